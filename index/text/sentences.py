"""Text -> sentences, as spans.

A full stop ends few of the sentences it seems to end: ``No. 5``, ``para. 15``, ``см. п. 4``, ``1.5``, ``A.
Smith``,
``15. Decides``. The rules are here, the abbreviations are data (``index/data/language.toml``).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from index.model import Language, Span
from index.text.normalize import fold_text
from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLOSERS = r"[\"'”’»›)\]}」』】）〉》\u200e\u200f\u2069*_]*"
# A stop, what closes after it, and a footnote's mark that leans on it (`المتحدة.^(١)`, `协商。¹`).
_NOTE = r"(?:<sup>[^<]{1,12}</sup>|\^\([^)]{1,6}\)|[⁰¹²³⁴-⁹]{1,3})?"
_STOP = re.compile(
    rf"(?P<han>[。！？；｡]+|……)(?:{_CLOSERS}{_NOTE}){{1,2}}\s*"
    rf"|(?P<stop>[.!?؟۔…]+)(?:{_CLOSERS}{_NOTE}){{1,2}}(?:\s+|\Z)"
    r"|(?P<blank>\n[^\S\n]*(?:\n\s*)+)"
)
_STOP_BEGINS = re.compile(
    r"[。！？；｡….!?؟۔\n]"
)  # one set of characters is sought ten times faster than _STOP
_CLAUSE = re.compile(rf"[;؛](?:{_CLOSERS}{_NOTE}){{1,2}}(?:\s+|\Z)")
_BEFORE = re.compile(r"[^\s(\[«“\"'‘（《]+\Z")
_MARK = re.compile(r"[\s(\[*#-]*(?:\d{1,3}|[^\W\d_]|[ivxlcIVXLC]{1,5})\Z")
_OPENERS = "\"'“‘«‹([{「『【（〈《*_#-–—\u200e\u200f\u2066\u2067\u2068 "


class _Abbreviations(NamedTuple):
    """Abbreviations by what their full stop says."""

    never: frozenset[str]
    numbered: frozenset[str]
    final: frozenset[str]


@lru_cache(maxsize=len(Language))
def _abbreviations(language: Language) -> _Abbreviations:
    raw = read_table("language.toml")
    table: dict[str, str] = raw["abbreviations"]
    languages = [code for code in table if code not in {"numbered", "final"}]
    codes = [language.value] if language.value in languages else languages
    never = " ".join(table[code] for code in codes)
    return _Abbreviations(
        *(frozenset(map(fold_text, words.split())) for words in (never, table["numbered"], table["final"]))
    )


def split_sentences(text: str, language: Language, *, clauses: bool = False) -> tuple[Span, ...]:
    """Return the sentences of a text, in order, without the white space between them.

    Every character that is not white space is in exactly one span; a text of white space alone has none, any
    other at least one. A blank line ends a sentence, a single line feed does not. ``؛`` and ``;`` separate
    the clauses of a list and end no sentence, the Chinese ``；`` does.

    Args:
        text: A paragraph, or several.
        language: Chooses the abbreviations; OTHER those of all languages.
        clauses: Cut at ``؛`` and ``;`` as well, for a quotation that must be short.

    >>> split_sentences("See para. 15. It ends.", Language.ENGLISH)
    (Span(start=0, end=13), Span(start=14, end=22))
    """
    bounds = sorted({*_bounds(text, language), *(_clause_bounds(text) if clauses else ())})
    sentences: list[Span] = []
    start = 0
    for end in (*bounds, len(text)):
        piece = text[start:end]
        if stripped := piece.strip():
            first = start + len(piece) - len(piece.lstrip())
            sentences.append(Span(first, first + len(stripped)))
        start = end
    return tuple(sentences)


def _clause_bounds(text: str) -> Iterator[int]:
    for match in _CLAUSE.finditer(text):
        yield match.end()


def _bounds(text: str, language: Language) -> Iterator[int]:
    """Yield the offsets at which a new sentence starts."""
    start = at = 0
    while begin := _STOP_BEGINS.search(text, at):
        match = _STOP.match(text, begin.start())
        if match is None:
            at = begin.end()
            continue
        at = match.end()
        if match["stop"] is None or _ends_sentence(text, start, match, language):
            start = at
            yield start


def _ends_sentence(text: str, start: int, match: re.Match[str], language: Language) -> bool:
    following = text[match.end() :].lstrip(_OPENERS)[:1]
    if match["stop"] != ".":
        # "Yahoo! announced", "… and then": a small letter goes on.
        return not following.islower()
    sentence = text[start : match.start()]
    if _MARK.match(sentence):
        return False  # the mark of a paragraph or a list: "15. Decides", "أ. تقرر", "II. Background"
    before = _BEFORE.search(sentence.rsplit(None, 1)[-1]) if sentence and not sentence[-1].isspace() else None
    word = fold_text(before.group()) if before else ""
    abbreviations = _abbreviations(language)
    if word in abbreviations.numbered and following.isdigit():
        return False
    if word in abbreviations.final:
        return following.isalpha() and not following.islower()
    if word in abbreviations.never or (len(word) == 1 and text[match.start() - 1].isupper()):
        return False
    return not following.islower()
