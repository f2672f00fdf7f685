"""Where in a sentence a date stands that tells when all of it was: alone in brackets at its end, or before all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answer.sentence.date_sense import is_closing, is_due
from index.annotate import CONCEPT
from index.facts.events import event_words
from index.query import NAMED_KINDS, NESTED_STRENGTH
from index.rank import TOLD, UNTOLD, Finding, Level
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from bot.answer.sentence.lens import QuestionLens
    from bot.answer.sentence.view import SentenceView
    from index.facts.dates import DateValue
    from index.model import Span
    from index.rank import Evidence

_OPENED, _CLOSED = re.compile(r"[(（]\s*\Z"), re.compile(r"\s*[)）]\W*\Z")
_BEFORE, _COMMA = re.compile(r"\W*(?:[^\W\d_]+\s+){0,2}[^\W\d_]*"), re.compile(r"\s*[,،，]")
DUE_DEGREE = 0.8
"""How surely "by 26 June" tells a deadline."""
RANGE_DEGREE = 0.8
"""How surely "Phase two: November 2017 to January 2018" tells when it begins and ends."""


def stands_in_brackets(text: str, sentence: Span, date: Span) -> bool:
    """Return whether a date stands alone in brackets at the end of a sentence: «… للرق (أيلول/سبتمبر ٢٠١٧)؛»."""
    return bool(
        _OPENED.search(text, sentence.start, date.start) and _CLOSED.match(text, date.end, sentence.end)
    )


def leads(view: SentenceView, evidence: Evidence, date: Span) -> bool:
    """Return whether a date stands before all that a sentence tells of what was named: «وفي عام ٢٠٠٧، أعلن المكتب …».

    Where it says what was done then, that must be what was asked: "In 2008, the summit agreed on an approach".
    """
    sentence = view.sentence
    if not (
        _BEFORE.fullmatch(view.text, sentence.start, date.start)
        and _COMMA.match(view.text, date.end, sentence.end)
    ):
        return False
    units = zip(view.query.units, evidence.findings, strict=True)
    if any(unit.kind in NAMED_KINDS and finding.level in UNTOLD for unit, finding in units):
        return False
    kind_of = view.library.termbase.concept
    verbs = (term for term in view.concepts if kind_of(term.token[2:]).kind is ConceptKind.EVENT_VERB)
    first = next((verb.start for verb in verbs if verb.start >= date.end), None)
    asked = (term for term in view.mentions if term.token.startswith(CONCEPT))
    return first is None or any(term.start == first for term in asked)


def deadline_share(lens: QuestionLens, evidence: Evidence) -> float:
    """Return how much of a question's weight a sentence gains that gives the deadline asked for; 0 where none is."""
    units, findings = lens.query.units, evidence.findings
    gained = sum(units[at].weight * max(0.0, DUE_DEGREE - findings[at].worth) for at in lens.deadlines)
    return gained / lens.total


def with_deadline(view: SentenceView, evidence: Evidence, date: Span) -> Evidence:
    """Return the evidence with the deadline found that was asked for, where the sentence says by when: "by 26 June"."""
    gained = deadline_share(view.lens, evidence)
    if not gained or not (is_due(view, date) or _is_open_until(view, date)):
        return evidence
    return _with(view, evidence, view.lens.due, DUE_DEGREE, gained)


def _is_open_until(view: SentenceView, date: Span) -> bool:
    """Return whether a sentence tells from when to when something is open: "registration, from 1 May to 14 August"."""
    tokens = view.annotation.sentence_tokens[view.number]
    open_then = any(is_closing(unit) and unit.degree(tokens) > NESTED_STRENGTH for unit in view.query.units)
    return open_then and any(one.span == date and one.value.end is not None for one in view.annotation.dates)


def bounds_share(lens: QuestionLens, evidence: Evidence) -> float:
    """Return how much of a question's weight a sentence gains that gives the first and the last day asked for.

    Nothing where it does not say itself what begins or ends.
    """
    if not lens.bounds:
        return 0.0
    gained = 0.0
    for at, (unit, finding) in enumerate(zip(lens.query.units, evidence.findings, strict=True)):
        if at in lens.bounds:
            gained += unit.weight * max(0.0, RANGE_DEGREE - finding.worth)
        elif finding.level not in TOLD or finding.degree <= NESTED_STRENGTH:
            return 0.0
    return gained / lens.total


def with_bounds(view: SentenceView, evidence: Evidence, date: DateValue) -> Evidence:
    """Return the evidence with the beginning and the end found that were asked for, where the date has both."""
    gained = bounds_share(view.lens, evidence) if date.end is not None else 0.0
    return _with(view, evidence, event_words().bounds, RANGE_DEGREE, gained) if gained else evidence


def _with(
    view: SentenceView, evidence: Evidence, concepts: frozenset[str], degree: float, gained: float
) -> Evidence:
    """Return the evidence with the units found that name some concepts, so surely, and what that adds to its score."""
    findings = tuple(
        Finding(degree, Level.SENTENCE)
        if not unit.own_concepts.isdisjoint(concepts) and finding.worth < degree
        else finding
        for unit, finding in zip(view.query.units, evidence.findings, strict=True)
    )
    return evidence._replace(
        findings=findings, coverage=evidence.coverage + gained, score=evidence.score + gained
    )
