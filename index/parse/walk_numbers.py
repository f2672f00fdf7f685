"""Numbered paragraphs and the sub-paragraphs that hang from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.model import Step, StepKind, UnitKind
from index.parse.breaks import ends_sentence
from index.parse.lines import Fragment, Shape
from index.parse.marks import Mark, System
from index.parse.numbering import Fate, Scope
from index.parse.parts import is_heading_like
from index.parse.walk_headings import HeadingWalk
from index.parse.walk_state import without_mark

if TYPE_CHECKING:
    from index.parse.draft import Draft


class NumberWalk(HeadingWalk):
    """Reads what is numbered."""

    def _marked(self, index: int, fragment: Fragment, mark: Mark) -> bool:
        if mark.is_paragraph:
            return self._paragraph(index, fragment, mark)
        if self._is_numbered_heading(index, fragment, mark):
            self._heading(fragment)
            return True
        anchor = self._introduction()
        if anchor is None:
            return False
        steps = self._levels.place(mark, anchor.steps)
        if steps is None:
            return False
        self._sub(fragment, mark, steps)
        return True

    def _introduction(self) -> Draft | None:
        """Return what a list beginning here hangs from: an item ending with a colon, else the last text."""
        last = next((draft for draft in reversed(self.drafts) if draft.kind is not UnitKind.FOOTNOTE), None)
        if (
            last is not None
            and last.kind is UnitKind.LIST_ITEM
            and self._text[last.spans[-1].end - 1] in ":："
        ):
            return last
        return self._anchor

    def _is_numbered_heading(self, index: int, fragment: Fragment, mark: Mark) -> bool:
        """True for ``(١) دعم حقوق الإنسان`` where others of the series are headings: ``### (٣) مكافحة``."""
        if (
            mark.form != "paren"
            or not (self._heading_forms or mark.readings[0].system is System.HAN)
            or ends_sentence(fragment.text)
            or len(fragment.text) > 220
        ):
            return False
        if fragment.shape is not Shape.TEXT:
            return False
        following = self._next_body(index)
        if mark.readings[0].system is System.HAN and is_heading_like(without_mark(fragment, mark)):
            # '(一) 开幕' over '3. 秘书长特别代表…致开幕词。'
            return following is not None and following.mark is not None and following.mark.is_paragraph
        return (
            bool(self._heading_forms)
            and following is not None
            and following.shape is Shape.TEXT
            and following.mark is None
            and len(following.text) > 80
        )

    def _sub(self, fragment: Fragment, mark: Mark, steps: tuple[Step, ...]) -> None:
        parent = self._by_steps.get(steps[:-1])
        draft = self._add(
            UnitKind.SUBPARAGRAPH, self._names.unique(steps), fragment, mark=mark.length, parent=parent
        )
        self._anchor, self._theme = draft, None
        self._signing = False
        self._set_open(draft, fragment, always=True)

    def _paragraph(self, index: int, fragment: Fragment, mark: Mark) -> bool:
        reading = mark.readings[0]
        base = self._base()
        if mark.form == "para-han" and is_heading_like(without_mark(fragment, mark)):
            self._heading(fragment)
            return True
        if reading.system is System.DECIMAL and self._heads_section(index, fragment, mark):
            self._heading(fragment)
            return True
        if reading.system is System.DECIMAL:
            base = (*base, Step(StepKind.SECTION, reading.value.rpartition("-")[0]))
        scope = self._scopes.setdefault(base, Scope())
        fate = scope.fate(mark, self._following_marks(index))
        if fate == Fate.REJECT and not self._levels.continues(mark):
            return False
        below_decimal = not scope.last and (self._levels.continues(mark) or self._lists_below_decimal(mark))
        if fate in {Fate.REJECT, Fate.NESTED} or below_decimal:
            anchor = self._anchor
            steps = self._levels.place(mark, anchor.steps) if anchor is not None else None
            if steps is None:
                return False
            self._sub(fragment, mark, steps)
            return True
        if fate == Fate.RESTART:
            self._begin_restart()
            base = self._base()
            scope = self._scopes.setdefault(base, Scope())
        scope.last, scope.form = reading.ordinal, mark.form
        self._levels.clear()
        self._preamble = self._signing = False
        steps = (*self._base(), Step(StepKind.PARAGRAPH, reading.value))
        draft = self._add(UnitKind.PARAGRAPH, self._names.unique(steps), fragment, mark=mark.length)
        if self._fresh_article is not None:
            self._fresh_article = None
        self._anchor, self._theme = draft, None
        self._set_open(draft, fragment, always=True)
        return True

    def _heads_section(self, index: int, fragment: Fragment, mark: Mark) -> bool:
        """Return whether a decimal mark numbers a heading: ``A.1 Apertura`` over ``A.1.1 La Reunión …``."""
        following = self._next_body(index)
        if following is None or not is_heading_like(without_mark(fragment, mark)):
            return False
        if following.mark is None:
            return (
                following.shape is Shape.TEXT and ends_sentence(following.text) and len(following.text) > 60
            )
        return following.mark.readings[0].value.startswith(f"{mark.readings[0].value}-")

    def _lists_below_decimal(self, mark: Mark) -> bool:
        """Return whether ``1.`` lists what ``A.2.1 … siguiente:`` introduces."""
        anchor = self._anchor
        if mark.readings[0].value != "1" or anchor is None:
            return False
        decimal = anchor.steps[-1].kind is StepKind.PARAGRAPH and "-" in anchor.steps[-1].value
        return decimal and self._text[anchor.spans[-1].end - 1] in ":："

    def _begin_restart(self) -> None:
        """Numbers begin again without an annex: under the enumerated heading, any heading, or in a further part."""
        self._article = ()
        section = self._trail.section
        if section is not None:
            self._restart = (Step(StepKind.SECTION, section.value),)
            if self._base() not in self._scopes:
                return
        if (heading := self._plain_heading()) is not None:
            self._restart = heading
            if self._base() not in self._scopes:
                return
        self._restarts[self._part] = self._restarts.get(self._part, 1) + 1
        self._restart = (Step(StepKind.PART, str(self._restarts[self._part])),)

    def _plain_heading(self) -> tuple[Step, ...] | None:
        """Return the last heading's place in its part; None without one, and below another restart."""
        heading = next((draft for draft in reversed(self.drafts) if draft.kind is UnitKind.HEADING), None)
        if heading is None or heading.part != self._part or len(heading.steps) != len(self._part) + 1:
            return None
        return heading.steps[len(self._part) :] if heading.steps[-1].kind is StepKind.HEADING else None

    def _is_stray(self, index: int, mark: Mark) -> bool:
        """Return whether a mark does not count, so that its fragment can only continue the text before it."""
        if not mark.is_paragraph:
            return False
        if self._levels.continues(mark):
            return False
        scope = self._scopes.get(self._base(), Scope())
        return scope.fate(mark, self._following_marks(index)) == Fate.REJECT
