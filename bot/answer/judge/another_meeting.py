"""Whether a value is told of a meeting of another rank than the one asked for: the fourth's chair, not the third's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.facts.asked_meeting import rank_of
from index.annotate import CONCEPT, ORDINAL
from index.facts.event_agents import shares
from index.facts.events import event_words
from index.rank import Level

if TYPE_CHECKING:
    from bot.answer.extract import Extraction
    from index.library import Library
    from index.query import Query, QueryUnit


def of_another_meeting(library: Library, query: Query, best: Extraction, *, place: bool) -> str:
    """Return that a value is said of a meeting of another rank alone; empty where it is not.

    "The third session was held in Tolmer and the fourth in Ostrevar, chaired by Mr. Andor": he did not chair the third.

    Args:
        library: The documents.
        query: What is asked.
        best: The sentence, and the value that it gives.
        place: Whether it is asked where; then what a sentence says of another rank need be no meeting that is known.
    """
    ranked = [unit for unit in query.units if rank_of(unit)]
    if best.value is None or best.introduction is not None or len(ranked) != 1:
        return ""
    if not any(unit.own_concepts & event_words().meetings for unit in query.units):
        return _refusal(ranked[0]) if place and _is_ranked_otherwise(library, query, best, ranked[0]) else ""
    said = best.evidence.chunk, best.evidence.sentence
    told = {
        event.ordinal
        for event, value in library.events.by_place.get(said, ())
        if shares(value.span, best.value.span)
    }
    own = rank_of(ranked[0])
    other = 0 not in told and own not in told if told else _is_of_its_own(library, query, best, ranked[0])
    other = other or (place and _is_ranked_otherwise(library, query, best, ranked[0]))
    return _refusal(ranked[0]) if other else ""


def _refusal(ranked: QueryUnit) -> str:
    return f"of another meeting: {ranked.words}"


def _is_ranked_otherwise(library: Library, query: Query, best: Extraction, ranked: QueryUnit) -> bool:
    """Return whether a sentence gives what was asked about another rank: "the second Assembly", not "the first"."""
    if any(
        one.level is Level.SENTENCE
        for unit, one in zip(query.units, best.evidence.findings, strict=True)
        if unit is ranked
    ):
        return False
    annotation = library.annotation(best.evidence.chunk)
    terms = annotation.terms_within(annotation.sentences[best.evidence.sentence])
    asked = set[str]().union(*(unit.tokens for unit in query.units if unit is not ranked))
    ranks = [term for term in terms if term.token.startswith(ORDINAL)]
    return any(
        term.token in asked and min(abs(term.start - rank.end), abs(rank.start - term.end)) <= 1
        for rank in ranks
        for term in terms
    )


def _is_of_its_own(library: Library, query: Query, best: Extraction, ranked: QueryUnit) -> bool:
    """Return whether a sentence goes on about the one meeting of its title page, which is of another rank.

    The report of the fifth session says once that the fourth was in Tolmer, and then: "64 delegates attended".
    """
    levels = [
        one.level for unit, one in zip(query.units, best.evidence.findings, strict=True) if unit is ranked
    ]
    title = library.title_page_tokens(library.chunks[best.evidence.chunk].document)
    nouns = set[str]().union(*(unit.own_concepts for unit in query.units)) & event_words().meetings
    meetings = {CONCEPT + noun for noun in nouns}
    ranks = {token for token in title if token.startswith(ORDINAL)}
    own = f"{ORDINAL}{rank_of(ranked)}"
    return (
        levels == [Level.NEARBY] and len(ranks) == 1 and own not in ranks and not meetings.isdisjoint(title)
    )
