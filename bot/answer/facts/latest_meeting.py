"""A meeting called the last or the next of its series: its rank among those that the documents know."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answer.words.column_words import column_words
from bot.answer.words.meeting_verbs import is_meeting_verb
from index.annotate import CONCEPT
from index.facts.events import event_words
from index.query import Alternative
from index.query_words import query_words
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.facts.event_table import Event
    from index.library import Library
    from index.query import Query, QueryUnit

BETWEEN = 3
"""Code points between a word for the next meeting and its rank: "next (sixth)"."""


def without_coming(query: Query) -> Query:
    """Return a question without a word for the next meeting beside that meeting's rank: "the next (sixth) session".

    Which it is the rank says; that it comes next need be said nowhere.
    """
    coming = column_words()["coming"]
    ranks = [unit for unit in query.units if unit.kind == "ordinal"]
    beside = [unit for unit in query.units if unit.own_concepts & coming and _touches(query, unit, ranks)]
    return replace(query, units=tuple(one for one in query.units if one not in beside)) if beside else query


def _touches(query: Query, unit: QueryUnit, ranks: Sequence[QueryUnit]) -> bool:
    """Return whether a unit stands right beside one of some others, nothing but marks between."""
    for rank in ranks:
        low, high = sorted((unit.span, rank.span), key=lambda one: one.start)
        between = query.text[low.end : high.start]
        if len(between) <= BETWEEN and not any(map(str.isalnum, between)):
            return True
    return False


def with_rank(library: Library, query: Query) -> Query:
    """Return a question about the last or the next meeting of a series as one about that rank, where it is known.

    Only where the question says no more of the meeting: who "shared the results of the previous meeting" tells of the
    one before another. After all known ones comes one that no document knows, unless the last is itself said to come.
    """
    series = [unit for unit in query.units if unit.kind == ConceptKind.SERIES]
    words = column_words()
    ranking = words["latest"] | words["coming"]
    placed = [
        unit for unit in query.units if unit.own_concepts & ranking and unit.words not in words["each_time"]
    ]
    if len(series) != 1 or len(placed) != 1:
        return query
    rest = [unit for unit in query.units if unit not in (*series, *placed)]
    ranked = [event for event in library.events.of_series(series[0].alternatives[0].concept) if event.ordinal]
    if not ranked or not all(is_meeting_verb(unit) or unit.own_concepts & _asking() for unit in rest):
        return query
    ranks = [event.ordinal for event in ranked]
    last = ranked[-1]
    coming = not placed[0].own_concepts & words["latest"]
    if coming and ranks != list(range(1, len(ranks) + 1)):
        return query
    rank = last.ordinal + (coming and not _is_said_to_come(library, last))
    return replace(
        query, units=tuple(_ranked(unit, rank, ranks) if unit is placed[0] else unit for unit in query.units)
    )


def _asking() -> frozenset[str]:
    words = event_words()
    return words.meetings | words.themes | words.participants | query_words().value_words


def _is_said_to_come(library: Library, event: Event) -> bool:
    """Return whether a sentence about a meeting calls it the next one."""
    coming = {CONCEPT + concept for concept in column_words()["coming"]}
    return any(
        not coming.isdisjoint(library.annotation(one.chunk).sentence_tokens[one.sentence])
        for groups in event.groups.values()
        for group in groups
        for one in group.sources
    )


def _ranked(unit: QueryUnit, rank: int, known: list[int]) -> QueryUnit:
    token = frozenset({f"o:{rank}"})
    return replace(
        unit, kind="ordinal", alternatives=(Alternative(token),), tokens=token, known=rank in known
    )
