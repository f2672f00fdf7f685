"""Whether a question asks for what is still to come: "who will host …", 将由谁主办, «رح يستضيف»."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.words.tables import read_table

if TYPE_CHECKING:
    from index.model import Language


def is_about_the_future(text: str, language: Language) -> bool:
    """Return whether a question asks for what is still to come."""
    return _future(language.value).search(text.lower()) is not None


@lru_cache(maxsize=8)
def _future(language: str) -> re.Pattern[str]:
    return re.compile(read_table("tenses.toml")["future"][language])
