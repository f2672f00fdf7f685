"""Whether a sentence tells what something is for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.understand.purpose import purposes
from index.model import UnitKind
from index.query import NAMED_KINDS
from index.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.answer.sentence.view import SentenceView


def tells_purpose(view: SentenceView) -> bool:
    """Return whether a sentence says outside of names what something is for: "in order to", «بهدف»."""
    told = _told().get(view.language)
    if told is None or view.library.kind(view.chunk) is UnitKind.TABLE_ROW:
        return False
    folded = fold(view.text[view.sentence.start : view.sentence.end])
    kind = view.library.termbase.concept
    names = [term for term in view.concepts if kind(term.token[2:]).kind in NAMED_KINDS]
    for match in told.finditer(folded.text):
        span = folded.source_span(*match.span())
        start, end = (view.sentence.start + place for place in (span.start, span.end))
        if not any(name.start <= start and end <= name.end for name in names):
            return True
    return False


@lru_cache(maxsize=1)
def _told() -> Mapping[str, re.Pattern[str]]:
    return {code: re.compile(told) for code, told in purposes()["told"].items()}
