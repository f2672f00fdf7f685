"""Units opened for reading: a permalink's passage with the ways on from it, and passages for a few words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.answerer import Passage
from bot.answer.quote.citing import cite, quotation_of
from bot.answer.quote.editions import others
from bot.answer.quote.extent import quote_spans
from index.permalinks import find_permalink, nearest_permalink
from index.search import search

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.model import Citation, Quotation
    from index.library import Library
    from index.model import Document, Language, Paragraph, Span


class PassageReader:
    """Opens the units of one library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._cited = lru_cache(maxsize=4096)(self._cite)

    def passage(self, permalink: str, *, language: Language | None = None) -> Passage | None:
        """Return the unit of a permalink, cited for a reader of a language, else in its own; None where it is gone."""
        found = find_permalink(permalink, list(self._library.documents.values()))
        return self.opened(*found, language=language) if found is not None else None

    def opened(
        self, document: Document, paragraph: Paragraph, *, language: Language | None = None
    ) -> Passage:
        """Return a unit with its neighbours, parts, notes and other editions.

        Args:
            document: Where the unit stands.
            paragraph: The unit.
            language: Of the reader, for every citation; None for the document's own.
        """
        language = language or document.entry.language
        position = document.positions[paragraph.locator.key]
        before = document.paragraphs[position - 1] if position else None
        after = document.paragraphs[position + 1] if position + 1 < len(document.paragraphs) else None
        notes = [document.by_key[key.key] for key in paragraph.footnotes if key.key in document.by_key]
        children = [
            one for one in document.paragraphs if one.parent == paragraph.locator and one not in notes
        ]
        return Passage(
            quotation_of(document, paragraph, language),
            paragraph.headings,
            cite(document, before, language) if before is not None else None,
            cite(document, after, language) if after is not None else None,
            tuple(quotation_of(document, one, language) for one in children),
            tuple(quotation_of(document, note, language) for note in notes),
            others(self._library, document, paragraph, language),
        )

    def nearest(self, permalink: str) -> Citation | None:
        """Return the closest unit that still exists for a permalink that is gone; None where nothing is close."""
        found = nearest_permalink(permalink, list(self._library.documents.values()))
        return cite(*found, found[0].entry.language) if found is not None else None

    def search(self, words: str, language: Language, *, limit: int, offset: int = 0) -> Sequence[Quotation]:
        """Return passages for a few words, best first; empty where nothing matches."""
        found = search(self._library, words, language, limit=limit + offset)
        return tuple(self.quoted(hit.chunk, 0, None, language) for hit in found[offset:])

    def quoted(self, chunk: int, sentence: int, value: Span | None, language: Language) -> Quotation:
        """Return the quotation around a sentence, its deciding words marked.

        Args:
            chunk: Where the sentence stands.
            sentence: Its number in the chunk.
            value: The deciding words, in the chunk's shown text; None where the sentence as a whole decides.
            language: Of the reader, for the citation.
        """
        document, paragraph = self.unit(chunk)
        spans = quote_spans(self._library, chunk, sentence, value)
        marks: tuple[Span, ...] = ()
        if value is not None:
            marks = self._library.passage_text(chunk).source_spans(value.start, value.end)
        return quotation_of(
            document,
            paragraph,
            language,
            spans=spans,
            highlights=marks,
            citation=self._cited(chunk, language),
        )

    def _cite(self, chunk: int, language: Language) -> Citation:
        return cite(*self.unit(chunk), language)

    def unit(self, chunk: int) -> tuple[Document, Paragraph]:
        """Return the unit of citation behind a chunk, with its document."""
        found = self._library.chunks[chunk]
        document = self._library.documents[found.document]
        return document, document.by_key[found.paragraph]
