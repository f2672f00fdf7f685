"""Whom one asks about a thing: "who do I write to about visas?", by the lines that say how somebody is reached."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from bot.answer.facts.offices import OfficeHolders
from bot.answer.facts.sessions import is_told, opening_tokens
from bot.answer.model import Intent
from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.understand.phrases import Phrases
from bot.answer.words.tables import read_table
from index.facts.events import event_words
from index.model import Language
from index.query import HARD_KINDS
from index.query_building import build_query
from index.query_words import query_words
from index.termbase.model import PLACES
from index.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.answer.understand.understanding import Understanding
    from index.facts.people import PersonMention
    from index.library import Library
    from index.query import QueryUnit

ENOUGH = 0.5
"""Share of what is asked about, the meeting left out, that a line must hold."""
_REACHED = re.compile(r"[\w.+-]+@[\w.-]+\.\w+|\+\s?[\d٠-٩](?:[ ()./-]?[\d٠-٩]){6,}")
"""An e-mail address, or a telephone number as it is dialled from abroad."""


def _left(understood: Understanding, *tables: str) -> str:
    """Return what a question asks besides whom to contact; empty where it does not ask that."""
    folded, left = fold(understood.text), list(understood.text)
    language = understood.written_in or understood.language
    found = [stretch for table in tables for stretch in _phrases(table, language).find(folded.text)]
    for start, end in [*found, *(_phrases("about", language).find(folded.text) if found else ())]:
        span = folded.source_span(start, end)
        left[span.start : span.end] = " " * len(span)
    return " ".join("".join(left).split()).strip(" ?؟？¿") if found else ""


def as_contact_asked(understood: Understanding) -> Understanding:
    """Return a question for whom to contact as one for a person, about the rest of it; any other as it is."""
    about = _left(understood, "person")
    if not about:
        return understood
    return replace(
        understood,
        intent=Intent.PERSON,
        attribute=Attribute.PERSON,
        answer=AnswerKind.PERSON,
        subject=about,
        about=about,
        label=about,
    )


@cache
def _phrases(table: str, language: Language) -> Phrases:
    code = Language.ENGLISH if language is Language.OTHER else language
    return Phrases(read_table("contacts.toml")[table][code.value], code)


def contact_person(library: Library, understood: Understanding) -> OfficeHolders | None:
    """Return whom a question tells to ask; None where it asks for nobody, or no one line names them.

    A line of contacts is about what it says itself; one alone in a document is about all of its meeting.
    """
    about = _left(understood, "person", "contact")
    lines = _lines(library) if about else {}
    if not lines:
        return None
    query = build_query(about, understood.written_in or understood.language, library)
    shares = {chunk: _share(library, chunk, query.units, lines) for chunk in lines}
    best = [chunk for chunk, share in shares.items() if share >= ENOUGH and share == max(shares.values())]
    return OfficeHolders(lines[best[0]][:1]) if len(best) == 1 else None


@lru_cache(maxsize=4)
def _lines(library: Library) -> Mapping[int, tuple[PersonMention, ...]]:
    """Return the units that name one person with how they are reached."""
    return {
        chunk: tuple(people)
        for chunk, people in library.people_by_chunk.items()
        if len(people) == 1 and _REACHED.search(library.passage_text(chunk).text)
    }


def _share(
    library: Library,
    chunk: int,
    units: Sequence[QueryUnit],
    lines: Mapping[int, tuple[PersonMention, ...]],
) -> float:
    """Return how much of what is asked about a line holds; 0 where it is of another meeting."""
    document = library.chunks[chunk].document
    own = library.annotation(chunk).tokens
    around = own | library.context_tokens(chunk) | opening_tokens(library, document)
    about: list[QueryUnit] = []
    for unit in units:
        if unit.kind in HARD_KINDS | PLACES | {"name"} and not is_told(unit, around):
            return 0.0
        if not _is_of_meeting(unit):
            about.append(unit)
    if not about:
        return float(sum(library.chunks[one].document == document for one in lines) == 1 and bool(units))
    held = sum(unit.weight for unit in about if is_told(unit, own))
    return held / sum(unit.weight for unit in about)


def _is_of_meeting(unit: QueryUnit) -> bool:
    """Return whether a unit says which meeting is meant, or only how it is asked about it: "questions", "matters"."""
    concept = unit.alternatives[0].concept
    little = unit.kind == "particle" or concept in query_words().value_words
    meeting = unit.kind in HARD_KINDS | PLACES | {"name"} or concept in event_words().meetings
    return little or meeting or concept in {"issue", "question", "topic"}
