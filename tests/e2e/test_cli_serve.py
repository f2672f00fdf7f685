"""A running bot picks up another index without a restart."""

from __future__ import annotations

import shutil
import threading
from typing import TYPE_CHECKING

import pytest

from bot.commands.serve import CurrentAnswerer
from bot.settings import load_settings
from tests.e2e.terminal import SEEDS, Terminal

if TYPE_CHECKING:
    from pathlib import Path

LETTER = "003_ccfc8e636b231bec.txt"
RESOLUTION = "004_6bf816ae27e80bd1.txt"


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Terminal:
    """The command line over a folder of one document."""
    terminal = Terminal(monkeypatch, tmp_path)
    (tmp_path / "documents").mkdir()
    shutil.copy(SEEDS / LETTER, tmp_path / "documents")
    terminal.set(seeds_dir=tmp_path / "documents", index_dir=tmp_path / "index")
    return terminal


def _wait_for_opening() -> None:
    for thread in threading.enumerate():
        if thread.name == "open-index":
            thread.join()


def test_another_index_is_opened_beside_the_one_in_use(cli: Terminal) -> None:
    """The old answerer answers until the new one is open; then the new one does."""
    current = CurrentAnswerer(load_settings())
    old = current()
    assert list(old.library.documents) == [LETTER]
    shutil.copy(SEEDS / RESOLUTION, cli.folder / "documents")
    assert cli.run("index").code == 0
    assert current() is old
    _wait_for_opening()
    assert list(current().library.documents) == [LETTER, RESOLUTION]
    assert list(old.library.documents) == [LETTER]


def test_reloading_reads_the_documents_as_they_are_now(cli: Terminal) -> None:
    """``/reload`` needs no build beside the bot."""
    current = CurrentAnswerer(load_settings())
    shutil.copy(SEEDS / RESOLUTION, cli.folder / "documents")
    assert current.reload()
    assert list(current().library.documents) == [LETTER, RESOLUTION]


def test_a_reload_that_fails_keeps_what_is_there(cli: Terminal) -> None:
    """A broken catalogue is told to the administrator, and the old index answers on."""
    current = CurrentAnswerer(load_settings())
    old = current()
    (cli.folder / "documents" / "catalogue.toml").write_text("[[document]\n", encoding="utf-8")
    assert not current.reload()
    assert current() is old
