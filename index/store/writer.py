"""Writing an index: a new generation beside the old one, then one rename makes it the one that counts."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import os
import secrets
import shutil
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import numpy as np

from index.serialize import chunk_to_json, document_to_json
from index.store.manifest import (
    CURRENT,
    GENERATIONS,
    LOCK,
    MANIFEST,
    FileRecord,
    IndexInfo,
    current_line,
    manifest_to_bytes,
    unusable,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path
    from typing import BinaryIO

    from numpy.typing import NDArray

    from index.bm25 import BM25
    from index.model import Chunk, Document
    from index.serialize import JsonValue


@dataclass(frozen=True, slots=True)
class IndexContents:
    """Everything that an index holds.

    Attributes:
        documents: In the order in which they are to be listed.
        chunks: Numbered by their place; the engines number them alike.
        engines: Name to engine; names are plain words, for they become file names.
        extras: Name to any JSON value: facts, the report of a build, …
        seeds_folder: The folder whose documents these are.
        analysis_version: The version of reading and analysis.
        sources: File name to SHA-256 of everything the index is made from, unreadable files and the catalogue
            among them; left empty, the documents' own.
    """

    documents: Sequence[Document]
    chunks: Sequence[Chunk]
    engines: Mapping[str, BM25]
    extras: Mapping[str, JsonValue] = field(default_factory=dict)
    seeds_folder: str = ""
    analysis_version: str = ""
    sources: Mapping[str, str] = field(default_factory=dict)


def _utc_now() -> datetime:
    return datetime.now(UTC)


def write_index(
    folder: Path, contents: IndexContents, *, now: Callable[[], datetime] = _utc_now
) -> IndexInfo:
    """Write an index and make it the folder's current one.

    Until the last step a reader finds the index that was there before, and again if the machine stops at any
    moment. Readers that have the old one open keep it. A second writer waits for the first.

    Args:
        folder: Made if it is not there.
        contents: What to write.
        now: The clock.

    Returns:
        What the new index says about itself.

    Raises:
        StoreUnwritable: The disk is full, or the folder may not be written; the old index is unchanged.
        ValueError: An engine holds another number of documents than there are chunks, or its name is no word.
    """
    for name, engine in contents.engines.items():
        if not name.isidentifier():
            raise ValueError(f"the name of an engine is a plain word, not {name!r}")
        if len(engine) != len(contents.chunks):
            raise ValueError(
                f"engine {name!r} holds {len(engine)} documents, there are {len(contents.chunks)} chunks"
            )
    try:
        (folder / GENERATIONS).mkdir(parents=True, exist_ok=True)
        with _lock(folder / LOCK):
            created = now()
            generation = f"{created:%Y%m%dT%H%M%S}-{secrets.token_hex(4)}"
            place = folder / GENERATIONS / generation
            try:
                place.mkdir()
                info = _write_generation(place, contents, generation, created.isoformat(timespec="seconds"))
                manifest = manifest_to_bytes(info)
                _write(place / MANIFEST, [manifest])
                _sync_folder(place)
                _sync_folder(place.parent)
                publish(folder / CURRENT, current_line(info, manifest).encode())
            except BaseException:
                shutil.rmtree(place, ignore_errors=True)
                raise
            _remove_others(place)
    except OSError as error:
        raise unusable(folder, error) from error
    return info


def _write_generation(place: Path, contents: IndexContents, generation: str, created_at: str) -> IndexInfo:
    files: dict[str, FileRecord] = {}
    _write_records(place, "documents", map(document_to_json, contents.documents), files)
    _write_records(place, "chunks", map(chunk_to_json, contents.chunks), files)
    _write_records(place, "extras", contents.extras.values(), files)
    engines = {}
    for name, engine in contents.engines.items():
        arrays = engine.arrays()
        engines[name] = tuple(arrays)
        for array_name, values in arrays.items():
            file = f"{name}.{array_name}.npy"
            files[file] = _write_array(place / file, values)
    sources = contents.sources or {
        document.source.name: document.source.sha256 for document in contents.documents
    }
    return IndexInfo(
        generation=generation,
        created_at=created_at,
        analysis_version=contents.analysis_version,
        seeds_folder=contents.seeds_folder,
        sources=dict(sources),
        entries=tuple(document.entry for document in contents.documents),
        chunks=len(contents.chunks),
        engines=engines,
        extras=tuple(contents.extras),
        files=files,
    )


def _write_records(place: Path, name: str, values: Iterable[Any], files: dict[str, FileRecord]) -> None:
    """Write JSON values a line each, and where each line begins."""
    offsets = [0]

    def lines() -> Iterator[bytes]:
        for value in values:
            line = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(
                "utf-8", "surrogatepass"
            )
            offsets.append(offsets[-1] + len(line) + 1)
            yield line
            yield b"\n"

    files[f"{name}.jsonl"] = _write(place / f"{name}.jsonl", lines())
    file = f"{name}.offsets.npy"
    files[file] = _write_array(place / file, np.array(offsets, np.int64))


class _Hashing:
    """A file that remembers the length and the checksum of what is written to it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._hash, self._length = file, hashlib.sha256(), 0

    def write(self, piece: bytes) -> int:
        self._hash.update(piece)
        self._length += len(piece)
        return self._file.write(piece)

    @property
    def record(self) -> FileRecord:
        return FileRecord(self._length, self._hash.hexdigest())


def _write(path: Path, pieces: Iterable[bytes]) -> FileRecord:
    with path.open("wb") as file:
        hashing = _Hashing(file)
        for piece in pieces:
            hashing.write(piece)
        _sync(file)
    return hashing.record


def _write_array(path: Path, values: NDArray[Any]) -> FileRecord:
    with path.open("wb") as file:
        hashing = _Hashing(file)
        np.lib.format.write_array(hashing, np.ascontiguousarray(values), allow_pickle=False)
        _sync(file)
    return hashing.record


def publish(path: Path, content: bytes) -> None:
    """Replace a file by one rename, so that every reader finds the old content or the new, whole.

    Raises:
        OSError: What the system refused; the old content is unchanged.
    """
    beside = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")
    try:
        _write(beside, [content])
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _sync(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def _lock(path: Path) -> Iterator[None]:
    """Hold the folder's writing lock; the system lets go of it however the process ends."""
    with path.open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _remove_others(kept: Path) -> None:
    """Remove every other generation: the one before, and what killed writers left; readers keep theirs."""
    for other in kept.parent.iterdir():
        if other != kept:
            shutil.rmtree(other, ignore_errors=True)
    for left in kept.parent.parent.glob(f"{CURRENT}.*.new"):
        left.unlink(missing_ok=True)
