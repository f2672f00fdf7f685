"""What every search engine of this project promises, and how several of them score together.

An engine knows numbered documents only as bags of terms. Here "document" is the engine's word: the project
puts one chunk in each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias, runtime_checkable

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import ArrayLike, NDArray


FieldScores: TypeAlias = "Mapping[str, NDArray[np.float64]]"
"""Field name to what each document scores in it, weighed."""
_FEW_DOCUMENTS = 1 << 13
"""Of so many, scoring all takes less time than finding out which can be among the best."""


class Scored(NamedTuple):
    """A document that a search found.

    Attributes:
        number: The document's place in the order it was indexed in, from 0.
        score: Higher is better. Seldom, in tiny collections, below zero.
    """

    number: int
    score: float


class SearchEngine(Protocol):
    """Ranks documents by the terms they share with a query.

    Every engine keeps these promises; ``tests/contract/test_search_engine.py`` holds them to it:

    - only documents that hold a term of the query are found, and of these as many as ``k`` allows;
    - best score first, equal scores by ascending number, the same on every run;
    - a repeated term counts as often as it is repeated; an unknown term counts nothing;
    - an empty query, a query of unknown terms, an empty collection and ``k = 0`` find nothing.
    """

    def __len__(self) -> int:
        """Return how many documents there are, empty ones among them."""

    def search(self, terms: Sequence[str], k: int) -> tuple[Scored, ...]:
        """Return the ``k`` best documents.

        Raises:
            ValueError: ``k`` is negative.
        """

    def score_documents(self, terms: Sequence[str], numbers: ArrayLike) -> NDArray[np.float64]:
        """Return the score of each document of ``numbers``, in their order; 0 where no term is shared.

        Raises:
            IndexError: A number is outside the collection.
        """

    def matched(self, number: int, terms: Iterable[str]) -> frozenset[str]:
        """Return the terms that the document holds.

        Raises:
            IndexError: The number is outside the collection.
        """

    def document_frequency(self, term: str) -> int:
        """Return how many documents hold the term; 0 for an unknown one."""

    def idf(self, term: str) -> float:
        """Return the weight that the engine gives to the term's rarity; 0 for an unknown one."""


@runtime_checkable
class AddsRounded(Protocol):
    """An engine that can add its scores to those of others, quickly and not quite exactly."""

    def add_rounded(self, terms: Sequence[str], weight: float, sums: NDArray[np.float32]) -> float:
        """Add to each document's sum its score times a positive weight, rounded to 32 bits.

        Returns:
            The most that this can have added to any sum; infinity, with nothing added, where a term weighs less
            than nothing. Terms that weigh nothing are left out.
        """


@runtime_checkable
class ScoresAll(Protocol):
    """An engine that can score every document of a small collection at once, exactly."""

    def all_scores(self, terms: Sequence[str]) -> NDArray[np.float64] | None:
        """Return the score of each document, 0 where it shares no term; None where a term weighs less than nothing."""


