"""Questions about an item of a programme that its facts answer: when it begins, its title, who moderates it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answer.facts.item_rooms import item_rooms
from bot.answer.facts.programme_days import asked_day
from bot.answer.facts.session_leaders import leaders_told, ranks_led
from bot.answer.facts.sessions import (
    HELD,
    Session,
    is_of_one,
    is_ranked,
    kinds,
    ranks_beside,
    session_asked,
    telling,
)
from bot.answer.understand.date_precision import precision_asked
from bot.answer.understand.patterns import Attribute
from bot.answer.words.column_words import column_words
from index.annotate import ORDINAL
from index.facts.dates import Precision
from index.facts.events import event_words
from index.facts.people import PersonRole
from index.query import HARD_KINDS
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.understand.understanding import Understanding
    from index.facts.agenda import AgendaItem
    from index.facts.people import PersonMention
    from index.library import Library
    from index.model import Span
    from index.query import Query, QueryUnit

_COLONS = ":："
HALF = 0.5
"""Share of a title that a question for the room of what is named must name."""
ENOUGH = 0.7
"""Share of a question's weight that they must hold."""
PARTS = {
    Attribute.MODERATOR: (PersonRole.MODERATOR, PersonRole.FACILITATOR),
    Attribute.CHAIR: (PersonRole.CHAIR, PersonRole.MODERATOR),
}
"""Who is asked for to the parts that answer, the likeliest first."""
TITLES = frozenset({Attribute.TITLE, Attribute.THEME, Attribute.POSITION, Attribute.TOPIC})
"""What asks what an item is called or about; «عنوان» and "title" may be taken for a person's."""


@dataclass(frozen=True, slots=True)
class AgendaFact:
    """An item of a programme, and who has the part in it that was asked for.

    Attributes:
        items: The items that fit, in order; empty for what is told elsewhere than on a programme.
        people: Who has the part; empty for other questions.
        rooms: Where their rooms are named, each with its chunk; empty for other questions.
    """

    items: tuple[AgendaItem, ...]
    people: tuple[PersonMention, ...] = ()
    rooms: tuple[tuple[int, Span], ...] = ()


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
    timed = asked in {Attribute.DATE, Attribute.ROOM}
    if not timed and asked not in PARTS.keys() | TITLES:
        return None
    hours = (
        asked is Attribute.ROOM or _is_hourly(query, asked) or precision_asked(understood) is Precision.HOUR
    )
    day = asked_day(query) if library.agenda else None
    items: Sequence[AgendaItem] = library.agenda
    if day is not None:
        query, items = day.query, day.of(items, library)
    named = session_asked(query, hours=hours, led=asked in PARTS)
    if named is None and not timed:
        return None
    whole_day = asked is Attribute.DATE and day is not None and named is None
    if whole_day and (bound := _bound(items, library, query)) is not None:
        return AgendaFact((bound,))
    return _of_items(items, library, query, named, asked, hours=hours)


def _of_items(
    items: Sequence[AgendaItem],
    library: Library,
    query: Query,
    named: Session | None,
    asked: Attribute,
    *,
    hours: bool,
) -> AgendaFact | NoSuchPart | NoSuchSession | None:
    """Return what is asked of the items that a question means."""
    meant = _meant(items, library, query, named, asked, hours=hours)
    if not is_of_one(library, query, [item.chunk for item in meant]):
        return None
    if asked is Attribute.ROOM:
        rooms = item_rooms(library, query, meant)
        return AgendaFact(meant, rooms=rooms) if rooms else None
    fact: AgendaFact | NoSuchPart | None = AgendaFact(meant) if meant else None
    if asked in PARTS and named is not None:
        fact = _led(library, query, named, asked, meant)
    if named is None or meant or fact is not None:
        return fact
    led = ranks_led(library, query, named, PARTS[asked]) if asked in PARTS else frozenset[int]()
    return _no_such_session(items, library, query, named, led)


def _meant(
    items: Sequence[AgendaItem],
    library: Library,
    query: Query,
    named: Session | None,
    asked: Attribute,
    *,
    hours: bool,
) -> tuple[AgendaItem, ...]:
    """Return the items that a question means, those whose titles hold most of it."""
    fitting: list[tuple[AgendaItem, float]] = []
    # "When does registration open?": what opens, as it were, need not be an opening.
    if named is None or (hours and named.rank is None):
        least = HALF if asked is Attribute.ROOM else ENOUGH
        fitting = _fitting(items, library, query, None, hours=hours, least=least)
    if not fitting and named is not None:
        fitting = _fitting(items, library, query, named)
    best = max((title for _item, title in fitting), default=0.0)
    return tuple(item for item, title in fitting if title == best)


