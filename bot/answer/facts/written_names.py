"""Names of conventions, declarations and plans as a text writes them, which no termbase knows."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.understand.citing import class_words
from index.model import CASED, Language, Span
from index.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.text.normalize import Folded

LONGEST = 10
"""Words of a name behind the word for its kind."""
REACH = 60
"""Code points before that word that may hold the rest of a name: "the Karlsund Convention"."""
NAMED_BEFORE = frozenset({Language.ENGLISH, Language.RUSSIAN})
"""Languages in which a name may end with the word for its kind."""
_POINTING = frozenset({"the", "this", "that", "its", "настоящая", "эта", "данная"})
_ARTICLED = re.compile(r"[وفبك]*(?:ال|لل)")
_LEADING = re.compile(
    "(?:on|for|against|relating|concerning|of|sur|de|du|des|d|relative|contre|pour|sobre|del|para|contra|"
    "relativa|relativo|об|о|по|против|для|n|no|nº|№)"
)
_CAPITALS = re.compile(r"(?:(?<!\w)[^\W\d_a-zа-яё][\w’'-]*\s+)+\Z")
_RUN = re.compile(rf"(?:\s+\(?(?:[^\s،؛,.;:()«»“”\"؟?!\n]+)\)?){{0,{LONGEST}}}")


def written_names(text: str, of: str, language: Language) -> Iterator[Span]:
    """Yield where a text names something of a kind, in order.

    Args:
        text: Of a unit.
        of: The kind, a name of a table of ``cited.toml``.
        language: Of the text.
    """
    if language is Language.CHINESE:
        yield from (Span(*match.span()) for match in _titles(of).finditer(text))
        return
    folded = fold(text)
    for start, end in sorted(class_words(of, language).find_in_passage(folded.text)):
        found = _name(folded, start, end, language)
        if found is not None:
            yield found


def _name(folded: Folded, start: int, end: int, language: Language) -> Span | None:
    """Return the name whose word for its kind stands at a place; None where that is none: "this Convention"."""
    text, word = folded.source, folded.source_span(start, end)
    run = _RUN.match(text, word.end)
    behind = run[0] if run is not None else ""
    if language not in CASED:
        named = bool(behind) and not _ARTICLED.match(folded.text, start)
        return Span(word.start, word.end + len(behind)) if named else None
    before = _CAPITALS.search(text, max(0, word.start - REACH), word.start)
    first = next(iter(fold(behind).text.split()), "").strip("('’")
    led = bool(_LEADING.fullmatch(first)) or behind.strip(" (")[:1].isupper()
    if text[word.start].isupper() and led:
        begins = before.start() if before and language is Language.ENGLISH else word.start
        return Span(begins, word.end + len(behind))
    if before is None or language not in NAMED_BEFORE or fold(before[0]).text.strip() in _POINTING:
        return None
    return Span(before.start(), word.end)


@lru_cache(maxsize=16)
def _titles(of: str) -> re.Pattern[str]:
    words = "|".join(sorted(set(class_words(of, Language.CHINESE).words())))
    return re.compile(rf"《[^》]{{0,40}}(?:{words})[^》]{{0,6}}》")
