"""What was discussed at a meeting: its own report says what its participants stressed, in its words."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from bot.answer.facts.asked_meeting import asked_meeting, rank_of
from bot.answer.facts.attendance import TEXTS
from bot.answer.facts.meeting_of_year import is_called
from bot.answer.facts.own_attendance import is_headed_otherwise, reported
from bot.answer.facts.participation import CHUNKS
from bot.answer.facts.sessions import ranks_beside
from bot.answer.model import Intent
from bot.answer.sentence.lists import introduced_items
from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.words.meeting_verbs import is_meeting_verb
from bot.answer.words.tables import read_table
from index.annotate import CONCEPT, ORDINAL
from index.facts.event_names import ANY_MEETING
from index.facts.event_table import Event
from index.facts.events import Role, event_words
from index.query import HARD_KINDS, Alternative
from index.rank import Evidence
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Set

    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Query, QueryUnit

ASKED_BY = frozenset(
    {
        Attribute.TOPIC,
        Attribute.LIST,
        Attribute.THEME,
        Attribute.OTHER,
        Attribute.DEFINITION,
        Attribute.TITLE,
        Attribute.ACTOR,
    }
)
"""What the words for what was discussed may seem to ask."""
LISTED = frozenset({Attribute.LIST, Attribute.THEME, Attribute.TITLE, Attribute.ACTOR})
"""What asks for topics by their noun: "which topics were discussed"."""
BEGINNING = 16
"""Units of a report within which it calls its meeting by rank."""
NAMING = PLACES | HARD_KINDS | {ConceptKind.SERIES}
"""Kinds of unit that tell meetings apart."""


CALLED = frozenset({"word", "name", ConceptKind.VOCABULARY, ConceptKind.ATTRIBUTE, ConceptKind.EVENT})
"""Kinds of unit that may be of a meeting's name: "the network on sound archives"."""

STANDING = frozenset({ConceptKind.BODY, ConceptKind.PROCESS})
"""Kinds of whose meetings are called by them: "the commission at its fifth session"."""


class DeliberationWords(NamedTuple):
    """Concepts around what is discussed (``deliberations.toml``)."""

    dealing: frozenset[str]
    covering: frozenset[str]
    topics: frozenset[str]
    people: frozenset[str]
    talk: frozenset[str]
    stressing: frozenset[str]
    texts: frozenset[str]
    telling: frozenset[str]


@lru_cache(maxsize=1)
def deliberation_words() -> DeliberationWords:
    """Return the concepts around what is discussed, read once."""
    raw = read_table("deliberations.toml")
    return DeliberationWords(*(frozenset(raw[name]) for name in DeliberationWords._fields))


def deliberations(library: Library, query: Query, understood: Understanding) -> tuple[Evidence, ...]:
    """Return the sentences of a meeting's own report that say what was discussed there; else nothing.

    Those in the reader's own language come first; of these one that introduces a list of what was said, then those
    that say most plainly who stressed it.
    """
    if understood.attribute not in ASKED_BY or understood.yes_no or understood.negated:
        return ()
    which = which_meeting_dealt(query, named=True)
    if which is None:
        return ()
    found = [one for name in reports_of(library, which) for one in _said(library, name, which)]
    if not found and which_meeting_dealt(query) is not None:
        found = list(_said_elsewhere(library, replace(query, units=tuple(which))))
    return in_order(library, found, understood)


def in_order(library: Library, found: Iterable[Evidence], understood: Understanding) -> tuple[Evidence, ...]:
    """Return what reports say, in the reader's own language first, then by score, then as it stands there."""

    def order(one: Evidence) -> tuple[bool, float, int, int]:
        foreign = library.chunks[one.chunk].language is not understood.language
        return foreign, -one.score, one.chunk, one.sentence

    return tuple(sorted(found, key=order))


