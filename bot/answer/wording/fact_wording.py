"""What wording answers from facts shares: their quotations, the names in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.quote.compose import composed
from bot.answer.wording.headline import (
    joined_words,
)
from bot.answer.wording.person_name import person_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answer.messages import Messages
    from bot.answer.model import Answer, DisagreeingValue, Quotation
    from bot.answer.understand.understanding import Understanding
    from bot.answer.wording.passages import PassageReader
    from index.library import Library
    from index.model import Language, Span


QUOTATIONS = 3
PARTS = 12
"""Items that are quoted of a list."""


class FactWording:
    """Words answers from facts of one library.

    Args:
        library: The documents.
        messages: The words around the documents' own.
        reader: Quotes them.
    """

    def __init__(self, library: Library, messages: Messages, reader: PassageReader) -> None:
        self.library = library
        self.messages = messages
        self._reader = reader

    def _named(self, names: Iterable[str], language: Language) -> str:
        """Return persons' names for the reader, joined."""
        return joined_words(
            self.messages, language, [person_name(self.library, language, name) for name in names]
        )

    def _quoted(self, places: Sequence[tuple[int, Span]], language: Language) -> list[Quotation]:
        """Return the quotations around words of chunks, those marked."""
        return distinct(
            self._reader.quoted(chunk, self.library.annotation(chunk).sentence_at(span.start), span, language)
            for chunk, span in places
        )

    def _answer(
        self,
        understood: Understanding,
        headline: str,
        quotations: list[Quotation],
        *,
        disagreement: tuple[DisagreeingValue, ...] = (),
    ) -> Answer:
        return composed(self.library, understood, headline, quotations, disagreement=disagreement)


def distinct(quotations: Iterable[Quotation]) -> list[Quotation]:
    """Return the first few quotations, none twice."""
    kept: list[Quotation] = []
    for quotation in quotations:
        if all((one.citation, one.spans) != (quotation.citation, quotation.spans) for one in kept):
            kept.append(quotation)
        if len(kept) == QUOTATIONS:
            break
    return kept
