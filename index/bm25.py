"""BM25 as rank-bm25 computes it, to the bit, over inverted postings that are mapped from disk.

``rank_bm25.BM25Okapi`` walks through every document for every term of a query. This subclass keeps its
formula and the order of work of its constructor, and replaces what it is stored in: for each term, the
documents that hold it. No other module imports rank-bm25.
"""

from __future__ import annotations

import math
import zlib
from array import array
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Self

import numpy as np
from rank_bm25 import BM25Okapi

from index.engine import Scored

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import ArrayLike, NDArray

_BLOCK_TOKENS = 1 << 22
"""Tokens sorted at once while building: bounds the memory, not the result."""


class Vocabulary:
    """Terms and their numbers in three arrays, so that opening it reads nothing and builds no dictionary.

    The terms stand in the order of their CRC-32; ``buckets`` tells where each range of hashes begins.

    Args:
        letters: The terms in UTF-8, one after another.
        bounds: Where each term begins in ``letters``, and where the last one ends.
        buckets: For each value of the hash's leading bits, the first term with that value or a later one.
    """

    def __init__(
        self, letters: NDArray[np.uint8], bounds: NDArray[np.int64], buckets: NDArray[np.int32]
    ) -> None:
        self.letters, self.bounds, self.buckets = letters, bounds, buckets
        # Reading one number out of a memoryview takes a third of the time that an array takes.
        self._letters = _view(letters)
        self._bounds = _view(bounds)
        self._buckets = _view(buckets)
        self._shift = 32 - (len(buckets) - 1).bit_length() + 1

    @classmethod
    def build(cls, terms: Sequence[str]) -> tuple[Self, NDArray[np.int64]]:
        """Return the vocabulary of distinct terms, and for each of its numbers the place in ``terms``."""
        encoded = [_encode(term) for term in terms]
        hashes = np.fromiter(map(zlib.crc32, encoded), np.uint32, len(encoded))
        order = np.argsort(hashes, kind="stable")
        bits = min(max(len(terms) - 1, 1).bit_length(), 31)
        edges = np.arange((1 << bits) + 1, dtype=np.uint64) << np.uint64(32 - bits)
        buckets = np.searchsorted(hashes[order].astype(np.uint64), edges).astype(np.int32)
        ordered = [encoded[place] for place in order.tolist()]
        bounds = np.zeros(len(terms) + 1, np.int64)
        np.cumsum([len(letters) for letters in ordered], out=bounds[1:])
        return cls(np.frombuffer(b"".join(ordered), np.uint8), bounds, buckets), order

    def __len__(self) -> int:
        return len(self._bounds) - 1

    def number(self, term: str) -> int:
        """Return the term's number; -1 where it is unknown."""
        letters = _encode(term)
        bucket = zlib.crc32(letters) >> self._shift
        bounds = self._bounds
        for number in range(self._buckets[bucket], self._buckets[bucket + 1]):
            if self._letters[bounds[number] : bounds[number + 1]] == letters:
                return number
        return -1


def _view(values: NDArray[Any]) -> memoryview:
    return memoryview(np.asarray(values))  # type: ignore[arg-type]  # an array is a buffer since Python 3.12 only


def _encode(term: str) -> bytes:
    # Half of a surrogate pair is no text, but a question may hold one, and it must not stop the search.
    return term.encode("utf-8", "surrogatepass")


