"""Questions about a meeting that the facts answer: which meeting, and the value asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answer.facts.asked_meeting import NoSuchMeeting, asked_meeting, names_process, rank_of
from bot.answer.facts.meeting_roles import asked_roles, is_about_a_part, is_deed, named_roles
from bot.answer.facts.meeting_values import in_language, offered_value, together_with, value_of
from bot.answer.facts.meeting_words import telling_documents, unsaid
from bot.answer.sentence.payers import paid_in
from bot.answer.understand.date_precision import is_precise, precision_asked
from bot.answer.understand.patterns import Attribute
from bot.answer.understand.person_words import person_words
from bot.answer.understand.tense import is_about_the_future
from bot.answer.words.column_words import column_words
from bot.answer.words.meeting_verbs import is_meeting_verb
from index.annotate import CONCEPT, ORDINAL
from index.facts.dates import Precision
from index.facts.event_names import ANY_MEETING
from index.facts.event_table import Event
from index.facts.events import ACTING, Role, event_words
from index.facts.people import PersonRole
from index.model import Language, UnitKind
from index.query import NESTED_STRENGTH
from index.query_building import build_query, meant_unit
from index.query_words import query_words
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.facts.dates import DateValue
    from index.facts.event_table import ValueGroup
    from index.library import Library
    from index.query import Query

OFFERED = frozenset({Role.DATE, Role.PLACE, Role.HOST})
"""What an offer to host a meeting tells of it where nothing else does, and it is still to come."""
HELD = frozenset({ConceptKind.EVENT, ConceptKind.SERIES, ConceptKind.PROCESS})
"""Kinds of what is organized and hosted."""
SAYING_MORE = frozenset({ConceptKind.EVENT_VERB, ConceptKind.FUNCTION, ConceptKind.DOCUMENT_KIND})
"""Kinds of unit that say what else was done at an opening than to open: "who gave the keynote at the opening"."""
FEW = 5
"""Sentences, best first, of which one may tell who had a part."""
PERSONAL = frozenset({Role.VICE_CHAIR, Role.RAPPORTEUR, Role.FACILITATOR})
"""Parts that only a person named with them proves: «المقرر عقده» is "scheduled", and «المقرر» the rapporteur."""


@dataclass(frozen=True, slots=True)
class MeetingFact:
    """A meeting and the value that answers.

    Attributes:
        event: Which meeting.
        group: The value with its sources.
        others: Further holders of the same role whom the same sentence names: co-chairs, two organizers.
        offered: Whether the value is only what somebody offered.
    """

    event: Event
    group: ValueGroup
    others: tuple[ValueGroup, ...] = ()
    offered: bool = False


@dataclass(frozen=True, slots=True)
class RoleNotStated:
    """The meeting is known, and not who had the part that was asked for.

    Attributes:
        event: Which meeting.
        role: What was asked for.
        others: The parts of others in it, which are no answer; never empty.
        also: What the verb may mean as well: 主持 is to moderate and to chair.
    """

    event: Event
    role: Role
    others: tuple[ValueGroup, ...]
    also: tuple[Role, ...] = ()


def meeting_fact(
    library: Library, query: Query, understood: Understanding
) -> MeetingFact | NoSuchMeeting | None:
    """Return the meeting's value that a question asks for; None where it is no plain question about a meeting."""
    roles = asked_roles(query, understood)
    if not roles or (roles[0] is Role.DATE and _is_about_founding(query)):
        return None
    event = asked_meeting(library, query, roles)
    if roles[0] in ACTING and is_about_a_part(query, understood) and not _is_so_called(library, query, event):
        return None
    if event is None or isinstance(event, NoSuchMeeting):
        return event
    fact = _fact(library, event, roles, understood)
    if fact is None or not _is_precise_enough(fact.group.date, precision_asked(understood)):
        return None
    if unsaid(library, query, event, fact.group.role) or _is_asked(library, query, fact.group):
        return None
    return fact


def _is_precise_enough(date: DateValue | None, wanted: Precision | None) -> bool:
    """Return whether a meeting's date is as precise as is asked; a quarter tells its months where no more is known."""
    season = date is not None and date.precision is Precision.SEASON
    return is_precise(date, wanted) or (season and wanted is Precision.MONTH)


def _is_about_founding(query: Query) -> bool:
    """Return whether a question asks when something was set up, which no meeting of it tells."""
    founding = event_words().founding
    return any(unit.alternatives[0].concept in founding for unit in query.units) and not any(
        rank_of(unit) for unit in query.units
    )


def _is_so_called(library: Library, query: Query, event: Event | NoSuchMeeting | None) -> bool:
    """Return whether what a question calls a session is the meeting of a body that it names, and no part of one."""
    if not isinstance(event, Event) or event.series:
        return False
    nouns = {unit.alternatives[0].concept for unit in query.units} & event_words().sessions
    titles = (library.title_page_tokens(document) for document in telling_documents(library, event))
    known = event.tokens.union(*titles)
    named = [
        unit
        for unit in query.units
        if not rank_of(unit) and not is_deed(unit) and not unit.own_concepts & event_words().meetings
    ]
    return any(CONCEPT + noun in event.tokens for noun in nouns) and any(
        unit.degree(known) > NESTED_STRENGTH
        and not is_meeting_verb(unit)
        and unit.kind != ConceptKind.FUNCTION
        for unit in named
    )


