"""Answers from sentences and lists: the words of the headline, and the quotations that prove it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answer.model import Intent
from bot.answer.quote.citing import quotation_of
from bot.answer.quote.compose import composed
from bot.answer.sentence.lens import QuestionLens
from bot.answer.sentence.listed_below import item_texts
from bot.answer.sentence.lists import (
    introduced_items,
    introduced_parts,
    is_label,
    listed_items,
    named_parts,
    series_of,
)
from bot.answer.sentence.noted_lists import noted_list
from bot.answer.sentence.values import Value
from bot.answer.sentence.view import SentenceView
from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.wording.fact_wording import PARTS, distinct
from bot.answer.wording.headline import LONGEST, items_headline, shortened, text_headline, value_headline
from bot.answer.wording.subject_label import subject_label
from bot.answer.words.column_words import asks_for_names, thing_asked
from index.model import Language
from index.rank import Level
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answer.extract import Extraction
    from bot.answer.messages import Messages
    from bot.answer.model import Answer, Quotation
    from bot.answer.sentence.item_counts import CountedItems
    from bot.answer.understand.understanding import Understanding
    from bot.answer.wording.passages import PassageReader
    from index.library import Library
    from index.model import Paragraph
    from index.query import Query
    from index.rank import Evidence
    from index.references.resolve import Unit

CHANCE = 0.25
"""How much lower a sentence may score whose value is the same by more than chance."""
HARDLY_LESS = 0.15
"""How much lower a sentence may score that proves as much as the best one."""
SIDE = 160
"""Code points that a headline shows of what is said of either side of a comparison."""


def says_as_much(best: Extraction, one: Extraction) -> bool:
    """Return whether an extraction proves what the best one does: its value, or, where there is none, hardly less.

    A year says as much as the day of that year.
    """
    if best.value is None:
        return one.score >= best.score - HARDLY_LESS
    wanted, value = best.value, one.value
    if value is None or one.score < best.score - CHANCE:
        return False  # eleven were asked in Asia, and eleven replied in Africa
    if wanted.date is not None:
        return value.date is not None and _holds(wanted.date.to_iso(), value.date.to_iso())
    if wanted.number is not None:
        return (wanted.number, wanted.unit) == (value.number, value.unit)
    if wanted.concept or value.concept:
        return wanted.concept == value.concept
    return _holds(fold_text(wanted.text), fold_text(value.text))


def _holds(one: str, other: str) -> bool:
    return one in other or other in one


_CLAUSE = re.compile(r"[،,;؛，；]\s?")
ROOM = 80
"""Code points of a headline behind what is asked about, at least: they tell what is said of it."""


class SentenceAnswers:
    """Words what was found in sentences and lists.

    Args:
        library: The documents.
        messages: The words around the documents' own.
        reader: Quotes the passages.
    """

    def __init__(self, library: Library, messages: Messages, reader: PassageReader) -> None:
        self.library = library
        self.messages = messages
        self._reader = reader

    def answer(self, understood: Understanding, query: Query, extractions: Sequence[Extraction]) -> Answer:
        """Return what the best extraction answers, with the others as further proof.

        Args:
            understood: The question.
            query: The same, as it was searched.
            extractions: At least one, best first.
        """
        understood, extractions = self._with_note(understood, query, extractions)
        best = extractions[0]
        if understood.intent is Intent.LIST or is_label(self.library, best.evidence):
            listing = listed_items if understood.intent is Intent.LIST else introduced_items
            whole = (
                series_of(self.library, query, best.evidence) if understood.intent is Intent.LIST else None
            )
            evidence = whole or best.evidence
            items = listing(self.library, evidence)
            if items:
                return self._list_of(understood, query, evidence, items)
        quotations = distinct(
            replace(quotation, beside=not says_as_much(best, one))
            for one in extractions
            for quotation in self._proving(one, understood.language)
        )
        if best.value is not None:
            headline = value_headline(self.messages, self.library, understood, best.value)
        else:
            headline = text_headline(self.messages, understood, self._telling(query, best.evidence))
        return self._answer(understood, headline, quotations)

    def _with_note(
        self, understood: Understanding, query: Query, extractions: Sequence[Extraction]
    ) -> tuple[Understanding, Sequence[Extraction]]:
        """Return a few words with no question as one for the list that a footnote gives of what they name first.

        "Regional bodies represented in Lima" are told in the note to "regional bodies²". A sentence hardly worse than
        the best may have the note, where all that is asked is met there.
        """
        best = extractions[0]
        head = query.units[-1] if query.language is Language.CHINESE else thing_asked(query)
        if understood.intent is not Intent.OTHER or best.value is not None or head is None:
            return understood, extractions
        for place, one in enumerate(extractions):
            if one.score < best.score - HARDLY_LESS:
                break
            view = SentenceView.of(
                self.library, QuestionLens(query), one.evidence.chunk, one.evidence.sentence
            )
            found = noted_list(view, head)
            met = all(finding.level is not Level.NOWHERE for finding in one.evidence.findings)
            if found is not None and met:
                listing = replace(one, introduction=found[0], value=found[1])
                rest = (*extractions[:place], *extractions[place + 1 :])
                return replace(understood, attribute=Attribute.LIST), (listing, *rest)
        return understood, extractions

    def _proving(self, extraction: Extraction, language: Language) -> Iterator[Quotation]:
        """Yield the quotations that prove an extraction: the introduction that gives the value, then the item."""
        evidence, value = extraction.evidence, extraction.value
        span = value.span if value is not None else None
        if extraction.introduction is not None:
            last = len(self.library.annotation(extraction.introduction).sentences) - 1
            yield self._reader.quoted(extraction.introduction, last, span, language)
            span = None
        yield self._reader.quoted(evidence.chunk, evidence.sentence, span, language)

    def _list_of(
        self, understood: Understanding, query: Query, evidence: Evidence, items: Sequence[Paragraph]
    ) -> Answer:
        """Return a list: what introduces it, unless that is but a heading, and its items, quoted as units each."""
        language = understood.language
        introduction = self._reader.quoted(evidence.chunk, evidence.sentence, None, language)
        headed = is_label(self.library, evidence)
        document, _paragraph = self._reader.unit(evidence.chunk)
        quoted = [quotation_of(document, one, language) for one in items[:PARTS]]
        names = self._names_headline(understood, query, evidence) if len(items) > 1 else ""
        headline = names or items_headline(
            self.messages, self.library, understood, item_texts(document, items[:PARTS])
        )
        return self._answer(understood, headline, quoted if headed else [introduction, *quoted])

    def _names_headline(self, understood: Understanding, query: Query, evidence: Evidence) -> str:
        """Return the headline of a list whose parts name what was asked for ("at Geneva: …"), or nothing."""
        if not asks_for_names(query):
            return ""
        view = SentenceView.of(self.library, QuestionLens(query), evidence.chunk, evidence.sentence)
        parts = named_parts(view, evidence)
        value = Value(parts[0].span, parts[0].text, 1.0, parts=parts) if parts else None
        return value_headline(self.messages, self.library, understood, value) if value is not None else ""

    def places_of(self, understood: Understanding, query: Query, evidence: Evidence) -> Answer:
        """Return where the parts of a thing are, with what introduces them and the parts as proof."""
        language, lens = understood.language, QuestionLens(query, where=True)
        parts = named_parts(SentenceView.of(self.library, lens, evidence.chunk, evidence.sentence), evidence)
        value = Value(parts[0].span, parts[0].text, 1.0, parts=parts)
        document, _paragraph = self._reader.unit(evidence.chunk)
        items = introduced_parts(self.library, evidence)[:PARTS]
        quoted = [quotation_of(document, one, language) for one in items]
        introduction = self._reader.quoted(evidence.chunk, evidence.sentence, None, language)
        headline = value_headline(self.messages, self.library, understood, value)
        return self._answer(understood, headline, [introduction, *quoted])

    def count_of(self, understood: Understanding, found: CountedItems) -> Answer:
        """Return how many items a list has, with its introduction and the items as proof."""
        language = understood.language
        introduction = self._reader.quoted(found.evidence.chunk, found.evidence.sentence, None, language)
        document, _paragraph = self._reader.unit(found.evidence.chunk)
        quoted = [quotation_of(document, one, language) for one in found.parts[:PARTS]]
        headline = items_headline(self.messages, self.library, understood, found.texts, counted=True)
        return self._answer(understood, headline, [introduction, *quoted])

    def parts_of(self, understood: Understanding, parts: Sequence[Unit]) -> Answer:
        """Return which parts a unit has, or how many where that is asked, with the unit, which is first, and them."""
        units = [(one.document, one.paragraph) for one in parts if one.paragraph is not None]
        quoted = [quotation_of(*one, understood.language) for one in units[: PARTS + 1]]
        texts = [document.text_of(paragraph) for document, paragraph in units[1:]]
        counted = understood.answer is AnswerKind.NUMBER
        headline = items_headline(self.messages, self.library, understood, texts, counted=counted)
        return self._answer(understood, headline, quoted)

    def compared(self, understood: Understanding, sides: Sequence[Evidence]) -> Answer:
        """Return what the documents say of either of two things set side by side.

        Args:
            understood: The question, with its two sides.
            sides: The sentence for each.
        """
        language = understood.language
        texts = [shortened(self._sentence(one), SIDE) for one in sides]
        labels = [
            subject_label(self.library.termbase, understood.called(side, understood.attribute))
            for side in understood.sides
        ]
        headline = self.messages.text(
            language,
            "headline-comparison",
            left=labels[0],
            leftvalue=self.messages.text(language, "headline-topic", text=texts[0]),
            right=labels[1],
            rightvalue=self.messages.text(language, "headline-topic", text=texts[1]),
        )
        quotations = distinct(self._reader.quoted(one.chunk, one.sentence, None, language) for one in sides)
        return self._answer(understood, headline, quotations)

    def measured(self, understood: Understanding, sides: Sequence[Answer]) -> Answer:
        """Return the answers for the two sides of a comparison as one, the first proof of either before all else."""
        headline = self.messages.text(
            understood.language, "headline-measured", left=sides[0].headline, right=sides[1].headline
        )
        rest = (one for side in sides for one in side.quotations[1:])
        quotations = [side.quotations[0] for side in sides]
        quotations += [replace(one, beside=True) for one in rest if one not in quotations]
        return self._answer(understood, headline, quotations)

    def _sentence(self, evidence: Evidence) -> str:
        span = self.library.annotation(evidence.chunk).sentences[evidence.sentence]
        return self.library.passage_text(evidence.chunk).text[span.start : span.end]

    def _telling(self, query: Query, evidence: Evidence) -> str:
        """Return a sentence from where it holds the most of what is asked about, if it is longer than a headline."""
        text = self._sentence(evidence)
        if len(text) <= LONGEST:
            return text
        view = SentenceView.of(self.library, QuestionLens(query), evidence.chunk, evidence.sentence)
        places = [
            (
                unit.weight,
                [term.start - view.sentence.start for term in view.mentions if term.token in unit.tokens],
            )
            for unit in query.units
        ]

        def held(start: int) -> float:
            end = start + LONGEST - ROOM
            return sum(weight for weight, starts in places if any(start <= one < end for one in starts))

        start = max((0, *(match.end() for match in _CLAUSE.finditer(text))), key=held)
        return f"… {text[start:]}" if start else text

    def _answer(self, understood: Understanding, headline: str, quotations: list[Quotation]) -> Answer:
        return composed(self.library, understood, headline, quotations)
