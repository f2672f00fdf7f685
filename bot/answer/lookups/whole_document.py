"""A document as a whole: "what is resolution 71/280 about?", "the letter from Peru" is answered by its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.words.column_words import column_words
from index.model import UnitKind
from index.query import HARD_KINDS, NAMED_KINDS
from index.query_building import build_query
from index.query_words import query_words
from index.termbase.model import PLACES, ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.model import Document, Language, Paragraph
    from index.query import QueryUnit

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
FEWEST = 2
"""Words that name a document: "the report" may be any."""
HELD = 0.5
"""Degree from which a title page holds a word."""


def whole_document(library: Library, understood: Understanding) -> tuple[Document, ...]:
    """Return the one document, in all its editions, that a question names and asks nothing else of; else nothing.

    It calls it by a kind of document, "the 2008 report", or by its symbol, and its title page and the catalogue hold
    every word of it.
    """
    if understood.attribute not in ASKED or understood.answer not in TOLD_BY_TITLE or understood.sides:
        return ()
    units = _naming(library, understood)
    kinds = {unit.kind for unit in units}
    if not kinds & {ConceptKind.DOCUMENT_KIND, "symbol"} or not kinds <= TELLING or len(units) < FEWEST:
        return ()
    for tokens_of in (library.title_page_tokens, library.document_tokens):  # the catalogue's names last
        found = [
            document
            for name, document in library.documents.items()
            if all(unit.degree(tokens_of(name)) >= HELD for unit in units)
        ]
        works = {document.entry.edition_group or document.source.name for document in found}
        if found:
            return tuple(found) if len(works) == 1 else ()
    return ()


def _naming(library: Library, understood: Understanding) -> list[QueryUnit]:
    """Return the words of a question that say which document it is about."""
    language = understood.written_in or understood.language
    query = build_query(understood.subject or understood.text, language, library, about=understood.about)
    asking = query_words().saying | query_words().value_words | column_words()["universal"]
    return [
        unit
        for unit in query.units
        if not (unit.own_concepts & asking) and not (unit.kind == ConceptKind.TIME and len(unit.words) == 1)
    ]


def title_units(document: Document) -> Sequence[Paragraph]:
    """Return the lines of a title page that are the document's title; all of them where none is, or its first unit."""
    lines = [unit for unit in document.paragraphs if unit.kind is UnitKind.TITLE]
    title = fold_text(document.entry.titles.get(document.entry.language, ""))
    own = [line for line in lines if _is_of(fold_text(document.text_of(line)), title)]
    return own or lines or document.paragraphs[:1]


def _is_of(line: str, title: str) -> bool:
    """Return whether a line is a title or a part of it, or holds it behind a number: "80/13. Programme of …"."""
    return bool(title) and (line in title or title in line)


def title_of(document: Document, reader: Language) -> str:
    """Return what a document is called in a reader's language, or else in its own; empty where nobody named it."""
    titles = document.entry.titles
    return titles.get(reader) or titles.get(document.entry.language) or next(iter(titles.values()), "")
