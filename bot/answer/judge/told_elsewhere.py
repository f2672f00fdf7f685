"""Whether a sentence tells who took part in a meeting, or who pays for it, or only what stands around it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.facts.attendance import asks_who_came, tells_who
from bot.answer.facts.participation import participation_words
from bot.answer.model import Intent
from bot.answer.sentence.payers import is_shown_payer
from bot.answer.understand.patterns import AnswerKind
from bot.answer.words.column_words import column_words
from index.annotate import CONCEPT
from index.facts.events import event_words
from index.model import Language
from index.query import MEETINGS
from index.rank import BESIDE, UNTOLD, Level
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Query

WHO = frozenset(
    {
        *(AnswerKind.LIST, AnswerKind.ACTOR, AnswerKind.PERSON),
        *(AnswerKind.ORGANISATION, AnswerKind.COUNTRY),
    }
)
"""Kinds of answer that may be who took part."""
ELSEWHERE = BESIDE | UNTOLD
"""Where a deed is found of which a sentence does not tell."""


def told_elsewhere(library: Library, understood: Understanding, query: Query, best: Extraction) -> str:
    """Return that a sentence does not say who took part in the meeting asked about, or paid for it; else nothing."""
    if understood.answer not in WHO:
        return ""
    if attended_elsewhere(library, query, best) or _is_no_attendance(library, understood, query, best):
        return "not said to have taken part"
    unpaid = _is_paid_elsewhere(library, query, best) or _is_unpaid(library, understood, query, best)
    return "not said to have been paid" if unpaid else ""


def asks_attendance(query: Query) -> bool:
    """Return whether a question has a word for taking part."""
    return any(unit.alternatives[0].concept in participation_words().taking_part for unit in query.units)


def attended_elsewhere(library: Library, query: Query, best: Extraction) -> bool:
    """Return whether it is asked who took part in a meeting, and only what stands around a sentence tells of that.

    "Greece and Argentina offered to host …" stands beside "… took part in the meeting".
    """
    if not any(unit.kind in MEETINGS for unit in query.units):
        return False
    words = participation_words()
    held = library.annotation(best.evidence.chunk).sentence_tokens[best.evidence.sentence]
    if any(CONCEPT + verb in held for verb in words.verbs):
        return False  # "the meeting brought together …"
    return any(
        unit.alternatives[0].concept in words.taking_part and finding.level in ELSEWHERE
        for unit, finding in zip(query.units, best.evidence.findings, strict=True)
    )


def _is_no_attendance(library: Library, understood: Understanding, query: Query, best: Extraction) -> bool:
    """Return whether nothing is asked but who took part in a meeting, and a sentence tells of no meeting's."""
    if not asks_who_came(understood, query):
        return False
    asked = frozenset[str]().union(*(unit.tokens for unit in query.units))
    return not tells_who(library, best.evidence.chunk, best.evidence.sentence, asked)


def _is_paid_elsewhere(library: Library, query: Query, best: Extraction) -> bool:
    """Return whether it is asked who pays for a meeting, and a sentence tells of a payment, but not of the meeting.

    A pilot project that somebody pays for, in the report of a meeting, is not the meeting.
    """
    paying, meetings = column_words()["paying"], event_words().meetings
    if not any(unit.alternatives[0].concept in paying for unit in query.units):
        return False
    shown = is_shown_payer(library, best.evidence, best.value.span if best.value else None)
    things = (
        finding.level is Level.SENTENCE
        for unit, finding in zip(query.units, best.evidence.findings, strict=True)
        if unit.kind == ConceptKind.VOCABULARY and unit.alternatives[0].concept not in paying
    )
    tokens = library.annotation(best.evidence.chunk).tokens
    if shown and (any(things) or any(CONCEPT + one in tokens for one in meetings)):
        return False  # "The third forum was held in Lomé. It was organized with funds from the Agency."
    found = [
        finding.level
        for unit, finding in zip(query.units, best.evidence.findings, strict=True)
        if unit.kind == ConceptKind.SERIES or unit.alternatives[0].concept in meetings
    ]
    return bool(found) and all(level in {Level.CONTEXT, Level.DOCUMENT} for level in found)


def _is_unpaid(library: Library, understood: Understanding, query: Query, best: Extraction) -> bool:
    """Return whether it is asked who pays for a thing, and nothing near a sentence says that anybody does.

    Whoever tells of the sirens of an island has not paid for them.
    """
    if understood.intent is not Intent.HOST or understood.answer is AnswerKind.LIST:
        return False
    asked = query.units[-1 if query.language is Language.CHINESE else 0]
    finding = best.evidence.findings[query.units.index(asked)]
    return (
        bool(asked.own_concepts & column_words()["paying"])
        and finding.level in UNTOLD
        and not is_shown_payer(library, best.evidence, best.value.span if best.value else None)
    )