def _is_asked(library: Library, query: Query, group: ValueGroup) -> bool:
    """Return whether a place is what the question names itself: "in which Mexican city", not "the Bali Process".

    A city by which it calls the meeting is where that was: "where was the Lima meeting?"; its opening had a house.
    """
    city = library.termbase.kind_of(group.concept) is ConceptKind.CITY
    part = any(not unit.own_concepts.isdisjoint(event_words().ceremonies) for unit in query.units)
    if group.role is not Role.PLACE or (city and not part):
        return False
    asked = {unit.alternatives[0].concept for unit in query.units if not names_process(unit, query)}
    return group.concept in asked and bool(group.concept)


def _fact(
    library: Library, event: Event, roles: tuple[Role, ...], understood: Understanding
) -> MeetingFact | None:
    """Return what is known of the first of some roles in a meeting; None where nothing is."""
    group = value_of(library, event, roles, understood.answer, understood.language)
    if group is not None and group.role is Role.THEME:
        group = in_language(library, event.groups[Role.THEME], understood.language)
    if group is not None:
        return MeetingFact(event, group, together_with(library, event, group, understood.answer))
    told = roles == (Role.DATE,) or (
        roles[0] in OFFERED
        and is_about_the_future(understood.text, understood.written_in or understood.language)
    )
    offered = offered_value(library, event, roles[0], understood.answer) if told else None
    return MeetingFact(event, offered, offered=True) if offered is not None else None


def deed_not_stated(
    library: Library, query: Query, understood: Understanding, best: Extraction | None
) -> bool:
    """Return whether a sentence found does not say that what was asked of a meeting was done: "who funded the …"."""
    deeds = [unit for unit in query.units if is_deed(unit)]
    if understood.attribute is not Attribute.ACTOR or not deeds:
        return False
    meeting = replace(query, units=tuple(unit for unit in query.units if unit not in deeds))
    if best is None or not isinstance(asked_meeting(library, meeting), Event):
        return False
    annotation, chunk = library.annotation(best.evidence.chunk), library.chunks[best.evidence.chunk]
    tokens = annotation.sentence_tokens[best.evidence.sentence]
    sentence = annotation.sentences[best.evidence.sentence]
    if any(unit.own_concepts & column_words()["paying"] for unit in deeds) and paid_in(
        library.passage_text(best.evidence.chunk).text, sentence, chunk.language
    ):
        return False
    telling = [unit for unit in deeds if unit.alternatives[0].concept not in query_words().lending] or deeds
    return not all(unit.degree(tokens) > NESTED_STRENGTH for unit in telling)


def role_not_stated(library: Library, query: Query, understood: Understanding) -> RoleNotStated | None:
    """Return what is known of a meeting instead of the part in it that a question asks for.

    None where the part is stated, where nothing else is, and for questions about no meeting or no part.
    """
    roles = asked_roles(query, understood)
    if not roles:
        return None
    if understood.attribute is Attribute.ACTOR and not named_roles(query):
        return None
    event = asked_meeting(library, query)
    if is_about_a_part(query, understood) and not _is_so_called(library, query, event):
        return None
    if not isinstance(event, Event) or value_of(library, event, roles) is not None:
        return None
    if roles[0] not in ACTING and not event.ordinal:
        return None  # of a meeting without a rank any sentence of that year may tell
    others = [group for role in Role if role in ACTING for group in event.groups.get(role, ()) if group.sure]
    return RoleNotStated(event, roles[0], tuple(others), roles[1:]) if others else None


def says_role(library: Library, missing: RoleNotStated, query: Query, chunk: int, sentence: int) -> bool:
    """Return whether a sentence that a search found speaks of the part asked for, and of that meeting."""
    event = missing.event
    only_moderated = missing.role is Role.OPENER and _is_only_moderated(library, chunk, sentence)
    if only_moderated or _says_another_part(library, missing, chunk, sentence):
        return False
    annotation = library.annotation(chunk)
    tokens = annotation.sentence_tokens[sentence]
    about = tokens if sentence == 0 or _ranks(tokens) else tokens | annotation.sentence_tokens[sentence - 1]
    rank = f"{ORDINAL}{event.ordinal}"
    named = {CONCEPT + noun for noun in event_words().meetings - {ANY_MEETING}} & event.tokens
    title = library.title_page_tokens(library.chunks[chunk].document)
    # A report tells on its title page of which meeting all of it is that names no other.
    meant = named or (set() if event.series else {CONCEPT + ANY_MEETING} & event.tokens)
    reported = rank in title and not meant.isdisjoint(title) and not _ranks(tokens)
    if not reported and any(unit.kind == "ordinal" for unit in query.units) and rank not in about:
        return False
    if not reported and not event.series and named and tokens.isdisjoint(named):
        return False  # the first session is not the first forum
    if missing.role not in ACTING:
        return not event.series or CONCEPT + event.series in about
    words = event_words()
    stated = (*words.roles.items(), *words.parts.items())
    asked = {missing.role, *missing.also}
    told = {role for concept, role in stated if role in asked and CONCEPT + concept in tokens}
    spoken = missing.role in told
    if told - PERSONAL and not _is_of_another(library, missing, chunk, sentence):
        return True
    span, language = annotation.sentences[sentence], library.chunks[chunk].language
    said = [
        person.role
        for person in library.people_by_chunk.get(chunk, ())
        if span.start <= person.name.span.start < span.end
    ]
    alone = spoken and reported and language is not Language.ARABIC and said.count(PersonRole.NAMED) == 1
    return alone or any(role.value == missing.role.value for role in said)


