"""How often something happens: what asks for it, and the ways a text tells it: "twice a year", 每三年举行一次."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.words.tables import read_table
from index.model import Language, Span
from index.text.normalize import fold, fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answer.sentence.view import SentenceView
    from bot.answer.understand.understanding import Understanding


def asks_how_often(understood: Understanding) -> bool:
    """Return whether a question asks how often something happens."""
    language = understood.written_in or understood.language
    return _ways("asked", language).search(fold_text(understood.text)) is not None


def frequencies(view: SentenceView) -> Iterator[Span]:
    """Yield the words of a sentence that tell how often something happens."""
    folded = fold(view.text[view.sentence.start : view.sentence.end])
    for match in _ways("told", view.language).finditer(folded.text):
        place = folded.source_span(*match.span())
        yield Span(view.sentence.start + place.start, view.sentence.start + place.end)


@lru_cache(maxsize=16)
def _ways(name: str, language: Language) -> re.Pattern[str]:
    return re.compile("|".join(read_table("frequencies.toml")[name].get(language.value, ["(?!)"])))
