"""Which documents there are: all, those of a language, a kind, a field or a year, the newest and the oldest."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.dates import format_date
from bot.answer.lookups.whole_document import title_units
from bot.answer.model import Intent
from bot.answer.quote.citing import quotation_of
from bot.answer.quote.compose import composed
from bot.answer.understand.patterns import AnswerKind
from bot.answer.understand.phrases import Phrases
from bot.answer.words.tables import read_table
from index.citation import document_label
from index.facts.date_value import DateValue
from index.query_building import build_query
from index.termbase.model import ConceptKind
from index.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.messages import Messages
    from bot.answer.model import Answer, Reply
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.model import Document, Language
    from index.query import QueryUnit

SHOWN = 12
"""Documents that are named: a folder may hold hundreds."""
LANGUAGE = "language-"
"""How the concept of a language begins, before its code."""
_SAID = frozenset({"document", "language"})
"""Concepts of what every one of them is, and of what "in the Russian language" says beside its name."""


class Holdings:
    """Answers which documents one library has.

    Args:
        library: The documents.
        messages: The words around the documents' own.
    """

    def __init__(self, library: Library, messages: Messages) -> None:
        self._library = library
        self._messages = messages

    def reply(self, understood: Understanding) -> Reply | None:
        """Return the documents that a question asks for as such; None where it asks for something else."""
        language = understood.written_in or understood.language
        folded = fold(understood.text)
        if _phrases("", language).find(folded.text.strip()):
            return self._listed(tuple(self._library.documents.values()), understood)
        for table, newest in (("newest", True), ("oldest", False)):
            said = _phrases(table, language).own_words(folded.text)
            if said and not self._units(understood, said):
                return self._dated(understood, newest=newest)
        said = _phrases("sharing", language).own_words(folded.text)
        units = self._units(understood, said) if said else ()
        if not units:
            return None
        found = [one for one in self._library.documents.values() if self._is_of(one, units)]
        if found:
            return self._listed(found, understood)
        return None

    def _units(self, understood: Understanding, said: Sequence[tuple[int, int]]) -> Sequence[QueryUnit]:
        """Return what a question names beside the words that ask for documents."""
        folded = fold(understood.text)
        characters = list(folded.source)
        for start, end in said:
            span = folded.source_span(start, end)
            characters[span.start : span.end] = " " * len(span)
        language = understood.written_in or understood.language
        units = build_query("".join(characters), language, self._library).units
        return [one for one in units if _SAID.isdisjoint(one.own_concepts)]

    def _is_of(self, document: Document, units: Sequence[QueryUnit]) -> bool:
        """Return whether a document is in a language, of a kind, of a year or about what some words name."""
        entry, name = document.entry, document.source.name
        titled = self._library.document_tokens(name) | self._library.title_page_tokens(name)
        for unit in units:
            if unit.kind == ConceptKind.LANGUAGE:
                if LANGUAGE + entry.language.value not in unit.own_concepts:
                    return False
            elif unit.kind == ConceptKind.DOCUMENT_KIND:
                if entry.kind not in unit.own_concepts:
                    return False
            elif not unit.degree(titled):
                return False
        return True

    def _listed(self, documents: Sequence[Document], understood: Understanding) -> Answer:
        """Return what each document is called, editions once, by the lines of their title pages."""
        works = self._works(documents, understood.language)
        named = [document_label(one, understood.language) for one in works[:SHOWN]]
        return self._answer(works, named, understood)

    def _works(self, documents: Sequence[Document], language: Language) -> list[Document]:
        """Return the documents, of several editions the one in the reader's language, else the first."""
        works: dict[str, Document] = {}
        for document in sorted(documents, key=lambda one: one.entry.language is not language):
            works.setdefault(document.entry.edition_group or document.source.name, document)
        return list(works.values())

    def _answer(self, works: Sequence[Document], named: Sequence[str], understood: Understanding) -> Answer:
        language = understood.language
        quotations = [
            quotation_of(one, title_units(self._library.termbase, one)[0], language) for one in works[:SHOWN]
        ]
        items = self._messages.text(language, "list-separator").join(named)
        items += " …" if len(works) > SHOWN else ""
        if understood.answer is AnswerKind.NUMBER and understood.counted:
            items = self._messages.text(
                language, "headline-list-count", subject=understood.counted, count=len(works), items=items
            )
        asked = replace(understood, intent=Intent.LIST)
        return composed(self._library, asked, items, quotations)

    def _dated(self, understood: Understanding, *, newest: bool) -> Reply | None:
        """Return the newest or the oldest document, with its date; several where a date is but a year."""
        language = understood.language
        works = [
            one for one in self._works(tuple(self._library.documents.values()), language) if one.entry.date
        ]
        if not works:
            return None
        spans = {one.source.name: _bounds(one.entry.date or "") for one in works}
        if newest:
            latest = max(first for first, _last in spans.values())
            works = [one for one in works if spans[one.source.name][1] >= latest]
        else:
            earliest = min(last for _first, last in spans.values())
            works = [one for one in works if spans[one.source.name][0] <= earliest]
        return self._answer(works, [self._with_date(one, language) for one in works], understood)

    def _with_date(self, document: Document, language: Language) -> str:
        """Return what a document is called, with its date, which is cited with a title in any case."""
        called, entry = document_label(document, language), document.entry
        if not entry.date or called != entry.symbol:
            return called
        date = format_date(DateValue.from_iso(entry.date), language)
        return self._messages.text(language, "headline-date", subject=called, date=date)


def _bounds(date: str) -> tuple[str, str]:
    """Return the first and the last day that an ISO date, possibly cut, may be."""
    return (date + "-01-01"[len(date) - 4 :], date + "-12-31"[len(date) - 4 :])


@lru_cache(maxsize=32)
def _phrases(table: str, language: Language) -> Phrases:
    rows = read_table("holdings.toml")
    rows = rows[table] if table else rows
    return Phrases(rows.get(language.value, rows["en"]), language)
