"""Who speaks to which point of a programme: "who presented the dialogue in session one?", «من ميسر فريق أوروبا؟».

A point is what stands before a name: the words since the last one, or those that the last one was under as well.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.facts.agenda import AgendaFact
from bot.answer.facts.sessions import named_session
from bot.answer.understand.patterns import Attribute
from bot.answer.understand.person_words import asks_who, person_words
from bot.answer.words.column_words import column_words
from index.annotate import CONCEPT, ORDINAL
from index.facts.events import Role, event_words
from index.facts.people import PersonRole
from index.model import Language, Span
from index.query import HARD_KINDS, MEETINGS, RELATED_STRENGTH, Alternative
from index.termbase.model import PLACES
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answer.understand.understanding import Understanding
    from index.facts.agenda import AgendaItem
    from index.facts.people import PersonMention
    from index.library import Library
    from index.query import Query, QueryUnit

HELD = 0.6
"""How far a point must hold a unit of the question."""
ENOUGH = 0.7
"""Share of a question's weight that a point must hold."""
ALONE = 0.99
"""The same where no session is named."""
LABEL_WORDS = 2
"""Words of a form of address, and of a bullet: what is longer before a name is a point of its own."""
REST_WORDS = 6
"""The same behind a comma, where the last one's ministry may still go on."""
NAMED = 0.5
"""Share of a point's concepts that must be named where no session is."""
ROOM_REACH = 6
"""Code points between a room and the last of its numbers: "rooms 5 and 6"."""
FEW = 3
"""Persons who share a point."""
OF_A_MEETING = HARD_KINDS | PLACES | MEETINGS
"""Kinds of unit that say which meeting is meant."""
SPEAKING = frozenset({PersonRole.RAPPORTEUR, PersonRole.SPEAKER})
"""Parts whose bearers speak to the item that names them."""


@dataclass(frozen=True, slots=True)
class _Point:
    """A person on a programme with the words that they speak to."""

    item: AgendaItem
    person: PersonMention
    tokens: frozenset[str]


def programme_fact(library: Library, query: Query, understood: Understanding) -> AgendaFact | None:
    """Return who speaks to the point, or facilitates the group, that a question names; None where it names none."""
    if not asks_who(understood) or not library.agenda:
        return None
    stems = person_words().speaking.get(understood.language.value, ())
    spoken = [unit for unit in query.units if fold_text(unit.words).startswith(stems)]
    speaks = bool(spoken) or _says(understood, stems)
    groups = [unit for unit in query.units if _ways(unit) & person_words().groups]
    leads = understood.attribute is Attribute.MODERATOR or any(_leads(unit) for unit in query.units)
    if not (speaks or (groups and leads)):
        return _closer(library, query)
    session = named_session(query)
    asked = [
        unit
        for unit in query.units
        if unit not in spoken and not _leads(unit) and unit.kind != "particle" and unit not in (session or ())
    ]
    # That somebody spoke last says no more than that they closed.
    asked = [unit for unit in asked if _ways(unit).isdisjoint(person_words().lastly)] or asked
    speeches = [unit for unit in asked if _ways(unit) & person_words().speeches]
    spoken_to = [unit for unit in asked if unit not in speeches]
    points = _best_points(library, asked, session, anywhere=bool(groups))
    if not points and speeches:  # "who gives the report on pensions": the point is pensions
        points = _best_points(library, spoken_to, session, anywhere=bool(groups))
    if not points and session:  # no session of its own: closing remarks end the last one
        spoken_to += [spoken_there for unit in session if (spoken_there := _spoken_at(unit))]
        points = _best_points(library, spoken_to, None, anywhere=False)
    return _of_points(points)


def _of_points(points: Sequence[_Point]) -> AgendaFact | None:
    """Return who speaks to some points; None for nobody and for many."""
    if not 0 < len({point.person.name.text for point in points}) <= FEW:
        return None
    return AgendaFact((points[0].item,), tuple(point.person for point in points))


def _closer(library: Library, query: Query) -> AgendaFact | None:
    """Return who closed a meeting, as their closing remarks on its programme tell: "who closed the meeting?"."""
    closing = [unit for unit in query.units if unit.alternatives[0].concept in event_words().ends]
    if len(closing) != 1:
        return None
    speech = _spoken_at(closing[0])
    others = [unit for unit in query.units if unit not in closing]
    if speech is None or not all(unit.kind in OF_A_MEETING for unit in others):
        return None
    return _of_points(_best_points(library, [speech, *others], None, anywhere=False))


def _spoken_at(part: QueryUnit) -> QueryUnit | None:
    """Return a part of a meeting as what is spoken there too, its closing as closing remarks; None for any other."""
    speech = person_words().spoken_at.get(part.alternatives[0].concept)
    if speech is None:
        return None
    way = Alternative(frozenset({CONCEPT + speech}), concept=speech)
    return replace(part, alternatives=(way, *part.alternatives), tokens=way.tokens | part.tokens)


