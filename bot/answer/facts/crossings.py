"""A figure in a table, asked for by its row and its column: "how much water does Malta lose in its networks?".

The question need not say the whole of either: the row's name is in it, and of the columns that hold such a value it
says most of one, or there is but one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from bot.answer.facts.cells import HELD, CellFact, named_cells, says_what_happened
from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.understand.reasons import asks_why
from bot.answer.words.column_words import column_words
from index.annotate import CONCEPT, find_terms, longest
from index.query import HARD_KINDS
from index.query_words import query_words
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.model import Language, Span
    from index.query import Query, QueryUnit

ENOUGH = 0.65
"""Share of a question's weight that row, column and caption must hold."""
NAMED = 0.6
"""Share of the row's name, by length, that a question must say."""
LOOKED_AT = 24
"""Chunks, best first, whose cells are looked at."""
FIGURES = frozenset({AnswerKind.NUMBER, AnswerKind.AMOUNT, AnswerKind.PERCENTAGE})
VALUES = FIGURES | {AnswerKind.DATE, AnswerKind.TEXT}
UNIT = 0.5
"""Weight of a concept that a column shares with the whole of a question."""
SHARES, MONEY = "shares", "money"
"""What a column may tell but counts."""
YEAR = "y:"
"""Begins the token of a year."""
SHORT = 6
"""Words of a question that asks by its keywords alone: "network losses Malta 2020"."""
FEW_WORDS = 4
"""Words of a cell that begins with a figure, at most: "1,4 million d'euros"."""
_YEARS = re.compile(r"\s*(?:19|20)\d\d(?:\s*[-–—]\s*(?:19|20)?\d\d)?\s*")
_ASIDE = re.compile(r"\s?[(（][^()（）]*[)）]\s*\Z")
_SAYS_LITTLE = frozenset({ConceptKind.EVENT_VERB, "particle", "number"})


@dataclass(frozen=True, slots=True)
class _Crossing:
    """A cell that a question may mean.

    Attributes:
        fact: The cell.
        weight: Of what the question says of its row and column.
        share: Of the question's weight, what row, column and caption hold.
    """

    fact: CellFact
    weight: float
    share: float


def crossing_facts(
    library: Library, query: Query, understood: Understanding, chunks: Iterable[int]
) -> tuple[CellFact, ...]:
    """Return the cell where the row and the column that a question names cross; empty where it names no one cell.

    Args:
        library: The documents.
        query: The question.
        understood: The same.
        chunks: Those that a search found for it.
    """
    keywords = understood.answer is AnswerKind.TEXT
    if understood.attribute is Attribute.DEFINITION or asks_why(understood.text, query.language):
        return ()  # what something is, or why, stands in no table that counts it
    if understood.answer not in VALUES or understood.yes_no or (keywords and len(query.units) > SHORT):
        return ()
    telling = [unit for unit in query.units if _tells(unit)]
    if len(telling) < 2:
        return ()
    measure = _measure_asked(query, understood)
    found: list[_Crossing] = []
    for chunk in islice(dict.fromkeys(chunks), LOOKED_AT):
        cells = named_cells(library, chunk)
        if cells and says_what_happened(library, query, chunk):
            found.extend(_crossings(library, telling, understood, chunk, cells, measure))
    best = max((one.weight for one in found), default=0.0)
    facts = tuple(one.fact for one in found if one.weight == best)
    return facts if len(facts) == 1 else ()


def _tells(unit: QueryUnit) -> bool:
    little = unit.kind in _SAYS_LITTLE or unit.alternatives[0].concept in query_words().value_words
    return not little or unit.kind in HARD_KINDS


def _crossings(
    library: Library,
    telling: Sequence[QueryUnit],
    understood: Understanding,
    chunk: int,
    cells: Mapping[str, Span],
    measure: str,
) -> Iterable[_Crossing]:
    """Yield the cell of a row that a question means; nothing where it names the row or the column too little."""
    annotation, text = library.annotation(chunk), library.passage_text(chunk).text
    figures: Mapping[str, Span] = {
        column: span for column, span in cells.items() if _is_figure(text[span.start : span.end])
    }
    names = [span for column, span in cells.items() if column not in figures]
    paid = measure == MONEY and understood.answer is AnswerKind.TEXT  # "Belgium's pledge to the fund"
    if understood.answer in FIGURES or paid:
        dates = [one.span for one in annotation.dates if one.value.start.month]
        figures = {column: span for column, span in figures.items() if not _is_date(span, dates)}
        figures = _without_years(figures, text)
        counting = bool(understood.counted) and understood.answer is AnswerKind.NUMBER
        figures = _of_measure(
            library, figures, library.chunks[chunk].language, measure, counting=counting and not measure
        )
    own = frozenset[str]().union(*(annotation.tokens_within(span) for span in names))
    of_row = [unit for unit in telling if unit.degree(own) >= HELD]
    named = next((span for span in names if _is_named(library, chunk, span, of_row)), None)
    if named is None or not figures:
        return
    rest = [unit for unit in telling if unit not in of_row]
    language = library.chunks[chunk].language
    said = {
        column: sum(
            unit.weight for unit in rest if unit.degree(_column_tokens(library, column, language)) >= HELD
        )
        for column in figures
    }
    asked = _column_tokens(library, understood.text, understood.written_in or understood.language)
    for column in said:  # "how many dollars": the unit that is asked for is said of the column as well
        said[column] += UNIT * len(_concepts(_column_tokens(library, column, language)) & asked)
    most = max(said.values())
    columns = [column for column, weight in said.items() if weight == most]
    if len(columns) > 1 or (not most and understood.answer is AnswerKind.TEXT and not paid):
        return
    above = library.context_tokens(chunk)
    if not most and not any(unit.degree(above) >= HELD for unit in rest):
        return  # a country's row in a table of other things
    around = own | above | library.document_tokens(library.chunks[chunk].document)
    if any(token.startswith(YEAR) for token in above):  # a table that has its year is of no other
        around = frozenset(token for token in around if not token.startswith(YEAR)) | own | above
    total = sum(unit.weight for unit in telling)
    # A column of money need not say "cost".
    priced = measure == MONEY and MONEY in _measures_of(library, columns[0], language)
    held = sum(
        unit.weight
        for unit in telling
        if unit.degree(around) >= HELD or (priced and unit.own_concepts & column_words()["costing"])
    )
    missed = any(unit.kind in HARD_KINDS and unit.degree(around) < HELD for unit in telling)
    if not missed and held >= ENOUGH * total:
        weight = most + sum(unit.weight for unit in of_row)
        yield _Crossing(CellFact(chunk, figures[columns[0]], named), weight, held / total)


