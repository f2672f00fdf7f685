"""Numbers in any script and, spelled, in six languages -> int.

Everything is read from folded text, so ``٤``, ``４`` and ``4`` are already one; what is left are words. The
words are data (``index/data/numerals.toml``); the rules by which they add up in ``number_words``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from index.model import Span
from index.text.normalize import fold, fold_text
from index.text.number_words import (
    FoundNumber,
    NumberKind,
    adjacent,
    number_tables,
    parse_roman,
    roman,
    roman_ranks,
    word_numbers,
)
from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.model import Language

__all__ = [
    "FoundNumber",
    "NumberKind",
    "NumberMention",
    "find_numbers",
    "numbers_in_folded",
    "parse_chinese",
    "parse_number",
    "parse_ordinal",
    "parse_roman",
    "roman",
    "without_superscripts",
]


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number as written somewhere.

    Attributes:
        span: Where it stands in the text that was searched, with its ordinal mark (``4th``, ``第四``).
        value: What it says; a float only where it is written with a fraction.
        kind: Counting or ranking.
    """

    span: Span
    value: int | float
    kind: NumberKind


_DIGIT_RUN = re.compile(r"\d+")
_DIGITS = re.compile(
    # 1,190 and 1,190.5; 1 190 000; 1.190.000; 1190 and 1.5, but not the 1.5 of 1.5.2013
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?!\d)|\d{1,3}(?:\.\d{3}){2,}"
    r"|(?<!\d\.)\d+\.\d+(?!\.?\d)|\d+)"
    r"(?P<ending>(?:\.?(?:st|nd|rd|th|ieme|eme|ere|er|re|o|a|e)"
    r"|-?(?:й|я|е|го|му|м|ой|ый|ая|ое|ого|х|ю))(?![^\W\d_]))?"
    r"(?!\d)"
)
_DECIMAL_COMMA = re.compile(r"(?P<number>\d{1,3}(?:[ .]\d{3})*,\d{1,2})(?![\d,.])")
_THOUSANDS_POINT = re.compile(r"(?P<number>[1-9]\d{0,2}\.\d{3})(?!\d|[.,]\d)")
"""Where the comma marks a fraction, a point before three digits marks thousands: 2.492 víctimas."""
_REVERSED = re.compile(r"(?P<number>\d{3}(?: \d{3})* \d{1,2})(?! ?\d)")
"""Arabic editions write 2,480 so that it reads right on the page: «٤٨٠ ٢ مندوبا», the thousands behind."""
_FIRST = re.compile("(?:首|头一)(?=[次届场轮个回])")
_HAN_RUN = re.compile("[〇零一二两三四五六七八九壹贰叁肆伍陆柒捌玖十拾百佰千仟万亿]+")
_NOT_NUMERALS = frozenset(
    {"万一", "千万", "百万", "十万", "亿万", "万万", "千百"}
)  # 万一 if, 千万 by all means
_RANK = re.compile(r"第\s?\Z")
_ACRONYM = re.compile(r"(?<![^\W_])[a-z]{2,8}-?\Z")
_LONGEST_RANKED = 12  # letters of a noun, with the space behind it
_SUPERSCRIPT = re.compile("[⁰¹²³⁴-⁹]+")


@lru_cache(maxsize=4)
def numbers_in_folded(folded: str, language: Language | None = None) -> tuple[FoundNumber, ...]:
    """Return the numbers of text that is folded already, in reading order, none inside another.

    Those of the last few texts are kept: several readers ask for the same.

    Args:
        folded: What :func:`index.text.normalize.fold_text` returned.
        language: Decides between homographs (Spanish ``once`` is eleven); None reads only what is safe in
        any.
    """
    found = [*_digit_numbers(folded, language), *_chinese_numbers(folded), *word_numbers(folded, language)]
    found.extend(roman_ranks(folded))
    found.sort()
    kept: list[FoundNumber] = []
    for number in found:
        if kept and number.start < kept[-1].end:
            continue
        kept.append(number)
    return tuple(_multiplied(folded, [_ranking(folded, number) for number in kept]))


