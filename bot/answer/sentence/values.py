"""The values that a sentence holds: dates, places, actors, numbers, rooms, people, positions, titles."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answer.sentence import (
    actors,
    doer_values,
    label_values,
    name_values,
    number_values,
    person_values,
    share_values,
    title_values,
)
from bot.answer.sentence.candidate import Candidate
from bot.answer.sentence.changes import changes
from bot.answer.sentence.date_sense import is_due, is_so_told, is_undue
from bot.answer.sentence.dated import is_of_a_document
from bot.answer.sentence.joined import joined
from bot.answer.sentence.list_values import enumerations
from bot.answer.sentence.room_values import rooms
from bot.answer.sentence.share_values import COUNTED_BONUS
from bot.answer.sentence.view import nearness
from bot.answer.understand.date_precision import is_precise
from bot.answer.understand.patterns import WHERE, AnswerKind
from bot.answer.understand.relations import is_owning
from index.facts.dates import Precision
from index.facts.hours import hours_within
from index.model import Language, Span, holds
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from bot.answer.sentence.view import SentenceView
    from index.facts.dates import DateMention, DateValue
    from index.facts.event_table import ValueGroup

CLAUSE_BONUS = 0.5
"""For a value between the same commas as the year, rank or date that was asked about."""
DONE_BONUS = 0.4
"""For one of several dates that stands in one clause with what was done."""
TOGETHER = frozenset({AnswerKind.ACTOR, AnswerKind.ORGANISATION, AnswerKind.COUNTRY})
"""Kinds of value of which all that are joined in a sentence answer: "hosted by Peru and Chile". The same holds of
places, but where a year or a rank tells of one: "the second and third in Manila and Athens"."""
SENSE_BONUS = 0.8
"""For a date that is told as it was asked for: "since 2005", "by June"."""
NAMED_SHARE = 0.3
"""What a date loses that is a part of a document's name: "the 2030 Agenda"."""
DATED_SHARE = 1.0
"""What it takes that a date is that of a document which the sentence names."""

DUE_SHARE = 1.0
"""What it takes that a date is by when something is due, where it is asked when a meeting is."""


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
        unit: What the number is a number of, or an hour, as :class:`~bot.answer.sentence.candidate.Candidate` has it.
        language: Of the words.
        parts: The names of a list, or of all who did a thing together; empty for other values.
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
    parts: tuple[Value, ...] = ()
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
    candidates = list(_changed(view) if view.lens.change else ()) or list(finder(view, wanted))
    if wanted in TOGETHER and candidates:
        candidates = title_values.outside_titles(view, candidates)
    if wanted in TOGETHER and view.number and not _names_doer(view, wanted, candidates):
        candidates = doer_values.subject_before(view, wanted, names=bool(candidates)) or candidates
    if view.lens.of_such:
        such = [one for one in candidates if name_values.is_such_a_body(view, one)]
        candidates = (
            such if such or not is_owning(view.lens.relation) else candidates
        )  # a bloc may be a community
    if not candidates:
        return ()
    found = sorted(
        (value_of(view, one) for one in candidates),
        key=lambda value: (not value.counted, -value.nearness, value.span),
    )
    if wanted in TOGETHER or (wanted in WHERE and not view.lens.hard):
        found[0] = _together(view, found)
    return tuple(found)


def _names_doer(view: SentenceView, wanted: AnswerKind, candidates: Sequence[Candidate]) -> bool:
    """Return whether a sentence that begins with what was done names who did it, and leaves them to none before."""
    if view.lens.relation:
        return bool(candidates)
    told = any(one.bonus >= person_values.OFFICE_BONUS and not one.concept for one in candidates)
    return told or (wanted is AnswerKind.ACTOR and person_values.does_it(view))


def value_of(view: SentenceView, one: Candidate) -> Value:
    """Return a candidate weighed by how near it stands to what was asked about."""
    span = one.span
    return Value(
        span,
        view.text[span.start : span.end],
        nearness(view.text, span, view.anchors)
        + one.bonus
        + (CLAUSE_BONUS if view.in_hard_clause(span) else 0.0),
        concept=one.concept,
        date=one.date,
        number=one.number,
        unit=one.unit,
        language=view.language,
        parts=tuple(value_of(view, part) for part in one.parts),
        counted=one.counted,
    )


