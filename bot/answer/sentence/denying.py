"""Whether a sentence denies what a question asks about: "what does the Compact not start from"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.understand.patterns import AnswerKind, patterns_for
from bot.answer.words.tables import read_table
from index.model import Span
from index.text.normalize import fold, fold_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.answer.sentence.view import SentenceView
    from index.library import Library
    from index.model import Language

WORD = re.compile(r"n't\b|[^\W\d_]+?(?=n't)|[^\W\d_]+")
DOERS = frozenset({AnswerKind.LIST, AnswerKind.ACTOR, AnswerKind.COUNTRY, AnswerKind.ORGANISATION})
"""Kinds of answer that did a thing, or did not."""
REACH = 3
"""Code points between a word of denial and what it denies."""


def denial(view: SentenceView) -> float:
    """Return 1 where a sentence denies what it is asked about, -1 where it denies nothing.

    0 where it denies something else, or what introduces its unit does.
    """
    denials = denials_of(view.library, view.chunk, view.number)
    deeds = frozenset[str]().union(*view.lens.deeds)
    asked = [term for term in view.mentions if term.token in (deeds or view.asked)]
    if any(-1 <= term.start - one.end <= REACH for one in denials for term in asked):
        return 1.0
    return 0.0 if denials or _is_introduced_so(view.library, view.chunk) else -1.0


def denies(library: Library, chunk: int, number: int) -> bool:
    """Return whether a sentence, or what introduces its unit, holds a word of denial."""
    return bool(denials_of(library, chunk, number)) or _is_introduced_so(library, chunk)


def _is_introduced_so(library: Library, number: int) -> bool:
    chunk = library.chunks[number]
    return _is_denial(chunk.context.rsplit("\n", 1)[-1], chunk.language)


@lru_cache(maxsize=8192)
def _is_denial(introduction: str, language: Language) -> bool:
    """Return whether an introduction denies something; many units have the same one, and to look costs."""
    return bool(patterns_for(language).denials(fold_text(introduction)))


@lru_cache(maxsize=8192)
def denials_of(library: Library, chunk: int, number: int) -> tuple[Span, ...]:
    """Return the words of denial of a sentence."""
    span = library.annotation(chunk).sentences[number]
    folded = fold(library.passage_text(chunk).text[span.start : span.end])
    language = library.language_of[chunk]
    found = patterns_for(language).denials(folded.text)
    told = denying_words()["told"].get(language.value, frozenset())
    found += [match.span() for match in WORD.finditer(folded.text) if match.group() in told]
    places = (folded.source_span(*one) for one in found)
    return tuple(Span(span.start + one.start, span.start + one.end) for one in places)


@lru_cache(maxsize=1)
def denying_words() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Return the words of ``denials.toml``: language to words, by table; folded."""
    raw = read_table("denials.toml")
    return {
        table: {language: frozenset(map(fold_text, words)) for language, words in rows.items()}
        for table, rows in raw.items()
    }
