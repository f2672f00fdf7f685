"""What a document says of itself, read out of its first lines, for what the catalogue does not state.

The words are data (``index/data/documents.toml``); the rules are here. A wrong symbol is worse than none,
since people cite it, so :mod:`index.guess.symbol` takes few.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.guess import masthead
from index.guess.dates import document_date, iso_date
from index.guess.heading import document_body, find_heading, find_late_heading
from index.guess.symbol import is_symbol, numbered_line, own_symbol, session_in, session_of, symbol_in_name
from index.guess.title import document_title
from index.guess.words import UNKNOWN_KIND, words
from index.parse.pages import front_matter
from index.text.language import detect

if TYPE_CHECKING:
    from index.model import Language

__all__ = ["UNKNOWN_KIND", "Guess", "from_text", "known_kinds", "symbol_in_name"]


@dataclass(frozen=True, slots=True)
class Guess:
    """What a document's own text says of it; empty strings and None where it does not.

    Attributes:
        language: Its main language.
        kind: A key of ``documents.toml``, else :data:`UNKNOWN_KIND`.
        title: Empty only for a text of which no line can be one.
        symbol: Its own, as the UN writes it.
        date: ISO, cut to the month or year where the document gives no day or a range.
        body: Who issued it, in the document's words.
        session: The number of the body's session.
    """

    language: Language
    kind: str = UNKNOWN_KIND
    title: str = ""
    symbol: str | None = None
    date: str | None = None
    body: str = ""
    session: int | None = None


def from_text(text: str, *, language: Language | None = None) -> Guess:
    """Return what the text says of itself. Any text is read; one without a masthead says little.

    Args:
        text: The whole document.
        language: Its language where that is stated; else it is detected.
    """
    stated = front_matter(text)
    language = language or detect(text)
    head = masthead.head(text)
    opening = head[: masthead.opening_length(head)]
    heading = find_heading(opening, language, text) or find_late_heading(head, language)
    session = session_in(opening, language)
    adopted = heading is not None and heading.cue.place == "adopted"
    numbered = numbered_line(head if adopted else opening, heading, language, session)
    own = stated["symbol"] if is_symbol(stated.get("symbol", "")) else own_symbol(opening)
    symbol = own or (numbered.symbol if numbered is not None else "") or None
    kind = heading.kind if heading is not None else UNKNOWN_KIND
    return Guess(
        language=language,
        kind=kind if adopted or numbered is None else "resolution",
        title=stated.get("title")
        or (numbered.title if numbered else "")
        or document_title(head, opening, heading, language),
        symbol=symbol,
        date=iso_date(stated.get("date", "")) or document_date(text, opening, heading, language),
        body=document_body(opening, heading) or (numbered.body if numbered is not None else ""),
        session=session_of(symbol) or session,
    )


def known_kinds() -> tuple[str, ...]:
    """Return the kinds a document can have, the catalogue's too."""
    return (*words().kinds, UNKNOWN_KIND)
