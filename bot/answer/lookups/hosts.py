"""Who hosted which meeting, as the documents say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.lookups.timeline import timeline

if TYPE_CHECKING:
    from bot.answer.lookups.timeline import Entry
    from bot.answer.messages import Messages
    from index.library import Library
    from index.model import Language


def hosts(library: Library, messages: Messages, words: str = "", *, language: Language) -> tuple[Entry, ...]:
    """Return the meetings whose host a passage names, series by series and in their order; empty where none fits.

    Args:
        library: The documents.
        messages: How a rank is written behind a series.
        words: What the meetings must fit, as for :func:`bot.answer.lookups.timeline.timeline`.
        language: Of the reader.
    """
    found = [entry for entry in timeline(library, messages, words, language=language) if entry.hosts]
    first = {entry.series: number for number, entry in reversed(list(enumerate(found)))}
    return tuple(sorted(found, key=lambda entry: (first[entry.series], entry.ordinal or 10_000)))
