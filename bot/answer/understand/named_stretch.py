"""The words by which a question calls what some of its units name: from the first of these to the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.understand.label_clause import words_of
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.query import Query, QueryUnit


def words_from(query: Query, units: Sequence[QueryUnit]) -> str:
    """Return the words of a question from the first to the last of some units, with an article before them.

    Args:
        query: The question.
        units: At least one of its units.
    """
    start, end = min(unit.span.start for unit in units), max(unit.span.end for unit in units)
    *_, before = query.text[:start].split() or [""]
    article = fold_text(before) in words_of("articles", query.language)
    return f"{before} {query.text[start:end]}" if article else query.text[start:end]
