"""Questions for where the money for a thing comes from: that is who funds it, whatever they call money."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from bot.answer.model import Intent
from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.understand.phrases import Phrases
from bot.answer.words.column_words import column_words
from bot.answer.words.tables import read_table
from index.query_building import meant_unit
from index.termbase.model import ConceptKind
from index.text.normalize import fold

if TYPE_CHECKING:
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.model import Language
    from index.query import Query, QueryUnit

MONEY = frozenset({"finance", "funding"})
"""Concepts of what comes from who pays, however the question is put."""
MEANT = ("funding", "pay")
"""Concepts by which documents tell where money comes from, the likeliest first."""
ASKED = frozenset({Attribute.ACTOR, Attribute.PLACE, Attribute.OTHER, Attribute.TOPIC, Attribute.PERSON})
"""What such a question seems to ask for."""
COMING = frozenset({"word", "particle", ConceptKind.EVENT_VERB})
"""Kinds of unit by which it is only said that money comes."""


def asks_whence_money(understood: Understanding, query: Query) -> bool:
    """Return whether a question asks where the money for a thing comes from: "where does the Forum get it from"."""
    text = fold(understood.text).text
    language = understood.written_in or understood.language
    if _phrases("asked", language).find(text):
        return True
    named = any(unit.kind not in COMING and not _is_money(unit) for unit in query.units)
    return named and any(map(_is_money, query.units)) and bool(_phrases("whence", language).find(text))


def as_payer_asked(understood: Understanding, query: Query) -> Understanding:
    """Return a question where money comes from as one for who pays it; any other as it is."""
    if understood.attribute not in ASKED or not asks_whence_money(understood, query):
        return understood
    return replace(understood, intent=Intent.HOST, attribute=Attribute.ACTOR, answer=AnswerKind.ACTOR)


def with_funding(library: Library, understood: Understanding, query: Query) -> Query:
    """Return a question where the money for a thing comes from as one that seeks who funds it.

    « D'où vient l'argent du Forum ? » is answered by "the Forum's activities are funded by", and not by what has to do
    with money: the words for money and for a source are looked for no longer.
    """
    if not asks_whence_money(understood, query):
        return query
    said = column_words()["moneys"]
    things = [unit for unit in query.units if said.isdisjoint(unit.own_concepts)]
    rest = [unit for unit in things if unit.kind not in COMING] or things
    return query.seeking(MEANT, (*rest, meant_unit(MEANT, query, library))) if rest else query


def _is_money(unit: QueryUnit) -> bool:
    return not MONEY.isdisjoint(unit.own_concepts)


@cache
def _phrases(table: str, language: Language) -> Phrases:
    raw = read_table("funding.toml")
    return Phrases(raw[table].get(language.value, ""), language)
