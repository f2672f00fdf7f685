"""Where a quotation stands, as people of the United Nations write it: ``A/RES/71/280, para. 15 (a) (i)``.

Source: United Nations Editorial Manual, footnotes and other references: documents by symbol, places by
paragraph, never by page.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from index.facts.date_value import DateValue, Precision
from index.facts.date_writing import format_date
from index.facts.dates import find_dates
from index.model import Language, StepKind
from index.references.words import Relative
from index.sections import cited_paths
from index.text.inserted import NAMES, split_inserted
from index.text.numerals import parse_roman
from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.model import Document, Locator, Paragraph, Step

_QUOTES = re.compile('["«»“”„「」『』《》]')
_LONGEST_HEADING = 60
_LONGEST_TITLE = 160
_LABELS_KEPT = 1024


def locator_label(locator: Locator, language: str = Language.ENGLISH) -> str:
    """Return a locator as a person writes it: ``para. 15 (a) (i)``, ``annex 7, row 56``.

    Readers of other languages than the six get the English form. Without its document an annex keeps its
    number and an unnumbered paragraph its count; :func:`unit_label` knows better.

    >>> from index.model import Locator
    >>> locator_label(Locator.from_key("annex-7.row-56"))
    'annex 7, row 56'
    >>> locator_label(Locator.from_key("para-15.sub-a.sub-i"), "ar")
    "الفقرة ١٥ (أ) ١'"
    >>> locator_label(Locator.from_key("para-15.sub-a.sub-i"), "es")
    'párr. 15 a) i)'
    """
    return _Writer(_style(language), language).write(locator.steps)


def unit_label(document: Document, paragraph: Paragraph, language: str = Language.ENGLISH) -> str:
    """Return a unit's place in its document: ``annex, para. 8 (c)``, ``section “Heading”, para. 2``.

    A sole annex needs no number; what has no number is found by its heading.
    """
    steps = paragraph.locator.steps
    if any(step.kind in (StepKind.HEADING, StepKind.UNNUMBERED) for step in steps):
        steps = cited_paths(document)[document.positions[paragraph.locator.key]]
    return _Writer(_style(language), language, document).write(steps)


def place_label(document: Document, steps: Sequence[Step], language: str = Language.ENGLISH) -> str:
    """Return a place in a document that may not exist, as :func:`unit_label` writes one that does."""
    return _Writer(_style(language), language, document).write(tuple(steps))


def document_label(document: Document, language: str = Language.ENGLISH) -> str:
    """Return the document as cited: its symbol, else its title in the reader's language and its date.

    A symbol that someone added from elsewhere is not used.
    """
    entry = document.entry
    if entry.symbol and entry.symbol_verified:
        return entry.symbol
    own = Language(language) if language in set(Language) else Language.ENGLISH
    title = entry.titles.get(own) or entry.titles.get(entry.language) or entry.titles.get("en") or entry.file
    return _cited_by_title(title, entry.date, own)


@lru_cache(maxsize=_LABELS_KEPT)
def _cited_by_title(title: str, iso_date: str | None, own: Language) -> str:
    """Return a document without a symbol as cited in a language; every citation of its units needs it."""
    first, last = _style(own)["quotes"]
    cited = f"{first}{_cut(title, _LONGEST_TITLE)}{last}"
    if iso_date is None:
        return cited
    date = DateValue.from_iso(iso_date)
    if any(date.contains(mention.value) for mention in find_dates(title, own)):
        return cited
    written = format_date(date, own)
    if date.precision is Precision.YEAR:  # «٢٠١٧», not «عام ٢٠١٧»: nothing is said about the year
        written = _in_digits(date.to_iso(), _style(own))
    return f"{cited}{_document_join(own)}{written}"


def label(document: Document, paragraph: Paragraph, language: str = Language.ENGLISH) -> str:
    """Return document and place: ``A/RES/71/280, para. 15 (a)``, ``A/RES/71/280، الفقرة ١٥ (أ)``."""
    place = unit_label(document, paragraph, language)
    return f"{document_label(document, language)}{_document_join(language)}{place}"


def printed_number(value: str) -> str:
    """Return a number of several levels as documents print it.

    >>> printed_number("a-1-2"), printed_number("15"), printed_number("5bis")
    ('A.1.2', '15', '5 bis')
    """
    number, inserted = split_inserted(value)
    return " ".join(filter(None, (number.upper().replace("-", ".") if "-" in number else number, inserted)))


def _document_join(language: str) -> str:
    style = _style(language)
    return str(style.get("document_join", style["join"]))


@lru_cache(maxsize=1)
def _labels() -> Mapping[str, Any]:
    return dict(read_table("references.toml")["labels"])


def _style(language: str) -> Mapping[str, Any]:
    return dict(_labels().get(str(language), _labels()["en"]))


def _in_digits(value: str, style: Mapping[str, Any]) -> str:
    digits = style.get("digits")
    return value.translate(dict(enumerate(digits, start=ord("0")))) if digits else value


def _cut(text: str, longest: int) -> str:
    """Return a text of at most so many characters, cut between words."""
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    if " " in cut[longest // 2 :]:
        cut = cut[: cut.rindex(" ")]
    return cut.rstrip(" ,،:؛;") + "…"


class _Writer:
    """Writes one locator."""

    def __init__(
        self,
        style: Mapping[str, Any],
        language: str,
        document: Document | None = None,
    ) -> None:
        self.style = style
        self.language = str(language) if str(language) in _labels() else "en"
        self.document = document

    def write(self, steps: tuple[Step, ...]) -> str:
        written = ""
        for at, step in enumerate(steps):
            piece = self._step(step, steps[: at + 1], last=at == len(steps) - 1)
            attached = step.kind is StepKind.SUB and at > 0
            written += ("" if attached or not written else self.style["join"]) + piece
        return written

    def _step(self, step: Step, path: tuple[Step, ...], *, last: bool) -> str:  # noqa: PLR0911 - one a kind
        kind, value = step.kind, step.value
        if kind is StepKind.SUB:
            return self._sub(value, path)
        if kind in (
            StepKind.TITLE,
            StepKind.SIGNATURE,
            StepKind.DATELINE,
            StepKind.IMPRINT,
            StepKind.MASTHEAD,
        ):
            return str(self.style[kind.value])
        if kind is StepKind.PART:
            names = _labels()["parts"].get(value, {})
            return str(names.get(self.language, value.replace("-", " ")))
        if kind in (StepKind.ANNEX, StepKind.APPENDIX) and self._is_sole(path):
            return str(self.style[f"{kind.value}_sole"])
        if kind is StepKind.PREAMBLE and value == "0":
            return str(self.style["pre_sole"])
        if kind is StepKind.HEADING and self.document is not None:
            form = "head_words" if last else "in_section"
            return str(self.style[form]).format(heading=self._quoted(value))
        below_heading = len(path) > 1 and path[-2].kind is StepKind.HEADING
        form = "para" if kind is StepKind.UNNUMBERED and below_heading else kind.value
        number, behind = self._parted("*" if value == "star" else value)
        if behind and self.style.get("inserted_last"):  # 第5条之二, but "art. 5 bis"
            return str(self.style[form]).format(n=number) + behind
        return str(self.style[form]).format(n=f"{number} {behind}" if behind else number).rstrip(" .")

    def _parted(self, value: str) -> tuple[str, str]:
        """Return a number and what stands behind it where it is put in between two others."""
        number, inserted = split_inserted(value)
        words = self.style.get("inserted", NAMES)
        return self._own_number(number), words[NAMES.index(inserted)] if inserted else ""

    def _sub(self, value: str, path: tuple[Step, ...]) -> str:
        below_sub = len(path) > 1 and path[-2].kind is StepKind.SUB
        if below_sub and "sub_roman" in self.style and (number := parse_roman(value)):
            return str(self.style["sub_roman"]).format(n=self._number(str(number)))
        letters = self.style.get("letters", ())
        if len(value) == 1 and value.isalpha() and ord(value) - ord("a") < len(letters):
            value = letters[ord(value) - ord("a")]
        form = "sub" if len(path) > 1 else "sub_alone"
        if form == "sub" and value.isdecimal() and "sub_number" in self.style:
            form = "sub_number"
        return str(self.style[form]).format(n=self._number(value))

    def _number(self, value: str) -> str:
        return _in_digits(value, self.style)

    def _own_number(self, value: str) -> str:
        printed = printed_number("" if value in Relative.ALL else value)
        return printed if printed[:1].isalpha() else self._number(printed)

    def _is_sole(self, path: tuple[Step, ...]) -> bool:
        """Whether the document has no other annex or appendix at this place."""
        if self.document is None or path[-1].value != "1":
            return False
        at = len(path) - 1
        beside = [
            steps[at].value
            for steps in (paragraph.locator.steps for paragraph in self.document.paragraphs)
            if len(steps) > at and steps[:at] == path[:-1] and steps[at].kind is path[-1].kind
        ]
        return set(beside) == {"1"}

    def _quoted(self, words: str) -> str:
        first, last = self.style["quotes"]
        inner = _QUOTES.sub("'", words)
        return f"{first}{_cut(inner, _LONGEST_HEADING)}{last}"
