"""What is printed on a page but is no part of the text: page numbers, running heads, imprints, captions."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from index.model import FurnitureKind
from index.parse.breaks import ends_sentence
from index.parse.lines import Fragment, Shape
from index.parse.marks import DIGIT
from index.parse.pages import PAGE_TOKENS, PageHead, columns, is_running_line, page_head
from index.parse.words import anywhere, whole_line
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Sequence

_PAGE_NUMBER = re.compile(rf"[-–—\s]*[{DIGIT}]{{1,4}}(?:\s*/\s*[{DIGIT}]{{1,4}})?[-–—\s]*\Z")
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)\Z|<img[^>]*>\Z")
_DISTRIBUTED = re.compile(
    rf"Distr\w*[\s.:].*?(?<![{DIGIT}])[{DIGIT}]{{1,2}}(?:er)?\s+(?:de\s+)?[^\W\d_]+\s+(?:de\s+)?[12][{DIGIT}]{{3}}",
    re.DOTALL,
)
_DAY_ALONE = re.compile(
    rf"[{DIGIT}]{{1,2}}(?:er|º)?\s(?:de\s)?[^\W\d_][^\n:;()]{{2,24}}[^\W_]\s(?:de\s)?[{DIGIT}]{{4}}(?:\sгода)?"
    rf"|[{DIGIT}]{{4}}\s?年\s?[{DIGIT}]{{1,2}}\s?月\s?[{DIGIT}]{{1,2}}\s?日"
)
_LONGEST_HEAD = 220
_LONGEST_IMPRINT = 700
_WAYS = 2
"""Ways to reach somebody from which an imprint is an address."""
_PAGES = 3
"""Pages that a line must stand at the top of to be a running head."""
_MASTHEAD = 12
"""Fragments at the beginning that hold a document's own symbol."""
_TITLE_PAGE = 6
"""Fragments at the beginning that are titles, also where later pages repeat them."""
_PAGE_BREAK = 2
"""Blank lines before a fragment from which a page break is likely; paragraphs are parted by one."""


def furniture_kinds(fragments: Sequence[Fragment], front_matter: int = 0) -> dict[int, FurnitureKind]:
    """Return the fragments that are furniture, by their index; contents tables are not looked for here.

    Args:
        fragments: All of a document's.
        front_matter: How many characters of fields its file begins with.
    """
    kinds: dict[int, FurnitureKind] = {}
    head = page_head("\n".join(fragment.text for fragment in fragments[:_MASTHEAD]))
    for index, fragment in enumerate(fragments):
        kind = FurnitureKind.MARKUP if fragment.end <= front_matter else _kind(fragment, head)
        if kind is not None:
            kinds[index] = kind
    _fill_imprint(fragments, kinds)
    _running_heads(fragments, kinds)
    return kinds


def part_masthead(text: str, fragments: Sequence[Fragment]) -> list[Fragment]:
    """Return the fragments, a line of the first page with ``Distr.: General`` in a column parted into its columns."""
    parted: list[Fragment] = []
    for index, fragment in enumerate(fragments):
        in_columns = index < _MASTHEAD and fragment.shape is Shape.TABLE and "\t" in fragment.text
        if not (in_columns and anywhere("imprint").search(fragment.text.replace("\t", "   "))):
            parted.append(fragment)
            continue
        for match in re.finditer(r"[^\s][^\t]*(?<!\s)", fragment.text):
            start, end = fragment.start + match.start(), fragment.start + match.end()
            piece = Fragment(start, end, Shape.TEXT, text=text[start:end])
            piece.blank_before = 0 if match.start() else fragment.blank_before
            parted.append(piece)
    return parted


