"""Questions where in a city something is: "where in Geneva was it held?", which ask for a building or a room."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answer.understand.label_clause import words_of
from bot.answer.understand.named_stretch import words_from
from bot.answer.understand.patterns import AnswerKind, Attribute
from index.facts.events import event_words
from index.model import Language
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from bot.answer.understand.understanding import Understanding
    from index.query import Query

PLACED = frozenset({AnswerKind.PLACE, AnswerKind.CITY})
"""What a question seems to ask that names the city itself."""
NAMING = frozenset({ConceptKind.SERIES, "ordinal"})
"""Kinds of unit by which the headline calls the meeting that is asked about."""


def as_venue(understood: Understanding, query: Query) -> Understanding:
    """Return a question where in a city something is as one for its room or building; others as they are."""
    if understood.answer not in PLACED:
        return understood
    cities = (unit.words for unit in query.units if unit.kind == ConceptKind.CITY)
    if not any(_asks_within(understood, fold_text(city)) for city in cities):
        return understood
    meeting = [
        unit for unit in query.units if unit.kind in NAMING or unit.own_concepts & event_words().meetings
    ]
    label = words_from(query, meeting) if meeting else understood.label
    return replace(understood, attribute=Attribute.ROOM, answer=AnswerKind.ROOM, label=label)


def _asks_within(understood: Understanding, city: str) -> bool:
    """Return whether "where in" stands right before a city, in Chinese "where" right behind it: 在日内瓦哪里."""
    language = understood.written_in or understood.language
    before, _, behind = fold_text(understood.text).partition(city)
    asking = tuple(words_of("within", language))
    if language is Language.CHINESE:
        return behind.removeprefix("的").startswith(asking)
    return before.rstrip().endswith(asking)
