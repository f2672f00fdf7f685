"""How fast the engine is beside its peers: same words, same machine, one run.

The peers are no dependencies of the project. They are installed in an environment of their own::

    python3 -m venv PEERS && PEERS/bin/pip install --require-hashes -r benchmarks/requirements.lock
    PEERS/bin/python -m benchmarks.speed --sizes 10000 100000 1000000

Every engine builds in one process and serves in another: opening times and memory are those of a server that
has just started. Each query is asked twice, and the second time counts. Writes ``benchmarks/results/speed.md``
and ``speed.json``.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.speed_engines import CONTENDERS
from benchmarks.synthetic import chunks, queries
from index.bm25 import BM25
from index.model import Chunk, Language
from index.store import IndexContents, open_index, write_index

RESULTS = Path(__file__).parent / "results"
PACKAGES = ("numpy", "rank-bm25", "bm25s", "numba", "tantivy")
COLUMNS = {
    "p50_ms": "p50 ms",
    "p99_ms": "p99 ms",
    "build_s": "build s",
    "disk_mb": "disk MB",
    "open_ms": "open ms",
    "rss_mb": "serving RSS MB",
}


def build(name: str, count: int, folder: Path) -> dict[str, float]:
    """Build one engine's index; return the time, without that of making up the words, and the size."""
    corpus = list(chunks(count))
    begin = time.perf_counter()
    CONTENDERS[name].build(corpus, folder)
    seconds = time.perf_counter() - begin
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return {"build_s": seconds, "disk_mb": size / 1e6}


def serve(name: str, count: int, folder: Path) -> dict[str, float]:
    """Open one engine's index and ask it; return times in milliseconds and resident memory in MB."""
    contender = CONTENDERS[name]
    asked = queries(contender.queries, chunk_count=count)
    begin = time.perf_counter()
    search = contender.open(folder)
    opened = time.perf_counter() - begin
    times = np.zeros(len(asked))
    for _ in range(2):
        for place, terms in enumerate(asked):
            begin = time.perf_counter()
            search(terms)
            times[place] = time.perf_counter() - begin
    p50, p99 = np.percentile(times * 1000, [50, 99]).tolist()
    return {
        "p50_ms": p50,
        "p99_ms": p99,
        "open_ms": opened * 1000,
        "rss_mb": resident_mb(),
        "queries": len(asked),
    }


def open_store(count: int, folder: Path) -> dict[str, float]:
    """Write a whole index with the chunks' texts, and open it; return the time to write and to open."""
    corpus = list(chunks(count))
    engine = BM25.build(corpus)
    made = [
        Chunk("synthetic.txt", f"para-{number + 1}", " ".join(words), "", Language.OTHER)
        for number, words in enumerate(corpus)
    ]
    begin = time.perf_counter()
    write_index(folder, IndexContents(documents=[], chunks=made, engines={"stem": engine}))
    written = time.perf_counter() - begin
    times = []
    for _ in range(5):
        begin = time.perf_counter()
        opened = open_index(folder)
        times.append(time.perf_counter() - begin)
        del opened
    return {"write_s": written, "open_store_ms": float(np.median(times)) * 1000}


def resident_mb() -> float:
    """Return this process's resident memory, mapped pages that it touched among it."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def in_process(step: str, name: str, count: int, folder: Path) -> dict[str, float]:
    """Return what one step measures, in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.speed", "--step", step, name, str(count), str(folder)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    measured: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return measured


def measure(sizes: list[int], names: list[str], scratch: Path) -> list[dict[str, Any]]:
    """Return one row for each size and engine."""
    rows: list[dict[str, Any]] = []
    for count in sizes:
        for name in names:
            if count > CONTENDERS[name].largest:
                continue
            with tempfile.TemporaryDirectory(dir=scratch) as folder:
                row = {"chunks": count, "engine": name}
                row |= in_process("build", name, count, Path(folder))
                row |= in_process("serve", name, count, Path(folder))
            if name == "isnad":
                with tempfile.TemporaryDirectory(dir=scratch) as folder:
                    row |= in_process("store", name, count, Path(folder))
            print(json.dumps(row), flush=True)
            rows.append(row)
    return rows


def machine() -> dict[str, Any]:
    """Return where and with what this ran."""
    models = [
        line.partition(":")[2].strip()
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        if line.startswith("model name")
    ]
    git = ["git", "-C", str(Path(__file__).parent), "describe", "--always", "--dirty", "--exclude=*"]
    commit = subprocess.run(git, check=False, capture_output=True, text=True).stdout.strip()
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "commit": commit,
        "processor": f"{models[0] if models else platform.machine()}, {os.cpu_count()} cores",
        "load_before": round(os.getloadavg()[0], 2),
        "python": platform.python_version(),
        **{package: metadata.version(package) for package in PACKAGES},
    }


def report(where: dict[str, Any], rows: list[dict[str, Any]]) -> str:
    """Return the results as Markdown."""
    lines = [
        "# Speed beside the peers",
        "",
        "Written by `python -m benchmarks.speed`: made-up chunks of 80 words, queries of 8 distinct words of",
        "another chunk, ten results, one thread, warm. Opening and memory are those of a fresh process.",
        "",
        ", ".join(f"{key} {value}" for key, value in where.items()) + ".",
    ]
    for count in sorted({row["chunks"] for row in rows}):
        there = [row for row in rows if row["chunks"] == count]
        lines += ["", f"## {count:,} chunks", "", f"| engine | {' | '.join(COLUMNS.values())} |"]
        lines.append("|---|" + "---:|" * len(COLUMNS))
        for row in there:
            lines.append(f"| {row['engine']} | {' | '.join(f'{row[key]:.3g}' for key in COLUMNS)} |")
        own = next((row for row in there if row["engine"] == "isnad"), None)
        if own is None:
            continue
        lines += ["", "Times of the peers over isnad's (p50, p99): " + ratios(own, there) + "."]
        lines.append(
            f"A whole index with the chunks' texts: written in {own['write_s']:.1f} s, "
            f"opened in {own['open_store_ms']:.1f} ms."
        )
    return "\n".join(lines) + "\n"


def ratios(own: dict[str, Any], rows: list[dict[str, Any]]) -> str:
    """Return how many times longer each peer takes."""
    return "; ".join(
        f"{row['engine']} {row['p50_ms'] / own['p50_ms']:.3g}, {row['p99_ms'] / own['p99_ms']:.3g}"
        for row in rows
        if row is not own
    )


def main() -> None:
    """Measure and write the results."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.speed", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000], metavar="CHUNKS")
    parser.add_argument("--engines", nargs="+", choices=CONTENDERS, default=list(CONTENDERS))
    parser.add_argument("--scratch", type=Path, default=None, help="a folder with room for the indexes")
    parser.add_argument("--out", type=Path, default=RESULTS, help="the folder for speed.md and speed.json")
    parser.add_argument("--step", nargs=4, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.step:
        step, name, count, folder = arguments.step
        size, place = int(count), Path(folder)
        if step == "store":
            print(json.dumps(open_store(size, place)))
        else:
            print(json.dumps({"build": build, "serve": serve}[step](name, size, place)))
        return
    where = machine()
    rows = measure(arguments.sizes, arguments.engines, arguments.scratch or Path(tempfile.gettempdir()))
    text = report(where, rows)
    (arguments.out / "speed.md").write_text(text, encoding="utf-8")
    (arguments.out / "speed.json").write_text(
        json.dumps({"machine": where, "rows": rows}, indent=1) + "\n", "utf-8"
    )
    print(text)


if __name__ == "__main__":
    main()
