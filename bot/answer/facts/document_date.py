"""Questions for a document's own date: "When was resolution 71/280 adopted?", 纽约宣言何时通过."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answer.facts.disagreement import disagreements_for_symbol
from bot.answer.facts.part_date import concepts_of, kinds_called, means, part_date
from bot.answer.facts.sessions import opening_tokens
from bot.answer.facts.symbol_facts import distribution_date, own_date, symbol_date
from bot.answer.understand.date_precision import is_precise, precision_asked
from bot.answer.understand.patterns import Attribute
from bot.answer.words.column_words import column_words
from index.annotate import CONCEPT
from index.facts.references_to import is_titled, words
from index.facts.symbols import find_symbols, parse_symbol
from index.model import Span
from index.query import HARD_KINDS, NESTED_STRENGTH
from index.references.reading import content_tokens, kind_words
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.facts.disagreement import SourcedValue
    from bot.answer.facts.symbol_facts import SymbolDate
    from bot.answer.understand.understanding import Understanding
    from index.facts.symbols import Symbol
    from index.library import Library
    from index.model import Language
    from index.query import Query, QueryUnit

_OF_DATES = frozenset({Attribute.DATE, Attribute.NUMBER, Attribute.DEFINITION})  # «بتاريخ كام», 日期是什么
_CHAIR = "chair"
LETTER = "letter"
ROUNDED = 1e-6
SIDES = 2
"""Who writes a letter, and to whom."""
CHUNKS = 200
"""Chunks that are read for one document's name."""


@dataclass(frozen=True, slots=True)
class DocumentDate:
    """The answer to a question for a document's date.

    Attributes:
        symbol: Which document; None for one without a symbol, known by its title.
        date: What the most authoritative source gives, and where.
        disagreement: Every date that sources give, where they differ; empty where they agree.
    """

    symbol: Symbol | None
    date: SymbolDate
    disagreement: tuple[SourcedValue, ...]


def document_date(library: Library, query: Query, understood: Understanding) -> DocumentDate | None:
    """Return the date of the document that a question asks for; None where it asks for something else.

    "When will the conference decided in resolution 71/280 be held?" asks for the conference's. None as well where the
    documents do not date it.
    """
    if understood.attribute is not Attribute.DATE or not (_OF_DATES | _named(query)).issuperset(
        understood.attributes
    ):
        return None
    found = _dated(library, query, understood)
    if found is None or not all(_has_to_do(library, found, unit) for unit in query.units):
        return None
    return found if is_precise(found.date.date, precision_asked(understood)) else None


def _has_to_do(library: Library, found: DocumentDate, unit: QueryUnit) -> bool:
    """Return whether a unit is no body, or one that has to do with a document: who adopted or wrote it.

    "When did UNICEF adopt resolution 71/280?" asks for what it did not do. It stands on the title page, or beside the
    date.
    """
    concept, chunk = unit.alternatives[0].concept, found.date.chunk
    if unit.kind != ConceptKind.BODY or concept in column_words()["bodies"] | concepts_of("whose"):
        return True
    document = library.chunks[chunk].document
    beside = library.annotation(chunk).sentence_tokens[found.date.sentence]
    near = (beside, library.title_page_tokens(document), library.document_tokens(document))
    return any(CONCEPT + concept in tokens for tokens in near)


def _named(query: Query) -> frozenset[Attribute]:
    """Return what seems to be asked only for a word in a document's name: "the Chair's summary"."""
    names = (unit for unit in query.units if unit.kind == ConceptKind.DOCUMENT_KIND)
    chaired = any(way.concept == _CHAIR for unit in names for way in unit.alternatives)
    return frozenset({Attribute.CHAIR}) if chaired else frozenset()


def _dated(library: Library, query: Query, understood: Understanding) -> DocumentDate | None:
    rest = [unit for unit in query.units if not _is_about_dates(library, unit)]
    of_part = part_date(library, query, rest)
    if of_part is not None:
        return DocumentDate(None, of_part, ())
    if len(rest) != 1:
        return _of_titled(library, rest, query, understood.language)
    symbol = _symbol_of(library, rest[0], understood)
    found = symbol_date(library, symbol) if symbol is not None else None
    if symbol is None or found is None:
        return _of_titled(library, rest, query, understood.language)
    return DocumentDate(symbol, found, disagreements_for_symbol(library, symbol))


