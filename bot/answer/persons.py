"""Questions about a person by name that the facts answer: who they are, and for whom they act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answer.patterns import Attribute

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answer.question import Understanding
    from index.facts.people import PersonMention
    from index.facts.people_table import Person
    from index.library import Library
    from index.query import Query

ASKED = frozenset({Attribute.POSITION, Attribute.PERSON})
NAME_KINDS = frozenset({"name", "particle", "word"})
"""Kinds of unit that a name is made of; «كريمة» may be an ordinary word besides."""
FEW = 3
"""Persons that a name may fit and still tell who is meant."""


@dataclass(frozen=True, slots=True)
class PersonFact:
    """Whom a question names, with the places that say what they are.

    Attributes:
        person: Who.
        mentions: Those that give a function, the best first; never empty.
    """

    person: Person
    mentions: tuple[PersonMention, ...]


@dataclass(frozen=True, slots=True)
class NoSuchPerson:
    """Nobody of this name is in the documents.

    Attributes:
        name: As asked.
    """

    name: str


def person_fact(
    library: Library, query: Query, understood: Understanding
) -> PersonFact | NoSuchPerson | None:
    """Return whom a question names; None where it names nobody, or where the name fits several.

    Only a question for a position refuses an unknown name: others may be answered without it.
    """
    if understood.attribute not in ASKED:
        return None
    names = list(_names(query, understood))
    for name in names:
        people = library.people.named(name, understood.language)
        if 0 < len(people) <= FEW:
            mentions = tuple(mention for mention, _function in people[0].functions)
            return PersonFact(people[0], mentions) if mentions else None
    if understood.attribute is Attribute.POSITION and names:
        return NoSuchPerson(" ".join(names[-1]))
    return None


def _names(query: Query, understood: Understanding) -> Iterator[Sequence[str]]:
    """Yield what may be the name in a question, the longest reading first."""
    about = [word.removesuffix("'s").removesuffix("’s") for word in understood.about.split()]
    if 1 < len(about) <= MOST_WORDS:
        yield about
    run: list[str] = []
    runs: list[list[str]] = []
    for unit in query.units:
        if unit.kind in NAME_KINDS:
            run.append(unit.words)
        elif run:
            runs.append(run)
            run = []
    runs.append(run)
    longest = max(runs, key=len)
    if longest and any(
        unit.kind == "name" or not unit.known for unit in query.units if unit.words in longest
    ):
        yield longest


MOST_WORDS = 6
"""Words of a name, its particles included."""
