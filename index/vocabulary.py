"""Terms and their numbers, kept in arrays that are mapped from disk."""

from __future__ import annotations

import zlib
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Self

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


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
        self._letters = view(letters)
        self._bounds = view(bounds)
        self._buckets = view(buckets)
        self._shift = 32 - (len(buckets) - 1).bit_length() + 1
        self.number = lru_cache(maxsize=1 << 14)(self._number)
        """Return a term's number; -1 where it is unknown."""

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

    def _number(self, term: str) -> int:
        letters = _encode(term)
        bucket = zlib.crc32(letters) >> self._shift
        bounds = self._bounds
        for number in range(self._buckets[bucket], self._buckets[bucket + 1]):
            if self._letters[bounds[number] : bounds[number + 1]] == letters:
                return number
        return -1


def view(values: NDArray[Any]) -> memoryview:
    """Return the numbers of an array to be read one at a time: a third of the array's own time."""
    return memoryview(np.asarray(values))  # type: ignore[arg-type]  # an array is a buffer since Python 3.12 only


def _encode(term: str) -> bytes:
    # Half of a surrogate pair is no text, but a question may hold one, and it must not stop the search.
    return term.encode("utf-8", "surrogatepass")