def _best_points(
    library: Library, asked: list[QueryUnit], session: tuple[QueryUnit, ...] | None, *, anywhere: bool
) -> list[_Point]:
    """Return the points that hold most of what is asked; none where that is too little.

    Args:
        library: With the programmes.
        asked: What names the point.
        session: What names the session; None without one.
        anywhere: Whether a point counts that the question does not name as a whole.
    """
    if not asked:
        return []
    points = [one for one in _points(library) if session or anywhere or _names_point(one, asked)]
    found = [(share, one) for one in points if (share := _share(library, one, asked, session))]
    best = max((share for share, _point in found), default=0.0)
    if best < (ENOUGH if session is not None else ALONE):
        return []
    return [point for share, point in found if share == best]


def _names_point(point: _Point, asked: list[QueryUnit]) -> bool:
    """Return whether a question names a point as a whole: "the closing remarks", not one of its words."""
    own = {token for token in point.tokens if token.startswith(CONCEPT)}
    named = frozenset[str]().union(*(unit.tokens for unit in asked))
    return bool(own) and len(own & named) >= NAMED * len(own)


def _share(
    library: Library, point: _Point, asked: list[QueryUnit], session: tuple[QueryUnit, ...] | None
) -> float:
    """Return how much of what is asked a point's own words hold, by weight; 0 in another session."""
    title = point.item.tokens
    if session is not None and any(unit.degree(title) < HELD for unit in session):
        return 0.0
    document = library.document_tokens(library.chunks[point.item.chunk].document)
    total = held = 0.0
    for unit in asked:
        if unit.degree(point.tokens) >= HELD:
            held += unit.weight
        elif unit.kind in HARD_KINDS and unit.degree(title | document) < HELD:
            return 0.0
        elif unit.degree(title | document) >= HELD:
            continue
        total += unit.weight
    return held / total if total else 0.0


@lru_cache(maxsize=4)
def _points(library: Library) -> tuple[_Point, ...]:
    """Return everyone on the programmes with their points, in order."""
    return tuple(point for item in library.agenda for point in _points_of(library, item))


def _points_of(library: Library, item: AgendaItem) -> Iterator[_Point]:
    for person in library.people_by_chunk.get(item.chunk, ()):
        if person.role in SPEAKING:
            yield _Point(item, person, item.tokens)
    label = frozenset[str]()
    for chunk in item.chunks[1:]:
        text = library.passage_text(chunk).text
        position, pending = 0, label
        for number, person in enumerate(library.people_by_chunk.get(chunk, ())):
            before = _words_before(library, chunk, text, position, person.name.span.start)
            if before:
                label = before | pending if number == 0 and len(before) < REST_WORDS else before
            yield _Point(item, person, label)
            spans = [one.span.end for one in (person.name, person.function, person.organisation) if one]
            position = max(spans)
        label = _words_before(library, chunk, text, position, len(text)) or label


def _words_before(library: Library, chunk: int, text: str, start: int, end: int) -> frozenset[str]:
    """Return the tokens between two offsets, where they make a point of their own."""
    if start >= end:
        return frozenset()
    words = text[start:end].split()
    goes_on = text[start:end].lstrip()[:1] in {",", "،", "，", "、", ")"}
    if len(words) < (REST_WORDS if goes_on else LABEL_WORDS + 1) and (start or end < len(text)):
        return frozenset()
    return library.annotation(chunk).tokens_within(Span(start, end)) - _of_rooms(
        library, chunk, Span(start, end)
    )


def _of_rooms(library: Library, chunk: int, span: Span) -> frozenset[str]:
    """Return the numbers of a span that call only rooms: "Group 2 (room 5-6)" is no group 5."""
    terms = library.annotation(chunk).terms_within(span)
    rooms = [one.end for one in terms if one.token.removeprefix(CONCEPT) in column_words()["room"]]
    figures = [one for one in terms if one.token.startswith(("n:", ORDINAL))]
    of_rooms = {one for one in figures if any(0 <= one.start - end <= ROOM_REACH for end in rooms)}
    return frozenset(one.token for one in of_rooms) - {one.token for one in figures if one not in of_rooms}


def _says(understood: Understanding, stems: tuple[str, ...]) -> bool:
    """Return whether a question holds a verb for speaking to a point, also one that says nothing: "gave"."""
    text = fold_text(understood.text)
    if understood.language is Language.CHINESE:
        return any(stem in text for stem in stems)
    return any(word.startswith(stems) for word in text.split())


def _leads(unit: QueryUnit) -> bool:
    """Return whether a unit says that somebody led a group or a session; its rapporteur did not."""
    concept = unit.alternatives[0].concept
    part = event_words().parts.get(concept)
    return (part is not None and part is not Role.RAPPORTEUR) or concept in person_words().leads


def _ways(unit: QueryUnit) -> frozenset[str]:
    return frozenset(
        way.concept for way in unit.alternatives if way.concept and way.strength >= RELATED_STRENGTH
    )
