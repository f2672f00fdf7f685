"""By how much something became less or more: what asks for it, and the ways a text tells it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.sentence.share_values import percent_end
from bot.answer.understand.patterns import AnswerKind
from bot.answer.words.tables import read_table
from index.model import Language, Span
from index.text.normalize import fold, fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answer.sentence.view import SentenceView
    from bot.answer.understand.understanding import Understanding

NUMBER = "#"
"""Stands for the number in a way to tell a change."""
FIGURES = frozenset({AnswerKind.NUMBER, AnswerKind.PERCENTAGE, AnswerKind.AMOUNT})


def asks_change(understood: Understanding) -> bool:
    """Return whether a question asks by how much something became less or more."""
    if understood.answer not in FIGURES:
        return False
    language = understood.written_in or understood.language
    return re.search(_asking(language), fold_text(understood.text)) is not None


def changes(view: SentenceView) -> Iterator[tuple[Span, float, bool]]:
    """Yield the numbers by which a sentence tells that something changed, and whether they are shares of it."""
    for number in view.numbers:
        before = fold(view.text[view.sentence.start : number.span.start]).text
        behind = fold_text(view.text[number.span.end : view.sentence.end])
        if any(first.search(before) and second.match(behind) for first, second in _ways(view.language)):
            end = percent_end(view, number.span, view.language)
            yield Span(number.span.start, end or number.span.end), float(number.value), end is not None


@lru_cache(maxsize=8)
def _asking(language: Language) -> str:
    return str(read_table("changes.toml")["asked"].get(language.value, "(?!)"))


@lru_cache(maxsize=8)
def _ways(language: Language) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Return what stands before and behind the number of a change, way by way."""
    ways = (way.partition(NUMBER) for way in read_table("changes.toml")["told"].get(language.value, ()))
    return tuple((re.compile(rf"(?:{before})\Z"), re.compile(behind)) for before, _, behind in ways)
