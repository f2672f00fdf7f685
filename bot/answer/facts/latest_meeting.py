"""A meeting called the last or the next of its series: its rank among those that the documents know."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answer.facts.titled_meetings import SURELY
from bot.answer.words.column_words import column_words
from bot.answer.words.meeting_verbs import is_meeting_verb
from index.annotate import CONCEPT, ORDINAL
from index.facts.events import event_words
from index.ordinal_binding import MEETING_CLASSIFIERS
from index.query import Alternative
from index.query_words import query_words
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.facts.event_table import Event
    from index.library import Library
    from index.query import Query, QueryUnit

BETWEEN = 3
"""Code points between a word for the next meeting and its rank: "next (sixth)"."""


def without_coming(query: Query) -> Query:
    """Return a question without a word for the next meeting beside that meeting's rank: "the next (sixth) session".

    Which it is the rank says; that it comes next need be said nowhere.
    """
    coming = column_words()["coming"]
    ranks = [unit for unit in query.units if unit.kind == "ordinal"]
    beside = [unit for unit in query.units if unit.own_concepts & coming and _touches(query, unit, ranks)]
    return replace(query, units=tuple(one for one in query.units if one not in beside)) if beside else query


def _touches(query: Query, unit: QueryUnit, ranks: Sequence[QueryUnit]) -> bool:
    """Return whether a unit stands right beside one of some others, nothing but marks between."""
    for rank in ranks:
        low, high = sorted((unit.span, rank.span), key=lambda one: one.start)
        between = query.text[low.end : high.start]
        if len(between) <= BETWEEN and not any(map(str.isalnum, between)):
            return True
    return False


BESIDE = 3
"""Code points between "next" and the rank that says the same: "the next (sixth) session"."""


def with_rank(library: Library, query: Query) -> Query:
    """Return a question about the last or the next meeting of a series as one about that rank, where it is known.

    Only where the question says no more of the meeting: who "shared the results of the previous meeting" tells of the
    one before another. After all known ones comes one that no document knows, unless the last is itself said to come.
    """
    series = [unit for unit in query.units if unit.kind == ConceptKind.SERIES]
    words = column_words()
    ranking = words["latest"] | words["coming"]
    placed = [
        unit for unit in query.units if unit.own_concepts & ranking and unit.words not in words["each_time"]
    ]
    if len(placed) != 1:
        return query
    if not series:
        return _with_rank_of_title_page(library, query, placed[0])
    if len(series) != 1:
        return query
    rest = [unit for unit in query.units if unit not in (*series, *placed)]
    ranked = [event for event in library.events.of_series(series[0].alternatives[0].concept) if event.ordinal]
    if not ranked or not all(is_meeting_verb(unit) or unit.own_concepts & _asking() for unit in rest):
        return query
    ranks = [event.ordinal for event in ranked]
    last = ranked[-1]
    coming = not placed[0].own_concepts & words["latest"]
    if coming and ranks != list(range(1, len(ranks) + 1)):
        return query
    rank = last.ordinal + (coming and not _is_said_to_come(library, last))
    return replace(
        query, units=tuple(as_rank(unit, rank, ranks) if unit is placed[0] else unit for unit in query.units)
    )


def _with_rank_of_title_page(library: Library, query: Query, placed: QueryUnit) -> Query:
    """Return a question about the next or the last meeting of a body as one about its rank, told by a title page.

    "Report of the Council on its fourth session": that is the last one, the next the fifth and the previous one the
    third. What the question ranks itself has its rank: "the next (sixth) session".
    """
    rest = [unit for unit in query.units if unit is not placed]
    ranks_named = [unit for unit in rest if unit.kind == "ordinal"]
    if ranks_named:  # "the next meeting after the second" is not the second
        beside = any(0 <= unit.span.start - placed.span.end <= BESIDE for unit in ranks_named)
        return replace(query, units=tuple(rest)) if beside and len(rest) > 1 else query
    nouns = [unit for unit in rest if unit.own_concepts & event_words().meetings]
    named = [
        unit
        for unit in rest
        if unit not in nouns and not is_meeting_verb(unit) and not unit.own_concepts & _asking()
        if unit.kind != "particle"
    ]
    classed = any(mark in placed.words for mark in MEETING_CLASSIFIERS)  # 下一届
    if not (nouns or classed) or not named or any(unit.kind in {"year", "date"} for unit in rest):
        return query
    words = column_words()
    latest = not placed.own_concepts.isdisjoint(words["latest"])
    before = placed.alternatives[0].concept in words["before"]
    ranks: set[int] = set()
    for name in library.documents:
        title = library.title_page_tokens(name)
        if not all(unit.degree(title) >= SURELY for unit in named) or (
            nouns and not any(unit.degree(title) >= SURELY for unit in nouns)
        ):
            continue
        ranks |= {int(float(token[2:])) for token in title if token.startswith(ORDINAL)}
    known = sorted({event.ordinal for event in library.events.events if not event.series})
    rank = max(ranks, default=0) - before + (not latest)
    if len(ranks) != 1 or rank not in known:
        return query
    return replace(
        query, units=tuple(as_rank(unit, rank, known) if unit is placed else unit for unit in query.units)
    )


def _asking() -> frozenset[str]:
    words = event_words()
    return words.meetings | words.themes | words.participants | query_words().value_words


def _is_said_to_come(library: Library, event: Event) -> bool:
    """Return whether a sentence about a meeting calls it the next one."""
    coming = {CONCEPT + concept for concept in column_words()["coming"]}
    return any(
        not coming.isdisjoint(library.annotation(one.chunk).sentence_tokens[one.sentence])
        for groups in event.groups.values()
        for group in groups
        for one in group.sources
    )


def as_rank(unit: QueryUnit, rank: int, known: Sequence[int]) -> QueryUnit:
    """Return a unit as a rank, known where a meeting of the series has it."""
    token = frozenset({f"{ORDINAL}{rank}"})
    return replace(
        unit, kind="ordinal", alternatives=(Alternative(token),), tokens=token, known=rank in known
    )
