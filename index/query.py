"""A question as the units that its answer must hold, each with the ways a document may write it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from index.model import Language, Span

SAME_WORDS_STRENGTH = 0.95  # «تاريخ» is history and date; the termbase's order says which is likelier
OTHER_NUMBER_STRENGTH = 0.8  # "session 2" where the document says "the second session"
RELATED_STRENGTH = 0.6  # "supported" where "assisted" was asked for
NESTED_STRENGTH = 0.4  # "meeting" found where "global meeting of chairs" was asked for
NAMED_WEIGHT = 1.5  # a body, a meeting, a place: what the question is about
NAMED_KINDS = frozenset(
    {
        ConceptKind.COUNTRY,
        ConceptKind.CITY,
        ConceptKind.BODY,
        ConceptKind.PROCESS,
        ConceptKind.SERIES,
        ConceptKind.DOCUMENT,
        "name",
    }
)
MEETINGS = frozenset({ConceptKind.EVENT, ConceptKind.SERIES})
"""Kinds of unit that are a meeting's noun or name."""
HARD_KINDS = frozenset({"year", "date", "ordinal", "symbol"})
"""Kinds of unit that an answer must fit: another year or rank is another answer."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to write a unit.

    Attributes:
        tokens: As :mod:`index.annotate` writes them.
        strength: 0..1, how sure this way is.
        share: Of the tokens, how many must be there.
        concept: The termbase's concept, where that is the way; else empty.
    """

    tokens: frozenset[str]
    strength: float = 1.0
    share: float = 1.0
    concept: str = ""

    def degree(self, tokens: frozenset[str]) -> float:
        """Return 0..1: how far a set of tokens holds this alternative."""
        held = len(self.tokens & tokens) / len(self.tokens)
        return self.strength * held if held >= self.share else 0.0


@dataclass(frozen=True, slots=True)
class QueryUnit:
    """A word, term, name or number of the question.

    Attributes:
        words: As the asker wrote it.
        span: Where, in the question.
        alternatives: The ways to write it; never empty.
        weight: Its rarity among the documents' paragraphs: a natural-log idf, above 0.
        kind: The concept's kind in the termbase; or word, name, number, year, ordinal, symbol.
        known: Whether any document holds it in any way.
        tokens: Of all its alternatives.
        own_concepts: What it means itself: neither a part of its name nor what is only near to it in meaning.
    """

    words: str
    span: Span
    alternatives: tuple[Alternative, ...]
    weight: float
    kind: str
    known: bool
    tokens: frozenset[str]
    own_concepts: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        ways = self.alternatives
        own = frozenset([way.concept for way in ways if way.concept and way.strength > RELATED_STRENGTH])
        object.__setattr__(self, "own_concepts", own)

    def degree(self, tokens: frozenset[str]) -> float:
        """Return 0..1: how far a set of tokens holds this unit."""
        if tokens.isdisjoint(self.tokens):
            return 0.0
        best = 0.0
        for way in self.alternatives:
            if way.strength > best:
                best = max(best, way.degree(tokens))
        return best


@dataclass(frozen=True, slots=True)
class Query:
    """A question, ready to search with.

    Attributes:
        text: The question's words that say what it is about.
        language: Of the text.
        units: What an answer must hold, in the order of the text.
        fields: Field of the index to the terms looked for in it.
    """

    text: str
    language: Language
    units: tuple[QueryUnit, ...]
    fields: Mapping[str, tuple[str, ...]]

    def seeking(self, concepts: Iterable[str], units: Iterable[QueryUnit]) -> Query:
        """Return it with other units, where some concepts are looked for besides what it names."""
        sought = dict.fromkeys((*self.fields["concept"], *concepts))
        return replace(self, units=tuple(units), fields={**self.fields, "concept": tuple(sought)})
