"""When a document was adopted or dated, from every place that names it by its symbol."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.annotate import CONCEPT, longest
from index.facts.references_to import Tie, find_adoption, find_dated_references
from index.facts.symbols import parse_symbol, same_symbol
from index.model import Span, StepKind, UnitKind
from index.termbase.model import ConceptKind
from index.text.literals import literals_in_folded
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from index.annotate import Annotation
    from index.facts.dates import DateMention, DateValue
    from index.facts.symbols import Symbol
    from index.library import Library
    from index.model import Document, Paragraph

MENTIONS = 400
"""Chunks that are read for one symbol; of a symbol that more chunks hold, the best found."""
HEAD = 20
"""Units from a document's beginning among which the line stands that says when it was adopted."""
TAIL = 4
"""Units at a document's end among which the line may stand that says when it was done."""
_RESOLUTION = "resolution"
_HEAD_KINDS = frozenset(
    {UnitKind.TITLE, UnitKind.HEADING, UnitKind.DATELINE, UnitKind.MASTHEAD, UnitKind.UNNUMBERED}
)

ADOPTING = "authority-adopting-document"
AUTHORITIES = (
    ADOPTING,
    "authority-resolution",
    "authority-body-text",
    "authority-annex",
    "authority-heading",
    "authority-table",
    "authority-footnote",
)
"""Message ids of the standing of a source, the most authoritative first."""
_TIES = (Tie.ADOPTED, Tie.DATED, Tie.BARE)


@dataclass(frozen=True, slots=True)
class SymbolDate:
    """A date that a text gives for a document.

    Attributes:
        date: The date.
        tie: What it is said to be.
        chunk: Where it is said.
        sentence: The sentence's number in the chunk.
        span: The date, in the chunk's shown text.
        why: The message id of the source's standing, one of :data:`AUTHORITIES`.
    """

    date: DateValue
    tie: Tie
    chunk: int
    sentence: int
    span: Span
    why: str


def symbol_dates(library: Library, symbol: Symbol) -> tuple[SymbolDate, ...]:
    """Return every date that the documents give for a document, the most authoritative first.

    First what the document's own head says of its adoption; then what others say, resolutions before reports, the
    body of a text before its annexes and tables, footnotes last. Empty where none says.
    """
    found: list[SymbolDate] = []
    own: set[str] = set()
    for chunk in _chunks_naming(library, symbol):
        document = library.documents[library.chunks[chunk].document]
        if document.source.name not in own and _bears(document, symbol):
            own.add(document.source.name)
            found.extend(_adoptions(library, document))
        found.extend(_mentioned(library, chunk, symbol))
    order = {why: place for place, why in enumerate(AUTHORITIES)}
    return tuple(sorted(found, key=lambda one: (order[one.why], _TIES.index(one.tie), one.chunk, one.span)))


def symbol_date(library: Library, symbol: Symbol) -> SymbolDate | None:
    """Return the date that the most authoritative source gives for a document; None where none gives one."""
    dates = symbol_dates(library, symbol)
    return dates[0] if dates else None


def own_date(library: Library, document: Document) -> SymbolDate | None:
    """Return where a document's title page or its last lines give the date that it is known to be of; else None."""
    units = [*document.paragraphs[:HEAD], *document.paragraphs[-TAIL:]]
    for paragraph in units:
        chunk = library.chunk_numbers.get((document.source.name, paragraph.locator.key))
        if chunk is None or paragraph.kind not in _HEAD_KINDS or not document.entry.date:
            continue
        annotation = library.annotation(chunk)
        for date in annotation.dates:
            if date.value.end is None and date.value.start.to_iso() == document.entry.date:
                return _symbol_date(annotation, chunk, date, Tie.DATED, ADOPTING)
    return None


