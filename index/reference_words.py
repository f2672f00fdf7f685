"""Folded text -> the pieces of references: "para. 15 (a) (i)", «المرفق الثاني», 第15段, footnote 19.

Each piece is one level of a locator with its numbers; :mod:`index.references` puts them together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from index.model import StepKind
from index.text.normalize import fold_text
from index.text.numerals import NumberKind, numbers_in_folded, parse_chinese, parse_roman
from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.model import Language

_ARABIC_LETTERS = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_CYRILLIC_LETTERS = "абвгдежзиклмнопрстуфхцчшщэюя"
# Letters that look alike on a Russian keyboard stand for the Latin ones: «пункт 15 с)».
_LOOKALIKES = {"с": "c", "е": "e", "о": "o", "р": "p", "х": "x"}
_HAN = r"\u3400-\u9fff〇"
_HAN_NUMBER = "[〇零一二三四五六七八九十百]+"
_MARK = r"[a-z]{1,5}|[\u0621-\u064a]|[0-9]{1,2}|[\u0430-\u044f]"
_SUB = re.compile(
    rf"[\s,]*第?\s*(?:\(\s*'?\s*(?P<enclosed>{_MARK})\s*'?\s*\)|\[\s*(?P<square>{_MARK})\s*\]"
    rf"|(?<![a-z])(?P<closed>[a-z]{{1,5}}|[\u0430-\u044f])\)|'?(?P<primed>[0-9]{{1,2}})'"
    # «пункт 2 1)», but not "paras. 15, 16)".
    rf"|(?<=[^,]\s)(?P<digit>[0-9]{{1,2}})\)"
    rf"|(?P<bare>[a-z]|[\u0627-\u0637])(?=\s*(?:$|[,.;:?!(]|项|款|段|من\s)))\s*(?:项|款|分段)?"
)
_NO_LETTER_BEFORE = r"(?<![a-z\u0400-\u04ff\u0600-\u06ff])"  # a Chinese one may stand there
_DIGITS = re.compile(r"(?:[a-z]\.)?[0-9]{1,3}(?:\.[0-9]{1,3})+|[a-z]\.[0-9]{1,3}|[0-9]{1,4}")
# Between an item and what it stands below: «البند ١ من الفقرة ٤».
_ITEM_GAP = re.compile(r"[\s,]*(?:(?:of|in|under|de|du|del|من|في)(?:\s+(?:the|la|le|el|l'))?\s*)?")
_ROMAN = re.compile(r"[ivxl]{1,6}(?![^\W_])")
MAX_LISTED = 30
"""The most paragraphs that a range or a list of a reference may name."""

_WITHOUT_NUMBER = frozenset({StepKind.ANNEX, StepKind.APPENDIX, StepKind.PREAMBLE, StepKind.PART})
# In Chinese: 附件7, 脚注19, 表1, but 第15段.
_NUMBER_BEHIND = frozenset(
    {StepKind.SUB, StepKind.ANNEX, StepKind.APPENDIX, StepKind.PART, StepKind.FOOTNOTE, StepKind.TABLE}
)
_ROMAN_LEVELS = frozenset(
    {StepKind.ANNEX, StepKind.APPENDIX, StepKind.SECTION, StepKind.CHAPTER, StepKind.TABLE}
)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number of a level and the letters after it: 15 (a) (i) is ``("15", ("a", "i"))``."""

    value: str
    subs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """One level of a locator as written.

    Attributes:
        kind: Which level.
        numbers: Its numbers, several in "paras. 15 and 16"; one empty value where an annex has no number.
        start: Offset in the folded text.
        end: Offset in the folded text, exclusive.
        alone: Of an item, what its word means where it stands below nothing: «البند ١٥» is a paragraph; None
            where it means nothing then.
    """

    kind: StepKind
    numbers: tuple[Numbered, ...]
    start: int
    end: int
    alone: StepKind | None = None


@dataclass(frozen=True, slots=True)
class _Words:
    """The vocabulary of references.

    Attributes:
        kinds: Folded level word to its kind and, for parts, its slug.
        spaced: Finds level words of languages with spaces, clitics before them allowed; group 1 is the word.
        han: Finds Chinese level words.
        number: What may stand between a level and its number.
        joined: Between the numbers of a list; group "to" where it is a range.
        items: Folded words for list items.
        unnumbered: Finds what says that a paragraph bears no number.
    """

    kinds: dict[str, tuple[StepKind, str]]
    spaced: re.Pattern[str]
    han: re.Pattern[str]
    number: re.Pattern[str]
    joined: re.Pattern[str]
    items: frozenset[str]
    unnumbered: re.Pattern[str]


def _either(words: Sequence[str]) -> str:
    return "|".join(sorted((re.escape(word).replace(r"\ ", r"\s+") for word in words), key=len, reverse=True))


