"""The words that dates are written with, by language: months, seasons, what joins a range, what is vague."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from index.model import LATIN_SCRIPT, UN_LANGUAGES, Language
from index.text.memo import Memo
from index.text.normalize import fold_text
from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_WORD_KINDS = {
    "range": "-",
    "and": "&",
    "between": "b",
    "from": "f",
    "filler": "p",
    "inside": "i",
    "year": "c",
    "decade_before": "e",
    "decade_after": "s",
    "plain": "x",
}
_HAN = ("〇", "○", *map(chr, range(0x3400, 0xA000)))
# What is looked up without word bounds: Chinese words and marks.
_HAN_TERM = re.compile(r"[\u3400-\u9fff〇○]|[^\w\s]")
HAN_NUMERALS = frozenset("〇○零一二三四五六七八九十两")
"""Characters that Chinese numbers are written with."""
_ARABIC_CLITICS = re.compile("^(و|ف)?(ب|ل|ك)?(ال|ل(?=ل))?")
NUMBER_PIECE, TERM_PIECE, WORD_PIECE = 1, 2, 3
"""The groups of :attr:`Vocabulary.pieces`: digits, what may begin a Chinese term, a word."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of dates for one reading language.

    Attributes:
        words: Folded word -> kind and value.
        months: The first folded word of a month's name -> its further words, the month, ambiguity, order.
        quarters: The first folded word of a quarter's name -> its further words and the quarter's first month.
        han: First character of Chinese terms and marks -> the terms, longest first, with kind and value.
        vague: Folded vague word -> early, mid or late.
        pieces: Finds what a text is made of: digits, what may begin a Chinese term, a word, anything else.
        is_other: Whether a folded word is no word of dates, with or without Arabic prefixes.
    """

    words: dict[str, tuple[str, int]]
    months: dict[str, list[tuple[tuple[str, ...], int, bool, bool]]]
    quarters: dict[str, list[tuple[tuple[str, ...], int]]]
    han: dict[str, list[tuple[str, str, int]]]
    vague: dict[str, str]
    pieces: re.Pattern[str]
    is_other: Memo[bool]


def _reading_languages(language: Language) -> list[Language]:
    """Return the languages whose words are read, the one that wins last."""
    latin = sorted(LATIN_SCRIPT) if language is Language.OTHER else [Language.ENGLISH]
    scripts = [Language.ARABIC, Language.CHINESE, Language.RUSSIAN, *latin]
    return [other for other in scripts if other is not language] + (
        [language] if language in UN_LANGUAGES else []
    )


@lru_cache(maxsize=len(Language))
def vocabulary(language: Language) -> Vocabulary:
    """Return the words that are read in a text of this language, English ones always among them."""
    table, months_table = read_table("dates.toml"), read_table("months.toml")
    words: dict[str, tuple[str, int]] = {}
    vague: dict[str, str] = {}
    months: dict[str, list[tuple[tuple[str, ...], int, bool, bool]]] = {}
    quarters: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for code in ("all", *_reading_languages(language)):
        for section, kind in _WORD_KINDS.items():
            words.update((fold_text(word), (kind, 0)) for word in table[section].get(code, ()))
        for number, names in table["season"].items():
            words.update((fold_text(word), ("S", int(number))) for word in names.get(code, ()))
        _add_quarters(
            quarters, words, {number: names.get(code, ()) for number, names in table["quarter"].items()}
        )
        for part, names in table["vague"].items():
            for word in names.get(code, ()):
                words[fold_text(word)] = ("v" if code == Language.CHINESE else "V", 0)
                vague[fold_text(word)] = part
        if code not in ("all", Language.CHINESE):
            _add_months(months, months_table[code], month_first=code == Language.ENGLISH)
    words[","] = (",", 0)
    han: dict[str, list[tuple[str, str, int]]] = {}
    for word in sorted(words, key=len, reverse=True):
        if _HAN_TERM.match(word):
            han.setdefault(word[0], []).append((word, *words[word]))

    def is_other(word: str) -> bool:
        cuts = (0, *prefix_cuts(word))
        return all(word[cut:] not in known for cut in cuts for known in (words, months, quarters))

    return Vocabulary(words, months, quarters, han, vague, _pieces(han), Memo(is_other))


def _pieces(beginnings: Iterable[str]) -> re.Pattern[str]:
    begin = frozenset(beginnings) | HAN_NUMERALS
    plain = _ranges(character for character in _HAN if character not in begin)
    terms = re.escape("".join(sorted(begin)))
    return re.compile(rf"([0-9]+)|([{terms}])|([^\W\d_\u3400-\u9fff〇○]+)|[{plain}]+|\S")


def _ranges(characters: Iterable[str]) -> str:
    """Return the inside of a character class: 20,000 listed one by one take long to compile."""
    codes = sorted(map(ord, characters))
    starts = [code for code, before in zip(codes, [-1, *codes], strict=False) if code - before > 1]
    ends = [code for code, after in zip(codes, [*codes[1:], -1], strict=True) if after - code != 1]
    return "".join(rf"\u{start:04x}-\u{end:04x}" for start, end in zip(starts, ends, strict=True))


def prefix_cuts(word: str) -> list[int]:
    """Return the places at which Arabic prefixes of a word may end, the first one first; most words have none."""
    prefixes = _ARABIC_CLITICS.match(word)
    if prefixes is None or prefixes.end() == 0:
        return []
    return sorted({prefixes.end(), prefixes.end(1), prefixes.end(2)} - {0, -1, len(word)})


def _add_quarters(
    quarters: dict[str, list[tuple[tuple[str, ...], int]]],
    words: dict[str, tuple[str, int]],
    names: Mapping[str, Iterable[str]],
) -> None:
    for number, listed in names.items():
        for name in listed:
            first, *rest = fold_text(name).split()
            if rest:
                quarters.setdefault(first, []).append((tuple(rest), int(number)))
            else:
                words[first] = ("S", int(number))


def _add_months(
    months: dict[str, list[tuple[tuple[str, ...], int, bool, bool]]],
    table: dict[str, Any],
    *,
    month_first: bool,
) -> None:
    ambiguous = {fold_text(name) for name in table["ambiguous"]}
    own: dict[str, list[tuple[tuple[str, ...], int, bool, bool]]] = {}
    for number, names in enumerate(table["names"], start=1):
        for name in names:
            first, *rest = fold_text(name).split()
            entry = (tuple(rest), number, fold_text(name) in ambiguous, month_first)
            if entry not in own.setdefault(first, []):
                own[first].append(entry)
    months.update(own)