def as_dealing_asked(understood: Understanding, query: Query) -> Understanding:
    """Return a question which topics a meeting dealt with as one for what is said of that; others as they are."""
    if understood.attribute not in LISTED or which_meeting_dealt(query) is None:
        return understood
    return replace(understood, intent=Intent.TOPIC, attribute=Attribute.TOPIC, answer=AnswerKind.TEXT)


def with_dealing(understood: Understanding, query: Query) -> Query:
    """Return a question what a meeting dealt with as one for its having dealt with it in whatever words."""
    if understood.attribute not in ASKED_BY or which_meeting_dealt(query) is None:
        return query
    words = deliberation_words()
    concepts = sorted(words.dealing)
    ways = tuple(Alternative(frozenset({CONCEPT + concept}), concept=concept) for concept in concepts)
    verbs = words.dealing | words.covering
    first = next(unit for unit in query.units if unit.own_concepts & verbs)
    dealing = replace(
        first,
        alternatives=(*first.alternatives, *ways),
        tokens=first.tokens.union(*(one.tokens for one in ways)),
    )
    units = (
        dealing if unit is first else unit
        for unit in query.units
        if unit is first or not unit.own_concepts & (words.topics | verbs)
    )
    return query.seeking(concepts, units)


def which_meeting_dealt(query: Query, *, named: bool = False) -> list[QueryUnit] | None:
    """Return the units that say of which meeting it is asked what it dealt with; None where something else is asked.

    Args:
        query: The question.
        named: Whether words may be among them that only a report shows to be of its meeting's name.
    """
    words, verbs = deliberation_words(), deliberation_words().dealing
    if any(unit.own_concepts & words.topics for unit in query.units):
        verbs |= words.covering
    return meeting_asked_of(query, verbs, words.topics | words.people, named=named)


def meeting_asked_of(
    query: Query, asking: Set[str], aside: Set[str], *, named: bool = False
) -> list[QueryUnit] | None:
    """Return the units that say of which meeting something is asked; None where it is not, or anything else is.

    Nor where it is asked of a series of sessions, which are parts of one.

    Args:
        query: The question.
        asking: Concepts of which one must ask it.
        aside: Concepts that say no more.
        named: Whether words may be among the units that only a report shows to be of its meeting's name.
    """
    asked = [unit for unit in query.units if unit.own_concepts & asking]
    if not asked:
        return None
    which = [
        unit
        for unit in query.units
        if unit not in asked
        and not unit.own_concepts & aside
        and not is_meeting_verb(unit)
        and unit.kind != "particle"
    ]
    meetings = [
        unit
        for unit in which
        if unit.kind == ConceptKind.SERIES or not unit.own_concepts.isdisjoint(event_words().meetings)
    ]
    told = [unit for unit in which if unit.kind in NAMING or rank_of(unit)]
    others = [unit for unit in which if unit not in meetings and unit not in told]
    parts = any(
        unit.kind == ConceptKind.SERIES and unit.alternatives[0].concept in event_words().sessions
        for unit in which
    )
    if not meetings or not told or parts:
        return None
    of_series = any(unit.kind == ConceptKind.SERIES for unit in meetings)
    called = CALLED if of_series else CALLED | STANDING  # what a body does at a series' meeting is its own
    if others and not (named and all(unit.kind in called for unit in others)):
        return None
    return which


def _said_elsewhere(library: Library, which: Query) -> Iterator[Evidence]:
    """Yield what a text that tells of several meetings says one dealt with, in the paragraph that names it."""
    event, words = _meant(library, which), deliberation_words()
    if event is None:
        return
    series = CONCEPT + event.series
    told = {f"{ORDINAL}{event.ordinal}"} if event.ordinal else {f"y:{year}" for year in event.years}
    meetings = frozenset(CONCEPT + concept for concept in event_words().meetings)
    for hit in library.index.fields["concept"].search([event.series], CHUNKS):
        annotation = library.annotation(hit.number)
        naming = (
            place
            for place, tokens in enumerate(annotation.sentence_tokens)
            if series in tokens and not told.isdisjoint(tokens)
        )
        first = next(naming, None) if library.kind(hit.number) in TEXTS else None
        for number in range(first, len(annotation.sentences)) if first is not None else ():
            said = {term.token.removeprefix(CONCEPT) for term in annotation.longest_concepts[number]}
            ranks = ranks_beside(annotation.sentence_terms[number], meetings)
            others = {one for one in ranks if one.startswith(ORDINAL)} - told
            of_it = bool(said & event_words().meetings) or event.series in said
            if of_it and not others and said & words.telling:
                yield Evidence(hit.number, number, (), 0.0, float("focus" in said))