def _together(view: SentenceView, found: Sequence[Value]) -> Value:
    """Return the first name with those that are joined to it; of the kind that "which" asks for, where one is such."""
    names = joined(view, found)
    names = tuple(name for name in names if actors.is_such(view, name.span)) or names
    first, last = names[0], names[-1]
    if len(names) == 1:
        return first
    span = Span(first.span.start, last.span.end)
    return replace(found[0], span=span, text=view.text[span.start : span.end], concept="", parts=names)


def _changed(view: SentenceView) -> Iterator[Candidate]:
    """Yield by how much a sentence tells that something became less or more."""
    for span, number, share in changes(view):
        yield Candidate(span, COUNTED_BONUS, number=number, unit="%" if share else "", counted=True)


def _dates(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    if view.lens.precision is Precision.HOUR:
        yield from _hours(view)
        return
    asked = view.asked
    inside = [mention for mention in view.annotation.dates if view.inside(mention.span)]
    spans = [mention.span for mention in inside]
    for mention in inside:
        if not is_precise(mention.value, view.lens.precision) or is_undue(view, mention):
            continue
        if not _repeats(mention, asked):
            done = len(spans) > 1 and view.is_done_in(mention.span, spans)
            bonus = DONE_BONUS * done + SENSE_BONUS * is_so_told(view, mention.span)
            bonus -= DATED_SHARE * is_of_a_document(view, mention.span)
            bonus -= NAMED_SHARE * _is_in_a_name(view, mention.span)
            bonus -= DUE_SHARE * (
                view.lens.of_a_meeting and not view.lens.sense and is_due(view, mention.span)
            )
            yield Candidate(mention.span, bonus, date=mention.value)


def _hours(view: SentenceView) -> Iterator[Candidate]:
    """Yield the hours of day that a sentence tells; from when until when are the ends of a range."""
    for found in hours_within(view.text[view.sentence.start : view.sentence.end]):
        span = Span(view.sentence.start + found.span.start, view.sentence.start + found.span.end)
        yield Candidate(span, unit=f"{found.start}..{found.end}" if found.end else found.start)


def _is_in_a_name(view: SentenceView, date: Span) -> bool:
    """Return whether a date is a part of the name of a document: "the 2030 Agenda for Sustainable Development"."""
    return any(
        kind is ConceptKind.DOCUMENT and holds(term, date)
        for term, kind in zip(view.concepts, view.kinds, strict=True)
    )


def _repeats(mention: DateMention, asked: frozenset[str]) -> bool:
    """Return whether a date says no more than the year that was asked about."""
    start = mention.value.start
    return start.month is None and mention.value.end is None and f"y:{start.year}" in asked


_FINDERS: Mapping[AnswerKind, Callable[[SentenceView, AnswerKind], Iterable[Candidate]]] = {
    AnswerKind.DATE: _dates,
    AnswerKind.NUMBER: number_values.counts,
    AnswerKind.PERCENTAGE: share_values.shares,
    AnswerKind.AMOUNT: number_values.amounts,
    AnswerKind.LABEL: label_values.labels,
    AnswerKind.SYMBOL: label_values.symbols,
    AnswerKind.SYMBOLS: label_values.all_symbols,
    AnswerKind.ACTOR: doer_values.doers,
    AnswerKind.COUNTRY: doer_values.doers,
    AnswerKind.ORGANISATION: doer_values.doers,
    AnswerKind.PLACE: name_values.names_of_kind,
    AnswerKind.CITY: name_values.names_of_kind,
    AnswerKind.LIST: enumerations,
    AnswerKind.ROOM: rooms,
    AnswerKind.TITLE: title_values.titles,
    AnswerKind.PERSON: person_values.people,
    AnswerKind.POSITION: person_values.positions,
}

TYPED = frozenset(_FINDERS) - {AnswerKind.LIST, AnswerKind.TITLE}
"""The kinds of value that a sentence either holds or not; other questions are answered by the sentence itself."""
