"""Reads seeds and fixtures once for all tests of the reader."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from index.model import CatalogueEntry, Document, Language, Paragraph, Source, UnitKind
from index.parse import read_document

ROOT = Path(__file__).parents[3]
SEEDS = tuple(sorted(path.name for path in (ROOT / "seeds").glob("*.txt")))
FIXTURES = tuple(
    sorted(p.name for p in (ROOT / "tests/fixtures/documents").glob("*") if p.suffix in {".txt", ".md"})
)


def read_text(text: str, name: str = "text.txt") -> Document:
    """Return a text read, as a document of which nothing else is known."""
    entry = CatalogueEntry(name, Language.OTHER, "document", {"und": name})
    return read_document(Source(name, text), entry)


def load(name: str) -> str:
    """Return the text of the seed or fixture whose name begins so."""
    folders = (ROOT / "seeds", ROOT / "tests/fixtures/documents")
    path = next(path for folder in folders for path in sorted(folder.glob(f"{name}*")))
    return path.read_bytes().decode("utf-8")


@lru_cache(maxsize=64)
def read(name: str) -> Document:
    """Return the seed or fixture whose file name begins so."""
    return read_text(load(name), name)


def shown(document: Document, key: str) -> str:
    """Return the quotation of a unit."""
    return document.text_of(document.by_key[key])


def of_kind(document: Document, kind: UnitKind) -> list[Paragraph]:
    """Return the units of a kind, in reading order."""
    return [paragraph for paragraph in document.paragraphs if paragraph.kind is kind]


def keys(document: Document, prefix: str) -> list[str]:
    """Return the keys that begin so, in reading order."""
    return [p.locator.key for p in document.paragraphs if p.locator.key.startswith(prefix)]
