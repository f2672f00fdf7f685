"""Opening an index: everything is mapped at once, nothing is read before it is asked for."""

from __future__ import annotations

import hashlib
import json
import mmap
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

import numpy as np

from index.bm25 import BM25
from index.errors import StoreDamaged, StoreMissing
from index.serialize import chunk_from_json, document_from_json
from index.store.manifest import (
    GENERATIONS,
    MANIFEST,
    REBUILD,
    IndexInfo,
    read_current,
    read_manifest,
    unusable,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from index.model import CatalogueEntry, Chunk, Document
    from index.serialize import JsonValue

_T = TypeVar("_T")

_KEPT_CHUNKS = 4096
"""Chunks kept after they were read: the answers to some hundred questions, a few MB."""

_PIECE = 1 << 20
"""Bytes summed at once."""


class Records(Sequence[_T], Generic[_T]):
    """JSON lines, each parsed when it is asked for.

    Args:
        path: The file, for error messages.
        lines: Its bytes.
        offsets: Where each line begins, and where the last one ends.
        parse: JSON value to the value wanted.
        kept: How many parsed values to keep; None for all.
    """

    def __init__(
        self,
        path: Path,
        lines: bytes | mmap.mmap,
        offsets: NDArray[np.int64],
        parse: Callable[[Any], _T],
        kept: int | None = None,
    ) -> None:
        self._path, self._lines, self._offsets, self._parse = path, lines, offsets, parse
        self._length = len(offsets) - 1
        self._kept = lru_cache(kept)(self._read)

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, place: int) -> _T: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[_T]: ...

    def __getitem__(self, place: int | slice) -> _T | Sequence[_T]:
        if isinstance(place, slice):
            return tuple(self._kept(number) for number in range(*place.indices(self._length)))
        if 0 <= place < self._length:
            return self._kept(place)
        if not -self._length <= place < 0:
            raise IndexError(f"{self._path.name} has {self._length} lines, not number {place}")
        return self._kept(place + self._length)

    def _read(self, number: int) -> _T:
        line = self._lines[int(self._offsets[number]) : int(self._offsets[number + 1])]
        try:
            return self._parse(json.loads(line.decode("utf-8", "surrogatepass")))
        except (ValueError, TypeError, KeyError) as error:
            raise StoreDamaged(
                f"line {number + 1} is not what was written", remedy=REBUILD, path=self._path
            ) from error


