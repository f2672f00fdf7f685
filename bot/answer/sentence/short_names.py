"""Bodies that a text names in full once and then by one word: "the Commission", «الشعبة», 该委员会."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.words.column_words import column_words
from bot.answer.words.name_writing import either
from index.annotate import CONCEPT, STEM
from index.facts.event_names import is_definite
from index.facts.events import event_words
from index.model import Language, Span
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answer.sentence.view import SentenceView
    from index.annotate import Term

NAMED = frozenset({ConceptKind.BODY, ConceptKind.PROCESS})
"""Kinds of concept that one word of their name may stand for."""
SHORTEST, LONGEST = 2, 4
"""Characters of the end of a Chinese name that may stand for it behind 该."""
_ARTICLE = "ال"
_FEMININE = "ة"
_AGREES = frozenset("ةىء")
_PROCLITICS = frozenset("وفبكل")
_WORD = re.compile(r"\w+")
_NEXT_WORD = re.compile(r"\s*(\w+)")


def short_names(view: SentenceView) -> Iterator[tuple[Span, str]]:
    """Yield where a sentence says only "the Commission", and the body of that name that its unit named before."""
    annotation, language = view.annotation, view.language
    full = [
        term
        for number in range(view.number)
        for term in annotation.longest_concepts[number]
        if view.library.termbase.concept(term.token[2:]).kind in NAMED
        and term.token[2:]
        not in column_words()["bodies"]  # "the States" are no short name of the Member States
    ]
    if not full:
        return
    if language is Language.CHINESE:
        yield from _chinese(view, full)
        return
    heads = {word: name for name in full for word in _heads(view, name, language)}
    for term in view.terms:
        if not term.token.startswith(STEM):
            continue
        meant = heads.get(_bare(fold_text(view.text[term.start : term.end]), language))
        if meant and not _is_part(view, term) and _stands_alone(view.text, term, language):
            yield Span(term.start, term.end), meant.token.removeprefix(CONCEPT)


def _is_part(view: SentenceView, word: Term) -> bool:
    """Return whether a word stands in a body's name."""
    kind = view.library.termbase.concept
    return any(
        name.start <= word.start < name.end and kind(name.token[2:]).kind in NAMED for name in view.concepts
    )


def _heads(view: SentenceView, name: Term, language: Language) -> frozenset[str]:
    """Return the words of which one may stand for a name: the first in Arabic, else any; none of a one-word name."""
    words = _WORD.findall(fold_text(view.text[name.start : name.end]))
    if len(words) == 1:
        return frozenset()
    if language is not Language.ARABIC:
        return frozenset(words)
    first = words[0]
    return frozenset(
        {_bare(first, language), *({_bare(first[1:], language)} if first[0] in _PROCLITICS else ())}
    )


def _bare(word: str, language: Language) -> str:
    """Return a folded word without an Arabic article and what is written on before it."""
    return next((word[len(one) :] for one in _prefixes(language) if word.startswith(one)), word)


@lru_cache(maxsize=8)
def _prefixes(language: Language) -> Sequence[str]:
    """Return what is written on before a known thing, the longest first."""
    return sorted(event_words().definite_prefixes.get(language.value, ()), key=len, reverse=True)


def _stands_alone(text: str, term: Term, language: Language) -> bool:
    """Return whether a word is a known thing and no part of a longer name."""
    if not is_definite(text, term, language):
        return False
    if language is Language.ARABIC:
        after = _NEXT_WORD.match(text, term.end)
        if after is None or not after[1].startswith(_ARTICLE):
            return True
        # «تنظم المنظمة | الحوار»: an adjective would agree with it.
        return text[term.end - 1] == _FEMININE and after[1][-1] not in _AGREES
    return text[term.start].isupper() and _goes_on().match(text, term.end) is None


@lru_cache(maxsize=1)
def _goes_on() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{either('goes_on')}|[A-ZÀ-ÞА-ЯЁ])(?![a-zà-ÿа-яё])")


def _chinese(view: SentenceView, full: list[Term]) -> Iterator[tuple[Span, str]]:
    for name in reversed(full):
        written = view.text[name.start : name.end]
        for length in range(min(LONGEST, len(written) - 1), SHORTEST - 1, -1):
            at = view.text.find(
                "该" + written[-length:], max(name.end, view.sentence.start), view.sentence.end
            )
            if at >= 0:
                yield Span(at, at + 1 + length), name.token.removeprefix(CONCEPT)
                break
