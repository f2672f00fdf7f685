"""Questions for the body or country somebody is of: "which division is X in", 代表该进程的人来自哪个国家, «لأي وزارة».

A row of a list of participants tells it in parts: what somebody is, in which unit of which body, of which country.
Asked of a person, or of whoever came for a process or is of its secretariat, the part of the kind asked for answers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answer.facts.acting import (
    HELD,
    all_held,
    is_there,
    kind_of,
    organisation_concept,
)
from bot.answer.facts.persons import named_people
from bot.answer.understand.patterns import AnswerKind
from bot.answer.understand.person_words import OWNERS, asks_where_from, person_words
from bot.answer.words.column_words import column_words, nouns_behind_which
from index.annotate import CONCEPT, longest
from index.facts.people import PersonRole
from index.facts.people_table import name_parts
from index.model import Language, Span
from index.query import HARD_KINDS
from index.query_words import query_words
from index.termbase.model import ConceptKind
from index.text.analyze import stop_words
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answer.understand.understanding import Understanding
    from index.annotate import Term
    from index.facts.people import PersonMention
    from index.facts.people_table import Person
    from index.library import Library
    from index.query import Query, QueryUnit

COUNTRY, PROCESS, BODY = frozenset({"country"}), frozenset({"process"}), frozenset({"body"})
"""What is asked for where no noun of a body says it more narrowly."""
OF_OTHERS = frozenset({ConceptKind.PROCESS, ConceptKind.SERIES})
"""Kinds of thing for which people of other bodies speak."""
WHOLE = 0.5
"""Share of a part that a body's name makes up to be all of it."""
_BETWEEN = re.compile(r"[,،;؛、，；]\s*|\n")
_OPEN, _CLOSED = "(（", ")）"


@dataclass(frozen=True, slots=True)
class Part:
    """The words of a row that tell of what body or country somebody is.

    Attributes:
        mention: Whose.
        span: The words, in the shown text of the mention's chunk.
        concept: What they name as a whole; else empty.
    """

    mention: PersonMention
    span: Span
    concept: str = ""


@dataclass(frozen=True, slots=True)
class Affiliation:
    """Of what body or country those are whom a question names.

    Attributes:
        parts: One a body or country, in the order of the documents; never empty.
        person: Who is named; None where it is those who act for somebody.
    """

    parts: tuple[Part, ...]
    person: Person | None = None


@dataclass(frozen=True, slots=True)
class NoCountry:
    """The documents name a person, and no country of theirs.

    Attributes:
        person: Who is named.
    """

    person: Person


def affiliation_fact(
    library: Library, query: Query, understood: Understanding
) -> Affiliation | NoCountry | None:
    """Return of what body or country somebody is; None where that is not asked, or no row says it."""
    asked = _asked(library, understood)
    if not asked:
        return None
    people = named_people(library, query, understood)
    if not people:
        of_rows = (_parts(library, one, asked, speaks=False) for one in _acting(library, query, asked))
        each = {_words(library, part): part for parts in of_rows for part in parts[:1]}
        return Affiliation(tuple(each.values())) if each else None
    name = frozenset(part for one in people[0].names for part in name_parts(one))
    deeds = [unit for unit in query.units if unit.kind in _DEEDS and name.isdisjoint(name_parts(unit.words))]
    mentions = [one for one in people[0].mentions if _is_all(library, one, deeds)]
    speaks, works = (
        any(words & unit.own_concepts for unit in query.units)
        for words in (person_words().representing, person_words().working)
    )
    found = [part for one in _tables_first(mentions) for part in _parts(library, one, asked, speaks=speaks)]
    if found:
        # "From which organization": the body that employs them, and whose people they came as.
        as_whose = (
            _parts(library, found[0].mention, PROCESS, speaks=True) if asked == BODY and not works else []
        )
        return Affiliation((found[0], *as_whose), people[0])
    return NoCountry(people[0]) if asked == COUNTRY and mentions else None


_DEEDS = HARD_KINDS | {ConceptKind.EVENT_VERB, ConceptKind.EVENT, ConceptKind.DOCUMENT_KIND}
"""Kinds of unit that say what else somebody did."""


def _asked(library: Library, understood: Understanding) -> frozenset[str]:
    """Return what is asked for: a country, a process, any body, or the nouns of such a body; empty for nothing."""
    if understood.answer is AnswerKind.COUNTRY:
        return COUNTRY
    data = person_words()
    parts = data.units | data.teams | data.ministries | column_words()["institutions"]
    language = understood.written_in or understood.language
    for nouns in nouns_behind_which(understood.text, language, library.termbase):
        for kind, words in ((COUNTRY, data.homes), (BODY, data.bodies), (PROCESS, data.processes)):
            if nouns & words:
                return kind
        if nouns & parts:
            alike = (group for group in (data.alike_units, data.ministries) if nouns & group)
            return frozenset(nouns & parts).union(*alike)
    return COUNTRY if asks_where_from(understood) else frozenset()


def _tables_first(mentions: Sequence[PersonMention]) -> list[PersonMention]:
    return sorted(mentions, key=lambda one: one.role is not PersonRole.PARTICIPANT)


