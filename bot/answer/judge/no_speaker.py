"""Why a sentence does not tell what somebody said: it only names them, or another, or somebody of their office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.words.column_words import column_words
from index.annotate import CONCEPT, NAME
from index.model import Language, Span, gap, holds
from index.query import NESTED_STRENGTH
from index.query_words import query_words
from index.rank import TOLD, Level
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.sentence.view import SentenceView
    from index.annotate import Term
    from index.query import Query, QueryUnit
    from index.rank import Finding

    Found = Sequence[tuple[QueryUnit, Finding]]

FROM_VERB = 3
"""Units of a question from an office to the verb that it is the subject of; in Chinese the verb comes last."""
SPOKEN_REACH = 40
"""Code points between who speaks and the verb that says so: «وألقى الأمين العام الكلمة»."""


def of_no_speaker(view: SentenceView, found: Found) -> str:
    """Return that it is asked what somebody said, and a sentence only names them; or nothing."""
    stranger = _stranger(view.query, found)
    if stranger is not None:
        return f"not said by: {stranger.words}"
    saying = next((unit for unit, finding in found if _is_unsaid(unit, finding)), None)
    if saying is None:
        return ""
    people = [mention.name.span for mention in view.people]
    named = any(
        term.token in unit.tokens and any(holds(name, _span(term)) for name in people)
        for term in view.terms
        for unit, _finding in found
        if unit.kind in {"word", "name"}
    )
    return f"not said: {saying.words}" if named else ""


def _stranger(query: Query, found: Found) -> QueryUnit | None:
    """Return who is asked to have said something, of whom what is told has a like sound at most; None for others."""
    saying = [unit for unit, _finding in found if unit.alternatives[0].concept in query_words().saying]
    chinese = query.language is Language.CHINESE
    for unit, finding in found if saying else ():
        spoken = chinese and unit.kind == "word" and unit.span.end <= saying[0].span.start
        by_sound = any(token.startswith(NAME) for token in unit.tokens)
        if unit.kind == "name" and not unit.known and finding.level not in TOLD:
            return unit
        if spoken and by_sound and finding.level is Level.NOWHERE:
            return unit
    return None


def _is_unsaid(unit: QueryUnit, finding: Finding) -> bool:
    return unit.alternatives[0].concept in query_words().saying and finding.level not in TOLD


def of_silent_office(view: SentenceView, found: Found) -> str:
    """Return that it is asked what the holder of an office said, and a sentence does not tell of their speaking.

    "The Assembly requests its President to organize hearings" does not tell what the President said at them.
    """
    units = [unit for unit, _finding in found]
    saying = [
        place for place, unit in enumerate(units) if unit.alternatives[0].concept in query_words().saying
    ]
    most = len(units) if view.query.language is Language.CHINESE else FROM_VERB
    for place, (unit, finding) in enumerate(found):
        if not any(abs(place - verb) <= most for verb in saying):
            continue
        if unit.kind != ConceptKind.FUNCTION or unit.own_concepts & column_words()["anybody"]:
            continue
        if finding.level not in TOLD or finding.degree <= NESTED_STRENGTH or not _speaks(view, unit):
            return f"not said by: {unit.words}"
    return ""


def _speaks(view: SentenceView, office: QueryUnit) -> bool:
    """Return whether a sentence has a word for saying close to an office."""
    said = query_words().spoken
    verbs = [_span(term) for term in view.concepts if term.token.removeprefix(CONCEPT) in said]
    holders = [_span(term) for term in view.terms if term.token in office.tokens]
    return any(gap(verb, holder) <= SPOKEN_REACH for verb in verbs for holder in holders)


def _span(term: Term) -> Span:
    return Span(term.start, term.end)
