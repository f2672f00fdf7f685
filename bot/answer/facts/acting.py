"""Who acts for a body, a country or a process: whose row of a list of participants, or whose function, names it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.understand.patterns import Attribute
from bot.answer.understand.person_words import OWNERS, asks_for_whom, asks_who, asks_who_may, person_words
from bot.answer.words.column_words import column_words
from index.annotate import CONCEPT, longest
from index.facts.events import event_words
from index.query import HARD_KINDS, RELATED_STRENGTH
from index.query_words import query_words
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.understand.understanding import Understanding
    from index.facts.people import PersonMention
    from index.library import Library
    from index.model import Span
    from index.query import Query, QueryUnit

PEOPLE = frozenset({Attribute.PERSON, Attribute.LIST, Attribute.ACTOR})
HELD = 0.6
"""How far a unit must hold the words of a question."""
COVERED = 0.6
"""Share of an organisation's words that a concept's name makes up to stand for them."""


@dataclass(frozen=True, slots=True)
class ActingFor:
    """Who acts for a body or a country.

    Attributes:
        mentions: One a person, in the order of the documents; never empty.
        owners: The termbase's concepts of those for whom they act.
    """

    mentions: tuple[PersonMention, ...]
    owners: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NobodyFor:
    """The documents name the body or country, and nobody who acts for it."""


def organisation_concept(library: Library, mention: PersonMention) -> str:
    """Return the concept that an organisation's words name as a whole; empty where none does."""
    words = mention.organisation
    if words is None:
        return ""
    terms = library.annotation(mention.chunk).terms_within(words.span)
    named = longest(term for term in terms if term.token.startswith(CONCEPT))
    best = max(named, key=lambda term: term.end - term.start, default=None)
    if best is None or best.end - best.start < COVERED * len(words.span):
        return ""
    return best.token[2:]


def acting_for(library: Library, query: Query, understood: Understanding) -> ActingFor | NobodyFor | None:
    """Return who acts for the body, country or process that a question names; None for other questions.

    "Who represented …" refuses where nobody is named; lists of bodies may still answer other questions.
    """
    data = person_words()
    if understood.attribute not in PEOPLE or not asks_who(understood) or asks_who_may(understood):
        return None
    written = any(unit.kind == ConceptKind.DOCUMENT_KIND for unit in query.units)
    # To whom a letter was sent is not who was sent by somebody.
    representing = data.representing - column_words()["sending"] if written else data.representing
    said = any(representing & unit.own_concepts for unit in query.units)
    if not (said or asks_for_whom(understood)):
        return None
    owners = [unit for unit in query.units if kind_of(library, unit) in OWNERS]
    posts = [
        unit
        for unit in query.units
        if kind_of(library, unit) is ConceptKind.FUNCTION and not data.representing & unit.own_concepts
    ]
    if not owners:
        return _for_unlisted(library, query)
    parts = [unit for unit in query.units if data.parts & unit.own_concepts]
    # "At the Lima meeting": the city says which.
    others = [unit for unit in query.units if unit not in (*owners, *posts, *parts) and _tells(unit)]
    found: dict[str, tuple[int, PersonMention]] = {}
    for chunk, mentions in library.people_by_chunk.items():
        for mention in mentions:
            held = _holds(library, chunk, mention, owners)
            has = all(unit.degree(mention.tokens) >= HELD for unit in parts)
            # «إدارة الشؤون» is akin to a chair, and nobody's office.
            has &= all(unit.degree(mention.tokens) > RELATED_STRENGTH for unit in posts)
            if held and has and is_there(library, chunk, others):
                before = found.get(mention.name.text, (0, mention))
                found[mention.name.text] = max(before, (held, mention), key=lambda one: one[0])
    best = max((held for held, _mention in found.values()), default=0)
    if best:
        surest = [mention for held, mention in found.values() if held == best]
        if not parts:  # its secretariat acts for it as well
            surest.sort(key=lambda mention: _is_of_a_part(library, mention))
        return ActingFor(tuple(surest), tuple(unit.alternatives[0].concept for unit in owners))
    known = all(unit.known for unit in owners)
    for_whom = understood.attribute is Attribute.PERSON or asks_for_whom(understood)
    return NobodyFor() if known and not posts and for_whom else None


