"""Hits to evidence: which sentence holds what the question asks about, and where the rest of it is found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.model import UnitKind
from index.ordinal_binding import OrdinalBinding
from index.query import HARD_KINDS, NESTED_STRENGTH
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from index.library import Library
    from index.model import Hit
    from index.query import Query, QueryUnit
    from index.termbase import Termbase


class Level(StrEnum):
    """How near to a sentence something was found."""

    SENTENCE = "sentence"
    INTRODUCTION = "introduction"  # the sentence that an item of a list goes on with
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
    Level.INTRODUCTION: 0.85,
    Level.CONTEXT: 0.6,
    Level.NEARBY: 0.45,
    Level.DOCUMENT: 0.4,
    Level.NOWHERE: 0.0,
}
"""Level to what it is worth, in the order in which :func:`_degrees` looks for them."""
NAMED_WEIGHT = 0.9
"""Of what stands in the title of the document that a question names: any sentence of it is about that."""
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


class Finding(NamedTuple):
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


_LEVELS = np.array(list(LEVEL_WEIGHT), dtype=object)
_WEIGHTS = np.array([[weight] for level, weight in LEVEL_WEIGHT.items() if weight])
_PARAGRAPH, _CONTEXT, _DOCUMENT, _NOWHERE = map(
    list(LEVEL_WEIGHT).index, (Level.PARAGRAPH, Level.CONTEXT, Level.DOCUMENT, Level.NOWHERE)
)


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
    kinds = [library.paragraph(library.chunks[hit.chunk]).kind for hit in hits]
    sentences = [range(len(library.annotation(hit.chunk).sentences)) for hit in hits]
    hit_of = np.repeat(np.arange(len(hits)), list(map(len, sentences)))

    degrees = _degrees(library, query, hits, hit_of)
    worths = degrees * _WEIGHTS
    named = _names_document(query, degrees[:, _DOCUMENT])
    worths[:, _DOCUMENT] = np.where(
        named[:, None], degrees[:, _DOCUMENT] * NAMED_WEIGHT, worths[:, _DOCUMENT]
    )
    level = worths.argmax(axis=1)  # of equal ones the nearest
    sentence, unit = np.indices(level.shape, sparse=True)
    degree, worth = degrees[sentence, level, unit], worths[sentence, level, unit]
    level[degree == 0] = _NOWHERE
    defined = np.array([kind in DEFINED_BY_CONTEXT for kind in kinds])[hit_of, None] & (level == _CONTEXT)
    worth = np.where(defined, degree * CONTEXT_OF_DEFINED, worth)
    coverage = sum(unit.weight * one for unit, one in zip(query.units, worth.T, strict=True)) / total
    priors = [
        HIT_SHARE * hit.score / best - KIND_PENALTY.get(kind, 0.0)
        for hit, kind in zip(hits, kinds, strict=True)
    ]
    columns = zip(
        ((hit.chunk, number) for hit, numbers in zip(hits, sentences, strict=True) for number in numbers),
        degree.tolist(),
        _LEVELS[level].tolist(),
        coverage.tolist(),
        (coverage + np.array(priors)[hit_of]).tolist(),
        strict=True,
    )
    found = [
        Evidence(chunk, number, tuple(map(Finding, degrees_, levels)), covered, score)
        for (chunk, number), degrees_, levels, covered, score in columns
    ]
    found.sort(key=_order)
    units = sorted(enumerate(query.units), key=lambda placed: -placed[1].weight)
    likely = [_with_nearness(library, units, one) for one in found[:LIKELY]]
    return (*sorted(likely, key=_order), *found[LIKELY:])


def _names_document(query: Query, held: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Return for each sentence whether the question names its document by kind and title: "the treaty on peatlands".

    Args:
        query: What was asked.
        held: How surely the document's titles have each unit, sentences by units.
    """
    kind = np.array([unit.kind == ConceptKind.DOCUMENT_KIND for unit in query.units])
    said = np.array([unit.kind not in HARD_KINDS for unit in query.units]) & ~kind
    whole = held >= 1.0
    named: NDArray[np.bool_] = (whole & kind).any(axis=1) & (whole & said).any(axis=1)
    return named


def _order(evidence: Evidence) -> tuple[float, int, int]:
    return (-evidence.score, evidence.chunk, evidence.sentence)


