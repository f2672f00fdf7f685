"""A question as its words are looked for in sentences: what it asks for, and which of its words tell."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bot.answer.sentence.date_sense import DUE, closes
from bot.answer.words.column_words import (
    asks_continent,
    column_words,
    is_particular,
    names_asked,
    outcome_asked,
)
from bot.answer.words.meeting_verbs import is_meeting_verb
from index.annotate import CONCEPT
from index.facts.event_names import ANY_MEETING
from index.facts.events import event_words
from index.query import HARD_KINDS, NAMED_KINDS, NESTED_STRENGTH
from index.query_words import query_words
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.answer.sentence.counting import Counted
    from index.facts.dates import Precision
    from index.query import Query, QueryUnit

HARD_WEIGHT = 2.5
"""How much more the years, ranks and dates of a question tell which of a sentence's values is meant."""
ASIDE = 0.2
"""Share of a question's weight that may be of other words than a name and a verb: "UNICEF and migration"."""
DOING = frozenset({ConceptKind.EVENT_VERB, ConceptKind.FUNCTION})
"""Kinds of concept that say what someone did or was: host, sign, chair."""
NAMED_SUBJECTS = (
    NAMED_KINDS | HARD_KINDS | {ConceptKind.SERIES, ConceptKind.EVENT, ConceptKind.REGION, "particle"}
)
"""Kinds of unit that are things which are named."""
SUBJECTS = frozenset({ConceptKind.VOCABULARY, ConceptKind.ATTRIBUTE})
"""Kinds of unit of which texts speak without a name."""


