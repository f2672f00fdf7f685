"""How often the right paragraph comes first: MRR@10, R@1, R@5 on public sets, step by step.

    python -m benchmarks.retrieval --data FOLDER

``FOLDER`` holds ``xquad.{ar,zh,en,es,ru}.json`` and ``cmrc2018_dev.json`` in SQuAD's format (both CC BY-SA
4.0). Every context is one chunk, every question looks for its own. All steps run through the project's own
engine (``index.engine.FieldedIndex`` over ``index.bm25.BM25``); the last step of each set is the analyzer and
the weights that the index uses. Takes five minutes, and writes ``benchmarks/results/retrieval.md`` and
``retrieval.json``.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import shutil
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.retrieval_steps import SETS, CollectionName, Step, field_step, steps_for
from index.bm25 import BM25
from index.engine import FieldedIndex
from index.model import Language
from index.text.analyze import Field
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

RESULTS = Path(__file__).parent / "results"
DEPTH = 10
SEED = 20_130_522


@dataclass(frozen=True, slots=True)
class Collection:
    """Contexts, and questions each with the number of its own context."""

    contexts: tuple[str, ...]
    questions: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Quality:
    """Means over all questions, 0 to 1.

    Attributes:
        mrr_at_10: Mean of 1 / rank, 0 beyond the tenth.
        r_at_1: Share of questions whose context came first.
        r_at_5: Share whose context was among the first five.
    """

    mrr_at_10: float
    r_at_1: float
    r_at_5: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the results."""

    collection: str
    step: str
    quality: Quality


@dataclass(frozen=True, slots=True)
class Speed:
    """What analysing and searching one collection took, on one core."""

    collection: str
    paragraphs_per_s: float
    question_analysis_ms: float
    question_search_ms: float


def read_squad(path: Path) -> Collection:
    """Return a file in SQuAD's format; equal contexts are one.

    Raises:
        SystemExit: The file is missing or not in that format.
    """
    try:
        raw = json.loads(path.read_text("utf-8"))
        numbers: dict[str, int] = {}
        questions = [
            (entry["question"], numbers.setdefault(paragraph["context"], len(numbers)))
            for article in raw["data"]
            for paragraph in article["paragraphs"]
            for entry in paragraph["qas"]
        ]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SystemExit(f"{path}: not a readable SQuAD file ({error!r}). See --help.") from None
    return Collection(tuple(numbers), tuple(questions))


def quality(ranks: Iterable[int | None]) -> Quality:
    """Return the measures of ranks counted from 1; None where the context was not among the first ten."""
    found = list(ranks)
    return Quality(
        sum(1 / rank for rank in found if rank) / len(found),
        sum(rank == 1 for rank in found) / len(found),
        sum(rank is not None and rank <= 5 for rank in found) / len(found),
    )


def measure(collection: Collection, step: Step) -> Quality:
    """Return how well one step finds the questions' contexts."""
    index = _index(collection.contexts, step)
    return quality(_rank(index, step, question, own) for question, own in collection.questions)


def _index(contexts: Sequence[str], step: Step) -> FieldedIndex:
    analysed = [step.tokens(context) for context in contexts]
    engines = {
        name: BM25.build([tokens[name] for tokens in analysed], k1=parameters.k1, b=parameters.b)
        for name, parameters in step.fields.items()
    }
    return FieldedIndex(engines, {name: parameters.weight for name, parameters in step.fields.items()})


def _rank(index: FieldedIndex, step: Step, question: str, own: int) -> int | None:
    tokens = step.tokens(question)
    hits = index.search({name: tokens[name] for name in step.fields}, DEPTH)
    return next((rank for rank, hit in enumerate(hits, 1) if hit.number == own), None)


def misspelt(question: str, language: Language, dice: random.Random) -> str:
    """Return the question with one letter of each long word wrong, as a scan or a hurried reader leaves it.

    Words of four letters or more have one inner letter replaced by another of the question's letters; of
    Chinese text, one character in six.
    """
    letters = sorted({character for character in question if character.isalpha()})
    out = list(question)
    if language is Language.CHINESE:
        for place in range(2, len(out), 6):
            if out[place].isalpha():
                out[place] = dice.choice(letters)
        return "".join(out)
    start = 0
    for word in question.split(" "):
        if len(word) >= 4 and word.isalpha():
            out[start + dice.randrange(1, len(word) - 1)] = dice.choice(letters)
        start += len(word) + 1
    return "".join(out)


def in_traditional(text: str) -> str:
    """Return the text in traditional characters."""
    from opencc import OpenCC  # noqa: PLC0415 - for one line of the results

    converted: str = OpenCC("s2t").convert(text)
    return converted


def _changed(collection: Collection, change: Callable[[str], str]) -> Collection:
    return Collection(collection.contexts, tuple((change(text), own) for text, own in collection.questions))


def robustness(name: CollectionName, collection: Collection) -> list[Line]:
    """Return the figures with spoilt questions, for words alone and for all fields."""
    language = SETS[name].language
    words = field_step("words alone", language, (Field.STEM,))
    every = field_step("all fields", language, tuple(Field))
    spoilt = _changed(collection, lambda text: misspelt(text, language, random.Random(f"{SEED}{text}")))
    lines = [
        Line(name, f"a wrong letter in each word, {step.name}", measure(spoilt, step))
        for step in (words, every)
    ]
    if language is Language.CHINESE:
        traditional = _changed(collection, in_traditional)
        lines.append(Line(name, "questions in traditional characters", measure(traditional, every)))
    return lines


