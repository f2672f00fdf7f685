"""Rows of a table of meetings: "Session | Place | Date | Theme", the rank of each in a column of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.annotate import CONCEPT, ORDINAL, STEM, find_terms
from index.facts.event_prose import find_mentions
from index.facts.events import EventMention, EventValue, Role, event_words
from index.model import Span, UnitKind
from index.termbase.model import SITES, ConceptKind
from index.text.numerals import NumberKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.annotate import Annotation
    from index.facts.event_names import MeetingName
    from index.model import Language, Paragraph
    from index.passage import PassageText
    from index.termbase import Termbase

HIGHEST = 99
"""A number in a column of meetings that is a rank: the session of 2019 is not the 2,019th."""


def row_mentions(
    paragraph: Paragraph,
    passage: PassageText,
    annotation: Annotation,
    chunk: int,
    termbase: Termbase,
    language: Language,
) -> tuple[tuple[EventMention, ...], MeetingName | None]:
    """Return the meetings of a table's row and the last one that it names, as those of a sentence are returned."""
    row = paragraph.kind is UnitKind.TABLE_ROW
    own = _Row(paragraph, passage, annotation, chunk, termbase, language).meeting() if row else None
    return ((own,), None) if own else find_mentions(passage.text, annotation, chunk, termbase, language)


class _Row:
    """The cells of a row with what their columns are called."""

    def __init__(
        self,
        paragraph: Paragraph,
        passage: PassageText,
        annotation: Annotation,
        chunk: int,
        termbase: Termbase,
        language: Language,
    ) -> None:
        self._text, self._annotation, self._chunk = passage.text, annotation, chunk
        self._termbase, self._language = termbase, language
        shown = ((cell, passage.shown(cell.span)) for cell in paragraph.cells if cell.span is not None)
        self._cells = [(cell.column, span) for cell, span in shown if span is not None]

    def meeting(self) -> EventMention | None:
        """Return the meeting of a row, with its date; None for rows of tables of other things.

        The column with the rank is headed by a noun for meetings, "Session", and the row has a date with its year.
        """
        name, rank = self.rank()
        values = tuple(self.values()) if rank else ()
        if not any(value.role is Role.DATE for value in values):
            return None
        return EventMention("", name, rank, implied=False, values=values)

    def rank(self) -> tuple[frozenset[str], int]:
        """Return the tokens of the meeting's name, its column's heading and the rank, and that; 0 where none is."""
        for column, span in self._cells:
            if self._concepts(column).isdisjoint(event_words().meetings):
                continue
            ranks = {token for token in self._annotation.tokens_within(span) if token.startswith(ORDINAL)}
            if len(ranks) == 1:
                return self._name(column, span), int(float(ranks.pop()[2:]))
            numbers = [
                number
                for number in self._annotation.numbers
                if number.kind is NumberKind.CARDINAL and number.span == span and 0 < number.value <= HIGHEST
            ]
            if numbers:
                return self._name(column, span), int(numbers[0].value)
        return frozenset(), 0

    def _name(self, column: str, span: Span) -> frozenset[str]:
        terms = find_terms(column, self._language, self._termbase)
        tokens = self._annotation.tokens_within(span).union(term.token for term in terms)
        return frozenset(token for token in tokens if token.startswith((CONCEPT, STEM)))

    def values(self) -> Iterator[EventValue]:
        """Yield the day of the meeting, its place, host and theme, each from its own cell."""
        words = event_words()
        for column, span in self._cells:
            concepts = self._concepts(column)
            dates = [
                mention
                for mention in self._annotation.dates
                if span.start <= mention.span.start < span.end and mention.value.has_year
            ]
            sites = [
                term
                for term in self._annotation.terms_within(span)
                if term.token.startswith(CONCEPT) and self._termbase.concept(term.token[2:]).kind in SITES
            ]
            whole = [term for term in sites if 2 * (term.end - term.start) > len(span)]
            acting = next((words.roles[concept] for concept in concepts if concept in words.roles), None)
            if len(dates) == 1:
                yield self._value(Role.DATE, dates[0].span, iso=dates[0].value.to_iso())
            elif not concepts.isdisjoint(words.themes):
                yield self._value(Role.THEME, span)
            elif whole:
                for term in whole:
                    at = Span(term.start, term.end)
                    city = self._termbase.concept(term.token[2:]).kind is ConceptKind.CITY
                    role = Role.PLACE if city or acting is None else acting  # «Sede» is who hosts, and where
                    yield self._value(role, at, concept=term.token[2:])
            elif not dates and (acting or not concepts.isdisjoint(words.places)):
                where = not concepts.isdisjoint(words.places)
                yield self._value(Role.PLACE if where or acting is None else acting, span)

    def _concepts(self, column: str) -> frozenset[str]:
        tokens = self._termbase.concept_tokens(column, self._language)
        return frozenset(token.removeprefix(CONCEPT) for token in tokens)

    def _value(self, role: Role, span: Span, *, concept: str = "", iso: str = "") -> EventValue:
        text = self._text[span.start : span.end]
        sentence = self._annotation.sentence_at(span.start)
        return EventValue(
            role, text, concept, iso, sure=True, chunk=self._chunk, sentence=sentence, span=span, stated=False
        )
