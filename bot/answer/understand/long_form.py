"""Whether it is asked what a short name stands for, or for the short name: "what is UNITAR short for", 全称是什么."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.model import Intent
from bot.answer.understand.phrases import Phrases
from bot.answer.words.tables import read_table
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from bot.answer.understand.understanding import Understanding
    from index.model import Language
    from index.query import Query, QueryUnit

_INTENTS = frozenset({Intent.DEFINITION, Intent.TOPIC, Intent.LIST, Intent.OTHER})
"""What a question for a name in full may be taken to ask before its phrase is known: "UNHCR full name"."""


def asks_long_form(understood: Understanding) -> bool:
    """Return whether a question asks what a short name stands for: only what spells it out answers."""
    return understood.intent in _INTENTS and bool(_phrases_of(understood).find(fold_text(understood.text)))


def beside_long_form(understood: Understanding, query: Query) -> tuple[QueryUnit, ...]:
    """Return the units of a question without the words that ask for a name in full or in short: "known by"."""
    folded = fold_text(understood.text)
    asking = " ".join(folded[start:end] for start, end in _phrases_of(understood).own_words(folded))
    return tuple(unit for unit in query.units if fold_text(unit.words) not in asking)


def _phrases_of(understood: Understanding) -> Phrases:
    return _phrases(understood.written_in or understood.language)


@lru_cache(maxsize=8)
def _phrases(language: Language) -> Phrases:
    asked = read_table("definitions.toml")["long_form"]
    return Phrases(asked.get(language.value, asked["en"]), language)
