"""Hits to evidence: which sentence holds what the question asks about, and where the rest of it is found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from index.model import UnitKind
from index.query import NESTED_STRENGTH
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.annotate import Annotation
    from index.library import Library
    from index.model import Hit, Span
    from index.query import Query, QueryUnit


class Level(StrEnum):
    """How near to a sentence something was found."""

    SENTENCE = "sentence"
    NEIGHBOUR = "neighbour"  # the sentence before or after
    PARAGRAPH = "paragraph"
    NEARBY = "nearby"  # the unit before or after
    CONTEXT = "context"  # headings, a list's introduction, column names
    DOCUMENT = "document"  # the document's titles, short names, date
    NOWHERE = "nowhere"


LEVEL_WEIGHT = {
    Level.SENTENCE: 1.0,
    Level.NEIGHBOUR: 0.8,
    Level.PARAGRAPH: 0.7,
    Level.CONTEXT: 0.6,
    Level.NEARBY: 0.45,
    Level.DOCUMENT: 0.4,
    Level.NOWHERE: 0.0,
}
DEFINED_BY_CONTEXT = frozenset({UnitKind.DATELINE, UnitKind.SIGNATURE, UnitKind.TITLE})
"""Kinds of unit that are what the words around them say: "Chair's summary … 23 May"."""
CONTEXT_OF_DEFINED = 0.85
TOGETHER_SHARE = 0.08
"""What it adds that the two weightiest words of the question stand side by side in the sentence."""
TOGETHER_REACH = 30
HIT_SHARE = 0.2  # of the best hit's score: keeps the order of BM25 among equals
KIND_PENALTY = {UnitKind.HEADING: 0.12, UnitKind.TITLE: 0.08}
BOUND_DISTANCE = 48
"""Code points between an ordinal and what it counts: «الاجتماع العالمي الرابع»."""
COUNTED = frozenset(
    {
        ConceptKind.EVENT,
        ConceptKind.SERIES,
        ConceptKind.PROCESS,
        ConceptKind.BODY,
        ConceptKind.DOCUMENT,
        ConceptKind.DOCUMENT_PART,
        ConceptKind.VOCABULARY,
    }
)


@dataclass(frozen=True, slots=True)
class Finding:
    """Where one unit of the question was found for one sentence.

    Attributes:
        degree: 0..1, how surely.
        level: How near.
    """

    degree: float
    level: Level

    @property
    def worth(self) -> float:
        """Return 0..1, degree and nearness together."""
        return self.degree * LEVEL_WEIGHT[self.level]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of a chunk, weighed against a question.

    Attributes:
        chunk: The chunk's number.
        sentence: The sentence's number in the chunk's annotation.
        findings: One for each unit of the query, in its order.
        coverage: 0..1, the share of the question's weight that was found, nearness counted.
        score: What evidence is ordered by; higher is better.
    """

    chunk: int
    sentence: int
    findings: tuple[Finding, ...]
    coverage: float
    score: float


def rank(library: Library, query: Query, hits: Sequence[Hit]) -> tuple[Evidence, ...]:
    """Return every sentence of the hits, best first; ties by chunk, then sentence."""
    total = sum(unit.weight for unit in query.units)
    if not hits or not total:
        return ()
    best = max(hit.score for hit in hits) or 1.0
    found: list[Evidence] = []
    for hit in hits:
        annotation = library.annotation(hit.chunk)
        kind = library.paragraph(library.chunks[hit.chunk]).kind
        prior = HIT_SHARE * hit.score / best - KIND_PENALTY.get(kind, 0.0)
        around = [_around(unit, annotation, library, hit.chunk) for unit in query.units]
        for number, sentence in enumerate(annotation.sentences):
            findings = tuple(
                _finding(unit, query, annotation, number, sentence, outer)
                for unit, outer in zip(query.units, around, strict=True)
            )
            worths = [
                one.degree * CONTEXT_OF_DEFINED
                if kind in DEFINED_BY_CONTEXT and one.level is Level.CONTEXT
                else one.worth
                for one in findings
            ]
            coverage = (
                sum(unit.weight * worth for unit, worth in zip(query.units, worths, strict=True)) / total
            )
            together = TOGETHER_SHARE if _together(query, findings, annotation, sentence) else 0.0
            found.append(Evidence(hit.chunk, number, findings, coverage, coverage + prior + together))
    found.sort(key=lambda one: (-one.score, one.chunk, one.sentence))
    return tuple(found)


