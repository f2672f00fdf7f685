"""A document's paragraphs as chunks: the units of retrieval, each pointing at one unit of citation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.model import Chunk, UnitKind
from index.parse import display_text

if TYPE_CHECKING:
    from index.model import Document, Paragraph

INTRODUCTION_LENGTH = 400
"""Characters of a parent's words that go into its items' context: enough for a list's introduction."""


def chunk_document(document: Document) -> tuple[Chunk, ...]:
    """Return one chunk for each paragraph that holds a letter or digit, in the document's order."""
    chunks = []
    for paragraph in document.paragraphs:
        text = display_text(document.text_of(paragraph))
        if not re.search(r"\w", text):
            continue
        chunks.append(
            Chunk(
                document=document.source.name,
                paragraph=paragraph.locator.key,
                text=text,
                context=context_of(document, paragraph),
                language=document.entry.language,
            )
        )
    return tuple(chunks)


def context_of(document: Document, paragraph: Paragraph) -> str:
    """Return the words around a paragraph that tell what it is about, one source of words a line.

    Headings, outermost first; the introduction of a list, or the paragraph that bears a note's mark; a row's
    column names. The document's titles are not repeated here: they are the same for all its chunks.
    """
    lines = list(paragraph.headings)
    if paragraph.parent is not None:
        parent = document.by_key.get(paragraph.parent.key)
        if parent is not None and parent.kind is not UnitKind.HEADING:
            lines.append(display_text(document.text_of(parent))[-INTRODUCTION_LENGTH:])
    lines.extend(cell.column for cell in paragraph.cells if cell.column)
    return "\n".join(lines)
