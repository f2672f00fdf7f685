"""Questions for the meetings of a series themselves: "list the global meetings", «اذكر الاجتماعات العالمية»."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answer.facts.asked_meeting import fitting_meetings, rank_of
from bot.answer.facts.meeting_values import value_of
from bot.answer.model import Intent
from bot.answer.understand.patterns import Attribute
from bot.answer.understand.person_words import asks_who
from bot.answer.words.column_words import column_words
from bot.answer.words.meeting_verbs import is_meeting_verb
from index.facts.event_names import ANY_MEETING
from index.facts.events import Role, event_words
from index.query import NESTED_STRENGTH
from index.termbase.model import SITES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.understand.understanding import Understanding
    from index.facts.event_table import Event
    from index.library import Library
    from index.query import Query, QueryUnit

CLASSES = frozenset({ConceptKind.VOCABULARY, ConceptKind.ATTRIBUTE})
"""Kinds of unit for what hosts may be: "countries", "national"."""
FEWEST = 2
"""Meetings that are a list."""
OF_ALL = {
    Attribute.HOST: (Role.HOST, Role.ORGANISER),
    Attribute.ORGANISER: (Role.HOST, Role.ORGANISER),
    Attribute.PLACE: (Role.PLACE,),
    Attribute.DATE: (Role.DATE,),
}
"""What may be asked of all of them at once, with the roles that tell it: "who hosted the global meetings"."""


@dataclass(frozen=True, slots=True)
class ListedMeetings:
    """The dated meetings of one series.

    Attributes:
        events: In order; at least :data:`FEWEST`.
        named: What the question calls them.
        counted: Whether it asks how many there were.
        role: What is told of each: when and where it was, who received it as well, who offered to.
    """

    events: tuple[Event, ...]
    named: str
    counted: bool
    role: Role = Role.DATE

    @property
    def intent(self) -> Intent:
        """What kind of answer they are."""
        return Intent.NUMBER if self.counted else Intent.LIST


def listed_meetings(library: Library, query: Query, understood: Understanding) -> ListedMeetings | None:
    """Return the meetings that a question wants listed or counted; None where it wants something else, or of them.

    They are what it asks for where it names them, that they are wanted all, and that they were held, and no more.
    """
    counted = understood.attribute is Attribute.NUMBER and bool(understood.counted)
    listing = Attribute.LIST in understood.attributes and not asks_who(understood)
    asked = _asked_by_class(query) if listing else understood.attribute
    of_all = asked in OF_ALL
    passed = _is_said_of_all if of_all else _asks_for_all
    telling = [unit for unit in query.units if not passed(unit)]
    bare = understood.attribute is Attribute.OTHER and any(_wants_all(unit) for unit in query.units)
    if not (counted or listing or bare or of_all):
        return None
    known, some = _meant(library, query, understood, telling)
    if not known:
        return None
    dated = tuple(event for event in known if event.date is not None and event.date.sure)
    ranked = tuple(event for event in dated if event.ordinal)
    events = ranked if len(ranked) >= FEWEST else dated
    roles = OF_ALL.get(asked, (Role.DATE,))
    told = [event for event in events if value_of(library, event, roles) is not None]
    if len(told) < max(FEWEST, len(events) - 1):
        return None
    whole = (
        [event for event in library.events.of_series(events[0].series) if event.ordinal] if some else events
    )
    if (counted or (of_all and not some)) and not _is_whole(whole):
        return None
    series = [unit.words for unit in telling if unit.kind == ConceptKind.SERIES]
    span = (min(unit.span.start for unit in telling), max(unit.span.end for unit in telling))
    named = series[0] if series else query.text[slice(*span)]
    return ListedMeetings(events, named, counted, Role.HOST if Role.HOST in roles else Role.DATE)


def _meant(
    library: Library, query: Query, understood: Understanding, telling: Sequence[QueryUnit]
) -> tuple[Sequence[Event], bool]:
    """Return the meetings that a question may want listed, and whether it wants only some of a series."""
    nouns = [unit for unit in telling if unit.alternatives[0].concept in event_words().meetings]
    series = [unit for unit in telling if unit.kind == ConceptKind.SERIES]
    others = [unit for unit in telling if unit not in nouns and unit not in series]
    placed = bool(others) and all(unit.kind in SITES for unit in others)
    if placed and understood.attribute is not Attribute.PLACE:
        return _held_there(library, query, understood), True
    known = library.events.of_series(series[0].alternatives[0].concept) if len(series) == 1 else ()
    ranks = {rank_of(unit) for unit in others}
    if len(ranks) >= FEWEST and 0 not in ranks:
        ranked = [event for event in known if event.ordinal in ranks]
        return (ranked if len(ranked) == len(ranks) else ()), True
    if series:
        return (() if others else known), False
    return (_named_by(library, [*others, *nouns]) if nouns else ()), False


def _held_there(library: Library, query: Query, understood: Understanding) -> Sequence[Event]:
    """Return the meetings of one series that a question means by where they were; none where one answer is of all."""
    found = fitting_meetings(library, query)
    if len({event.series for event in found}) != 1 or not found[0].series:
        return ()
    if understood.attribute in {Attribute.HOST, Attribute.ORGANISER}:
        hosts = (value_of(library, event, OF_ALL[understood.attribute]) for event in found)
        return found if len({host.concept for host in hosts if host is not None}) > 1 else ()
    return found


def _is_whole(events: Sequence[Event]) -> bool:
    """Return whether every rank up to the last is there."""
    return [event.ordinal for event in events] == list(range(1, len(events) + 1))


def _is_said_of_all(unit: QueryUnit) -> bool:
    """Return whether a unit says what happens to meetings, that all are meant, or what their hosts are: countries."""
    classes = column_words()["places"] | column_words()["bodies"]
    hosts = unit.kind in CLASSES and not unit.own_concepts.isdisjoint(classes)
    return hosts or is_meeting_verb(unit) or unit.words in column_words()["each_time"]


def _asked_by_class(query: Query) -> Attribute:
    """Return what is asked of meetings by what its answers are: "which countries hosted", "in which cities were"."""
    roles, places = event_words().roles, column_words()["places"]
    if any(roles.get(unit.alternatives[0].concept) is Role.HOST for unit in query.units):
        return Attribute.HOST
    placed = any(unit.kind in CLASSES and unit.own_concepts & places for unit in query.units)
    return Attribute.PLACE if placed else Attribute.LIST


def _asks_for_all(unit: QueryUnit) -> bool:
    """Return whether a unit says that all are wanted, or that they were held, and not which."""
    held = event_words().holding - event_words().roles.keys()
    return _wants_all(unit) or bool(unit.own_concepts & held) or (unit.kind == "word" and not unit.known)


def _wants_all(unit: QueryUnit) -> bool:
    return bool(unit.own_concepts & column_words()["wanted_all"]) or unit.words in column_words()["each_time"]


def _named_by(library: Library, units: list[QueryUnit]) -> tuple[Event, ...]:
    """Return the ranked meetings without a series of the termbase whose names hold all of some words.

    None where the words are those of any meeting, or where two have one rank: they are not of one series.
    """
    said = [unit for unit in units if unit.alternatives[0].concept != ANY_MEETING]
    found = [
        event
        for event in library.events.events
        if not event.series
        and event.ordinal
        and all(unit.degree(event.tokens) > NESTED_STRENGTH for unit in said)
    ]
    alone = len({event.ordinal for event in found}) == len(found)
    return tuple(sorted(found, key=lambda event: event.ordinal)) if said and alone else ()
