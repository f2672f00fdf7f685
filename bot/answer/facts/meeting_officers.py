"""Who was elected to serve a meeting beside its chair: "who was the Rapporteur?", «من نائبا رئيس الاجتماع؟»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.facts.offices import OfficeHolders
from bot.answer.facts.sessions import is_of_one, is_told, opening_tokens, ranks_beside
from bot.answer.understand.patterns import Attribute
from bot.answer.understand.person_words import asks_who
from index.annotate import CONCEPT, ORDINAL
from index.facts.events import Role, event_words
from index.facts.people import PersonRole
from index.model import UnitKind
from index.query import HARD_KINDS
from index.query_words import query_words
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Query, QueryUnit

OFFICERS = {Role.RAPPORTEUR: PersonRole.RAPPORTEUR, Role.VICE_CHAIR: PersonRole.VICE_CHAIR}
"""What a question calls an officer to the part that people have."""
ENOUGH = 0.7
"""Share of what tells which meeting is meant that must stand in a unit or around it."""
FEW = 6
"""Officers of one kind that a meeting has at most."""


def meeting_officers(library: Library, query: Query, understood: Understanding) -> OfficeHolders | None:
    """Return who has the part in a meeting that a question asks for; None where it asks for another, or none is told.

    Of the meeting that a document is about, unless the unit that names them names another.
    """
    asked = [unit for unit in query.units if _part(unit) is not None]
    if len(asked) != 1 or not (asks_who(understood) or understood.attribute is Attribute.PERSON):
        return None
    role = _part(asked[0])
    which = list(_which(query, asked[0]))
    if not any(unit.kind in PLACES | HARD_KINDS | {ConceptKind.VOCABULARY, "name"} for unit in which):
        return None
    shares = {
        chunk: share
        for chunk, people in library.people_by_chunk.items()
        if any(person.role is role for person in people)
        and library.kind(chunk) is not UnitKind.TABLE_ROW
        and (share := _share(library, chunk, which)) >= ENOUGH
    }
    best = [chunk for chunk, share in shares.items() if share == max(shares.values())]
    if not best or not is_of_one(library, query, best) or len({_document(library, one) for one in best}) > 1:
        return None
    named = {
        person.name.text: person
        for chunk in best
        for person in library.people_by_chunk[chunk]
        if person.role is role
    }
    return OfficeHolders(tuple(named.values())) if len(named) <= FEW else None


def _part(unit: QueryUnit) -> PersonRole | None:
    """Return the officer that a unit of a question names; None for any other unit."""
    concept = unit.alternatives[0].concept
    part = event_words().parts.get(concept)
    return OFFICERS.get(part) if part is not None else None


def _document(library: Library, chunk: int) -> str:
    entry = library.documents[library.chunks[chunk].document].entry
    return entry.edition_group or entry.file


def _which(query: Query, office: QueryUnit) -> Iterator[QueryUnit]:
    """Yield the units that tell which meeting is meant."""
    for unit in query.units:
        deed = (
            unit.kind == ConceptKind.EVENT_VERB or unit.alternatives[0].concept in query_words().value_words
        )
        if unit is not office and not deed and (unit.known or unit.kind != "word"):
            yield unit


def _share(library: Library, chunk: int, which: list[QueryUnit]) -> float:
    """Return how much of what tells the meeting a unit holds, or its document where the unit names no other meeting."""
    own = library.annotation(chunk).tokens
    document = library.chunks[chunk].document
    around = own | library.context_tokens(chunk) | opening_tokens(library, document)
    meetings = frozenset(CONCEPT + concept for concept in event_words().meetings)
    ranked = any(
        token.startswith(ORDINAL) for token in ranks_beside(library.annotation(chunk).terms, meetings)
    )
    total = held = 0.0
    for unit in which:
        hard = unit.kind in HARD_KINDS | PLACES
        total += unit.weight
        if is_told(unit, own if ranked and hard else around):
            held += unit.weight
        elif hard:
            return 0.0
    return held / total if total else 0.0
