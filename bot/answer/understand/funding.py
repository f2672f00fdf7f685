"""Questions for where the money for a thing comes from: that is who funds it, whatever they call money."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from bot.answer.understand.phrases import Phrases
from bot.answer.words.column_words import column_words
from index.query_building import meant_unit
from index.text.normalize import fold

if TYPE_CHECKING:
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.model import Language
    from index.query import Query

MEANT = ("funding", "pay")
"""Concepts by which documents tell where money comes from, the likeliest first."""


def with_funding(library: Library, understood: Understanding, query: Query) -> Query:
    """Return a question where the money for a thing comes from as one that seeks who funds it.

    « D'où vient l'argent du Forum ? » is answered by "the Forum's activities are funded by", and not by what has to do
    with money: the words for money and for a source are looked for no longer.
    """
    language = understood.written_in or understood.language
    if not _asked(language).find(fold(understood.text).text):
        return query
    said = column_words()["moneys"]
    rest = [unit for unit in query.units if said.isdisjoint(unit.own_concepts)]
    if not rest:
        return query
    meant = meant_unit(MEANT, query, library)
    return query.seeking(MEANT, (*rest, meant))


@lru_cache(maxsize=16)
def _asked(language: Language) -> Phrases:
    raw = tomllib.loads(resources.files("bot.answer.data").joinpath("funding.toml").read_text("utf-8"))
    return Phrases(raw["asked"].get(language.value, ""), language)
