"""What the documents say of the two things of a comparison: "more from A or from B", "the difference between …"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answer.found_sentences import found_sentences
from bot.answer.judge.both_sides import tells_of_both
from bot.answer.judge.judge import judge
from bot.answer.model import Answer, Intent
from bot.answer.sentence.defining import is_defined
from bot.answer.sentence.lens import QuestionLens
from bot.answer.sentence.view import SentenceView
from bot.answer.understand.measured_sides import Measure, side_questions, without_measures
from bot.answer.understand.patterns import Attribute
from index.query import NAMED_KINDS
from index.query_building import build_query
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from bot.answer.wording.from_sentences import SentenceAnswers
    from index.library import Library
    from index.model import Language
    from index.query import Query


class Comparisons:
    """Compares two things by what one library says of them.

    Args:
        library: The documents.
        sentences: Words what their sentences say.
        valued: Answers the question about one side, in a language, with a value; None where no value is told.
    """

    def __init__(
        self,
        library: Library,
        sentences: SentenceAnswers,
        valued: Callable[[str, Language], Answer | None],
    ) -> None:
        self.library = library
        self._sentences = sentences
        self._valued = valued

    def answer(self, understood: Understanding, query: Query) -> Answer | None:
        """Return what the documents say of the two things of a question; None where they miss one of the two.

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
            reply = self._valued(text, understood.language)
            if reply is None:
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
        _evidence, extractions = found_sentences(self.library, understood, query)
        both = [one for one in extractions if tells_of_both(query, sides, one.evidence)]
        if not both or judge(self.library, understood, query, both):
            return None
        return self._sentences.answer(understood, query, both[:1])

    def _defined(self, understood: Understanding) -> Answer | None:
        """Return what either side is; None where the documents do not tell it of both."""
        library, language = self.library, understood.language
        found: list[Extraction] = []
        for side in understood.sides:
            query = build_query(side, language, library, about=side, asks_what=True)
            asked = replace(understood, intent=Intent.DEFINITION, attribute=Attribute.DEFINITION)
            _evidence, extractions = found_sentences(library, asked, query)
            if judge(library, asked, query, extractions) or not self._is_defined(query, extractions[0]):
                return None
            found.append(extractions[0])
        first, second = (one.evidence for one in found)
        if (first.chunk, first.sentence) == (second.chunk, second.sentence):
            return None
        return self._sentences.compared(understood, (first, second))

    def _is_defined(self, query: Query, best: Extraction) -> bool:
        """Return whether a sentence says what a thing is; of what has a name anything it tells is of that."""
        view = SentenceView.of(self.library, QuestionLens(query), best.evidence.chunk, best.evidence.sentence)
        return any(unit.kind in NAMED_KINDS for unit in query.units) or is_defined(view)
