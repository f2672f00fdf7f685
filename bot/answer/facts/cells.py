"""Cells of tables asked for by column and row: "which goal goes with migration and health?", 移民与教育对应哪个目标.

Several where several rows are meant: "which areas does the Bali Process work on?", "which ports are in Malta?".
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from bot.answer.sentence.values import Value
from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.understand.person_words import person_words
from bot.answer.words.number_phrases import counting_words
from index.annotate import CONCEPT, ORDINAL, STEM, find_terms, longest
from index.model import Language, Span, UnitKind
from index.query import HARD_KINDS, NESTED_STRENGTH
from index.query_words import query_words
from index.termbase.model import PLACES, ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from bot.answer.understand.understanding import Understanding
    from index.annotate import Term
    from index.library import Library
    from index.query import Query, QueryUnit

HELD = 0.6
"""How far a cell must hold a unit of the question."""
NAMED = 0.6
"""Share of a column's name, and of a row's cell, that a question must name, by length."""
NAMED_TWICE = 0.45
"""The same of a cell in which a question that says nothing else names several things."""
ALL = 0.9
"""Share of a question's weight from which it says nothing else."""
ENOUGH = 0.75
"""Share of a question's weight, its column left out, that the row's cell must hold."""
LOOKED_AT = 24
"""Chunks, best first, whose cells are looked at."""
ARTICLE = "ال"
LISTING = 0.8
"""Share of a cell, "and" left out, that the names in it must cover for it to be a list of them, by length."""
FEWEST = 2
"""Units of a question, a column and a row; names of a list."""
ASKING = frozenset(
    {
        Attribute.OTHER,
        Attribute.LIST,
        Attribute.TOPIC,
        Attribute.THEME,
        Attribute.ACTOR,
        Attribute.TITLE,
        Attribute.CHAIR,
        Attribute.NUMBER,
        Attribute.PARTICIPANTS,
    }
)
NUMBERED = frozenset({Attribute.NUMBER, Attribute.PARTICIPANTS})
"""Kinds of question that only a cell with a number answers."""
MEMBERS = PLACES | {ConceptKind.PROCESS, ConceptKind.BODY}
"""Kinds of name that a cell may list: it is found by any of them."""
HEAD_LAST = frozenset({Language.ENGLISH, Language.CHINESE})
"""Languages that name a thing behind what qualifies it: "consultation mechanism"."""
_SAYS_LITTLE = frozenset({ConceptKind.EVENT_VERB, ConceptKind.DOCUMENT_PART})
NUMBER = f"{CONCEPT}number"
_NUMBERS = ("n:", ORDINAL)
"""How the tokens of numbers and ranks begin."""


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


def cell_facts(
    library: Library, query: Query, understood: Understanding, chunks: Iterable[int]
) -> tuple[CellFact, ...]:
    """Return the cells that a question asks for, in the table's order; empty where it names no column or no row.

    Several only where their rows have the same in the column that the question names, or list it there.

    Args:
        library: The documents.
        query: The question.
        understood: The same.
        chunks: Those that a search found for it.
    """
    asking = understood.attribute in ASKING or understood.answer is AnswerKind.LABEL
    if not asking or understood.yes_no or understood.negated or len(query.units) < FEWEST:
        return ()
    numbered = understood.answer is AnswerKind.LABEL or understood.attribute in NUMBERED
    found = [
        (share, CellFact(chunk, cells[column], span))
        for chunk in islice(_distinct(chunks), LOOKED_AT)
        if (cells := named_cells(library, chunk)) and says_what_happened(library, query, chunk)
        for column in cells
        if not (understood.attribute is Attribute.ACTOR and _is_of_times(library, column, chunk))
        if (units := _units_naming(library, query, understood, column, chunk)) is not None
        if not numbered or _holds_number(library, chunk, cells[column])
        for other, span in cells.items()
        if other != column and (share := _share(library, query, units, chunk, span))
    ]
    best = max((share for share, _fact in found), default=0.0)
    facts = sorted((fact for share, fact in found if share == best), key=lambda fact: (fact.chunk, fact.cell))
    facts = [replace(fact, named=_found_by(library, query, fact)) for fact in facts]
    return tuple(facts) if len({_found_in(library, fact) for fact in facts}) == 1 else ()


