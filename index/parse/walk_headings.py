"""Parts, headings, titles, articles, signatures and date lines."""

from __future__ import annotations

import re

from index.model import Step, StepKind, UnitKind
from index.parse.breaks import ends_sentence
from index.parse.display import display_text
from index.parse.lines import Fragment, Shape
from index.parse.marks import DIGIT, Mark, read_mark
from index.parse.numbering import Scope
from index.parse.parts import PartStart, is_heading_like
from index.parse.section_marks import read_chapter, read_section
from index.parse.walk_notes import NoteWalk
from index.parse.walk_state import Caption, without_mark
from index.parse.words import anywhere, at_start, whole_line
from index.text.normalize import fold_text

_YEAR = re.compile(rf"(?:19|20|١٩|٢٠)[{DIGIT}]{{2}}")

_DAY = re.compile(rf"(?<![{DIGIT}])[{DIGIT}]{{1,2}}(?![{DIGIT}])")

_DATE_WORDS = 6
"""Words, months and a place, that a date line has at most: ``ليما، ٢٢ و ٢٣ أيار/مايو ٢٠١٣``."""

_LONGEST_SIGNATURE = 120


class HeadingWalk(NoteWalk):
    """Reads what stands over and under the text."""

    def _begin_part(self, fragment: Fragment, start: PartStart) -> None:
        self._part, self._restart, self._article = start.steps, (), ()
        self._levels.clear()
        self._preamble = self._signing = False
        outer = [
            self._part_titles[steps]
            for end in range(1, len(start.steps))
            if (steps := start.steps[:end]) in self._part_titles
        ]
        self._part_titles[start.steps] = start.title or _title(fragment.text)
        self._trail.restart(*outer)
        draft = self._add(UnitKind.HEADING, self._names.counted(self._base(), StepKind.HEADING), fragment)
        self._trail.restart(*outer, self._part_titles[start.steps])
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
        self._caption = Caption.AHEAD if at_start("table_caption").match(fragment.text) else Caption.NONE
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
            and not (number == scope.last and article.readings[0].is_inserted)
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
        rest = without_mark(fragment, article)
        self._fresh_article = draft if alone or is_heading_like(rest) else None
        self._open = None
        if not alone and self._fresh_article is None:
            self._set_open(draft, fragment, always=True)

    def _to_article(self, fragment: Fragment) -> bool:
        """Give an article its title or its first words, which stand on lines of their own."""
        draft = self._fresh_article
        if draft is None:
            return False
        words = fragment.spans()
        if len(draft.spans) == 1 and draft.mark is None:
            draft.mark, draft.spans = draft.spans[0], words
        else:
            draft.spans.extend(words)
        if not is_heading_like(fragment):
            self._fresh_article = None
            self._set_open(draft, fragment, always=True)
        elif len(draft.spans) > 1:
            self._fresh_article = None
        self._anchor = draft
        return True

    def _is_signature(self, index: int, fragment: Fragment) -> bool:
        if fragment.shape is not Shape.TEXT or fragment.mark is not None or len(fragment.text) > 200:
            return False
        if _is_signed(fragment.text):
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
            if len(other.text) <= _LONGEST_SIGNATURE and _is_signed(other.text):
                return True
            if len(other.text) > _LONGEST_SIGNATURE or ends_sentence(other.text) or other.mark is not None:
                return False
        return False

    def _signature(self, fragment: Fragment) -> None:
        if self._signing and self.drafts[-1].kind is UnitKind.SIGNATURE:
            self.drafts[-1].spans.extend(fragment.spans())
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


def _is_signed(text: str) -> bool:
    """Return whether a line bears the word for a signature, stressed or not: ``(*Firmado*)``."""
    return anywhere("signature").search(text.replace("*", "").replace("_", "")) is not None


def _title(text: str) -> str:
    """Return a heading's words for a trail: no markup, no note marks."""
    bare = re.sub(r"<sup>[^<>]*</sup>|\^\([^()]{1,4}\)|[⁰¹²³⁴-⁹]+|\\\*+", "", text)
    return display_text(bare).strip("*_• ")
