"""A question with another rank, year, month or label in place of its own: "and the fifth?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answer.question import understand
from bot.answer.turns import label_of, leaning_words, ranks
from index.facts.date_value import DateValue, PartialDate, Precision
from index.facts.date_writing import format_date
from index.model import Language, Span
from index.text.normalize import fold
from index.text.numerals import parse_ordinal

if TYPE_CHECKING:
    from bot.answer.turns import Turn
    from bot.answer.understand.understanding import Understanding
    from index.text.numerals import NumberMention

_DIGITS = re.compile(r"\d+")
_BEGINNING = 4  # letters by which two forms of a noun are told to be one
_SHORT_WORD = 4  # letters of a preposition
_IN_PASSING = re.compile(
    r"(?:[ \u3400-\u9fff]*\w*){0,2}?"
    r"( ?[(（][^()（）]{1,60}[)）]| ?[,،，] ?[^,،，?？؟()]{1,40}?(?:[,،，](?=\s*\S)|(?=\s*[?？؟]?\s*\Z)))"
)
"""Behind a number and the noun that it stands before: a stretch in brackets, between commas, or from one to the end."""


def renumbered(before: Understanding, turn: Turn, ordinal: int | None, year: int | None) -> str:
    """Return a question's text with its ordinal, year or month exchanged; what belonged to the old one goes.

    The year of the fourth meeting is not the year of the fifth: with a new ordinal the old years go, and with a new
    year the old ordinal.

    Args:
        before: The question.
        turn: What asks for another; of two ranks, the one of the thing that it names is exchanged.
        ordinal: The new rank; None where it stays.
        year: The new year; None where it stays.
    """
    edits: list[tuple[Span, str]] = []
    ordinals = ranks(before)
    dates = [mention for mention in before.constraints.dates if mention.value.has_year]
    text = before.text
    tail = ""
    if ordinal is not None:
        label = None if ordinals else _numbered(before)
        if ordinals:
            span = _rank_meant(before, ordinals, turn)
            edits.append((span, _ordinal(text[span.start : span.end], ordinal, before.language)))
            edits += [(one, "") for one in _explained(before, span)]
        elif label is not None:
            edits += [(label, str(ordinal)), *((one, "") for one in _explained(before, label))]
        else:
            tail = f" {_ordinal('', ordinal, before.language)}"
    if year is not None:
        if dates:
            edits.append((dates[0].span, str(year)))
        else:
            tail += f" {year}"
    if turn.month is not None and year is None and ordinal is None:
        exchanged = _other_month(before, turn.month)
        edits += [exchanged] if exchanged is not None else []
    if ordinal is not None and year is None:
        edits += [(mention.span, "") for mention in dates]
    if year is not None and ordinal is None:
        edits += [(mention.span, "") for mention in ordinals]
    return edited(text, edits, tail)


def edited(text: str, edits: list[tuple[Span, str]], tail: str = "") -> str:
    """Return a question with stretches exchanged, from the last to the first, and words added before its mark."""
    end = len(text)
    for span, words in sorted(edits, key=lambda edit: edit[0], reverse=True):
        if span.end <= end:
            text = text[: span.start] + words + text[span.end :]
            end = span.start
    if tail:
        bare = text.rstrip(" ?？؟")
        text = bare + tail + text[len(bare) :]
    return re.sub(r" {2,}", " ", text).strip()


def _rank_meant(before: Understanding, ordinals: list[NumberMention], turn: Turn) -> Span:
    """Return the rank beside the noun of a turn's rank, else the first: "and the eighth meeting?"."""
    own = ranks(turn.understood)
    beside = _beside(turn.understood, own[0].span) if own else frozenset()
    for one in ordinals:
        if beside & _beside(before, one.span):
            return one.span
    return ordinals[0].span


def _beside(understood: Understanding, span: Span) -> frozenset[str]:
    """Return how the words on either side of a rank begin; in Chinese the character after it: 第三*场*."""
    text = understood.text
    if understood.language is Language.CHINESE:
        return frozenset(text[span.end : span.end + 1].strip("?？呢的"))
    words = [re.findall(r"\w+", text[: span.start])[-1:], re.findall(r"\w+", text[span.end :])[:1]]
    folded = (fold(word[0]).text for word in words if word)
    return frozenset(word[:_BEGINNING] for word in folded if len(word) >= _BEGINNING)


def _numbered(before: Understanding) -> Span | None:
    """Return where a question has the number by which it calls a thing, behind the noun: "session 1 in Geneva"."""
    span = label_of(before)
    if span is None or not before.text[span.start : span.end].isdigit():
        return None
    noun = re.search(r"[^\W\d_]{4,} ?\Z", before.text[: span.start])
    following = re.match(r" ?([^\W\d_]*)", before.text[span.end :])
    return span if noun and following and len(following[1]) <= _SHORT_WORD else None


def _explained(before: Understanding, span: Span) -> list[Span]:
    """Return what a question says in passing of the one it numbers, if anything: "phase two*, the stocktaking,*"."""
    match = _IN_PASSING.match(before.text, span.end)
    if match is None:
        return []
    rest = before.text[: match.start(1)] + before.text[match.end(1) :]
    same = understand(rest, default=before.language).attribute is before.attribute
    return [Span(*match.span(1))] if same else []


def relabelled(before: Understanding, label: str) -> str:
    """Return a question with another number or letter by which it calls a thing; empty where it has none such."""
    span = label_of(before) if label else None
    if span is None or before.text[span.start : span.end].isalpha() is not label.isalpha():
        return ""
    edits = [(span, label), *((one, "") for one in _explained(before, span))]
    return edited(before.text, edits)


def _other_month(before: Understanding, month: int) -> tuple[Span, str] | None:
    """Return the one month of a question with another in its place, the year kept; None where it has none."""
    dates = [one for one in before.constraints.dates if one.value.start.month is not None]
    if len(dates) != 1:
        return None
    other = PartialDate(dates[0].value.start.year, month)
    return dates[0].span, format_date(DateValue(other, precision=Precision.MONTH), before.language)


def _ordinal(old: str, number: int, language: Language) -> str:
    """Return an ordinal as a question writes it, in the old one's manner: GRCP4 -> GRCP5, الرابعة -> الخامسة."""
    if _DIGITS.fullmatch(old) or (old and parse_ordinal(old, language) is None):
        return str(number)  # GRCP4; "phase two"
    words = leaning_words(language)
    if not 1 <= number <= len(words.ordinals):
        return f"第{number}" if language is Language.CHINESE else str(number)
    word = words.ordinals[number - 1]
    if words.feminine and old.endswith((words.feminine, "ى")) and " " not in word:
        return word + words.feminine if number > 1 else "الأولى"
    return word
