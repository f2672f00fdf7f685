"""Which document is meant by words that no title or short name holds: its title page tells, in any language.

"Paragraph 18 of the report of the snakebite meeting" names an Arabic document that nobody gave an English title.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from index.model import Language
from index.query import NAMED_KINDS
from index.query_building import build_query
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.library import Library
    from index.model import Document
    from index.query import QueryUnit
    from index.references.reading import Reference

WORKS = frozenset({ConceptKind.DOCUMENT_KIND})
HELD = 0.5
"""Degree from which a title page holds a word."""
TELLING = 5.0
"""Weight of the words that tell a document, natural-log idf: one rare name, or two words that few paragraphs hold."""
APART = 0.7
"""Share of the best weight that no other document may exceed, but for its editions."""


def beside(library: Library, text: str, reference: Reference) -> Sequence[Sequence[QueryUnit]]:
    """Return the words before a reference and those behind it, the nearest first.

    Args:
        library: The documents.
        text: What the reference was read from.
        reference: A paragraph, an annex, without a symbol.
    """
    units = build_query(text, reference.language, library).units
    before = [unit for unit in reversed(units) if unit.span.end <= reference.span.start]
    return before, [unit for unit in units if unit.span.start >= reference.span.end]


def described(library: Library, sides: Sequence[Sequence[QueryUnit]]) -> Sequence[Document]:
    """Return the document whose title page holds the words beside a reference, in all its editions; else nothing."""
    weights = {
        document.source.name: max((_weight(library, document, side) for side in sides), default=0.0)
        for document in library.documents.values()
    }
    best = max(weights.values(), default=0.0)
    if best < TELLING:
        return ()
    near = {_work(library, name) for name, weight in weights.items() if weight > APART * best}
    if len(near) > 1:
        return ()
    return tuple(one for name, one in library.documents.items() if _work(library, name) in near)


def is_another(library: Library, sides: Sequence[Sequence[QueryUnit]]) -> bool:
    """Return whether the words beside a reference name a work that is none of the documents: "the Rabat action plan".

    That is a kind of work, and beside it a name that no title page holds.
    """
    pages = [library.document_tokens(name) for name in library.documents]
    for side in sides:
        named = list(takewhile(lambda unit: unit.kind in NAMED_KINDS | WORKS, side))
        strange = (unit for unit in named if unit.kind in NAMED_KINDS)
        if any(unit.kind in WORKS for unit in named) and any(
            all(unit.degree(page) < HELD for page in pages) for unit in strange
        ):
            return True
    return False


def _work(library: Library, name: str) -> str:
    """Return what all editions of a document are called; its own name where it has no other edition."""
    return library.documents[name].entry.titles.get(Language.ENGLISH, name)


def _weight(library: Library, document: Document, units: Sequence[QueryUnit]) -> float:
    """Return what the words weigh that a title page holds, up to the first that it does not."""
    tokens = library.document_tokens(document.source.name)
    telling = (unit for unit in units if unit.kind != "attribute" or unit.degree(tokens) >= HELD)
    held = list(takewhile(lambda unit: unit.degree(tokens) >= HELD, telling))
    if len(held) == 1 and held[0].kind not in NAMED_KINDS:
        return 0.0  # "the text of paragraph 10": the word stands on some title page, and names no document
    return sum(unit.weight * unit.degree(tokens) for unit in held)
