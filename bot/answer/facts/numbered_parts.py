"""What a numbered part of a meeting is about and who leads it: "round table 3: …", a row "3 | … | Fiji and Ecuador".

A programme's items have hours and are facts of their own (:mod:`bot.answer.facts.agenda`); these stand in a list, in a
table with a column of their numbers, or one after the other in a sentence.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from bot.answer.facts.cells import HELD, CellFact, column_concepts, named_cells
from bot.answer.facts.sessions import opening_tokens, telling
from bot.answer.sentence.ranked_items import count_asked
from bot.answer.understand.patterns import Attribute
from bot.answer.words.column_words import column_words
from index.annotate import CONCEPT, ORDINAL
from index.model import Span, gap
from index.query import HARD_KINDS
from index.references.marks import same_letters
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Query, QueryUnit

ENOUGH = 0.7
"""Share of what tells which meeting is meant that must stand in a part or around it, by weight."""
LOOKED_AT = 48
"""Chunks, best first, that may be parts; the tables of the documents of the first of them are looked at whole."""
DOCUMENTS = 3
REACH = 3
"""Code points between a part's noun and its number: "round table | 3", 第三次|圆桌会议."""
SEVERAL_REACH = 24
"""The same where it counts them: "three interactive panels"."""
THEMES = frozenset({Attribute.THEME, Attribute.TOPIC, Attribute.TITLE, Attribute.DEFINITION})
LEADERS = frozenset({Attribute.CHAIR, Attribute.MODERATOR, Attribute.ORGANISER})
_COLUMNS: Mapping[Attribute, str] = {
    **dict.fromkeys(THEMES, "theme_column"),
    **dict.fromkeys(LEADERS, "leader_column"),
    Attribute.ROOM: "room",
    Attribute.PLACE: "room",
}
"""What is asked to the key of ``columns.toml`` that has what such a column is called."""
_LETTER = re.compile(r"[\s\u00a0«\"“(]*([^\W\d_])(?![\w'’])")
_COLON = re.compile(r"[\s\u00a0)»\"”]*[:：–—-]\s*(?=\w|[«\"“])")
_END = re.compile(r"[;؛；\n]|[.。](?=\s*\Z)|\s?[(（]|\Z")


class _Part(NamedTuple):
    """The part that a question names: its noun's tokens, its number's tokens or its letters, and its units."""

    nouns: frozenset[str]
    marks: frozenset[str]
    letters: frozenset[str]
    units: tuple[QueryUnit, ...]


class _Label(NamedTuple):
    """Where a text names the part, and whether a colon stands behind."""

    start: int
    end: int
    colon: bool


def numbered_parts(
    library: Library, query: Query, understood: Understanding, chunks: Iterable[int]
) -> tuple[CellFact, ...]:
    """Return the theme or the leaders of the part that a question names; empty where it names none, or none is told.

    Args:
        library: The documents.
        query: The question.
        understood: The same.
        chunks: Those that a search found for it.
    """
    if understood.yes_no:
        return ()
    chunks = tuple(islice(dict.fromkeys(chunks), LOOKED_AT))
    several = _several_asked(query) if understood.attribute in THEMES | {Attribute.LIST} else ()
    if several:
        themes = [_part(library, query, Attribute.THEME, one, chunks) for one in several]
        told = [one for one in themes if one is not None]
        same = {library.chunks[one.chunk].document for one in told}
        return tuple(told) if len(told) == len(several) and len(same) == 1 else ()
    part = _part_asked(query)
    fact = _part(library, query, understood.attribute, part, chunks) if part is not None else None
    return () if fact is None else (fact,)


def _part(
    library: Library, query: Query, asked: Attribute, part: _Part, chunks: Iterable[int]
) -> CellFact | None:
    """Return what is asked of a part, where one document alone tells it; else None."""
    column = _COLUMNS.get(asked, "")
    if not column:
        return None
    found: list[tuple[float, CellFact]] = []
    for chunk in _candidates(library, chunks):
        fact = _of_row(library, part, chunk, column) or _of_text(library, part, chunk, asked)
        share = _share(library, query, part, chunk) if fact is not None else 0.0
        if fact is not None and share >= ENOUGH:
            found.append((share, fact))
    best = max((share for share, _fact in found), default=0.0)
    facts = [fact for share, fact in found if share == best]
    return facts[0] if len({_words(library, fact) for fact in facts}) == 1 else None


