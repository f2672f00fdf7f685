"""A meeting called by less than its name: "the 2006 dialogue", «حوار عام ٢٠٠٦», "the seventh meeting".

It is the series that met then, or the only one of which a meeting has that rank or was in that month.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answer.facts.meeting_roles import ANYBODY, OWN
from bot.answer.understand.how_long import asks_days
from bot.answer.understand.patterns import WHERE, Attribute
from index.annotate import CONCEPT, ORDINAL, date_tokens
from index.facts.event_names import ANY_MEETING
from index.facts.events import Role, event_words
from index.model import Language, gap, holds
from index.query import MEETINGS, NAMED_WEIGHT, OTHER_NUMBER_STRENGTH, Alternative
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from bot.answer.understand.understanding import Understanding
    from index.facts.event_table import Event
    from index.library import Library
    from index.query import Query, QueryUnit

REACH = 6
"""Code points between the noun and its year: "dialogue of 2006", «диалог 2006», "diálogo de 2006"."""
AT_ONCE = 1
"""The same in Chinese between whose meeting it is and its rank."""
OF_MEETINGS = ANYBODY | OWN.keys() | {Attribute.ROOM, Attribute.PARTICIPANTS}
"""What is asked of a meeting and told of the one of that name only."""
MONTH = "m:"
TELLING = frozenset({"ordinal", "date", "year", ConceptKind.TIME}) | PLACES
"""Kinds of unit that tell which meeting."""
HOSTING = (Role.HOST, Role.ORGANISER)
DOING = frozenset({"particle", ConceptKind.EVENT, ConceptKind.EVENT_VERB, ConceptKind.ATTRIBUTE})
"""Kinds of unit that a meeting is not of: what happened there."""


def with_series(library: Library, query: Query) -> Query:
    """Return a question with the series that it means by a noun and a year, where the documents know one such."""
    years = [unit.span for unit in query.units if unit.kind == "year"]
    # the word for year in 2006年, «عام ٢٠٠٦» is read by itself as well
    units = [
        unit
        for unit in query.units
        if unit.kind == "year" or not any(holds(year, unit.span) for year in years)
    ]
    for one, other in pairwise(units):
        noun, year = (one, other) if other.kind == "year" else (other, one)
        if year.kind != "year" or not _is_meeting(noun) or other.span.start - one.span.end > REACH:
            continue
        series = _series_of(library, noun.alternatives[0].concept, year)
        if series:
            return _named(library, query, noun, year, series)
    return query


def with_numbered(library: Library, query: Query) -> Query:
    """Return a question with a bare number right behind a series as the rank that one of its meetings has.

    «الاجتماع العالمي 3», "global meeting 3".
    """
    for series, number in pairwise(query.units):
        beside = 0 <= number.span.start - series.span.end <= AT_ONCE
        if series.kind != ConceptKind.SERIES or number.kind != "number" or not beside:
            continue
        ways = {token: way for way in number.alternatives for token in way.tokens}
        known = {f"{ORDINAL}{rank}" for rank in library.events.ordinals(series.alternatives[0].concept)}
        rank = next((token for token in ways if token in known), None)
        if rank is None:
            continue
        first, *others = (ways[rank], *(way for token, way in ways.items() if token != rank))
        strengths = sorted((way.strength for way in number.alternatives), reverse=True)
        ways_in_order = (
            replace(way, strength=one) for way, one in zip((first, *others), strengths, strict=True)
        )
        ranked = replace(number, kind="ordinal", alternatives=tuple(ways_in_order))
        return replace(query, units=tuple(ranked if unit is number else unit for unit in query.units))
    return query


def with_only_series(library: Library, understood: Understanding, query: Query) -> Query:
    """Return a question for a fact about "the seventh meeting", or that of a month, with the one series that had it.

    Of a month it is the meeting of that rank. What a sentence says of it is found as well without the name.
    """
    of_meetings = understood.attribute in OF_MEETINGS or asks_days(understood, library.termbase)
    if not of_meetings or any(unit.kind == ConceptKind.SERIES for unit in query.units):
        return query
    meetings = [
        unit for unit in query.units if unit.alternatives[0].concept == ANY_MEETING or _is_meeting(unit)
    ]
    telling = [unit for unit in query.units if unit.kind in {"ordinal", "date"}]
    if len(meetings) != 1 or len(telling) != 1:
        return query
    noun, told = meetings[0], telling[0]
    if not _is_beside(query, noun, told) or _is_of_somebody(query, noun):
        return query
    places = {
        unit.alternatives[0].concept
        for unit in query.units
        if unit.kind in PLACES and _is_beside(query, noun, unit)
    }
    if _is_meeting(noun):
        found = [event for event in library.events.events if _is_ranked_so(library, event, noun, told)]
    else:
        found = [event for event in library.events.events if _is_told_so(event, told, places)]
    if len(found) != 1 or not found[0].series:
        return query
    named = {noun: _as_series(library, noun, found[0].series)}
    if told.kind == "date" and found[0].ordinal:
        named[told] = _of_rank(told, found[0].ordinal)
    # of a month that is told as a rank its name says no more
    units = [
        unit for unit in query.units if unit is told or told not in named or not holds(told.span, unit.span)
    ]
    return query.seeking([found[0].series], (named.get(unit, unit) for unit in units))


def with_venue(library: Library, understood: Understanding, query: Query) -> Query:
    """Return a question with the city that a meeting was in, where it is called by its host: "the Belgian forum".

    Not where the city itself is asked for.
    """
    if understood.answer in WHERE:
        return query
    meetings = [unit for unit in query.units if unit.kind in MEETINGS]
    named = {
        unit: _with_city(unit, city)
        for unit in query.units
        if unit.kind == ConceptKind.COUNTRY
        and any(gap(unit.span, noun.span) <= REACH for noun in meetings)
        and (city := _city_of(library, unit))
    }
    return query.seeking([], (named.get(unit, unit) for unit in query.units)) if named else query


def _city_of(library: Library, country: QueryUnit) -> str:
    """Return the concept of the one city in which a country hosted its meetings; empty where it was none, or two."""
    kind = library.termbase.concept
    cities = set()
    for event in library.events.events:
        hosts = {group.concept for role in HOSTING for group in event.groups.get(role, ())}
        places = [group.concept for group in event.groups.get(Role.PLACE, ()) if group.concept]
        if country.alternatives[0].concept in hosts:
            cities |= {place for place in places[:1] if kind(place).kind is ConceptKind.CITY}
    return cities.pop() if len(cities) == 1 else ""


def _with_city(country: QueryUnit, city: str) -> QueryUnit:
    """Return a country that is met where the city is."""
    way = Alternative(frozenset({CONCEPT + city}), OTHER_NUMBER_STRENGTH, concept=city)
    return replace(country, alternatives=(*country.alternatives, way), tokens=country.tokens | way.tokens)


def _is_beside(query: Query, noun: QueryUnit, unit: QueryUnit) -> bool:
    """Return whether no other thing than a rank, a date or a place stands between a noun and a unit."""
    first, last = sorted((noun.span, unit.span), key=lambda span: span.start)
    between = (one for one in query.units if first.end <= one.span.start and one.span.end <= last.start)
    return all(one.kind in TELLING for one in between)


def _is_of_somebody(query: Query, noun: QueryUnit) -> bool:
    """Return whether somebody's meeting is asked about: "the fourth meeting of the Committee", 委员会第四次会议."""
    units = sorted(query.units, key=lambda unit: unit.span.start)
    chinese = query.language is Language.CHINESE
    beside = units[: units.index(noun)][::-1] if chinese else units[units.index(noun) + 1 :]
    last = noun.span
    for unit in beside:
        behind = last.start - unit.span.end if chinese else unit.span.start - last.end
        if behind > (AT_ONCE if chinese else REACH) or unit.kind in DOING:
            return False
        if unit.kind not in TELLING:
            return True
        last = unit.span
    return False