def _of_titled(
    library: Library, rest: Sequence[QueryUnit], query: Query, language: Language
) -> DocumentDate | None:
    """Return the date of the one document whose kind is named and whose title holds all the other words.

    "When was the agreement on peatlands made?" asks for the document's date, "when was the conference on peatlands"
    does not, though a resolution is called after it. When it was distributed its masthead tells; of the editions of a
    document that is in several languages, any. "When did Peru write to the Secretary-General?" asks for a letter's.
    """
    tokens = (token for unit in query.units for token in content_tokens(fold_text(unit.words)))
    kinds = {kind for token in tokens if (kind := kind_words().get(token))}
    called = {kind for unit in query.units for kind in kinds_called(unit.alternatives[0].concept)}
    kinds |= called
    if kinds <= {LETTER}:
        written = [unit for unit in rest if means(unit, "written")]
        rest = [unit for unit in rest if unit not in written]
        kinds |= {LETTER} if written and len(rest) >= SIDES else set()
    any_kind = not kinds and any(means(unit, "any_kind") for unit in query.units)
    if not rest:
        return None
    told = [
        name
        for name, document in library.documents.items()
        if (any_kind or document.entry.kind in kinds)
        and all(_is_of(library, name, unit, opening=document.entry.kind in called) for unit in rest)
    ]
    told = _likeliest(library, told, query)
    own = [name for name in told if library.documents[name].entry.language is language]
    told = own if called and own else sorted(told, key=lambda name: name not in own)
    tells = distribution_date if _asks_distribution(query) and not called else own_date
    dated = [date for name in told if (date := tells(library, library.documents[name])) is not None]
    return DocumentDate(None, dated[0], ()) if len({one.date for one in dated}) == 1 else None


def _likeliest(library: Library, told: Sequence[str], query: Query) -> list[str]:
    """Return the documents whose titles hold most of what is named, who issued it included: "the IOM report"."""
    units = [unit for unit in query.units if unit.kind not in HARD_KINDS]
    held = {name: sum(unit.degree(library.document_tokens(name)) for unit in units) for name in told}
    return [name for name in told if held[name] >= max(held.values()) - ROUNDED]


def _is_of(library: Library, name: str, unit: QueryUnit, *, opening: bool) -> bool:
    """Return whether a document's title holds a unit of the question, or the unit is its year: "the 2008 report".

    A part of a name is not it: the compact on refugees is another than that on migration. Of a press release whatever
    stands in its opening tells: who issued it.
    """
    if unit.kind == "year" and (date := library.documents[name].entry.date):
        return f"y:{date[:4]}" in unit.tokens
    tokens = opening_tokens(library, name) if opening else library.document_tokens(name)
    return unit.degree(tokens) > NESTED_STRENGTH


def _asks_distribution(query: Query) -> bool:
    return any(means(unit, "distributed") for unit in query.units)


def _is_about_dates(library: Library, unit: QueryUnit) -> bool:
    """Return whether a unit says only that a date is asked for, or who adopted."""
    concept = unit.alternatives[0].concept
    if concept:
        body = library.termbase.concept(concept).kind is ConceptKind.BODY
        return body or means(unit, "about")
    return unit.kind == "word" and words("adopted").search(fold_text(unit.words)) is not None


def _symbol_of(library: Library, unit: QueryUnit, understood: Understanding) -> Symbol | None:
    """Return the symbol of the document that a unit names, by symbol, by title or by a short name."""
    if unit.kind == "symbol":
        symbols = understood.constraints.symbols
        return symbols[0].symbol if len(symbols) == 1 else None
    concept = unit.alternatives[0].concept
    return symbol_of_concept(library, concept) if concept else None


def symbol_of_concept(library: Library, concept: str) -> Symbol | None:
    """Return the symbol of the document that a concept names; None where the documents tell none.

    A document of the library that is called so comes first, where it is the only one; else the symbol that texts
    most often set beside the name as its title: 'resolution 71/1, entitled "New York Declaration …"'.
    """
    token = CONCEPT + concept
    kind = library.termbase.concept(concept).kind
    if kind is not ConceptKind.DOCUMENT:
        called = [name for name in library.documents if token in library.document_tokens(name)]
        entry = library.documents[called[0]].entry if len(called) == 1 else None
        return parse_symbol(entry.symbol) if entry is not None and entry.symbol else None
    found: Counter[str] = Counter()
    symbols: dict[str, Symbol] = {}
    for hit in library.index.fields["concept"].search([concept], CHUNKS):
        annotation = library.annotation(hit.number)
        text = library.passage_text(hit.number).text
        names = [Span(term.start, term.end) for term in annotation.terms if term.token == token]
        for mention in find_symbols(text, library.chunks[hit.number].language):
            if any(is_titled(text, mention.span, name, annotation.dates) for name in names):
                found[mention.symbol.canonical] += 1
                symbols[mention.symbol.canonical] = mention.symbol
    return symbols[found.most_common(1)[0][0]] if found else None
