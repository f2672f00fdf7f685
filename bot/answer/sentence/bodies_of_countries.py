"""Bodies whose names hold a country's, where no noun of the termbase says that they are bodies.

由韩国海洋水产研究院主办 names no State, nor does «принимала Национальная конфедерация профсоюзов Молдовы».
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.words.column_words import column_words
from bot.answer.words.name_writing import either
from index.annotate import CONCEPT, STEM
from index.model import Language, Span, holds
from index.termbase.model import ConceptKind
from index.text.analyze import stop_words
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answer.sentence.view import SentenceView
    from index.annotate import Term

_NO_NAME = frozenset({ConceptKind.FUNCTION, ConceptKind.EVENT, ConceptKind.EVENT_VERB, ConceptKind.SERIES})
"""Kinds of word that no such name has, or not as its noun: "the Minister of Transport of Mali"."""
FEWEST = 2
"""Words of a name, its country's one of them."""


def bodies_of_countries(view: SentenceView) -> Iterator[Span]:
    """Yield the names in a sentence that hold a country's and more than that."""
    language = view.language
    for term, kind in zip(view.concepts, view.kinds, strict=True):
        if kind is not ConceptKind.COUNTRY or language is Language.ARABIC:
            continue
        span = _around(view, term, language)
        if span is not None and _is_name(view, span, term):
            yield span


def _around(view: SentenceView, country: Term, language: Language) -> Span | None:
    """Return a country's name with the words that may be one name with it; None where none are."""
    text = view.text
    if language is Language.CHINESE:
        deeds = [deed.start for deed in view.doing if deed.start > country.end]
        match = _behind_han().fullmatch(text, country.end, min(deeds)) if deeds else None
        return Span(country.start, min(deeds)) if match and not _han_stop().search(match.group()) else None
    if language is Language.RUSSIAN:
        match = _before_genitive().search(text, view.sentence.start, country.start)
        return Span(match.start(), country.end) if match else None
    for match in _capitals().finditer(text, view.sentence.start, view.sentence.end):
        if match.start() <= country.start and country.end <= match.end():
            return Span(*match.span())
    return None


def _is_name(view: SentenceView, span: Span, country: Term) -> bool:
    """Return whether words around a country's name are more than it and its government."""
    inside = [term for term in view.terms if holds(span, term)]
    language = view.language
    if language is Language.CHINESE:
        return True
    concept = view.library.termbase.concept
    named = [term.token[2:] for term in inside if term.token.startswith(CONCEPT)]
    if any(concept(one).kind in _NO_NAME or one in column_words()["ruled"] for one in named):
        return False
    stops = stop_words(language)
    own = Span(country.start, country.end)
    words = [
        fold_text(view.text[term.start : term.end])
        for term in inside
        if term.token.startswith(STEM) and not holds(own, term)
    ]
    return len([word for word in words if word not in stops and not _state().fullmatch(word)]) >= FEWEST - 1


@lru_cache(maxsize=1)
def _state() -> re.Pattern[str]:
    """Return words, folded, that with a country's name only name the country, as the concepts of ``ruled`` do."""
    return re.compile(either("state"))


@lru_cache(maxsize=1)
def _capitals() -> re.Pattern[str]:
    """Return a name of words with capitals, with the small ones inside it."""
    word = r"[A-ZÀ-Þ][\w'’-]*"
    return re.compile(rf"{word}(?:\s+(?:{either('small')}\s*){{0,2}}{word})*")


@lru_cache(maxsize=1)
def _before_genitive() -> re.Pattern[str]:
    """Return a Russian noun before a country, with what goes with it; only the first word has a capital."""
    return re.compile(rf"[А-ЯЁ][\w-]+(?: {either('before_word')}?[а-яё-]{{3,}}){{0,5}} \Z")


@lru_cache(maxsize=1)
def _behind_han() -> re.Pattern[str]:
    """Return what follows a country's in a Chinese name of a body, by its last character."""
    return re.compile(rf"[\u3400-\u9fff]{{1,20}}{either('last')}")


@lru_cache(maxsize=1)
def _han_stop() -> re.Pattern[str]:
    return re.compile(either("stop", "stop_behind_country"))
