"""Items of a list by their rank or number: "the third of the conclusions", 第一个结论, "the four round tables"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.sentence.lists import introduced_parts, listed_items
from bot.answer.words.column_words import column_words
from index.annotate import ORDINAL
from index.model import gap
from index.query import MEETINGS, NESTED_STRENGTH, SAME_WORDS_STRENGTH
from index.rank import Finding, Level
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from bot.answer.sentence.view import SentenceView
    from index.library import Library
    from index.query import Query, QueryUnit
    from index.rank import Evidence

REACH = 12
"""Code points between a rank and what it ranks: "the first main conclusion"."""
LAST = -1
BESIDE = 3
"""Code points between a number and what it counts; in Chinese a measure word stands there."""
FEWEST, MOST = 2, 20
"""Things of a list whose number a question may say."""


def ranked_item(library: Library, query: Query, evidence: Evidence) -> Evidence | None:
    """Return the item of a rank, where a sentence introduces the things that are asked for by it; else None.

    Where it holds the rank itself, it tells what that is of.
    """
    for place, unit in enumerate(query.units):
        rank = _rank_of(unit)
        if not rank or evidence.findings[place].level is Level.SENTENCE:
            continue
        ranked = _ranked(query, unit)
        if ranked is None or not _is_held(evidence.findings[query.units.index(ranked)]):
            continue
        parts = introduced_parts(library, evidence)
        if len(parts) < 2 or rank > len(parts):
            continue
        document = library.document_of[evidence.chunk]
        chunk = library.chunk_numbers.get((document, parts[rank - (rank > 0)].locator.key))
        if chunk is not None:
            return _as_item(query, evidence, chunk, place)
    return None


def with_items_counted(library: Library, query: Query, evidence: Evidence) -> Evidence:
    """Return the evidence, the number of the things asked for met where a sentence introduces as many items."""
    for place, unit in enumerate(query.units):
        if unit.kind != "number" or evidence.findings[place].level is Level.SENTENCE:
            continue
        parts = introduced_parts(library, evidence) or listed_items(library, evidence)
        if f"n:{len(parts)}" in unit.tokens:
            findings = list(evidence.findings)
            more = _met(query, findings, place)
            return evidence._replace(
                findings=tuple(findings), coverage=evidence.coverage + more, score=evidence.score + more
            )
    return evidence


def count_asked(query: Query) -> int:
    """Return how many things are to be listed: "the four round tables", 六个主题; 0 where a question does not say.

    "Round table 4" is one of several.
    """
    units = query.units
    for place, unit in enumerate(units):
        if unit.kind != "number":
            continue
        ahead = any(one.span.start - unit.span.end <= BESIDE for one in units[place + 1 : place + 2])
        behind = any(unit.span.start - one.span.end <= BESIDE for one in units[max(0, place - 1) : place])
        if not ahead and (not behind or unit.words.isdecimal()):
            continue
        number = next(iter(unit.alternatives[0].tokens)).removeprefix("n:")
        if number.isdecimal() and FEWEST <= int(number) <= MOST:
            return int(number)
    return 0


def is_by_rank(view: SentenceView, unit: QueryUnit, finding: Finding) -> bool:
    """Return whether a sentence is that of an item which :func:`ranked_item` found by a rank: it need not say it."""
    return finding.level is Level.SENTENCE and view.annotation.sentence_tokens[view.number].isdisjoint(
        unit.tokens
    )


def _rank_of(unit: QueryUnit) -> int:
    """Return the rank that a unit says, :data:`LAST` for the last; 0 where it says none."""
    last = column_words()["last"]  # "last" is "previous" as well
    if any(way.concept in last and way.strength >= SAME_WORDS_STRENGTH for way in unit.alternatives):
        return LAST
    if unit.kind != "ordinal":
        return 0
    ranks = (
        token.removeprefix(ORDINAL) for token in unit.alternatives[0].tokens if token.startswith(ORDINAL)
    )
    return next((int(rank) for rank in ranks if rank.isdecimal()), 0)


def _ranked(query: Query, rank: QueryUnit) -> QueryUnit | None:
    """Return the nearest thing to a rank that no quality is; None where it is a meeting, or none is near."""
    others = (unit for unit in query.units if unit is not rank and unit.kind != ConceptKind.ATTRIBUTE)
    nearest = min(others, key=lambda unit: gap(unit.span, rank.span), default=None)
    if nearest is None or nearest.kind in MEETINGS or gap(nearest.span, rank.span) > REACH:
        return None
    return nearest


def _is_held(finding: Finding) -> bool:
    return finding.level is Level.SENTENCE and finding.degree > NESTED_STRENGTH


def _as_item(query: Query, evidence: Evidence, chunk: int, place: int) -> Evidence:
    """Return an item as what its introduction is, with the rank met."""
    findings = [
        one._replace(level=Level.INTRODUCTION) if one.level is Level.SENTENCE else one
        for one in evidence.findings
    ]
    more = _met(query, findings, place)
    return evidence._replace(
        chunk=chunk,
        sentence=0,
        findings=tuple(findings),
        coverage=evidence.coverage + more,
        score=evidence.score + more,
    )


def _met(query: Query, findings: list[Finding], place: int) -> float:
    """Note a unit of a question as met in the sentence, and return what that adds to its score."""
    lost = query.units[place].weight * (1.0 - findings[place].worth)
    findings[place] = Finding(1.0, Level.SENTENCE)
    return lost / (sum(unit.weight for unit in query.units) or 1.0)
