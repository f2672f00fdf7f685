"""How long the first answers of a fresh process take, with and without what is done before them.

Run ``python -m benchmarks.first_answers``; it writes ``benchmarks/results/first_answers.md``. Each run is a process of
its own that answers the questions of one of the project's sets, each once, in their order; runs with and without
:func:`bot.answer.readiness.warm_up` take turns, so that what else the machine does falls on both.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from benchmarks.quality import percentile
from benchmarks.retrieval import commit, machine
from bot.answer.model import Question
from bot.answer.readiness import settle, warm_up
from tests.eval.cases import project_answerer
from tests.eval.sets import OWN_SETS

RESULTS = Path(__file__).parent / "results" / "first_answers.md"
SET = "asked"
RUNS = 5


def one_run(*, warm: bool) -> None:
    """Print the seconds that making ready took and the milliseconds of each answer, as JSON."""
    answerer = project_answerer()
    began = time.perf_counter()
    if warm:
        warm_up(answerer)
        settle()
    ready = time.perf_counter() - began
    times = []
    for question in OWN_SETS[SET].questions():
        began = time.perf_counter()
        answerer.answer(Question(question.text, question.history))
        times.append((time.perf_counter() - began) * 1000)
    print(json.dumps([ready, times]))


def row(name: str, runs: list[tuple[float, list[float]]]) -> str:
    """Return a row of the table: medians over the runs."""
    figures = (
        median(ready for ready, _times in runs),
        median(times[0] for _ready, times in runs),
        median(median(times) for _ready, times in runs),
        median(percentile(times, 0.99) for _ready, times in runs),
        median(sum(times) for _ready, times in runs) / 1000,
    )
    ready, first, middle, slowest, total = figures
    return f"| {name} | {ready:.1f} | {first:.0f} | {middle:.1f} | {slowest:.0f} | {total:.2f} |"


def main() -> None:
    """Measure and write the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--one", choices=("cold", "warm"), help="one run in this process")
    chosen = parser.parse_args().one
    if chosen:
        one_run(warm=chosen == "warm")
        return
    runs: dict[str, list[tuple[float, list[float]]]] = {"cold": [], "warm": []}
    for _ in range(RUNS):
        for name, found in runs.items():
            words = [sys.executable, "-m", "benchmarks.first_answers", "--one", name]
            found.append(json.loads(subprocess.run(words, check=True, capture_output=True).stdout))
    lines = [
        "# The first answers of a process",
        "",
        f"Commit {commit()}; {machine()}. Made by `python -m benchmarks.first_answers`.",
        "",
        f"The {len(OWN_SETS[SET].questions())} questions of `{SET}`, each asked once, in order; medians over {RUNS}",
        "processes each. *warm*: after `bot.answer.readiness`, as `serve` and `ask --jsonl` begin; *cold*: without.",
        "",
        "| | ready s | first answer ms | median ms | p99 ms | all s |",
        "|---|---:|---:|---:|---:|---:|",
        *(row(name, found) for name, found in runs.items()),
    ]
    text = "\n".join(lines) + "\n"
    RESULTS.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
