"""Text -> folded text, with a map of offsets back to the source.

Folding makes one form of what readers take for the same: it is for comparing and searching, never for
showing. What it does, character by character, so that every folded character knows the source character it
came from:

- compatibility forms (NFKC) are plain, capitals small; diacritics of Latin and Greek (``É`` -> ``e``),
  Arabic vowel signs, tatweel, bidi controls, zero-width and soft hyphens are gone. Russian ``й`` stays (stems
  depend on it), ``ё`` is ``е``;
- Arabic: ``أإآٱ`` -> ``ا``, ``ى ی ئ`` -> ``ي``, ``ؤ`` -> ``و``, ``ة ہ ۀ ه`` -> ``ه``, ``ک`` -> ``ك``;
- Chinese: traditional -> simplified, one character to one character (OpenCC's first choice);
- digits of every script -> Western; dashes -> ``-``; quotation marks -> ``"`` or ``'``; ``، ؛ ؟ ٪ ٫ ٬`` ->
  their Western marks (``。`` and ``、`` have none and stay); every white space but the line feed -> a space.

Source of the Arabic rules: Larkey, Ballesteros and Connell 2007 (normalization of light10), widened by the
letters of Persian and Urdu keyboards, which Arabic readers type and copy.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeVar

from index.model import Span

_ARABIC = {
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ٲ": "ا",
    "ٳ": "ا",
    "ى": "ي",
    "ی": "ي",
    "ې": "ي",
    "ے": "ي",
    "ئ": "ي",
    "ؤ": "و",
    "ة": "ه",
    "ہ": "ه",
    "ھ": "ه",
    "ۀ": "ه",
    "ۂ": "ه",
    "ە": "ه",
    "ۃ": "ه",
    "ک": "ك",
    "ڪ": "ك",
    "،": ",",
    "؛": ";",
    "؟": "?",
    "٪": "%",
    "٫": ".",
    "٬": ",",
    "۔": ".",
    "ـ": "",  # tatweel
}
_LATIN = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
_PUNCTUATION = {
    **dict.fromkeys("‐‑‒–—―−⁃﹘﹣－", "-"),
    **dict.fromkeys("«»“”„‟〝〞＂〈〉《》「」『』", '"'),
    **dict.fromkeys("‘’‚‛‹›ʼʹ′´`＇", "'"),
    "\n": "\n",
    "\u2044": "/",
    "\u2215": "/",
    "…": "...",
}
_KEPT_WHOLE = {"й": "й", "Й": "й"}
_FIXED = {**_ARABIC, **_LATIN, **_PUNCTUATION, **_KEPT_WHOLE}

_DECOMPOSED_SHORT_I = re.compile("[иИ]\u0306")
_WHITE = frozenset({"Zs", "Zl", "Zp", "Cc"})


def _is_han(code: int) -> bool:
    return 0x3400 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF


@lru_cache(maxsize=1)
def _simplified() -> dict[str, str]:
    """Return traditional characters of the Basic Multilingual Plane -> their simplified ones.

    OpenCC is asked once, character by character, and only when a Han character is met: 30 ms, imports
    included.
    """
    from opencc import OpenCC  # noqa: PLC0415 - heavy, and only Chinese text pays

    blocks = ((0x3400, 0x4DC0), (0x4E00, 0xA000))
    characters = [chr(code) for first, last in blocks for code in range(first, last)]
    converted = OpenCC("t2s").convert("\n".join(characters)).split("\n")
    pairs = zip(characters, converted, strict=True)
    # A few rare characters have their simplified form outside the plane (㑮 -> U+2B748): fonts lack it, leave
    # them.
    return {old: new for old, new in pairs if old != new and len(new) == 1 and ord(new) <= 0xFFFF}


def simplified(text: str) -> str:
    """Return a text with its traditional characters simplified and nothing else changed, of the same length."""
    return "".join(_simplified().get(character, character) for character in text)


def _fold_character(character: str) -> str:
    """Return what one character becomes: none, one or (for ligatures) several characters."""
    if character in _FIXED:
        return _FIXED[character]
    if unicodedata.category(character) in _WHITE:
        return " "
    composed = unicodedata.normalize("NFKC", character)
    if composed in _KEPT_WHOLE:
        return _KEPT_WHOLE[composed]
    kept: list[str] = []
    for part in unicodedata.normalize("NFKD", composed.casefold()):
        category = unicodedata.category(part)
        if category in {"Cf", "Cs"} or "\ufe00" <= part <= "\ufe0f":
            continue
        # Vowel signs of Indic scripts are marks as well, but of combining class 0: they are letters to a
        # reader.
        if category in {"Mn", "Me"} and (unicodedata.combining(part) or category == "Me"):
            continue
        decimal = unicodedata.decimal(part, None)
        kept.append(str(decimal) if decimal is not None else _FIXED.get(part, part))
    folded = unicodedata.normalize("NFC", "".join(kept))  # Hangul and kana back in one piece
    if len(folded) == 1 and _is_han(ord(folded)):
        return _simplified().get(folded, folded)
    return " " if folded.isspace() and folded != "\n" else folded


class _Table(dict[int, str]):
    """A translation table that learns each character when it first meets it."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_TABLE = _Table()


