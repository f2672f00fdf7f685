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
from index.annotate import ORDINAL
from index.facts.events import EventValue, Role, event_words
from index.termbase.model import PLACES, ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.understand.understanding import Understanding
    from index.facts.event_table import Event
    from index.library import Library
    from index.model import Language
    from index.query import Query, QueryUnit

TOLD = (Role.PLACE, Role.DATE)
"""What is told of the meeting: where it was, else when; the other beside it."""


def which_meeting(library: Library, query: Query, understood: Understanding) -> MeetingFact | None:
    """Return the one ranked meeting that fits what a question says of it; None where it asks for something else.

    It may say where and when the meeting was and who hosted it, and no more.
    """
    language = understood.written_in or understood.language
    if not _asked(language).find(fold_text(understood.text)) or any(map(rank_of, query.units)):
        return None
    said = [unit for unit in query.units if unit.kind == "year" or unit.kind in PLACES]
    if not said or not all(unit in said or _is_of_meetings(unit) for unit in query.units):
        return None
    found = [event for event in fitting_meetings(library, query) if event.series and event.ordinal]
    if len(found) != 1 or not all(_is_known_of(unit, found[0]) for unit in said):
        return None
    group = value_of(library, found[0], TOLD)
    return MeetingFact(found[0], group) if group is not None else None


def ranked_sources(library: Library, event: Event) -> Sequence[EventValue]:
    """Return a place that tells something of a meeting and calls it by its rank; none where none does."""
    rank = f"{ORDINAL}{event.ordinal}"
    told = (one for groups in event.groups.values() for group in groups for one in group.sources)
    calling = (one for one in told if rank in library.annotation(one.chunk).sentence_tokens[one.sentence])
    return tuple(islice(calling, 1))


def _is_of_meetings(unit: QueryUnit) -> bool:
    """Return whether a unit says that a meeting is asked for or that it was held, or is a word that says nothing."""
    meant = unit.alternatives[0].concept in event_words().meetings or unit.kind == ConceptKind.SERIES
    return meant or is_meeting_verb(unit) or (unit.kind in {"word", "particle"} and not unit.known)


def _is_known_of(unit: QueryUnit, event: Event) -> bool:
    """Return whether a year or a place of the question is a meeting's: a country may also be its host's."""
    if unit.kind == "year":
        return any(f"y:{year}" in unit.tokens for year in event.years)
    held = {group.concept for role in (Role.PLACE, Role.HOST) for group in event.groups.get(role, ())}
    return bool(held & {way.concept for way in unit.alternatives if way.concept})


@lru_cache(maxsize=8)
def _asked(language: Language) -> Phrases:
    return Phrases(read_table("which_meeting.toml").get(language.value, ""), language)