def _for_unlisted(library: Library, query: Query) -> ActingFor | None:
    """Return who acts for an organisation that the termbase does not know: its words are those of the cell."""
    data = person_words()
    words = [
        unit
        for unit in query.units
        if not data.representing & unit.own_concepts and unit.kind not in HARD_KINDS and unit.known
    ]
    found = [
        mention
        for chunk, mentions in library.people_by_chunk.items()
        for mention in mentions
        if mention.organisation is not None
        and words
        and all_held(library, chunk, mention.organisation.span, words)
    ]
    return ActingFor(tuple({one.name.text: one for one in found}.values()), ()) if found else None


def _is_of_a_part(library: Library, mention: PersonMention) -> bool:
    """Return whether somebody is of a part of their organisation: its secretariat."""
    if mention.organisation is None:
        return False
    parts = {CONCEPT + concept for concept in person_words().parts}
    terms = library.annotation(mention.chunk).terms_within(mention.organisation.span)
    return any(term.token in parts for term in terms)


def _holds(library: Library, chunk: int, mention: PersonMention, owners: Sequence[QueryUnit]) -> int:
    """Return how surely a person acts for all of some names.

    3 where their organisation is that, 2 where it names them, 1 where their function does, or some of them: "the
    Ambassador of Gabon", for a dialogue. A name inside a longer one is not meant: the European Union in a dialogue's.
    """
    words = mention.organisation, mention.function
    own, also = (
        [one for one in owners if told and all_held(library, chunk, told.span, (one,))] for told in words
    )
    if len(own) == len(owners):
        concept = organisation_concept(library, mention)
        return 3 if any(concept in unit.own_concepts for unit in owners) else 2
    return int(all(one in own or one in also for one in owners))


def all_held(library: Library, chunk: int, span: Span, units: Sequence[QueryUnit]) -> bool:
    """Return whether a stretch of a unit names all of some things themselves, not within the names of others."""
    tokens = _outer_tokens(library, chunk, span)
    return all(unit.degree(tokens) >= HELD and _is_whole(library, unit, tokens) for unit in units)


def _is_whole(library: Library, unit: QueryUnit, tokens: frozenset[str]) -> bool:
    """Return whether a name that the documents know stands there as such, not its words in the names of others."""
    names = {CONCEPT + concept for concept in unit.own_concepts}
    return not tokens.isdisjoint(names) or not any(map(library.frequency, names))


@lru_cache(maxsize=2048)
def _outer_tokens(library: Library, chunk: int, span: Span) -> frozenset[str]:
    """Return the tokens of a stretch, of the concepts only those that no longer name of a body holds."""
    terms = library.annotation(chunk).terms_within(span)
    owners = [term for term in terms if term.token.startswith(CONCEPT) and _owns(library, term.token[2:])]
    outer = set(longest(owners))
    return frozenset(term.token for term in terms if term not in owners or term in outer)


def _owns(library: Library, concept: str) -> bool:
    return library.termbase.concept(concept).kind in OWNERS | {ConceptKind.SERIES}


def _tells(unit: QueryUnit) -> bool:
    """Return whether a unit says more than that somebody acted for somebody: when, where, or what else they did."""
    if unit.kind in HARD_KINDS:
        return True
    said = person_words().representing | query_words().value_words | event_words().meetings
    return bool(unit.alternatives[0].concept) and said.isdisjoint(unit.own_concepts)


def is_there(library: Library, chunk: int, others: Sequence[QueryUnit]) -> bool:
    """Return whether what else is asked stands in a unit, its headings or on its document's title page."""
    around = library.annotation(chunk).tokens | library.context_tokens(chunk)
    document = library.chunks[chunk].document
    around |= library.document_tokens(document) | library.title_page_tokens(document)
    return all(unit.degree(around) >= HELD for unit in others)


def kind_of(library: Library, unit: QueryUnit) -> ConceptKind | None:
    """Return the kind of thing that a word of a question names; None where it names none."""
    concept = unit.alternatives[0].concept
    return library.termbase.kind_of(concept)
