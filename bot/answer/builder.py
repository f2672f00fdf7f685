"""Questions to answers: understand, look up or search, extract, judge, word; the whole way in one place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answer.comparisons import Comparisons
from bot.answer.conversation import asked_language, resolve_followup
from bot.answer.fact_lookup import FactLookup
from bot.answer.facts.acting_cells import acting_cells
from bot.answer.facts.cells import cell_facts, named_cells
from bot.answer.facts.crossings import crossing_facts
from bot.answer.facts.latest_meeting import with_rank
from bot.answer.facts.meeting_of_year import with_series
from bot.answer.facts.meetings import (
    deed_not_stated,
    role_not_stated,
    says_role,
)
from bot.answer.facts.participation import with_attendance
from bot.answer.facts.persons import (
    is_of_a_work,
    is_of_no_person,
    is_of_things,
    told_person,
)
from bot.answer.found_sentences import found_sentences
from bot.answer.judge.denied import first_denying
from bot.answer.judge.doing import doing_first
from bot.answer.judge.judge import fitting, judge, unrefused
from bot.answer.lookups.referenced import References
from bot.answer.model import Answer, Intent, Question
from bot.answer.question import understand
from bot.answer.sentence.counting import counted_thing
from bot.answer.sentence.item_counts import counted_items
from bot.answer.sentence.label_values import labelled_thing
from bot.answer.understand.allowed import as_allowed, with_allowing
from bot.answer.understand.asked_deed import with_deed
from bot.answer.understand.asked_value import with_value_aside
from bot.answer.understand.constraints import Readers
from bot.answer.understand.long_form import asks_long_form
from bot.answer.understand.office_asked import as_office, without_sharing
from bot.answer.understand.outcomes import with_yielding
from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.understand.person_words import asks_only_who
from bot.answer.understand.purpose import with_aim
from bot.answer.wording.from_facts import FactAnswers
from bot.answer.wording.from_sentences import SentenceAnswers
from bot.answer.wording.passages import PassageReader
from bot.answer.wording.refusals import Refusals
from bot.answer.words.column_words import rooms_and_venues
from index.query_building import build_query
from index.termbase.model import ConceptKind

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

SYMBOLLED = frozenset({"resolution", "decision", "document"})
"""Concepts of what is called by a symbol and by no other number."""
STANDING = frozenset({ConceptKind.PROCESS, ConceptKind.BODY})
"""Kinds of thing that have a purpose and no theme."""


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
        self._comparisons = Comparisons(library, self._sentences, self._valued)
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
        if (other := _meant_as(self.library, understood, query)) is not understood:
            understood, query = other, self._query(other)
        known = self._known.reply(understood, query)
        if known is not None:
            return known, Trace(understood, query)
        if understood.sides:
            compared = self._comparisons.answer(understood, query)
            if compared is not None:
                return compared, Trace(understood, query)
        return self._weighed(understood, query)

    def _weighed(self, understood: Understanding, query: Query) -> tuple[Reply, Trace]:
        """Return what the sentences and table rows that a search finds answer, or why they do not."""
        library = self.library
        evidence, extractions = found_sentences(library, understood, query)
        found = evidence.chunks
        cells = cell_facts(library, query, understood, found)
        if not cells and understood.answer is AnswerKind.TEXT:
            cells = crossing_facts(library, query, understood, found)
        if cells:
            return self._facts.cells(cells, understood), Trace(understood, query, extractions)
        extractions = fitting(library, query, extractions, anywhere=understood.answer is AnswerKind.LABEL)
        extractions = doing_first(understood, query, unrefused(library, understood, query, extractions))
        extractions = tuple(
            first_denying(
                library,
                understood,
                query,
                extractions,
                lambda one: not judge(library, understood, query, (one,)),
            )
        )
        verdict = judge(library, understood, query, extractions)
        if deed_not_stated(library, query, understood, extractions[0] if extractions else None):
            verdict = verdict or "not said to have been done"
        missing = role_not_stated(library, query, understood)
        if missing is not None:
            best = extractions[0].evidence if extractions else None
            if verdict or best is None or not says_role(library, missing, query, best.chunk, best.sentence):
                trace = Trace(understood, query, extractions, f"not stated: {missing.role}")
                return self._refusals.no_role(query, understood, missing), trace
        trace = Trace(understood, query, extractions, verdict)
        of_row = extractions[0].evidence.chunk if extractions else None
        if verdict or (of_row is not None and named_cells(library, of_row)):
            rows = found if verdict or of_row is None else (of_row,)
            cells = crossing_facts(library, query, understood, rows)
            if not cells and not verdict and of_row is not None:
                cells = acting_cells(library, query, understood, of_row)
            if cells:
                return self._facts.cells(cells, understood), replace(trace, verdict="")
        if verdict:
            counted = self._listed(understood, query, evidence)
            if counted is not None:
                return counted, replace(trace, verdict="")
            return self._refusals.no_evidence(understood, query, evidence, verdict), trace
        return self._sentences.answer(understood, query, extractions), trace

    def _query(self, understood: Understanding) -> Query:
        query = build_query(
            understood.subject or understood.text,
            understood.written_in or understood.language,
            self.library,
            about=understood.about,
            asks_what=understood.intent in {Intent.TOPIC, Intent.DEFINITION},
            likely=rooms_and_venues() if understood.answer is AnswerKind.ROOM else (),
        )
        query = with_series(self.library, with_value_aside(understood, query))
        query = with_rank(self.library, query)
        query = with_attendance(self.library, understood, without_sharing(query))
        query = with_allowing(understood, with_yielding(with_aim(understood, query)))
        return with_deed(self.library, understood, query)

    def _valued(self, text: str, language: Language) -> Answer | None:
        """Return the answer to a question of one side of a comparison; None where it is refused or holds no value."""
        reply, trace = self._searched(self._understood(Question(text, language=language), None))
        lacking = trace.extractions and trace.extractions[0].value is None
        return reply if isinstance(reply, Answer) and not lacking else None

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


def _meant_as(library: Library, understood: Understanding, query: Query) -> Understanding:
    """Return a question as it is meant where its words ask for what its subject cannot have.

    "The role of UNESCO" is what it does, what a process is about is no theme of a meeting, the name of a study is its
    title, and the number of a resolution its symbol.
    """
    understood = as_office(as_allowed(understood), query)
    named = understood.attribute is Attribute.PERSON and understood.named
    titled = understood.attribute is Attribute.POSITION and Attribute.TITLE in understood.attributes
    if (named or titled) and is_of_a_work(query):
        return replace(
            understood, intent=Intent.TOPIC, attribute=Attribute.TITLE, answer=AnswerKind.TITLE, named=False
        )
    if understood.attribute is Attribute.POSITION and (is_of_no_person(query) or is_of_things(query)):
        return replace(understood, intent=Intent.TOPIC, attribute=Attribute.TOPIC, answer=AnswerKind.TEXT)
    symbolled = any(unit.alternatives[0].concept in SYMBOLLED for unit in query.units)
    if (
        symbolled
        and understood.answer is AnswerKind.LABEL
        and not labelled_thing(library.termbase, understood)
    ):
        return replace(understood, attribute=Attribute.SYMBOL, answer=AnswerKind.SYMBOL)
    things = [unit for unit in query.units if unit.kind != "word" or unit.words in understood.about]
    if understood.attribute is Attribute.TITLE and asks_long_form(understood) and _names_standing(query):
        about = " ".join(unit.words for unit in query.units if unit.kind in STANDING)
        return replace(
            understood,
            intent=Intent.DEFINITION,
            attribute=Attribute.DEFINITION,
            answer=AnswerKind.TEXT,
            about=about,
        )
    themed = understood.attribute is Attribute.THEME and all(unit.kind in STANDING for unit in things)
    grouped = understood.attribute is Attribute.PERSON and _is_of_a_group(query) and asks_only_who(understood)
    if themed or grouped:
        return replace(
            understood, intent=Intent.DEFINITION, attribute=Attribute.DEFINITION, answer=AnswerKind.TEXT
        )
    return understood


def _is_of_a_group(query: Query) -> bool:
    """Return whether a question names a body, a process or a series and nothing else: "who are the Friends of …"."""
    return bool(query.units) and all(unit.kind in STANDING | {ConceptKind.SERIES} for unit in query.units)


def _names_standing(query: Query) -> bool:
    """Return whether a question is about a body or a process, and nothing that these have or do."""
    kinds = {unit.kind for unit in query.units}
    return bool(kinds & STANDING) and kinds <= STANDING | {
        "word",
        ConceptKind.VOCABULARY,
        ConceptKind.ATTRIBUTE,
    }
