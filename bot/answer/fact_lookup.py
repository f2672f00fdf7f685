"""What the facts read at index time answer, of whichever kind they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.facts.acting import ActingFor, NobodyFor
from bot.answer.facts.affiliations import Affiliation, NoCountry, affiliation_fact
from bot.answer.facts.agenda import AgendaFact, NoSuchPart, NoSuchSession, agenda_fact
from bot.answer.facts.asked_meeting import NoSuchMeeting, asked_meeting
from bot.answer.facts.attendance import asks_who_came, attendance
from bot.answer.facts.contact_persons import contact_person
from bot.answer.facts.contacts import contact_fact
from bot.answer.facts.deliberations import deliberations, which_meeting_dealt
from bot.answer.facts.document_date import document_date
from bot.answer.facts.imprint import imprint_fact
from bot.answer.facts.listed_meetings import listed_meetings
from bot.answer.facts.listed_offices import listed_office
from bot.answer.facts.meeting_length import MeetingLength, meeting_length
from bot.answer.facts.meeting_officers import meeting_officers
from bot.answer.facts.meeting_outcomes import meeting_outcomes, outcome_units
from bot.answer.facts.meeting_words import unsaid
from bot.answer.facts.meetings import MeetingFact, meeting_fact
from bot.answer.facts.offers import offered_meetings
from bot.answer.facts.offices import NobodyInOffice, OfficeHolders, office_fact
from bot.answer.facts.own_attendance import own_attendance
from bot.answer.facts.participation import counts_some, participation_words, participations
from bot.answer.facts.persons import NobodyToThem, NoSuchPerson, PersonFact, person_fact, spelled_person
from bot.answer.facts.printed import printed_fact
from bot.answer.facts.programme import programme_fact
from bot.answer.facts.session_of_body import is_session_of_body
from bot.answer.facts.which_meeting import which_meeting
from bot.answer.understand.patterns import Attribute
from index.facts.event_table import Event
from index.facts.events import Role

if TYPE_CHECKING:
    from bot.answer.model import Reply
    from bot.answer.understand.understanding import Understanding
    from bot.answer.wording.from_facts import FactAnswers
    from bot.answer.wording.from_meetings import MeetingAnswers
    from bot.answer.wording.refusals import Refusals
    from index.library import Library
    from index.query import Query


class FactLookup:
    """Looks a question up in the facts of one library.

    Args:
        library: The documents.
        facts: Words what is known.
        meetings: Words what is known of meetings.
        refusals: Words what is known not to be.
    """

    def __init__(
        self, library: Library, facts: FactAnswers, meetings: MeetingAnswers, refusals: Refusals
    ) -> None:
        self.library = library
        self._facts = facts
        self._meetings = meetings
        self._refusals = refusals

    def reply(self, understood: Understanding, query: Query) -> Reply | None:
        """Return what the facts read at index time answer; None where the documents must be searched."""
        # Who came to a meeting in Mexico is not who came from there.
        people = () if asks_who_came(understood, query) else (self._of_people,)
        lookups = (
            self._of_documents,
            self._of_participants,
            self._of_attendance,
            self._of_deliberations,
            self._of_series,
            self._of_contacts,
            self._of_print,
            self._of_programmes,
            self._of_meetings,
            self._of_affiliations,
            self._of_listed_offices,
            self._of_officers,
            self._of_offices,
            *people,
        )
        for of in lookups:
            reply: Reply | None = of(understood, query)
            if reply is not None:
                return reply
        return None

    def _of_documents(self, understood: Understanding, query: Query) -> Reply | None:
        dated = document_date(self.library, query, understood)
        return self._facts.document_date(dated, understood) if dated is not None else None

    def _of_participants(self, understood: Understanding, query: Query) -> Reply | None:
        if understood.attribute is not Attribute.PARTICIPANTS or counts_some(query, understood):
            return None
        event = asked_meeting(self.library, query, asking=participation_words().asking)
        if isinstance(event, Event) and not unsaid(self.library, query, event, Role.PARTICIPANTS):
            told = participations(self.library, event)
            reply = self._meetings.participants(told, event, query, understood)
            if reply is not None:
                return reply
        told = own_attendance(self.library, query, understood)
        return self._meetings.participants(told, None, query, understood)

    def _of_attendance(self, understood: Understanding, query: Query) -> Reply | None:
        told = attendance(self.library, query, understood)
        return self._meetings.attendance(told, query, understood) if told else None

    def _of_deliberations(self, understood: Understanding, query: Query) -> Reply | None:
        said = deliberations(self.library, query, understood)
        if said:
            which = which_meeting_dealt(query, named=True) or ()
            return self._meetings.deliberations(said, query, which, understood)
        outcomes = meeting_outcomes(self.library, query, understood)
        return (
            self._meetings.deliberations(outcomes, query, outcome_units(query) or (), understood)
            if outcomes
            else None
        )

    def _of_series(self, understood: Understanding, query: Query) -> Reply | None:
        listed = offered_meetings(self.library, query, understood) or listed_meetings(
            self.library, query, understood
        )
        return self._meetings.meetings(listed, understood) if listed is not None else None

    def _of_contacts(self, understood: Understanding, _query: Query) -> Reply | None:
        person = contact_person(self.library, understood)
        if person is not None:
            return self._facts.holders(person, understood)
        contact = contact_fact(self.library, understood)
        return self._facts.contact(contact, understood) if contact is not None else None

    def _of_print(self, understood: Understanding, query: Query) -> Reply | None:
        printed = printed_fact(self.library, query, understood) or imprint_fact(
            self.library, query, understood
        )
        return self._facts.printed(printed, understood) if printed is not None else None

    def _of_programmes(self, understood: Understanding, query: Query) -> Reply | None:
        if is_session_of_body(self.library, query, understood):
            return None
        match agenda_fact(self.library, query, understood):
            case AgendaFact() as fact:
                return self._facts.agenda(fact, understood)
            case NoSuchPart() as missing:
                return self._refusals.no_part(understood, missing)
            case NoSuchSession() as missing:
                return self._refusals.no_session(understood, missing)
            case None:
                pointed = programme_fact(self.library, query, understood)
                return self._facts.agenda(pointed, understood) if pointed is not None else None

    def _of_meetings(self, understood: Understanding, query: Query) -> Reply | None:
        named = which_meeting(self.library, query, understood)
        if named is not None:
            return self._meetings.meeting_named(named, query, understood)
        match meeting_length(self.library, query, understood):
            case MeetingLength() as length:
                return self._meetings.length(length, understood)
            case NoSuchMeeting() as missing:
                return self._refusals.no_meeting(understood, missing)
            case None:
                pass
        match meeting_fact(self.library, query, understood):
            case MeetingFact() as fact:
                return self._meetings.meeting(fact, query, understood)
            case NoSuchMeeting() as missing:
                return self._refusals.no_meeting(understood, missing)
            case None:
                return None

    def _of_officers(self, understood: Understanding, query: Query) -> Reply | None:
        officers = meeting_officers(self.library, query, understood)
        return self._facts.holders(officers, understood) if officers is not None else None

    def _of_listed_offices(self, understood: Understanding, query: Query) -> Reply | None:
        listed = listed_office(self.library, query, understood)
        return self._facts.holders(listed, understood) if listed is not None else None

    def _of_offices(self, understood: Understanding, query: Query) -> Reply | None:
        match office_fact(self.library, query, understood):
            case OfficeHolders() as holders:
                return self._facts.holders(holders, understood)
            case NobodyInOffice():
                return self._refusals.nobody(understood)
            case None:
                return None

    def _of_affiliations(self, understood: Understanding, query: Query) -> Reply | None:
        match affiliation_fact(self.library, query, understood):
            case Affiliation() as fact:
                return self._facts.affiliation(fact, understood)
            case NoCountry():
                return self._refusals.no_evidence(understood, query, (), "no country")
            case None:
                return None

    def _of_people(self, understood: Understanding, query: Query) -> Reply | None:
        match spelled_person(self.library, understood) or person_fact(self.library, query, understood):
            case PersonFact() as fact:
                return self._facts.person(fact, understood)
            case ActingFor() as acting:
                return self._facts.people(acting, understood)
            case NoSuchPerson(name):
                return self._refusals.no_person(understood, name)
            case NobodyFor():
                return self._refusals.nobody(understood)
            case NobodyToThem():
                return self._refusals.no_evidence(understood, query, (), "nobody named")
            case None:
                return None
