"""Words that a sentence holds only as parts of longer names: of "the Lima Process" the city."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.model import Span, holds
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.answer.sentence.view import SentenceView
    from index.annotate import Term
    from index.query import QueryUnit


def only_within(view: SentenceView, unit: QueryUnit, names: Iterable[Term]) -> bool:
    """Return whether a sentence holds the words of a unit, and these in longer names only."""
    places = [_span(term) for term in view.terms if term.token in unit.tokens]
    spans = [_span(name) for name in names]
    return bool(places) and all(any(holds(name, place) for name in spans) for place in places)


def is_only_in_a_process(view: SentenceView, unit: QueryUnit) -> bool:
    """Return whether a sentence names a city only in the name of a process: that tells of no meeting there."""
    kinds = zip(view.concepts, view.kinds, strict=True)
    return only_within(view, unit, [term for term, kind in kinds if kind is ConceptKind.PROCESS])


def _span(term: Term) -> Span:
    return Span(term.start, term.end)
