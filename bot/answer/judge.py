"""Whether the best evidence is good enough to be shown as proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.query import HARD_KINDS, NESTED_STRENGTH, query_words
from index.rank import Level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.extract import Extraction
    from bot.answer.question import Understanding
    from index.query import Query, QueryUnit

ENOUGH = 0.6
"""Coverage from which a sentence counts as an answer (benchmarks/results/quality.md has the curve)."""
UNKNOWN_SHARE = 0.28
"""Share of a question's weight that one word may have which no document holds in any way."""
PLACES = frozenset({"country", "city"})
"""Kinds of concept that an answer must fit: elsewhere is another answer."""


NEAR = frozenset({Level.SENTENCE, Level.NEIGHBOUR})


def judge(understood: Understanding, query: Query, extractions: Sequence[Extraction]) -> str:
    """Return why the best extraction is no answer; empty where it is one."""
    if not extractions:
        return "nothing found"
    best = extractions[0].evidence
    for unit, finding in zip(query.units, best.findings, strict=True):
        concepts = [
            way.concept for way in unit.alternatives if way.concept and way.strength > NESTED_STRENGTH
        ]
        if set(concepts) & query_words().deictic == set(concepts) and concepts:
            return f"of the moment: {unit.words}"
        if unit.kind in HARD_KINDS | PLACES and finding.level is Level.NOWHERE:
            return f"{unit.kind} not met: {unit.words}"
    total = sum(unit.weight for unit in query.units)
    for unit in query.units:
        if not unit.known and unit.weight > UNKNOWN_SHARE * total:
            return f"unknown: {unit.words}"
    counted = [
        finding
        for unit, finding in zip(query.units, best.findings, strict=True)
        if _is_counted(unit, understood)
    ]
    if counted and all(finding.level not in NEAR for finding in counted):
        return f"not counted: {understood.counted}"
    if best.coverage < ENOUGH:
        return f"coverage {best.coverage:.2f}"
    return ""


def _is_counted(unit: QueryUnit, understood: Understanding) -> bool:
    """Return whether a unit is what "how many" asks about: the number of something else is no answer."""
    return unit.kind not in HARD_KINDS and bool(understood.counted) and unit.words in understood.counted
