"""The words that tell people, functions and parts (``index/data/people.toml``), as patterns."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from index.facts.people import PersonRole
from index.text.normalize import fold_text
from index.text.tables import read_table

if TYPE_CHECKING:
    from index.model import Language

_NOTHING = re.compile(r"(?!)")
_ASIDE = re.compile(r"[(（][^()（）]*[)）]")
_FEW_WORDS = 3
"""Words that the heading of a column of hours may have: "Fecha y hora"."""
ROLES = (
    PersonRole.MODERATOR,
    PersonRole.VICE_CHAIR,
    PersonRole.CHAIR,
    PersonRole.FACILITATOR,
    PersonRole.RAPPORTEUR,
    PersonRole.OPENER,
    PersonRole.SPEAKER,
)
"""The parts that words give, in the order in which they are looked for."""


def words(concept: str, language: Language | None = None) -> tuple[str, ...]:
    """Return a concept's entries in a language, or in all where none is given; those of ``any`` always.

    Args:
        concept: A table of the file, ``column.name`` for a table within a table.
        language: Empty for a language the file does not have.

    Raises:
        KeyError: The file has no such concept.
    """
    table = read_table("people.toml")
    for part in concept.split("."):
        table = table[part]
    if language is None:
        return tuple(entry for entries in table.values() for entry in entries)
    return (*table.get(language.value, ()), *table.get("any", ()))


@lru_cache(maxsize=64)
def pattern(concept: str, language: Language | None = None) -> re.Pattern[str]:
    """Return a pattern of a concept's entries; one that matches nothing where there are none."""
    entries = words(concept, language)
    return re.compile("|".join(f"(?:{entry})" for entry in entries)) if entries else _NOTHING


@lru_cache(maxsize=512)
def column_of(header: str) -> str:
    """Return what a table's column holds: ``name``, ``function``, ``organisation``, or nothing.

    >>> column_of("آلية التشاور بين الدول بشأن الهجرة"), column_of("姓名"), column_of("Stations")
    ('organisation', 'name', '')
    """
    folded = _plain(header)
    if folded in _column("name"):
        return "name"
    for kind in ("function", "organisation"):
        if any(
            re.search(rf"(?<![^\W_]){re.escape(word)}" if word.isascii() else re.escape(word), folded)
            for word in _column(kind)
        ):
            return kind
    return ""


@lru_cache(maxsize=512)
def is_of_hours(header: str) -> bool:
    """Return whether a table's column is headed as one of hours.

    >>> is_of_hours("日期和时间"), is_of_hours("Hora"), is_of_hours("Time taken by each State")
    (True, True, False)
    """
    folded = _plain(_ASIDE.sub(" ", header))
    return len(folded.split()) <= _FEW_WORDS and any(
        re.search(rf"(?<![^\W_]){re.escape(word)}(?![^\W_])" if word.isascii() else re.escape(word), folded)
        for word in _column("hours")
    )


@lru_cache(maxsize=4)
def _column(kind: str) -> frozenset[str]:
    return frozenset(_plain(word) for word in words(f"column.{kind}"))


def _plain(header: str) -> str:
    return " ".join(fold_text(header).split()).strip(" :：.")
