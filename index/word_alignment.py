"""What was changed between two wordings, word by word: the pasted one and the document's."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING

from index.text.normalize import fold
from index.text.numerals import without_superscripts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_HAN}]|[^\W_{_HAN}]+")
_HAN_CHARACTER = re.compile(rf"[{_HAN}]")
_SENTENCE_END = re.compile("[.!?؟。！？；;؛]")
SLACK = 8
"""Words that a passage is read beyond its expected ends, at least."""
LEFT_OUT_SHARE = 0.3
"""What a letter of the passage that was left out takes from its likeness."""
STRAY = 2
"""Words of the longest match that counts for nothing at an end, where the rest stands far from it."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a shown text; of Chinese, a character.

    Attributes:
        folded: Its form for comparing.
        start: Its first code point in the shown text.
        end: One past its last, the marks on it included.
    """

    folded: str
    start: int
    end: int


class Change(StrEnum):
    """What became of a stretch of words."""

    KEPT = "kept"
    RESPELT = "respelt"  # the same word with other digits, vowel signs, capitals, characters
    CHANGED = "changed"  # other words in its place
    ADDED = "added"  # pasted, not in the document
    REMOVED = "removed"  # in the document, not pasted


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring words that one thing became of.

    Attributes:
        change: What.
        pasted: The words as pasted; empty where they were removed.
        source: The words as in the document; empty where they were added.
    """

    change: Change
    pasted: str
    source: str


def words_of_shown(text: str) -> tuple[Word, ...]:
    """Return the words of a shown text, without note marks and punctuation; empty where there is none.

    >>> [word.folded for word in words_of_shown("السادس²¹ المعقود في ١٣")]
    ['السادس', 'المعقود', 'في', '13']
    """
    folded = fold(without_superscripts(text))
    found = []
    for match in _WORD.finditer(folded.text):
        span = folded.source_span(match.start(), match.end())
        found.append(Word(match.group(), span.start, span.end))
    return tuple(found)


def plain(text: str) -> str:
    """Return a text for the question whether two are the same to the letter.

    Runs of white space are one space; note marks, soft hyphens, direction marks and what stands outside the first
    and last word are gone; composed and decomposed letters are one.
    """
    kept = "".join(
        character
        for character in unicodedata.normalize("NFC", without_superscripts(text))
        if unicodedata.category(character) != "Cf"
    )
    squeezed = " ".join(kept.split())
    start, end = 0, len(squeezed)
    while start < end and not squeezed[start].isalnum():
        start += 1
    while end > start and not (squeezed[end - 1].isalnum() or unicodedata.combining(squeezed[end - 1])):
        end -= 1
    return squeezed[start:end]


@dataclass(frozen=True, slots=True)
class Alignment:
    """How pasted words lie on a passage.

    Attributes:
        first: The first word of the passage that belongs to it.
        last: One past its last.
        stretches: What became of the words, in reading order; every pasted word is in one.
        kept: Share of the pasted letters that are in the passage, in order.
        likeness: The same, less what of the passage was left out; for choosing among passages.
        longest: Words of the longest stretch kept whole.
    """

    first: int
    last: int
    stretches: tuple[Stretch, ...]
    kept: float
    likeness: float
    longest: int


def align(
    pasted_text: str, pasted: Sequence[Word], source_text: str, source: Sequence[Word]
) -> Alignment | None:
    """Return how pasted words lie on the part of a passage that they are nearest to; None where nothing is shared.

    Args:
        pasted_text: As pasted, without markup.
        pasted: Its words.
        source_text: The passage, shown.
        source: Its words; may be many more.
    """
    low, high = _region([word.folded for word in pasted], [word.folded for word in source])
    near = source[low:high]
    matcher = SequenceMatcher(
        None, [word.folded for word in near], [word.folded for word in pasted], autojunk=False
    )
    matches = [(block.a, block.b, block.size) for block in matcher.get_matching_blocks() if block.size]
    blocks = _without_islands(_without_strays(matches), near)
    if not blocks:
        return None
    first, last = _ends(blocks, source_text, near, len(pasted))
    pieces = list(_pieces(blocks, first, last, len(pasted)))
    stretches: list[Stretch] = []
    kept = left_out = 0
    for (a, b), (c, d), same in pieces:
        if same:
            kept += sum(word.end - word.start for word in pasted[c:d])
            stretches.extend(_same(pasted_text, pasted[c:d], source_text, near[a:b]))
        else:
            left_out += sum(word.end - word.start for word in near[a:b])
            stretches.append(_different(pasted_text, pasted[c:d], source_text, near[a:b]))
    total = sum(word.end - word.start for word in pasted)
    longest = max(size for _, _, size in blocks)
    likeness = (kept - LEFT_OUT_SHARE * left_out) / total
    return Alignment(low + first, low + last, tuple(stretches), kept / total, likeness, longest)