class BM25(BM25Okapi):  # type: ignore[misc]  # rank-bm25 has no types
    """An engine (:class:`index.engine.SearchEngine`) whose scores are rank-bm25's own, bit for bit.

    What rank-bm25 0.2.2 does wrong is put right around the formula: an empty collection is allowed, equal
    scores come in a fixed order, and documents that share no term are not found.

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
        self._prepare()

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
        """Return the engine that :meth:`arrays` was taken from, without copying or reading the arrays.

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
        engine.doc_len = arrays["lengths"]
        engine.corpus_size = len(engine.doc_len)
        engine._vocabulary = Vocabulary(arrays["letters"], arrays["bounds"], arrays["buckets"])
        engine._offsets = arrays["offsets"]
        engine._documents = arrays["documents"]
        engine._frequencies = arrays["frequencies"]
        engine._idf = arrays["idf"]
        terms = len(engine._vocabulary)
        if not len(engine._offsets) - 1 == len(engine._idf) == terms:
            raise ValueError("the arrays know different numbers of terms")
        if not len(engine._documents) == len(engine._frequencies) == engine._offsets[-1]:
            raise ValueError("the arrays know different numbers of postings")
        engine._prepare()
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
        }

    # What rank-bm25's constructor calls, in its order.

    def _initialize(self, corpus: Iterable[Sequence[str]]) -> NDArray[np.int64]:
        """Read the corpus into postings; return each term's document frequency, in order of first sight."""
        numbers: defaultdict[str, int] = defaultdict()
        numbers.default_factory = numbers.__len__
        lengths = array("i")
        blocks = [_count(*block) for block in _blocks(corpus, numbers, lengths)]
        self.doc_len = np.frombuffer(lengths, np.int32) if lengths else np.zeros(0, np.int32)
        self.corpus_size = len(self.doc_len)
        self.avgdl = int(self.doc_len.sum(dtype=np.int64)) / self.corpus_size if self.corpus_size else 0.0
        holders = np.zeros(len(numbers), np.int64)
        for terms, _, _ in blocks:
            holders += np.bincount(terms, minlength=len(numbers))
        self._vocabulary, order = Vocabulary.build(list(numbers))
        self._offsets, self._documents, self._frequencies = _merge(blocks, holders, order)
        self._order = order
        return holders

    def _calc_idf(self, nd: NDArray[np.int64]) -> None:
        # Summed in the order in which rank-bm25 meets the terms: another order would round differently.
        of_count = {
            count: math.log(self.corpus_size - count + 0.5) - math.log(count + 0.5)
            for count in np.unique(nd).tolist()
        }
        idf = np.fromiter(map(of_count.__getitem__, nd.tolist()), np.float64, len(nd))
        self.average_idf = float(np.cumsum(idf)[-1]) / len(idf) if len(idf) else 0.0
        idf[idf < 0] = self.epsilon * self.average_idf
        self._idf = idf[self._order]
        # The constructor's dictionaries, which this class does without; ``idf`` is a method here.
        del self._order, self.idf, self.doc_freqs

    def _prepare(self) -> None:
        lengths = np.asarray(self.doc_len)
        average = self.avgdl or 1.0  # 0 only where no document holds a term, and no score is asked for
        self._norms = self.k1 * (1 - self.b + self.b * lengths / average)

    # The engine.

    def __len__(self) -> int:
        return int(self.corpus_size)

    def document_frequency(self, term: str) -> int:
        """Return how many documents hold the term; 0 for an unknown one."""
        number = self._vocabulary.number(term)
        return 0 if number < 0 else int(self._offsets[number + 1] - self._offsets[number])

    def idf(self, term: str) -> float:
        """Return rank-bm25's idf, natural log, floored as it floors it; 0 for an unknown term."""
        number = self._vocabulary.number(term)
        return 0.0 if number < 0 else float(self._idf[number])

    def get_scores(self, query: Sequence[str]) -> NDArray[np.float64]:
        """Return the score of every document, as rank-bm25 does."""
        scores = np.zeros(self.corpus_size)
        for number in self._numbers(query):
            documents, impacts = self._postings(number)
            scores[documents] += impacts
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
        scores = self.get_scores(terms)
        found = np.unique(np.concatenate([self._postings(number)[0] for number in dict.fromkeys(numbers)]))
        return _best(found, scores[found], k)

    def score_documents(self, terms: Sequence[str], numbers: ArrayLike) -> NDArray[np.float64]:
        """Return the scores of some documents; see :class:`index.engine.SearchEngine`."""
        chosen = self._checked(numbers)
        scores = np.zeros(len(chosen))
        for number in self._numbers(terms):
            begin, end = int(self._offsets[number]), int(self._offsets[number + 1])
            places = np.searchsorted(self._documents[begin:end], chosen)
            places = np.minimum(places + begin, end - 1)
            held = np.flatnonzero(self._documents[places] == chosen)
            scores[held] += self._impacts(number, places[held], chosen[held])
        return scores

    def matched(self, number: int, terms: Iterable[str]) -> frozenset[str]:
        """Return the terms that the document holds; see :class:`index.engine.SearchEngine`."""
        (chosen,) = self._checked([number])
        held = []
        for term in set(terms):
            known = self._vocabulary.number(term)
            if known >= 0:
                documents = self._documents[int(self._offsets[known]) : int(self._offsets[known + 1])]
                place = int(np.searchsorted(documents, chosen))
                if place < len(documents) and documents[place] == chosen:
                    held.append(term)
        return frozenset(held)

    def get_top_n(self, query: Sequence[str], documents: Sequence[Any], n: int = 5) -> list[Any]:
        """Return the items of ``documents`` at the ``n`` best numbers; unlike rank-bm25's, none with no term.

        Raises:
            ValueError: There are not as many items as documents indexed.
        """
        if len(documents) != len(self):
            raise ValueError(f"{len(documents)} items for {len(self)} indexed documents")
        return [documents[scored.number] for scored in self.search(query, n)]

    def _numbers(self, terms: Sequence[str]) -> list[int]:
        known = map(self._vocabulary.number, terms)
        return [number for number in known if number >= 0]

    def _checked(self, numbers: ArrayLike) -> NDArray[np.int32]:
        chosen = np.asarray(numbers, dtype=np.int64)
        if chosen.size and not (chosen.min() >= 0 and chosen.max() < self.corpus_size):
            raise IndexError(f"document numbers run from 0 to {self.corpus_size - 1}")
        return chosen.astype(np.int32)

    def _postings(self, number: int) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
        begin, end = int(self._offsets[number]), int(self._offsets[number + 1])
        documents = np.asarray(self._documents[begin:end])
        return documents, self._impacts(number, slice(begin, end), documents)

    def _impacts(
        self, number: int, places: slice | NDArray[np.int64], documents: NDArray[np.int32]
    ) -> NDArray[np.float64]:
        """Return what a term adds to the documents that hold it, in rank-bm25's order of operations."""
        frequencies = np.asarray(self._frequencies[places]).astype(np.int64)
        impacts = frequencies * (self.k1 + 1) / (frequencies + self._norms[documents])
        return np.asarray(self._idf[number] * impacts)


