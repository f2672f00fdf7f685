"""The seeds folder to an index: read, cut, annotate, count, write; what did not change is not read again."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from index.ahead import helpers_for
from index.bm25 import BM25
from index.bundle import Bundle, make_bundle
from index.catalogue import load_catalogue
from index.errors import SeedsFolderError, SourceError
from index.facts.agenda import item_to_json
from index.facts.events import mention_to_json
from index.facts.people import person_to_json
from index.library import AGENDA, ANNOTATIONS, EVENTS, FIRST_CHUNKS, OWN_MEETINGS, PEOPLE, VOCABULARY
from index.parse import read_document
from index.search import index_fields
from index.sources import list_sources, read_source
from index.store import BundleCache, IndexContents, bundle_key, write_index
from index.termbase import Termbase
from index.termbase.kept_lexicons import KeptLexicons

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from index.ahead import Reading
    from index.facts.agenda import AgendaItem
    from index.facts.events import EventMention
    from index.facts.people import PersonMention
    from index.model import Chunk
    from index.store import IndexInfo

CACHE = "bundles"


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did.

    Attributes:
        info: The new index.
        read: Files that were read anew.
        reused: Files whose reading was kept from an earlier build.
        refused: Files that could not be read, each with its reason; the others are in the index.
    """

    info: IndexInfo
    read: tuple[str, ...]
    reused: tuple[str, ...]
    refused: tuple[SourceError, ...]


@contextmanager
def rare_collections() -> Iterator[None]:
    """Look for cycles of garbage less often: a build makes many objects, and hardly a cycle."""
    before = gc.get_threshold()
    gc.set_threshold(2_000_000, 50, 50)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@rare_collections()
def build_index(
    seeds_folder: Path,
    index_folder: Path,
    *,
    analysis_version: str,
    fingerprint: str,
    max_source_bytes: int,
    reuse: bool = True,
    progress: Callable[[str, int, int], None] = lambda _name, _done, _of: None,
) -> BuildReport:
    """Read the seeds folder and publish its index.

    A file that cannot be read is reported and left out; the others are indexed.

    Args:
        seeds_folder: The documents and, if there is one, their ``catalogue.toml``.
        index_folder: Where the index and the cache of readings are kept.
        analysis_version: Of the code and the data that read and annotate; another one reads everything anew.
        fingerprint: Of the seeds folder, taken before anything was read.
        max_source_bytes: Larger files are refused.
        reuse: Whether readings kept from earlier builds may be used.
        progress: Called before each file with its name, how many are done and how many there are.

    Raises:
        SeedsFolderError: The folder is missing, or none of its files can be read.
        CatalogueError: The catalogue cannot be used; nothing stored is changed.
        StoreUnwritable: The index cannot be written; the old one is unchanged.
    """
    catalogue = load_catalogue(seeds_folder)
    cache = BundleCache(index_folder / CACHE)
    paths = list_sources(seeds_folder)
    readings: list[Reading] = []
    refused: list[SourceError] = []
    for path in paths:
        try:
            source = read_source(path, max_bytes=max_source_bytes)
        except SourceError as error:
            refused.append(error)
            continue
        entry = catalogue.entry_for(source)
        readings.append((source, entry, bundle_key(source.sha256, entry, analysis_version)))
    if not readings:
        raise SeedsFolderError(
            "none of its files can be read",
            remedy="; ".join(str(error) for error in refused),
            path=seeds_folder,
        )
    bundles: dict[str, Bundle] = {}
    kept: set[str] = set()
    unread = [one for one in readings if not (reuse and cache.holds(one[2]))]
    lexicons = KeptLexicons(index_folder, analysis_version)
    termbase = Termbase.load(kept=lexicons)
    with helpers_for(index_folder / CACHE, unread, lexicons=lexicons) as helpers:
        own_first = sorted(readings, key=lambda one: helpers.have(one[2]))
        for done, (source, entry, key) in enumerate(own_first, start=len(refused)):
            progress(source.name, done, len(paths))
            is_new = helpers.have(key)
            known = cache.get(key) if (helpers.have_read(key) if is_new else reuse) else None
            if isinstance(known, dict):
                bundles[key] = Bundle.from_json(known)
                kept.update(() if is_new else (key,))
            else:
                bundles[key] = make_bundle(read_document(source, entry), termbase)
                cache.put(key, bundles[key].to_json())
    keys = [key for _, _, key in readings]
    ordered = [bundles[key] for key in keys]
    info = write_index(index_folder, assemble(ordered, seeds_folder, f"{analysis_version} {fingerprint}"))
    cache.keep_only(keys)
    return BuildReport(
        info,
        read=tuple(source.name for source, _, key in readings if key not in kept),
        reused=tuple(source.name for source, _, key in readings if key in kept),
        refused=tuple(refused),
    )


def assemble(bundles: Sequence[Bundle], seeds_folder: Path, version: str) -> IndexContents:
    """Return the contents of an index over several documents."""
    chunks: list[Chunk] = []
    extras: dict[str, Any] = {}
    first_chunks: dict[str, int] = {}
    stems: dict[str, set[str]] = {}
    mentions: list[EventMention] = []
    people: list[PersonMention] = []
    agenda: list[AgendaItem] = []
    own_meetings: dict[str, list[str]] = {}
    for bundle in bundles:
        name = bundle.document.source.name
        first_chunks[name] = len(chunks)
        mentions.extend(mention.shifted(len(chunks)) for mention in bundle.events)
        people.extend(person.shifted(len(chunks)) for person in bundle.people)
        agenda.extend(item.shifted(len(chunks)) for item in bundle.agenda)
        chunks.extend(bundle.chunks)
        own_meetings[name] = list(bundle.own_meeting)
        extras[ANNOTATIONS + name] = list(bundle.rows)
        language = bundle.document.entry.language.value
        stems.setdefault(language, set()).update(stem for row in bundle.fields["stem"] for stem in row)
    extras[EVENTS] = [mention_to_json(mention) for mention in mentions]
    extras[PEOPLE] = [person_to_json(person) for person in people]
    extras[AGENDA] = [item_to_json(item) for item in agenda]
    extras[OWN_MEETINGS] = own_meetings
    extras[FIRST_CHUNKS] = first_chunks
    extras[VOCABULARY] = {language: " ".join(sorted(words)) for language, words in sorted(stems.items())}
    engines = {
        field: BM25.build(
            [terms for bundle in bundles for terms in bundle.fields[field]],
            k1=parameters.k1,
            b=parameters.b,
            epsilon=0.0,
        )
        for field, parameters in index_fields().items()
    }
    return IndexContents(
        documents=[bundle.document for bundle in bundles],
        chunks=chunks,
        engines=engines,
        extras=extras,
        seeds_folder=str(seeds_folder.resolve()),
        analysis_version=version,
    )
