"""Everything found in one document: its chunks, what each holds, and the terms by which it is searched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from index.annotate import CONCEPT, NAME, STEM, annotate, annotation_to_json, find_terms
from index.chunk import chunk_document
from index.facts.agenda import AgendaReader, item_from_json, item_to_json
from index.facts.event_prose import find_mentions, introduced_by
from index.facts.event_rows import row_mentions
from index.facts.events import mention_from_json, mention_to_json
from index.facts.own_meeting import OwnMeetingReader
from index.facts.people import find_people, person_from_json, person_to_json
from index.library import CONTEXT
from index.model import Language, UnitKind
from index.passage import PassageText
from index.search import index_fields
from index.serialize import chunk_from_json, chunk_to_json, document_from_json, document_to_json
from index.termbase.model import ConceptKind
from index.text.analyze import analyzer_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.annotate import Annotation
    from index.facts.agenda import AgendaItem
    from index.facts.event_names import MeetingName
    from index.facts.events import EventMention
    from index.facts.people import PersonMention
    from index.model import Chunk, Document
    from index.termbase import Termbase

BEGINNING = 20
"""Units of a document that tell of which meetings it is."""


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
            report_of = last = name
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
