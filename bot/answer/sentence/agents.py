"""Who did it by the words before the name: "run by the Togolese Red Cross", 由红十字会管理; listed or not."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.words.column_words import column_words
from bot.answer.words.name_writing import either, writings
from index.annotate import CONCEPT
from index.model import CASED, Language, Span
from index.termbase.model import ConceptKind
from index.text.analyze import stop_words
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answer.sentence.view import SentenceView

DOERS = frozenset(
    {ConceptKind.COUNTRY, ConceptKind.BODY, ConceptKind.PROCESS, ConceptKind.SERIES, ConceptKind.FUNCTION}
)
MOST_WORDS = 8
MOST_SMALL = 2
"""Words with a small letter that a name may end with: "la Croix-Rouge togolaise"."""
_WORD = re.compile(r"\s*([^\W\d_][\w.-]*['’]?)")
_HAN_NAME = re.compile(r"[\u3400-\u9fff·]{2,16}\Z")


def agents(view: SentenceView) -> Iterator[Span]:
    """Yield the names behind "by" after a word of the question, where no listed name of a doer begins."""
    if not writings("by", view.language):
        return
    doers = column_words()["classes"] | column_words()["nameless"]
    listed = {
        term.start
        for term, kind in zip(view.concepts, view.kinds, strict=True)
        if kind in DOERS or term.token.removeprefix(CONCEPT) in doers
    }
    for term in view.mentions:
        name = _before(view, term.start) if view.language is Language.CHINESE else _behind(view, term.end)
        if name is not None and name.start not in listed:
            yield name


def _behind(view: SentenceView, verb: int) -> Span | None:
    """Return the name behind a verb that ends at an offset; None where "by" and a name do not stand there."""
    by = _by(view.language).match(view.text, verb, view.sentence.end)
    if by is None:
        return None
    cased = view.language in CASED
    if cased and not view.text[by.end() : by.end() + 1].isupper():
        return None
    links = re.compile(either("links", "small", language=view.language)) if cased else None
    stops, small = stop_words(view.language), 0
    end = last = by.end()
    for _ in range(MOST_WORDS):
        match = _WORD.match(view.text, end, view.sentence.end)
        if match is None:
            break
        word = match[1]
        end = match.end()
        if links is not None and links.fullmatch(word):
            small = 0
            continue
        if fold_text(word) in stops:
            break
        small = 0 if not cased or word[0].isupper() else small + 1
        if small > MOST_SMALL:
            break
        last = end
    return Span(by.end(), last) if last > by.end() else None


def _before(view: SentenceView, verb: int) -> Span | None:
    """Return the Chinese name between 由 and a verb that begins at an offset."""
    name = _HAN_NAME.search(view.text, view.sentence.start, verb)
    if name is None:
        return None
    by = max((one.end() for one in _by(view.language).finditer(name.group())), default=0)
    return Span(name.start() + by, verb) if by and name.end() - name.start() - by > 1 else None


@lru_cache(maxsize=8)
def _by(language: Language) -> re.Pattern[str]:
    return re.compile(either("by", language=language))
