"""Who did not do a thing: told by what denies it, and not by those who did."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from bot.answer.judge.unmet import is_said
from bot.answer.sentence.denying import DOERS, WORD, denials_of, denies, denying_words
from bot.answer.sentence.lens import QuestionLens
from bot.answer.sentence.lists import introduced_items, introduces, of_place
from bot.answer.sentence.view import SentenceView
from bot.answer.understand.phrases import Phrases
from index.model import Language
from index.query import RELATED_STRENGTH
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Query

DEED_REACH = 40
"""Code points from a word of denial to the deed that its clause denies, brackets left out: «لم يتلق أي رد»."""
_BRACKETS = re.compile(r"\([^()]*\)")
WORSE = 0.4
"""How much lower the score of a sentence may be that denies what another one tells."""


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
    best, lens = extractions[0], QuestionLens(query)
    denying = _denies(library, best) and _placed(library, lens, best) >= 0
    if denying and not lens.asks_of_place:
        return extractions
    deeds = _deeds(query)
    found = []
    for place, one in enumerate(extractions):
        placed = _placed(library, lens, one)
        beside = one.evidence.chunk == best.evidence.chunk  # those who did were told of just before
        if placed < denying or not (beside or placed or one.score >= best.score - WORSE):
            continue
        deed = _denies_in(library, deeds, one.evidence.chunk, one.evidence.sentence)
        deed = deed and _said(query, one) >= _said(query, best)
        if deed and answers(one):
            found.append((placed, -place))
    if found:  # what is better found tells of those who did
        place = -max(found)[1]
        return (_as_introduced(library, extractions[place]), *extractions[place + 1 :])
    return extractions if denying else (replace(best, value=None), *extractions[1:])


def _denies(library: Library, one: Extraction) -> bool:
    """Return whether the sentence of an extraction denies something, or what introduces it."""
    return denies(library, one.evidence.chunk, one.evidence.sentence)


def _deeds(query: Query) -> frozenset[str]:
    """Return the tokens of what was not done, what is only near to it in meaning left out."""
    ways = (way for unit in query.units if unit.kind == ConceptKind.EVENT_VERB for way in unit.alternatives)
    return frozenset[str]().union(*(way.tokens for way in ways if way.strength > RELATED_STRENGTH))


def _said(query: Query, one: Extraction) -> frozenset[str]:
    """Return the words of a question for deeds that a sentence holds: who shared nothing may have replied."""
    return frozenset(
        unit.words
        for unit, finding in zip(query.units, one.evidence.findings, strict=True)
        if unit.kind == ConceptKind.EVENT_VERB and is_said(finding)
    )


def _placed(library: Library, lens: QuestionLens, one: Extraction) -> int:
    """Return 1 where the heading of a sentence names the place asked about, -1 where it names another, else 0."""
    return of_place(SentenceView.of(library, lens, one.evidence.chunk, one.evidence.sentence))


def _asks_who_did_not(understood: Understanding) -> bool:
    language = understood.written_in or understood.language
    words = denying_words()["asked"].get(language.value, frozenset())
    text = fold_text(understood.text)
    if _asked_so(language).find(text):
        return understood.negated
    if language is Language.CHINESE:
        return understood.negated and any(word in text for word in words)
    return understood.negated and not words.isdisjoint(WORD.findall(text))


@cache
def _asked_so(language: Language) -> Phrases:
    return Phrases("\n".join(sorted(denying_words()["asked_so"].get(language.value, ()))), language)


def _as_introduced(library: Library, one: Extraction) -> Extraction:
    """Return an extraction; of a line that introduces the one after it, that: "No replies were received from:"."""
    chunk = library.chunks[one.evidence.chunk]
    document = library.documents[chunk.document]
    behind = document.positions[chunk.paragraph] + 1
    alone = introduces(chunk.text) and not introduced_items(library, one.evidence)
    if not alone or behind == len(document.paragraphs):
        return one
    number = library.chunk_numbers.get((chunk.document, document.paragraphs[behind].locator.key))
    if number is None or not library.chunks[number].context.endswith(chunk.text.strip()):
        return one
    return replace(one, evidence=one.evidence._replace(chunk=number, sentence=0), value=None)


def _denies_in(library: Library, deeds: frozenset[str], chunk: int, sentence: int) -> bool:
    """Return whether a sentence has a word of denial right before one of some deeds."""
    annotation = library.annotation(chunk)
    terms = annotation.terms_within(annotation.sentences[sentence])
    denials = denials_of(library, chunk, sentence)
    text = library.passage_text(chunk).text
    return any(
        term.start >= no.start and len(_BRACKETS.sub("", text[no.start : term.start])) <= DEED_REACH
        for no in denials
        for term in terms
        if term.token in deeds
    )
