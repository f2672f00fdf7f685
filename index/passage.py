"""A paragraph's words as people and analyzers see them, with the way back to the source's characters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.model import Span
from index.parse import display
from index.text.joined import JoinedText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.parse.display import Displayed


@dataclass(frozen=True, slots=True)
class PassageText:
    """The words of a unit without markup.

    Attributes:
        joined: The unit's spans as one text.
        displayed: The same without inline markup, with offsets into the joined text.
    """

    joined: JoinedText
    displayed: Displayed

    @classmethod
    def of(cls, source_text: str, spans: Sequence[Span]) -> PassageText:
        """Return the words at the spans of a source."""
        joined = JoinedText.of(source_text, spans)
        return cls(joined, display(joined.text))

    @property
    def text(self) -> str:
        """The words as shown."""
        return self.displayed.text

    def source_spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Return where the shown words ``text[start:end]`` stand in the source, in reading order.

        Markup that touches them is taken along (``**تقرر** أن`` keeps both its pairs of stars), white space
        at the ends is not. Empty where the stretch is.
        """
        raw, offsets = self.joined.text, self.displayed.offsets
        if start >= end:
            return ()
        low = offsets[start - 1] + 1 if start else 0
        while low < offsets[start] and raw[low : low + 1].isspace():
            low += 1
        spaces = [at for at in range(low, offsets[start]) if raw[at].isspace()]
        low = spaces[-1] + 1 if spaces else low
        high = offsets[end - 1] + 1
        while high < offsets[end] and not raw[high].isspace():
            high += 1
        return self.joined.source_spans(low, high)

    def shown(self, span: Span) -> Span | None:
        """Return where a stretch of the source inside the unit is shown; None where nothing of it is."""
        for own, start in zip(self.joined.spans, self.joined.starts, strict=True):
            if own.start <= span.start < own.end:
                low = start + span.start - own.start
                high = start + min(span.end, own.end) - own.start
                first, last = self.displayed.shown(low, high)
                return Span(first, last) if first < last else None
        return None
