"""Documents read by several processes: the same index, whatever becomes of the helpers."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
from functools import partial
from typing import TYPE_CHECKING

import pytest

from index import ahead
from index.ahead import helpers_for
from index.build import build_index
from index.bundle import make_bundle
from index.store import current
from tests.conftest import INVENTED

if TYPE_CHECKING:
    from pathlib import Path

    from index.build import BuildReport
    from index.bundle import Bundle
    from index.model import Document
    from index.termbase import Termbase

FILES = ("letter.en.txt", "meeting.ar.txt", "meeting.zh.txt", "treaty.ru.txt")


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """Return a folder with four of the invented documents."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    for name in FILES:
        shutil.copy(INVENTED / name, folder)
    return folder


@pytest.fixture
def on_two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the smallest collection be worth a helper."""
    monkeypatch.setattr(ahead, "_cores", lambda: 2)
    monkeypatch.setattr("index.build.helpers_for", partial(helpers_for, share=1))


def _build(seeds: Path, index: str, *, reuse: bool = True) -> BuildReport:
    return build_index(
        seeds,
        seeds.parent / index,
        analysis_version="1",
        fingerprint="f",
        max_source_bytes=100_000,
        reuse=reuse,
    )


def _hashes(index: Path) -> dict[str, str]:
    """Return the hash of every file of the current generation; its manifest has the time in it."""
    generation = next((index / "generations").iterdir())
    return {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in generation.iterdir()
        if file.name != "manifest.json"
    }


@pytest.mark.usefixtures("on_two_cores")
def test_an_index_read_by_two_processes_is_the_same_to_the_byte(
    seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All files are said to be read, in their order, and nothing in the index tells who read them."""
    own: list[str] = []

    def noted(document: Document, termbase: Termbase) -> Bundle:
        own.append(document.source.name)
        return make_bundle(document, termbase)

    monkeypatch.setattr("index.build.make_bundle", noted)
    assert _build(seeds, "two").read == FILES
    assert 0 < len(own) < len(FILES)  # the helper read the others
    monkeypatch.setattr(ahead, "_cores", lambda: 1)
    assert _build(seeds, "one").read == FILES
    assert _hashes(seeds.parent / "two") == _hashes(seeds.parent / "one")
    assert _build(seeds, "two").reused == FILES


@pytest.mark.usefixtures("on_two_cores")
def test_a_helper_that_dies_costs_nothing_but_time(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its documents are read by the caller, also where it left a part of them."""
    monkeypatch.setattr(ahead, "read_share", _die)
    assert _build(seeds, "two", reuse=False).read == FILES
    assert current(seeds.parent / "two").sources.keys() == set(FILES)


@pytest.mark.parametrize(("cores", "share"), [(1, 1), (2, ahead.SHARE)], ids=["one core", "few words"])
def test_no_process_is_started_where_there_is_nothing_to_gain(
    seeds: Path, monkeypatch: pytest.MonkeyPatch, cores: int, share: int
) -> None:
    """The caller reads everything."""
    monkeypatch.setattr(ahead, "get_context", lambda _method: pytest.fail("a process was started"))
    monkeypatch.setattr(ahead, "_cores", lambda: cores)
    monkeypatch.setattr("index.build.helpers_for", partial(helpers_for, share=share))
    assert _build(seeds, "one").read == FILES


def _die(*_given: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)
