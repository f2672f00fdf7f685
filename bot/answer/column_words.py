"""Concepts that say what kind of name answers: rooms, functions that anybody may have, what lists name."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@lru_cache(maxsize=1)
def column_words() -> Mapping[str, frozenset[str]]:
    """Return the concepts of ``columns.toml`` by what they say."""
    raw = tomllib.loads(resources.files("bot.answer.data").joinpath("columns.toml").read_text("utf-8"))
    return {key: frozenset(concepts) for key, concepts in raw.items()}
