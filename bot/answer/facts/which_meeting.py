"""Questions for a meeting by what is known of it: "which meeting was in Lima?", 在利马举行的是第几次会议？."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from bot.answer.facts.asked_meeting import fitting_meetings, rank_of
from bot.answer.facts.meeting_values import value_of
from bot.answer.facts.meetings import MeetingFact
from bot.answer.understand.phrases import Phrases
from bot.answer.words.meeting_verbs import is_meeting_verb
from bot.answer.words.tables import read_table
from index.annotate import ORDINAL, date_tokens
from index.facts.events import EventValue, Role, event_words
from index.model import holds
from index.termbase.model import PLACES, ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.understand.understanding import Understanding
    from index.facts.event_table import Event
    from index.library import Library
    from index.model import Language
    from index.query import Query, QueryUnit

DATED = frozenset({"year", "date"})
"""Kinds of unit that say when a meeting was."""
TOLD = (Role.PLACE, Role.DATE)
"""What is told of the meeting: where it was, else when; the other beside it."""


def which_meeting(library: Library, query: Query, understood: Understanding) -> MeetingFact | None:
    """Return the one ranked meeting that fits what a question says of it; None where it asks for something else.

    It may say where and when the meeting was and who hosted it, and no more.
    """
    asking = _asking(understood)
    if not asking or any(map(rank_of, query.units)):
        return None
    said = [unit for unit in query.units if unit.kind in DATED or unit.kind in PLACES]
    months = [unit.span for unit in said if unit.kind == "date"]
    rest = [
        unit
        for unit in query.units
        if unit not in said
        and fold_text(unit.words) not in asking
        and not any(holds(month, unit.span) for month in months)
    ]
    if not said or not all(map(_is_of_meetings, rest)):
        return None
    named = any(map(_is_meeting, query.units))  # "what happened in Lima?" names none
    fitting = fitting_meetings(library, query) if named else library.events.events
    found = [event for event in fitting if event.series and event.ordinal]
    found = [event for event in found if all(is_known_of(unit, event) for unit in said)]
    if len(found) != 1:
        return None
    group = value_of(library, found[0], TOLD)
    return MeetingFact(found[0], group) if group is not None else None


def ranked_sources(library: Library, event: Event) -> Sequence[EventValue]:
    """Return a place that tells something of a meeting and calls it by its rank; none where none does."""
    rank = f"{ORDINAL}{event.ordinal}"
    told = (one for groups in event.groups.values() for group in groups for one in group.sources)
    calling = (one for one in told if rank in library.annotation(one.chunk).sentence_tokens[one.sentence])
    return tuple(islice(calling, 1))


def _is_meeting(unit: QueryUnit) -> bool:
    return unit.alternatives[0].concept in event_words().meetings or unit.kind == ConceptKind.SERIES


def _is_of_meetings(unit: QueryUnit) -> bool:
    """Return whether a unit says that a meeting is asked for or that it was held, or is a word that says nothing."""
    return (
        _is_meeting(unit) or is_meeting_verb(unit) or (unit.kind in {"word", "particle"} and not unit.known)
    )


def is_known_of(unit: QueryUnit, event: Event) -> bool:
    """Return whether a year or a place of the question is a meeting's: a country may also be its host's."""
    if unit.kind in DATED:
        dates = (
            group.date for group in event.groups.get(Role.DATE, ()) if group.date is not None and group.sure
        )
        return any(not unit.tokens.isdisjoint(date_tokens(date)) for date in dates)
    held = {group.concept for role in (Role.PLACE, Role.HOST) for group in event.groups.get(role, ())}
    return bool(held & {way.concept for way in unit.alternatives if way.concept})


def _asking(understood: Understanding) -> frozenset[str]:
    """Return the words by which a question asks which meeting it was, folded; nothing where it does not."""
    folded = fold_text(understood.text)
    stretches = _asked(understood.written_in or understood.language).own_words(folded)
    return frozenset(word for start, end in stretches for word in folded[start:end].split())


@lru_cache(maxsize=8)
def _asked(language: Language) -> Phrases:
    return Phrases(read_table("which_meeting.toml").get(language.value, ""), language)
