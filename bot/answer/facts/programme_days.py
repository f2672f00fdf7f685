"""The day of a programme that a question names: "session 3 on the second day", «في اليوم الأول».

A programme begins anew where its hours go back: behind an item at 17:30 one at 10:00 is of the next day.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answer.words.column_words import column_words
from index.query import RELATED_STRENGTH
from index.query_words import query_words
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text
from index.text.numerals import parse_number, parse_ordinal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.facts.agenda import AgendaItem
    from index.library import Library
    from index.model import Language
    from index.query import Query, QueryUnit

REACH = 4
"""Code points between a day and its rank: "le deuxième | jour", "day | two"."""
LAST = -1
"""The rank of a programme's last day."""


@dataclass(frozen=True, slots=True)
class AskedDay:
    """A day of a programme, as a question names it.

    Attributes:
        number: Its rank, from 1; :data:`LAST` for the last one.
        query: The question without it.
    """

    number: int
    query: Query

    def of(self, items: Sequence[AgendaItem], library: Library) -> tuple[AgendaItem, ...]:
        """Return the items of that day, in order."""
        days = _days(items, library)
        last = {library.chunks[item.chunk].document: day for item, day in zip(items, days, strict=True)}
        return tuple(
            item
            for item, day in zip(items, days, strict=True)
            if day == (last[library.chunks[item.chunk].document] if self.number == LAST else self.number)
        )


def asked_day(query: Query) -> AskedDay | None:
    """Return the day of a programme that a question names; None where it names none."""
    named = {"first_day": 1, "last_day": LAST}
    for unit in query.units:
        for key, number in named.items():
            if fold_text(unit.words) in column_words()[key]:
                return AskedDay(number, _without(query, (unit,)))
    near = [
        (other.span.start - one.span.end, number, (one, other))
        for one, other in pairwise(query.units)
        if other.span.start - one.span.end <= REACH
        for day, rank in ((one, other), (other, one))
        if _is_day(day)
        and not is_dated(query, rank)
        and not (rank is one and _is_of_a_meeting(query, rank))
        and (number := _number(rank, query.language))
    ]
    if not near:
        return None
    _gap, number, units = min(near, key=lambda one: one[0])
    return AskedDay(number, _without(query, units))


def _days(items: Sequence[AgendaItem], library: Library) -> list[int]:
    """Return the day of each item of the documents' programmes, from 1."""
    days: list[int] = []
    before: AgendaItem | None = None
    for item in items:
        same = (
            before is not None
            and library.chunks[before.chunk].document == library.chunks[item.chunk].document
        )
        next_day = before is not None and item.start < before.start
        days.append(days[-1] + next_day if same else 1)
        before = item
    return days


def _is_day(unit: QueryUnit) -> bool:
    return "day" in unit.own_concepts


def is_dated(query: Query, rank: QueryUnit) -> bool:
    """Return whether a number is a date's and ranks nothing: «يوم ١٠ أكتوبر», but "session one in October 2017"."""
    return any(
        (one.kind == "date" and one.span.start - REACH <= rank.span.end and rank.span.start <= one.span.end)
        or (_is_month(one) and 0 <= one.span.start - rank.span.end <= REACH)
        for one in query.units
        if one is not rank
    )


def _is_month(unit: QueryUnit) -> bool:
    """Return whether a unit is a name of a time, not what is asked of a thing: its day, its timing."""
    return unit.kind == ConceptKind.TIME and unit.alternatives[0].concept not in query_words().value_words


def _is_of_a_meeting(query: Query, rank: QueryUnit) -> bool:
    """Return whether a rank before a day is that of the meeting before it: «الجلسة الأولى يوم ١٠ أكتوبر»."""
    return any(
        one.kind == ConceptKind.EVENT and 0 <= rank.span.start - one.span.end <= 1 for one in query.units
    )


def _number(unit: QueryUnit, language: Language) -> int:
    """Return the rank that a unit gives; 0 where it gives none."""
    ways = [way for way in unit.alternatives if way.strength > RELATED_STRENGTH]
    if any(way.concept in column_words()["last"] for way in ways):
        return LAST
    if rank := query_words().ranks.get(unit.alternatives[0].concept, 0):
        return rank
    number = parse_ordinal(unit.words, language) or parse_number(unit.words, language)
    return int(number) if number else 0


def _without(query: Query, units: Sequence[QueryUnit]) -> Query:
    return replace(query, units=tuple(unit for unit in query.units if unit not in units))
