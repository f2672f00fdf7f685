"""Events, verifications, comparisons and the list of documents as messages."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from bot.render.bidi import isolated
from bot.render.features import verdict_words
from bot.render.html import capitalized, clipped, escaped, utf16_length
from bot.render.telegram import Block, Page, line, lines, notice_html, quotation_block, sided
from index.model import Language
from index.word_alignment import Change

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.lookups.compare import Comparison
    from bot.answer.lookups.verify import Verification
    from bot.answer.messages import Messages
    from bot.answer.model import Quotation
    from bot.chat.services import Event, Listed
    from index.word_alignment import Stretch

_PROVEN = 3
_MOST_LISTED = 60
_MOST_PLACES = 6
_QUOTATION = 700
_DIFFERENCE = 1500
_SIDES = 3000
_NOTE = 80
_MOST_TAGS = 60


def events_html(title: str, rows: Sequence[tuple[str, Event]], messages: Messages, language: Language) -> str:
    """Return events under a title with their number: few with the words that prove them, many as a list.

    Args:
        title: Of the message.
        rows: What each event's line says, and the event.
        messages: The words.
        language: Of the reader.
    """
    page = Page()
    count = messages.text(language, "timeline-count", count=len(rows))
    page.add(line(messages.text(language, "timeline-headed", title=title, count=count), language, tag="b"))
    if len(rows) > _PROVEN:
        _add_list(page, [[f"• {text}"] for text, _ in rows], messages, language, gap="\n")
        return page.html
    for text, event in rows:
        if not page.add(line(text, language, tag="b")):
            break
        page.add(quotation_block(event.quotation, language, limit=_QUOTATION))
    return page.html


def event_line(event: Event, messages: Messages, language: Language, *, host_first: bool = False) -> str:
    """Return an event in one line: its date, or its host, then its name and what else is known."""
    if host_first:
        parts = [event.host, event.name, event.date, event.place]
    else:
        host = messages.text(language, "timeline-host", host=event.host) if event.host else ""
        parts = [event.date, event.name, event.place, host]
    return messages.text(language, "parts-separator").join(part for part in parts if part)


def verification_html(found: Verification, messages: Messages, language: Language) -> str:
    """Return a verdict: what became of the pasted words, the difference, the documents' own words, where else."""
    page = Page()
    page.add(line(verdict_words(found, messages, language), language, tag="b"))
    if found.places and found.stretches:
        page.add(_difference(found.stretches, found.places[0][0].language or language, language))
        page.add(line(messages.text(language, "verify-legend"), language))
    for quotation in found.places[0] if found.places else ():
        page.add(quotation_block(quotation, language, limit=1600))
    others = [place[0].citation.label for place in found.places[1:]]
    if others:
        more = messages.text(language, "verified-also", count=len(others))
        page.add(lines([more, *(f"• {label}" for label in others[:_MOST_PLACES])], language, limit=240))
    return page.html


def comparison_html(found: Comparison, messages: Messages, language: Language) -> str:
    """Return a unit's editions, or two units, one below the other; then what stands below them, as far as it fits."""
    page = Page()
    names = [messages.text(language, f"language-{column.language.value}") for column in found.columns]
    if found.candidates > 1:
        page.add(line(messages.text(language, "compared-ambiguous", count=found.candidates), language))
    if len(found.columns) == 1:
        page.add(line(messages.text(language, "compared-no-editions", language=names[0]), language))
    for number, row in enumerate(found.rows):
        sides = _sides(row, names if found.editions else (), messages, language, headed=number == 0)
        room = page.room - (_NOTE if number + 1 < len(found.rows) else 0)
        if number and sum(side.length + 2 for side in sides) > room:
            left_out = messages.text(language, "chat-not-shown", count=len(found.rows) - number)
            page.add(line(left_out, language))
            break
        for side in sides:
            page.add(side)
    return page.html


