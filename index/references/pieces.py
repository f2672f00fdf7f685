"""Folded text -> the pieces of references: "para. 15 (a) (i)", «المرفق الثاني», 第15段, footnote 19.

Each piece is one level of a locator with its numbers; :mod:`index.references.reading` puts them together.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from index.model import StepKind
from index.references.joining import hosted, joined_ranges, nested_subs, qualified
from index.references.marks import as_number, as_steps, beside, find_lone_sub, find_subs
from index.references.words import NO_LETTER_BEFORE, Numbered, Piece, reference_words
from index.text.inserted import inserted_name, inserted_words
from index.text.numerals import NumberKind, numbers_in_folded, parse_chinese, parse_roman

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.model import Language

_HAN_NUMBER = "[〇零一二三四五六七八九十百]+"
_DIGITS = re.compile(r"(?:[a-z]\.)?[0-9]{1,3}(?:[a-z](?=\.))?(?:\.[0-9]{1,3})+|[a-z]\.[0-9]{1,3}|[0-9]{1,4}")
_NO_NUMBER_ENDS = re.compile(r"[0-9]|/(?![^\W\d_])|[.,][0-9]|\s*%")
_ENCLOSED = re.compile(r"\(\s*([0-9]{1,3})\s*\)")
_ROMAN = re.compile(r"[ivxl]{1,6}(?![^\W_])")
_SLASHED = re.compile(r"([0-9]{1,3})/([0-9]{1,2})(?![0-9/])")  # «المادة ١٢/٢»
_STAR = re.compile(r"\s*\*")
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
_RELATIVE_LEVELS = frozenset(
    {StepKind.PARAGRAPH, StepKind.PREAMBLE, StepKind.ARTICLE, StepKind.ANNEX, StepKind.ROW, StepKind.FOOTNOTE}
)


def find_pieces(
    folded: str, language: Language, taken: Sequence[tuple[int, int]], known: Sequence[Piece] = ()
) -> list[Piece]:
    """Return the pieces of a folded text in order, with those that are known already.

    Stretches that are taken (symbols) hold none.
    """
    text, qualifiers = folded, []
    for kind, pattern in reference_words().qualifiers:
        for match in pattern.finditer(folded):
            blank = "_" if "\u3400" <= match[0][0] <= "\u9fff" else " "
            text = text[: match.start()] + blank * len(match[0]) + text[match.end() :]
            qualifiers.append((kind, match.start(), match.end()))
    numbers = numbers_in_folded(folded, language)
    spelled = {number.start: (number.end, number.value) for number in numbers if number.spelled}
    ordinals = {number.end: number for number in numbers if number.kind is NumberKind.ORDINAL}
    scanner = _Scanner(text, taken, spelled, ordinals)
    pieces: list[Piece] = []
    for piece in sorted([*known, *scanner.pieces()], key=lambda piece: (piece.start, -piece.end)):
        if not pieces or piece.start >= pieces[-1].end:
            pieces.append(qualified(piece, qualifiers, text))
    return hosted(nested_subs(joined_ranges(pieces, text, MAX_LISTED), text), text)


class _Scanner:
    """Reads the pieces of one text.

    Args:
        text: The folded text.
        taken: Stretches without pieces.
        spelled: Where a number in words starts, to its end and value.
        ordinals: Where a rank ends, to the number.
    """

    def __init__(
        self,
        text: str,
        taken: Sequence[tuple[int, int]],
        spelled: dict[int, tuple[int, Any]],
        ordinals: dict[int, Any],
    ) -> None:
        self.text = text
        self.taken = taken
        self.spelled = spelled
        self.ordinals = ordinals
        self.words = reference_words()

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
        """Yield the piece of a level word and what follows it, or a rank before it."""
        kind, slug = self.words.kinds[re.sub(r"\s+", " ", word)]
        if kind is StepKind.SUB:
            yield from self._subparagraph(start, end)
            return
        numbers, stop = self.numbers(end, kind)
        if kind is StepKind.FOOTNOTE and (star := _STAR.match(self.text, end)):
            numbers, stop = [Numbered("star")], star.end()
        if kind is StepKind.PART:
            inner = (Piece(StepKind.PARAGRAPH, tuple(numbers), stop, stop),) if numbers else ()
            yield Piece(StepKind.PART, (Numbered(slug),), start, end if not numbers else stop)
            yield from inner
        elif numbers:
            yield self._leveled(kind, word, tuple(numbers), start, stop)
        elif ranks := self._ranks_before(start):
            yield self._leveled(kind, word, ranks[0], ranks[1], end)
        elif kind in _RELATIVE_LEVELS and (relative := self._relative(start, end)):
            yield Piece(kind, (Numbered(relative[0]),), *relative[1:])
        elif kind in _WITHOUT_NUMBER:
            yield Piece(kind, (Numbered(""),), start, end)
        elif kind is StepKind.PARAGRAPH:
            subs, stop = find_subs(self.text, self._behind_point(end), self._is_taken)
            if subs and re.search(r'[()"]', self.text[end:stop]):  # «الفقرة (أ) من المادة ١٢»
                yield Piece(StepKind.SUB, (Numbered("", as_steps(subs)),), start, stop)

    def _behind_point(self, end: int) -> int:
        """Return where an abbreviated word's point ends: "al. a)"."""
        return end + self.text.startswith(".", end)

    def _leveled(
        self, kind: StepKind, word: str, numbers: tuple[Numbered, ...], start: int, end: int
    ) -> Piece:
        if word not in self.words.items:
            return Piece(kind, numbers, start, end)
        return Piece(StepKind.ITEM, numbers, start, end, kind if kind is not StepKind.ITEM else None)

    def _ranks_before(self, start: int) -> tuple[tuple[Numbered, ...], int] | None:
        """Return the ranks that stand before a level word, "third and fourth", and where they start.

        What follows another level is that one's: «абзац третий преамбулы».
        """
        ranks: list[Numbered] = []
        end = len(self.text[:start].rstrip())
        while number := self.ordinals.get(end):
            if self._is_taken(number.start):
                break
            ranks.insert(0, Numbered(str(number.value)))
            start = number.start
            joined = _joined_before().search(self.text, 0, start)
            end = joined.start() if joined else len(self.text[:start].rstrip())
        if not ranks or _level_before().search(self.text, 0, start):
            return None
        return tuple(ranks), start

    def _relative(self, start: int, end: int) -> tuple[str, int, int] | None:
        """Return the value, the start and the end of "last paragraph", «الفقرة التالية»."""
        for value, words in self.words.relative:
            word = rf"{NO_LETTER_BEFORE}(?:و?ال|و)?(?:{words})"
            if before := re.compile(rf"{word}\s+\Z").search(self.text, max(0, start - 40), start):
                return value, before.start(), end
            if behind := re.compile(rf"\s+(?:ال)?(?:{words})(?![^\W\d_])").match(self.text, end):
                return value, start, behind.end()
        return None

    def _subparagraph(self, start: int, end: int) -> Iterator[Piece]:
        """Yield "subparagraph (a)" with the levels below it, or the third of them."""
        subs, stop = find_subs(self.text, self._behind_point(end), self._is_taken)
        if not subs:
            subs, stop = find_lone_sub(self.text, end)
        if subs:
            listed, stop = self._listed_marks((Numbered("", as_steps(subs)), stop))
            yield Piece(StepKind.SUB, tuple(listed), start, stop)
        elif ranks := self._ranks_before(start):
            numbers = tuple(Numbered("", (rank.value,)) for rank in ranks[0])
            yield Piece(StepKind.SUB, numbers, ranks[1], end)
        elif relative := self._relative(start, end):
            yield Piece(StepKind.SUB, (Numbered("", (relative[0],)),), *relative[1:])

    def numbers(self, at: int, kind: StepKind) -> tuple[list[Numbered], int]:
        """Return the numbers behind a level word, "5 to 7 and 9 (a)", and where they end."""
        lead = self.words.number.match(self.text, at)
        at = lead.end() if lead else at
        first = self.number(at, roman=kind in _ROMAN_LEVELS or _is_roman_article(kind, self.text, at))
        if kind is StepKind.ARTICLE and (slashed := _SLASHED.match(self.text, at)):
            first = Numbered(slashed[1], (slashed[2],)), slashed.end()
        if first is None and kind is not StepKind.SUB and (enclosed := _ENCLOSED.match(self.text, at)):
            subs, stop = find_subs(self.text, enclosed.end(), self._is_taken)
            first = Numbered(str(int(enclosed[1])), as_steps(subs)), stop
        if first is None:
            return [], at
        numbers, stop = self._listed_marks(first)
        while kind not in (StepKind.ANNEX, StepKind.PART):
            joined = self.words.joined.match(self.text, stop)
            following = self.number(joined.end(), roman=False) if joined else self._joined_word(stop)
            if following is None or not following[0].value.isdecimal() or len(following[0].value) > 3:
                break
            if not self.text[following[1] - 1].isdigit() and self._is_rank_of_next(following[1]):
                break
            if joined and joined["to"] and numbers[-1].value.isdecimal():
                low, high = int(numbers[-1].value), int(following[0].value)
                numbers += [Numbered(str(number)) for number in range(low + 1, min(high, low + MAX_LISTED))]
            more, stop = self._listed_marks(following)
            numbers += more
        return numbers[:MAX_LISTED], stop

    def _listed_marks(self, numbered: tuple[Numbered, int]) -> tuple[list[Numbered], int]:
        """Return a number with the other marks that are listed behind it: 15 (a) "and (b)"."""
        numbers, stop = [numbered[0]], numbered[1]
        while numbers[-1].subs and (joined := self.words.joined.match(self.text, stop)):
            subs, end = find_subs(self.text, joined.end(), self._is_taken)
            if len(subs) != 1 or not re.search("[()]", self.text[joined.end() : end]):
                break
            paths = beside(numbers[-1].subs, *as_steps(subs), to=joined["to"] is not None)
            numbers += [Numbered(numbers[-1].value, path) for path in paths]
            stop = end
        return numbers, stop

    def number(self, at: int, *, roman: bool) -> tuple[Numbered, int] | None:
        """Return the number that stands at an offset with its letters, and where they end."""
        if self._is_taken(at):
            return None
        if digits := _DIGITS.match(self.text, at):
            if _NO_NUMBER_ENDS.match(self.text, digits.end()):
                return None
            inserted = _inserted().match(self.text, digits.end())
            written = as_number(digits[0]) + (inserted_name(inserted[1]) if inserted else "")
            subs, stop = find_subs(self.text, (inserted or digits).end(), self._is_taken)
            return Numbered(written, as_steps(subs)), stop
        if roman and (match := _ROMAN.match(self.text, at)) and (value := parse_roman(match[0])):
            subs, stop = find_subs(self.text, match.end(), self._is_taken)
            return Numbered(str(value), as_steps(subs)), stop
        found = self.spelled.get(at) or self.spelled.get(at + 2 if self.text.startswith("ال", at) else at)
        if found is None:
            return None
        subs, stop = find_subs(self.text, found[0], self._is_taken)
        return Numbered(str(found[1]), as_steps(subs)), stop

    def _is_rank_of_next(self, end: int) -> bool:
        """Whether a level's word stands right behind a number: "article 12, second paragraph"."""
        space = re.compile(r"\s+").match(self.text, end)
        return space is not None and self.words.spaced.match(self.text, space.end()) is not None

    def _joined_word(self, at: int) -> tuple[Numbered, int] | None:
        """Return a number whose "and" is written on: «الثالثة والرابعة»."""
        joined = re.compile(r"\s+و").match(self.text, at)
        return self.number(joined.end() - 1, roman=False) if joined else None

    def _chinese(self, match: re.Match[str]) -> Iterator[Piece]:
        """Yield 第15段(a)(i), 第15和16段, 附件一, 脚注19: the number stands before the level or after it."""
        kind, slug = self.words.kinds[match[0]]
        low = max([0, match.start() - 30, *(end for _, end in self.taken if end <= match.start())])
        if kind in _RELATIVE_LEVELS:
            for value, words in self.words.relative:
                if relative := re.compile(rf"(?:{words})[一个]*\Z").search(self.text, low, match.start()):
                    yield Piece(kind, (Numbered(value),), relative.start(), match.end())
                    return
        before = _han_before().search(self.text, low, match.start())
        if before and kind in _NUMBER_BEHIND and not (before["counted"] or before["subs"]):
            before = None
        if before:
            inner = re.findall(r"\(([a-z0-9]{1,5})\)", before["subs"])
            inserted = _inserted().match(self.text, match.end())
            subs, stop = find_subs(self.text, (inserted or match).end(), self._is_taken)
            listed = _chinese_numbers(before["numbers"])
            name = inserted_name(inserted[1]) if inserted else ""
            last, stop = self._listed_marks((Numbered(listed[-1] + name, as_steps([*inner, *subs])), stop))
            level = StepKind.PARAGRAPH if kind is StepKind.SUB else kind  # 第15(a)分段
            numbers = (*(Numbered(value) for value in listed[:-1]), *last)
            yield self._leveled(level, match[0], numbers, before.start(), stop)
            return
        after = re.compile(rf"\s*({_han_number()})(?!\s*[段条])").match(self.text, match.end())
        if kind is StepKind.PART:
            yield Piece(kind, (Numbered(slug),), match.start(), match.end())
            if after:
                number = Numbered(_chinese_numbers(after[1])[0])
                yield Piece(StepKind.PARAGRAPH, (number,), match.end(), after.end())
        elif kind is StepKind.FOOTNOTE and self.text.startswith("*", match.end()):
            yield Piece(kind, (Numbered("star"),), match.start(), match.end() + 1)
        elif after and kind not in (StepKind.SUB, StepKind.ITEM):
            yield Piece(kind, (Numbered(_chinese_numbers(after[1])[0]),), match.start(), after.end())
        elif kind in _WITHOUT_NUMBER:
            yield Piece(kind, (Numbered(""),), match.start(), match.end())