def _measure_asked(query: Query, understood: Understanding) -> str:
    """Return whether money or a share is asked for: a key of ``columns.toml``; empty where neither is."""
    if understood.answer is AnswerKind.PERCENTAGE:
        return SHARES
    if understood.answer is AnswerKind.TEXT:
        given = any(unit.own_concepts & column_words()["pledged"] for unit in query.units)
        return MONEY if given else ""
    paid = any(
        unit.own_concepts & column_words()["costing"]
        and (not understood.counted or understood.counted.startswith(unit.words))
        for unit in query.units
    )
    return MONEY if understood.answer is AnswerKind.AMOUNT or paid else ""


def _of_measure(
    library: Library, figures: Mapping[str, Span], language: Language, measure: str, *, counting: bool
) -> Mapping[str, Span]:
    """Return the columns that tell what is asked, a share or money, where any does; else those that tell no share.

    Of how many there are of a thing, no price tells either.
    """
    others = {SHARES, MONEY} if counting else {SHARES}
    told = {column: _measures_of(library, column, language) for column in figures}
    return {
        column: span
        for column, span in figures.items()
        if (measure in told[column] if measure else others.isdisjoint(told[column]))
    } or figures


@lru_cache(maxsize=256)
def _measures_of(library: Library, column: str, language: Language) -> frozenset[str]:
    words = column_words()
    # The longest names only: «العمل الجبري» is no «عملة».
    tokens = {term.token for term in longest(tuple(find_terms(column, language, library.termbase)))}
    return frozenset(
        measure
        for measure in (SHARES, MONEY)
        if any(CONCEPT + one in tokens for one in words[measure])
        or any(sign in column for sign in words[f"{measure}_signs"])
    )


def _concepts(tokens: frozenset[str]) -> frozenset[str]:
    return frozenset(token for token in tokens if token.startswith(CONCEPT))


def _is_named(library: Library, chunk: int, cell: Span, units: Sequence[QueryUnit]) -> bool:
    """Return whether some units of a question say most of a cell, what it ends with in brackets left out."""
    asked = frozenset[str]().union(*(unit.tokens for unit in units))
    aside = _ASIDE.search(library.passage_text(chunk).text, cell.start, cell.end)
    end = aside.start() if aside is not None and aside.start() > cell.start else cell.end
    letters: set[int] = set()
    for term in library.annotation(chunk).terms_within(cell):
        if term.token in asked:
            letters.update(range(max(term.start, cell.start), min(term.end, end)))
    return len(letters) >= NAMED * (end - cell.start)


def _is_figure(words: str) -> bool:
    """Return whether a cell holds a figure and hardly anything else: "1 960", "12 %", "1,4 million d'euros"."""
    digits = sum(character.isdecimal() for character in words)
    letters = sum(character.isalpha() for character in words)
    if digits and words[:1].isdecimal() and len(words.split()) <= FEW_WORDS:
        return True
    return digits > 0 and letters <= max(6, digits)


def _is_date(cell: Span, dates: Iterable[Span]) -> bool:
    """Return whether a cell tells hardly anything but a day or a month, and no amount."""
    return any(
        min(cell.end, date.end) - max(cell.start, date.start) >= NAMED * (cell.end - cell.start)
        for date in dates
    )


def _without_years(figures: Mapping[str, Span], text: str) -> Mapping[str, Span]:
    """Return the cells without those that only tell years, where others tell figures: "2019-2021" is no amount."""
    kept = {
        column: span
        for column, span in figures.items()
        if _YEARS.fullmatch(text[span.start : span.end]) is None
    }
    return kept or figures


@lru_cache(maxsize=256)
def _column_tokens(library: Library, column: str, language: Language) -> frozenset[str]:
    return frozenset(term.token for term in find_terms(column, language, library.termbase))