@lru_cache(maxsize=1)
def _words() -> _Words:
    table = read_table("references.toml")
    kinds: dict[str, tuple[StepKind, str]] = {}
    for section, values in (("levels", table["levels"]), ("parts", table["parts"])):
        for name, languages in values.items():
            kind, slug = (StepKind(name), "") if section == "levels" else (StepKind.PART, name)
            for word in (word for words in languages.values() for word in words):
                kinds.setdefault(fold_text(word), (kind, slug))
    items = [fold_text(word) for words in table["levels"]["item"].values() for word in words]
    han = [word for word in kinds if re.match(f"[{_HAN}]", word)]
    spaced = [word for word in kinds if word not in han]
    numbers = _either([fold_text(word) for word in table["number"]["words"]])
    listed = [fold_text(word) for word in table["list"]["and"]]
    to = [fold_text(word) for word in table["list"]["to"]]
    unnumbered = [fold_text(word) for word in table["unnumbered"]["words"]]
    return _Words(
        kinds,
        re.compile(rf"(?<![^\W_])(?:[وفبلك]{{0,2}}(?:ال)?|و?لل)?({_either(spaced)})(?![^\W\d_])"),
        re.compile(_either(han)),
        re.compile(rf"[\s.]*(?:(?:{numbers})(?![^\W\d_])[\s.]*)?[:#]?\s*(?:第\s*)?"),
        re.compile(rf"\s*(?:(?P<to>(?:{_either(to)}))|{_either(listed)})(?![^\W\d_])\s*(?:第\s*)?(?:ال)?"),
        frozenset(items),
        re.compile(rf"{_NO_LETTER_BEFORE}(?:{_either(unnumbered)})(?![a-z\u0400-\u04ff\u0600-\u06ff])"),
    )


def level_kinds() -> dict[str, tuple[StepKind, str]]:
    """Return folded level words with their kinds, and slugs for parts."""
    return _words().kinds


def find_pieces(
    folded: str, language: Language, taken: Sequence[tuple[int, int]], known: Sequence[Piece] = ()
) -> list[Piece]:
    """Return the pieces of a folded text in order, with those that are known already.

    Stretches that are taken (symbols) hold none.
    """
    numbers = numbers_in_folded(folded, language)
    behind = {number.start: (number.end, number.value) for number in numbers if number.spelled}
    before = {number.end: number for number in numbers if number.kind is NumberKind.ORDINAL}
    unnumbered = [match.span() for match in _words().unnumbered.finditer(folded)]
    for start, end in unnumbered:
        blank = "_" if "\u3400" <= folded[start] <= "\u9fff" else " "
        folded = folded[:start] + blank * (end - start) + folded[end:]
    scanner = _Scanner(folded, taken, behind, before)
    pieces: list[Piece] = []
    for piece in sorted([*known, *scanner.pieces()], key=lambda piece: (piece.start, -piece.end)):
        if not pieces or piece.start >= pieces[-1].end:
            pieces.append(_without_number(piece, unnumbered, folded))
    return list(_hosted(pieces, folded))


def _without_number(piece: Piece, unnumbered: Sequence[tuple[int, int]], folded: str) -> Piece:
    """Return a paragraph as one without a number where a word in it, before it or behind it says so."""
    for start, end in unnumbered if piece.kind is StepKind.PARAGRAPH else ():
        low, high = min(start, piece.start), max(end, piece.end)
        if not (folded[low : piece.start] + folded[piece.end : high]).strip(" _"):
            return replace(piece, kind=StepKind.UNNUMBERED, start=low, end=high)
    return piece


def _hosted(pieces: Sequence[Piece], folded: str) -> Iterator[Piece]:
    """Yield the pieces; an item that no other one stands beside is what its word means alone, or nothing."""
    for at, piece in enumerate(pieces):
        if piece.kind is not StepKind.ITEM:
            yield piece
            continue
        gaps = [(pieces[at - 1].end, piece.start)] if at else []
        gaps += [(piece.end, pieces[at + 1].start)] if at + 1 < len(pieces) else []
        beside = [pieces[at - 1].kind] if at else []
        beside += [pieces[at + 1].kind] if at + 1 < len(pieces) else []
        if any(
            kind is not StepKind.PART and _ITEM_GAP.fullmatch(folded, *gap)
            for kind, gap in zip(beside, gaps, strict=True)
        ):
            yield piece
        elif piece.alone is not None:
            yield replace(piece, kind=piece.alone)