def _best(numbers: NDArray[np.int32], scores: NDArray[np.float64], k: int) -> tuple[Scored, ...]:
    """Return the ``k`` best of documents given in ascending order, ties by number."""
    if len(scores) > k:
        bound = np.partition(scores, len(scores) - k)[len(scores) - k]
        kept = np.flatnonzero(scores >= bound)
        numbers, scores = numbers[kept], scores[kept]
    order = np.argsort(-scores, kind="stable")[:k]
    return tuple(map(Scored, numbers[order].tolist(), scores[order].tolist()))


def _blocks(
    corpus: Iterable[Sequence[str]], numbers: defaultdict[str, int], lengths: array[int]
) -> Iterator[tuple[array[int], int, array[int]]]:
    """Yield the corpus as term numbers, some millions at once: numbers, first document, lengths."""
    tokens, first = array("i"), 0
    for terms in corpus:
        tokens.extend(map(numbers.__getitem__, terms))
        lengths.append(len(terms))
        if len(tokens) >= _BLOCK_TOKENS:
            yield tokens, first, lengths[first:]
            tokens, first = array("i"), len(lengths)
    yield tokens, first, lengths[first:]


def _count(
    tokens: array[int], first: int, lengths: array[int]
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]:
    """Return the postings of a block by term, then document: terms, documents, frequencies."""
    documents = np.repeat(np.arange(len(lengths), dtype=np.int64), np.asarray(lengths, dtype=np.int64))
    keys = np.asarray(tokens, dtype=np.int64) * len(lengths) + documents
    unique, frequencies = np.unique(keys, return_counts=True)
    terms, places = np.divmod(unique, max(len(lengths), 1))
    return terms.astype(np.int32), (places + first).astype(np.int32), frequencies.astype(np.int32)


def _merge(
    blocks: Sequence[tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]],
    holders: NDArray[np.int64],
    order: NDArray[np.int64],
) -> tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.unsignedinteger[Any]]]:
    """Return the postings of all blocks in the vocabulary's order: offsets, documents, frequencies."""
    offsets = np.zeros(len(order) + 1, np.int64)
    np.cumsum(holders[order], out=offsets[1:])
    free = np.empty(len(order), np.int64)  # a term's next free place
    free[order] = offsets[:-1]
    most = max((int(frequencies.max()) for *_, frequencies in blocks if len(frequencies)), default=0)
    documents = np.empty(offsets[-1], np.int32)
    frequencies = np.empty(offsets[-1], np.min_scalar_type(most))
    for terms, block_documents, block_frequencies in blocks:
        counts = np.bincount(terms, minlength=len(order))
        begins = np.cumsum(counts) - counts
        places = np.arange(len(terms)) + (free - begins)[terms]
        documents[places] = block_documents
        frequencies[places] = block_frequencies
        free += counts
    return offsets, documents, frequencies
