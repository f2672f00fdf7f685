"""How good the answers are: by question set, language and kind, and what refusing buys.

Run ``python -m benchmarks.quality``. Writes ``quality.md``, ``quality.json`` and ``quality.svg`` into
``benchmarks/results``. The measures are those of :mod:`tests.eval.scoring`; the shared development questions are
measured too where that folder stands beside the checkout.

The risk-coverage curve (:mod:`benchmarks.risk_coverage`) is drawn with the judge's refusals switched off: questions
ordered by the score that the judge compares with its threshold. Every answer to a question without an answer is wrong,
so the right end of a curve is at least as high as their share. What is answered without that score, a fact or a
reference, comes first; what is refused without it, a meeting or paragraph that does not exist, is never answered. A dot
is where the judge's own refusals put the program.
"""

from __future__ import annotations

import argparse
import json
import math
import statistics
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from benchmarks.retrieval import commit, machine
from benchmarks.risk_coverage import SURE, Drawn, Point, area_under, at_least, curve_of, picture
from bot.answer.judge.confidence import confidence
from bot.answer.model import Answer, Question
from tests.eval.cases import ROOT, ask
from tests.eval.scoring import Measure, mark_all, table
from tests.eval.sets import OWN_SETS, QuestionSet, answerer_over, by_documents

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.answer.builder import DocumentAnswerer
    from tests.eval.cases import KnownQuestion, Source
    from tests.eval.scoring import Mark, Row

RESULTS = Path(__file__).parent / "results"
DEV = QuestionSet("dev", path=ROOT.parent / "shared" / "eval" / "questions.dev.jsonl")
DRAWN = ("more", *(one.name for one in OWN_SETS.values() if one.only_measured))
"""The sets in the picture."""
TRIES = 3
THRESHOLDS = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True, slots=True)
class Measured:
    """What is known of one question set."""

    rows: Mapping[str, Row]
    curve: tuple[Point, ...]
    working_point: Point
    milliseconds: tuple[float, ...]


def working_point(marks: Sequence[Mark]) -> Point:
    """Return coverage and risk of the program as it is."""
    answered = [one for one in marks if one.given.status == "answered"]
    wrong = sum(not one.right for one in answered)
    return Point(math.nan, len(answered) / len(marks), wrong / len(answered) if answered else 0.0)


def unjudged_scores(
    answerer: DocumentAnswerer, questions: Iterable[KnownQuestion]
) -> dict[str, float | None]:
    """Return the score by which each question is judged; call it with refusals switched off.

    Returns:
        By identity: the confidence in the best evidence, :data:`SURE` for an answer that was not searched for,
        None for a question that is refused without such a score.
    """
    scores: dict[str, float | None] = {}
    for question in questions:
        reply, trace = answerer.explain(Question(question.text, question.history))
        if not isinstance(reply, Answer):
            scores[question.identity] = None
        elif trace.extractions and trace.query is not None:
            scores[question.identity] = confidence(trace.query, trace.extractions, trace.understood.answer)
        else:
            scores[question.identity] = SURE
    return scores


def accept_all(*arguments: Any) -> str:
    """Stand in for the judge: refuse only where there is nothing to show."""
    return "" if arguments[3] else "nothing found"


def measure(
    answerer: DocumentAnswerer, questions: Sequence[KnownQuestion], sources: Sequence[Source]
) -> Measured:
    """Return everything about one question set."""
    marks = mark_all(questions, ask(answerer, questions), sources)
    with patch("bot.answer.builder.judge", accept_all):
        forced = mark_all(questions, ask(answerer, questions), sources)
        scores = unjudged_scores(answerer, questions)
    curve = curve_of((scores[one.question.identity], one.right) for one in forced)
    return Measured(table(marks), curve, working_point(marks), tuple(timed(answerer, questions)))


