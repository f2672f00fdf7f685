"""One unit in a document's language editions: the reader's own first, the others one step away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.quote.citing import quotation_of
from index.model import NUMBERED
from index.permalinks import find_permalink

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answer.model import Quotation
    from index.library import Library
    from index.model import Document, Language, Paragraph


def unit_of(library: Library, quotation: Quotation) -> tuple[Document, Paragraph] | None:
    """Return the unit that a quotation cites; None where the documents no longer hold it."""
    document = library.documents.get(quotation.citation.source)  # the others need not be opened
    return find_permalink(quotation.citation.permalink, [document]) if document is not None else None


def all_editions(
    library: Library, document: Document, paragraph: Paragraph
) -> Iterator[tuple[Document, Paragraph]]:
    """Yield the unit and its counterparts: the same locator in the editions of the document, itself first.

    Only the unit itself where the catalogue names no other edition. Units that print no number of their own, such
    as headings, are counted by their place: they correspond only where both editions have as many of them there
    (the Chinese letter breaks into three headings what the Arabic one says in one).
    """
    yield document, paragraph
    group = document.entry.edition_group
    if not group:
        return
    for other in library.documents.values():
        if other is document or other.entry.edition_group != group:
            continue
        same = other.by_key.get(paragraph.locator.key)
        if same is None or same.kind is not paragraph.kind:
            continue
        if paragraph.kind in NUMBERED or _beside(document, paragraph) == _beside(other, same):
            yield other, same


def _beside(document: Document, paragraph: Paragraph) -> int:
    """Return how many units of the same level stand at a unit's place, itself counted."""
    above, kind = paragraph.locator.steps[:-1], paragraph.locator.steps[-1].kind
    return sum(
        unit.locator.steps[:-1] == above and unit.locator.steps[-1].kind is kind
        for unit in document.paragraphs
    )


def preferred(
    library: Library, document: Document, paragraph: Paragraph, reader: Language
) -> tuple[Document, Paragraph]:
    """Return the unit in the reader's language where there is such an edition, else as given."""
    for edition in all_editions(library, document, paragraph):
        if edition[0].entry.language is reader:
            return edition
    return document, paragraph


def others(
    library: Library, document: Document, paragraph: Paragraph, reader: Language
) -> tuple[Quotation, ...]:
    """Return the whole unit as the other editions have it, the reader's language first, then by language code.

    Empty where there is no other edition.

    Args:
        library: Where the editions are.
        document: The edition that is shown.
        paragraph: The unit that is shown, whole or in part.
        reader: Who reads, for the order and the citations' language.
    """
    found = [edition for edition in all_editions(library, document, paragraph) if edition[0] is not document]
    found.sort(key=lambda one: (one[0].entry.language is not reader, one[0].entry.language.value))
    return tuple(quotation_of(other, same, reader) for other, same in found)


def other_editions(library: Library, quotation: Quotation, reader: Language) -> tuple[Quotation, ...]:
    """Return the counterparts of a quotation's unit, whole; empty where there are none or its unit is gone."""
    found = unit_of(library, quotation)
    return others(library, *found, reader) if found is not None else ()


def in_own_language(library: Library, quotation: Quotation, reader: Language) -> Quotation | None:
    """Return the whole unit in the reader's language, where the quotation is in another and that edition exists."""
    if quotation.language is reader:
        return None
    return next(
        (other for other in other_editions(library, quotation, reader) if other.language is reader), None
    )