def _is_roman_article(kind: StepKind, text: str, at: int) -> bool:
    """Whether "article xii" is written; "the article I read" is none."""
    return kind is StepKind.ARTICLE and (match := _ROMAN.match(text, at)) is not None and len(match[0]) > 1


@lru_cache(maxsize=1)
def _joined_before() -> re.Pattern[str]:
    return re.compile(rf"{reference_words().joined.pattern}\Z")


@lru_cache(maxsize=1)
def _level_before() -> re.Pattern[str]:
    return re.compile(rf"{reference_words().spaced.pattern}\s+\Z")


def _han_number() -> str:
    return rf"(?:{_DIGITS.pattern}|{_HAN_NUMBER})"


@lru_cache(maxsize=1)
def _han_before() -> re.Pattern[str]:
    """Return what finds 第15, 5至7, 15(a) or 第19个 at the end of a stretch."""
    number = _han_number()
    return re.compile(
        rf"(?<![0-9])第?\s*(?P<numbers>(?![0-9]{{4}}\s*[,、]){number}"
        rf"(?:\s*(?:、|,|和|及|与|至|到|-|~|〜)\s*第?\s*{number})*)"
        r"(?P<subs>(?:\s*\([a-z0-9]{1,5}\))*)\s*(?P<counted>[个条]?)\s*\Z"
    )