def _is_told_so(event: Event, told: QueryUnit, places: Set[str]) -> bool:
    """Return whether a meeting that goes by no other noun has a rank or a month, and was at one of some places."""
    others = {CONCEPT + noun for noun in event_words().meetings - {ANY_MEETING}}
    if event.groups.keys() <= {Role.OFFER} or CONCEPT + ANY_MEETING not in event.tokens:
        return False
    if not event.series and not others.isdisjoint(event.tokens):
        return False
    told_of = {f"{ORDINAL}{event.ordinal}"} if told.kind == "ordinal" else _months(event)
    where = {group.concept for group in event.groups.get(Role.PLACE, ()) if group.sure}
    return not told.tokens.isdisjoint(told_of) and (not places or not places.isdisjoint(where))


def _is_ranked_so(library: Library, event: Event, noun: QueryUnit, told: QueryUnit) -> bool:
    """Return whether a meeting has a rank, and a noun that is not that of all meetings: "the third forum"."""
    ranked = told.kind == "ordinal" and f"{ORDINAL}{event.ordinal}" in told.tokens
    if not event.series:
        return ranked and CONCEPT + noun.alternatives[0].concept in event.tokens
    return ranked and is_called(library, event.series, noun)


def _months(event: Event) -> frozenset[str]:
    """Return the tokens of the months of a meeting's date."""
    group = event.date
    if group is None or group.date is None:
        return frozenset()
    return frozenset(token for token in date_tokens(group.date) if token.startswith(MONTH))