class NamedRecords(Mapping[str, _T], Generic[_T]):
    """JSON lines by name, in their order, each parsed when it is asked for, once."""

    def __init__(self, names: Iterable[str], records: Records[_T]) -> None:
        self._places = {name: place for place, name in enumerate(names)}
        self._records = records

    def __getitem__(self, name: str) -> _T:
        return self._records[self._places[name]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


class OpenedIndex:
    """An index, open for reading. It stays readable, and the same, when another one is published.

    Attributes:
        info: What it says about itself.
        documents: File name to document, in their order; each is read when asked for, once.
        chunks: In the order the engines number them; each is read when asked for.
        engines: Name to engine.
        extras: Name to further value; each is read when asked for, once.
    """

    def __init__(self, folder: Path, info: IndexInfo) -> None:
        self._folder = folder
        self._place = folder / GENERATIONS / info.generation
        self.info = info
        documents = self._records("documents", document_from_json)
        extras: Records[JsonValue] = self._records("extras", lambda value: value)
        self.documents: Mapping[str, Document] = NamedRecords(
            (entry.file for entry in info.entries), documents
        )
        self.chunks: Sequence[Chunk] = self._records("chunks", chunk_from_json, kept=_KEPT_CHUNKS)
        self.extras: Mapping[str, JsonValue] = NamedRecords(info.extras, extras)
        self.engines: Mapping[str, BM25] = {
            name: self._engine(name, info.engines[name]) for name in info.engines
        }
        lengths = [
            (len(documents), len(self.documents)),
            (len(self.chunks), info.chunks),
            (len(extras), len(self.extras)),
            *((len(engine), info.chunks) for engine in self.engines.values()),
        ]
        if any(found != expected for found, expected in lengths):
            raise StoreDamaged("the files do not belong together", remedy=REBUILD, path=self._place)

    @property
    def entries(self) -> tuple[CatalogueEntry, ...]:
        """What is known of each document, without reading any."""
        return self.info.entries

    def is_current(self) -> bool:
        """Return whether no other index has been published in the folder since; a few dozen microseconds.

        Where the folder's pointer cannot be read, nothing newer is known, and this index is still the best.
        """
        try:
            return read_current(self._folder)[0] == self.info.generation
        except (StoreMissing, StoreDamaged):
            return True

    def _path(self, name: str) -> Path:
        record = self.info.files.get(name)
        if record is None:
            raise StoreDamaged(f"the manifest does not list {name}", remedy=REBUILD, path=self._place)
        path = self._place / name
        length = path.stat().st_size
        if length != record.length:
            raise StoreDamaged(
                f"the file has {length} bytes, {record.length} were written", remedy=REBUILD, path=path
            )
        return path

    def _array(self, name: str) -> NDArray[Any]:
        path = self._path(name)
        try:
            return np.load(path, mmap_mode="r", allow_pickle=False)  # type: ignore[no-any-return]
        except ValueError as error:
            raise StoreDamaged(f"the file is no array ({error})", remedy=REBUILD, path=path) from error

    def _records(self, name: str, parse: Callable[[Any], _T], kept: int | None = None) -> Records[_T]:
        path = self._path(f"{name}.jsonl")
        lines: bytes | mmap.mmap = b""
        if self.info.files[path.name].length:  # an empty file cannot be mapped
            with path.open("rb") as file:
                lines = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        return Records(path, lines, self._array(f"{name}.offsets.npy"), parse, kept)

    def _engine(self, name: str, arrays: Sequence[str]) -> BM25:
        try:
            return BM25.from_arrays({array: self._array(f"{name}.{array}.npy") for array in arrays})
        except (KeyError, ValueError) as error:
            raise StoreDamaged(
                f"engine {name!r} is incomplete ({error})", remedy=REBUILD, path=self._place
            ) from error


def current(folder: Path) -> IndexInfo:
    """Return what the folder's current index says about itself, without opening the index.

    Raises:
        StoreMissing: There is none.
        StoreDamaged: The pointer or the manifest is not what was written.
        StoreOutdated: Another version of the format wrote it.
    """
    while True:
        generation, sha256 = read_current(folder)
        try:
            return read_manifest(folder / GENERATIONS / generation / MANIFEST, sha256)
        except FileNotFoundError as error:
            _only_if_replaced(folder, generation, error)
        except OSError as error:
            raise unusable(folder, error) from error


def open_index(folder: Path, *, verify: bool = False) -> OpenedIndex:
    """Open the folder's current index.

    Every file's length is checked against the manifest, and the manifest against its own checksum.

    Args:
        folder: Where :func:`index.store.write_index` wrote.
        verify: Whether to read every file and check its checksum too.

    Raises:
        StoreMissing: There is none.
        StoreDamaged: A length, a checksum, the pointer or the manifest is wrong, or a file is gone.
        StoreOutdated: Another version of the format wrote it.
        StoreUnwritable: The folder may not be read.
    """
    while True:
        info = current(folder)
        try:
            opened = OpenedIndex(folder, info)
            if verify:
                _verify(folder / GENERATIONS / info.generation, info)
        except FileNotFoundError as error:
            _only_if_replaced(folder, info.generation, error)
        except OSError as error:
            raise unusable(folder, error) from error
        else:
            return opened


def _only_if_replaced(folder: Path, generation: str, error: FileNotFoundError) -> None:
    """Return where another index took the place of the one being opened; otherwise a file of it is lost."""
    if read_current(folder)[0] == generation:
        raise StoreDamaged(
            "a file of the index is gone", remedy=REBUILD, path=Path(error.filename)
        ) from error


def _verify(place: Path, info: IndexInfo) -> None:
    for name, record in info.files.items():
        digest = hashlib.sha256()
        with (place / name).open("rb") as file:
            while piece := file.read(_PIECE):
                digest.update(piece)
        if digest.hexdigest() != record.sha256:
            raise StoreDamaged("the file's checksum is wrong", remedy=REBUILD, path=place / name)
