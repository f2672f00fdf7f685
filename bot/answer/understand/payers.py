"""Where the money for a thing comes from: a question for who pays."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from bot.answer.model import Intent
from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.understand.phrases import Phrases
from index.annotate import CONCEPT
from index.query import Alternative
from index.termbase.model import ConceptKind
from index.text.normalize import fold

if TYPE_CHECKING:
    from bot.answer.understand.understanding import Understanding
    from index.model import Language
    from index.query import Query, QueryUnit

MONEY = frozenset({"finance", "funding"})
"""Concepts of what comes from who pays."""
PAYING = ("funding", "pay")
"""Concepts of what they do, the likeliest first."""
ASKED = frozenset({Attribute.ACTOR, Attribute.PLACE, Attribute.OTHER, Attribute.TOPIC, Attribute.PERSON})
COMING = frozenset({"word", "particle", ConceptKind.EVENT_VERB})
"""Kinds of unit by which it is only said that money comes."""


def asks_whence_money(understood: Understanding, query: Query) -> bool:
    """Return whether a question asks where the money for a thing comes from: "where does the Forum get it from"."""
    if understood.attribute not in ASKED or not any(_is_money(unit) for unit in query.units):
        return False
    language = understood.written_in or understood.language
    named = any(unit.kind not in COMING and not _is_money(unit) for unit in query.units)
    return named and bool(_whence(language).find(fold(understood.text).text))


def as_payer_asked(understood: Understanding) -> Understanding:
    """Return a question where money comes from as one for who pays it."""
    return replace(understood, intent=Intent.HOST, attribute=Attribute.ACTOR, answer=AnswerKind.ACTOR)


def with_paying(understood: Understanding, query: Query) -> Query:
    """Return a question where money comes from with the verb for paying first; any other as it is."""
    if understood.attribute is not Attribute.ACTOR or not asks_whence_money(understood, query):
        return query
    money = next(unit for unit in query.units if _is_money(unit))
    ways = tuple(Alternative(frozenset({CONCEPT + one}), concept=one) for one in PAYING)
    paying = replace(
        money,
        kind=ConceptKind.EVENT_VERB,
        alternatives=ways,
        tokens=frozenset[str]().union(*(way.tokens for way in ways)),
    )
    rest = (unit for unit in query.units if unit.kind not in COMING and not _is_money(unit))
    return replace(query, units=(paying, *rest))


def _is_money(unit: QueryUnit) -> bool:
    return not MONEY.isdisjoint(unit.own_concepts)


@lru_cache(maxsize=8)
def _whence(language: Language) -> Phrases:
    raw = tomllib.loads(resources.files("bot.answer.data").joinpath("payers.toml").read_text("utf-8"))
    return Phrases(raw["whence"].get(language.value, ""), language)
