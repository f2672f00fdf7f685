"""Where a meeting was, told once: a later sentence that names it with its date need not say the place again."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from index.query import HARD_KINDS, NESTED_STRENGTH
from index.rank import Finding, Level
from index.termbase.model import SITES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.library import Library
    from index.query import Query
    from index.rank import Evidence, Ranking


def with_meeting_places(
    library: Library, query: Query, ranking: Ranking, depth: int
) -> Sequence[Evidence] | Ranking:
    """Return the best sentences, the place met in those of the same meeting: "the States that took part in 2006".

    A sentence of the same document names series, date and place together: "the Dialogue of September 2006 in New
    York". Sentences as they are where a question does not name all three.
    """
    units = query.units
    places = [at for at, unit in enumerate(units) if unit.kind in SITES]
    naming = [
        at for at, unit in enumerate(units) if unit.kind == ConceptKind.SERIES or unit.kind in HARD_KINDS
    ]
    kinds = {units[at].kind for at in naming}
    if not places or ConceptKind.SERIES not in kinds or len(kinds) == 1:
        return ranking
    best = list(islice(ranking, depth))
    told = {
        library.document_of[one.chunk]
        for one in best
        if all(_is_said(one.findings[at]) for at in (*naming, *places))
    }
    found = [
        _placed(query, one, places)
        if library.document_of[one.chunk] in told and all(_is_said(one.findings[at]) for at in naming)
        else one
        for one in best
    ]
    return sorted(found, key=lambda one: -one.score)


def _placed(query: Query, evidence: Evidence, places: Sequence[int]) -> Evidence:
    """Return a sentence with the places met that stand nowhere around it."""
    apart = [at for at in places if evidence.findings[at].level is Level.NOWHERE]
    told = Finding(1.0, Level.INTRODUCTION)
    findings = (told if at in apart else had for at, had in enumerate(evidence.findings))
    more = told.worth * sum(query.units[at].weight for at in apart) / sum(unit.weight for unit in query.units)
    return evidence._replace(
        findings=tuple(findings), coverage=evidence.coverage + more, score=evidence.score + more
    )


def _is_said(finding: Finding) -> bool:
    return finding.level is Level.SENTENCE and finding.degree > NESTED_STRENGTH
