"""How many days a meeting took, counted from the days on which it was."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from bot.answer.facts.asked_meeting import NoSuchMeeting, asked_meeting, rank_of
from bot.answer.facts.meeting_roles import is_about_a_part
from bot.answer.facts.meeting_values import value_of
from bot.answer.facts.meetings import MeetingFact
from bot.answer.sentence.frequencies import asks_how_often
from bot.answer.understand.how_long import asks_days
from bot.answer.understand.label_clause import words_of
from bot.answer.understand.named_stretch import words_from
from bot.answer.words.meeting_verbs import is_meeting_verb
from bot.answer.words.number_phrases import counting_words
from index.facts.dates import Precision
from index.facts.events import Role, event_words
from index.termbase.model import SITES, ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from bot.answer.understand.understanding import Understanding
    from index.facts.dates import DateValue
    from index.library import Library
    from index.query import Query, QueryUnit


NAMING = SITES | {ConceptKind.SERIES, "year", "date", "particle"}
"""Kinds of unit that tell meetings apart, and words that say nothing."""
_ANY_YEAR = 2001  # a range without a year lies within one


@dataclass(frozen=True, slots=True)
class MeetingLength:
    """How long a meeting was.

    Attributes:
        fact: The meeting and when it was.
        days: How many days that is, the first and the last included.
        naming: The question's units that say which meeting is meant.
        called: The words by which it calls that.
    """

    fact: MeetingFact
    days: int
    naming: Query
    called: str


def meeting_length(
    library: Library, query: Query, understood: Understanding
) -> MeetingLength | NoSuchMeeting | None:
    """Return how many days the meeting took that a question asks this of.

    None where it asks for something else, or no text tells the days: what a sentence says of them is sought then.
    """
    if not asks_days(understood, library.termbase) or asks_how_often(understood):
        return None
    ceremony = any(not unit.own_concepts.isdisjoint(event_words().ceremonies) for unit in query.units)
    if ceremony or is_about_a_part(query, understood):
        return None  # "how long was the opening of the …"
    naming = replace(query, units=tuple(unit for unit in query.units if not _says_how_long(unit, understood)))
    if not naming.units or not all(_says_which(library, unit) for unit in naming.units):
        return None
    event = asked_meeting(library, naming, (Role.DATE,))
    if event is None or isinstance(event, NoSuchMeeting):
        return event
    group = value_of(library, event, (Role.DATE,))
    days = _days(group.date) if group is not None and group.date is not None else 0
    if group is None or not days:
        return None
    units = [unit for unit in naming.units if unit.kind != "particle" and not is_meeting_verb(unit)]
    return MeetingLength(MeetingFact(event, group), days, naming, words_from(naming, units or naming.units))


def _says_how_long(unit: QueryUnit, understood: Understanding) -> bool:
    """Return whether a unit only says that time is asked for: "days", "did it last", «مدة»."""
    language = understood.written_in or understood.language
    taking = not unit.own_concepts.isdisjoint(counting_words()["days"]["taking"])
    return taking or unit.kind == ConceptKind.TIME or fold_text(unit.words) in words_of("lasting", language)


def _says_which(library: Library, unit: QueryUnit) -> bool:
    """Return whether a unit says which meeting is meant, and nothing that may have been done or said there."""
    if unit.kind in NAMING or rank_of(unit) or is_meeting_verb(unit):
        return True
    if unit.kind == ConceptKind.EVENT:
        return not unit.own_concepts.isdisjoint(event_words().meetings)
    return any(not unit.tokens.isdisjoint(event.tokens) for event in library.events.events)


def _days(when: DateValue) -> int:
    """Return how many days a date is, both ends included; 0 where it is not told to the day."""
    first, last = when.start, when.end or when.start
    if when.precision is not Precision.DAY or when.vague:
        return 0
    begin, end = (date(one.year or _ANY_YEAR, one.month or 1, one.day or 1) for one in (first, last))
    return (end - begin).days + 1
