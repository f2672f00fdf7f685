"""Source text to fragments: the smallest stretches that the reader moves about whole.

A fragment is a heading, a list item, a line of a table, a rule, or a run of text lines that belong
together. Where a file breaks lines in mid-sentence (text taken out of a PDF) a fragment begins at a
mark, an indent or after a sentence that ended early; where it does not, at every blank line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from index.model import Span
from index.parse.alone import is_mark_alone, is_note_mark_alone
from index.parse.breaks import INVISIBLE, QUOTE, begins
from index.parse.marks import Mark, read_article, read_mark
from index.parse.pages import PAGE_TOKENS, PageHead, is_running_line, page_head

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADING = re.compile(r"[\ufeff\u200e\u200f]?[ ]{0,3}(#{1,6})[ ]+(?=\S)")
_PIPED = re.compile(r"\s*\|.*\|\s*\Z")
_HTML_TABLE = re.compile(r"\s*<table\b", re.IGNORECASE)
_HTML_ROW = re.compile(r"<tr\b.*?</tr>", re.IGNORECASE | re.DOTALL)
_DASHES = re.compile(r"\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\Z")
"""The line under the header of a table of pipes that has none at its edges: ``--- | ---``."""
_QUOTED_LINE = re.compile(r"\s*\n\s*(?:>[ \t]*)+")
_RULE = re.compile(r"\s*(?:[-*_=—–]\s*){3,}\Z")
_BULLET = re.compile(r"\s*(?:>\s*)?([-–—•▪●◦·‣○■□]|\*(?!\*)|\+)\s+(?=\S)")
_INLINE_BULLET = re.compile(r"(?<=[:：])\s+(•)\s+(?=\S)|(?<=\S)\s+(•)\s+(?=\S)")


class Shape(Enum):
    """What a fragment looks like before anything is known of the document."""

    TEXT = auto()
    HEADING = auto()
    ITEM = auto()
    TABLE = auto()
    RULE = auto()


@dataclass(slots=True)
class Fragment:
    """A stretch of source and what has been found out about it so far.

    Attributes:
        start: Where its words begin, bullets and ``#`` not counted.
        end: Where they end, white space not counted.
        shape: How it looks.
        level: The number of ``#``; 0 without.
        indent: White space before its first character, in columns.
        blank_before: Blank lines directly before it; a form feed counts as three.
        bold: True where the whole fragment stood between ``**``.
        bullet: The bullet; empty without.
        lines: Physical lines it covers.
        mark: The mark its words begin with.
        article: The article mark its words begin with.
    """

    start: int
    end: int
    shape: Shape
    level: int = 0
    indent: int = 0
    blank_before: int = 0
    bold: bool = False
    bullet: str = ""
    lines: int = 1
    mark: Mark | None = None
    article: Mark | None = None
    text: str = field(default="", repr=False)

    def spans(self, skip: int = 0) -> list[Span]:
        """Return where its words stand, without the ``>`` that quoted lines begin with.

        Args:
            skip: Characters at its beginning that are left out: its mark.
        """
        ends = [self.start + skip]
        for match in _QUOTED_LINE.finditer(self.text, skip):
            ends += (self.start + match.start(), self.start + match.end())
        ends.append(self.end)
        return [Span(*pair) for pair in zip(ends[::2], ends[1::2], strict=True)]


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str

    @property
    def blank(self) -> bool:
        return not self.text.strip(" \t>\f")


def starts_midway(fragment: Fragment) -> bool:
    """Return whether a text begins as no sentence does: in lower case, with a comma or in parentheses."""
    if fragment.shape is not Shape.TEXT or fragment.mark is not None:
        return False
    return fragment.text[0] in "(（),;،؛，；、]" or fragment.text[0].islower()


def read_fragments(text: str) -> list[Fragment]:
    """Return a text's fragments in order; empty where it holds nothing but white space."""
    fragments: list[Fragment] = []
    head = page_head(text)
    blanks = 0
    block: list[_Line] = []
    lines = _lines(text)
    for line in lines:
        if _HTML_TABLE.match(line.text):
            if block:
                _append_block(text, block, blanks, fragments, head)
                block, blanks = [], 0
            fragments.extend(_html_rows(text, line, lines))
            continue
        if line.blank:
            if len(block) == 1 and is_mark_alone(block[0].text) and "\f" not in line.text:
                continue  # '1.' and below a blank line its paragraph
            if block:
                _append_block(text, block, blanks, fragments, head)
                block, blanks = [], 0
            blanks += 3 if "\f" in line.text else 1
        else:
            block.append(line)
    if block:
        _append_block(text, block, blanks, fragments, head)
    return fragments


