"""What a question means beyond its words: what it asks for where its subject cannot have that, and what is sought."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answer.facts.attendance import as_attendance_asked
from bot.answer.facts.contact_persons import as_contact_asked
from bot.answer.facts.deliberations import as_dealing_asked, with_dealing
from bot.answer.facts.latest_meeting import with_rank, without_coming
from bot.answer.facts.meeting_of_year import with_numbered, with_only_series, with_series, with_venue
from bot.answer.facts.neighbour_meeting import with_neighbour
from bot.answer.facts.participation import with_attendance
from bot.answer.facts.persons import is_of_a_work, is_of_no_person, is_of_things
from bot.answer.model import Intent
from bot.answer.sentence.date_sense import with_due_deed
from bot.answer.sentence.label_values import labelled_thing
from bot.answer.sentence.short_forms import as_definition, without_meaning
from bot.answer.sentence.votes import without_votes
from bot.answer.understand.allowed import as_allowed, with_allowing
from bot.answer.understand.asked_deed import with_deed
from bot.answer.understand.asked_value import with_value_aside
from bot.answer.understand.funding import as_payer_asked, with_funding
from bot.answer.understand.left_aside import without_left_aside
from bot.answer.understand.long_form import asks_long_form, beside_long_form
from bot.answer.understand.office_asked import as_office, with_office, without_sharing
from bot.answer.understand.outcomes import with_yielding
from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.understand.person_words import asks_only_who
from bot.answer.understand.purpose import with_aim
from bot.answer.understand.said_of import with_source_beside
from bot.answer.understand.symbol_asked import without_holding
from bot.answer.understand.within_city import as_venue
from bot.answer.words.column_words import rooms_and_venues
from index.query_building import build_query
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Query, QueryUnit

SYMBOLLED = frozenset({"resolution", "decision", "document"})
"""Concepts of what is called by a symbol and by no other number."""
STANDING = frozenset({ConceptKind.PROCESS, ConceptKind.BODY})
"""Kinds of thing that have a purpose and no theme."""
SHORTENED = STANDING | {ConceptKind.SERIES, ConceptKind.DOCUMENT}
"""Kinds of thing that have a short name."""


def as_meant(library: Library, understood: Understanding) -> tuple[Understanding, Query]:
    """Return a question as it is meant, and what is sought for it."""
    query = _asked_query(library, understood)
    meant = as_contact_asked(_meant_as(library, as_payer_asked(understood, query), query))
    return (understood, query) if meant is understood else (meant, _asked_query(library, meant))


def _asked_query(library: Library, understood: Understanding) -> Query:
    """Return the words of a question as what is sought: terms, with what they mean beside what else is asked."""
    query = build_query(
        understood.subject or understood.text,
        understood.written_in or understood.language,
        library,
        about=understood.about,
        asks_what=understood.intent in {Intent.TOPIC, Intent.DEFINITION},
        likely=rooms_and_venues() if understood.answer is AnswerKind.ROOM else (),
    )
    query = with_source_beside(library, understood, without_left_aside(understood, query))
    query = without_meaning(understood, without_holding(understood, query))
    query = with_series(library, with_value_aside(understood, query))
    query = with_neighbour(library, understood, with_numbered(library, query))
    query = with_only_series(library, understood, query)
    query = with_rank(library, with_venue(library, understood, without_coming(query)))
    query = with_attendance(library, understood, without_sharing(query))
    query = with_dealing(understood, with_allowing(understood, with_yielding(with_aim(understood, query))))
    query = without_votes(understood, query)
    query = with_funding(library, understood, with_due_deed(understood, query))
    return with_deed(library, understood, with_office(library, understood, query))


def _meant_as(library: Library, understood: Understanding, query: Query) -> Understanding:
    """Return a question as it is meant where its words ask for what its subject cannot have.

    "The role of UNESCO" is what it does, what a process is about is no theme of a meeting, the name of a study is its
    title, and the number of a resolution its symbol.
    """
    understood = as_dealing_asked(as_venue(understood, query), query)
    understood = as_definition(as_office(as_allowed(as_attendance_asked(understood, query)), query), query)
    named = understood.attribute is Attribute.PERSON and understood.named
    titled = understood.attribute is Attribute.POSITION and Attribute.TITLE in understood.attributes
    if (named or titled) and is_of_a_work(query):
        return replace(
            understood, intent=Intent.TOPIC, attribute=Attribute.TITLE, answer=AnswerKind.TITLE, named=False
        )
    of_somebody = understood.attribute is Attribute.POSITION and library.people.in_text(understood.text)
    of_things = not of_somebody and (is_of_no_person(query) or is_of_things(query))
    if understood.attribute is Attribute.POSITION and of_things:
        return replace(understood, intent=Intent.TOPIC, attribute=Attribute.TOPIC, answer=AnswerKind.TEXT)
    symbolled = any(unit.alternatives[0].concept in SYMBOLLED for unit in query.units)
    if (
        symbolled
        and understood.answer is AnswerKind.LABEL
        and not labelled_thing(library.termbase, understood)
    ):
        return replace(understood, attribute=Attribute.SYMBOL, answer=AnswerKind.SYMBOL)
    things = [unit for unit in query.units if unit.kind != "word" or unit.words in understood.about]
    if asks_long_form(understood):
        beside = beside_long_form(understood, query)
        if _names_shortened(beside):
            return _as_long_form(understood, beside)
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


def _as_long_form(understood: Understanding, beside: Sequence[QueryUnit]) -> Understanding:
    """Return a question for the full or the short name of a thing as one for what that is; nothing else is sought."""
    about = " ".join(unit.words for unit in beside if unit.kind in SHORTENED)
    return replace(
        understood,
        intent=Intent.DEFINITION,
        attribute=Attribute.DEFINITION,
        answer=AnswerKind.TEXT,
        subject=about,
        about=about,
        label=about,
    )


def _names_shortened(units: Sequence[QueryUnit]) -> bool:
    """Return whether a question is about what has a short name, and nothing that these have or do."""
    kinds = {unit.kind for unit in units}
    return bool(kinds & SHORTENED) and kinds <= SHORTENED | {
        "word",
        ConceptKind.VOCABULARY,
        ConceptKind.ATTRIBUTE,
    }
