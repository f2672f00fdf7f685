"""Meetings that are named where what is told of them stands: on the title page, or in the headings above it.

"The fifth session will be held in Dakar" says not of what it is the fifth one, «Шестая сессия» above a date neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.facts.meeting_words import surroundings
from index.annotate import CONCEPT, ORDINAL
from index.facts.event_names import ANY_MEETING
from index.facts.events import Role, event_words

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from index.facts.event_table import Event
    from index.library import Library
    from index.query import Query, QueryUnit

REST = 0.25
"""Share of a question's weight that may be about something else than the meeting's name, rank, year and place."""
SURELY = 0.9
"""How surely a title page has the words by which a question calls a body."""


def titled_meetings(
    library: Library,
    query: Query,
    ordinal: int,
    others: Sequence[QueryUnit],
    total: float,
    *,
    dated: bool,
    headed: bool = True,
) -> tuple[Event, ...]:
    """Return the meetings without a series of the termbase that a question means by what stands around them.

    Args:
        library: Where they are told of.
        query: What was asked.
        ordinal: The rank asked for; 0 where none was: the meeting of which the title page is, or one that is
            ``dated``.
        others: The question's units that say of what it is a meeting.
        total: The weight of all its units.
        dated: Whether a year or a place tells which of them it is.
        headed: Whether the headings above what is told of it may name it, and not the title page alone.
    """
    nouns = frozenset[str]().union(*(unit.own_concepts for unit in query.units)) & event_words().meetings
    if not ordinal and not nouns:
        return ()  # "the Aqaba process" is none of its meetings
    lacking: dict[Event, float] = {}
    for event in library.events.events:
        if event.series or not event.ordinal or ordinal not in {0, event.ordinal}:
            continue
        named = [
            _unmet(event, around, others)
            for document, around in surroundings(library, event, headed=headed)
            if (ordinal or dated or f"{ORDINAL}{event.ordinal}" in library.title_page_tokens(document))
            and _is_named(event, around, nouns, others, total, headed=headed)
        ]
        if named:
            lacking[event] = min(named)
    # lighthouse keepers before arctic lighthouses
    found = tuple(event for event, less in lacking.items() if less <= min(lacking.values()))
    return _told_most(found)


def _is_named(
    event: Event,
    around: frozenset[str],
    nouns: Set[str],
    others: Sequence[QueryUnit],
    total: float,
    *,
    headed: bool,
) -> bool:
    """Return whether a question's words are those of a meeting and of what stands around it.

    It is called by a noun that it goes by there; "meeting" is any.
    """
    called = {CONCEPT + noun for noun in nouns}
    if not headed or not others:  # nothing but its noun, or the title page, tells which it is
        return not called.isdisjoint(event.tokens & around) and _unmet(event, around, others) <= REST * total
    if nouns and ANY_MEETING not in nouns and called.isdisjoint(event.tokens | around):
        return False
    named = any(_is_met(unit, event, around) for unit in others)
    return named and _unmet(event, around, others) <= REST * total


def _unmet(event: Event, around: frozenset[str], others: Sequence[QueryUnit]) -> float:
    """Return the weight of what in a question is neither of a meeting's name nor of what stands around it."""
    return sum(unit.weight for unit in others if not _is_met(unit, event, around))


def _is_met(unit: QueryUnit, event: Event, around: frozenset[str]) -> bool:
    return not unit.tokens.isdisjoint(event.tokens) or unit.degree(around) >= SURELY


def _told_most(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Return of several meetings of one rank the one whose date is told, and of one day that of which most is told.

    A title page tells of it once more.
    """
    if len({event.ordinal for event in events}) != 1:
        return events
    events = tuple(event for event in events if event.date is not None and event.date.sure) or events
    days = [{group.date for group in event.groups.get(Role.DATE, ())} for event in events]
    if len(events) < 2 or not set[object]().union(*days[:1]).intersection(*days[1:]):
        return events
    return (max(events, key=lambda event: len(event.groups)),)