def of_another_part(library: Library, query: Query, understood: Understanding, best: Extraction) -> str:
    """Return that the best sentence is of no such part of a meeting: the theme of all is none of round table 6."""
    part = _part_asked(query) if understood.attribute in THEMES | LEADERS else None
    if part is None:
        return ""
    chunk = best.evidence.chunk
    annotation, text = library.annotation(chunk), library.passage_text(chunk).text
    tokens = annotation.tokens | library.context_tokens(chunk)
    tokens |= opening_tokens(library, library.chunks[chunk].document)
    lettered = (_LETTER.match(text, term.end) for term in annotation.terms if term.token in part.nouns)
    letters = {fold_text(one[1]) for one in lettered if one and one[1].isupper()}
    other = bool(part.letters and letters) and letters.isdisjoint(part.letters)
    return f"of no such part: {part.units[0].words}" if other or tokens.isdisjoint(part.nouns) else ""


def _words(library: Library, fact: CellFact) -> str:
    return library.passage_text(fact.chunk).text[fact.cell.start : fact.cell.end]


def _several_asked(query: Query) -> tuple[_Part, ...]:
    """Return the parts of which a question asks together: "the four round tables"; empty where it asks of one."""
    count = count_asked(query)
    counted = next((one for one in query.units if one.kind == "number" and f"n:{count}" in one.tokens), None)
    noun = next((one for one in query.units if one.own_concepts & column_words()["numbered"]), None)
    if counted is None or noun is None or gap(noun.span, counted.span) > SEVERAL_REACH:
        return ()
    nouns = frozenset(CONCEPT + concept for concept in noun.own_concepts & column_words()["numbered"])
    marks = (frozenset({f"n:{rank}", f"{ORDINAL}{rank}"}) for rank in range(1, count + 1))
    return tuple(_Part(nouns, each, frozenset(), (noun, counted)) for each in marks)


def _part_asked(query: Query) -> _Part | None:
    """Return the part of a meeting that a question calls by its number, its rank or its letter; else None."""
    if _several_asked(query):
        return None
    kinds = column_words()["numbered"]
    for unit in query.units:
        if unit.own_concepts.isdisjoint(kinds):
            continue
        nouns = frozenset(CONCEPT + concept for concept in unit.own_concepts & kinds)
        for other in query.units:
            if other.kind in {"number", "ordinal"} and gap(unit.span, other.span) <= REACH:
                return _Part(nouns, other.tokens, frozenset(), (unit, other))
        letter = _LETTER.match(query.text, unit.span.end)
        if letter and letter[1].isupper():
            letters = same_letters(letter[1])
            return _Part(nouns, frozenset(), letters, (unit,)) if letters else None
    return None


def _candidates(library: Library, chunks: Iterable[int]) -> Iterator[int]:
    """Yield the chunks that a search found, and the rows of the tables of the best documents."""
    first = list(chunks)
    documents = list(dict.fromkeys(library.chunks[chunk].document for chunk in first))[:DOCUMENTS]
    rows = (chunk for name in documents for chunk in library.chunks_of(name) if named_cells(library, chunk))
    yield from dict.fromkeys([*first, *rows])


def _share(library: Library, query: Query, part: _Part, chunk: int) -> float:
    """Return how much of what tells which meeting is meant stands in a chunk or around it; 0 where a year does not."""
    around = library.annotation(chunk).tokens | library.context_tokens(chunk)
    around |= opening_tokens(library, library.chunks[chunk].document)
    asking = column_words()["theme_column"] | column_words()["leader_column"]
    total = held = 0.0
    for unit in telling(library, query, None):
        if unit in part.units or unit.kind == ConceptKind.EVENT_VERB or unit.own_concepts & asking:
            continue
        total += unit.weight
        if unit.degree(around) >= HELD or (unit.kind in HARD_KINDS and _is_dated(library, chunk, unit)):
            held += unit.weight
        elif unit.kind in HARD_KINDS:
            return 0.0
    return held / total if total else 1.0


def _is_dated(library: Library, chunk: int, unit: QueryUnit) -> bool:
    """Return whether the document of a chunk says anywhere the year, day or symbol that a question says."""
    document = library.chunks[chunk].document
    return any(unit.degree(library.annotation(other).tokens) >= HELD for other in library.chunks_of(document))


