"""Who did not do a thing: told by what denies it, and not by those who did."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answer.judge.order import moved_first
from bot.answer.sentence.denying import WORD, denials_of, denying_words
from bot.answer.understand.patterns import AnswerKind, patterns_for
from index.model import Language
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Query

DEED_REACH = 24
"""Code points from a word of denial to the deed that its clause denies: «لم يتلق أي رد»."""
WORSE = 0.4
"""How much lower the score of a sentence may be that denies what another one tells."""
DOERS = frozenset({AnswerKind.LIST, AnswerKind.ACTOR, AnswerKind.COUNTRY, AnswerKind.ORGANISATION})
"""Kinds of value that did a thing, or did not."""


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
            return moved_first(extractions, place)
    return (replace(best, value=None), *extractions[1:])


def _asks_who_did_not(understood: Understanding) -> bool:
    language = understood.written_in or understood.language
    words = denying_words()["asked"].get(language.value, frozenset())
    text = fold_text(understood.text)
    if language is Language.CHINESE:
        return understood.negated and any(word in text for word in words)
    return understood.negated and not words.isdisjoint(WORD.findall(text))


def _denies_deed(library: Library, query: Query, one: Extraction) -> bool:
    """Return whether a sentence denies a deed that was asked about: "no reply was received from …"."""
    verbs = [unit.tokens for unit in query.units if unit.kind == ConceptKind.EVENT_VERB]
    deeds = frozenset[str]().union(*verbs)
    annotation = library.annotation(one.evidence.chunk)
    terms = annotation.terms_within(annotation.sentences[one.evidence.sentence])
    denials = denials_of(library, one.evidence.chunk, one.evidence.sentence)
    return any(
        0 <= term.start - no.start <= DEED_REACH for no in denials for term in terms if term.token in deeds
    )


def _denies(library: Library, one: Extraction) -> bool:
    """Return whether a sentence, or what introduces its unit, holds a word of denial."""
    chunk = library.chunks[one.evidence.chunk]
    if denials_of(library, one.evidence.chunk, one.evidence.sentence):
        return True
    introduction = chunk.context.rsplit("\n", 1)[-1]
    return bool(patterns_for(chunk.language).denials(fold_text(introduction)))