def _is_meeting(unit: QueryUnit) -> bool:
    concept = unit.alternatives[0].concept
    return unit.kind != ConceptKind.SERIES and concept in event_words().meetings and concept != ANY_MEETING


def _series_of(library: Library, noun: str, year: QueryUnit) -> str:
    """Return the one series with a meeting in a year whose name holds a noun; empty where none or several have."""
    told = {
        event.series
        for event in library.events.events
        if event.series and any(f"y:{one}" in year.tokens for one in event.years)
    }
    called = [series for series in told if CONCEPT + noun in _name_tokens(library, series)]
    return called[0] if len(called) == 1 else ""


def is_called(library: Library, series: str, unit: QueryUnit) -> bool:
    """Return whether a unit names a series, or a noun that its name holds: "the forum"."""
    names = {*_name_tokens(library, series), CONCEPT + series}
    return CONCEPT + unit.alternatives[0].concept in names


def _name_tokens(library: Library, series: str) -> Sequence[str]:
    termbase = library.termbase
    return termbase.concept_tokens(termbase.name(series, Language.ENGLISH), Language.ENGLISH)


def _named(library: Library, query: Query, noun: QueryUnit, year: QueryUnit, series: str) -> Query:
    token = frozenset({CONCEPT + series})
    named = _as_series(library, noun, series)
    dated = replace(
        year,
        alternatives=(*year.alternatives, Alternative(token, OTHER_NUMBER_STRENGTH, concept=series)),
        tokens=year.tokens | token,
    )
    return query.seeking(
        [series], (named if unit is noun else dated if unit is year else unit for unit in query.units)
    )


def _as_series(library: Library, noun: QueryUnit, series: str) -> QueryUnit:
    """Return the noun of a meeting as the name of its series."""
    token = frozenset({CONCEPT + series})
    return replace(
        noun,
        kind=library.termbase.concept(series).kind,
        alternatives=(Alternative(token, concept=series), *noun.alternatives),
        tokens=noun.tokens | token,
        weight=noun.weight * NAMED_WEIGHT,
    )


def _of_rank(date: QueryUnit, rank: int) -> QueryUnit:
    """Return the date of a meeting as its rank."""
    way = Alternative(frozenset({f"{ORDINAL}{rank}"}))
    return replace(
        date, kind="ordinal", alternatives=(way, *date.alternatives), tokens=date.tokens | way.tokens
    )