def _meant(library: Library, which: Query) -> Event | None:
    """Return the one meeting of a series that some units name: by the series, or by a noun of its name and a rank."""
    event = asked_meeting(library, which, (Role.DATE,))
    if isinstance(event, Event):
        return event if event.series else None
    ranks = {rank for unit in which.units if (rank := rank_of(unit))}
    named = event_words().meetings - {ANY_MEETING}
    nouns = [unit for unit in which.units if unit.alternatives[0].concept in named]
    fitting = [
        one
        for one in library.events.events
        if one.series
        and ranks == {one.ordinal}
        and all(is_called(library, one.series, unit) for unit in nouns)
    ]
    return fitting[0] if len(fitting) == 1 and nouns else None


def reports_of(library: Library, which: Sequence[QueryUnit]) -> Sequence[str]:
    """Return the report, in its editions, of the meeting that some units name; nothing where there is none."""
    return [name for name in reported(library, which) if _is_of_meeting(library, name, which)]


def _is_of_meeting(library: Library, document: str, which: Sequence[QueryUnit]) -> bool:
    """Return whether a document's beginning calls a meeting by the ranks asked for, and not a part of itself."""
    ranks = [unit for unit in which if rank_of(unit)]
    meetings = frozenset(CONCEPT + concept for concept in event_words().meetings)
    beginning = islice(library.chunks_of(document), BEGINNING)
    told = frozenset[str]().union(
        *(
            ranks_beside(terms, meetings)
            for chunk in beginning
            for terms in library.annotation(chunk).sentence_terms
        )
    )
    return all(not unit.tokens.isdisjoint(told) for unit in ranks)


def _said(library: Library, document: str, which: Sequence[QueryUnit]) -> Iterator[Evidence]:
    """Yield the sentences of a report that say what was discussed, scored by how plainly."""
    words = deliberation_words()
    for place, said in sentences_of(library, document, which):
        by, talk = bool(said & words.people), bool(said & words.talk)
        listing = (by or talk) and bool(introduced_items(library, place))
        if not said & words.texts and (listing or (said & words.stressing and (by or talk))):
            yield place._replace(score=2.0 * listing + by + talk)


def sentences_of(
    library: Library, document: str, which: Sequence[QueryUnit]
) -> Iterator[tuple[Evidence, frozenset[str]]]:
    """Yield the sentences of a report's texts that tell of no other meeting, each with its concepts.

    Args:
        library: Where the report is.
        document: Its name.
        which: The units that say which meeting is meant.
    """
    asked = frozenset[str]().union(*(unit.tokens for unit in which))
    meetings = frozenset(CONCEPT + concept for concept in event_words().meetings)
    for chunk in library.chunks_of(document):
        if library.kind(chunk) not in TEXTS or is_headed_otherwise(
            library.context_tokens(chunk), meetings, asked
        ):
            continue
        annotation = library.annotation(chunk)
        for number, terms in enumerate(annotation.longest_concepts):
            ranks = ranks_beside(annotation.sentence_terms[number], meetings)
            if {one for one in ranks if one.startswith(ORDINAL)} <= asked:
                said = frozenset(term.token.removeprefix(CONCEPT) for term in terms)
                yield Evidence(chunk, number, (), 0.0, 0.0), said
