"""Calendar files that calendars read, the same for the same documents."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from icalendar import Calendar

from bot.answer.lookups.timeline import timeline
from bot.answer.messages import LANGUAGES, Messages
from bot.render.calendar import calendar_file
from index.model import Language

if TYPE_CHECKING:
    from index.library import Library

MESSAGES = Messages.load()


def _events(written: bytes) -> list[Any]:
    return list(Calendar.from_ical(written).walk("VEVENT"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_calendar_program_reads_every_event(library: Library, language: Language) -> None:
    """Every event is an all-day event with its own UID, and no line is longer than 75 octets."""
    entries = timeline(library, MESSAGES, language=language)
    written = calendar_file(entries, library, MESSAGES, language)
    events = _events(written)
    assert len(events) == len(entries)
    assert len({str(event["uid"]) for event in events}) == len(entries)
    assert all(type(event["dtstart"].dt) is date for event in events)
    assert all(event["dtstart"].dt < event["dtend"].dt for event in events)
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))


def test_days_months_and_years_stay_what_they_are(library: Library) -> None:
    """A meeting of two days ends the day after; a year covers the year, and its description says why."""
    entries = timeline(library, MESSAGES, "GRCP", language=Language.ENGLISH)
    events = _events(calendar_file(entries, library, MESSAGES, Language.ENGLISH))
    fourth, second = events[3], events[1]
    assert (fourth["dtstart"].dt, fourth["dtend"].dt) == (date(2013, 5, 22), date(2013, 5, 24))
    assert "year only" not in str(fourth["description"])
    assert (second["dtstart"].dt, second["dtend"].dt) == (date(2009, 1, 1), date(2010, 1, 1))
    assert "The documents give the year only." in str(second["description"])


def test_the_stamp_is_the_documents_date(library: Library) -> None:
    """DTSTAMP is the date of the document that dates the event, so that the file is the same on any day."""
    entries = timeline(library, MESSAGES, "GFMD 2008", language=Language.ENGLISH)
    written = calendar_file(entries, library, MESSAGES, Language.ENGLISH)
    [event] = _events(written)
    assert event["dtstamp"].dt == datetime(2008, 8, 11, tzinfo=UTC)
    assert written == calendar_file(entries, library, MESSAGES, Language.ENGLISH)


def test_no_events_make_an_empty_calendar(library: Library) -> None:
    """A calendar of nothing is still a calendar."""
    assert not _events(calendar_file((), library, MESSAGES, Language.ARABIC))
