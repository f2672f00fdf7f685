"""A pasted quotation, checked: where it stands in the documents, and what was changed in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answer.quote.citing import quotation_of
from index.verify import QuotationFinder, Standing

if TYPE_CHECKING:
    from bot.answer.model import Quotation
    from index.library import Library
    from index.model import Language
    from index.running_text import Place
    from index.word_alignment import Stretch


@dataclass(frozen=True, slots=True)
class Verification:
    """What became of a pasted quotation.

    Attributes:
        standing: Exact, the same words in other spelling, altered, absent, or too long to be looked at.
        places: Where it stands, in the documents' own words: each place is one quotation a unit that it runs
            through. The first is the one compared. Empty where it is absent or too long.
        stretches: The difference, word by word, in reading order; empty where there is none between the words.
        elided: Whether an ellipsis of the quotation stands for words of the document.
    """

    standing: Standing
    places: tuple[tuple[Quotation, ...], ...] = ()
    stretches: tuple[Stretch, ...] = ()
    elided: bool = False


class Verifier:
    """Checks quotations against one library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._finder = QuotationFinder(library)

    def verify(self, text: str, language: Language) -> Verification:
        """Return where a pasted text stands, and how it differs. Never raises, whatever the text.

        Args:
            text: The quotation, with or without quotation marks.
            language: Of the reader, for the citations.
        """
        found = self._finder.find(text)
        places = tuple(tuple(self._quotation(place, language) for place in places) for places in found.places)
        return Verification(found.standing, places, found.stretches, found.elided)

    def _quotation(self, place: Place, language: Language) -> Quotation:
        chunk = self._library.chunks[place.chunk]
        document = self._library.documents[chunk.document]
        paragraph = document.by_key[chunk.paragraph]
        spans = self._library.passage_text(place.chunk).source_spans(place.start, place.end)
        return quotation_of(document, paragraph, language, spans=spans)


__all__ = ["Standing", "Verification", "Verifier"]
