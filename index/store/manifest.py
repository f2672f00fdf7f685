"""What an index says about itself: its versions, its sources, and each file's length and checksum."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from index.errors import StoreDamaged, StoreMissing, StoreOutdated, StoreUnwritable
from index.serialize import entry_from_json, entry_to_json

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from index.model import CatalogueEntry

FORMAT_VERSION = 1
"""Raised whenever a file of the index changes its meaning."""

MANIFEST = "manifest.json"
CURRENT = "CURRENT"
LOCK = "LOCK"
GENERATIONS = "generations"

REBUILD = "Build the index again: python -m bot index"

_CURRENT_LINE = re.compile(r"([0-9A-Za-z._-]+) ([0-9a-f]{64})\n?")


@dataclass(frozen=True, slots=True)
class FileRecord:
    """A file of the index as it was written.

    Attributes:
        length: In bytes.
        sha256: Of the bytes, in hexadecimal.
    """

    length: int
    sha256: str


@dataclass(frozen=True, slots=True)
class IndexInfo:
    """What an index says about itself.

    Attributes:
        generation: Its name among the indexes of its folder.
        created_at: When it was written, ISO 8601 in UTC, by the machine's clock.
        analysis_version: The version of reading and analysis that it was made with.
        seeds_folder: The folder whose documents it holds, as the builder named it.
        sources: File name to SHA-256 of everything it was made from.
        entries: What is known of each document, in the order of the documents.
        chunks: How many there are.
        engines: Engine name to the names of its arrays.
        extras: The names of further values, in the order in which they are stored.
        files: File name to its length and checksum.
    """

    generation: str
    created_at: str
    analysis_version: str
    seeds_folder: str
    sources: Mapping[str, str]
    entries: tuple[CatalogueEntry, ...]
    chunks: int
    engines: Mapping[str, tuple[str, ...]]
    extras: tuple[str, ...]
    files: Mapping[str, FileRecord]


def manifest_to_bytes(info: IndexInfo) -> bytes:
    """Return the manifest's text for a new index."""
    value = {
        "format": FORMAT_VERSION,
        "generation": info.generation,
        "created_at": info.created_at,
        "analysis_version": info.analysis_version,
        "seeds_folder": info.seeds_folder,
        "sources": dict(info.sources),
        "entries": [entry_to_json(entry) for entry in info.entries],
        "chunks": info.chunks,
        "engines": {name: list(arrays) for name, arrays in info.engines.items()},
        "extras": list(info.extras),
        "files": {name: [record.length, record.sha256] for name, record in info.files.items()},
    }
    return json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")


def current_line(info: IndexInfo, manifest: bytes) -> str:
    """Return the text of ``CURRENT`` that makes an index the one that counts."""
    return f"{info.generation} {hashlib.sha256(manifest).hexdigest()}\n"


def read_current(folder: Path) -> tuple[str, str]:
    """Return the generation that counts in a folder, and its manifest's SHA-256.

    Raises:
        StoreMissing: No index was ever published there.
        StoreDamaged: The file is not what was written.
        StoreUnwritable: It may not be read.
    """
    path = folder / CURRENT
    try:
        line = path.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError) as error:
        raise StoreMissing("there is no index yet", remedy=REBUILD, path=folder) from error
    except UnicodeDecodeError as error:
        raise StoreDamaged("the index's pointer is not text", remedy=REBUILD, path=path) from error
    except OSError as error:
        raise unusable(path, error) from error
    matched = _CURRENT_LINE.fullmatch(line)
    if matched is None:
        raise StoreDamaged("the index's pointer names no index", remedy=REBUILD, path=path)
    return matched[1], matched[2]


def read_manifest(path: Path, sha256: str) -> IndexInfo:
    """Return what the manifest at ``path`` says.

    Args:
        path: The manifest's file.
        sha256: What ``CURRENT`` says its checksum is.

    Raises:
        FileNotFoundError: It is gone: the index was replaced, or its folder was emptied.
        StoreDamaged: It is not the manifest that was written.
        StoreOutdated: Another version of the format wrote it.
    """
    written = path.read_bytes()
    if hashlib.sha256(written).hexdigest() != sha256:
        raise StoreDamaged("the manifest's checksum is wrong", remedy=REBUILD, path=path)
    try:
        value = json.loads(written)
        if value["format"] != FORMAT_VERSION:
            raise StoreOutdated(
                f"the index has format {value['format']}, this program reads format {FORMAT_VERSION}",
                remedy=REBUILD,
                path=path.parent,
            )
        return _info_from_json(value)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise StoreDamaged(
            f"the manifest cannot be understood ({error})", remedy=REBUILD, path=path
        ) from error


def _info_from_json(value: Mapping[str, Any]) -> IndexInfo:
    return IndexInfo(
        generation=value["generation"],
        created_at=value["created_at"],
        analysis_version=value["analysis_version"],
        seeds_folder=value["seeds_folder"],
        sources=dict(value["sources"]),
        entries=tuple(map(entry_from_json, value["entries"])),
        chunks=int(value["chunks"]),
        engines={name: tuple(arrays) for name, arrays in value["engines"].items()},
        extras=tuple(value["extras"]),
        files={name: FileRecord(int(length), sha256) for name, (length, sha256) in value["files"].items()},
    )


def unusable(path: Path, error: OSError) -> StoreUnwritable:
    """Return the error for what the operating system refused, with the system's own reason."""
    reason = error.strerror or type(error).__name__
    return StoreUnwritable(
        f"the index cannot be used there: {reason}",
        remedy="Free space on the disk, or set INDEX_DIR to a folder that may be written; "
        "what was indexed before is unchanged.",
        path=path,
    )
