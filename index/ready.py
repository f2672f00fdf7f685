"""An index that fits its seeds folder, built where it is missing or the folder has changed."""

from __future__ import annotations

import hashlib
from importlib import resources
from typing import TYPE_CHECKING

from index.errors import SourceError, StoreDamaged, StoreMissing, StoreOutdated
from index.sources import fingerprint, list_sources, read_source

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from index.build import BuildReport
    from index.library import Library
    from index.store import IndexInfo

CODE_VERSION = "78"
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


def ready_info(seeds_dir: Path, index_folder: Path) -> IndexInfo | None:
    """Return what the folder's index says of itself; None where it is not of the seeds as they are, and must be built.

    Raises:
        SeedsFolderError: The seeds folder is missing or empty.
        StoreUnwritable: The index folder may not be read.
    """
    from index.store import current  # noqa: PLC0415 - callers that only name folders do not pay for it

    now = fingerprint(seeds_dir)
    try:
        info = current(index_folder)
    except (StoreMissing, StoreDamaged, StoreOutdated):
        return None
    return info if info.analysis_version == f"{analysis_version()} {now}" else None


def refused_sources(seeds_dir: Path, info: IndexInfo, *, max_source_bytes: int) -> tuple[SourceError, ...]:
    """Return why files of the seeds folder are not in an index of it; empty where all are, or could be by now.

    Raises:
        SeedsFolderError: The seeds folder is missing or empty.
    """
    refused: list[SourceError] = []
    for path in list_sources(seeds_dir):
        if path.name not in info.sources:
            try:
                read_source(path, max_bytes=max_source_bytes)
            except SourceError as error:
                refused.append(error)
    return tuple(refused)


def ensure_index(
    seeds_dir: Path,
    index_dir: Path,
    *,
    max_source_bytes: int,
    rebuild: bool = False,
    progress: Callable[[str, int, int], None] = lambda _name, _done, _of: None,
    on_refused: Callable[[Sequence[SourceError]], None] = lambda _refused: None,
) -> BuildReport | None:
    """Build the index of a seeds folder where it is missing, damaged or out of date.

    A file that could not be read is tried again each time: whoever gives read permission changes neither its size
    nor its time.

    Args:
        seeds_dir: The documents.
        index_dir: Where indexes are kept.
        max_source_bytes: Larger files are refused.
        rebuild: Whether to read everything anew, whatever is there.
        progress: Called before each file with its name, how many are done and how many there are.
        on_refused: Told which files are not in the index, and why, where there are any.

    Returns:
        What the build did; None where nothing had to be built.

    Raises:
        SeedsFolderError: The seeds folder is missing, or none of its files can be read.
        CatalogueError: The catalogue cannot be used; an index that is there is kept.
        StoreUnwritable: The index cannot be written; an index that is there is kept.
    """
    folder = folder_of(index_dir, seeds_dir)
    info = None if rebuild else ready_info(seeds_dir, folder)
    if info is not None:
        listed = len(list_sources(seeds_dir))
        if listed == len(info.entries):
            return None
        refused = refused_sources(seeds_dir, info, max_source_bytes=max_source_bytes)
        if listed == len(info.entries) + len(refused):
            on_refused(refused)
            return None
    from index.build import build_index  # noqa: PLC0415 - only a build pays for the reader

    report = build_index(
        seeds_dir,
        folder,
        analysis_version=analysis_version(),
        fingerprint=fingerprint(seeds_dir),
        max_source_bytes=max_source_bytes,
        reuse=not rebuild,
        progress=progress,
    )
    if report.refused:
        on_refused(report.refused)
    return report


def open_ready(
    seeds_dir: Path,
    index_dir: Path,
    *,
    max_source_bytes: int,
    progress: Callable[[str, int, int], None] = lambda _name, _done, _of: None,
    on_refused: Callable[[Sequence[SourceError]], None] = lambda _refused: None,
) -> Library:
    """Open the index of a seeds folder, built first where it must be. Raises as :func:`ensure_index`.

    An index that cannot be opened, because a file of it was cut or is gone, is built again: everything in it
    comes from the seeds folder.
    """
    from index.search import open_library  # noqa: PLC0415
    from index.termbase.kept_lexicons import KeptLexicons  # noqa: PLC0415

    ensure_index(
        seeds_dir, index_dir, max_source_bytes=max_source_bytes, progress=progress, on_refused=on_refused
    )
    folder = folder_of(index_dir, seeds_dir)
    lexicons = KeptLexicons(folder, analysis_version())
    try:
        return open_library(folder, lexicons=lexicons)
    except (StoreDamaged, StoreMissing):
        ensure_index(seeds_dir, index_dir, max_source_bytes=max_source_bytes, rebuild=True, progress=progress)
        return open_library(folder, lexicons=lexicons)