class FieldedIndex:
    """Several engines over the same documents, one a field, scored as the weighted sum of their scores.

    Adding scores did better than fusing ranks (decision 0006).

    Args:
        engines: Field name to engine; all over the same documents.
        weights: Field name to weight, 0 or more; a field without a weight counts 1.

    Raises:
        ValueError: No engine, engines over different numbers of documents, or a weight that is below zero
            or for no field.
    """

    def __init__(
        self, engines: Mapping[str, SearchEngine], weights: Mapping[str, float] | None = None
    ) -> None:
        weights = weights or {}
        if not engines:
            raise ValueError("a fielded index needs at least one field")
        sizes = {field: len(engine) for field, engine in engines.items()}
        if len(set(sizes.values())) > 1:
            raise ValueError(f"the fields hold different numbers of documents: {sizes}")
        if unknown := weights.keys() - engines.keys():
            raise ValueError(f"weights for unknown fields: {sorted(unknown)}")
        if negative := sorted(field for field, weight in weights.items() if not weight >= 0):
            raise ValueError(f"weights below zero: {negative}")
        self._engines = dict(engines)
        self._weights = {field: float(weights.get(field, 1.0)) for field in engines}
        self._size = next(iter(sizes.values()))
        self._scoring_all = {
            field: engine for field, engine in engines.items() if isinstance(engine, ScoresAll)
        }
        self._adding = {field: engine for field, engine in engines.items() if isinstance(engine, AddsRounded)}

    @property
    def fields(self) -> Mapping[str, SearchEngine]:
        """Field name to its engine."""
        return self._engines

    def scores(self, query: Mapping[str, Sequence[str]]) -> FieldScores | None:
        """Return what every document scores in each field, for several searches; None where that takes too long."""
        if self._size > _FEW_DOCUMENTS:
            return None
        found: dict[str, NDArray[np.float64]] = {}
        for field, terms in query.items():
            engine = self._scoring_all.get(field)
            scores = engine.all_scores(terms) if engine is not None else None
            if scores is None:
                return None
            found[field] = self._weight(field) * scores
        return found

    def search(
        self,
        query: Mapping[str, Sequence[str]],
        k: int,
        *,
        depth: int = 64,
        scores: FieldScores | None = None,
    ) -> tuple[Scored, ...]:
        """Return the ``k`` documents with the highest weighted sums, best first, ties by ascending number.

        The result is exact. Of a small collection every document is scored, where every field's engine can. Of a
        large one rounded scores are added up and only the best are computed exactly, where they can that. Otherwise
        each field offers its ``depth`` best documents; a document that none offered cannot score above the sum of
        the last offers, and as long as that could still reach the result, the fields are asked for more.

        Args:
            query: Field name to the terms looked for in it; fields left out, or empty, count nothing.
            k: How many documents at most.
            depth: How many documents each field offers at first.
            scores: What :meth:`scores` gave for the query, or for one that it is a part of.

        Raises:
            KeyError: A field that the index does not have.
            ValueError: ``k`` is negative.

        Source: the threshold algorithm of Fagin, Lotem and Naor 2003, in rounds.
        """
        if k < 0:
            raise ValueError(f"k is negative: {k}")
        asked = {field: terms for field, terms in query.items() if terms and self._weight(field) > 0}
        if not asked or k == 0:
            return ()
        scores = self.scores(asked) if scores is None else scores
        all_sums = self._total(asked, scores) if scores is not None else None
        if all_sums is not None and np.count_nonzero(all_sums) >= k:
            reached = np.partition(all_sums, self._size - k)[self._size - k]
            numbers = np.flatnonzero(all_sums >= reached)
            return _first(numbers, all_sums[numbers], k)
        best_sums = self._best_sums(asked, k)
        if best_sums is not None and len(best_sums) >= k:
            return self._best(asked, best_sums, k)
        depth = max(depth, k)
        while True:
            numbers, beyond = self._offers(asked, depth)
            found = self._best(asked, numbers, k)
            # A document at exactly the bound could still tie, and win by its number.
            settled = len(found) == k and found[-1].score > beyond
            if settled or beyond == -np.inf or depth >= self._size:
                return found
            depth *= 4

    def _best(
        self, query: Mapping[str, Sequence[str]], numbers: NDArray[np.int64], k: int
    ) -> tuple[Scored, ...]:
        return _first(numbers, self.score_documents(query, numbers), k)

    def _total(self, fields: Iterable[str], scores: FieldScores) -> NDArray[np.float64]:
        """Return every document's weighted sum over some fields."""
        total = np.zeros(self._size)
        for field in fields:
            total += scores[field]
        return total

    def _best_sums(self, query: Mapping[str, Sequence[str]], k: int) -> NDArray[np.int64] | None:
        """Return documents among which the best are, from rounded scores; None where those do not serve."""
        sums, most = np.zeros(self._size, np.float32), 0.0
        for field, terms in query.items():
            engine = self._adding.get(field)
            if engine is None:
                return None
            most += engine.add_rounded(terms, self._weights[field], sums)
        if most == np.inf:
            return None
        steps = sum(map(len, query.values())) + 4
        wrong_by = (
            2.0**-22 * steps * most
        )  # each step of a 32-bit sum rounds by 2**-24 at most; taken fourfold
        bound = np.partition(sums, self._size - k)[self._size - k] - 2 * wrong_by if k < self._size else 0.0
        return np.flatnonzero(sums >= bound if bound > 0 else sums > 0)

    def _weight(self, field: str) -> float:
        if field not in self._weights:
            raise KeyError(field)
        return self._weights[field]

    def _offers(self, query: Mapping[str, Sequence[str]], depth: int) -> tuple[NDArray[np.int64], float]:
        """Return the documents that any field offers, and the most that any other document can score."""
        offered: set[int] = set()
        beyond, exhausted = 0.0, True
        for field, terms in query.items():
            found = self._engines[field].search(terms, depth)
            offered.update(scored.number for scored in found)
            if len(found) == depth:
                exhausted = False
                beyond += self._weights[field] * max(found[-1].score, 0.0)
        numbers = np.fromiter(sorted(offered), np.int64, len(offered))
        return numbers, -np.inf if exhausted else beyond

    def score_documents(
        self,
        query: Mapping[str, Sequence[str]],
        numbers: ArrayLike,
        *,
        scores: FieldScores | None = None,
    ) -> NDArray[np.float64]:
        """Return the weighted sum for each document of ``numbers``, in their order.

        ``scores`` is what :meth:`scores` gave for the query, where it was asked.

        Raises:
            KeyError: A field that the index does not have.
            IndexError: A number is outside the collection.
        """
        chosen = np.asarray(numbers, dtype=np.int64)
        total = np.zeros(len(chosen))
        for field, terms in query.items():
            weight = self._weight(field)
            if scores is not None:
                total += scores[field][chosen]
            elif terms and weight > 0:
                total += weight * self._engines[field].score_documents(terms, chosen)
        return total

    def matched(self, number: int, query: Mapping[str, Iterable[str]]) -> Mapping[str, frozenset[str]]:
        """Return, a field, which of its query terms the document holds; fields without any are left out.

        Raises:
            KeyError: A field that the index does not have.
            IndexError: The number is outside the collection.
        """
        held = {field: self._engines[field].matched(number, terms) for field, terms in query.items()}
        return {field: terms for field, terms in held.items() if terms}


def _first(numbers: NDArray[np.int64], scores: NDArray[np.float64], k: int) -> tuple[Scored, ...]:
    """Return the ``k`` best of some documents, ties by ascending number."""
    order = np.lexsort((numbers, -scores))[:k]
    return tuple(map(Scored, numbers[order].tolist(), scores[order].tolist()))
