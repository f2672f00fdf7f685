"""Whether it is asked what a short name stands for: "what is UNITAR short for", 全称是什么."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from bot.answer.model import Intent
from bot.answer.understand.phrases import Phrases
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from bot.answer.understand.understanding import Understanding
    from index.model import Language


def asks_long_form(understood: Understanding) -> bool:
    """Return whether a question asks what a short name stands for: only what spells it out answers."""
    if understood.intent not in {Intent.DEFINITION, Intent.TOPIC}:
        return False
    language = understood.written_in or understood.language
    return bool(_phrases(language).find(fold_text(understood.text)))


@lru_cache(maxsize=8)
def _phrases(language: Language) -> Phrases:
    text = resources.files("bot.answer.data").joinpath("definitions.toml").read_text("utf-8")
    asked = tomllib.loads(text)["long_form"]
    return Phrases(asked.get(language.value, asked["en"]), language)
