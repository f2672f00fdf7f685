"""The parts beyond the answerer, over the documents of one library (:mod:`bot.chat.services`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.dates import format_date
from bot.answer.lookups.compare import compare
from bot.answer.lookups.timeline import timeline
from bot.answer.lookups.verify import Verifier as QuotationVerifier
from bot.answer.quote.citing import cite
from bot.chat.services import Event, Listed, Services
from bot.render.features import host_words, place_words
from index.facts.dates import DateValue

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answer.lookups.compare import Comparison
    from bot.answer.lookups.timeline import Entry
    from bot.answer.lookups.verify import Verification
    from bot.answer.messages import Messages
    from index.library import Library
    from index.model import Document, Language


class DocumentServices:
    """Timeline, verification, comparison and the list of documents.

    Args:
        library_source: Returns the library to use now: another one once an index was swapped.
        messages: The words around the documents' own.
    """

    def __init__(self, library_source: Callable[[], Library], messages: Messages) -> None:
        self._library_source = library_source
        self._messages = messages
        self._verifier: tuple[Library, QuotationVerifier] | None = None

    def events(self, words: str, *, language: Language) -> Sequence[Event]:
        """Return the events that match some words, in order of date; all for no words."""
        return [self._event(entry, language) for entry in self._entries(words, language)]

    def calendar(self, words: str, *, language: Language) -> bytes:
        """Return the same events as an iCalendar file."""
        from bot.render.calendar import calendar_file  # noqa: PLC0415 - only who asks for one waits for it

        entries = self._entries(words, language)
        return calendar_file(entries, self._library_source(), self._messages, language)

    def picture(self, words: str, *, language: Language) -> bytes | None:
        """Return the same events as a PNG; None where there is none to show."""
        from bot.render.plot import timeline_png  # noqa: PLC0415 - only who asks for one waits for it

        entries = self._entries(words, language)
        return timeline_png(entries, self._messages, language) if entries else None

    def verify(self, text: str, *, language: Language) -> Verification:
        """Return where a pasted text stands, and how it differs."""
        library = self._library_source()
        if self._verifier is None or self._verifier[0] is not library:
            self._verifier = (library, QuotationVerifier(library))
        return self._verifier[1].verify(text, language)

    def compare(self, reference: str, *, language: Language | None) -> Comparison | None:
        """Return the editions of the unit a reference names; None where it names none."""
        return compare(self._library_source(), reference, language=language)

    def documents(self, *, language: Language) -> Sequence[Listed]:
        """Return the documents, editions of one together, newest first."""
        groups: dict[str, list[Document]] = {}
        for document in self._library_source().documents.values():
            groups.setdefault(document.entry.edition_group or document.source.name, []).append(document)
        ordered = sorted(groups.values(), key=lambda group: group[0].entry.date or "", reverse=True)
        return [_listed(group, language) for group in ordered if any(one.paragraphs for one in group)]

    def _entries(self, words: str, language: Language) -> tuple[Entry, ...]:
        return timeline(self._library_source(), self._messages, words, language=language)

    def _event(self, entry: Entry, language: Language) -> Event:
        return Event(
            entry.title,
            entry.date.value,
            place_words(entry, self._messages, language),
            host_words(entry, self._messages, language),
            entry.date.quotation,
        )


def document_services(library_source: Callable[[], Library], messages: Messages) -> Services:
    """Return every part over a library, for :func:`bot.chat.application.build_application`."""
    every = DocumentServices(library_source, messages)
    return Services(timeline=every, verifier=every, comparer=every, library=every)


def _listed(group: Sequence[Document], language: Language) -> Listed:
    own = next((one for one in group if one.entry.language is language), group[0])
    entry = own.entry
    title = entry.titles.get(language) or entry.titles.get(entry.language) or entry.file
    symbol = entry.symbol if entry.symbol and entry.symbol_verified else ""
    date = format_date(DateValue.from_iso(entry.date), language) if entry.date else ""
    languages = tuple(dict.fromkeys(one.entry.language for one in group))
    return Listed(title, symbol or "", date, languages, cite(own, own.paragraphs[0], language))


__all__ = ["DocumentServices", "document_services"]
