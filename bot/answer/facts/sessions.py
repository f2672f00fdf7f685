"""The session of a meeting that a question names: "session 3", "the second panel", the opening."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.facts.programme_days import is_dated
from bot.answer.understand.person_words import person_words
from bot.answer.words.column_words import column_words
from index.annotate import CONCEPT, ORDINAL
from index.facts.event_names import ANY_MEETING
from index.facts.events import event_words
from index.model import Language, UnitKind, gap
from index.ordinal_binding import NUMBER_DISTANCE, RANK_DISTANCE
from index.query_words import query_words
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.annotate import Term
    from index.library import Library
    from index.query import Query, QueryUnit

HELD = 0.6
"""How far an item's title, or what stands around it, must hold a unit of the question."""
SEVERAL = 2
"""Documents of which one may be meant."""
_OPENING = frozenset({UnitKind.TITLE, UnitKind.HEADING, UnitKind.DATELINE, UnitKind.PARAGRAPH})
ROUNDS = frozenset({"场", "場"})
"""Counts sessions in Chinese, and stands for the noun: 第一场由谁主持."""
BESIDE = 2
"""Code points between a rank and the meeting that it ranks: 第七次 | 全球会议."""


@dataclass(frozen=True, slots=True)
class Session:
    """The session that a question names.

    Attributes:
        unit: Its noun.
        rank: Its rank; None for an opening or closing session.
    """

    unit: QueryUnit
    rank: QueryUnit | None


def named_session(query: Query) -> tuple[QueryUnit, ...] | None:
    """Return the units that name a session: its noun and its rank; None where a question names none.

    A panel is a group of people as well, to whom somebody speaks.
    """
    named = session_asked(query)
    if named is None or named.unit.alternatives[0].concept in event_words().panels:
        return None
    return (named.unit,) if named.rank is None else (named.unit, named.rank)


def session_asked(query: Query, *, hours: bool = False, led: bool = False) -> Session | None:
    """Return the session that a question names by its rank, or as the opening or closing one.

    Args:
        query: The question.
        hours: Whether it asks for hours: what has them is a session, where a noun may as well be any meeting.
        led: Whether it asks who moderates, which a session has as well: «второе заседание».
    """
    words = event_words()
    ceremony = next((unit for unit in query.units if unit.own_concepts & words.ceremonies), None)
    if ceremony is not None:
        return Session(ceremony, None)
    ranks = [one for one in query.units if one.kind in {"ordinal", "number"} and _may_rank(query, one)]
    surely = [unit for unit in query.units if _names_session(unit) and ANY_MEETING not in unit.own_concepts]
    surely += [unit for unit in query.units if _stands_for_session(query, unit)]
    maybe = [unit for unit in query.units if _may_be_session(unit, hours=hours, led=led)]
    named = next(iter([*surely, *maybe]), None)
    if named is None or not ranks:
        return None
    return Session(named, min(ranks, key=lambda one: abs(one.span.start - named.span.start)))


def _may_be_session(unit: QueryUnit, *, hours: bool, led: bool) -> bool:
    """Return whether a unit names a session or an item where a question asks for hours or for who leads it."""
    ways, words = unit.own_concepts, event_words()
    session = (hours or led) and ANY_MEETING in ways and not ways.isdisjoint(words.sessions)
    return session or (hours and not ways.isdisjoint(words.items))


def _stands_for_session(query: Query, unit: QueryUnit) -> bool:
    """Return whether a unit counts a session and no noun says of what kind it is: not 第三场小组讨论, a panel."""
    return unit.words in ROUNDS and not any(
        one.span.start == unit.span.end and one.kind == ConceptKind.EVENT for one in query.units
    )


def _may_rank(query: Query, rank: QueryUnit) -> bool:
    """Return whether a number may be a session's: neither a date's nor that of a meeting beside it, 第七次全球会议."""
    behind = query.language is Language.ARABIC
    beside = (
        0 <= (rank.span.start - one.span.end if behind else one.span.start - rank.span.end) <= BESIDE
        for one in query.units
        if one.kind == ConceptKind.SERIES and one.alternatives[0].concept not in event_words().sessions
    )
    return not is_dated(query, rank) and not any(beside)


def _names_session(unit: QueryUnit) -> bool:
    """Return whether a unit is a session, also where its noun is part of a phrase: «أدار الجلسة»."""
    words = event_words()
    concept = unit.alternatives[0].concept
    parts = {name for names in (words.roles, words.parts) for name in names}
    sessions = words.sessions | words.panels
    return concept in sessions or (
        concept in parts and any(way.concept in sessions for way in unit.alternatives)
    )


