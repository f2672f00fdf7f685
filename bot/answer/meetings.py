"""Questions about a meeting that the facts answer: which meeting, and the value asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answer.patterns import AnswerKind, Attribute
from index.facts.events import Role, event_words
from index.query import NESTED_STRENGTH
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.answer.question import Understanding
    from index.facts.event_table import Event, EventTable, ValueGroup
    from index.library import Library
    from index.query import Query, QueryUnit

REST = 0.25
"""Share of a question's weight that may be about something else than the meeting's name, rank, year and place."""

ROLES: Mapping[Attribute, tuple[Role, ...]] = {
    Attribute.DATE: (Role.DATE,),
    Attribute.HOST: (Role.HOST, Role.ORGANISER, Role.CHAIR),
    Attribute.ORGANISER: (Role.ORGANISER, Role.HOST),
    Attribute.CHAIR: (Role.CHAIR,),
    Attribute.MODERATOR: (Role.CHAIR,),
    Attribute.ACTOR: (Role.HOST, Role.ORGANISER),
    Attribute.PLACE: (Role.PLACE,),
}
"""What is asked to the roles that answer it, the best first."""

KINDS: Mapping[AnswerKind, frozenset[ConceptKind]] = {
    AnswerKind.COUNTRY: frozenset({ConceptKind.COUNTRY}),
    AnswerKind.CITY: frozenset({ConceptKind.CITY}),
    AnswerKind.ORGANISATION: frozenset({ConceptKind.BODY}),
}
"""Kinds of value that a narrower question wants; others take any."""

_PLACES = frozenset({ConceptKind.COUNTRY, ConceptKind.CITY})


@dataclass(frozen=True, slots=True)
class MeetingFact:
    """A meeting and the value that answers.

    Attributes:
        event: Which meeting.
        group: The value with its sources.
    """

    event: Event
    group: ValueGroup


@dataclass(frozen=True, slots=True)
class NoSuchMeeting:
    """The series is known, this meeting of it is not, or is not as the question has it.

    Attributes:
        series: The termbase's concept.
        ordinal: The rank asked for; 0 where none was.
        year: The year asked for; 0 where none was.
        known_ordinals: The ranks that the documents name.
        known_years: The years of the meetings that fit the rest of the question.
    """

    series: str
    ordinal: int
    year: int
    known_ordinals: tuple[int, ...]
    known_years: tuple[int, ...]


def meeting_fact(
    library: Library, query: Query, understood: Understanding
) -> MeetingFact | NoSuchMeeting | None:
    """Return the meeting's value that a question asks for; None where it is no plain question about a meeting."""
    roles = ROLES.get(understood.attribute)
    event = asked_meeting(library, query) if roles is not None else None
    if roles is None or event is None:
        return None
    if isinstance(event, NoSuchMeeting):
        return event
    group = _value(library, event, roles, understood.answer)
    return MeetingFact(event, group) if group is not None else None


def asked_meeting(library: Library, query: Query) -> Event | NoSuchMeeting | None:
    """Return the one meeting that a question is about; None where it is about more, or about none."""
    asked = _Asked.of(library, query)
    if asked is None:
        return None
    events = asked.events(library.events)
    if not events:
        return asked.missing(library.events)
    return events[0] if len(events) == 1 else None


