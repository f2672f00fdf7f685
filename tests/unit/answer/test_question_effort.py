"""Understanding takes about as long for hostile text as for any text of its length."""

from __future__ import annotations

import time

import pytest

from bot.answer.question import understand

LENGTH = 2000
BUDGET = 1.0
"""Processor seconds; it takes 0.02 here, and took 45 and more before the expressions were bounded."""


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        "（",
        "¿",
        "ا",
        "a",
        "第",
        "1 ",
        "5/",
        "A/RES/",
        "para. ",
        "who ",
        "كم ",
        "what is ",
        "، ",
        "who hosted ",
    ],
)
def test_no_text_takes_minutes(piece: str) -> None:
    """Brackets, one letter, one word: two thousand code points of the same."""
    understand("who?")
    for text in (piece * LENGTH, f"who {piece * LENGTH}", f"«{piece * LENGTH}"):
        before = time.process_time()
        understand(text[: LENGTH - 1] + "»")
        assert time.process_time() - before < BUDGET
