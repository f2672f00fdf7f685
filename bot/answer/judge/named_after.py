"""Whether a city that a question names is only part of another name beside the answer: the Budapest Process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.annotate import CONCEPT
from index.model import holds
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.answer.extract import Extraction
    from index.annotate import Term
    from index.library import Library
    from index.query import Query

NAMES = frozenset({ConceptKind.BODY, ConceptKind.PROCESS})
"""Kinds of name that a city may be part of."""


def named_after(library: Library, query: Query, best: Extraction) -> str:
    """Return why the city of a meeting forbids a sentence: only what is named after it stands there; else nothing.

    "When was the Budapest meeting held?" is not answered by a meeting to which the Budapest Process came.
    """
    if not any(unit.kind == ConceptKind.EVENT for unit in query.units):
        return ""
    for unit in query.units:
        if unit.kind != ConceptKind.CITY:
            continue
        around = list(_around(library, best))
        held = any(unit.degree(_tokens(terms)) > 0 for terms in around)
        if held and all(unit.degree(_tokens(_outside(library, terms))) == 0 for terms in around):
            return f"{unit.kind} not met: {unit.words}"
    return ""


def _tokens(terms: Iterable[Term]) -> frozenset[str]:
    return frozenset(term.token for term in terms)


def _outside(library: Library, terms: Sequence[Term]) -> Iterator[Term]:
    """Yield the terms that are no part of a body's or a process's name."""
    kind = library.termbase.concept
    names = [
        term
        for term in terms
        if term.token.startswith(CONCEPT) and kind(term.token.removeprefix(CONCEPT)).kind in NAMES
    ]
    for term in terms:
        if not any(holds(name, term) for name in names):
            yield term


def _around(library: Library, best: Extraction) -> Iterator[tuple[Term, ...]]:
    """Yield the terms of a sentence and of those beside it."""
    said = library.annotation(best.evidence.chunk).sentence_terms
    at = best.evidence.sentence
    yield from (tuple(terms) for terms in said[max(0, at - 1) : at + 2])
