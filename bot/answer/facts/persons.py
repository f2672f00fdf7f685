"""Questions about people that the facts answer: who they are, for whom they act, and who acts for whom."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answer.facts.acting import HELD, ActingFor, NobodyFor, acting_for
from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.understand.person_words import person_words
from bot.answer.words.column_words import column_words
from bot.answer.words.tables import read_table
from index.annotate import NAME
from index.model import Language
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answer.model import Answer
    from bot.answer.understand.understanding import Understanding
    from index.facts.people import PersonMention
    from index.facts.people_table import Person
    from index.library import Library
    from index.query import Query, QueryUnit

ASKED = frozenset({Attribute.POSITION, Attribute.PERSON})
WHAT = frozenset({Attribute.TOPIC, Attribute.OTHER, Attribute.DEFINITION})
"""What may be asked of somebody with no word but the name: "what does Piet Vanderlaan do"."""
FOR_WHOM = frozenset({AnswerKind.ORGANISATION, AnswerKind.COUNTRY})
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
FEWEST = 2
"""Words from which a name is told from a single word."""
MOST_WORDS = 6
"""Words of a name, its particles included."""
OTHER_SCRIPTS = frozenset({Language.ARABIC, Language.CHINESE, Language.RUSSIAN})
"""Languages that write a name otherwise than in Latin letters, and may have it in these behind that."""
_WHO_IS = re.compile(
    "(?:先生|女士)?(?:到底|究竟)?是(?:谁|誰|哪位|何人|什么人|什麼人|干什么的|做什么的|什么职务|什么身份)"
)
_IS_WHO = re.compile(r"\A(?:请问)?(?:谁|誰)是")
_LATIN = re.compile(r"[^\W\d_\u0370-\uffff][\w.'’-]*")


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
class NoSuchPerson:
    """Nobody of this name is in the documents.

    Attributes:
        name: As asked.
    """

    name: str


@dataclass(frozen=True, slots=True)
class NobodyToThem:
    """It is asked who is something to a person, their deputy, and nothing tells that."""


def person_fact(
    library: Library, query: Query, understood: Understanding
) -> PersonFact | ActingFor | NobodyFor | NoSuchPerson | NobodyToThem | None:
    """Return whom a question names, or who acts for whom it names; None where it names nobody, or several.

    Only a question for a position or an organisation refuses an unknown name: others may be answered without it.
    """
    acting = acting_for(library, query, understood)
    if acting is not None:
        return acting
    for_whom = understood.attribute is Attribute.ACTOR and understood.answer in FOR_WHOM
    only_named = _names_nothing_else(query)
    if not for_whom and understood.attribute not in (ASKED | WHAT if only_named else ASKED):
        return None
    names = list(_names(query, understood, sure=for_whom))
    person = _one_named(library, names, understood)
    if person is not None:
        other = understood.attribute is Attribute.PERSON and _is_of_another(query, person)
        return NobodyToThem() if other else _told(person, understood.language, organisation=for_whom)
    if understood.attribute is Attribute.POSITION:
        return _position_of(library, names, understood)
    # The first name of one with the surname of another is nobody.
    mixed = only_named and bool(names) and all(library.people.named((word,)) for word in names[0])
    if mixed or (for_whom and names and len(names[0]) > 1):
        return NoSuchPerson(" ".join(names[0]))
    return None


def _one_named(library: Library, names: Sequence[Sequence[str]], understood: Understanding) -> Person | None:
    """Return whom a question names, to the letter or in one of the readings of the name; None for too many."""
    spelled = library.people.spelled.get(understood.about.strip().removesuffix("的"))
    if spelled is not None:
        return spelled
    found = (library.people.named(name, understood.language) for name in names)
    return next((people[0] for people in found if 0 < len(people) <= FEW), None)


def spelled_person(library: Library, understood: Understanding) -> PersonFact | None:
    """Return whose name is all that a Chinese question holds beside how it asks: 周明远是谁; None for another."""
    if understood.language is not Language.CHINESE or understood.attribute not in ASKED:
        return None
    asked = _IS_WHO.sub("", understood.text.strip(" ？?。"))
    return next(
        (
            _told(person, understood.language, organisation=False)
            for name, person in library.people.spelled.items()
            if asked == name or (asked.startswith(name) and _WHO_IS.fullmatch(asked, len(name)))
        ),
        None,
    )


def _position_of(
    library: Library, names: Sequence[Sequence[str]], understood: Understanding
) -> PersonFact | NoSuchPerson | None:
    """Return what a person is whose name ends where no capital tells: «كلاريسا أزكول بالمنظمة الدولية للهجرة»."""
    people = library.people.in_text(understood.text)
    if len(people) == 1:
        return _told(people[0], understood.language, organisation=False)
    return NoSuchPerson(" ".join(names[-1])) if names else None


def _is_of_another(query: Query, person: Person) -> bool:
    """Return whether a question asks for whoever is something to a person, not who that is: "the deputy of Ms. Berg".

    Said outright, or by what one is to another and the person is nowhere told to be.
    """
    names = [unit for unit in query.units if unit.kind in NAME_KINDS]
    for unit in query.units:
        to_another = unit.alternatives[0].concept in person_words().others
        if any(
            _is_owned(query, unit, name) for name in names if to_another or unit.kind == ConceptKind.FUNCTION
        ):
            return True
        if to_another and all(unit.degree(mention.tokens) < HELD for mention, _words in person.functions):
            return True
    return False


def _is_owned(query: Query, office: QueryUnit, name: QueryUnit) -> bool:
    """Return whether an office is a person's whose name is right beside it: "X's deputy", "l'adjoint de X"."""
    if office.span.start < name.span.start:
        return _between("owner").fullmatch(query.text, office.span.end, name.span.start) is not None
    return _between("owned").fullmatch(query.text, name.span.end, office.span.start) is not None


