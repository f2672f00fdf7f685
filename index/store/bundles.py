"""What analysing one document gave, kept so that a new seed costs only its own analysis."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from index.serialize import entry_to_json
from index.store.manifest import unusable
from index.store.writer import publish

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from index.model import CatalogueEntry
    from index.serialize import JsonValue


def bundle_key(source_sha256: str, entry: CatalogueEntry, analysis_version: str) -> str:
    """Return the key of a document's bundle: another source, entry or analysis gives another key."""
    parts = [source_sha256, entry_to_json(entry), analysis_version]
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class BundleCache:
    """JSON values by key, each in a file of its own with its checksum.

    Args:
        folder: Made when the first value is kept.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def holds(self, key: str) -> bool:
        """Return whether something is kept under a key; it may be damaged."""
        return self._path(key).exists()

    def get(self, key: str) -> JsonValue:
        """Return the value kept under a key; None where there is none, or where it is damaged."""
        try:
            checksum, _, content = self._path(key).read_bytes().partition(b"\n")
        except OSError:
            return None  # it is only a cache: what cannot be read is made anew
        if hashlib.sha256(content).hexdigest().encode() != checksum:
            return None
        value: JsonValue = json.loads(content.decode("utf-8", "surrogatepass"))
        return value

    def put(self, key: str, value: JsonValue) -> None:
        """Keep a value.

        Raises:
            StoreUnwritable: The disk is full, or the folder may not be written.
        """
        content = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(
            "utf-8", "surrogatepass"
        )
        path = self._path(key)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            publish(path, hashlib.sha256(content).hexdigest().encode() + b"\n" + content)
        except OSError as error:
            raise unusable(self._folder, error) from error

    def keep_only(self, keys: Iterable[str]) -> None:
        """Remove the values of all other keys."""
        kept = {self._path(key) for key in keys}
        for path in self._folder.glob("*.json"):
            if path not in kept:
                path.unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.json"
