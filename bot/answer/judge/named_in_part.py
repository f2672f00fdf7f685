"""That a sentence has but a part of what is asked about: a word of its name, the ministry and not the minister."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.understand.patterns import ANYWHERE, WHERE, AnswerKind
from bot.answer.understand.person_words import person_words
from index.query import NESTED_STRENGTH
from index.rank import UNTOLD, Level
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.query import Query, QueryUnit
    from index.rank import Finding

IN_PART_SHARE = 0.3
"""Share that a thing may have in a question for where it is, and be found in part."""


def is_of_no_bearer(
    understood: Understanding, unit: QueryUnit, finding: Finding, *, first: bool, elected: bool
) -> bool:
    """Return whether it is asked who has an office, and nothing here names it: a ministry is no minister."""
    if unit.kind != ConceptKind.FUNCTION or understood.answer not in {AnswerKind.ACTOR, AnswerKind.PERSON}:
        return False
    if first and unit.alternatives[0].concept in person_words().titles:
        return finding.level in UNTOLD
    return elected and finding.level is Level.NOWHERE


def is_elsewhere_in_part(understood: Understanding, unit: QueryUnit, finding: Finding, share: float) -> bool:
    """Return whether it is asked where a thing is, and a sentence has but a word of its name.

    What is told of migration tells nothing of the session on the drivers of migration.
    """
    thing = unit.kind == ConceptKind.VOCABULARY and unit.known
    return (
        understood.answer in ANYWHERE
        and thing
        and share > IN_PART_SHARE
        and finding.degree <= NESTED_STRENGTH
    )


def asks_of_whole(understood: Understanding, query: Query, best: Extraction) -> bool:
    """Return whether it is asked where a thing is, and only what introduces the best part of it names that thing."""
    found = zip(query.units, best.evidence.findings, strict=True)
    said = any(
        finding.level is Level.SENTENCE and unit.kind != ConceptKind.EVENT_VERB for unit, finding in found
    )
    return understood.answer in WHERE and best.introduction is not None and not said