def _ranking(folded: str, number: FoundNumber) -> FoundNumber:
    """Return a number as a rank where it stands behind what is counted off by it: "phase two", «этап 2»."""
    before = folded[max(number.start - _LONGEST_RANKED, 0) : number.start]
    if number.kind is NumberKind.ORDINAL or not number_tables().ranked.search(before):
        return number
    return number._replace(kind=NumberKind.ORDINAL)


def find_numbers(text: str, language: Language | None = None) -> tuple[NumberMention, ...]:
    """Return every number in a text, in reading order, with spans into the text as given.

    Superscripts are footnote marks, not numbers: ``区域协商进程¹主席`` holds none.

    >>> [(found.value, found.kind.value) for found in find_numbers("الاجتماع العالمي الرابع، ٢٢ أيار ٢٠١٣")]
    [(4, 'ordinal'), (22, 'cardinal'), (2013, 'cardinal')]
    """
    folded = fold(without_superscripts(text))
    mentions: list[NumberMention] = []
    for number in numbers_in_folded(folded.text, language):
        span = folded.source_span(number.start, number.end)
        if (
            not mentions or span.start >= mentions[-1].span.end
        ):  # "¼" folds to 1/4: two numbers of one character
            mentions.append(NumberMention(span, number.value, number.kind))
    return tuple(mentions)


def without_superscripts(text: str) -> str:
    """Return the text with spaces for superscript digits, of the same length."""
    return _SUPERSCRIPT.sub(lambda match: " " * len(match.group()), text)


def parse_number(text: str, language: Language | None = None) -> int | float | None:
    """Return the value of a text that is one number, counting or ranking, and no more; None otherwise."""
    mention = _sole(text, language)
    return mention.value if mention else None


def parse_ordinal(text: str, language: Language | None = None) -> int | None:
    """Return the rank that a text says and nothing else; None where it is no ordinal.

    >>> parse_ordinal("الرابع عشر"), parse_ordinal("第四"), parse_ordinal("4th"), parse_ordinal("four")
    (14, 4, 4, None)
    """
    mention = _sole(text, language)
    if mention is None or mention.kind is not NumberKind.ORDINAL or isinstance(mention.value, float):
        return None
    return mention.value


def parse_chinese(numeral: str) -> int | None:
    """Return the value of a Chinese numeral: positional (``二〇一三``) or with multipliers (``三百零五``).

    Returns:
        None where a character is no numeral, or the text is empty.
    """
    table = number_tables().chinese
    if not numeral or any(character not in table for character in numeral):
        return None
    values = [table[character] for character in numeral]
    if len(values) > 1 and max(values) < 10:
        return int("".join(map(str, values)))
    total = section = digit = 0
    for value in values:
        if value < 10:
            digit = value
        elif value < 10_000:
            section += (digit or 1) * value
            digit = 0
        else:
            total = (total + section + digit or 1) * value
            section = digit = 0
    return total + section + digit


def _sole(text: str, language: Language | None) -> NumberMention | None:
    stripped = text.strip()
    mentions = find_numbers(stripped, language)
    if len(mentions) == 1 and len(mentions[0].span) == len(stripped):
        return mentions[0]
    if not mentions:
        value = parse_chinese(fold_text(stripped))
        if value is not None:
            return NumberMention(Span(0, len(stripped)), value, NumberKind.CARDINAL)
    return None


def _digit_numbers(folded: str, language: Language | None) -> Iterator[FoundNumber]:
    end = 0
    for run in _DIGIT_RUN.finditer(folded):
        start = run.start()
        if start < end:
            continue
        before = folded[max(start - 10, 0) : start]
        if before and (before[-1].isascii() and (before[-1].isalpha() or before[-1] == "-")):
            if (
                _ACRONYM.search(before)
                and len(run.group()) <= 2
                and not folded[run.end() : run.end() + 1].isalnum()
            ):
                # GRCP7, COP21: the number ranks the meeting.
                yield FoundNumber(start, run.end(), int(run.group()), NumberKind.ORDINAL, spelled=False)
            if before[-1] != "-" or _ACRONYM.search(before):
                continue
        if local := _local_number(folded, start, language):
            end = local.end
            yield local
            continue
        match = _DIGITS.match(folded, start)
        if match is None:
            continue
        end = match.end("number")
        written = match["number"].replace(",", "").replace(" ", "")
        if written.count(".") > 1:
            written = written.replace(".", "")
        rank = _RANK.search(before)
        kind = NumberKind.ORDINAL if rank or match["ending"] else NumberKind.CARDINAL
        first = start - len(rank.group()) if rank else start
        if "." in written:
            yield FoundNumber(start, end, float(written), kind, spelled=False)
        elif len(written) <= 15:  # longer runs are telephone numbers and identifiers
            yield FoundNumber(first, match.end(), int(written), kind, spelled=False)


