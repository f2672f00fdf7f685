"""Title lines that stand on to their first paragraph without a blank line between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.parse.breaks import ends_sentence
from index.parse.contents import read_part_mark, title_words
from index.parse.lines import Fragment, Shape, cut_after_line
from index.parse.parts import is_heading_like

if TYPE_CHECKING:
    from collections.abc import Sequence

_LIKENESS = 0.6
"""Share of the words of the longer of two titles that both must have."""
_FEWEST_WORDS = 4
_LONGEST_TITLE = 220
_BODY = 150
"""Characters of the text below from which it can be a paragraph, not the title's second line."""
_NOTED = re.compile(r"(?:<sup>[^<>]{1,12}</sup>|\^\([^()]{1,4}\)|\[\^[^\]]{1,8}\]|[⁰¹²³⁴-⁹]+)\s*\Z")


def split_titles(text: str, fragments: Sequence[Fragment]) -> list[Fragment]:
    """Return the fragments, each glued title line a fragment of its own.

    ``لمحة عامة عن نتائج الاستقصاء … (آسيا والمحيط الهادئ والشرق الأوسط)<sup>٥٦</sup>`` stands on the line
    above ``استبقا لحضور الاجتماع العالمي السابع …``. It is a title because other titles of the document, in
    its contents or over its other parts, begin with the same words and share most of the rest; or because
    it is a short line that breaks off under a note mark.

    Args:
        text: The document's text.
        fragments: All of its fragments, in order.
    """
    candidates = {index for index, fragment in enumerate(fragments) if _may_hold_title(fragment)}
    if not candidates:
        return list(fragments)
    known = [_words(f.text) for f in fragments if is_heading_like(f) or f.shape is Shape.TABLE]
    split: list[Fragment] = []
    for index, fragment in enumerate(fragments):
        if index in candidates and _is_title(fragment, known):
            split.extend(cut_after_line(text, fragment))
        else:
            split.append(fragment)
    return split


def _may_hold_title(fragment: Fragment) -> bool:
    if fragment.shape is not Shape.TEXT or fragment.lines < 2 or fragment.mark is not None:
        return False
    first, _, rest = fragment.text.partition("\n")
    below = rest.lstrip()
    return (
        len(first) <= _LONGEST_TITLE
        and len(below) >= _BODY
        and not below[0].islower()
        and not ends_sentence(first, comma=True)
        and ends_sentence(fragment.text)
    )


def _is_title(fragment: Fragment, known: Sequence[tuple[str, frozenset[str]]]) -> bool:
    lines = fragment.text.splitlines()
    widest = max(map(len, lines[1:]))
    if _NOTED.search(lines[0]) and len(lines[0]) < 0.75 * widest:
        return True
    start, words = _words(lines[0])
    if len(words) < _FEWEST_WORDS or not start:
        return False
    return any(
        start == other_start and len(words & other) >= _LIKENESS * max(len(words), len(other))
        for other_start, other in known
    )


def _words(title: str) -> tuple[str, frozenset[str]]:
    """Return a title's first two words and all its words, the name of the part before it left out."""
    part = read_part_mark(title.split("\t", maxsplit=1)[0])
    bare = part.title if part and part.title else title
    first = re.findall(r"[^\W\d_]+", bare)[:2]
    return (" ".join(first) if len(first) == 2 else "", title_words(bare))
