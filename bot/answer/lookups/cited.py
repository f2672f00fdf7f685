"""What a document refers to, and where a document is referred to: "which resolutions does 71/280 recall?"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answer.facts.citations import mentions_of, name_mentions, symbol_mentions
from bot.answer.lookups.whole_document import called, named_outright, naming_units
from bot.answer.model import Intent
from bot.answer.quote.citing import cite
from bot.answer.quote.compose import composed
from bot.answer.sentence.values import Value
from bot.answer.understand.citing import citing_asked
from bot.answer.understand.patterns import AnswerKind
from bot.answer.wording.fact_wording import FactWording
from bot.answer.wording.headline import ITEM, shortened, text_headline, value_words
from index.citation import document_label
from index.facts.symbols import same_symbol
from index.query import NAMED_KINDS
from index.query_building import build_query
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answer.facts.citations import Mention
    from bot.answer.messages import Messages
    from bot.answer.model import Answer, NotFound, Quotation, Reply
    from bot.answer.understand.citing import CitingAsked
    from bot.answer.understand.understanding import Understanding
    from bot.answer.wording.passages import PassageReader
    from bot.answer.wording.refusals import Refusals
    from index.facts.symbols import Symbol
    from index.library import Library
    from index.model import Document, Language, Span
    from index.query import QueryUnit

SHOWN = 12
"""References that are quoted, and named in a headline."""
NAMED = NAMED_KINDS - {"name"}
"""Kinds of unit that may be asked for by where they are mentioned."""
SYMBOL = "symbol"


def _stretch(understood: Understanding, asked: CitingAsked, units: Sequence[QueryUnit]) -> str:
    """Return the words that name a document, as a label begins: "Résolution 71/280"."""
    if not units:
        return ""
    start, end = units[0].span.start, units[-1].span.end
    for one in understood.constraints.symbols:
        if one.span.start <= end and start <= one.span.end:
            start, end = min(start, one.span.start), max(end, one.span.end)
    words = " ".join(asked.text[start:end].split())
    return words[:1].upper() + words[1:]


class CitedDocuments(FactWording):
    """Answers what the documents of one library refer to.

    Args:
        library: The documents.
        messages: The words around the documents' own.
        reader: Quotes them.
        refusals: Words why there is no answer.
    """

    def __init__(
        self, library: Library, messages: Messages, reader: PassageReader, refusals: Refusals
    ) -> None:
        super().__init__(library, messages, reader)
        self._refusals = refusals

    def reply(self, understood: Understanding) -> Reply | None:
        """Return what a question asks of references; None where it asks something else, or of nothing known."""
        replies = (self._as(understood, asked) for asked in citing_asked(understood))
        return next((one for one in replies if one is not None), None)

    def _as(self, understood: Understanding, asked: CitingAsked) -> Reply | None:
        """Return what a question asks that is read in one way; None where it cannot be meant so."""
        language = understood.written_in or understood.language
        query = build_query(asked.text, language, self.library)
        if any(unit.kind == ConceptKind.DOCUMENT_PART for unit in query.units):
            return None  # what an asterisk stands for, or one paragraph cites
        units = naming_units(query)
        if asked.of:
            documents = self._documents(asked.text, units, language)
            return (
                self._listed(understood, asked, documents, _stretch(understood, asked, units))
                if documents
                else None
            )
        for unit, symbol in self._targets(understood, asked, units):
            beside = {unit.span.start - 1, unit.span.end, unit.span.end + 1}
            rest, text = [], asked.text
            for one in units:  # "resolution 70/1" is one thing
                kind = one.kind == ConceptKind.DOCUMENT_KIND and symbol is not None
                if one is unit or (kind and beside & {one.span.start, one.span.end}):
                    text = text[: one.span.start] + " " * len(one.span) + text[one.span.end :]
                else:
                    rest.append(one)
            documents = self._documents(text, rest, language)
            if documents:
                found = self._mentions(documents, unit, symbol)
                return self._told(understood, asked, unit, found) if found else self._none(understood, asked)
        return None

    def _documents(self, text: str, units: Sequence[QueryUnit], language: Language) -> Sequence[Document]:
        """Return the one document that is named, in all its editions; all of them where none is; else nothing."""
        if not units:
            return tuple(self.library.documents.values())
        return called(self.library, units, sole=True) or named_outright(self.library, text, language)

    def _targets(
        self, understood: Understanding, asked: CitingAsked, units: Sequence[QueryUnit]
    ) -> Iterator[tuple[QueryUnit, Symbol | None]]:
        """Yield what a question may ask of whether it is referred to: with its symbol, or what has a name.

        Whether is asked of texts alone: "does the letter mention Mexico" asks what it says of it.
        """
        kinds = NAMED if asked.where or asked.by else {ConceptKind.DOCUMENT}
        for unit in units:
            if unit.kind in kinds and unit.own_concepts:
                yield unit, None
            for one in understood.constraints.symbols:
                if unit.kind == SYMBOL and one.span.start <= unit.span.start < one.span.end:
                    yield unit, one.symbol

    def _mentions(
        self, documents: Sequence[Document], unit: QueryUnit, symbol: Symbol | None
    ) -> list[Mention]:
        """Return where documents refer to a text."""
        if symbol is None:
            return list(name_mentions(self.library, documents, unit.own_concepts))
        found = symbol_mentions(self.library, documents)
        return [one for one in found if one.symbol is not None and same_symbol(one.symbol, symbol)]

    def _listed(
        self, understood: Understanding, asked: CitingAsked, documents: Sequence[Document], named: str
    ) -> Reply:
        """Return the texts of a kind to which documents refer, each with the words that do."""
        found = mentions_of(self.library, documents, asked.of)
        if not found:
            return self._none(understood, asked)
        language = understood.language
        values = [self._words(understood, one) for one in found[:SHOWN]]
        items = self.messages.text(language, "list-separator").join(values)
        items += " …" if len(found) > SHOWN else ""
        if understood.answer is AnswerKind.NUMBER:
            subject = understood.counted or named
            headline = self.messages.text(
                language, "headline-list-count", subject=subject, count=len(found), items=items
            )
        elif named:
            headline = self.messages.text(language, "headline-list", subject=named, items=items)
        else:
            headline = self.messages.text(language, "headline-list-bare", items=items)
        return self._proved(replace(understood, intent=Intent.LIST), headline, found)

    def _told(
        self, understood: Understanding, asked: CitingAsked, unit: QueryUnit, found: Sequence[Mention]
    ) -> Reply:
        """Return at which places, or in which documents, a text is referred to; the words themselves of yes or no."""
        language = understood.language
        if not (asked.where or asked.by):
            text = self.library.passage_text(found[0].chunk).text
            return self._proved(understood, text_headline(self.messages, understood, text), found[:1])
        units = [self._reader.unit(one.chunk) for one in found]
        places = [
            cite(*one, language).label if asked.where else document_label(one[0], language) for one in units
        ]
        distinct = list(dict.fromkeys(places))
        said = self.messages.text(language, "clause-separator").join(distinct[:SHOWN])
        said += " …" if len(distinct) > SHOWN else ""
        headline = self.messages.text(language, "headline-place", subject=unit.words, place=said)
        return self._proved(replace(understood, intent=Intent.LIST), headline, found)

    def _words(self, understood: Understanding, mention: Mention) -> str:
        """Return what a text referred to is called, for the reader."""
        text = self.library.passage_text(mention.chunk).text[mention.span.start : mention.span.end]
        written_in = self._reader.unit(mention.chunk)[0].entry.language
        if mention.name:
            return self.messages.text(understood.language, "headline-topic", text=shortened(text, ITEM))
        if mention.symbol is not None and text.isascii():
            return text  # a council's resolutions are numbered like the Assembly's
        value = Value(mention.span, text, 1.0, concept=mention.concept, language=written_in)
        kind = AnswerKind.SYMBOLS if mention.symbol is not None else AnswerKind.LIST
        return value_words(self.library, replace(understood, answer=kind), value, listed=True)

    def _proved(self, understood: Understanding, headline: str, found: Sequence[Mention]) -> Answer:
        language, library = understood.language, self.library
        quotations: dict[tuple[str, tuple[Span, ...]], Quotation] = {}
        for one in found:
            sentence = library.annotation(one.chunk).sentence_at(one.span.start)
            quotation = self._reader.quoted(one.chunk, sentence, one.span, language)
            quotations.setdefault((quotation.citation.permalink, quotation.spans), quotation)
        return composed(library, understood, headline, list(quotations.values())[:SHOWN])

    def _none(self, understood: Understanding, asked: CitingAsked) -> NotFound:
        """Return the refusal of a question for what is referred to nowhere."""
        language = understood.written_in or understood.language
        query = build_query(asked.text, language, self.library)
        return self._refusals.no_evidence(understood, query, (), "no symbol")
