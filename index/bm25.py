"""BM25 as rank-bm25 computes it, to the bit, over inverted postings that are mapped from disk.

``rank_bm25.BM25Okapi`` walks through every document for every term of a query. This subclass keeps its
formula and the order of work of its constructor, and replaces what it is stored in: for each term, the
documents that hold it. No other module imports rank-bm25.

A search adds up approximate impacts, rounded to 32 bits, and leaves out what cannot reach the result; the few
documents that can are then scored by rank-bm25's own operations in its own order (decision 0006).
"""

from __future__ import annotations

import math
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Self

import numpy as np
from rank_bm25 import BM25Okapi

from index.engine import Scored
from index.impacts import NO_DOCUMENTS, Impacts, Lookup
from index.postings import Postings, collect_postings
from index.vocabulary import Vocabulary, view

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import ArrayLike, NDArray

_IMPACTS_AT_ONCE = 1 << 22
"""Postings whose impacts are computed at once while building."""

_KEPT_TERMS = 2048
"""Terms of which it is kept what they add: of small collections, a few MB."""


class BM25(BM25Okapi):  # type: ignore[misc]  # rank-bm25 has no types
    """An engine (:class:`index.engine.SearchEngine`) whose scores are rank-bm25's own, bit for bit.

    What rank-bm25 0.2.2 does wrong is put right around the formula: an empty collection is allowed, equal
    scores come in a fixed order, and documents that share no term are not found. Safe to use from several
    threads at once.

    Args:
        corpus: The terms of each document.
        k1: How soon a term that is repeated in a document stops counting more.
        b: How much a document longer than the average is held back, 0 to 1.
        epsilon: A term in more than half of the documents weighs this share of the average idf.

    Source: Trotman, Puurula and Burgess 2014, the ATIRE variant; rank-bm25 0.2.2.
    """

    def __init__(
        self, corpus: Iterable[Sequence[str]] = (), *, k1: float = 1.5, b: float = 0.75, epsilon: float = 0.25
    ) -> None:
        super().__init__(corpus, k1=k1, b=b, epsilon=epsilon)
        # What the constructor keeps for each term and document in dictionaries; ``idf`` is a method here.
        del self.idf, self.doc_freqs

    @classmethod
    def build(
        cls,
        token_lists: Iterable[Sequence[str]],
        *,
        k1: float = 1.5,
        b: float = 0.75,
        epsilon: float = 0.25,
    ) -> Self:
        """Return the engine over documents given as lists of terms; they are read once, in order."""
        return cls(token_lists, k1=k1, b=b, epsilon=epsilon)

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Self:
        """Return the engine that :meth:`arrays` was taken from, without copying or reading the postings.

        Raises:
            KeyError: An array is missing.
            ValueError: The arrays do not fit one another.
        """
        engine = cls.__new__(cls)
        k1, b, epsilon, avgdl, average_idf = (float(value) for value in arrays["parameters"])
        engine.k1, engine.b, engine.epsilon, engine.avgdl, engine.average_idf = (
            k1,
            b,
            epsilon,
            avgdl,
            average_idf,
        )
        engine.doc_len = np.asarray(arrays["lengths"])
        engine.corpus_size = len(engine.doc_len)
        engine._vocabulary = Vocabulary(arrays["letters"], arrays["bounds"], arrays["buckets"])
        for name in ("offsets", "documents", "frequencies", "idf", "impacts", "maxima"):
            setattr(engine, f"_{name}", np.asarray(arrays[name]))
        terms, postings = len(engine._vocabulary), len(engine._documents)
        if not len(engine._offsets) - 1 == len(engine._idf) == len(engine._maxima) == terms:
            raise ValueError("the arrays know different numbers of terms")
        if not len(engine._frequencies) == len(engine._impacts) == engine._offsets[-1] == postings:
            raise ValueError("the arrays know different numbers of postings")
        engine._prepare_lengths()
        engine._prepare_search()
        return engine

    def arrays(self) -> Mapping[str, NDArray[Any]]:
        """Return everything the engine is made of, name to array."""
        return {
            "parameters": np.array([self.k1, self.b, self.epsilon, self.avgdl, self.average_idf]),
            "lengths": self.doc_len,
            "letters": self._vocabulary.letters,
            "bounds": self._vocabulary.bounds,
            "buckets": self._vocabulary.buckets,
            "offsets": self._offsets,
            "documents": self._documents,
            "frequencies": self._frequencies,
            "idf": self._idf,
            "impacts": self._impacts,
            "maxima": self._maxima,
        }

    # What rank-bm25's constructor calls, in its order.

    def _initialize(self, corpus: Iterable[Sequence[str]]) -> Postings:
        """Read the corpus into postings; return them where rank-bm25 returns its document frequencies."""
        postings = collect_postings(corpus)
        self._vocabulary, self._offsets = postings.vocabulary, postings.offsets
        self._documents, self._frequencies = postings.documents, postings.frequencies
        self.doc_len = postings.lengths
        self.corpus_size = len(self.doc_len)
        self.avgdl = int(self.doc_len.sum(dtype=np.int64)) / self.corpus_size if self.corpus_size else 0.0
        return postings

    def _calc_idf(self, nd: Postings) -> None:
        holders = np.diff(nd.offsets)
        of_count = {
            count: math.log(self.corpus_size - count + 0.5) - math.log(count + 0.5)
            for count in np.unique(holders).tolist()
        }
        idf = np.fromiter(map(of_count.__getitem__, holders.tolist()), np.float64, len(holders))
        # Summed in the order in which rank-bm25 meets the terms: another order would round differently.
        self.average_idf = float(np.cumsum(idf[nd.first_seen])[-1]) / len(idf) if len(idf) else 0.0
        idf[idf < 0] = self.epsilon * self.average_idf
        self._idf = idf
        self._prepare_lengths()
        self._round_impacts()
        self._prepare_search()

    def _round_impacts(self) -> None:
        """Compute what every posting adds to a score, in 32 bits, and the most that each term can add."""
        self._impacts = np.empty(len(self._documents), np.float32)
        terms = np.repeat(np.arange(len(self._idf), dtype=np.int32), np.diff(self._offsets))
        for begin in range(0, len(terms), _IMPACTS_AT_ONCE):
            places = slice(begin, begin + _IMPACTS_AT_ONCE)
            weights = self._saturated(self._frequencies[places], self._documents[places])
            self._impacts[places] = self._idf[terms[places]] * weights
        starts = self._offsets[:-1]
        self._maxima = np.maximum.reduceat(self._impacts, starts) if len(starts) else np.zeros(0, np.float32)

    def _prepare_lengths(self) -> None:
        average = self.avgdl or 1.0  # 0 only where no document holds a term, and no score is asked for
        self._norms = self.k1 * (1 - self.b + self.b * self.doc_len / average)

    def _prepare_search(self) -> None:
        self._starts, self._most, self._weight = view(self._offsets), view(self._maxima), view(self._idf)
        self._sums = Impacts(self._starts, self._documents, self._impacts, self.corpus_size)
        self._added = lru_cache(maxsize=_KEPT_TERMS)(self._added_by)

    # The engine.

    def __len__(self) -> int:
        return int(self.corpus_size)

    def document_frequency(self, term: str) -> int:
        """Return how many documents hold the term; 0 for an unknown one."""
        number = self._vocabulary.number(term)
        return 0 if number < 0 else self._starts[number + 1] - self._starts[number]

    def idf(self, term: str) -> float:
        """Return rank-bm25's idf, natural log, floored as it floors it; 0 for an unknown term."""
        number = self._vocabulary.number(term)
        return 0.0 if number < 0 else float(self._idf[number])

    def get_scores(self, query: Sequence[str]) -> NDArray[np.float64]:
        """Return the score of every document, as rank-bm25 does."""
        scores = np.zeros(self.corpus_size)
        for number in self._numbers(query):
            documents, added = self._added_by(number)
            scores[documents] += added
        return scores

    def get_batch_scores(self, query: Sequence[str], doc_ids: Sequence[int]) -> list[float]:
        """Return the scores of some documents, as rank-bm25 does."""
        scores: list[float] = self.score_documents(query, doc_ids).tolist()
        return scores

    def search(self, terms: Sequence[str], k: int) -> tuple[Scored, ...]:
        """Return the ``k`` best documents that hold a term; see :class:`index.engine.SearchEngine`."""
        if k < 0:
            raise ValueError(f"k is negative: {k}")
        numbers = self._numbers(terms)
        if not numbers or k == 0:
            return ()
        lookups = self._lookups(numbers)
        weighing = sorted((lookup for lookup in lookups if lookup.idf > 0), reverse=True)
        negative = any(lookup.idf < 0 for lookup in lookups)
        found = self._sums.contenders(weighing, k) if weighing and not negative else NO_DOCUMENTS
        if negative or (len(found) < k and len(weighing) < len(lookups)):
            # Holders of terms that weigh nothing, or less, come last, and here they are needed.
            found = np.unique(np.concatenate([self._sums.holders(lookup.number) for lookup in lookups]))
        return _best(found, self._score(numbers, found), k)

    def score_documents(self, terms: Sequence[str], numbers: ArrayLike) -> NDArray[np.float64]:
        """Return the scores of some documents; see :class:`index.engine.SearchEngine`."""
        return self._score(self._numbers(terms), self._checked(numbers))

    def add_rounded(self, terms: Sequence[str], weight: float, sums: NDArray[np.float32]) -> float:
        """Add rounded scores times a weight to sums; see :class:`index.engine.AddsRounded`."""
        return self._sums.add(self._lookups(self._numbers(terms)), weight, sums)

    def all_scores(self, terms: Sequence[str]) -> NDArray[np.float64] | None:
        """Return every document's score; see :class:`index.engine.ScoresAll`."""
        numbers = self._numbers(terms)
        if any(self._weight[number] < 0 for number in numbers):
            return None
        scores = np.zeros(self.corpus_size)
        for number in numbers:
            documents, added = self._added(number)
            scores[documents] += added
        return scores

    def matched(self, number: int, terms: Iterable[str]) -> frozenset[str]:
        """Return the terms that the document holds; see :class:`index.engine.SearchEngine`."""
        (chosen,) = self._checked([number])
        held = set()
        for term in set(terms):
            known = self._vocabulary.number(term)
            if known >= 0:
                holders = self._sums.holders(known)
                place = int(holders.searchsorted(chosen))
                if place < len(holders) and holders[place] == chosen:
                    held.add(term)
        return frozenset(held)

    def get_top_n(self, query: Sequence[str], documents: Sequence[Any], n: int = 5) -> list[Any]:
        """Return the items of ``documents`` at the ``n`` best numbers; unlike rank-bm25's, none with no term.

        Raises:
            ValueError: There are not as many items as documents indexed.
        """
        if len(documents) != len(self):
            raise ValueError(f"{len(documents)} items for {len(self)} indexed documents")
        return [documents[scored.number] for scored in self.search(query, n)]

    def _numbers(self, terms: Iterable[str]) -> list[int]:
        return [number for number in map(self._vocabulary.number, terms) if number >= 0]

    def _lookups(self, numbers: Iterable[int]) -> list[Lookup]:
        maxima, idf = self._most, self._weight
        return [Lookup(maxima[n] * times, n, times, idf[n]) for n, times in Counter(numbers).items()]

    def _checked(self, numbers: ArrayLike) -> NDArray[np.int32]:
        chosen = np.asarray(numbers, dtype=np.int64)
        if chosen.size and not (chosen.min() >= 0 and chosen.max() < self.corpus_size):
            raise IndexError(f"document numbers run from 0 to {self.corpus_size - 1}")
        return chosen.astype(np.int32)

    # Exact scores.

    def _saturated(self, frequencies: NDArray[Any], documents: NDArray[np.int32]) -> NDArray[np.float64]:
        """Return BM25's weights of term frequencies, without the idf, in rank-bm25's order of operations."""
        counts = frequencies.astype(np.float64)
        weights: NDArray[np.float64] = counts * (self.k1 + 1) / (counts + self._norms[documents])
        return weights

    def _added_by(self, number: int) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
        """Return the documents that hold a term, and what it adds to the score of each, as rank-bm25 computes it."""
        places = slice(self._starts[number], self._starts[number + 1])
        documents = self._documents[places]
        added = self._idf[number] * self._saturated(self._frequencies[places], documents)
        return documents.astype(np.intp), added

    def _score(self, numbers: Sequence[int], documents: NDArray[np.int32]) -> NDArray[np.float64]:
        """Return the exact scores of documents for terms in the query's order, in which rank-bm25 adds."""
        scores = np.zeros(len(documents))
        if not numbers or not len(documents):
            return scores
        terms = list(dict.fromkeys(numbers))
        places = np.empty((len(terms), len(documents)), np.int64)
        for row, number in enumerate(terms):
            np.add(self._sums.holders(number).searchsorted(documents), self._starts[number], out=places[row])
        ends = np.array([[self._starts[number + 1]] for number in terms])
        np.minimum(places, ends - 1, out=places)
        held = self._documents.take(places) == documents
        weights = self._saturated(self._frequencies.take(places) * held, documents)
        added = dict(zip(terms, self._idf[terms][:, None] * weights, strict=True))
        for number in numbers:
            scores += added[number]
        return scores


def _best(numbers: NDArray[np.int32], scores: NDArray[np.float64], k: int) -> tuple[Scored, ...]:
    """Return the ``k`` best of documents given in ascending order, ties by number."""
    if len(scores) > k:
        kept = np.flatnonzero(scores >= np.partition(scores, len(scores) - k)[len(scores) - k])
        numbers, scores = numbers[kept], scores[kept]
    order = np.argsort(-scores, kind="stable")[:k]
    return tuple(map(Scored, numbers[order].tolist(), scores[order].tolist()))
