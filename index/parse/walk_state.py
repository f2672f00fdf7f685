"""What the walk over the fragments remembers, and the steps that all its parts share.

The walk is one state machine, told in one class a subject so that each file has one reason to change:
``WalkState`` <- ``NoteWalk`` <- ``HeadingWalk`` <- ``NumberWalk`` <- ``ListWalk`` <- the walk itself
(:mod:`index.parse.structure`). A class uses those before it, never those after it.
"""

from __future__ import annotations

import re
from collections import Counter
from enum import Enum, auto
from typing import TYPE_CHECKING

from index.model import Furniture, FurnitureKind, Span, Step, UnitKind
from index.parse.breaks import ends_sentence
from index.parse.draft import Draft, Names, Trail
from index.parse.footnotes import find_note_marks, glued_marks, note_bodies
from index.parse.furniture import furniture_kinds, part_masthead
from index.parse.lines import Fragment, Shape, read_fragments
from index.parse.numbering import Levels, Scope
from index.parse.pages import front_matter_length
from index.parse.parts import part_starts
from index.parse.questions import asked_questions
from index.parse.tables import read_tables
from index.parse.titles import split_titles
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.parse.marks import Mark

LONG_ENOUGH = 60
"""Characters from which a fragment without a mark can be the first half of a broken paragraph."""

_MARKED_HEADS = 5
"""Headings with ``#`` from which a document is one that marks its headings."""
_OPENINGS = 3
"""Times that three words open a text, from which they are a formula that only opens one."""


class Caption(Enum):
    """What is known of a heading over a table."""

    NONE = auto()
    AHEAD = auto()  # its table comes next
    OVER = auto()  # its rows are being read