def _acting(library: Library, query: Query, asked: frozenset[str]) -> Iterator[PersonMention]:
    """Yield whoever came for the process, or is of its secretariat, that a question names, and nothing else of them."""
    data = person_words()
    owners = [unit for unit in query.units if kind_of(library, unit) in OWNERS]
    owners = [unit for unit in owners if kind_of(library, unit) is ConceptKind.PROCESS] or owners
    parts = [unit for unit in query.units if data.parts & unit.own_concepts]
    came = any(data.representing & unit.own_concepts for unit in query.units)
    if not owners or not (parts or came):
        return
    said = (
        data.representing
        | data.belonging
        | (data.keeping if parts else frozenset())
        | asked
        | data.bodies
        | data.homes
    )
    said |= data.processes | data.teams
    rest = [unit for unit in query.units if unit not in (*owners, *parts) and not said & unit.own_concepts]
    for chunk, mentions in library.people_by_chunk.items():
        for mention in mentions:
            cell = mention.organisation
            if cell is None or not all_held(library, chunk, cell.span, owners):
                continue
            inner = library.annotation(chunk).tokens_within(cell.span)
            of_part = any(CONCEPT + concept in inner for concept in data.parts)
            if of_part == bool(parts) and _is_all(library, mention, rest):
                yield mention


def _is_all(library: Library, mention: PersonMention, units: Sequence[QueryUnit]) -> bool:
    """Return whether the words of a question that are no word for being of a body are told of somebody."""
    said = person_words().belonging | person_words().representing | query_words().value_words
    return all(
        said & unit.own_concepts
        or unit.kind == "particle"
        or unit.degree(mention.tokens) >= HELD
        or (unit.kind in HARD_KINDS and is_there(library, mention.chunk, [unit]))
        for unit in units
    )


def _parts(library: Library, mention: PersonMention, asked: frozenset[str], *, speaks: bool) -> list[Part]:
    """Return the words of a row that name what is asked for, the likeliest first."""
    own = _cut(library, mention)
    whole = mention.organisation
    cells = [*own, *([whole.span] if whole is not None else ())]
    kind = library.termbase.concept
    if asked == COUNTRY:
        return [
            Part(mention, Span(term.start, term.end), term.token[2:])
            for cell in cells
            for term in _concepts(library, mention, cell)
            if kind(term.token[2:]).kind is ConceptKind.COUNTRY
        ]
    of_others = whole is not None and any(
        kind(term.token[2:]).kind in OF_OTHERS for term in _concepts(library, mention, whole.span)
    )
    if asked == PROCESS:
        return (
            [Part(mention, whole.span, organisation_concept(library, mention))] if whole and of_others else []
        )
    if asked == BODY:
        if not of_others or speaks:
            return []
        return [part for cell in reversed(own[1:]) for part in _body(library, mention, cell)]
    return [part for cell in cells for part in _unit(library, mention, cell, asked)]


def _words(library: Library, part: Part) -> str:
    text = library.passage_text(part.mention.chunk).text
    return part.concept or text[part.span.start : part.span.end]


def _cut(library: Library, mention: PersonMention) -> list[Span]:
    """Return the parts of what somebody is said to be: "Head, | Division of Statistics, | Bank of Mali"."""
    if mention.function is None:
        return []
    text, span = library.passage_text(mention.chunk).text, mention.function.span
    start, ends = span.start, []
    for match in _BETWEEN.finditer(text, span.start, span.end):
        before = text[span.start : match.start()]
        if sum(map(before.count, _OPEN)) == sum(map(before.count, _CLOSED)):
            ends.append((start, match.start()))
            start = match.end()
    return [Span(*one) for one in (*ends, (start, span.end)) if one[0] < one[1]]


def _concepts(library: Library, mention: PersonMention, span: Span) -> list[Term]:
    terms = library.annotation(mention.chunk).terms_within(span)
    return sorted(longest(one for one in terms if one.token.startswith(CONCEPT)), key=lambda one: one.start)


def _body(library: Library, mention: PersonMention, cell: Span) -> Iterator[Part]:
    """Yield the body that a part of a row is, by its name or by the noun it begins or ends with: a ministry."""
    words = column_words()
    nouns = words["institutions"] | person_words().units
    kind = library.termbase.concept
    for term in _concepts(library, mention, cell):
        if kind(term.token[2:]).kind is ConceptKind.BODY and term.end - term.start >= WHOLE * len(cell):
            yield Part(mention, cell, term.token[2:])
            return
    yield from _unit(library, mention, cell, nouns)


def _unit(library: Library, mention: PersonMention, cell: Span, nouns: frozenset[str]) -> Iterator[Part]:
    """Yield the unit that a part of a row names with one of some nouns, without the office somebody has in it."""
    annotation = library.annotation(mention.chunk)
    terms = [one for one in annotation.terms_within(cell) if one.token.removeprefix(CONCEPT) in nouns]
    if not terms:
        return
    noun = min(terms, key=lambda one: one.start)
    if mention.language is Language.ARABIC:
        yield Part(mention, Span(noun.start, cell.end))
        return
    if mention.language is Language.CHINESE:
        noun = max(terms, key=lambda one: one.end)
        yield Part(mention, Span(cell.start, noun.end))
        return
    yield Part(mention, Span(_behind_office(library, mention, cell, noun.start), cell.end))


def _behind_office(library: Library, mention: PersonMention, cell: Span, noun: int) -> int:
    """Return where a unit's name begins in a part that says what somebody is there: "Head of the | Labour Division"."""
    text, start = library.passage_text(mention.chunk).text, cell.start
    for term in _concepts(library, mention, cell):
        if term.end <= noun and library.termbase.concept(term.token[2:]).kind is ConceptKind.FUNCTION:
            start = term.end
    for word in re.finditer(r"[\w'’]+", text[start:noun]):
        if fold_text(word.group()) not in stop_words(mention.language):
            return start + word.start()
    return noun
