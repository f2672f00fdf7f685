"""The shares of a whole that a sentence holds: percentages and fractions."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answer.sentence.candidate import Candidate
from bot.answer.sentence.cardinals import cardinals
from bot.answer.words.number_phrases import counting_words, phrase_after
from index.model import Language, Span
from index.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.answer.sentence.view import SentenceView
    from bot.answer.understand.patterns import AnswerKind

COUNTED_BONUS = 0.4
"""For a number that stands beside the thing whose number was asked."""
PERCENT_REACH = 40
"""Code points behind a number that hold the words for a percentage: "per cent of"."""
_PERCENT_SIGN = re.compile(r"\s?[%٪％]")


def shares(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield the percentages and fractions of a sentence: "77%", "one in six", "half"."""
    language = view.language
    for number in cardinals(view, labelled=True):
        end = percent_end(view, number.span, language)
        if end is not None:
            span = Span(_percent_start(view, number.span, language), end)
            yield _share(view, span, float(number.value), "%")
    yield from _fractions(view, language)


def _share(view: SentenceView, span: Span, number: float, unit: str) -> Candidate:
    """Return a share, surer where it is one of what was asked about: "77% of the entities"."""
    counted = view.lens.counted
    thing = view.named_in(_whole(view, span)) if counted is not None else None
    end = thing.end if thing is not None else span.end
    return Candidate(
        Span(span.start, max(end, span.end)),
        COUNTED_BONUS if thing is not None else 0.0,
        number=number,
        unit=unit,
        counted=thing is not None,
    )


def _whole(view: SentenceView, share: Span) -> Span | None:
    """Return the words that name the whole of which something is a share; None where none follow."""
    language = view.language
    return phrase_after(view.text, view.sentence, share, view.annotation.numbers, language)


def percent_end(view: SentenceView, number: Span, language: Language) -> int | None:
    """Return where a percentage ends; None where a number is none."""
    sign = _PERCENT_SIGN.match(view.text, number.end)
    if sign:
        return sign.end()
    if _percent_start(view, number, language) != number.start:
        return number.end
    folded = fold(view.text[number.end : min(view.sentence.end, number.end + PERCENT_REACH)])
    match = _percent_words(language).match(folded.text)
    return number.end + folded.source_span(0, match.end()).end if match else None


@lru_cache(maxsize=8)
def _percent_words(language: Language) -> re.Pattern[str]:
    """Return what finds the words behind a number that make it a percentage."""
    words = counting_words()["percent"].get(language.value, ())
    return re.compile(rf"\s?(?:{'|'.join(map(re.escape, words))})(?!\w)" if words else r"(?!)")


def _percent_start(view: SentenceView, number: Span, language: Language) -> int:
    """Return where a percentage begins: in Chinese before its number («百分之七十七»)."""
    for words in counting_words()["percent_before"].get(language.value, ()):
        if view.text[view.sentence.start : number.start].endswith(words):
            return number.start - len(words)
    return number.start


def _fractions(view: SentenceView, language: Language) -> Iterator[Candidate]:
    numbers = [one for one in view.annotation.numbers if view.inside(one.span)]
    between = counting_words()["out_of"].get(language.value, ())
    for part, whole in pairwise(numbers):
        words = fold(view.text[part.span.end : whole.span.start]).text.strip()
        if words in between and 0 < part.value < whole.value:
            span = Span(part.span.start, whole.span.end)
            yield _share(view, span, part.value / whole.value, f"{part.value}/{whole.value}")
    sentence = fold(view.text[view.sentence.start : view.sentence.end])
    for unit, expression in _fraction_words().items():
        for match in expression.finditer(sentence.text):
            around = (
                sentence.text[max(0, match.start() - 1) : match.start()]
                + sentence.text[match.end() : match.end() + 1]
            )
            if language is Language.CHINESE or not any(character.isalpha() for character in around):
                place = sentence.source_span(match.start(), match.end())
                above, below = unit.split("/")
                span = Span(view.sentence.start + place.start, view.sentence.start + place.end)
                yield _share(view, span, int(above) / int(below), unit)


@lru_cache(maxsize=1)
def _fraction_words() -> Mapping[str, re.Pattern[str]]:
    """Return what finds the words of each fraction."""
    rows = counting_words()["fractions"].items()
    return {unit: re.compile("|".join(map(re.escape, words))) for unit, words in rows}
