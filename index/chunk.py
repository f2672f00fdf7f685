"""A document's paragraphs as chunks: the units of retrieval, each pointing at one unit of citation."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from index.model import Chunk, UnitKind
from index.parse import display_text
from index.text.tables import read_table

if TYPE_CHECKING:
    from index.model import Document, Language, Paragraph

INTRODUCTION_LENGTH = 400
"""Characters of a parent's words that go into its items' context: enough for a list's introduction."""
COLONS = (":", "\uff1a")
"""What ends the introduction of a list."""


def chunk_document(document: Document) -> tuple[Chunk, ...]:
    """Return one chunk for each paragraph that holds a letter or digit, in the document's order.

    An imprint is none: it says how its publisher is reached, and nothing of what the document is about.
    """
    chunks = []
    for paragraph in document.paragraphs:
        if paragraph.kind is UnitKind.IMPRINT:
            continue
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
    lines.append(kind_words(paragraph.kind, document.entry.language))
    before = _introduction(document, paragraph)
    if before:
        lines.append(before)
    above = paragraph.parent
    while above is not None and (parent := document.by_key.get(above.key)) is not None:
        if parent.kind is not UnitKind.HEADING:
            lines.append(display_text(document.text_of(parent))[-INTRODUCTION_LENGTH:])
        above = parent.parent
    lines.extend(cell.column for cell in paragraph.cells if cell.column)
    return "\n".join(line for line in lines if line)


def _introduction(document: Document, paragraph: Paragraph) -> str:
    """Return the unit before an unnumbered one where it ends with a colon: «ولم تتلق ردود من :»."""
    if paragraph.kind is not UnitKind.UNNUMBERED:
        return ""
    position = document.positions[paragraph.locator.key]
    if position == 0:
        return ""
    before = display_text(document.text_of(document.paragraphs[position - 1]))
    return before[-INTRODUCTION_LENGTH:] if before.rstrip().endswith(COLONS) else ""


@lru_cache(maxsize=64)
def kind_words(kind: UnitKind, language: Language) -> str:
    """Return the words for what a unit is, in its document's language (``index/data/unit_kinds.toml``)."""
    raw = read_table("unit_kinds.toml")
    words: str = raw.get(kind.value, {}).get(language.value, "")
    return words
