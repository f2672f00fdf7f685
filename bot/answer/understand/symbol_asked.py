"""Questions for the symbol of the document that holds a thing: "which resolution *carries* the Paris Principles"."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.understand.patterns import AnswerKind
from bot.answer.words.tables import read_table
from index.model import Language
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from bot.answer.understand.understanding import Understanding
    from index.query import Query

SYMBOLS = frozenset({AnswerKind.SYMBOL, AnswerKind.SYMBOLS})


def without_holding(understood: Understanding, query: Query) -> Query:
    """Return what is sought for a symbol without the verb that says only that a document holds what is asked about."""
    if understood.answer not in SYMBOLS:
        return query
    verbs = _verbs(understood.written_in or understood.language)
    units = tuple(unit for unit in query.units if fold_text(unit.words) not in verbs)
    return replace(query, units=units) if units and len(units) < len(query.units) else query


@lru_cache(maxsize=8)
def _verbs(language: Language) -> frozenset[str]:
    code = Language.ENGLISH if language is Language.OTHER else language
    return frozenset(fold_text(verb) for verb in read_table("holding.toml")[code.value])
