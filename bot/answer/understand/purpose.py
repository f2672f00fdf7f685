"""Whether a question asks what something is for, or why."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from bot.answer.understand.patterns import AnswerKind
from bot.answer.understand.phrases import Phrases
from bot.answer.words.column_words import column_words
from bot.answer.words.meeting_verbs import is_meeting_verb
from bot.answer.words.tables import read_table
from index.annotate import CONCEPT
from index.query import SAME_WORDS_STRENGTH, Alternative
from index.termbase.model import ConceptKind
from index.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.answer.understand.understanding import Understanding
    from index.model import Language
    from index.query import Query, QueryUnit

AIM = "aim"
AIM_WEIGHT, SERVING_WEIGHT, HOLDING_WEIGHT = 0.7, 0.1, 0.2
"""Of their own, what words weigh by which it is asked what a thing is for: texts may say it in others."""


def purpose_asked(understood: Understanding, query: Query) -> bool:
    """Return whether a question asks what something is for; of what is held or founded, "why" asks so too."""
    if understood.answer is not AnswerKind.TEXT:
        return False
    language, folded = understood.written_in or understood.language, fold(understood.text).text
    if _asked("asked", language).find(folded):
        return True
    verbs = [unit for unit in query.units if unit.kind == ConceptKind.EVENT_VERB]
    done = all(is_meeting_verb(unit) or _is_founding(unit) for unit in verbs)
    return bool(verbs) and done and bool(_asked("why", language).find(folded))


def _is_founding(unit: QueryUnit) -> bool:
    """Return whether a unit says that a thing is founded."""
    founding = column_words()["founding"]
    return not founding.isdisjoint(unit.own_concepts)


def with_aim(understood: Understanding, query: Query) -> Query:
    """Return a question what something serves for as one that what it aims at answers too: « à quoi sert »."""
    if not purpose_asked(understood, query):
        return query
    return replace(query, units=tuple(_aiming(unit) for unit in query.units))


def _aiming(unit: QueryUnit) -> QueryUnit:
    """Return a unit by which it is asked what a thing is for as what texts may leave out; others as they are."""
    concept = unit.alternatives[0].concept
    if concept == AIM:
        return replace(unit, weight=AIM_WEIGHT * unit.weight)
    if is_meeting_verb(unit):
        return replace(unit, weight=HOLDING_WEIGHT * unit.weight)
    if concept not in column_words()["serving"]:
        return unit
    token = frozenset({CONCEPT + AIM})
    way = Alternative(token, SAME_WORDS_STRENGTH, concept=AIM)
    return replace(
        unit,
        alternatives=(*unit.alternatives, way),
        tokens=unit.tokens | token,
        weight=SERVING_WEIGHT * unit.weight,
    )


@lru_cache(maxsize=1)
def purposes() -> Mapping[str, Mapping[str, str]]:
    """Return ``bot/answer/data/purposes.toml``."""
    return read_table("purposes.toml")


@cache
def _asked(way: str, language: Language) -> Phrases:
    return Phrases(purposes()[way].get(language.value, ""), language)