class _Widths(dict[str, int]):
    """How many characters each one folds to, learned like :class:`_Table`; below zero for a combining mark."""

    def __missing__(self, character: str) -> int:
        width = len(_TABLE[ord(character)])
        known = self[character] = ~width if unicodedata.combining(character) else width
        return known


_WIDTHS = _Widths()
What = TypeVar("What")


@dataclass(frozen=True)
class Folded:
    """Folded text that knows where each of its characters came from.

    Attributes:
        text: The folded text.
        source: The text that was folded.
    """

    text: str
    source: str

    @cached_property
    def _widths(self) -> set[int]:
        return set(map(_WIDTHS.__getitem__, set(self.source)))

    @cached_property
    def offsets(self) -> array[int] | range:
        """For each character of :attr:`text`, the offset of its source character; never falling."""
        if "\u0306" in self.source:
            return _offsets_with_short_i(self.source)
        return range(len(self.text)) if self._widths <= {1, ~1} else _offsets(self.source)

    @cached_property
    def _ends_of_marks(self) -> dict[int, int]:
        """Offset of a source character that marks follow -> where they end."""
        if min(self._widths, default=0) >= 0:
            return {}
        ends: dict[int, int] = {}
        for place in [place for place, character in enumerate(self.source) if _WIDTHS[character] < 0][::-1]:
            ends[place - 1] = ends.get(place, place + 1)
        return ends

    def source_span(self, start: int, end: int) -> Span:
        """Return the stretch of the source that ``text[start:end]`` came from.

        Marks that folding removed belong to the character before them, so the span ends after them:
        folded ``كتب`` leads back to all of ``كَتَبَ``.

        Raises:
            ValueError: The stretch is empty or not inside the text.
        """
        return Span(*self.source_bounds(start, end))

    def source_bounds(self, start: int, end: int) -> tuple[int, int]:
        """Return start and end of :meth:`source_span`, for places where there are many. Raises as it does."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"not a stretch of {len(self.text)} folded characters: [{start}, {end})")
        last = self.offsets[end - 1]
        return self.offsets[start], self._ends_of_marks.get(last, last + 1)

    def in_source(self, found: list[tuple[int, int, What]]) -> list[tuple[int, int, What]]:
        """Return start, end and anything found there, in the folded text, with start and end in the source."""
        if self._widths <= {1}:  # each character is where it was
            return found
        offsets, ends = self.offsets, self._ends_of_marks
        return [
            (offsets[start], ends.get(offsets[end - 1], offsets[end - 1] + 1), what)
            for start, end, what in found
        ]


def fold_text(text: str) -> str:
    """Return the folded text alone. Empty for empty text.

    >>> fold_text("الأُولـى ٢٠١٣ É")
    'الاولي 2013 e'
    """
    return _fold_words(text) if len(text) <= _FEW_WORDS else _fold_text(text)


def _fold_text(text: str) -> str:
    if "\u0306" in text:
        text = _DECOMPOSED_SHORT_I.sub("й", text)
    return text.translate(_TABLE)


_FEW_WORDS = 40
_fold_words = lru_cache(maxsize=4096)(_fold_text)
"""Of a question's words and of names, which are folded again and again."""


@lru_cache(maxsize=32)
def fold(text: str) -> Folded:
    """Return the folded text with its offsets; ``fold(text).text == fold_text(text)`` for any text.

    The last few are kept: all that is read from a paragraph begins with this.

    >>> folded = fold("كَتَبَ في ٣")
    >>> folded.text, folded.source_span(0, 3)
    ('كتب في 3', Span(start=0, end=6))
    """
    return Folded(fold_text(text), text)


def _offsets(text: str) -> array[int]:
    uneven = {character for character in set(text) if _WIDTHS[character] not in {1, ~1}}
    offsets = array("I")
    at = 0
    for place in [place for place, character in enumerate(text) if character in uneven]:
        offsets.extend(range(at, place))
        width = _WIDTHS[text[place]]
        offsets.extend([place] * (width if width >= 0 else ~width))
        at = place + 1
    offsets.extend(range(at, len(text)))
    return offsets


def _offsets_with_short_i(text: str) -> array[int]:
    """Return the offsets where the text holds ``й`` in two characters, as text taken out of a PDF does."""
    offsets = array("I")
    at = 0
    for match in _DECOMPOSED_SHORT_I.finditer(text):
        offsets.extend(i for i in range(at, match.start()) for _ in _TABLE[ord(text[i])])
        offsets.append(match.start())
        at = match.end()
    offsets.extend(i for i in range(at, len(text)) for _ in _TABLE[ord(text[i])])
    return offsets
