"""Whether the best evidence is good enough to be shown as proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.query import HARD_KINDS, NESTED_STRENGTH, query_words
from index.rank import Level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.extract import Extraction
    from index.library import Library
    from index.query import Query

ENOUGH = 0.5
"""Coverage from which a sentence counts as an answer."""
PLACES = frozenset({"country", "city"})
"""Kinds of concept that an answer must fit: elsewhere is another answer."""


def judge(library: Library, query: Query, extractions: Sequence[Extraction]) -> str:
    """Return why the best extraction is no answer; empty where it is one."""
    del library
    if not extractions:
        return "nothing found"
    best = extractions[0].evidence
    for unit, finding in zip(query.units, best.findings, strict=True):
        concepts = [way.concept for way in unit.alternatives if way.concept and way.strength > NESTED_STRENGTH]
        if set(concepts) & query_words().deictic == set(concepts) and concepts:
            return f"of the moment: {unit.words}"
        if unit.kind in HARD_KINDS | PLACES and finding.level is Level.NOWHERE:
            return f"{unit.kind} not met: {unit.words}"
    if best.coverage < ENOUGH:
        return f"coverage {best.coverage:.2f}"
    return ""
