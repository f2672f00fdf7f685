"""What of a question the documents lack, for a refusal to say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.library import Library
    from index.model import Language
    from index.query import Query, QueryUnit

NAMES = frozenset({*PLACES, ConceptKind.BODY, ConceptKind.PROCESS, ConceptKind.SERIES, ConceptKind.DOCUMENT})
"""Kinds that go by a name of their own."""
KNOWN_IN_ALL = NAMES | {ConceptKind.FUNCTION, ConceptKind.LANGUAGE, ConceptKind.VOCABULARY, "year"}
"""Kinds whose words in all languages are known, so that none of the documents has what none of them matches."""
UNMET = frozenset(
    {"not met", "not said to have been done", "of another rank", "only named", "no outcome", "no titles"}
)
"""How a verdict ends, before the words of the unit that it misses."""
UNTOLD = ("no ", "nobody ", "not counted")
"""How a verdict begins that misses the kind of value asked for."""


@dataclass(frozen=True, slots=True)
class Missing:
    """What a refusal can tell.

    Attributes:
        absent: Names, years and things of the question that no document mentions, in the reader's words.
        apart: What the documents mention, but not where they tell of the rest; empty where there is nothing.
        untold: Whether it is the kind of value asked for that is told nowhere.
        searched: What was looked for, as the asker wrote it.
    """

    absent: tuple[str, ...]
    apart: str
    untold: bool
    searched: tuple[str, ...]


def missing(library: Library, query: Query, verdict: str, reader: Language) -> Missing:
    """Return what of a question is missing.

    Args:
        library: Whose termbase names things.
        query: What was searched for.
        verdict: Why the best sentence is no answer, as :func:`bot.answer.judge.judge.judge` tells it.
        reader: The reply's language.
    """
    units = _widest(query.units)
    absent = [unit for unit in units if not unit.known and unit.kind in KNOWN_IN_ALL]
    why, _, words = verdict.partition(": ")
    unmet = [unit for unit in units if unit.known and unit.words == words and why.endswith(tuple(UNMET))]
    return Missing(
        tuple(dict.fromkeys(_called(library, unit, reader) for unit in absent)),
        _called(library, unmet[0], reader) if unmet else "",
        verdict.startswith(UNTOLD) and not unmet,
        tuple(dict.fromkeys(unit.words for unit in units)),
    )


def _widest(units: Iterable[QueryUnit]) -> list[QueryUnit]:
    """Return the units that stand in no other one: not the "year" of "the year 2019"."""
    units = list(units)
    return [
        unit
        for unit in units
        if not any(
            other.span != unit.span
            and other.span.start <= unit.span.start
            and unit.span.end <= other.span.end
            for other in units
        )
    ]


def _called(library: Library, unit: QueryUnit, reader: Language) -> str:
    """Return a unit's name in the reader's language; as it was asked for where it is none."""
    concept = unit.alternatives[0].concept
    return library.termbase.name(concept, reader) if concept and unit.kind in NAMES else unit.words
