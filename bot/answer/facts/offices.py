"""Questions for whoever holds an office: "IOM chief of staff", «من المدير العام للمركز», 澳大利亚常驻代表.

A function is held by whom the documents name with it at its head: a deputy permanent representative is no permanent
representative, and an adviser to the Director General no director general.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answer.facts.acting import kind_of
from bot.answer.understand.patterns import Attribute
from bot.answer.understand.person_words import OWNERS, asks_who, person_words
from bot.answer.words.tables import read_table
from index.annotate import CONCEPT, longest
from index.facts.events import event_words
from index.model import Language
from index.query import HARD_KINDS, NESTED_STRENGTH, Alternative
from index.termbase.model import ConceptKind
from index.text.analyze import stop_words
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answer.understand.understanding import Understanding
    from index.annotate import Term
    from index.facts.people import PersonMention
    from index.facts.people_table import Person
    from index.library import Library
    from index.query import Query, QueryUnit

HELD = 0.6
"""How far a function must hold a unit of the question."""
ENOUGH = 0.75
"""Share of a question's weight, its function and owners left out, that a function must hold."""
HEAD = "head-function"
HEADING = frozenset({HEAD, "director", "chair"})
"""Functions that a whole body has, and each of its parts."""
OF_ALL = frozenset({HEAD, "director"})
"""Those by which whoever heads a whole body may be called, whatever their title."""
SAYING_LITTLE = frozenset({ConceptKind.ATTRIBUTE, ConceptKind.FUNCTION, ConceptKind.TITLE, ConceptKind.TIME})
"""Kinds of concept that name no part of a body."""
FEW = 2
"""Persons that may be meant by one office."""
_ARTICLE = 3
"""Letters of an article and a conjunction before an Arabic function."""
_BEFORE = 3
"""Words that may stand before a function elsewhere: "Regional Coordinator"."""


@dataclass(frozen=True, slots=True)
class OfficeHolders:
    """Who holds the office that a question asks for.

    Attributes:
        mentions: One a person, the table's first; never empty.
        also: Where else the documents say what those persons are.
    """

    mentions: tuple[PersonMention, ...]
    also: tuple[PersonMention, ...] = ()


@dataclass(frozen=True, slots=True)
class NobodyInOffice:
    """The documents name the body or country, and nobody who holds that office in it."""


def office_fact(
    library: Library, query: Query, understood: Understanding
) -> OfficeHolders | NobodyInOffice | None:
    """Return who holds the office that a question names; None where it asks for none or the documents leave it open.

    Only titles that nothing else stands for refuse: a director may be called a head, an ambassador is one.
    """
    led = _led(library, query) if asks_who(understood) else None
    keywords = understood.attribute is Attribute.OTHER and not understood.score and not understood.yes_no
    who = understood.attribute is Attribute.PERSON or (
        understood.attribute is Attribute.ACTOR and asks_who(understood)
    )
    if not (keywords or who or led) or any(unit.kind in HARD_KINDS | {"name"} for unit in query.units):
        return None
    deed, office = led or (None, _office(library, query, understood))
    if office is None:
        return None
    asked = _Asked.of(library, query, office, deed)
    if not (asked.owners or asked.inner or (asked.others and who)):
        return None
    found = [
        max(
            ((asked.share(library, mention), mention, person) for mention, _words in person.functions),
            key=_first,
        )
        for person in library.people.people
        if person.functions
    ]
    most = max((share for share, _mention, _person in found), default=0.0)
    if not most:
        return NobodyInOffice() if (who or led) and _is_vacant(library, asked) else None
    holders = [(mention, person) for share, mention, person in found if share == most]
    mentions = tuple(mention for mention, _person in holders)
    also = tuple(
        one for _mention, person in holders for one, _words in person.functions if one not in mentions
    )
    return OfficeHolders(mentions, also) if len(mentions) <= FEW else None


def _is_of_a_group(query: Query, unit: QueryUnit) -> bool:
    """Return whether a region beside a group says which group somebody sat in, not whose office it is: «فريق آسيا»."""
    at, groups = query.units.index(unit), person_words().groups
    beside = (query.units[place] for place in (at - 1, at + 1) if 0 <= place < len(query.units))
    return unit.kind == ConceptKind.REGION and any(one.alternatives[0].concept in groups for one in beside)


