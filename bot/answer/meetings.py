"""Questions about a meeting that the facts answer: which meeting, and the value asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answer.patterns import AnswerKind, Attribute
from index.annotate import CONCEPT
from index.facts.event_names import ANY_MEETING
from index.facts.event_table import Event
from index.facts.events import ACTING, Role, event_words
from index.model import UnitKind
from index.query import NESTED_STRENGTH, RELATED_STRENGTH
from index.query_words import query_words
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.answer.extract import Extraction
    from bot.answer.understanding import Understanding
    from index.facts.event_table import EventTable, ValueGroup
    from index.library import Library
    from index.model import Language
    from index.query import Query, QueryUnit

REST = 0.25
"""Share of a question's weight that may be about something else than the meeting's name, rank, year and place."""

OWN: Mapping[Attribute, Role] = {
    Attribute.DATE: Role.DATE,
    Attribute.PLACE: Role.PLACE,
    Attribute.HOST: Role.HOST,
    Attribute.ORGANISER: Role.ORGANISER,
    Attribute.CHAIR: Role.CHAIR,
    Attribute.MODERATOR: Role.MODERATOR,
    Attribute.THEME: Role.THEME,
}
"""What is asked to the one role that answers it: who hosted a meeting is not who chaired it."""
WHO = frozenset({Attribute.HOST, Attribute.ORGANISER, Attribute.CHAIR, Attribute.MODERATOR})
ANYBODY = frozenset({Attribute.ACTOR, Attribute.PERSON})
"""What asks for somebody, whose part the question's other words tell: "who opened …", "who was rapporteur …"."""
PERSONAL = frozenset({Role.VICE_CHAIR, Role.RAPPORTEUR, Role.FACILITATOR})
"""Parts that only a person named with them proves: «المقرر عقده» is "scheduled", and «المقرر» the rapporteur."""
PARTICULAR = (Role.OFFER, Role.VICE_CHAIR, Role.RAPPORTEUR, Role.FACILITATOR)
"""Roles that are meant wherever a question names them: "who offered to host" asks for no host."""

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
        others: Further holders of the same role whom the same sentence names: co-chairs, two organizers.
        offered: Whether the value is only what somebody offered.
    """

    event: Event
    group: ValueGroup
    others: tuple[ValueGroup, ...] = ()
    offered: bool = False


@dataclass(frozen=True, slots=True)
class RoleNotStated:
    """The meeting is known, and not who had the part that was asked for.

    Attributes:
        event: Which meeting.
        role: What was asked for.
        others: The parts of others in it, which are no answer; never empty.
    """

    event: Event
    role: Role
    others: tuple[ValueGroup, ...]


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
    roles = asked_roles(query, understood)
    if not roles or (roles[0] in ACTING and is_about_a_part(query, understood)):
        return None
    event = asked_meeting(library, query, roles)
    if event is None:
        return None
    if isinstance(event, NoSuchMeeting):
        return event
    group = _value(library, event, roles, understood.answer)
    if group is not None and group.role is Role.THEME:
        group = _in_language(library, event.groups[Role.THEME], understood.language)
    if group is not None:
        return MeetingFact(event, group, _with(library, event, group, understood.answer))
    if roles == (Role.DATE,):
        offered = _offered_date(event)
        return MeetingFact(event, offered, offered=True) if offered is not None else None
    return None


def _in_language(library: Library, groups: Sequence[ValueGroup], language: Language) -> ValueGroup:
    """Return the wording that a text in a language gives, else any; a numbered paragraph's before others."""
    own = [group for group in groups if library.chunks[group.sources[0].chunk].language is language]
    return max(own or groups, key=lambda group: _is_numbered(library, group))


def _is_numbered(library: Library, group: ValueGroup) -> bool:
    return library.paragraph(library.chunks[group.sources[0].chunk]).kind is UnitKind.PARAGRAPH


