"""What the first page of a document prints: its session, language, agenda item and body, its job number, its draft.

``13-37936 (A)`` stands at the foot of a page, ``[without reference to a Main Committee (A/71/L.58)]`` below the head of
a resolution of the General Assembly.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.facts.printed import ASKING, ENOUGH, SAYS_LITTLE, PrintedFact, asked_phrases, share_held
from bot.answer.understand.asked_first import ACTORS
from bot.answer.understand.patterns import AnswerKind
from bot.answer.words.tables import read_table
from index.annotate import CONCEPT, ORDINAL, find_terms, longest
from index.facts.events import event_words
from index.facts.symbols import find_symbols
from index.model import FurnitureKind, Span, UnitKind
from index.query import HARD_KINDS
from index.references.reading import content_tokens, kind_words
from index.termbase.model import ConceptKind
from index.text.language import detect_question
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.model import Document, Paragraph
    from index.query import Query, QueryUnit

JOB_NUMBER = "job_number"
SESSION, LANGUAGE = "session", "original_language"
ITEM, BODY = "agenda_item", "adopting_body"
ADOPTED = "adopt"
"""The concept of what a body does with a resolution."""
_ASKED_WITH = frozenset({"agenda-item", "agenda", "body-organ"})
"""Concepts that say what is asked of a document, and not of which."""
TITLE_PAGE = frozenset({UnitKind.TITLE, UnitKind.HEADING, UnitKind.MASTHEAD, UnitKind.DATELINE})
"""Kinds of unit among which the item of the agenda stands that a document is for."""
# The number of an agenda item: "18 (k)".
_NUMBER = r"\d+(?:\s?\(\s?\w{1,3}\s?\)|\s\w\))?"
WHOLE = 0.99
"""Share of a question's weight that a document's name must hold whose session or language is asked."""
RESOLUTION = "resolution"
DECISION = "decision"
HEAD = 12
"""Units from a document's beginning among which the line stands that names the draft."""
_JOB = re.compile(r"(?<![\w/.-])\d{2}-\d{5}(?!\d)(?:\s?\([ACEFRS]\))?")
_LIMITED = "/L."
"""What the symbol of a draft has before its number."""
_BRACKETED = re.compile(r"\s*\[.+\]\s*\Z", re.DOTALL)


def imprint_fact(library: Library, query: Query, understood: Understanding) -> PrintedFact | None:
    """Return the session, language, job number or draft of a document that a question names; else None."""
    if understood.yes_no:
        return None
    for_page = _of_page(library, query, understood)
    if for_page is not None:
        return for_page
    language = understood.written_in or understood.language
    folded = fold_text(understood.text)
    for table, reader in ((JOB_NUMBER, _job_number), ("draft", _draft)):
        said = " ".join(folded[start:end] for start, end in asked_phrases(table, language).find(folded))
        drafted = understood.attribute in ASKING and _names_resolution(query, folded)
        if not said or not (table == JOB_NUMBER or drafted):
            continue  # a question for a job number may look like one for somebody's job
        of = [unit for unit in query.units if unit.kind not in SAYS_LITTLE]
        of = [unit for unit in of if fold_text(unit.words) not in said]
        for document in _named(library, of, understood):
            fact = reader(document)
            if fact is not None:
                return fact
    return None


def _of_page(library: Library, query: Query, understood: Understanding) -> PrintedFact | None:
    """Return what the head of the document that a question names prints of it; else None.

    A session of a meeting's programme is asked without a document; of one that has a rank, nothing is asked by it.
    """
    asking = understood.attribute in ASKING | ACTORS
    if not asking or any(unit.kind == "ordinal" for unit in query.units):
        return None
    folded, language = fold_text(understood.text), understood.written_in or understood.language
    for table, read in _OF_PAGE:
        places = asked_phrases(table, language).own_words(folded)
        said = " ".join(folded[start:end] for start, end in places)
        of = [unit for unit in query.units if unit.kind not in SAYS_LITTLE]
        of = [
            unit
            for unit in of
            if fold_text(unit.words) not in said
            and (unit.known or unit.kind != "word")
            and _ASKED_WITH.isdisjoint(unit.own_concepts)
        ]
        if (
            not said
            or (understood.attribute in ASKING) is (table == BODY)
            or not all(unit.known for unit in of)
            or not any(unit.kind in {"symbol", ConceptKind.DOCUMENT_KIND} for unit in of)
        ):
            continue
        for document in _named(library, of, understood, least=WHOLE):
            fact = read(library, document)
            if fact is not None:
                return fact
    return None


def _session(library: Library, document: Document) -> PrintedFact | None:
    """Return the rank of the session that a document's head names; None where it names none."""
    sessions = {CONCEPT + session for session in event_words().sessions}
    for paragraph, text in _head(document):
        terms = find_terms(text, document.entry.language, library.termbase)
        for line in re.finditer(r"[^\n]+", text):
            on_line = [term for term in terms if line.start() <= term.start < line.end()]
            ranks = [term for term in on_line if term.token.startswith(ORDINAL)]
            if ranks and any(term.token in sessions for term in on_line):
                return _printed(document, paragraph, Span(ranks[0].start, ranks[0].end), AnswerKind.LABEL)
    return None


def _first_language(library: Library, document: Document) -> PrintedFact | None:
    """Return the language behind "Original:" on a document's first page; None where it bears none."""
    for paragraph, text in _head(document):
        found = _original().search(text)
        if found is not None:
            named = library.termbase.match(found[1], detect_question(found[0]).language)
            concept = named[0].concept if named else ""
            return _printed(document, paragraph, Span(*found.span(1)), AnswerKind.TEXT, concept)
    return None


def _either(kind: str) -> str:
    """Return the words of a kind that documents print, as part of a regular expression."""
    return f"(?i:{'|'.join(read_table('printed.toml')['prints'][kind])})"


