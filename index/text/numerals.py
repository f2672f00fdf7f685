"""Numbers in any script and, spelled, in six languages -> int.

Everything is read from folded text, so ``٤``, ``４`` and ``4`` are already one; what is left are words. The
words are data (``index/data/numerals.toml``); the rules by which they add up are here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple

from index.model import Language, Span
from index.text.normalize import fold, fold_text
from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class NumberKind(StrEnum):
    """Whether a number counts or ranks."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"


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


class _Tables(NamedTuple):
    words: Mapping[Language, Mapping[str, _Word]]
    any_language: Mapping[str, tuple[Language, _Word]]
    joiners: frozenset[str]
    not_after: frozenset[str]
    roman_after: frozenset[str]
    chinese: Mapping[str, int]
    counters: str


_LATIN_SCRIPT = (Language.ENGLISH, Language.FRENCH, Language.SPANISH)


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
def _tables() -> _Tables:
    """Return the number words, read once."""
    raw = read_table("numerals.toml")
    words: dict[Language, dict[str, _Word]] = {}
    joiners: set[str] = set()
    for language in (*_LATIN_SCRIPT, Language.RUSSIAN):
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
    return _Tables(
        words,
        any_language,
        frozenset(joiners),
        frozenset(raw["not_after"]),
        frozenset(raw["roman_after"]),
        _values(raw["zh"]["digits"]) | _values(raw["zh"]["multipliers"]),
        raw["zh"]["counters"],
    )


_DIGIT_RUN = re.compile(r"\d+")
_DIGITS = re.compile(
    # 1,190 and 1,190.5; 1 190 000; 1.190.000; 1190 and 1.5, but not the 1.5 of 1.5.2013
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?!\d)|\d{1,3}(?:\.\d{3}){2,}"
    r"|(?<!\d\.)\d+\.\d+(?!\.?\d)|\d+)"
    r"(?P<ending>(?:\.?(?:st|nd|rd|th|ieme|eme|ere|er|re|o|a|e)"
    r"|-?(?:й|я|е|го|му|м|ой|ый|ая|ое|ого|х|ю))(?![^\W\d_]))?"
    r"(?!\d)"
)
_HAN_RUN = re.compile("[〇零一二两三四五六七八九壹贰叁肆伍陆柒捌玖十拾百佰千仟万亿]+")
_NOT_NUMERALS = frozenset(
    {"万一", "千万", "百万", "十万", "亿万", "万万", "千百"}
)  # 万一 if, 千万 by all means
_RANK = re.compile(r"第\s?\Z")
_ACRONYM = re.compile(r"(?<![^\W_])[a-z]{2,8}-?\Z")
_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"(?:\s|-|'){0,2}\Z")
_ROMAN = re.compile(r"(?=[ivxlc])(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})\Z")
_SUPERSCRIPT = re.compile("[⁰¹²³⁴-⁹]+")


def numbers_in_folded(folded: str, language: Language | None = None) -> tuple[FoundNumber, ...]:
    """Return the numbers of text that is folded already, in reading order, none inside another.

    Args:
        folded: What :func:`index.text.normalize.fold_text` returned.
        language: Decides between homographs (Spanish ``once`` is eleven); None reads only what is safe in
        any.
    """
    found = [*_digit_numbers(folded), *_chinese_numbers(folded), *_word_numbers(folded, language)]
    found.sort()
    kept: list[FoundNumber] = []
    for number in found:
        if kept and number.start < kept[-1].end:
            continue
        kept.append(number)
    return tuple(_multiplied(folded, kept))


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


def parse_chinese(numeral: str) -> int | None:
    """Return the value of a Chinese numeral: positional (``二〇一三``) or with multipliers (``三百零五``).

    Returns:
        None where a character is no numeral, or the text is empty.
    """
    table = _tables().chinese
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


def _digit_numbers(folded: str) -> Iterator[FoundNumber]:
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


def _chinese_numbers(folded: str) -> Iterator[FoundNumber]:
    counters = _tables().counters
    for match in _HAN_RUN.finditer(folded):
        numeral = match.group()
        follower = folded[match.end() : match.end() + 1]
        rank = _RANK.search(folded, max(match.start() - 2, 0), match.start())
        if not rank and len(numeral) == 1 and (not follower or follower not in counters):
            continue
        value = parse_chinese(numeral)
        if value is None or (value == 0 and len(numeral) > 1) or numeral in _NOT_NUMERALS:
            continue
        kind = NumberKind.ORDINAL if rank else NumberKind.CARDINAL
        yield FoundNumber(rank.start() if rank else match.start(), match.end(), value, kind, spelled=True)


def _word_numbers(folded: str, language: Language | None) -> Iterator[FoundNumber]:
    tables = _tables()
    known = tables.words.get(language) if language else None
    run: list[tuple[int, int, Language, _Word]] = []
    previous = ""
    pending_joiner = False
    for match in _WORD.finditer(folded):
        word = match.group()
        entry: tuple[Language, _Word] | None = None
        if known and language and word in known:
            entry = (language, known[word])
        elif run and word in tables.words[run[-1][2]] and _adjacent(folded, run[-1][1], match.start()):
            entry = (run[-1][2], tables.words[run[-1][2]][word])  # deux cent: French already
        elif word in tables.any_language:
            entry = tables.any_language[word]
        if entry and previous in tables.not_after:
            entry = None
        if entry is None:
            if run and word in tables.joiners and _adjacent(folded, run[-1][1], match.start()):
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
            adjacent = pending_joiner or (bool(run) and _adjacent(folded, run[-1][1], match.start()))
            if run and not (adjacent and run[-1][2] is entry[0]):
                yield from _sums(run)
                run = []
            word_entry = entry[1]._replace(joined=entry[1].joined or pending_joiner)
            run.append((match.start(), match.end(), entry[0], word_entry))
            pending_joiner = False
        previous = word
    if run:
        yield from _sums(run)


def _adjacent(folded: str, end: int, start: int) -> bool:
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


def _multiplied(folded: str, numbers: list[FoundNumber]) -> Iterator[FoundNumber]:
    """Join digits with the thousands or millions that follow in words: ``35 مليون``."""
    waiting: FoundNumber | None = None
    for number in numbers:
        if waiting is not None:
            if (
                number.spelled
                and number.kind is NumberKind.CARDINAL
                and number.value in {1000, 10_000, 1_000_000, 100_000_000, 1_000_000_000}
                and _adjacent(folded, waiting.end, number.start)
            ):
                product_ = waiting.value * number.value
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
