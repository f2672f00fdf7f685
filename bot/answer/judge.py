"""Whether the best evidence is good enough to be shown as proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.patterns import AnswerKind
from index.query import HARD_KINDS, NESTED_STRENGTH, query_words
from index.rank import Level
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.extract import Extraction
    from bot.answer.question import Understanding
    from index.query import Query

ENOUGH = 0.6
"""Coverage from which a sentence counts as an answer (benchmarks/results/quality.md has the curve)."""
UNKNOWN_SHARE = 0.28
"""Share of a question's weight that one word may have which no document holds in any way."""
PLACES = frozenset({"country", "city"})
"""Kinds of concept that an answer must fit: elsewhere is another answer."""


UNCOUNTED = HARD_KINDS | {"number", "word", ConceptKind.EVENT_VERB, ConceptKind.COUNTRY, ConceptKind.CITY}
"""Kinds of unit that nobody counts."""


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
    value = extractions[0].value
    if understood.answer is AnswerKind.NUMBER and counted_tokens(understood, query):
        if value is None or not value.counted:
            return f"not counted: {understood.counted}"
    if best.coverage < ENOUGH:
        return f"coverage {best.coverage:.2f}"
    return ""


def counted_tokens(understood: Understanding, query: Query) -> frozenset[str]:
    """Return the tokens of the thing that "how many" asks about; empty where it names none.

    "How many States …" counts States; "how much did France pay" names no thing.
    """
    for unit in query.units:
        if understood.counted and understood.counted.startswith(unit.words):
            if unit.kind in UNCOUNTED:
                break
            ways = (way for way in unit.alternatives if way.strength > NESTED_STRENGTH)
            return frozenset(token for way in ways for token in way.tokens)
    return frozenset()
