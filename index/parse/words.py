"""The words that mark structure (``index/data/structure.toml``), as patterns."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Mapping[str, list[str]]]:
    return read_table("structure.toml")


@lru_cache(maxsize=64)
def words(concept: str) -> tuple[str, ...]:
    """Return the patterns of a concept, in all languages, the file's order, each once.

    Raises:
        KeyError: The file has no such concept.
    """
    return tuple(dict.fromkeys(pattern for patterns in _table()[concept].values() for pattern in patterns))


@lru_cache(maxsize=64)
def whole_line(concept: str) -> re.Pattern[str]:
    """Return a pattern that matches a text made of the concept's words and nothing else but end marks."""
    return re.compile(rf"\s*(?:{'|'.join(words(concept))})\s*[:：.。]?\s*\Z", re.IGNORECASE)


@lru_cache(maxsize=64)
def anywhere(concept: str) -> re.Pattern[str]:
    """Return a pattern that finds the concept's words; ``^`` in the data is a line's start."""
    return re.compile("|".join(f"(?:{word})" for word in words(concept)), re.IGNORECASE | re.MULTILINE)


@lru_cache(maxsize=64)
def at_start(concept: str) -> re.Pattern[str]:
    """Return a pattern that matches the concept's words where a text begins."""
    return re.compile(rf"(?:{'|'.join(words(concept))})", re.IGNORECASE)


@lru_cache(maxsize=8)
def ordinal_words(key: str) -> tuple[str, ...]:
    """Return the spelled ordinals of a series in order from 1; for ``article`` those of all definite ones."""
    table = _table()["ordinal"]
    if key == "article":
        return tuple(pattern for name in ("ar_definite", "en", "fr", "es", "ru") for pattern in table[name])
    return tuple(table[key])


def ordinal_value(word: str) -> int | None:
    """Return the rank of a spelled ordinal; None where it is none.

    >>> ordinal_value("الثانية"), ordinal_value("premier")
    (2, 1)
    """
    for name, patterns in _table()["ordinal"].items():
        if name not in {"ar", "ar_letter"}:
            for ordinal, pattern in enumerate(patterns, 1):
                if re.fullmatch(pattern, word, re.IGNORECASE):
                    return ordinal
    return None
