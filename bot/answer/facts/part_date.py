"""The date line of a part of a document that is called by its title: "Geneva, 11 October 2017" under an annex.

A document's own date is told by its head (:mod:`bot.answer.facts.document_date`); what is annexed to it, a summary or a
statement, bears a date of its own above or below its text.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.facts.symbol_facts import ADOPTING, SymbolDate
from bot.answer.understand.phrases import Phrases
from bot.answer.words.tables import read_table
from index.facts.events import event_words
from index.facts.references_to import Tie
from index.model import Locator, UnitKind
from index.query import HARD_KINDS, RELATED_STRENGTH
from index.references.reading import content_tokens, kind_words
from index.termbase.model import PLACES, ConceptKind
from index.text.normalize import fold, fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.library import Library
    from index.model import Document, Language
    from index.query import Query, QueryUnit

_HEADS = frozenset({UnitKind.TITLE, UnitKind.HEADING})
_SITUATING = HARD_KINDS | PLACES | {ConceptKind.SERIES, ConceptKind.TIME}
"""Kinds of unit that say of which meeting a text is, not what it is called."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a document that bears a date.

    Attributes:
        document: The file's name.
        titles: The tokens of the headings above its text.
        date: The date of its last line; else that of the line beneath its title.
        ends: Whether the last line gives it.
    """

    document: str
    titles: frozenset[str]
    date: SymbolDate
    ends: bool


def part_date(library: Library, query: Query, rest: Sequence[QueryUnit]) -> SymbolDate | None:
    """Return the date that the one part of a document bears whose title holds what a question names.

    Args:
        library: The documents.
        query: The question.
        rest: Its units that say more than that a date is asked for.
    """
    asking = _asking(query)
    rest = [unit for unit in rest if fold_text(unit.words) not in asking]
    rest = [unit for unit in rest if not means(unit, "any_kind")]
    naming = [unit for unit in rest if not _situates(unit)]
    # The annex to a letter is not the letter, though its heading may name it.
    kinds = {kind_words().get(token) for unit in naming for token in content_tokens(fold_text(unit.words))}
    if not naming or not (asking or any(_is_a_document(unit) for unit in query.units)):
        return None
    found = [
        part
        for part in _parts(library)
        if library.documents[part.document].entry.kind not in kinds
        and all(unit.degree(part.titles) > RELATED_STRENGTH for unit in naming)
        and all(
            unit.degree(part.titles | _around(library, part)) > RELATED_STRENGTH
            for unit in rest
            if unit not in naming
        )
    ]
    found = [part for part in found if part.ends] or found
    own = [part for part in found if library.chunks[part.date.chunk].language is query.language]
    return (own or found)[0].date if len({part.date.date for part in found}) == 1 else None


def _around(library: Library, part: _Part) -> frozenset[str]:
    """Return the tokens of a part's document's names and of its date line: of which meeting, and where."""
    return library.document_tokens(part.document) | library.annotation(part.date.chunk).tokens


def _situates(unit: QueryUnit) -> bool:
    concepts = unit.own_concepts
    meeting = not concepts.isdisjoint(event_words().meetings)
    return unit.kind in _SITUATING or meeting


def _is_a_document(unit: QueryUnit) -> bool:
    return unit.kind == ConceptKind.DOCUMENT_KIND or not kind_words().keys().isdisjoint(
        fold_text(unit.words).split()
    )


@lru_cache(maxsize=4)
def _parts(library: Library) -> tuple[_Part, ...]:
    """Return the annexes and appendices that bear one day's date, in the documents' order."""
    return tuple(part for document in library.documents.values() for part in _parts_of(library, document))


def _parts_of(library: Library, document: Document) -> Iterator[_Part]:
    last: dict[str, _Part] = {}
    titles: dict[str, set[str]] = {}
    begun: set[str] = set()
    for paragraph in document.paragraphs:
        above = Locator(paragraph.locator.steps[:-1]).key
        if not above:
            continue
        chunk = library.chunk_numbers.get((document.source.name, paragraph.locator.key))
        if paragraph.kind in _HEADS and above not in begun and chunk is not None:
            titles.setdefault(above, set()).update(library.annotation(chunk).tokens)
        elif paragraph.kind is UnitKind.DATELINE and chunk is not None:
            part = _part(library, document, chunk, titles.get(above, set()), ends=above in begun)
            if part is not None:
                last[above] = part
        elif paragraph.kind not in _HEADS:
            begun.add(above)
    yield from last.values()


def _part(library: Library, document: Document, chunk: int, titles: set[str], *, ends: bool) -> _Part | None:
    dates = library.annotation(chunk).dates
    if len(dates) != 1 or dates[0].value.end is not None:
        return None  # «ليما، ٢٢ و ٢٣ أيار/مايو ٢٠١٣» says when the meeting was
    date = SymbolDate(dates[0].value, Tie.DATED, chunk, 0, dates[0].span, ADOPTING)
    return _Part(document.source.name, frozenset(titles), date, ends)


def means(unit: QueryUnit, key: str) -> bool:
    """Return whether a unit may mean one of some concepts: «تاريخ» is history, and a date."""
    return any(
        way.concept in concepts_of(key) for way in unit.alternatives if way.strength > RELATED_STRENGTH
    )


def behind_line_words(words: str, language: Language) -> str:
    """Return what stands behind the words at the beginning of some that ask for a date line: « figure au bas du … »."""
    folded = fold(words)
    ends = dict(sorted(_line(language).find(folded.text)))
    end = 0
    while end in ends:
        end = ends[end]
        end += len(folded.text[end:]) - len(folded.text[end:].lstrip())
    return words[folded.source_span(end, len(folded.text)).start :] if 0 < end < len(folded.text) else words


def _asking(query: Query) -> str:
    """Return the words of a question that ask for a date line: "at the bottom of"; empty where none do."""
    folded = fold_text(query.text)
    return " ".join(folded[start:end] for start, end in _line(query.language).find(folded))


@lru_cache(maxsize=8)
def _line(language: Language) -> Phrases:
    rows = read_table("document_dates.toml")["line"]
    return Phrases(rows.get(language.value, rows["en"]), language)


@lru_cache(maxsize=8)
def concepts_of(key: str) -> frozenset[str]:
    """Return the concepts of a kind in ``document_dates.toml``."""
    return frozenset(read_table("document_dates.toml")[key])


def kinds_called(concept: str) -> frozenset[str]:
    """Return the kinds of document that a concept names, where they are several: a communiqué is a statement."""
    return frozenset(read_table("document_dates.toml")["kinds"].get(concept, ()))