def timed(answerer: DocumentAnswerer, questions: Iterable[KnownQuestion]) -> Iterable[float]:
    """Yield the milliseconds each question takes: the fastest of some tries, as others use the machine too."""
    for question in questions:
        asked = Question(question.text, question.history)
        tries = []
        for _ in range(TRIES):
            began = time.perf_counter()
            answerer.answer(asked)
            tries.append((time.perf_counter() - began) * 1000)
        yield min(tries)


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that at least a share of the values does not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def markdown(measured: Mapping[str, Measured]) -> str:
    """Return the report."""
    lines = [
        "# Answer quality",
        "",
        f"Commit {commit()}; {machine()}. Made by `python -m benchmarks.quality`.",
        "",
        "The sets are told in `tests/eval/README.md`. Only measured are "
        + ", ".join(f"*{one.name}*" for one in OWN_SETS.values() if one.only_measured)
        + ";",
        "the others are looked at when the program is improved. *dev* are the shared development questions.",
        "A dash: the measure does not apply.",
        "",
        "| set | | n | " + " | ".join(Measure) + " |",
        "|---|---|---:|" + "---:|" * len(Measure),
    ]
    for name, one in measured.items():
        for group, row in one.rows.items():
            figures = (f"{row.means[each]:.3f}" if each in row.means else "–" for each in Measure)
            bold = "**" if group == "all" else ""
            lines.append(f"| {name} | {bold}{group}{bold} | {row.questions} | " + " | ".join(figures) + " |")
    lines += [
        "",
        "## Time from question to answer",
        "",
        f"In a running program, one question after the other, the fastest of {TRIES} tries each.",
        "",
        "| set | median ms | p99 ms |",
        "|---|---:|---:|",
    ]
    for name, one in measured.items():
        lines.append(
            f"| {name} | {statistics.median(one.milliseconds):.1f} | {percentile(one.milliseconds, 0.99):.1f} |"
        )
    lines += [
        "",
        "## What refusing buys",
        "",
        "![Risk over coverage](quality.svg)",
        "",
        "Answering every question whose best evidence has at least the given confidence, and refusing nothing else:",
        "the share of questions answered and, of those, the share wrong. *as it is*: with all of the judge's refusals.",
        "*area*: the mean risk over the curve. The confidence is told in `bot/answer/judge/confidence.py`.",
        "",
        "| set | " + " | ".join(f"≥ {least}" for least in THRESHOLDS) + " | as it is | area |",
        "|---|" + "---:|" * (len(THRESHOLDS) + 2),
    ]
    for name, one in measured.items():
        cells = [both(at_least(one.curve, least)) for least in THRESHOLDS]
        cells += [both(one.working_point), f"{area_under(one.curve):.3f}"]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def both(point: Point) -> str:
    """Return coverage and risk as a table's cell."""
    return f"{point.coverage:.2f} / {point.risk:.2f}"


def record(measured: Mapping[str, Measured]) -> dict[str, Any]:
    """Return the figures as JSON has them."""
    return {
        "commit": commit(),
        "machine": machine(),
        "sets": {
            name: {
                "rows": {
                    group: {"n": row.questions}
                    | {each.value: round(mean, 4) for each, mean in row.means.items()}
                    for group, row in one.rows.items()
                },
                "median_ms": round(statistics.median(one.milliseconds), 2),
                "p99_ms": round(percentile(one.milliseconds, 0.99), 2),
                "curve": [
                    [
                        None if point.score == SURE else round(point.score, 4),
                        round(point.coverage, 4),
                        round(point.risk, 4),
                    ]
                    for point in one.curve
                ],
                "working_point": [round(one.working_point.coverage, 4), round(one.working_point.risk, 4)],
            }
            for name, one in measured.items()
        },
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, write the three files, print the report."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quality", description="Measure the answers.")
    parser.add_argument("--out", type=Path, default=RESULTS, help="folder for the results")
    options = parser.parse_args(arguments)
    measured = {}
    for documents, sets in by_documents((*OWN_SETS.values(), *([DEV] if DEV.path.exists() else ()))):
        with answerer_over(documents) as answerer:
            for one in sets:
                measured[one.name] = measure(answerer, one.questions(), one.sources())
    report = markdown(measured)
    drawn = {name: Drawn(measured[name].curve, measured[name].working_point) for name in DRAWN}
    (options.out / "quality.md").write_text(report, encoding="utf-8")
    (options.out / "quality.svg").write_text(picture(drawn), encoding="utf-8")
    (options.out / "quality.json").write_text(json.dumps(record(measured), indent=1) + "\n", encoding="utf-8")
    print(report)
    return 0


if __name__ == "__main__":
    sys.exit(main())
