"""A quotation of several spans as one text, with the way back to the source."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.model import Span, quote

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class JoinedText:
    """Spans of a source joined by one space, as :func:`index.model.quote` joins them.

    Attributes:
        text: The joined text.
        spans: The spans, in order.
        starts: Where each span begins in :attr:`text`.
    """

    text: str
    spans: tuple[Span, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, source_text: str, spans: Sequence[Span]) -> JoinedText:
        """Return the spans of a source joined.

        >>> JoinedText.of("one (1) two", [Span(0, 3), Span(8, 11)]).source_spans(2, 5)
        (Span(start=2, end=3), Span(start=8, end=9))
        """
        starts, position = [], 0
        for span in spans:
            starts.append(position)
            position += len(span) + 1
        return cls(quote(source_text, spans), tuple(spans), tuple(starts))

    def source_spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Return where ``text[start:end]`` stands in the source; empty where it is only a joining space."""
        found = []
        first = max(0, bisect_right(self.starts, start) - 1)
        for span, begin in zip(self.spans[first:], self.starts[first:], strict=True):
            if begin >= end:
                break
            low = max(start, begin) - begin
            high = min(end, begin + len(span)) - begin
            if low < high:
                found.append(Span(span.start + low, span.start + high))
        return tuple(found)
