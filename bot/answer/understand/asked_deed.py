"""What it is asked who does, where the word for it is a noun as well: "who studies …", «¿Quién estudia …?»."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answer.understand.patterns import Attribute
from bot.answer.words.column_words import asks_who_to, bodies_asked, column_words
from index.facts.events import Role, event_words
from index.model import Language
from index.query import RELATED_STRENGTH, SAME_WORDS_STRENGTH
from index.query_building import meant_unit
from index.query_words import query_words
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Alternative, Query, QueryUnit

NOUNS = frozenset({ConceptKind.DOCUMENT_KIND, ConceptKind.VOCABULARY, ConceptKind.EVENT})
"""Kinds of unit that a verb may look like."""
SERVED = ("support", "assist", "provide")
"""Verbs by which texts tell whose secretariat served a meeting."""
FARTHEST = 1
"""Words between "which" and the noun that is asked of: "which UN division"."""


def with_deed(library: Library, understood: Understanding, query: Query) -> Query:
    """Return a question with its first word as a verb, where it is asked who does it and it may be one."""
    if understood.attribute is Attribute.ORGANISER and query.language is Language.CHINESE:
        return replace(query, units=tuple(map(_as_organizing, query.units)))
    if understood.attribute is not Attribute.ACTOR or not query.units or not understood.subject_spans:
        return query
    query = _serving(library, _verb_first(library, understood, query))
    first = query.units[0]
    verb = _verb(library, first)
    if verb is None or not asks_who_to(understood.text, understood.subject_spans[0].start + first.span.start):
        return query
    return replace(query, units=(verb, *query.units[1:]))


def _as_organizing(unit: QueryUnit) -> QueryUnit:
    """Return a unit that says that something was organized without what else it may say: 组织 is an organization too.

    Not to host either: who hosted is told of most meetings, and is another question.
    """
    roles = event_words().roles
    if all(roles.get(concept) is not Role.ORGANISER for concept in unit.own_concepts):
        return unit
    ways = tuple(
        way for way in unit.alternatives if not way.concept or roles.get(way.concept) is Role.ORGANISER
    )
    return replace(unit, alternatives=ways, tokens=frozenset[str]().union(*(way.tokens for way in ways)))


def _serving(library: Library, query: Query) -> Query:
    """Return a question for who served a meeting with the deed, where it names none.

    "Who was the secretariat of the Lima meeting": the meeting was "assisted by the secretariat of …".
    """
    said = frozenset[str]().union(*(unit.own_concepts for unit in query.units))
    kinds = {unit.kind for unit in query.units}
    told = bool(kinds & (PLACES | {"ordinal"})) and bool(said & event_words().meetings)
    of_a_meeting = ConceptKind.SERIES in kinds or told
    if ConceptKind.EVENT_VERB in kinds or ConceptKind.BODY in kinds or not of_a_meeting:
        return query
    if said.isdisjoint(column_words()["serving_bodies"]):
        return query
    return query.seeking(SERVED, (*query.units, meant_unit(SERVED, query, library)))


def _verb_first(library: Library, understood: Understanding, query: Query) -> Query:
    """Return a question with its verb before the noun that it asks "which" of: "which UN division supports …"."""
    language = understood.written_in or understood.language
    if language is Language.CHINESE:
        return query  # there the verb may stand last
    for place, (noun, verb) in enumerate(pairwise(query.units[: FARTHEST + 2])):
        if verb.kind != ConceptKind.EVENT_VERB or noun.kind == ConceptKind.EVENT_VERB:
            continue
        if verb.alternatives[0].concept in column_words()["members"]:
            return query  # "a fund of the UN": whose it is, not what it does
        asked = bodies_asked(understood.text, language, library.termbase)
        if noun.tokens.isdisjoint(asked):
            return query
        units = query.units
        return replace(query, units=(verb, *units[: place + 1], *units[place + 2 :]))
    return query


def _lesser(way: Alternative, deeds: Sequence[Alternative]) -> Alternative:
    """Return a way to read a verb; what it is as a noun is but near to it: "funds" are money, "who funds" is not."""
    near = {*query_words().related.get(deeds[0].concept, ()), *column_words()["purse"]}
    noun = way not in deeds and way.concept in near
    return replace(way, strength=min(way.strength, RELATED_STRENGTH)) if noun else way


def _verb(library: Library, unit: QueryUnit) -> QueryUnit | None:
    """Return a unit as the verb that its words may be; None where they are none, or are nothing else.

    "Studies" may be no more than near to a verb, "examines": right behind "who" it is one.
    """
    if unit.kind not in NOUNS:
        return None
    deeds = [
        way
        for way in unit.alternatives
        if way.concept
        and way.strength >= RELATED_STRENGTH
        and library.termbase.concept(way.concept).kind is ConceptKind.EVENT_VERB
    ]
    if not deeds:
        return None
    ways = unit.alternatives
    if deeds[0].strength >= SAME_WORDS_STRENGTH:
        ways = (
            replace(deeds[0], strength=1.0),
            *(_lesser(one, deeds) for one in ways if one is not deeds[0]),
        )
    return replace(unit, kind=ConceptKind.EVENT_VERB, alternatives=ways)
