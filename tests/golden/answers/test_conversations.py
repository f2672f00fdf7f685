"""Tests that conversations in six languages are answered as they were when someone read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.builder import DocumentAnswerer
from bot.answer.messages import LANGUAGES, Messages
from index.ready import open_ready
from tests.golden.answers import SEEDS, conversation, files, turns

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Return an answerer over the seeds."""
    library = open_ready(SEEDS, tmp_path_factory.mktemp("index"), max_source_bytes=10_000_000)
    return DocumentAnswerer(library, Messages.load())


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_a_conversation_is_answered_as_it_was_read(answerer: DocumentAnswerer, path: Path) -> None:
    """To the letter; where a change is meant: python -m tests.golden.answers --write, and read the difference."""
    expected = path.read_text("utf-8")
    assert conversation(answerer, turns(expected)) == expected


def test_every_language_has_a_conversation_with_six_turns_or_more() -> None:
    """Each of the six languages is read through: a date, a follow-up, a reference, a list, a not-found, a change."""
    lengths = {path.stem: len(turns(path.read_text("utf-8"))) for path in files()}
    assert {language.value for language in LANGUAGES} == set(lengths)
    assert min(lengths.values()) >= 6
