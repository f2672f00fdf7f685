"""The symbol a document states of itself, and its session.

A symbol is taken from a line of the masthead that is nothing else, or from the number line below "Resolution
adopted by". The agenda references of footnotes (``* A/68/50.``), drafts in brackets (``(A/71/L.58)``) and
job numbers (``13-37936 (A)``) belong to other documents or to none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.guess.heading import body_in
from index.guess.masthead import joined
from index.guess.words import words
from index.model import Language
from index.text.normalize import fold_text
from index.text.numerals import NumberKind, find_numbers, parse_roman

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.guess.heading import Heading
    from index.guess.masthead import Block

_LINES_TO_NUMBER_LINE = 8
_LONGEST_SPEAKER = 80
_COMMA = (",", "،", "，")
_SENTENCE_END = (".", "。", "؟", "?", "!", "؛", ";", "；")
_LONGEST_SESSION_LINE = 100
_FIRST_NUMBERED_SESSION = 31  # A/RES/31/1 is the first symbol of the form session/number
_HIGHEST_SESSION = 200  # far off: a higher first number of a pair is no session
_FIRST_YEAR = 1946

_PART = r"[A-Za-z0-9](?:[A-Za-z0-9.\-]{0,12}[A-Za-z0-9])?(?:\([A-Z0-9.]+\))?"
_SYMBOL = re.compile(
    rf"[A-Z]{{1,8}}(?:/{_PART})+(?: ?\((?:\d{{4}}|(?:Sect|Vol|Part)\.? ?[0-9A-Z]{{1,5}})\))?"
)
_PAIR = re.compile(r"(\d{1,4}) ?/ ?(\d{1,4})(?: ?[.:-] ?| +|(?=[^\W\d]))(?P<title>.+)")
_ROMAN = re.compile(r"(?P<number>\d{1,4}) ?\((?P<session>[ivxlc]+)\) ?[.:-]? ?(?P<title>.+)")
_ARABIC_INDIC = re.compile("[٠-٩۰-۹]")


_FILE_NAME = re.compile(
    r"(?P<symbol>(?:A|E|S|T|[A-Z]{2,8})(?:_[A-Z][A-Z.]*)*(?:_[0-9]{1,4})+(?:_(?:Add|Corr|Rev|CRP|INF|L)\.?[0-9]{1,3})*)"
    r"(?:[-_. ](?:ar|zh|en|fr|es|ru|[ACEFRS]))?\.[a-z]+",
    re.IGNORECASE,
)
"""Files that are called by their symbol: ``A_RES_71_280.txt``, ``A_78_407-EN.md``."""
_FEWEST_PARTS = 3


@dataclass(frozen=True, slots=True)
class NumberedLine:
    """The line that numbers a resolution and gives its title: «٢٨٠/٧١ - طرائق المفاوضات …».

    Attributes:
        symbol: Empty for a decision, which has no symbol of its own.
        title: As written.
        body: Who adopted it, as written beside it.
    """

    symbol: str
    title: str
    body: str


def is_symbol(line: str) -> bool:
    """Whether a line is a document symbol and nothing else.

    >>> is_symbol("A/RES/71/280"), is_symbol("S/RES/1325 (2000)"), is_symbol("A/68/50."), is_symbol("N/A")
    (True, True, False, False)
    """
    return bool(_SYMBOL.fullmatch(line)) and any(character.isdigit() for character in line)


def own_symbol(opening: Sequence[Block]) -> str | None:
    """Return the symbol of the masthead, or of a line like "Resolution 1325 (2000)"; else None."""
    for block in opening:
        for cell in block.cells:
            if is_symbol(cell):
                return cell
    series = words().bodies["security_council"].series
    for block in opening:
        for line in (block.text, *block.lines):
            if match := words().council.fullmatch(fold_text(line)):
                number, year = (group for group in match.groups() if group is not None)
                return series.format(number=number, year=year)
    return None


def symbol_in_name(name: str) -> str | None:
    """Return the symbol that a file is called by; None where its name may be anything else.

    >>> symbol_in_name("A_RES_71_280-EN.txt"), symbol_in_name("report_2023.txt"), symbol_in_name("001_9c04.txt")
    ('A/RES/71/280', None, None)
    """
    match = _FILE_NAME.fullmatch(name)
    if match is None:
        return None
    parts = match["symbol"].split("_")
    written = parts[0].isupper() and all(part[0].isdigit() or not part.islower() for part in parts)
    return "/".join(parts) if written and len(parts) >= _FEWEST_PARTS else None


def numbered_line(
    head: Sequence[Block], heading: Heading | None, language: Language, session: int | None
) -> NumberedLine | None:
    """Return the number line of a resolution or decision; None where there is none.

    It stands below "Resolution adopted by …". Where a document begins without that, a number line above
    "The General Assembly," tells that it is a resolution.

    Args:
        head: The document's first blocks.
        heading: The line that tells its kind; None where no line does.
        language: The document's.
        session: What the masthead says, which tells session and number of a pair apart.
    """
    below = [
        (number, text)
        for number, block in enumerate(head)
        for line, text in enumerate(block.lines)
        if heading is None or heading.cue.place != "adopted" or (number, line) > (heading.block, heading.line)
    ]
    adopted = body_in(heading.text) if heading is not None and heading.cue.place == "adopted" else None
    for at, (block_number, text) in enumerate(below[:_LINES_TO_NUMBER_LINE] if adopted else below):
        if heading is not None and adopted is None and block_number > heading.block:
            return None  # a report or a letter began before it
        number = _number_of(text, language, session)
        if number is None:
            continue
        title, speaker = _title_and_speaker([line for _, line in below[at + 1 : at + 3]], number.title)
        body = adopted or body_in(speaker)
        if body is not None and body[0].series:
            is_decision = heading is not None and heading.kind == "decision"
            return NumberedLine("" if is_decision else number.symbol(body[0].series), title, body[1])
    return None


@dataclass(frozen=True, slots=True)
class _Number:
    """The number of a resolution as written: two numbers, or a number and a Roman session."""

    session: int | str
    number: int
    title: str

    def symbol(self, series: str) -> str:
        """Return the symbol in a body's series; empty where that body counts otherwise."""
        if "{session}" not in series:
            return ""
        if isinstance(self.session, str):
            series = series.replace("{session}/{number}", "{number}({session})")
        return series.format(session=self.session, number=self.number)


