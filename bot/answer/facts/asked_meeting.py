"""Which meeting a question is about, by its series, rank, year and place, or by the words of its name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answer.facts.meeting_values import value_of
from bot.answer.facts.titled_meetings import REST, titled_meetings
from bot.answer.words.column_words import column_words
from bot.answer.words.meeting_verbs import is_meeting_verb
from index.annotate import CONCEPT
from index.facts.event_names import ANY_MEETING
from index.facts.events import ACTING, Role, event_words
from index.model import gap
from index.query import NESTED_STRENGTH, RELATED_STRENGTH
from index.query_words import query_words
from index.termbase.model import SITES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from index.facts.event_table import Event, EventTable
    from index.library import Library
    from index.query import Query, QueryUnit

PROCESS = "process"
"""What meets in turns, often called by the city where it began: "the Salalah Process"."""
NAME_REACH = 4
"""Code points between it and that city: "Proceso de Salalah"."""


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


def asked_meeting(
    library: Library, query: Query, roles: Sequence[Role] = (), asking: Set[str] = frozenset()
) -> Event | NoSuchMeeting | None:
    """Return the one meeting that a question is about; None where it is about more, or about none.

    Args:
        library: Where the meetings are told of.
        query: What was asked.
        roles: What is asked of it: of several that fit, the one of which it is told is meant, and where none is
            ranked, that of which a title page is.
        asking: Concepts that say what is asked and not of which meeting: "how many delegates attended".
    """
    asked = _Asked.of(library, query, asking, of_title_page=bool(roles))
    ranks = {rank for unit in query.units if (rank := rank_of(unit))}
    if asked is None or len(ranks) > 1:  # "the third and fourth meetings"
        return None
    events = asked.events(library)
    if not events:
        return asked.missing(library.events)
    if len(events) > 1 and not ACTING.isdisjoint(roles):
        told = [(event, value_of(library, event, roles)) for event in events]
        events = [event for event, value in told if value is not None]
        if len({value.concept for _, value in told if value is not None}) == 1:
            events = events[-1:]  # "who hosted the Geneva meeting": whichever of them, it was the same
    return events[0] if len(events) == 1 else None


def fitting_meetings(library: Library, query: Query) -> Sequence[Event]:
    """Return every meeting that a question may be about; empty where it names none."""
    asked = _Asked.of(library, query, frozenset())
    return asked.events(library) if asked is not None else ()


@dataclass(frozen=True, slots=True)
class _Words:
    """The units of a question by what they say of a meeting, and the weight of them all."""

    series: str
    ordinal: int
    years: frozenset[int]
    places: frozenset[str]
    noun: str
    others: Sequence[QueryUnit]
    total: float

    @classmethod
    def of(cls, library: Library, query: Query, asking: Set[str]) -> _Words:
        """Return the units of a question, those that only say what is asked left out."""
        series, ordinal, noun, total = "", 0, "", 0.0
        years: set[int] = set()
        places: set[str] = set()
        others: list[QueryUnit] = []
        said = event_words().themes | event_words().bounds  # "under what theme", "when did … begin"
        said |= column_words()["universal"]  # "the United Nations dialogue"
        for unit in query.units:
            if not unit.known and unit.kind == "word":
                continue  # «اتعقد»: a way of speaking that no document uses says nothing of which meeting
            total += unit.weight
            kind, concept = _kind(library, unit)
            if kind is ConceptKind.SERIES and not series and not _is_any_committee(library, unit):
                series = concept
            elif rank := rank_of(unit):
                ordinal = rank
            elif unit.kind == "year":
                years.add(_number(unit))
            elif kind in SITES and not names_process(unit, query):
                places.add(concept)
            elif concept in event_words().meetings:
                noun = concept
            elif concept in said or any(way.concept in asking for way in unit.alternatives):
                continue
            elif kind is not ConceptKind.TIME and not is_meeting_verb(unit):
                others.append(unit)
        return cls(series, ordinal, frozenset(years), frozenset(places), noun, others, total)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a question says of the meeting it is about."""

    series: str
    ordinal: int
    years: frozenset[int]
    places: frozenset[str]
    meant: tuple[Event, ...] = ()
    noun: str = ""

    @classmethod
    def of(
        cls, library: Library, query: Query, asking: Set[str], *, of_title_page: bool = False
    ) -> _Asked | None:
        words = _Words.of(library, query, asking)
        series, ordinal, total, within = words.series, words.ordinal, words.total, (words.years, words.places)
        if not series and ordinal:
            return cls._of_no_series(library, query, words, headed=of_title_page)
        known = library.events.of_series(series)
        name = _names(library, known, words.others, words.years, total)
        is_other = total and _rest(words.others, name) / total > REST
        lent = is_other and any(_is_lent(unit, series) for unit in query.units)
        if (not series and of_title_page) or (lent and ordinal):
            meant = titled_meetings(library, query, ordinal, words.others, total, dated=any(within))
            if meant:
                return cls("", ordinal, *within, meant)
        if is_other:
            return None
        named = series and (ordinal or any(within) or len(known) == 1)
        return (
            cls(series, ordinal, *within, noun=words.noun) if named or (words.noun and words.places) else None
        )

    @classmethod
    def _of_no_series(
        cls,
        library: Library,
        query: Query,
        words: _Words,
        *,
        headed: bool,
    ) -> _Asked | None:
        """Return a meeting that a question names by rank and words, not by a series of the termbase.

        A word beside "meeting" must be of its name: of "the fourth meeting" no document's rank tells which. Of what it
        is the fourth meeting may stand on the title page alone: "The fifth session will be held in …".
        """
        ordinal, others, total = words.ordinal, words.others, words.total
        nouns = event_words().meetings - {ANY_MEETING}
        telling = [unit for unit in query.units if unit in others or unit.alternatives[0].concept in nouns]
        ranked = [event for event in library.events.events if not event.series and event.ordinal == ordinal]
        meant = tuple(
            event
            for event in ranked
            if sum(one.weight for one in others if one.degree(event.tokens) <= NESTED_STRENGTH)
            <= REST * total
            and any(not _own_tokens(unit).isdisjoint(event.tokens) for unit in telling)
        )
        if len(meant) != 1:  # "the fourth session" of several bodies
            titled = titled_meetings(library, query, ordinal, others, total, dated=True, headed=headed)
            meant = titled if len(titled) == 1 else meant or titled
        return cls("", ordinal, words.years, words.places, meant) if meant else None

    def events(self, library: Library) -> list[Event]:
        """Return the meetings that fit; for a first one that nobody ranks, the one that was before all ranked ones.

        Of those that fit, one that is known to be of the year asked for before those of which no year is told, and one
        that is called so before others: a summit in Lima is not the Lima meeting.
        """
        fitting = [event for event in self._of_series(library.events) if self._fits(library, event)]
        fitting = [event for event in fitting if self.years & event.years] or fitting
        fitting = [event for event in fitting if self._is_called_so(event)] or fitting
        return fitting or (self._before_ranked(library) if self.ordinal == 1 and self.series else [])

    def _is_called_so(self, event: Event) -> bool:
        """Return whether a meeting goes by the noun asked for; by "meeting" one of a series goes before others."""
        return bool(event.series) if self.noun == ANY_MEETING else CONCEPT + self.noun in event.tokens

    def _before_ranked(self, library: Library) -> list[Event]:
        """Return the only dated meeting of the series before those with a rank: "the dialogue", then "the second"."""
        known = library.events.of_series(self.series)
        ranked = [year for event in known if event.ordinal for year in event.years]
        earlier = [
            event
            for event in known
            if not event.ordinal
            and event.date is not None
            and event.years
            and max(event.years) < min(ranked, default=0)
        ]
        fits = replace(self, ordinal=0)
        return earlier if len(earlier) == 1 and fits._fits(library, earlier[0]) else []

    def _of_series(self, table: EventTable) -> Iterator[Event]:
        for event in self.meant or table.events:
            if (not self.series or event.series == self.series) and (event.ordinal or event.date is not None):
                yield event

    def _fits(self, library: Library, event: Event) -> bool:
        if self.ordinal and event.ordinal != self.ordinal:
            return False
        if self.years and event.years and not self.years & event.years:
            return False
        # «وعرضت حكومتا اليونان والأرجنتين استضافة الاجتماعين …»: who only offered to host tells no meeting apart.
        acting = {
            group.concept
            for role in (Role.HOST, Role.CHAIR)
            for group in event.groups.get(role, ())
            if group.sure
        }
        where = acting | _places_of(library, event)
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


