"""To which documents the documents refer, and where: by their symbols, and by the names that the termbase knows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answer.facts.written_names import written_names
from bot.answer.understand.citing import class_words, classes, named_words
from index.annotate import CONCEPT
from index.facts.symbols import (
    DocumentSymbol,
    ResolutionSymbol,
    SymbolMention,
    find_symbols,
    parse_symbol,
    same_symbol,
)
from index.model import Language, Span, UnitKind, gap
from index.termbase.model import ConceptKind
from index.text.normalize import fold, fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index.facts.symbols import Symbol
    from index.library import Library
    from index.model import Document

ANY = "document"
RESOLUTION, DECISION, REPORT = "resolution", "decision", "report"
BY_SYMBOL = frozenset({RESOLUTION, DECISION, REPORT, ANY})
"""Kinds of text that go by a symbol."""
BESIDE = 40
"""Code points before a symbol that hold the word for its kind: "Economic and Social Council decision 2023/329"."""
BEHIND = 4
"""Code points behind one that do in Chinese: 第65/170号决议."""
TELLING = 5
"""Words of a name that tell it from others."""
FRONT = frozenset({UnitKind.TITLE, UnitKind.MASTHEAD, UnitKind.HEADING})
"""Kinds of unit that name the document itself, and its parts."""
_YEARLY = re.compile(r"(?<![\d/.])(?:(?:19|20)\d\d/\d{1,3}|\d{1,3}/(?:19|20)\d\d)(?![\d/])")
_CLITICS = re.compile(r"\A(?:و?[بلف]|و)(?=ا|ب|م|خ|س)")
_MAY_BE_SYMBOL = re.compile(r"\d\s*[/(／]|[/／]\s*(?:第\s*)?\d")


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that refers to a document.

    Attributes:
        chunk: Where.
        span: The symbol or the name, in the chunk's shown text.
        symbol: What it says; None for a name.
        concept: The termbase's concept that a name is of; empty for a symbol.
        kind: The kind of text that the words beside a symbol make it; empty where they say none.
        name: How a name begins that the termbase does not know, folded; empty for others.
    """

    chunk: int
    span: Span
    symbol: Symbol | None = None
    concept: str = ""
    kind: str = ""
    name: str = ""

    @property
    def key(self) -> str:
        """What all mentions of one document have in common."""
        return self.concept or self.name or str(self.symbol).replace("/RES/", "/")

    def touches(self, other: Mention) -> bool:
        """Return whether two mentions share words."""
        return self.chunk == other.chunk and not gap(self.span, other.span)


def symbol_mentions(library: Library, documents: Iterable[Document]) -> Iterator[Mention]:
    """Yield where documents refer to others by their symbols, in order; a document's own symbol is no reference."""
    for document in documents:
        own = parse_symbol(document.entry.symbol) if document.entry.symbol else None
        for chunk in library.chunks_of(document.source.name):
            text = library.passage_text(chunk).text
            if not _MAY_BE_SYMBOL.search(text):
                continue
            language = document.entry.language
            found = find_symbols(text, language)
            for one in sorted((*found, *_yearly(text, found, language)), key=lambda one: one.span):
                if own is None or not same_symbol(own, one.symbol):
                    yield Mention(chunk, one.span, one.symbol, kind=_kind_beside(text, one.span, language))


def _yearly(text: str, found: Sequence[SymbolMention], language: Language) -> Iterator[SymbolMention]:
    """Yield what the Economic and Social Council numbers by year: "its decision 2023/329", where a word says so."""
    folded = fold(text)
    for match in _YEARLY.finditer(folded.text):
        span = folded.source_span(*match.span())
        apart = all(gap(span, one.span) for one in found)
        if apart and _kind_beside(text, span, language) in {RESOLUTION, DECISION}:
            year, number = sorted(map(int, match[0].split("/")), reverse=True)
            yield SymbolMention(span, DocumentSymbol(f"{year}/{number}"))


def name_mentions(
    library: Library, documents: Iterable[Document], concepts: frozenset[str] = frozenset()
) -> Iterator[Mention]:
    """Yield where documents name one of some concepts, or, without any, a text that the termbase knows; in order."""
    kind_of = library.termbase.kind_of
    holding = library.index.fields["concept"].search(sorted(concepts), library.size) if concepts else ()
    held = {one.number for one in holding}
    for document in documents:
        for chunk in library.chunks_of(document.source.name):
            if concepts and chunk not in held:
                continue
            for terms in library.annotation(chunk).longest_concepts:
                for term in terms:
                    concept = term.token.removeprefix(CONCEPT)
                    named = concept in concepts if concepts else kind_of(concept) is ConceptKind.DOCUMENT
                    if named:
                        yield Mention(chunk, Span(term.start, term.end), concept=concept)


def mentions_of(library: Library, documents: Iterable[Document], of: str) -> list[Mention]:
    """Return where documents first refer to each text of a kind, a name of a table of ``cited.toml``."""
    found: dict[str, Mention] = {}
    documents = tuple(documents)
    if of in BY_SYMBOL:
        for mention in symbol_mentions(library, documents):
            if _is_of(mention, of):
                found.setdefault(mention.key, mention)
    if of not in BY_SYMBOL - {ANY}:
        known = [one for one in name_mentions(library, documents) if _is_called(library, one.concept, of)]
        written = _written_mentions(library, documents, of) if of != ANY else ()
        for mention in (*known, *(one for one in written if not any(one.touches(other) for other in known))):
            found.setdefault(mention.key, mention)
    return list(found.values())


def _written_mentions(library: Library, documents: Iterable[Document], of: str) -> Iterator[Mention]:
    """Yield where documents name texts of a kind that the termbase does not know, their titles left out."""
    for document in documents:
        for chunk in library.chunks_of(document.source.name):
            text = library.passage_text(chunk).text
            for span in (
                written_names(text, of, document.entry.language) if library.kind(chunk) not in FRONT else ()
            ):
                name = text[span.start : span.end]
                yield Mention(chunk, span, name=_beginning(name))


def _beginning(name: str) -> str:
    """Return how a name begins, folded, without what Arabic writes on to its first word."""
    return _CLITICS.sub("", " ".join(fold_text(name).split()[:TELLING]))


def _is_of(mention: Mention, of: str) -> bool:
    """Return whether a symbol is of a kind of text: what nothing else is said of may be a resolution by its form."""
    if of in {ANY, mention.kind}:
        return True
    return of == RESOLUTION and not mention.kind and isinstance(mention.symbol, ResolutionSymbol)


def _is_called(library: Library, concept: str, of: str) -> bool:
    """Return whether a text of the termbase is of a kind, by its name in English."""
    words = named_words(of)
    return words is not None and bool(words.find(fold_text(library.termbase.name(concept, Language.ENGLISH))))


def _kind_beside(text: str, span: Span, language: Language) -> str:
    """Return the kind of text that the last word before a symbol says, in Chinese the first behind it; or nothing."""
    behind = language is Language.CHINESE
    near = text[span.end : span.end + BEHIND] if behind else text[max(0, span.start - BESIDE) : span.start]
    near = fold(near).text
    found = [
        (start, of)
        for of in classes()
        if of != ANY
        for start, _end in class_words(of, language).find_in_passage(near)
    ]
    if not found and behind:
        before = fold(text[max(0, span.start - BESIDE) : span.start]).text
        found = [
            (start, of)
            for of in classes()
            if of != ANY
            for start, _end in class_words(of, language).find_in_passage(before)
        ]
        behind = False
    return (min(found) if behind else max(found))[1] if found else ""
