"""Cells of tables asked for by column and row: "which goal goes with migration and health?", 移民与教育对应哪个目标."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from bot.answer.understand.patterns import AnswerKind, Attribute
from index.annotate import CONCEPT, find_terms, longest
from index.model import Span, UnitKind
from index.query import HARD_KINDS, RELATED_STRENGTH
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from bot.answer.understand.understanding import Understanding
    from index.annotate import Term
    from index.library import Library
    from index.model import Language
    from index.query import Query, QueryUnit

HELD = 0.6
"""How far a cell must hold a unit of the question."""
NAMED = 0.6
"""Share of a column's name, and of a row's cell, that a question must name, by length."""
ENOUGH = 0.75
"""Share of a question's weight, its column left out, that the row's cell must hold."""
LOOKED_AT = 24
"""Chunks, best first, whose cells are looked at."""
FEWEST = 2
"""Units of a question: a column and a row."""
ASKING = frozenset({Attribute.OTHER, Attribute.LIST, Attribute.TOPIC, Attribute.ACTOR, Attribute.TITLE})
_SAYS_LITTLE = frozenset({ConceptKind.EVENT_VERB, ConceptKind.DOCUMENT_PART})


@dataclass(frozen=True, slots=True)
class CellFact:
    """A cell that a question asks for by its column and by another cell of its row.

    Attributes:
        chunk: The row.
        cell: The cell's words, in the chunk's shown text.
        named: The other cell's.
    """

    chunk: int
    cell: Span
    named: Span


def cell_fact(
    library: Library, query: Query, understood: Understanding, chunks: Iterable[int]
) -> CellFact | None:
    """Return the cell that a question asks for; None where it names no column, or no row or several.

    Args:
        library: The documents.
        query: The question.
        understood: The same.
        chunks: Those that a search found for it.
    """
    asking = understood.attribute in ASKING or understood.answer is AnswerKind.LABEL
    if not asking or understood.yes_no or len(query.units) < FEWEST:
        return None
    found = [
        (share, CellFact(chunk, cells[column], span))
        for chunk in islice(_distinct(chunks), LOOKED_AT)
        if (cells := named_cells(library, chunk))
        for column in cells
        if (unit := _unit_naming(library, query.units, column, chunk)) is not None
        for other, span in cells.items()
        if other != column and (share := _share(library, query, unit, chunk, span))
    ]
    best = max((share for share, _fact in found), default=0.0)
    facts = [fact for share, fact in found if share == best]
    return facts[0] if len(facts) == 1 else None


def _distinct(chunks: Iterable[int]) -> Iterator[int]:
    seen: set[int] = set()
    for chunk in chunks:
        if chunk not in seen:
            seen.add(chunk)
            yield chunk


def _share(library: Library, query: Query, column: QueryUnit, chunk: int, cell: Span) -> float:
    """Return how well a question names a cell, 0..1: what it asks besides its column, and all of the cell."""
    tokens = library.annotation(chunk).tokens_within(cell)
    around = library.document_tokens(library.chunks[chunk].document) | library.context_tokens(chunk)
    total = held = 0.0
    for unit in query.units:
        if unit is column or unit.kind in _SAYS_LITTLE or unit.kind == "particle":
            continue
        here = unit.degree(tokens) >= HELD
        if (
            not here
            and (unit.degree(around) >= HELD or not unit.known)
            and unit.kind not in HARD_KINDS | {"name"}
        ):
            continue
        total += unit.weight
        held += unit.weight * here
    if not held or held < ENOUGH * total:
        return 0.0
    asked = frozenset[str]().union(*(unit.tokens for unit in query.units if unit is not column))
    terms = [term for term in library.annotation(chunk).terms_within(cell) if term.token.startswith(CONCEPT)]
    named = _covered((term for term in terms if term.token in asked), cell)
    return named if named >= NAMED else 0.0


def _unit_naming(library: Library, units: Sequence[QueryUnit], column: str, chunk: int) -> QueryUnit | None:
    """Return the unit of a question that a column's name is made up of; None where there is none."""
    terms = _column_terms(library, column, library.chunks[chunk].language)
    for unit in units:
        ways = {way.concept for way in unit.alternatives if way.concept and way.strength > RELATED_STRENGTH}
        own = [term for term in terms if term.token[2:] in ways]
        if own and _covered(own, Span(0, len(column))) >= NAMED:
            return unit
    return None


def _covered(terms: Iterable[Term], whole: Span) -> float:
    """Return the share of a stretch that terms cover."""
    letters = {at for term in terms for at in range(max(term.start, whole.start), min(term.end, whole.end))}
    return len(letters) / len(whole)


@lru_cache(maxsize=256)
def _column_terms(library: Library, column: str, language: Language) -> Sequence[Term]:
    """Return the concepts that a column's name holds."""
    terms = find_terms(column, language, library.termbase)
    return longest(term for term in terms if term.token.startswith(CONCEPT))


def named_cells(library: Library, chunk: int) -> Mapping[str, Span]:
    """Return the cells of a row by their columns' names; empty for other units and for lists of people."""
    paragraph = library.paragraph(library.chunks[chunk])
    if paragraph.kind is not UnitKind.TABLE_ROW or chunk in library.people_by_chunk:
        return {}
    passage = library.passage_text(chunk)
    shown = {
        cell.column: span
        for cell in paragraph.cells
        if cell.column and cell.span is not None and (span := passage.shown(cell.span)) is not None
    }
    return shown if len(shown) > 1 else {}
