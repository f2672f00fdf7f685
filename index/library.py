"""An index, opened: what searching and answering read."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from index.annotate import CONCEPT, NAME, ORDINAL, STEM, annotation_from_json, find_terms
from index.chunk import COLONS
from index.facts.event_table import EventTable
from index.facts.events import event_words, mention_from_json
from index.facts.own_meeting import TITLE_PAGE
from index.model import NUMBERED, UnitKind
from index.passage import PassageText
from index.query import HARD_KINDS
from index.termbase.model import ConceptKind
from index.token_rows import TokenRows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from index.annotate import Annotation
    from index.engine import FieldedIndex
    from index.facts.agenda import AgendaItem
    from index.facts.people import PersonMention
    from index.facts.people_table import PeopleTable
    from index.model import Chunk, Document, Language, Paragraph
    from index.query import QueryUnit
    from index.serialize import JsonValue
    from index.store import OpenedIndex
    from index.termbase import Termbase

AGENDA = "agenda"
ANNOTATIONS = "annotations:"
MUCH = 0.2
"""Share of the chunks from which the documents' words of a language are many."""
CONTEXT = "context"
EVENTS = "events"
PEOPLE = "people"
FIRST_CHUNKS = "first_chunks"
OWN_MEETINGS = "own_meetings"
PLACE_NAMES = frozenset({ConceptKind.CITY, ConceptKind.COUNTRY, "name", "word"})
"""Kinds of unit that may be a town: in Arabic and Chinese nothing tells a name from another word."""
SUBJECT_WORD = 2.0
"""Weight from which a word on a title page tells one document from others."""
SUBJECT_WORDS, SUBJECT_LEAST = 2, 9.0
"""How many of these it takes to name a document, and how much they weigh together."""
SURELY = 0.9
LONGEST_ARTICLE = 30
"""Units of a text, headings apart, whose first sentences say of what all of it tells: a press article's."""
ANNOUNCING = frozenset({"letter", "note_verbale"})
"""Kinds of document of which the first unit tells what the rest, an annex with numbers too, is about."""
OPENING = frozenset(
    {
        ConceptKind.BODY,
        ConceptKind.CITY,
        ConceptKind.COUNTRY,
        ConceptKind.EVENT,
        ConceptKind.PROCESS,
        ConceptKind.REGION,
        ConceptKind.SERIES,
    }
)
"""Kinds of concept by which the first unit of an article says of what, where and when all of it tells."""
VOCABULARY = "vocabulary"
FIELD_OF_PREFIX = {STEM: "stem", CONCEPT: "concept", NAME: "name"}


