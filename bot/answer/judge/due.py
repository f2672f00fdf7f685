"""Whether a sentence that has a deadline tells that of the thing asked about, or of somebody else's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.sentence.date_sense import is_closing
from bot.answer.understand.patterns import AnswerKind, Attribute
from index.query import NESTED_STRENGTH
from index.query_words import query_words
from index.rank import Level
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.understand.understanding import Understanding
    from index.query import QueryUnit
    from index.rank import Finding

DUE_THINGS = frozenset({ConceptKind.VOCABULARY, ConceptKind.DOCUMENT_KIND, ConceptKind.BODY})
"""Kinds of unit that say what is due, of whom and to whom."""
LEFT_OUT = 0.7
"""Share of them that a sentence may leave out."""


def is_closing_elsewhere(understood: Understanding, unit: QueryUnit, finding: Finding) -> bool:
    """Return whether it is asked when a registration opens or closes, and a sentence tells of none."""
    return understood.answer is AnswerKind.DATE and is_closing(unit) and finding.level is Level.NOWHERE


def is_due_of_others(
    understood: Understanding, unit: QueryUnit, found: Sequence[tuple[QueryUnit, Finding]]
) -> bool:
    """Return whether a deadline is asked for, and a sentence names less of the things that are due than it leaves out.

    Of somebody or something else that has one too: of the press, of delegations.
    """
    if understood.attribute is not Attribute.DEADLINE:
        return False
    asking = query_words().value_words | query_words().anchors
    things = [one for one in found if one[0].kind in DUE_THINGS and not one[0].own_concepts & asking]
    left = [
        one for one, finding in things if finding.level is Level.NOWHERE or finding.degree <= NESTED_STRENGTH
    ]
    return unit in left and sum(one.weight for one in left) > LEFT_OUT * sum(one.weight for one, _ in things)
