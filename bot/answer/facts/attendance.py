"""Who took part in a meeting: the sentences that say so of that meeting, and of no discussion in it."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from bot.answer.facts.asked_meeting import asked_meeting
from bot.answer.facts.own_attendance import FIRST, is_headed_otherwise, reported
from bot.answer.facts.participation import CHUNKS, counts_some, participation_words, participations
from bot.answer.facts.sessions import ranks_beside
from bot.answer.model import Intent
from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.understand.person_words import OWNERS, asks_who, person_words
from bot.answer.words.meeting_verbs import is_meeting_verb
from index.annotate import CONCEPT, ORDINAL
from index.facts.event_table import Event
from index.facts.events import event_words
from index.model import Language, UnitKind, gap
from index.query import HARD_KINDS, MEETINGS, NESTED_STRENGTH
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answer.understand.understanding import Understanding
    from index.annotate import Term
    from index.library import Library
    from index.query import Query, QueryUnit

ASKED_BY = frozenset(
    {
        Attribute.LIST,
        Attribute.ACTOR,
        Attribute.PERSON,
        Attribute.HOST,
        Attribute.OTHER,
        Attribute.PARTICIPANTS,
    }
)
"""What the words for who took part may seem to ask: a list, who did it, who «принял» the others."""
REACH = 40
"""Code points between the word for taking part and the meeting: "the meeting, held in …, was attended by"."""
BESIDE = 16
"""Code points between it and those who took part, where no meeting is named."""
WHO = frozenset({ConceptKind.BODY, ConceptKind.PROCESS, ConceptKind.COUNTRY})
"""Kinds of those that a sentence names as having taken part."""
NAMING = HARD_KINDS | {ConceptKind.CITY, "name"}
"""Kinds of unit that tell meetings apart."""
TOPICS = frozenset(
    {"word", ConceptKind.VOCABULARY, ConceptKind.ATTRIBUTE, ConceptKind.BODY, ConceptKind.PROCESS}
)
"""Kinds of unit that say what a meeting is on, or whose it is."""
TEXTS = frozenset({UnitKind.PARAGRAPH, UnitKind.SUBPARAGRAPH, UnitKind.UNNUMBERED, UnitKind.FOOTNOTE})
"""Kinds of unit that tell what happened."""


def as_attendance_asked(understood: Understanding, query: Query) -> Understanding:
    """Return a question who took part in a meeting, and nothing more, as one for a list; others as they are."""
    if understood.attribute is Attribute.LIST or not asks_who_came(understood, query):
        return understood
    return replace(understood, intent=Intent.LIST, attribute=Attribute.LIST, answer=AnswerKind.LIST)


def asks_who_came(understood: Understanding, query: Query) -> bool:
    """Return whether a question asks who took part, and all else in it says in which meeting."""
    words = participation_words()
    if understood.attribute not in ASKED_BY or understood.negated or understood.yes_no:
        return False
    if understood.attribute is Attribute.PARTICIPANTS or counts_some(query, understood):
        return False
    asking = [unit for unit in query.units if unit.alternatives[0].concept in words.coming]
    rest = [unit for unit in query.units if unit not in asking]
    named = any(unit.kind == ConceptKind.FUNCTION for unit in asking)  # "participants of the …"
    return (
        (_asks_who_was_there(understood) or (bool(asking) and (named or _begins_with_who(understood))))
        and any(unit.kind in MEETINGS and _is_meeting(unit) for unit in rest)
        and all(_says_which(unit, query) for unit in rest)
    )


def _begins_with_who(understood: Understanding) -> bool:
    return asks_who(understood) or fold_text(understood.text).startswith(participation_words().by_whom)


def _asks_who_was_there(understood: Understanding) -> bool:
    """Return whether a question begins with who was there, in words that are sought nowhere: "who was at …"."""
    begins = participation_words().present.get(understood.language.value, ())
    return fold_text(understood.text).lstrip('¿? «"').startswith(begins)


def _is_meeting(unit: QueryUnit) -> bool:
    return unit.kind == ConceptKind.SERIES or not unit.own_concepts.isdisjoint(event_words().meetings)


def _says_which(unit: QueryUnit, query: Query) -> bool:
    """Return whether a unit says which meeting is meant, or which part of it."""
    if unit.kind in MEETINGS:
        return (
            _is_meeting(unit) or _is_part(unit) or not unit.own_concepts.isdisjoint(person_words().processes)
        )
    if unit.kind == ConceptKind.COUNTRY:
        return _is_its_place(unit, query)
    dated = any(one.kind in HARD_KINDS and gap(one.span, unit.span) == 0 for one in query.units)
    nobody = unit.kind == ConceptKind.FUNCTION and not unit.own_concepts.isdisjoint(person_words().places)
    if (unit.kind in TOPICS or nobody) and not dated:
        return _is_its_topic(unit, query)
    return dated or unit.kind in NAMING | {ConceptKind.TIME} or is_meeting_verb(unit)


def _is_its_topic(unit: QueryUnit, query: Query) -> bool:
    """Return whether a word says what a meeting is on: behind the word for taking part, not "which unions attended".

    Or whose it is, not for whom somebody came: "who attended for the Bali Process".
    """
    before = fold_text(f" {query.text[: unit.span.start]}").rstrip()
    if unit.kind in OWNERS and before.endswith(participation_words().behalf):
        return False
    asking = [one for one in query.units if one.alternatives[0].concept in participation_words().coming]
    chinese = query.language is Language.CHINESE and unit.kind not in OWNERS
    return bool(asking) and (chinese or asking[0].span.start < unit.span.start)


def _is_part(unit: QueryUnit) -> bool:
    """Return whether a unit is the opening or the closing of a meeting."""
    return not unit.own_concepts.isdisjoint(person_words().spoken_at)


def _is_its_place(country: QueryUnit, query: Query) -> bool:
    """Return whether a meeting is in a country, whose people are not asked for: "in Mexico", 墨西哥的筹备会议."""
    if query.language is Language.CHINESE:
        return any(unit.kind in MEETINGS and unit.span.start > country.span.start for unit in query.units)
    before = fold_text(f" {query.text[: country.span.start]}").rstrip()
    return before.endswith(participation_words().place)


def attendance(library: Library, query: Query, understood: Understanding) -> tuple[tuple[int, int], ...]:
    """Return the sentences, chunk and number, that say who took part in the meeting asked about; else nothing.

    Those of its own report come first, which calls it "the meeting"; else those that name it by series and rank.
    """
    if not asks_who_came(understood, query):
        return ()
    words = participation_words()
    which = [unit for unit in query.units if unit.alternatives[0].concept not in words.coming]
    of_series = any(unit.kind == ConceptKind.SERIES for unit in which)
    # A report tells of other years of a series than its own.
    if any(unit.kind in NAMING - ({"year"} if of_series else set()) for unit in which):
        whole = [unit for unit in which if not _is_part(unit)]
        own = tuple(place for name in reported(library, whole) for place in _own(library, name, which))
        if own:
            return own
    if any(map(_is_part, which)):
        return ()
    event = asked_meeting(library, query, asking=words.coming)
    if not isinstance(event, Event) or not event.series:
        return ()
    counted = dict.fromkeys((one.chunk, one.sentence) for one in participations(library, event))
    return tuple(_named(library, event)) or tuple(counted)


def _own(library: Library, document: str, which: Sequence[QueryUnit]) -> Iterator[tuple[int, int]]:
    """Yield where the first paragraphs of a meeting's report say who came to it."""
    asked = frozenset[str]().union(*(unit.tokens for unit in which))
    meetings = frozenset(CONCEPT + concept for concept in event_words().meetings)
    parts = [unit for unit in which if _is_part(unit)]
    chunks = (one for one in library.chunks_of(document) if library.kind(one) in TEXTS)
    for chunk in chunks if parts else islice(chunks, FIRST):
        if is_headed_otherwise(library.context_tokens(chunk), meetings, asked):
            continue
        annotation = library.annotation(chunk)
        for number, terms in enumerate(annotation.sentence_terms):
            ranks = {one for one in ranks_beside(terms, meetings) if one.startswith(ORDINAL)}
            said = annotation.sentence_tokens[number]
            if not all(unit.degree(said) > NESTED_STRENGTH for unit in parts):
                continue
            if ranks <= asked and tells_who(library, chunk, number, asked):
                yield chunk, number