def distribution_date(library: Library, document: Document) -> SymbolDate | None:
    """Return where a document's masthead says when it was distributed; None where it has none."""
    for paragraph in document.paragraphs[:HEAD]:
        chunk = library.chunk_numbers.get((document.source.name, paragraph.locator.key))
        if chunk is not None and paragraph.kind is UnitKind.MASTHEAD:
            annotation = library.annotation(chunk)
            return next(
                (_symbol_date(annotation, chunk, date, Tie.DATED, ADOPTING) for date in annotation.dates),
                None,
            )
    return None


def _chunks_naming(library: Library, symbol: Symbol) -> list[int]:
    """Return the chunks that may name a document, in order: A/RES/71/280, 71/280 and A/71/280 are one."""
    canonical = symbol.canonical
    forms = {canonical, canonical.replace("/RES/", "/")}
    tokens = sorted({one.token for form in forms for one in literals_in_folded(fold_text(form))})
    wanted = [token for token in tokens if token.startswith("s:")]
    found = library.index.fields["literal"].search(wanted, MENTIONS)
    return sorted(one.number for one in found)


def _bears(document: Document, symbol: Symbol) -> bool:
    own = parse_symbol(document.entry.symbol) if document.entry.symbol else None
    return own is not None and same_symbol(own, symbol)


def _adoptions(library: Library, document: Document) -> Iterator[SymbolDate]:
    """Yield what a document's head says of its adoption: «قرار اتخذته الجمعية العامة في ٦ نيسان/أبريل ٢٠١٧»."""
    for paragraph in document.paragraphs[:HEAD]:
        if paragraph.kind not in _HEAD_KINDS:
            return
        chunk = library.chunk_numbers.get((document.source.name, paragraph.locator.key))
        if chunk is None:
            continue
        annotation = library.annotation(chunk)
        date = find_adoption(library.passage_text(chunk).text, annotation.dates)
        if date is not None:
            yield _symbol_date(annotation, chunk, date, Tie.ADOPTED, ADOPTING)
            return


def _mentioned(library: Library, chunk: int, symbol: Symbol) -> Iterator[SymbolDate]:
    annotation = library.annotation(chunk)
    if not annotation.dates:
        return
    text = library.passage_text(chunk).text
    language = library.chunks[chunk].language
    paragraph = library.paragraph(library.chunks[chunk])
    references = find_dated_references(
        text,
        language,
        annotation.dates,
        annotation.sentences,
        tuple(_bodies(library, annotation)),
        is_note=paragraph.kind is UnitKind.FOOTNOTE,
    )
    kind = library.documents[library.chunks[chunk].document].entry.kind
    for one in references:
        if same_symbol(one.symbol, symbol):
            yield _symbol_date(annotation, chunk, one.date, one.tie, authority(paragraph, kind))


def _bodies(library: Library, annotation: Annotation) -> Iterable[Span]:
    terms = (term for term in annotation.terms if term.token.startswith(CONCEPT))
    for term in longest(terms):
        if library.termbase.concept(term.token[2:]).kind is ConceptKind.BODY:
            yield Span(term.start, term.end)


def authority(paragraph: Paragraph, document_kind: str) -> str:
    """Return the message id of a place's standing, for what it says of another document."""
    if paragraph.kind is UnitKind.FOOTNOTE:
        return "authority-footnote"
    if paragraph.kind is UnitKind.TABLE_ROW:
        return "authority-table"
    if any(step.kind in {StepKind.ANNEX, StepKind.APPENDIX} for step in paragraph.locator.steps):
        return "authority-annex"
    if paragraph.kind in {UnitKind.TITLE, UnitKind.HEADING}:
        return "authority-heading"
    return "authority-resolution" if document_kind == _RESOLUTION else "authority-body-text"


def _symbol_date(annotation: Annotation, chunk: int, date: DateMention, tie: Tie, why: str) -> SymbolDate:
    sentence = next(
        (n for n, one in enumerate(annotation.sentences) if one.start <= date.span.start < one.end), 0
    )
    return SymbolDate(date.value, tie, chunk, sentence, date.span, why)
