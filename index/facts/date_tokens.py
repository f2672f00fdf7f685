"""Folded text -> the tokens of dates: days, months, years and the words that join them.

A token's kind is one letter, so that a run of tokens is a string that regular expressions can read:

====  =======================================================================================
``D``  a number from 1 to 31, a day perhaps        ``d``  a Chinese day: 22日
``M``  a month's name, alone or a pair             ``m``  a Chinese month: 5月
``Y``  a four-digit number, a year perhaps         ``y``  a Chinese year: 2013年
``T``  a date in digits: 2013-05-22, 22.05.2013    ``S``  a season or quarter
``V``  a vague word: early, أوائل                   ``v``  a vague word that stands after the date: 初
``c``  beside a year: عام, года                     ``s`` ``e``  a decade's word, after or before its year
``-``  joins a range    ``&``  joins a list    ``,``  a comma    ``b``  between    ``f``  from    ``i``  in
``n``  a blank line or a tab: a date does not run over it, but behind a joining word
``x``  anything else: a date does not run over it
====  =======================================================================================
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from index.facts.date_words import (
    HAN_NUMERALS,
    NUMBER_PIECE,
    TERM_PIECE,
    WORD_PIECE,
    Vocabulary,
    prefix_cuts,
    vocabulary,
)
from index.text.normalize import Folded, fold

if TYPE_CHECKING:
    from index.model import Language

# 22/05/2013 and 05/22/2013, 22.05.2013, 2013-05-22, ٢٠١٣/٥/٢٢; never part of a longer chain.
_NUMERIC = re.compile(
    r"(?<![0-9A-Za-z/.:_-])"
    r"(?:(?P<y1>[0-9]{4})(?P<s1>[-/.])(?P<m1>[0-9]{1,2})(?P=s1)(?P<d1>[0-9]{1,2})"
    r"|(?P<d2>[0-9]{1,2})(?P<s2>[-/.])(?P<m2>[0-9]{1,2})(?P=s2)(?P<y2>[0-9]{4}))"
    r"(?![0-9/_-]|[.:][0-9])"
)
_ORDINAL_MARK = re.compile(r"\.?o(?!\w)")
_HAN_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {
    "○": 0,
    "零": 0,
    "两": 2,
}
_HAN_NUMBER = re.compile(f"[{''.join(sorted(HAN_NUMERALS))}]+")
_HAN_UNITS = {"年": "y", "月": "m", "日": "d", "号": "d", "號": "d"}
_UNIT_AHEAD = re.compile(r"\s{0,2}([年月日号號])(?!代|度|间)")
# Footnote numbers written as raised digits would run into the number before them: 2013¹.
_RAISED = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉]")
_SMALL_LETTERS = re.compile("[a-z]+")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
# "Oct. 3": an abbreviation's full stop is no end of a sentence before a number.
_STOP_BEFORE_NUMBER = re.compile(r"\.(?=\s{0,2}[0-9])")


class Token(NamedTuple):
    """A piece of a date.

    Attributes:
        kind: One letter, see the module.
        start: Offset in the folded text.
        end: Offset in the folded text, exclusive.
        value: The number, or the number of the month or of a season's first month; 0 for other kinds.
        ambiguous: Whether the month's name is also another word.
        month_first: Whether the month's language writes it before its day.
        day: The day of a date in digits; 0 for other kinds.
        year: The year of a date in digits; 0 for other kinds.
    """

    kind: str
    start: int
    end: int
    value: int = 0
    ambiguous: bool = False
    month_first: bool = False
    day: int = 0
    year: int = 0


def fold_for_dates(text: str) -> Folded:
    """Return the folded text, raised digits kept apart from the numbers before them."""
    return fold(_RAISED.sub("^", text))


def tokenize(folded: Folded, language: Language) -> list[Token]:
    """Return the tokens in order, fillers left out; empty where the text holds no number and no month."""
    return _Tokenizer(folded, vocabulary(language)).run()


class _Tokenizer:
    """One walk over a folded text."""

    def __init__(self, folded: Folded, words: Vocabulary) -> None:
        self.folded = folded
        self.text = folded.text
        self.words = words
        self.tokens: list[Token] = []

    def run(self) -> list[Token]:
        source, is_other = self.folded.source, self.words.is_other
        is_parted = "\t" in source or source.count("\n") > 1
        at: int | None = 0
        end = others = 0
        while at is not None:
            pieces, at = self.words.pieces.finditer(self.text, at), None
            for piece in pieces:
                start, stop = piece.span()
                if is_parted and start > end:
                    others = self._gap(end, start, others)
                kind = piece.lastindex
                if kind is None or (kind == WORD_PIECE and is_other[piece.group()]):
                    others += 1 if kind else stop - start
                    end = stop
                    continue
                if others:
                    others = self._add_others(others, end)
                token = self._piece(piece)
                if token.kind != "p":
                    self.tokens.append(token)
                end = token.end
                if end != stop:  # it holds several pieces
                    at = end
                    break
        self._add_others(others, end)
        return self._join_pairs()

    def _add_others(self, count: int, end: int) -> int:
        """Add the pieces that are no part of a date, the last two of them: the grammar looks no further back."""
        self.tokens += [Token("x", end - 1, end)] * min(count, 2)
        return 0

    def _gap(self, start: int, end: int, others: int) -> int:
        """Add a token for a wide gap, the pieces before it first; return how many are still to add."""
        white = self.folded.source[self.folded.offsets[start] : self.folded.offsets[end]]
        if white.count("\n") <= 1 and "\t" not in white:
            return others
        self._add_others(others, start)
        self.tokens.append(Token("n", start, end))
        return 0

    def _date_in_digits(self, start: int) -> Token | None:
        match = _NUMERIC.match(self.text, start)
        if match is None:
            return None
        year = int(match["y1"] or match["y2"])
        month, day = int(match["m1"] or match["m2"]), int(match["d1"] or match["d2"])
        if month > 12 and day <= 12:  # 05/22/2013
            month, day = day, month
        if not (1 <= month <= 12 and 1 <= day <= 31):
            return None
        return Token("T", match.start(), match.end(), month, day=day, year=year)

    def _piece(self, piece: re.Match[str]) -> Token:
        """Return the token at a piece, the tokens of a word's Arabic prefixes already added."""
        start, end = piece.span()
        if piece.lastindex == NUMBER_PIECE:
            return self._date_in_digits(start) or self._number(start, end)
        if piece.lastindex == TERM_PIECE:
            return self._han(start) or Token("x", start, end)
        return self._word(start, end)

    def _number(self, start: int, end: int) -> Token:
        unit = _UNIT_AHEAD.match(self.text, end)
        number = self.text[start:end]
        if unit is not None and (
            token := _chinese_unit(unit[1], int(number), len(number), start, unit.end())
        ):
            return token
        if ordinal := _ORDINAL_MARK.match(self.text, end):  # "1.º de julio", folded to "1.o"
            end = ordinal.end()
        elif not self._stands_alone(start, end):
            return Token("x", start, end)
        if len(number) == 4:
            return Token("Y", start, end, int(number))
        return Token("D" if len(number) <= 2 and 1 <= int(number) <= 31 else "x", start, end, int(number))

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether a number is no part of a decimal, a time, a symbol or a percentage."""
        before, after = self.text[max(0, start - 2) : start], self.text[end : end + 2]
        last = before[-1:]
        if last.isascii() and (last.isalpha() or last in {"_", "/", ":"}):
            return False
        if last in {".", ",", "-"} and before[:1].isdigit() and last != "-":
            return False
        if (
            last == "-"
            and before[:1].isascii()
            and before[:1].isalpha()
            and not self._is_vague_before(start - 1)
        ):
            return False
        if after[:1] in {"/", "%", "_"} or (after[:1] in {".", ",", ":"} and after[1:].isdigit()):
            return False
        word = _SMALL_LETTERS.match(self.text, end)
        return word is None or self.words.words.get(word[0], ("x", 0))[0] in {"p", "s"}

    def _is_vague_before(self, end: int) -> bool:
        word = _LAST_WORD.search(self.text[max(0, end - 12) : end])
        return word is not None and word[0] in self.words.vague

    def _han(self, start: int) -> Token | None:
        number = _HAN_NUMBER.match(self.text, start)
        if number and (unit := _UNIT_AHEAD.match(self.text, number.end())):
            value, digits = _han_value(number[0])
            if token := _chinese_unit(unit[1], value, digits, start, unit.end()):
                return token
        for word, kind, value in self.words.han.get(self.text[start], ()):
            if self.text.startswith(word, start):
                return Token(kind, start, start + len(word), value)
        return None

    def _word(self, start: int, end: int) -> Token:
        """Return a word's token, with Arabic prefixes taken off where only then it is known."""
        word = self.text[start:end]
        if token := self._known(start, end):
            return token
        for cut in prefix_cuts(word):
            if token := self._known(start + cut, end):
                if word[0] == "و":
                    self.tokens.append(Token("&", start, start + 1))
                self.tokens.append(token) if token.kind != "p" else None
                return Token("p", token.start, token.end)
        return Token("x", start, end)

    def _known(self, start: int, end: int) -> Token | None:
        word = self.text[start:end]
        for rest, month, ambiguous, month_first in self.words.months.get(word, ()):
            stop = self._following(end, rest)
            if stop is not None:
                dot = _STOP_BEFORE_NUMBER.match(self.text, stop)
                stop = dot.end() if dot and len(word) <= 5 else stop
                return Token("M", start, stop, month, ambiguous, month_first)
        for rest, month in self.words.quarters.get(word, ()):
            stop = self._following(end, rest)
            if stop is not None:
                return Token("S", start, stop, month)
        if word in self.words.words:
            kind, value = self.words.words[word]
            return Token(kind, start, end, value)
        return None

    def _following(self, end: int, words: tuple[str, ...]) -> int | None:
        """Return where the words end that follow, a page break between them allowed («كانون⏎⏎الثاني»)."""
        for word in words:
            match = re.compile(r"\s{1,4}" + word + r"(?!\w)").match(self.text, end)
            if match is None:
                return None
            end = match.end()
        return end

    def _join_pairs(self) -> list[Token]:
        """Join «كانون الثاني/يناير», with or without spaces around the slash, into one month."""
        joined: list[Token] = []
        for token in self.tokens:
            if token.kind == "M" and len(joined) >= 2 and joined[-1].kind == "-":
                first, slash = joined[-2], joined[-1]
                if first.kind == "M" and first.value == token.value and self.text[slash.start] == "/":
                    joined[-2:] = [first._replace(end=token.end, ambiguous=False)]
                    continue
            joined.append(token)
        return joined


def _chinese_unit(unit: str, value: int, digits: int, start: int, end: int) -> Token | None:
    kind = _HAN_UNITS[unit]
    fits = {"y": digits == 4, "m": 1 <= value <= 12, "d": 1 <= value <= 31}[kind]
    return Token(kind, start, end, value) if fits else None


def _han_value(number: str) -> tuple[int, int]:
    """Return the value and the count of digits: 二〇一三 is (2013, 4), 二十二 is (22, 2)."""
    if "十" not in number:
        value = int("".join(str(_HAN_DIGITS[character]) for character in number))
        return value, len(number)
    tens, _, ones = number.partition("十")
    return _HAN_DIGITS.get(tens, 1) * 10 + _HAN_DIGITS.get(ones, 0), 2
