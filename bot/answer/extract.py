"""Evidence to the words that answer: a date, a place, an actor, a number, or the sentence itself."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from index.annotate import CONCEPT
from index.model import Span
from index.termbase.model import PLACES, ConceptKind
from index.text.numerals import NumberKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.annotate import Annotation
    from index.facts.dates import DateMention, DateValue
    from index.library import Library
    from index.model import Language
    from index.query import Query
    from index.rank import Evidence

REACH = 60.0
"""Code points over which a value's nearness to the words asked about falls to 1/e."""
VALUE_SHARE = 0.35
"""Of a sentence's score: how much a fitting value near the right words adds."""
VERB_BONUS = 0.35
ACTORS = frozenset({ConceptKind.COUNTRY, ConceptKind.BODY, ConceptKind.FUNCTION, ConceptKind.PROCESS})


class Wanted(StrEnum):
    """The kind of value that answers."""

    DATE = "date"
    PLACE = "place"
    ACTOR = "actor"
    NUMBER = "number"
    PERSON = "person"
    POSITION = "position"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Value:
    """Words of a passage that answer.

    Attributes:
        span: Where, in the passage's shown text.
        text: The words.
        nearness: 0..1, how near they stand to what was asked about.
        concept: The termbase's concept they name; else empty.
        date: The date they give; else None.
        number: The number they give; else None.
    """

    span: Span
    text: str
    nearness: float
    concept: str = ""
    date: DateValue | None = None
    number: float | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """A sentence and the value in it, weighed.

    Attributes:
        evidence: The sentence.
        value: What answers; None where the sentence itself does, or where it holds no fitting value.
        score: What extractions are ordered by; higher is better.
    """

    evidence: Evidence
    value: Value | None
    score: float


def extract(
    library: Library, query: Query, evidence: Sequence[Evidence], wanted: Wanted, *, depth: int = 60
) -> tuple[Extraction, ...]:
    """Return the best extraction of each of the best sentences, best first.

    Args:
        library: Where the evidence is from.
        query: What was asked.
        evidence: Best first.
        wanted: The kind of value that answers.
        depth: How many sentences are looked at.
    """
    found = []
    for one in evidence[:depth]:
        value = max(values(library, query, one, wanted), key=lambda value: value.nearness, default=None)
        bonus = VALUE_SHARE * (0.4 + 0.6 * value.nearness) if value is not None else 0.0
        found.append(Extraction(one, value, one.score + bonus))
    found.sort(
        key=lambda extraction: (-extraction.score, extraction.evidence.chunk, extraction.evidence.sentence)
    )
    return tuple(found)


def values(library: Library, query: Query, evidence: Evidence, wanted: Wanted) -> Iterator[Value]:
    """Yield the values of the wanted kind that a sentence holds, the question's own left out."""
    annotation = library.annotation(evidence.chunk)
    sentence = annotation.sentences[evidence.sentence]
    text = library.passage_text(evidence.chunk).text
    anchors = tuple(_anchors(query, annotation, sentence))

    def value(span: Span, bonus: float = 0.0, **kinds: object) -> Value:
        nearness = min(1.0, _nearness(span, anchors) + bonus)
        return Value(span, text[span.start : span.end], nearness, **kinds)  # type: ignore[arg-type]

    if wanted is Wanted.DATE:
        asked = frozenset(token for unit in query.units for way in unit.alternatives for token in way.tokens)
        for mention in _within(annotation.dates, sentence):
            if not _only_repeats(mention, asked):
                yield value(mention.span, date=mention.value)
    elif wanted is Wanted.NUMBER:
        dated = [mention.span for mention in annotation.dates]
        asked_numbers = {token for unit in query.units for way in unit.alternatives for token in way.tokens}
        for number in annotation.numbers:
            if not _inside(number.span, sentence) or number.kind is not NumberKind.CARDINAL:
                continue
            if any(_inside(number.span, span) for span in dated) or f"n:{number.value}" in asked_numbers:
                continue
            yield value(number.span, number=float(number.value))
    elif wanted in {Wanted.PLACE, Wanted.ACTOR}:
        kinds = PLACES if wanted is Wanted.PLACE else ACTORS
        verbs = tuple(_verbs(library, query, annotation, sentence))
        asked_concepts = {
            way.concept for unit in query.units for way in unit.alternatives if way.strength == 1.0
        }
        for term in annotation.terms_within(sentence):
            if not term.token.startswith(CONCEPT):
                continue
            identity = term.token.removeprefix(CONCEPT)
            kind = library.termbase.concept(identity).kind
            if kind not in kinds or identity in asked_concepts:
                continue
            span = Span(term.start, term.end)
            bonus = (
                VERB_BONUS
                if wanted is Wanted.ACTOR and any(_gap(span, verb) <= 24 for verb in verbs)
                else 0.0
            )
            yield value(span, bonus + (0.15 if kind is ConceptKind.CITY else 0.0), concept=identity)


