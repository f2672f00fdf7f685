"""How many came to the meeting that a document is about: its report says so without naming it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.facts.participation import counted_in, counts_some, participation_words
from bot.answer.facts.sessions import is_told, opening_tokens, ranks_beside
from bot.answer.understand.patterns import Attribute
from index.annotate import CONCEPT, ORDINAL
from index.facts.events import event_words
from index.model import UnitKind
from index.query import HARD_KINDS
from index.query_words import query_words
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.facts.participation import Participation
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Query, QueryUnit

ENOUGH = 0.85
"""Share of what names a meeting that a document's beginning must hold to be about it."""
NAMING = PLACES | HARD_KINDS | {"name"}
"""Kinds of unit of which it must hold each."""
FIRST = 12
"""Paragraphs of a report within which it says who came."""


def own_attendance(library: Library, query: Query, understood: Understanding) -> tuple[Participation, ...]:
    """Return how many took part in the meeting that one document is about and a question names; else nothing."""
    if understood.attribute is not Attribute.PARTICIPANTS or counts_some(query, understood):
        return ()
    if any(unit.kind == ConceptKind.SERIES for unit in query.units):
        return ()  # the meetings of a known series are told apart by rank and year
    which = [unit for unit in query.units if _names(unit)]
    if not any(unit.kind in NAMING | {ConceptKind.VOCABULARY} for unit in which):
        return ()
    return tuple(one for name in reported(library, which) for one in _told(library, name, which))


def reported(library: Library, which: Sequence[QueryUnit]) -> Sequence[str]:
    """Return the document that is about the meeting which some units name, in its editions; empty where not one is."""
    held = {name: _held(library, name, which) for name in library.documents}
    most = max(held.values(), default=0.0)
    about = [name for name, share in held.items() if most and share == most]
    groups = {library.documents[name].entry.edition_group or name for name in about}
    return about if len(groups) == 1 else ()


def _names(unit: QueryUnit) -> bool:
    """Return whether a unit says which meeting is meant, not that people came to it."""
    words = participation_words()
    counting = words.asking | words.counted.keys() | query_words().value_words
    return unit.kind not in {ConceptKind.EVENT_VERB, "particle"} and counting.isdisjoint(unit.own_concepts)


def _held(library: Library, document: str, which: Sequence[QueryUnit]) -> float:
    """Return how surely a document's beginning names the meeting meant; 0 where it names another, or too little."""
    tokens = opening_tokens(library, document)
    told = [unit for unit in which if is_told(unit, tokens)]
    if not all(unit in told for unit in which if unit.kind in NAMING):
        return 0.0
    enough = sum(unit.weight for unit in told) >= ENOUGH * sum(unit.weight for unit in which)
    return sum(unit.weight * unit.degree(tokens) for unit in told) if enough else 0.0


def _told(library: Library, document: str, which: Sequence[QueryUnit]) -> tuple[Participation, ...]:
    """Return what the first paragraph says that counts those who came, where it names no other meeting."""
    asked = frozenset[str]().union(*(unit.tokens for unit in which))
    meetings = frozenset(CONCEPT + concept for concept in event_words().meetings)
    paragraphs = (one for one in library.chunks_of(document) if library.kind(one) is UnitKind.PARAGRAPH)
    for _place, chunk in zip(range(FIRST), paragraphs, strict=False):
        annotation, text = library.annotation(chunk), library.passage_text(chunk).text
        if is_headed_otherwise(library.context_tokens(chunk), meetings, asked):
            continue
        for number, terms in enumerate(annotation.sentence_terms):
            concepts = annotation.longest_concepts[number]
            others = {term.token for term in concepts} & meetings
            ranks = {token for token in ranks_beside(terms, meetings) if token.startswith(ORDINAL)}
            if (others and others.isdisjoint(asked)) or not ranks <= asked:
                continue
            if counts := tuple(counted_in(text, annotation, chunk, number, concepts)):
                return counts
    return ()


def is_headed_otherwise(above: frozenset[str], meetings: frozenset[str], asked: frozenset[str]) -> bool:
    """Return whether the headings above rank another meeting than is asked about: 第四届对话会, and then 本届对话会."""
    ranks = {token for token in above if token.startswith(ORDINAL)}
    ranked = any(token.startswith(ORDINAL) for token in asked)
    return ranked and bool(ranks) and ranks.isdisjoint(asked) and not meetings.isdisjoint(above)
