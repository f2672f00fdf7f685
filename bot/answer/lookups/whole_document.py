"""A document as a whole: "what is resolution 71/280 about?", "the letter from Peru" is answered by its title.

And all of them: "which documents do you have?".
"""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.understand.phrases import Phrases
from bot.answer.words.column_words import column_words
from bot.answer.words.tables import read_table
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
    if not kinds & {ConceptKind.DOCUMENT_KIND, "symbol"} or not kinds <= TELLING:
        return ()
    tried = [library.title_page_tokens, library.document_tokens]  # the catalogue's names last
    if len(units) == 1:  # "the letter": there must be no other
        tried = tried[1:] if understood.attribute in OF_THE_ONE else []
    for tokens_of in tried:
        found = [
            document
            for name, document in library.documents.items()
            if all(unit.degree(tokens_of(name)) >= HELD for unit in units)
        ]
        works = {document.entry.edition_group or document.source.name for document in found}
        if found:
            return tuple(found) if len(works) == 1 else ()
    return ()


def asks_for_holdings(understood: Understanding) -> bool:
    """Return whether it is asked which documents there are, and nothing of any."""
    language = understood.written_in or understood.language
    return bool(_holdings(language).find(fold_text(understood.text).strip()))


@lru_cache(maxsize=8)
def _holdings(language: Language) -> Phrases:
    rows = read_table("holdings.toml")
    return Phrases(rows.get(language.value, rows["en"]), language)


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
