"""The seeds folder to an index: read, cut, annotate, count, write; what did not change is not read again."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from index.ahead import helpers_for
from index.annotate import CONCEPT, NAME, STEM, annotate, annotation_to_json, find_terms
from index.bm25 import BM25
from index.catalogue import load_catalogue
from index.chunk import chunk_document
from index.errors import SeedsFolderError, SourceError
from index.facts.agenda import AgendaReader, item_from_json, item_to_json
from index.facts.event_prose import find_mentions, introduced_by
from index.facts.event_rows import row_mentions
from index.facts.events import mention_from_json, mention_to_json
from index.facts.own_meeting import OwnMeetingReader
from index.facts.people import find_people, person_from_json, person_to_json
from index.library import AGENDA, ANNOTATIONS, CONTEXT, EVENTS, FIRST_CHUNKS, OWN_MEETINGS, PEOPLE, VOCABULARY
from index.model import Language, UnitKind
from index.parse import read_document
from index.passage import PassageText
from index.search import index_fields
from index.serialize import chunk_from_json, chunk_to_json, document_from_json, document_to_json
from index.sources import list_sources, read_source
from index.store import BundleCache, IndexContents, bundle_key, write_index
from index.termbase import Termbase
from index.termbase.kept_lexicons import KeptLexicons
from index.termbase.model import ConceptKind
from index.text.analyze import analyzer_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from index.ahead import Reading
    from index.annotate import Annotation
    from index.facts.agenda import AgendaItem
    from index.facts.event_names import MeetingName
    from index.facts.events import EventMention
    from index.facts.people import PersonMention
    from index.model import Chunk, Document
    from index.store import IndexInfo

CACHE = "bundles"
BEGINNING = 20
"""Units of a document that tell of which meetings it is."""


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


@dataclass(frozen=True, slots=True)
class Bundle:
    """Everything found in one document.

    Attributes:
        document: As read.
        chunks: In its order.
        rows: One annotation a chunk, as JSON, with the tokens of its context.
        fields: Field of the index to one list of terms a chunk.
        events: Meetings its chunks name, chunks numbered from 0.
        people: Persons its chunks name, likewise.
        agenda: Items of its programmes, likewise.
        own_meeting: The tokens of the places where the meeting is that it is about.
    """

    document: Document
    chunks: tuple[Chunk, ...]
    rows: tuple[dict[str, Any], ...]
    fields: dict[str, list[list[str]]]
    events: tuple[EventMention, ...]
    people: tuple[PersonMention, ...]
    agenda: tuple[AgendaItem, ...]
    own_meeting: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """Return the bundle as a JSON value."""
        return {
            "document": document_to_json(self.document),
            "chunks": [chunk_to_json(chunk) for chunk in self.chunks],
            "rows": list(self.rows),
            "fields": self.fields,
            "events": [mention_to_json(mention) for mention in self.events],
            "people": [person_to_json(person) for person in self.people],
            "agenda": [item_to_json(item) for item in self.agenda],
            "own_meeting": list(self.own_meeting),
        }

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Bundle:
        """Return the bundle that :meth:`to_json` wrote."""
        return cls(
            document_from_json(value["document"]),
            tuple(chunk_from_json(chunk) for chunk in value["chunks"]),
            tuple(value["rows"]),
            value["fields"],
            tuple(mention_from_json(mention) for mention in value["events"]),
            tuple(person_from_json(person) for person in value["people"]),
            tuple(item_from_json(item) for item in value["agenda"]),
            tuple(value["own_meeting"]),
        )


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


def make_bundle(document: Document, termbase: Termbase) -> Bundle:
    """Return everything found in a document."""
    chunks = chunk_document(document)
    rows: list[dict[str, Any]] = []
    fields: dict[str, list[list[str]]] = {field: [] for field in index_fields()}
    events: list[EventMention] = []
    people: list[PersonMention] = []
    agenda = AgendaReader()
    own_meeting = OwnMeetingReader(_title_tokens(document, termbase), termbase, document.entry.language)
    named: dict[str, MeetingName | None] = {}  # the last meeting that a paragraph names, for its footnotes
    introduced: dict[str, MeetingName | None] = {}  # of which the items below it tell
    last: MeetingName | None = None  # and for the paragraphs after it under the same headings
    report_of: MeetingName | None = None  # that the document's title names
    headings: tuple[str, ...] = ()
    contexts: dict[str, tuple[list[str], list[str]]] = {}  # one for all the chunks under one heading
    others = _namesakes(document, termbase)
    for number, chunk in enumerate(chunks):
        paragraph = document.by_key[chunk.paragraph]
        passage = PassageText.of(document.source.text, paragraph.spans)
        text = passage.text
        annotation = annotate(text, chunk.language, termbase).without(others)
        if chunk.context not in contexts:
            contexts[chunk.context] = _context(chunk, paragraph.headings, termbase)
        context, around = contexts[chunk.context]
        row = annotation_to_json(annotation)
        row[CONTEXT] = " ".join(dict.fromkeys(context))
        rows.append(row)
        if paragraph.parent is not None:
            before = named.get(paragraph.parent.key)
        else:
            before = last if paragraph.headings == headings else None
        people_here = find_people(text, annotation, number, paragraph, passage, termbase, chunk.language)
        people.extend(people_here)
        own_meeting.read(paragraph, text, annotation, number)
        begins = agenda.read(paragraph, passage, annotation, number, people_here)
        found: tuple[EventMention, ...] = ()
        name: MeetingName | None = None
        if (
            paragraph.kind is UnitKind.TABLE_ROW and not begins
        ):  # it stands for itself; a session is no meeting
            found, name = row_mentions(paragraph, passage, annotation, number, termbase, chunk.language)
        elif not begins:
            found, name = find_mentions(
                text,
                annotation,
                number,
                termbase,
                chunk.language,
                before,
                report_of=report_of,
                introduced=introduced.get(paragraph.parent.key) if paragraph.parent is not None else None,
                people=people_here,
            )
        if paragraph.kind is UnitKind.TITLE and report_of is None and name is not None and name.ordinal:
            report_of = name
        named[chunk.paragraph] = name
        introduced[chunk.paragraph] = introduced_by(text, annotation, termbase, chunk.language)
        if paragraph.kind in {UnitKind.PARAGRAPH, UnitKind.UNNUMBERED}:
            last = (
                name
                if name is not None and name.ordinal
                else last
                if paragraph.headings == headings
                else None
            )
            headings = paragraph.headings
        events.extend(found)
        tokens = analyzer_for(chunk.language).analyze(chunk.text)
        of_chunk = {"stem": list(tokens.stem), "gram": list(tokens.gram), "context": around}
        for field, terms in (of_chunk | tokens_by_field(annotation)).items():
            fields[field].append(terms)
    return Bundle(
        document,
        chunks,
        tuple(rows),
        fields,
        (*events, *own_meeting.mentions),
        tuple(people),
        tuple(agenda.items),
        own_meeting.tokens,
    )


def _title_tokens(document: Document, termbase: Termbase) -> Iterator[str]:
    """Yield the tokens of a document's titles, in whatever languages it has them."""
    for language, title in document.entry.titles.items():
        yield from (term.token for term in find_terms(title, Language(language), termbase))


