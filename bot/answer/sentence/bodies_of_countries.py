"""Bodies whose names hold a country's, where no noun of the termbase says that they are bodies.

由韩国海洋水产研究院主办 names no State, nor does «принимала Национальная конфедерация профсоюзов Молдовы».
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answer.sentence.view import holds
from bot.answer.words.column_words import column_words
from index.annotate import CONCEPT, STEM
from index.model import Language, Span
from index.termbase.model import ConceptKind
from index.text.analyze import stop_words
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answer.sentence.view import SentenceView
    from index.annotate import Term

_NO_NAME = frozenset({ConceptKind.FUNCTION, ConceptKind.EVENT, ConceptKind.EVENT_VERB, ConceptKind.SERIES})
"""Kinds of word that no such name has, or not as its noun: "the Minister of Transport of Mali"."""
_STATE = re.compile(
    r"republi\w+|republique|kingdom|royaume|reino|princip\w+|state|etat|estado|республик\w+|королевств\w+|княжеств\w+"
)
"""Words, folded, that with a country's name only name the country, as the concepts of ``ruled`` do."""
_CAPITALS = re.compile(
    r"[A-ZÀ-Þ][\w'’-]*(?:\s+(?:(?:of|for|on|the|de|du|des|del|la|le|las|los|d['’]|l['’])\s*){0,2}[A-ZÀ-Þ][\w'’-]*)*"
)
"""A name of words with capitals, with the small ones inside it."""
_RUSSIAN = re.compile(r"[А-ЯЁ][\w-]+(?: (?:по )?[а-яё-]{3,}){0,5} \Z")
"""Before a country in the genitive: a noun with what goes with it, of which only the first word has a capital."""
_HAN = re.compile(
    "[\u3400-\u9fff]{1,20}[院所部局署厅廳会會社团團校馆館心司行处處网網台学學组組队隊库庫场場委]"
)
"""What follows a country's in the name of a body, by its last character."""
_HAN_STOP = re.compile("[的和与及由在是向对从到为将被给该本各了、]|政府|代表|以及|联合")
FEWEST = 2
"""Words of a name, its country's one of them."""


def bodies_of_countries(view: SentenceView) -> Iterator[Span]:
    """Yield the names in a sentence that hold a country's and more than that."""
    language = view.library.chunks[view.chunk].language
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
        match = _HAN.fullmatch(text, country.end, min(deeds)) if deeds else None
        return Span(country.start, min(deeds)) if match and not _HAN_STOP.search(match.group()) else None
    if language is Language.RUSSIAN:
        match = _RUSSIAN.search(text, view.sentence.start, country.start)
        return Span(match.start(), country.end) if match else None
    for match in _CAPITALS.finditer(text, view.sentence.start, view.sentence.end):
        if match.start() <= country.start and country.end <= match.end():
            return Span(*match.span())
    return None


def _is_name(view: SentenceView, span: Span, country: Term) -> bool:
    """Return whether words around a country's name are more than it and its government."""
    inside = [term for term in view.terms if span.start <= term.start and term.end <= span.end]
    language = view.library.chunks[view.chunk].language
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
        if term.token.startswith(STEM) and not holds(own, Span(term.start, term.end))
    ]
    return len([word for word in words if word not in stops and not _STATE.fullmatch(word)]) >= FEWEST - 1
