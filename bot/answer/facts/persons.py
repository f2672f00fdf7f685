"""Questions about people that the facts answer: who they are, for whom they act, and who acts for whom."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.understand.person_words import OWNERS, asks_for_whom, asks_who, person_words
from bot.answer.words.column_words import column_words
from index.annotate import CONCEPT, NAME, longest
from index.facts.events import event_words
from index.model import Language
from index.query import HARD_KINDS, RELATED_STRENGTH
from index.query_words import query_words
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answer.model import Answer
    from bot.answer.understand.understanding import Understanding
    from index.facts.people import PersonMention
    from index.facts.people_table import Person
    from index.library import Library
    from index.model import Span
    from index.query import Query, QueryUnit

ASKED = frozenset({Attribute.POSITION, Attribute.PERSON})
FOR_WHOM = frozenset({AnswerKind.ORGANISATION, AnswerKind.COUNTRY})
PEOPLE = frozenset({Attribute.PERSON, Attribute.LIST, Attribute.ACTOR})
WORKS_OR_PERSONS = frozenset({ConceptKind.DOCUMENT_KIND, ConceptKind.FUNCTION, ConceptKind.TITLE})
"""Kinds of concept whose name may be asked for."""
NAME_KINDS = frozenset({"name", "particle", "word"})
BODIES = frozenset(
    {
        ConceptKind.BODY,
        ConceptKind.COUNTRY,
        ConceptKind.DOCUMENT,
        ConceptKind.PROCESS,
        ConceptKind.SERIES,
    }
)
"""Kinds of unit that a name is made of; «كريمة» may be an ordinary word besides."""
FEW = 3
"""Persons that a name may fit and still tell who is meant."""
HELD = 0.6
"""How far a unit must hold the words of a question."""
FEWEST = 2
"""Words from which a name is told from a single word."""
MOST_WORDS = 6
"""Words of a name, its particles included."""
OTHER_SCRIPTS = frozenset({Language.ARABIC, Language.CHINESE, Language.RUSSIAN})
"""Languages that write a name otherwise than in Latin letters, and may have it in these behind that."""
_LATIN = re.compile(r"[^\W\d_\u0370-\uffff][\w.'’-]*")
COVERED = 0.6
"""Share of an organisation's words that a concept's name makes up to stand for them."""


@dataclass(frozen=True, slots=True)
class PersonFact:
    """Whom a question names, with the places that say what they are.

    Attributes:
        person: Who.
        mentions: Those that give a function or an organisation, as asked, the best first; never empty.
        organisation: Whether it asks for whom they act, not what they are.
    """

    person: Person
    mentions: tuple[PersonMention, ...]
    organisation: bool = False


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


@dataclass(frozen=True, slots=True)
class NoSuchPerson:
    """Nobody of this name is in the documents.

    Attributes:
        name: As asked.
    """

    name: str


def person_fact(
    library: Library, query: Query, understood: Understanding
) -> PersonFact | ActingFor | NobodyFor | NoSuchPerson | None:
    """Return whom a question names, or who acts for whom it names; None where it names nobody, or several.

    Only a question for a position or an organisation refuses an unknown name: others may be answered without it.
    """
    acting = _acting_for(library, query, understood)
    if acting is not None:
        return acting
    for_whom = understood.attribute is Attribute.ACTOR and understood.answer in FOR_WHOM
    if not for_whom and understood.attribute not in ASKED:
        return None
    names = list(_names(query, understood, sure=for_whom))
    for name in names:
        people = library.people.named(name, understood.language)
        if 0 < len(people) <= FEW:
            return _told(people[0], organisation=for_whom)
    if understood.attribute is Attribute.POSITION and names:
        return NoSuchPerson(" ".join(names[-1]))
    if for_whom and names and len(names[0]) > 1:
        return NoSuchPerson(" ".join(names[0]))
    return None


def told_person(library: Library, answer: Answer, understood: Understanding) -> PersonFact | None:
    """Return the one person that an answer's headline names, and what they are; None for none and for several."""
    people = [one for one in library.people.people if any(name in answer.headline for name in one.names)]
    if len(people) != 1:
        return None
    of_whom = understood.attribute is Attribute.ACTOR and understood.answer in FOR_WHOM
    return _told(people[0], organisation=of_whom)


def _told(person: Person, *, organisation: bool) -> PersonFact | None:
    """Return what is said of a person: for whom they act, or what they are."""
    said = person.organisations if organisation else person.functions
    mentions = tuple(mention for mention, _words in said)
    return PersonFact(person, mentions, organisation) if mentions else None


def is_of_no_person(query: Query) -> bool:
    """Return whether a question for a position or a role names a body, a country or a meeting, and no person."""
    kinds = {unit.kind for unit in query.units}
    return not kinds.isdisjoint(BODIES) and "name" not in kinds


def is_of_things(query: Query) -> bool:
    """Return whether every word of a question is a concept's, and none a function: "what does the fund do"."""
    kinds = {unit.kind for unit in query.units}
    return bool(kinds) and kinds.isdisjoint(NAME_KINDS | {ConceptKind.FUNCTION, "title"})


def is_of_a_work(query: Query) -> bool:
    """Return whether a question for a name asks for that of a study, a report or a project, and not of its author.

    Whose name it is comes first, in Chinese last: "the name of the author of the report", 报告作者的名字.
    """
    works = column_words()["titled"]
    named = [
        unit.kind == ConceptKind.DOCUMENT_KIND or unit.alternatives[0].concept in works
        for unit in query.units
        if unit.kind in WORKS_OR_PERSONS | {"name"} or unit.alternatives[0].concept in works
    ]
    return bool(named) and named[-1 if query.language is Language.CHINESE else 0]


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


