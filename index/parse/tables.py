"""Tables written as lines of tab-separated cells: headers, columns, rows.

A row is read with the header that governs it: the nearest one above, also where the header comes back
after a page break with its columns in another order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.model import Cell, Span
from index.parse.breaks import ends_sentence
from index.parse.display import display_text
from index.parse.marks import DIGIT, number_of
from index.parse.words import at_start, whole_line
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.parse.lines import Fragment

_ROW_NUMBER = re.compile(rf"\s*[.．]?\s*(?P<number>[{DIGIT}]{{1,4}})\s*[.．\-)]?\s*\Z")
_TIME = re.compile(rf"[{DIGIT}]{{1,2}}\s*(?:[:/.٫][{DIGIT}]{{2}}|[时時点點]|(?:h|ч|[ap]\.?m)(?![^\W\d_]))")
_BLOCKS = re.compile(r"<(?P<tag>p|li)\b[^<>]*>.*?</(?P=tag)>", re.DOTALL)
_PIPED = re.compile(r"\s*\|(?P<cells>.*)\|\s*\Z", re.DOTALL)
_HTML_CELL = re.compile(r"<t[dh]\b[^<>]*>(?P<cell>.*?)</t[dh]>", re.IGNORECASE | re.DOTALL)
_DASHES = re.compile(r"[\s|:]*-[\s|:-]*\Z")
_NUMERIC = re.compile(rf"[{DIGIT}\s.,/:%+()–-]+\Z")
_LONGEST_DAY = 60
"""Characters of a line that parts a table by days."""
_LONG_ROW = 600
"""Characters from which a row that holds several paragraphs is read paragraph by paragraph."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table.

    Attributes:
        fragment: Its fragment's index.
        table: Which table of the document, from 1.
        header: True where it names the columns.
        number: The number it prints; None where it prints none.
        number_span: Where that number stands.
        cells: Its cells, the number's left out; empty cells kept.
        timed: True where a cell is a time of day and nothing else.
        blocks: The paragraphs and list items of a long row of one cell; empty otherwise.
    """

    fragment: int
    table: int
    header: bool
    number: int | None
    number_span: Span | None
    cells: tuple[Cell, ...]
    timed: bool
    blocks: tuple[Span, ...]


def read_tables(fragments: Sequence[Fragment], blocks: Sequence[Sequence[int]]) -> dict[int, Row]:
    """Return the rows of a document's tables, by the index of their fragment.

    Args:
        fragments: All of the document's.
        blocks: The runs of adjacent table lines, each a list of indices.
    """
    firsts: dict[frozenset[str], int] = {}
    for block in blocks:
        for index in block[:2]:
            key = _folded_cells(fragments[index].text)
            firsts[key] = firsts.get(key, 0) + 1
    rows: dict[int, Row] = {}
    header: list[str] = []
    table = 0
    previous_end = -10
    for number, block in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else ()
        below = following if following and _goes_on(fragments, block, following) else ()
        names, used = _header(fragments, block, below, firsts)
        adjacent = block[0] == previous_end + 1
        if names:
            same = {fold_text(name) for name in names} == {fold_text(name) for name in header}
            if not (adjacent and same):
                table += 1
            header = names
        elif not (table and (adjacent or (header and _goes_on(fragments, blocks[number - 1], block)))):
            table += 1
            header = []
        for place, index in enumerate(block):
            rows[index] = _row(fragments[index], index, table, header, is_header=place in used)
        previous_end = block[-1]
    return rows


def _split(text: str) -> list[tuple[int, int]]:
    """Return the cells' offsets in a line, white space at their ends cut; an empty cell has equal ends."""
    if text.startswith(("<tr", "<TR")):
        return [_stripped(text, *match.span("cell")) for match in _HTML_CELL.finditer(text)]
    cells = []
    at = 0
    piped = _PIPED.match(text)
    if piped:
        at = piped.start("cells")
    bare = piped["cells"] if piped else text
    for raw in bare.split("|" if piped or ("|" in text and "\t" not in text) else "\t"):
        cells.append(_stripped(text, at, at + len(raw)))
        at += len(raw) + 1
    return cells


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _texts(text: str) -> list[str]:
    return [display_text(text[start:end]) for start, end in _split(text)]


def _folded_cells(text: str) -> frozenset[str]:
    return frozenset(fold_text(cell) for cell in _texts(text) if cell)


def _goes_on(fragments: Sequence[Fragment], block: Sequence[int], following: Sequence[int]) -> bool:
    """Return whether a table goes on below a line that parts it, as programmes are by days: "Tuesday, 12 May 2026"."""
    if following[0] != block[-1] + 2:
        return False
    between = fragments[block[-1] + 1].text
    above, below = (max(len(_split(fragments[index].text)) for index in rows) for rows in (block, following))
    return len(between) <= _LONGEST_DAY and _has_digits(between) and above == below