def deed_not_stated(
    library: Library, query: Query, understood: Understanding, best: Extraction | None
) -> bool:
    """Return whether a sentence found does not say that what was asked of a meeting was done: "who funded the …"."""
    deeds = [unit for unit in query.units if _is_deed(unit)]
    if understood.attribute is not Attribute.ACTOR or not deeds:
        return False
    meeting = replace(query, units=tuple(unit for unit in query.units if unit not in deeds))
    if best is None or not isinstance(asked_meeting(library, meeting), Event):
        return False
    tokens = library.annotation(best.evidence.chunk).sentence_tokens[best.evidence.sentence]
    return not all(unit.degree(tokens) > NESTED_STRENGTH for unit in deeds)


def role_not_stated(library: Library, query: Query, understood: Understanding) -> RoleNotStated | None:
    """Return what is known of a meeting instead of the part in it that a question asks for.

    None where the part is stated, where nothing else is, and for questions about no meeting or no part.
    """
    roles = asked_roles(query, understood)
    if not roles or roles == (Role.THEME,):
        return None
    if understood.attribute is Attribute.ACTOR and not _named_roles(query):
        return None
    event = asked_meeting(library, query) if not is_about_a_part(query, understood) else None
    if not isinstance(event, Event) or _value(library, event, roles, AnswerKind.TEXT) is not None:
        return None
    if roles[0] not in ACTING and not event.ordinal:
        return None  # of a meeting without a rank any sentence of that year may tell
    others = [group for role in Role if role in ACTING for group in event.groups.get(role, ()) if group.sure]
    return RoleNotStated(event, roles[0], tuple(others)) if others else None


def says_role(library: Library, missing: RoleNotStated, query: Query, chunk: int, sentence: int) -> bool:
    """Return whether a sentence that a search found speaks of the part asked for, and of that meeting."""
    event = missing.event
    offers = (one for group in event.groups.get(Role.OFFER, ()) for one in group.sources)
    if missing.role is not Role.OFFER and (chunk, sentence) in {(one.chunk, one.sentence) for one in offers}:
        return False
    annotation = library.annotation(chunk)
    tokens = annotation.sentence_tokens[sentence]
    about = tokens if sentence == 0 or _ranks(tokens) else tokens | annotation.sentence_tokens[sentence - 1]
    if any(unit.kind == "ordinal" for unit in query.units) and f"o:{event.ordinal}" not in about:
        return False
    named = {CONCEPT + noun for noun in event_words().meetings - {ANY_MEETING}} & event.tokens
    if not event.series and named and tokens.isdisjoint(named):
        return False  # the first session is not the first forum
    if missing.role not in ACTING:
        return not event.series or CONCEPT + event.series in about
    words = event_words()
    stated = (*words.roles.items(), *words.parts.items())
    spoken = any(CONCEPT + concept in tokens for concept, role in stated if role is missing.role)
    if spoken and missing.role not in PERSONAL:
        return True
    span = annotation.sentences[sentence]
    return any(
        person.role.value == missing.role.value and span.start <= person.name.span.start < span.end
        for person in library.people_by_chunk.get(chunk, ())
    )


def _ranks(tokens: frozenset[str]) -> bool:
    """Return whether a sentence ranks something itself; "It was held in Valletta" speaks of what stands before it."""
    return any(token.startswith("o:") for token in tokens)


def is_about_a_part(query: Query, understood: Understanding) -> bool:
    """Return whether a question is about a session of a meeting: who moderated it is not who moderated the meeting."""
    words = event_words()
    for unit in query.units:
        ways = {way.concept for way in unit.alternatives if way.strength > RELATED_STRENGTH}
        if unit.alternatives[0].concept in words.sessions and ANY_MEETING not in ways:
            return True
        if understood.attribute in WHO and ways & words.ceremonies:
            return True  # "who moderated the opening session"
    return False