@lru_cache(maxsize=1)
def _original() -> re.Pattern[str]:
    """Return how a document names the language in which it was first written: "Original: English"."""
    return re.compile(rf"{_either('original')}\s*[:：]\s*([^\W\d_]+)")


@lru_cache(maxsize=1)
def _item() -> re.Pattern[str]:
    """Return how a document names the items of an agenda for which it is: "items 13 and 117"."""
    return re.compile(rf"{_either('item')}\s*({_NUMBER}(?:\s*{_either('joint')}\s*{_NUMBER})*)")


@lru_cache(maxsize=1)
def _agenda() -> re.Pattern[str]:
    return re.compile(_either("agenda"))


def _agenda_item(_library: Library, document: Document) -> PrintedFact | None:
    """Return the item of the agenda that a document's head gives: "Agenda item 18 (k)"; None where it gives none."""
    for paragraph, text in _head(document):
        for line in re.finditer(r"[^\n]+", text):
            found = _item().search(line[0])
            if found is not None and _agenda().search(line[0]) and paragraph.kind in TITLE_PAGE:
                place = Span(line.start() + found.start(1), line.start() + found.end(1))
                return _printed(document, paragraph, place, AnswerKind.LABEL)
    return None


def _adopting_body(library: Library, document: Document) -> PrintedFact | None:
    """Return the body that a document's head says adopted it; None where it says of none."""
    for paragraph, text in _head(document):
        terms = longest(
            one
            for one in find_terms(text, document.entry.language, library.termbase)
            if one.token.startswith(CONCEPT)
        )
        concepts = [term.token.removeprefix(CONCEPT) for term in terms]
        bodies = [
            (term, concept)
            for term, concept in zip(terms, concepts, strict=True)
            if library.termbase.kind_of(concept) is ConceptKind.BODY
        ]
        if ADOPTED in concepts and bodies and RESOLUTION in concepts:
            term, concept = bodies[0]
            return _printed(document, paragraph, Span(term.start, term.end), AnswerKind.ORGANISATION, concept)
    return None


def _head(document: Document) -> Iterator[tuple[Paragraph, str]]:
    """Yield the units of one piece among the first of a document, with their text."""
    for paragraph in document.paragraphs[:HEAD]:
        if len(paragraph.spans) == 1:
            yield paragraph, document.text_of(paragraph)


def _printed(
    document: Document, paragraph: Paragraph, place: Span, answer: AnswerKind, concept: str = ""
) -> PrintedFact:
    """Return a stretch of a unit's text as what a document prints."""
    start = paragraph.spans[0].start
    value = Span(start + place.start, start + place.end)
    return PrintedFact(
        document, paragraph, paragraph.spans, value, answer, document.entry.symbol or "", concept
    )


_OF_PAGE = (
    (SESSION, _session),
    (LANGUAGE, _first_language),
    (ITEM, _agenda_item),
    (BODY, _adopting_body),
)
"""What is asked of a document's first page, by the tables of ``printed.toml``, and what reads it there."""


def _names_resolution(query: Query, folded: str) -> bool:
    """Return whether a question names a resolution or decision: the draft of the global compact is none of one."""
    kinds = {kind_words().get(token) for token in content_tokens(folded)}
    named = any(RESOLUTION in unit.own_concepts or unit.kind == "symbol" for unit in query.units)
    return named or not kinds.isdisjoint({RESOLUTION, DECISION})


def _named(
    library: Library, units: list[QueryUnit], understood: Understanding, least: float = ENOUGH
) -> Iterator[Document]:
    """Yield the documents that a question names, in the reader's language first."""
    known = [unit for unit in units if unit.known]
    telling = [unit for unit in known if unit.kind in HARD_KINDS] or known
    found = sorted(library.documents.values(), key=lambda one: one.entry.language is not understood.language)
    named = [one for one in found if share_held(library, one, telling) >= least]
    kinds = frozenset[str]().union(
        *(one.own_concepts for one in units if one.kind == ConceptKind.DOCUMENT_KIND)
    )
    # A letter to the Secretary-General holds the words for a report of theirs, and is none.
    yield from [one for one in named if one.entry.kind in kinds] or named


def _job_number(document: Document) -> PrintedFact | None:
    """Return the job number that a document's page bears at its foot; None where it bears none."""
    for one in document.furniture:
        if one.kind in {FurnitureKind.IMPRINT, FurnitureKind.PAGE, FurnitureKind.LEFT_OVER}:
            number = _JOB.search(document.source.text, one.span.start, one.span.end)
            if number is not None:
                unit = _before(document, one.span.start)
                value = Span(number.start(), number.end())
                return PrintedFact(
                    document, unit, (one.span,), value, AnswerKind.SYMBOL, document.entry.symbol or ""
                )
    return None


def _before(document: Document, offset: int) -> Paragraph:
    """Return the unit above a line of the source; the first where there is none."""
    above = [one for one in document.paragraphs if one.spans[0].start < offset]
    return above[-1] if above else document.paragraphs[0]


def _draft(document: Document) -> PrintedFact | None:
    """Return the symbol of the draft that a resolution was adopted as; None where its head gives none."""
    for paragraph in document.paragraphs[:HEAD]:
        text, span = document.text_of(paragraph), paragraph.spans[0]
        symbols = [one for one in find_symbols(text, document.entry.language) if _LIMITED in str(one.symbol)]
        if len(paragraph.spans) == 1 and symbols and _BRACKETED.match(text):
            value = Span(span.start + symbols[0].span.start, span.start + symbols[-1].span.end)
            return PrintedFact(
                document, paragraph, paragraph.spans, value, AnswerKind.SYMBOL, document.entry.symbol or ""
            )
    return None