def _within(mentions: Sequence[DateMention], sentence: Span) -> Iterator[DateMention]:
    return (mention for mention in mentions if _inside(mention.span, sentence))


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _gap(left: Span, right: Span) -> int:
    return max(0, max(left.start, right.start) - min(left.end, right.end))


def _only_repeats(mention: DateMention, asked: frozenset[str]) -> bool:
    """Return whether a date says no more than the year that was asked about."""
    start = mention.value.start
    return start.month is None and mention.value.end is None and f"y:{start.year}" in asked


def _anchors(query: Query, annotation: Annotation, sentence: Span) -> Iterator[tuple[Span, float]]:
    """Yield where the question's words stand in the sentence, each with its weight."""
    weights: dict[str, float] = {}
    for unit in query.units:
        for way in unit.alternatives:
            for token in way.tokens:
                weights[token] = max(weights.get(token, 0.0), unit.weight * way.strength)
    for term in annotation.terms_within(sentence):
        weight = weights.get(term.token)
        if weight:
            yield Span(term.start, term.end), weight


def _verbs(library: Library, query: Query, annotation: Annotation, sentence: Span) -> Iterator[Span]:
    verbs = {
        CONCEPT + way.concept
        for unit in query.units
        for way in unit.alternatives
        if way.concept and library.termbase.concept(way.concept).kind is ConceptKind.EVENT_VERB
    }
    for term in annotation.terms_within(sentence):
        if term.token in verbs:
            yield Span(term.start, term.end)


def _nearness(span: Span, anchors: Sequence[tuple[Span, float]]) -> float:
    total = sum(weight for _, weight in anchors)
    if not total:
        return 0.0
    return sum(weight * math.exp(-_gap(span, anchor) / REACH) for anchor, weight in anchors) / total


def quote_spans(library: Library, chunk: int, sentence: int, *, limit: int) -> tuple[tuple[Span, ...], bool]:
    """Return the source spans of the words to quote around a sentence, and whether they are the whole unit.

    The whole unit where it fits; else the sentence, with the sentences around it as far as they fit.

    Args:
        library: Where the chunk is from.
        chunk: Its number.
        sentence: The sentence that must be quoted.
        limit: Code points at most, unless the sentence alone is longer.
    """
    passage = library.passage_text(chunk)
    paragraph = library.paragraph(library.chunks[chunk])
    if len(passage.joined.text) <= limit:
        return paragraph.spans, True
    sentences = library.annotation(chunk).sentences
    first = last = sentence
    while True:
        grown = False
        if last + 1 < len(sentences) and sentences[last + 1].end - sentences[first].start <= limit:
            last, grown = last + 1, True
        if first > 0 and sentences[last].end - sentences[first - 1].start <= limit:
            first, grown = first - 1, True
        if not grown:
            break
    text = passage.text
    start, end = sentences[first].start, sentences[last].end
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    if first == 0 and last == len(sentences) - 1:
        return paragraph.spans, True
    return passage.source_spans(start, end), False


def names_in(library: Library, value: Value, language: Language) -> str:
    """Return a value's name in a language where the termbase has one; else its own words."""
    if value.concept:
        return library.termbase.name(value.concept, language)
    return value.text
