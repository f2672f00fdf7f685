"""Fit how sure an answer is (:mod:`bot.answer.judge.confidence`) on questions whose answers are known.

Run ``python -m benchmarks.calibrate --write``. It asks every question of the worked sets with refusals for want of
confidence switched off, and fits a logistic regression of "the first quotation proves the answer" against "nothing
answers the question", ridge-penalised, on measures that were standardised for the fit, each with the sign it means.
Questions answered from facts or references, refused for another reason, or answered with a wrong quotation teach
nothing here and are left out. The sets kept aside are only measured.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unittest.mock import patch

import numpy as np

from bot.answer.judge import confidence as judged
from bot.answer.model import Answer, Question
from tests.eval.cases import ROOT, ask, project_answerer
from tests.eval.scoring import Measure, mark
from tests.eval.sets import OWN_SETS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from bot.answer.builder import DocumentAnswerer
    from tests.eval.sets import QuestionSet

WORKED = ("tune", "numbers", "events", "more")
ASIDE = tuple(one.name for one in OWN_SETS.values() if one.only_measured and not one.documents)
DATA = ROOT / "bot" / "answer" / "data" / "confidence.toml"
RIDGE = 0.02
"""Weight of the penalty on the squared weights of standardised measures, beside the mean loss."""
LEAST = 0.6
"""The confidence from which an answer is given: a wrong answer is worse than two that are kept back."""
STEPS = 5000
AGAINST = frozenset({"missing", "remote", "valueless"})
"""Measures that speak against an answer, beside the words found nowhere."""


@dataclass(frozen=True, slots=True)
class Case:
    """One question with what was measured of its best evidence.

    Attributes:
        measured: See :func:`bot.answer.judge.confidence.measures`.
        right: Whether the first quotation proves the answer; None where there is an answer and it does not.
    """

    measured: Mapping[str, float]
    right: bool | None


@dataclass(frozen=True, slots=True)
class Fit:
    """Weights of measures as they are, and what is added."""

    weights: Mapping[str, float]
    intercept: float

    def __call__(self, measured: Mapping[str, float]) -> float:
        """Return the confidence, 0..1."""
        logit = self.intercept + sum(w * measured.get(name, 0.0) for name, w in self.weights.items())
        return float(1.0 / (1.0 + np.exp(-logit)))


def cases(answerer: DocumentAnswerer, asked: QuestionSet) -> Iterator[Case]:
    """Yield the questions of a set that are answered by searching and refused for want of confidence alone."""
    sources = asked.sources()
    for question in asked.questions():
        with patch("bot.answer.judge.judge.confidence", lambda *_: 1.0):
            reply, trace = answerer.explain(Question(question.text, question.history))
            if not (isinstance(reply, Answer) and trace.extractions and trace.query):
                continue
            given = ask(answerer, [question])[question.identity]
        measured = judged.measures(trace.query, trace.extractions, trace.understood.answer)
        proven = mark(question, given, sources).values.get(Measure.EVIDENCE_1, (False,))[0]
        yield Case(measured, (proven or None) if question.answerable else False)


def fit(known: Sequence[Case]) -> Fit:
    """Return the ridge-penalised logistic regression of right answers, by projected gradient descent.

    No measure may speak for an answer that by its meaning speaks against one: sets with many near misses, which hold
    every rank and name that was asked for, would teach that to hold them is suspicious.
    """
    taught = [case for case in known if case.right is not None]
    names = sorted({name for case in taught for name in case.measured})
    rows = np.array([[case.measured.get(name, 0.0) for name in names] for case in taught])
    means, scales = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    standard = np.column_stack([(rows - means) / scales, np.ones(len(rows))])
    wanted = np.array([float(bool(case.right)) for case in taught])
    signs = np.array([-1.0 if name.endswith("-nowhere") or name in AGAINST else 1.0 for name in names])
    penalty = np.array([RIDGE] * len(names) + [0.0])
    rate = 1.0 / (np.linalg.eigvalsh(standard.T @ standard).max() / (4 * len(rows)) + RIDGE)
    weights: NDArray[np.float64] = np.zeros(standard.shape[1])
    for _ in range(STEPS):
        likely = 1.0 / (1.0 + np.exp(-standard @ weights))
        weights = weights - rate * (standard.T @ (likely - wanted) / len(rows) + penalty * weights)
        weights[:-1] = np.where(weights[:-1] * signs > 0, weights[:-1], 0.0)
    plain = weights[:-1] / scales
    told = {name: weight for name, weight in zip(names, plain.tolist(), strict=True) if weight}
    return Fit(told, float(weights[-1] - plain @ means))


def told(known: Sequence[Case], fitted: Fit) -> str:
    """Return how many are answered that should be refused, and the other way about."""
    sure = [(case.right, fitted(case.measured) >= LEAST) for case in known]
    unanswerable = [given for right, given in sure if right is False]
    right = [given for right, given in sure if right]
    wrong = [given for right, given in sure if right is None]
    return (
        f"{sum(unanswerable)} of {len(unanswerable)} answered that nothing answers, "
        f"{right.count(False)} of {len(right)} right ones and {wrong.count(False)} of {len(wrong)} wrong ones refused"
    )


def main() -> None:
    """Fit, print what it does to either part of the questions, and write the weights where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"write {DATA.relative_to(ROOT)}")
    options = parser.parse_args()
    answerer = project_answerer()
    parts = {
        name: [case for key in keys for case in cases(answerer, OWN_SETS[key])]
        for name, keys in (("worked", WORKED), ("aside", ASIDE))
    }
    fitted = fit(parts["worked"])
    for name, known in parts.items():
        print(f"{name}: {told(known, fitted)}")
    lines = [f'"{name}" = {weight:.3f}' for name, weight in sorted(fitted.weights.items())]
    text = "\n".join(
        [
            "# How sure an answer is, from what was found of the question: bot/answer/judge/confidence.py.",
            "# Written by: python -m benchmarks.calibrate --write",
            f"least = {LEAST}",
            f"intercept = {fitted.intercept:.3f}",
            "",
            "[weights]",
            *lines,
        ]
    )
    if options.write:
        DATA.write_text(text + "\n", encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
