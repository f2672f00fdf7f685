"""Questions what a text says of a thing: "what does *the report* say about remittances", 报告对汇款有何论述."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.understand.patterns import AnswerKind
from bot.answer.understand.phrases import Phrases
from bot.answer.words.column_words import column_words
from bot.answer.words.tables import read_table
from index.model import Language
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Query, QueryUnit

SOURCE_WEIGHT = 0.05
"""Of its own, what a word for a text weighs of which it is asked what it says: that text does not name itself."""
HELD = 0.5
"""Degree from which a title page, or the catalogue, holds a word."""


def with_source_beside(library: Library, understood: Understanding, query: Query) -> Query:
    """Return what is sought in a text: what it is asked about before all, and hardly what the text is called.

    "What does the report say about remittances" is answered where remittances are, not where a report is spoken of. A
    text that is none of the documents is sought as it was: nothing is known of what it says.
    """
    saying = _saying(understood)
    if not saying or not texts_asked(library, understood, query):
        return query
    rest = tuple(unit for unit in query.units if fold_text(unit.words) not in saying)
    return (
        query if all(_is_source(unit) for unit in rest) else replace(query, units=tuple(map(_beside, rest)))
    )


def texts_asked(library: Library, understood: Understanding, query: Query) -> frozenset[str]:
    """Return the names of the documents that are what a question asks to say something: a report, a resolution.

    Or of which alone it asks: "to whom is the letter addressed?". Empty where it asks of no text, or where none of the
    documents calls itself so.
    """
    sources = [unit for unit in query.units if _is_source(unit)]
    alone = all(_is_source(unit) or unit.kind == ConceptKind.EVENT_VERB for unit in query.units)
    if not sources or not (alone or _saying(understood)):
        return frozenset()
    return frozenset(
        name
        for name in library.documents
        if all(unit.degree(library.document_tokens(name)) >= HELD for unit in sources)
    )


def _saying(understood: Understanding) -> str:
    """Return the folded words by which a question asks what a text says; empty where it does not."""
    if understood.answer is not AnswerKind.TEXT:
        return ""
    folded = fold_text(understood.text)
    places = _asking(understood.written_in or understood.language).own_words(folded)
    return " ".join(folded[start:end] for start, end in places)


def _is_source(unit: QueryUnit) -> bool:
    return bool(unit.own_concepts & column_words()["sources"])


def _beside(unit: QueryUnit) -> QueryUnit:
    return replace(unit, weight=SOURCE_WEIGHT * unit.weight) if _is_source(unit) else unit


@lru_cache(maxsize=8)
def _asking(language: Language) -> Phrases:
    rows = read_table("sayings.toml")
    return Phrases(rows.get(language.value, rows[Language.ENGLISH.value]), language)
