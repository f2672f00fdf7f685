"""Answers worded from the facts about meetings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answer.facts.disagreement import disagreements_for_event, to_answer
from bot.answer.facts.meeting_roles import is_another_part
from bot.answer.facts.meeting_values import telling_most, value_of
from bot.answer.facts.participation import units_asked
from bot.answer.facts.which_meeting import ranked_sources
from bot.answer.messages import own_digits
from bot.answer.quote.citing import quotation_of
from bot.answer.sentence.lens import QuestionLens
from bot.answer.sentence.list_values import bodies_named
from bot.answer.sentence.listed_below import item_texts
from bot.answer.sentence.lists import introduced_items
from bot.answer.sentence.values import Value
from bot.answer.sentence.values import value_of as found_value
from bot.answer.sentence.view import SentenceView
from bot.answer.understand.named_stretch import words_from
from bot.answer.understand.patterns import Attribute
from bot.answer.wording.headline import (
    items_headline,
    joined_words,
    meeting_headline,
    offered_headline,
    role_headline,
    text_headline,
    value_headline,
    value_words,
)
from bot.answer.wording.subject_label import called_by_meeting, meeting_name, subject_label
from index.facts.events import Role
from index.termbase.model import PLACES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.facts.listed_meetings import ListedMeetings
    from bot.answer.facts.meeting_length import MeetingLength
    from bot.answer.facts.meetings import MeetingFact
    from bot.answer.facts.participation import Participation
    from bot.answer.model import Answer
    from bot.answer.understand.understanding import Understanding
    from index.facts.event_table import Event, ValueGroup
    from index.facts.events import EventValue
    from index.model import Language
    from index.query import Query, QueryUnit
    from index.rank import Evidence

from bot.answer.wording.fact_wording import PARTS, FactWording, distinct

NAMES = 3
"""Bodies that a sentence on who took part names at least, where they are those who did."""
SOURCES = 2
"""Places that are quoted for one value of a meeting, so that others of its values find room."""
HELD = {
    Role.DATE: (Role.PLACE, Role.DATE),
    Role.HOST: (Role.HOST, Role.PLACE, Role.DATE),
    Role.OFFER: (Role.OFFER,),
}
"""What is told of each meeting of a list, by what is asked."""
WHEN_AND_WHERE = PLACES | {"year", "date"}
"""Kinds of unit that the proof of a meeting must hold rather than be in the reader's own language."""


class MeetingAnswers(FactWording):
    """Words answers from facts about the meetings of one library."""

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
        if any(unit.kind == "ordinal" and not unit.words for unit in query.units):
            understood = self._named_by_rank(understood, fact.event)  # "the meeting after Lima"
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

    def length(self, length: MeetingLength, understood: Understanding) -> Answer:
        """Return how many days a meeting took, with the days themselves, whose sources prove it."""
        language, group = understood.language, length.fact.group
        asked = self._labelled(understood.called(length.called, understood.attribute), length.fact.event)
        headline = self.messages.text(
            language,
            "headline-length",
            subject=subject_label(self.library.termbase, asked),
            count=length.days,
            date=value_words(self.library, understood, Value.of_group(group)),
        )
        quotations = distinct(
            self._reader.quoted(one.chunk, one.sentence, one.span, language)
            for one in self._own_first(group.sources, length.naming, language)[:SOURCES]
        )
        return self._answer(asked, headline, quotations)

    def meeting_named(self, fact: MeetingFact, query: Query, understood: Understanding) -> Answer:
        """Return which meeting it is that a question tells of, with where and when it was and what gives its rank."""
        name = meeting_name(self.messages, self.library.termbase, fact.event, understood.language)
        ranking = ranked_sources(self.library, fact.event)
        return self.meeting(fact, query, understood.called(name, Attribute.PLACE, name=True), ranking)

    def meetings(self, fact: ListedMeetings, understood: Understanding) -> Answer:
        """Return which meetings are known, each with its place and date, from the sentences that date most of them."""
        language = understood.language
        proofs = [group for event in fact.events for group in self._proving(event, fact.role)]
        words = self.messages.text(language, "clause-separator").join(
            self._told_of(event, understood, HELD[fact.role]) for event in fact.events
        )
        if fact.counted:
            words = f"{own_digits(str(len(fact.events)), language)} ({words})"
        asked = replace(understood.called(fact.named, Attribute.LIST), intent=fact.intent)
        value = Value(proofs[0].sources[0].span, words, 1.0)
        return self._answer(
            asked,
            value_headline(self.messages, self.library, asked, value),
            distinct(
                self._reader.quoted(one.chunk, one.sentence, one.span, language)
                for one in telling_most(proofs)
            ),
        )

    def _proving(self, event: Event, role: Role) -> Sequence[ValueGroup]:
        """Return what proves what is told of a meeting of a list: its date, or who offered to host it."""
        if role is Role.OFFER:
            return event.groups.get(role, ())[:1]
        return [event.date] if event.date is not None else []

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
        return self._named_by_rank(understood, event)

    def _named_by_rank(self, understood: Understanding, event: Event) -> Understanding:
        """Return the question with the name of a meeting as label: that of its series, and its rank."""
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

    def attendance(self, told: Sequence[tuple[int, int]], query: Query, understood: Understanding) -> Answer:
        """Return who took part in a meeting: the sentences that say so, first those in the reader's own language.

        To readers of another language the headline lists the bodies in the first, where it names nobody else.
        """
        language = understood.language
        own = sorted(told, key=lambda one: self.library.chunks[one[0]].language is not language)
        quotations = distinct(self._reader.quoted(chunk, number, None, language) for chunk, number in own)
        view = SentenceView.of(self.library, QuestionLens(query), *own[0])
        names = tuple(found_value(view, one) for one in bodies_named(view))
        counted = any(term.token.startswith("n:") for term in view.terms)
        if len(names) >= NAMES and not counted and self.library.chunks[own[0][0]].language is not language:
            understood = called_by_meeting(self.library.termbase, query, understood)
            listed = replace(names[0], concept="", parts=names)
            headline = value_headline(self.messages, self.library, understood, listed)
        else:
            text = view.text[view.sentence.start : view.sentence.end]
            headline = text_headline(self.messages, understood, text)
        return self._answer(understood, headline, quotations)

    def deliberations(
        self, said: Sequence[Evidence], query: Query, which: Sequence[QueryUnit], understood: Understanding
    ) -> Answer:
        """Return what was discussed at a meeting: the list that its report introduces, else the plainest sentences."""
        language, best = understood.language, said[0]
        understood = understood.called(words_from(query, which or query.units), Attribute.TOPIC)
        items = introduced_items(self.library, best)
        if items:
            document, _paragraph = self._reader.unit(best.chunk)
            introduction = self._reader.quoted(best.chunk, best.sentence, None, language)
            parts = [quotation_of(document, one, language) for one in items[:PARTS]]
            texts = item_texts(document, items[:PARTS])
            headline = items_headline(self.messages, self.library, understood, texts)
            return self._answer(understood, headline, [introduction, *parts])
        sentence = self.library.annotation(best.chunk).sentences[best.sentence]
        text = self.library.passage_text(best.chunk).text[sentence.start : sentence.end]
        quotations = distinct(self._reader.quoted(one.chunk, one.sentence, None, language) for one in said)
        return self._answer(understood, text_headline(self.messages, understood, text), quotations)
