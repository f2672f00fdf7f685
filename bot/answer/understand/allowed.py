"""Questions for who may do a thing: "who can take part in the conference?"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answer.model import Intent
from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.understand.person_words import asks_who_may
from bot.answer.words.column_words import column_words
from index.annotate import CONCEPT
from index.query import Alternative, QueryUnit
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from bot.answer.understand.understanding import Understanding
    from index.query import Query

NAMED = frozenset({AnswerKind.ACTOR, AnswerKind.PERSON, AnswerKind.LIST})
"""Kinds of answer that name somebody: who may do a thing is told by the sentence that allows it."""
SHARE = 0.15
"""Of all the other words', what the word that a thing is allowed weighs: texts may say it in many ways."""


def as_allowed(understood: Understanding) -> Understanding:
    """Return a question for who may do a thing as one for what is said of that; others as they are."""
    if understood.answer not in NAMED or not asks_who_may(understood):
        return understood
    return replace(understood, intent=Intent.TOPIC, attribute=Attribute.TOPIC, answer=AnswerKind.TEXT)


def with_allowing(understood: Understanding, query: Query) -> Query:
    """Return a question for who may do a thing with the ways to say that they may: "is open to"."""
    if not query.units or not asks_who_may(understood):
        return query
    concepts = sorted(column_words()["allowing"])
    ways = tuple(Alternative(frozenset({CONCEPT + concept}), concept=concept) for concept in concepts)
    tokens = frozenset(CONCEPT + concept for concept in concepts)
    weight = SHARE * sum(unit.weight for unit in query.units)
    span = query.units[0].span
    unit = QueryUnit("", span, ways, weight, ConceptKind.ATTRIBUTE, known=True, tokens=tokens)
    return query.seeking(concepts, (*query.units, unit))
