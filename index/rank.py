"""Hits to evidence: which sentence holds what the question asks about, and where the rest of it is found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple, overload

import numpy as np

from index.facts.event_names import ANY_MEETING
from index.library import PLACE_NAMES
from index.model import UnitKind
from index.ordinal_binding import OrdinalBinding
from index.query import HARD_KINDS, MEETINGS, NESTED_STRENGTH, RELATED_STRENGTH
from index.termbase.model import ConceptKind
from index.token_rows import degrees_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from index.library import Library
    from index.model import Hit
    from index.query import Query, QueryUnit
    from index.token_rows import Held


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


TOLD = frozenset({Level.SENTENCE, Level.INTRODUCTION})
"""Where a sentence itself says it."""
BESIDE = frozenset({Level.NEIGHBOUR, Level.PARAGRAPH})
"""Where another sentence of the same unit says it."""
UNTOLD = frozenset({Level.NEARBY, Level.NOWHERE})
"""Where it is told of something else, if at all."""

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
MEETING_WEIGHT = 0.9
CATALOGUED_WEIGHT = 0.7
"""Of the meeting that a document is about, where the question names it by its place."""
SUBJECT_WEIGHT = 0.55
"""Of what the title page of a document says that a question names by its subject: "the regional postal union"."""
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


_LEVELS = tuple(LEVEL_WEIGHT)
_WEIGHTS = np.array([[weight] for level, weight in LEVEL_WEIGHT.items() if weight])
_SENTENCE, _PARAGRAPH, _CONTEXT, _DOCUMENT, _NOWHERE = map(
    _LEVELS.index, (Level.SENTENCE, Level.PARAGRAPH, Level.CONTEXT, Level.DOCUMENT, Level.NOWHERE)
)


@lru_cache(maxsize=4096)
def _finding(degree: float, level: int) -> Finding:
    return Finding(degree, _LEVELS[level])


class Evidence(NamedTuple):
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


def rank(library: Library, query: Query, hits: Sequence[Hit]) -> Ranking:
    """Return every sentence of the hits, best first; ties by chunk, then sentence."""
    total = sum(unit.weight for unit in query.units)
    if not hits or not total:
        return Ranking((), (), (), (), (), ())
    best = max(hit.score for hit in hits) or 1.0
    kinds = [library.kind(hit.chunk) for hit in hits]
    tokens = dict.fromkeys(token for unit in query.units for token in sorted(unit.tokens))
    held = library.token_rows.held([hit.chunk for hit in hits], list(tokens))
    counts, hit_of = held.counts, held.chunk_of
    numbers = np.arange(len(hit_of)) - np.repeat(np.cumsum(counts) - counts, counts)

    degrees = _degrees(library, query, hits, hit_of, held)
    worths = degrees * _WEIGHTS
    named = _names_document(query, degrees[:, _DOCUMENT])
    named_so = np.array([unit.kind in MEETINGS for unit in query.units])
    placed = np.array([unit.kind in PLACE_NAMES for unit in query.units])
    meant = _names_meeting(library, query, hits)[hit_of][:, None]
    meeting = (placed & (meant > 0)) | (named_so & (meant >= MEETING_WEIGHT))
    weights = np.where(meeting, meant, LEVEL_WEIGHT[Level.DOCUMENT])
    subjects = frozenset(library.named_by_subject(query.units))
    told = np.array([library.chunks[hit.chunk].document in subjects for hit in hits])
    weights = np.where(told[hit_of, None], np.maximum(weights, SUBJECT_WEIGHT), weights)
    worths[:, _DOCUMENT] = degrees[:, _DOCUMENT] * np.where(named[:, None], NAMED_WEIGHT, weights)
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
    score = coverage + np.array(priors)[hit_of]
    chunks = np.array([hit.chunk for hit in hits])[hit_of]
    order = np.lexsort((numbers, chunks, -score))
    likely = order[:LIKELY]
    both = (level[likely] == _SENTENCE) & (degree[likely] > NESTED_STRENGTH)
    places = list(zip(chunks[likely].tolist(), numbers[likely].tolist(), likely.tolist(), strict=True))
    score[likely] += [TOGETHER_SHARE * beside for beside in _are_together(library, query, places, both, held)]
    order[:LIKELY] = likely[np.lexsort((numbers[likely], chunks[likely], -score[likely]))]
    columns = (chunks, numbers, degree, level, coverage, score)
    return Ranking(*(column[order].tolist() for column in columns))


class Ranking(Sequence[Evidence]):
    """Evidence, best first, made when it is asked for: of some hundred sentences a few dozen are looked at.

    Args:
        chunks: The chunk's number of each.
        sentences: The sentence's number.
        degrees: How surely each unit was found, sentences by units.
        levels: How near, the same, as places in :data:`LEVEL_WEIGHT`.
        coverage: See :class:`Evidence`.
        scores: The same.
    """

    def __init__(
        self,
        chunks: Sequence[int],
        sentences: Sequence[int],
        degrees: Sequence[Sequence[float]],
        levels: Sequence[Sequence[int]],
        coverage: Sequence[float],
        scores: Sequence[float],
    ) -> None:
        self.chunks, self._sentences = chunks, sentences
        self._found, self._levels, self._coverage, self._scores = degrees, levels, coverage, scores
        self._made: list[Evidence | None] = [None] * len(chunks)

    def __len__(self) -> int:
        return len(self.chunks)

    @overload
    def __getitem__(self, place: int) -> Evidence: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Evidence]: ...

    def __getitem__(self, place: int | slice) -> Evidence | Sequence[Evidence]:
        if isinstance(place, slice):
            return [self._at(number) for number in range(len(self))[place]]
        return self._at(range(len(self))[place])

    def __iter__(self) -> Iterator[Evidence]:
        return map(self._at, range(len(self)))

    def _at(self, place: int) -> Evidence:
        made = self._made[place]
        if made is None:
            made = self._made[place] = Evidence(
                self.chunks[place],
                self._sentences[place],
                tuple(map(_finding, self._found[place], self._levels[place])),
                self._coverage[place],
                self._scores[place],
            )
        return made


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


def _names_meeting(library: Library, query: Query, hits: Sequence[Hit]) -> NDArray[np.float64]:
    """Return for each hit what it weighs that a question names its document's meeting, "the Dakar conference"; else 0.

    Of documents whose titles the catalogue gives it says of which meeting they are, and their place weighs less.
    """
    met = [unit for unit in query.units if unit.kind in MEETINGS]
    named = {
        name: MEETING_WEIGHT if "titles" in library.documents[name].entry.guessed else CATALOGUED_WEIGHT
        for name in (library.named_by_place(query.units) if met else ())
        if _may_be_of(library, name, met)
    }
    return np.array([named.get(library.chunks[hit.chunk].document, 0.0) for hit in hits])


def _may_be_of(library: Library, document: str, met: Sequence[QueryUnit]) -> bool:
    """Return whether a document may be about such a meeting as a question names: any is a meeting, few a seminar."""
    if any(unit.alternatives[0].concept == ANY_MEETING for unit in met):
        return True
    titles = library.document_tokens(document) | library.title_page_tokens(document)
    return any(unit.degree(titles) > RELATED_STRENGTH for unit in met)


def _are_together(
    library: Library,
    query: Query,
    places: Sequence[tuple[int, int, int]],
    both: NDArray[np.bool_],
    held: Held,
) -> Iterator[bool]:
    """Yield for each of some sentences whether the two weightiest units that it holds stand side by side.

    Args:
        library: Where they are from.
        query: What was asked.
        places: The chunk's and the sentence's number of each, and its place among all.
        both: Which units they hold, sentences by units.
        held: Where the question's tokens stand.
    """
    units = sorted(range(len(query.units)), key=lambda place: -query.units[place].weight)
    ends = held.sentence_of.searchsorted([[place, place + 1] for _, _, place in places]).tolist()
    for (chunk, sentence, _), row, (start, end) in zip(places, both[:, units].tolist(), ends, strict=True):
        weightiest = (query.units[unit].tokens for unit in compress(units, row))
        first, second = next(weightiest, None), next(weightiest, None)
        if first is None or second is None:
            yield False
            continue
        every = library.annotation(chunk).sentence_terms[sentence]
        terms = [every[place] for place in held.place_of[start:end].tolist()]
        others = [term for term in terms if term.token in second]
        yield any(
            0 <= max(left.start, right.start) - min(left.end, right.end) <= TOGETHER_REACH
            for left in terms
            if left.token in first
            for right in others
            if left != right
        )


def _degrees(
    library: Library, query: Query, hits: Sequence[Hit], hit_of: NDArray[np.intp], held: Held
) -> NDArray[np.float64]:
    """Return how surely each sentence of the hits has each unit of the question, level by level.

    Args:
        library: Where the hits are from.
        query: What was asked.
        hits: The chunks.
        hit_of: The place among the hits that each sentence belongs to.
        held: Which of the question's tokens they hold.

    Returns:
        Sentences by levels, the nearest first, by units.
    """
    own = degrees_of(query.units, held.tokens, held.sentences)
    around = degrees_of(query.units, held.tokens, held.around)
    ranks = {
        place: OrdinalBinding.of(unit, query, library.termbase)
        for place, unit in enumerate(query.units)
        if unit.kind == "ordinal"
    }
    annotations = [library.annotation(hit.chunk) for hit in hits if ranks]
    sentences = [(one, number) for one in annotations for number in range(len(one.sentences))]
    counted = around > 0
    for place, rank_ in ranks.items():
        around[..., place] = _rank_around(rank_, query, held, counted)
        own[:, place] *= [
            degree > 0 and rank_.is_bound(*one)
            for degree, one in zip(own[:, place].tolist(), sentences, strict=True)
        ]
    near = np.zeros_like(own)
    together = (hit_of[1:] == hit_of[:-1])[:, None]
    near[1:] = own[:-1] * together
    near[:-1] = np.maximum(near[:-1], own[1:] * together)
    degrees = np.concatenate((own[:, None], near[:, None], around[hit_of]), axis=1)
    for place, rank_ in ranks.items():
        another = np.array([rank_.ranks_only_another(annotation) for annotation in annotations])
        degrees[another[hit_of], _PARAGRAPH, place] = 0
        degrees[[rank_.counts_another(*one) for one in sentences], 1:, place] = 0
    return degrees


def _rank_around(
    rank_: OrdinalBinding, query: Query, held: Held, units: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Return how far the texts around the hits hold a rank, as a rank and with what it counts; hits by texts.

    Args:
        rank_: The rank.
        query: What was asked.
        held: Which of the question's tokens they hold.
        units: Which units they hold, hits by texts by units.
    """
    if not rank_.is_told_around:
        return np.zeros(units.shape[:2])
    alone = replace(rank_.ordinal, alternatives=rank_.ordinal.alternatives[:1])
    degree = degrees_of([alone], held.tokens, held.around)[..., 0]
    if rank_.counted is None:
        return degree
    return degree * units[..., query.units.index(rank_.counted)]
