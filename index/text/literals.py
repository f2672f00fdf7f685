"""Tokens that are the same in every language: numbers, years, ordinals and document symbols.

``n:132`` a number, ``y:2013`` a year, ``o:4`` a rank (``الرابع``, ``第四``, ``fourth``, ``GRCP4``),
``s:71/280`` a resolution, ``s:a/68/50`` any other symbol. A number inside a symbol is not a number of its
own.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from index.text.numerals import NumberKind, numbers_in_folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.model import Language

ARABIC = "ar"
FIRST_YEAR, LAST_YEAR = 1900, 2100
# Resolutions are numbered session/number since the thirty-first session (1976); an Arabic line may print
# either first (٢٨٠/٧١, 280/71/A), so whichever can be a session stands first in the token.
_SESSIONS = range(31, 100)

_SYMBOL = re.compile(r"(?<![\w/.])[a-z][a-z.]{0,9}(?:/[a-z0-9][a-z0-9.\-]*){1,7}")
_REVERSED = re.compile(r"(?<![a-z\d/.])\d{1,3}/\d{1,3}(?:/[a-z]{1,4}){1,3}(?![\w/])")
# The Chinese letter writes 第67/第219号 once, with a second 第.
_PAIR = re.compile(r"(?<![a-z\d/])(?P<first>[1-9]\d{0,3})/第?(?P<second>[1-9]\d{0,2}|19\d\d|20\d\d)(?![\d/])")
# "decision 6/2", 第6/2号决定: beside its kind a pair of any size numbers a text, and is no date or fraction.
_NUMBERED = re.compile(
    r"(?:\b(?:decisions?|resolutions?|resolucion(?:es)?|decision(?:es)?|решени[а-я]{1,2}|резолюци[а-я]{1,2})"
    r"|(?:مقرر|قرار)(?:ات|ها|ه|ين)?)\s(?:nos?\.?\s?|n[°º]\s?|№\s?)?(?P<pair>[1-9]\d{0,2}/[1-9]\d{0,2})(?![\d/])"
    r"|第(?P<han>[1-9]\d{0,2}/[1-9]\d{0,2})号(?:决定|决议|決定|決議)"
)


class Literal(NamedTuple):
    """A language-neutral token and where it stands in the folded text."""

    token: str
    start: int
    end: int


@lru_cache(maxsize=4)
def literals_in_folded(folded: str, language: Language | None = None) -> tuple[Literal, ...]:
    """Return the literals of folded text in reading order; empty where it holds no number."""
    found = list(_symbols(folded, language)) if "/" in folded else []
    taken = [(literal.start, literal.end) for literal in found]
    for number in numbers_in_folded(folded, language):
        if any(start < number.end and number.start < end for start, end in taken):
            continue
        value = number.value
        if number.kind is NumberKind.ORDINAL:
            token = f"o:{value}"
        elif number.spelled and value < 3:
            continue  # "one", "two", واحد, 一个: words of every sentence
        elif FIRST_YEAR <= value <= LAST_YEAR and value == int(value) and not number.spelled:
            token = f"y:{value}"
        elif FIRST_YEAR <= value <= LAST_YEAR and value == int(value):
            token = f"y:{int(value)}"  # 二〇一三, two thousand and eight
        else:
            token = f"n:{value}"
        found.append(Literal(token, number.start, number.end))
    found.sort(key=lambda literal: literal.start)
    return tuple(found)


def numbered_pairs(folded: str) -> Iterator[tuple[int, int]]:
    """Yield where folded text has the number of a decision or a resolution of any session: "decision 6/2"."""
    for match in _NUMBERED.finditer(folded):
        yield match.span("pair") if match["pair"] else match.span("han")


def _symbols(folded: str, language: Language | None) -> Iterator[Literal]:
    for match in _SYMBOL.finditer(folded):
        written = match.group().rstrip(".-")
        if not any(character.isdigit() for character in written):
            continue
        parts = written.split("/")
        yield from _of_parts(parts, match.start(), match.start() + len(written))
    for match in _REVERSED.finditer(folded):
        parts = match.group().split("/")[::-1]
        yield from _of_parts(
            parts if "res" in parts else [parts[0], "res", *parts[1:]], match.start(), match.end()
        )
    for match in _PAIR.finditer(folded):
        first, second = int(match["first"]), int(match["second"])
        pair = _session_first(first, second)
        if pair:
            yield Literal(f"s:{pair}", match.start(), match.end())
    for start, end in numbered_pairs(folded):
        first, second = map(int, folded[start:end].split("/"))
        if not _session_first(first, second):
            # Arabic editions write the number before the session, as they do of resolutions.
            pair = f"{second}/{first}" if language == ARABIC else f"{first}/{second}"
            yield Literal(f"s:{pair}", start, end)


def _session_first(first: int, second: int) -> str:
    """Return the pair as session/number or year/number; nothing for a time, a fraction or two years."""
    if first > LAST_YEAR or (first > 999 and second > 999):
        return ""
    if first > 999 or second > 999:
        year, number = max(first, second), min(first, second)
        return f"{year}/{number}" if FIRST_YEAR <= year <= LAST_YEAR else ""
    if (first in _SESSIONS) != (second in _SESSIONS):
        return f"{first}/{second}" if first in _SESSIONS else f"{second}/{first}"
    if first in _SESSIONS:
        return f"{min(first, second)}/{max(first, second)}"
    return ""


def _of_parts(parts: list[str], start: int, end: int) -> Iterator[Literal]:
    """Yield a resolution of the General Assembly as session and number, any other symbol whole."""
    if parts[:2] == ["a", "res"] and len(parts) == 4 and parts[2].isdigit() and parts[3].isdigit():
        pair = _session_first(int(parts[2]), int(parts[3]))
        if pair:
            yield Literal(f"s:{pair}", start, end)
            return
    yield Literal("s:" + "/".join(parts), start, end)
