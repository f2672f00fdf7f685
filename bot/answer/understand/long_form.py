"""Whether it is asked what words mean, what a short name stands for, or for that: "what is UNITAR short for", 全称."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from bot.answer.model import Intent
from bot.answer.understand.phrases import Phrases
from bot.answer.words.tables import read_table
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from bot.answer.understand.understanding import Understanding
    from index.model import Language
    from index.query import Query, QueryUnit

_ASKING = ("long_form", "letters")
"""The tables of ``definitions.toml`` with the ways to ask for a name in full, and for what capitals mean."""
_INTENTS = frozenset({Intent.DEFINITION, Intent.TOPIC, Intent.LIST, Intent.OTHER})
"""What a question for a name in full may be taken to ask before its phrase is known: "UNHCR full name"."""
_WORDS = re.compile(r"\w+")
SHORTEST, LONGEST = 2, 10
"""Letters of a short name."""
WITH_ARTICLE = 2
"""Words of a short name with its article: "le FMMD"."""


def is_in_capitals(word: str) -> bool:
    """Return whether a word is written as short names are: "GFMD"."""
    return word.isalpha() and word.isupper() and SHORTEST <= len(word) <= LONGEST


def asks_meaning(text: str, language: Language) -> bool:
    """Return whether a question asks what words mean, and nothing less: "what is meant by …"."""
    return bool(_phrases("asks", language).find(fold_text(text)))


def meaning_words(text: str, language: Language) -> frozenset[str]:
    """Return the folded words by which a question asks what words mean."""
    folded = fold_text(text)
    stretches = _phrases("asks", language).own_words(folded)
    return frozenset(word for start, end in stretches for word in _WORDS.findall(folded[start:end]))


def asks_long_form(understood: Understanding) -> bool:
    """Return whether a question asks what a short name stands for: only what spells it out answers.

    So does one that asks what capitals mean, and nothing else: "que signifie le FMMD ?".
    """
    if understood.intent not in _INTENTS:
        return False
    about = understood.about.split()
    lettered = 0 < len(about) <= WITH_ARTICLE and is_in_capitals(about[-1])
    phrases = _ASKING if lettered else _ASKING[:1]
    folded, language = fold_text(understood.text), _language(understood)
    return any(_phrases(name, language).find(folded) for name in phrases)


def beside_long_form(understood: Understanding, query: Query) -> tuple[QueryUnit, ...]:
    """Return the units of a question without the words that ask for a name in full or in short: "known by"."""
    folded, language = fold_text(understood.text), _language(understood)
    stretches = (place for name in _ASKING for place in _phrases(name, language).own_words(folded))
    asking = " ".join(folded[start:end] for start, end in stretches)
    return tuple(unit for unit in query.units if fold_text(unit.words) not in asking)


def _language(understood: Understanding) -> Language:
    return understood.written_in or understood.language


@cache
def _phrases(name: str, language: Language) -> Phrases:
    asked = read_table("definitions.toml")[name]
    return Phrases(asked.get(language.value, ""), language)