def _namesakes(document: Document, termbase: Termbase) -> frozenset[str]:
    """Return the tokens of the series whose short names are another's in a document, as its beginning tells.

    In the report of the fourth "Global Meeting of … Fisheries Bodies" the fifth "Global Meeting" is one of those.
    """
    language = document.entry.language
    begins = (document.text_of(one) for one in document.paragraphs[:BEGINNING])
    return frozenset(CONCEPT + series for text in begins for series in termbase.namesakes(text, language))


def _context(chunk: Chunk, headings: Sequence[str], termbase: Termbase) -> tuple[list[str], list[str]]:
    """Return the tokens of a chunk's context, and those of them that are searched.

    Of the regions that a heading names only those are meant that one below it picks out: "Replies by region: Africa,
    Asia and Europe", and below it "Overview (Africa)".
    """
    tokens: list[str] = []
    picked: frozenset[str] = frozenset()
    for line in reversed(chunk.context.split("\n")):
        found = [term.token for term in find_terms(line, chunk.language, termbase)]
        if line in headings:
            regions = frozenset(token for token in found if _is_region(token, termbase))
            others = regions - picked if regions & picked else frozenset[str]()
            picked |= regions
            found = [token for token in found if token not in others]
        tokens.extend(found)
    stems = analyzer_for(chunk.language).analyze(chunk.context).stem
    return tokens, [*stems, *(token for token in tokens if not token.startswith((STEM, NAME)))]


def _is_region(token: str, termbase: Termbase) -> bool:
    concept = token.removeprefix(CONCEPT)
    return token != concept and termbase.concept(concept).kind is ConceptKind.REGION


def tokens_by_field(annotation: Annotation) -> dict[str, list[str]]:
    """Return what the fields of literals, concepts and names hold of an annotated text, in its order."""
    literals: list[str] = []
    concepts: list[str] = []
    names: list[str] = []
    for _, _, token in annotation.terms:
        prefix = token[:2]
        if prefix == NAME:
            names.append(token[2:])
        elif prefix == CONCEPT:
            concepts.append(token[2:])
        elif prefix != STEM:
            literals.append(token)
    return {"literal": literals, "concept": concepts, "name": names}


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
