"""How sure it is that the best evidence answers: one probability from what was found of the question, and where.

A logistic regression. Its weights are data (``bot/answer/data/confidence.toml``), fitted by ``python -m
benchmarks.calibrate`` on questions whose answers are known and questions that have none.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bot.answer.sentence.values import TYPED
from bot.answer.understand.patterns import AnswerKind
from bot.answer.words.column_words import column_words
from bot.answer.words.tables import read_table
from index.query import HARD_KINDS
from index.rank import Level
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.answer.extract import Extraction
    from index.query import Query, QueryUnit

_THINGS = frozenset({ConceptKind.VOCABULARY, ConceptKind.ATTRIBUTE, ConceptKind.EVENT, "particle"})
FIGURES = frozenset({AnswerKind.AMOUNT, AnswerKind.PERCENTAGE})
"""Kinds of value without which a sentence answers nothing at all."""
_REACHES = {Level.SENTENCE: "here", Level.NOWHERE: "nowhere"}


def confidence(query: Query, extractions: Sequence[Extraction], wanted: AnswerKind) -> float:
    """Return 0..1, how likely the first of some extractions answers the question.

    Args:
        query: What was asked.
        extractions: At least one, best first.
        wanted: The kind of value that answers.
    """
    table, measured = _table(), measures(query, extractions, wanted)
    logit = table.intercept + sum(weight * measured.get(name, 0.0) for name, weight in table.weights.items())
    return 1.0 / (1.0 + math.exp(-logit))


def least() -> float:
    """Return the confidence from which an answer is given."""
    return _table().least


def measures(query: Query, extractions: Sequence[Extraction], wanted: AnswerKind) -> Mapping[str, float]:
    """Return what the confidence is reckoned from; what is not in it is 0.

    - ``coverage``: the share of the question's weight that was found, nearness counted;
    - ``margin``: how far the second best is behind in score; of prices, the second best that tells one;
    - ``words``: the binary logarithm of the number of the question's words;
    - ``missing``: the share of the weightiest word that was found nowhere;
    - ``valueless``: 1 where no value of the kind asked for stands there;
    - ``remote``: how far from the question's words the value stands, 0..1;
    - ``counted``: 1 where it is the number of what was asked for;
    - ``score``: see :class:`bot.answer.extract.Extraction`;
    - ``<kind>-here``, ``<kind>-nowhere``: the share of the question's words of a kind that the sentence holds, and
      that no place around it holds. The kinds: ``rank`` (years, ranks, numbers, symbols), ``place``, ``deed``,
      ``word`` (of no concept), ``thing``, ``name``, ``unknown`` (in no document).
    """
    best = extractions[0]
    total = sum(unit.weight for unit in query.units) or 1.0
    missing = 0.0
    found: dict[str, float] = {}
    for unit, finding in zip(query.units, best.evidence.findings, strict=True):
        share, reach = unit.weight / total, _REACHES.get(finding.level)
        if reach is None:
            continue
        name = f"{_kind(unit)}-{reach}"
        lost = finding.level is Level.NOWHERE
        found[name] = found.get(name, 0.0) + share * (1.0 if lost else finding.degree)
        missing = max(missing, share * lost)
    value = best.value
    rival = _rival(query, extractions, wanted)
    return {
        **found,
        "coverage": best.evidence.coverage,
        "margin": best.score - (rival.score if rival is not None else 0.0),
        "words": math.log2(len(query.units)) if query.units else 0.0,
        "missing": missing,
        "valueless": float(wanted in TYPED and value is None),
        "remote": max(0.0, 1.0 - value.nearness) if value is not None else 0.0,
        "counted": float(value is not None and value.counted),
        "score": best.score,
    }


def _rival(query: Query, extractions: Sequence[Extraction], wanted: AnswerKind) -> Extraction | None:
    """Return the second best of some extractions; None where there is none.

    Beside a price a sentence that tells none is no second answer, though it says more of the thing.
    """
    others = iter(extractions[1:])
    priced = any(unit.own_concepts & column_words()["pricing"] for unit in query.units)
    if wanted is AnswerKind.AMOUNT and priced and extractions[0].value is not None:
        return next((one for one in others if one.value is not None), None)
    return next(others, None)


def _kind(unit: QueryUnit) -> str:
    """Return what kind of word a unit of the question is."""
    if not unit.known:
        return "unknown"
    if unit.kind in HARD_KINDS:
        return "rank"
    if unit.kind in PLACES - {ConceptKind.REGION}:
        return "place"
    if unit.kind == ConceptKind.EVENT_VERB:
        return "deed"
    if unit.kind == "word":
        return "word"
    return "thing" if unit.kind in _THINGS else "name"


class Weights(NamedTuple):
    """The contents of ``confidence.toml``."""

    least: float
    intercept: float
    weights: Mapping[str, float]


@lru_cache(maxsize=1)
def _table() -> Weights:
    return Weights(**read_table("confidence.toml"))
