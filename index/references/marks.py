"""The letters and numbers behind a paragraph's number: (a) (i), a) i), «أ» ``١'``, 15/أ, 15.a, (一)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.text.normalize import fold_text
from index.text.numerals import parse_chinese, parse_roman, roman

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_ARABIC_LETTERS = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC_LETTERS = "абвгдежзиклмнопрстуфхцчшщэюя"
# Letters that look alike on a Russian keyboard stand for the Latin ones: «пункт 15 с)».
_LOOKALIKES = {"с": "c", "е": "e", "о": "o", "р": "p", "х": "x"}
_ROMAN = "(?:x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3})"
_LETTER = r"[\u0621-\u064a\u0430-\u044f]"
_MARK = rf"[a-z]{{1,5}}|{_LETTER}|[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}}"
_OF = r"(?:of|from|in|de|du|del|من|в|из|пункта|п)(?![^\W_])"
_SUB = re.compile(
    rf"[\s,]*第?\s*(?:\(\s*'?\s*(?P<enclosed>{_MARK})\s*'?\s*\)|\[\s*(?P<square>{_MARK})\s*\]"
    rf'|"\s*(?P<quoted>[a-z]|{_LETTER}|{_ROMAN})\s*"'
    rf"|(?<![a-z])(?P<closed>[a-z]{{1,5}}|{_LETTER})\)|'?(?P<primed>[0-9]{{1,2}})'"
    # «пункт 2 1)», but not "paras. 15, 16)".
    rf"|(?<=[^,]\s)(?P<digit>[0-9]{{1,2}})\)"
    # 15.a, 15/أ, 15-a, and 15a right behind the number.
    rf"|(?<![\s,])[./-](?P<joined>[a-z]|{_LETTER}|{_ROMAN})(?![^\W_])|(?<=[0-9])(?P<attached>[a-h])(?![^\W_])"
    rf"|(?P<bare>[a-z]|[\u0627-\u0637])(?=\s*(?:\Z|[.;:?!(]|,(?!\s*[a-z]\s)|项|款|段|من\s)|\s+{_ROMAN}(?![^\W_])|\.{_ROMAN}\b)"
    rf"|(?P<before_of>[a-h])(?=\s+{_OF})|(?<=[a-h]\s)(?P<roman>{_ROMAN})(?![^\W_]))\s*(?:项|款|目|分段)?"
)
_ALONE = re.compile(rf"[\s.]*(?P<mark>[a-h]|{_ROMAN}|[0-9]{{1,2}}|{_LETTER})(?![^\W_])\)?")


def find_subs(text: str, at: int, is_taken: Callable[[int], bool]) -> tuple[list[str], int]:
    """Return the marks that follow in folded text, outermost first, and where they end."""
    subs: list[str] = []
    while (match := _SUB.match(text, at)) and not is_taken(match.start()):
        mark = next(group for group in match.groups() if group is not None)
        if subs and "," in match[0] and _follows(*as_steps([subs[-1]]), *as_steps([mark])):
            break  # "(a), (b)" is a list
        subs.append(mark)
        at = match.end()
    return subs, at


def _follows(before: str, mark: str) -> bool:
    """Whether a mark is the next one of its row: b after a, ii after i."""
    if len(before) == len(mark) == 1 and ord(mark) == ord(before) + 1:
        return True
    first, second = parse_roman(before), parse_roman(mark)
    return first is not None and second == first + 1


def beside(subs: tuple[str, ...], mark: str, *, to: bool) -> list[tuple[str, ...]]:
    """Return the paths that another mark adds to a list: (a) (i) "and (ii)", (a) "to (c)".

    >>> beside(("a", "i"), "ii", to=False), beside(("a", "i"), "b", to=False), beside(("a",), "c", to=True)
    ([('a', 'ii')], [('b',)], [('b',), ('c',)])
    """
    nested = len(subs) > 1 and parse_roman(mark) is not None
    depth = len(subs) - 1 if nested else 0
    marks = [mark]
    if to and len(mark) == len(subs[depth]) == 1 and subs[depth] < mark and not nested:
        marks = [chr(code) for code in range(ord(subs[depth]) + 1, ord(mark) + 1)]
    return [(*subs[:depth], each) for each in marks]


def find_lone_sub(text: str, at: int) -> tuple[list[str], int]:
    """Return the mark behind a word such as "subparagraph", which needs no bracket then."""
    match = _ALONE.match(text, at)
    return ([match["mark"]], match.end()) if match else ([], at)


def as_steps(marks: Sequence[str]) -> tuple[str, ...]:
    """Return marks as locators write them: Latin letters by order, Roman below them.

    >>> as_steps(["ا", "1"]), as_steps(["в"])
    (('a', 'i'), ('c',))
    """
    steps: list[str] = []
    for mark in marks:
        number = int(mark) if mark.isdecimal() else parse_chinese(mark)
        if number is not None:
            below_letter = bool(steps) and steps[-1].isalpha()
            steps.append(roman(number) if below_letter else str(number))
        elif mark in _ARABIC_LETTERS:
            steps.append(chr(ord("a") + _ARABIC_LETTERS.index(mark)))
        elif mark in _LOOKALIKES:
            steps.append(_LOOKALIKES[mark])
        elif mark in _CYRILLIC_LETTERS:
            steps.append(chr(ord("a") + min(_CYRILLIC_LETTERS.index(mark), 25)))
        else:
            steps.append(mark)
    return tuple(steps)


def same_letters(mark: str) -> frozenset[str]:
    """Return the letters by which other alphabets mark the same place of a list; empty where a mark is no letter.

    >>> sorted(same_letters("k"))
    ['k', 'л', 'ك']
    """
    (latin,) = as_steps([fold_text(mark)])
    if len(latin) != 1 or latin not in _LATIN_LETTERS:
        return frozenset()
    place = _LATIN_LETTERS.index(latin)
    alphabets = (_LATIN_LETTERS, _ARABIC_LETTERS, _CYRILLIC_LETTERS)
    return frozenset(letters[place] for letters in alphabets)


def as_number(written: str) -> str:
    """Return a number as locators write it.

    >>> as_number("015"), as_number("a.1.2")
    ('15', 'a-1-2')
    """
    return "-".join(str(int(part)) if part.isdecimal() else part for part in written.split("."))
