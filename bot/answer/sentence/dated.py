"""Dates that a sentence gives of a document it names: "resolution 68/4 dated 21 January 2014" dates no meeting."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.words.tables import read_table
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from bot.answer.sentence.view import SentenceView
    from index.model import Span

REACH = 16
"""Code points before a date that tell so."""
_DOCUMENTS = frozenset({ConceptKind.DOCUMENT_KIND, ConceptKind.DOCUMENT, "symbol"})


def is_of_a_document(view: SentenceView, date: Span) -> bool:
    """Return whether a date is that of a document, where the question asks of none."""
    if any(unit.kind in _DOCUMENTS for unit in view.query.units):
        return False
    before = fold_text(view.text[max(view.sentence.start, date.start - REACH) : date.start])
    return _dated().search(before) is not None


@lru_cache(maxsize=1)
def _dated() -> re.Pattern[str]:
    words = "|".join(fold_text(one) for one in read_table("document_dates.toml")["dated"])
    return re.compile(rf"(?<!\w)(?:{words})\s+\Z")
