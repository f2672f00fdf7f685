"""Questions about an item of a programme that its facts answer: when it begins, its title, who moderates it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answer.facts.programme_days import asked_day, is_dated
from bot.answer.understand.date_precision import precision_asked
from bot.answer.understand.patterns import Attribute
from bot.answer.words.column_words import column_words
from index.annotate import CONCEPT
from index.facts.dates import Precision
from index.facts.event_names import ANY_MEETING
from index.facts.events import event_words
from index.facts.people import PersonRole
from index.model import Language
from index.query import HARD_KINDS
from index.query_words import query_words
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answer.understand.understanding import Understanding
    from index.facts.agenda import AgendaItem
    from index.facts.people import PersonMention
    from index.library import Library
    from index.query import Query, QueryUnit

HELD = 0.6
"""How far an item's title, or what stands around it, must hold a unit of the question."""
BESIDE = 2
"""Code points between a rank and the meeting that it ranks: 第七次 | 全球会议."""
_COLONS = ":："
ENOUGH = 0.7
"""Share of a question's weight that they must hold."""
PARTS = {
    Attribute.MODERATOR: (PersonRole.MODERATOR, PersonRole.FACILITATOR),
    Attribute.CHAIR: (PersonRole.CHAIR,),
}
"""Who is asked for to the parts that answer, the likeliest first."""
TITLES = frozenset({Attribute.TITLE, Attribute.THEME, Attribute.POSITION, Attribute.TOPIC})
"""What asks what an item is called or about; «عنوان» and "title" may be taken for a person's."""


@dataclass(frozen=True, slots=True)
class AgendaFact:
    """An item of a programme, and who has the part in it that was asked for.

    Attributes:
        items: The items that fit, in order; never empty.
        people: Who has the part; empty for questions about hours and titles.
    """

    items: tuple[AgendaItem, ...]
    people: tuple[PersonMention, ...] = ()


@dataclass(frozen=True, slots=True)
class NoSuchPart:
    """The item is there, and nobody with the part that was asked for.

    Attributes:
        item: The first that fits.
    """

    item: AgendaItem


@dataclass(frozen=True, slots=True)
class NoSuchSession:
    """A programme has sessions, and none of the rank that was asked for.

    Attributes:
        ordinal: As asked.
        known_ordinals: Those that it has, ascending.
    """

    ordinal: int
    known_ordinals: tuple[int, ...]


def agenda_fact(
    library: Library, query: Query, understood: Understanding
) -> AgendaFact | NoSuchPart | NoSuchSession | None:
    """Return what a programme says of the item a question asks about; None where it asks about none.

    Only items count that the question names by what they are, and for parts and titles only sessions: "session 3",
    "the opening session".
    """
    asked = understood.attribute
    if asked is not Attribute.DATE and asked not in PARTS.keys() | TITLES:
        return None
    hours = precision_asked(understood) is Precision.HOUR or _is_hourly(query, asked)
    day = asked_day(query) if library.agenda else None
    items: Sequence[AgendaItem] = library.agenda
    if day is not None:
        query, items = day.query, day.of(items, library)
    named = _session(query, hours=hours)
    if named is None and asked is not Attribute.DATE:
        return None
    if day is not None and named is None and (bound := _bound(items, library, query)) is not None:
        return AgendaFact((bound,))
    # "When does registration open?": what opens, as it were, need not be an opening.
    opening = hours and named is not None and named.rank is None
    fitting = _fitting(items, library, query, None, hours=hours) if opening or named is None else []
    fitting = fitting or (_fitting(items, library, query, named) if named is not None else [])
    if not fitting:
        return _no_such_session(items, library, query, named) if named is not None else None
    best = max(title for _item, title in fitting)
    meant = tuple(item for item, title in fitting if title == best)
    return _with_part(library, meant, asked) if asked in PARTS else AgendaFact(meant)


def _with_part(
    library: Library, items: tuple[AgendaItem, ...], asked: Attribute
) -> AgendaFact | NoSuchPart | None:
    """Return who has the part in some items that is asked for."""
    people = [
        person
        for item in items
        for chunk in item.chunks
        for person in library.people_by_chunk.get(chunk, ())
        if person.role in PARTS[asked]
    ]
    if not people:
        return NoSuchPart(items[0]) if _tells_parts(library, items[0]) else None
    first = next(role for role in PARTS[asked] if any(person.role is role for person in people))
    return AgendaFact(items, tuple(person for person in people if person.role is first))


