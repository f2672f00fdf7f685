"""Places and States that no list has, told by what stands around them: "held in Port Selwyn, Republic of Damaria, on".

The words are data (``index/data/events.toml``: ``sites``, ``sited``, ``unsited``, ``seats``, ``states``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.annotate import CONCEPT
from index.facts.events import event_words
from index.model import Span
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from index.annotate import Term
    from index.model import Language
    from index.termbase import Termbase

COMMON = frozenset(
    {
        ConceptKind.VOCABULARY,
        ConceptKind.ATTRIBUTE,
        ConceptKind.EVENT_VERB,
        ConceptKind.REGION,
        ConceptKind.FUNCTION,
    }
)
"""Kinds of word that a place may be called by: "Port Selwyn", «رأس الفنار»."""


def sites_in(
    text: str, clause: Span, language: Language, terms: Sequence[Term], termbase: Termbase
) -> Iterator[Span]:
    """Yield what may be places that no list has, by their capital, the word for a city or what stands around them.

    Args:
        text: The shown text of a chunk.
        clause: Where to look.
        language: Of the text.
        terms: What is named there.
        termbase: The one the terms are of.
    """
    yield from _unlisted(text, clause, language, terms, termbase, event_words().sites.get(language.value))


def seats_in(
    text: str, clause: Span, language: Language, terms: Sequence[Term], termbase: Termbase
) -> Iterator[Span]:
    """Yield what may be places by the words for a seat before them: «مقرها صلالة», 设在奥什; see :func:`sites_in`."""
    yield from _unlisted(text, clause, language, terms, termbase, event_words().seats.get(language.value))


def states_in(
    text: str, clause: Span, language: Language, terms: Sequence[Term], termbase: Termbase
) -> Iterator[Span]:
    """Yield the States that no list has, by the word for one or for its government: "the Government of Vestoria"."""
    way = event_words().states.get(language.value)
    known = [term for term in terms if _kind(term, termbase) in {ConceptKind.COUNTRY, ConceptKind.BODY}]
    for match in way.finditer(text, clause.start, clause.end) if way is not None else ():
        span = Span(*match.span(match.lastindex or 0))
        if not any(term.start < span.end and span.start < term.end for term in known):
            yield span


def _unlisted(
    text: str,
    clause: Span,
    language: Language,
    terms: Sequence[Term],
    termbase: Termbase,
    way: re.Pattern[str] | None,
) -> Iterator[Span]:
    for match in way.finditer(text, clause.start, clause.end) if way is not None else ():
        span = Span(*match.span(match.lastindex or 0))
        if _is_place(text, span, language, terms, termbase):
            yield span


def _is_place(text: str, span: Span, language: Language, terms: Sequence[Term], termbase: Termbase) -> bool:
    """Return whether words that stand like a place's name are nothing else: not "in Annex", «في الفترة».

    Where all of them are common words, what stands behind shows it: a State, or when it was.
    """
    words = event_words()
    first = fold_text(text[span.start : span.end]).split()[:1]
    if first and first[0] in words.unsited.get(language.value, frozenset()):
        return False
    named = [
        term
        for term in terms
        if term.token.startswith(CONCEPT) and term.start < span.end and span.start < term.end
    ]
    if any(_kind(term, termbase) not in COMMON or term.token[2:] in words.venues for term in named):
        return False
    covered = {at for term in named for at in range(term.start, term.end)}
    if not all(at in covered or not text[at].isalpha() for at in range(span.start, span.end)):
        return True
    sited = words.sited.get(language.value)
    return sited is not None and sited.match(text, span.end) is not None


def _kind(term: Term, termbase: Termbase) -> ConceptKind | None:
    return termbase.concept(term.token[2:]).kind if term.token.startswith(CONCEPT) else None