def _with_nearness(library: Library, units: Sequence[tuple[int, QueryUnit]], evidence: Evidence) -> Evidence:
    """Return the evidence with what it gains where the two weightiest units that it holds stand side by side.

    Args:
        library: Where the evidence is from.
        units: With their places in the question, the weightiest first.
        evidence: A sentence.
    """
    held = (
        unit.tokens
        for place, unit in units
        if evidence.findings[place].level is Level.SENTENCE
        and evidence.findings[place].degree > NESTED_STRENGTH
    )
    first, second = next(held, None), next(held, None)
    if first is None or second is None:
        return evidence
    annotation = library.annotation(evidence.chunk)
    terms = annotation.sentence_terms[evidence.sentence]
    others = [term for term in terms if term.token in second]
    together = any(
        0 <= max(left.start, right.start) - min(left.end, right.end) <= TOGETHER_REACH
        for left in terms
        if left.token in first
        for right in others
        if left != right
    )
    return replace(evidence, score=evidence.score + TOGETHER_SHARE) if together else evidence


def _degrees(
    library: Library, query: Query, hits: Sequence[Hit], hit_of: NDArray[np.intp]
) -> NDArray[np.float64]:
    """Return how surely each sentence of the hits has each unit of the question, level by level.

    Args:
        library: Where the hits are from.
        query: What was asked.
        hits: The chunks.
        hit_of: The place among the hits that each sentence belongs to.

    Returns:
        Sentences by levels, the nearest first, by units.
    """
    sought = _Sought(query, library.termbase)
    annotations = [library.annotation(hit.chunk) for hit in hits]
    rows = [sought.row(tokens) for one in annotations for tokens in one.sentence_tokens]
    rows_around = [
        list(map(sought.row, (annotation.tokens, *library.tokens_around(hit.chunk))))
        for hit, annotation in zip(hits, annotations, strict=True)
    ]
    own = np.array(sought.within)[rows]
    sentences = [(one, sentence) for one in annotations for sentence in one.sentences] if sought.ranks else []
    for place, rank_ in sought.ranks.items():
        held = own[:, place].tolist()
        own[:, place] *= [
            degree > 0 and rank_.is_bound(*one) for degree, one in zip(held, sentences, strict=True)
        ]
    near = np.zeros_like(own)
    together = (hit_of[1:] == hit_of[:-1])[:, None]
    near[1:] = own[:-1] * together
    near[:-1] = np.maximum(near[:-1], own[1:] * together)
    around = np.array(sought.around)[rows_around][hit_of]
    degrees = np.concatenate((own[:, None], near[:, None], around), axis=1)
    for place, rank_ in sought.ranks.items():
        another = np.array([rank_.ranks_only_another(annotation) for annotation in annotations])
        degrees[another[hit_of], _PARAGRAPH, place] = 0
        degrees[[rank_.counts_another(*one) for one in sentences], 1:, place] = 0
    return degrees


class _Sought:
    """The units of a question, looked for in sets of tokens.

    Sets that hold the same of the question's tokens hold its units alike: they share a row of degrees.

    Attributes:
        ranks: Place of a unit to what it ranks; other units are absent.
        within: Rows of the degrees to which the tokens of a sentence hold the units.
        around: The same for tokens around a sentence.
    """

    def __init__(self, query: Query, termbase: Termbase) -> None:
        self._units = query.units
        self.ranks = {
            place: OrdinalBinding.of(unit, query, termbase)
            for place, unit in enumerate(query.units)
            if unit.kind == "ordinal"
        }
        self._asked = frozenset[str]().union(*(unit.tokens for unit in query.units))
        self._rows: dict[frozenset[str], int] = {}
        self.within: list[list[float]] = []
        self.around: list[list[float]] = []

    def row(self, tokens: frozenset[str]) -> int:
        """Return the row of a set of tokens."""
        held = self._asked & tokens
        known = self._rows.get(held)
        if known is not None:
            return known
        degrees = [unit.degree(held) for unit in self._units]
        self.within.append(degrees)
        self.around.append(
            [
                self.ranks[place].degree_around(held) if place in self.ranks else degree
                for place, degree in enumerate(degrees)
            ]
        )
        return self._rows.setdefault(held, len(self._rows))
