"""Lists that no marks make one: the rows of a table, or one paragraph of items, right below what introduces them."""

from __future__ import annotations

import re
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from bot.answer.sentence.list_values import lists
from index.model import UnitKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.library import Library
    from index.model import Document, Paragraph

MOST = 20
"""Rows of a table at most that are a list of what its introduction names."""
_BETWEEN = re.compile(r"[；;؛]\s*")
_COMMAS = re.compile(r"、|[،,]\s+")


def rows_below(library: Library, chunk: int) -> Sequence[Paragraph]:
    """Return the rows of the table right below a unit, numbered from one on in their first column; else none.

    What the reader took for a mark of the row is its number as well.
    """
    document = library.documents[library.document_of[chunk]]
    place = document.positions[library.chunks[chunk].paragraph]
    behind = islice(document.paragraphs, place + 1, place + 2 + MOST)
    rows = list(takewhile(lambda one: one.kind is UnitKind.TABLE_ROW, behind))
    numbered = all(_number(document, row) == number for number, row in enumerate(rows, start=1))
    return rows if numbered and 1 < len(rows) <= MOST else ()


def list_below(library: Library, chunk: int) -> Sequence[Paragraph]:
    """Return the one paragraph right below a heading, where it is nothing but a list of items; else none."""
    document = library.documents[library.document_of[chunk]]
    place = document.positions[library.chunks[chunk].paragraph]
    below = list(islice(document.paragraphs, place + 1, place + 2))
    if not below or below[0].kind is not UnitKind.UNNUMBERED:
        return ()
    return below if len(_split(document.text_of(below[0]))) > 1 else ()


def item_texts(document: Document, items: Sequence[Paragraph]) -> list[str]:
    """Return the texts of the items of a list: of a row what stands behind its number, of one paragraph its items."""
    if len(items) == 1:
        return _split(document.text_of(items[0])) or [document.text_of(items[0])]
    return [_behind_number(document, one) for one in items]


def _split(text: str) -> list[str]:
    """Return the items of a text without a sentence in it; empty where it is none."""
    if not lists(text) or re.search(r"[.。!?؟？]\s*\S", text):
        return []
    return [one for one in (_BETWEEN if _BETWEEN.search(text) else _COMMAS).split(text) if one]


def _number(document: Document, row: Paragraph) -> int:
    """Return the number of a row: its mark, or what its first cell holds; 0 where that is none."""
    marked = document.source.text[row.mark.start : row.mark.end] if row.mark else ""
    digits = (marked or next(iter(_cells(document, row)), "")).strip(" \t.)(")
    return int(digits) if digits.isdecimal() else 0


def _behind_number(document: Document, item: Paragraph) -> str:
    """Return what a row has in the first cell that is no number; of another item its text."""
    if item.kind is not UnitKind.TABLE_ROW or not _number(document, item):
        return document.text_of(item)
    cells = _cells(document, item)
    return next((cell for cell in cells if any(map(str.isalpha, cell))), document.text_of(item))


def _cells(document: Document, row: Paragraph) -> list[str]:
    """Return the words of a row's cells, in their order."""
    spans = (cell.span for cell in row.cells)
    return [document.source.text[span.start : span.end] for span in spans if span is not None]
