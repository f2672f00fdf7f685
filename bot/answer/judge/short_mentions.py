"""What a sentence calls by a short name that its document has told in full: "the Commission", 第四次首脑会议."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answer.words.column_words import column_words
from index.annotate import CONCEPT, ORDINAL
from index.facts.events import Role
from index.query import MEETINGS, NESTED_STRENGTH
from index.rank import LEVEL_WEIGHT, Finding, Level
from index.termbase.model import SITES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answer.extract import Extraction
    from index.library import Library
    from index.query import Query, QueryUnit
    from index.rank import Evidence

TOLD_ELSEWHERE = frozenset({ConceptKind.BODY, ConceptKind.PROCESS, "region"})
"""Kinds of unit that short names leave out; a city or a country says where something is, not what it is called."""
REACH = 24
"""Code points between a region and the meeting that is named by it: 印度洋岛国移民安全首脑会议."""
NAMED = 40
"""Chunks that are looked at for the full name, those that hold most of it."""


def is_told_before(library: Library, query: Query, best: Evidence, unit: QueryUnit) -> bool:
    """Return whether a sentence means a body, or a meeting of a region, by the short form of its name.

    Its document names it in full elsewhere, and the sentence has its noun alone: "the Commission agreed …". So does
    one mean where a meeting is by its name: "the preparatory meeting", which is known to be in Mexico.
    """
    if unit.kind in SITES:
        return _is_where_it_meets(library, query, best, unit)
    if unit.kind not in TOLD_ELSEWHERE:
        return False
    annotation = library.annotation(best.chunk)
    here = frozenset(term.token for term in annotation.longest_concepts[best.sentence])
    heads = frozenset(_heads(library, query, unit)) & here
    return bool(heads) and _named_in_full(library, best.chunk, unit, heads)


def _is_where_it_meets(library: Library, query: Query, best: Evidence, unit: QueryUnit) -> bool:
    """Return whether a place is that of the one meeting which both the question and the sentence name."""
    tokens = library.annotation(best.chunk).sentence_tokens[best.sentence]
    meant = [
        event
        for other in query.units
        if other.kind == ConceptKind.SERIES
        for event in library.events.of_series(other.alternatives[0].concept)
        if unit.alternatives[0].concept
        in {
            group.concept
            for role in (Role.PLACE, Role.HOST)
            for group in event.groups.get(role, ())
            if group.sure
        }
    ]
    if len(meant) != 1 or CONCEPT + meant[0].series not in tokens:
        return False
    return not meant[0].ordinal or f"{ORDINAL}{meant[0].ordinal}" in tokens


def with_short_names(library: Library, query: Query, best: Extraction) -> Extraction:
    """Return an extraction with what its sentence means by short names found in its document."""
    evidence, findings, more = best.evidence, list(best.evidence.findings), 0.0
    for place, unit in enumerate(query.units):
        if findings[place].level is Level.NOWHERE and is_told_before(library, query, evidence, unit):
            findings[place] = Finding(1.0, Level.DOCUMENT)
            more += unit.weight * LEVEL_WEIGHT[Level.DOCUMENT]
    if not more:
        return best
    more /= sum(unit.weight for unit in query.units)
    told = evidence._replace(
        findings=tuple(findings), coverage=evidence.coverage + more, score=evidence.score + more
    )
    return replace(best, evidence=told, score=best.score + more)


def _heads(library: Library, query: Query, unit: QueryUnit) -> Iterator[str]:
    """Yield the concepts of the nouns that stand for what a unit names, or for the meeting that it is part of."""
    if unit.kind == "region":
        for other in query.units:
            if other.kind in MEETINGS:
                yield from (
                    CONCEPT + way.concept for way in other.alternatives if way.strength > NESTED_STRENGTH
                )
        return
    for match in library.termbase.match(unit.words, query.language, nested=True):
        if match.concept in column_words()["institutions"]:
            yield CONCEPT + match.concept


def _named_in_full(library: Library, chunk: int, unit: QueryUnit, heads: frozenset[str]) -> bool:
    """Return whether the document of a chunk names a body, or a meeting by its region."""
    document, own = library.chunks[chunk].document, unit.alternatives[0].concept
    if not own:
        return False
    wanted = [own, *(head.removeprefix(CONCEPT) for head in heads)] if unit.kind == "region" else [own]
    for hit in library.index.fields["concept"].search(wanted, NAMED):
        if library.chunks[hit.number].document != document:
            continue
        terms = library.annotation(hit.number).terms
        names = [term for term in terms if term.token == CONCEPT + own]
        if names and unit.kind != "region":
            return True
        if any(
            term.token in heads and 0 <= max(term.start - one.end, one.start - term.end) <= REACH
            for one in names
            for term in terms
        ):
            return True
    return False
