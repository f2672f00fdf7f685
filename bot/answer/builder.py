"""Questions to answers: understand, look up or search, extract, judge, word; the whole way in one place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.conversation import asked_language, resolve_followup
from bot.answer.extract import extract
from bot.answer.fact_lookup import FactLookup
from bot.answer.facts.cells import cell_fact, named_cells
from bot.answer.facts.crossings import crossing_fact
from bot.answer.facts.latest_meeting import with_rank
from bot.answer.facts.meeting_of_year import with_series
from bot.answer.facts.meetings import (
    deed_not_stated,
    role_not_stated,
    says_role,
)
from bot.answer.facts.persons import (
    is_of_a_work,
    is_of_no_person,
    is_of_things,
    told_person,
)
from bot.answer.judge.both_sides import tells_of_both
from bot.answer.judge.judge import fitting, judge, unrefused
from bot.answer.lookups.referenced import References
from bot.answer.model import Answer, Intent, Question
from bot.answer.question import understand
from bot.answer.sentence.counting import counted_thing
from bot.answer.sentence.date_sense import sense_asked
from bot.answer.sentence.item_counts import counted_items
from bot.answer.sentence.label_values import labelled_thing
from bot.answer.sentence.name_values import SHORTENED
from bot.answer.sentence.number_ties import word_asked
from bot.answer.understand.asked_deed import with_deed
from bot.answer.understand.constraints import Readers
from bot.answer.understand.date_precision import precision_asked
from bot.answer.understand.measured_sides import Measure, side_questions, without_measures
from bot.answer.understand.patterns import AnswerKind, Attribute, patterns_for
from bot.answer.wording.from_facts import FactAnswers
from bot.answer.wording.from_sentences import SentenceAnswers
from bot.answer.wording.passages import PassageReader
from bot.answer.wording.refusals import Refusals
from bot.answer.words.column_words import asks_with_whom, bodies_asked, rooms_and_venues
from index.query_building import build_query
from index.rank import rank
from index.search import candidates, title_pages
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.answerer import Passage
    from bot.answer.conversation import ResolvedQuestion
    from bot.answer.extract import Extraction
    from bot.answer.messages import Messages
    from bot.answer.model import Citation, Quotation, Reply
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.model import Language
    from index.query import Query
    from index.rank import Evidence

CANDIDATES = 64
"""Chunks whose sentences are weighed."""
DEPTH = 100
"""Sentences, best first, that are looked at for what answers."""
STANDING = frozenset({ConceptKind.PROCESS, ConceptKind.BODY})
"""Kinds of thing that have a purpose and no theme."""
DEFINED_REACH = 4
"""How many times as many, where it is asked what a thing of at most :data:`FEW_UNITS` words is."""
FEW_UNITS = 2


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
        self._facts = FactAnswers(library, messages, self._reader)
        self._refusals = Refusals(library, messages)
        self._known = FactLookup(library, self._facts, self._refusals)
        self._sentences = SentenceAnswers(library, messages, self._reader)
        self._references = References(library, messages, self._reader, self._refusals)

    def answer(self, question: Question) -> Reply:
        """Return the answer, or the reason why there is none."""
        return self.explain(question)[0]

    def explain(self, question: Question) -> tuple[Reply, Trace]:
        """Return the reply and how it came about."""
        if len(question.text) > self._max_question_chars:
            understood = understand(question.text[:200], default=question.language, readers=Readers())
            return self._refusals.too_long(understood, self._max_question_chars), Trace(understood)
        resolved = self._resolved(question)
        understood = self._understood(question, resolved)
        if understood.empty or understood.smalltalk:
            return self._refusals.nothing_asked(understood), Trace(understood)
        named = self._referenced(question, understood)
        if named is not None:
            return named, Trace(understood)
        told = self._of_that_person(resolved, understood)
        if told is not None:
            return replace(told, resolved_question=understood.text), Trace(understood)
        reply, trace = self._searched(understood)
        if isinstance(reply, Answer) and understood.text != question.text:
            reply = replace(reply, resolved_question=understood.text)
        return reply, trace

    def _resolved(self, question: Question) -> ResolvedQuestion | None:
        """Return the question completed from the turns before it; None where it leaves nothing out."""
        if not question.history:
            return None
        resolved = resolve_followup(
            question.text,
            question.history,
            default=question.language,
            termbase=self.library.termbase,
        )
        return resolved if resolved.followup else None

    def _understood(self, question: Question, resolved: ResolvedQuestion | None) -> Understanding:
        """Return the question understood; what a turn asks by itself is what the completed one asks."""
        if resolved is not None:
            understood = understand(resolved.text, default=resolved.language)
            asked = resolved.asked
            if asked is not None and asked.attribute is not understood.attribute:
                understood = replace(
                    understood,
                    intent=asked.intent,
                    second=asked.second,
                    attribute=asked.attribute,
                    attributes=asked.attributes,
                    answer=asked.answer,
                    score=asked.score,
                )
            return replace(understood, language=resolved.language, written_in=understood.language)
        request = asked_language(question.text)
        if request is not None:
            understood = understand(request[1], default=question.language)
            return replace(understood, language=request[0], written_in=understood.language)
        return understand(question.text, default=question.language)

    def _of_that_person(self, resolved: ResolvedQuestion | None, understood: Understanding) -> Answer | None:
        """Return what the one person is whom the question before asks for; None where that is not asked."""
        if resolved is None or not resolved.whose:
            return None
        before, _trace = self._searched(understand(resolved.whose, default=resolved.language))
        fact = told_person(self.library, before, understood) if isinstance(before, Answer) else None
        return self._facts.person(fact, understood) if fact is not None else None

    def _referenced(self, question: Question, understood: Understanding) -> Reply | None:
        """Return the units that a question names, which may lean on what was named before; else None."""
        if question.history:
            own = understand(question.text, default=understood.language)
            reply = self._references.reply(replace(own, language=understood.language), question.history)
            if reply is not None:
                return reply
        return self._references.reply(understood)

    def _searched(self, understood: Understanding) -> tuple[Reply, Trace]:
        query = self._query(understood)
        if (other := _meant_as(understood, query)) is not understood:
            understood, query = other, self._query(other)
        known = self._known.reply(understood, query)
        if known is not None:
            return known, Trace(understood, query)
        if understood.sides:
            compared = self._compared(understood, query)
            if compared is not None:
                return compared, Trace(understood, query)
        return self._weighed(understood, query)

    def _weighed(self, understood: Understanding, query: Query) -> tuple[Reply, Trace]:
        """Return what the sentences and table rows that a search finds answer, or why they do not."""
        library = self.library
        evidence, extractions = self._extracted(understood, query)
        found = tuple(one.chunk for one in evidence)
        cell = cell_fact(library, query, understood, found)
        if cell is None and understood.answer is AnswerKind.TEXT:
            cell = crossing_fact(library, query, understood, found)
        if cell is not None:
            return self._facts.cell(cell, understood), Trace(understood, query, extractions)
        extractions = fitting(library, query, extractions, anywhere=understood.answer is AnswerKind.LABEL)
        extractions = unrefused(library, understood, query, extractions)
        verdict = judge(library, understood, query, extractions)
        if deed_not_stated(library, query, understood, extractions[0] if extractions else None):
            verdict = verdict or "not said to have been done"
        missing = role_not_stated(library, query, understood)
        if missing is not None:
            best = extractions[0].evidence if extractions else None
            if verdict or best is None or not says_role(library, missing, query, best.chunk, best.sentence):
                trace = Trace(understood, query, extractions, f"not stated: {missing.role}")
                return self._refusals.no_role(understood, missing), trace
        trace = Trace(understood, query, extractions, verdict)
        of_row = extractions[0].evidence.chunk if extractions else None
        if verdict or (of_row is not None and named_cells(library, of_row)):
            rows = found if verdict or of_row is None else (of_row,)
            cell = crossing_fact(library, query, understood, rows)
            if cell is not None:
                return self._facts.cell(cell, understood), replace(trace, verdict="")
        if verdict:
            counted = self._listed(understood, query, evidence)
            if counted is not None:
                return counted, replace(trace, verdict="")
            return self._refusals.no_evidence(understood, query, evidence, verdict), trace
        return self._sentences.answer(understood, extractions), trace

    def _query(self, understood: Understanding) -> Query:
        query = build_query(
            understood.subject or understood.text,
            understood.written_in or understood.language,
            self.library,
            about=understood.about,
            asks_what=understood.intent in {Intent.TOPIC, Intent.DEFINITION},
            likely=rooms_and_venues() if understood.answer is AnswerKind.ROOM else (),
        )
        query = with_rank(self.library, with_series(self.library, query))
        return with_deed(self.library, understood, query)

    def _extracted(
        self, understood: Understanding, query: Query
    ) -> tuple[Sequence[Evidence], tuple[Extraction, ...]]:
        """Return the sentences that a search finds and what answers in them, each best first."""
        library = self.library
        # "Who are the Friends of the Forum?" may ask for a list, or what they are.
        one = understood.intent is Intent.LIST and len(query.units) == 1
        defining = one or understood.intent is Intent.DEFINITION
        # What is named everywhere is defined in one place, and nothing but its definition tells which.
        wide = DEFINED_REACH if defining and len(query.units) <= FEW_UNITS else 1
        hits = candidates(library, query, wide * CANDIDATES)
        if understood.answer is AnswerKind.LABEL:
            known = {hit.chunk for hit in hits}
            hits = (*hits, *(hit for hit in title_pages(library, query) if hit.chunk not in known))
        evidence = rank(library, query, hits)
        extractions = extract(
            library,
            query,
            evidence,
            understood.answer,
            defining=defining,
            depth=wide * DEPTH,
            quoted=tuple(one.text for one in understood.constraints.quoted),
            counted=counted_thing(library, understood, query),
            bodies=bodies_asked(
                understood.text, understood.written_in or understood.language, library.termbase
            )
            if understood.answer in SHORTENED
            else frozenset(),
            labelled=labelled_thing(library.termbase, understood),
            precision=precision_asked(understood),
            with_whom=asks_with_whom(understood.text),
            relation=understood.relation,
            sense=sense_asked(understood),
            word=word_asked(understood, query),
            negated=_denies if understood.negated else None,
        )
        return evidence, extractions

    def _compared(self, understood: Understanding, query: Query) -> Answer | None:
        """Return what the documents say of the two things of a comparison; None where they miss one of the two.

        What is compared of them, where the question tells it; else the sentence that itself sets them side by side;
        else what either of them is.
        """
        known = (
            self._measured(understood, Measure.MORE)
            or self._of_both(understood, query.language)
            or self._measured(understood, Measure.EARLIER)
        )
        if known is not None or any(side_questions(understood, measure) for measure in Measure):
            return known
        return self._defined(understood)

    def _measured(self, understood: Understanding, measure: Measure) -> Answer | None:
        """Return how many, or when, for either side, where that is compared; None where one of them lacks it."""
        replies = []
        for text in side_questions(understood, measure):
            reply, trace = self._searched(
                self._understood(Question(text, language=understood.language), None)
            )
            if not isinstance(reply, Answer) or (trace.extractions and trace.extractions[0].value is None):
                return None
            replies.append(reply)
        if not replies or replies[0].quotations[0] == replies[1].quotations[0]:
            return None
        return self._sentences.measured(understood, replies)

    def _of_both(self, understood: Understanding, language: Language) -> Answer | None:
        """Return the sentence that says of both sides what is asked; None where no good one does."""
        words = without_measures(understood.subject, language)
        query, *sides = (
            build_query(one, language, self.library, about=one) for one in (words, *understood.sides)
        )
        if not any(unit.kind == ConceptKind.EVENT_VERB for unit in query.units):
            return None
        _evidence, extractions = self._extracted(understood, query)
        both = [one for one in extractions if tells_of_both(query, sides, one.evidence)]
        if not both or judge(self.library, understood, query, both):
            return None
        return self._sentences.answer(understood, both[:1])

    def _defined(self, understood: Understanding) -> Answer | None:
        """Return what either side is; None where the documents do not tell it of both."""
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
        return self._sentences.compared(understood, (first, second))

    def _listed(self, understood: Understanding, query: Query, evidence: Sequence[Evidence]) -> Answer | None:
        """Return how many items a list or a named unit has, where that was asked; None where it was not."""
        if understood.answer is not AnswerKind.NUMBER:
            return None
        counted = counted_thing(self.library, understood, query)
        items = counted_items(self.library, query, counted, evidence) if counted is not None else None
        if items is not None:
            return self._sentences.count_of(understood, items)
        parts = self._references.parts_of(understood)
        return self._sentences.parts_counted(understood, parts) if parts else None

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


def _meant_as(understood: Understanding, query: Query) -> Understanding:
    """Return a question as it is meant where its words ask for what its subject cannot have.

    "The role of UNESCO" is what it does, what a process is about is no theme of a meeting, and the name of a study is
    its title.
    """
    named = understood.attribute is Attribute.PERSON and understood.named
    titled = understood.attribute is Attribute.POSITION and Attribute.TITLE in understood.attributes
    if (named or titled) and is_of_a_work(query):
        return replace(
            understood, intent=Intent.TOPIC, attribute=Attribute.TITLE, answer=AnswerKind.TITLE, named=False
        )
    if understood.attribute is Attribute.POSITION and (is_of_no_person(query) or is_of_things(query)):
        return replace(understood, intent=Intent.TOPIC, attribute=Attribute.TOPIC, answer=AnswerKind.TEXT)
    things = [unit for unit in query.units if unit.kind != "word" or unit.words in understood.about]
    if understood.attribute is Attribute.THEME and all(unit.kind in STANDING for unit in things):
        return replace(
            understood, intent=Intent.DEFINITION, attribute=Attribute.DEFINITION, answer=AnswerKind.TEXT
        )
    return understood


def _denies(library: Library, evidence: Evidence) -> bool:
    """Return whether a sentence, or the words that introduce its unit, deny something."""
    return _is_denial(library, evidence.chunk, evidence.sentence)


@lru_cache(maxsize=8192)
def _is_denial(library: Library, number: int, sentence: int) -> bool:
    chunk, span = library.chunks[number], library.annotation(number).sentences[sentence]
    text = library.passage_text(number).text[span.start : span.end]
    negation = patterns_for(chunk.language).negation
    introduction = chunk.context.rsplit("\n", 1)[-1]
    return any(bool(negation.find(fold_text(words))) for words in (text, introduction))
