"""Every character in one place: what no unit holds is furniture with a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.model import Furniture, FurnitureKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index.parse.draft import Draft

_MARKUP = re.compile(r"[\s#*•\-–—▪●◦·‣○■□>|+_=:\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]*\Z")

_TAGS = re.compile(r"</?(?:table|thead|tbody|tfoot|tr|t[dh]|caption|colgroup|col)\b[^<>]*>", re.IGNORECASE)


def partition(text: str, drafts: Sequence[Draft], named: Iterable[Furniture]) -> tuple[Furniture, ...]:
    """Return all furniture of a text in order: what was named, and names for the gaps that are left."""
    claimed = [span for draft in drafts for span in (*draft.spans, *((draft.mark,) if draft.mark else ()))]
    pieces = list(named)
    taken = sorted([*claimed, *(piece.span for piece in pieces)])
    position = 0
    for span in (*taken, None):
        end = span.start if span else len(text)
        if position < end:
            pieces.extend(_gap(text, position, end))
        if span:
            position = max(position, span.end)
    return tuple(sorted(pieces, key=lambda piece: piece.span))


def _gap(text: str, start: int, end: int) -> Iterator[Furniture]:
    raw = text[start:end]
    if not raw.strip():
        yield Furniture(FurnitureKind.LAYOUT, Span(start, end))
    elif _MARKUP.match(_TAGS.sub("", raw)):
        yield Furniture(FurnitureKind.MARKUP, Span(start, end))
    else:
        core = start + len(raw) - len(raw.lstrip())
        core_end = end - (len(raw) - len(raw.rstrip()))
        if start < core:
            yield Furniture(FurnitureKind.LAYOUT, Span(start, core))
        yield Furniture(FurnitureKind.LEFT_OVER, Span(core, core_end))
        if core_end < end:
            yield Furniture(FurnitureKind.LAYOUT, Span(core_end, end))
