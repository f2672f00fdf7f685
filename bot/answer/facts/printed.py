"""What a document prints beside its text: the page on which a part begins, and what an asterisk stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.understand.phrases import Phrases
from bot.answer.words.tables import read_table
from index.annotate import find_terms
from index.facts.symbols import find_symbols
from index.model import FurnitureKind, Language, Span, UnitKind
from index.query import HARD_KINDS
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.model import Document, Paragraph
    from index.query import Query, QueryUnit

HELD = 0.6
"""How far a unit must be held."""
ENOUGH = 0.6
"""Share of a question's weight that an entry of the contents and its document must hold."""
NAMED = 0.6
"""Share of an entry that a question must say, by length."""
PAGE = "page"
NOTE = "footnote"
SAYS_LITTLE = frozenset({ConceptKind.EVENT_VERB, ConceptKind.DOCUMENT_PART, "particle"})
"""Kinds of unit that tell nothing of which document, or which part of it, is asked about."""
STAR = "fn-star"
"""How the key of a note ends whose mark is an asterisk."""
ASKING = frozenset(
    {
        *(Attribute.NUMBER, Attribute.SYMBOL, Attribute.OTHER, Attribute.LIST, Attribute.TOPIC),
        *(Attribute.TITLE, Attribute.DEFINITION, Attribute.CITATION),
    }
)
_LEADER = re.compile(r"[.…·_]{4,}|(?:\.\s){4,}")
_BEFORE = re.compile(r"\s*(\d{1,4})\s*\t")
_BEHIND = re.compile(r"(?:[.…·_]{2,}|(?:\.\s){3,}|\t)\s*(\d{1,4})\s*\Z")
_NUMBERED = re.compile(r"\s*[^\W_]{1,8}\s*(?:[-–—.、:：]|\))\s*")
"""The number of a part: «سادسا -», "II.", 二、."""
_ABOUT_PAGES = frozenset({PAGE, "content"})


@dataclass(frozen=True, slots=True)
class PrintedFact:
    """What a document prints beside its text.

    Attributes:
        document: The document.
        paragraph: The unit to which it leads: the heading that the contents announce, or the note.
        spans: Where it is printed, in the source.
        value: The words that answer, within these.
        answer: What kind of value they are.
        about: What they are told of, as it is printed.
        concept: What they name; empty where that is no thing of the termbase.
    """

    document: Document
    paragraph: Paragraph
    spans: tuple[Span, ...]
    value: Span
    answer: AnswerKind
    about: str
    concept: str = ""


def printed_fact(library: Library, query: Query, understood: Understanding) -> PrintedFact | None:
    """Return the page on which a part begins, or the document that an asterisk stands for; else None."""
    if understood.yes_no or understood.attribute not in ASKING:
        return None
    language = understood.written_in or understood.language
    folded = fold_text(understood.text)
    if understood.answer is AnswerKind.LABEL:
        return _page(library, query) if asked_phrases("page", language).find(folded) else None
    noted = understood.answer is AnswerKind.SYMBOL and any(
        unit.alternatives[0].concept == NOTE for unit in query.units
    )
    counted = any(unit.kind == "number" for unit in query.units)
    starred = bool(asked_phrases("asterisk", language).find(folded))
    return _star(library, query, understood) if starred or (noted and not counted) else None


@cache
def asked_phrases(table: str, language: Language) -> Phrases:
    """Return the ways to ask for one thing that documents print, in a language; see ``printed.toml``."""
    raw = read_table("printed.toml")
    code = Language.ENGLISH if language is Language.OTHER else language
    return Phrases(raw[table][code.value], code)


def _star(library: Library, query: Query, understood: Understanding) -> PrintedFact | None:
    """Return the symbol in the note of an asterisk in the document that a question names; None where none is."""
    telling = [unit for unit in query.units if unit.kind not in SAYS_LITTLE and unit.known]
    scored = [
        (share, document.entry.language is understood.language, note, document)
        for document in library.documents.values()
        for note in document.paragraphs
        if note.kind is UnitKind.FOOTNOTE and note.locator.key.endswith(STAR)
        if (
            share := share_held(
                library, document, telling, _tokens(library, document, _noted(document, note))
            )
        )
    ]
    best = max(scored, key=lambda one: one[:2], default=None)
    if best is None or best[0] < ENOUGH:
        return None
    _share_held, _own, note, document = best
    text, start = document.text_of(note), note.spans[0].start
    symbols = find_symbols(text, document.entry.language)
    if len(note.spans) > 1 or len(symbols) != 1:
        return None
    span = Span(start + symbols[0].span.start, start + symbols[0].span.end)
    about = _noted(document, note).rstrip(" *＊\\")
    return PrintedFact(document, note, note.spans, span, AnswerKind.SYMBOL, about)


def _noted(document: Document, note: Paragraph) -> str:
    """Return the words of the unit that bears a note's mark; empty where it has none."""
    return document.text_of(document.by_key[note.parent.key]) if note.parent is not None else ""


