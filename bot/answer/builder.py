"""Questions to answers: understand, look up or search, extract, judge, word; the whole way in one place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answer.comparisons import Comparisons
from bot.answer.conversation import asked_language, readings
from bot.answer.fact_lookup import FactLookup
from bot.answer.facts.acting_cells import acting_cells
from bot.answer.facts.cells import cell_facts, named_cells
from bot.answer.facts.crossings import crossing_facts
from bot.answer.facts.meetings import (
    deed_not_stated,
    role_first,
    role_not_stated,
    says_role,
    with_speech,
)
from bot.answer.facts.numbered_parts import numbered_parts
from bot.answer.facts.persons import (
    told_person,
)
from bot.answer.found_sentences import found_sentences
from bot.answer.judge.fit import fit_first
from bot.answer.judge.judge import judge
from bot.answer.judge.named_in_part import asks_of_whole
from bot.answer.judge.unmet import WHO
from bot.answer.lookups.cited import CitedDocuments
from bot.answer.lookups.holdings import Holdings
from bot.answer.lookups.parts_counted import PartsCounted
from bot.answer.lookups.referenced import References
from bot.answer.meaning import as_meant
from bot.answer.model import Answer, Question
from bot.answer.question import understand
from bot.answer.sentence.counting import counted_thing
from bot.answer.sentence.frequencies import asks_how_often
from bot.answer.sentence.item_counts import counted_items
from bot.answer.sentence.lists import parted_places
from bot.answer.understand.constraints import Readers
from bot.answer.understand.patterns import WHERE, AnswerKind
from bot.answer.understand.relations import relation_else
from bot.answer.wording.from_facts import FactAnswers
from bot.answer.wording.from_meetings import MeetingAnswers
from bot.answer.wording.from_sentences import SentenceAnswers
from bot.answer.wording.passages import PassageReader
from bot.answer.wording.refusals import Refusals
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.answerer import Passage
    from bot.answer.conversation import ResolvedQuestion
    from bot.answer.extract import Extraction
    from bot.answer.facts.cells import CellFact
    from bot.answer.messages import Messages
    from bot.answer.model import Citation, Quotation, Reply
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.model import Language
    from index.query import Query
    from index.rank import Evidence


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
        meetings = MeetingAnswers(library, messages, self._reader)
        self._known = FactLookup(library, self._facts, meetings, self._refusals)
        self._sentences = SentenceAnswers(library, messages, self._reader)
        self._comparisons = Comparisons(library, self._sentences, self._valued)
        self._cited = CitedDocuments(library, messages, self._reader, self._refusals)
        self._holdings = Holdings(library, messages)
        self._parts = PartsCounted(library, self._sentences, self._refusals)
        self._references = References(library, messages, self._reader, self._refusals)

    def read_ahead(self) -> None:
        """Read of the documents what questions will need; see :class:`bot.answer.readiness.ReadsAhead`."""
        self.library.read_ahead()

    def answer(self, question: Question) -> Reply:
        """Return the answer, or the reason why there is none."""
        return self.explain(question)[0]

    def explain(self, question: Question) -> tuple[Reply, Trace]:
        """Return the reply and how it came about."""
        if len(question.text) > self._max_question_chars:
            understood = understand(question.text[:200], default=question.language, readers=Readers())
            return self._refusals.too_long(understood, self._max_question_chars), Trace(understood)
        found: list[tuple[Reply, Trace]] = []
        for resolved in self._readings(question):
            found.append(self._read_as(question, resolved))
            if isinstance(found[-1][0], Answer):
                return found[-1]
        return found[0]

    def _read_as(self, question: Question, resolved: ResolvedQuestion | None) -> tuple[Reply, Trace]:
        """Return the reply to a question in one of the ways in which it may be meant."""
        understood = self._understood(question, resolved)
        if understood.empty or understood.smalltalk:
            return self._refusals.nothing_asked(understood), Trace(understood)
        named = (
            self._holdings.reply(understood)
            or self._cited.reply(understood)
            or self._referenced(question, understood)
        )
        if named is not None:
            return named, Trace(understood)
        told = self._of_that_person(resolved, understood)
        if told is not None:
            return replace(told, resolved_question=understood.text), Trace(understood)
        reply, trace = self._searched(understood)
        if not isinstance(reply, Answer):
            reply, trace = self._told_otherwise(understood) or (reply, trace)
        if isinstance(reply, Answer) and understood.text != question.text:
            reply = replace(reply, resolved_question=understood.text)
        return reply, trace

    def _told_otherwise(self, understood: Understanding) -> tuple[Reply, Trace] | None:
        """Return who has a part that texts may tell from the other side, "was awarded to"; None where nobody has."""
        if understood.relation or understood.answer not in WHO:
            return None
        language = understood.written_in or understood.language
        relation = relation_else(fold_text(understood.text), language)
        found = self._searched(replace(understood, relation=relation)) if relation else None
        return found if found is not None and isinstance(found[0], Answer) else None

    def _readings(self, question: Question) -> tuple[ResolvedQuestion | None, ...]:
        """Return the question as it may be meant after the turns before it; None for the question as it stands."""
        if not question.history:
            return (None,)
        found = readings(
            question.text,
            question.history,
            default=question.language,
            termbase=self.library.termbase,
        )
        return tuple(resolved if resolved.followup else None for resolved in found)

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
            counted = understood.counted if asked is None else asked.counted
            if understood.answer is AnswerKind.NUMBER and resolved.counted:
                counted = resolved.counted
            return replace(
                understood, language=resolved.language, written_in=understood.language, counted=counted
            )
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
        understood, query = as_meant(self.library, understood)
        known = self._parts.reply(understood) or self._known.reply(understood, query)
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
        often = asks_how_often(understood)  # no table row tells that
        cells = () if often else self._of_tables(understood, query, found)
        if cells:
            return self._facts.cells(cells, understood), Trace(understood, query, extractions)
        missing = role_not_stated(library, query, understood)
        extractions = fit_first(library, understood, query, extractions)
        if missing is not None:
            extractions = role_first(library, missing, query, extractions)
        verdict = judge(library, understood, query, extractions)
        if deed_not_stated(library, query, understood, extractions[0] if extractions else None):
            verdict = verdict or "not said to have been done"
        if missing is not None:
            best = extractions[0].evidence if extractions else None
            if verdict or best is None or not says_role(library, missing, query, best.chunk, best.sentence):
                trace = Trace(understood, query, extractions, f"not stated: {missing.role}")
                spoken = self._spoken(understood, with_speech(library, missing, query))
                return spoken or (self._refusals.no_role(query, understood, missing), trace)
        trace = Trace(understood, query, extractions, verdict)
        of_row = extractions[0].evidence.chunk if extractions else None
        if not often and (verdict or (of_row is not None and named_cells(library, of_row))):
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
        whole = (
            parted_places(library, query, evidence)
            if asks_of_whole(understood, query, extractions[0])
            else None
        )
        if whole is None:
            reply = self._sentences.answer(understood, query, extractions)
        else:
            reply = self._sentences.places_of(understood, query, whole)
        return reply, trace

    def _spoken(self, understood: Understanding, speech: Query | None) -> tuple[Reply, Trace] | None:
        """Return who spoke first in a meeting of which nobody tells who opened it; None where nobody tells that."""
        found = self._weighed(understood, speech) if speech is not None else None
        return found if found is not None and isinstance(found[0], Answer) else None

    def _of_tables(self, understood: Understanding, query: Query, found: Sequence[int]) -> Sequence[CellFact]:
        """Return what numbered parts and table rows, named by their columns, answer; empty where they do not."""
        library = self.library
        cells = numbered_parts(library, query, understood, found) or cell_facts(
            library, query, understood, found
        )
        if not cells and understood.answer is AnswerKind.TEXT:
            cells = crossing_facts(library, query, understood, found)
        return cells

    def _valued(self, text: str, language: Language) -> Answer | None:
        """Return the answer to a question of one side of a comparison; None where it is refused or holds no value."""
        reply, trace = self._searched(self._understood(Question(text, language=language), None))
        lacking = trace.extractions and trace.extractions[0].value is None
        return reply if isinstance(reply, Answer) and not lacking else None

    def _listed(self, understood: Understanding, query: Query, evidence: Sequence[Evidence]) -> Answer | None:
        """Return how many items a list has, or where its items are, where that was asked; else None."""
        if understood.answer in WHERE:
            whole = parted_places(self.library, query, evidence)
            return self._sentences.places_of(understood, query, whole) if whole is not None else None
        if understood.answer is not AnswerKind.NUMBER:
            return None
        counted = counted_thing(self.library, understood, query)
        items = counted_items(self.library, query, counted, evidence) if counted is not None else None
        return self._sentences.count_of(understood, items) if items is not None else None

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