def _tells_parts(library: Library, item: AgendaItem) -> bool:
    """Return whether the programme that an item is from says of any of its items who leads it."""
    roles = {role for parts in PARTS.values() for role in parts}
    document = library.chunks[item.chunk].document
    return any(
        person.role in roles
        for other in library.agenda
        if library.chunks[other.chunk].document == document
        for chunk in other.chunks
        for person in library.people_by_chunk.get(chunk, ())
    )


def _bound(items: Sequence[AgendaItem], library: Library, query: Query) -> AgendaItem | None:
    """Return the first or the last item of a day, where a question asks when the day begins or ends; else None."""
    bounds = [unit for unit in query.units if unit.alternatives[0].concept in event_words().bounds]
    documents = {library.chunks[item.chunk].document for item in items}
    telling = [unit for unit in _telling(library, query, None, opens=True) if unit.kind != ConceptKind.SERIES]
    if not bounds or telling or len(documents) != 1:
        return None
    return items[-1] if bounds[0].alternatives[0].concept in event_words().ends else items[0]


def _is_hourly(query: Query, asked: Attribute) -> bool:
    """Return whether it is asked when a thing is that has nothing but hours: a lunch break."""
    hourly = column_words()["hourly"]
    return asked is Attribute.DATE and any(unit.alternatives[0].concept in hourly for unit in query.units)


def _fitting(
    items: Sequence[AgendaItem],
    library: Library,
    query: Query,
    named: _Session | None,
    *,
    hours: bool = False,
) -> list[tuple[AgendaItem, float]]:
    """Return the items that a question means, each with how much of it the item's own title holds, by weight."""
    fits = ((item, _fit(library, query, item, named, hours=hours)) for item in items)
    return [(item, title) for item, title in fits if title is not None]


def _no_such_session(
    items: Sequence[AgendaItem], library: Library, query: Query, named: _Session
) -> NoSuchSession | None:
    """Return the ranks of the sessions that a programme has, where the one asked for is not among them."""
    if named.rank is None:
        return None
    others = [
        item
        for item in items
        if not item.tokens.isdisjoint(_kinds(named.unit))
        and _fit(library, query, item, replace(named, rank=None), any_rank=named.rank) is not None
    ]
    known = {int(token[2:]) for item in others for token in item.tokens if token.startswith("o:")}
    asked = {int(float(token[2:])) for token in named.rank.tokens if token[:2] in {"o:", "n:"}}
    return NoSuchSession(min(asked), tuple(sorted(known))) if known and asked and not asked & known else None


@dataclass(frozen=True, slots=True)
class _Session:
    """The session that a question names.

    Attributes:
        unit: Its noun.
        rank: Its rank; None for an opening or closing session.
    """

    unit: QueryUnit
    rank: QueryUnit | None


def named_session(query: Query) -> tuple[QueryUnit, ...] | None:
    """Return the units that name a session: its noun and its rank; None where a question names none.

    A panel is a group of people as well, to whom somebody speaks.
    """
    named = _session(query)
    if named is None or named.unit.alternatives[0].concept in event_words().panels:
        return None
    return (named.unit,) if named.rank is None else (named.unit, named.rank)


def _session(query: Query, *, hours: bool = False) -> _Session | None:
    """Return the session that a question names by its rank, or as the opening or closing one.

    What has hours is a session, where a noun may as well be any meeting: «второе заседание».
    """
    words = event_words()
    for unit in query.units:
        ways = unit.own_concepts
        if ways & words.ceremonies:
            return _Session(unit, None)
        session = hours and ANY_MEETING in ways and not ways.isdisjoint(words.sessions)
        session |= hours and not ways.isdisjoint(words.items)
        if not session and not (_names_session(unit) and ANY_MEETING not in ways):
            continue
        ranks = [one for one in query.units if one.kind in {"ordinal", "number"} and _may_rank(query, one)]
        if ranks:
            return _Session(unit, min(ranks, key=lambda one: abs(one.span.start - unit.span.start)))
    return None


def _may_rank(query: Query, rank: QueryUnit) -> bool:
    """Return whether a number may be a session's: neither a date's nor that of a meeting beside it, 第七次全球会议."""
    behind = query.language is Language.ARABIC
    beside = (
        0 <= (rank.span.start - one.span.end if behind else one.span.start - rank.span.end) <= BESIDE
        for one in query.units
        if one.kind == ConceptKind.SERIES
    )
    return not is_dated(query, rank) and not any(beside)


def _names_session(unit: QueryUnit) -> bool:
    """Return whether a unit is a session, also where its noun is part of a phrase: «أدار الجلسة»."""
    words = event_words()
    concept = unit.alternatives[0].concept
    parts = {name for names in (words.roles, words.parts) for name in names}
    sessions = words.sessions | words.panels
    return concept in sessions or (
        concept in parts and any(way.concept in sessions for way in unit.alternatives)
    )


