"""Who holds an office in a list of them: "Treasurer: Ana Soto", «نائب الأمين: …», 副会长：王建国.

The list is of whatever its document is about: its title, its letterhead and the headings above it name the body.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answer.facts.offices import OfficeHolders
from bot.answer.facts.sessions import is_told, opening_tokens
from bot.answer.understand.patterns import Attribute
from bot.answer.understand.person_words import asks_who, person_words
from index.annotate import CONCEPT, longest
from index.query import HARD_KINDS
from index.query_words import query_words
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.answer.understand.understanding import Understanding
    from index.facts.people import PersonMention
    from index.library import Library
    from index.query import Query, QueryUnit

ENOUGH = 0.6
"""Share of what tells whose office it is that must stand in a document's opening or above the list."""
CHAIR = "chair"
DEPUTY = "deputy"
_LABEL_END = re.compile(r"\s*[:：]\s*")
_OWN = frozenset({ConceptKind.BODY, ConceptKind.PROCESS, ConceptKind.EVENT_VERB, "name"})
"""Kinds of unit that must stand in the opening: who audited the treasurer is no treasurer."""
_HARD = HARD_KINDS | PLACES | _OWN
"""Kinds of unit without which a list is another's."""


def listed_office(library: Library, query: Query, understood: Understanding) -> OfficeHolders | None:
    """Return who is listed with the office that a question asks for; None where it asks for another thing.

    Where several list such an office alike, the one in the question's language alone is meant.
    """
    if not (asks_who(understood) or understood.attribute is Attribute.PERSON):
        return None
    data = person_words()
    offices = [unit for unit in query.units if unit.kind == ConceptKind.FUNCTION]
    deeds = [unit for unit in query.units if _names(unit, data.taking_office)]
    if not offices:
        return None
    asked = _parts(unit.alternatives[0].concept for unit in offices)
    if CHAIR in asked and not (deeds or understood.attribute is Attribute.PERSON):
        return None  # "who chaired the meeting" asks for no office
    asked = asked | {CHAIR} if asked == {DEPUTY} else asked
    whose = [unit for unit in query.units if unit not in offices and unit not in deeds and _tells(unit)]
    found = {mention.name.text: mention for mention in _listed(library, asked)}
    shares = {name: _share(library, mention.chunk, whose) for name, mention in found.items()}
    most = max(shares.values(), default=0.0)
    best = [found[name] for name, share in shares.items() if share == most >= ENOUGH]
    own = [one for one in best if one.language is understood.language]
    best = own if len(best) > 1 else best
    return OfficeHolders(tuple(best)) if len(best) == 1 else None


def _listed(library: Library, asked: frozenset[str]) -> Iterator[PersonMention]:
    """Yield the people who stand behind the label of an office."""
    for chunk, people in library.people_by_chunk.items():
        for one in people:
            office = one.function
            if office is None or office.span.end > one.name.span.start:
                continue
            text = library.passage_text(chunk).text
            if not _LABEL_END.match(text, office.span.end):
                continue
            terms = longest(
                term
                for term in library.annotation(chunk).terms_within(office.span)
                if term.token.startswith(CONCEPT)
                and library.termbase.concept(term.token[2:]).kind is ConceptKind.FUNCTION
            )
            if _parts(term.token[2:] for term in terms) == asked:
                yield one


def _parts(offices: Iterable[str]) -> frozenset[str]:
    """Return what some offices are made of: of a vice-president "deputy" and "chair"."""
    of_deputies = person_words().deputies
    return frozenset(part for office in offices for part in of_deputies.get(office, (office,)))


def _share(library: Library, chunk: int, whose: list[QueryUnit]) -> float:
    """Return how much of what tells whose office it is the list's document has in its opening, or above the list."""
    if not whose:
        return 0.0
    document = library.chunks[chunk].document
    around = library.context_tokens(chunk) | opening_tokens(library, document)
    total = held = 0.0
    for unit in whose:
        total += unit.weight
        if is_told(unit, around):
            held += unit.weight
        elif unit.kind in _HARD and not _is_anywhere(library, document, unit):
            return 0.0
    return held / total


def _is_anywhere(library: Library, document: str, unit: QueryUnit) -> bool:
    """Return whether a date or a place stands in a document at all; a body that its opening lacks is another."""
    if unit.kind in _OWN:
        return False
    return any(is_told(unit, library.annotation(chunk).tokens) for chunk in library.chunks_of(document))


def _names(unit: QueryUnit, concepts: frozenset[str]) -> bool:
    return unit.alternatives[0].concept in concepts


def _tells(unit: QueryUnit) -> bool:
    """Return whether a unit says whose office is meant, or of when."""
    little = unit.kind in {"particle", ConceptKind.ATTRIBUTE, ConceptKind.TIME}
    return not little and unit.alternatives[0].concept not in query_words().value_words
