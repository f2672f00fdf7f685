"""The quality gate fails where a figure falls, and says which."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.eval import gate
from tests.eval.gate import (
    BadThresholds,
    Missed,
    load_thresholds,
    missed,
    raised,
    run_shared,
    shared_minimums,
)
from tests.eval.scoring import Measure, Row
from tests.eval.sets import OWN_SETS

THRESHOLDS = Path(gate.__file__).with_name("thresholds.toml")


def test_the_thresholds_of_the_project_can_be_used() -> None:
    """The file names the nine sets, and wants every quotation to be verbatim."""
    thresholds = load_thresholds(THRESHOLDS)
    assert set(thresholds) == {"dev", *OWN_SETS}
    assert all(wanted[Measure.VERBATIM] == 1.0 for wanted in thresholds.values())


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[dev", "thresholds"),
        ("[dev]\nrecall = 0.5", "recall"),
        ("[dev]\nheadline = 92", "92"),
        ("[dev]\nheadline = 'high'", "high"),
        ("dev = 1", "thresholds"),
    ],
    ids=["no-toml", "no-such-measure", "no-share", "no-number", "no-table"],
)
def test_thresholds_that_cannot_be_used_are_refused(tmp_path: Path, text: str, problem: str) -> None:
    """A slip in the file stops the gate instead of letting everything through."""
    path = tmp_path / "thresholds.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadThresholds, match=problem):
        load_thresholds(path)


@pytest.mark.parametrize(
    ("reached", "is_missed"),
    [(0.92, False), (0.9196, False), (0.9194, True), (0.0, True), (None, True)],
    ids=["reached", "reached-when-rounded", "just-under", "nothing", "not-measured"],
)
def test_a_figure_under_its_threshold_is_missed(reached: float | None, is_missed: bool) -> None:
    """A measure is missed where it is lower, to three places, or was not measured."""
    row = Row(1, {} if reached is None else {Measure.HEADLINE: reached})
    found = missed("held", row, {Measure.HEADLINE: 0.92})
    assert found == ((Missed("held", Measure.HEADLINE, reached, 0.92),) if is_missed else ())


def test_a_missed_figure_says_which_and_by_how_much() -> None:
    """The sentence names set, measure, figure and threshold."""
    assert str(Missed("held", Measure.ABSTAINED, 0.5, 0.9)) == (
        "held: abstained is 0.500, at least 0.900 is wanted"
    )
    assert "not measured" in str(Missed("held", Measure.ABSTAINED, None, 0.9))


def test_the_shared_scorer_counts_false_abstentions() -> None:
    """What must be answered at least becomes what may be refused at most, with room for rounding; 1 stays 1."""
    assert shared_minimums({Measure.ANSWERED: 0.98, Measure.VERBATIM: 1.0, Measure.HEADLINE: 0.9}) == [
        "--min", "false_abstention=0.0205", "--min", "verbatim=1.0000", "--min", "headline=0.8995",
    ]  # fmt: skip


def test_the_shared_scorer_is_asked_and_its_verdict_kept(tmp_path: Path) -> None:
    """The scorer gets questions, documents, the command and the thresholds; its output and status come back."""
    (tmp_path / "score.py").write_text("import sys; print(*sys.argv[1:], sep='\\n'); sys.exit(1)", "utf-8")
    status, output = run_shared(tmp_path, {Measure.HEADLINE: 1.0})
    lines = output.splitlines()
    assert status == 1
    assert lines[0] == str(tmp_path / "questions.dev.jsonl")
    assert Path(lines[2]).is_dir()
    assert lines[4].endswith("-m bot ask --jsonl")
    assert sys.executable in lines[4]
    assert lines[5:] == ["--min", "headline=1.0000"]


ROWS = {name: Row(10, {Measure.HEADLINE: 0.9}) for name in OWN_SETS}


@pytest.mark.parametrize(
    ("wanted", "status"), [(0.9, 0), (0.95, 1)], ids=["everything-reached", "one-figure-fell"]
)
def test_the_exit_status_tells_the_verdict(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    wanted: float,
    status: int,
) -> None:
    """0 where all is reached, 1 where something is missed; without shared questions that set is not asked for."""
    (tmp_path / "thresholds.toml").write_text(
        f"[dev]\nheadline = 1.0\n[held]\nheadline = {wanted}\n", "utf-8"
    )
    monkeypatch.setattr(gate, "EVAL", tmp_path)
    monkeypatch.setattr(gate, "SHARED", tmp_path)
    monkeypatch.setattr(gate, "own_rows", lambda: ROWS)
    assert gate.main([]) == status
    printed = capsys.readouterr().out
    assert "dev: not measured" in printed
    assert ("held: headline is 0.900" in printed) is bool(status)


def test_a_gate_that_cannot_measure_says_why(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Status 2 and one sentence where a file is missing."""
    monkeypatch.setattr(gate, "EVAL", tmp_path)
    assert gate.main([]) == 2
    assert "thresholds.toml" in capsys.readouterr().err


FILE = """# Why.

[tune]
"evidence@1" = 0.7
headline = 0.9  # not rewritten
abstained = 0.8

[held]
"evidence@1" = 0.5
"""


def test_thresholds_are_raised_and_never_lowered() -> None:
    """What is surpassed is raised to two places, rounded down; the rest of the file stays as it is."""
    rows = {"tune": Row(1, {Measure.EVIDENCE_1: 0.7678, Measure.HEADLINE: 1.0, Measure.ABSTAINED: 0.75})}
    assert raised(FILE, rows) == FILE.replace("= 0.7\n", "= 0.76\n")


def test_raising_twice_changes_nothing() -> None:
    """A threshold reached exactly stays."""
    rows = {"tune": Row(1, {Measure.EVIDENCE_1: 0.29})}
    once = raised('[tune]\n"evidence@1" = 0.1\n', rows)
    assert once == '[tune]\n"evidence@1" = 0.29\n'
    assert raised(once, rows) == once
