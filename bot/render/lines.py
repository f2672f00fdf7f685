"""A paragraph in lines of a width: broken at spaces, between Chinese characters, never before a closing mark.

Source of the Chinese rules: https://www.w3.org/TR/clreq/#prohibition_rules_for_line_start_and_line_end.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import regex  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Callable

_HAN = r"\u2e80-\u2fdf\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
_OPENING = r"“‘（〔［｛〈《「『【〖"
_CLOSING = r"”’）〕］｝〉》」』】〗、。，．：；！？…—·"
# What stays on one line: a Chinese character with the marks that open before and close after it, or a word of
# another script; a word and the Chinese character beside it may part.
_LETTER = rf"[^\W{_HAN}]"
_WORD = rf"(?:[^\s{_HAN}{_OPENING}{_CLOSING}]|(?<={_LETTER})[‘’·](?={_LETTER}))+"
_PIECE = re.compile(rf"[{_OPENING}]*(?:[{_HAN}]|{_WORD})?[{_CLOSING}]*(?:(?<=[{_HAN}])[,.;:!?)\]]+)?\s*")
_GRAPHEME = regex.compile(r"\X")


def line_ends(text: str, width_of: Callable[[int, int], float], width: float) -> list[int]:
    """Return where the lines of a paragraph end, ascending, the last one at its end; empty for no text.

    Args:
        text: One paragraph, without line breaks.
        width_of: Returns how wide a stretch ``[start, end)`` of the text is, its last spaces not counted.
        width: Of a line, in the same unit. A word that is wider alone is broken between graphemes.

    >>> text = "利马（秘鲁），2013年。"
    >>> line_ends(text, lambda start, end: end - start, 6)
    [4, 7, 13]
    """
    ends: list[int] = []
    start = end = 0
    for piece in _pieces(text, width_of, width):
        if end > start and width_of(start, piece) > width:
            ends.append(end)
            start = end
        end = piece
    return [*ends, end] if end else ends


def _pieces(text: str, width_of: Callable[[int, int], float], width: float) -> list[int]:
    """Return where a line may end; inside a word only where the word is wider than a line."""
    found: list[int] = []
    start = 0
    while start < len(text):
        match = _PIECE.match(text, start)
        end = match.end() if match is not None and match.end() > start else start + 1
        if width_of(start, end) > width:
            found += [grapheme.end() for grapheme in _GRAPHEME.finditer(text, start, end)]
        else:
            found.append(end)
        start = end
    return found