def value_of(library: Library, event: Event, role: Role) -> ValueGroup | None:
    """Return the surest value of a role; a city before its country; None where the documents give none surely."""
    return _value(library, event, (role,), AnswerKind.TEXT)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a question says of the meeting it is about."""

    series: str
    ordinal: int
    years: frozenset[int]
    places: frozenset[str]

    @classmethod
    def of(cls, library: Library, query: Query) -> _Asked | None:
        series, ordinal = "", 0
        years: set[int] = set()
        places: set[str] = set()
        total = 0.0
        others: list[QueryUnit] = []
        meeting = False
        for unit in query.units:
            if not unit.known and unit.kind == "word":
                continue  # «اتعقد»: a way of speaking that no document uses says nothing of which meeting
            total += unit.weight
            kind, concept = _kind(library, unit)
            if kind is ConceptKind.SERIES and not series:
                series = concept
            elif unit.kind == "ordinal":
                ordinal = _number(unit)
            elif unit.kind == "year":
                years.add(_number(unit))
            elif kind in _PLACES:
                places.add(concept)
            elif concept in event_words().meetings:
                meeting = True
            elif kind is not ConceptKind.TIME and not is_meeting_verb(unit):
                others.append(unit)
        names = frozenset[str]().union(*(event.tokens for event in library.events.of_series(series)))
        rest = sum(unit.weight for unit in others if unit.tokens.isdisjoint(names))
        if total and rest / total > REST:
            return None
        named = bool(series and (ordinal or years or places))
        return (
            cls(series, ordinal, frozenset(years), frozenset(places))
            if named or (meeting and places)
            else None
        )

    def events(self, table: EventTable) -> list[Event]:
        """Return the meetings that fit."""
        return [event for event in self._of_series(table) if self._fits(event)]

    def _of_series(self, table: EventTable) -> Iterator[Event]:
        for event in table.events:
            if (not self.series or event.series == self.series) and (event.ordinal or event.date is not None):
                yield event

    def _fits(self, event: Event) -> bool:
        if self.ordinal and event.ordinal != self.ordinal:
            return False
        if self.years and event.years and not self.years & event.years:
            return False
        # «وعرضت حكومتا اليونان والأرجنتين استضافة الاجتماعين …»: who only offered to host tells no meeting apart.
        where = {
            group.concept
            for role in (Role.PLACE, Role.HOST, Role.CHAIR)
            for group in event.groups.get(role, ())
            if group.sure
        }
        return not self.places or bool(self.places & where) or (bool(self.ordinal) and not where)

    def missing(self, table: EventTable) -> NoSuchMeeting | None:
        """Return why no meeting fits; None where the documents name no ranked meeting of the series."""
        known = table.ordinals(self.series) if self.series else ()
        if not known:
            return None
        if self.ordinal and self.ordinal not in known:
            return NoSuchMeeting(self.series, self.ordinal, min(self.years, default=0), known, ())
        same = [event for event in table.of_series(self.series) if event.ordinal == self.ordinal]
        years = sorted({year for event in same for year in event.years})
        if self.ordinal and self.years and years:
            return NoSuchMeeting(self.series, self.ordinal, min(self.years), known, tuple(years))
        return None


def _meeting_verbs() -> frozenset[str]:
    return frozenset(event_words().roles) | event_words().holding


def is_meeting_verb(unit: QueryUnit) -> bool:
    """Return whether a unit may say what happens to a meeting: *accueillir* is to welcome, and to host."""
    return any(way.concept in _meeting_verbs() for way in unit.alternatives if way.strength > NESTED_STRENGTH)


def _kind(library: Library, unit: QueryUnit) -> tuple[ConceptKind | None, str]:
    concept = unit.alternatives[0].concept
    return (library.termbase.concept(concept).kind, concept) if concept else (None, "")


def _number(unit: QueryUnit) -> int:
    token = next(iter(unit.alternatives[0].tokens))
    return int(float(token[2:]))


def _value(library: Library, event: Event, roles: Sequence[Role], wanted: AnswerKind) -> ValueGroup | None:
    """Return the best value of the first role that has one; a city before a country."""
    kinds = KINDS.get(wanted)
    for role in roles:
        groups = [group for group in event.groups.get(role, ()) if group.sure]
        if role is not Role.DATE:
            fitting = [
                g for g in groups if kinds is None or library.termbase.concept(g.concept).kind in kinds
            ]
            groups = sorted(
                fitting,
                key=lambda group: library.termbase.concept(group.concept).kind is not ConceptKind.CITY,
            )
        if groups:
            return groups[0]
    return None