def _together(query: Query, findings: Sequence[Finding], annotation: Annotation, sentence: Span) -> bool:
    """Return whether the two weightiest units that the sentence holds stand side by side in it."""
    held = [
        unit
        for unit, finding in zip(query.units, findings, strict=True)
        if finding.level is Level.SENTENCE and finding.degree > NESTED_STRENGTH
    ]
    if len(held) < 2:
        return False
    held.sort(key=lambda unit: -unit.weight)
    terms = annotation.terms_within(sentence)
    places = [
        [term for term in terms if any(term.token in way.tokens for way in unit.alternatives)]
        for unit in held[:2]
    ]
    return any(
        0 <= max(left.start, right.start) - min(left.end, right.end) <= TOGETHER_REACH
        for left in places[0]
        for right in places[1]
        if left != right
    )


def _around(unit: QueryUnit, annotation: Annotation, library: Library, chunk: int) -> Finding:
    """Return where a unit is found outside the sentences taken one by one."""
    levels = (
        (Level.PARAGRAPH, annotation.tokens),
        (Level.CONTEXT, library.context_tokens(chunk)),
        (Level.NEARBY, library.nearby_tokens(chunk)),
        (Level.DOCUMENT, library.document_tokens(library.chunks[chunk].document)),
    )
    findings = [Finding(unit.degree(tokens), level) for level, tokens in levels]
    return max(findings, key=lambda one: one.worth)


def _finding(
    unit: QueryUnit, query: Query, annotation: Annotation, number: int, sentence: Span, around: Finding
) -> Finding:
    degree = unit.degree(annotation.tokens_within(sentence))
    if degree and unit.kind == "ordinal" and not _is_bound(unit, query, annotation, sentence):
        degree = 0.0
    best = Finding(degree, Level.SENTENCE) if degree else Finding(0.0, Level.NOWHERE)
    if best.degree == 1.0:
        return best
    for neighbour in (number - 1, number + 1):
        if 0 <= neighbour < len(annotation.sentences):
            near = unit.degree(annotation.tokens_within(annotation.sentences[neighbour]))
            best = max(best, Finding(near, Level.NEIGHBOUR), key=lambda one: one.worth)
    best = max(best, around, key=lambda one: one.worth)
    return best if best.degree else Finding(0.0, Level.NOWHERE)


def _is_bound(ordinal: QueryUnit, query: Query, annotation: Annotation, sentence: Span) -> bool:
    """Return whether an ordinal of the question counts the same thing in the sentence.

    "The fourth global meeting" is not held by «الاجتماع العالمي الثالث … الدورة الرابعة»: where the thing
    counted stands in the sentence, its ordinal stands close by.
    """
    counted = _counted(ordinal, query)
    if counted is None:
        return True
    terms = annotation.terms_within(sentence)
    tokens = frozenset(alternative for way in ordinal.alternatives for alternative in way.tokens)
    heads = frozenset(token for way in counted.alternatives if len(way.tokens) == 1 for token in way.tokens)
    places = [term for term in terms if term.token in heads]
    if not places:
        return True
    return any(
        abs(term.start - place.end) <= BOUND_DISTANCE or abs(place.start - term.end) <= BOUND_DISTANCE
        for term in terms
        if term.token in tokens
        for place in places
    )


def _counted(ordinal: QueryUnit, query: Query) -> QueryUnit | None:
    """Return the unit of the question that an ordinal counts: the nearest thing that can be counted."""
    things = [unit for unit in query.units if unit.kind in COUNTED]
    return min(
        things,
        key=lambda unit: min(
            abs(unit.span.start - ordinal.span.end), abs(ordinal.span.start - unit.span.end)
        ),
        default=None,
    )