def _header(
    fragments: Sequence[Fragment],
    block: Sequence[int],
    below: Sequence[int],
    firsts: dict[frozenset[str], int],
) -> tuple[list[str], frozenset[int]]:
    """Return a block's column names and which of its lines are header; no names and no lines where it has none.

    A header alone is told by the rows ``below`` the line that parts it from them.
    """
    first = fragments[block[0]].text
    names = _texts(first)
    if len(block) > 1 and _DASHES.match(fragments[block[1]].text):
        if _names_somebody(names, [_texts(fragments[index].text) for index in block[2:]]):
            return [], frozenset({1})  # | Mexico | Mr Hilario Camacho | over |---|---|
        return names, frozenset({0, 1})  # | Matter | Majority | over |---|---|
    if not _is_header(first, [fragments[index].text for index in (*block[1:], *below)], firsts):
        return [], frozenset()
    if len(block) > 1 and "" in names:
        second = fragments[block[1]].text
        lower = _texts(second)
        if (
            all(lower)
            and len(lower) >= 2
            and firsts.get(_folded_cells(second), 0) >= 1
            and not _has_digits(second)
        ):
            over = _spread(names, len(lower))
            return [
                " / ".join(part for part in pair if part) for pair in zip(over, lower, strict=True)
            ], frozenset({0, 1})
    return names, frozenset({0})


def _names_somebody(names: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Return whether a first row names a person in a column of persons: it is no header, Markdown only asks for one."""
    person = at_start("form_of_address")
    for column, name in enumerate(names):
        below = [row[column] for row in rows if column < len(row) and row[column]]
        if person.match(name) and 2 * sum(person.match(cell) is not None for cell in below) > len(below):
            return True
    return False


def _spread(names: Sequence[str], width: int) -> list[str]:
    """Let a cell of the upper header line stand over the empty ones after it."""
    spread = []
    current = ""
    for index in range(width):
        current = (names[index] if index < len(names) else "") or current
        spread.append(current)
    return spread


def _is_header(first: str, others: Sequence[str], firsts: dict[frozenset[str], int]) -> bool:
    names = _texts(first)
    filled = [name for name in names if name]
    named = "<th" in first[:200].lower() or any(whole_line("row_number").match(name) for name in filled)
    if len(filled) >= 2 and named:
        return True
    if len(filled) < 2 or any(len(name) > 80 or _is_sentence(name) for name in filled):
        return False
    if firsts.get(_folded_cells(first), 0) >= 2:
        return True
    if len(filled) < len(names) or not others:
        return False
    rows = [_texts(other) for other in others]
    if _heads_numbers(names, rows) or (len(rows) > 1 and _heads_dates(names, rows)):
        return True
    longest = max(map(len, filled))
    rest = [cell for other in others for cell in _texts(other)]
    longer = any(_ROW_NUMBER.match(cell) for cell in rest) or max(map(len, rest), default=0) > 2 * longest
    return longer and len(others) >= 2 and not _has_digits(first)


def _heads_numbers(names: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Return whether a column holds figures in all rows but the first."""
    for column, name in enumerate(names):
        below = [row[column] for row in rows if column < len(row) and row[column]]
        if column and below and not _NUMERIC.match(name) and all(_NUMERIC.match(cell) for cell in below):
            return True
    return False


def _heads_dates(names: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Return whether a column has figures in every row, its dates, its hours, and the first line none at all."""
    if any(map(_has_digits, names)):
        return False
    return any(
        all(column < len(row) and _has_digits(row[column]) for row in rows) for column in range(len(names))
    )


def _is_sentence(name: str) -> bool:
    """Return whether a cell ends as a sentence; none does in parentheses: ``Montant (en dollars É.-U.)``."""
    return ends_sentence(name) and not name.endswith((")", "）"))


def _has_digits(text: str) -> bool:
    return re.search(f"[{DIGIT}]", display_text(text)) is not None


def _row(fragment: Fragment, index: int, table: int, header: Sequence[str], *, is_header: bool) -> Row:
    places = _split(fragment.text)
    if not header:  # a tab at the end of a line is layout, not a cell
        while len(places) > 1 and places[-1][0] == places[-1][1]:
            places.pop()
    number: int | None = None
    number_span: Span | None = None
    skip = -1
    if not is_header and len(places) > 1 and (not header or whole_line("row_number").match(header[0])):
        start, end = places[0]
        match = _ROW_NUMBER.match(fragment.text[start:end])
        if match:
            number, skip = number_of(match["number"]), 0
            number_span = Span(fragment.start + start, fragment.start + end)
    # A row that is shorter than its header and begins empty lost cells at its beginning.
    shift = (
        len(header) - len(places)
        if header and len(places) < len(header) and places[0][0] == places[0][1]
        else 0
    )
    cells = []
    timed = False
    for place, (start, end) in enumerate(places):
        if place == skip:
            continue
        column = place + shift
        name = header[column] if column < len(header) and not is_header else ""
        span = Span(fragment.start + start, fragment.start + end) if start < end else None
        shown = display_text(fragment.text[start:end])
        timed = timed or (bool(shown) and _TIME.search(shown) is not None and len(shown) <= 25)
        cells.append(Cell(name, column, span))
    return Row(
        fragment=index,
        table=table,
        header=is_header,
        number=number,
        number_span=number_span,
        cells=tuple(cells),
        timed=timed,
        blocks=_paragraphs(fragment, cells),
    )


def _paragraphs(fragment: Fragment, cells: Sequence[Cell]) -> tuple[Span, ...]:
    """Return the paragraphs of a long row that has one filled cell, with their tags; empty for other rows."""
    filled = [cell.span for cell in cells if cell.span]
    if len(filled) != 1 or len(filled[0]) <= _LONG_ROW:
        return ()
    cell = filled[0]
    raw = fragment.text[cell.start - fragment.start : cell.end - fragment.start]
    found = [Span(cell.start + match.start(), cell.start + match.end()) for match in _BLOCKS.finditer(raw)]
    return tuple(found) if len(found) > 1 else ()
