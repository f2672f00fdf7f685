"""Questions to answers: understand, look up or search, extract, judge, word; the whole way in one place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answer.answerer import Passage
from bot.answer.citing import cite, quotation_of
from bot.answer.conversation import resolve_followup
from bot.answer.editions import in_own_language
from bot.answer.extract import extract, quote_spans
from bot.answer.gloss import gloss
from bot.answer.headline import text_headline, value_headline
from bot.answer.judge import counted_tokens, judge
from bot.answer.meetings import MeetingFact, NoSuchMeeting, meeting_fact
from bot.answer.model import Answer, Intent, NotFound, Reason
from bot.answer.question import Readers, understand
from bot.answer.values import Value
from index.permalinks import find_permalink, nearest_permalink
from index.query import build_query
from index.rank import rank
from index.references import parse_reference
from index.resolve import Ambiguous, Found, NoSuchDocument, NoSuchParagraph, resolve
from index.search import search, search_query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.extract import Extraction
    from bot.answer.messages import Messages
    from bot.answer.model import Citation, Question, Quotation, Reply
    from bot.answer.question import Understanding
    from index.library import Library
    from index.model import Document, Language, Paragraph, Span
    from index.query import Query
    from index.references import Reference
    from index.resolve import Unit

CANDIDATES = 80
"""Chunks whose sentences are weighed."""
QUOTATIONS = 3
PURE_REFERENCE = 0.75
"""Share of a text that its reference makes up, from which nothing else is asked."""


@dataclass(frozen=True, slots=True)
class Trace:
    """How an answer came about, for ``--explain``.

    Attributes:
        understood: The question.
        query: What was searched; None where nothing was.
        extractions: What was weighed, best first.
        verdict: Why it was refused; empty where it was not.
    """

    understood: Understanding
    query: Query | None = None
    extractions: tuple[Extraction, ...] = ()
    verdict: str = ""


class DocumentAnswerer:
    """Answers from one library.

    Args:
        library: The documents.
        messages: The words around the documents' own.
        max_question_chars: Longer questions are refused.
    """

    def __init__(self, library: Library, messages: Messages, *, max_question_chars: int = 2000) -> None:
        self.library = library
        self.messages = messages
        self._max_question_chars = max_question_chars

    def answer(self, question: Question) -> Reply:
        """Return the answer, or the reason why there is none."""
        return self.explain(question)[0]

    def explain(self, question: Question) -> tuple[Reply, Trace]:
        """Return the reply and how it came about."""
        text = question.text
        if len(text) > self._max_question_chars:
            understood = understand(text[:200], default=question.language)
            reply = self._not_found(
                understood, Reason.TOO_LONG, "notfound-too-long", limit=self._max_question_chars
            )
            return reply, Trace(understood)
        understood = understand(text, default=question.language, readers=Readers())
        if question.history:
            resolved = resolve_followup(text, question.history, default=question.language)
            if resolved.followup:
                understood = understand(resolved.text, default=resolved.language, readers=Readers())
                understood = replace(understood, language=resolved.language)
        if understood.empty:
            return self._not_found(understood, Reason.EMPTY, "notfound-empty"), Trace(understood)
        if understood.smalltalk:
            return self._not_found(understood, Reason.EMPTY, "notfound-smalltalk"), Trace(understood)
        reference = self._pure_reference(understood)
        if reference is not None:
            return self._referenced(reference, understood), Trace(understood)
        return self._searched(understood)

    def _searched(self, understood: Understanding) -> tuple[Reply, Trace]:
        library = self.library
        query = build_query(
            understood.subject or understood.text, understood.language, library, about=understood.about
        )
        fact = meeting_fact(library, query, understood)
        if isinstance(fact, MeetingFact):
            return self._from_fact(fact, understood), Trace(understood, query)
        if isinstance(fact, NoSuchMeeting):
            return self._no_meeting(fact, understood), Trace(understood, query, verdict="no such meeting")
        hits = search_query(library, query, limit=CANDIDATES)
        evidence = rank(library, query, hits)
        extractions = extract(
            library,
            query,
            evidence,
            understood.answer,
            defining=understood.intent is Intent.DEFINITION,
            quoted=tuple(one.text for one in understood.constraints.quoted),
            counted=counted_tokens(understood, query),
        )
        verdict = judge(understood, query, extractions)
        trace = Trace(understood, query, extractions, verdict)
        if verdict:
            return self._not_found(
                understood, Reason.NO_EVIDENCE, "notfound-no-evidence", count=len(library.documents)
            ), trace
        return self._answered(understood, extractions), trace

    def _from_fact(self, fact: MeetingFact, understood: Understanding) -> Answer:
        """Return the answer that the facts give, proven by the sentences they were read from."""
        quotations: list[Quotation] = []
        sources = fact.group.sources
        own = [one for one in sources if self.library.chunks[one.chunk].language is understood.language]
        for source in [*own, *(one for one in sources if one not in own)]:
            quotation = self._quoted(source.chunk, source.sentence, source.span, understood)
            if all(quotation.spans != other.spans for other in quotations):
                quotations.append(quotation)
            if len(quotations) == QUOTATIONS:
                break
        value = Value(sources[0].span, sources[0].text, 1.0, concept=fact.group.concept, date=fact.group.date)
        headline = value_headline(self.messages, self.library, understood, value)
        return self._answer(understood, understood.intent, headline, quotations)

    def _no_meeting(self, missing: NoSuchMeeting, understood: Understanding) -> NotFound:
        series = self.library.termbase.name(missing.series, understood.language)
        if missing.known_years:
            return self._not_found(
                understood,
                Reason.CONSTRAINT_UNMET,
                "notfound-year-known",
                subject=series,
                known=", ".join(map(str, missing.known_years)),
                year=str(missing.year),
            )
        return self._not_found(
            understood,
            Reason.CONSTRAINT_UNMET,
            "notfound-ordinal-known",
            series=series,
            known=", ".join(map(str, missing.known_ordinals)),
            ordinal=str(missing.ordinal),
        )

    def _quoted(self, chunk: int, sentence: int, value: Span | None, understood: Understanding) -> Quotation:
        """Return the quotation around a sentence, its deciding words marked."""
        document, paragraph = self._unit(chunk)
        spans, _whole = quote_spans(self.library, chunk, sentence)
        marks: tuple[Span, ...] = ()
        if value is not None:
            marks = self.library.passage_text(chunk).source_spans(value.start, value.end)
        return quotation_of(document, paragraph, understood.language, spans=spans, highlights=marks)

    def _answered(self, understood: Understanding, extractions: Sequence[Extraction]) -> Answer:
        library = self.library
        best = extractions[0]
        quotations: list[Quotation] = []
        for one in extractions:
            marked = one.value.span if one.value is not None else None
            quotation = self._quoted(one.evidence.chunk, one.evidence.sentence, marked, understood)
            if all(
                quotation.citation != other.citation or quotation.spans != other.spans for other in quotations
            ):
                quotations.append(quotation)
            if len(quotations) == QUOTATIONS:
                break
        if best.value is not None:
            headline = value_headline(self.messages, library, understood, best.value)
        else:
            sentence = library.annotation(best.evidence.chunk).sentences[best.evidence.sentence]
            text = library.passage_text(best.evidence.chunk).text[sentence.start : sentence.end]
            headline = text_headline(self.messages, understood, text)
        return self._answer(understood, understood.intent, headline, quotations)

    def _answer(
        self, understood: Understanding, intent: Intent, headline: str, quotations: list[Quotation]
    ) -> Answer:
        """Return the answer with what a reader of another language needs: the other edition, a gloss."""
        own = in_own_language(self.library, quotations[0], understood.language)
        if own is not None and all(own.citation != other.citation for other in quotations):
            quotations.insert(1, own)
            del quotations[QUOTATIONS:]
        return Answer(
            intent,
            understood.language,
            headline,
            tuple(quotations),
            gloss=gloss(self.library, quotations[0], understood.language),
        )

    def _unit(self, chunk: int) -> tuple[Document, Paragraph]:
        found = self.library.chunks[chunk]
        document = self.library.documents[found.document]
        return document, document.by_key[found.paragraph]

    def _pure_reference(self, understood: Understanding) -> Reference | None:
        references = parse_reference(understood.text, understood.language)
        if (references and references[0].steps) or (references and references[0].permalink):
            reference = references[0]
            if reference.share >= PURE_REFERENCE or understood.intent is Intent.CITATION:
                return reference
        return None

    def _referenced(self, reference: Reference, understood: Understanding) -> Reply:
        documents = list(self.library.documents.values())
        resolution = resolve(reference, documents)
        match resolution:
            case Found(units) | Ambiguous(units):
                return self._units(units, understood)
            case NoSuchParagraph():
                return self._not_found(
                    understood,
                    Reason.NO_SUCH_PARAGRAPH,
                    "notfound-no-such-paragraph",
                    document=cite(
                        resolution.document, resolution.document.paragraphs[0], understood.language
                    ).document,
                    number=resolution.steps[-1].value,
                )
            case NoSuchDocument(written):
                return self._not_found(
                    understood,
                    Reason.NO_SUCH_DOCUMENT,
                    "notfound-no-such-document",
                    document=written,
                    count=len(documents),
                )

    def _units(self, units: Sequence[Unit], understood: Understanding) -> Answer:
        quotations = []
        for unit in units[:QUOTATIONS]:
            paragraph = unit.paragraph or unit.document.paragraphs[0]
            quotations.append(quotation_of(unit.document, paragraph, understood.language))
        first = units[0]
        paragraph = first.paragraph or first.document.paragraphs[0]
        text = self.library.passage_of(first.document, paragraph).text
        headline = text_headline(self.messages, understood, text)
        return self._answer(understood, Intent.CITATION, headline, quotations)

    def _not_found(
        self, understood: Understanding, reason: Reason, message: str, **details: str | float
    ) -> NotFound:
        headline = self.messages.text(understood.language, message, **details)
        return NotFound(
            understood.intent,
            understood.language,
            reason,
            headline,
            {name: str(value) for name, value in details.items()},
        )

    def search(
        self, text: str, *, language: Language | None, limit: int, offset: int = 0
    ) -> Sequence[Quotation]:
        """Return passages for a few words, best first; empty where nothing matches."""
        understood = understand(text, default=language)
        found = search(self.library, understood.subject or text, understood.language, limit=limit + offset)
        quotations = []
        for hit in found[offset:]:
            document, paragraph = self._unit(hit.chunk)
            spans, _whole = quote_spans(self.library, hit.chunk, 0)
            quotations.append(quotation_of(document, paragraph, understood.language, spans=spans))
        return tuple(quotations)

    def passage(self, permalink: str) -> Passage | None:
        """Return the unit of a permalink; None where it is gone."""
        found = find_permalink(permalink, list(self.library.documents.values()))
        return self._passage(*found) if found is not None else None

    def _passage(self, document: Document, paragraph: Paragraph) -> Passage:
        language = document.entry.language
        position = document.paragraphs.index(paragraph)
        before = document.paragraphs[position - 1] if position else None
        after = document.paragraphs[position + 1] if position + 1 < len(document.paragraphs) else None
        children = [one for one in document.paragraphs if one.parent == paragraph.locator]
        notes = [document.by_key[key.key] for key in paragraph.footnotes if key.key in document.by_key]
        editions = [
            quotation_of(other, same, other.entry.language)
            for other in self.library.documents.values()
            if other is not document
            and document.entry.edition_group
            and other.entry.edition_group == document.entry.edition_group
            and (same := other.by_key.get(paragraph.locator.key)) is not None
        ]
        return Passage(
            quotation_of(document, paragraph, language),
            paragraph.headings,
            cite(document, before, language) if before is not None else None,
            cite(document, after, language) if after is not None else None,
            tuple(quotation_of(document, one, language) for one in children if one not in notes),
            tuple(quotation_of(document, note, language) for note in notes),
            tuple(editions),
        )

    def nearest(self, permalink: str) -> Citation | None:
        """Return the closest unit that still exists for a permalink that is gone; None where nothing is close."""
        found = nearest_permalink(permalink, list(self.library.documents.values()))
        return cite(*found, found[0].entry.language) if found is not None else None

    def look_up(self, reference: str, *, language: Language | None) -> Reply:
        """Return the paragraph that a written reference names."""
        understood = understand(reference, default=language)
        references = parse_reference(reference, understood.language)
        if not references:
            return self._not_found(
                understood,
                Reason.NO_SUCH_DOCUMENT,
                "notfound-no-such-document",
                document=reference[:80],
                count=len(self.library.documents),
            )
        return self._referenced(references[0], understood)
