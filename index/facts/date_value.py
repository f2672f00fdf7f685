"""Dates as documents give them: a day, a month, a season, a year, a range of these; precision is kept."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from enum import StrEnum

_LEAP_YEAR = 2000  # lends a yearless 29 February its length
_ISO = re.compile(r"(?:(\d{4})|-)(?:-(\d{2})(?:-(\d{2}))?)?")


class Precision(StrEnum):
    """How exactly a date is given, finest first; an hour no date gives, and a question may ask for it."""

    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"

    @property
    def rank(self) -> int:
        """0 for an hour, more for what is coarser."""
        return _FINEST_FIRST.index(self)


_FINEST_FIRST = tuple(Precision)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which the year, the day, or the day and the month may be left open.

    Raises:
        ValueError: Nothing is given, a day has no month, or the calendar has no such day.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.year is None and self.month is None:
            raise ValueError("a date names a year or a month")
        if self.year is not None and not 1 <= self.year <= 9999:
            raise ValueError(f"no such year: {self.year}")
        if self.month is not None and not 1 <= self.month <= 12:
            raise ValueError(f"no such month: {self.month}")
        if self.day is not None:
            if self.month is None:
                raise ValueError("a day needs its month")
            if not 1 <= self.day <= monthrange(self.year or _LEAP_YEAR, self.month)[1]:
                raise ValueError(f"no such day: {self.year}-{self.month}-{self.day}")

    @property
    def first(self) -> tuple[int, int, int]:
        """The first day that it covers; year 0 where the year is open."""
        return (self.year or 0, self.month or 1, self.day or 1)

    @property
    def last(self) -> tuple[int, int, int]:
        """The last day that it covers; year 0 where the year is open."""
        month = self.month or 12
        return (self.year or 0, month, self.day or monthrange(self.year or _LEAP_YEAR, month)[1])

    def to_iso(self) -> str:
        """Return ``2013-05-22``, ``2013-05`` or ``2013``; with the year open ``--12-18`` or ``--12``.

        Source: ISO 8601, its 2000 edition for the open year.
        """
        parts = [f"{self.year:04}" if self.year is not None else "-"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @classmethod
    def from_iso(cls, iso: str) -> PartialDate:
        """Return the date that :meth:`to_iso` wrote.

        Raises:
            ValueError: Not such a date.
        """
        match = _ISO.fullmatch(iso)
        if match is None:
            raise ValueError(f"not an ISO date: {iso!r}")
        year, month, day = (int(group) if group else None for group in match.groups())
        return cls(year, month, day)


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date or a range.

    Attributes:
        start: The date, or the range's first.
        end: The range's last, included; None where the date is no range. A season and a decade are ranges.
        precision: The coarser of the two ends' precision.
        vague: The source's own word where it leaves the part of a month or year open («أوائل», "mid"); else
            empty.

    Raises:
        ValueError: The range runs backwards.
    """

    start: PartialDate
    end: PartialDate | None = None
    precision: Precision = Precision.DAY
    vague: str = ""

    def __post_init__(self) -> None:
        if self.end is None:
            return
        if (self.start.year is None) != (self.end.year is None):
            raise ValueError("both ends of a range have a year, or neither has")
        if self.start.year is not None and self.start.first > self.end.last:
            raise ValueError(f"a range does not run backwards: {self.start.to_iso()}/{self.end.to_iso()}")

    @property
    def has_year(self) -> bool:
        """Whether the year is given."""
        return self.start.year is not None

    @property
    def _bounds(self) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
        return self.start.first, (self.end or self.start).last

    def _days_of_year(self) -> set[tuple[int, int]]:
        """Return every (month, day) that the date covers in any year."""
        (first_year, *first), (last_year, *last) = self._bounds
        days = [(month, day) for month in range(1, 13) for day in range(1, 32)]
        begin, stop = (first[0], first[1]), (last[0], last[1])
        if last_year - first_year > 1 or (last_year > first_year and stop >= begin):
            return set(days)
        if begin <= stop:
            return {day for day in days if begin <= day <= stop}
        return {day for day in days if day >= begin or day <= stop}

    def overlaps(self, other: DateValue) -> bool:
        """Whether some day belongs to both; with an open year, whether some day of the year does."""
        if self.has_year and other.has_year:
            (start, end), (other_start, other_end) = self._bounds, other._bounds
            return start <= other_end and other_start <= end
        return bool(self._days_of_year() & other._days_of_year())

    def contains(self, other: DateValue) -> bool:
        """Whether every day of the other is one of this; a date with its year never contains one without."""
        if self.has_year and other.has_year:
            (start, end), (other_start, other_end) = self._bounds, other._bounds
            return start <= other_start and other_end <= end
        return not self.has_year and other._days_of_year() <= self._days_of_year()

    def to_iso(self) -> str:
        """Return the date, or both ends with a slash: ``2013-05-22/2013-05-23``; no vague word."""
        return self.start.to_iso() if self.end is None else f"{self.start.to_iso()}/{self.end.to_iso()}"

    @classmethod
    def from_iso(cls, iso: str) -> DateValue:
        """Return the date or range that :meth:`to_iso` wrote; seasons and decades come back as ranges.

        Raises:
            ValueError: Not such a date.
        """
        first, _, last = iso.partition("/")
        start, end = PartialDate.from_iso(first), PartialDate.from_iso(last) if last else None
        precision = max((precision_of(part) for part in (start, end) if part is not None), key=_rank)
        return cls(start, end, precision)


def _rank(precision: Precision) -> int:
    return precision.rank


def precision_of(date: PartialDate) -> Precision:
    """Return day, month or year: the finest part that is given."""
    if date.day is not None:
        return Precision.DAY
    return Precision.MONTH if date.month is not None else Precision.YEAR
