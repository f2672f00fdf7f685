"""Which countries offered to host the meetings of a series: "which countries offered to host the Forum?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.facts.listed_meetings import FEWEST, ListedMeetings
from bot.answer.facts.meeting_of_year import is_called
from bot.answer.facts.meeting_roles import named_roles
from bot.answer.understand.patterns import Attribute
from bot.answer.words.column_words import column_words
from bot.answer.words.meeting_verbs import is_meeting_verb
from index.facts.events import Role, event_words
from index.query import MEETINGS

if TYPE_CHECKING:
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Query, QueryUnit

ASKED_BY = frozenset({Attribute.HOST, Attribute.LIST, Attribute.ACTOR})


def offered_meetings(library: Library, query: Query, understood: Understanding) -> ListedMeetings | None:
    """Return the meetings of one series that somebody offered to host; None where it is asked of one of them."""
    if understood.attribute not in ASKED_BY or Role.OFFER not in named_roles(query):
        return None
    meetings = [unit for unit in query.units if unit.kind in MEETINGS and not _says_offer(unit)]
    if len(meetings) > 1 or any(unit not in meetings and not _says_offer(unit) for unit in query.units):
        return None
    found = [
        event
        for event in library.events.events
        if event.series
        and any(group.sure for group in event.groups.get(Role.OFFER, ()))
        and all(is_called(library, event.series, unit) for unit in meetings)
    ]
    if len(found) < FEWEST or len({event.series for event in found}) != 1:
        return None
    named = library.termbase.name(found[0].series, understood.language)
    return ListedMeetings(tuple(found), named, counted=False, role=Role.OFFER)


def _says_offer(unit: QueryUnit) -> bool:
    """Return whether a unit says that somebody offered to host, or what they are: countries."""
    classes = column_words()["places"] | column_words()["bodies"]
    offering = unit.alternatives[0].concept in event_words().offering or is_meeting_verb(unit)
    return offering or Role.HOST in _roles(unit) or not unit.own_concepts.isdisjoint(classes)


def _roles(unit: QueryUnit) -> set[Role]:
    roles = event_words().roles
    return {roles[concept] for concept in unit.own_concepts if concept in roles}
