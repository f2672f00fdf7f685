"""Question text to hits: analyse, translate by termbase, search every field, add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.engine import FieldedIndex
from index.errors import StoreMissing
from index.library import Library
from index.model import Hit
from index.query import build_query
from index.store import open_index
from index.termbase import Termbase
from index.text.fields import FieldParameters

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from index.model import Language
    from index.query import Query

FIELDS: Mapping[str, FieldParameters] = {
    "stem": FieldParameters(k1=1.2, b=0.6, weight=1.0),
    "gram": FieldParameters(k1=0.9, b=0.9, weight=0.35),
    "literal": FieldParameters(k1=0.9, b=0.3, weight=1.5),
    "concept": FieldParameters(k1=0.9, b=0.6, weight=1.0),
    "name": FieldParameters(k1=0.9, b=0.3, weight=0.6),
    "context": FieldParameters(k1=0.9, b=0.6, weight=0.5),
}
"""The fields of the index. Stems and grams find words of the question's own language, concepts and names those
of any; weights were chosen on the project's own development questions (``tests/eval``)."""


def open_library(index_folder: Path, *, verify: bool = False) -> Library:
    """Open the index of a folder.

    Raises:
        StoreError: There is none, or it cannot be used.
    """
    opened = open_index(index_folder, verify=verify)
    missing = FIELDS.keys() - opened.engines.keys()
    if missing:
        raise StoreMissing(
            f"the index lacks the fields {sorted(missing)}",
            remedy="Build it anew: python -m bot index --rebuild",
            path=index_folder,
        )
    weights = {field: parameters.weight for field, parameters in FIELDS.items()}
    index = FieldedIndex({field: opened.engines[field] for field in FIELDS}, weights)
    return Library(opened, index, Termbase.load())


def search(library: Library, text: str, language: Language, *, limit: int) -> tuple[Hit, ...]:
    """Return the chunks that a few words find, best first; empty where nothing matches."""
    return search_query(library, build_query(text, language, library), limit=limit)


def search_query(library: Library, query: Query, *, limit: int) -> tuple[Hit, ...]:
    """Return the chunks that a query finds, best first.

    Args:
        library: Where to look.
        query: What to look for.
        limit: How many hits at most.
    """
    found = library.index.search(query.fields, limit)
    return tuple(Hit(chunk=scored.number, score=scored.score) for scored in found)
