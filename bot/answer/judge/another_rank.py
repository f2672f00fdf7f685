"""Whether a sentence tells of the meeting of a series that has the rank asked for, or of another of the series.

"Who attended the third global meeting?" is not told by the report of the fourth, which names its own participants and
says in passing who hosted the third.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.facts.asked_meeting import rank_of
from bot.answer.facts.participation import names_meeting, participation_words
from bot.answer.judge.order import HARDLY_WORSE, moved_first
from bot.answer.sentence.view import gap
from bot.answer.understand.patterns import AnswerKind
from bot.answer.words.column_words import column_words
from index.annotate import CONCEPT, ORDINAL
from index.facts.events import Role, event_words
from index.rank import Level
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.facts.event_table import Event
    from index.library import Library
    from index.query import Query, QueryUnit

WHO = frozenset(
    {
        *(AnswerKind.LIST, AnswerKind.ACTOR, AnswerKind.PERSON),
        *(AnswerKind.ORGANISATION, AnswerKind.COUNTRY),
    }
)
"""Kinds of answer that may be who took part."""
ELSEWHERE = frozenset({Level.NEIGHBOUR, Level.PARAGRAPH, Level.NEARBY, Level.NOWHERE})
"""Where a deed is found of which a sentence does not tell."""
WORSE = 3 * HARDLY_WORSE
"""How much less may tell for a sentence about the meeting asked about than for one about another."""
REACH = 24
"""Code points between a series and the rank asked for: "the third of the global meetings"."""


def not_of_meeting(library: Library, understood: Understanding, query: Query, best: Extraction) -> str:
    """Return that the best sentence tells of another meeting, or not who took part in it; else nothing."""
    if understood.answer in WHO and _attended_elsewhere(library, query, best):
        return "not said to have taken part"
    if understood.answer in WHO and _is_paid_elsewhere(query, best):
        return "not said to have been paid"
    if understood.answer is AnswerKind.LIST and not _asks_attendance(query):
        return ""  # whatever it lists, it may call its meeting "the meeting"
    return of_another_rank(library, query, best)


def _asks_attendance(query: Query) -> bool:
    """Return whether a question has a word for taking part."""
    return any(unit.alternatives[0].concept in participation_words().taking_part for unit in query.units)


def _attended_elsewhere(library: Library, query: Query, best: Extraction) -> bool:
    """Return whether it is asked who took part in a meeting, and only what stands around a sentence tells of that.

    "Greece and Argentina offered to host …" stands beside "… took part in the meeting".
    """
    if not any(unit.kind in {ConceptKind.SERIES, ConceptKind.EVENT} for unit in query.units):
        return False
    words = participation_words()
    held = library.annotation(best.evidence.chunk).sentence_tokens[best.evidence.sentence]
    if any(CONCEPT + verb in held for verb in words.verbs):
        return False  # "the meeting brought together …"
    return any(
        unit.alternatives[0].concept in words.taking_part and finding.level in ELSEWHERE
        for unit, finding in zip(query.units, best.evidence.findings, strict=True)
    )


def _is_paid_elsewhere(query: Query, best: Extraction) -> bool:
    """Return whether it is asked who pays for a meeting, and a sentence tells of a payment, but not of the meeting.

    A pilot project that somebody pays for, in the report of a meeting, is not the meeting.
    """
    paying, meetings = column_words()["paying"], event_words().meetings
    if not any(unit.alternatives[0].concept in paying for unit in query.units):
        return False
    found = [
        finding.level
        for unit, finding in zip(query.units, best.evidence.findings, strict=True)
        if unit.kind == ConceptKind.SERIES or unit.alternatives[0].concept in meetings
    ]
    return bool(found) and all(level in {Level.CONTEXT, Level.DOCUMENT} for level in found)


def of_another_rank(library: Library, query: Query, best: Extraction) -> str:
    """Return that the best sentence tells of another meeting of the series asked about, or of none; else nothing."""
    asked = _asked(query)
    if asked is None:
        return ""
    series, rank = asked
    number = rank_of(rank)
    meant = [one for one in library.events.of_series(series) if one.ordinal == number]
    if not meant:
        return ""  # as :mod:`bot.answer.facts.asked_meeting` tells, or a first one that nobody ranks
    places = {(best.evidence.chunk, best.evidence.sentence)}
    if best.introduction is not None:
        places.add((best.introduction, len(library.annotation(best.introduction).sentences) - 1))
    if any(_tells_of(library, meant, series, chunk, sentence) for chunk, sentence in places):
        return ""
    return f"of another rank: {rank.words}"


def rank_first(
    library: Library, understood: Understanding, query: Query, extractions: Sequence[Extraction]
) -> Sequence[Extraction]:
    """Return the extractions, first one that tells of the meeting asked about, where the best tells of another."""
    if understood.answer is AnswerKind.TEXT or not extractions:
        return extractions
    if not of_another_rank(library, query, extractions[0]):
        return extractions
    best = extractions[0]
    least = best.score - WORSE
    for place, one in enumerate(extractions):
        if one.score < least:
            break
        tells = (one.value is None) == (best.value is None) and _is_of_the_same_places(query, best, one)
        if (
            tells
            and not of_another_rank(library, query, one)
            and not _attended_elsewhere(library, query, one)
        ):
            return moved_first(extractions, place)
    return extractions


def _is_of_the_same_places(query: Query, best: Extraction, other: Extraction) -> bool:
    """Return whether a sentence names every place of the question that the best does: not all who came are from one."""
    triples = zip(query.units, best.evidence.findings, other.evidence.findings, strict=True)
    return all(
        its.level is Level.SENTENCE
        for unit, own, its in triples
        if unit.kind in PLACES and own.level is Level.SENTENCE
    )


def _asked(query: Query) -> tuple[str, QueryUnit] | None:
    """Return the series and the rank of the one meeting that a question names by both; else None."""
    ranks = [unit for unit in query.units if rank_of(unit)]
    series = [unit for unit in query.units if unit.kind == ConceptKind.SERIES]
    if len(ranks) != 1 or len(series) != 1 or gap(series[0].span, ranks[0].span) > REACH:
        return None
    return series[0].alternatives[0].concept, ranks[0]


def _tells_of(library: Library, meant: list[Event], series: str, chunk: int, sentence: int) -> bool:
    """Return whether a sentence tells of one of some meetings of one rank."""
    annotation = library.annotation(chunk)
    tokens = annotation.sentence_tokens[sentence]
    named = _named(library, chunk, sentence, meant[0])
    if {CONCEPT + series, f"{ORDINAL}{meant[0].ordinal}"} <= tokens:
        return True
    if named or any(_is_source(one, chunk, sentence) for one in meant) or _is_called_short(meant, tokens):
        return True
    document = library.chunks[chunk].document
    title = library.title_page_tokens(document) | library.document_tokens(document)
    if CONCEPT + series in title and any(token.startswith(ORDINAL) for token in title):
        ranked = any(token.startswith(ORDINAL) for token in tokens)
        other = named is False and ranked and CONCEPT + series in tokens
        return f"{ORDINAL}{meant[0].ordinal}" in title and not other
    before = ((chunk, earlier) for earlier in range(sentence))
    around = (
        (above, place)
        for above in library.introducing(chunk)
        for place in range(len(library.annotation(above).sentences))
    )
    return named is None and any(_named(library, *one, meant[0]) for one in (*before, *around))


def _named(library: Library, chunk: int, sentence: int, meeting: Event) -> bool | None:
    """Return whether a sentence names a meeting by series and rank; None where it names none."""
    annotation = library.annotation(chunk)
    terms, concepts = annotation.sentence_terms[sentence], annotation.longest_concepts[sentence]
    return names_meeting(library, terms, concepts, meeting)


def _is_source(event: Event, chunk: int, sentence: int) -> bool:
    """Return whether a sentence is known to say something of a meeting."""
    groups = (group for found in event.groups.values() for group in found)
    return any((one.chunk, one.sentence) == (chunk, sentence) for group in groups for one in group.sources)


def _is_called_short(meant: list[Event], tokens: frozenset[str]) -> bool:
    """Return whether a sentence names where or in which year one of some meetings was."""
    for event in meant:
        cities = {
            CONCEPT + one.concept for one in event.groups.get(Role.PLACE, ()) if one.sure and one.concept
        }
        if not tokens.isdisjoint(cities | {f"y:{year}" for year in event.years}):
            return True
    return False
