"""What says how long another meeting takes than the one asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.understand.how_long import asks_days, asks_interval, says_elsewhen
from index.annotate import CONCEPT
from index.facts.events import event_words
from index.model import gap, holds
from index.rank import Level
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.annotate import Term
    from index.library import Library
    from index.model import Span
    from index.query import Query

HAPPENING = frozenset({ConceptKind.EVENT, ConceptKind.SERIES})
"""Kinds of thing that take time."""
REACH = 14
"""Code points between a number of days and the word for before or after: «قبل المؤتمر بـ٣٠ يوما»."""
BEFORE = 350
"""Code points between a thing and how long it lasts, where a list gives it for each month."""
AROUND = frozenset({Level.SENTENCE, Level.INTRODUCTION, Level.NEIGHBOUR, Level.CONTEXT})
"""Where the text names what a sentence with a length of time and no such thing may tell of."""


def of_another_length(library: Library, understood: Understanding, query: Query, best: Extraction) -> str:
    """Return that a length of time is of another meeting than is asked about, or lies not before or after it; else "".

    "Negotiations on the compact in February for three days" do not tell how long the conference on it lasts.
    """
    if asks_interval(understood, library.termbase):
        return "" if _tells_interval(library, best) else "no time before or after"
    asked = [unit for unit in query.units if unit.kind in HAPPENING]
    asked = [unit for unit in asked if unit.own_concepts & event_words().panels] or asked
    if best.value is None or not asked or not asks_days(understood, library.termbase):
        return ""
    annotation, sentence = library.annotation(best.evidence.chunk), best.evidence.sentence
    kind = library.termbase.concept
    told = [
        term
        for term in annotation.longest_concepts[sentence]
        if kind(term.token.removeprefix(CONCEPT)).kind in HAPPENING
    ]
    if not told:
        around = (
            one.level for unit, one in zip(query.units, best.evidence.findings, strict=True) if unit in asked
        )
        return "" if all(level in AROUND for level in around) else "the length of nothing asked about"
    named = (
        frozenset(term.token for term in annotation.sentence_terms[sentence] if holds(nearest, term))
        for nearest in _beside(best.value.span, told)
    )
    told_of = any(not tokens.isdisjoint(unit.tokens) for tokens in named for unit in asked)
    return "" if told_of else "the length of another"


def _beside(length: Span, things: Sequence[Term]) -> Iterator[Term]:
    """Yield what may last so long: the last before a length of time, and what stands right behind it."""
    before = [term for term in things if term.end <= length.start and gap(term, length) <= BEFORE]
    behind = [term for term in things if term.start >= length.end and gap(term, length) <= REACH]
    yield from before[-1:]
    yield from behind[:1]


def _tells_interval(library: Library, best: Extraction) -> bool:
    """Return whether words beside a number of days say that they are before, after or between things."""
    chunk, value = best.evidence.chunk, best.value
    if value is None:
        return False
    sentence = library.annotation(chunk).sentences[best.evidence.sentence]
    start, end = max(sentence.start, value.span.start - REACH), min(sentence.end, value.span.end + REACH)
    return says_elsewhen(library.passage_text(chunk).text[start:end], library.chunks[chunk].language)
