"""Lines that belong to the page and not to the text: page numbers, symbols, running heads in columns."""

from __future__ import annotations

import re
from typing import NamedTuple

from index.parse.marks import DIGIT
from index.parse.words import at_start, whole_line
from index.text.normalize import fold_text

_SYMBOL = (
    r"[A-Z]{1,5}(?:/(?:[A-Z0-9.()*]{1,16}|(?:Add|Corr|Rev|Amend)\.[0-9]{1,2})){1,7}"
    r"(?: ?\((?:[0-9]{4}|(?:Sect|Vol|Part)\.? [0-9A-Z]{1,5})\))?(?<!\.)"
)
PAGE_TOKENS = re.compile(
    rf"(?:(?:[{DIGIT}]{{1,4}}(?:/[{DIGIT}]{{1,4}})?|[A-Z]{{2}}\.[0-9]{{2}}-[0-9]{{5}}|[0-9]{{2}}-[0-9]{{5}}|\([A-Z]\)|[0-9]{{6}}"
    rf"|{_SYMBOL})[ \t]*){{1,6}}\Z"
)
"""Page numbers, job numbers and symbols, alone or beside one another: ``2    GE.18-12207``."""
_SYMBOL_BESIDE = re.compile(
    rf"(?P<first>{_SYMBOL})\s+(?P<after>\S.{{5,}})\Z|(?P<before>.*\S)\s+(?P<last>{_SYMBOL})\Z"
)
_PUBLISHED = re.compile(rf".{{2,60}}?\s+(?P<symbol>{_SYMBOL})\Z")
_COLUMNS = re.compile(r"\t+|[ \u00a0]{3,}")
_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?:(?:[A-Za-z_][\w -]{0,40}:|[ \t]+|- )[^\n]*\n){1,60}---[ \t]*(?:\r?\n|\Z)"
)
_MASTHEAD_LINES = 40
"""Lines at a document's beginning where its own symbol stands."""
_LONGEST_COLUMN = 120
_INVISIBLE = "\ufeff\u200b\u200e\u200f\u061c"
_SENTENCE_ENDS = (".", "؟", "?", "!", "。", ";", "؛", "；", ":", "：")


class PageHead(NamedTuple):
    """What may stand at the top of a document's pages.

    Attributes:
        symbols: Those that are alone in a line, in a column of one or beside the publisher, where it begins.
        words: Its other lines there, folded, each between line feeds.
    """

    symbols: frozenset[str]
    words: str


def page_head(text: str) -> PageHead:
    """Return what a document's first lines say that later pages repeat.

    >>> sorted(page_head("United Nations A/RES/78/312").symbols)
    ['A/RES/78/312']
    """
    lines = text[: 200 * _MASTHEAD_LINES].splitlines()[:_MASTHEAD_LINES]
    found: set[str] = set()
    others = []
    for line in lines:
        published = _PUBLISHED.match(line.strip())
        beside = (
            [published["symbol"]]
            if published and at_start("publisher").match(line.strip())
            else columns(line)
        )
        own = [column for column in beside if re.fullmatch(_SYMBOL, column)]
        found.update(own)
        if not own:
            others.append(_folded(line))
    return PageHead(frozenset(found), "\n".join(others))


def is_running_line(line: str, head: PageHead) -> bool:
    """Return whether a line is a page's head: the document's symbol and its title or publisher side by side."""
    beside = columns(line)
    if any(len(column) > _LONGEST_COLUMN or column.endswith(_SENTENCE_ENDS) for column in beside):
        return False
    if len(beside) > 1:
        return not head.symbols.isdisjoint(beside)
    match = _SYMBOL_BESIDE.match(line.strip().strip(_INVISIBLE)) if head.symbols else None
    if match is None or (match["first"] or match["last"]) not in head.symbols:
        return False
    rest = match["after"] or match["before"]
    return whole_line("publisher").match(rest) is not None or _folded(rest) in head.words


def _folded(line: str) -> str:
    return " ".join(fold_text(line).split())


def front_matter_length(text: str) -> int:
    r"""Return how many characters of fields stand between rules where a Markdown file begins; 0 for none.

    >>> front_matter_length("---\ntitle: Report\n---\n# Report"), front_matter_length("# Report")
    (22, 0)
    """
    match = _FRONT_MATTER.match(text)
    return match.end() if match else 0


def front_matter(text: str) -> dict[str, str]:
    r"""Return the fields, in lower case, that stand between rules where a Markdown file begins; quotes left out.

    >>> front_matter("---\nTitle: 'Report'\nsymbol: A/78/312\n---\n# Report")
    {'title': 'Report', 'symbol': 'A/78/312'}
    """
    fields = re.findall(
        r"^([A-Za-z_][\w -]{0,40}):[ \t]*(\S.*?)[ \t]*$", text[: front_matter_length(text)], re.MULTILINE
    )
    return {name.lower(): value.strip("\"'") for name, value in fields}


def columns(line: str) -> list[str]:
    """Return what a line holds side by side, parted by tabs or by three spaces and more."""
    return [column for column in _COLUMNS.split(line.strip().strip(_INVISIBLE)) if column]
