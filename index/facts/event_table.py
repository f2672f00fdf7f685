"""Mentions of meetings joined into events: one row a meeting, every value with the words that give it."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from index.annotate import CONCEPT
from index.facts.dates import DateValue, find_dates
from index.facts.events import Role
from index.model import Language
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from index.facts.events import EventMention, EventValue

SAID_OF_IT = frozenset({Role.PLACE, Role.HOST, Role.ORGANISER, Role.CHAIR, Role.THEME})
"""What a sentence that tells no year may say of the only meeting of a series."""
PERSON = "person:"
SAME_NAME = 0.6
"""Share of the shorter name's tokens that two names of one unlisted series have in common."""


@dataclass(frozen=True, slots=True)
class ValueGroup:
    """One value of an event, with everything that gives it.

    Attributes:
        role: What it is to the event.
        date: For a date; else None.
        concept: For bodies, countries and places; empty for dates and for persons, whom their sources name.
        sources: The values as the documents give them, surest first; never empty.
        implied: Whether every source counted the meeting's rank from a list.
    """

    role: Role
    date: DateValue | None
    concept: str
    sources: tuple[EventValue, ...]
    implied: bool

    @property
    def sure(self) -> bool:
        """Whether a source ties the value to the meeting by a verb."""
        return self.sources[0].sure


@dataclass(frozen=True)
class Event:
    """A meeting.

    Attributes:
        series: The termbase's concept; empty where it knows none.
        ordinal: Its rank; 0 where none is known.
        tokens: Of its names.
        mentions: Where the documents speak of it.
    """

    series: str
    ordinal: int
    tokens: frozenset[str]
    mentions: tuple[EventMention, ...]

    @cached_property
    def groups(self) -> Mapping[Role, tuple[ValueGroup, ...]]:
        """Role to its values, best supported first."""
        return _grouped(self.mentions)

    @cached_property
    def date(self) -> ValueGroup | None:
        """When it was, as precisely as the documents say; None where they do not."""
        groups = self.groups.get(Role.DATE, ())
        return groups[0] if groups else None

    @cached_property
    def years(self) -> frozenset[int]:
        """The years its dates begin in."""
        return frozenset(
            group.date.start.year
            for group in self.groups.get(Role.DATE, ())
            if group.date is not None
            and group.date.start.year is not None
            and (group.sure or group is self.date)
        )


class EventTable:
    """Every meeting the documents tell of."""

    def __init__(self, events: Sequence[Event]) -> None:
        self.events = tuple(events)

    @classmethod
    def of(cls, mentions: Iterable[EventMention]) -> EventTable:
        """Return the events of some mentions, in the order of series, then rank, then date."""
        ranked: dict[tuple[str, int], list[EventMention]] = defaultdict(list)
        named: list[tuple[frozenset[str], int, list[EventMention]]] = []
        unranked: list[EventMention] = []
        for mention in mentions:
            if mention.series and mention.ordinal:
                ranked[mention.series, mention.ordinal].append(mention)
            elif mention.series:
                unranked.append(mention)
            else:
                _join_by_name(named, mention)
        events = [_event(series, ordinal, group) for (series, ordinal), group in ranked.items()]
        events.extend(_event("", ordinal, group) for _tokens, ordinal, group in named)
        events.extend(_by_year(unranked, events))
        events.sort(key=lambda event: (event.series, event.ordinal, min(event.years, default=9999)))
        return cls(events)

    @cached_property
    def by_place(self) -> Mapping[tuple[int, int], tuple[tuple[Event, EventValue], ...]]:
        """Chunk and sentence to what is said there, with the meeting that it is said of."""
        said: dict[tuple[int, int], list[tuple[Event, EventValue]]] = defaultdict(list)
        for event in self.events:
            for mention in event.mentions:
                for value in mention.values:
                    said[value.chunk, value.sentence].append((event, value))
        return {place: tuple(values) for place, values in said.items()}

    def of_series(self, series: str) -> tuple[Event, ...]:
        """Return the events of a series, in order."""
        return tuple(event for event in self.events if event.series == series)

    def ordinals(self, series: str) -> tuple[int, ...]:
        """Return the ranks that the documents name in a series, ascending."""
        return tuple(sorted({event.ordinal for event in self.of_series(series) if event.ordinal}))


def _event(series: str, ordinal: int, mentions: Sequence[EventMention]) -> Event:
    tokens = frozenset[str]().union(*(mention.tokens for mention in mentions))
    return Event(series, ordinal, tokens, tuple(mentions))


def _join_by_name(named: list[tuple[frozenset[str], int, list[EventMention]]], mention: EventMention) -> None:
    """Add a mention of a series that the termbase does not know to the event of that name and rank."""
    for tokens, ordinal, group in named:
        if ordinal != mention.ordinal or not _dates_agree(group, mention):
            continue
        if _same_name(tokens, mention.tokens) or _same_days(group, mention):
            group.append(mention)
            return
    named.append((mention.tokens, mention.ordinal, [mention]))


