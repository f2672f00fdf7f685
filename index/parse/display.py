"""What a person should see of a raw quotation: the same words without inline markup.

A quotation is the source's own characters (``**تقرر** أيضا<sup>(١)</sup>``). People read it cleaned; not
one word is changed, added or reordered.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

_TAGS = "p|br|ul|ol|li|b|i|u|em|strong|span|div|sub|td|tr|table|a|small"
_LETTER = r"[^\W\d_]"
_MARKUP = re.compile(
    r"<sup>\s*(?P<sup>[^<>]{0,12}?)\s*</sup>"
    r"|\^(?P<caret>\(\s*[^()\s]{1,4}\s*\))"
    r"|\[\^(?P<reference>[^\]\s]{1,12})\]"
    r"|\[+(?P<label>[^\[\]\n]{1,400})\]\((?P<target>[^()\s]{1,600})\)\]?"
    rf"|(?P<tag></?(?:{_TAGS})(?:\s[^<>\n]{{0,200}})?/?>)"
    r"|(?P<single>(?<![*\\])[*_](?![*_]))"
    r"|(?P<strong>\*\*|__(?=\S)|(?<=\S)__)"
    r"|\\+(?P<escaped>[`*_{}\[\]()#+\-.!<>~|^])"
    rf"|(?P<hyphen>(?<={_LETTER}{_LETTER})[-\u2010\u00ad][ \t]*\r?[\n\r]\s*(?=[a-zß-öø-ÿа-яё]))"
    r"|(?P<space>[ \t]*[\t\r\n\f\v\x85\u2028\u2029][ \t\r\n\f\v\x85\u2028\u2029]*| {2,})"  # one space stays
)
_KEEPS_HYPHEN = re.compile(
    r"(?<![^\W\d_])(?:co|ex|non|mid|anti|self|vice|well|high|low|long|short|so|to)\Z", re.IGNORECASE
)
"""What stands before a hyphen that is the word's own: "two co-", "chairs" on the next line."""
_HAN = r"\u3400-\u9fff\u3000-\u303f\uff00-\uffef"
_INSIDE_HAN = re.compile(rf"(?<=[{_HAN}])\s*[\n\r]\s*(?=[{_HAN}])")
_EMPHASIS = re.compile(r"(?<![\w*\\])([*_])(?=[^\s*_])[^*_\n]{1,300}(?<=[^\s\\])\1(?![\w*])")
_SUPERSCRIPTS = dict(zip("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾", strict=True))
_DIGITS = {ord(digit): str(value) for row in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for value, digit in enumerate(row)}
_ESCAPED = re.compile(r"\\+([`*_{}\[\]()#+\-.!<>~|^])")


@dataclass(frozen=True, slots=True)
class Displayed:
    """A quotation as shown, and where each shown character came from.

    Attributes:
        text: What a person sees.
        offsets: For each character of :attr:`text` the offset in the raw quotation that it stands for,
        ascending;
            one more at the end, the raw length.
    """

    text: str
    offsets: tuple[int, ...]

    def shown(self, start: int, end: int) -> tuple[int, int]:
        """Return where the raw stretch ``[start, end)`` is shown; empty where nothing of it is.

        >>> display("**تقرر** أن").shown(2, 6)
        (0, 4)
        """
        size = len(self.text)
        first = bisect_left(self.offsets, start, hi=size)
        return first, max(first, bisect_left(self.offsets, end, hi=size))


