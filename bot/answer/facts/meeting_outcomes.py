"""What a meeting recommended or concluded: the list that its own report introduces as that."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.facts.deliberations import (
    ASKED_BY,
    deliberation_words,
    in_order,
    meeting_asked_of,
    reports_of,
    sentences_of,
)
from bot.answer.sentence.lists import introduced_items
from bot.answer.words.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Query, QueryUnit
    from index.rank import Evidence

EXACTLY = 0.5
"""What it adds that a list is called by the word asked with: recommendations before conclusions."""


def outcome_units(query: Query) -> list[QueryUnit] | None:
    """Return the units that say of which meeting the outcome is asked; None where something else is."""
    kinds, aside = (
        _outcomes(),
        deliberation_words().people | frozenset(read_table("deliberations.toml")["reaching"]),
    )
    return meeting_asked_of(query, kinds.keys(), aside - kinds.keys(), named=True)


def meeting_outcomes(library: Library, query: Query, understood: Understanding) -> tuple[Evidence, ...]:
    """Return the sentences of a meeting's report that introduce what it recommended or concluded; else nothing."""
    if understood.attribute not in ASKED_BY or understood.yes_no or understood.negated:
        return ()
    which, kinds = outcome_units(query), _outcomes()
    if which is None:
        return ()
    asked = frozenset[str]().union(*(unit.own_concepts for unit in query.units)) & kinds.keys()
    wanted = frozenset[str]().union(*(kinds[concept] for concept in asked))
    people = deliberation_words().people | deliberation_words().talk
    found = [
        place._replace(score=len(said & asked) * EXACTLY + bool(said & people))
        for name in reports_of(library, which)
        for place, said in sentences_of(library, name, which)
        if said & wanted and introduced_items(library, place)
    ]
    return in_order(library, found, understood)


@lru_cache(maxsize=1)
def _outcomes() -> Mapping[str, frozenset[str]]:
    """Return concepts of outcomes that are asked for to those by which a report may call them."""
    kinds = read_table("deliberations.toml")["outcomes"]
    return {asked: frozenset(called) for asked, called in kinds.items()}