def role_first(
    library: Library, missing: RoleNotStated, query: Query, extractions: Sequence[Extraction]
) -> tuple[Extraction, ...]:
    """Return the extractions, first the best of the first few that tells somebody to have had the part asked for.

    No row of a table comes before others: what those are who came to a meeting is not what they were in it.
    """
    for place, one in enumerate(extractions[:FEW]):
        evidence = one.evidence
        row = library.kind(evidence.chunk) is UnitKind.TABLE_ROW
        told = one.value is not None and not (row and place)
        if told and says_role(library, missing, query, evidence.chunk, evidence.sentence):
            return (one, *extractions[:place], *extractions[place + 1 :])
    return tuple(extractions)


def _is_only_moderated(library: Library, chunk: int, sentence: int) -> bool:
    """Return whether all whom a sentence names moderate: who leads the opening session has not opened the meeting."""
    span = library.annotation(chunk).sentences[sentence]
    people = library.people_by_chunk.get(chunk, ())
    said = {one.role for one in people if span.start <= one.name.span.start < span.end}
    return said == {PersonRole.MODERATOR}


def with_speech(library: Library, missing: RoleNotStated, query: Query) -> Query | None:
    """Return a question who opened a meeting as one for who spoke at its opening; None where it asks for another part.

    A programme tells of nobody that they open the meeting, and who gives the welcome remarks.
    """
    if missing.role is not Role.OPENER:
        return None
    parts = event_words().parts
    opening = (unit for unit in query.units if parts.get(unit.alternatives[0].concept) is Role.OPENER)
    deed = next(opening, None)
    others = [unit for unit in query.units if unit is not deed]
    spoken = person_words().speeches | column_words()["keynotes"]
    more = any(unit.kind in SAYING_MORE or unit.own_concepts & spoken for unit in others)
    if deed is None or more:
        return None
    speeches = tuple(sorted(column_words()["addresses"]))
    meant = meant_unit(speeches, query, library)
    text = f"{query.text[: deed.span.start]}{meant.words}{query.text[deed.span.end :]}"
    units = (replace(meant, span=unit.span) if unit is deed else unit for unit in query.units)
    fields = build_query(text, query.language, library).fields
    return replace(query, fields=fields).seeking(speeches, units)


def _is_of_another(library: Library, missing: RoleNotStated, chunk: int, sentence: int) -> bool:
    """Return whether another meeting or process stands between a meeting's rank and each word for the part asked for.

    "… calls upon States to organize consultative processes, and the Government sends the summary of the fourth
    meeting" does not tell who organized that.
    """
    annotation, roles = library.annotation(chunk), event_words().roles
    terms = annotation.longest_concepts[sentence]
    ranks = [
        one for one in annotation.sentence_terms[sentence] if one.token == f"{ORDINAL}{missing.event.ordinal}"
    ]
    parts = [
        one
        for one in annotation.sentence_terms[sentence]
        if one.token.startswith(CONCEPT) and roles.get(one.token.removeprefix(CONCEPT)) is missing.role
    ]
    kind = library.termbase.concept
    others = [
        one
        for one in terms
        if one.token not in missing.event.tokens and kind(one.token.removeprefix(CONCEPT)).kind in HELD
    ]
    return bool(ranks and parts) and all(
        any(min(rank.end, part.end) <= one.start and one.end <= max(rank.start, part.start) for one in others)
        for rank in ranks
        for part in parts
    )


def _says_another_part(library: Library, missing: RoleNotStated, chunk: int, sentence: int) -> bool:
    """Return whether a sentence tells who offered a meeting, or which State hosted it, where another part is asked for.

    主办 says both who hosts and who organizes: the State that hosts one of a series need not organize it.
    """
    kind, groups = library.termbase.concept, missing.event.groups
    offers = groups.get(Role.OFFER, ()) if missing.role is not Role.OFFER else ()
    hosts = groups.get(Role.HOST, ()) if missing.event.series else ()
    states = [one for one in hosts if one.concept and kind(one.concept).kind is ConceptKind.COUNTRY]
    return any(
        (one.chunk, one.sentence) == (chunk, sentence)
        for group in (*offers, *states)
        for one in group.sources
    )


def _ranks(tokens: frozenset[str]) -> bool:
    """Return whether a sentence ranks something itself; "It was held in Valletta" speaks of what stands before it."""
    return any(token.startswith(ORDINAL) for token in tokens)
