"""Hours of a programme are read however they are written."""

from __future__ import annotations

import pytest

from index.facts.hours import hours_at_start


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("上午9时至9时30分", ("09:00", "09:30")),
        ("下午3时至4时30分", ("15:00", "16:30")),
        ("上午11时30分至下午1时", ("11:30", "13:00")),
        ("10–11.30 a.m.", ("10:00", "11:30")),
        ("11.30 a.m.–1 p.m.", ("11:30", "13:00")),
        ("3–4.30 p.m.", ("15:00", "16:30")),
        ("9 ч 30 мин — 10 ч 00 мин.", ("09:30", "10:00")),
        ("de 9 h à 10 h 30", ("09:00", "10:30")),
        ("9.00 a 10.30", ("09:00", "10:30")),
        ("١٠/٠٠-٠٩/٠٠", ("09:00", "10:00")),
        ("من الساعة ٩/٠٠ إلى الساعة ١٠/٣٠", ("09:00", "10:30")),
        ("2–3 May", None),
        ("1.2 to 1.5", None),
        ("2030-2031", None),
    ],
)
def test_hours(text: str, hours: tuple[str, str] | None) -> None:
    """Halves of the day hold for both hours where one is told; numbers that are no hours give none."""
    found = hours_at_start(text, whole=True)
    assert (found and (found.start, found.end)) == hours
