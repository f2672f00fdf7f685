"""Small numbers in words, and letters, by which a question calls what it names before: "session one", "element (k)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.model import Language, Span
from index.references.marks import same_letters
from index.text.analyze import stop_words
from index.text.normalize import fold_text
from index.text.numerals import parse_chinese

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_COUNTERS = frozenset(
    "个個名位项項条條份种種次天届屆场場轮輪段家大类類点點国國年月日号號时時分周人方只部成度倍"
)
_WORD = re.compile(r"\s*([^\W\d_]+)")
_LETTER = re.compile(r"""\s?[(（«"“'‘]\s?([^\W\d_]|هـ)\s?[)）»"”'’]|\s([^\W\d_]|هـ)\)""")


def called_number(
    text: str, span: Span, named: Sequence[Span], meetings: Sequence[Span], value: int, language: Language
) -> str:
    """Return the number by which a text calls what it names right before, as a token; empty where it counts something.

    Before a counter, or a noun, it counts that: 会议三天, "at the meeting one participant".

    Args:
        text: A question.
        span: The number's word.
        named: Where the question names anything.
        meetings: Where it names a meeting, a session, or another event.
        value: What the word says where it is of another language than Chinese; 0 where it says no small number.
        language: Of the question.
    """
    if language is Language.CHINESE:
        number = parse_chinese(text[span.start : span.end])
        called = any(name.end == span.start for name in named)
        counts = text[span.end : span.end + 1] in _COUNTERS and span.end < len(text)
        return f"n:{number}" if number and called and not counts else ""
    if not value or not any(one.end == span.start - 1 for one in meetings):
        return ""
    behind = _WORD.match(text, span.end)
    return f"n:{value}" if behind is None or fold_text(behind[1]) in stop_words(language) else ""


def called_letters(text: str, named: Iterable[Span]) -> Iterator[tuple[Span, frozenset[str]]]:
    """Yield where a text calls what it names right before by a letter, and those of that place in all alphabets."""
    for name in named:
        match = _LETTER.match(text, name.end)
        letters = same_letters((match[1] or match[2])[0]) if match else frozenset()
        if match and letters:
            yield Span(*match.span(match.lastindex or 0)), letters
