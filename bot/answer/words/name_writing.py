"""How the names of bodies and rooms that no list holds are written, from ``bot/answer/data/names.toml``."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bot.answer.words.tables import read_table

if TYPE_CHECKING:
    from index.model import Language


@cache
def writings(kind: str, language: Language | None = None) -> tuple[str, ...]:
    """Return the entries of a kind in a language, or in all where none is given; each once, empty where none are."""
    rows = read_table("names.toml")[kind]
    listed = rows.values() if language is None else [rows.get(language.value, ())]
    return tuple(dict.fromkeys(entry for entries in listed for entry in entries))


@cache
def either(*kinds: str, language: Language | None = None) -> str:
    """Return a group of a regular expression that matches any entry of some kinds."""
    return f"(?:{'|'.join(entry for kind in kinds for entry in writings(kind, language))})"
