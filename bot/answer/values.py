"""The values that a sentence holds: dates, places, actors, numbers, rooms, people, positions, titles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answer import label_values, number_values
from bot.answer.candidate import Candidate
from bot.answer.column_words import column_words
from bot.answer.list_values import enumerations
from bot.answer.patterns import AnswerKind
from bot.answer.view import gap, holds, nearness
from index.annotate import CONCEPT
from index.facts.events import event_words
from index.model import Language, Span
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from bot.answer.view import SentenceView
    from index.facts.dates import DateMention, DateValue
    from index.facts.event_table import ValueGroup

CLAUSE_BONUS = 0.5
"""For a value between the same commas as the year, rank or date that was asked about."""
VERB_REACH = 24
NAME_REACH = 6
"""Code points between a role and the name of who has it: «مدير النقاش: السيد …»."""
VERB_BONUS = 0.35
OF_CITY = 2
"""Code points between a city and the country it lies in, at most."""
ADJACENT = 3
"""Code points between a verb and its actor that stands right beside it: «وقادت منظمة …»."""
ACTORS = frozenset({ConceptKind.COUNTRY, ConceptKind.BODY, ConceptKind.PROCESS, ConceptKind.FUNCTION})
KINDS: Mapping[AnswerKind, frozenset[ConceptKind]] = {
    AnswerKind.ACTOR: ACTORS,
    AnswerKind.COUNTRY: frozenset({ConceptKind.COUNTRY}),
    AnswerKind.ORGANISATION: frozenset({ConceptKind.BODY, ConceptKind.PROCESS}),
    AnswerKind.PLACE: PLACES,
    AnswerKind.CITY: frozenset({ConceptKind.CITY}),
}
DOING = frozenset({ConceptKind.EVENT_VERB, ConceptKind.FUNCTION})
"""Kinds of concept that say what someone did or was: host, sign, chair."""
KIND_BONUS: Mapping[ConceptKind, float] = {
    ConceptKind.CITY: 0.15,
    ConceptKind.FUNCTION: -0.25,
    ConceptKind.PROCESS: -0.45,
}
"""Of two names at one place the likelier answer: a city rather than its country, a body rather than a process."""
_QUOTED = re.compile(r"«[^»]{3,300}»|“[^”]{3,300}”|「[^」]{3,300}」|《[^》]{3,300}》|\"[^\"]{3,300}\"")
NAMED_BONUS = 0.5
"""For the position of the person whose name was asked for."""
_ROOM_NUMBER = re.compile(r"[\s\d٠-٩۰-۹\-–A-Z]{1,8}")


@dataclass(frozen=True, slots=True)
class Value:
    """Words of a passage that answer.

    Attributes:
        span: Where, in the passage's shown text.
        text: The words.
        nearness: How near they stand to what was asked about, 0..1, and more where a verb ties them to it.
        concept: The termbase's concept they name; else empty.
        date: The date they give; else None.
        number: The number they give; else None.
        unit: What the number is a number of, as :class:`~bot.answer.candidate.Candidate` writes it.
        language: Of the words.
        items: The concepts of a list's items; empty for other values.
        counted: Whether a number stands beside the thing whose number was asked.
    """

    span: Span
    text: str
    nearness: float
    concept: str = ""
    date: DateValue | None = None
    number: float | None = None
    unit: str = ""
    language: Language | None = None
    items: tuple[str, ...] = ()
    counted: bool = False

    @classmethod
    def of_group(cls, group: ValueGroup) -> Value:
        """Return the value of an event as its surest source gives it."""
        source = group.sources[0]
        return cls(source.span, source.text, 1.0, concept=group.concept, date=group.date)


def values(view: SentenceView, wanted: AnswerKind) -> tuple[Value, ...]:
    """Return the values of the wanted kind that a sentence holds, the question's own left out, nearest first."""
    finder = _FINDERS.get(wanted)
    if finder is None:
        return ()
    candidates = list(finder(view, wanted))
    if not candidates:
        return ()
    anchors = view.anchors
    found = [
        Value(
            span,
            view.text[span.start : span.end],
            nearness(view.text, span, anchors) + bonus + (CLAUSE_BONUS if view.in_hard_clause(span) else 0.0),
            concept="" if wanted is AnswerKind.LIST else concept,
            date=date,
            number=number,
            unit=unit,
            language=view.library.chunks[view.chunk].language,
            items=tuple(concept.split()) if wanted is AnswerKind.LIST else (),
            counted=counted,
        )
        for span, bonus, concept, date, number, unit, counted in candidates
    ]
    return tuple(sorted(found, key=lambda value: (not value.counted, -value.nearness, value.span)))


