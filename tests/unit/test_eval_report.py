"""The quality report says what was measured."""

from __future__ import annotations

import json
import math

from benchmarks.quality import Measured, markdown, record, working_point
from benchmarks.risk_coverage import SURE, Point
from tests.eval.cases import Given, KnownQuestion, Quoted
from tests.eval.scoring import Mark, Measure, mark, table

QUESTION = KnownQuestion("q1", "en", "place", "Where?", (), ("000",), ("In Lima.",), ("Lima",))
NOWHERE = KnownQuestion("q2", "ar", "unanswerable", "?")
PROOF = Quoted("000_a.txt", "In Lima.", ((0, 8),), whole=True)


def marks() -> list[Mark]:
    """Return a right answer, one that should have been refused, and a right refusal."""
    return [
        mark(QUESTION, Given("answered", "Lima", (PROOF,)), ()),
        mark(NOWHERE, Given("answered", "Lima", (PROOF,)), ()),
        mark(NOWHERE, Given("not_found"), ()),
    ]


MEASURED = {
    "tune": Measured(
        table(marks()),
        (Point(SURE, 0.5, 0.0), Point(0.7, 1.0, 0.25)),
        Point(math.nan, 0.6, 0.1),
        (1.0, 3.0, 2.0),
    )
}


def test_the_working_point_is_the_share_answered_and_of_those_wrong() -> None:
    """Two of three are answered; both are wrong, the first for want of the source it quotes."""
    point = working_point(marks())
    assert (point.coverage, point.risk) == (2 / 3, 1.0)
    assert working_point([marks()[2]]).risk == 0.0


def test_the_report_has_a_line_a_group_and_dashes_where_nothing_applies() -> None:
    """Sets, languages and kinds are rows; a measure that does not apply is a dash; times and thresholds follow."""
    lines = markdown(MEASURED).splitlines()
    rows = [line for line in lines if line.startswith("| tune")]
    assert [row.split(" | ")[1] for row in rows[:5]] == ["**all**", "ar", "en", "place", "unanswerable"]
    assert "| – |" in rows[3]
    assert rows[5] == "| tune | 2.0 | 3.0 |"
    assert rows[6].endswith("| 0.50 / 0.00 | 0.50 / 0.00 | 0.60 / 0.10 | 0.125 |")


def test_the_record_is_plain_json() -> None:
    """Figures are rounded, and the score that some answers do not have is null, not infinity."""
    one = json.loads(json.dumps(record(MEASURED), allow_nan=False))["sets"]["tune"]
    assert one["curve"] == [[None, 0.5, 0.0], [0.7, 1.0, 0.25]]
    assert one["rows"]["ar"] == {"n": 2, "abstained": 0.5, "verbatim": 0.0}
    assert Measure.HEADLINE in one["rows"]["place"]
