"""What is printed on a page but is no part of the text: page numbers, running heads, imprints, captions."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from index.model import FurnitureKind
from index.parse.lines import Shape, ends_sentence
from index.parse.marks import DIGIT
from index.parse.words import anywhere, whole_line
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.parse.lines import Fragment

_PAGE_NUMBER = re.compile(rf"[-–—\s]*[{DIGIT}]{{1,4}}(?:\s*/\s*[{DIGIT}]{{1,4}})?[-–—\s]*\Z")
_SYMBOL = re.compile(r"[A-Z]{1,5}(?:/[A-Z0-9.()*]{1,16}){1,6}\*?(?:\s+[0-9]{1,3}/[0-9]{1,3})?\Z")
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)\Z|<img[^>]*>\Z")
_LONGEST_HEAD = 220
_LONGEST_IMPRINT = 700
_PAGE_BREAK = 2
"""Blank lines before a fragment from which a page break is likely; paragraphs are parted by one."""


def furniture_kinds(fragments: Sequence[Fragment]) -> dict[int, FurnitureKind]:
    """Return the fragments that are furniture, by their index; contents tables are not looked for here."""
    kinds: dict[int, FurnitureKind] = {}
    for index, fragment in enumerate(fragments):
        kind = _kind(fragment)
        if kind is not None:
            kinds[index] = kind
    _fill_imprint(fragments, kinds)
    _running_heads(fragments, kinds)
    return kinds


def _kind(fragment: Fragment) -> FurnitureKind | None:
    if fragment.shape is Shape.RULE:
        return FurnitureKind.MARKUP
    if fragment.shape is Shape.TABLE:
        return None
    if _IMAGE.match(fragment.text) or whole_line("figure").match(fragment.text):
        return FurnitureKind.CAPTION
    lines = [line.strip() for line in fragment.text.splitlines() if line.strip()]
    if all(
        whole_line("page").match(line) or _PAGE_NUMBER.match(line) or _SYMBOL.match(line) for line in lines
    ):
        return FurnitureKind.PAGE
    if (
        fragment.mark is None
        and len(fragment.text) <= _LONGEST_IMPRINT
        and anywhere("imprint").search(fragment.text)
    ):
        return FurnitureKind.IMPRINT
    return None


def _fill_imprint(fragments: Sequence[Fragment], kinds: dict[int, FurnitureKind]) -> None:
    """Take in the short lines between those of a masthead: ``Distr.: General / 28 June 2013 / Arabic / Original``."""
    marked = [index for index, kind in kinds.items() if kind is FurnitureKind.IMPRINT and index < 12]
    for index in range(min(marked, default=0), max(marked, default=0)):
        if len(fragments[index].text) <= 40 and fragments[index].shape is Shape.TEXT:
            kinds.setdefault(index, FurnitureKind.IMPRINT)


def _running_heads(fragments: Sequence[Fragment], kinds: dict[int, FurnitureKind]) -> None:
    """Mark what stands at the top of at least three pages: every occurrence but the first of a title.

    A heading that comes back in the middle of pages (``الهياكل``, ``أسئلة إرشادية``) is a heading each time.
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, fragment in enumerate(fragments):
        if index not in kinds and fragment.shape in {Shape.TEXT, Shape.HEADING} and _could_head(fragment):
            places[fold_text(fragment.text)].append(index)
    tops: Counter[str] = Counter()
    for key, indices in places.items():
        tops[key] = sum(1 for index in indices if _tops_page(fragments, kinds, index))
    # A head of two lines: the second follows the first, so what follows heads is looked at again.
    for _ in range(4):
        grown = False
        for key, indices in places.items():
            if len(indices) < 3 or 3 * tops[key] < 2 * len(indices) or tops[key] < 3:
                continue
            kept = 0 if len(indices) < 3 else 1
            for index in indices[kept:] if indices[0] < 12 else indices:
                grown = grown or index not in kinds
                kinds[index] = FurnitureKind.RUNNING_HEAD
        if not grown:
            return
        for key, indices in places.items():
            tops[key] = sum(1 for index in indices if _tops_page(fragments, kinds, index))


def _could_head(fragment: Fragment) -> bool:
    return len(fragment.text) <= _LONGEST_HEAD and fragment.mark is None and not ends_sentence(fragment.text)


def _tops_page(fragments: Sequence[Fragment], kinds: dict[int, FurnitureKind], index: int) -> bool:
    if index == 0 or fragments[index].blank_before >= _PAGE_BREAK:
        return True
    return kinds.get(index - 1) in {FurnitureKind.PAGE, FurnitureKind.RUNNING_HEAD}
