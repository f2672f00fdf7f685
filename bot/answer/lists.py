"""Numbered lists: a sentence that ends with a colon, and the items that its unit introduces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.chunk import COLONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.library import Library
    from index.model import Document, Paragraph
    from index.rank import Evidence


def introduced_items(library: Library, evidence: Evidence) -> Sequence[Paragraph]:
    """Return the units that a sentence introduces: the parts of its own, where it ends that with a colon.

    A part that introduces parts in its turn ("at Geneva:") has them behind it. Empty where the sentence introduces
    fewer than two.
    """
    parts = introduced_parts(library, evidence)
    if not parts:
        return ()
    document = library.documents[library.chunks[evidence.chunk].document]
    items = _with_their_own(document, parts)
    return items if len(items) > 1 else ()


def introduced_parts(library: Library, evidence: Evidence) -> Sequence[Paragraph]:
    """Return the parts of a unit that its last sentence introduces with a colon, without theirs; else none."""
    sentences = library.annotation(evidence.chunk).sentences
    if evidence.sentence != len(sentences) - 1:
        return ()
    sentence = sentences[evidence.sentence]
    if not introduces(library.passage_text(evidence.chunk).text[sentence.start : sentence.end]):
        return ()
    chunk = library.chunks[evidence.chunk]
    document = library.documents[chunk.document]
    return _parts(document, document.by_key[chunk.paragraph])


def introduces(text: str) -> bool:
    """Return whether a text ends with a colon."""
    return text.rstrip().endswith(COLONS)


def _parts(document: Document, unit: Paragraph) -> list[Paragraph]:
    notes = {note.key for note in unit.footnotes}
    return [one for one in document.paragraphs if one.parent == unit.locator and one.locator.key not in notes]


def _with_their_own(document: Document, parts: Sequence[Paragraph]) -> list[Paragraph]:
    found: list[Paragraph] = []
    for one in parts:
        found.append(one)
        if introduces(document.text_of(one)):
            found.extend(_with_their_own(document, _parts(document, one)))
    return found
