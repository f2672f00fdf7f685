"""Questions for what came of a meeting: its recommendations, its conclusions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answer.words.column_words import column_words, outcome_asked
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from index.query import Query, QueryUnit

YIELDING_WEIGHT = 0.25
"""Of its own, what the verb weighs by which it is asked what came of a meeting: texts may say it in another way."""


def with_yielding(query: Query) -> Query:
    """Return a question for what came of a meeting as one that also seeks the words that tell so: "led to"."""
    outcome = outcome_asked(query)
    if outcome is None:
        return query
    units = (unit if unit is outcome else _lightened(unit) for unit in query.units)
    return query.seeking(sorted(column_words()["yielding"]), units)


def _lightened(unit: QueryUnit) -> QueryUnit:
    """Return a unit that only says that something came of a meeting as what texts may leave out; others as they are."""
    words = column_words()
    said = words["yielding"] | words["yielded_by"]
    if unit.kind != ConceptKind.EVENT_VERB or unit.alternatives[0].concept not in said:
        return unit
    return replace(unit, weight=YIELDING_WEIGHT * unit.weight)
