"""Units to quotations with their citations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.model import Citation, Quotation
from index.citation import document_label, label, unit_label
from index.model import NUMBERED, holds, quote
from index.permalinks import permalink

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.model import Document, Language, Paragraph, Span


def cite(document: Document, paragraph: Paragraph, language: Language) -> Citation:
    """Return the citation of a unit as a reader of a language writes it."""
    return Citation(
        source=document.source.name,
        document=document_label(document, language),
        locator=unit_label(document, paragraph, language),
        label=label(document, paragraph, language),
        permalink=permalink(document, paragraph),
    )


def quotation_of(
    document: Document,
    paragraph: Paragraph,
    language: Language,
    *,
    spans: Sequence[Span] | None = None,
    highlights: Sequence[Span] = (),
    citation: Citation | None = None,
) -> Quotation:
    """Return a quotation of a unit.

    Args:
        document: Where the unit stands.
        paragraph: The unit.
        language: Of the reader, for the citation.
        spans: The words to quote; the whole unit where not given.
        highlights: The deciding words, spans of the source inside the quoted ones; others are dropped.
        citation: The unit's, where it is known already.
    """
    quoted = tuple(spans) if spans is not None else paragraph.spans
    whole = quoted == paragraph.spans and paragraph.kind in NUMBERED
    return Quotation(
        citation=citation or cite(document, paragraph, language),
        text=quote(document.source.text, quoted),
        spans=quoted,
        highlights=tuple(mark for mark in highlights if any(holds(s, mark) for s in quoted)),
        whole_paragraph=whole,
        language=document.entry.language,
    )