def _kinds(unit: QueryUnit) -> frozenset[str]:
    """Return the tokens of what an item must be to be the session, or the item, that a unit names."""
    named = event_words().items | event_words().panels
    return unit.tokens & frozenset(CONCEPT + concept for concept in named) or _session_tokens()


def _session_tokens() -> frozenset[str]:
    return frozenset(CONCEPT + concept for concept in event_words().sessions)


def _fit(
    library: Library,
    query: Query,
    item: AgendaItem,
    named: _Session | None,
    *,
    any_rank: QueryUnit | None = None,
    hours: bool = False,
) -> float | None:
    """Return how much of a question an item's own title holds, by weight; None where another item is meant.

    Args:
        library: Where the item is from.
        query: What was asked.
        item: Of a programme.
        named: The session that the question names; None for another item.
        any_rank: The rank asked for, where any other will do as well.
        hours: Whether the question asks for hours, which nothing else has: it may say of which meeting and day.
    """
    own = item.tokens
    if named is not None and any_rank is None and not _is_named(named, own):
        return None
    telling = [unit for unit in _telling(library, query, named, opens=hours) if unit is not any_rank]
    total, title = 0.0, 0.0
    for unit in telling:
        degree = unit.degree(own)
        held = degree >= HELD
        total += unit.weight * (held or unit.kind != ConceptKind.EVENT_VERB)
        title += unit.weight * degree * held
    if named is None and not (title > 0 if hours else 0 < ENOUGH * total <= title):
        return None  # before titles in all languages are read: Chinese words alone take a third of a second to load
    document = library.document_tokens(library.chunks[item.chunk].document)
    around = own | library.context_tokens(item.chunk) | document
    found = 0.0
    for unit in telling:
        if unit.kind == ConceptKind.EVENT_VERB and not hours:
            found += unit.weight * (unit.degree(own) >= HELD)
        elif unit.degree(around) >= HELD:
            found += unit.weight
        elif unit.kind in HARD_KINDS:
            return None
    enough = found >= ENOUGH * total
    if named is None:
        enough = (enough or not hours) and _share_of_title(library, query, item) >= ENOUGH
    return title if enough else None


def _is_named(session: _Session, own: frozenset[str]) -> bool:
    """Return whether an item's title has the rank of a session, or the noun of an opening or closing one."""
    if session.rank is None:
        return session.unit.degree(own) >= HELD
    return session.rank.degree(own) >= HELD and not own.isdisjoint(_kinds(session.unit))


def _share_of_title(library: Library, query: Query, item: AgendaItem) -> float:
    """Return how much of a title, or of what stands in it behind a colon, a question names, by its length.

    «استراحة الغداء», not «الموجز وسُبل …»; "Session 2: contributions by region: breakout groups".
    """
    asked = frozenset[str]().union(*(unit.tokens for unit in query.units))
    named = bytearray(len(item.title))
    for term in library.annotation(item.chunk).terms_within(item.title):
        if term.token in asked:
            low, high = term.start - item.title.start, min(term.end, item.title.end) - item.title.start
            named[low:high] = b"\1" * (high - low)
    text = library.passage_text(item.chunk).text
    last = (
        max(text.rfind(colon, item.title.start, item.title.end) for colon in _COLONS) + 1 - item.title.start
    )
    parts = [named, *([named[last:]] if 0 < last < len(named) else [])]
    return max(sum(part) / len(part) for part in parts)


def _telling(
    library: Library, query: Query, named: _Session | None, *, opens: bool = False
) -> Iterator[QueryUnit]:
    """Yield the units that tell which item is meant: not its noun, nor what is asked of it, nor ways of speaking.

    Nor, where so told, the opening as which the question has what it asks about begin.

    A verb tells it only where a title holds it: of "when does registration start", "registration".
    """
    words = event_words()
    asking = query_words().value_words | words.roles.keys() | words.parts.keys()
    asking |= words.bounds - words.ceremonies  # "when does … begin"
    asking |= column_words()["whole"]
    if opens:
        asking |= words.bounds | {one for name in words.bounds for one in query_words().related.get(name, ())}
    for unit in query.units:
        concept = unit.alternatives[0].concept
        kind = library.termbase.kind_of(concept)
        if named is not None and unit in {named.unit, named.rank}:
            continue
        if concept in asking or kind is ConceptKind.TIME:
            continue
        if unit.known or unit.kind != "word":
            yield unit
