"""Short names in capitals that no list has, and the long name before their brackets: "… Mobility Framework (JSMF)"."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answer.model import Intent
from bot.answer.sentence.candidate import Candidate
from bot.answer.sentence.defining import long_name
from bot.answer.understand.constraints import quoted_words
from bot.answer.understand.long_form import (
    asks_long_form,
    asks_meaning,
    beside_long_form,
    is_in_capitals,
    meaning_words,
)
from bot.answer.understand.patterns import AnswerKind, Attribute
from index.annotate import CONCEPT
from index.model import Span
from index.query_words import query_words
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.sentence.view import SentenceView
    from bot.answer.understand.understanding import Understanding
    from index.query import Query, QueryUnit

MOST_WORDS = 14
"""Words of the long name at most."""
MEAN = "mean"
"""The concept of the verb by which it is asked."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_APART = re.compile(r"[,;:()«»“”\"]|\.\s")


def is_short_form(unit: QueryUnit) -> bool:
    """Return whether a word of a question is a short name in capitals that no list has."""
    return is_in_capitals(unit.words) and unit.kind in {"name", "word", "particle"}


def short_form_asked(understood: Understanding, query: Query) -> QueryUnit | None:
    """Return the short name whose meaning a question asks for; None where it asks for none, or for several."""
    short = [unit for unit in query.units if is_short_form(unit)]
    asked = (
        understood.intent is Intent.DEFINITION
        or asks_long_form(understood)
        or asks_meaning(understood.text, query.language)
    )
    return short[0] if asked and len(short) == 1 else None


def without_meaning(understood: Understanding, query: Query) -> Query:
    """Return what is sought for the meaning of a short name, or of words in quotation marks, without what asks for it.

    "Quiere decir"; «عبارة» is a ferry as well.
    """
    asking = meaning_words(understood.text, query.language)
    if short_form_asked(understood, query) is None:
        return _without(query, asking) if asking else query
    beside = beside_long_form(understood, query) if asks_long_form(understood) else query.units
    units = tuple(
        unit
        for unit in beside
        if is_short_form(unit)
        or not (unit.alternatives[0].concept == MEAN or fold_text(unit.words) in asking)
    )
    return replace(query, units=units) if len(units) < len(query.units) else query


def _without(query: Query, asking: frozenset[str]) -> Query:
    """Return what is sought without asking words, where a question has other words in quotation marks."""
    quoted = [one.span for one in quoted_words(query.text)]
    weighed = (
        query_words().defining | query_words().value_words
    )  # these weigh little, and may stand there too
    units = tuple(
        unit
        for unit in query.units
        if fold_text(unit.words) not in asking
        or unit.alternatives[0].concept in weighed
        or any(one.start <= unit.span.start < one.end for one in quoted)
    )
    return replace(query, units=units) if quoted and 0 < len(units) < len(query.units) else query


def as_definition(understood: Understanding, query: Query) -> Understanding:
    """Return a question that names nothing but a short name as one for what that means; others as they are."""
    unit = short_form_asked(understood, query)
    if unit is None or len(query.units) > 1:
        return understood
    return replace(
        understood,
        intent=Intent.DEFINITION,
        attribute=Attribute.DEFINITION,
        answer=AnswerKind.TEXT,
        subject=unit.words,
        about=unit.words,
    )


def spelled_out(view: SentenceView) -> Candidate | None:
    """Return the long name whose short one a question names; None where none stands so.

    That of a short name which no list has stands before its brackets. That of a known one is any long name of the same
    thing, where nothing but that is asked for.
    """
    for unit in view.query.units:
        if is_in_capitals(unit.words):
            bracket = re.compile(rf"\s*[(（]\s*[\"“«]?{re.escape(unit.words)}(?![^\W_])")
            for match in bracket.finditer(view.text, view.sentence.start, view.sentence.end):
                name = _long_name(view, match.start(), unit.words)
                if name is not None:
                    return Candidate(name)
    known = long_name(view) if view.lens.long_form and len(view.query.units) == 1 else None
    if known is None:
        return None
    concept, asked = known.token.removeprefix(CONCEPT), view.query.units[0].words
    whole = view.library.termbase.name(concept, view.query.language)
    return Candidate(Span(known.start, known.end), concept=concept) if len(asked) < len(whole) else None


def is_spelled_out(view: SentenceView, unit: QueryUnit) -> bool:
    """Return whether a sentence has a short name, letter by letter."""
    sentence = view.text[view.sentence.start : view.sentence.end]
    return re.search(rf"(?<![^\W_]){re.escape(unit.words)}(?![^\W_])", sentence) is not None


def _long_name(view: SentenceView, end: int, short: str) -> Span | None:
    """Return the fewest words before an offset whose initials hold the letters of a short name, in their order."""
    apart = [match.end() for match in _APART.finditer(view.text, view.sentence.start, end)]
    words = list(_WORD.finditer(view.text, max([view.sentence.start, *apart]), end))[-MOST_WORDS:]
    letters = _plain(short)
    for fits in (_has_initials, _begins_with_capitals):
        for first in range(len(words) - 2, -1, -1):
            name = [word[0] for word in words[first:]]
            if _plain(name[0][0]) == letters[0] and fits(name, letters):
                return Span(words[first].start(), words[-1].end())
    return None


def _has_initials(name: Sequence[str], letters: str) -> bool:
    """Return whether the initials of a name hold the letters of a short one in their order."""
    initials = iter(_plain("".join(part[0] for word in name for part in word.split("-"))))
    return all(letter in initials for letter in letters)


def _begins_with_capitals(name: Sequence[str], letters: str) -> bool:
    """Return whether a name has the letters of a short one, and that all its capitals: "Fondo Regional de Riego"."""
    every, short = iter(_plain("".join(name))), iter(letters)
    capitals = _plain("".join(word[0] for word in name if word[0].isupper()))
    return all(letter in every for letter in letters) and all(letter in short for letter in capitals)


def _plain(letters: str) -> str:
    """Return letters without case and accents."""
    bare = unicodedata.normalize("NFD", letters.casefold())
    return "".join(one for one in bare if not unicodedata.combining(one))