@lru_cache(maxsize=1)
def _inserted() -> re.Pattern[str]:
    """Return a pattern for what stands behind a number put in between two others: "bis", 之二."""
    return re.compile(rf"\s*({'|'.join(inserted_words())})(?:(?![^\W_])|(?<=[\u4e00-\u9fff]))")


def _chinese_numbers(written: str) -> list[str]:
    """Return the numbers of 15、16 or 15至18, ranges written out."""
    numbers: list[str] = []
    pattern = rf"(至|到|-|~|〜)?[、,和及与\s第]*({_DIGITS.pattern}|{_HAN_NUMBER})"
    for join, number in re.findall(pattern, written):
        if "." in number:
            numbers.append(as_number(number))
            continue
        value = int(number) if number.isdecimal() else parse_chinese(number) or 0
        if join and numbers and numbers[-1].isdecimal():
            low = int(numbers[-1])
            numbers += [str(between) for between in range(low + 1, min(value, low + MAX_LISTED))]
        numbers.append(str(value))
    return numbers


def number_at(folded: str, at: int, taken: Sequence[tuple[int, int]]) -> tuple[Numbered, int] | None:
    """Return the number that stands at an offset with its letters, and where they end; None where none stands there."""
    return _Scanner(folded, taken, {}, {}).number(at, roman=False)
