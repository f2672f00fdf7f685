"""List items and table rows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.model import Furniture, FurnitureKind, Span, Step, StepKind, UnitKind
from index.parse.draft import Draft
from index.parse.marks import read_mark
from index.parse.walk_numbers import NumberWalk
from index.parse.walk_state import Caption

if TYPE_CHECKING:
    from index.parse.lines import Fragment
    from index.parse.tables import Row

_LABELLED = re.compile(r"[^\W\d_]{2,20}\s*[(（](?P<letter>[^()（）\s]{1,3})[)）]\s*[:：]")


class ListWalk(NumberWalk):
    """Reads lists and tables."""

    def _item(self, fragment: Fragment) -> None:
        self._signing = False
        parent = self._list_parent(fragment)
        labelled = _LABELLED.match(fragment.text)
        if labelled is None:
            above = parent
            base = above.steps if above else self._base()
            steps = self._names.counted(base, StepKind.ITEM)
        else:
            above = self._theme or parent
            base = above.steps if above else self._base()
            steps = self._names.unique((*base, Step(StepKind.SUB, _label_value(labelled["letter"]))))
        draft = self._add(UnitKind.LIST_ITEM, steps, fragment, parent=above)
        if labelled is None:
            self._item_of = {
                indent: item for indent, item in self._item_of.items() if indent < fragment.indent
            }
            self._item_of[fragment.indent] = draft
            self._theme = draft
        self._set_open(draft, fragment, always=False)

    def _list_parent(self, fragment: Fragment) -> Draft | None:
        anchor = self._anchor
        if anchor is None:
            return None
        sibling = self._item_of.get(fragment.indent)
        if sibling is not None and sibling is not anchor and _hangs_from(anchor, sibling):
            self._anchor = sibling.parent  # the list goes on after what one of its items introduced
            return sibling.parent
        above = [
            (indent, item)
            for indent, item in self._item_of.items()
            if indent + 1 < fragment.indent and _hangs_from(item, anchor)
        ]
        return max(above, key=lambda pair: pair[0])[1] if above else anchor

    def _table_row(self, fragment: Fragment, row: Row) -> None:
        self._begun, self._open, self._signing, self._theme = True, None, False, None
        if self._caption is Caption.AHEAD:
            self._caption = Caption.OVER
        spans = [cell.span for cell in row.cells if cell.span]
        if row.header or not spans:
            # A header, or a line with nothing but a number or separators.
            kind = FurnitureKind.TABLE_HEADER if row.header else FurnitureKind.LAYOUT
            self.furniture.append(Furniture(kind, Span(fragment.start, fragment.end)))
            return
        base = self._base()
        if row.number is not None:
            steps = self._names.unique((*base, Step(StepKind.ROW, str(row.number))))
        elif row.blocks and self._session is not None:
            self._row_items(fragment, row, self._session)
            return
        else:
            steps = self._names.counted(
                (*base, Step(StepKind.TABLE, str(self._table_number(row)))), StepKind.ROW
            )
        draft = Draft(
            UnitKind.TABLE_ROW,
            steps,
            spans,
            mark=row.number_span,
            headings=self._trail.headings,
            cells=row.cells,
            part=self._part,
        )
        if row.timed:
            self._session = draft
        elif self._session is not None and self._session.steps[:-1] == steps[:-1]:
            draft.parent = self._session
        self.drafts.append(draft)

    def _table_number(self, row: Row) -> int:
        """Return the table's number, counted within the part."""
        seen = self._tables_of.setdefault(self._base(), [])
        if row.table not in seen:
            seen.append(row.table)
        return seen.index(row.table) + 1

    def _row_items(self, fragment: Fragment, row: Row, session: Draft) -> None:
        """Read a long row that continues a session paragraph by paragraph."""
        blocks = list(row.blocks)
        for span in blocks:
            steps = self._names.counted(session.steps, StepKind.ITEM)
            self.drafts.append(
                Draft(
                    UnitKind.LIST_ITEM,
                    steps,
                    [span],
                    headings=self._trail.headings,
                    parent=session,
                    part=self._part,
                )
            )
        position = fragment.start
        for edge in (*blocks, None):
            end = edge.start if edge else fragment.end
            if position < end and self._text[position:end].strip():
                self.furniture.append(Furniture(FurnitureKind.MARKUP, Span(position, end)))
            position = edge.end if edge else end


def _hangs_from(item: Draft, anchor: Draft) -> bool:
    parent: Draft | None = item
    while parent is not None:
        if parent is anchor:
            return True
        parent = parent.parent
    return False


def _label_value(letter: str) -> str:
    mark = read_mark(f"({letter}) x")
    return mark.readings[0].value if mark else "x"