def _same_name(left: frozenset[str], right: frozenset[str]) -> bool:
    """Return whether two names share most of their words; in two languages, most of their concepts."""
    concepts = tuple(frozenset(token for token in one if token.startswith(CONCEPT)) for one in (left, right))
    if not (left & right) - concepts[0]:
        left, right = concepts
        if min(len(left), len(right)) < 2:
            return False
    return len(left & right) >= SAME_NAME * min(len(left), len(right))


def _dates_agree(group: Sequence[EventMention], mention: EventMention) -> bool:
    """Return whether no two dates that are sure shut each other out."""
    dates = [_sure_dates(one.values) for one in group]
    own = _sure_dates(mention.values)
    return all(one.overlaps(other) for others in dates for other in others for one in own)


def _same_days(group: Sequence[EventMention], mention: EventMention) -> bool:
    """Return whether a mention has the day of another, and a name that shares two concepts with its name."""
    own = {date.to_iso() for date in _sure_dates(mention.values) if date.start.day is not None}
    return any(
        own & {date.to_iso() for date in _sure_dates(one.values)}
        and len([token for token in one.tokens & mention.tokens if token.startswith(CONCEPT)]) > 1
        for one in group
        if own
    )


def _sure_dates(values: Sequence[EventValue]) -> list[DateValue]:
    return [DateValue.from_iso(value.iso) for value in values if value.role is Role.DATE and value.sure]


def _by_year(unranked: Sequence[EventMention], ranked: Sequence[Event]) -> list[Event]:
    """Return the events of mentions without a rank: one for each series and year that no ranked event has."""
    years: dict[tuple[str, int], list[EventMention]] = defaultdict(list)
    for mention in unranked:
        sure = [value for value in mention.values if value.role is Role.DATE and value.sure]
        for year in {DateValue.from_iso(value.iso).start.year for value in sure}:
            if year is not None:
                years[mention.series, year].append(mention)
    known = {(event.series, year) for event in ranked for year in event.years}
    of_series = Counter(series for series, _year in {*years, *known})
    for series, year in [one for one in years if of_series[one[0]] == 1]:
        undated = [one for one in unranked if one.series == series and one not in years[series, year]]
        years[series, year].extend(_agreeing(undated, years[series, year]))
    return [
        _event(series, 0, group) for (series, year), group in years.items() if (series, year) not in known
    ]


def _agreeing(undated: Sequence[EventMention], dated: Sequence[EventMention]) -> Sequence[EventMention]:
    """Return what is said without a year of the only meeting of a series; nothing where it is said to be elsewhere.

    A sentence that may tell of something else, an office or a person, says nothing of it.
    """
    undated = [one for one in undated if all(value.sure and value.role in SAID_OF_IT for value in one.values)]
    told = [
        {value.concept for one in mentions for value in one.values if value.role is Role.PLACE and value.sure}
        for mentions in (undated, dated)
    ]
    return undated if len(told[0]) <= 1 and (not told[1] or told[0] <= told[1]) else ()


def _grouped(mentions: Sequence[EventMention]) -> Mapping[Role, tuple[ValueGroup, ...]]:
    """Return the values of some mentions, equal ones together, by role, best supported first."""
    gathered: dict[tuple[Role, str], list[tuple[bool, EventValue]]] = defaultdict(list)
    for mention in mentions:
        for value in mention.values:
            gathered[value.role, value.iso or value.concept or PERSON + fold_text(value.text)].append(
                (mention.implied, value)
            )
    groups: dict[Role, list[ValueGroup]] = defaultdict(list)
    for (role, key), found in gathered.items():
        found.sort(
            key=lambda one: (not one[1].sure, not one[1].stated, one[0], one[1].chunk, one[1].sentence)
        )
        date = _date(key, found[0][1].text) if role is Role.DATE else None
        groups[role].append(
            ValueGroup(
                role,
                date,
                "" if date is not None or key.startswith(PERSON) else key,
                tuple(value for _implied, value in found),
                all(implied for implied, _value in found),
            )
        )
    return {role: tuple(sorted(values, key=_support, reverse=True)) for role, values in groups.items()}


def _date(iso: str, text: str) -> DateValue:
    """Return a date as the text has it: a quarter or a season is more than its three months."""
    written = next((one.value for one in find_dates(text, Language.OTHER)), None)
    return written if written is not None and written.to_iso() == iso else DateValue.from_iso(iso)


def _support(group: ValueGroup) -> tuple[bool, bool, int, bool, int]:
    """Return what a value is ordered by: tied by a verb, by a sentence, precise, stated, often said."""
    precision = 0
    if group.date is not None:
        precision = (group.date.start.month is not None) + (group.date.start.day is not None)
    sure = sum(value.sure for value in group.sources)
    return (group.sure, group.sources[0].stated, precision, not group.implied, sure)
