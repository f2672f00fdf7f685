"""The two things of a comparison: "the difference between A and B", "more from A or from B"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from index.model import Language

_WORD = re.compile(r"\w+")
_OPEN, _JOIN = "<a>", "<b>"  # folded
_LEAST = 2  # letters of a side


@dataclass(frozen=True, slots=True)
class Pair:
    """Where the two things stand in a folded question.

    Attributes:
        first: The one.
        second: The other.
        around: The words that set them side by side, which belong to neither.
        sure: Whether those words say that a comparison is wanted; "A or B" alone does not.
    """

    first: tuple[int, int]
    second: tuple[int, int]
    around: tuple[tuple[int, int], ...]
    sure: bool


def sides_of(folded: str, templates: tuple[str, ...], language: Language) -> Pair | None:
    """Return the two things that a folded question compares; None where it compares none.

    Args:
        folded: The question.
        templates: How the language sets two things side by side: words around ``<A>`` and ``<B>``, likeliest first.
            Where ``<A>`` comes first it is as long as ``<B>`` or begins with the same word: "from Africa or from
            Asia". Behind a colon, the words without which it does not count.
        language: Of the templates.
    """
    for template in templates:
        found = _found(folded, template, language)
        if found is not None:
            return found
    return None


def _found(folded: str, template: str, language: Language) -> Pair | None:
    template, _, told_by = template.partition(" : ")
    if told_by and not _expression(told_by, language).search(folded):
        return None
    before, _, rest = template.partition(_OPEN)
    between, _, after = rest.partition(_JOIN)
    ends = _expression(after, language, last=True).search(folded) if after.strip() else None
    if after.strip() and ends is None:
        return None
    end = ends.start() if ends is not None else len(folded)
    opened = _expression(before, language).search(folded) if before.strip() else None
    if before.strip() and opened is None:
        return None
    begin = opened.end() if opened is not None else 0
    splits = [match.span() for match in _expression(between, language).finditer(folded[:end])]
    splits = [split for split in splits if split[0] - begin >= _LEAST and end - split[1] >= _LEAST]
    if not splits:
        return None
    if opened is None:
        split = splits[-1]
        begin = 0 if ends is not None else _beginning(folded, split, end, language)
    else:
        split = min(splits, key=lambda one: _unlikeness(folded, begin, one, end))
    around = [split]
    if opened is not None:
        around.append((0, opened.end()))
    if ends is not None:
        around.append(ends.span())
    return Pair((begin, split[0]), (split[1], end), tuple(around), len(around) > 1 or bool(told_by))


@cache
def _expression(words: str, language: Language, *, last: bool = False) -> re.Pattern[str]:
    """Return the expression for the words of a template: ``a|b`` one of several, a hyphen what is written on.

    ``last``: only where nothing but signs stand behind them.
    """
    end = r"[\W_]*\Z" if last else ""
    if language is Language.CHINESE:
        return re.compile("".join(f"(?:{word})" for word in words.split()) + end)
    parts = []
    for word in words.split():
        attached = word.endswith("-")
        parts.append(rf"(?<!\w)(?:{word.removesuffix('-')})" + ("(?=\\w{3})" if attached else r"(?!\w)\W*"))
    return re.compile(r"\W*".join(parts) + end)


def _beginning(folded: str, split: tuple[int, int], end: int, language: Language) -> int:
    """Return where the first thing begins that the words behind "or" continue, judged by the second."""
    if language is Language.CHINESE:
        return max(0, split[0] - (end - split[1]))
    other = [match.group() for match in _WORD.finditer(folded, split[1], end)]
    words = list(_WORD.finditer(folded, 0, split[0]))
    same = [word.start() for word in words if other and word.group() == other[0]]
    if same:
        return same[-1]
    near = words[-len(other) :]
    return near[0].start() if near else 0


def _unlikeness(folded: str, begin: int, split: tuple[int, int], end: int) -> tuple[bool, int]:
    """Return how unlike the two things are: whether they begin otherwise, and by how much their lengths differ."""
    one, other = folded[begin : split[0]].split(), folded[split[1] : end].split()
    alike = bool(one and other) and (one[0] == other[0] or one[0][:2] == other[0][:2] == "ال")
    return not alike, abs(len(one) - len(other))
