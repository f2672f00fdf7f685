"""Why a sentence gives no reason where it is asked why: it tells of no such deed or thing, or only that it is so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.judge.unmet import is_deed, is_said
from bot.answer.sentence.reason import tells_reason
from bot.answer.understand.reasons import asks_why
from index.query import NAMED_KINDS
from index.rank import TOLD, UNTOLD, Level
from index.termbase.model import SITES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.sentence.view import SentenceView
    from bot.answer.understand.understanding import Understanding
    from index.query import Query, QueryUnit
    from index.rank import Finding

    Found = Sequence[tuple[QueryUnit, Finding]]

THINGS = frozenset({ConceptKind.VOCABULARY, ConceptKind.EVENT, ConceptKind.DOCUMENT_KIND})
"""Kinds of unit for what something was done with."""
BY_NAME = NAMED_KINDS - {ConceptKind.DOCUMENT}
"""Kinds of unit for who did something, and where; what a text says it says itself."""
THING_SHARE = 0.15
"""Share that such a thing may have in a question why, and be told of nowhere."""
COUNTED = frozenset({"number", "year", "date"})
"""Kinds of unit by which something is so once, and no rule."""
SAID = 0.7
"""Share of such a question that a sentence says which may only say it again."""
REASON = "cause"
"""The concept of a noun for a reason."""


def of_no_reason(views: Sequence[SentenceView], understood: Understanding, query: Query, found: Found) -> str:
    """Return that it is asked why a thing was done, and a sentence tells of no such deed or thing, or no reason.

    Args:
        views: The sentence, and where its value stands.
        understood: The question.
        query: The same.
        found: Where its words were found.
    """
    if not asks_why(understood.text, query.language):
        return ""
    deeds = [(unit, finding) for unit, finding in found if is_deed(unit)]
    if deeds and not any(is_said(finding) for _unit, finding in deeds):
        return f"no reason: {deeds[0][0].words}"
    total = sum(unit.weight for unit in query.units)
    for unit, finding in found:
        if unit.kind in SITES and finding.level not in TOLD and _is_elsewhere(views, query):
            return f"no reason: {unit.words}"  # why it was held in Oslo is not why it was held in Kigali
        heavy = unit.kind in THINGS and unit.weight > THING_SHARE * total
        if heavy and unit.known and finding.level is Level.NOWHERE:
            return f"no reason: {unit.words}"
    return _of_fact_alone(views, found) or _of_count_alone(views, found)


def _of_fact_alone(views: Sequence[SentenceView], found: Found) -> str:
    """Return that a sentence says of somebody or something by name that it is so, and not why; or nothing.

    "Why was it held in Oslo" is not told where it was held in Oslo. What is so of all, a sentence may tell by what it
    says of them: "migrants who live in poverty need care".
    """
    if any(tells_reason(view) for view in views):
        return ""
    for unit, finding in found:
        asked = unit.alternatives[0].concept == REASON and finding.level in UNTOLD
        if asked or unit.kind in BY_NAME:
            return f"no reason: {unit.words}"
    return ""


def _of_count_alone(views: Sequence[SentenceView], found: Found) -> str:
    """Return that a sentence says again of so many, or of a year, what a question asks the reason of; or nothing.

    "She cautioned that 19 ports had submitted no figures" does not tell why they had submitted none.
    """
    counted = any(unit.kind in COUNTED for unit, _finding in found)
    said = sum(unit.weight for unit, finding in found if is_said(finding))
    if not counted or said < SAID * sum(unit.weight for unit, _finding in found):
        return ""
    return "" if any(tells_reason(view) for view in views) else f"no reason: {found[0][0].words}"


def _is_elsewhere(views: Sequence[SentenceView], query: Query) -> bool:
    """Return whether a sentence names a country or a city that a question does not."""
    asked = frozenset(token for unit in query.units for token in unit.tokens)
    return any(
        kind in SITES and term.token not in asked
        for view in views
        for term, kind in zip(view.concepts, view.kinds, strict=True)
    )