def _local_number(folded: str, start: int, language: Language | None) -> FoundNumber | None:
    """Return a number that only some languages write so: ``17,8``, «٤٨٠ ٢»; None for any other."""
    code = str(language)
    if code == "ar" and (match := _REVERSED.match(folded, start)):
        groups = match["number"].split()
        return FoundNumber(
            start, match.end(), int("".join(reversed(groups))), NumberKind.CARDINAL, spelled=False
        )
    if code in {"fr", "es"} and (match := _THOUSANDS_POINT.match(folded, start)):
        value = int(match["number"].replace(".", ""))
        return FoundNumber(start, match.end(), value, NumberKind.CARDINAL, spelled=False)
    match = _DECIMAL_COMMA.match(folded, start) if code in {"ar", "fr", "es", "ru"} else None
    if match is None or (code == "ar" and not _after_decimal_comma().match(folded, match.end())):
        return None
    fraction = float(re.sub("[ .]", "", match["number"]).replace(",", "."))
    return FoundNumber(start, match.end(), fraction, NumberKind.CARDINAL, spelled=False)


@lru_cache(maxsize=1)
def _after_decimal_comma() -> re.Pattern[str]:
    words = "|".join(map(re.escape, read_table("numerals.toml")["after_decimal_comma"]))
    return re.compile(rf"\s?(?:{words})(?![^\W_])")


def _chinese_numbers(folded: str) -> Iterator[FoundNumber]:
    tables = number_tables()
    counters, called = tables.counters, tables.called
    for match in _HAN_RUN.finditer(folded):
        numeral = match.group()
        follower = folded[match.end() : match.end() + 1]
        rank = _RANK.search(folded, max(match.start() - 2, 0), match.start())
        multiplies = numeral in {"万", "亿"} and folded[: match.start()][-1:].isdigit()  # 2 080万美元
        counts = rank or multiplies or (follower and follower in counters)
        counts = counts or folded.startswith(tables.counted_in, match.end())
        if len(numeral) == 1 and not counts and not called.match(folded, match.start()):
            continue
        value = parse_chinese(numeral)
        if value is None or (value == 0 and len(numeral) > 1) or numeral in _NOT_NUMERALS:
            continue
        kind = NumberKind.ORDINAL if rank else NumberKind.CARDINAL
        yield FoundNumber(rank.start() if rank else match.start(), match.end(), value, kind, spelled=True)
    for match in _FIRST.finditer(folded):
        yield FoundNumber(*match.span(), 1, NumberKind.ORDINAL, spelled=True)


def _multiplied(folded: str, numbers: list[FoundNumber]) -> Iterator[FoundNumber]:
    """Join digits with the thousands or millions that follow in words: ``35 مليون``."""
    waiting: FoundNumber | None = None
    for number in numbers:
        if waiting is not None:
            if (
                number.spelled
                and number.kind is NumberKind.CARDINAL
                and number.value in {1000, 10_000, 1_000_000, 100_000_000, 1_000_000_000}
                and adjacent(folded, waiting.end, number.start)
            ):
                product_ = round(waiting.value * number.value, 3)  # 4.1 million is no 4099999.9999999995
                value = int(product_) if product_ == int(product_) else product_
                yield FoundNumber(waiting.start, number.end, value, number.kind, spelled=False)
                waiting = None
                continue
            yield waiting
            waiting = None
        if number.spelled or number.kind is NumberKind.ORDINAL:
            yield number
        else:
            waiting = number
    if waiting is not None:
        yield waiting
