"""What a question from the command line imports: nobody waits for what is not used."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import packages_distributions
from typing import TYPE_CHECKING

import pytest

from tests.e2e.terminal import ROOT, Terminal

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = frozenset(
    {
        "telegram",
        "httpx",
        "tornado",
        "PIL",
        "babel",
        "fluent",
        "jieba",
        "icalendar",
        "tqdm",
        "sqlite3",
        "hypothesis",
    }
)
CHINESE = frozenset({"rjieba", "jieba"})
ALLOWED = frozenset(
    {"Stemmer", "annotated_types", "cython_runtime", "dotenv", "numpy", "opencc", "opencc_clib", "pydantic",
     "pydantic_core", "pydantic_settings", "rank_bm25", "rjieba", "typing_extensions", "typing_inspection"}
)  # fmt: skip


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One index for the module."""
    return tmp_path_factory.mktemp("startup-index")


def _imported(cli: Terminal, *words: str) -> set[str]:
    """Return the top-level packages that a command imports in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "bot", *words],
        cwd=ROOT, env=cli.environment, capture_output=True, check=True,
    )  # fmt: skip
    lines = done.stderr.decode().splitlines()
    return {
        line.rpartition("|")[2].strip().partition(".")[0] for line in lines if line.startswith("import time:")
    }


@pytest.mark.parametrize(
    ("question", "not_wanted"),
    [
        ("من استضاف الاجتماع العالمي الرابع؟", HEAVY | CHINESE),
        ("Who hosted the fourth global meeting?", HEAVY | CHINESE),
        ("第四次全球会议由谁主办？", HEAVY),
    ],
    ids=["ar", "en", "zh"],
)
def test_a_question_imports_only_what_it_needs(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, index: Path, question: str, not_wanted: frozenset[str]
) -> None:
    """On a ready index, neither Telegram nor pictures, plural rules or another language's tools are imported."""
    cli = Terminal(monkeypatch, tmp_path)
    cli.set(index_dir=index)
    cli.run("index")
    imported = _imported(cli, "ask", question)
    assert not imported & not_wanted
    third_party = imported & packages_distributions().keys() - {"bot", "index"}
    assert third_party - {name for name in third_party if name.startswith("_")} <= ALLOWED


def test_help_imports_no_index(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """``--help`` shows at once."""
    assert not _imported(Terminal(monkeypatch, tmp_path), "--help") & {"numpy", "pydantic", *HEAVY}
