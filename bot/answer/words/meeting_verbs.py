"""What a question says happens to a meeting: it is held, opened, hosted or chaired."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.facts.events import event_words

if TYPE_CHECKING:
    from index.query import QueryUnit


def is_meeting_verb(unit: QueryUnit) -> bool:
    """Return whether a unit may say what happens to a meeting: *accueillir* is to welcome, and to host."""
    words = event_words()
    verbs = words.roles.keys() | words.parts.keys() | words.holding
    return not verbs.isdisjoint(unit.own_concepts)