def _html_rows(text: str, first: _Line, lines: Iterator[_Line]) -> Iterator[Fragment]:
    """Return a fragment for each row of an HTML table; its lines are taken from those to come."""
    end = first.start + len(first.text)
    line: _Line | None = first
    while line is not None and "</table>" not in line.text.lower():
        line = next(lines, None)
        end = line.start + len(line.text) if line else end
    for row in _HTML_ROW.finditer(text, first.start, end):
        yield Fragment(row.start(), row.end(), Shape.TABLE, text=row.group())


def _lines(text: str) -> Iterator[_Line]:
    for match in re.finditer(r"[^\n\r]+|\r\n|\n|\r", text):
        raw = match.group()
        if raw[0] in "\r\n":
            if match.start() == 0 or text[match.start() - 1] in "\r\n":
                yield _Line(match.start(), "")
            continue
        start = match.start()
        for piece in re.split(r"(\f)", raw):
            if piece:
                yield _Line(start, piece)
            start += len(piece)


def _append_block(
    text: str, block: list[_Line], blanks: int, fragments: list[Fragment], head: PageHead
) -> None:
    tabular = "\t" if _is_tabular(block) else "|" if any(_DASHES.match(line.text) for line in block) else ""
    if fragments and fragments[-1].shape is Shape.TABLE and len(block) == 1 and _lacks_first_cell(block[0]):
        tabular = "\t"
    width = max(len(line.text) for line in block)
    current: list[_Line] = []
    shape = Shape.TEXT
    first = len(fragments)

    def close() -> None:
        if current:
            fragments.extend(_fragments_of(text, current, shape))
            current.clear()

    for place, line in enumerate(block):
        running = is_running_line(line.text, head)
        kind = Shape.TEXT if running else _shape(line, tabular=tabular)
        if running or (kind is Shape.TEXT and _is_page_line(block, place)):
            close()
            current.append(line)
            shape = kind
            close()
        elif kind is not Shape.TEXT or not current or shape in {Shape.HEADING, Shape.TABLE, Shape.RULE}:
            close()
            current.append(line)
            shape = kind
        elif place == len(block) - 1 and is_note_mark_alone(line.text):
            current.append(line)  # the mark of a note, raised in print: '… from 14 countries.' over '(1)'
        elif begins(line.text, current[0].text, current[-1].text, width, alone=len(current) == 1):
            close()
            current.append(line)
            shape = Shape.TEXT
        else:
            current.append(line)
    close()
    if len(fragments) > first:
        fragments[first].blank_before = blanks


def _is_page_line(block: list[_Line], place: int) -> bool:
    """Return whether a line inside a block is a running symbol, or the page number beside one."""
    if len(block) < 2 or not PAGE_TOKENS.match(block[place].text.strip()):
        return False
    if not block[place].text.strip().isdecimal():
        return True
    return any(
        0 <= other < len(block)
        and not block[other].text.strip().isdecimal()
        and PAGE_TOKENS.match(block[other].text.strip())
        for other in (place - 1, place + 1)
    )


def _shape(line: _Line, *, tabular: str) -> Shape:
    """Return what a line looks like, in a block of cells parted by ``tabular``; empty for other blocks."""
    if (tabular and tabular in line.text) or _PIPED.match(line.text):
        return Shape.TABLE
    if _RULE.match(line.text):
        return Shape.RULE
    if _HEADING.match(line.text):
        return Shape.HEADING
    if _BULLET.match(line.text):
        return Shape.ITEM
    return Shape.TEXT