class WalkState:
    """The document so far: units, open threads, where the walk stands."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._fragments = part_masthead(text, split_titles(text, read_fragments(text)))
        self._kinds = furniture_kinds(self._fragments, front_matter_length(text))
        self._starts, self._zones = part_starts(self._fragments, self._kinds)
        self._marks = find_note_marks(text)
        if not self._marks or all(mark.form == "star" for mark in self._marks):
            self._marks = sorted(
                (*self._marks, *glued_marks(text, self._fragments)), key=lambda mark: mark.start
            )
        self._notes = note_bodies(self._fragments, self._marks, self._kinds)
        self._rows = read_tables(self._fragments, self._table_blocks())
        self._heading_forms = {
            match[0]
            for f in self._fragments
            if f.shape is Shape.HEADING and (match := re.match(r"[(（]", f.text))
        }
        self._asked = asked_questions(self._fragments, self._kinds)
        self._heads_marked = sum(f.shape is Shape.HEADING for f in self._fragments) >= _MARKED_HEADS
        self._openings = Counter(filter(None, map(_opening, self._fragments)))
        self.drafts: list[Draft] = []
        self.furniture: list[Furniture] = []
        self._names = Names()
        self._trail = Trail()
        self._part_titles: dict[tuple[Step, ...], str] = {}
        self._levels = Levels()
        self._scopes: dict[tuple[Step, ...], Scope] = {}
        self._part: tuple[Step, ...] = ()
        self._restart: tuple[Step, ...] = ()
        self._article: tuple[Step, ...] = ()
        self._anchor: Draft | None = None
        self._open: Draft | None = None  # text that stopped in mid-sentence
        self._open_note: Draft | None = None  # the last note, until text resumes
        self._dangling: Draft | None = None  # a note that the page break cut
        self._after_notes = False
        self._begun = False  # False until the first text: titles until then
        self._preamble = False
        self._session: Draft | None = None  # the last timed row
        self._item_of: dict[int, Draft] = {}
        self._theme: Draft | None = None
        self._fresh_article: Draft | None = None
        self._signing = False
        self._caption = Caption.NONE
        self._heading_part = False  # True until a part's first text
        self._zone_levels: dict[int, int] = {}
        self._zone_of = {
            fold_text(entry).strip(): number
            for number, zone in enumerate(self._zones)
            for entry in zone.entries
        }
        self._by_steps: dict[tuple[Step, ...], Draft] = {}
        self._restarts: dict[tuple[Step, ...], int] = {}
        self._tables_of: dict[tuple[Step, ...], list[int]] = {}

    def _opens_text(self, fragment: Fragment) -> bool:
        """Return whether a fragment begins with words that open texts again and again.

        ``وتشير التوصيات المتكررة إلى …`` is a paragraph each time, also below one that lost its full stop.
        """
        return self._openings[_opening(fragment)] >= _OPENINGS

    def _base(self) -> tuple[Step, ...]:
        return (*self._part, *self._restart, *self._article)

    def _add(
        self,
        kind: UnitKind,
        steps: tuple[Step, ...],
        fragment: Fragment,
        *,
        mark: int = 0,
        parent: Draft | None = None,
    ) -> Draft:
        start = fragment.start + mark
        draft = Draft(
            kind,
            steps,
            fragment.spans(mark),
            headings=self._trail.headings,
            parent=parent,
            part=self._part,
        )
        if mark:
            end = start
            while end > fragment.start and self._text[end - 1].isspace():
                end -= 1
            draft.mark = Span(fragment.start, end)
        self.drafts.append(draft)
        self._by_steps[steps] = draft
        self._begun = self._begun or kind not in {
            UnitKind.TITLE,
            UnitKind.DATELINE,
            UnitKind.IMPRINT,
            UnitKind.MASTHEAD,
        }
        if kind not in {UnitKind.HEADING, UnitKind.DATELINE, UnitKind.IMPRINT, UnitKind.MASTHEAD}:
            self._heading_part = False
        return draft

    def _set_open(self, draft: Draft, fragment: Fragment, *, always: bool) -> None:
        """Remember a unit that stops in mid-sentence; a short one without a mark is whole as it is."""
        ended = ends_sentence(fragment.text, comma=self._preamble)
        self._open = draft if not ended and (always or len(fragment.text) > LONG_ENOUGH) else None

    def _next_body(self, index: int) -> Fragment | None:
        for ahead in range(index + 1, len(self._fragments)):
            if ahead not in self._kinds and ahead not in self._notes:
                return self._fragments[ahead]
        return None

    def _page_ends(self, index: int) -> bool:
        """Return whether a page break, a running head or the document's end comes before the next text."""
        for ahead in range(index + 1, len(self._fragments)):
            kind = self._kinds.get(ahead)
            if ahead in self._starts:
                return True
            if self._fragments[ahead].blank_before >= 2 or kind in {
                FurnitureKind.PAGE,
                FurnitureKind.RUNNING_HEAD,
            }:
                return True
            if kind is None and ahead not in self._notes:
                return False
        return True

    def _following_marks(self, index: int) -> list[Mark]:
        marks: list[Mark] = []
        for ahead in range(index + 1, len(self._fragments)):
            if ahead in self._starts:
                break
            fragment = self._fragments[ahead]
            if (
                ahead in self._kinds
                or ahead in self._notes
                or fragment.mark is None
                or not fragment.mark.is_paragraph
            ):
                continue
            marks.append(fragment.mark)
            if len(marks) >= 60:
                break
        return marks

    def _table_blocks(self) -> list[list[int]]:
        blocks: list[list[int]] = []
        run: list[int] = []
        for index in range(len(self._fragments) + 1):
            fragment = self._fragments[index] if index < len(self._fragments) else None
            if fragment is not None and fragment.shape is Shape.TABLE and index not in self._kinds:
                run.append(index)
                continue
            blocks.extend(self._blocks_of(run))
            run = []
        return blocks

    def _blocks_of(self, run: Sequence[int]) -> Iterator[list[int]]:
        """Yield the blocks of table lines in a row, parted by blank lines; all are one where each line stands apart."""
        blanks = [self._fragments[index].blank_before for index in run[1:]]
        spaced = len(run) > 1 and all(blank == 1 for blank in blanks)
        block: list[int] = []
        for index in run:
            if block and self._fragments[index].blank_before and not spaced:
                yield block
                block = []
            block.append(index)
        if block:
            yield block


def _opening(fragment: Fragment) -> str:
    """Return a text's first three words; empty where it is no text or has fewer."""
    if fragment.shape is not Shape.TEXT:
        return ""
    words = fragment.text[:80].split(maxsplit=3)
    return " ".join(words[:3]) if len(words) > 3 else ""


def without_mark(fragment: Fragment, mark: Mark) -> Fragment:
    """Return a fragment without its mark."""
    text = fragment.text[mark.length :].strip()
    return Fragment(fragment.start + mark.length, fragment.end, fragment.shape, text=text or "-")