def kinds(unit: QueryUnit) -> frozenset[str]:
    """Return the tokens of what an item must be to be the session, or the item, that a unit names."""
    named = event_words().items | event_words().panels
    own, sessions = unit.alternatives[0].concept, event_words().sessions
    if (
        own not in named and sessions & unit.own_concepts
    ):  # a session may be likened to a plenary, and is none
        return _session_tokens()
    return unit.tokens & frozenset(CONCEPT + concept for concept in named) or _session_tokens()


def _session_tokens() -> frozenset[str]:
    return frozenset(CONCEPT + concept for concept in event_words().sessions)


def ranks_beside(terms: Sequence[Term], nouns: frozenset[str]) -> frozenset[str]:
    """Return the tokens of the ranks that stand nearest to some nouns: "session 2", «الجلسة الثانية», 第二场小组讨论.

    Args:
        terms: Of a text, ordered by start.
        nouns: The nouns' tokens.
    """
    figures = [term for term in terms if term.token.startswith(("n:", ORDINAL))]
    found: set[str] = set()
    for noun in (term for term in terms if term.token in nouns):
        gaps = [(_apart(one, noun), one.token) for one in figures]
        near = min((length for length, _token in gaps), default=None)
        found.update(token for length, token in gaps if near is not None and length == near <= RANK_DISTANCE)
    return frozenset(found)


def _apart(figure: Term, noun: Term) -> int:
    """Return how many code points lie between a rank and a noun; more than enough before one for a mere number."""
    if not figure.token.startswith(ORDINAL):
        behind = figure.start - noun.end
        return behind if 0 <= behind <= NUMBER_DISTANCE else RANK_DISTANCE + 1
    return gap(figure, noun)


@lru_cache(maxsize=256)
def opening_tokens(library: Library, document: str) -> frozenset[str]:
    """Return the tokens of what a document says of the meeting it is about: its headings up to the first paragraph.

    A letter has them above its annex.
    """
    tokens = set(library.document_tokens(document) | library.title_page_tokens(document))
    return frozenset(
        tokens.union(*(library.annotation(chunk).tokens for chunk in _opening(library, document)))
    )


def is_ranked(library: Library, document: str, named: Session) -> bool:
    """Return whether a document is itself about the session of that rank: "the fifth session of the Conference"."""
    nouns = kinds(named.unit)
    ranks = (ranks_beside(library.annotation(chunk).terms, nouns) for chunk in _opening(library, document))
    return named.rank is not None and is_told(named.rank, frozenset[str]().union(*ranks))


def _opening(library: Library, document: str) -> Iterator[int]:
    for chunk in library.chunks_of(document):
        kind = library.kind(chunk)
        if kind in _OPENING:
            yield chunk
        if kind is UnitKind.PARAGRAPH:
            break


def is_told(unit: QueryUnit, tokens: frozenset[str]) -> bool:
    """Return whether some tokens hold a unit of a question; a rank as a rank: the third is not of the 3rd of June."""
    if unit.kind == "ordinal":
        return not tokens.isdisjoint(unit.alternatives[0].tokens)
    return unit.degree(tokens) >= HELD


def is_of_one(library: Library, query: Query, chunks: Sequence[int]) -> bool:
    """Return whether some units are of one document in its editions, or may be of several.

    A word that no document has may name the meeting meant.
    """
    if all(unit.known or unit.kind != "word" for unit in query.units):
        return True
    entries = [library.documents[library.chunks[chunk].document].entry for chunk in chunks]
    return len({entry.edition_group or entry.file for entry in entries}) < SEVERAL


def telling(
    library: Library, query: Query, named: Session | None, *, opens: bool = False
) -> Iterator[QueryUnit]:
    """Yield the units that tell which item is meant: not its noun, nor what is asked of it, nor ways of speaking.

    Nor, where so told, the opening as which the question has what it asks about begin.

    A verb tells it only where a title holds it: of "when does registration start", "registration".
    """
    words = event_words()
    asking = query_words().value_words | words.roles.keys() | words.parts.keys()
    asking |= words.bounds - words.ceremonies  # "when does … begin"
    asking |= column_words()["whole"]
    if opens:
        asking |= words.bounds | {one for name in words.bounds for one in query_words().related.get(name, ())}
    for unit in query.units:
        concept = unit.alternatives[0].concept
        kind = library.termbase.kind_of(concept)
        if named is not None and unit in {named.unit, named.rank}:
            continue
        if concept in asking or kind is ConceptKind.TIME:
            continue
        leads = (way.concept in person_words().leads for way in unit.alternatives)
        if named is not None and unit is query.units[0] and any(leads):
            continue  # «من أدار الحلقة الثانية»
        if unit.known or unit.kind != "word":
            yield unit
