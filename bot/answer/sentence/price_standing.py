"""An amount of money tells what a thing costs, though the sentence has no word for a price: "the fee is 65 dollars"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.words.column_words import column_words
from index.rank import BESIDE, TOLD, Finding, Level

if TYPE_CHECKING:
    from bot.answer.sentence.lens import QuestionLens
    from index.rank import Evidence

PRICE_DEGREE = 0.8
"""How surely an amount of money tells a price."""
NAMED_SHARE = 0.5
"""Share of what else is asked that the same unit, or a heading over it, must name."""
_NEAR = TOLD | BESIDE | {Level.CONTEXT}


def price_share(lens: QuestionLens, evidence: Evidence) -> float:
    """Return how much of a question's weight an amount gains a sentence by the price asked for; 0 where none is.

    Nothing where the unit tells of something else: another thing's price is none of the one asked about.
    """
    if not lens.prices:
        return 0.0
    asked = list(zip(lens.query.units, evidence.findings, strict=True))
    prices = [asked[at] for at in lens.prices]
    others = [one for at, one in enumerate(asked) if at not in lens.prices]
    named = sum(unit.weight * one.degree for unit, one in others if one.level in _NEAR)
    if named < NAMED_SHARE * sum(unit.weight for unit, _one in others):
        return 0.0
    return sum(unit.weight * max(0.0, PRICE_DEGREE - one.worth) for unit, one in prices) / lens.total


def with_price(lens: QuestionLens, evidence: Evidence) -> Evidence:
    """Return the evidence of a sentence with an amount of money, the price found that was asked for."""
    gained = price_share(lens, evidence)
    if not gained:
        return evidence
    findings = tuple(
        Finding(PRICE_DEGREE, Level.SENTENCE)
        if unit.own_concepts & column_words()["pricing"] and finding.worth < PRICE_DEGREE
        else finding
        for unit, finding in zip(lens.query.units, evidence.findings, strict=True)
    )
    return evidence._replace(
        findings=findings, coverage=evidence.coverage + gained, score=evidence.score + gained
    )
