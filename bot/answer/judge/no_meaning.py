"""Why a sentence does not tell what words mean where that is asked: it only has them, or defines others."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answer.judge.order import moved_first
from bot.answer.model import Intent
from bot.answer.sentence.defining import (
    defined_words,
    definition,
    is_defined,
    is_of_a_text,
    quoted_terms,
)
from bot.answer.sentence.lens import QuestionLens
from bot.answer.sentence.purpose import tells_purpose
from bot.answer.sentence.short_forms import is_spelled_out, short_form_asked
from bot.answer.sentence.view import SentenceView
from bot.answer.understand.constraints import quoted_words
from bot.answer.understand.long_form import asks_meaning
from bot.answer.understand.purpose import purpose_asked
from bot.answer.words.column_words import column_words
from index.model import Span, holds
from index.query import NAMED_KINDS, NESTED_STRENGTH
from index.query_words import query_words
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Query, QueryUnit

FEW_WORDS = 2
"""Words of a term whose meaning is asked."""
HELD = 0.66
"""Share of a term asked about that stands in the term that a text defines."""
HELD_ABROAD, SAID_ABROAD = 0.3, 0.5
"""The same where the text is in another language, and the share that stands in the whole sentence."""
JOINED = 5
"""Code points between two words of one term at most: "right of return"."""
_APART = re.compile("[,،,;；?？!！.。]")
_ENTRY = re.compile(r"[^.:：؛;]{3,100}?(?:\s[-–—]\s|[:：])(?=.{24})", re.DOTALL)
SETTING = frozenset({ConceptKind.DOCUMENT_KIND, ConceptKind.EVENT, "year", "number", "time"})
"""Kinds of unit for the text or the meeting that is asked how it understands a term."""


def of_no_meaning(view: SentenceView, understood: Understanding, query: Query) -> str:
    """Return that it is asked what a word or two mean, and a sentence only has them, or defines others; or nothing."""
    short = short_form_asked(understood, query)
    if short is not None and not is_spelled_out(view, short):
        return f"not defined: {short.words}"  # "JSMQ" is no JSMF
    meant = _meant(understood, query)
    if not meant or (purpose_asked(understood, query) and tells_purpose(view)):
        return ""
    return "" if _defines(view, meant) else f"not defined: {meant[0].words}"


def meaning_first(
    library: Library, understood: Understanding, query: Query, extractions: Sequence[Extraction]
) -> tuple[Extraction, ...]:
    """Return the extractions, where the meaning of a quoted term is asked first one that tells it in so many words."""
    meant = _quoted(understood, query)
    if not meant:
        return tuple(extractions)
    lens = QuestionLens(query)
    views = [SentenceView.of(library, lens, one.evidence.chunk, one.evidence.sentence) for one in extractions]
    told = next((place for place, view in enumerate(views) if _is_worded(view, meant)), None)
    if told is None and views and not _defines(views[0], meant):
        told = next((place for place, view in enumerate(views) if _is_entry(view, meant)), None)
    return tuple(extractions) if told is None else moved_first(extractions, told)


def tells_meaning(library: Library, understood: Understanding, query: Query, best: Extraction) -> bool:
    """Return whether the meaning of a quoted term is asked, and a sentence tells it in so many words."""
    meant = _quoted(understood, query)
    view = SentenceView.of(library, QuestionLens(query), best.evidence.chunk, best.evidence.sentence)
    return bool(meant) and _is_worded(view, meant)


def _meant(understood: Understanding, query: Query) -> tuple[QueryUnit, ...]:
    """Return the words whose meaning a question asks: those in quotation marks, else a word or two without a name."""
    quoted = _quoted(understood, query)
    if quoted or understood.intent is not Intent.DEFINITION:
        return quoted
    asking = query_words().value_words | query_words().defining
    units = tuple(unit for unit in query.units if unit.alternatives[0].concept not in asking)
    if any(unit.kind in NAMED_KINDS for unit in units):
        return ()
    meaning = asks_meaning(understood.text, query.language)
    if meaning:
        units = tuple(unit for unit in units if not _is_setting(unit)) or units
    return units if len(units) <= (FEW_WORDS if meaning else 1) else ()


def _quoted(understood: Understanding, query: Query) -> tuple[QueryUnit, ...]:
    """Return the words in quotation marks of a question that asks what words mean; empty where it asks nothing less."""
    if understood.intent is not Intent.DEFINITION or not asks_meaning(understood.text, query.language):
        return ()
    spans = [one.span for one in quoted_words(query.text)]
    return tuple(unit for unit in query.units if any(holds(span, unit.span) for span in spans))


def _is_setting(unit: QueryUnit) -> bool:
    """Return whether a word tells where a term is defined, and for what: "for the purposes of the survey"."""
    return unit.kind in SETTING or bool(unit.own_concepts & column_words()["sources"])


def _defines(view: SentenceView, meant: Sequence[QueryUnit]) -> bool:
    """Return whether a sentence says what words mean; what defines a term in so many words defines no other."""
    if defined_words(view):
        return _is_worded(view, meant)
    if _is_entry(view, meant) or any(_has_term(view, meant, place) for place in quoted_terms(view)):
        return True  # "the “fair card”, a single permit for five years": what a text calls so it tells of
    lens = QuestionLens(replace(view.query, units=tuple(meant)))
    own = SentenceView.of(view.library, lens, view.chunk, view.number)
    return is_defined(own) or (is_of_a_text(own) and definition(own) > 0)


def _is_entry(view: SentenceView, meant: Sequence[QueryUnit]) -> bool:
    """Return whether a sentence is a glossary's entry for words: they stand before its dash or colon."""
    entry = _ENTRY.match(view.text, view.sentence.start, view.sentence.end)
    return entry is not None and _has_term(view, meant, Span(*entry.span()))


def _is_worded(view: SentenceView, meant: Sequence[QueryUnit]) -> bool:
    """Return whether a sentence defines in so many words a term that has most of the words whose meaning is asked."""
    return any(_has_term(view, meant, place) for place in defined_words(view))


def _has_term(view: SentenceView, meant: Sequence[QueryUnit], place: Span) -> bool:
    """Return whether a stretch of a sentence has most of a term whose meaning is asked.

    In another language the term may be parted otherwise, and what the termbase does not know is not looked for.
    """
    tokens = frozenset(term.token for term in view.terms if place.start <= term.start < place.end)
    if view.language is view.query.language:
        return any(_share(term, tokens) >= HELD for term in _terms(view.query, meant))
    known = [unit for unit in meant if unit.own_concepts]
    said = view.annotation.sentence_tokens[view.number]
    return not known or any(
        _share(term, tokens) >= HELD_ABROAD and _share(term, said) >= SAID_ABROAD
        for term in _terms(view.query, known)
    )


def _terms(query: Query, meant: Sequence[QueryUnit]) -> Sequence[Sequence[QueryUnit]]:
    """Return words whose meaning is asked, those that stand beside one another as one term: "rural areas"."""
    terms: list[list[QueryUnit]] = []
    for unit in meant:
        between = query.text[terms[-1][-1].span.end : unit.span.start] if terms else ""
        if terms and len(between) <= JOINED and not _APART.search(between):
            terms[-1].append(unit)
        else:
            terms.append([unit])
    return terms


def _share(term: Sequence[QueryUnit], tokens: frozenset[str]) -> float:
    """Return the share of a term that a text's tokens hold."""
    held = sum(unit.weight for unit in term if unit.degree(tokens) > NESTED_STRENGTH)
    return held / sum(unit.weight for unit in term)
