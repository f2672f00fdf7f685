"""How much of a document was read as what, and what was left over."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.model import FurnitureKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index.model import Document, Span, UnitKind


@dataclass(frozen=True, slots=True)
class ReadingReport:
    """Where the characters of a document went.

    Attributes:
        file: The document's file name.
        characters: Its length in code points.
        units: Number of units of each kind.
        unit_characters: Characters of each kind of unit, marks included.
        furniture_characters: Characters of each kind of furniture.
        left_over: The stretches that the reader could not place, in order.
    """

    file: str
    characters: int
    units: Mapping[UnitKind, int]
    unit_characters: Mapping[UnitKind, int]
    furniture_characters: Mapping[FurnitureKind, int]
    left_over: tuple[Span, ...]

    def share(self, kind: UnitKind | FurnitureKind) -> float:
        """Return the share of the characters that a kind has, from 0 to 1; 0 for an empty document."""
        counted = (
            self.unit_characters.get(kind, 0)
            if not isinstance(kind, FurnitureKind)
            else self.furniture_characters.get(kind, 0)
        )
        return counted / self.characters if self.characters else 0.0


def reading_report(document: Document) -> ReadingReport:
    """Return where every character of a document went."""
    units: Counter[UnitKind] = Counter()
    unit_characters: Counter[UnitKind] = Counter()
    for paragraph in document.paragraphs:
        units[paragraph.kind] += 1
        unit_characters[paragraph.kind] += sum(map(len, paragraph.spans)) + (
            len(paragraph.mark) if paragraph.mark else 0
        )
    furniture: Counter[FurnitureKind] = Counter()
    for piece in document.furniture:
        furniture[piece.kind] += len(piece.span)
    return ReadingReport(
        file=document.source.name,
        characters=len(document.source.text),
        units=dict(units),
        unit_characters=dict(unit_characters),
        furniture_characters=dict(furniture),
        left_over=tuple(piece.span for piece in document.furniture if piece.kind is FurnitureKind.LEFT_OVER),
    )
