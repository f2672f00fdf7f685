"""A meeting called by its noun and its year: "the 2006 dialogue", «حوار عام ٢٠٠٦», is the series that met then."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from index.annotate import CONCEPT
from index.facts.event_names import ANY_MEETING
from index.facts.events import event_words
from index.model import Language
from index.query import NAMED_WEIGHT, OTHER_NUMBER_STRENGTH, Alternative
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from index.library import Library
    from index.model import Span
    from index.query import Query, QueryUnit

REACH = 6
"""Code points between the noun and its year: "dialogue of 2006", «диалог 2006», "diálogo de 2006"."""


def with_series(library: Library, query: Query) -> Query:
    """Return a question with the series that it means by a noun and a year, where the documents know one such."""
    years = [unit.span for unit in query.units if unit.kind == "year"]
    # the word for year in 2006年, «عام ٢٠٠٦» is read by itself as well
    units = [
        unit for unit in query.units if unit.kind == "year" or not any(_within(unit, year) for year in years)
    ]
    for one, other in pairwise(units):
        noun, year = (one, other) if other.kind == "year" else (other, one)
        if year.kind != "year" or not _is_meeting(noun) or other.span.start - one.span.end > REACH:
            continue
        series = _series_of(library, noun.alternatives[0].concept, year)
        if series:
            return _named(library, query, noun, year, series)
    return query


def _within(unit: QueryUnit, span: Span) -> bool:
    return span.start <= unit.span.start and unit.span.end <= span.end


def _is_meeting(unit: QueryUnit) -> bool:
    concept = unit.alternatives[0].concept
    return unit.kind != ConceptKind.SERIES and concept in event_words().meetings and concept != ANY_MEETING


def _series_of(library: Library, noun: str, year: QueryUnit) -> str:
    """Return the one series with a meeting in a year whose name holds a noun; empty where none or several have."""
    told = {
        event.series
        for event in library.events.events
        if event.series and any(f"y:{one}" in year.tokens for one in event.years)
    }
    termbase = library.termbase
    called = [
        series
        for series in told
        if CONCEPT + noun
        in termbase.concept_tokens(termbase.name(series, Language.ENGLISH), Language.ENGLISH)
    ]
    return called[0] if len(called) == 1 else ""


def _named(library: Library, query: Query, noun: QueryUnit, year: QueryUnit, series: str) -> Query:
    token = frozenset({CONCEPT + series})
    named = replace(
        noun,
        kind=library.termbase.concept(series).kind,
        alternatives=(Alternative(token, concept=series), *noun.alternatives),
        tokens=noun.tokens | token,
        weight=noun.weight * NAMED_WEIGHT,
    )
    dated = replace(
        year,
        alternatives=(*year.alternatives, Alternative(token, OTHER_NUMBER_STRENGTH, concept=series)),
        tokens=year.tokens | token,
    )
    return query.seeking(
        [series], (named if unit is noun else dated if unit is year else unit for unit in query.units)
    )
