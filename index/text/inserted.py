"""Numbers put in between two others: 5 bis stands after 5, «٥ مكررا», 第5条之二."""

from __future__ import annotations

import re
from functools import lru_cache

from index.text.tables import read_table

NAMES = ("bis", "ter", "quater", "quinquies", "sexies")
"""What locators have behind such a number, first insertion first: ``5bis``."""


@lru_cache(maxsize=1)
def inserted_words() -> tuple[str, ...]:
    """Return a pattern for each of :data:`NAMES`, as texts of six languages write it."""
    return tuple(read_table("numerals.toml")["inserted"])


def inserted_name(written: str | None) -> str:
    """Return which insertion a word says; empty for no word.

    >>> inserted_name("бис"), inserted_name("之三"), inserted_name(None)
    ('bis', 'ter', '')
    """
    ways = zip(NAMES, inserted_words(), strict=True)
    return next((name for name, way in ways if written and re.fullmatch(way, written, re.IGNORECASE)), "")


def split_inserted(value: str) -> tuple[str, str]:
    """Return a locator's number and what is put in behind it.

    >>> split_inserted("5bis"), split_inserted("5")
    (('5', 'bis'), ('5', ''))
    """
    name = next((name for name in NAMES if value.endswith(name)), "")
    return (value.removesuffix(name), name) if value[:1].isdecimal() else (value, "")