class _Scanner:
    """Reads the pieces of one text."""

    def __init__(
        self,
        text: str,
        taken: Sequence[tuple[int, int]],
        ordinals: dict[int, tuple[int, Any]],
        ordinals_by_end: dict[int, Any],
    ) -> None:
        self.text = text
        self.taken = taken
        self.ordinals = ordinals
        self.ordinals_by_end = ordinals_by_end
        self.words = _words()

    def pieces(self) -> Iterator[Piece]:
        for match in self.words.spaced.finditer(self.text):
            if not self._is_taken(match.start()):
                yield from self._after(match.start(), match.end(), match[1])
        for match in self.words.han.finditer(self.text):
            if not self._is_taken(match.start()):
                yield from self._chinese(match)

    def _is_taken(self, at: int) -> bool:
        return any(start <= at < end for start, end in self.taken)

    def _after(self, start: int, end: int, word: str) -> Iterator[Piece]:
        """Yield the piece of a level word and what follows it, or an ordinal before it."""
        kind, slug = self.words.kinds[re.sub(r"\s+", " ", word)]
        if kind is StepKind.SUB:
            yield from self._letters(start, end)
            return
        numbers, stop = self._numbers(end, kind)
        if kind is StepKind.FOOTNOTE and (star := re.compile(r"\s*\*").match(self.text, end)):
            numbers, stop = [Numbered("star")], star.end()
        if kind is StepKind.PART:
            inner = (Piece(StepKind.PARAGRAPH, tuple(numbers), stop, stop),) if numbers else ()
            yield Piece(StepKind.PART, (Numbered(slug),), start, end if not numbers else stop)
            yield from inner
        elif numbers:
            yield self._leveled(kind, word, tuple(numbers), start, stop)
        elif before := self._ordinal_before(start):
            yield self._leveled(kind, word, (Numbered(str(before.value)),), before.start, end)
        elif kind in _WITHOUT_NUMBER:
            yield Piece(kind, (Numbered(""),), start, end)
        elif kind is StepKind.PARAGRAPH and "(" in self.text[end : end + 3]:  # «الفقرة (أ) من المادة ١٢»
            yield from self._letters(start, end)

    def _leveled(
        self, kind: StepKind, word: str, numbers: tuple[Numbered, ...], start: int, end: int
    ) -> Piece:
        if word not in self.words.items:
            return Piece(kind, numbers, start, end)
        return Piece(StepKind.ITEM, numbers, start, end, kind if kind is not StepKind.ITEM else None)

    def _ordinal_before(self, start: int) -> Any:
        stripped = len(self.text[:start].rstrip())
        return self.ordinals_by_end.get(stripped)

    def _letters(self, start: int, end: int) -> Iterator[Piece]:
        """Yield "subparagraph (a)" with the levels below it."""
        match = re.compile(rf"\s*({_MARK})(?![^\W_])\)?").match(self.text, end)
        subs, stop = self._subs(end)
        if not subs and match:
            subs, stop = [match[1]], match.end()
        if subs:
            yield Piece(StepKind.SUB, (Numbered("", _as_steps(subs)),), start, stop)

    def _numbers(self, at: int, kind: StepKind) -> tuple[list[Numbered], int]:
        lead = self.words.number.match(self.text, at)
        at = lead.end() if lead else at
        first = self._number(at, roman=kind in _ROMAN_LEVELS)
        if first is None:
            return [], at
        numbers, stop = [first[0]], first[1]
        while kind not in (StepKind.ANNEX, StepKind.PART) and (
            joined := self.words.joined.match(self.text, stop)
        ):
            following = self._number(joined.end(), roman=False)
            if following is None or not following[0].value.isdecimal() or len(following[0].value) > 3:
                break
            if joined["to"] and numbers[-1].value.isdecimal():
                low, high = int(numbers[-1].value), int(following[0].value)
                numbers += [Numbered(str(number)) for number in range(low + 1, min(high, low + MAX_LISTED))]
            numbers.append(following[0])
            stop = following[1]
        return numbers[:MAX_LISTED], stop

    def _number(self, at: int, *, roman: bool) -> tuple[Numbered, int] | None:
        if self._is_taken(at):
            return None
        if digits := _DIGITS.match(self.text, at):
            if re.compile(r"[0-9/]|[.,][0-9]|\s*%").match(self.text, digits.end()):
                return None
            subs, stop = self._subs(digits.end())
            return Numbered(_dotted(digits[0]), _as_steps(subs)), stop
        if roman and (match := _ROMAN.match(self.text, at)) and (value := parse_roman(match[0])):
            return Numbered(str(value)), match.end()
        if ordinal := self.ordinals.get(at) or self.ordinals.get(
            at + 2 if self.text.startswith("ال", at) else at
        ):
            subs, stop = self._subs(ordinal[0])
            return Numbered(str(ordinal[1]), _as_steps(subs)), stop
        return None

    def _subs(self, at: int) -> tuple[list[str], int]:
        subs: list[str] = []
        while (match := _SUB.match(self.text, at)) and not self._is_taken(match.start()):
            subs.append(next(group for group in match.groups() if group is not None))
            at = match.end()
        return subs, at

    def _chinese(self, match: re.Match[str]) -> Iterator[Piece]:
        """Yield 第15段(a)(i), 第15和16段, 附件一, 脚注19: the number stands before the level or after it."""
        kind, slug = self.words.kinds[match[0]]
        ends = [end for start, end in self.taken if end <= match.start()]
        number = rf"(?:{_DIGITS.pattern}|{_HAN_NUMBER})"
        before = re.compile(
            rf"(?<![0-9])第?\s*(?P<numbers>(?![0-9]{{4}}\s*[,、]){number}(?:\s*(?:、|,|和|及|与|至|到|-)\s*第?\s*{number})*)(?P<subs>(?:\s*\([a-z0-9]{{1,5}}\))*)\s*$"
        ).search(self.text, max([0, match.start() - 30, *ends]), match.start())
        if before and kind not in _NUMBER_BEHIND:
            inner = re.findall(r"\(([a-z0-9]{1,5})\)", before["subs"])
            subs, stop = self._subs(match.end())
            listed = _chinese_numbers(before["numbers"])
            last = Numbered(listed[-1], _as_steps([*inner, *subs]))
            yield Piece(kind, (*(Numbered(value) for value in listed[:-1]), last), before.start(), stop)
            return
        after = re.compile(rf"\s*({number})(?!\s*[段条])").match(self.text, match.end())
        if kind is StepKind.PART:
            yield Piece(kind, (Numbered(slug),), match.start(), match.end())
            if after:
                yield Piece(
                    StepKind.PARAGRAPH, (Numbered(_chinese_numbers(after[1])[0]),), match.end(), after.end()
                )
        elif kind is StepKind.FOOTNOTE and self.text.startswith("*", match.end()):
            yield Piece(kind, (Numbered("star"),), match.start(), match.end() + 1)
        elif after and kind is not StepKind.SUB:
            yield Piece(kind, (Numbered(_chinese_numbers(after[1])[0]),), match.start(), after.end())
        elif kind in _WITHOUT_NUMBER:
            yield Piece(kind, (Numbered(""),), match.start(), match.end())


