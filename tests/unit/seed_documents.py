"""The five seeds and the invented documents, read once for the tests of references and citations."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from index.catalogue import load_catalogue
from index.model import Document, Source
from index.parse import read_document

SEEDS = Path(__file__).parents[2] / "seeds"
INVENTED = Path(__file__).parents[1] / "fixtures" / "documents"


@lru_cache(maxsize=1)
def seed_documents() -> tuple[Document, ...]:
    """Return the documents in the order of their file names."""
    return _read(SEEDS)


@lru_cache(maxsize=1)
def invented_documents() -> tuple[Document, ...]:
    """Return the invented documents in the order of their file names."""
    return _read(INVENTED)


def _read(folder: Path) -> tuple[Document, ...]:
    catalogue = load_catalogue(folder)
    paths = sorted(path for path in folder.iterdir() if path.suffix in {".txt", ".md"})
    sources = [Source(path.name, path.read_bytes().decode("utf-8")) for path in paths]
    return tuple(read_document(source, catalogue.entry_for(source)) for source in sources)
