"""Risk-coverage curves: what refusing the less sure answers buys.

*Coverage* is the share of all questions answered, the surest first; *risk* the share of wrong ones among those
answers (El-Yaniv and Wiener 2010, JMLR 11, section 2).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

SURE = math.inf
"""The score of what is answered without one."""


@dataclass(frozen=True, slots=True)
class Point:
    """A stretch of a risk-coverage curve's end: answering all with at least ``score``."""

    score: float
    coverage: float
    risk: float


def curve_of(scored: Iterable[tuple[float | None, bool]]) -> tuple[Point, ...]:
    """Return the risk-coverage curve of answers, surest first; ties make one point.

    Args:
        scored: For each question its score, None where it is never answered, and whether the answer is right.
    """
    answers = list(scored)
    known = sorted(((score, right) for score, right in answers if score is not None), reverse=True)
    points: list[Point] = []
    wrong = 0
    for count, (score, right) in enumerate(known, start=1):
        wrong += not right
        if count == len(known) or known[count][0] != score:
            points.append(Point(score, count / len(answers), wrong / count))
    return tuple(points)


def area_under(points: Sequence[Point]) -> float:
    """Return the mean risk over the coverage that a curve reaches, 0 for an empty one; lower is better."""
    area, before = 0.0, 0.0
    for point in points:
        area += (point.coverage - before) * point.risk
        before = point.coverage
    return area / before if before else 0.0


def at_least(curve: Sequence[Point], score: float) -> Point:
    """Return the point where everything with at least a score is answered; no answers, no risk."""
    return next(
        (point for point in reversed(curve) if point.score >= score),
        Point(score, 0.0, 0.0),
    )


WIDTH, HEIGHT, MARGIN = 640, 400, 60
STYLE = 'aria-labelledby="t" font-family="sans-serif" font-size="13" fill="#222"'


COLOURS = ("#0b6e99", "#b3541e", "#4b7a28")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A curve and where on the plane the program itself is."""

    curve: tuple[Point, ...]
    working_point: Point


def picture(drawn: Mapping[str, Drawn]) -> str:
    """Return up to three risk-coverage curves as SVG: one colour each, a dot where the program itself is."""

    def x(coverage: float) -> float:
        return round(MARGIN + coverage * (WIDTH - 2 * MARGIN), 1)

    def y(risk: float) -> float:
        return round(HEIGHT - MARGIN - risk * (HEIGHT - 2 * MARGIN), 1)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" {STYLE}>',
        '<title id="t">Risk over coverage: the share of wrong answers while more questions are answered</title>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
    ]
    for tick in (0, 0.2, 0.4, 0.6, 0.8, 1):
        parts += [
            f'<path d="M{x(tick)} {y(0)}V{y(1)}M{x(0)} {y(tick)}H{x(1)}" stroke="#ddd"/>',
            f'<text x="{x(tick)}" y="{y(0) + 20}" text-anchor="middle">{tick:g}</text>',
            f'<text x="{x(0) - 8}" y="{y(tick) + 4}" text-anchor="end">{tick:g}</text>',
        ]
    parts += [
        f'<text x="{x(0.5)}" y="{HEIGHT - 16}" text-anchor="middle">coverage: share of questions answered</text>',
        f'<text transform="translate(18 {y(0.5)}) rotate(-90)" text-anchor="middle">risk: share wrong of those</text>',
    ]
    for place, ((name, one), colour) in enumerate(zip(drawn.items(), COLOURS, strict=False)):
        path = " ".join(f"{x(point.coverage)},{y(point.risk)}" for point in one.curve)
        here = one.working_point
        label = y(1) + 18 + 20 * place
        parts += [
            f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>',
            f'<circle cx="{x(here.coverage)}" cy="{y(here.risk)}" r="5" fill="{colour}"/>',
            f'<circle cx="{x(0) + 20}" cy="{label - 4}" r="5" fill="{colour}"/>',
            f'<text x="{x(0) + 32}" y="{label}">{legend(name, one)}</text>',
        ]
    return "\n".join([*parts, "</svg>"]) + "\n"


def legend(name: str, drawn: Drawn) -> str:
    """Return what is written beside a curve's colour."""
    here = drawn.working_point
    return (
        f"{name}: {here.coverage:.0%} answered, {here.risk:.0%} of them wrong "
        f"({area_under(drawn.curve):.0%} over the whole curve)"
    )
