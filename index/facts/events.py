"""Meetings and what is said of them: who met, when, where and hosted by whom, with the words that say so.

A mention is a meeting named in a sentence with what the sentence says of it. Sentences are read in
:mod:`index.facts.event_prose`, lists of later meetings in :mod:`index.facts.event_lists`, the names of meetings in
:mod:`index.facts.event_names`; :mod:`index.facts.event_table` joins the mentions of one meeting.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from index.model import Span
from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping

ADJACENT = 4
"""Code points between a rank and the meeting it ranks: a space and a clitic («القمة العاشرة ل»), 次 between them."""


class Role(StrEnum):
    """What a value is to its event."""

    DATE = "date"
    PLACE = "place"
    HOST = "host"
    ORGANISER = "organiser"
    CHAIR = "chair"
    VICE_CHAIR = "vice-chair"
    MODERATOR = "moderator"
    RAPPORTEUR = "rapporteur"
    FACILITATOR = "facilitator"
    OPENER = "opener"
    OFFER = "offer"  # who offered to host or to organise it, which is not yet to have done so
    THEME = "theme"  # in quotation marks, which its words are without
    PARTICIPANTS = "participants"


PARTS = frozenset(
    {Role.CHAIR, Role.VICE_CHAIR, Role.MODERATOR, Role.RAPPORTEUR, Role.FACILITATOR, Role.OPENER}
)
"""What a person may be to a meeting."""
ACTING = frozenset({Role.HOST, Role.ORGANISER, Role.OFFER}) | PARTS


@dataclass(frozen=True, slots=True)
class EventValue:
    """One thing said of an event.

    Attributes:
        role: What it is.
        text: The source's words, without markup.
        concept: The termbase's concept they name; empty for a date, a number or a person.
        iso: The date as :meth:`index.facts.dates.DateValue.to_iso` writes it; empty for others.
        sure: Whether a verb of meeting or hosting ties it to the event.
        chunk: The chunk that says so.
        sentence: The sentence's number in the chunk.
        span: Where, in the chunk's shown text.
        stated: Whether a sentence says it, not only a heading.
    """

    role: Role
    text: str
    concept: str
    iso: str
    sure: bool
    chunk: int
    sentence: int
    span: Span
    stated: bool = True


@dataclass(frozen=True, slots=True)
class EventMention:
    """A meeting named in a sentence, with what the sentence says of it.

    Attributes:
        series: The termbase's concept of the series; empty where it knows none.
        tokens: The tokens of the meeting's name, for series that the termbase does not know.
        ordinal: Its rank in the series; 0 where none is given.
        implied: Whether the rank was counted from a list ("subsequent meetings were held in …"), not stated.
        values: What is said of it.
    """

    series: str
    tokens: frozenset[str]
    ordinal: int
    implied: bool
    values: tuple[EventValue, ...]

    def shifted(self, chunks: int) -> EventMention:
        """Return the mention with its chunks' numbers raised."""
        return replace(
            self, values=tuple(replace(value, chunk=value.chunk + chunks) for value in self.values)
        )


