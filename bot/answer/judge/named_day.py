"""A day that a question names, by a name that is kept every year or by its number in a month: another day is told."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.model import Intent
from bot.answer.sentence.lens import QuestionLens
from bot.answer.sentence.view import SentenceView
from bot.answer.words.months import MONTHS
from bot.answer.words.tables import read_table
from index.model import gap
from index.query import NESTED_STRENGTH
from index.query_words import query_words
from index.rank import Level
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.model import Language
    from index.query import Query, QueryUnit

BESIDE = 40
"""Code points behind the words for a named day, or before them in Chinese, in which its name stands."""
OF_MONTH = 4
"""Code points between the number of a day and its month: "27 April", "27 de abril"."""
_UNTOLD = frozenset({ConceptKind.EVENT_VERB, ConceptKind.ATTRIBUTE, ConceptKind.TIME})


def of_another_day(library: Library, understood: Understanding, query: Query, best: Extraction) -> str:
    """Return that a sentence tells of another day than a question names; else nothing.

    "World Refugee Day" is no day of a meeting on refugees, and what is told of 24 April is not told of the 27th.
    """
    if of_month := _of_another_day_of_month(query, best):
        return of_month
    language = understood.written_in or understood.language
    if understood.intent is not Intent.DATE or not _named(language).search(understood.text):
        return ""
    view = SentenceView.of(library, QuestionLens(query), best.evidence.chunk, best.evidence.sentence)
    named = _named(library.chunks[view.chunk].language).search(
        view.text, view.sentence.start, view.sentence.end
    )
    if named is None:
        return "no such day"
    tokens = {
        term.token for term in view.terms if named.start() <= term.start and term.end <= named.end() + BESIDE
    }
    asked = (unit for unit in query.units if _tells_which(unit))
    other = next((unit for unit in asked if unit.degree(frozenset(tokens)) <= NESTED_STRENGTH), None)
    return f"of another day: {other.words}" if other is not None else ""


def _of_another_day_of_month(query: Query, best: Extraction) -> str:
    """Return that a question names a day by its number beside a month, and only the month is told; else nothing."""
    found = zip(query.units, best.evidence.findings, strict=True)
    levels = {unit: finding.level for unit, finding in found}
    months = [unit for unit in query.units if unit.alternatives[0].concept in MONTHS]
    for unit, level in levels.items():
        if unit.kind == "number" and level is Level.NOWHERE:
            beside = (month for month in months if gap(month.span, unit.span) <= OF_MONTH)
            if any(levels[month] is not Level.NOWHERE for month in beside):
                return f"of another day: {unit.words}"
    return ""


def _tells_which(unit: QueryUnit) -> bool:
    """Return whether a unit says of what a day is: neither that it is kept, nor that it is a day of the world."""
    concept = unit.alternatives[0].concept
    return unit.kind not in _UNTOLD and concept not in query_words().value_words | {"world"}


@lru_cache(maxsize=8)
def _named(language: Language) -> re.Pattern[str]:
    raw = read_table("named_days.toml")
    return re.compile(raw.get(language.value, raw["en"]), re.IGNORECASE)
