"""Numbers written in words -> int: the words are data, how they add up is here."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple

from index.model import LATIN_SCRIPT, Language
from index.text.normalize import fold_text
from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class NumberKind(StrEnum):
    """Whether a number counts or ranks."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"


class FoundNumber(NamedTuple):
    """A number in folded text: ``folded[start:end]``."""

    start: int
    end: int
    value: int | float
    kind: NumberKind
    spelled: bool


class _Word(NamedTuple):
    value: int
    ordinal: bool
    joined: bool = False  # carries a written-on "and": وعشرون
    alone: bool = True  # may stand without another number word


class NumberTables(NamedTuple):
    """The number words of ``index/data/numerals.toml``, looked up by their written form."""

    words: Mapping[Language, Mapping[str, _Word]]
    any_language: Mapping[str, tuple[Language, _Word]]
    joiners: frozenset[str]
    not_after: frozenset[str]
    roman_after: frozenset[str]
    roman_before: re.Pattern[str]
    ranked: re.Pattern[str]
    chinese: Mapping[str, int]
    counters: str
    counted_in: tuple[str, ...]
    called: re.Pattern[str]


def _values(words: str) -> dict[str, int]:
    """Read ``"four=4 five=5"``: TOML allows no Arabic or Chinese key without quotation marks."""
    return {word: int(value) for word, _, value in (pair.partition("=") for pair in words.split())}


def _arabic_words(table: Mapping[str, Any]) -> dict[str, _Word]:
    """Return every Arabic form with the clitics that may stand before it: و, ب, ل, ال, لل, وال, بال."""
    words: dict[str, _Word] = {}
    for ordinal, key in ((False, "cardinal"), (True, "ordinal")):
        for form, value in _values(table[key]).items():
            alone = form not in table["compound_only"]
            bare = () if form in table["article_only"] else ("", "و", "ب", "ل", "ف", "ك")
            articles = () if form in table["bare_only"] else ("ال", "وال", "بال", "لل", "فال", "كال")
            for prefix in (*bare, *articles):
                words.setdefault(prefix + form, _Word(value, ordinal, prefix.startswith("و"), alone))
    return words


@lru_cache(maxsize=1)
def number_tables() -> NumberTables:
    """Return the number words, read once."""
    raw = read_table("numerals.toml")
    words: dict[Language, dict[str, _Word]] = {}
    joiners: set[str] = set()
    for language in (*LATIN_SCRIPT, Language.RUSSIAN):
        table = raw[language.value]
        joiners.update(table["and"])
        forms = {word: _Word(value, ordinal=False) for word, value in _values(table["cardinal"]).items()}
        forms |= {word: _Word(value, ordinal=True) for word, value in _values(table["ordinal"]).items()}
        for (stem, value), ending in product(
            _values(table.get("ordinal_stems", "")).items(), table.get("ordinal_endings", ())
        ):
            forms.setdefault(stem + ending, _Word(value, ordinal=True))
        words[language] = forms
    words[Language.ARABIC] = _arabic_words(raw["ar"])
    any_language: dict[str, tuple[Language, _Word]] = {}
    for language, forms in words.items():
        for form, word in forms.items():
            if form not in raw["ambiguous"] or (language is Language.ENGLISH and form in {"second", "six"}):
                any_language.setdefault(form, (language, word))
    return NumberTables(
        words,
        any_language,
        frozenset(joiners),
        frozenset(raw["not_after"]),
        frozenset(raw["roman_after"]),
        _roman_before(raw["roman_before"]),
        re.compile(rf"(?<!\w)(?:{'|'.join(raw['ranked'])}) ?\Z"),
        _values(raw["zh"]["digits"]) | _values(raw["zh"]["multipliers"]),
        raw["zh"]["counters"],
        tuple(raw["zh"]["counted_in"]),
        _called(raw["zh"]["called"], raw["zh"]["no_number"]),
    )


_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"(?:\s|-|'){0,2}\Z")
_ROMAN = re.compile(r"(?=[ivxlc])(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})\Z")
_ROMAN_NUMERALS = (
    *((100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def _called(nouns: list[str], words: list[str]) -> re.Pattern[str]:
    """Return what finds a Chinese numeral right behind a noun that is called by its number: 主题三."""
    return re.compile(f"(?:(?<={')|(?<='.join(nouns)}))(?!{'|'.join(words)})")


def _roman_before(nouns: list[str]) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W_])(?P<numeral>[ivx]|[ivxl]{{2,8}})(?:e|eme|er|re|a|o)?\s+(?:{'|'.join(map(re.escape, nouns))})"
    )


def roman_ranks(folded: str) -> Iterator[FoundNumber]:
    """Yield the Roman numerals that rank what follows them: "la XXXV Conferencia", «XII совещание».

    Args:
        folded: Folded text.
    """
    tables = number_tables()
    for match in tables.roman_before.finditer(folded):
        before = folded[max(match.start() - 16, 0) : match.start()].split()
        value = parse_roman(match["numeral"])
        if value is not None and not (before and before[-1] in tables.roman_after):
            yield FoundNumber(match.start(), match.end("numeral"), value, NumberKind.ORDINAL, spelled=False)


