"""An index that fits its seeds folder, built where it is missing or the folder has changed."""

from __future__ import annotations

import hashlib
from importlib import resources
from typing import TYPE_CHECKING

from index.errors import StoreDamaged, StoreMissing, StoreOutdated
from index.sources import fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from index.build import BuildReport
    from index.library import Library

CODE_VERSION = "6"
"""Raised whenever the code of reading, annotating or facts changes what an index holds."""


def folder_of(index_dir: Path, seeds_dir: Path) -> Path:
    """Return where the index of a seeds folder is kept: each seeds folder has its own."""
    key = hashlib.sha256(str(seeds_dir.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return index_dir / key


def analysis_version() -> str:
    """Return the version of reading and analysis: of the code, and of every file of ``index/data``."""
    digest = hashlib.sha256(CODE_VERSION.encode())
    for file in _files(resources.files("index.data")):
        digest.update(file.name.encode() + b"\x00" + file.read_bytes())
    return digest.hexdigest()[:16]


def _files(folder: Traversable) -> list[Traversable]:
    found: list[Traversable] = []
    for item in sorted(folder.iterdir(), key=lambda one: one.name):
        if item.is_dir():
            found.extend(_files(item))
        elif item.name.endswith((".toml", ".tsv", ".txt")):
            found.append(item)
    return found


def is_ready(seeds_dir: Path, index_folder: Path) -> bool:
    """Return whether the folder's index is there, sound at first sight, and of the seeds as they are now.

    Raises:
        SeedsFolderError: The seeds folder is missing or empty.
        StoreUnwritable: The index folder may not be read.
    """
    from index.store import current  # noqa: PLC0415 - callers that only name folders do not pay for it

    now = fingerprint(seeds_dir)
    try:
        info = current(index_folder)
    except (StoreMissing, StoreDamaged, StoreOutdated):
        return False
    return info.analysis_version == f"{analysis_version()} {now}"


def ensure_index(
    seeds_dir: Path,
    index_dir: Path,
    *,
    max_source_bytes: int,
    rebuild: bool = False,
    progress: Callable[[str, int, int], None] = lambda _name, _done, _of: None,
) -> BuildReport | None:
    """Build the index of a seeds folder where it is missing, damaged or out of date.

    Returns:
        What the build did; None where nothing had to be built.

    Raises:
        SeedsFolderError: The seeds folder is missing, or none of its files can be read.
        CatalogueError: The catalogue cannot be used; an index that is there is kept.
        StoreUnwritable: The index cannot be written; an index that is there is kept.
    """
    folder = folder_of(index_dir, seeds_dir)
    if not rebuild and is_ready(seeds_dir, folder):
        return None
    from index.build import build_index  # noqa: PLC0415 - only a build pays for the reader

    return build_index(
        seeds_dir,
        folder,
        analysis_version=analysis_version(),
        fingerprint=fingerprint(seeds_dir),
        max_source_bytes=max_source_bytes,
        reuse=not rebuild,
        progress=progress,
    )


def open_ready(
    seeds_dir: Path,
    index_dir: Path,
    *,
    max_source_bytes: int,
    progress: Callable[[str, int, int], None] = lambda _name, _done, _of: None,
) -> Library:
    """Open the index of a seeds folder, built first where it must be. Raises as :func:`ensure_index`."""
    from index.search import open_library  # noqa: PLC0415

    ensure_index(seeds_dir, index_dir, max_source_bytes=max_source_bytes, progress=progress)
    return open_library(folder_of(index_dir, seeds_dir))
