"""Where running text breaks: how a sentence ends, and by what a line begins a new fragment."""

from __future__ import annotations

import re

from index.parse.alone import is_mark_alone
from index.parse.marks import DIGIT, Mark, read_article, read_mark
from index.parse.words import at_start

QUOTE = re.compile(r"(?:>\s*)+(?=[^\s>])")
_NOTE_START = re.compile(
    rf"\s*(?:[(（][{DIGIT}]{{1,3}}[)）]\s|[{DIGIT}]{{1,3}}\s+\S|[⁰¹²³⁴-⁹]+\s*\S|\\?\*{{1,3}}\s|\^|<sup>|\[\^)"
)
_CLOCK = (
    rf"[{DIGIT}]{{1,2}}(?:[.:٫：h][{DIGIT}]{{2}}|\s?(?:h|ч)\.?\s?(?:[{DIGIT}]{{2}}(?:\s?(?:min|мин)\.?)?)?)"
)
_HOURS = re.compile(rf"\s*{_CLOCK}(?:\s*[-–—]\s*{_CLOCK}\s|\s{{2,}}|\t)")
_CLOSERS = re.compile(
    r"(?:<sup>[^<>]{0,12}</sup>|\^\([^()]{1,4}\)|\[\^[^\]]{1,12}\]|(?<=[.;:?!。；：？！])\[[0-9]{1,3}\]|(?<=[^\W\d_]{3}[.;؛。；])[0-9]{1,2}(?=\Z)|[⁰¹²³⁴-⁹]+|</?[a-z]{1,6}>|\\?\*+|[\"'»”’\])）」』_\s])+\Z"
)
_JOINED_LIST = re.compile(r"[؛;；،,]\s*(?:و|أو|and|or|et|ou|y|o|и|или|和|或|及|以及)\Z", re.IGNORECASE)
INVISIBLE = "\ufeff\u200b\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Byte order mark and direction marks: at the ends of a fragment they are layout."""
COMMAS = ("،", ",", "，", "、")
LABEL = re.compile(r"[^\W\d_](?:[^\W\d_]|['’\- ]){1,40}(?:\s?:\s|：)(?=\S)")
"""What a labelled line begins with: ``Amériques : M. Lautaro Benegas (Uruguay)``."""
SENTENCE_END = ".؟?!。！？؛;；:："


def ends_sentence(text: str, *, comma: bool = False) -> bool:
    """Return whether a text ends as a sentence or a list item ends, note marks and closing quotes aside.

    Args:
        text: Without white space at its end.
        comma: Whether a comma ends it too, as it does preambular paragraphs.

    >>> ends_sentence("في عام ٢٠١٨^(٥)؛ و"), ends_sentence("والإجراءات المحددة")
    (True, False)
    """
    bare = _CLOSERS.sub("", text.rstrip())
    bare = _JOINED_LIST.sub("؛", bare)
    return bool(bare) and (bare[-1] in SENTENCE_END or (comma and bare[-1] in "،,，、"))


def opens_with_hours(text: str) -> bool:
    """Return whether a text begins as an item of a programme does: ``9.30–10.00  Opening``."""
    return _HOURS.match(text) is not None


def begins(line: str, first: str, previous: str, width: int, *, alone: bool) -> bool:
    """Return whether a text line begins a new fragment after the lines of the current one.

    Args:
        line: The line.
        first: The current fragment's first line.
        previous: Its last.
        width: Of the longest line around, in code points.
        alone: Whether the fragment has but one line.
    """
    last = previous.rstrip()
    if alone and is_mark_alone(last):
        return is_mark_alone(line)
    ended = ends_sentence(last)
    indent = len(line) - len(line.lstrip())
    before = len(previous) - len(previous.lstrip())
    short = len(last) < 0.75 * width
    stripped = line.strip().strip(INVISIBLE)
    if quoted := QUOTE.match(stripped):
        stripped = stripped[quoted.end() :]
    if _begins_marked(stripped, first, last, ended=ended, short=short):
        return True
    if alone and (read_article(last.strip()) or last.strip().isupper()):
        return True  # an article's number or a title in capitals stands on a line of its own
    if _NOTE_START.match(line) and (ended or stripped.startswith(("¹", "²", "³", "\\*"))):
        return True
    return (ended and (short or indent >= before + 2)) or (short and indent >= before + 4)


def _begins_marked(line: str, first: str, previous: str, *, ended: bool, short: bool) -> bool:
    """Return whether a line begins a new fragment by what it begins with: a mark, hours, the words of a preamble."""
    if opens_with_hours(line) and (ended or opens_with_hours(first)):
        return True
    mark = read_mark(f"{line} -" if is_mark_alone(line) else line)
    if mark and (
        ended
        or previous.endswith(COMMAS)
        or (short and mark.is_paragraph)
        or _comes_next(mark, read_mark(first.strip().strip(INVISIBLE)))
    ):
        return True
    if _is_preambular(line) and previous.endswith(COMMAS) and _is_preamble(first):
        return True
    article = read_article(line)
    if article is None:
        return False
    return ended or article.length >= len(line) or (short and article.form == "article-strong")


def _is_preamble(line: str) -> bool:
    """Return whether a line is the preamble's first, ``إن المجلس الاقتصادي والاجتماعي،``, or begins one of it."""
    bare = line.strip().strip(INVISIBLE)
    opener = f"(?:{at_start('preamble_opener').pattern})"
    opens = bare.endswith(COMMAS) and re.fullmatch(opener, bare[:-1].strip(), re.IGNORECASE)
    return bool(opens) or _is_preambular(bare)


def _is_preambular(line: str) -> bool:
    return not line[:1].islower() and at_start("preamble_start").match(line) is not None


def _comes_next(mark: Mark, before: Mark | None) -> bool:
    """Return whether a mark is the next of its series: '2. Review of the baseline' over '3. Incentives'."""
    if before is None or mark.form != before.form:
        return False
    first, second = before.readings[0], mark.readings[0]
    return first.system is second.system and second.ordinal == first.ordinal + 1
