"""What of a question only says what value is wanted: "the envoy *responsible for* water", "the *rate* of reply"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.understand.person_words import person_words
from bot.answer.understand.relations import is_told_otherwise
from bot.answer.words.column_words import column_words
from bot.answer.words.number_phrases import counting_words
from index.annotate import CONCEPT
from index.query import Alternative
from index.query_building import AGAIN_WEIGHT
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from bot.answer.understand.understanding import Understanding
    from index.query import Query, QueryUnit

MOTTO, THEME, LANGUAGE, PRIZE = "motto", "subject", "language", "award"
"""The termbase's concepts."""
PRIZE_STRENGTH = 0.8
"""How surely a sentence that names a prize tells who won it."""
TOLD_WEIGHT = 0.02
"""What of a word's weight is left whose meaning the values have."""
DEEDS = frozenset({ConceptKind.EVENT_VERB, "word"})
"""Kinds of unit that say what was done, known or not: "won", "bagged"."""
_NONE = frozenset[str]()


def with_value_aside(understood: Understanding, query: Query) -> Query:
    """Return a query in which what the value tells by itself weighs little.

    A percentage is one by its sign, a price by its currency, a language by its name, and what ties a person's function
    to its field goes without saying. A question that names no function asks who is responsible. A motto that is asked
    for may be told as the theme.
    """
    if understood.attribute is Attribute.THEME:
        return replace(query, units=tuple(_as_theme(unit) for unit in query.units))
    if understood.answer is AnswerKind.LIST and not any(unit.kind in PLACES for unit in query.units):
        return replace(query, units=tuple(_as_languages(unit) for unit in query.units))
    if is_told_otherwise(understood.relation):
        return _with_prize(query)
    told = _told_by_value(understood, query)
    if not told:
        return query
    units = (
        unit if told.isdisjoint(unit.own_concepts) else replace(unit, weight=unit.weight * AGAIN_WEIGHT)
        for unit in query.units
    )
    return replace(query, units=tuple(units))


def _with_prize(query: Query) -> Query:
    """Return a query in which the deed that its first unit says, "won", is told by the prize it is said of as well.

    Texts tell it in words of their own, "was awarded to", which stand around whoever won.
    """
    first = query.units[0] if query.units else None
    if first is None or first.kind not in DEEDS or all(PRIZE not in one.own_concepts for one in query.units):
        return query
    token = frozenset({CONCEPT + PRIZE})
    way = Alternative(token, PRIZE_STRENGTH, concept=PRIZE)
    ways = (*first.alternatives, way)
    told = replace(first, alternatives=ways, tokens=first.tokens | token, known=True)
    return replace(query, units=(told, *query.units[1:]))


def _as_languages(unit: QueryUnit) -> QueryUnit:
    """Return the word for languages, which tell by their names that they are, weighing next to nothing.

    Other units as they are, "working languages" too.
    """
    asks = unit.alternatives[0].concept == LANGUAGE
    return replace(unit, weight=unit.weight * TOLD_WEIGHT) if asks else unit


def _as_theme(unit: QueryUnit) -> QueryUnit:
    """Return the word for a motto as one for a theme as well; other units as they are."""
    if unit.alternatives[0].concept != MOTTO:
        return unit
    token = frozenset({CONCEPT + THEME})
    way = Alternative(token, concept=THEME)
    return replace(unit, alternatives=(way, *unit.alternatives), tokens=unit.tokens | token, known=True)


def _told_by_amount(query: Query) -> frozenset[str]:
    """Return what an amount of money tells by its currency, where a question names anything else."""
    told = frozenset(counting_words()["currencies"])
    named = (unit for unit in query.units if unit.kind == ConceptKind.VOCABULARY)
    return told if any(told.isdisjoint(unit.own_concepts) for unit in named) else _NONE


def _told_by_value(understood: Understanding, query: Query) -> frozenset[str]:
    if understood.answer is AnswerKind.PERCENTAGE:
        return column_words()["shares"]
    if understood.answer is AnswerKind.AMOUNT:
        return _told_by_amount(query)
    if understood.answer is not AnswerKind.PERSON:
        return _NONE
    charged = person_words().charged
    functions = (unit for unit in query.units if unit.kind == ConceptKind.FUNCTION)
    return charged if any(charged.isdisjoint(unit.own_concepts) for unit in functions) else _NONE