def _chinese_numbers(written: str) -> list[str]:
    """Return the numbers of 15、16 or 15至18, ranges written out."""
    numbers: list[str] = []
    for join, number in re.findall(rf"(至|到|-)?[、,和及与\s第]*({_DIGITS.pattern}|{_HAN_NUMBER})", written):
        if "." in number:
            numbers.append(_dotted(number))
            continue
        value = int(number) if number.isdecimal() else parse_chinese(number) or 0
        if join and numbers and numbers[-1].isdecimal():
            numbers += [
                str(between)
                for between in range(int(numbers[-1]) + 1, min(value, int(numbers[-1]) + MAX_LISTED))
            ]
        numbers.append(str(value))
    return numbers


def bare_number(folded: str, at: int, taken: Sequence[tuple[int, int]]) -> Piece | None:
    """Return the paragraph of a number alone behind a symbol, ``71/280 15 (a)``; None where it is not."""
    match = re.compile(r"[\s,:]*(?=[0-9]{1,3}(?![0-9/]))").match(folded, at)
    if match is None:
        return None
    scanner = _Scanner(folded, taken, {}, {})
    numbered = scanner._number(match.end(), roman=False)
    if numbered is None or folded[numbered[1] :].strip(" .?!)"):
        return None
    return Piece(StepKind.PARAGRAPH, (numbered[0],), match.end(), numbered[1])


def _dotted(written: str) -> str:
    """Return a number as locators write it: ``015`` is 15, ``a.1.2`` a-1-2."""
    return "-".join(str(int(part)) if part.isdecimal() else part for part in written.split("."))


def _as_steps(marks: Sequence[str]) -> tuple[str, ...]:
    """Return marks as locators write them: Latin letters by order, Roman below them («أ» ``١'`` is a, i)."""
    steps: list[str] = []
    for mark in marks:
        if mark.isdecimal():
            below_letter = bool(steps) and steps[-1].isalpha()
            steps.append(_roman(int(mark)) if below_letter else str(int(mark)))
        elif mark in _ARABIC_LETTERS:
            steps.append(chr(ord("a") + _ARABIC_LETTERS.index(mark)))
        elif mark in _LOOKALIKES:
            steps.append(_LOOKALIKES[mark])
        elif mark in _CYRILLIC_LETTERS:
            steps.append(chr(ord("a") + min(_CYRILLIC_LETTERS.index(mark), 25)))
        else:
            steps.append(mark)
    return tuple(steps)


def _roman(number: int) -> str:
    written = ""
    for value, numeral in ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        written += numeral * (number // value)
        number %= value
    return written
