"""Timeline, hosts, verifications and comparisons as lines of a terminal and as JSON values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.render.jsonl import quotation_record
from bot.render.terminal import render_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.messages import Messages
    from bot.answer.timeline import Entry, Said
    from bot.render.terminal import Style
    from index.model import Language


def render_timeline(
    entries: Sequence[Entry], messages: Messages, language: Language, style: Style | None = None
) -> str:
    """Return the events, one below the other: date and title, then place and host, then the citation."""
    if not entries:
        return render_lines([messages.text(language, "timeline-none")], language, style)
    count = messages.text(language, "timeline-count", count=len(entries))
    lines = [f"{messages.text(language, 'timeline-heading')} ({count})"]
    for entry in entries:
        lines += ["", f"{entry.date.value} — {entry.title}"]
        lines += [f"  {line}" for line in entry_details(entry, messages, language)]
        lines.append(f"  {entry.date.quotation.citation.label}")
    return "\n".join(render_lines([line], language, style) if line else "" for line in lines)


def entry_details(entry: Entry, messages: Messages, language: Language) -> list[str]:
    """Return what is known of an event beside its date and title, a line each; empty where that is nothing."""
    lines = []
    if entry.places:
        lines.append(place_words(entry, messages, language))
    if entry.hosts:
        lines.append(messages.text(language, "timeline-host", host=host_words(entry, messages, language)))
    if entry.others:
        dates = _listed([said.value for said in entry.others], messages, language)
        lines.append(messages.text(language, "timeline-others", dates=dates))
    if entry.date.counted:
        lines.append(messages.text(language, "timeline-counted"))
    return lines


def place_words(entry: Entry, messages: Messages, language: Language) -> str:
    """Return city and country, or what is known of them; empty where nothing is."""
    if len(entry.places) == 2:
        city, country = (said.value for said in entry.places)
        return messages.text(language, "timeline-place", city=city, country=country)
    return entry.places[0].value if entry.places else ""


def host_words(entry: Entry, messages: Messages, language: Language) -> str:
    """Return who hosted, one after the other; empty where nobody is named."""
    return _listed([said.value for said in entry.hosts], messages, language)


def entry_record(entry: Entry) -> dict[str, Any]:
    """Return an event as a JSON value; every value with the quotation that gives it."""
    return {
        "title": entry.title,
        "series": entry.series or None,
        "ordinal": entry.ordinal or None,
        "date": said_record(entry.date),
        "other_dates": [said_record(said) for said in entry.others],
        "places": [said_record(said) for said in entry.places],
        "hosts": [said_record(said) for said in entry.hosts],
    }


def said_record(said: Said) -> dict[str, Any]:
    """Return a value and its quotation as a JSON value."""
    record: dict[str, Any] = {"value": said.value}
    if said.date is not None:
        record |= {"iso": said.date.to_iso(), "precision": said.date.precision.value}
    else:
        record["concept"] = said.concept
    return record | {"rank_counted": said.counted, "citation": quotation_record(said.quotation)}


def _listed(values: Sequence[str], messages: Messages, language: Language) -> str:
    return messages.text(language, "list-separator").join(dict.fromkeys(values))


__all__ = [
    "entry_details",
    "entry_record",
    "host_words",
    "place_words",
    "render_timeline",
    "said_record",
]
