"""The README's commands work, its exchanges are what the program says, and its tables are complete."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from bot.console import Exit
from bot.settings import Settings, variable_names
from tests.e2e.terminal import ROOT, Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
COMMANDS = [
    line.partition("  #")[0].strip()
    for kind, block in BLOCKS
    if kind == "sh"
    for line in block.splitlines()
    if line.strip()
]
INLINE = sorted(set(re.findall(r"`(python -m (?:benchmarks|tests)\.[\w.]+)", README)))
MADE = re.findall(r"`(make \w+)`", README)


def _exchanges() -> Iterator[tuple[str, str]]:
    """Yield the commands of the console blocks with the output shown; ``…`` stands for anything."""
    for kind, block in BLOCKS:
        if kind == "console":
            for exchange in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                command, _, shown = exchange.partition("\n")
                yield command, shown


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One index for the module."""
    return tmp_path_factory.mktemp("readme-index")


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, index: Path) -> Terminal:
    """The command line over the seeds, in a folder where `python` is this Python."""
    terminal = Terminal(monkeypatch, tmp_path)
    terminal.set(index_dir=index)
    (tmp_path / "bin").mkdir()
    python = tmp_path / "bin" / "python"
    python.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    return terminal


def _run(cli: Terminal, command: str) -> subprocess.CompletedProcess[str]:
    """Run a command line as a shell does, `python` being this one."""
    environment = cli.environment
    environment["PATH"] = f"{cli.folder / 'bin'}:{environment['PATH']}"
    return subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        check=False,
    )


@pytest.mark.parametrize("command", [each for each in COMMANDS if not each.startswith("make")])
def test_every_command_works(cli: Terminal, command: str) -> None:
    """Each command line of the README ends well, whether or not the documents know the answer."""
    done = _run(cli, command)
    assert done.returncode in {Exit.OK, Exit.NOT_FOUND}, done.stderr
    assert done.stdout
    assert not done.stderr


@pytest.mark.parametrize("command", sorted({*MADE, *(each for each in COMMANDS if each.startswith("make"))}))
def test_every_target_is_there(cli: Terminal, command: str) -> None:
    """Make knows what to do for each target; `make test` itself is what runs this test."""
    done = _run(cli, f"{command} --dry-run")
    assert done.returncode == 0, done.stderr


def test_make_run_answers_a_line(cli: Terminal) -> None:
    """`make run` with a question on standard input answers it and ends."""
    stamp = ROOT / ".venv" / ".installed"
    if not stamp.exists() or stamp.stat().st_mtime < (ROOT / "requirements.lock").stat().st_mtime:
        pytest.skip("make would install first")
    done = _run(cli, 'echo "متى عقد الاجتماع العالمي الرابع؟" | make --silent run')
    assert (done.returncode, done.stderr) == (0, "")
    assert "أيار/مايو ٢٠١٣" in done.stdout


@pytest.mark.parametrize(("command", "shown"), list(_exchanges()))
def test_every_exchange_is_real(cli: Terminal, command: str, shown: str) -> None:
    """What the README shows is what the program says; bidi controls and line breaks are left out of account."""
    said = _plain(_run(cli, command).stdout)
    pattern = ".*".join(re.escape(part) for part in _plain(shown).split("…"))
    assert re.fullmatch(pattern, said, re.DOTALL), f"the README is out of date; the command now says:\n{said}"


def _plain(text: str) -> str:
    return " ".join(re.sub("[\u200e\u200f\u2066-\u2069]", "", text).split())


@pytest.mark.parametrize("command", INLINE)
def test_every_benchmark_named_is_there(cli: Terminal, command: str) -> None:
    """The commands behind the figures exist; running them takes minutes, so here they only help."""
    done = _run(cli, f"{command} --help")
    assert done.returncode == 0, done.stderr


def test_every_link_leads_somewhere() -> None:
    """Files that the README links to are in the repository."""
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (ROOT / target).exists(), target


def test_every_setting_is_in_the_table_with_its_default() -> None:
    """The table of settings is the settings."""
    rows = dict(re.findall(r"^\| `([A-Z_]+)` \| (?:`([^`]*)`)? ?\|", README, re.MULTILINE))
    assert tuple(rows) == variable_names()
    defaults = Settings()
    for name, shown in rows.items():
        value = getattr(defaults, name.lower())
        if isinstance(value, tuple):
            value = ",".join(value)
        assert shown == ("" if value is None else str(value)), name


def test_every_exit_code_is_in_the_table() -> None:
    """The table of exit codes names those that a script meets."""
    named = {int(code) for code in re.findall(r"^\| (\d+) \|", README, re.MULTILINE)}
    assert named == set(Exit) - {Exit.BROKEN_PIPE}


def test_commands_are_shell_lines() -> None:
    """Each line of a `sh` block is one command that a shell can read."""
    assert len(COMMANDS) >= 8
    for command in COMMANDS:
        assert shlex.split(command)