def _places_of(library: Library, event: Event) -> frozenset[str]:
    """Return where a meeting was: of several cities the best supported, where it met and not what met on its way."""
    groups = [group.concept for group in event.groups.get(Role.PLACE, ()) if group.sure]
    cities = [one for one in groups if one and library.termbase.concept(one).kind is ConceptKind.CITY]
    return frozenset(groups) - frozenset(cities[1:])


def _names(
    library: Library, known: Sequence[Event], others: Sequence[QueryUnit], years: Set[int], total: float
) -> frozenset[str]:
    """Return the tokens by which a series is called; where they are too few, with what its meeting of a year is for.

    "The 2018 conference to adopt the compact": that stands where its date or its place is told.
    """
    names = frozenset[str]().union(*(event.tokens for event in known))
    if not years or _rest(others, names) / total <= REST:
        return names
    return names.union(*(_told(library, event) for event in known if years & event.years))


def _told(library: Library, event: Event) -> frozenset[str]:
    """Return the tokens of the sentences that say when or where a meeting is."""
    groups = (group for role in (Role.DATE, Role.PLACE) for group in event.groups.get(role, ()) if group.sure)
    places = {(one.chunk, one.sentence) for group in groups for one in group.sources if one.sure}
    return frozenset[str]().union(
        *(library.annotation(chunk).sentence_tokens[sentence] for chunk, sentence in places)
    )


