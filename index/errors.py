"""The errors of the index, drawn as a tree.

::

    IndexingError
    ├── SourceError            one file of the seeds folder cannot be read
    │   ├── SourceUnreadable   missing, no permission, vanished between listing and reading
    │   ├── SourceNotText      not UTF-8, or binary
    │   ├── SourceEmpty        no character but white space
    │   └── SourceTooLarge     above the size the settings allow
    ├── SeedsFolderError       the seeds folder is missing, not a folder, or holds no document
    ├── CatalogueError         catalogue.toml names a missing file, an unknown key, a symbol twice, …
    ├── TermbaseError          a term file has a broken row
    └── StoreError             the index on disk
        ├── StoreMissing       there is none yet
        ├── StoreDamaged       a checksum, a length or the manifest is wrong
        ├── StoreOutdated      another format version
        └── StoreUnwritable    disk full, no permission

Every message names the file or field and ends with the remedy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class IndexingError(Exception):
    """Anything that reading, indexing or opening can end in.

    Attributes:
        path: The file or folder concerned; None where none is.
        problem: What is wrong, one clause without a full stop.
        remedy: What to do, one sentence.
    """

    def __init__(self, problem: str, *, remedy: str, path: Path | None = None) -> None:
        self.path = path
        self.problem = problem
        self.remedy = remedy
        where = f"{path}: " if path is not None else ""
        super().__init__(f"{where}{problem}. {remedy}")


class SourceError(IndexingError):
    """One file of the seeds folder cannot be read; the others can."""


class SourceUnreadable(SourceError):
    """The file is missing, vanished after it was listed, or may not be read."""


class SourceNotText(SourceError):
    """The file is not UTF-8 text."""


class SourceEmpty(SourceError):
    """The file holds nothing, or nothing but white space."""


class SourceTooLarge(SourceError):
    """The file is larger than the settings allow."""


class SeedsFolderError(IndexingError):
    """The seeds folder is missing, is not a folder, or holds no document."""


class CatalogueError(IndexingError):
    """``catalogue.toml`` cannot be used as it stands."""


class TermbaseError(IndexingError):
    """A file of terms cannot be used as it stands."""


class StoreError(IndexingError):
    """The index on disk cannot be used or written."""


class StoreMissing(StoreError):
    """No index has been built yet."""


class StoreDamaged(StoreError):
    """A checksum, a length or the manifest of the index is wrong."""


class StoreOutdated(StoreError):
    """The index was written by another version of the format."""


class StoreUnwritable(StoreError):
    """The index cannot be written: the disk is full or the folder may not be written."""