@dataclass(frozen=True)
class QuestionLens:
    """A question, as its words are looked for in sentences.

    Attributes:
        query: The question.
        counted: The thing whose number is asked; None where none is.
        bodies: The tokens of the nouns for a body that it asks "which" of.
        labelled: The concept of the thing whose own number is asked: "which annex"; empty where none is.
        precision: How precise a date it wants at least; None where it does not tell.
        with_whom: Whether it asks with whom somebody did a thing.
        sense: "since" or "by" where it asks for a date so; else empty.
        word: The tokens of the word whose number is asked, where the termbase knows no thing of that name.
        relation: What it asks of who does not do it (:mod:`bot.answer.understand.relations`); else empty.
        long_form: Whether it asks what a short name stands for.
        purpose: Whether it asks what something is for, or why.
        theme: Whether it asks for the theme of a meeting.
        change: Whether it asks by how much something became less or more.
        where: Whether it asks where something is, so that places are the names that a list gives.
    """

    query: Query
    counted: Counted | None = None
    bodies: frozenset[str] = frozenset()
    labelled: str = ""
    precision: Precision | None = None
    with_whom: bool = False
    sense: str = ""
    word: frozenset[str] = frozenset()
    relation: str = ""
    long_form: bool = False
    purpose: bool = False
    theme: bool = False
    change: bool = False
    where: bool = False

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """Token to how much it tells where the value stands."""
        weights: dict[str, float] = {}
        for unit in self.query.units:
            weight = unit.weight * (HARD_WEIGHT if _tells(unit) else 1.0)
            for way in unit.alternatives:
                for token in way.tokens:
                    weights[token] = max(weights.get(token, 0.0), weight * way.strength)
        return weights

    @cached_property
    def of_such(self) -> bool:
        """Whether only a body whose name holds the noun answers: "which university"."""
        return is_particular(self.bodies)

    @cached_property
    def names_asked(self) -> frozenset[str]:
        """Which names a list that answers gives: "places", "bodies", both or none."""
        return frozenset({"places"}) if self.where else names_asked(self.query)

    @cached_property
    def of_areas(self) -> bool:
        """Whether it asks for an area of the world, or where something goes on: a continent may answer."""
        areas = column_words()["areas"]
        return any(way.concept in areas for unit in self.query.units for way in unit.alternatives)

    @cached_property
    def of_continents(self) -> bool:
        """Whether it asks for a continent, or which part of the world: no country or city answers."""
        return asks_continent(self.query)

    @cached_property
    def of_an_author(self) -> bool:
        """Whether it asks who wrote or published a thing."""
        authoring = column_words()["authoring"]
        return any(unit.alternatives[0].concept in authoring for unit in self.query.units)

    @cached_property
    def of_a_writer(self) -> bool:
        """Whether it asks who wrote, prepared or published a thing."""
        writing = column_words()["authoring"] | column_words()["writing"]
        return any(unit.alternatives[0].concept in writing for unit in self.query.units)

    @cached_property
    def of_a_seat(self) -> bool:
        """Whether it asks where somebody has their seat."""
        return any(unit.own_concepts & column_words()["seats"] for unit in self.query.units)

    @cached_property
    def asks_of_place(self) -> bool:
        """Whether it names a place."""
        return any(unit.kind in PLACES for unit in self.query.units)

    @cached_property
    def due(self) -> frozenset[str]:
        """The concepts by which it calls a deadline: of a registration, that it "ends" as well."""
        closing = self.sense == DUE and closes(self.query)
        return query_words().anchors | (event_words().ends if closing else frozenset())

    @cached_property
    def deadlines(self) -> Sequence[int]:
        """Which of its units call a deadline."""
        return [at for at, unit in enumerate(self.query.units) if not unit.own_concepts.isdisjoint(self.due)]

    @cached_property
    def bounds(self) -> Sequence[int]:
        """Which of its units call a beginning or an end."""
        bounds = event_words().bounds
        return [at for at, unit in enumerate(self.query.units) if unit.alternatives[0].concept in bounds]

    @cached_property
    def named_units(self) -> Sequence[bool]:
        """Which of its units are things that are named, or by a capital parts of a name: "the *Lamp* Forum"."""
        return [unit.kind in NAMED_SUBJECTS or unit.words[:1].isupper() for unit in self.query.units]

    @cached_property
    def asks_of_deed(self) -> bool:
        """Whether it has a word for what is done."""
        return any(unit.kind == ConceptKind.EVENT_VERB for unit in self.query.units)

    @cached_property
    def displays(self) -> Sequence[int]:
        """Which of its units call a map, a table or the like."""
        displays = column_words()["displays"]
        return [at for at, unit in enumerate(self.query.units) if unit.alternatives[0].concept in displays]

    @cached_property
    def meetings(self) -> Sequence[int]:
        """Which of its units are nouns for a meeting."""
        meetings = event_words().meetings
        return [at for at, unit in enumerate(self.query.units) if unit.alternatives[0].concept in meetings]

    @cached_property
    def prices(self) -> Sequence[int]:
        """Which of its units call a price."""
        pricing = column_words()["pricing"]
        return [at for at, unit in enumerate(self.query.units) if not unit.own_concepts.isdisjoint(pricing)]

    @cached_property
    def total(self) -> float:
        """The weight of all its units; 1 where they weigh nothing."""
        return sum(unit.weight for unit in self.query.units) or 1.0

    @cached_property
    def thing(self) -> QueryUnit | None:
        """The one named thing it is about; None where it names several, or asks of other words as well."""
        units = self.query.units
        named = [unit for unit in units if unit.kind in NAMED_KINDS and unit.kind != "name"]
        rest = sum(unit.weight for unit in units if unit.kind not in NAMED_KINDS | {ConceptKind.EVENT_VERB})
        return named[0] if len(named) == 1 and rest <= ASIDE * self.total else None

    @cached_property
    def asked(self) -> frozenset[str]:
        """Every token by which the question may be written."""
        return _tokens(self.query.units)

    @cached_property
    def defined(self) -> frozenset[str]:
        """The tokens of what it may ask the meaning of: not of the text that has the word, where it asks of another."""
        sources = column_words()["sources"]
        others = [unit for unit in self.query.units if unit.alternatives[0].concept not in sources]
        return _tokens(others) or self.asked

    @cached_property
    def tied(self) -> frozenset[str]:
        """The tokens of words with which the value stands in one sentence; empty where the question has none."""
        return _tokens(
            unit for unit in self.query.units if unit.alternatives[0].concept in query_words().tied
        )

    @cached_property
    def of_a_subject(self) -> bool:
        """Whether it asks what is said of a subject, and names nothing but where: "what does the report say of"."""
        sources, saying = column_words()["sources"], query_words().saying
        others = [unit for unit in self.query.units if unit.alternatives[0].concept not in sources | saying]
        return bool(others) and all(unit.kind in SUBJECTS for unit in others)

    @cached_property
    def of_a_meeting(self) -> bool:
        """Whether it names a meeting and asks of no deed but that it is held."""
        units = self.query.units
        deeds = (unit for unit in units if unit.kind == ConceptKind.EVENT_VERB)
        return any(unit.kind == ConceptKind.EVENT for unit in units) and all(map(is_meeting_verb, deeds))

    @cached_property
    def of_a_ceremony(self) -> bool:
        """Whether it names the opening or the closing of a meeting, or what else has a place of its own in the city."""
        ceremonies = event_words().ceremonies | column_words()["receptions"]
        return any(unit.own_concepts & ceremonies for unit in self.query.units)

    @cached_property
    def of_a_payer(self) -> bool:
        """Whether it asks who pays for a thing."""
        paying = column_words()["paying"]
        return any(unit.alternatives[0].concept in paying for unit in self.query.units)

    @cached_property
    def outcomes(self) -> frozenset[str]:
        """The tokens of what it asks for as having come of a meeting: its recommendations, its conclusions."""
        unit = outcome_asked(self.query)
        return _tokens([unit]) if unit is not None else frozenset()

    @cached_property
    def deeds(self) -> Sequence[frozenset[str]]:
        """The tokens of each word for what someone did or was, in the question's order."""
        tied = query_words().tied  # «إعداد», "financing": nouns of what is done
        return [
            _tokens([unit])
            for unit in self.query.units
            if unit.kind in DOING or unit.alternatives[0].concept in tied
        ]

    @cached_property
    def held(self) -> frozenset[str]:
        """The tokens of the nouns for a meeting behind its verb: "who held the forum", but not "which forum held"."""
        units = self.query.units
        verb = next((place for place, unit in enumerate(units) if unit.kind == ConceptKind.EVENT_VERB), None)
        if verb is None:
            return frozenset()
        nouns = event_words().meetings - {ANY_MEETING}
        concepts = (
            unit.alternatives[0].concept for unit in units[verb + 1 :] if unit.kind == ConceptKind.EVENT
        )
        return frozenset(CONCEPT + concept for concept in concepts if concept in nouns)

    @cached_property
    def hard(self) -> frozenset[str]:
        """The tokens of its years, ranks and dates, and of words that the value stands beside."""
        return _tokens(unit for unit in self.query.units if _tells(unit))


def _tells(unit: QueryUnit) -> bool:
    return unit.kind in HARD_KINDS or unit.alternatives[0].concept in query_words().anchors


def _tokens(units: Iterable[QueryUnit]) -> frozenset[str]:
    return frozenset(
        token
        for unit in units
        for way in unit.alternatives
        if way.strength > NESTED_STRENGTH
        for token in way.tokens
    )