def _named(library: Library, event: Event) -> Iterator[tuple[int, int]]:
    """Yield where a text says who came to a meeting that it names by series and rank, or series and year."""
    rank = {f"{ORDINAL}{event.ordinal}"} if event.ordinal else set[str]()
    asked = frozenset({CONCEPT + event.series, *rank})
    for hit in library.index.fields["concept"].search([event.series], CHUNKS):
        if library.kind(hit.number) not in TEXTS:
            continue
        annotation = library.annotation(hit.number)
        for number, tokens in enumerate(annotation.sentence_tokens):
            ranks = {token for token in tokens if token.startswith(ORDINAL)}
            dated = not ranks and any(f"y:{year}" in tokens for year in event.years)
            named = asked <= tokens if rank else CONCEPT + event.series in tokens and dated
            if (named or dated) and tells_who(library, hit.number, number, asked):
                yield hit.number, number


def tells_who(library: Library, chunk: int, number: int, asked: frozenset[str]) -> bool:
    """Return whether a sentence says that somebody took part in the meeting asked about, not what they are asked to.

    "The organization led a discussion in which … took part" tells of no meeting, "the closing session" of a part.
    """
    words = participation_words()
    concepts = library.annotation(chunk).longest_concepts[number]
    said = {term.token.removeprefix(CONCEPT) for term in concepts}
    if not said.isdisjoint(event_words().requesting | words.inviting):
        return False
    events = [term for term in concepts if _is_event(library, term)]
    for verb in concepts:
        if verb.token.removeprefix(CONCEPT) not in words.verbs:
            continue
        if events:
            nearest = min(events, key=lambda one: gap(one, verb))
            told = _names_meeting(library, nearest) and _is_the_meeting(nearest, verb, asked)
        else:  # "214 participants from 22 countries attended"
            told = any(
                term.token.removeprefix(CONCEPT) in words.counted and gap(term, verb) <= BESIDE
                for term in concepts
                if term is not verb
            )
        if told and _names_somebody(library, concepts, verb, asked):
            return True
    return False