def _led(
    library: Library, query: Query, named: Session, asked: Attribute, items: tuple[AgendaItem, ...]
) -> AgendaFact | NoSuchPart | None:
    """Return who leads a session by the programme, else by what the sentences of the documents say."""
    part = _with_part(library, items, asked) if items else None
    if isinstance(part, AgendaFact):
        return part
    people = leaders_told(library, query, named, PARTS[asked])
    return AgendaFact((), people) if people else part


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
    units = [unit for unit in telling(library, query, None, opens=True) if unit.kind != ConceptKind.SERIES]
    if not bounds or units or len(documents) != 1:
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
    named: Session | None,
    *,
    hours: bool = False,
    least: float = 0.0,
) -> list[tuple[AgendaItem, float]]:
    """Return the items that a question means, each with how much of it the item's own title holds, by weight."""
    fits = ((item, _fit(library, query, item, named, hours=hours)) for item in items)
    found = [(item, title) for item, title in fits if title is not None]
    return [one for one in found if not least or _share_of_title(library, query, one[0]) >= least]


def _no_such_session(
    items: Sequence[AgendaItem], library: Library, query: Query, named: Session, led: frozenset[int]
) -> NoSuchSession | None:
    """Return the ranks of the sessions that there are, where the one asked for is not among them.

    Those of a programme, and where several are told of in sentences those.
    """
    if named.rank is None:
        return None
    others = [
        item
        for item in items
        if not item.tokens.isdisjoint(kinds(named.unit))
        and _fit(library, query, item, replace(named, rank=None), any_rank=named.rank) is not None
    ]
    documents = {library.chunks[item.chunk].document for item in others}
    if any(is_ranked(library, document, named) for document in documents):
        return None  # the fifth session of the conference itself
    known = {
        int(float(token[2:]))
        for item in others
        for token in ranks_beside(library.annotation(item.chunk).terms_within(item.title), kinds(named.unit))
    }
    known |= led if len(led) > 1 else frozenset()
    asked = {int(float(token[2:])) for token in named.rank.tokens if token[:2] in {ORDINAL, "n:"}}
    return NoSuchSession(min(asked), tuple(sorted(known))) if known and asked and not asked & known else None


def _fit(
    library: Library,
    query: Query,
    item: AgendaItem,
    named: Session | None,
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
    if named is not None and any_rank is None and not _is_named(library, named, item):
        return None
    units = [unit for unit in telling(library, query, named, opens=hours) if unit is not any_rank]
    total, title = 0.0, 0.0
    for unit in units:
        degree = unit.degree(own)
        held = degree >= HELD
        total += unit.weight * (held or unit.kind != ConceptKind.EVENT_VERB)
        title += unit.weight * degree * held
    if named is None and not (title > 0 if hours else 0 < ENOUGH * total <= title):
        return None  # before titles in all languages are read: Chinese words alone take a third of a second to load
    document = library.document_tokens(library.chunks[item.chunk].document)
    around = own | library.context_tokens(item.chunk) | document
    found = 0.0
    for unit in units:
        if unit.kind == ConceptKind.EVENT_VERB and not hours:
            found += unit.weight * (unit.degree(own) >= HELD)
        elif unit.degree(around) >= HELD:
            found += unit.weight
        elif unit.kind in HARD_KINDS or not unit.known:
            return None
    enough = found >= ENOUGH * total or (named is None and not hours)
    return title if enough else None


def _is_named(library: Library, session: Session, item: AgendaItem) -> bool:
    """Return whether an item's title has the rank of a session, or the noun of an opening or closing one.

    Its own rank: "Group 2 (room 5-6)" is no group 5.
    """
    if session.rank is None:
        return session.unit.degree(item.tokens) >= HELD
    nouns = kinds(session.unit)
    if session.rank.degree(item.tokens) < HELD or item.tokens.isdisjoint(nouns):
        return False
    ranks = ranks_beside(library.annotation(item.chunk).terms_within(item.title), nouns)
    return not ranks or not ranks.isdisjoint(session.rank.tokens)


def _share_of_title(library: Library, query: Query, item: AgendaItem) -> float:
    """Return how much of a title, of its first cell, or of what stands behind a colon, a question names, by length.

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
    first = _end_of_cell(library, item)
    parts = [named[:first], *([named[last:first]] if 0 < last < first else [])]
    return max(sum(part) / len(part) for part in parts)


def _end_of_cell(library: Library, item: AgendaItem) -> int:
    """Return where in an item's title the first cell of its row ends: behind it stand its room and its speakers."""
    passage = library.passage_text(item.chunk)
    cells = (one.span for one in library.paragraph(library.chunks[item.chunk]).cells)
    ends = [shown.end for one in cells if one is not None and (shown := passage.shown(one)) is not None]
    within = [end - item.title.start for end in ends if item.title.start < end < item.title.end]
    return min(within, default=len(item.title))