def is_masthead(index: int, fragment: Fragment, kind: FurnitureKind) -> bool:
    """Return whether the first lines say when a document was distributed: ``Distr.: General / 28 June 2013``.

    Not where other things stand beside it, in columns.
    """
    if kind is not FurnitureKind.IMPRINT or index >= _MASTHEAD:
        return False
    if _DAY_ALONE.fullmatch(fragment.text):
        return True  # a masthead that blank lines part: 'Distr.: Limited', '6 March 2023', 'Chinese'
    if not _DISTRIBUTED.search(fragment.text):
        return False
    return all(len(columns(line)) == 1 for line in fragment.text.splitlines() if line.strip())


def _kind(fragment: Fragment, head: PageHead) -> FurnitureKind | None:
    if fragment.shape is Shape.RULE:
        return FurnitureKind.MARKUP
    if fragment.shape is Shape.TABLE:
        return None
    if _IMAGE.match(fragment.text) or whole_line("figure").match(fragment.text):
        return FurnitureKind.CAPTION
    lines = [line.strip() for line in fragment.text.splitlines() if line.strip()]
    if all(is_running_line(line, head) or all(map(_is_page, columns(line))) for line in lines):
        return FurnitureKind.PAGE
    if (
        fragment.mark is None
        and len(fragment.text) <= _LONGEST_IMPRINT
        and anywhere("imprint").search(fragment.text)
    ):
        return FurnitureKind.IMPRINT
    return None


def is_address(text: str) -> bool:
    """Return whether an imprint tells how its publisher is reached: by post, telephone, e-mail."""
    return len(anywhere("contact").findall(text)) >= _WAYS


def _is_page(words: str) -> bool:
    return any(
        pattern.match(words) is not None for pattern in (whole_line("page"), _PAGE_NUMBER, PAGE_TOKENS)
    )


def _fill_imprint(fragments: Sequence[Fragment], kinds: dict[int, FurnitureKind]) -> None:
    """Take in the short lines inside a masthead: ``Distr.: General / 28 June 2013 / Arabic / Original``."""
    marked = [index for index, kind in kinds.items() if kind is FurnitureKind.IMPRINT and index < 12]
    for index in range(min(marked, default=0), max(marked, default=0)):
        if len(fragments[index].text) <= 40 and fragments[index].shape is Shape.TEXT:
            kinds.setdefault(index, FurnitureKind.IMPRINT)


def _running_heads(fragments: Sequence[Fragment], kinds: dict[int, FurnitureKind]) -> None:
    """Mark what stands at the top of at least three pages; the first of a document's title page stays.

    Lines are compared, not fragments: a head of two lines is sometimes written as one. A heading that
    comes back in the middle of pages (``الهياكل``, ``أسئلة إرشادية``) is a heading each time.
    """
    lines: dict[int, tuple[str, ...]] = {
        index: tuple(key for line in fragment.text.splitlines() if (key := fold_text(line).strip()))
        for index, fragment in enumerate(fragments)
        if index not in kinds and fragment.shape in {Shape.TEXT, Shape.HEADING} and _could_head(fragment)
    }
    for _ in range(4):  # what follows a head may be one too, so heads are looked for again below those found
        seen: Counter[str] = Counter()
        on_top: Counter[str] = Counter()
        for index, keys in lines.items():
            top = _tops_page(fragments, kinds, index)
            for key in keys:
                seen[key] += 1
                on_top[key] += top
        grown = False
        for index, keys in lines.items():
            if index in kinds or index < _TITLE_PAGE:
                continue
            if all(on_top[key] >= _PAGES and 3 * on_top[key] >= 2 * seen[key] for key in keys):
                kinds[index] = FurnitureKind.RUNNING_HEAD
                grown = True
        if not grown:
            return


def _could_head(fragment: Fragment) -> bool:
    return len(fragment.text) <= _LONGEST_HEAD and fragment.mark is None and not ends_sentence(fragment.text)


def _tops_page(fragments: Sequence[Fragment], kinds: dict[int, FurnitureKind], index: int) -> bool:
    if index == 0 or fragments[index].blank_before >= _PAGE_BREAK:
        return True
    return kinds.get(index - 1) in {FurnitureKind.PAGE, FurnitureKind.RUNNING_HEAD}