def _is_the_meeting(meeting: Term, verb: Term, asked: frozenset[str]) -> bool:
    """Return whether the meeting nearest to a word for taking part may be the one asked about."""
    whole = asked.isdisjoint(CONCEPT + part for part in person_words().spoken_at)
    part = meeting.token.removeprefix(CONCEPT) in event_words().sessions and meeting.token not in asked
    return gap(meeting, verb) <= REACH and not (part and whole)


def _is_event(library: Library, term: Term) -> bool:
    """Return whether a term is something in which somebody may take part: a meeting, a discussion, a working group."""
    concept = term.token.removeprefix(CONCEPT)
    happening = library.termbase.concept(concept).kind is ConceptKind.EVENT
    return (happening and concept not in person_words().spoken_at) or _names_meeting(library, term)


def _names_meeting(library: Library, term: Term) -> bool:
    concept = term.token.removeprefix(CONCEPT)
    if concept in event_words().meetings | event_words().panels | event_words().groups:
        return True
    return library.termbase.concept(concept).kind is ConceptKind.SERIES


def _names_somebody(library: Library, concepts: Sequence[Term], verb: Term, asked: frozenset[str]) -> bool:
    """Return whether a sentence names those who took part, or counts them."""
    counted = participation_words().counted
    return any(
        term.token.removeprefix(CONCEPT) in counted
        or library.termbase.concept(term.token.removeprefix(CONCEPT)).kind in WHO
        for term in concepts
        if term is not verb and term.token not in asked
    )