def _first(one: tuple[float, PersonMention, Person]) -> float:
    return one[0]


@dataclass(frozen=True, slots=True)
class _Asked:
    """The office that a question asks for.

    Attributes:
        office: Its function.
        owners: The bodies, countries and regions that it is of.
        inner: Concepts of those that the function's own name holds: "Secretary-General of the United Nations".
        others: What else tells it: "social development".
    """

    office: QueryUnit
    owners: tuple[QueryUnit, ...]
    inner: frozenset[str]
    others: tuple[QueryUnit, ...]

    @classmethod
    def of(cls, library: Library, query: Query, office: QueryUnit, deed: QueryUnit | None = None) -> _Asked:
        """Return what a question says of the office that it names, or whose deed it tells."""
        rest = [
            unit
            for unit in query.units
            if unit is not office and unit is not deed and not _is_of_a_group(query, unit)
        ]
        owners = tuple(unit for unit in rest if kind_of(library, unit) in OWNERS | {ConceptKind.REGION})
        others = tuple(unit for unit in rest if unit not in owners and not _says_little(unit))
        named = tuple(unit for unit in others if not _names(unit, person_words().alike_units))
        others = named if deed is not None and named else others
        nested = (way.concept for way in office.alternatives if way.concept)
        inner = frozenset(one for one in nested if library.termbase.concept(one).kind in OWNERS)
        return cls(office, owners, inner, others)

    def is_of(self, mention: PersonMention) -> bool:
        """Return whether what somebody is names all the owners."""
        return all(unit.degree(mention.tokens) >= HELD for unit in self.owners) and all(
            CONCEPT + concept in mention.tokens for concept in self.inner
        )

    def share(self, library: Library, mention: PersonMention) -> float:
        """Return how well a mention's function is the office, above 0 and at most 1; 0 where it is another."""
        if not self.is_of(mention):
            return 0.0
        held = max(
            (
                _likeness(self.office, head)
                for head, part in _headed(library, mention)
                if self._is_of(library, part)
            ),
            default=0.0,
        )
        if not held:
            return 0.0
        # Which kind of unit it is says little: 部门 is a division, a section, a unit.
        telling = [unit for unit in self.others if not _names(unit, person_words().alike_units)]
        if _met(telling, mention) < ENOUGH * sum(unit.weight for unit in telling):
            return 0.0
        total = sum(unit.weight for unit in self.others)
        met = _met(self.others, mention)
        return held * met / total if total else held

    def _is_of(self, library: Library, part: Sequence[Term]) -> bool:
        """Return whether a function that a whole body has and each of its parts is that of what is asked about.

        "Head of the Asylum Unit" is not who heads the body, where nothing but that is asked.
        """
        if self.others or self.office.alternatives[0].concept not in HEADING:
            return True
        own = frozenset(map(CONCEPT.__add__, self.inner)).union(*(owner.tokens for owner in self.owners))
        kind = library.termbase.concept
        return all(term.token in own or kind(term.token[2:]).kind in SAYING_LITTLE for term in part)

    def is_headed_in_part(self, library: Library) -> bool:
        """Return whether somebody heads a part of what is asked about, and it is asked who heads the whole."""
        if self.others or not self.owners or self.office.alternatives[0].concept not in HEADING:
            return False
        return any(
            self.is_of(mention)
            and any(_likeness(self.office, head) for head, _part in _headed(library, mention))
            for person in library.people.people
            for mention, _words in person.functions
        )


def _met(units: Sequence[QueryUnit], mention: PersonMention) -> float:
    """Return the weight of those words of a question that what somebody is holds."""
    return sum(unit.weight for unit in units if unit.degree(mention.tokens) >= HELD)


def _is_vacant(library: Library, asked: _Asked) -> bool:
    """Return whether nobody bears an office in a body or country that the documents know.

    A title that nothing else stands for; or what its parts have as well, and all that bear it are of such.
    """
    if asked.is_headed_in_part(library):
        return True
    if asked.office.alternatives[0].concept not in person_words().titles:
        return False
    of = [unit for unit in asked.owners if kind_of(library, unit) in OWNERS]
    if not (of or asked.inner) or not all(unit.known for unit in asked.owners):
        return False
    bare = _Asked(asked.office, asked.owners, asked.inner, ())
    return not any(
        bare.share(library, mention)
        for person in library.people.people
        for mention, _words in person.functions
    )


