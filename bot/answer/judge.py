"""Whether the best evidence is good enough to be shown as proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.meetings import is_meeting_verb
from bot.answer.model import Intent
from bot.answer.patterns import AnswerKind
from index.query import HARD_KINDS, NESTED_STRENGTH, query_words
from index.rank import Level
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.extract import Extraction
    from bot.answer.question import Understanding
    from index.query import Query, QueryUnit
    from index.rank import Finding

ENOUGH = 0.55
"""Coverage from which a sentence counts as an answer (benchmarks/results/quality.md has the curve)."""
UNKNOWN_SHARE = 0.24
"""Share of a question's weight that one word may have which no document holds in any way."""
PLACES = frozenset({"country", "city"})
"""Kinds of concept that an answer must fit: elsewhere is another answer."""


HEAVY_SHARE = 0.36
"""Share of a question's weight that one word may have and be found nowhere."""
OF_ONE_THING = frozenset({Intent.HOST, Intent.DATE, Intent.PLACE})
"""Kinds of question about one happening: what describes it must be found."""
MISSING_SHARE = 0.18
DESCRIBING = frozenset(
    {ConceptKind.VOCABULARY, ConceptKind.SERIES, ConceptKind.PROCESS, ConceptKind.DOCUMENT, "name"}
)
UNCOUNTED = HARD_KINDS | {"number", "word", ConceptKind.EVENT_VERB, ConceptKind.COUNTRY, ConceptKind.CITY}
"""Kinds of unit that nobody counts."""


def judge(understood: Understanding, query: Query, extractions: Sequence[Extraction]) -> str:
    """Return why the best extraction is no answer; empty where it is one."""
    if not extractions:
        return "nothing found"
    if all(is_meeting_verb(unit) for unit in query.units):
        return "nothing named"
    best = extractions[0]
    total = sum(unit.weight for unit in query.units)
    for unit, finding in zip(query.units, best.evidence.findings, strict=True):
        why = _why_not(understood, unit, finding, unit.weight / total)
        if why:
            return f"{why}: {unit.words}"
    why = _unfit(understood, query, best)
    if why:
        return why
    if best.evidence.coverage < ENOUGH and not best.verbatim:
        return f"coverage {best.evidence.coverage:.2f}"
    return ""


def _unfit(understood: Understanding, query: Query, best: Extraction) -> str:
    """Return why the best extraction holds no value of the kind that was asked for; empty where it needs none."""
    if understood.named and best.value is None:
        return "nobody named"
    counted = best.value is not None and best.value.counted
    if understood.answer is AnswerKind.NUMBER and not counted and counted_tokens(understood, query):
        return f"not counted: {understood.counted}"
    return ""


def _why_not(understood: Understanding, unit: QueryUnit, finding: Finding, share: float) -> str:
    """Return why one unit of the question, of a share of its weight, forbids the answer; empty where it does not."""
    if unit.alternatives[0].concept in query_words().deictic:
        return "of the moment"
    if not unit.known and share > UNKNOWN_SHARE:
        return "unknown"
    if finding.level is not Level.NOWHERE:
        return ""
    describes = understood.intent in OF_ONE_THING and unit.kind in DESCRIBING and share > MISSING_SHARE
    if unit.kind in HARD_KINDS | PLACES or describes or share > HEAVY_SHARE:
        return f"{unit.kind} not met"
    return ""


def counted_tokens(understood: Understanding, query: Query) -> frozenset[str]:
    """Return the tokens of the thing that "how many" asks about; empty where it names none.

    "How many States …" counts States; "how much did France pay" names no thing.
    """
    named = [unit for unit in query.units if unit.words in understood.counted]
    for unit in sorted(named, key=lambda one: understood.counted.index(one.words)):
        if unit.alternatives[0].concept in query_words().uncounted:
            continue
        if unit.kind in UNCOUNTED:
            break
        ways = (way for way in unit.alternatives if way.strength > NESTED_STRENGTH)
        return frozenset(token for way in ways for token in way.tokens)
    return frozenset()
