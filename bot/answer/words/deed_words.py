"""How a language says that a thing was done, by whom and with whom."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bot.answer.words.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping


class DeedWords(NamedTuple):
    """How a language says that a thing was done; for folded text but :attr:`within`.

    Attributes:
        before: What stands right before the verb.
        within: How the verb itself begins, with its vowels.
        agent: What stands before who did it.
        beside: What stands before who only helped or was consulted.
        along: What stands before with whom anything was done.
        whole: What stands between a part of a body and the body: "the Statistics Division of the Department".
        between: All that stands between the noun for a deed and who did it.
        to: What stands before to whom something was given.
        bound: The same before who is to do something: "it falls to".
        joined: How a name begins that has that written on to it.
        named: How the noun begins for what is done to somebody, where a verb has its subject behind it.
        without: What stands before who had no part in it.
        carrying: What stands before who does what a noun further on says: «قامت الحكومة، …، بعرض».
    """

    before: re.Pattern[str]
    within: re.Pattern[str]
    agent: re.Pattern[str]
    beside: re.Pattern[str]
    along: re.Pattern[str]
    whole: re.Pattern[str]
    between: re.Pattern[str]
    to: re.Pattern[str]
    bound: re.Pattern[str]
    joined: re.Pattern[str]
    named: re.Pattern[str]
    without: re.Pattern[str]
    carrying: re.Pattern[str]


@lru_cache(maxsize=1)
def deed_words() -> Mapping[str, DeedWords]:
    """Return how each language says that a thing was done, from ``bot/answer/data/deeds.toml``."""
    raw = read_table("deeds.toml")
    return {
        code: DeedWords(*(re.compile(row[name]) for name in DeedWords._fields)) for code, row in raw.items()
    }
