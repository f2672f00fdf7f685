"""Source text to citable units: one walk over the fragments, in reading order.

The walk keeps two threads open, the text's and the footnotes'. A fragment that ends in mid-sentence is
continued by the next one that begins neither with a mark nor as a heading, whatever stands between:
notes, running heads, a page break.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.model import Document, Furniture, FurnitureKind, Span, Step, StepKind, UnitKind
from index.parse.breaks import COMMAS, LABEL, ends_sentence, opens_with_hours
from index.parse.display import display_text
from index.parse.footnotes import note_is_open
from index.parse.furniture import is_address, is_masthead
from index.parse.lines import Fragment, Shape, starts_midway
from index.parse.partition import partition
from index.parse.parts import is_heading_like, is_list_in_line
from index.parse.section_marks import read_chapter, read_section
from index.parse.walk_lists import ListWalk
from index.parse.walk_state import LONG_ENOUGH, Caption
from index.parse.words import at_start, whole_line

if TYPE_CHECKING:
    from index.model import CatalogueEntry, Source

_ROMAN_ALONE = re.compile(r"[IVX]{1,5}\.?")
"""Parts of a resolution between its preamble and its paragraphs: ``I`` on a line of its own."""


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


class _Walk(ListWalk):
    """The walk itself: which reader takes a fragment."""

    def run(self) -> None:
        """Read all fragments, then tie notes to their marks."""
        for index, fragment in enumerate(self._fragments):
            if self._kinds.get(index) is FurnitureKind.IMPRINT and is_address(fragment.text):
                self._add(UnitKind.IMPRINT, self._names.counted(self._part, StepKind.IMPRINT), fragment)
            elif index in self._kinds and is_masthead(index, fragment, self._kinds[index]):
                self._add(UnitKind.MASTHEAD, self._names.counted((), StepKind.MASTHEAD), fragment)
            elif index in self._kinds:
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
        if self._caption is Caption.OVER:
            self._trail.leave_caption()
            self._caption = Caption.NONE
        if self._open_note is not None and self._continues_note(index, fragment):
            return
        if self._dangling is not None and self._ends_note(index, fragment, self._dangling):
            return
        if index in self._starts:
            self._begin_part(fragment, self._starts[index])
        elif index in self._asked:
            self._begun = True
            self._heading(fragment)
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

    def _continues(self, index: int, fragment: Fragment) -> bool:
        """Return whether a fragment is the rest of the text that stopped in mid-sentence."""
        if self._open is None or fragment.shape is not Shape.TEXT or fragment.bold:
            return False
        if self._opens_anew(index, fragment):
            return False
        if self._ends_item(fragment):
            return True
        # A short line that ends in mid-air between two paragraphs is a heading.
        return not (is_heading_like(fragment) and len(fragment.text) < 100 and not self._after_notes)

    def _opens_anew(self, index: int, fragment: Fragment) -> bool:
        """Return whether a text's first words say that it is no one's continuation."""
        if fragment.mark is not None and not self._is_stray(index, fragment.mark):
            return True
        if opens_with_hours(fragment.text):
            return True
        if fragment.article is not None and fragment.article.length >= len(fragment.text):
            return True
        return bool(
            whole_line("section_name").match(fragment.text)
            or (self._preamble and at_start("preamble_start").match(fragment.text))
            or (self._opens_text(fragment) and not starts_midway(fragment))
            or self._is_labelled_next(fragment)
        )

    def _is_labelled_next(self, fragment: Fragment) -> bool:
        """Return whether a text is the next of lines that each begin with a label: "Africa: … / Americas: …"."""
        last = self._open
        return (
            last is not None
            and last is self.drafts[-1]
            and LABEL.match(fragment.text) is not None
            and LABEL.match(self._text, last.spans[0].start) is not None
        )

    def _ends_item(self, fragment: Fragment) -> bool:
        """Return whether a short line is the end of the list item above it.

        ``– … لدعم العودة الطوعية والتكامل المستدام لضحايا الاتجار`` and below it, in a document that marks its
        headings, ``بالبشر الذي أطلق في عام ٢٠١٥ …``.
        """
        return (
            self._heads_marked
            and self._open is not None
            and self._open.kind is UnitKind.LIST_ITEM
            and self.drafts[-1] is self._open
            and fragment.blank_before < 2
        )

    def _continue(self, fragment: Fragment) -> None:
        draft = self._open
        if draft is None:
            return
        draft.spans.extend(fragment.spans())
        if ends_sentence(fragment.text, comma=self._preamble):
            self._open = None

    def _unmarked(self, index: int, fragment: Fragment) -> None:
        text = fragment.text
        self._signing = False
        if self._fresh_article is not None and self._to_article(fragment):
            return
        if opens_with_hours(text):
            self._anchor = self._add(
                UnitKind.UNNUMBERED, self._names.counted(self._base(), StepKind.UNNUMBERED), fragment
            )
            self._open = self._theme = None
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
        self._preamble |= self._speaks_preamble(index, fragment)
        headed = is_heading_like(fragment) and (
            read_chapter(text) or read_section(text) or _ROMAN_ALONE.fullmatch(text)
        )
        if self._preamble and not headed:
            draft = self._add(
                UnitKind.PREAMBLE, self._names.counted(self._base(), StepKind.PREAMBLE), fragment
            )
            self._anchor = draft
            self._set_open(draft, fragment, always=True)
            return
        sentence = self._is_sentence(index, fragment) or self._is_labelled_next(fragment)
        if not sentence and (is_heading_like(fragment) or self._is_title(fragment)):
            following = self._next_body(index)
            self._begun |= following is not None and opens_with_hours(following.text)
            self._heading(fragment)
            return
        draft = self._add(
            UnitKind.UNNUMBERED, self._names.counted(self._base(), StepKind.UNNUMBERED), fragment
        )
        self._anchor, self._theme = draft, None
        self._set_open(draft, fragment, always=len(text) > LONG_ENOUGH)

    def _is_sentence(self, index: int, fragment: Fragment) -> bool:
        """Return whether a line without a full stop is a sentence or the first half of one.

        ``سيستند الاتفاق العالمي للهجرة إلى …`` begins with words that begin no heading; a line over one in
        lower case breaks off.
        """
        if fragment.bold or not self._begun:
            return False
        if at_start("sentence_start").match(fragment.text):
            return True
        following = self._next_body(index)
        return following is not None and starts_midway(following) and following.text[0].islower()

    def _is_title(self, fragment: Fragment) -> bool:
        """Return whether a text over a document's or a part's first words is a title, though it is long."""
        if self._begun and not self._heading_part:
            return False
        lines = [line.rstrip() for line in fragment.text.splitlines()]
        if len(fragment.text) > 300 or max(map(len, lines)) > 160 or is_list_in_line(fragment.text):
            return False
        ended = [ends_sentence(line, comma=True) for line in lines]
        return not ended[-1] or (self._begun and len(lines) > 1 and not any(ended[:-1]))

    def _speaks_preamble(self, index: int, fragment: Fragment) -> bool:
        """Return whether those who declare name themselves over a preamble: "We, the mayors of …, gathered in …,"."""
        following = self._next_body(index)
        return (
            at_start("preamble_speaker").match(fragment.text) is not None
            and fragment.text.rstrip("*_ ").endswith(COMMAS)
            and following is not None
            and at_start("preamble_start").match(following.text) is not None
        )

    def _opens_preamble(self, fragment: Fragment) -> bool:
        if len(fragment.text) > 160:
            return False
        bare = display_text(fragment.text).strip("*_ ")
        if not bare.endswith(COMMAS) or len(bare) > 120:
            return False
        return (
            re.fullmatch(rf"(?:{at_start('preamble_opener').pattern})", bare[:-1].strip(), re.IGNORECASE)
            is not None
        )
