"""Why a value is told of nothing that is asked about: a year without the meeting, the cost of another thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.words.column_words import column_words
from bot.answer.words.number_phrases import counting_words
from index.query import HARD_KINDS, MEETINGS, RELATED_STRENGTH
from index.query_words import query_words
from index.rank import BESIDE, TOLD, UNTOLD, Level
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.sentence.view import SentenceView
    from index.query import QueryUnit
    from index.rank import Finding

    Found = Sequence[tuple[QueryUnit, Finding]]

UNTELLING = HARD_KINDS | {ConceptKind.TIME, ConceptKind.ATTRIBUTE, "number", "particle"}
"""Kinds of unit that say when something was, or of what sort, and not what."""


def of_no_meeting(found: Found) -> str:
    """Return that it is asked where a meeting was, and a sentence has but its year; or nothing.

    What was amended in Zambia in 2024 is not where the round table of 2024 was held.
    """
    meetings = [(unit, finding) for unit, finding in found if unit.kind in MEETINGS]
    far = all(finding.level not in TOLD | BESIDE for _unit, finding in meetings)
    others = (one for one in found if one not in meetings and one[0].kind not in UNTELLING)
    if meetings and far and not any(finding.level in TOLD | BESIDE for _unit, finding in others):
        return f"no place: {meetings[0][0].words}"
    return ""


def of_no_thing(view: SentenceView, found: Found) -> str:
    """Return that a sentence tells an amount, and of nothing that a question asks the amount of; or nothing.

    What a project costs is not what it costs to come to the meeting. What answers a question tells of what that names:
    "How much is a permit? / The fee is 65 dollars".
    """
    headings = view.library.paragraph(view.library.chunks[view.chunk]).headings
    told = TOLD | {Level.CONTEXT} if headings and headings[-1].endswith(("?", "؟", "？")) else TOLD
    asking = column_words()["moneys"] | query_words().value_words
    things = [(unit, finding) for unit, finding in found if asking.isdisjoint(unit.own_concepts)]
    if things and not any(
        finding.level in told or (finding.level in BESIDE and finding.degree > RELATED_STRENGTH)
        for _unit, finding in things
    ):
        return f"of another thing: {things[0][0].words}"
    # "The taxi costs 35 euros" is no price of the visa, though it is of the same congress.
    named = [
        (unit, finding)
        for unit, finding in things
        if unit.kind == ConceptKind.VOCABULARY
        and finding.level is not Level.DOCUMENT
        and unit.own_concepts.isdisjoint(column_words()["pricing"] | counting_words()["currencies"].keys())
    ]
    priced = any(unit.own_concepts & column_words()["pricing"] for unit, _finding in found)
    if priced and named and all(finding.level in UNTOLD for _unit, finding in named):
        return f"of another thing: {named[0][0].words}"
    return ""


def of_city_beside(found: Found) -> str:
    """Return that only the unit beside names the city of what somebody is asked to do; or nothing.

    A meeting takes its city from what stands around it: who manages the shelter of Tolmer is told where it is named.
    """
    if any(unit.kind in MEETINGS for unit, _finding in found):
        return ""
    far = (unit for unit, finding in found if unit.kind == ConceptKind.CITY and finding.level is Level.NEARBY)
    other = next(far, None)
    return f"of another city: {other.words}" if other is not None else ""
