"""How precise a date a question wants: "on what day" is not answered by a year, "at what hour" by no date."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.understand.patterns import AnswerKind
from bot.answer.understand.phrases import Phrases
from bot.answer.words.tables import read_table
from index.facts.dates import Precision
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.answer.understand.understanding import Understanding
    from index.facts.dates import DateValue
    from index.model import Language

ASKED = (Precision.HOUR, Precision.DAY, Precision.MONTH)


def precision_asked(understood: Understanding) -> Precision | None:
    """Return how precise a date is wanted at least; None where a question does not tell, or wants no date."""
    if understood.answer is AnswerKind.DATE:
        language = understood.written_in or understood.language
        folded = fold_text(understood.text)
        for precision, phrases in _phrases(language).items():
            if phrases.find(folded):
                return precision
    return None


def is_precise(date: DateValue | None, wanted: Precision | None) -> bool:
    """Return whether a date tells the day or month that is wanted; what is no date is not asked."""
    return date is None or wanted is None or date.precision.rank <= wanted.rank


@lru_cache(maxsize=8)
def _phrases(language: Language) -> Mapping[Precision, Phrases]:
    raw, code = read_table("date_precision.toml"), language.value
    return {
        precision: Phrases(raw[precision.value].get(code, raw[precision.value]["en"]), language)
        for precision in ASKED
    }