def _region(pasted: Sequence[str], source: Sequence[str]) -> tuple[int, int]:
    """Return the stretch of a passage where most pasted words stand in their order."""
    slack = max(SLACK, len(pasted) // 2)
    if len(source) <= len(pasted) + 2 * slack:
        return 0, len(source)
    places: dict[str, list[int]] = {}
    for at, word in enumerate(source):
        places.setdefault(word, []).append(at)
    votes: Counter[int] = Counter()
    for at, word in enumerate(pasted):
        found = places.get(word, ())
        for place in found:
            votes[(place - at) // SLACK] += len(word) / len(found)  # type: ignore[assignment]
    if not votes:
        return 0, 0
    best = max(votes, key=lambda slot: (votes[slot] + votes.get(slot + 1, 0), -slot))
    start = best * SLACK
    return max(0, start - slack), min(len(source), start + len(pasted) + slack + SLACK)


def _without_strays(blocks: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Return the matches without short ones at an end that stand far from the others in the passage only."""
    kept = list(blocks)
    while len(kept) > 1 and kept[0][2] <= STRAY and _jump(kept[0], kept[1]) > SLACK // 2:
        kept.pop(0)
    while len(kept) > 1 and kept[-1][2] <= STRAY and _jump(kept[-2], kept[-1]) > SLACK // 2:
        kept.pop()
    return kept


def _without_islands(
    blocks: list[tuple[int, int, int]], source: Sequence[Word]
) -> list[tuple[int, int, int]]:
    """Return the matches without single Chinese characters between two changes: 利[马] and [马]尼拉 share no word."""
    return [
        block
        for at, block in enumerate(blocks)
        if not (
            0 < at < len(blocks) - 1
            and block[2] == 1
            and _HAN_CHARACTER.fullmatch(source[block[0]].folded)
            and all(_apart(*pair) for pair in ((blocks[at - 1], block), (block, blocks[at + 1])))
        )
    ]


def _apart(left: tuple[int, int, int], right: tuple[int, int, int]) -> bool:
    return left[0] + left[2] < right[0] or left[1] + left[2] < right[1]


def _jump(left: tuple[int, int, int], right: tuple[int, int, int]) -> int:
    """Return how many more words of the passage than of the pasted text stand between two matches."""
    return (right[0] - left[0]) - (right[1] - left[1])


def _ends(
    blocks: Sequence[tuple[int, int, int]], text: str, source: Sequence[Word], pasted_size: int
) -> tuple[int, int]:
    """Return the part of the passage that the pasted text stands for.

    Where its first or last words are none of the passage's, as many words of the same sentence stand for them.
    """
    (a, b, _), (c, d, size) = blocks[0], blocks[-1]
    last_kept, after = c + size, pasted_size - d - size
    first = max(0, a - b) if b <= STRAY else a
    last = min(len(source), last_kept + after) if after <= STRAY else last_kept
    if first < a and _SENTENCE_END.search(text, source[first].end, source[a].start):
        first = a
    if last > last_kept and _SENTENCE_END.search(text, source[last_kept - 1].end, source[last - 1].start):
        last = last_kept
    return first, last


def _pieces(
    blocks: Sequence[tuple[int, int, int]], first: int, last: int, pasted_size: int
) -> Iterator[tuple[tuple[int, int], tuple[int, int], bool]]:
    """Yield the ranges of the passage and of the pasted text in order, and whether they are the same words."""
    a, b = first, 0
    for start, pasted_start, size in blocks:
        if a < start or b < pasted_start:
            yield (a, start), (b, pasted_start), False
        yield (start, start + size), (pasted_start, pasted_start + size), True
        a, b = start + size, pasted_start + size
    if a < last or b < pasted_size:
        yield (a, last), (b, pasted_size), False


def _cut(text: str, words: Sequence[Word]) -> str:
    return " ".join(text[words[0].start : words[-1].end].split()) if words else ""


def _different(pasted_text: str, pasted: Sequence[Word], source_text: str, source: Sequence[Word]) -> Stretch:
    old, new = _cut(source_text, source), _cut(pasted_text, pasted)
    if "".join(word.folded for word in pasted) == "".join(word.folded for word in source):
        return Stretch(Change.RESPELT, new, old)  # «ما زال», «مازال»
    change = Change.CHANGED if pasted and source else Change.ADDED if pasted else Change.REMOVED
    return Stretch(change, new, old)


def _same(
    pasted_text: str, pasted: Sequence[Word], source_text: str, source: Sequence[Word]
) -> Iterator[Stretch]:
    """Yield stretches of the same words, those that are written in another way apart."""
    start = 0
    flags = [
        _letters(pasted_text[one.start : one.end]) == _letters(source_text[other.start : other.end])
        for one, other in zip(pasted, source, strict=True)
    ]
    for at in range(1, len(flags) + 1):
        if at == len(flags) or flags[at] != flags[start]:
            yield Stretch(
                Change.KEPT if flags[start] else Change.RESPELT,
                _cut(pasted_text, pasted[start:at]),
                _cut(source_text, source[start:at]),
            )
            start = at


def _letters(word: str) -> str:
    return "".join(
        character
        for character in unicodedata.normalize("NFC", without_superscripts(word))
        if unicodedata.category(character) != "Cf"
    )
