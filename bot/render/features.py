"""Timeline, hosts, verifications and comparisons as lines of a terminal and as JSON values."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from bot.answer.lookups.verify import Standing
from bot.render.bidi import RLM, is_right_to_left, without_controls
from bot.render.jsonl import quotation_record
from bot.render.terminal import Style, columns, render_lines, render_quotations, wrap
from index.verify import LONGEST
from index.word_alignment import Change

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.lookups.compare import Comparison
    from bot.answer.lookups.timeline import Entry, Said
    from bot.answer.lookups.verify import Verification
    from bot.answer.messages import Messages
    from index.model import Language
    from index.word_alignment import Stretch

_NARROWEST_COLUMN = 8
_ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_MARKS = {Change.ADDED: ("[+", "+]"), Change.REMOVED: ("[-", "-]")}


def render_timeline(
    entries: Sequence[Entry], messages: Messages, language: Language, style: Style | None = None
) -> str:
    """Return the events, one below the other: date and title, then place and host, then the citation."""
    if not entries:
        return render_lines([messages.text(language, "timeline-none")], language, style)
    count = messages.text(language, "timeline-count", count=len(entries))
    title = messages.text(language, "timeline-heading")
    lines = [messages.text(language, "timeline-headed", title=title, count=count)]
    separator = messages.text(language, "parts-separator")
    for entry in entries:
        lines += ["", f"{entry.date.value}{separator}{entry.title}"]
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


def render_hosts(
    entries: Sequence[Entry], messages: Messages, language: Language, style: Style | None = None
) -> str:
    """Return who hosted which meeting: a table a series, with the sources below it."""
    style = style or Style()
    if not entries:
        return render_lines([messages.text(language, "hosts-none")], language, style)
    heads = [
        messages.text(language, f"hosts-{name}") for name in ("number", "date", "host", "place", "source")
    ]
    blocks = [messages.text(language, "hosts-heading")]
    sources: list[str] = []
    for _, group in groupby(entries, key=lambda entry: entry.series or entry.title):
        found = list(group)
        rows = [heads]
        for entry in found:
            label = entry.hosts[0].quotation.citation.label
            if label not in sources:
                sources.append(label)
            rows.append(
                [
                    _number(entry.ordinal, language) if entry.ordinal else "",
                    entry.date.value,
                    host_words(entry, messages, language),
                    place_words(entry, messages, language),
                    f"[{_number(sources.index(label) + 1, language)}]",
                ]
            )
        blocks.append(_series_name(found[0]) + "\n" + table(rows, style.width, language))
    notes = [f"[{_number(at + 1, language)}] {label}" for at, label in enumerate(sources)]
    blocks.append(render_lines(notes, language, style))
    return "\n\n".join(blocks)


def table(rows: Sequence[Sequence[str]], width: int, language: Language) -> str:
    """Return rows as a table, the first row its header; cells are wrapped so that a line fits.

    Columns are measured as a terminal counts them, so that Chinese and Arabic line up as well; in Arabic the first
    column is the one on the right.
    """
    cells = [[without_controls(cell) for cell in row] for row in rows]
    natural = [max(columns(row[at]) for row in cells) for at in range(len(cells[0]))]
    room = width - 2 * (len(natural) - 1)
    while sum(natural) > room and max(natural) > _NARROWEST_COLUMN:
        natural[natural.index(max(natural))] -= 1
    mark = RLM if is_right_to_left(language) else ""
    lines = []
    for number, row in enumerate(cells):
        wrapped = [wrap(cell, size) or [""] for cell, size in zip(row, natural, strict=True)]
        for at in range(max(map(len, wrapped))):
            parts = [
                _padded(cell[at] if at < len(cell) else "", size)
                for cell, size in zip(wrapped, natural, strict=True)
            ]
            lines.append((mark + "  ".join(parts)).rstrip())
        if number == 0:
            lines.append(mark + "  ".join("-" * size for size in natural))
    return "\n".join(lines)


def _padded(text: str, size: int) -> str:
    return text + " " * (size - columns(text))


def _number(number: int, language: Language) -> str:
    return str(number).translate(_ARABIC_INDIC) if is_right_to_left(language) else str(number)


def _series_name(entry: Entry) -> str:
    return entry.series_name if entry.series else entry.title


def render_verification(
    found: Verification, messages: Messages, language: Language, style: Style | None = None
) -> str:
    """Return a verdict: what became of the pasted words, the difference, the documents' own words and where else."""
    blocks = [render_lines([verdict_words(found, messages, language)], language, style)]
    if found.stretches:
        heading = messages.text(language, "verified-difference")
        lines = [
            marked_difference(found.stretches),
            "",
            *difference_words(found.stretches, messages, language),
        ]
        legend = messages.text(language, "verified-legend")
        own = found.places[0][0].language
        blocks.append(render_lines([heading], language, style))
        blocks.append(render_lines(lines[:1], own, style))
        blocks.append(render_lines([f"  {line}" for line in lines[2:]], language, style))
        blocks.append(render_lines([legend], language, style))
    if found.places:
        blocks.append(render_quotations(found.places[0], style))
    if len(found.places) > 1:
        labels = [f"  {place[0].citation.label}" for place in found.places[1:]]
        more = messages.text(language, "verified-also", count=len(labels))
        blocks.append(render_lines([more, *labels], language, style))
    return "\n\n".join(blocks)


