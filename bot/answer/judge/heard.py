"""Whether a name that a sentence seems to hold by its sound is one of its words, and not pieces of several."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from index.annotate import NAME

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.answer.extract import Extraction
    from index.annotate import Term
    from index.library import Library
    from index.query import Query, QueryUnit

KIND = "name"


def unheard(library: Library, query: Query, best: Extraction) -> str:
    """Return why a name of a question forbids a sentence: no one word of it sounds so; empty where none does.

    "Sutherland" shares pieces with «لوند» and with «شتروم», and is neither.
    """
    annotation = library.annotation(best.evidence.chunk)
    tokens = annotation.sentence_tokens[best.evidence.sentence]
    terms = annotation.sentence_terms[best.evidence.sentence]
    for unit in query.units:
        if unit.kind == KIND and unit.degree(tokens) > 0 and not _is_one_word(unit, tokens, terms):
            return f"{KIND} not met: {unit.words}"
    return ""


def _is_one_word(unit: QueryUnit, tokens: frozenset[str], terms: Iterable[Term]) -> bool:
    """Return whether a name is held as a whole, or enough of its sound by one word."""
    if any(way.share == 1 and way.degree(tokens) > 0 for way in unit.alternatives):
        return True
    words: defaultdict[int, set[str]] = defaultdict(set)
    for term in terms:
        if term.token.startswith(NAME):
            words[term.start].add(term.token)
    pieces = [way for way in unit.alternatives if way.share < 1]
    return any(way.degree(frozenset(word)) > 0 for way in pieces for word in words.values())
