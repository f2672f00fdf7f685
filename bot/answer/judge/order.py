"""How the sentences found are put in another order than their scores'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.extract import Extraction

HARDLY_WORSE = 0.15
"""How much lower the score of a sentence may be that holds what an answer must."""


def moved_first(extractions: Sequence[Extraction], place: int) -> tuple[Extraction, ...]:
    """Return the extractions with the one at a place first, the others in their order."""
    return (extractions[place], *extractions[:place], *extractions[place + 1 :])