def _led(library: Library, query: Query) -> tuple[QueryUnit, QueryUnit] | None:
    """Return the word for heading a body or its part, and it as an office: "who runs the asylum unit"; else None."""
    data = person_words()
    deed = next((unit for unit in query.units if _names(unit, data.heading)), None)
    of = [unit for unit in query.units if unit is not deed]
    whole = bool(of) and all(kind_of(library, unit) is ConceptKind.BODY for unit in of)
    if deed is None or not (whole or any(_names(unit, data.units) for unit in of)):
        return None
    ways = tuple(
        Alternative(frozenset({CONCEPT + one}), 1.0 if one == HEAD else HELD, concept=one)
        for one in sorted(data.leading)
    )
    head = sorted(ways, key=lambda way: -way.strength)
    return deed, replace(deed, alternatives=tuple(head), kind=ConceptKind.FUNCTION)


def _names(unit: QueryUnit, concepts: frozenset[str]) -> bool:
    """Return whether a word of a question means one of some concepts itself."""
    return not concepts.isdisjoint(unit.own_concepts)


def _office(library: Library, query: Query, understood: Understanding) -> QueryUnit | None:
    """Return the function at the head of a question; None where it names none, or a part in a meeting."""
    data, events = person_words(), event_words()
    parts = data.representing | events.roles.keys() | events.parts.keys()
    functions = [
        unit
        for unit in query.units
        if kind_of(library, unit) is ConceptKind.FUNCTION and unit.alternatives[0].concept not in data.places
    ]
    if not functions:
        return None
    office = functions[-1] if query.language is Language.CHINESE else functions[0]
    concept = office.alternatives[0].concept
    if concept in parts and not (concept in data.leading and understood.attribute is Attribute.PERSON):
        return None
    return office


def _likeness(office: QueryUnit, head: str) -> float:
    """Return 1 for the same function, less for one near in meaning, 0 for another."""
    own = office.alternatives[0].concept
    if head == own:
        return 1.0
    leading = person_words().leading
    if own in leading and head in leading:
        return HELD
    if own in OF_ALL and head in person_words().chiefs:
        return HELD
    near = max((way.strength for way in office.alternatives if way.concept == head), default=0.0)
    return near * (near > NESTED_STRENGTH and own not in person_words().titles)


def _headed(library: Library, mention: PersonMention) -> Iterator[tuple[str, Sequence[Term]]]:
    """Yield the functions at the head of what somebody is, each with the other concepts of its part.

    Of «نائب الأمين العام» the deputy alone.
    """
    if mention.function is None:
        return
    span = mention.function.span
    text = library.passage_text(mention.chunk).text
    terms = longest(
        term
        for term in library.annotation(mention.chunk).terms_within(span)
        if term.token.startswith(CONCEPT)
    )
    ends = [
        span.start,
        *(match.end() for match in _between_offices().finditer(text, span.start, span.end)),
        span.end,
    ]
    for start, end in pairwise(ends):
        part = [term for term in terms if start <= term.start < end]
        within = [
            term for term in part if library.termbase.concept(term.token[2:]).kind is ConceptKind.FUNCTION
        ]
        if not within:
            continue
        head = within[-1 if mention.language is Language.CHINESE else 0]
        if mention.language is Language.CHINESE or _is_head(text[start : head.start], mention.language):
            yield head.token[2:], [term for term in part if term is not head]


@lru_cache(maxsize=1)
def _between_offices() -> re.Pattern[str]:
    nouns = "|".join(read_table("persons.toml")["next_office"][Language.ARABIC])
    return re.compile(rf"[,،;؛、\n]|(?<= )و(?={nouns})")


def _is_head(before: str, language: Language) -> bool:
    """Return whether nothing before a function in its part makes it somebody else's: "office of the Director"."""
    if language is Language.ARABIC:
        return len(before.strip()) <= _ARTICLE
    words = re.findall(r"\w+", fold_text(before))
    return len(words) <= _BEFORE and stop_words(language).isdisjoint(words)


def _says_little(unit: QueryUnit) -> bool:
    return unit.kind == "particle" or not (unit.known or unit.kind != "word")
