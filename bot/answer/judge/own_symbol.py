"""Whether a symbol is that of the document asked about, and not of one that it only names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.understand.patterns import Attribute
from bot.answer.words.column_words import column_words
from index.facts.symbols import ResolutionSymbol, parse_symbol
from index.model import UnitKind
from index.rank import Level
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Query

TITLE_PAGE = frozenset({UnitKind.TITLE, UnitKind.HEADING, UnitKind.MASTHEAD})
"""Kinds of unit that give a document's own symbol."""
OF_ANY = frozenset(
    {ConceptKind.DOCUMENT_KIND, ConceptKind.DOCUMENT_PART, ConceptKind.ATTRIBUTE, ConceptKind.TIME}
)
"""Kinds of unit that tell no document from others: "the symbol of the report of the year"."""
TELLING = 2
"""Words at least that say which document is meant: whose, and of what year."""


def of_another_document(library: Library, understood: Understanding, query: Query, best: Extraction) -> str:
    """Return why a symbol is not that of the document asked for; empty where it may be.

    No report and no letter has the symbol of a resolution; and what the title of a document answers, whose it is and
    of what year, asks for the symbol on its own title page, not for one in its text.
    """
    if understood.attribute is not Attribute.SYMBOL or best.value is None:
        return ""
    resolved = column_words()["resolved"]
    kinds = [unit for unit in query.units if unit.kind == ConceptKind.DOCUMENT_KIND]
    if not kinds or any(unit.own_concepts & resolved for unit in query.units):
        return ""
    if isinstance(parse_symbol(best.value.text), ResolutionSymbol):
        return "no symbol"
    found = [
        finding.level
        for unit, finding in zip(query.units, best.evidence.findings, strict=True)
        if unit.kind not in OF_ANY
    ]
    named = len(found) >= TELLING and all(level is Level.DOCUMENT for level in found)
    return "no symbol" if named and library.kind(best.evidence.chunk) not in TITLE_PAGE else ""
