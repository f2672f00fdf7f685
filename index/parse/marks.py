"""The marks that number paragraphs, sub-paragraphs, articles and sections, in six languages.

A mark at the start of a text may be read in more than one way: ``(i)`` is a letter after ``(h)`` and a
Roman one under ``(a)``. :func:`read_mark` returns all readings; the sequence decides
(:mod:`index.parse.structure`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from index.parse.words import ordinal_value, ordinal_words, words
from index.text.inserted import inserted_name, inserted_words, split_inserted
from index.text.numerals import parse_chinese, parse_roman, roman

if TYPE_CHECKING:
    from collections.abc import Callable

DIGIT = "0-9٠-٩۰-۹０-９"
_DIGITS = {
    ord(digit): str(value)
    for row in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９", "⁰¹²³⁴⁵⁶⁷⁸⁹")
    for value, digit in enumerate(row)
}
HAN = "一二三四五六七八九十百"
# The order in which documents of the United Nations letter their sub-paragraphs.
_ARABIC_LETTERS: tuple[str, ...] = (
    "أ",
    "ب",
    "ج",
    "د",
    "هـ",
    "و",
    "ز",
    "ح",
    "ط",
    "ي",
    "ك",
    "ل",
    "م",
    "ن",
    "س",
    "ع",
    "ف",
    "ص",
    "ق",
)
_ARABIC_LETTERS += ("ر", "ش", "ت", "ث", "خ", "ذ", "ض", "ظ", "غ")
CYRILLIC_LETTERS = tuple("абвгдежзиклмнопрстуфхцчшщэюя")
_LOOKALIKES = {
    "а": "a",
    "с": "c",
    "е": "e",
    "о": "o",
    "р": "p",
    "х": "x",
    "у": "y",
    "к": "k",
    "м": "m",
    "т": "t",
}
_HEAVENLY = tuple("甲乙丙丁戊己庚辛壬癸")
_INSERTED_WORD = rf"(?:\s*(?P<inserted>{'|'.join(inserted_words())})(?![^\W_]))?"


class System(StrEnum):
    """A way of counting."""

    NUMBER = "number"  # 1 2 3
    DECIMAL = "decimal"  # 1.1 1.2
    LETTER = "letter"  # a b c, أ ب ج, а б в
    ROMAN = "roman"  # i ii iii, and the Arabic ١' ٢'
    HAN = "han"  # (一) (二): letters directly under a paragraph, Roman under a letter
    ARTICLE = "article"
    SECTION = "section"  # I. أولا - 一、
    SUBSECTION = "subsection"  # A. ألف - (headings)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a mark: which system, and its place in it, from 1."""

    system: System
    ordinal: int
    value: str

    @property
    def is_inserted(self) -> bool:
        """True for a number put in after another one: 5 bis, 5 ter."""
        return bool(split_inserted(self.value)[1])


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark at the start of a text.

    Attributes:
        length: Its characters, with the white space after it.
        form: How it is written; marks of one series share it.
        readings: The likelier first.
    """

    length: int
    form: str
    readings: tuple[Reading, ...]

    @property
    def is_paragraph(self) -> bool:
        """True where it can number a paragraph rather than a sub-paragraph."""
        return self.readings[0].system in {System.NUMBER, System.DECIMAL} and self.form.startswith("para")


def number_of(digits: str) -> int:
    """Return the value of digits in any script.

    >>> number_of("١٤"), number_of("２")
    (14, 2)
    """
    return int(digits.translate(_DIGITS))


def latin_letter(ordinal: int) -> str:
    """Return the ordinal as Latin letters: 1 is a, 26 z, 27 aa, 28 bb.

    >>> latin_letter(5), latin_letter(28)
    ('e', 'bb')
    """
    return chr(ord("a") + (ordinal - 1) % 26) * (1 + (ordinal - 1) // 26)


_PARAGRAPH = re.compile(
    rf"(?P<number>[{DIGIT}]{{1,3}}){_INSERTED_WORD}(?:(?P<dash>\s*[-–—ـ](?=\s)(?!\s+[{DIGIT}]+\s))|(?P<dot>[.．](?=\s|[\u4e00-\u9fff]))|(?P<comma>、)|(?P<degree>[°º](?=\s))|(?P<close>[)）](?=\s|[\u4e00-\u9fff])))\s*(?=\S)",
    re.IGNORECASE,
)
_OPERATIVE = re.compile(
    rf"OP\s?(?P<number>[{DIGIT}]{{1,3}}){_INSERTED_WORD}\s*[.:)\]]?\s+(?=\S)", re.IGNORECASE
)
"""``OP 12``, ``OP12bis.``: how drafts of resolutions number their operative paragraphs."""
_DECIMAL = re.compile(
    rf"(?P<number>(?:[A-Z]|[{DIGIT}]{{1,3}}[A-Z]?)(?:\.[{DIGIT}]{{1,3}}){{1,3}})\.?\s+(?=\S)"
)
_PAREN = re.compile(
    rf"[(（]\s*(?P<inner>[{DIGIT}]{{1,3}}|[a-zA-Z]{{1,5}}|[а-я]|[{HAN}]{{1,3}}|[甲乙丙丁戊己庚辛壬癸]|[أابجدهوزحطيكلمنسعفصقرشتثخذضظغ]ـ?)\s*[)）]\s*(?=\S)"
)
_CLOSE = re.compile(r"(?P<inner>[a-z]{1,4}|[а-я])\)\s+(?=\S)")
_QUOTED = re.compile(rf"(?P<open>[\"'’‘“”«<]?)(?P<number>[{DIGIT}]{{1,2}})(?P<shut>[\"'’‘“”»>])\s*(?=\S)")
_CIRCLED = re.compile(r"(?P<inner>[①-⑳㈠-㈩])\s*(?=\S)")
_LETTER_DOT = re.compile(r"(?P<inner>[a-z])\.\s+(?=\S)")
_LETTER_DASH = re.compile(r"(?P<inner>[أبجدهوزحطيكلمنس]ـ?)\s*[-–—]\s+(?=\S)")
HAN_COMMA = re.compile(rf"(?P<number>[{HAN}]{{1,3}})、\s*(?=\S)")


def read_mark(text: str) -> Mark | None:
    """Return the mark that a text begins with; None where it begins with none.

    >>> read_mark("١٤ - **تقرر**").readings[0].value, read_mark("(هـ) ثمة حاجة").readings[0].value
    ('14', 'e')
    >>> read_mark("٣' التعاون الدولي").readings[0].value, read_mark("2017 was a year") is None
    ('iii', True)
    """
    head = text[:40]
    for pattern, reader in _READERS:
        match = pattern.match(head)
        if match:
            mark = reader(match)
            if mark is not None:
                return mark
    return None


def _paragraph(match: re.Match[str]) -> Mark | None:
    number = number_of(match["number"])
    delimiter = next(name for name in ("dash", "dot", "comma", "degree", "close") if match[name])
    if number == 0:
        return None
    form = "number-close" if delimiter == "close" else f"para-{delimiter}"
    return Mark(match.end(), form, (Reading(System.NUMBER, number, f"{number}{_inserted(match)}"),))


def _operative(match: re.Match[str]) -> Mark | None:
    number = number_of(match["number"])
    if not number:
        return None
    return Mark(match.end(), "para-op", (Reading(System.NUMBER, number, f"{number}{_inserted(match)}"),))


def _inserted(match: re.Match[str]) -> str:
    """Return what a number put in between two others has behind it: ``bis``, ``ter``; empty for any other."""
    groups = match.groupdict()
    return inserted_name(groups.get("inserted") or groups.get("han_inserted"))


def _decimal(match: re.Match[str]) -> Mark | None:
    first, *rest = match["number"].split(".")
    numbers = [number_of(number) for number in rest]
    if 0 in numbers or (first.isdecimal() and number_of(first) == 0):
        return None
    outer = str(number_of(first)) if first.isdecimal() else first.lower()
    value = "-".join([outer, *map(str, numbers)])
    return Mark(match.end(), "para-decimal", (Reading(System.DECIMAL, numbers[-1], value),))


def _inner_readings(inner: str) -> tuple[Reading, ...]:
    if number := re.fullmatch(f"[{DIGIT}]+", inner):
        ordinal = number_of(number[0])
        return (Reading(System.NUMBER, ordinal, str(ordinal)),) if ordinal else ()
    if inner[0] in HAN:
        ordinal = parse_chinese(inner) or 0
        return (Reading(System.HAN, ordinal, latin_letter(ordinal)),) if ordinal else ()
    if "㈠" <= inner <= "㈩":
        return (Reading(System.HAN, ord(inner) - ord("㈠") + 1, latin_letter(ord(inner) - ord("㈠") + 1)),)
    if "①" <= inner <= "⑳":
        ordinal = ord(inner) - ord("①") + 1
        return (Reading(System.NUMBER, ordinal, str(ordinal)),)
    return _lettered(inner)


def _lettered(inner: str) -> tuple[Reading, ...]:
    """Return the readings of a letter of any script."""
    arabic = {"ا": "أ", "ه": "هـ"}.get(inner.rstrip("ـ"), inner.rstrip("ـ"))
    for series, letter in ((_HEAVENLY, inner), (_ARABIC_LETTERS, arabic)):
        if letter in series:
            return _letter(series.index(letter) + 1)
    if inner in CYRILLIC_LETTERS:
        # Russian editions letter a), b), c) with Latin letters or, unseen, with Cyrillic look-alikes.
        latin = _LOOKALIKES.get(inner)
        return (*_letter(CYRILLIC_LETTERS.index(inner) + 1), *(_latin_readings(latin) if latin else ()))
    return _latin_readings(inner)


def _latin_readings(inner: str) -> tuple[Reading, ...]:
    lower = inner.lower()
    if not re.fullmatch("[a-z]+", lower):
        return ()
    readings: list[Reading] = []
    if len(set(lower)) == 1 and len(lower) <= 2:
        readings += _letter(ord(lower[0]) - ord("a") + 1 + 26 * (len(lower) - 1))
    value = parse_roman(lower)
    if value and value < 40:
        readings.append(Reading(System.ROMAN, value, roman(value)))
    if inner.isupper():
        return tuple(readings[:1]) if len(lower) == 1 else ()
    return tuple(readings)


def _letter(ordinal: int) -> tuple[Reading, ...]:
    return (Reading(System.LETTER, ordinal, latin_letter(ordinal)),)


def _enclosed(form: str) -> Callable[[re.Match[str]], Mark | None]:
    def reader(match: re.Match[str]) -> Mark | None:
        readings = _inner_readings(match["inner"])
        return Mark(match.end(), form, readings) if readings else None

    return reader


def _quoted(match: re.Match[str]) -> Mark | None:
    ordinal = number_of(match["number"])
    if not 0 < ordinal < 40:
        return None
    return Mark(match.end(), "quoted", (Reading(System.ROMAN, ordinal, roman(ordinal)),))


def _han_comma(match: re.Match[str]) -> Mark | None:
    ordinal = parse_chinese(match["number"])
    if not ordinal:
        return None
    return Mark(match.end(), "para-han", (Reading(System.NUMBER, ordinal, str(ordinal)),))


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Mark | None]], ...] = (
    (_DECIMAL, _decimal),
    (_PARAGRAPH, _paragraph),
    (_OPERATIVE, _operative),
    (_PAREN, _enclosed("paren")),
    (_QUOTED, _quoted),
    (_CIRCLED, _enclosed("circled")),
    (_CLOSE, _enclosed("close")),
    (HAN_COMMA, _han_comma),
    (_LETTER_DOT, _enclosed("dot")),
    (_LETTER_DASH, _enclosed("dash")),
)


@lru_cache(maxsize=1)
def _article() -> re.Pattern[str]:
    number = rf"(?P<number>[{DIGIT}]{{1,3}}|[IVXLC]{{1,7}})"
    ordinals = "|".join(f"(?:{word})" for word in ordinal_words("article"))
    inserted = "|".join(inserted_words())
    named = "|".join(words("article"))
    return re.compile(
        rf"(?:(?:{named})\s*[(（]?\s*(?:{number}|(?P<ordinal>{ordinals}))(?:\s*er\b|\s*º)?(?:\s*(?P<inserted>{inserted})(?![^\W_]))?\s*[)）]?"
        rf"|第\s*(?:(?P<han>[{HAN}]{{1,5}})|(?P<zh>[{DIGIT}]{{1,3}}))\s*[条條](?:\s*(?P<han_inserted>之[二三四五六]))?)"
        r"(?P<delimiter>\s*[.．:：\-–—]\s*|\s+|(?=\Z)|(?<=[条條二三四五六]))",
        re.IGNORECASE,
    )


def read_article(text: str) -> Mark | None:
    """Return the mark of an article that a text begins with: ``Article 12``, ``المادة ١٢``, ``第十二条``.

    >>> read_article("第十二条 缔约国承认").readings[0].value, read_article("Статья 5 bis").readings[0].value
    ('12', '5bis')
    """
    match = _article().match(text[:60])
    if match is None:
        return None
    if match["han"]:
        ordinal = parse_chinese(match["han"])
    elif match["zh"]:
        ordinal = number_of(match["zh"])
    elif match["ordinal"]:
        ordinal = ordinal_value(match["ordinal"])
    else:
        digits = re.match(f"[{DIGIT}]+", match["number"])
        ordinal = number_of(digits[0]) if digits else parse_roman(match["number"])
    if not ordinal:
        return None
    form = "article-strong" if match.end() == len(text) or match["delimiter"].strip() else "article"
    return Mark(match.end(), form, (Reading(System.ARTICLE, ordinal, f"{ordinal}{_inserted(match)}"),))
