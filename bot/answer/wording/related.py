"""Where to look on when nothing answers: places that share a rare word with the question. Never proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.quote.citing import cite
from bot.answer.quote.editions import all_editions, preferred
from index.query_words import query_words
from index.rank import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answer.model import Citation
    from index.facts.event_table import ValueGroup
    from index.library import Library
    from index.model import Language
    from index.query import Query, QueryUnit
    from index.rank import Evidence

LIMIT = 2
RARE_SHARE = 0.04
"""Share of the chunks that may hold a word for it to be rare; a word of more is no lead."""
SURE = 0.8
"""Degree from which a word counts as found: not a misspelling nor a part of a name."""
LEAST = 0.35
"""Share of the question's weight that a place's rare words make up to be shown."""
_NO_LEAD = frozenset(
    {"year", "date", "ordinal", "number", "time", "event", "event_verb", "attribute", "title"}
    | {"vocabulary", "document_kind", "document_part", "language"}
)
"""Kinds of unit that unrelated places share: general words lead astray, names lead on."""
SHORTEST_NAME = 4
"""Letters of a name that is told by its sound: "Cup" sounds like too much."""
_NEAR = frozenset({Level.SENTENCE, Level.NEIGHBOUR, Level.PARAGRAPH})


def pointers(
    library: Library, query: Query, evidence: Sequence[Evidence], language: Language, limit: int = LIMIT
) -> tuple[Citation, ...]:
    """Return the units nearest to a question that was not answered, best first, one a unit.

    Only units that hold a rare word or name of the question in their own words: what shares "meeting" with it is
    not related. Empty where there is none.

    Args:
        library: Where the evidence is from.
        query: What was asked.
        evidence: As :func:`index.rank.rank` gives it, best first.
        language: Of the reader, for the citations.
        limit: The most pointers.
    """
    leads = [place for place, unit in enumerate(query.units) if _is_lead(library, unit)]
    least = LEAST * sum(unit.weight for unit in query.units)
    best: dict[int, float] = {}
    order: dict[int, int] = {}
    for one in evidence if leads else ():
        order.setdefault(one.chunk, len(order))
        worth = sum(
            query.units[place].weight * one.findings[place].worth
            for place in leads
            if one.findings[place].level in _NEAR and one.findings[place].degree >= SURE
        )
        if worth and worth >= least:
            best[one.chunk] = max(best.get(one.chunk, 0.0), worth)
    ordered = sorted(best, key=lambda chunk: (-best[chunk], order[chunk]))
    return _distinct(library, ordered, language, limit)


def pointers_to_series(library: Library, series: str, language: Language) -> tuple[Citation, ...]:
    """Return where the documents tell most surely of a series' last meetings, the last one first.

    For a question about a meeting that the documents do not know. Empty where they name no meeting of the series.

    Args:
        library: Where the meetings are told of.
        series: The termbase's concept.
        language: Of the reader, for the citations.
    """
    events = sorted(library.events.of_series(series), key=lambda event: -event.ordinal)
    chunks = [event.date.sources[0].chunk for event in events if event.date is not None and event.date.sure]
    return _distinct(library, chunks, language, LIMIT)


def pointers_to_values(
    library: Library, groups: Iterable[ValueGroup], language: Language
) -> tuple[Citation, ...]:
    """Return where values of a meeting stand that are not the one asked for, in the order given."""
    return _distinct(library, (group.sources[0].chunk for group in groups), language, LIMIT)


def _distinct(
    library: Library, chunks: Iterable[int], language: Language, limit: int
) -> tuple[Citation, ...]:
    """Return the first units of some chunks, of two editions of one only the reader's."""
    found: list[Citation] = []
    for chunk in chunks:
        document = library.documents[library.chunks[chunk].document]
        unit = preferred(library, document, library.paragraph(library.chunks[chunk]), language)
        editions = [cite(*edition, language) for edition in all_editions(library, *unit)]
        if not any(edition in found for edition in editions):
            found.append(editions[0])
        if len(found) == limit:
            break
    return tuple(found)


def _is_lead(library: Library, unit: QueryUnit) -> bool:
    """Return whether few enough places share a unit for it to lead somewhere."""
    words = query_words()
    concept = unit.alternatives[0].concept
    if unit.kind in _NO_LEAD or concept in words.value_words | words.deictic:
        return False
    if unit.kind == "name" and len(unit.words) < SHORTEST_NAME:
        return False
    frequency = max(
        min(library.frequency(token) for token in way.tokens)
        for way in unit.alternatives
        if way.strength >= SURE and way.share == 1.0
    )
    return 0 < frequency <= max(1.0, RARE_SHARE * library.size)
