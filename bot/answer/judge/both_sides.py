"""Whether one sentence says of both sides of a comparison what was asked: "the meetings began before the processes"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.query import NESTED_STRENGTH, RELATED_STRENGTH
from index.rank import Level
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.query import Query, QueryUnit
    from index.rank import Evidence, Finding


def tells_of_both(query: Query, sides: Sequence[Query], evidence: Evidence) -> bool:
    """Return whether a sentence names both sides, and holds the verb of the question.

    Args:
        query: The whole question.
        sides: What either side is searched with.
        evidence: The sentence, weighed against the whole question.
    """
    said = {unit.words: finding for unit, finding in zip(query.units, evidence.findings, strict=True)}
    verbs = [said[unit.words] for unit in query.units if unit.kind == ConceptKind.EVENT_VERB]
    if not any(_is_held(finding, RELATED_STRENGTH) for finding in verbs):
        return False
    one, other = sides
    return all(
        unit is not None and unit.words in said and _is_held(said[unit.words], NESTED_STRENGTH)
        for unit in (_own(one, other), _own(other, one))
    )


def _is_held(finding: Finding, least: float) -> bool:
    return finding.level is Level.SENTENCE and finding.degree > least


def _own(side: Query, other: Query) -> QueryUnit | None:
    """Return the weightiest unit that one side has and the other lacks; None where it has none of its own."""
    units = [unit for unit in side.units if all(unit.tokens.isdisjoint(one.tokens) for one in other.units)]
    return max(units, key=lambda unit: unit.weight, default=None)