def _acting_for(library: Library, query: Query, understood: Understanding) -> ActingFor | NobodyFor | None:
    """Return who acts for the body, country or process that a question names; None for other questions.

    "Who represented …" refuses where nobody is named; lists of bodies may still answer other questions.
    """
    data = person_words()
    if understood.attribute not in PEOPLE or not asks_who(understood):
        return None
    said = any(data.representing & _concepts(unit) for unit in query.units)
    if not (said or asks_for_whom(understood)):
        return None
    owners = [unit for unit in query.units if _kind(library, unit) in OWNERS]
    posts = [
        unit
        for unit in query.units
        if _kind(library, unit) is ConceptKind.FUNCTION and not data.representing & _concepts(unit)
    ]
    if not owners:
        return _acting_for_unlisted(library, query)
    parts = [unit for unit in query.units if data.parts & _concepts(unit)]
    # "At the Lima meeting": the city says which.
    others = [unit for unit in query.units if unit not in (*owners, *posts, *parts) and _tells(unit)]
    found: dict[str, tuple[int, PersonMention]] = {}
    for chunk, mentions in library.people_by_chunk.items():
        for mention in mentions:
            held = _holds(library, chunk, mention, owners)
            has = all(unit.degree(mention.tokens) >= HELD for unit in (*posts, *parts))
            if held and has and _is_there(library, chunk, others):
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


def _acting_for_unlisted(library: Library, query: Query) -> ActingFor | None:
    """Return who acts for an organisation that the termbase does not know: its words are those of the cell."""
    data = person_words()
    words = [
        unit
        for unit in query.units
        if not data.representing & _concepts(unit) and unit.kind not in HARD_KINDS and unit.known
    ]
    found = [
        mention
        for chunk, mentions in library.people_by_chunk.items()
        for mention in mentions
        if mention.organisation is not None
        and words
        and _all_held(library, chunk, mention.organisation.span, words)
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

    3 where their organisation is that, 2 where it names them, 1 where their function does. A name inside a longer
    one is not meant: the European Union in a dialogue's name.
    """
    if mention.organisation is not None and _all_held(library, chunk, mention.organisation.span, owners):
        concept = organisation_concept(library, mention)
        return 3 if any(concept in _concepts(unit) for unit in owners) else 2
    return int(mention.function is not None and _all_held(library, chunk, mention.function.span, owners))


def _all_held(library: Library, chunk: int, span: Span, units: Sequence[QueryUnit]) -> bool:
    tokens = _outer_tokens(library, chunk, span)
    return all(unit.degree(tokens) >= HELD and _is_whole(library, unit, tokens) for unit in units)


def _is_whole(library: Library, unit: QueryUnit, tokens: frozenset[str]) -> bool:
    """Return whether a name that the documents know stands there as such, not its words in the names of others."""
    names = {CONCEPT + concept for concept in _concepts(unit)}
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
    return bool(unit.alternatives[0].concept) and said.isdisjoint(_concepts(unit))


def _is_there(library: Library, chunk: int, others: Sequence[QueryUnit]) -> bool:
    """Return whether what else is asked stands in a unit, its headings or on its document's title page."""
    around = library.annotation(chunk).tokens | library.context_tokens(chunk)
    document = library.chunks[chunk].document
    around |= library.document_tokens(document) | library.title_page_tokens(document)
    return all(unit.degree(around) >= HELD for unit in others)


def _concepts(unit: QueryUnit) -> frozenset[str]:
    ways = (way for way in unit.alternatives if way.strength > RELATED_STRENGTH)
    return frozenset(way.concept for way in ways if way.concept)


def _kind(library: Library, unit: QueryUnit) -> ConceptKind | None:
    concept = unit.alternatives[0].concept
    return library.termbase.concept(concept).kind if concept else None


def _names(query: Query, understood: Understanding, *, sure: bool) -> Iterator[Sequence[str]]:
    """Yield what may be the name in a question, the longest reading first.

    Args:
        query: The question's units.
        understood: The question.
        sure: Whether only words that may be nothing but a name count.
    """
    latin = [unit.words for unit in query.units if unit.kind in NAME_KINDS and _LATIN.fullmatch(unit.words)]
    if query.language in OTHER_SCRIPTS and len(latin) >= FEWEST:
        yield latin  # 尼科莱塔·焦尔达诺（Nicoletta Giordano）: either spelling is the whole name
    runs: list[list[QueryUnit]] = [[]]
    for unit in query.units:
        if unit.kind in NAME_KINDS:
            runs[-1].append(unit)
        elif runs[-1]:
            runs.append([])
    longest_run = max(runs, key=len)
    named = [unit.words for unit in longest_run if unit.kind == "particle" or _may_be_name(unit)]
    if not sure:
        about = [word.removesuffix("'s").removesuffix("’s") for word in understood.about.split()]
        if 1 < len(about) <= MOST_WORDS:
            yield about
        if longest_run and any(unit.kind == "name" or not unit.known for unit in longest_run):
            yield [unit.words for unit in longest_run]
    elif any(_may_be_name(unit) for unit in longest_run):
        yield named
        if len(named) > FEWEST:  # "vient Radim Zak": a verb that no document holds
            yield named[1:]
            yield named[:-1]


def _may_be_name(unit: QueryUnit) -> bool:
    """Return whether a word is a name, or is sought by its sound as well: 扎克."""
    return unit.kind == "name" or any(token.startswith(NAME) for token in unit.tokens)
