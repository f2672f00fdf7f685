"""Libraries and answerers over documents that a test invents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.builder import DocumentAnswerer
from bot.answer.messages import Messages
from index.ready import open_ready

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from index.library import Library

MOST_BYTES = 1_000_000


def library_of(documents: Mapping[str, str], folder: Path) -> Library:
    """Return the library of some documents.

    Args:
        documents: Their texts by file name.
        folder: An empty one, in which the documents and their index are written.
    """
    seeds = folder / "seeds"
    seeds.mkdir()
    for name, text in documents.items():
        (seeds / name).write_text(text, encoding="utf-8")
    return open_ready(seeds, folder / "index", max_source_bytes=MOST_BYTES)


def answerer_of(documents: Mapping[str, str], folder: Path) -> DocumentAnswerer:
    """Return the answerer over some documents; see :func:`library_of`."""
    return DocumentAnswerer(library_of(documents, folder), Messages.load())
