"""Agendas: what is on the programme, from when until when, and where the words of each item stand.

``الجلسة الأولى: إسهامات العمليات العالمية … مدير النقاش: …	١١/٣٠-١٠/١٥``; ``10.15–11.30 Session 1: …``;
``上午10时15分至11时30分 第一场会议``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from index.facts.people_words import words
from index.model import Span, UnitKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.annotate import Annotation
    from index.facts.people import PersonMention
    from index.model import Paragraph
    from index.passage import PassageText

_CLOCK = r"(\d{1,2})\s?(?:[:.：٫/]|h|ч\.?|时|時|点)\s?(\d{2})?(?:\s?(?:分|мин\.?|hrs?\.?|hs?\.?))?\s?([ap]\.?m\.?)?"
_RANGE = re.compile(rf"{_CLOCK}\s*(?:-|–|—|~|to|à|a|al|до|至|到|إلى)\s*(?:las\s)?{_CLOCK}", re.IGNORECASE)
_LEAD = re.compile(r"\W*(?:from|de|du|с|من)?\s*", re.IGNORECASE)
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
        end: Until when.
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
            item = _item(passage.text, annotation, chunk, people, *hours)
            if item is not None:
                self.items.append(item)
                self._headings = paragraph.headings
                return True
        last = self.items[-1] if self.items else None
        within = paragraph.headings == self._headings and paragraph.kind is not UnitKind.HEADING
        if last is not None and within and chunk == last.chunks[-1] + 1 and len(last.chunks) <= _CONTINUED:
            self.items[-1] = replace(last, chunks=(*last.chunks, chunk))
        return False


def _hours(paragraph: Paragraph, passage: PassageText) -> tuple[Span, str, str] | None:
    """Return where a unit gives hours, and the hours: a cell of their own, or the beginning of another unit."""
    text = passage.text
    if paragraph.kind is UnitKind.TABLE_ROW:
        for cell in paragraph.cells:
            shown = passage.shown(cell.span) if cell.span is not None else None
            if shown is not None:
                match = _RANGE.fullmatch(_western(text[shown.start : shown.end].strip()))
                if match is not None:
                    return (shown, *_ordered(match))
        return None
    if paragraph.kind not in _LEADING:
        return None
    western = _western(text[:40])
    lead = _LEAD.match(western)
    match = _RANGE.match(western, lead.end() if lead else 0)
    if match is None or not (match[2] or match[3]):
        return None
    if "." in match[0] and ":" not in match[0] and not match[3] and not (match[2] and match[5]):
        return None  # "1.2 to 1.5" are numbers
    return (Span(match.start(), match.end()), *_ordered(match))


def _ordered(match: re.Match[str]) -> tuple[str, str]:
    """Return the two hours, the earlier one first: in right-to-left tables it stands on the right."""
    first, last = sorted((_clock(*match.group(1, 2, 3)), _clock(*match.group(4, 5, 6))))
    return first, last


def _clock(hour: str, minute: str | None, half: str | None) -> str:
    number = int(hour)
    if half and half[0] in "pP" and number < 12:
        number += 12
    return f"{number:02}:{minute or '00'}"


_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def _western(text: str) -> str:
    return text.translate(_WESTERN)


def _item(
    text: str,
    annotation: Annotation,
    chunk: int,
    people: Sequence[PersonMention],
    hours: Span,
    start: str,
    end: str,
) -> AgendaItem | None:
    """Return the item of a unit; None where nothing but hours is in it, or the hours are none of a day."""
    if end > "24:00" or start[3:] > "59" or end[3:] > "59":
        return None
    low, high = (0, hours.start) if hours.start > len(text) - hours.end else (hours.end, len(text))
    label = _labels().search(text, low, high)
    first = min((one.name.span.start for one in people if one.name.span.start >= low), default=high)
    high = min(high, first, label.start() if label else high)
    while low < high and not text[low].isalnum():
        low += 1
    while high > low and (text[high - 1].isspace() or text[high - 1] in ":：,،;؛.–-"):
        high -= 1
    if low >= high:
        return None
    title = Span(low, high)
    return AgendaItem(title, hours, start, end, annotation.tokens_within(title), chunk, (chunk,))


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
