"""The command line as tests run it: in this process, with streams that are bytes underneath as the real ones are."""

from __future__ import annotations

import io
import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.cli import main
from bot.settings import variable_names

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"


class _Stream(io.TextIOWrapper):
    """A standard stream over bytes that may pass for a terminal."""

    def __init__(self, content: bytes = b"", *, terminal: bool = False) -> None:
        self.bytes = io.BytesIO(content)
        super().__init__(self.bytes, encoding="utf-8")
        self._terminal = terminal

    def isatty(self) -> bool:
        """Return whether the stream passes for a terminal."""
        return self._terminal

    def written(self) -> str:
        """Return what was written so far."""
        self.flush()
        return self.bytes.getvalue().decode("utf-8")


@dataclass(frozen=True, slots=True)
class Completed:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as one JSON value."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """Standard output as JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]


class Terminal:
    """Runs commands with settings of its own: nothing of the environment or of a ``.env`` file reaches them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self._monkeypatch = monkeypatch
        self.folder = folder
        for name in (*variable_names(), "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.chdir(folder)
        monkeypatch.setenv("COLUMNS", "100")
        self.set(seeds_dir=SEEDS, index_dir=folder / "index", state_file=folder / "state.sqlite3")

    def set(self, **settings: object) -> None:
        """Set variables of the environment, written as the settings' fields are."""
        for name, value in settings.items():
            self._monkeypatch.setenv(name.upper(), str(value))

    def run(self, *words: str, typed: str | bytes = "", terminal: bool = False) -> Completed:
        """Run one command.

        Args:
            words: After ``python -m bot``.
            typed: Standard input.
            terminal: Whether standard input passes for a terminal.
        """
        content = typed if isinstance(typed, bytes) else typed.encode()
        streams = _Stream(content, terminal=terminal), _Stream(terminal=False), _Stream(terminal=False)
        with self._monkeypatch.context() as patch:
            for name, stream in zip(("stdin", "stdout", "stderr"), streams, strict=True):
                patch.setattr(sys, name, stream)
            code = main(words)
            return Completed(code, streams[1].written(), streams[2].written())

    @property
    def environment(self) -> dict[str, str]:
        """The environment for a process of its own, with the same settings."""
        return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "0"}
