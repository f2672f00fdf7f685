"""A large collection read by several processes: each reads some of the documents and leaves them in the cache.

The process that builds reads its own share, then takes the others' from the cache, as it takes what an earlier
build left there. So the index is the same to the byte, a helper that dies costs only its share, and one whose caller
is killed ends with its share.
"""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager
from multiprocessing import current_process, get_context
from typing import TYPE_CHECKING, Any

from index.model import Source
from index.serialize import entry_from_json, entry_to_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from multiprocessing.context import SpawnProcess
    from pathlib import Path

    from index.model import CatalogueEntry
    from index.termbase.kept_lexicons import KeptLexicons

SHARE = 400_000
"""Characters that a helper must have to read: two seconds of work, three times what its start takes."""

Reading = tuple[Source, "CatalogueEntry", str]
"""A document to read, its entry, and the key of its bundle."""


class Helpers:
    """Processes at work."""

    def __init__(
        self, folder: Path, shares: Sequence[Sequence[Reading]], lexicons: KeptLexicons | None
    ) -> None:
        self._of: dict[str, SpawnProcess] = {}
        for share in shares:
            plain = [(source, entry_to_json(entry), key) for source, entry, key in share]
            # "spawn" works beside the threads of a running bot, and alike on every system
            process = get_context("spawn").Process(
                target=read_share, args=(folder, plain, lexicons), daemon=True
            )
            try:
                process.start()
            except OSError:
                continue  # no memory or no leave for another process: the caller reads them
            self._of.update((key, process) for _, _, key in share)

    def have(self, key: str) -> bool:
        """Return whether a helper was given the document with this key."""
        return key in self._of

    def have_read(self, key: str) -> bool:
        """Wait for the helper that was given a document; return whether it has read its share."""
        process = self._of[key]
        process.join()
        return process.exitcode == 0

    def stop(self) -> None:
        """End those that still work."""
        for process in self._of.values():
            process.terminate()
            process.join()


@contextmanager
def helpers_for(
    folder: Path, readings: Sequence[Reading], *, share: int = SHARE, lexicons: KeptLexicons | None = None
) -> Iterator[Helpers]:
    """Start as many processes as there are cores for, and work; none for a few documents, or on one core.

    Args:
        folder: Of the cache of bundles.
        readings: All documents to read. The first of the shares is the caller's own.
        share: Fewest characters of a share.
        lexicons: Where the names of the termbase are kept prepared; None where nowhere.
    """
    characters = sum(len(source.text) for source, _, _ in readings)
    count = min(_cores(), characters // share, len(readings))
    if count < 2 or current_process().daemon:
        count = 1
    helpers = Helpers(folder, _shares(readings, count)[1:], lexicons)
    try:
        yield helpers
    finally:
        helpers.stop()


def _shares(readings: Sequence[Reading], count: int) -> list[list[Reading]]:
    """Return the documents in so many parts of about one length."""
    shares: list[list[Reading]] = [[] for _ in range(count)]
    lengths = [0] * count
    for reading in sorted(readings, key=lambda one: -len(one[0].text)):
        lightest = lengths.index(min(lengths))
        shares[lightest].append(reading)
        lengths[lightest] += len(reading[0].text)
    return shares


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):  # Linux; a container may have fewer than the machine
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def read_share(
    folder: Path,
    share: Sequence[tuple[Source, dict[str, Any], str]],
    lexicons: KeptLexicons | None = None,
) -> None:
    """Read documents and keep their bundles: what a helper does. The entries are JSON values, others cannot be sent."""
    from index.build import rare_collections  # noqa: PLC0415 - it imports this module
    from index.bundle import make_bundle  # noqa: PLC0415
    from index.parse import read_document  # noqa: PLC0415
    from index.store import BundleCache  # noqa: PLC0415
    from index.termbase import Termbase  # noqa: PLC0415

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the caller's, who then ends this process
    cache, termbase = BundleCache(folder), Termbase.load(kept=lexicons)
    with rare_collections():
        for source, entry, key in share:
            document = read_document(source, entry_from_json(entry))
            cache.put(key, make_bundle(document, termbase).to_json())