def _tokens(library: Library, document: Document, words: str) -> frozenset[str]:
    return frozenset(term.token for term in find_terms(words, document.entry.language, library.termbase))


def share_held(
    library: Library, document: Document, units: Sequence[QueryUnit], tokens: frozenset[str] = frozenset()
) -> float:
    """Return the share of a question that a document's name and tokens hold; 0 where they lack its year or symbol."""
    around = library.document_tokens(document.source.name) | tokens
    if any(unit.kind in HARD_KINDS and unit.degree(around) < HELD for unit in units):
        return 0.0
    total = sum(unit.weight for unit in units)
    return sum(unit.weight for unit in units if unit.degree(around) >= HELD) / total if total else 0.0


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of the contents: what it announces, and where its page number stands in the source."""

    title: str
    page: Span
    spans: tuple[Span, ...]


def _page(library: Library, query: Query) -> PrintedFact | None:
    """Return the page that the contents give for the part that a question names; None where that is not one."""
    telling = [
        unit
        for unit in query.units
        if unit.kind not in SAYS_LITTLE | {"number"} and unit.alternatives[0].concept not in _ABOUT_PAGES
    ]
    verbs = [unit for unit in query.units if unit.kind == ConceptKind.EVENT_VERB]
    found: list[tuple[tuple[float, float], Document, _Entry]] = []
    for document in library.documents.values():
        of_all = library.document_tokens(document.source.name)
        for entry in _entries(document):
            tokens = _tokens(library, document, entry.title)
            asked = [*telling, *(unit for unit in verbs if unit.degree(tokens) >= HELD)]
            named = _named(library, document, entry.title, asked)
            if named >= NAMED and share_held(library, document, asked, tokens) >= ENOUGH:
                # "The report of the Secretary-General" names the report before the part on the Secretariat.
                own = [one.weight for one in asked if one.degree(tokens) >= HELD > one.degree(of_all)]
                found.append(((float(bool(own)), named), document, entry))
    best = [one for one in found if one[0] == max(named for named, _document, _entry in found)]
    heading = _heading(best[0][1], best[0][2].title) if len(best) == 1 else None
    if heading is None:
        return None
    _named_share, document, entry = best[0]
    about = _unnumbered(entry.title)
    return PrintedFact(document, heading, entry.spans, entry.page, AnswerKind.LABEL, about)


def _named(library: Library, document: Document, title: str, units: Sequence[QueryUnit]) -> float:
    """Return the share of an entry's letters, its number left out, that a question says."""
    asked = frozenset[str]().union(*(unit.tokens for unit in units))
    terms = find_terms(title, document.entry.language, library.termbase)
    said = {at for one in terms if one.token in asked for at in range(one.start, one.end)}
    numbered = _NUMBERED.match(title)
    words = [
        at
        for at, letter in enumerate(title)
        if letter.isalnum() and at >= (numbered.end() if numbered else 0)
    ]
    return sum(at in said for at in words) / len(words) if words else 0.0


def _entries(document: Document) -> Iterator[_Entry]:
    """Yield the lines of a document's contents that give a page, in order; of one broken in two the whole."""
    waiting: tuple[str, Span] | None = None
    for text, span in _lines(document):
        page = _BEFORE.match(text) or _BEHIND.search(text)
        if page is None:
            waiting = (text, span)
            continue
        rest = text[page.end() :] if page.start() == 0 else text[: page.start()]
        broken = waiting if waiting and _goes_on(waiting[0], rest) else None
        words = f"{broken[0]} {rest}" if broken else rest
        title = " ".join(_LEADER.sub(" ", words).split())
        value = Span(span.start + page.start(1), span.start + page.end(1))
        yield _Entry(title, value, (broken[1], span) if broken else (span,))
        waiting = None


def _lines(document: Document) -> Iterator[tuple[str, Span]]:
    """Yield the lines of a document's contents and where they stand, in order."""
    for one in document.furniture:
        if one.kind is FurnitureKind.CONTENTS:
            start = one.span.start
            for line in document.source.text[start : one.span.end].splitlines(keepends=True):
                words = line.rstrip()
                if words:
                    yield words, Span(start, start + len(words))
                start += len(line)


def _goes_on(before: str, rest: str) -> bool:
    """Return whether a line of the contents goes on with the one before: that has a number, and it has none."""
    return bool(_NUMBERED.match(before.strip())) and not _NUMBERED.match(rest.strip())


def _heading(document: Document, title: str) -> Paragraph | None:
    """Return the heading that an entry of the contents announces; None where the text has lost it."""
    wanted = _key(title)
    headings = (one for one in document.paragraphs if one.kind is UnitKind.HEADING)
    return next((one for one in headings if _key(document.text_of(one)).startswith(wanted)), None)


def _key(title: str) -> str:
    return " ".join(fold_text(_unnumbered(title)).split())


def _unnumbered(title: str) -> str:
    numbered = _NUMBERED.match(title)
    return title[numbered.end() if numbered else 0 :]
