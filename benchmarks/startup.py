"""How long a question from the command line takes, and how long reading the seeds does.

Run ``python -m benchmarks.startup``; it writes ``benchmarks/results/startup.md``. Each command is a process of its
own with its own start of Python, the quickest of several runs counts (the others measure what else the machine
does), and stands beside what importing NumPy alone costs, which every question needs.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.retrieval import commit, machine
from bot.settings import variable_names

ROOT = Path(__file__).parents[1]
RESULTS = ROOT / "benchmarks" / "results" / "startup.md"

ASK_LIMIT_S = 0.7
BUILD_LIMIT_S = 3.0


@dataclass(frozen=True, slots=True)
class Case:
    """A command to measure.

    Attributes:
        name: In the table.
        words: After ``python``.
        limit_s: What it should stay under; None where nothing was asked.
        runs: How often it is run; the first one, which fills the disk cache, is not counted.
    """

    name: str
    words: tuple[str, ...]
    limit_s: float | None = None
    runs: int = 10


CASES = (
    Case("Python alone", ("-c", "pass")),
    Case("import numpy", ("-c", "import numpy")),
    Case("import pydantic_settings", ("-c", "import pydantic_settings")),
    Case("python -m bot --help", ("-m", "bot", "--help")),
    Case("ask, Arabic", ("-m", "bot", "ask", "من استضاف الاجتماع العالمي الرابع؟"), ASK_LIMIT_S),
    Case("ask, English", ("-m", "bot", "ask", "Who hosted the fourth global meeting?"), ASK_LIMIT_S),
    Case("ask, Chinese", ("-m", "bot", "ask", "第四次全球会议由谁主办？"), ASK_LIMIT_S),
    Case("ask, Russian", ("-m", "bot", "ask", "Кто принимал четвертое глобальное совещание?"), ASK_LIMIT_S),
    Case("show a paragraph", ("-m", "bot", "show", "A/RES/71/280", "15(a)"), ASK_LIMIT_S),
    Case("read and index the five seeds", ("-m", "bot", "index", "--rebuild"), BUILD_LIMIT_S, runs=5),
    Case("index, nothing changed", ("-m", "bot", "index")),
)
WITH_FILE = Case("ask, English, settings in a .env file", CASES[5].words, ASK_LIMIT_S)


def measure(case: Case, folder: Path) -> tuple[list[float], float]:
    """Return the wall times of a case's runs in a folder, quickest first, and the least processor time, in seconds.

    The first run is left out; it leaves the modules compiled, as an installation does, also where the surroundings
    forbid that (``PYTHONDONTWRITEBYTECODE``).
    """
    left_out = {*variable_names(), "PYTHONDONTWRITEBYTECODE"}
    environment = {name: value for name, value in os.environ.items() if name not in left_out} | {
        "PYTHONPATH": str(ROOT),
        "LC_ALL": "C.UTF-8",
    }
    times, processor = [], []
    for _ in range(case.runs + 1):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        began = time.perf_counter()
        subprocess.run(
            [sys.executable, *case.words], cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL
        )
        times.append(time.perf_counter() - began)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        processor.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    return sorted(times[1:]), min(processor[1:])


def main() -> None:
    """Measure every case and write the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "seeds").symlink_to(ROOT / "seeds")
        measured = {case.name: measure(case, folder) for case in CASES}
        (folder / ".env").write_text("LOG_LEVEL=INFO\n", encoding="utf-8")
        measured[WITH_FILE.name] = measure(WITH_FILE, folder)
    numpy_s = measured["import numpy"][0][0]
    lines = [
        "# Start-up and building",
        "",
        f"Commit {commit()}; {machine()}. Made by `python -m benchmarks.startup`.",
        "",
        "Wall times of whole processes, imports included, on a ready index; *times NumPy* is against",
        "`import numpy` alone, best against best. The machine's load over the last minute was",
        f"{os.getloadavg()[0]:.1f} when it ended.",
        "",
        "| command | best s | median s | processor s | times NumPy | needed |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for case in (*CASES, WITH_FILE):
        times, processor_s = measured[case.name]
        needed = f"{case.limit_s}" if case.limit_s else ""
        lines.append(
            f"| {case.name} | {times[0]:.3f} | {median(times):.3f} | {processor_s:.3f} "
            f"| {times[0] / numpy_s:.1f} | {needed} |"
        )
    text = "\n".join(lines) + "\n"
    RESULTS.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
