"""Which marks count: the sequence logic of paragraphs, sub-paragraphs and articles.

A number at the start of a line is a paragraph's only where it continues a series or plausibly starts one
again; a year or a quantity there is neither.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.model import Step, StepKind
from index.parse.marks import Mark, Reading, System
from index.text.numerals import roman

if TYPE_CHECKING:
    from collections.abc import Sequence

_LARGEST_GAP = 3
"""Numbers that a scan may have lost in a row before the next mark is doubted."""


@dataclass(slots=True)
class _Level:
    form: str
    system: System
    ordinal: int
    above: tuple[Step, ...]


class Levels:
    """The open series of sub-paragraphs below one unit."""

    def __init__(self) -> None:
        self._levels: list[_Level] = []

    def clear(self) -> None:
        """Forget all open series: a new numbered paragraph begins."""
        self._levels.clear()

    def continues(self, mark: Mark) -> bool:
        """Return whether a mark is the very next one of an open series."""
        reading = mark.readings[0]
        return any(
            level.form == mark.form
            and level.system is reading.system
            and reading.ordinal == level.ordinal + 1
            for level in self._levels
        )

    def place(self, mark: Mark, anchor: tuple[Step, ...]) -> tuple[Step, ...] | None:
        """Return where a mark stands: next in an open series, or first of a new one under the anchor.

        Args:
            mark: The mark, not one of a numbered paragraph.
            anchor: The unit that a new series would stand under.

        Returns:
            None where the mark fits no series.
        """
        for depth in range(len(self._levels) - 1, -1, -1):
            level = self._levels[depth]
            for reading in mark.readings:
                gap = reading.ordinal - level.ordinal
                if level.form == mark.form and level.system is reading.system and 1 <= gap <= _LARGEST_GAP:
                    if gap > 1 and any(other.ordinal == 1 for other in mark.readings):
                        continue
                    del self._levels[depth + 1 :]
                    level.ordinal = reading.ordinal
                    return (*level.above, self._step(reading, level.above))
        for reading in mark.readings:
            if reading.ordinal != 1:
                continue
            for depth, level in enumerate(self._levels):
                # A series never stands below itself: a second (1) begins another list beside the first.
                if (
                    level.form == mark.form
                    and level.system is reading.system
                    and _is_below(anchor, level.above)
                ):
                    del self._levels[depth + 1 :]
                    level.ordinal = 1
                    return (*level.above, self._step(reading, level.above))
            while self._levels and not _is_below(anchor, self._levels[-1].above):
                self._levels.pop()
            self._levels.append(_Level(mark.form, reading.system, 1, anchor))
            return (*anchor, self._step(reading, anchor))
        return None

    @staticmethod
    def _step(reading: Reading, above: tuple[Step, ...]) -> Step:
        value = reading.value
        if reading.system is System.HAN and above and above[-1].kind is StepKind.SUB:
            value = roman(reading.ordinal)
        return Step(StepKind.SUB, value)


def _is_below(anchor: tuple[Step, ...], above: tuple[Step, ...]) -> bool:
    return len(anchor) > len(above) and anchor[: len(above)] == above


class Fate:
    """What becomes of a paragraph mark."""

    NEXT = "next"
    RESTART = "restart"
    NESTED = "nested"
    REJECT = "reject"


@dataclass(slots=True)
class Scope:
    """A series of paragraph numbers.

    Attributes:
        last: The last number; 0 before the first.
        form: How the marks of the series are written; empty before the first.
    """

    last: int = 0
    form: str = ""

    def fate(self, mark: Mark, following: Sequence[Mark]) -> str:
        """Return what becomes of a mark.

        Args:
            mark: A mark that can number a paragraph.
            following: The paragraph marks after it, up to the next part of the document.
        """
        reading = mark.readings[0]
        number = reading.ordinal
        after = next((other.readings[0].ordinal for other in following if other.form == mark.form), None)
        if self.last == 0:
            return Fate.NEXT if number == 1 or after == number + 1 else Fate.REJECT
        inserted = number == self.last and reading.is_inserted
        if inserted or (number == self.last + 1 and (mark.form == self.form or number > 1)):
            return Fate.NEXT
        if number == 1:
            return Fate.NESTED if self._comes_back(mark, following) else Fate.RESTART
        if mark.form != self.form:
            return Fate.NESTED
        if self.last < number <= self.last + 1 + _LARGEST_GAP and (
            after == number + 1 or number == self.last + 2
        ):
            return Fate.NEXT
        return Fate.REJECT

    def _comes_back(self, mark: Mark, following: Sequence[Mark]) -> bool:
        """True where the series goes on after the one that starts here: a list inside a paragraph."""
        expected = mark.readings[0].ordinal + 1
        for other in following:
            number = other.readings[0].ordinal
            if other.form == self.form and number == self.last + 1 and number != expected:
                return True
            if other.form == self.form and number == self.last + 1 and other.form != mark.form:
                return True
            if other.form == mark.form and number == expected:
                expected += 1
            elif number == 1:
                return False
        return False