def speed(name: CollectionName, collection: Collection) -> Speed:
    """Return what analysis and search take, the analyzer's word cache cold at the start."""
    step = steps_for(SETS[name].language)[-1]
    step.tokens("ready")
    begin = time.perf_counter()
    for context in collection.contexts:
        step.tokens(context)
    analysed = time.perf_counter()
    index = _index(collection.contexts, step)
    questions = [text for text, _ in collection.questions]
    started = time.perf_counter()
    tokens = [step.tokens(text) for text in questions]
    tokenized = time.perf_counter()
    for one in tokens:
        index.search({field: one[field] for field in step.fields}, DEPTH)
    ended = time.perf_counter()
    return Speed(
        name,
        len(collection.contexts) / (analysed - begin),
        1000 * (tokenized - started) / len(questions),
        1000 * (ended - tokenized) / len(questions),
    )


def machine() -> str:
    """Return what the figures were measured on."""
    return f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"


def commit() -> str:
    """Return the commit the figures belong to, with a plus where the tree differs from it."""
    root = Path(__file__).parent.parent
    git = shutil.which("git")
    if git is None:
        return "unknown"
    names = subprocess.run(
        [git, "-C", root, "describe", "--always", "--exclude", "*", "--dirty=+"],
        capture_output=True,
        text=True,
        check=False,
    )
    return names.stdout.strip() or "unknown"


def as_markdown(lines: Sequence[Line], spoilt: Sequence[Line], speeds: Sequence[Speed]) -> str:
    """Return the results as a page."""
    page = [
        "# Retrieval quality",
        "",
        f"Commit {commit()}; {machine()}. Made by `python -m benchmarks.retrieval --data FOLDER`.",
        "",
        "Each context of a set is one chunk, each question looks for its own. Fields are scored by BM25 and",
        "added with the weights of `index/data/fields.toml`. The weights were chosen, coarsely, on these",
        "questions: read the figures as upper guides. The last step of each set is what the index uses;",
        "*needed* is what issue 3 asks of it. Steps before the stem field use k1 = 1.5, b = 0.75.",
        "",
        "| set | step | MRR@10 | R@1 | R@5 | needed |",
        "|---|---|---|---|---|---|",
    ]
    last = {line.collection: line for line in lines}
    for line in lines:
        needed = (
            f"{SETS[CollectionName(line.collection)].needed:.3f}" if last[line.collection] is line else ""
        )
        page.append(f"| {line.collection} | {line.step} | {_figures(line.quality)} | {needed} |")
    page += [
        "",
        "## Spoilt questions",
        "",
        "One letter of every word of four or more (of Chinese, one character in six) is replaced by another,",
        f"at random with seed {SEED}; the contexts stay as they are.",
        "",
        "| set | questions | MRR@10 | R@1 | R@5 |",
        "|---|---|---|---|---|",
    ]
    page += [f"| {line.collection} | {line.step} | {_figures(line.quality)} |" for line in spoilt]
    page += [
        "",
        "## Speed",
        "",
        "One core, all fields.",
        "",
        "| set | paragraphs analysed a second | a question's analysis, ms | its search, ms |",
        "|---|---|---|---|",
    ]
    page += [
        f"| {one.collection} | {one.paragraphs_per_s:.0f} "
        f"| {one.question_analysis_ms:.2f} | {one.question_search_ms:.2f} |"
        for one in speeds
    ]
    return "\n".join([*page, ""])


def _figures(measured: Quality) -> str:
    return f"{measured.mrr_at_10:.4f} | {measured.r_at_1:.4f} | {measured.r_at_5:.4f}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and write; return 1 where a figure is below what is needed, else 0."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.retrieval", description=__doc__.split("\n", 1)[0]
    )
    parser.add_argument(
        "--data", type=Path, required=True, help="folder with xquad.*.json and cmrc2018_dev.json"
    )
    parser.add_argument("--sets", nargs="*", default=list(SETS), help="only these: " + ", ".join(SETS))
    parser.add_argument("--no-write", action="store_true", help="print only")
    chosen = parser.parse_args(arguments)
    fold_text("一")  # the character table is read before anything is timed
    lines: list[Line] = []
    spoilt: list[Line] = []
    speeds: list[Speed] = []
    for name in map(CollectionName, chosen.sets):
        collection = read_squad(chosen.data / SETS[name].file)
        speeds.append(speed(name, collection))
        for step in steps_for(SETS[name].language):
            lines.append(Line(name, step.name, measure(collection, step)))
            print(f"{name:10} {step.name:60} {_figures(lines[-1].quality)}", flush=True)
        spoilt += robustness(name, collection)
    print(as_markdown((), spoilt, speeds).split("## Spoilt", 1)[1])
    if not chosen.no_write:
        RESULTS.mkdir(exist_ok=True)
        (RESULTS / "retrieval.md").write_text(as_markdown(lines, spoilt, speeds), "utf-8")
        record = {
            "commit": commit(),
            "machine": machine(),
            "steps": [asdict(line) for line in lines],
            "spoilt": [asdict(line) for line in spoilt],
            "speed": [asdict(one) for one in speeds],
        }
        (RESULTS / "retrieval.json").write_text(
            json.dumps(record, indent=1, ensure_ascii=False) + "\n", "utf-8"
        )
    last = {line.collection: line.quality.mrr_at_10 for line in lines}
    return int(any(figure < SETS[CollectionName(name)].needed for name, figure in last.items()))


if __name__ == "__main__":
    sys.exit(main())
