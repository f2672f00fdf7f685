"""Lists that a footnote gives of what a sentence only names: 区域机构² … ² 欧洲联盟、西非国家经济共同体."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answer.sentence.list_values import lists, named_runs
from bot.answer.sentence.values import Value
from bot.answer.sentence.view import SentenceView
from index.annotate import CONCEPT
from index.model import Span, StepKind
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.annotate import Term
    from index.query import QueryUnit

NEAR = 1.2
"""Nearness of such a list: it is of the very word that bears the mark."""
_MARK = re.compile(r"\s?⁽?([⁰¹²³⁴⁵⁶⁷⁸⁹]+)⁾?")
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def noted_list(view: SentenceView, head: QueryUnit | None = None) -> tuple[int, Value] | None:
    """Return the chunk of the footnote that lists what a sentence names of the question, and the list; else None.

    Args:
        view: The sentence.
        head: The one unit of the question of which the note must be; None where any will do.
    """
    notes = _notes(view)
    for term in _asked(view) if notes else ():
        if head is not None and term.token not in head.tokens:
            continue
        mark = _MARK.match(view.text, term.end)
        chunk = notes.get(mark[1].translate(_LOWERED)) if mark else None
        value = _listed(SentenceView.of(view.library, view.lens, chunk, 0)) if chunk is not None else None
        if chunk is not None and value is not None:
            return chunk, value
    return None


def _asked(view: SentenceView) -> Iterator[Term]:
    """Yield what a sentence names of the question; of "which observers took part" not the participants."""
    units = view.query.units
    verbs = [unit.tokens for unit in units if unit.kind == ConceptKind.EVENT_VERB]
    said = (
        frozenset[str]().union(*verbs) if units and units[0].kind != ConceptKind.EVENT_VERB else frozenset()
    )
    return (
        term
        for term in view.mentions
        if term.token.startswith(CONCEPT) and term.token in view.asked and term.token not in said
    )


def _notes(view: SentenceView) -> dict[str, int]:
    """Return the chunks of the notes whose marks stand in a sentence's unit, by their numbers."""
    library, chunk = view.library, view.library.chunks[view.chunk]
    return {
        step.value: library.chunk_numbers[chunk.document, note.key]
        for note in library.paragraph(chunk).footnotes
        for step in note.steps
        if step.kind is StepKind.FOOTNOTE and (chunk.document, note.key) in library.chunk_numbers
    }


def _listed(view: SentenceView) -> Value | None:
    """Return the whole of a sentence as a list; None where it is none."""
    text = view.text[view.sentence.start : view.sentence.end]
    span = Span(view.sentence.start, view.sentence.start + len(text.rstrip().rstrip(".。؛;")))
    words = view.text[span.start : span.end]
    if not lists(words):
        return None
    language = view.language
    parts = tuple(
        Value(Span(start, end), view.text[start:end], NEAR, concept=concept, language=language)
        for start, end, concept in named_runs(view, span)
    )
    return Value(span, words, NEAR, language=language, parts=parts)
