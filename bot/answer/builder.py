"""Questions to answers: understand, look up or search, extract, judge, word; the whole way in one place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answer.agenda import AgendaFact, NoSuchPart, NoSuchSession, agenda_fact
from bot.answer.citing import quotation_of
from bot.answer.compose import composed
from bot.answer.conversation import asked_language, resolve_followup
from bot.answer.counting import counted_thing
from bot.answer.disagreement import disagreements_for_event, to_answer
from bot.answer.document_date import document_date
from bot.answer.extract import extract
from bot.answer.headline import (
    items_headline,
    joined_words,
    meeting_headline,
    offered_headline,
    role_headline,
    shortened,
    text_headline,
    value_headline,
    value_words,
)
from bot.answer.judge import fitting, judge
from bot.answer.lists import introduced_items
from bot.answer.meetings import (
    MeetingFact,
    NoSuchMeeting,
    asked_meeting,
    is_another_part,
    meeting_fact,
    role_not_stated,
    says_role,
    value_of,
)
from bot.answer.messages import own_digits
from bot.answer.model import Answer, Intent
from bot.answer.participation import participations
from bot.answer.passages import PassageReader
from bot.answer.patterns import Attribute, patterns_for
from bot.answer.persons import NoSuchPerson, PersonFact, person_fact
from bot.answer.question import Readers, understand
from bot.answer.referenced import References
from bot.answer.refusals import Refusals
from bot.answer.subject_label import subject_label
from bot.answer.values import Value
from index.facts.event_table import Event
from index.facts.events import Role
from index.query import build_query
from index.rank import rank
from index.search import candidates
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answer.answerer import Passage
    from bot.answer.document_date import DocumentDate
    from bot.answer.extract import Extraction
    from bot.answer.messages import Messages
    from bot.answer.model import Citation, DisagreeingValue, Question, Quotation, Reply
    from bot.answer.question import Understanding
    from index.facts.events import EventValue
    from index.library import Library
    from index.model import Language, Paragraph
    from index.query import Query
    from index.rank import Evidence

CANDIDATES = 64
"""Chunks whose sentences are weighed."""
QUOTATIONS = 3
SOURCES = 2
"""Places that are quoted for one value of a meeting, so that others of its values find room."""
PARTS = 12
"""Items that are quoted of a list."""
SIDE = 160
"""Code points that a headline shows of what is said of either side of a comparison."""


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
        self._reader = PassageReader(library)
        self._refusals = Refusals(library, messages)
        self._references = References(library, messages, self._reader, self._refusals)

    def answer(self, question: Question) -> Reply:
        """Return the answer, or the reason why there is none."""
        return self.explain(question)[0]

    def explain(self, question: Question) -> tuple[Reply, Trace]:
        """Return the reply and how it came about."""
        if len(question.text) > self._max_question_chars:
            understood = understand(question.text[:200], default=question.language, readers=Readers())
            return self._refusals.too_long(understood, self._max_question_chars), Trace(understood)
        understood = self._understood(question)
        if understood.empty or understood.smalltalk:
            return self._refusals.nothing_asked(understood), Trace(understood)
        named = self._referenced(question, understood)
        if named is not None:
            return named, Trace(understood)
        reply, trace = self._searched(understood)
        if isinstance(reply, Answer) and understood.text != question.text:
            reply = replace(reply, resolved_question=understood.text)
        return reply, trace

    def _understood(self, question: Question) -> Understanding:
        """Return the question understood, completed from the turns before it where it leaves something out."""
        if question.history:
            resolved = resolve_followup(
                question.text,
                question.history,
                default=question.language,
                termbase=self.library.termbase,
            )
            if resolved.followup:
                understood = understand(resolved.text, default=resolved.language)
                return replace(understood, language=resolved.language, written_in=understood.language)
        request = asked_language(question.text)
        if request is not None:
            understood = understand(request[1], default=question.language)
            return replace(understood, language=request[0], written_in=understood.language)
        return understand(question.text, default=question.language)

    def _referenced(self, question: Question, understood: Understanding) -> Reply | None:
        """Return the units that a question names, which may lean on what was named before; else None."""
        if question.history:
            own = understand(question.text, default=understood.language)
            reply = self._references.reply(replace(own, language=understood.language), question.history)
            if reply is not None:
                return reply
        return self._references.reply(understood)

    def _searched(self, understood: Understanding) -> tuple[Reply, Trace]:
        library = self.library
        query = build_query(
            understood.subject or understood.text,
            understood.written_in or understood.language,
            library,
            about=understood.about,
            asks_what=understood.intent in {Intent.TOPIC, Intent.DEFINITION},
        )
        known = self._from_facts(understood, query)
        if known is not None:
            return known, Trace(understood, query)
        if understood.sides:
            compared = self._compared(understood)
            if compared is not None:
                return compared, Trace(understood, query)
        evidence, extractions = self._extracted(understood, query)
        extractions = fitting(library, query, extractions)
        verdict = judge(library, understood, query, extractions)
        missing = role_not_stated(library, query, understood)
        if missing is not None:
            best = extractions[0].evidence if extractions else None
            if verdict or best is None or not says_role(library, missing, query, best.chunk, best.sentence):
                trace = Trace(understood, query, extractions, f"not stated: {missing.role}")
                return self._refusals.no_role(understood, missing), trace
        trace = Trace(understood, query, extractions, verdict)
        if verdict:
            return self._refusals.no_evidence(understood, query, evidence), trace
        return self._from_extractions(understood, extractions), trace

    def _extracted(
        self, understood: Understanding, query: Query
    ) -> tuple[Sequence[Evidence], tuple[Extraction, ...]]:
        """Return the sentences that a search finds and what answers in them, each best first."""
        library = self.library
        evidence = rank(library, query, candidates(library, query, CANDIDATES))
        extractions = extract(
            library,
            query,
            evidence,
            understood.answer,
            defining=understood.intent is Intent.DEFINITION,
            quoted=tuple(one.text for one in understood.constraints.quoted),
            counted=counted_thing(understood, query),
            negated=_denies if understood.negated else None,
        )
        return evidence, extractions

    def _compared(self, understood: Understanding) -> Answer | None:
        """Return what the documents say of either thing of a comparison; None where they miss one of the two."""
        library, language = self.library, understood.language
        found: list[Extraction] = []
        for side in understood.sides:
            query = build_query(side, language, library, about=side, asks_what=True)
            asked = replace(understood, intent=Intent.DEFINITION, attribute=Attribute.DEFINITION)
            _evidence, extractions = self._extracted(asked, query)
            if judge(library, asked, query, extractions):
                return None
            found.append(extractions[0])
        first, second = (one.evidence for one in found)
        if (first.chunk, first.sentence) == (second.chunk, second.sentence):
            return None
        texts = [shortened(self._sentence(one.evidence), SIDE) for one in found]
        labels = [
            subject_label(library.termbase, replace(understood, about=side)) for side in understood.sides
        ]
        headline = self.messages.text(
            language,
            "headline-comparison",
            left=labels[0],
            leftvalue=self.messages.text(language, "headline-topic", text=texts[0]),
            right=labels[1],
            rightvalue=self.messages.text(language, "headline-topic", text=texts[1]),
        )
        quotations = _distinct(
            self._reader.quoted(one.evidence.chunk, one.evidence.sentence, None, language) for one in found
        )
        return self._answer(understood, headline, quotations)

    def _from_facts(  # noqa: PLR0911 - one return a kind of fact
        self, understood: Understanding, query: Query
    ) -> Reply | None:
        """Return what the facts read at index time answer; None where the documents must be searched."""
        dated = document_date(self.library, query, understood)
        if dated is not None:
            return self._from_document_date(dated, understood)
        if understood.attribute is Attribute.PARTICIPANTS:
            event = asked_meeting(self.library, query)
            if isinstance(event, Event):
                return self._participants(event, understood)
        item = agenda_fact(self.library, query, understood)
        if isinstance(item, NoSuchPart):
            return self._refusals.no_part(understood, item)
        if isinstance(item, NoSuchSession):
            return self._refusals.no_session(understood, item)
        if isinstance(item, AgendaFact):
            return self._from_agenda(item, understood)
        fact = meeting_fact(self.library, query, understood)
        if isinstance(fact, NoSuchMeeting):
            return self._refusals.no_meeting(understood, fact)
        if isinstance(fact, MeetingFact):
            return self._from_meeting(fact, understood)
        person = person_fact(self.library, query, understood)
        if isinstance(person, NoSuchPerson):
            return self._refusals.no_person(understood, person.name)
        if isinstance(person, PersonFact):
            return self._from_person(person, understood)
        return None

    def _from_person(self, fact: PersonFact, understood: Understanding) -> Answer:
        """Return what a person is, as tables and texts say it."""
        spans = [(one, one.function.span) for one in fact.mentions if one.function is not None]
        quotations = _distinct(
            self._reader.quoted(
                one.chunk,
                self.library.annotation(one.chunk).sentence_at(span.start),
                span,
                understood.language,
            )
            for one, span in spans
        )
        mention, span = spans[0]
        text = self.library.passage_text(mention.chunk).text[span.start : span.end]
        value = Value(span, text, 1.0, language=mention.language)
        asked = replace(
            understood, attribute=Attribute.POSITION, about=fact.person.name_in(understood.language)
        )
        return self._answer(understood, value_headline(self.messages, self.library, asked, value), quotations)

    def _from_agenda(self, fact: AgendaFact, understood: Understanding) -> Answer:
        """Return an item's hours, its title, or who has a part in it, from the programme that says so."""
        language = understood.language
        if fact.people:
            held = list({one.name.text: (one.chunk, one.name) for one in fact.people}.values())
            words = joined_words(self.messages, language, [name.text for _chunk, name in held])
            spans = [(chunk, name.span) for chunk, name in held]
        elif understood.attribute is Attribute.DATE:
            hours = [
                self.messages.text(
                    language,
                    "hours",
                    start=own_digits(one.start, language),
                    end=own_digits(one.end, language),
                )
                for one in fact.items
            ]
            words = joined_words(self.messages, language, hours)
            spans = [(one.chunk, one.hours) for one in fact.items]
        else:
            titles = [
                self.library.passage_text(one.chunk).text[one.title.start : one.title.end]
                for one in fact.items
            ]
            words = joined_words(self.messages, language, titles)
            spans = [(one.chunk, one.title) for one in fact.items]
            understood = replace(understood, attribute=Attribute.TITLE)
        quotations = _distinct(
            self._reader.quoted(chunk, self.library.annotation(chunk).sentence_at(span.start), span, language)
            for chunk, span in spans
        )
        value = Value(spans[0][1], words, 1.0)
        return self._answer(
            understood, value_headline(self.messages, self.library, understood, value), quotations
        )

    def _from_meeting(self, fact: MeetingFact, understood: Understanding) -> Answer:
        """Return the answer that the facts about a meeting give, the reader's own language's sources first.

        Who hosts is told with where and when, as far as the documents say it surely.
        """
        language = understood.language
        groups = {
            role: fact.group if role is fact.group.role else value_of(self.library, fact.event, role)
            for role in (fact.group.role, Role.DATE, Role.PLACE)
        }
        quotations = _distinct(
            self._reader.quoted(one.chunk, one.sentence, one.span, language)
            for group in groups.values()
            if group is not None
            for one in self._own_first(group.sources, language)[:SOURCES]
        )
        words = {
            role: value_words(self.library, understood, Value.of_group(group))
            for role, group in groups.items()
            if group is not None
        }
        headline = meeting_headline(
            self.messages,
            self.library,
            understood,
            words[fact.group.role],
            place=words.get(Role.PLACE, ""),
            date=words.get(Role.DATE, ""),
        )
        if fact.others:
            names = [
                words[fact.group.role],
                *(value_words(self.library, understood, Value.of_group(one)) for one in fact.others),
            ]
            value = Value(fact.group.sources[0].span, joined_words(self.messages, language, names), 1.0)
            headline = ""
        else:
            value = Value.of_group(fact.group)
        if is_another_part(fact.group.role, understood.attribute):
            role = self.messages.text(language, f"role-{fact.group.role.value}")
            words_held = value.text if fact.others else words[fact.group.role]
            headline = role_headline(self.messages, self.library, understood, role, words_held)
        if fact.offered:
            headline = offered_headline(self.messages, self.library, understood, words[fact.group.role])
        differing = disagreements_for_event(self.library, fact.event, fact.group.role)
        return self._answer(
            understood,
            headline or value_headline(self.messages, self.library, understood, value),
            quotations,
            disagreement=to_answer(self.library, differing, language, self.messages),
        )

    def _own_first(self, sources: Sequence[EventValue], language: Language) -> list[EventValue]:
        return sorted(sources, key=lambda one: self.library.chunks[one.chunk].language is not language)

    def _participants(self, event: Event, understood: Understanding) -> Answer | None:
        """Return how many took part in a meeting; None where no text counts them."""
        counts = participations(self.library, event)
        if not counts:
            return None
        language = understood.language
        quotations = _distinct(
            self._reader.quoted(one.chunk, one.sentence, one.span, language) for one in counts
        )
        words = self.messages.text(language, counts[0].unit, number=counts[0].written, count=counts[0].count)
        value = Value(counts[0].span, words, 1.0)
        differing = disagreements_for_event(self.library, event, Role.PARTICIPANTS)
        return self._answer(
            understood,
            value_headline(self.messages, self.library, understood, value),
            quotations,
            disagreement=to_answer(self.library, differing, language, self.messages),
        )

    def _from_document_date(self, dated: DocumentDate, understood: Understanding) -> Answer:
        """Return when a document was adopted or dated, with the places that date it differently."""
        best, language = dated.date, understood.language
        differing = to_answer(self.library, dated.disagreement, language, self.messages)
        quotation = self._reader.quoted(best.chunk, best.sentence, best.span, language)
        value = Value(best.span, "", 1.0, date=best.date)
        return self._answer(
            understood,
            value_headline(self.messages, self.library, understood, value),
            _distinct([quotation, *(one.quotation for one in differing)]),
            disagreement=differing,
        )

    def _from_extractions(self, understood: Understanding, extractions: Sequence[Extraction]) -> Answer:
        best = extractions[0]
        if understood.intent is Intent.LIST:
            items = introduced_items(self.library, best.evidence)
            if items:
                return self._list_of(understood, best.evidence, items)
        quotations = _distinct(
            self._reader.quoted(
                one.evidence.chunk,
                one.evidence.sentence,
                one.value.span if one.value is not None else None,
                understood.language,
            )
            for one in extractions
        )
        if best.value is not None:
            headline = value_headline(self.messages, self.library, understood, best.value)
        else:
            headline = text_headline(self.messages, understood, self._sentence(best.evidence))
        return self._answer(understood, headline, quotations)

    def _list_of(self, understood: Understanding, evidence: Evidence, items: Sequence[Paragraph]) -> Answer:
        """Return a numbered list: its introduction and its items, each quoted as its own unit."""
        language = understood.language
        introduction = self._reader.quoted(evidence.chunk, evidence.sentence, None, language)
        document, _paragraph = self._reader.unit(evidence.chunk)
        quoted = [quotation_of(document, one, language) for one in items[:PARTS]]
        return self._answer(
            understood,
            items_headline(self.messages, self.library, understood, [one.text for one in quoted]),
            [introduction, *quoted],
        )

    def _sentence(self, evidence: Evidence) -> str:
        span = self.library.annotation(evidence.chunk).sentences[evidence.sentence]
        return self.library.passage_text(evidence.chunk).text[span.start : span.end]

    def _answer(
        self,
        understood: Understanding,
        headline: str,
        quotations: list[Quotation],
        *,
        disagreement: tuple[DisagreeingValue, ...] = (),
    ) -> Answer:
        return composed(self.library, understood, headline, quotations, disagreement=disagreement)

    def search(
        self, text: str, *, language: Language | None, limit: int, offset: int = 0
    ) -> Sequence[Quotation]:
        """Return passages for a few words, best first; empty where nothing matches."""
        understood = understand(text, default=language, readers=Readers())
        words = understood.subject or text
        return self._reader.search(words, understood.language, limit=limit, offset=offset)

    def passage(self, permalink: str, *, language: Language | None = None) -> Passage | None:
        """Return the unit of a permalink, cited for a reader of a language, else in its own; None where it is gone."""
        return self._reader.passage(permalink, language=language)

    def nearest(self, permalink: str) -> Citation | None:
        """Return the closest unit that still exists for a permalink that is gone; None where nothing is close."""
        return self._reader.nearest(permalink)

    def look_up(self, reference: str, *, language: Language | None) -> Reply:
        """Return the paragraph that a written reference names."""
        understood = understand(reference, default=language, readers=Readers())
        return self._references.look_up(reference, understood)


def _denies(library: Library, evidence: Evidence) -> bool:
    """Return whether a sentence, or the words that introduce its unit, deny something."""
    chunk = library.chunks[evidence.chunk]
    sentence = library.annotation(evidence.chunk).sentences[evidence.sentence]
    text = library.passage_text(evidence.chunk).text[sentence.start : sentence.end]
    negation = patterns_for(chunk.language).negation
    introduction = chunk.context.rsplit("\n", 1)[-1]
    return any(bool(negation.find(fold_text(words))) for words in (text, introduction))


def _distinct(quotations: Iterable[Quotation]) -> list[Quotation]:
    """Return the first few quotations, none twice."""
    kept: list[Quotation] = []
    for quotation in quotations:
        if all((one.citation, one.spans) != (quotation.citation, quotation.spans) for one in kept):
            kept.append(quotation)
        if len(kept) == QUOTATIONS:
            break
    return kept
