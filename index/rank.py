"""Hits to evidence: which sentence holds what the question asks about, and where the rest of it is found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from index.model import UnitKind
from index.query import NESTED_STRENGTH
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.annotate import Annotation, Term
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
LIKELY = 60
"""Sentences, best first, whose words' nearness is looked at."""
HIT_SHARE = 0.2  # of the best hit's score: keeps the order of BM25 among equals
KIND_PENALTY = {UnitKind.HEADING: 0.12, UnitKind.TITLE: 0.08}
BOUND_DISTANCE = 48
"""Code points between an ordinal and what it counts: «الاجتماع العالمي الرابع»."""
NUMBER_DISTANCE = 3
"""The same for a number that ranks: "Global Meeting 5", not the month of its date."""
RANK_DISTANCE = 12
"""Code points within which a rank surely belongs to a thing."""
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


ORDINAL = "o:"
_NOTHING = Finding(0.0, Level.NOWHERE)


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
        columns = [_findings(unit, query, annotation, library, hit.chunk) for unit in query.units]
        for number, findings in enumerate(zip(*columns, strict=True)):
            worths = [
                one.degree * CONTEXT_OF_DEFINED
                if kind in DEFINED_BY_CONTEXT and one.level is Level.CONTEXT
                else one.worth
                for one in findings
            ]
            coverage = (
                sum(unit.weight * worth for unit, worth in zip(query.units, worths, strict=True)) / total
            )
            found.append(Evidence(hit.chunk, number, findings, coverage, coverage + prior))
    found.sort(key=_order)
    likely = [_with_nearness(library, query, one) for one in found[:LIKELY]]
    return (*sorted(likely, key=_order), *found[LIKELY:])


def _order(evidence: Evidence) -> tuple[float, int, int]:
    return (-evidence.score, evidence.chunk, evidence.sentence)


def _with_nearness(library: Library, query: Query, evidence: Evidence) -> Evidence:
    """Return the evidence with what it gains where the question's weightiest words stand side by side."""
    annotation = library.annotation(evidence.chunk)
    sentence = annotation.sentences[evidence.sentence]
    if _together(query, evidence.findings, annotation, sentence):
        return replace(evidence, score=evidence.score + TOGETHER_SHARE)
    return evidence


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
    first, second = ([term for term in terms if term.token in unit.tokens] for unit in held[:2])
    return any(
        0 <= max(left.start, right.start) - min(left.end, right.end) <= TOGETHER_REACH
        for left in first
        for right in second
        if left != right
    )


def _findings(
    unit: QueryUnit, query: Query, annotation: Annotation, library: Library, chunk: int
) -> list[Finding]:
    """Return where a unit is found for each sentence of a chunk."""
    if unit.kind != "ordinal" and unit.tokens.isdisjoint(annotation.tokens):
        return [_around(unit, query, annotation, library, chunk)] * len(annotation.sentences)
    degrees = [unit.degree(tokens) for tokens in annotation.sentence_tokens]
    counts_another: list[bool] = []
    if unit.kind == "ordinal":
        degrees = [
            degree if degree and _is_bound(unit, query, annotation, sentence) else 0.0
            for degree, sentence in zip(degrees, annotation.sentences, strict=True)
        ]
        counts_another = [_counts_another(unit, query, annotation, one) for one in annotation.sentences]
    around: Finding | None = None
    findings = []
    for number, degree in enumerate(degrees):
        best = Finding(degree, Level.SENTENCE) if degree else _NOTHING
        if degree < 1.0 and not (counts_another and counts_another[number]):
            near = max(degrees[max(0, number - 1) : number] + degrees[number + 1 : number + 2], default=0.0)
            if near:
                best = max(best, Finding(near, Level.NEIGHBOUR), key=_worth)
            if around is None:
                around = _around(unit, query, annotation, library, chunk)
            best = max(best, around, key=_worth)
        findings.append(best)
    return findings


def _worth(finding: Finding) -> float:
    return finding.worth


def _around(unit: QueryUnit, query: Query, annotation: Annotation, library: Library, chunk: int) -> Finding:
    """Return where a unit is found outside the sentences taken one by one.

    A rank is found only as a rank, and only where what it counts is found too.
    """
    counted = _counted(unit, query) if unit.kind == "ordinal" else None
    levels = (
        (Level.PARAGRAPH, annotation.tokens),
        (Level.CONTEXT, library.context_tokens(chunk)),
        (Level.NEARBY, library.nearby_tokens(chunk)),
        (Level.DOCUMENT, library.document_tokens(library.chunks[chunk].document)),
    )
    best = _NOTHING
    for level, tokens in levels:
        if LEVEL_WEIGHT[level] <= best.worth:
            break
        if unit.kind != "ordinal":
            degree = unit.degree(tokens)
        elif counted is None or not counted.tokens.isdisjoint(tokens):
            degree = unit.alternatives[0].degree(tokens)
        else:
            degree = 0.0
        if degree:
            best = max(best, Finding(degree, level), key=_worth)
    return best


def _is_bound(ordinal: QueryUnit, query: Query, annotation: Annotation, sentence: Span) -> bool:
    """Return whether an ordinal of the question counts the same thing in the sentence.

    "The fourth global meeting" is not held by «الاجتماع العالمي الثالث … الدورة الرابعة»: where the thing
    counted stands in the sentence, its ordinal stands close by.
    """
    places = _places(ordinal, query, annotation, sentence)
    if not places:
        counted = _counted(ordinal, query)
        return counted is None or not counted.tokens.isdisjoint(annotation.tokens)
    return any(
        _apart(term, place) <= (BOUND_DISTANCE if term.token.startswith(ORDINAL) else NUMBER_DISTANCE)
        for term in annotation.terms_within(sentence)
        if term.token in ordinal.tokens
        for place in places
    )


def _counts_another(ordinal: QueryUnit, query: Query, annotation: Annotation, sentence: Span) -> bool:
    """Return whether every mention of the thing counted has another rank beside it in a sentence.

    What a sentence says of the fourth meeting is nothing that the fifth did, whatever stands around it.
    """
    places = _places(ordinal, query, annotation, sentence)
    ranks = [term for term in annotation.terms_within(sentence) if term.token.startswith(ORDINAL)]
    if not places or any(term.token in ordinal.tokens for term in ranks):
        return False
    return all(any(_apart(term, place) <= RANK_DISTANCE for term in ranks) for place in places)


def _places(ordinal: QueryUnit, query: Query, annotation: Annotation, sentence: Span) -> list[Term]:
    """Return where the thing that an ordinal of the question counts stands in a sentence."""
    counted = _counted(ordinal, query)
    if counted is None:
        return []
    heads = frozenset(token for way in counted.alternatives if len(way.tokens) == 1 for token in way.tokens)
    return [term for term in annotation.terms_within(sentence) if term.token in heads]


def _apart(term: Term, place: Term) -> int:
    """Return how many code points lie between two terms; 0 where one holds the other."""
    return max(0, max(term.start, place.start) - min(term.end, place.end))


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
