"""Events, verifications, comparisons and the list of documents as messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.services import Change
from bot.render.bidi import isolated, oriented
from bot.render.html import clipped, escaped, utf16_length
from bot.render.telegram import Block, Page, line, lines, quotation_block
from index.model import Language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.messages import Messages
    from bot.chat.services import Comparison, Event, Listed, Verification

_PROVEN = 3
_MOST_LISTED = 60
_QUOTATION = 700
_TAGS = {Change.ADDED: "s", Change.LEFT_OUT: "u"}
_MOST_TAGS = 60


def events_html(title: str, rows: Sequence[tuple[str, Event]], language: Language) -> str:
    """Return events under a title: few of them with the words that prove them, many as a list.

    Args:
        title: Of the message.
        rows: What each event's line says, and the event.
        language: Of the reader.
    """
    page = Page()
    page.add(line(title, language, tag="b"))
    if len(rows) > _PROVEN:
        listed = [f"• {text}" for text, _ in rows[:_MOST_LISTED]]
        while listed and not page.add(lines(listed, language, limit=240)):
            listed.pop()
        return page.html
    for text, event in rows:
        if not page.add(line(text, language, tag="b")):
            break
        page.add(quotation_block(event.quotation, language, limit=_QUOTATION))
    return page.html


def event_line(event: Event, *first: str) -> str:
    """Return an event in one line: the parts named first, its name, then what else is known."""
    parts = [*first, event.name, event.date, event.place, event.host]
    return " — ".join(dict.fromkeys(part for part in parts if part))


def verification_html(verification: Verification, messages: Messages, language: Language) -> str:
    """Return a verdict: what became of the pasted words, the difference, the document's own words."""
    page = Page()
    page.add(line(messages.text(language, f"verify-{verification.verdict.value}"), language, tag="b"))
    if verification.difference:
        chinese = verification.quotation is not None and verification.quotation.language is Language.CHINESE
        gap = "" if chinese else " "
        page.add(_difference(verification.difference, language, gap))
    if verification.quotation is not None:
        page.add(quotation_block(verification.quotation, language, limit=1600))
    return page.html


def comparison_html(comparison: Comparison, messages: Messages, language: Language) -> str:
    """Return a unit's editions one below the other, each under the name of its language."""
    page = Page()
    if len(comparison.editions) == 1:
        page.add(line(messages.text(language, "compare-only-one"), language))
    share = 3200 // max(1, len(comparison.editions))
    for edition in comparison.editions:
        code = edition.language.value if edition.language is not None else "und"
        page.add(line(messages.text(language, f"language-{code}"), language, tag="b"))
        page.add(quotation_block(edition, language, limit=share))
    return page.html


def library_html(documents: Sequence[Listed], messages: Messages, language: Language) -> str:
    """Return the list of documents: symbol, title, date, languages."""
    page = Page()
    page.add(line(messages.text(language, "sources-title"), language, tag="b"))
    separator = messages.text(language, "list-separator")
    for number, document in enumerate(documents):
        names = separator.join(
            messages.text(language, f"language-{spoken.value}") for spoken in document.languages
        )
        head = " — ".join(part for part in (document.symbol, document.date, names) if part)
        if number >= _MOST_LISTED or not page.add(
            lines([f"• {clipped(document.title, 200)}", head], language)
        ):
            break
    return page.html


def _difference(difference: Sequence[tuple[Change, str]], language: Language, gap: str) -> Block:
    pieces: list[str] = []
    room, tags = 1500, 0
    for change, words in difference:
        shown = clipped(isolated(words, language), max(room, 8))
        room -= utf16_length(shown) + 1
        tag = _TAGS.get(change, "") if tags < _MOST_TAGS else ""
        tags += bool(tag)
        html = escaped(shown)
        pieces.append(f"<{tag}>{html}</{tag}>" if tag else html)
        if room <= 0:
            break
    return Block(oriented("", language) + gap.join(pieces), 1600 - max(room, 0), tags)
