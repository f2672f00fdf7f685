"""Agendas: what is on the programme, from when until when, and where the words of each item stand.

``الجلسة الأولى: إسهامات العمليات العالمية … مدير النقاش: …	١١/٣٠-١٠/١٥``; ``10.15–11.30 Session 1: …``;
``上午10时15分至11时30分 第一场会议``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from index.facts.hours import Hours, hours_at_start, hours_of_cell
from index.facts.people_words import is_of_hours, pattern, words
from index.model import Span, UnitKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.annotate import Annotation
    from index.facts.people import PersonMention
    from index.model import Paragraph
    from index.passage import PassageText

_LEADING = frozenset({UnitKind.PARAGRAPH, UnitKind.UNNUMBERED, UnitKind.LIST_ITEM, UnitKind.SUBPARAGRAPH})
_CONTINUED = 24
"""Units after an item that may go on with it: its speakers, its groups."""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item of a programme.

    Attributes:
        title: Where its words stand, without its hours and the people behind, in the chunk's shown text.
        hours: Where its hours stand.
        start: From when, ``HH:MM``.
        end: Until when; empty where that is not told.
        tokens: Of the title, as the annotation writes them.
        chunk: The chunk that gives it.
        chunks: That chunk and those that go on with it.
    """

    title: Span
    hours: Span
    start: str
    end: str
    tokens: frozenset[str]
    chunk: int
    chunks: tuple[int, ...]

    def shifted(self, chunks: int) -> AgendaItem:
        """Return the item with its chunks' numbers raised."""
        return replace(
            self, chunk=self.chunk + chunks, chunks=tuple(number + chunks for number in self.chunks)
        )


class AgendaReader:
    """Reads the items of a document's programmes, unit by unit in its order."""

    def __init__(self) -> None:
        self.items: list[AgendaItem] = []
        self._headings: tuple[str, ...] = ()

    def read(
        self,
        paragraph: Paragraph,
        passage: PassageText,
        annotation: Annotation,
        chunk: int,
        people: Sequence[PersonMention],
    ) -> bool:
        """Read one unit: the beginning of an item, or what goes on with the last one; return whether it begins one."""
        hours = _hours(paragraph, passage)
        if hours is not None:
            item = _item(passage.text, annotation, chunk, people, hours)
            if item is not None:
                self.items.append(item)
                self._headings = paragraph.headings
                return True
        last = self.items[-1] if self.items else None
        within = paragraph.headings == self._headings and paragraph.kind is not UnitKind.HEADING
        if last is not None and within and chunk == last.chunks[-1] + 1 and len(last.chunks) <= _CONTINUED:
            self.items[-1] = replace(last, chunks=(*last.chunks, chunk))
        return False


def _hours(paragraph: Paragraph, passage: PassageText) -> Hours | None:
    """Return the hours of a unit: in a cell of their own, or at the beginning of another unit."""
    text = passage.text
    if paragraph.kind is not UnitKind.TABLE_ROW:
        return hours_at_start(text) if paragraph.kind in _LEADING else None
    for cell in paragraph.cells:
        shown = passage.shown(cell.span) if cell.span is not None else None
        if shown is None:
            continue
        found = hours_of_cell(text[shown.start : shown.end], headed=is_of_hours(cell.column))
        if found is not None:
            return found._replace(span=shown)
    return None


def _item(
    text: str,
    annotation: Annotation,
    chunk: int,
    people: Sequence[PersonMention],
    hours: Hours,
) -> AgendaItem | None:
    """Return the item of a unit; None where nothing but hours is in it."""
    at = hours.span
    dated = sum(len(one.span) for one in annotation.dates if one.span.end <= at.start)  # a column of days
    low, high = (0, at.start) if at.start - dated > len(text) - at.end else (at.end, len(text))
    label = _labels().search(text, low, high)
    first = min((one.name.span.start for one in people if one.name.span.start >= low), default=high)
    high = min(high, first, label.start() if label else high)
    while low < high and not text[low].isalnum():
        low += 1
    for address in pattern("title").finditer(text, low, len(text)):
        if address.start() < high and not text[address.end() : high].strip(" ."):
            high = address.start()
    while high > low and (text[high - 1].isspace() or text[high - 1] in ":：,،;؛.–—-(（"):
        high -= 1
    if low >= high:
        return None
    title = Span(low, high)
    return AgendaItem(title, at, hours.start, hours.end, annotation.tokens_within(title), chunk, (chunk,))


@lru_cache(maxsize=1)
def _labels() -> re.Pattern[str]:
    """Return what ends an item's title: the label of who moderates, speaks or reports."""
    roles = ("moderator", "chair", "facilitator", "rapporteur", "speaker")
    entries = [entry for role in roles for entry in words(f"role.{role}")]
    return re.compile("|".join(f"(?:{entry})(?=[^:：\n]{{0,4}}[:：])" for entry in entries))


def item_to_json(item: AgendaItem) -> list[Any]:
    """Return the item as a JSON value."""
    return [
        [item.title.start, item.title.end],
        [item.hours.start, item.hours.end],
        item.start,
        item.end,
        " ".join(sorted(token.replace(" ", "_") for token in item.tokens)),
        item.chunk,
        list(item.chunks),
    ]


def item_from_json(value: Any) -> AgendaItem:
    """Return the item that :func:`item_to_json` wrote."""
    title, hours, start, end, tokens, chunk, chunks = value
    return AgendaItem(Span(*title), Span(*hours), start, end, frozenset(tokens.split()), chunk, tuple(chunks))
