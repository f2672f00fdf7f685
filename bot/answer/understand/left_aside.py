"""What a question names to leave it aside: "besides regional bodies, which organizations …", 除区域机构外."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.understand.patterns import AnswerKind
from bot.answer.words.column_words import column_words
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from bot.answer.understand.understanding import Understanding
    from index.query import Query, QueryUnit


def without_left_aside(understood: Understanding, query: Query) -> Query:
    """Return a query for a list without what it is asked for besides: a list of that answers nothing."""
    if understood.answer is not AnswerKind.LIST:
        return query
    kept = tuple(unit for unit in query.units if not _is_left_aside(understood.text, unit))
    return query if not kept or len(kept) == len(query.units) else replace(query, units=kept)


def _is_left_aside(text: str, unit: QueryUnit) -> bool:
    """Return whether a word that leaves aside stands right before a unit; an article may stand between."""
    folded, words = fold_text(text), fold_text(unit.words)
    places = (match.start() for match in re.finditer(re.escape(words), folded))
    return any(_besides().search(folded, 0, place) is not None for place in places)


@lru_cache(maxsize=1)
def _besides() -> re.Pattern[str]:
    """Return an expression for the words that leave aside what is named right behind them."""
    words = sorted(map(fold_text, column_words()["besides"]), key=len, reverse=True)
    spaced = "|".join(re.escape(one) for one in words if not one.startswith("\u9664"))
    return re.compile(rf"(?:(?<!\w)[وف]?(?:{spaced})\W+(?:\w{{1,3}}\W)?|\u9664了?)\Z")