@dataclass(frozen=True, slots=True)
class EventWords:
    """The concepts that tell a value's role (``index/data/events.toml``)."""

    roles: Mapping[str, Role]
    holding: frozenset[str]
    subsequent: frozenset[str]
    meetings: frozenset[str]
    sessions: frozenset[str]
    panels: frozenset[str]
    bodies: frozenset[str]
    groups: frozenset[str]
    items: frozenset[str]
    ceremonies: frozenset[str]
    bounds: frozenset[str]
    founding: frozenset[str]
    ends: frozenset[str]
    participants: frozenset[str]
    offering: frozenset[str]
    accepting: frozenset[str]
    themes: frozenset[str]
    preceding: frozenset[str]
    requesting: frozenset[str]
    places: frozenset[str]
    parts: Mapping[str, Role]
    pronouns: Mapping[str, tuple[str, ...]]
    respectively: Mapping[str, tuple[str, ...]]
    where: Mapping[str, tuple[str, ...]]
    by: Mapping[str, frozenset[str]]
    inviting: Mapping[str, re.Pattern[str]]
    sites: Mapping[str, re.Pattern[str]]
    quoted_sites: Mapping[str, re.Pattern[str]]
    held_in: Mapping[str, re.Pattern[str]]
    sited: Mapping[str, re.Pattern[str]]
    unsited: Mapping[str, frozenset[str]]
    landforms: Mapping[str, frozenset[str]]
    town_words: Mapping[str, re.Pattern[str]]
    venues: frozenset[str]
    seats: Mapping[str, re.Pattern[str]]
    states: Mapping[str, re.Pattern[str]]
    perhaps_states: Mapping[str, re.Pattern[str]]
    planned: Mapping[str, re.Pattern[str]]
    proceedings: Mapping[str, re.Pattern[str]]
    as_host: Mapping[str, re.Pattern[str]]
    nouns: Mapping[str, re.Pattern[str]]
    definite_words: Mapping[str, frozenset[str]]
    definite_prefixes: Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def event_words() -> EventWords:
    """Return the concepts that tell roles, read once."""
    raw = read_table("events.toml")
    roles = {concept: Role(role) for role, concepts in raw["roles"].items() for concept in concepts}
    return EventWords(
        roles,
        frozenset(raw["cues"]["holding"]),
        frozenset(raw["cues"]["subsequent"]),
        frozenset(raw["cues"]["meetings"]),
        frozenset(raw["cues"]["sessions"]),
        frozenset(raw["cues"]["panels"]),
        frozenset(raw["cues"]["bodies"]),
        frozenset(raw["cues"]["groups"]),
        frozenset(raw["cues"]["items"]),
        frozenset(raw["cues"]["ceremonies"]),
        frozenset(raw["cues"]["bounds"]),
        frozenset(raw["cues"]["founding"]),
        frozenset(raw["cues"]["ends"]),
        frozenset(raw["cues"]["participants"]),
        frozenset(raw["cues"]["offering"]),
        frozenset(raw["cues"]["accepting"]),
        frozenset(raw["cues"]["themes"]),
        frozenset(raw["cues"]["preceding"]),
        frozenset(raw["cues"]["requesting"]),
        frozenset(raw["cues"]["places"]),
        {concept: Role(role) for role, concepts in raw["parts"].items() for concept in concepts},
        {language: tuple(words) for language, words in raw["pronouns"].items()},
        {language: tuple(words) for language, words in raw["respectively"].items()},
        {language: tuple(words) for language, words in raw["where"].items()},
        {language: frozenset(words) for language, words in raw["by"].items()},
        {language: re.compile("|".join(ways), re.IGNORECASE) for language, ways in raw["inviting"].items()},
        {language: re.compile("|".join(ways)) for language, ways in raw["sites"].items()},
        {language: re.compile("|".join(ways)) for language, ways in raw["quoted_sites"].items()},
        {language: re.compile("|".join(ways)) for language, ways in raw["held_in"].items()},
        {language: re.compile("|".join(ways)) for language, ways in raw["sited"].items()},
        {language: frozenset(words) for language, words in raw["unsited"].items()},
        {language: frozenset(words) for language, words in raw["landforms"].items()},
        {language: re.compile("|".join(ways)) for language, ways in raw["town_words"].items()},
        frozenset(raw["cues"]["venues"]),
        {language: re.compile("|".join(ways)) for language, ways in raw["seats"].items()},
        {language: re.compile("|".join(ways)) for language, ways in raw["states"].items()},
        {language: re.compile("|".join(ways)) for language, ways in raw["perhaps_states"].items()},
        {language: re.compile("|".join(ways), re.IGNORECASE) for language, ways in raw["planned"].items()},
        {language: re.compile("|".join(ways)) for language, ways in raw["proceedings"].items()},
        {language: re.compile("|".join(ways)) for language, ways in raw["as_host"].items()},
        {language: re.compile("|".join(ways)) for language, ways in raw["nouns"].items()},
        {language: frozenset(words) for language, words in raw["definite"]["words"].items()},
        {language: tuple(prefixes) for language, prefixes in raw["definite"]["prefixes"].items()},
    )


def mention_to_json(mention: EventMention) -> dict[str, Any]:
    """Return the mention as a JSON value."""
    return {
        "series": mention.series,
        "tokens": sorted(mention.tokens),
        "ordinal": mention.ordinal,
        "implied": mention.implied,
        "values": [
            [
                one.role.value,
                one.text,
                one.concept,
                one.iso,
                one.sure,
                one.chunk,
                one.sentence,
                one.span.start,
                one.span.end,
                one.stated,
            ]
            for one in mention.values
        ],
    }


def mention_from_json(value: Mapping[str, Any]) -> EventMention:
    """Return the mention that :func:`mention_to_json` wrote."""
    return EventMention(
        value["series"],
        frozenset(value["tokens"]),
        value["ordinal"],
        value["implied"],
        tuple(
            EventValue(Role(role), text, concept, iso, sure, chunk, sentence, Span(start, end), stated)
            for role, text, concept, iso, sure, chunk, sentence, start, end, stated in value["values"]
        ),
    )