def _sides(
    row: Sequence[Quotation | None],
    names: Sequence[str],
    messages: Messages,
    language: Language,
    *,
    headed: bool,
) -> list[Block]:
    """Return one unit as it stands on each side; ``names`` are the sides' languages, none for two units."""
    blocks: list[Block] = []
    for name, quotation in zip_longest(names, row, fillvalue=None):
        if quotation is not None:
            if headed and name is not None and len(names) > 1:
                blocks.append(line(capitalized(name), language, tag="b"))
            blocks.append(quotation_block(quotation, language, limit=_SIDES // len(row)))
        elif name is not None:
            missing = messages.text(language, "compared-no-counterpart", language=name)
            blocks.append(line(missing, language))
    return blocks


def library_html(documents: Sequence[Listed], messages: Messages, language: Language) -> str:
    """Return the list of documents: title, symbol, date, languages."""
    page = Page()
    page.add(line(messages.text(language, "sources-title"), language, tag="b"))
    separator = messages.text(language, "list-separator")
    rows = []
    for document in documents:
        names = separator.join(
            messages.text(language, f"language-{spoken.value}") for spoken in document.languages
        )
        head = messages.text(language, "parts-separator").join(
            part for part in (document.symbol, document.date, names) if part
        )
        rows.append([f"• {clipped(document.title, 200)}", head])
    _add_list(page, rows, messages, language, gap="\n\n")
    return page.html


def help_html(commands: Sequence[str], messages: Messages, language: Language, username: str) -> str:
    """Return how to ask, and the commands with their descriptions."""
    example = messages.text(language, "chat-welcome-example")
    how = [messages.text(language, f"chat-help-{part}") for part in ("ask", "edit", "groups")]
    how.append(messages.text(language, "chat-help-inline", bot=f"@{username}"))
    title = messages.text(language, "chat-help-commands")
    listed = [
        messages.text(
            language,
            "chat-help-command",
            command=command,
            what=messages.text(language, f"command-{command}"),
        )
        for command in commands
    ]
    return notice_html("\n\n".join([example, "\n".join(how), "\n".join([title, *listed])]), language)


def _add_list(
    page: Page, rows: Sequence[Sequence[str]], messages: Messages, language: Language, *, gap: str
) -> None:
    """Add as many rows as fit, and how many do not."""
    fitting = list(rows[:_MOST_LISTED])
    while fitting:
        blocks = [lines(row, language, limit=240) for row in fitting]
        if len(fitting) < len(rows):
            left_out = messages.text(language, "chat-not-shown", count=len(rows) - len(fitting))
            blocks.append(line(left_out, language))
        html = gap.join(block.html for block in blocks)
        if page.add(Block(html, sum(block.length + len(gap) for block in blocks), 0)):
            return
        fitting.pop()


def _difference(stretches: Sequence[Stretch], own: Language, language: Language) -> Block:
    """Return the passage with what was pasted instead struck out and its own words underlined.

    Args:
        stretches: In reading order.
        own: The language of the passage, whose direction the difference takes.
        language: Of the reader.
    """
    pieces: list[str] = []
    room, tags = _DIFFERENCE, 0
    for stretch in stretches:
        kept = stretch.change is Change.KEPT
        for tag, words in (("", stretch.source),) if kept else (("s", stretch.pasted), ("u", stretch.source)):
            if not words or room <= 0:
                continue
            shown = clipped(isolated(words, own), max(room, 8))
            room -= utf16_length(shown) + 1
            tags += bool(tag)
            html = escaped(shown)
            pieces.append(f"<{tag}>{html}</{tag}>" if tag and tags <= _MOST_TAGS else html)
    gap = "" if own is Language.CHINESE else " "
    text = gap.join(stretch.source or stretch.pasted for stretch in stretches)
    html = sided(gap.join(pieces), text, own, language)
    return Block(html, _DIFFERENCE + 100 - max(room, 0), min(tags, _MOST_TAGS))
