"""Whether a question asks since when, until when or by when, and whether a sentence tells a date so."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.understand.phrases import Phrases
from bot.answer.words.tables import read_table
from index.annotate import CONCEPT
from index.model import Language
from index.query import Alternative
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.answer.sentence.view import SentenceView
    from bot.answer.understand.understanding import Understanding
    from index.facts.dates import DateMention
    from index.model import Span
    from index.query import Query, QueryUnit

SINCE, UNTIL, BY, DUE = "since", "until", "by", "due"
DEADLINE = "deadline"
"""The concept of the day by which something must be done."""
DUE_STRENGTH = 0.8
"""How surely a text tells of what must be received that calls it submitted."""
LEADING_WORDS = 4
"""Words before a date, fewer than which it leads the sentence."""
REACH = 32
"""Code points around a date that tell so."""


def sense_asked(understood: Understanding) -> str:
    """Return "since", "until", "by" or "due" where a question asks so for a date; empty where it does not."""
    if understood.answer is not AnswerKind.DATE:
        return ""
    if understood.attribute is Attribute.DEADLINE:
        return DUE
    folded, language = fold_text(understood.text), understood.written_in or understood.language
    return next((sense for sense in (SINCE, UNTIL, DUE, BY) if _asked(sense, language).find(folded)), "")


def with_due_deed(understood: Understanding, query: Query) -> Query:
    """Return a question by when something must be answered or received as one by when it must be submitted as well.

    And one when what closes opens, such as a registration, as one when it begins.
    """
    if understood.answer is not AnswerKind.DATE:
        return query
    due, closing = sense_asked(understood) == DUE, closes(query)
    table = _table()[DUE]
    deeds: Mapping[str, Sequence[str]] = (
        table["deeds"] if due else table["closing"]["begins"] if closing else {}
    )
    if due and closing:
        deeds = {**deeds, DEADLINE: table["closing"]["ends"]}
    return query.seeking(deeds, (_due(unit, deeds) for unit in query.units)) if deeds else query


def closes(query: Query) -> bool:
    """Return whether a question is about what closes on a day, so that its end is its deadline: a registration."""
    acts = frozenset(_table()[DUE]["closing"]["acts"])
    return any(is_closing(unit) or not unit.own_concepts.isdisjoint(acts) for unit in query.units)


def is_closing(unit: QueryUnit) -> bool:
    """Return whether a unit names what closes on a day."""
    things = _table()[DUE]["closing"]["things"]
    return any(way.concept in things for way in unit.alternatives if way.strength > DUE_STRENGTH)


def _due(unit: QueryUnit, deeds: Mapping[str, Sequence[str]]) -> QueryUnit:
    """Return a unit with what else a text calls what it says must be done: what is received is submitted."""
    told = [deed for deed, asked in deeds.items() if not unit.own_concepts.isdisjoint(asked)]
    ways = [Alternative(frozenset({CONCEPT + deed}), DUE_STRENGTH, concept=deed) for deed in told]
    tokens = unit.tokens.union(*(way.tokens for way in ways))
    return replace(unit, alternatives=(*unit.alternatives, *ways), tokens=tokens)


def is_so_told(view: SentenceView, date: Span) -> bool:
    """Return whether a sentence tells a date in the sense that the question asks for: "since 2005"."""
    sense = view.lens.sense
    return bool(sense) and _is_told(view, date, BY if sense == DUE else sense)


def is_undue(view: SentenceView, date: DateMention) -> bool:
    """Return whether it is asked when a thing must be submitted, and a date is the days of another: «من ١٠ إلى ١١»."""
    if view.lens.sense != DUE or date.value.end is None or date.value.start.day is None:
        return False
    deeds = frozenset(_table()[DUE]["deeds"])
    submitted = any(not deeds.isdisjoint(unit.own_concepts) for unit in view.query.units)
    return submitted and not is_so_told(view, date.span)


def is_set(view: SentenceView, date: Span) -> bool:
    """Return whether what must be done by a day is asked for, and a sentence sets that day.

    "By 15 July, 64 States had replied" tells how far a thing was on a day.
    """
    words = len(view.text[view.sentence.start : date.start].split())
    leading = words < LEADING_WORDS and view.language is not Language.CHINESE
    return view.lens.sense == DUE and not leading and is_due(view, date)


def is_due(view: SentenceView, date: Span) -> bool:
    """Return whether a sentence says of a date that something is due by then, not that it goes on until then."""
    return _is_told(view, date, BY, lasting=False)


def _is_told(view: SentenceView, date: Span, sense: str, *, lasting: bool = True) -> bool:
    """Return whether the words around a date tell it in a sense; ``lasting``: also those of what goes on until then."""
    first, last = _around(sense, view.language, lasting=lasting)
    before = fold_text(view.text[max(view.sentence.start, date.start - REACH) : date.start])
    behind = fold_text(view.text[date.end : min(view.sentence.end, date.end + REACH)])
    return first.search(before) is not None or last.match(behind) is not None


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return read_table("date_senses.toml")


@cache
def _asked(sense: str, language: Language) -> Phrases:
    rows = _table()[sense]["asked"]
    return Phrases(rows.get(language.value, rows["en"]), language)


@cache
def _around(sense: str, language: Language, *, lasting: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what stands before a date that is told in a sense, and what behind it."""
    senses = (BY, UNTIL) if lasting and sense == BY else (sense,)
    between, before, behind = (
        "|".join(_table()[one][key].get(language.value, "(?!)") for one in senses)
        for key in ("between", "before", "behind")
    )
    # «منذ عام ٢٠٠٥»: the date may begin with its noun, and hold the word for when in the year.
    return (
        re.compile(rf"(?:(?<!\w)[وف]?|(?<=[\u3400-\u9fff]))(?:{before})(?:\s+(?:{between}))*\s*\Z"),
        re.compile(rf"\s*(?:{behind})"),
    )
