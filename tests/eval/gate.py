"""The quality gate: ``make quality``. Fails where the answers have become worse than they have been.

Measures the project's own questions, and the shared development questions with their own scorer where that folder
stands beside the checkout. The least that each measure must reach stands in ``thresholds.toml``.

Exit status: 0 where every measure is reached; 1 where one is missed; 2 where nothing could be measured, because a file
is missing or cannot be read.
"""
# ruff: noqa: T201 - a command that prints

from __future__ import annotations

import argparse
import json
import math
import os
import re
import shlex
import subprocess
import sys
import time
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.eval.cases import ROOT, MalformedQuestion, ask, load_questions, load_sources, project_answerer
from tests.eval.scoring import Measure, format_table, mark_all, summarise
from tests.eval.sets import EVAL, OWN_SETS, answerer_over, by_documents

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from tests.eval.scoring import Row

SHARED = ROOT.parent / "shared" / "eval"
"""The development questions and their scorer; not part of the repository and not needed."""
ROUNDING = 5e-4
"""Thresholds have three places; a figure that rounds to its threshold reaches it."""

Thresholds = dict[str, dict[Measure, float]]


class BadThresholds(ValueError):
    """``thresholds.toml`` cannot be used; says what is wrong."""


@dataclass(frozen=True, slots=True)
class Missed:
    """A measure below its threshold; ``reached`` is None where it was not measured at all."""

    question_set: str
    measure: Measure
    reached: float | None
    wanted: float

    def __str__(self) -> str:
        reached = "not measured" if self.reached is None else f"{self.reached:.3f}"
        return f"{self.question_set}: {self.measure} is {reached}, at least {self.wanted:.3f} is wanted"


def load_thresholds(path: Path) -> Thresholds:
    """Return the least each measure must reach, by question set.

    Raises:
        BadThresholds: The file is no TOML, names a measure that does not exist, or a value is no share.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        found = {
            name: {Measure(measure): float(value) for measure, value in wanted.items()}
            for name, wanted in raw.items()
        }
    except (ValueError, TypeError, AttributeError) as error:
        raise BadThresholds(f"{path.name}: {error}") from error
    for name, wanted in found.items():
        for measure, value in wanted.items():
            if not 0 <= value <= 1:
                raise BadThresholds(
                    f"{path.name}: {measure} of [{name}] is {value}, and a share is from 0 to 1"
                )
    return found


def missed(question_set: str, row: Row, wanted: Mapping[Measure, float]) -> tuple[Missed, ...]:
    """Return the measures of one question set that are below their thresholds, in the order of the file."""
    found = []
    for measure, least in wanted.items():
        reached = row.means.get(measure)
        if reached is None or reached < least - ROUNDING:
            found.append(Missed(question_set, measure, reached, least))
    return tuple(found)


def own_rows() -> dict[str, Row]:
    """Return the means over each of the project's question sets."""
    rows = {}
    for documents, sets in by_documents():
        with answerer_over(documents) as answerer:
            for one in sets:
                questions = one.questions()
                rows[one.name] = summarise(mark_all(questions, ask(answerer, questions), one.sources()))
    return rows


def shared_minimums(wanted: Mapping[Measure, float]) -> list[str]:
    """Return thresholds as the shared scorer's arguments; it counts false abstentions where we count answers."""
    arguments = []
    for measure, least in wanted.items():
        if measure is Measure.ANSWERED:
            arguments += ["--min", f"false_abstention={1 - least + ROUNDING:.4f}"]
        else:
            arguments += ["--min", f"{measure}={least - ROUNDING if least < 1 else least:.4f}"]
    return arguments


def run_shared(folder: Path, wanted: Mapping[Measure, float]) -> tuple[int, str]:
    """Return the exit status and the output of the shared scorer over the shared questions, answered by the command."""
    command = [
        sys.executable,
        str(folder / "score.py"),
        str(folder / "questions.dev.jsonl"),
        "--seeds",
        str(ROOT / "seeds"),
        "--run",
        f"{shlex.quote(sys.executable)} -m bot ask --jsonl",
        *shared_minimums(wanted),
    ]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | {"SEEDS_DIR": str(ROOT / "seeds"), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def raised(text: str, rows: Mapping[str, Row]) -> str:
    """Return the text of ``thresholds.toml`` with every value that is now surpassed raised, to two places.

    Comments and order stay; nothing is lowered, and a measure that the file does not name is not added.
    """
    lines = []
    means: Mapping[Measure, float] = {}
    for line in text.splitlines():
        if header := re.fullmatch(r"\[(\w+)\]", line.strip()):
            means = rows[header[1]].means if header[1] in rows else {}
        if entry := re.fullmatch(r'("?)([\w@]+)\1 = ([\d.]+)', line.strip()):
            reached = math.floor(means.get(Measure(entry[2]), 0.0) * 100 + ROUNDING) / 100
            line = f"{line[: line.rindex('=')]}= {max(float(entry[3]), reached)}"  # noqa: PLW2901
        lines.append(line)
    return "\n".join(lines) + "\n"


def raise_thresholds(path: Path, rows: Mapping[str, Row]) -> None:
    """Raise the file's thresholds to what is reached, the shared questions measured with our own scorer."""
    reached = dict(rows)
    shared = SHARED / "questions.dev.jsonl"
    if shared.exists():
        questions = load_questions(shared)
        reached["dev"] = summarise(mark_all(questions, ask(project_answerer(), questions), load_sources()))
    path.write_text(raised(path.read_text(encoding="utf-8"), reached), encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.eval.gate", description=__doc__)
    parser.add_argument(
        "--raise", action="store_true", dest="raise_", help="raise thresholds to what is reached"
    )
    options = parser.parse_args(arguments)
    began = time.monotonic()
    try:
        thresholds = load_thresholds(EVAL / "thresholds.toml")
        rows = own_rows()
        if options.raise_:
            raise_thresholds(EVAL / "thresholds.toml", rows)
    except (BadThresholds, MalformedQuestion, OSError, json.JSONDecodeError) as error:
        print(f"quality: {error}", file=sys.stderr)
        return 2
    print(format_table(rows))
    faults = [str(one) for name in OWN_SETS for one in missed(name, rows[name], thresholds.get(name, {}))]
    if (SHARED / "score.py").exists() and (SHARED / "questions.dev.jsonl").exists():
        status, output = run_shared(SHARED, thresholds.get("dev", {}))
        lines = output.splitlines()
        print("\n".join(lines if status else lines[:2]))
        if status:
            faults.append("dev: " + (lines[-1] if lines else "the shared scorer said nothing"))
    else:
        print("dev: not measured, there are no shared questions beside this checkout")
    for fault in faults:
        print(fault)
    print(f"quality: {'missed' if faults else 'reached'}, {time.monotonic() - began:.1f} s")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
