"""The rooms and buildings that a sentence names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answer.sentence.candidate import Candidate
from bot.answer.sentence.unlisted_bodies import named_by
from bot.answer.words.column_words import column_words
from index.annotate import CONCEPT
from index.model import Span, UnitKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answer.sentence.view import SentenceView
    from bot.answer.understand.patterns import AnswerKind

ITEMS = frozenset({UnitKind.LIST_ITEM, UnitKind.TABLE_ROW, UnitKind.SUBPARAGRAPH})
"""Kinds of unit beside which others of their kind stand, each with a room of its own."""
WHOSE_SHARE = 0.6
"""How far the words before a room must hold one of the question's."""
VENUE_REACH = 20
"""Code points between a building and the room in it: "the conference centre, room 5"."""
_ROOM_NUMBER = re.compile(r"[\s\d٠-٩۰-۹\-–A-Z]{1,8}")


def rooms(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield the rooms of a sentence, each with the building that stands before it, and other buildings."""
    rooms, houses = column_words()["room"], column_words()["house"]
    housed = any(CONCEPT + house in view.asked for house in houses)
    venues = list(named_by(view, houses if housed else column_words()["venue"], asked=houses))
    beside = view.library.kind(view.chunk) in ITEMS
    for term in view.terms:
        if term.token[2:] in rooms and term.token.startswith(CONCEPT):
            number = _ROOM_NUMBER.match(view.text, term.end)
            whose = _whose_room(view, term.start) if beside else 0.0
            if number and number.group().strip() and (whose or not beside):
                end = term.end + len(number.group().rstrip(" -–"))
                within = [one for one in venues if 0 <= term.start - one.end <= VENUE_REACH]
                venues = [one for one in venues if one not in within]
                if housed and not within:
                    continue  # "in which building" asks for no room
                yield Candidate(Span(min([term.start, *(one.start for one in within)]), end), whose)
    yield from map(Candidate, venues)


def _whose_room(view: SentenceView, room: int) -> float:
    """Return 0..1, how much of a question names whose room an item of a list gives: "group 3 – Europe (Room 19"."""
    before = view.annotation.tokens_within(Span(view.sentence.start, room)) if room else frozenset()
    rooms = column_words()["room"]
    whose = [
        unit
        for unit in view.query.units
        if unit.kind not in {"number", "ordinal"} and unit.alternatives[0].concept not in rooms
    ]
    named = sum(unit.weight for unit in whose if unit.degree(before) >= WHOSE_SHARE)
    return named / sum(unit.weight for unit in whose) if named else 0.0
