"""The five seeds, read once for the tests of references and citations."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from index.catalogue import load_catalogue
from index.model import Document, Source
from index.parse import read_document

SEEDS = Path(__file__).parents[2] / "seeds"


@lru_cache(maxsize=1)
def seed_documents() -> tuple[Document, ...]:
    """Return the documents in the order of their file names."""
    catalogue = load_catalogue(SEEDS)
    sources = [Source(path.name, path.read_bytes().decode("utf-8")) for path in sorted(SEEDS.glob("*.txt"))]
    return tuple(read_document(source, catalogue.entry_for(source)) for source in sources)
