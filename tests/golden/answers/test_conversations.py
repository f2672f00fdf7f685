"""Tests that conversations in six languages are answered as they were when someone read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.messages import LANGUAGES
from tests.golden.answers import conversation, files, turns

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_a_conversation_is_answered_as_it_was_read(seeds_answerer: DocumentAnswerer, path: Path) -> None:
    """To the letter; where a change is meant: python -m tests.golden.answers --write, and read the difference."""
    expected = path.read_text("utf-8")
    assert conversation(seeds_answerer, turns(expected)) == expected


def test_every_language_has_a_conversation_with_six_turns_or_more() -> None:
    """Each of the six languages is read through: a date, a follow-up, a reference, a list, a not-found, a change."""
    lengths = {path.stem: len(turns(path.read_text("utf-8"))) for path in files()}
    assert {language.value for language in LANGUAGES} == set(lengths)
    assert min(lengths.values()) >= 6