def _rest(units: Sequence[QueryUnit], name: frozenset[str]) -> float:
    """Return the weight of the units that say something else than a meeting's name."""
    return sum(unit.weight for unit in units if unit.tokens.isdisjoint(name))


def _is_lent(unit: QueryUnit, series: str) -> bool:
    """Return whether a question calls its meeting by a noun only, which may be that of a series."""
    return unit.alternatives[0].concept == series and not unit.own_concepts.isdisjoint(event_words().meetings)


def _is_any_committee(library: Library, unit: QueryUnit) -> bool:
    """Return whether a unit calls a committee by a noun that many have, and no document ranks its meetings by it."""
    noun = any(CONCEPT + group in unit.tokens for group in event_words().groups)
    return noun and not library.events.of_series(unit.alternatives[0].concept)


def _own_tokens(unit: QueryUnit) -> frozenset[str]:
    """Return the ways to write a unit itself, not what is only near it in meaning: a forum is no meeting."""
    ways = (way.tokens for way in unit.alternatives if way.strength > RELATED_STRENGTH)
    return frozenset[str]().union(*ways)


def names_process(place: QueryUnit, query: Query) -> bool:
    """Return whether a place stands beside "process", which is called so wherever it meets: "the Salalah Process"."""
    return any(
        unit.alternatives[0].concept == PROCESS and gap(unit.span, place.span) <= NAME_REACH
        for unit in query.units
    )


def _kind(library: Library, unit: QueryUnit) -> tuple[ConceptKind | None, str]:
    concept = unit.alternatives[0].concept
    return (library.termbase.concept(concept).kind, concept) if concept else (None, "")


def rank_of(unit: QueryUnit) -> int:
    """Return the rank that a unit says; 0 where it says none."""
    if unit.kind == "ordinal":
        return _number(unit)
    return query_words().ranks.get(unit.alternatives[0].concept, 0)


def _number(unit: QueryUnit) -> int:
    token = next(iter(unit.alternatives[0].tokens))
    return int(float(token[2:]))