def says_what_happened(library: Library, query: Query, chunk: int) -> bool:
    """Return whether a row, or what stands above it, says all that happens only where it is said.

    A column of members tells of none who withdrew.
    """
    said = library.annotation(chunk).tokens | library.context_tokens(chunk)
    exceptional = (unit for unit in query.units if unit.own_concepts & query_words().exceptional)
    return all(unit.degree(said) > NESTED_STRENGTH for unit in exceptional)


def _is_of_times(library: Library, column: str, chunk: int) -> bool:
    """Return whether a column's name says that it tells when, which nobody is: "Month"."""
    concepts = column_concepts(library, column, library.chunks[chunk].language)
    return any(library.termbase.concept(one).kind is ConceptKind.TIME for one in concepts)


def _found_by(library: Library, query: Query, fact: CellFact) -> Span:
    """Return what of its row a cell was found by: a name that another cell lists, else all of that cell."""
    asked = {CONCEPT + unit.alternatives[0].concept for unit in query.units if unit.kind in MEMBERS}
    terms = library.annotation(fact.chunk).terms_within(fact.named)
    listed = [Span(term.start, term.end) for term in terms if term.token in asked]
    return listed[0] if len(listed) == 1 else fact.named


def _found_in(library: Library, fact: CellFact) -> tuple[str, tuple[str, ...], str]:
    """Return the table of a cell and the words that it was found by."""
    words = library.passage_text(fact.chunk).text[fact.named.start : fact.named.end]
    return library.chunks[fact.chunk].document, tuple(named_cells(library, fact.chunk)), fold_text(words)


def cell_values(library: Library, fact: CellFact) -> tuple[Value, ...]:
    """Return the names that a cell lists, in order, where it holds little else; else all of it as one value."""
    text, language = library.passage_text(fact.chunk).text, library.chunks[fact.chunk].language
    names = [
        term
        for term in longest(library.annotation(fact.chunk).terms_within(fact.cell))
        if term.token.startswith(CONCEPT) and library.termbase.concept(term.token[2:]).kind in MEMBERS
    ]
    if len(names) < FEWEST or _covered(names, fact.cell) < LISTING * (
        1.0 - _joining(text, fact.cell, language)
    ):
        return (Value(fact.cell, text[fact.cell.start : fact.cell.end], 1.0),)
    return tuple(
        Value(
            Span(one.start, one.end), text[one.start : one.end], 1.0, concept=one.token[2:], language=language
        )
        for one in names
    )


def _joining(text: str, cell: Span, language: Language) -> float:
    """Return the share of a cell that only joins what it lists: "Malta | and | Fiji"."""
    words = text[cell.start : cell.end].split()
    joints = counting_words()["and"].get(language.value, ())
    return sum(len(word) + 2 for word in words if fold_text(word) in joints) / len(cell)


def _holds_number(library: Library, chunk: int, cell: Span) -> bool:
    return any(token.startswith(_NUMBERS) for token in library.annotation(chunk).tokens_within(cell))


def _distinct(chunks: Iterable[int]) -> Iterator[int]:
    seen: set[int] = set()
    for chunk in chunks:
        if chunk not in seen:
            seen.add(chunk)
            yield chunk


def _share(library: Library, query: Query, column: Sequence[QueryUnit], chunk: int, cell: Span) -> float:
    """Return how well a question names a cell, 0..1: what it asks besides its column, and all of the cell.

    A name that the cell lists among others is enough.
    """
    tokens = library.annotation(chunk).tokens_within(cell)
    around = library.document_tokens(library.chunks[chunk].document) | library.context_tokens(chunk)
    total, found = 0.0, []
    for unit in query.units:
        if unit in column or unit.kind in _SAYS_LITTLE or unit.kind == "particle":
            continue
        here = unit.degree(tokens) >= HELD
        if (
            not here
            and (unit.degree(around) >= HELD or not unit.known)
            and unit.kind not in HARD_KINDS | {"name"}
        ):
            continue
        total += unit.weight
        if here:
            found.append(unit)
    held = sum(unit.weight for unit in found)
    if not held or held < ENOUGH * total:
        return 0.0
    if all(unit.kind in MEMBERS and CONCEPT + unit.alternatives[0].concept in tokens for unit in found):
        return NAMED
    asked = frozenset[str]().union(*(unit.tokens for unit in query.units if unit not in column))
    terms = [term for term in library.annotation(chunk).terms_within(cell) if term.token.startswith(CONCEPT)]
    named = _covered((term for term in terms if term.token in asked), cell)
    alone = held >= ALL * total
    least = NAMED_TWICE if len(found) > 1 and alone else NAMED
    if named < least and alone and len(found) > 1 and _begins(library, found, chunk, cell):
        return NAMED
    return named if named >= least else 0.0


