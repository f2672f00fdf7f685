"""A day that is kept every year and has a name: when it is only a sentence tells that names it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.model import Intent
from bot.answer.sentence.lens import QuestionLens
from bot.answer.sentence.view import SentenceView
from bot.answer.words.tables import read_table
from index.query import NESTED_STRENGTH
from index.query_words import query_words
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.model import Language
    from index.query import Query, QueryUnit

BESIDE = 40
"""Code points behind the words for a named day, or before them in Chinese, in which its name stands."""
_UNTOLD = frozenset({ConceptKind.EVENT_VERB, ConceptKind.ATTRIBUTE, ConceptKind.TIME})


def of_another_day(library: Library, understood: Understanding, query: Query, best: Extraction) -> str:
    """Return that a question asks when a named day is, and a sentence names no such day; else nothing.

    "World Refugee Day" is no day of a meeting on refugees.
    """
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


def _tells_which(unit: QueryUnit) -> bool:
    """Return whether a unit says of what a day is: neither that it is kept, nor that it is a day of the world."""
    concept = unit.alternatives[0].concept
    return unit.kind not in _UNTOLD and concept not in query_words().value_words | {"world"}


@lru_cache(maxsize=8)
def _named(language: Language) -> re.Pattern[str]:
    raw = read_table("named_days.toml")
    return re.compile(raw.get(language.value, raw["en"]), re.IGNORECASE)
