"""Numbered lists: a sentence that ends with a colon, and the items that its unit introduces."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from bot.answer.sentence.announced import announced_parts
from bot.answer.sentence.lens import QuestionLens
from bot.answer.sentence.list_values import names_asked_in
from bot.answer.sentence.listed_below import list_below, rows_below
from bot.answer.sentence.values import Value
from bot.answer.sentence.view import SentenceView
from bot.answer.words.column_words import thing_asked
from index.annotate import CONCEPT
from index.chunk import COLONS
from index.model import Span, UnitKind, holds
from index.termbase.model import PLACES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.library import Library
    from index.model import Document, Language, Paragraph
    from index.query import Query, QueryUnit
    from index.rank import Evidence
    from index.termbase import Termbase

HEADINGS_KEPT = 4096
"""Headings whose places are kept: many sentences stand under one."""
LABEL = 60
"""Code points of a part at most that only says what its own parts are of: "at the United Nations Office at Geneva:"."""
ITEMS = frozenset({UnitKind.SUBPARAGRAPH, UnitKind.LIST_ITEM})
BEGINNING = 12
"""Code points of an item that hold what it is one of: "Phase I (consultations)"."""
FEW_PLACES = 3
"""Places of a heading that tell where what is below it is: «آسيا والمحيط الهادئ والشرق الأوسط»."""


def introduced_items(library: Library, evidence: Evidence) -> Sequence[Paragraph]:
    """Return the units that a sentence introduces: the parts of its own, where it ends that with a colon.

    A part that introduces parts in its turn ("at Geneva:") has them behind it. Empty where the sentence introduces
    fewer than two.
    """
    parts = introduced_parts(library, evidence)
    if not parts:
        return announced_parts(library, evidence)
    document = library.documents[library.document_of[evidence.chunk]]
    items = _with_their_own(document, parts)
    return items if len(items) > 1 else ()


WHOLES = 12
"""Sentences, best first, that may introduce where the parts of a thing are."""
WHOLE = 0.8
"""Share of a question that such a sentence holds at least."""


def listed_items(library: Library, evidence: Evidence) -> Sequence[Paragraph]:
    """Return what answers where a list is asked for: the units that a sentence introduces, or what a heading is above.

    That may be the numbered rows of a table, or one paragraph that is nothing but items.
    """
    items = introduced_items(library, evidence)
    if items or not is_heading(library, evidence):
        return items
    return rows_below(library, evidence.chunk) or list_below(library, evidence.chunk)


def series_of(library: Library, query: Query, evidence: Evidence) -> Evidence | None:
    """Return the introduction of the list of which a sentence is one item, where each begins with the thing asked for.

    "Phase III (negotiations)" is one of the phases: all of them are meant. None for other sentences.
    """
    chunk, thing = library.chunks[evidence.chunk], thing_asked(query)
    document = library.documents[chunk.document]
    above = document.by_key[chunk.paragraph].parent
    if above is None or library.kind(evidence.chunk) not in ITEMS or thing is None:
        return None
    numbers = [
        library.chunk_numbers.get((chunk.document, one.locator.key))
        for one in _parts(document, document.by_key[above.key])
    ]
    introduction = library.chunk_numbers.get((chunk.document, above.key))
    if introduction is None or len(numbers) < 2 or not all(_begins(library, one, thing) for one in numbers):
        return None
    return evidence._replace(chunk=introduction, sentence=len(library.annotation(introduction).sentences) - 1)


def _begins(library: Library, chunk: int | None, thing: QueryUnit) -> bool:
    """Return whether a unit begins with a thing: «المرحلة الأولى (المشاورات)»."""
    terms = library.annotation(chunk).sentence_terms[0] if chunk is not None else ()
    return any(term.start < BEGINNING and term.token in thing.tokens for term in terms)


def introduced_parts(library: Library, evidence: Evidence) -> Sequence[Paragraph]:
    """Return the parts of a unit that its last sentence introduces with a colon, without theirs; else none.

    A heading introduces the items right below it, up to one that introduces others: "Projects" and its bullets.
    Behind a colon, numbered rows of a table are such parts as well.
    """
    if is_heading(library, evidence):
        return headed_items(library, evidence)
    sentences = library.annotation(evidence.chunk).sentences
    if evidence.sentence != len(sentences) - 1:
        return ()
    sentence = sentences[evidence.sentence]
    if not introduces(library.passage_text(evidence.chunk).text[sentence.start : sentence.end]):
        return ()
    chunk = library.chunks[evidence.chunk]
    document = library.documents[chunk.document]
    return _parts(document, document.by_key[chunk.paragraph]) or rows_below(library, evidence.chunk)


def is_heading(library: Library, evidence: Evidence) -> bool:
    """Return whether evidence is a heading."""
    return library.kind(evidence.chunk) is UnitKind.HEADING


def is_label(library: Library, evidence: Evidence) -> bool:
    """Return whether evidence tells nothing but what stands below it: a heading, or a part like "at Geneva:"."""
    if library.kind(evidence.chunk) not in ITEMS:
        return is_heading(library, evidence)
    text = library.passage_text(evidence.chunk).text
    return introduces(text) and len(text) <= LABEL


def headed_items(library: Library, evidence: Evidence) -> Sequence[Paragraph]:
    """Return the items of a list that stand right below a heading, up to one that introduces others; else none."""
    chunk = library.chunks[evidence.chunk]
    document = library.documents[chunk.document]
    parts = _parts(document, document.by_key[chunk.paragraph])
    items = list(takewhile(lambda one: not introduces(document.text_of(one)), parts))
    return items if items and all(one.kind is UnitKind.LIST_ITEM for one in items) else ()


def named_parts(view: SentenceView, evidence: Evidence) -> tuple[Value, ...]:
    """Return the place or the body that each part of a list names, whichever is asked for: "at Geneva: … at Vienna: …".

    Empty where hardly more than half of the parts name one.
    """
    library, document = view.library, view.library.document_of[view.chunk]
    parts = introduced_parts(library, evidence) or listed_items(library, evidence)
    chunks = (library.chunk_numbers.get((document, one.locator.key)) for one in parts)
    found = [one for chunk in chunks if chunk is not None for one in islice(_names_in(view, chunk), 1)]
    return tuple(found) if 2 * len(found) > len(parts) else ()


def parted_places(library: Library, query: Query, evidence: Sequence[Evidence]) -> Evidence | None:
    """Return the sentence whose parts tell each where a part of the thing asked about is; None where none does.

    "… organizes thematic sessions: (a) at Geneva: …; (b) at New York: …" tells where they are.
    """
    for one in evidence[:WHOLES]:
        view = SentenceView.of(library, QuestionLens(query, where=True), one.chunk, one.sentence)
        if one.coverage >= WHOLE and len(named_parts(view, one)) > 1:
            return one
    return None


def _names_in(view: SentenceView, chunk: int) -> Iterator[Value]:
    """Yield the places or bodies, whichever are asked for, that a unit names."""
    language = view.library.language_of[chunk]
    for number in range(len(view.library.annotation(chunk).sentences)):
        other = SentenceView.of(view.library, view.lens, chunk, number)
        for start, end, concept in names_asked_in(other):
            yield Value(Span(start, end), other.text[start:end], 1.0, concept=concept, language=language)


def of_place(view: SentenceView) -> int:
    """Return 1 where a heading above names the place asked about and hardly another, -1 where it names another.

    "… (Africa)" is of Africa; what names every region is of none. 0 where no place was asked about.
    """
    if not view.lens.asks_of_place:
        return 0
    library, chunk = view.library, view.library.chunks[view.chunk]
    if library.termbase.tokens_of(PLACES).isdisjoint(library.context_tokens(view.chunk)):
        return 0  # to look where a line names what takes long
    asked = other = False
    for line in chunk.context.splitlines():
        places, named = _places_in(library.termbase, line, chunk.language)
        if 0 < named <= FEW_PLACES:
            asked, other = asked or bool(places & view.asked), other or not places & view.asked
    return asked - (other and not asked)


@lru_cache(maxsize=HEADINGS_KEPT)
def _places_in(termbase: Termbase, line: str, language: Language) -> tuple[frozenset[str], int]:
    """Return the tokens of the places that a heading names, and how many it names: "Asia and the Pacific" is one."""
    found = [
        match
        for match in termbase.match(line, language, nested=True)
        if termbase.concept(match.concept).kind in PLACES
    ]
    spans = {match.span for match in found}
    whole = [one for one in spans if not any(other != one and holds(other, one) for other in spans)]
    return frozenset(CONCEPT + match.concept for match in found), len(whole)


def introduces(text: str) -> bool:
    """Return whether a text ends with a colon."""
    return text.rstrip().endswith(COLONS)


def _parts(document: Document, unit: Paragraph) -> list[Paragraph]:
    notes = {note.key for note in unit.footnotes}
    return [one for one in document.parts.get(unit.locator.key, ()) if one.locator.key not in notes]


def _with_their_own(document: Document, parts: Sequence[Paragraph]) -> list[Paragraph]:
    found: list[Paragraph] = []
    for one in parts:
        found.append(one)
        if introduces(document.text_of(one)):
            found.extend(_with_their_own(document, _parts(document, one)))
    return found
