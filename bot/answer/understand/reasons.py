"""Whether a question asks why."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.understand.phrases import Phrases
from bot.answer.words.tables import read_table
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from index.model import Language


def asks_why(text: str, language: Language) -> bool:
    """Return whether a question asks for a reason."""
    folded = fold_text(text)
    asked, otherwise = _why(language)
    others = otherwise.find(folded)
    return any(not any(a < end and start < b for a, b in others) for start, end in asked.find(folded))


@lru_cache(maxsize=8)
def _why(language: Language) -> tuple[Phrases, Phrases]:
    raw = read_table("reasons.toml")
    asks, otherwise = (raw[key].get(language.value, "") for key in ("asks", "otherwise"))
    return Phrases(asks, language), Phrases(otherwise, language)
