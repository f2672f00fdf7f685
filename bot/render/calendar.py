"""Events as a calendar file (RFC 5545) that any calendar program reads, the same bytes for the same documents.

Days become all-day events. A month, a year or a period of months is no day: it becomes an all-day event over all of
it, shown as free time, whose description says that the documents give no day.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.render.bidi import without_controls
from bot.render.features import entry_details, place_words
from index.facts.dates import DateValue, Precision
from index.parse import display_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.lookups.timeline import Entry
    from bot.answer.messages import Messages
    from index.library import Library
    from index.model import Language

_EARLIEST = date(1970, 1, 1)
_NOTES = {
    Precision.MONTH: "calendar-precision-month",
    Precision.SEASON: "calendar-precision-span",
    Precision.YEAR: "calendar-precision-year",
    Precision.DECADE: "calendar-precision-span",
}


def calendar_file(
    entries: Sequence[Entry], library: Library, messages: Messages, language: Language
) -> bytes:
    """Return the events as an iCalendar file.

    ``UID`` is the key of an event, stable while the document's bytes stay; ``DTSTAMP`` is the date of the document
    that gives the event's date, not the time of writing.

    Args:
        entries: Events with their dates; none gives a calendar without events.
        library: The documents, for their dates.
        messages: The words around the events.
        language: Of the reader.
    """
    from icalendar import Calendar, Event  # noqa: PLC0415 - only who writes a calendar pays for it

    calendar = Calendar()
    calendar.add("prodid", "-//Isnad//Events in the documents//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", without_controls(messages.text(language, "calendar-name")))
    for entry in entries:
        event = Event()
        first, last = _days(entry.when)
        event.add("uid", f"{entry.key}@isnad")
        event.add("dtstamp", _stamp(entry, library))
        event.add("dtstart", first)
        event.add("dtend", last + timedelta(days=1))  # the end is not included: RFC 5545, 3.6.1
        event.add("summary", without_controls(entry.title))
        if entry.places:
            event.add("location", without_controls(place_words(entry, messages, language)))
        event.add("description", _description(entry, messages, language))
        event.add("transp", "TRANSPARENT")
        event.add("class", "PUBLIC")
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _days(when: DateValue) -> tuple[date, date]:
    """Return the first and the last day that a date covers."""
    return date(*when.start.first), date(*(when.end or when.start).last)


def _stamp(entry: Entry, library: Library) -> datetime:
    written = library.documents[entry.date.quotation.citation.source].entry.date
    day = date(*DateValue.from_iso(written).start.first) if written else _EARLIEST
    return datetime.combine(day, time(), tzinfo=UTC)


def _description(entry: Entry, messages: Messages, language: Language) -> str:
    lines = entry_details(entry, messages, language)
    if entry.when.precision in _NOTES:
        note = _NOTES[entry.when.precision]
        if entry.when.end is not None:
            note = "calendar-precision-span"
        lines.append(messages.text(language, note))
    quotation = entry.date.quotation
    lines += [display_text(quotation.text), quotation.citation.label]
    return "\n".join(without_controls(line) for line in lines)