def verdict_words(found: Verification, messages: Messages, language: Language) -> str:
    """Return what became of a pasted quotation, in one sentence."""
    if found.standing is Standing.TOO_LONG:
        return messages.text(language, "verified-too-long", limit=LONGEST)
    elided = "-elided" if found.standing is Standing.EXACT and found.elided else ""
    return messages.text(language, f"verified-{found.standing.value.replace('_', '-')}{elided}")


def marked_difference(stretches: Sequence[Stretch]) -> str:
    """Return the passage with the changes marked in its place, as ``wdiff`` marks them."""
    pieces = []
    for stretch in stretches:
        if stretch.change is Change.KEPT:
            pieces.append(stretch.source)
        elif stretch.change is Change.RESPELT:
            pieces.append(f"[~{stretch.pasted} → {stretch.source}~]")
        else:
            for change, words in ((Change.REMOVED, stretch.source), (Change.ADDED, stretch.pasted)):
                if words:
                    opening, closing = _MARKS[change]
                    pieces.append(f"{opening}{words}{closing}")
    return " ".join(pieces)


def difference_words(stretches: Sequence[Stretch], messages: Messages, language: Language) -> list[str]:
    """Return each change in a line of its own; empty where nothing was changed."""
    lines = []
    for stretch in stretches:
        if stretch.change is Change.KEPT:
            continue
        values = {"pasted": stretch.pasted, "source": stretch.source}
        given = {name: words for name, words in values.items() if words}
        lines.append(messages.text(language, f"verified-{stretch.change.value}-word", **given))
    return lines


def verification_record(found: Verification) -> dict[str, Any]:
    """Return a verdict as a JSON value."""
    return {
        "verdict": found.standing.value,
        "elided": found.elided,
        "difference": [
            {"change": stretch.change.value, "pasted": stretch.pasted, "source": stretch.source}
            for stretch in found.stretches
        ],
        "places": [[quotation_record(quotation) for quotation in place] for place in found.places],
    }


def render_comparison(
    found: Comparison, messages: Messages, language: Language, style: Style | None = None
) -> str:
    """Return units side by side, that is, in a terminal, one below the other under the names of their languages."""
    blocks = []
    if found.candidates > 1:
        note = messages.text(language, "compared-ambiguous", count=found.candidates)
        blocks.append(render_lines([note], language, style))
    names = [messages.text(language, f"language-{column.language.value}") for column in found.columns]
    if len(found.columns) == 1:
        note = messages.text(language, "compared-no-editions", language=names[0])
        blocks.append(render_lines([note], language, style))
    for row in found.rows:
        for name, quotation in zip(names, row, strict=True):
            if quotation is None and not found.editions:
                continue
            if quotation is None:
                missing = messages.text(language, "compared-no-counterpart", language=name)
                blocks.append(render_lines([missing], language, style))
            else:
                shown = render_quotations([quotation], style)
                blocks.append(f"{render_lines([name], language, style)} — {shown}")
    return "\n\n".join(blocks)


def comparison_record(found: Comparison) -> dict[str, Any]:
    """Return units side by side as a JSON value; null where a side has no counterpart."""
    return {
        "columns": [{"document": one.document, "language": one.language.value} for one in found.columns],
        "candidates": found.candidates,
        "rows": [
            [quotation_record(quotation) if quotation is not None else None for quotation in row]
            for row in found.rows
        ],
    }


def _listed(values: Sequence[str], messages: Messages, language: Language) -> str:
    return messages.text(language, "list-separator").join(dict.fromkeys(values))