def _begins(library: Library, found: Sequence[QueryUnit], chunk: int, cell: Span) -> bool:
    """Return whether a cell begins with what of a question it holds, and goes on: "the Aqaba Process | for …"."""
    annotation = library.annotation(chunk)
    terms = annotation.terms_within(cell)
    words = sorted({term.start for term in terms if term.token.startswith(STEM)})
    asked = frozenset[str]().union(*(unit.tokens for unit in found))
    held = [term for term in terms if term.token in asked]
    reached = max((term.end for term in held), default=cell.start)
    leading = [start for start in words if start < reached]
    return bool(leading) and all(any(term.start <= start < term.end for term in held) for start in leading)


def _units_naming(
    library: Library, query: Query, understood: Understanding, column: str, chunk: int
) -> Sequence[QueryUnit] | None:
    """Return the units of a question that a column's name is made up of, or the first where it is the name's noun.

    None where the question does not name the column; no units where it does in the words it asks with, "which
    countries".
    """
    language, asked_in, units = library.chunks[chunk].language, query.language, query.units
    terms = _column_terms(library, column, language)
    whole = Span(0, len(column))
    own: dict[int, list[Term]] = {}
    for number, unit in enumerate(units):
        ways = unit.own_concepts
        ways |= _nouns(library, unit.words, asked_in)  # «آلية التشاور» of "mecanismos de consulta"
        ways -= frozenset(person_words().deputies.get(unit.alternatives[0].concept, ()))  # no chair
        if found := [term for term in terms if term.token[2:] in ways]:
            own[number] = found
    named = [term for found in own.values() for term in found]
    if named and understood.attribute in NUMBERED:  # "how many members": «Nombre de membres»
        named += [term for term in terms if term.token == NUMBER]
    if _covered(named, whole) >= NAMED:
        return [units[number] for number in own]
    if any(_is_head(term, column, language) for term in own.get(0, ())):
        return [units[0]]
    left = _nouns(library, understood.text, asked_in).difference(
        *(_nouns(library, unit.words, asked_in) for unit in units)
    )
    asked = [term for term in terms if term.token[2:] in left]
    return [] if _covered(asked, whole) >= NAMED else None


def _is_head(term: Term, column: str, language: Language) -> bool:
    """Return whether a term is the noun of a column's name: behind what qualifies it, before "of" what it is."""
    last = language in HEAD_LAST and term.end == len(column)
    return last or (language is not Language.CHINESE and term.start == 0)


@lru_cache(maxsize=1024)
def _nouns(library: Library, words: str, language: Language) -> frozenset[str]:
    """Return the concepts in words that are together one name."""
    return frozenset(match.concept for match in library.termbase.named(words, language, nested=True))


def _covered(terms: Iterable[Term], whole: Span) -> float:
    """Return the share of a stretch that terms cover."""
    letters = {at for term in terms for at in range(max(term.start, whole.start), min(term.end, whole.end))}
    return len(letters) / len(whole)


@lru_cache(maxsize=256)
def _column_terms(library: Library, column: str, language: Language) -> Sequence[Term]:
    """Return the concepts that a column's name holds."""
    terms = list(find_terms(column, language, library.termbase))
    if language is Language.ARABIC:  # a name begins with a noun: «آلية التشاور» with no «إليه»
        for term in find_terms(ARTICLE + column, language, library.termbase):
            start, end = (max(0, at - len(ARTICLE)) for at in (term.start, term.end))
            terms.append(term._replace(start=start, end=end))
    return [term for term in terms if term.token.startswith(CONCEPT)]


def column_concepts(library: Library, column: str, language: Language) -> frozenset[str]:
    """Return the concepts that a column's name holds."""
    return frozenset(term.token.removeprefix(CONCEPT) for term in _column_terms(library, column, language))


def named_cells(library: Library, chunk: int) -> Mapping[str, Span]:
    """Return the cells of a row by their columns' names; empty for other units and for lists of people."""
    if library.kind(chunk) is not UnitKind.TABLE_ROW or chunk in library.people_by_chunk:
        return {}
    paragraph = library.paragraph(library.chunks[chunk])
    passage = library.passage_text(chunk)
    shown = {
        cell.column: span
        for cell in paragraph.cells
        if cell.column and cell.span is not None and (span := passage.shown(cell.span)) is not None
    }
    return shown if len(shown) > 1 else {}
