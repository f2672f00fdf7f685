"""Whether a share is only told as a condition: "frequent if more than half of the respondents made it"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.understand.patterns import AnswerKind
from bot.answer.words.column_words import column_words
from index.rank import Level
from index.termbase.model import PLACES

if TYPE_CHECKING:
    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Query

REACH = 40
"""Code points before a share that hold the word for a condition."""


@lru_cache(maxsize=1)
def _conditions() -> re.Pattern[str]:
    """Return what finds the word that begins a condition; Chinese has no spaces around it."""
    words = sorted(column_words()["condition"])
    return re.compile(
        "|".join(word if word[0] >= "\u4e00" else rf"\b{word}\b" for word in words), re.IGNORECASE
    )


def only_a_condition(library: Library, understood: Understanding, query: Query, best: Extraction) -> str:
    """Return why a share is none of the place asked about; empty where it may be.

    A condition holds wherever it is fulfilled: a footnote of the part on Africa that says from when on a thing counts
    as frequent tells no share of Africa.
    """
    if understood.answer is not AnswerKind.PERCENTAGE or best.value is None:
        return ""
    placed = any(
        unit.kind in PLACES and finding.level is not Level.SENTENCE
        for unit, finding in zip(query.units, best.evidence.findings, strict=True)
    )
    if not placed:
        return ""
    text, start = library.passage_text(best.evidence.chunk).text, best.value.span.start
    return "no number" if _conditions().search(text, max(0, start - REACH), start) else ""
