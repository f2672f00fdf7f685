"""A document as a whole: "what is resolution 71/280 about?", "the letter from Peru" is answered by its title."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.words.column_words import column_words
from index.model import Language, UnitKind, holds
from index.query import HARD_KINDS, NAMED_KINDS
from index.query_building import build_query
from index.query_words import query_words
from index.termbase.model import PLACES, ConceptKind
from index.text.analyze import stop_words
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.model import Document, Paragraph
    from index.query import Query, QueryUnit
    from index.termbase import Termbase

ASKED = frozenset(
    {
        Attribute.THEME,
        Attribute.TITLE,
        Attribute.DEFINITION,
        Attribute.TOPIC,
        Attribute.CITATION,
        Attribute.OTHER,
    }
)
"""What may be asked of a document as a whole."""
TOLD_BY_TITLE = frozenset({AnswerKind.TEXT, AnswerKind.TITLE, AnswerKind.PARAGRAPH})
TELLING = (
    HARD_KINDS
    | NAMED_KINDS
    | PLACES
    | {
        ConceptKind.DOCUMENT_KIND,
        ConceptKind.FUNCTION,
        ConceptKind.SERIES,
        ConceptKind.EVENT,
        ConceptKind.TIME,
    }
)
"""Kinds of word that say which document is meant."""
OF_THE_ONE = frozenset({Attribute.THEME, Attribute.TITLE})
"""What may be asked of a document that is called by its kind alone: "what is a letter" asks for none of them."""
FRONT = frozenset({UnitKind.MASTHEAD, UnitKind.TITLE, UnitKind.DATELINE})
"""Kinds of unit that a title page has; a title with a year in it may stand where a date would."""
KINDS = frozenset({ConceptKind.DOCUMENT_KIND, ConceptKind.DOCUMENT_PART, ConceptKind.FUNCTION})
"""Kinds of concept that a title which only says what kind of document it is consists of."""
_SAYING_NOTHING = " 的里中内上?？。“”《》这那份个在"
"""What may stand around a document's Chinese name."""
HELD = 0.5
"""Degree from which a title page holds a word."""


def whole_document(library: Library, understood: Understanding) -> tuple[Document, ...]:
    """Return the one document, in all its editions, that a question names and asks nothing else of; else nothing.

    It calls it by a kind of document, "the 2008 report", or by its symbol, and its title page and the catalogue hold
    every word of it.
    """
    if understood.attribute not in ASKED or understood.answer not in TOLD_BY_TITLE or understood.sides:
        return ()
    language = understood.written_in or understood.language
    query = build_query(understood.subject or understood.text, language, library, about=understood.about)
    return called(library, naming_units(query), sole=understood.attribute in OF_THE_ONE)


def called(library: Library, units: Sequence[QueryUnit], *, sole: bool) -> tuple[Document, ...]:
    """Return the one document, in all its editions, that some words name and nothing else; else nothing.

    Args:
        library: The documents.
        units: The words, one of them a kind of document or a symbol.
        sole: Whether a kind of document alone names the only one of it: "the letter".
    """
    kinds = {unit.kind for unit in units}
    if not kinds & {ConceptKind.DOCUMENT_KIND, "symbol"} or not kinds <= TELLING:
        return ()
    tried = [library.title_page_tokens, library.document_tokens]  # the catalogue's names last
    if len(units) == 1:  # "the letter": there must be no other
        tried = tried[1:] if sole else []
    for tokens_of in tried:
        found = [
            document
            for name, document in library.documents.items()
            if all(_degree(library, unit, tokens_of(name)) >= HELD for unit in units)
        ]
        works = {document.entry.edition_group or document.source.name for document in found}
        if found:
            return tuple(found) if len(works) == 1 else ()
    return ()


def named_outright(library: Library, text: str, language: Language) -> tuple[Document, ...]:
    """Return the one document, in all its editions, of which a text holds a whole name and nothing of weight beside it.

    That is a title or what people call it, as the catalogue has it: "the modalities resolution", 利马的信里.
    """
    folded = fold_text(text)
    works: dict[str, list[Document]] = {}
    for document in library.documents.values():
        names = (*document.entry.titles.values(), *document.entry.short_names)
        if any(_is_all(name, folded, language) for name in map(fold_text, names) if name in folded):
            works.setdefault(document.entry.edition_group or document.source.name, []).append(document)
    return tuple(next(iter(works.values()))) if len(works) == 1 else ()


def _is_all(name: str, folded: str, language: Language) -> bool:
    """Return whether a text is a name, but for words that say nothing."""
    rest = folded.replace(name, " ", 1)
    if language is Language.CHINESE:
        return not rest.strip(_SAYING_NOTHING)
    return all(word in stop_words(language) for word in re.findall(r"\w+", rest))


def _degree(library: Library, unit: QueryUnit, tokens: frozenset[str]) -> float:
    """Return how far tokens hold a unit; a kind of document as such only, not « rapport » as a link."""
    if unit.kind != ConceptKind.DOCUMENT_KIND:
        return unit.degree(tokens)
    kind_of = library.termbase.kind_of
    ways = (one for one in unit.alternatives if kind_of(one.concept) in {None, ConceptKind.DOCUMENT_KIND})
    return max((one.degree(tokens) for one in ways), default=0.0)


def naming_units(query: Query) -> list[QueryUnit]:
    """Return the words of a question that say which document it is about."""
    asking = query_words().saying | query_words().value_words | column_words()["universal"]
    symbols = [unit.span for unit in query.units if unit.kind == "symbol"]
    return [
        unit
        for unit in query.units
        if not (unit.own_concepts & asking)
        and not (unit.kind == ConceptKind.TIME and len(unit.words) == 1)
        and not any(holds(span, unit.span) and span != unit.span for span in symbols)  # the E of E/2025/84
    ]


def title_units(termbase: Termbase, document: Document) -> Sequence[Paragraph]:
    """Return the lines of a title page that are the document's title.

    All of them where none is, or where it only says of which kind the document is: "Note verbale". The first unit of a
    document without a title page.
    """
    front = list(takewhile(lambda unit: unit.kind in FRONT, document.paragraphs))
    lines = [unit for unit in front if unit.kind is UnitKind.TITLE]
    language = document.entry.language
    title = document.entry.titles.get(language, "")
    named = {termbase.concept(match.concept).kind for match in termbase.match(title, language)}
    own = [line for line in front if _is_of(document.text_of(line), title)]
    return (own if not named <= KINDS else lines) or lines or document.paragraphs[:1]


def _is_of(line: str, title: str) -> bool:
    """Return whether a line is a title or a part of it, or holds it behind a number: "80/13. Programme of …"."""
    line, title = fold_text(line), fold_text(title)
    return bool(title) and (line in title or title in line)


def title_of(document: Document, reader: Language) -> str:
    """Return what a document is called in a reader's language, or else in its own; empty where nobody named it."""
    titles = document.entry.titles
    return titles.get(reader) or titles.get(document.entry.language) or next(iter(titles.values()), "")
