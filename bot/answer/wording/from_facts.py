"""Answers worded from the facts read at index time: people, programmes, contacts, dates of documents."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answer.facts.acting import organisation_concept
from bot.answer.facts.cells import cell_values
from bot.answer.facts.disagreement import to_answer
from bot.answer.messages import own_digits
from bot.answer.model import Intent
from bot.answer.quote.citing import quotation_of
from bot.answer.sentence.values import Value
from bot.answer.understand.patterns import Attribute
from bot.answer.wording.headline import (
    joined_words,
    value_headline,
    value_words,
)
from bot.answer.wording.person_name import name_as_asked
from index.facts.people import PersonRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.facts.acting import ActingFor
    from bot.answer.facts.affiliations import Affiliation
    from bot.answer.facts.agenda import AgendaFact
    from bot.answer.facts.cells import CellFact
    from bot.answer.facts.contacts import ContactFact
    from bot.answer.facts.document_date import DocumentDate
    from bot.answer.facts.offices import OfficeHolders
    from bot.answer.facts.persons import PersonFact
    from bot.answer.facts.printed import PrintedFact
    from bot.answer.model import Answer
    from bot.answer.understand.understanding import Understanding
    from index.facts.agenda import AgendaItem
    from index.model import Language

from bot.answer.wording.fact_wording import FactWording, distinct

NAMES = 6
"""Persons that a headline names."""


class FactAnswers(FactWording):
    """Words answers from facts of one library that are of no meeting."""

    def person(self, fact: PersonFact, understood: Understanding) -> Answer:
        """Return what a person is, or for whom they act, as tables and texts say it."""
        language = understood.language
        said = [(one, one.organisation if fact.organisation else one.function) for one in fact.mentions]
        spans = [(one, words.span) for one, words in said if words is not None]
        mention, span = spans[0]
        text = self.library.passage_text(mention.chunk).text[span.start : span.end]
        foreign = fact.organisation and mention.language is not language
        concept = organisation_concept(self.library, mention) if foreign else ""
        value = Value(span, text, 1.0, concept=concept, language=mention.language)
        asked = understood.called(
            name_as_asked(self.library, language, fact.person, understood.text),
            understood.attribute if fact.organisation else Attribute.POSITION,
            name=True,
        )
        return self._answer(
            understood,
            value_headline(self.messages, self.library, asked, value),
            self._quoted([(one.chunk, span) for one, span in spans], language),
        )

    def affiliation(self, fact: Affiliation, understood: Understanding) -> Answer:
        """Return of what body or country somebody is, each named in the row that says so."""
        language = understood.language
        values = [
            Value(
                part.span,
                self.library.passage_text(part.mention.chunk).text[part.span.start : part.span.end],
                1.0,
                concept=part.concept,
                language=part.mention.language,
            )
            for part in fact.parts
        ]
        asked = understood
        if fact.person is not None:
            name = name_as_asked(self.library, language, fact.person, understood.text)
            asked = understood.called(name, Attribute.ACTOR, name=True)
        if len(values) == 1:
            headline = value_headline(self.messages, self.library, asked, values[0])
        else:
            names = [value_words(self.library, understood, value, listed=True) for value in values[:NAMES]]
            words = joined_words(self.messages, language, names)
            headline = value_headline(self.messages, self.library, asked, Value(values[0].span, words, 1.0))
        spans = [(part.mention.chunk, part.span) for part in fact.parts]
        return self._answer(understood, headline, self._quoted(spans, language))

    def people(self, fact: ActingFor, understood: Understanding) -> Answer:
        """Return who acts for somebody, each named in the unit that says so."""
        language = understood.language
        words = self._named([one.name.text for one in fact.mentions[:NAMES]], language)
        if len(fact.mentions) > NAMES:
            words += " …"
        spans = [(one.chunk, one.name.span) for one in fact.mentions]
        owners = [self.library.termbase.name(concept, language) for concept in fact.owners]
        organisation = fact.mentions[0].organisation
        named = organisation.text if organisation is not None else understood.about
        about = joined_words(self.messages, language, owners) if owners else named
        asked = understood.called(about, Attribute.PERSON)
        headline = value_headline(self.messages, self.library, asked, Value(spans[0][1], words, 1.0))
        return self._answer(understood, headline, self._quoted(spans, language))

    def holders(self, fact: OfficeHolders, understood: Understanding) -> Answer:
        """Return who holds an office, each named in the unit that says so."""
        language = understood.language
        words = self._named([one.name.text for one in fact.mentions], language)
        spans = [(one.chunk, one.name.span) for one in (*fact.mentions, *fact.also)]
        asked = replace(understood, intent=Intent.PERSON, attribute=Attribute.PERSON)
        headline = value_headline(self.messages, self.library, asked, Value(spans[0][1], words, 1.0))
        return self._answer(asked, headline, self._quoted(spans, language))

    def cells(self, facts: Sequence[CellFact], understood: Understanding) -> Answer:
        """Return cells of a table, from their rows; at least one."""
        first = facts[0]
        parts = {one.concept or one.text: one for fact in facts for one in cell_values(self.library, fact)}
        value = (
            next(iter(parts.values()))
            if len(parts) == 1
            else Value(first.cell, "", 1.0, parts=(*parts.values(),))
        )
        named = {self.library.passage_text(one.chunk).text[one.named.start : one.named.end] for one in facts}
        label = named.pop() if len(named) == 1 else ""  # of several parts of a meeting
        headline = value_headline(
            self.messages, self.library, understood.called(label, Attribute.PLACE), value
        )
        places = [(one.chunk, one.cell) for one in facts]
        return self._answer(understood, headline, self._quoted(places, understood.language))

    def contact(self, fact: ContactFact, understood: Understanding) -> Answer:
        """Return how somebody is reached, from the unit that says so."""
        quotation = quotation_of(fact.document, fact.paragraph, understood.language, highlights=(fact.span,))
        asked = understood.called(fact.about, Attribute.PLACE)
        value = Value(fact.span, fact.text, 1.0, concept=fact.concept)
        return self._answer(
            understood, value_headline(self.messages, self.library, asked, value), [quotation]
        )

    def printed(self, fact: PrintedFact, understood: Understanding) -> Answer:
        """Return what a document prints beside its text, from where it is printed."""
        document, language = fact.document, understood.language
        quotation = quotation_of(
            document, fact.paragraph, language, spans=fact.spans, highlights=(fact.value,)
        )
        text = document.source.text[fact.value.start : fact.value.end]
        asked = replace(understood.called(fact.about, Attribute.PLACE), answer=fact.answer)
        value = Value(fact.value, text, 1.0, concept=fact.concept, language=document.entry.language)
        return self._answer(
            understood, value_headline(self.messages, self.library, asked, value), [quotation]
        )

    def agenda(self, fact: AgendaFact, understood: Understanding) -> Answer:
        """Return an item's hours, its title, or who has a part in it, from the programme that says so."""
        language = understood.language
        if fact.people:
            held = list({one.name.text: (one.chunk, one.name) for one in fact.people}.values())
            words = self._named([name.text for _chunk, name in held], language)
            spans = [(chunk, name.span) for chunk, name in held]
            if fact.people[0].role is PersonRole.MODERATOR and understood.attribute is Attribute.CHAIR:
                understood = replace(understood, attribute=Attribute.MODERATOR)
        elif fact.rooms:
            spans = list(fact.rooms)
            texts = (self.library.passage_text(chunk).text[span.start : span.end] for chunk, span in spans)
            words = joined_words(self.messages, language, list(dict.fromkeys(texts)))
        elif understood.attribute is Attribute.DATE:
            hours = [self._hours(one, language) for one in fact.items]
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
        quotations = self._quoted(spans, language)
        value = Value(spans[0][1], words, 1.0)
        return self._answer(
            understood, value_headline(self.messages, self.library, understood, value), quotations
        )

    def _hours(self, item: AgendaItem, language: Language) -> str:
        """Return from when until when an item of a programme is; from when, where no more is told."""
        start, end = (own_digits(one, language) for one in (item.start, item.end))
        return self.messages.text(language, "hours", start=start, end=end) if end else start

    def document_date(self, dated: DocumentDate, understood: Understanding) -> Answer:
        """Return when a document was adopted or dated, with the places that date it differently."""
        best, language = dated.date, understood.language
        differing = to_answer(self.library, dated.disagreement, language, self.messages)
        quotation = self._reader.quoted(best.chunk, best.sentence, best.span, language)
        value = Value(best.span, "", 1.0, date=best.date)
        return self._answer(
            understood,
            value_headline(self.messages, self.library, understood, value),
            distinct([quotation, *(one.quotation for one in differing)]),
            disagreement=differing,
        )