class _Shown:
    """A quotation while it is being cleaned: characters, and where in the raw one each stands."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._offsets: list[int] = []

    def put(self, piece: str, at: int, *, spread: bool) -> None:
        """Add characters that stand from an offset on, or all stand for what is there; one space of several."""
        if spread and "  " not in piece:  # nearly always
            first = int(piece.startswith(" ") and (not self._text or self._text[-1] == " "))
            self._text.extend(piece[first:])
            self._offsets.extend(range(at + first, at + len(piece)))
            return
        for index, character in enumerate(piece):
            if character == " " and (not self._text or self._text[-1] == " "):
                continue
            self._text.append(character)
            self._offsets.append(at + index if spread else at)

    def ended(self, length: int) -> Displayed:
        """Return it, without spaces at its end, of a raw quotation so long."""
        while self._text and self._text[-1] == " ":
            self._text.pop()
            self._offsets.pop()
        return Displayed("".join(self._text), (*self._offsets, length))


@lru_cache(maxsize=4096)  # a unit is shown by its parser, its chunk and its annotation
def display(raw: str) -> Displayed:
    r"""Return the quotation without markup, with the map back to it.

    Bold, paragraph and list tags go; a note mark becomes superscript digits; a link becomes its text; a
    backslash escape its character; line breaks and runs of white space one space, but for those inside Chinese text
    and after a word's first half (``Unit-`` over ``ed Nations``), which go. White space at the ends is dropped.

    >>> display("عام ٢٠٣٠^(١) و<br>**تقرر**").text
    'عام ٢٠٣٠⁽¹⁾ و تقرر'
    >>> display("the Unit-\ned Nations and two co-\nchairs").text
    'the United Nations and two co-chairs'
    """
    shown = _Shown()
    put = shown.put
    emphasis = emphasis_marks(raw)
    position = 0
    for match in _MARKUP.finditer(raw):
        if match.lastgroup == "single" and match.start() not in emphasis:
            continue
        put(raw[position : match.start()], position, spread=True)
        position = match.end()
        kind = match.lastgroup
        if kind in {"sup", "caret", "reference"}:
            put(_superscript(match[kind]), match.start(kind), spread=False)
        elif kind == "target":
            label = match["label"]
            at = match.start("label")
            last = 0
            for escape in _ESCAPED.finditer(label):
                put(label[last : escape.start()], at + last, spread=True)
                put(escape[1], at + escape.start(1), spread=True)
                last = escape.end()
            put(label[last:], at + last, spread=True)
        elif kind == "escaped":
            put(match["escaped"], match.start("escaped"), spread=True)
        elif kind is not None and (between := _between(raw, match, kind)):
            put(between, match.start(), spread=False)
    put(raw[position:], position, spread=True)
    return shown.ended(len(raw))


def _between(raw: str, match: re.Match[str], kind: str) -> str:
    """Return what is shown where a line breaks, spaces run or a tag stands: a space, a hyphen or nothing."""
    if kind == "hyphen":
        return "-" * bool(_KEEPS_HYPHEN.search(raw, max(0, match.start() - 6), match.start()))
    if kind == "space":
        return "" if _INSIDE_HAN.match(raw, match.start()) else " "
    return " " if kind == "tag" and not match["tag"].startswith(("<b>", "</b>", "<i>", "</i>")) else ""


def emphasis_marks(raw: str) -> frozenset[int]:
    """Return the offsets of single ``*`` or ``_`` around emphasised words: ``*Decide* proclamar``.

    >>> sorted(emphasis_marks("*Decide* proclamar, 项目表* 项目"))
    [0, 7]
    """
    return frozenset(at for match in _EMPHASIS.finditer(raw) for at in (match.start(), match.end() - 1))


def display_text(raw: str) -> str:
    r"""Return the quotation as a person should see it.

    >>> display_text("[www.un.org/A\\_RES](http://www.un.org/A_RES) **6Degree.org**")
    'www.un.org/A_RES 6Degree.org'
    """
    return display(raw).text


def _superscript(mark: str) -> str:
    """Return a note mark in superscript where Unicode has the characters, else as it is."""
    western = mark.translate(_DIGITS).replace("（", "(").replace("）", ")")
    if all(character in _SUPERSCRIPTS for character in western):
        return "".join(_SUPERSCRIPTS[character] for character in western)
    return mark
