"""Whether a sentence tells why something is so or was done."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.sentence.purpose import tells_purpose
from bot.answer.words.tables import read_table
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.answer.sentence.view import SentenceView


def tells_reason(view: SentenceView) -> bool:
    """Return whether a sentence has a word for a reason or an aim: "because", «نظرا», "in order to"."""
    told = _told().get(view.language.value)
    if told is None:
        return True
    words = fold_text(view.text[view.sentence.start : view.sentence.end])
    return told.search(words) is not None or tells_purpose(view)


@lru_cache(maxsize=1)
def _told() -> Mapping[str, re.Pattern[str]]:
    raw = read_table("reasons.toml")
    return {code: re.compile(told) for code, told in raw["told"].items()}