def _number_of(line: str, language: Language, session: int | None) -> _Number | None:
    folded = fold_text(line)
    if roman := _ROMAN.fullmatch(folded):
        old_session = roman["session"].upper()
        if parse_roman(old_session) is not None:
            return _Number(old_session, int(roman["number"]), _as_written(line, folded, roman.start("title")))
    pair = _PAIR.fullmatch(folded)
    if pair is None:
        return None
    title = _as_written(line, folded, pair.start("title"))
    first, second = int(pair[1]), int(pair[2])
    arabic_digits = bool(_ARABIC_INDIC.search(line.removesuffix(title)))
    if (arabic_digits or language is Language.ARABIC) and _number_stands_first(
        first, second, session, arabic_digits=arabic_digits
    ):
        first, second = second, first
    return _Number(first, second, title)


def _number_stands_first(first: int, second: int, session: int | None, *, arabic_digits: bool) -> bool:
    """Whether an Arabic pair is number/session, as ``٢٨٠/٧١`` is; with Western digits both orders are met."""
    if session in {first, second} and first != second:
        return second == session
    if (first >= _FIRST_YEAR) != (second >= _FIRST_YEAR):  # councils count by years: ٢٤٥/٢٠١٦
        return second >= _FIRST_YEAR
    if second < _FIRST_NUMBERED_SESSION:
        return False
    return arabic_digits or first > _HIGHEST_SESSION


def _title_and_speaker(following: Sequence[str], title: str) -> tuple[str, str]:
    """Return the title, mended where it was cut, and the line "The General Assembly," below it or nothing."""
    for count, line in enumerate(following):
        speaks = line.endswith(_COMMA) and len(line) <= _LONGEST_SPEAKER and body_in(line) is not None
        if speaks or fold_text(line) in words().body_names:
            return joined((title, *following[:count])), line
    return title, ""


def _as_written(text: str, folded: str, start: int) -> str:
    """Return the text from where the folded title starts; folding keeps lengths but for rare ligatures."""
    return text[start:].strip() if len(text) == len(folded) else folded[start:].strip()


def session_of(symbol: str | None) -> int | None:
    """Return the session that a symbol of the General Assembly or the Human Rights Council bears."""
    match = re.match(r"A/(?:RES/|DEC/|HRC/(?:RES/)?|C\.\d/)?(\d{2,3})/", symbol or "")
    return int(match[1]) if match else None


def session_in(opening: Iterable[Block], language: Language) -> int | None:
    """Return the rank nearest to the masthead's word for session: 68 for «الدورة الثامنة والستون»."""
    for line in (line for block in opening for line in block.lines):
        heads = len(line) <= _LONGEST_SESSION_LINE and not line.endswith(_SENTENCE_END)
        word = words().session.search(fold_text(line)) if heads else None
        if word is None:
            continue
        ranks = [
            (abs(number.span.start - word.start()), int(number.value))
            for number in find_numbers(line, language)
            if number.kind is NumberKind.ORDINAL
        ]
        if ranks:
            return min(ranks)[1]
    return None
