"""Answers worded from the facts read at index time: meetings, people, programmes, dates of documents."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answer.facts.acting import organisation_concept
from bot.answer.facts.cells import cell_values
from bot.answer.facts.disagreement import disagreements_for_event, to_answer
from bot.answer.facts.meeting_roles import is_another_part
from bot.answer.facts.meeting_values import telling_most, value_of
from bot.answer.facts.participation import units_asked
from bot.answer.facts.which_meeting import ranked_sources
from bot.answer.messages import own_digits
from bot.answer.model import Intent
from bot.answer.quote.citing import quotation_of
from bot.answer.quote.compose import composed
from bot.answer.sentence.values import Value
from bot.answer.understand.patterns import Attribute
from bot.answer.wording.headline import (
    joined_words,
    meeting_headline,
    offered_headline,
    role_headline,
    value_headline,
    value_words,
)
from bot.answer.wording.person_name import name_as_asked, person_name
from bot.answer.wording.subject_label import called_by_meeting, meeting_name, subject_label
from index.facts.events import Role
from index.facts.people import PersonRole
from index.termbase.model import PLACES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answer.facts.acting import ActingFor
    from bot.answer.facts.affiliations import Affiliation
    from bot.answer.facts.agenda import AgendaFact
    from bot.answer.facts.cells import CellFact
    from bot.answer.facts.contacts import ContactFact
    from bot.answer.facts.document_date import DocumentDate
    from bot.answer.facts.listed_meetings import ListedMeetings
    from bot.answer.facts.meetings import MeetingFact
    from bot.answer.facts.offices import OfficeHolders
    from bot.answer.facts.participation import Participation
    from bot.answer.facts.persons import PersonFact
    from bot.answer.facts.printed import PrintedFact
    from bot.answer.messages import Messages
    from bot.answer.model import Answer, DisagreeingValue, Quotation
    from bot.answer.understand.understanding import Understanding
    from bot.answer.wording.passages import PassageReader
    from index.facts.agenda import AgendaItem
    from index.facts.event_table import Event
    from index.facts.events import EventValue
    from index.library import Library
    from index.model import Language, Span
    from index.query import Query

QUOTATIONS = 3
SOURCES = 2
"""Places that are quoted for one value of a meeting, so that others of its values find room."""
HELD = (Role.HOST, Role.PLACE, Role.DATE)
"""What is told of each meeting of a list."""
WHEN_AND_WHERE = PLACES | {"year", "date"}
"""Kinds of unit that the proof of a meeting must hold rather than be in the reader's own language."""
NAMES = 6
"""Persons that a headline names."""


