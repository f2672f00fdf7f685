"""Whether a value is told of a meeting of another rank than the one asked for: the fourth's chair, not the third's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.facts.asked_meeting import rank_of
from index.annotate import CONCEPT
from index.facts.event_agents import shares
from index.facts.event_names import ANY_MEETING
from index.facts.events import event_words
from index.query import RELATED_STRENGTH
from index.rank import Level
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from bot.answer.extract import Extraction
    from index.library import Library
    from index.query import Query


def of_another_meeting(library: Library, query: Query, best: Extraction) -> str:
    """Return that a value is said of a meeting of another rank alone; empty where it is not.

    "The third session was held in Tolmer and the fourth in Ostrevar, chaired by Mr. Andor": he did not chair the third.

    Args:
        library: The documents.
        query: What is asked.
        best: The sentence, and the value that it gives.
    """
    other = _of_another_sort(library, query, best)
    if other:
        return other
    ranked = [unit for unit in query.units if rank_of(unit)]
    meeting = any(unit.own_concepts & event_words().meetings for unit in query.units)
    if best.value is None or len(ranked) != 1 or not meeting:
        return ""
    if best.introduction is not None:
        return ""
    place = best.evidence.chunk, best.evidence.sentence
    told = {
        event.ordinal
        for event, value in library.events.by_place.get(place, ())
        if shares(value.span, best.value.span)
    }
    own = rank_of(ranked[0])
    return f"of another meeting: {ranked[0].words}" if told and 0 not in told and own not in told else ""


def _of_another_sort(library: Library, query: Query, best: Extraction) -> str:
    """Return that a value is told of a meeting, where its document tells of the workshop asked for elsewhere."""
    value = best.value
    if value is None or value.date is not None or value.number is not None or best.introduction is not None:
        return ""
    nouns = [
        (unit, finding)
        for unit, finding in zip(query.units, best.evidence.findings, strict=True)
        if unit.alternatives[0].concept in event_words().meetings
    ]
    series = any(unit.kind == ConceptKind.SERIES for unit in query.units)
    if series or len(nouns) != 1:
        return ""
    if any(finding.level is not Level.SENTENCE or finding.degree > RELATED_STRENGTH for _, finding in nouns):
        return ""  # "the fourth meeting of the Forum"
    chunks = library.chunks_of(library.chunks[best.evidence.chunk].document)
    for unit, _finding in nouns:
        noun = CONCEPT + (unit.alternatives[0].concept or "")
        own = noun != CONCEPT + ANY_MEETING
        if own and any(noun in library.annotation(chunk).tokens for chunk in chunks):
            return f"of another meeting: {unit.words}"
    return ""
