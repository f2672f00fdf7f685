"""Concepts that say what kind of name answers: rooms, functions that anybody may have, what lists name."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from index.query import NESTED_STRENGTH, RELATED_STRENGTH

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index.query import Query

_KINDS = ("places", "bodies")


@lru_cache(maxsize=1)
def column_words() -> Mapping[str, frozenset[str]]:
    """Return the concepts of ``columns.toml``, and the words before a place, by what they say."""
    raw = tomllib.loads(resources.files("bot.answer.data").joinpath("columns.toml").read_text("utf-8"))
    return {key: frozenset(concepts) for key, concepts in raw.items()}


def names_asked(query: Query) -> frozenset[str]:
    """Return which names a question asks for: "places", "bodies" (and processes), both or none.

    Where the first word that says so asks for places, no others answer: "which countries form the committee" asks
    for no committees.
    """
    lists = column_words()
    asked: list[frozenset[str]] = []
    for unit in query.units:
        near = {way.concept for way in unit.alternatives if way.strength > NESTED_STRENGTH}
        own = {way.concept for way in unit.alternatives if way.strength > RELATED_STRENGTH}
        kinds = frozenset(kind for kind in _KINDS if near & lists[kind] or own & lists["both"])
        if kinds:
            asked.append(kinds)
    places_first = asked[:1] == [frozenset({"places"})]
    return asked[0] if places_first else frozenset[str]().union(*asked)
