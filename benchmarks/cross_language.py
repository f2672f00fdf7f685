"""What each step of the termbase gives across languages: ``python -m benchmarks.cross_language --data FOLDER``.

XQuAD holds the same 240 paragraphs and 1,190 questions in every language. The questions are asked in English and
the paragraphs are searched in Arabic and in Chinese: general language, for which the termbase was not written, so
the figures are a floor. One BM25 a step; the steps' scores are added, each divided by the question's best.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from index.bm25 import BM25
from index.model import Language
from index.termbase import Termbase
from index.text.analyze import analyzer_for

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    Tokens = Callable[[str, Language], Sequence[str]]

PAIRS = ((Language.ENGLISH, Language.ARABIC), (Language.ENGLISH, Language.CHINESE))
WEIGHTS = {"concepts": 1.0, "literals": 0.5}


def read_xquad(path: Path) -> tuple[list[str], list[tuple[str, int]]]:
    """Return the paragraphs of a SQuAD file and its questions, each with the number of its paragraph."""
    articles = json.loads(path.read_text(encoding="utf-8"))["data"]
    paragraphs = [paragraph for article in articles for paragraph in article["paragraphs"]]
    questions = [(qa["question"], at) for at, paragraph in enumerate(paragraphs) for qa in paragraph["qas"]]
    return [paragraph["context"] for paragraph in paragraphs], questions


def mean_reciprocal_rank(scores: NDArray[np.float64], wanted: Sequence[int]) -> float:
    """Return MRR@10 of rows of scores, one a question; equal scores share the worst of their ranks."""
    ranks = np.array(
        [(row >= row[at]).sum() if row[at] > 0 else 11 for row, at in zip(scores, wanted, strict=True)]
    )
    return float(np.where(ranks <= 10, 1 / ranks, 0).mean())


def step_scores(
    tokens: Tokens, asked: Language, searched: Language, paragraphs: Sequence[str], questions: Sequence[str]
) -> NDArray[np.float64]:
    """Return the scores of every question for every paragraph by one step alone, each row's best being 1."""
    engine = BM25.build([tokens(paragraph, searched) for paragraph in paragraphs], k1=0.9, b=0.4)
    scores = np.array([engine.get_scores(sorted(set(tokens(question, asked)))) for question in questions])
    best = scores.max(axis=1, keepdims=True)
    shares: NDArray[np.float64] = np.divide(scores, best, out=np.zeros_like(scores), where=best > 0)
    return shares


def main() -> None:
    """Print a table of MRR@10 for every sum of steps."""
    parser = argparse.ArgumentParser(description="MRR@10 across languages with and without each step")
    parser.add_argument("--data", type=Path, required=True, help="folder with xquad.*.json")
    folder = parser.parse_args().data
    termbase = Termbase.load()
    steps: dict[str, Tokens] = {
        "literals": lambda text, language: analyzer_for(language).analyze(text).literal,
        "concepts": termbase.concept_tokens,
    }
    print("| step | " + " | ".join(f"{asked}→{searched}" for asked, searched in PAIRS) + " |")
    print("|---|" + "---|" * len(PAIRS))
    started = time.perf_counter()
    alone = []
    wanted: list[int] = []
    for asked, searched in PAIRS:
        paragraphs, _ = read_xquad(folder / f"xquad.{searched.value}.json")
        _, pairs = read_xquad(folder / f"xquad.{asked.value}.json")
        wanted = [at for _, at in pairs]
        questions = [question for question, _ in pairs]
        alone.append(
            {
                name: step_scores(tokens, asked, searched, paragraphs, questions)
                for name, tokens in steps.items()
            }
        )
    single = [(name,) for name in steps]
    for names in (*single, tuple(steps)):
        sums = [sum(WEIGHTS[name] * scores[name] for name in names) for scores in alone]
        cells = [f"{mean_reciprocal_rank(np.asarray(each), wanted):.3f}" for each in sums]
        print(f"| {' + '.join(names)} | {' | '.join(cells)} |")
    print(f"\n{len(wanted)} questions, 240 paragraphs, {time.perf_counter() - started:.0f} s")


if __name__ == "__main__":
    main()