def _of_row(library: Library, part: _Part, chunk: int, column: str) -> CellFact | None:
    """Return the cell of a row that the part's number begins, under a column of such parts; else None."""
    cells, language = named_cells(library, chunk), library.chunks[chunk].language
    told = {name: column_concepts(library, name, language) for name in cells}
    nouns = {token.removeprefix(CONCEPT) for token in part.nouns}
    annotation = library.annotation(chunk)
    number = next(
        (
            span
            for name, span in cells.items()
            if told[name] & nouns and not part.marks.isdisjoint(annotation.tokens_within(span))
        ),
        None,
    )
    wanted = next(
        (span for name, span in cells.items() if told[name] & column_words()[column] and span != number), None
    )
    return CellFact(chunk, wanted, number) if number is not None and wanted is not None else None


def _of_text(library: Library, part: _Part, chunk: int, asked: Attribute) -> CellFact | None:
    """Return what a text says of the part behind its number: its theme behind a colon, who leads it in its clause."""
    text = library.passage_text(chunk).text
    label = next(_labels(library, part, chunk), None)
    if label is None:
        return None
    named = Span(label.start, label.end)
    if asked in LEADERS:
        led = _leaders(library, chunk, label, text)
        return CellFact(chunk, led, named) if led is not None else None
    theme = _theme(library, chunk, label, text) if asked in THEMES and label.colon else None
    return CellFact(chunk, theme, named) if theme is not None else None


def _theme(library: Library, chunk: int, label: _Label, text: str) -> Span | None:
    """Return what stands behind a part's colon, up to who leads it; None where nothing does."""
    sentences = library.annotation(chunk).sentences
    whole = next((one.end for one in sentences if one.start <= label.start < one.end), len(text))
    stop = _END.search(text, label.end, max(whole, label.end))
    end = stop.start() if stop else whole
    first = min((one.name.span.start for one in library.people_by_chunk.get(chunk, ())), default=end)
    if label.end <= first < end:
        end = max(text.rfind(mark, label.end, first) for mark in ",،，")
    words = text[label.end : max(end, label.end)].rstrip(" ,،，")
    return Span(label.end, label.end + len(words)) if words else None


def _leaders(library: Library, chunk: int, label: _Label, text: str) -> Span | None:
    """Return who is named in the clause behind a part's number: persons, else countries; None where none leads it."""
    tokens = library.annotation(chunk).tokens
    if not any(CONCEPT + one in tokens for one in column_words()["leader_column"]):
        return None
    stop = re.compile(r"[;؛；\n]").search(text, label.end)
    end = stop.start() if stop else len(text)
    people = [one for one in library.people_by_chunk.get(chunk, ()) if label.end <= one.name.span.start < end]
    if people:
        return Span(people[0].name.span.start, people[-1].name.span.end)
    if label.colon:
        return None
    kind = library.termbase.concept
    places = [
        term
        for term in library.annotation(chunk).terms
        if label.end <= term.start < end
        and term.token.startswith(CONCEPT)
        and kind(term.token.removeprefix(CONCEPT)).kind is ConceptKind.COUNTRY
    ]
    return Span(places[0].start, places[-1].end) if places else None


def _labels(library: Library, part: _Part, chunk: int) -> Iterator[_Label]:
    """Yield where a text calls a part by the number asked for, those with a colon behind first."""
    annotation = library.annotation(chunk)
    if annotation.tokens.isdisjoint(part.nouns):
        return
    text, terms = library.passage_text(chunk).text, annotation.terms
    marks = [(term.start, term.end) for term in terms if term.token in part.marks]
    ranks = {term.start for term in terms if term.token in part.marks and term.token.startswith(ORDINAL)}
    labels: dict[int, _Label] = {}
    for noun in sorted((term for term in terms if term.token in part.nouns), key=lambda term: term.start):
        letter = _LETTER.match(text, noun.end) if part.letters else None
        if letter and letter[1].isupper() and fold_text(letter[1]) in part.letters:
            marks.append(letter.span(1))
        for start, end in marks:
            behind = 0 <= start - noun.end <= REACH
            if behind or (start in ranks and 0 <= noun.start - end <= REACH):
                first, last = min(noun.start, start), max(noun.end, end)
                colon = _COLON.match(text, last)
                labels.setdefault(last, _Label(first, colon.end() if colon else last, colon is not None))
    yield from sorted(labels.values(), key=lambda one: not one.colon)
