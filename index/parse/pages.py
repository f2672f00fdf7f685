"""Lines that belong to the page and not to the text: page numbers, symbols, running heads in columns."""

from __future__ import annotations

import re

from index.parse.marks import DIGIT

_SYMBOL = (
    r"[A-Z]{1,5}(?:/(?:[A-Z0-9.()*]{1,16}|(?:Add|Corr|Rev|Amend)\.[0-9]{1,2})){1,7}"
    r"(?: ?\((?:[0-9]{4}|(?:Sect|Vol|Part)\.? [0-9A-Z]{1,5})\))?"
)
PAGE_TOKENS = re.compile(
    rf"(?:(?:[{DIGIT}]{{1,4}}(?:/[{DIGIT}]{{1,4}})?|[A-Z]{{2}}\.[0-9]{{2}}-[0-9]{{5}}|[0-9]{{2}}-[0-9]{{5}}|\([A-Z]\)|[0-9]{{6}}"
    rf"|{_SYMBOL})[ \t]*){{1,6}}\Z"
)
"""Page numbers, job numbers and symbols, alone or beside one another: ``2    GE.18-12207``."""
_COLUMNS = re.compile(r"\t+|[ \u00a0]{3,}")
_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?:(?:[A-Za-z_][\w -]{0,40}:|[ \t]+|- )[^\n]*\n){1,60}---[ \t]*(?:\r?\n|\Z)"
)
_MASTHEAD_LINES = 40
"""Lines at a document's beginning where its own symbol stands."""
_LONGEST_COLUMN = 120
_INVISIBLE = "\ufeff\u200b\u200e\u200f\u061c"
_SENTENCE_ENDS = (".", "؟", "?", "!", "。", ";", "؛", "；", ":", "：")


def own_symbols(text: str) -> frozenset[str]:
    """Return the symbols that are alone in a line, or in a column of one, where a document begins.

    >>> sorted(own_symbols("United Nations      A/RES/78/312"))
    ['A/RES/78/312']
    """
    head = text[: 200 * _MASTHEAD_LINES].splitlines()[:_MASTHEAD_LINES]
    found = (column for line in head for column in columns(line))
    return frozenset(column for column in found if re.fullmatch(_SYMBOL, column))


def is_running_line(line: str, symbols: frozenset[str]) -> bool:
    """Return whether a line in columns is a page's head: the document's symbol and its title side by side."""
    beside = columns(line)
    return (
        len(beside) > 1
        and not symbols.isdisjoint(beside)
        and all(len(column) <= _LONGEST_COLUMN and not column.endswith(_SENTENCE_ENDS) for column in beside)
    )


def front_matter_length(text: str) -> int:
    r"""Return how many characters of fields stand between rules where a Markdown file begins; 0 for none.

    >>> front_matter_length("---\ntitle: Report\n---\n# Report"), front_matter_length("# Report")
    (22, 0)
    """
    match = _FRONT_MATTER.match(text)
    return match.end() if match else 0


def columns(line: str) -> list[str]:
    """Return what a line holds side by side, parted by tabs or by three spaces and more."""
    return [column for column in _COLUMNS.split(line.strip().strip(_INVISIBLE)) if column]