def asked_roles(query: Query, understood: Understanding) -> tuple[Role, ...]:
    """Return the roles that a question asks for, the likeliest first; empty where it asks for none.

    Beside the one that its way of asking names those that its verb may mean as well: 主持 is to chair and to
    moderate, *organizó* to organize and to host.
    """
    attribute = understood.attribute
    own = OWN.get(attribute)
    if own is not None and attribute not in WHO:
        return (own,)
    if own is None and attribute not in ANYBODY:
        return ()
    named = _named_roles(query)
    particular = [role for role in (*PARTICULAR, *((Role.OPENER,) if own is None else ())) if role in named]
    if particular:
        return (particular[0],)
    if own is not None:
        return (own, *(role for role in named if role in OWN.values() and role is not own))
    if named or attribute is not Attribute.ACTOR or any(_is_deed(unit) for unit in query.units):
        return named
    return (Role.HOST, Role.ORGANISER)


def _is_deed(unit: QueryUnit) -> bool:
    """Return whether a unit says that something else was done for a meeting than to hold it: "who funded …"."""
    return unit.kind == ConceptKind.EVENT_VERB and not is_meeting_verb(unit)


def is_another_part(role: Role, attribute: Attribute) -> bool:
    """Return whether a role that answers is another than the way of asking names: "who offered to host …"."""
    return attribute in WHO and OWN[attribute] is not role


def _named_roles(query: Query) -> tuple[Role, ...]:
    """Return the roles that the words of a question may mean, in its order."""
    words = event_words()
    return tuple(
        dict.fromkeys(
            role
            for unit in query.units
            for way in unit.alternatives
            if way.strength > RELATED_STRENGTH
            for role in (words.roles.get(way.concept or ""), words.parts.get(way.concept or ""))
            if role is not None
        )
    )


def asked_meeting(library: Library, query: Query, roles: Sequence[Role] = ()) -> Event | NoSuchMeeting | None:
    """Return the one meeting that a question is about; None where it is about more, or about none.

    Args:
        library: Where the meetings are told of.
        query: What was asked.
        roles: What is asked of it: of several that fit, the one of which it is told is meant.
    """
    asked = _Asked.of(library, query)
    if asked is None:
        return None
    events = asked.events(library.events)
    if not events:
        return asked.missing(library.events)
    if len(events) > 1 and not ACTING.isdisjoint(roles):
        events = [event for event in events if _value(library, event, roles, AnswerKind.TEXT) is not None]
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
    meant: tuple[Event, ...] = ()

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
            elif rank := _rank(unit):
                ordinal = rank
            elif unit.kind == "year":
                years.add(_number(unit))
            elif kind in _PLACES:
                places.add(concept)
            elif concept in event_words().meetings:
                meeting = True
            elif concept in event_words().themes:
                continue  # "under what theme"
            elif kind is not ConceptKind.TIME and not is_meeting_verb(unit):
                others.append(unit)
        if not series and ordinal:
            return cls._of_no_series(library.events, query, ordinal, frozenset(years), total, others)
        names = frozenset[str]().union(*(event.tokens for event in library.events.of_series(series)))
        if total and _rest(others, names) / total > REST:
            return None
        named = bool(series and (ordinal or years or places))
        return (
            cls(series, ordinal, frozenset(years), frozenset(places))
            if named or (meeting and places)
            else None
        )

    @classmethod
    def _of_no_series(
        cls,
        table: EventTable,
        query: Query,
        ordinal: int,
        years: frozenset[int],
        total: float,
        others: Sequence[QueryUnit],
    ) -> _Asked | None:
        """Return a meeting that a question names by rank and words, not by a series of the termbase.

        A word beside "meeting" must be of its name: of "the fourth meeting" no document's rank tells which.
        """
        nouns = event_words().meetings - {ANY_MEETING}
        telling = [unit for unit in query.units if unit in others or unit.alternatives[0].concept in nouns]
        meant = tuple(
            event
            for event in table.events
            if not event.series
            and event.ordinal == ordinal
            and _rest(others, event.tokens) <= REST * total
            and any(not _own_tokens(unit).isdisjoint(event.tokens) for unit in telling)
        )
        return cls("", ordinal, years, frozenset(), meant) if meant else None

    def events(self, table: EventTable) -> list[Event]:
        """Return the meetings that fit."""
        return [event for event in self._of_series(table) if self._fits(event)]

    def _of_series(self, table: EventTable) -> Iterator[Event]:
        for event in self.meant or table.events:
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


