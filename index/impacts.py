"""Who can be among the best: sums of rounded impacts, and what they leave out.

An impact is what one posting adds to a score. Kept in 32 bits, impacts are read fast and add up to sums that are
off by a bounded share, so that they tell which documents need exact scores (decision 0006).
"""

from __future__ import annotations

import contextlib
import math
import threading
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

_MANY_TERMS = 32
"""From so many terms on, leaving documents out costs more than it saves."""

_FEW_POSTINGS = 150_000
"""So many are added up in the time that leaving any out takes to plan."""

_RARE = 3
"""Terms whose holders tell how much is needed."""

NO_DOCUMENTS = np.zeros(0, np.int32)

_ROUNDING = 2.0**-22
"""What one step of a 32-bit sum can be wrong by, relative to the sum, twice over."""


class Lookup(NamedTuple):
    """A term of a query: the most it can add to a score, its number, how often the query has it, its idf."""

    most: float
    number: int
    times: int
    idf: float


class Impacts:
    """The impacts of all postings, and what is found out by adding them up.

    Args:
        starts: Where the postings of each term begin, and where the last ones end; read one at a time.
        documents: The document of each posting, ascending within a term.
        impacts: What each posting adds to its document's score.
        size: How many documents there are.
    """

    def __init__(
        self, starts: memoryview, documents: NDArray[np.int32], impacts: NDArray[np.float32], size: int
    ) -> None:
        self._starts, self._documents, self._impacts, self._size = starts, documents, impacts, size
        self._own = threading.local()

    def holders(self, number: int) -> NDArray[np.int32]:
        """Return the documents that hold a term, ascending."""
        return self._documents[self._starts[number] : self._starts[number + 1]]

    def add(self, lookups: Sequence[Lookup], weight: float, sums: NDArray[np.float32]) -> float:
        """Add what terms add up to, times a weight, to sums; see :class:`index.engine.AddsRounded`."""
        if any(lookup.idf < 0 for lookup in lookups):
            return math.inf
        lookups = [lookup for lookup in lookups if lookup.idf > 0]
        if lookups:
            with self._accumulated(lookups, listed=False) as (_, own):
                sums += own * np.float32(weight)
        return weight * sum(lookup.most for lookup in lookups)

    def contenders(self, lookups: Sequence[Lookup], k: int) -> NDArray[np.int32]:
        """Return, in ascending order, documents among which the ``k`` best are; every impact is positive.

        Args:
            lookups: The terms, from the one that can add most down.
            k: At least 1.
        """
        rounding = 1 - _ROUNDING * (sum(lookup.times for lookup in lookups) + 2)
        postings = sum(len(self.holders(lookup.number)) for lookup in lookups)
        if len(lookups) >= _MANY_TERMS or postings + self._size // 4 < _FEW_POSTINGS:
            return self._best_sums(lookups, k, rounding)
        return self._skipping(lookups, k, rounding)

    def _best_sums(self, lookups: Sequence[Lookup], k: int, rounding: float) -> NDArray[np.int32]:
        """Return the contenders by adding up everything."""
        with self._accumulated(lookups, listed=False) as (_, sums):
            # What k holders of one rare term reach is needed at least; it spares sorting all the sums.
            rare = (self.holders(lookup.number) for lookup in lookups[:_RARE])
            reached = [_nth_best(sums.take(holders), k) for holders in rare if len(holders) >= k]
            found = np.flatnonzero(sums >= max(reached) * rounding if reached else sums > 0)
            partial = sums.take(found)
        if len(found) > 2 * k:
            found = found[partial >= _nth_best(partial, k) * rounding]
        return found.astype(np.int32)

    def _skipping(self, lookups: Sequence[Lookup], k: int, rounding: float) -> NDArray[np.int32]:
        """Return the contenders by adding up the terms without which no document can be one.

        Source: the essential and non-essential lists of MaxScore, Turtle and Flood 1995.
        """
        remaining = sum(lookup.most for lookup in lookups)
        needed = self._probe(lookups, k) * rounding
        essential = 0
        while essential < len(lookups) and remaining >= needed:
            remaining -= lookups[essential].most
            essential += 1
        with self._accumulated(lookups[:essential], listed=True) as (listed, sums):
            partial = sums.take(listed)
            if len(listed) > 8 * k:
                # Who leads so far is likely to lead in the end: their whole scores tell how much is needed.
                leaders = _distinct(listed[partial >= _nth_best(partial, 4 * k)])
                whole = self._sums(leaders, lookups[essential:], sums.take(leaders))
                needed = max(needed, _nth_best(whole, k) * rounding if len(whole) >= k else 0.0)
            found = _distinct(listed.take(np.flatnonzero(partial >= needed - remaining)))
            partial = sums.take(found)
        for lookup in lookups[essential:]:
            if len(found) <= 4 * k:
                break
            partial = self._sums(found, [lookup], partial)
            remaining -= lookup.most
            kept = partial >= needed - remaining
            found, partial = found[kept], partial[kept]
        return found

    def _probe(self, lookups: Sequence[Lookup], k: int) -> float:
        """Return a score that ``k`` documents reach, found among the holders of the rarest terms; else 0."""
        lists, count = [], 0
        for lookup in lookups:
            holders, impacts = self._postings(lookup.number)
            if len(holders) > 8 * k:
                holders = holders[impacts >= _nth_best(impacts, 4 * k)][: 8 * k]
            lists.append(holders)
            count += len(holders)
            if count >= 4 * k:
                break
        probes = _distinct(np.concatenate(lists))
        if len(probes) < k:
            return 0.0
        return _nth_best(self._sums(probes, lookups, np.zeros(len(probes), np.float32)), k)

    def _sums(
        self, documents: NDArray[np.int32], lookups: Iterable[Lookup], sums: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        """Return the sums of documents in ascending order, with what some terms add, rounded, to each."""
        for lookup in lookups:
            holders, impacts = self._postings(lookup.number)
            places = holders.searchsorted(documents)
            added = impacts.take(places, mode="clip")
            added *= holders.take(places, mode="clip") == documents
            sums = sums + (added if lookup.times == 1 else added * np.float32(lookup.times))
        return sums

    def _postings(self, number: int) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        begin, end = self._starts[number], self._starts[number + 1]
        return self._documents[begin:end], self._impacts[begin:end]

    @contextlib.contextmanager
    def _accumulated(
        self, lookups: Sequence[Lookup], *, listed: bool
    ) -> Iterator[tuple[NDArray[np.int32], NDArray[np.float32]]]:
        """Give every document's sum and, if asked, those that hold a term, some more than once."""
        sums: NDArray[np.float32] | None = getattr(self._own, "sums", None)
        if sums is None:  # one array a thread, zero between searches
            sums = self._own.sums = np.zeros(self._size, np.float32)
        lists = [self.holders(lookup.number) for lookup in lookups]
        few = 3 * sum(map(len, lists)) < len(sums)
        try:
            for lookup, holders in zip(lookups, lists, strict=True):
                impacts = self._postings(lookup.number)[1]
                np.add.at(sums, holders, impacts if lookup.times == 1 else impacts * np.float32(lookup.times))
            yield (np.concatenate(lists) if listed else NO_DOCUMENTS), sums
        finally:
            if few:
                for holders in lists:
                    sums[holders] = 0
            else:
                sums.fill(0)


def _distinct(numbers: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return the numbers in ascending order, each once."""
    if len(numbers) < 2:
        return numbers
    numbers = np.sort(numbers)
    first = np.empty(len(numbers), np.bool_)
    first[0] = True
    np.not_equal(numbers[1:], numbers[:-1], out=first[1:])
    return numbers[first]


def _nth_best(sums: NDArray[np.float32], n: int) -> float:
    """Return the ``n``-th highest of at least ``n`` sums."""
    return float(np.partition(sums, len(sums) - n)[len(sums) - n])