class Library:
    """The documents, their chunks and what is known of them, behind one opened index.

    Args:
        opened: The index.
        index: Its engines, weighed.
        termbase: The one it was built with.
    """

    def __init__(self, opened: OpenedIndex, index: FieldedIndex, termbase: Termbase) -> None:
        self._opened = opened
        self.index = index
        self.termbase = termbase
        self.documents: Mapping[str, Document] = opened.documents
        self.chunks: Sequence[Chunk] = opened.chunks
        self._annotations: dict[str, list[JsonValue]] = {}
        self._ends: dict[Language, Mapping[tuple[int, str, int], Sequence[tuple[int, str]]]] = {}
        self.annotation = lru_cache(maxsize=8192)(self._annotation)
        self.passage_text = lru_cache(maxsize=8192)(self._passage_text)
        self.kind = lru_cache(maxsize=8192)(self._kind)
        self.context_tokens = lru_cache(maxsize=8192)(self._context_tokens)
        self.document_tokens = lru_cache(maxsize=None)(self._document_tokens)
        self.title_page_tokens = lru_cache(maxsize=None)(self._title_page_tokens)

    def passage_of(self, document: Document, paragraph: Paragraph) -> PassageText:
        """Return the words of any unit, whether or not it is a chunk."""
        return PassageText.of(document.source.text, paragraph.spans)

    @property
    def size(self) -> int:
        """How many chunks there are."""
        return len(self.chunks)

    def value(self, name: str) -> JsonValue:
        """Return a further value of the index.

        Raises:
            KeyError: It was not written.
        """
        return self._opened.extras[name]

    @cached_property
    def languages(self) -> frozenset[Language]:
        """The languages that much of the text is in: a word of another may be missing for want of documents."""
        counts: dict[Language, int] = {}
        languages = {entry.file: entry.language for entry in self._opened.entries}
        for name, chunks in self._chunks_by_document.items():
            counts[languages[name]] = counts.get(languages[name], 0) + len(chunks)
        return frozenset(language for language, count in counts.items() if count >= MUCH * self.size)

    @cached_property
    def all_languages(self) -> frozenset[Language]:
        """The languages that some document is in."""
        return frozenset(entry.language for entry in self._opened.entries)

    def is_current(self) -> bool:
        """Return whether no newer index has been published."""
        return self._opened.is_current()

    def paragraph(self, chunk: Chunk) -> Paragraph:
        """Return the unit of citation behind a chunk."""
        return self.documents[chunk.document].by_key[chunk.paragraph]

    @cached_property
    def chunk_numbers(self) -> Mapping[tuple[str, str], int]:
        """File name and locator key to the chunk's number."""
        return {(chunk.document, chunk.paragraph): number for number, chunk in enumerate(self.chunks)}

    def frequency(self, token: str) -> int:
        """Return how many chunks hold a token in their own words."""
        field = FIELD_OF_PREFIX.get(token[:2])
        if field is None:
            return self.index.fields["literal"].document_frequency(token)
        return self.index.fields[field].document_frequency(token[2:])

    def similar_stems(self, stem: str, language: Language) -> Sequence[str]:
        """Return the documents' stems of a language that are one letter away, at most eight."""
        if len(stem) < 4:  # shorter words have too many neighbours
            return ()
        ends = self._stems_by_end(language)
        near = {
            placed
            for length in (len(stem) - 1, len(stem), len(stem) + 1)
            for at in (0, -1)
            for placed in ends.get((at, stem[at], length), ())
        }
        return [other for _place, other in sorted(near) if one_edit(stem, other)][:8]

    @cached_property
    def token_rows(self) -> TokenRows:
        """The tokens of the chunks and of what stands around them, as numbers."""
        return TokenRows(self)

    @cached_property
    def events(self) -> EventTable:
        """The meetings that the documents tell of."""
        value = self.value(EVENTS)
        rows = value if isinstance(value, list) else []
        return EventTable.of(mention_from_json(row) for row in rows if isinstance(row, dict))

    @cached_property
    def agenda(self) -> Sequence[AgendaItem]:
        """The items of the documents' programmes, in order."""
        from index.facts.agenda import item_from_json  # noqa: PLC0415 - few questions are about hours

        value = self.value(AGENDA)
        return tuple(item_from_json(row) for row in (value if isinstance(value, list) else []))

    @cached_property
    def people(self) -> PeopleTable:
        """The persons that the documents name; joined when first asked for."""
        from index.facts.people_table import PeopleTable  # noqa: PLC0415 - few questions are about people

        return PeopleTable.of(self._person_mentions)

    @cached_property
    def people_by_chunk(self) -> Mapping[int, Sequence[PersonMention]]:
        """Chunk number to the persons it names, in order; chunks that name nobody are absent."""
        named: dict[int, list[PersonMention]] = {}
        for mention in self._person_mentions:
            named.setdefault(mention.chunk, []).append(mention)
        return named

    @cached_property
    def _person_mentions(self) -> Sequence[PersonMention]:
        from index.facts.people import person_from_json  # noqa: PLC0415

        value = self.value(PEOPLE)
        return tuple(person_from_json(row) for row in (value if isinstance(value, list) else []))

    def _stems_by_end(self, language: Language) -> Mapping[tuple[int, str, int], Sequence[tuple[int, str]]]:
        """Return the stems with their places, by first and by last letter and length: one edit leaves one of both."""
        if language not in self._ends:
            ends: dict[tuple[int, str, int], list[tuple[int, str]]] = {}
            for placed in enumerate(self._stems(language)):
                for at in (0, -1) if placed[1] else ():
                    ends.setdefault((at, placed[1][at], len(placed[1])), []).append(placed)
            self._ends[language] = ends
        return self._ends[language]

    def _stems(self, language: Language) -> Iterable[str]:
        vocabulary = self.value(VOCABULARY)
        stems = vocabulary.get(language.value, "") if isinstance(vocabulary, dict) else ""
        return stems.split(" ") if isinstance(stems, str) else ()

    def _annotation(self, number: int) -> Annotation:
        return annotation_from_json(self._row(number))

    def _row(self, number: int) -> JsonValue:
        chunk = self.chunks[number]
        rows = self._annotations.get(chunk.document)
        if rows is None:
            value = self.value(ANNOTATIONS + chunk.document)
            rows = self._annotations[chunk.document] = value if isinstance(value, list) else []
        return rows[number - self._first_chunks[chunk.document]]

    def chunks_of(self, document: str) -> range:
        """Return the numbers of a document's chunks; empty for one without."""
        return self._chunks_by_document.get(document, range(0))

    @cached_property
    def _chunks_by_document(self) -> Mapping[str, range]:
        first = sorted((number, name) for name, number in self._first_chunks.items())
        ends = [*(number for number, _name in first[1:]), self.size]
        return {name: range(start, end) for (start, name), end in zip(first, ends, strict=True)}

    @cached_property
    def _first_chunks(self) -> Mapping[str, int]:
        value = self.value(FIRST_CHUNKS)
        return (
            {name: first for name, first in value.items() if isinstance(first, int)}
            if isinstance(value, dict)
            else {}
        )

    def _passage_text(self, number: int) -> PassageText:
        chunk = self.chunks[number]
        return PassageText.of(self.documents[chunk.document].source.text, self.paragraph(chunk).spans)

    def _kind(self, number: int) -> UnitKind:
        """Return what kind of unit a chunk is."""
        return self.paragraph(self.chunks[number]).kind

    def _context_tokens(self, number: int) -> frozenset[str]:
        row = self._row(number)
        context = row.get(CONTEXT, "") if isinstance(row, dict) else ""
        return frozenset(context.split()) if isinstance(context, str) else frozenset()

    def tokens_around(self, number: int) -> tuple[frozenset[str], ...]:
        """Return the tokens of what introduces a chunk, of its context, its neighbours and its document's names."""
        document = self.chunks[number].document
        near = [
            other
            for other in (number - 1, number + 1)
            if 0 <= other < self.size and self.chunks[other].document == document
        ]
        nearby = frozenset[str]().union(*(self.annotation(other).tokens for other in near))
        introducing = (self.annotation(other).sentence_tokens[-1] for other in self.introducing(number))
        return (
            frozenset[str]().union(*introducing),
            self.context_tokens(number),
            nearby,
            self.document_tokens(document),
        )

    def introducing(self, number: int) -> Iterator[int]:
        """Yield the chunks whose last sentence a chunk goes on with, the nearest first: what introduces its list."""
        chunk = self.chunks[number]
        document, above = self.documents[chunk.document], self.paragraph(chunk).parent
        while above is not None:
            other = self.chunk_numbers.get((chunk.document, above.key))
            if other is not None and self.chunks[other].text.rstrip().endswith(COLONS):
                yield other
            above = document.by_key[above.key].parent

    def _document_tokens(self, name: str) -> frozenset[str]:
        entry = self.documents[name].entry
        tokens: set[str] = set()
        for language, title in entry.titles.items():
            tokens.update(
                term.token for term in find_terms(title, type(entry.language)(language), self.termbase)
            )
        for words in (*entry.short_names, entry.meeting, entry.body, entry.symbol or ""):
            terms = find_terms(words, entry.language, self.termbase)
            spoken = {(term.start, term.end) for term in terms if self._is_language(term.token)}
            # "The Chinese letter" is one in Chinese, not from China.
            tokens.update(
                term.token
                for term in terms
                if (term.start, term.end) not in spoken or self._is_language(term.token)
            )
        if entry.date:
            tokens.add(f"y:{entry.date[:4]}")
        tokens |= self.meeting_places.get(name, frozenset())
        if "titles" in entry.guessed:  # nobody said of which meeting it is: its title page does
            tokens |= self.title_page_tokens(name) | self._opening_tokens(name)
        return frozenset(tokens)

    def _opening_tokens(self, name: str) -> frozenset[str]:
        """Return what the first unit of an article names: its later ones say "the meeting" and "that day".

        Meetings, places, bodies and names, with their years and ranks; none of a longer document, nor what is done.
        """
        told = [number for number in self.chunks_of(name) if self.kind(number) is UnitKind.UNNUMBERED]
        numbered = any(self.kind(number) in NUMBERED for number in self.chunks_of(name))
        announced = self.documents[name].entry.kind in ANNOUNCING and told  # an annex may be numbered
        if not announced and (numbered or not 0 < len(told) <= LONGEST_ARTICLE):
            return frozenset()
        own = self.annotation(told[0]).tokens
        return frozenset(
            token
            for token in own
            if token.startswith(("y:", "m:", ORDINAL, NAME))
            or (
                token.startswith(CONCEPT)
                and self.termbase.concept(token.removeprefix(CONCEPT)).kind in OPENING
            )
        )

    def _title_page_tokens(self, name: str) -> frozenset[str]:
        """Return the tokens of a document's titles and date lines: "Third meeting / Nairobi, 18–20 November 2019".

        Ranks count beside a meeting only: "on the report of the Second Committee" is nothing of the second one.
        """
        meetings = {CONCEPT + concept for concept in event_words().meetings}
        tokens: set[str] = set()
        for number in self.chunks_of(name):
            if self.kind(number) in TITLE_PAGE:
                own = self.annotation(number).tokens
                ranked = not meetings.isdisjoint(own)
                tokens |= own if ranked else {token for token in own if not token.startswith(ORDINAL)}
        return frozenset(tokens)

    @cached_property
    def meeting_places(self) -> Mapping[str, frozenset[str]]:
        """File name to the tokens of the places where the meeting is that the document is about."""
        value = self.value(OWN_MEETINGS)
        rows = value.items() if isinstance(value, dict) else ()
        return {name: frozenset(map(str, tokens)) for name, tokens in rows if isinstance(tokens, list)}

    def named_by_place(self, units: Iterable[QueryUnit]) -> Iterator[str]:
        """Yield the documents about a meeting in a place that one of some units names, a country but no region."""
        named = [unit for unit in units if unit.known and unit.kind in PLACE_NAMES]
        for name, places in self.meeting_places.items() if named else ():
            if any(unit.degree(places) >= SURELY for unit in named):
                yield name

    def named_by_subject(self, units: Iterable[QueryUnit]) -> Iterator[str]:
        """Yield the documents that some units name by what is on the title page: "the regional postal union".

        Only where nothing but the title page says what a document is about.
        """
        telling = [unit for unit in units if unit.weight > SUBJECT_WORD and unit.kind not in HARD_KINDS]
        for name, document in self.documents.items():
            if len(telling) < SUBJECT_WORDS or "titles" not in document.entry.guessed:
                continue
            title = self.title_page_tokens(name)
            told = [unit.weight for unit in telling if unit.degree(title) >= 1.0]
            if len(told) >= SUBJECT_WORDS and sum(told) >= SUBJECT_LEAST:
                yield name

    def _is_language(self, token: str) -> bool:
        concept = token.removeprefix(CONCEPT)
        return token != concept and self.termbase.concept(concept).kind is ConceptKind.LANGUAGE


def one_edit(left: str, right: str) -> bool:
    """Return whether one letter added, dropped, changed or swapped makes one word the other.

    >>> one_edit("مانيلا", "مانبلا"), one_edit("lima", "lima"), one_edit("form", "from")
    (True, False, True)
    """
    if left == right or abs(len(left) - len(right)) > 1:
        return False
    if len(left) > len(right):
        left, right = right, left
    start = next((at for at, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), len(left))
    if len(left) < len(right):
        return left[start:] == right[start + 1 :]
    rest = left[start + 1 :] == right[start + 1 :]
    swapped = (
        left[start : start + 2] == right[start : start + 2][::-1] and left[start + 2 :] == right[start + 2 :]
    )
    return rest or swapped