def _rest(units: Sequence[QueryUnit], name: frozenset[str]) -> float:
    """Return the weight of the units that say something else than a meeting's name."""
    return sum(unit.weight for unit in units if unit.tokens.isdisjoint(name))


def _own_tokens(unit: QueryUnit) -> frozenset[str]:
    """Return the ways to write a unit itself, not what is only near it in meaning: a forum is no meeting."""
    ways = (way.tokens for way in unit.alternatives if way.strength > RELATED_STRENGTH)
    return frozenset[str]().union(*ways)


def _meeting_verbs() -> frozenset[str]:
    words = event_words()
    return frozenset({*words.roles, *words.parts}) | words.holding


def is_meeting_verb(unit: QueryUnit) -> bool:
    """Return whether a unit may say what happens to a meeting: *accueillir* is to welcome, and to host."""
    return any(
        way.concept in _meeting_verbs() for way in unit.alternatives if way.strength > RELATED_STRENGTH
    )


def _kind(library: Library, unit: QueryUnit) -> tuple[ConceptKind | None, str]:
    concept = unit.alternatives[0].concept
    return (library.termbase.concept(concept).kind, concept) if concept else (None, "")


def _rank(unit: QueryUnit) -> int:
    """Return the rank that a unit says; 0 where it says none."""
    if unit.kind == "ordinal":
        return _number(unit)
    return query_words().ranks.get(unit.alternatives[0].concept, 0)


def _number(unit: QueryUnit) -> int:
    token = next(iter(unit.alternatives[0].tokens))
    return int(float(token[2:]))


def _value(library: Library, event: Event, roles: Sequence[Role], wanted: AnswerKind) -> ValueGroup | None:
    """Return the best value of the first role that has one; a city before a country."""
    for role in roles:
        groups = [group for group in event.groups.get(role, ()) if group.sure]
        if role is not Role.DATE:
            fitting = [group for group in groups if _fits_kind(library, group, wanted)]
            groups = sorted(fitting, key=lambda group: kind_of_value(library, group) is not ConceptKind.CITY)
        if groups:
            return groups[0]
    return None


def kind_of_value(library: Library, group: ValueGroup) -> ConceptKind | None:
    """Return the kind of the concept that is a value; None for dates and persons."""
    return library.termbase.concept(group.concept).kind if group.concept else None


def _fits_kind(library: Library, group: ValueGroup, wanted: AnswerKind) -> bool:
    kinds = KINDS.get(wanted)
    return kinds is None or kind_of_value(library, group) in kinds


def _with(library: Library, event: Event, group: ValueGroup, wanted: AnswerKind) -> tuple[ValueGroup, ...]:
    """Return who had a role together with somebody: those whom one sentence names for both."""
    if group.role not in ACTING:
        return ()
    places = {(one.chunk, one.sentence) for one in group.sources if one.sure}
    return tuple(
        other
        for other in event.groups.get(group.role, ())
        if other is not group
        and other.sure
        and _fits_kind(library, other, wanted)
        and any((one.chunk, one.sentence) in places for one in other.sources)
    )


def _offered_date(event: Event) -> ValueGroup | None:
    """Return the first date beside an offer to host a meeting of which no more is known."""
    offers = {
        (one.chunk, one.sentence) for group in event.groups.get(Role.OFFER, ()) for one in group.sources
    }
    found = [
        (min(one.span for one in group.sources if (one.chunk, one.sentence) in offers), place, group)
        for place, group in enumerate(event.groups.get(Role.DATE, ()))
        if any((one.chunk, one.sentence) in offers for one in group.sources)
    ]
    return min(found, key=lambda one: one[:2])[2] if found else None
