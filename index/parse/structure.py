"""Source text to citable units: one walk over the fragments, in reading order.

The walk keeps two threads open, the text's and the footnotes'. A fragment that ends in mid-sentence is
continued by the next one that begins neither with a mark nor as a heading, whatever stands between:
notes, running heads, a page break.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from index.model import Document, Furniture, FurnitureKind, Span, Step, StepKind, UnitKind
from index.parse.display import display_text
from index.parse.draft import Draft, Names, Trail
from index.parse.footnotes import NEAR, NoteBody, find_note_marks, is_address, note_bodies, note_is_open
from index.parse.furniture import furniture_kinds
from index.parse.lines import Fragment, Shape, ends_sentence, read_fragments
from index.parse.marks import DIGIT, Mark, System, read_chapter, read_mark, read_section
from index.parse.numbering import Fate, Levels, Scope
from index.parse.partition import partition
from index.parse.parts import PartStart, is_heading_like, part_starts
from index.parse.tables import Row, read_tables
from index.parse.words import anywhere, at_start, whole_line
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from index.model import CatalogueEntry, Source

_LABELLED = re.compile(r"[^\W\d_]{2,20}\s*[(（](?P<letter>[^()（）\s]{1,3})[)）]\s*[:：]")
_YEAR = re.compile(rf"(?:19|20|١٩|٢٠)[{DIGIT}]{{2}}")
_DAY = re.compile(rf"(?<![{DIGIT}])[{DIGIT}]{{1,2}}(?![{DIGIT}])")
_DATE_WORDS = 6
"""Words, months and a place, that a date line has at most: ``ليما، ٢٢ و ٢٣ أيار/مايو ٢٠١٣``."""
_LONGEST_SIGNATURE = 120
_LONG_ENOUGH = 60
"""Characters from which a fragment without a mark can be the first half of a broken paragraph."""


def read_document(source: Source, entry: CatalogueEntry) -> Document:
    """Return a source read to the paragraph.

    Never fails: text of which nothing is understood becomes unnumbered paragraphs.

    Args:
        source: The file.
        entry: What is known of the document; kept with it.
    """
    walk = _Walk(source.text)
    walk.run()
    return Document(
        source=source,
        entry=entry,
        paragraphs=tuple(draft.finished() for draft in walk.drafts),
        furniture=partition(source.text, walk.drafts, walk.furniture),
    )


class _Walk:
    def __init__(self, text: str) -> None:
        self._text = text
        self._fragments = read_fragments(text)
        self._kinds = furniture_kinds(self._fragments)
        self._starts, self._zones = part_starts(self._fragments, self._kinds)
        self._marks = find_note_marks(text)
        self._notes = note_bodies(self._fragments, self._marks, self._kinds)
        self._rows = read_tables(self._fragments, self._table_blocks())
        self._heading_forms = {
            match[0]
            for f in self._fragments
            if f.shape is Shape.HEADING and (match := re.match(r"[(（]", f.text))
        }
        self.drafts: list[Draft] = []
        self.furniture: list[Furniture] = []
        self._names = Names()
        self._trail = Trail()
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

    # ---- the walk

    def run(self) -> None:
        """Read all fragments, then tie notes to their marks."""
        for index, fragment in enumerate(self._fragments):
            if index in self._kinds:
                self.furniture.append(Furniture(self._kinds[index], Span(fragment.start, fragment.end)))
            elif index in self._notes:
                self._note(fragment, self._notes[index])
            elif fragment.shape is Shape.TABLE:
                self._table_row(fragment, self._rows[index])
            else:
                self._words(index, fragment)
        self._name_notes()
        self._tie_notes()

    def _words(self, index: int, fragment: Fragment) -> None:
        if self._open_note is not None and self._continues_note(index, fragment):
            return
        if self._dangling is not None and self._ends_note(index, fragment, self._dangling):
            return
        if index in self._starts:
            self._begin_part(fragment, self._starts[index])
        elif fragment.shape is Shape.HEADING:
            self._heading(fragment)
        elif self._is_signature(index, fragment):
            self._signature(fragment)
        elif self._continues(index, fragment):
            self._continue(fragment)
        elif (fragment.article is not None and self._begin_article(fragment, fragment.article)) or (
            fragment.mark is not None and self._marked(index, fragment, fragment.mark)
        ):
            pass
        elif fragment.shape is Shape.ITEM:
            self._item(fragment)
        else:
            self._unmarked(index, fragment)
        self._after_notes = False
        if self._open_note is not None:
            last = self._open_note.spans[-1]
            self._dangling = self._open_note if note_is_open(self._text[last.start : last.end]) else None
        self._open_note = None

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
            [Span(start, fragment.end)],
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
        self._begun = self._begun or kind not in {UnitKind.TITLE, UnitKind.DATELINE}
        if kind not in {UnitKind.HEADING, UnitKind.DATELINE}:
            self._heading_part = False
        return draft

    def _set_open(self, draft: Draft, fragment: Fragment, *, always: bool) -> None:
        """Remember a unit that stops in mid-sentence; a short one without a mark is whole as it is."""
        ended = ends_sentence(fragment.text, comma=self._preamble)
        self._open = draft if not ended and (always or len(fragment.text) > _LONG_ENOUGH) else None

    # ---- parts, headings, titles

    def _begin_part(self, fragment: Fragment, start: PartStart) -> None:
        self._part, self._restart, self._article = start.steps, (), ()
        self._levels.clear()
        self._preamble = self._signing = False
        self._trail.restart("")
        draft = self._add(UnitKind.HEADING, self._names.counted(self._base(), StepKind.HEADING), fragment)
        self._trail.restart(start.title or _title(fragment.text))
        self._anchor, self._open, self._theme, self._session = draft, None, None, None
        self._begun = self._heading_part = True

    def _heading(self, fragment: Fragment) -> None:
        self._signing = False
        article = fragment.article
        if article is not None and (
            article.length >= len(fragment.text)
            or article.form == "article-strong"
            or len(fragment.text) < 120
        ):
            self._open_article(fragment, article)
            return
        if not self._begun and not self._opens_body(fragment):
            self._title(fragment)
            return
        chapter = read_chapter(fragment.text)
        if chapter is not None:
            self._article = ()
        self._trail.add(_title(fragment.text), self._level(fragment), chapter or read_section(fragment.text))
        draft = self._add(UnitKind.HEADING, self._names.counted(self._base(), StepKind.HEADING), fragment)
        draft.headings = draft.headings[:-1]
        self._preamble = False
        self._open = self._theme = None
        # '8 - وجرى التأكيد … / ## وتشمل هذه: / (أ) …': what follows is still paragraph 8
        introduces = fragment.text.endswith((":", "：")) and self._anchor is not None
        if not (
            introduces and self._anchor and self._anchor.kind in {UnitKind.PARAGRAPH, UnitKind.SUBPARAGRAPH}
        ):
            self._anchor = draft

    @staticmethod
    def _opens_body(fragment: Fragment) -> bool:
        """Return whether a heading before the first text is a section's, not the document's."""
        return bool(
            whole_line("section_name").match(fragment.text)
            or read_section(fragment.text)
            or read_chapter(fragment.text)
            or (fragment.level and read_mark(fragment.text))
        )

    def _level(self, fragment: Fragment) -> int:
        """Return a heading's level; one without ``#`` has that of its fellows in the contents."""
        number = self._zone_of.get(fold_text(fragment.text).strip())
        if number is None:
            return fragment.level
        if fragment.level:
            self._zone_levels.setdefault(number, fragment.level)
        return fragment.level or self._zone_levels.get(number, 0)

    def _title(self, fragment: Fragment) -> None:
        draft = self._add(UnitKind.TITLE, self._names.counted(self._part, StepKind.TITLE), fragment)
        self._anchor, self._open = draft, None

    # ---- signatures and dates

    def _is_signature(self, index: int, fragment: Fragment) -> bool:
        if fragment.shape is not Shape.TEXT or fragment.mark is not None or len(fragment.text) > 200:
            return False
        if anywhere("signature").search(fragment.text):
            return True
        if ends_sentence(fragment.text) or not self._begun or len(fragment.text) > _LONGEST_SIGNATURE:
            return False
        if self._signing:
            return fragment.blank_before <= 1
        return self._open is None and self._leads_to_signature(index)

    def _leads_to_signature(self, index: int) -> bool:
        """Return whether short lines lead from here to a signature: ``大使 / 罗曼-莫雷(签名)``."""
        for ahead in range(index + 1, min(index + 4, len(self._fragments))):
            other = self._fragments[ahead]
            if ahead in self._kinds or ahead in self._notes or other.shape is not Shape.TEXT:
                return False
            if len(other.text) <= _LONGEST_SIGNATURE and anywhere("signature").search(other.text):
                return True
            if len(other.text) > _LONGEST_SIGNATURE or ends_sentence(other.text) or other.mark is not None:
                return False
        return False

    def _signature(self, fragment: Fragment) -> None:
        if self._signing and self.drafts[-1].kind is UnitKind.SIGNATURE:
            self.drafts[-1].spans.append(Span(fragment.start, fragment.end))
        else:
            draft = self._add(
                UnitKind.SIGNATURE, self._names.counted(self._part, StepKind.SIGNATURE), fragment
            )
            self._anchor = draft
        self._open, self._signing = None, True

    def _is_dateline(self, index: int, fragment: Fragment) -> bool:
        text = fragment.text
        if len(text) > 70 or not _YEAR.search(text) or not _DAY.search(text):
            return False
        if re.search(r"\s[-–—]\s", text) or re.search("[;؛:：؟?]", text):
            return False
        words = re.findall(r"[^\W\d_]+", text)
        most = _DATE_WORDS if self._begun else _DATE_WORDS - 1
        if len(words) > most or len(re.findall("[\u4e00-\u9fff]", text)) > 2 * _DATE_WORDS:
            return False
        return not self._begun or self._heading_part or self._page_ends(index)

    def _page_ends(self, index: int) -> bool:
        """Return whether a page break, a running head or the document's end comes before the next text."""
        for ahead in range(index + 1, len(self._fragments)):
            kind = self._kinds.get(ahead)
            if self._fragments[ahead].blank_before >= 2 or kind in {
                FurnitureKind.PAGE,
                FurnitureKind.RUNNING_HEAD,
            }:
                return True
            if kind is None and ahead not in self._notes:
                return False
        return True

    # ---- text

    def _next_body(self, index: int) -> Fragment | None:
        for ahead in range(index + 1, len(self._fragments)):
            if ahead not in self._kinds and ahead not in self._notes:
                return self._fragments[ahead]
        return None

    def _continues(self, index: int, fragment: Fragment) -> bool:
        """Return whether a fragment is the rest of the text that stopped in mid-sentence."""
        if self._open is None or fragment.shape is not Shape.TEXT or fragment.bold:
            return False
        if fragment.mark is not None and not self._is_stray(index, fragment.mark):
            return False
        if fragment.article is not None and fragment.article.length >= len(fragment.text):
            return False
        if whole_line("section_name").match(fragment.text):
            return False
        if self._preamble and at_start("preamble_start").match(fragment.text):
            return False
        # A short line that ends in mid-air between two paragraphs is a heading.
        return not (is_heading_like(fragment) and len(fragment.text) < 100 and not self._after_notes)

    def _is_stray(self, index: int, mark: Mark) -> bool:
        """Return whether a mark does not count, so that its fragment can only continue the text before it."""
        if not mark.is_paragraph:
            return False
        scope = self._scopes.get(self._base(), Scope())
        return scope.fate(mark, self._following_marks(index)) == Fate.REJECT

    def _continue(self, fragment: Fragment) -> None:
        draft = self._open
        if draft is None:
            return
        draft.spans.append(Span(fragment.start, fragment.end))
        if ends_sentence(fragment.text, comma=self._preamble):
            self._open = None

    def _unmarked(self, index: int, fragment: Fragment) -> None:
        text = fragment.text
        self._signing = False
        if self._fresh_article is not None and self._to_article(fragment):
            return
        if self._opens_preamble(fragment):
            self._preamble = True
            draft = self._add(
                UnitKind.PREAMBLE, self._names.unique((*self._base(), Step(StepKind.PREAMBLE, "0"))), fragment
            )
            self._anchor, self._open = draft, None
            self._levels.clear()
            return
        if self._is_dateline(index, fragment):
            draft = self._add(UnitKind.DATELINE, self._names.counted(self._part, StepKind.DATELINE), fragment)
            self._open = None
            return
        if self._preamble and not (is_heading_like(fragment) and read_chapter(fragment.text)):
            draft = self._add(
                UnitKind.PREAMBLE, self._names.counted(self._base(), StepKind.PREAMBLE), fragment
            )
            self._anchor = draft
            self._set_open(draft, fragment, always=True)
            return
        if is_heading_like(fragment) or self._is_title(fragment):
            self._heading(fragment)
            return
        draft = self._add(
            UnitKind.UNNUMBERED, self._names.counted(self._base(), StepKind.UNNUMBERED), fragment
        )
        self._anchor, self._theme = draft, None
        self._set_open(draft, fragment, always=len(text) > _LONG_ENOUGH)

    def _is_title(self, fragment: Fragment) -> bool:
        """Return whether a text over a document's or a part's first words is a title, though it is long."""
        if self._begun and not self._heading_part:
            return False
        lines = [line.rstrip() for line in fragment.text.splitlines()]
        if len(fragment.text) > 300 or max(map(len, lines)) > 160:
            return False
        ended = [ends_sentence(line, comma=True) for line in lines]
        return not ended[-1] or (self._begun and len(lines) > 1 and not any(ended[:-1]))

    def _opens_preamble(self, fragment: Fragment) -> bool:
        if len(fragment.text) > 160:
            return False
        bare = display_text(fragment.text).strip("*_ ")
        if not bare.endswith(("،", ",", "，", "、")) or len(bare) > 120:
            return False
        return (
            re.fullmatch(rf"(?:{at_start('preamble_opener').pattern})", bare[:-1].strip(), re.IGNORECASE)
            is not None
        )

    # ---- numbered paragraphs and what hangs from them

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
            or not self._heading_forms
            or ends_sentence(fragment.text)
            or len(fragment.text) > 220
        ):
            return False
        if fragment.shape is not Shape.TEXT:
            return False
        following = self._next_body(index)
        return (
            following is not None
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
        if mark.form == "para-han" and is_heading_like(_bare(fragment, mark)):
            self._heading(fragment)
            return True
        if reading.system is System.DECIMAL:
            base = (*base, Step(StepKind.SECTION, reading.value.rpartition("-")[0]))
        scope = self._scopes.setdefault(base, Scope())
        fate = scope.fate(mark, self._following_marks(index))
        if fate == Fate.REJECT:
            return False
        if fate == Fate.NESTED:
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

    def _begin_restart(self) -> None:
        """Numbers begin again without an annex: under the enumerated heading, else in a further part."""
        self._article = ()
        section = self._trail.section
        if section is not None:
            self._restart = (Step(StepKind.SECTION, section.value),)
            if self._base() not in self._scopes:
                return
        self._restarts[self._part] = self._restarts.get(self._part, 1) + 1
        self._restart = (Step(StepKind.PART, str(self._restarts[self._part])),)

    # ---- articles

    def _begin_article(self, fragment: Fragment, article: Mark) -> bool:
        """Open an article where its mark stands alone, is set off, or comes next in the series."""
        scope = self._scopes.setdefault((*self._part, Step(StepKind.ARTICLE, "0")), Scope())
        number = article.readings[0].ordinal
        alone = article.length >= len(fragment.text)
        rest = fragment.text[article.length :].strip()
        if fragment.shape is not Shape.TEXT:
            return False
        if (
            not alone
            and number != scope.last + 1
            and not (article.form == "article-strong" and number > scope.last)
        ):
            return False
        if not alone and article.form != "article-strong" and rest[:1].islower():
            return False
        self._open_article(fragment, article)
        return True

    def _open_article(self, fragment: Fragment, article: Mark) -> None:
        scope = self._scopes.setdefault((*self._part, Step(StepKind.ARTICLE, "0")), Scope())
        scope.last = article.readings[0].ordinal
        self._restart = ()
        self._article = ()
        steps = self._names.unique((*self._part, Step(StepKind.ARTICLE, article.readings[0].value)))
        self._article = steps[len(self._part) :]
        self._levels.clear()
        self._preamble = self._signing = False
        alone = article.length >= len(fragment.text)
        self._trail.add(
            _title(fragment.text) if len(fragment.text) < 160 else _title(fragment.text[: article.length]),
            8,
            None,
        )
        draft = self._add(UnitKind.ARTICLE, steps, fragment, mark=0 if alone else article.length)
        self._anchor, self._theme = draft, None
        rest = _bare(fragment, article)
        self._fresh_article = draft if alone or is_heading_like(rest) else None
        self._open = None
        if not alone and self._fresh_article is None:
            self._set_open(draft, fragment, always=True)

    def _to_article(self, fragment: Fragment) -> bool:
        """Give an article its title or its first words, which stand on lines of their own."""
        draft = self._fresh_article
        if draft is None:
            return False
        words = Span(fragment.start, fragment.end)
        if len(draft.spans) == 1 and draft.mark is None:
            draft.mark, draft.spans = draft.spans[0], [words]
        else:
            draft.spans.append(words)
        if not is_heading_like(fragment):
            self._fresh_article = None
            self._set_open(draft, fragment, always=True)
        elif len(draft.spans) > 1:
            self._fresh_article = None
        self._anchor = draft
        return True

    # ---- lists

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
            return sibling.parent  # the list goes on after what one of its items introduced
        above = [
            (indent, item)
            for indent, item in self._item_of.items()
            if indent + 1 < fragment.indent and _hangs_from(item, anchor)
        ]
        return max(above, key=lambda pair: pair[0])[1] if above else anchor

    # ---- tables

    def _table_blocks(self) -> list[list[int]]:
        blocks: list[list[int]] = []
        for index, fragment in enumerate(self._fragments):
            if fragment.shape is not Shape.TABLE or index in self._kinds:
                continue
            if blocks and blocks[-1][-1] == index - 1 and fragment.blank_before == 0:
                blocks[-1].append(index)
            else:
                blocks.append([index])
        return blocks

    def _table_row(self, fragment: Fragment, row: Row) -> None:
        self._begun, self._open, self._signing, self._theme = True, None, False, None
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

    # ---- footnotes

    def _note(self, fragment: Fragment, body: NoteBody) -> None:
        draft = Draft(
            UnitKind.FOOTNOTE,
            (),
            [Span(fragment.start + body.length, fragment.end)],
            headings=self._trail.headings,
            note_label=body.label,
            part=self._part,
        )
        if body.length:
            draft.mark = Span(fragment.start, fragment.start + len(fragment.text[: body.length].rstrip()))
        elif fragment.bullet:
            bullet = self._text.rfind(fragment.bullet, 0, fragment.start)
            draft.mark = Span(bullet, bullet + 1)
        self.drafts.append(draft)
        self._open_note = draft
        self._after_notes = True

    def _continues_note(self, index: int, fragment: Fragment) -> bool:
        """Return whether a fragment after a note goes on with it; it is added to the note where it does."""
        note = self._open_note
        if note is None or fragment.shape is not Shape.TEXT or index in self._starts:
            return False
        last = self._text[note.spans[-1].start : note.spans[-1].end]
        before_note = index + 1 in self._notes and bool(self._notes[index + 1].label)
        takes = (
            is_address(fragment.text)
            or (fragment.mark is None and fragment.blank_before < 2 and before_note)
            or (
                fragment.mark is None
                and note_is_open(last)
                and self._open is None
                and not is_heading_like(fragment)
            )
            or (
                fragment.mark is None
                and self._open is None
                and fragment.blank_before < 2
                and not ends_sentence(last)
                and is_address(last[-80:].split()[-1])
            )
        )
        if takes:
            note.spans.append(Span(fragment.start, fragment.end))
        return takes

    def _ends_note(self, index: int, fragment: Fragment, note: Draft) -> bool:
        """Return whether a fragment is the end of a note that the last page cut; it is added where it is.

        It stands over the next note: ``والمنظمة والنظامية، الفقرة ٢٢.`` and then ``٣٤ …``.
        """
        following = self._notes.get(index + 1)
        if (
            fragment.shape is not Shape.TEXT
            or fragment.mark is not None
            or self._open is not None
            or not following
        ):
            return False
        if not (note.note_label.isdigit() and following.label == str(int(note.note_label) + 1)):
            return False
        note.spans.append(Span(fragment.start, fragment.end))
        self._dangling = None
        return True

    def _name_notes(self) -> None:
        notes = [draft for draft in self.drafts if draft.kind is UnitKind.FOOTNOTE]
        labels = Counter(note.note_label for note in notes)
        unnumbered = 0
        for note in notes:
            if not note.note_label:
                unnumbered += 1
                value = f"u{unnumbered}"
            elif note.note_label.startswith("*"):
                value = "star" * len(note.note_label) if len(note.note_label) < 3 else "star3"
            else:
                value = note.note_label
            base = () if labels[note.note_label] == 1 else note.part
            note.steps = self._names.unique((*base, Step(StepKind.FOOTNOTE, value)))

    def _tie_notes(self) -> None:
        """Set each note's parent, and the notes of each unit, from the marks."""
        held = sorted(
            ((span.start, span.end, draft) for draft in self.drafts for span in draft.spans),
            key=lambda item: item[0],
        )
        starts = [start for start, _, _ in held]
        notes: dict[str, list[Draft]] = {}
        for draft in self.drafts:
            if draft.kind is UnitKind.FOOTNOTE:
                notes.setdefault(draft.note_label, []).append(draft)
        for mark in self._marks:
            place = bisect_right(starts, mark.start) - 1
            bearer = held[place][2] if place >= 0 and mark.start < held[place][1] else None
            candidates = notes.get(mark.label, [])
            place = bisect_left(candidates, mark.start, key=_start)
            note = candidates[place] if place < len(candidates) else None
            if note is None or note.spans[0].start - mark.start >= NEAR:
                note = candidates[place - 1] if place else None
                if note is not None and (note.parent or mark.start - note.spans[0].start >= NEAR):
                    note = None
            if bearer is None or note is None or bearer is note:
                continue
            if note.parent is None:
                note.parent = bearer
            if note not in bearer.notes:
                bearer.notes.append(note)


def _start(draft: Draft) -> int:
    return draft.spans[0].start


def _bare(fragment: Fragment, mark: Mark) -> Fragment:
    """Return a fragment without its mark."""
    text = fragment.text[mark.length :].strip()
    return Fragment(fragment.start + mark.length, fragment.end, fragment.shape, text=text or "-")


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


def _title(text: str) -> str:
    """Return a heading's words for a trail: no markup, no note marks."""
    bare = re.sub(r"<sup>[^<>]*</sup>|\^\([^()]{1,4}\)|[⁰¹²³⁴-⁹]+|\\\*+", "", text)
    return display_text(bare).strip("*_• ")