def _dates(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    asked = view.asked
    for mention in view.annotation.dates:
        if view.inside(mention.span) and not _repeats(mention, asked):
            yield Candidate(mention.span, date=mention.value)


def _repeats(mention: DateMention, asked: frozenset[str]) -> bool:
    """Return whether a date says no more than the year that was asked about."""
    start = mention.value.start
    return start.month is None and mention.value.end is None and f"y:{start.year}" in asked


def _concepts(view: SentenceView, wanted: AnswerKind) -> Iterator[Candidate]:
    termbase = view.library.termbase
    asked = view.asked
    verbs = [
        Span(term.start, term.end)
        for term in view.mentions
        if term.token in asked
        and term.token.startswith(CONCEPT)
        and termbase.concept(term.token[2:]).kind in DOING
    ]
    for term in view.concepts:
        if term.token in asked:
            continue
        kind = termbase.concept(term.token[2:]).kind
        if kind not in KINDS[wanted] or term.token[2:] in column_words()["anybody"]:
            continue
        span = Span(term.start, term.end)
        if wanted is AnswerKind.ACTOR and kind is ConceptKind.COUNTRY and _says_where(view, span):
            continue
        bonus = 0.0
        if wanted not in {AnswerKind.PLACE, AnswerKind.CITY}:
            bonus += max((_tie(view, span, verb) for verb in verbs), default=0.0)
        bonus += KIND_BONUS.get(kind, 0.0)
        yield Candidate(span, bonus, term.token[2:])
    if wanted is AnswerKind.ACTOR:
        yield from _people(view, wanted)


def _says_where(view: SentenceView, country: Span) -> bool:
    """Return whether a country only tells where a city lies: "in Geneva, Switzerland" is nobody who does a thing."""
    termbase = view.library.termbase
    return any(
        0 <= country.start - term.end <= OF_CITY and termbase.concept(term.token[2:]).kind is ConceptKind.CITY
        for term in view.concepts
    )


def _tie(view: SentenceView, span: Span, verb: Span) -> float:
    """Return what it adds that an actor stands beside a verb: in Arabic rather behind it than before."""
    if gap(span, verb) > VERB_REACH:
        return 0.0
    before = span.start < verb.start
    language = view.library.chunks[view.chunk].language
    adjacent = gap(span, verb) <= ADJACENT
    return VERB_BONUS * (1.5 if adjacent else 1.0) * (0.4 if before and language is Language.ARABIC else 1.0)


def _rooms(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    rooms = column_words()["room"]
    for term in view.terms:
        if term.token[2:] in rooms and term.token.startswith(CONCEPT):
            number = _ROOM_NUMBER.match(view.text, term.end)
            if number and number.group().strip():
                end = term.end + len(number.group().rstrip(" -–"))
                yield Candidate(Span(term.start, end))


def _titles(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    for match in _QUOTED.finditer(view.text, view.sentence.start, view.sentence.end):
        yield Candidate(Span(match.start() + 1, match.end() - 1))


def _people(view: SentenceView, wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield the names of a sentence, or, where a name was asked about, what that person is."""
    if any(unit.kind == "name" for unit in view.query.units):  # "Who is Nurlan …?" asks what he is
        yield from _positions(view, wanted)
        return
    asked = view.asked
    roles = [Span(term.start, term.end) for term in view.mentions if term.token in asked]
    parts = {role.value for concept, role in event_words().parts.items() if CONCEPT + concept in asked}
    for mention in view.people:
        told = mention.role in parts or any(gap(mention.name.span, role) <= NAME_REACH for role in roles)
        yield Candidate(mention.name.span, VERB_BONUS if told else 0.0)


def _positions(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield what the persons of a sentence are, surest of the one whose name was asked for."""
    anchors = [anchor for anchor, _weight in view.anchors]
    for mention in view.people:
        if mention.function is None:
            continue
        named = any(holds(mention.name.span, anchor) for anchor in anchors)
        yield Candidate(mention.function.span, NAMED_BONUS if named else 0.0)


_FINDERS: Mapping[AnswerKind, Callable[[SentenceView, AnswerKind], Iterable[Candidate]]] = {
    AnswerKind.DATE: _dates,
    AnswerKind.NUMBER: number_values.counts,
    AnswerKind.PERCENTAGE: number_values.shares,
    AnswerKind.AMOUNT: number_values.amounts,
    AnswerKind.SYMBOL: label_values.symbols,
    AnswerKind.ACTOR: _concepts,
    AnswerKind.COUNTRY: _concepts,
    AnswerKind.ORGANISATION: _concepts,
    AnswerKind.PLACE: _concepts,
    AnswerKind.CITY: _concepts,
    AnswerKind.LIST: enumerations,
    AnswerKind.ROOM: _rooms,
    AnswerKind.TITLE: _titles,
    AnswerKind.PERSON: _people,
    AnswerKind.POSITION: _positions,
}

TYPED = frozenset(_FINDERS) - {AnswerKind.LIST, AnswerKind.TITLE}
"""The kinds of value that a sentence either holds or not; other questions are answered by the sentence itself."""
