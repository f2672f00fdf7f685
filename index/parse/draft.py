"""What the reader builds while it walks: units in the making, the heading trail, names that stay unique."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.model import Cell, Locator, Paragraph, Span, Step, StepKind, UnitKind

if TYPE_CHECKING:
    from index.parse.marks import Reading, System


@dataclass(slots=True)
class Draft:
    """A unit in the making; its fields are those of :class:`index.model.Paragraph`."""

    kind: UnitKind
    steps: tuple[Step, ...]
    spans: list[Span]
    mark: Span | None = None
    headings: tuple[str, ...] = ()
    parent: Draft | None = None
    cells: tuple[Cell, ...] = ()
    note_label: str = ""
    part: tuple[Step, ...] = ()
    notes: list[Draft] = field(default_factory=list)

    def finished(self) -> Paragraph:
        """Return the unit as it will be cited."""
        return Paragraph(
            kind=self.kind,
            locator=Locator(self.steps),
            mark=self.mark,
            spans=tuple(self.spans),
            headings=self.headings,
            parent=Locator(self.parent.steps) if self.parent else None,
            footnotes=tuple(Locator(note.steps) for note in self.notes),
            cells=self.cells,
        )


@dataclass(frozen=True, slots=True)
class _Entry:
    level: int
    system: System | None
    ordinal: int
    text: str


PLAIN = 7
"""The level of a heading that no ``#`` marks: below all that are marked."""


class Trail:
    """The headings above the place that the walk has come to.

    Levels of ``#`` wander (``### ألف`` and then ``## باء``), so where headings are enumerated the series
    decides.
    """

    def __init__(self) -> None:
        self._entries: list[_Entry] = []
        self.section: Reading | None = None

    @property
    def headings(self) -> tuple[str, ...]:
        """The trail, outermost first."""
        return tuple(entry.text for entry in self._entries)

    def restart(self, *headings: str) -> None:
        """Begin a part of the document under headings of its own, outermost first."""
        self._entries = [_Entry(0, None, 0, text) for text in headings]
        self.section = None

    def leave_caption(self) -> None:
        """Drop the last heading: a table's caption does not stand over what follows the table."""
        if self._entries:
            self._entries.pop()

    def add(self, text: str, level: int, reading: Reading | None) -> None:
        """Come to a heading; 0 is the level of a heading without ``#``."""
        level = level or PLAIN
        system = reading.system if reading else None
        same = [index for index, entry in enumerate(self._entries) if system and entry.system is system]
        if same and reading and reading.ordinal > self._entries[same[0]].ordinal:
            del self._entries[same[0] :]
        else:
            while self._entries and self._entries[-1].level >= level and self._entries[-1].level > 0:
                last = self._entries[-1]
                if reading and reading.ordinal == 1 and last.system and last.system is not system:
                    break
                if reading is None and level == PLAIN and (last.level < PLAIN or last.system is not None):
                    break  # 'SESSIONS' stands under 'CHAPITRE I'
                self._entries.pop()
        self._entries.append(_Entry(level, system, reading.ordinal if reading else 0, text))
        if reading:
            self.section = reading


class Names:
    """Hands out locators: counts what has no number of its own and keeps all keys of a document apart."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[tuple[Step, ...], StepKind]] = Counter()
        self._copies: dict[tuple[Step, ...], int] = defaultdict(lambda: 1)
        self._taken: set[tuple[Step, ...]] = set()

    def counted(self, base: tuple[Step, ...], kind: StepKind, *, first: int = 1) -> tuple[Step, ...]:
        """Return the next place of a kind under a base, counted from ``first``."""
        self._counts[base, kind] += 1
        return self.unique((*base, Step(kind, str(self._counts[base, kind] + first - 1))))

    def unique(self, steps: tuple[Step, ...]) -> tuple[Step, ...]:
        """Return the steps, the last one marked ``x2``, ``x3``, … where they are taken already."""
        candidate, copy = steps, self._copies[steps]
        while candidate in self._taken:
            copy += 1
            self._copies[steps] = copy
            candidate = (*steps[:-1], Step(steps[-1].kind, f"{steps[-1].value}x{copy}"))
        self._taken.add(candidate)
        return candidate
