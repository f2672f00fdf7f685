"""The date of a document: of adoption or of the letter, else of distribution, else of its title page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.facts.dates import Precision, find_dates
from index.guess import masthead
from index.guess.words import UNKNOWN_KIND, words
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.facts.dates import DateValue
    from index.guess.heading import Heading
    from index.guess.masthead import Block
    from index.model import Language

_LONGEST_LINE = 100
_DATED_BY_ITS_END = frozenset({"treaty", "declaration", "rules", "record", UNKNOWN_KIND})
_EXACT = frozenset({Precision.DAY, Precision.MONTH})


def document_date(
    text: str, opening: Sequence[Block], heading: Heading | None, language: Language
) -> str | None:
    """Return the document's date, ISO, cut to the month or year for a range; None where it has none."""
    if heading is not None and (date := first_date(heading.text, language)):
        return date
    if (heading.kind if heading else UNKNOWN_KIND) in _DATED_BY_ITS_END:
        for line in (line for block in (*opening, *masthead.tail(text)) for line in block.lines):
            done = len(line) <= 2 * _LONGEST_LINE and words().done.fullmatch(fold_text(line))
            if done and (date := first_date(line, language)):
                return date
    cells = [cell for block in opening for cell in block.cells if len(cell) <= _LONGEST_LINE]
    alone = (_only_date(cell, language) for cell in cells)
    beside_place = (first_date(cell, language) for cell in cells if is_place_and_date(cell, language))
    return next((date for dates in (alone, beside_place) for date in dates if date), None)


def first_date(line: str, language: Language) -> str | None:
    """Return the first date of a line that has its year and at least its month; None where it has none."""
    for mention in find_dates(line, language):
        if mention.value.has_year and mention.value.precision in _EXACT:
            return _iso(mention.value)
    return None


def iso_date(words: str) -> str | None:
    """Return a date of ISO's, cut to month or year as it is; None for other words.

    >>> iso_date("2023-10-02"), iso_date("2 October")
    ('2023-10-02', None)
    """
    match = re.fullmatch(r"(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)(?:[T ].*)?", words)
    return match[1] if match else None


def is_place_and_date(line: str, language: Language) -> bool:
    """Whether a line is a date with at most a place: «ليما، ٢٢ و ٢٣ أيار/مايو ٢٠١٣», "Geneva, 3 May 2013"."""
    mentions = [mention for mention in find_dates(line, language) if mention.value.has_year]
    if all(mention.value.precision not in _EXACT for mention in mentions):
        return False
    rest = line
    for mention in reversed(mentions):
        rest = rest[: mention.span.start] + rest[mention.span.end :]
    return len(re.findall(r"[^\W\d_]+", rest)) <= 6 and len(rest) <= 40


def _only_date(line: str, language: Language) -> str | None:
    """Return the day that is all of a line, as below ``Distr.: General``; None for more, and for a range."""
    mentions = find_dates(line, language)
    if len(mentions) != 1 or len(mentions[0].span) < len(line) - 1:
        return None
    value = mentions[0].value
    return _iso(value) if value.end is None and value.has_year and value.precision is Precision.DAY else None


def _iso(value: DateValue) -> str:
    """Return one date; a range is cut to the month that its ends share, else to its last year."""
    if value.end is None:
        return value.start.to_iso()
    start, end = value.start, value.end
    if start.month is not None and (start.year, start.month) == (end.year, end.month):
        return f"{start.year:04}-{start.month:02}"
    return f"{end.year:04}"
