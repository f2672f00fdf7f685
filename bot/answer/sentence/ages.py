"""How old somebody is: what asks for it, and the ways a text tells it: "aged 41", 享年81岁, «عن عمر 77 عاما»."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.words.tables import read_table
from index.model import Language, Span
from index.text.normalize import fold, fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answer.sentence.view import SentenceView
    from bot.answer.understand.understanding import Understanding

OLDEST = 130
"""Years: nobody is older."""
NUMBER = "#"
"""Stands for the number in a way to tell an age."""


def asks_age(understood: Understanding) -> bool:
    """Return whether a question asks how old somebody is."""
    return (
        _asking(understood.written_in or understood.language).search(fold_text(understood.text)) is not None
    )


def ages(view: SentenceView) -> Iterator[tuple[Span, float]]:
    """Yield the ages that a sentence tells, each with its words; "five years in prison" is none."""
    ways = _telling(view.language)
    for number in view.numbers:
        if not 0 < number.value <= OLDEST:
            continue
        before = fold(view.text[view.sentence.start : number.span.start]).text
        behind = fold(view.text[number.span.end : view.sentence.end])
        for first, second in ways:
            found = second.match(behind.text) if first.search(before) else None
            if found is not None:
                length = behind.source_span(0, found.end()).end if found.end() else 0
                yield Span(number.span.start, number.span.end + length), float(number.value)
                break


@lru_cache(maxsize=8)
def _asking(language: Language) -> re.Pattern[str]:
    return re.compile("|".join(read_table("ages.toml")["asked"].get(language.value, ["(?!)"])))


@lru_cache(maxsize=8)
def _telling(language: Language) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Return what stands before and behind the number of an age, way by way."""
    ways = (way.partition(NUMBER) for way in read_table("ages.toml")["told"].get(language.value, ()))
    return tuple((re.compile(rf"(?:{before})\Z"), re.compile(behind)) for before, _, behind in ways)
