"""The index on disk: written whole or not at all, opened without reading it, checked when opened.

::

    folder/
    ├── CURRENT                 the generation that counts, and its manifest's checksum; replaced by a rename
    ├── LOCK                    held by whoever writes
    ├── generations/<id>/
    │   ├── manifest.json       versions, sources, and every other file's length and checksum
    │   ├── documents.jsonl     one document a line, with documents.offsets.npy; so too chunks and extras
    │   └── <engine>.<array>.npy
    └── bundles/<key>.json      what analysing one document gave, kept between builds

Decision 0007 tells why.
"""

from index.store.bundles import BundleCache, bundle_key
from index.store.manifest import FORMAT_VERSION, IndexInfo
from index.store.reader import OpenedIndex, current, open_index
from index.store.writer import IndexContents, write_index

__all__ = [
    "FORMAT_VERSION",
    "BundleCache",
    "IndexContents",
    "IndexInfo",
    "OpenedIndex",
    "bundle_key",
    "current",
    "open_index",
    "write_index",
]