class FactAnswers:
    """Words answers from facts of one library.

    Args:
        library: The documents.
        messages: The words around the documents' own.
        reader: Quotes them.
    """

    def __init__(self, library: Library, messages: Messages, reader: PassageReader) -> None:
        self.library = library
        self.messages = messages
        self._reader = reader

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
        value = Value(fact.value, text, 1.0, language=document.entry.language)
        return self._answer(
            understood, value_headline(self.messages, self.library, asked, value), [quotation]
        )

    def _named(self, names: Iterable[str], language: Language) -> str:
        """Return persons' names for the reader, joined."""
        return joined_words(
            self.messages, language, [person_name(self.library, language, name) for name in names]
        )

    def _quoted(self, places: Sequence[tuple[int, Span]], language: Language) -> list[Quotation]:
        """Return the quotations around words of chunks, those marked."""
        return distinct(
            self._reader.quoted(chunk, self.library.annotation(chunk).sentence_at(span.start), span, language)
            for chunk, span in places
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

    def meeting(
        self,
        fact: MeetingFact,
        query: Query,
        understood: Understanding,
        also: Sequence[EventValue] = (),
    ) -> Answer:
        """Return the answer that the facts about a meeting give, the reader's own language's sources first.

        Who hosts is told with where and when, as far as the documents say it surely. ``also`` is quoted besides.
        """
        language = understood.language
        groups = {
            role: fact.group if role is fact.group.role else value_of(self.library, fact.event, (role,))
            for role in (fact.group.role, Role.DATE, Role.PLACE)
        }
        quotations = distinct(
            self._reader.quoted(one.chunk, one.sentence, one.span, language)
            for group in groups.values()
            if group is not None
            for one in (*self._own_first(group.sources, query, language)[:SOURCES], *also)
        )
        words = {
            role: value_words(self.library, understood, Value.of_group(group))
            for role, group in groups.items()
            if group is not None
        }
        understood = self._labelled(called_by_meeting(self.library.termbase, query, understood), fact.event)
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
        if fact.offered and fact.group.role is not Role.OFFER:
            told = words[fact.group.role]
            headline = offered_headline(self.messages, self.library, understood, fact.group.role, told)
        differing = disagreements_for_event(self.library, fact.event, fact.group.role)
        return self._answer(
            understood,
            headline or value_headline(self.messages, self.library, understood, value),
            quotations,
            disagreement=to_answer(self.library, differing, language, self.messages),
        )

    def meeting_named(self, fact: MeetingFact, query: Query, understood: Understanding) -> Answer:
        """Return which meeting it is that a question tells of, with where and when it was and what gives its rank."""
        name = meeting_name(self.messages, self.library.termbase, fact.event, understood.language)
        ranking = ranked_sources(self.library, fact.event)
        return self.meeting(fact, query, understood.called(name, Attribute.PLACE, name=True), ranking)

    def meetings(self, fact: ListedMeetings, understood: Understanding) -> Answer:
        """Return which meetings are known, each with its place and date, from the sentences that date most of them."""
        language = understood.language
        dates = [group for event in fact.events if (group := event.date) is not None]
        words = self.messages.text(language, "clause-separator").join(
            self._told_of(event, understood, HELD if fact.hosted else HELD[-2:]) for event in fact.events
        )
        if fact.counted:
            words = f"{own_digits(str(len(fact.events)), language)} ({words})"
        asked = replace(understood.called(fact.named, Attribute.LIST), intent=fact.intent)
        value = Value(dates[0].sources[0].span, words, 1.0)
        return self._answer(
            asked,
            value_headline(self.messages, self.library, asked, value),
            distinct(
                self._reader.quoted(one.chunk, one.sentence, one.span, language)
                for one in telling_most(dates)
            ),
        )

    def _told_of(self, event: Event, understood: Understanding, roles: Sequence[Role]) -> str:
        language = understood.language
        groups = [value_of(self.library, event, (role,)) for role in roles]
        words = [
            value_words(self.library, understood, Value.of_group(one)) for one in groups if one is not None
        ]
        said = self.messages.text(language, "list-separator").join(words)
        if not event.ordinal:
            return said
        return self.messages.text(language, "headline-meeting-item", ordinal=event.ordinal, said=said)

    def _labelled(self, understood: Understanding, event: Event) -> Understanding:
        """Return the question with the meeting's own name as label where its words give none."""
        if not event.series or subject_label(self.library.termbase, understood):
            return understood
        name = meeting_name(self.messages, self.library.termbase, event, understood.language)
        return understood.called(name, understood.attribute)

    def _own_first(self, sources: Sequence[EventValue], query: Query, language: Language) -> list[EventValue]:
        telling = [unit for unit in query.units if unit.kind in WHEN_AND_WHERE]

        def order(one: EventValue) -> tuple[int, bool]:
            tokens = self.library.annotation(one.chunk).sentence_tokens[one.sentence]
            told = sum(not unit.tokens.isdisjoint(tokens) for unit in telling)
            return -told, self.library.chunks[one.chunk].language is not language

        return sorted(sources, key=order)

    def participants(
        self, told: Sequence[Participation], event: Event | None, query: Query, understood: Understanding
    ) -> Answer | None:
        """Return how many took part in a meeting; None where no text counts what is asked for, people or States."""
        asked = units_asked(query, understood.counted)
        counts = [one for one in told if one.unit in asked]
        if not counts:
            return None
        language = understood.language
        quotations = distinct(
            self._reader.quoted(one.chunk, one.sentence, one.span, language) for one in counts
        )
        understood = called_by_meeting(self.library.termbase, query, understood)
        words = self.messages.text(language, counts[0].unit, number=counts[0].written, count=counts[0].count)
        value = Value(counts[0].span, words, 1.0)
        differing = disagreements_for_event(self.library, event, Role.PARTICIPANTS) if event else ()
        return self._answer(
            understood,
            value_headline(self.messages, self.library, understood, value),
            quotations,
            disagreement=to_answer(self.library, differing, language, self.messages),
        )

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

    def _answer(
        self,
        understood: Understanding,
        headline: str,
        quotations: list[Quotation],
        *,
        disagreement: tuple[DisagreeingValue, ...] = (),
    ) -> Answer:
        return composed(self.library, understood, headline, quotations, disagreement=disagreement)


def distinct(quotations: Iterable[Quotation]) -> list[Quotation]:
    """Return the first few quotations, none twice."""
    kept: list[Quotation] = []
    for quotation in quotations:
        if all((one.citation, one.spans) != (quotation.citation, quotation.spans) for one in kept):
            kept.append(quotation)
        if len(kept) == QUOTATIONS:
            break
    return kept
