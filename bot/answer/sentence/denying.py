"""Whether a sentence denies what a question asks about: "what does the Compact not start from"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.understand.patterns import patterns_for
from index.model import Span
from index.text.normalize import fold, fold_text

if TYPE_CHECKING:
    from bot.answer.sentence.view import SentenceView
    from index.library import Library

REACH = 3
"""Code points between a word of denial and what it denies."""


def denial(view: SentenceView) -> float:
    """Return 1 where a sentence denies what it is asked about, -1 where it denies nothing.

    0 where it denies something else, or what introduces its unit does.
    """
    denials = _denials(view.library, view.chunk, view.number)
    deeds = frozenset[str]().union(*view.lens.deeds)
    asked = [term for term in view.mentions if term.token in (deeds or view.asked)]
    if any(-1 <= term.start - one.end <= REACH for one in denials for term in asked):
        return 1.0
    return 0.0 if denials or _is_introduced_so(view) else -1.0


def _is_introduced_so(view: SentenceView) -> bool:
    chunk = view.library.chunks[view.chunk]
    introduction = chunk.context.rsplit("\n", 1)[-1]
    return bool(patterns_for(chunk.language).denials(fold_text(introduction)))


@lru_cache(maxsize=8192)
def _denials(library: Library, chunk: int, number: int) -> tuple[Span, ...]:
    """Return the words of denial of a sentence."""
    span = library.annotation(chunk).sentences[number]
    folded = fold(library.passage_text(chunk).text[span.start : span.end])
    found = patterns_for(library.chunks[chunk].language).denials(folded.text)
    places = (folded.source_span(*one) for one in found)
    return tuple(Span(span.start + one.start, span.start + one.end) for one in places)