def named_people(library: Library, query: Query, understood: Understanding) -> tuple[Person, ...]:
    """Return whom a question names, word by word or by sound; empty where it names nobody, or too many."""
    people = library.people.in_text(understood.text)
    for name in () if people else (*_names(query, understood, sure=True), *_uncapitalized(query)):
        people = library.people.named(name, understood.language)
        if people:
            break
    return people if len(people) <= FEW else ()


def _uncapitalized(query: Query) -> Iterator[Sequence[str]]:
    """Yield two words side by side that no list has, where no capital tells a name: «لورا سكورييتي»."""
    if query.language is not Language.ARABIC:
        return
    for one, other in pairwise(query.units):
        if one.kind in NAME_KINDS and other.kind in NAME_KINDS and other.span.start - one.span.end <= 1:
            yield one.words, other.words


def told_person(library: Library, answer: Answer, understood: Understanding) -> PersonFact | None:
    """Return the one person that an answer's headline names, and what they are; None for none and for several."""
    people = [one for one in library.people.people if any(name in answer.headline for name in one.names)]
    if len(people) != 1:
        return None
    of_whom = understood.attribute is Attribute.ACTOR and understood.answer in FOR_WHOM
    return _told(people[0], None, organisation=of_whom)


def _names_nothing_else(query: Query) -> bool:
    """Return whether a question has no words beside somebody's full name: "what does Piet Vanderlaan do"."""
    names = [unit for unit in query.units if unit.kind in NAME_KINDS]
    return len(names) == len(query.units) and sum(unit.kind == "name" for unit in names) >= FEWEST


def _told(person: Person, language: Language | None, *, organisation: bool) -> PersonFact | None:
    """Return what is said of a person, in a language first: for whom they act, or what they are."""
    said = person.organisations if organisation else person.functions
    mentions = tuple(sorted((one for one, _words in said), key=lambda one: one.language is not language))
    return PersonFact(person, mentions, organisation) if mentions else None


def _is_of_bodies(query: Query) -> bool:
    """Return whether a question names a body, a country or a meeting, and has no word that may be somebody's name."""
    kinds = {unit.kind for unit in query.units}
    return not kinds.isdisjoint(BODIES) and kinds.isdisjoint(NAME_KINDS)


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
    if not sure and not _is_of_bodies(query):
        about = [word.removesuffix("'s").removesuffix("’s") for word in understood.about.split()]
        if 1 < len(about) <= MOST_WORDS:
            yield about
        if longest_run and any(unit.kind == "name" or not unit.known for unit in longest_run):
            yield [unit.words for unit in longest_run]
    elif any(_may_be_name(unit) for unit in longest_run) and not _is_a_word(query, longest_run):
        yield named
        if len(named) > FEWEST:  # "vient Radim Zak": a verb that no document holds
            yield named[1:]
            yield named[:-1]


def _is_a_word(query: Query, run: Sequence[QueryUnit]) -> bool:
    """Return whether a single word of a language with capitals has none, and stands in the documents: "among"."""
    cased = query.language not in {Language.ARABIC, Language.CHINESE}
    return cased and len(run) == 1 and run[0].kind != "name" and run[0].known


def _may_be_name(unit: QueryUnit) -> bool:
    """Return whether a word is a name, or is sought by its sound as well: 扎克."""
    return unit.kind == "name" or any(token.startswith(NAME) for token in unit.tokens)


@lru_cache(maxsize=2)
def _between(kind: str) -> re.Pattern[str]:
    """Return what stands between an office and its owner ("owner"), and where the owner stands first ("owned")."""
    words = "|".join(way for ways in read_table("persons.toml")[kind].values() for way in ways)
    return re.compile(words, re.IGNORECASE)