def _is_tabular(block: list[_Line]) -> bool:
    """True where a tab stands inside or at the end of a line, other than after a paragraph's number."""
    for line in block:
        stripped = line.text.lstrip()
        if "\t" not in stripped:
            continue
        mark = read_mark(stripped)
        rest = stripped[mark.length :] if mark else stripped
        if "\t" in rest and (mark is None or "\t" in rest.rstrip("\t ")):
            return True
    return False


def _lacks_first_cell(line: _Line) -> bool:
    r"""Return whether a line below a table goes on in its second column: ``\tSpeakers: …`` below an item's hours."""
    return line.text.startswith("\t") and read_mark(line.text.strip()) is None


def _fragments_of(text: str, lines: list[_Line], shape: Shape) -> Iterator[Fragment]:
    start = lines[0].start
    end = lines[-1].start + len(lines[-1].text)
    first = lines[0].text
    indent = len(first) - len(first.lstrip())
    if shape in {Shape.TABLE, Shape.RULE}:
        yield Fragment(start, end, shape, indent=indent, text=text[start:end])
        return
    level, bullet = 0, ""
    if shape is Shape.HEADING and (match := _HEADING.match(first)):
        level = len(match[1])
        start += match.end()
        if bulleted := _BULLET.match(text, start, end):
            start = bulleted.end()
    elif shape is Shape.ITEM and (match := _BULLET.match(first)):
        bullet = match[1]
        start += match.end()
    for piece_start, piece_end, piece_bullet in _split_bullets(text, start, end, shape):
        fragment = _trimmed(text, piece_start, piece_end)
        if fragment is None:
            continue
        fragment.shape = Shape.ITEM if piece_bullet else shape
        fragment.level, fragment.indent = level, indent
        fragment.bullet = piece_bullet or bullet
        fragment.lines = len(lines)
        if fragment.shape is not Shape.HEADING:
            fragment.mark = read_mark(fragment.text)
        fragment.article = read_article(fragment.text)
        yield fragment


def cut_after_line(text: str, fragment: Fragment) -> tuple[Fragment, ...]:
    """Return a text fragment as two: its first line and what stands below."""
    at = text.index("\n", fragment.start, fragment.end)
    pieces = []
    for start, end, lines in ((fragment.start, at, 1), (at, fragment.end, fragment.lines - 1)):
        piece = _trimmed(text, start, end)
        if piece is not None:
            piece.lines, piece.indent = lines, fragment.indent
            piece.mark, piece.article = read_mark(piece.text), read_article(piece.text)
            pieces.append(piece)
    if pieces:
        pieces[0].blank_before = fragment.blank_before
    return tuple(pieces)


def _split_bullets(text: str, start: int, end: int, shape: Shape) -> list[tuple[int, int, str]]:
    """Cut at bullets inside a line: ``ينبغي للاتفاق العالمي أن: • ضمان حماية``."""
    pieces: list[tuple[int, int, str]] = []
    at, bullet = start, ""
    if shape is not Shape.HEADING:
        for match in _INLINE_BULLET.finditer(text, start, end):
            pieces.append((at, match.start(), bullet))
            at, bullet = match.end(), "•"
    pieces.append((at, end, bullet))
    return pieces


def _trimmed(text: str, start: int, end: int) -> Fragment | None:
    """Return the fragment without white space and ``**`` at its ends; None where nothing is left."""
    bold = False
    while True:
        while start < end and (text[start].isspace() or text[start] in INVISIBLE):
            start += 1
        while start < end and (text[end - 1].isspace() or text[end - 1] in INVISIBLE):
            end -= 1
        if quoted := QUOTE.match(text, start, end):
            start = quoted.end()
        inner = text[start:end]
        if (
            not bold
            and len(inner) > 4
            and inner.startswith("**")
            and inner.endswith("**")
            and "**" not in inner[2:-2]
        ):
            bold = True
            start, end = start + 2, end - 2
            continue
        break
    if start == end:
        return None
    return Fragment(start, end, Shape.TEXT, bold=bold, text=text[start:end])
