"""Chunks of made-up words, as unevenly frequent as real ones: the corpus of the speed benchmark.

Word frequencies follow Zipf and Mandelbrot, ``1 / (rank + 30) ** 1.05``: the offset stands for the stop words
that an analyzer takes out. A chunk has 80 words on average. One size gives the same chunks on every machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

_AT_ONCE = 10_000
_CHUNKS, _QUERIES = 1, 9  # seeds


def chunks(count: int, *, seed: int = _CHUNKS, vocabulary: int | None = None) -> Iterator[list[str]]:
    """Yield chunks as lists of words; the vocabulary grows with their number unless it is given."""
    chance = np.random.default_rng(seed)
    size = vocabulary or _vocabulary(count)
    share = np.cumsum(1 / (np.arange(size) + 30.0) ** 1.05)
    share /= share[-1]
    words = [f"w{rank}" for rank in range(size)]
    for begin in range(0, count, _AT_ONCE):
        lengths = chance.normal(80, 20, min(_AT_ONCE, count - begin)).clip(10, 200).astype(int)
        ranks = np.searchsorted(share, chance.random(int(lengths.sum()))).tolist()
        end = 0
        for length in lengths.tolist():
            yield [words[rank] for rank in ranks[end : end + length]]
            end += length


def queries(count: int, *, chunk_count: int, terms: int = 8) -> list[list[str]]:
    """Return queries, each of distinct words of one chunk that is not in the corpus."""
    chance = np.random.default_rng(_QUERIES)
    others = chunks(count, seed=_QUERIES, vocabulary=_vocabulary(chunk_count))
    return [chance.choice(np.unique(chunk), terms, replace=False).tolist() for chunk in others]


def _vocabulary(chunk_count: int) -> int:
    return 50_000 + chunk_count // 5
