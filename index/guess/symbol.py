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
from index.guess.words import words
from index.model import Language
from index.text.normalize import fold_text
from index.text.numerals import NumberKind, find_numbers, parse_roman

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.guess.heading import Heading
    from index.guess.masthead import Block

_BLOCKS_TO_NUMBER_LINE = 8
_LONGEST_SESSION_LINE = 100
_FIRST_NUMBERED_SESSION = 31  # A/RES/31/1 is the first symbol of the form session/number
_HIGHEST_SESSION = 200  # far off: a higher first number of a pair is no session

_PART = r"[A-Za-z0-9](?:[A-Za-z0-9.\-]{0,12}[A-Za-z0-9])?(?:\([A-Z0-9.]+\))?"
_SYMBOL = re.compile(rf"[A-Z]{{1,8}}(?:/{_PART})+(?: ?\(\d{{4}}\))?")
_PAIR = re.compile(r"(\d{1,4}) ?/ ?(\d{1,4})(?: ?[.:-] ?| +|(?=[^\W\d]))(?P<title>.+)")
_ROMAN = re.compile(r"(?P<number>\d{1,4}) ?\((?P<session>[ivxlc]+)\) ?[.:-]? ?(?P<title>.+)")
_ARABIC_INDIC = re.compile("[٠-٩۰-۹]")


@dataclass(frozen=True, slots=True)
class NumberedLine:
    """The line that numbers a resolution and gives its title: «٢٨٠/٧١ - طرائق المفاوضات …»."""

    symbol: str
    title: str


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


def numbered_line(
    head: Sequence[Block], heading: Heading, language: Language, session: int | None
) -> NumberedLine | None:
    """Return the number line below "Resolution adopted by …"; None where there is none.

    Args:
        head: The document's first blocks.
        heading: The line that tells its kind.
        language: The document's.
        session: What the masthead says, which tells session and number of a pair apart.
    """
    body = body_in(heading.text)
    if heading.cue.place != "adopted" or heading.kind != "resolution" or body is None:
        return None
    for block in head[heading.block : heading.block + _BLOCKS_TO_NUMBER_LINE]:
        folded = fold_text(block.text)
        if roman := _ROMAN.fullmatch(folded):
            old_session = roman["session"].upper()
            if parse_roman(old_session) is not None:
                symbol = f"A/RES/{roman['number']}({old_session})"
                return NumberedLine(symbol, _as_written(block.text, folded, roman.start("title")))
        if (pair := _PAIR.fullmatch(folded)) and "{session}" in body[0].series:
            title = _as_written(block.text, folded, pair.start("title"))
            first, second = int(pair[1]), int(pair[2])
            arabic_digits = bool(_ARABIC_INDIC.search(block.text.removesuffix(title)))
            if (arabic_digits or language is Language.ARABIC) and _number_stands_first(
                first, second, session, arabic_digits=arabic_digits
            ):
                first, second = second, first
            return NumberedLine(body[0].series.format(session=first, number=second), title)
    return None


def _number_stands_first(first: int, second: int, session: int | None, *, arabic_digits: bool) -> bool:
    """Whether an Arabic pair is number/session, as ``٢٨٠/٧١`` is; with Western digits both orders are met."""
    if session in {first, second} and first != second:
        return second == session
    if second < _FIRST_NUMBERED_SESSION:
        return False
    return arabic_digits or first > _HIGHEST_SESSION


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
        word = words().session.search(fold_text(line)) if len(line) <= _LONGEST_SESSION_LINE else None
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
