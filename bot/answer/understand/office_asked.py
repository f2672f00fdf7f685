"""Questions for whoever has an office that two may have together: "who are the co-facilitators?"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answer.model import Intent
from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.understand.person_words import asks_appointed, asks_who
from bot.answer.words.column_words import column_words
from index.query import HARD_KINDS
from index.query_building import meant_unit
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Query, QueryUnit

ASKED_BY = frozenset({Attribute.MODERATOR, Attribute.LIST, Attribute.ACTOR, Attribute.PERSON})
"""What the words for such an office may seem to ask: for who moderates, a list, whoever did a thing."""
FACILITATOR = ("facilitator",)
"""The office of who leads negotiations."""
PROCESS = "process"
"""What negotiations may be called, and much else."""
NUMBERED = HARD_KINDS | {"number", "name", ConceptKind.TIME}
"""Kinds of unit that say of which part of a meeting it is asked: "of session 2"."""


def as_office(understood: Understanding, query: Query) -> Understanding:
    """Return a question for whoever has an office as one for a person's name; others as they are."""
    chaired = understood.attribute is Attribute.CHAIR
    if not (chaired or understood.attribute in ASKED_BY) or not asks_who(understood):
        return understood
    named = not chaired and _office(query, appointed=asks_appointed(understood)) is not None
    if not named and not _office_deeds(query):
        return understood
    return replace(
        understood,
        intent=Intent.PERSON,
        attribute=Attribute.PERSON,
        answer=AnswerKind.PERSON,
        relation="",
        about=understood.subject,
        label=understood.subject,
    )


def _office(query: Query, *, appointed: bool) -> QueryUnit | None:
    """Return the office that a question names and asks no deed of; None where there is none.

    Args:
        query: The question.
        appointed: Whether it asks who has been appointed to it.
    """
    words = column_words()
    office = next(
        (one for one in query.units if one.alternatives[0].concept in words["shared_offices"]), None
    )
    others = [unit for unit in query.units if unit is not office]
    if office is None or any(unit.kind in NUMBERED for unit in others):
        return None
    named = words["appointing"] if appointed else frozenset[str]()
    deeds = (
        unit
        for unit in others
        if unit.kind == ConceptKind.EVENT_VERB or unit.own_concepts & words["appointing"]
    )
    return office if all(unit.alternatives[0].concept in named for unit in deeds) else None


def _office_deeds(query: Query) -> Sequence[QueryUnit]:
    """Return the verbs of a question who leads negotiations, where it names nothing else: an office is asked for."""
    words = column_words()
    objects = [unit for unit in query.units if not unit.own_concepts.isdisjoint(words["negotiations"])]
    deeds = [unit for unit in query.units if unit not in objects and unit.kind != ConceptKind.DOCUMENT]
    told = (not unit.own_concepts.isdisjoint(words["office_deeds"]) for unit in deeds)
    negotiated = any(unit.alternatives[0].concept != PROCESS for unit in objects)
    return deeds if deeds and negotiated and all(told) else ()


def with_office(library: Library, understood: Understanding, query: Query) -> Query:
    """Return a question who leads negotiations as one for those who have the office of it: "who facilitates …"."""
    deeds = _office_deeds(query) if understood.attribute is Attribute.PERSON and asks_who(understood) else ()
    if not deeds:
        return query
    office = replace(meant_unit(FACILITATOR, query, library), span=deeds[0].span)
    units = (office if unit is deeds[0] else unit for unit in query.units if unit not in deeds[1:])
    return query.seeking(FACILITATOR, units)


def without_sharing(query: Query) -> Query:
    """Return a question without the adjective that says only that two have an office: «الميسران المشاركان»."""
    words = column_words()
    kept = query.units[:1] + tuple(
        unit
        for before, unit in pairwise(query.units)
        if not (
            unit.alternatives[0].concept in words["shared"]
            and before.alternatives[0].concept in words["shared_offices"]
            and query.text[before.span.end : unit.span.start].isspace()
        )
    )
    return query if len(kept) == len(query.units) else replace(query, units=kept)
