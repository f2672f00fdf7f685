"""Runs of Chinese characters -> words, and characters with bigrams. Text comes folded: simplified already."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# 第四 is a literal, o:4: as a word of its own it would only keep 第四次 and 第4次 apart.
_RANK = re.compile("第[〇零一二两三四五六七八九十百千]+")
# 两位, 三个: a number is a literal, and what counts says nothing.
_DONE = frozenset("了过着")
_COUNTER = re.compile("[〇零一二两三四五六七八九十百千数几][个位名项条份种次天届场轮段家]")


@lru_cache(maxsize=1)
def _cut() -> Callable[[str], list[tuple[str, int, int]]]:
    # jieba's dictionary compiled into a library: 0.1 s to load where jieba takes 0.8 s.
    from rjieba import tokenize  # noqa: PLC0415 - only Chinese text pays

    return tokenize


def words(run: str) -> tuple[tuple[str, int], ...]:
    """Return the words of a run with their places in it, ranks and numbers with their counters left out.

    >>> words("第四次全球会议")
    (('次', 2), ('全球', 3), ('会议', 5))
    """
    found: list[tuple[str, int]] = []
    start = 0
    for end, following in (*((match.start(), match.end()) for match in _RANK.finditer(run)), (len(run), 0)):
        if end > start:
            cut = _cut()(run[start:end])
            found += [(word, start + first) for word, first, _ in cut if not _COUNTER.fullmatch(word)]
        start = following
    return tuple(found)


def edges(run: str) -> frozenset[int]:
    """Return the places in a run where a word begins or ends, and its two ends.

    >>> sorted(edges("扩大会议"))
    [0, 2, 4]
    """
    placed = words(run)
    # 建了 is a verb that is done.
    done = (start + 1 for word, start in placed if len(word) == 2 and word[1] in _DONE)
    return frozenset(
        (0, len(run), *done, *(at for word, start in placed for at in (start, start + len(word))))
    )


def grams(run: str) -> tuple[tuple[str, int], ...]:
    """Return the overlapping pairs of a run, then its characters, with their places in it.

    >>> grams("秘书长")
    (('秘书', 0), ('书长', 1), ('秘', 0), ('书', 1), ('长', 2))
    """
    pairs = tuple((run[place : place + 2], place) for place in range(len(run) - 1))
    return pairs + tuple((character, place) for place, character in enumerate(run))
