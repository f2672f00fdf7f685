"""Whether a sentence denies what a question asks about: "what does the Compact not start from"."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from bot.answer.understand.patterns import AnswerKind, patterns_for
from index.model import Language, Span
from index.termbase.model import ConceptKind
from index.text.normalize import fold, fold_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.answer.extract import Extraction
    from bot.answer.sentence.view import SentenceView
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Query

_WORD = re.compile(r"n't\b|[^\W\d_]+?(?=n't)|[^\W\d_]+")
REACH = 3
"""Code points between a word of denial and what it denies."""
DEED_REACH = 24
"""Code points from a word of denial to the deed that its clause denies: «لم يتلق أي رد»."""
WORSE = 0.4
"""How much lower the score of a sentence may be that denies what another one tells."""
DOERS = frozenset({AnswerKind.LIST, AnswerKind.ACTOR, AnswerKind.COUNTRY, AnswerKind.ORGANISATION})
"""Kinds of value that did a thing, or did not."""


def denial(view: SentenceView) -> float:
    """Return 1 where a sentence denies what it is asked about, -1 where it denies nothing.

    0 where it denies something else, or what introduces its unit does.
    """
    denials = _denials(view.library, view.chunk, view.number)
    deeds = frozenset[str]().union(*view.lens.deeds)
    asked = [term for term in view.mentions if term.token in (deeds or view.asked)]
    if any(-1 <= term.start - one.end <= REACH for one in denials for term in asked):
        return 1.0
    return 0.0 if denials or _is_introduced_so(view) else -1.0


def _is_introduced_so(view: SentenceView) -> bool:
    chunk = view.library.chunks[view.chunk]
    introduction = chunk.context.rsplit("\n", 1)[-1]
    return bool(patterns_for(chunk.language).denials(fold_text(introduction)))


@lru_cache(maxsize=8192)
def _denials(library: Library, chunk: int, number: int) -> tuple[Span, ...]:
    """Return the words of denial of a sentence."""
    span = library.annotation(chunk).sentences[number]
    folded = fold(library.passage_text(chunk).text[span.start : span.end])
    language = library.chunks[chunk].language
    found = patterns_for(language).denials(folded.text)
    told = _denying_words()["told"].get(language.value, frozenset())
    found += [match.span() for match in _WORD.finditer(folded.text) if match.group() in told]
    places = (folded.source_span(*one) for one in found)
    return tuple(Span(span.start + one.start, span.start + one.end) for one in places)


def first_denying(
    library: Library,
    understood: Understanding,
    query: Query,
    extractions: Sequence[Extraction],
    answers: Callable[[Extraction], bool],
) -> Sequence[Extraction]:
    """Return the extractions, first one that denies, where it is asked who did not do a thing.

    Where none does, the best is quoted without a value: "27 entities replied: …" lists none that did not reply.

    Args:
        library: Of the sentences.
        understood: The question.
        query: The same.
        extractions: Best first.
        answers: Whether one may be the answer by itself.
    """
    if not extractions or understood.answer not in DOERS or not _asks_who_did_not(understood):
        return extractions
    best = extractions[0]
    if _denies(library, best):
        return extractions
    for place, one in enumerate(extractions):
        beside = one.evidence.chunk == best.evidence.chunk  # those who did were told of just before
        if not beside and one.score < best.score - WORSE:
            continue
        if _denies_deed(library, query, one) and answers(one):
            return (one, *extractions[:place], *extractions[place + 1 :])
    return (replace(best, value=None), *extractions[1:])


def _asks_who_did_not(understood: Understanding) -> bool:
    language = understood.written_in or understood.language
    words = _denying_words()["asked"].get(language.value, frozenset())
    text = fold_text(understood.text)
    if language is Language.CHINESE:
        return understood.negated and any(word in text for word in words)
    return understood.negated and not words.isdisjoint(_WORD.findall(text))


def _denies_deed(library: Library, query: Query, one: Extraction) -> bool:
    """Return whether a sentence denies a deed that was asked about: "no reply was received from …"."""
    verbs = [unit.tokens for unit in query.units if unit.kind == ConceptKind.EVENT_VERB]
    deeds = frozenset[str]().union(*verbs)
    annotation = library.annotation(one.evidence.chunk)
    terms = annotation.terms_within(annotation.sentences[one.evidence.sentence])
    denials = _denials(library, one.evidence.chunk, one.evidence.sentence)
    return any(
        0 <= term.start - no.start <= DEED_REACH for no in denials for term in terms if term.token in deeds
    )


def _denies(library: Library, one: Extraction) -> bool:
    """Return whether a sentence, or what introduces its unit, holds a word of denial."""
    chunk = library.chunks[one.evidence.chunk]
    if _denials(library, one.evidence.chunk, one.evidence.sentence):
        return True
    introduction = chunk.context.rsplit("\n", 1)[-1]
    return bool(patterns_for(chunk.language).denials(fold_text(introduction)))


@lru_cache(maxsize=1)
def _denying_words() -> Mapping[str, Mapping[str, frozenset[str]]]:
    raw = tomllib.loads(resources.files("bot.answer.data").joinpath("denials.toml").read_text("utf-8"))
    return {
        table: {language: frozenset(map(fold_text, words)) for language, words in rows.items()}
        for table, rows in raw.items()
    }
