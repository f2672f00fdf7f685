"""What a search for values finds in a sentence, before it is weighed against the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from index.facts.dates import DateValue
    from index.model import Span


class Candidate(NamedTuple):
    """Words of a sentence that may answer.

    Attributes:
        span: Where, in the passage's shown text.
        bonus: What is added to their nearness to what was asked about.
        concept: The termbase's concept they name; else empty.
        date: The date they give; else None.
        number: The number they give; else None.
        unit: What the number is a number of: ``%``, a fraction as digits (``1/6``), the ends of a range (``20..30``),
            or a currency's code (``EUR``); empty for a count. Without a number: an hour (``10:00``, ``10:00..13:00``).
        counted: Whether the number counts what was asked, or the label is beside what was asked about.
        parts: The names of a list, each with its own concept; empty for others.
    """

    span: Span
    bonus: float = 0.0
    concept: str = ""
    date: DateValue | None = None
    number: float | None = None
    unit: str = ""
    counted: bool = False
    parts: tuple[Candidate, ...] = ()
