"""The page of conversations for reviewers, over the real seeds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from bot.answer.messages import LANGUAGES
from bot.console import Exit
from tests.e2e.emulator.html import parse_html
from tests.e2e.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, seeds_index: Path) -> Terminal:
    """The command line over the seeds."""
    terminal = Terminal(monkeypatch, tmp_path)
    terminal.set(index_dir=seeds_index)
    return terminal


def test_the_page_shows_every_language_and_needs_nothing_else(cli: Terminal) -> None:
    """Questions, buttons and commands in six languages; no script, no address to load from."""
    done = cli.run("preview")
    assert (done.code, done.out) == (Exit.OK, "preview.html\n")
    page = (cli.folder / "preview.html").read_text("utf-8")
    for language in LANGUAGES:
        for kind in ("welcome", "timeline", "verify", "compare", "sources"):
            assert f"<h2>{language.value}: {kind}" in page
    assert "👍" in page
    assert not re.search(r"<script|src=|<link|url\(", page)


def test_every_message_of_the_page_is_one_that_telegram_takes(cli: Terminal) -> None:
    """The messages stand in the page as they are sent: their HTML parses as Telegram's does, within its limits."""
    cli.run("preview", "--language", "ar", "--output", "ar.html")
    page = (cli.folder / "ar.html").read_text("utf-8")
    messages = re.findall(r'<div class="message" dir="auto">(.*?)</div>', page, re.DOTALL)
    assert len(messages) > 12
    for message in messages:
        text, entities = parse_html(message)
        assert 0 < len(text.encode("utf-16-le")) // 2 <= 4096
        assert len(entities) <= 100


@pytest.mark.parametrize("content", [None, b"[ar", b"\xff\xfe"], ids=["missing", "no-toml", "no-utf8"])
def test_questions_that_cannot_be_read_are_named(cli: Terminal, content: bytes | None) -> None:
    """The file and the remedy, no traceback."""
    if content is not None:
        (cli.folder / "q.toml").write_bytes(content)
    done = cli.run("preview", "--questions", "q.toml")
    assert done.code == Exit.FAILURE
    assert "q.toml" in done.err


def test_a_page_that_cannot_be_written_is_named(cli: Terminal) -> None:
    """A folder in the file's place."""
    (cli.folder / "page").mkdir()
    done = cli.run("preview", "--language", "en", "--output", "page")
    assert done.code == Exit.FAILURE
    assert "--output" in done.err
