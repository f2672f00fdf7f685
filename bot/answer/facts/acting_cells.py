"""Who does what a row of a table tells: the cell under "Responsible entity", «الجهة المسؤولة», 主办单位."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.facts.cells import CellFact, column_concepts, named_cells
from bot.answer.understand.patterns import AnswerKind
from bot.answer.words.column_words import column_words

if TYPE_CHECKING:
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.model import Span
    from index.query import Query

ACTING = frozenset({AnswerKind.ACTOR, AnswerKind.ORGANISATION})


def acting_cells(
    library: Library, query: Query, understood: Understanding, chunk: int
) -> tuple[CellFact, ...]:
    """Return the one cell of a row whose column says that it names who does what is asked; empty where none does."""
    cells = named_cells(library, chunk)
    if understood.answer not in ACTING or understood.relation or not cells:
        return ()
    language, acting = library.chunks[chunk].language, column_words()["responsible"]
    columns = [
        column for column in cells if not acting.isdisjoint(column_concepts(library, column, language))
    ]
    if len(columns) != 1:
        return ()
    annotation = library.annotation(chunk)

    def said(span: Span) -> float:
        tokens = annotation.tokens_within(span)
        return sum(unit.weight * unit.degree(tokens) for unit in query.units)

    named = max((span for column, span in cells.items() if column not in columns), key=said)
    return (CellFact(chunk, cells[columns[0]], named),) if said(named) else ()
