"""A meeting called by the one before or after it: "the meeting after Lima", 利马会议之后的会议."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.facts.asked_meeting import rank_of
from bot.answer.facts.latest_meeting import as_rank
from bot.answer.facts.which_meeting import DATED, is_known_of
from bot.answer.understand.phrases import Phrases
from bot.answer.words.meeting_verbs import is_meeting_verb
from bot.answer.words.tables import read_table
from index.annotate import CONCEPT
from index.facts.events import event_words
from index.model import Language, Span, gap, holds
from index.query import Alternative
from index.termbase.model import PLACES, ConceptKind
from index.text.normalize import fold, fold_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.understand.understanding import Understanding
    from index.facts.event_table import Event
    from index.library import Library
    from index.query import Query, QueryUnit

STEPS = {"after": 1, "before": -1}
"""Tables of ``neighbours.toml`` to what they add to a rank."""


def with_neighbour(library: Library, understood: Understanding, query: Query) -> Query:
    """Return a question about the meeting before or after another as one about its own rank in that one's series.

    As it is where it calls no meeting so, or the documents know none, or several, to which its words fit.
    """
    folded = fold_text(understood.text)  # looked through for other phrases as well
    named = any(_phrases(table, query.language).find(folded) for table in STEPS)
    found = _step(query) if named else None
    if found is None:
        return query
    step, words = found
    chinese = query.language is Language.CHINESE
    other = [
        unit
        for unit in query.units
        if (unit.span.end <= words.start if chinese else unit.span.start >= words.end)
        and not is_meeting_verb(unit)
        and unit.kind != "particle"
    ]
    telling = [unit for unit in other if rank_of(unit) or unit.kind in DATED or unit.kind in PLACES]
    noun = next((unit for unit in query.units if _is_noun(unit) and not gap(words, unit.span)), None)
    if noun is None or not telling or not all(unit in telling or _is_noun(unit) for unit in other):
        return query
    events = [event for event in library.events.events if _is_other(event, telling, [noun, *other])]
    if len({(event.series, event.ordinal) for event in events}) != 1:
        return query
    series, rank = events[0].series, events[0].ordinal + step
    left = [unit for unit in query.units if unit not in other and not holds(words, unit.span)]
    called = _named(library, noun, series)
    # The question has no words for that rank.
    ranked = replace(as_rank(telling[0], rank, library.events.ordinals(series)), words="")
    return query.seeking([series], sorted([*left, called, ranked], key=lambda unit: unit.span.start))


def _step(query: Query) -> tuple[int, Span] | None:
    """Return how many ranks further a question means, and the words that say so; None where none do."""
    folded = fold(query.text)
    for table, step in STEPS.items():
        for start, end in _phrases(table, query.language).find(folded.text):
            return step, folded.source_span(start, end)
    return None


def _is_noun(unit: QueryUnit) -> bool:
    """Return whether a unit is a noun for meetings, or the name of a series."""
    return unit.kind == ConceptKind.SERIES or not unit.own_concepts.isdisjoint(event_words().meetings)


def _is_other(event: Event, telling: Sequence[QueryUnit], nouns: Sequence[QueryUnit]) -> bool:
    """Return whether a meeting of a series is the one that some units tell, of the series that they may name."""
    if not event.series or not event.ordinal:
        return False
    named = {unit.alternatives[0].concept for unit in nouns if unit.kind == ConceptKind.SERIES}
    if named and event.series not in named:
        return False
    return all(
        rank == event.ordinal if (rank := rank_of(unit)) else is_known_of(unit, event) for unit in telling
    )


def _named(library: Library, noun: QueryUnit, series: str) -> QueryUnit:
    """Return a noun for meetings as the name of a series."""
    token = frozenset({CONCEPT + series})
    kind = library.termbase.concept(series).kind
    ways = (Alternative(token, concept=series), *noun.alternatives)
    return replace(noun, kind=kind, alternatives=ways, tokens=noun.tokens | token)


@lru_cache(maxsize=16)
def _phrases(table: str, language: Language) -> Phrases:
    return Phrases(read_table("neighbours.toml")[table].get(language.value, ""), language)
