"""Whether a list tells who belongs to a thing: not one that has the thing itself among its items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.model import Intent
from bot.answer.words.column_words import column_words
from index.annotate import CONCEPT
from index.rank import TOLD
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Query

THINGS = frozenset({ConceptKind.PROCESS, ConceptKind.BODY})
"""Kinds of thing that have members."""


def lists_no_members(library: Library, understood: Understanding, query: Query, best: Extraction) -> str:
    """Return why a list does not tell the members of a thing that are asked for; empty where it may, or none are.

    It holds the thing itself, or neither the sentence nor what introduces it says who belongs to it.
    """
    words = column_words()
    asking = [unit for unit in query.units if unit.own_concepts & (words["members"] | words["member_nouns"])]
    things = [unit for unit in query.units if unit.kind in THINGS and unit not in asking]
    if understood.intent is not Intent.LIST or not asking or len(things) != 1 or best.value is None:
        return ""
    if any(
        unit not in (*asking, *things) and not unit.own_concepts & words["places"] for unit in query.units
    ):
        return ""  # "what the member States of the United Nations propose"
    chunk = best.evidence.chunk if best.introduction is None else best.introduction
    own = {CONCEPT + concept for concept in things[0].own_concepts}
    listed = {term.token for term in library.annotation(chunk).terms_within(best.value.span)}
    said = [
        finding.level in TOLD
        for unit, finding in zip(query.units, best.evidence.findings, strict=True)
        if unit in asking
    ]
    return "" if own.isdisjoint(listed) and any(said) else f"no members of: {things[0].words}"
