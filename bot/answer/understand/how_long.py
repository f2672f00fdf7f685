"""Questions how long something takes: "how long did it last", «كم يوما استمر», 开了几天."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.understand.patterns import AnswerKind
from bot.answer.understand.phrases import Phrases
from bot.answer.words.number_phrases import counting_words
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from bot.answer.understand.understanding import Understanding
    from index.model import Language
    from index.termbase import Termbase


def asks_how_long(understood: Understanding) -> bool:
    """Return whether a question asks how long something takes, in whatever unit."""
    folded = fold_text(understood.text)
    return any(words in folded for words in counting_words()["lasting"]["all"])


def asks_days(understood: Understanding, termbase: Termbase) -> bool:
    """Return whether a question asks how long something takes, or how many days, and not how many until or after it."""
    if understood.answer is not AnswerKind.NUMBER or understood.yes_no or _counts_elsewhen(understood):
        return False
    days = counting_words()["days"]["concepts"]
    return asks_how_long(understood) or not _counted(understood, termbase).isdisjoint(days)


def asks_interval(understood: Understanding, termbase: Termbase) -> bool:
    """Return whether a question counts the days, weeks or years that lie before, after or between things."""
    if understood.answer is not AnswerKind.NUMBER or not _counts_elsewhen(understood):
        return False
    return not _counted(understood, termbase).isdisjoint(counting_words()["alike"]["last-duration"])


def says_elsewhen(text: str, language: Language) -> bool:
    """Return whether a text says that something is before, after or between things."""
    return bool(_elsewhen(language).find_in_passage(fold_text(text)))


def _counts_elsewhen(understood: Understanding) -> bool:
    """Return whether what a question counts stands beside "before" or "after": "how many days before", 提前几天."""
    language, counted = understood.written_in or understood.language, fold_text(understood.counted)
    folded = fold_text(understood.text)
    start = folded.find(counted) if counted else -1
    if start < 0:
        return False
    end, asking = start + len(counted), counting_words()["elsewhen"]["asking"]
    return says_elsewhen(understood.counted, language) or any(
        not folded[end:first].strip() if first >= end else folded[last:start].strip() in asking
        for first, last in _elsewhen(language).find_in_passage(folded)
    )


def _counted(understood: Understanding, termbase: Termbase) -> frozenset[str]:
    """Return the concepts of what a question counts."""
    language = understood.written_in or understood.language
    matches = termbase.match(understood.counted, language) if understood.counted else ()
    return frozenset(match.concept for match in matches)


@lru_cache(maxsize=8)
def _elsewhen(language: Language) -> Phrases:
    """Return the words by which a question counts days before or after a thing, not those it takes."""
    return Phrases("; ".join(counting_words()["elsewhen"].get(language.value, ())), language)
