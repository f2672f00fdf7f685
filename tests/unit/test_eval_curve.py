"""Risk-coverage curves, by hand."""

from __future__ import annotations

import itertools
import math
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.quality import accept_all, percentile
from benchmarks.risk_coverage import SURE, Drawn, Point, area_under, at_least, curve_of, picture

SCORED = [(0.9, True), (0.5, False), (SURE, True), (None, False), (0.5, True)]
CURVE = (Point(SURE, 0.2, 0.0), Point(0.9, 0.4, 0.0), Point(0.5, 0.8, 0.25))


def test_a_curve_answers_the_surest_first() -> None:
    """Answers without a score come first, ties together, and what is never answered counts for coverage alone."""
    assert curve_of(SCORED) == CURVE


def test_a_curve_of_nothing_has_no_points() -> None:
    """Where nothing is answered there is no risk."""
    assert curve_of([(None, False)]) == ()
    assert area_under(()) == 0.0


def test_the_area_is_the_mean_risk() -> None:
    """Each stretch counts by its length: .4 of .8 at no risk, .4 at a quarter."""
    assert area_under(CURVE) == pytest.approx(0.125)


@pytest.mark.parametrize(
    ("score", "expected"),
    [(0.5, CURVE[2]), (0.51, CURVE[1]), (0.95, CURVE[0]), (0.1, CURVE[2])],
    ids=["on-a-score", "between", "above-all-scores", "below-all"],
)
def test_a_threshold_cuts_the_curve(score: float, expected: Point) -> None:
    """Everything with at least the score is answered."""
    assert at_least(CURVE, score) == expected


@given(st.lists(st.tuples(st.none() | st.floats(0, 1), st.booleans()), min_size=1, max_size=30))
def test_curves_only_go_right(scored: list[tuple[float | None, bool]]) -> None:
    """Coverage grows, scores fall, risk is a share, and the end answers whatever can be answered."""
    curve = curve_of(scored)
    assert all(
        left.coverage < right.coverage and left.score > right.score
        for left, right in itertools.pairwise(curve)
    )
    assert all(0 <= point.risk <= 1 for point in curve)
    answerable = [right for score, right in scored if score is not None]
    if answerable:
        assert curve[-1].coverage == pytest.approx(len(answerable) / len(scored))
        assert curve[-1].risk == pytest.approx(answerable.count(False) / len(answerable))
    else:
        assert curve == ()


def test_the_picture_is_svg_with_a_curve_and_a_dot_each() -> None:
    """Every set has a line of as many points as its curve, a dot and a legend."""
    root = ET.fromstring(  # noqa: S314 - our own
        picture({"tune": Drawn(CURVE, Point(math.nan, 0.6, 0.1)), "held": Drawn((), CURVE[0])})
    )
    space = "{http://www.w3.org/2000/svg}"
    lines = root.findall(f"{space}polyline")
    assert [len((line.get("points") or "").split()) for line in lines] == [3, 0]
    assert "tune: 60% answered, 10% of them wrong" in "".join(root.itertext())


@pytest.mark.parametrize(("share", "expected"), [(0.5, 2), (0.99, 4), (0.0, 1), (1.0, 4)])
def test_percentiles_are_values_that_occurred(share: float, expected: float) -> None:
    """The nearest-rank percentile is one of the values."""
    assert percentile([4, 1, 3, 2], share) == expected


def test_switched_off_the_judge_refuses_only_where_there_is_nothing() -> None:
    """The stand-in looks at the extractions, the judge's last argument."""
    assert accept_all(None, None, None, ("something",)) == ""
    assert accept_all(None, None, None, ()) == "nothing found"