def parse_roman(text: str) -> int | None:
    """Return the value of a Roman numeral from 1 to 99, any case; None where the text is none.

    >>> parse_roman("XIV"), parse_roman("iii"), parse_roman("IIX")
    (14, 3, None)
    """
    numeral = fold_text(text.strip())
    if not numeral or not _ROMAN.match(numeral):
        return None
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[letter] for letter in numeral]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def roman(number: int) -> str:
    """Return a number from 1 as a lower-case Roman numeral.

    >>> roman(14)
    'xiv'
    """
    written = ""
    for value, numeral in _ROMAN_NUMERALS:
        written += numeral * (number // value)
        number %= value
    return written


def word_numbers(folded: str, language: Language | None) -> Iterator[FoundNumber]:
    """Yield the numbers that folded text writes in words, and Roman numerals after words such as "Annex".

    Args:
        folded: Folded text.
        language: Decides between homographs; None reads only what is safe in any language.
    """
    tables = number_tables()
    known = tables.words.get(language) if language else None
    run: list[tuple[int, int, Language, _Word]] = []
    previous = ""
    pending_joiner = False
    for match in _WORD.finditer(folded):
        word = match.group()
        entry: tuple[Language, _Word] | None = None
        if known and language and word in known:
            entry = (language, known[word])
        elif run and word in tables.words[run[-1][2]] and adjacent(folded, run[-1][1], match.start()):
            entry = (run[-1][2], tables.words[run[-1][2]][word])  # deux cent: French already
        elif word in tables.any_language:
            entry = tables.any_language[word]
        if entry and previous in tables.not_after:
            entry = None
        if entry is None:
            if run and word in tables.joiners and adjacent(folded, run[-1][1], match.start()):
                pending_joiner = True
                previous = word
                continue
            if run:
                yield from _sums(run)
                run = []
            pending_joiner = False
            if previous in tables.roman_after and (value := parse_roman(word)) is not None:
                yield FoundNumber(match.start(), match.end(), value, NumberKind.CARDINAL, spelled=False)
        else:
            continues = pending_joiner or (bool(run) and adjacent(folded, run[-1][1], match.start()))
            if run and not (continues and run[-1][2] is entry[0]):
                yield from _sums(run)
                run = []
            word_entry = entry[1]._replace(joined=entry[1].joined or pending_joiner)
            run.append((match.start(), match.end(), entry[0], word_entry))
            pending_joiner = False
        previous = word
    if run:
        yield from _sums(run)


def adjacent(folded: str, end: int, start: int) -> bool:
    """Return whether only a space, a hyphen or both stand between two words."""
    return start - end <= 2 and _GAP.match(folded, end, start) is not None


def _sums(run: list[tuple[int, int, Language, _Word]]) -> Iterator[FoundNumber]:
    """Split a run of number words into numbers: "one hundred and fifty-six", "first and second"."""
    at = 0
    while at < len(run):
        start, end, language, word = run[at]
        total, group = 0, 0
        if word.value >= 1000:
            total = word.value
        else:
            group = word.value
        ordinal, taken = word.ordinal, 1
        while at + taken < len(run):
            following = run[at + taken][3]
            grown = _grown(total, group, following, language, ordinal=ordinal)
            if grown is None:
                break
            total, group = grown
            ordinal = ordinal or following.ordinal
            end = run[at + taken][1]
            taken += 1
        if word.alone or taken > 1:
            kind = NumberKind.ORDINAL if ordinal else NumberKind.CARDINAL
            yield FoundNumber(start, end, total + group, kind, spelled=True)
        at += taken


def _grown(
    total: int, group: int, word: _Word, language: Language, *, ordinal: bool
) -> tuple[int, int] | None:
    """Return thousands, and what is below them, after one more word; None where it starts another number."""
    arabic = language is Language.ARABIC
    # "first second" are two; only Arabic (الرابع عشر) and Spanish (vigésimo cuarto) go on after a rank.
    if (ordinal and word.ordinal == arabic) or (ordinal and not arabic and language is not Language.SPANISH):
        return None
    if word.value >= 100:
        return _grown_by_hundreds(total, group, word, arabic=arabic)
    if arabic:
        return _grown_arabic(total, group, word)
    return _grown_below_hundred(total, group, word, language, ordinal=ordinal)


def _grown_by_hundreds(total: int, group: int, word: _Word, *, arabic: bool) -> tuple[int, int] | None:
    value = word.value
    if value >= 1000:
        if (total and total < value) or (word.joined and arabic):
            return None
        return total + (group or 1) * value, 0
    if group == 0:
        return (total, value) if total else None
    return (total, group * 100) if value == 100 and group <= 9 and not word.joined else None


def _grown_below_hundred(
    total: int, group: int, word: _Word, language: Language, *, ordinal: bool
) -> tuple[int, int] | None:
    value, below = word.value, group % 100
    french = language is Language.FRENCH
    if french and below == 4 and value == 20 and not word.joined:
        return total, group + 76  # quatre-vingt
    added = (
        (below == 0 and (group or total))
        or (below >= 20 and below % 10 == 0 and 1 <= value <= 9)
        or (french and below in {60, 80} and 10 <= value <= 19)  # soixante-dix, quatre-vingt-quinze
        or (ordinal and below == 10 and 1 <= value <= 9)  # décimo cuarto
    )
    return (total, group + value) if added else None


def _grown_arabic(total: int, group: int, word: _Word) -> tuple[int, int] | None:
    below, value = group % 100, word.value
    added = (
        (1 <= below <= 9 and not word.joined and value == 10)  # الرابع عشر
        or (1 <= below <= 9 and word.joined and 20 <= value <= 90)  # الرابع والعشرين
        or (below == 0 and (group or total) and word.joined)  # مئة وستة
    )
    return (total, group + value) if added else None
