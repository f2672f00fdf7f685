"""Values that stand around the sentence they are told of: in its heading, its introduction, its item's end, a note."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answer.sentence.counting import called_otherwise
from bot.answer.sentence.date_standing import leads, stands_in_brackets
from bot.answer.sentence.noted_lists import noted_list
from bot.answer.sentence.room_values import ITEMS
from bot.answer.sentence.values import values
from bot.answer.sentence.view import SentenceView
from bot.answer.understand.patterns import AnswerKind
from index.chunk import COLONS
from index.rank import DEFINED_BY_CONTEXT

if TYPE_CHECKING:
    from bot.answer.sentence.values import Value
    from index.rank import Evidence

INTRODUCED = frozenset(
    {AnswerKind.PLACE, AnswerKind.CITY, AnswerKind.COUNTRY, AnswerKind.ROOM, AnswerKind.DATE}
)
"""Kinds of value that the introduction of a list gives for each of its items: "At Geneva: (i) … (ii) …"."""
INTRODUCED_NEAR = 0.8
"""How near such a value is to an item at least."""
BRACKETED_NEAR = 0.9
"""How near a date at least is that ends a sentence in brackets: «… للرق (أيلول/سبتمبر ٢٠١٧)؛»."""
LEADING_NEAR = 0.8
"""How near a date at least is that leads a sentence, a comma behind it: «وفي عام ٢٠٠٧، أعلن المكتب …»."""
HEAD_LENGTH = 80
"""Code points of a line that counts what the unit after it is about, at most."""


def value_around(view: SentenceView, own: Value | None, wanted: AnswerKind) -> tuple[int, Value] | None:
    """Return the chunk that gives the value for a sentence which does not itself, and the value; else None.

    Args:
        view: The sentence.
        own: The value that it holds itself; None where it holds none.
        wanted: The kind of value.
    """
    if wanted is AnswerKind.LIST:
        return noted_list(view)
    if wanted is AnswerKind.NUMBER and own is None and view.lens.counted is not None:
        return _headed(view, wanted)
    return _introduced(view, wanted) if wanted in INTRODUCED and own is None else None


def is_bracketed(view: SentenceView, value: Value) -> bool:
    """Return whether a value is a date that stands alone in brackets at the end of a sentence."""
    return value.date is not None and stands_in_brackets(view.text, view.sentence, value.span)


def _introduced(view: SentenceView, wanted: AnswerKind) -> tuple[int, Value] | None:
    """Return the nearest text around a list's item that holds a value for all of it, and the value; else None.

    That is the date in brackets that ends the item itself, or what introduces its list.
    """
    library, chunk = view.library, view.chunk
    last = len(library.annotation(chunk).sentences) - 1
    if view.number != last and wanted is AnswerKind.DATE and library.kind(chunk) in ITEMS:
        ending = SentenceView.of(library, view.lens, chunk, last)
        held = values(ending, wanted)
        if held and is_bracketed(ending, held[0]):
            return chunk, replace(held[0], nearness=max(held[0].nearness, BRACKETED_NEAR))
    for before in library.introducing(chunk):
        last = len(library.annotation(before).sentences) - 1
        introduction = SentenceView.of(library, view.lens, before, last)
        held = values(introduction, wanted)
        if held and not introduction.tells_of_another_meeting():
            return before, replace(held[0], nearness=max(held[0].nearness, INTRODUCED_NEAR))
    return None


def _headed(view: SentenceView, wanted: AnswerKind) -> tuple[int, Value] | None:
    """Return the line before a unit that counts what it is about, and the number: "Theme 6: five respondents"."""
    library, chunk = view.library, view.chunk - 1
    if chunk < 0 or library.document_of[chunk] != library.document_of[view.chunk]:
        return None
    text, sentences = library.passage_text(chunk).text, library.annotation(chunk).sentences
    if len(text) > HEAD_LENGTH or len(sentences) != 1:
        return None
    if called_otherwise(library, view.query, chunk, 0) is not None:
        return None  # "Theme 6: three respondents" does not tell how many there were for theme 3
    for value in values(SentenceView.of(library, view.lens, chunk, 0), wanted):
        labelled = text[: value.span.start].rstrip().endswith(COLONS)
        if value.counted and labelled:
            return chunk, value
    return None


def nearness(view: SentenceView, evidence: Evidence, value: Value) -> float:
    """Return how near a value is to what is asked about: a date line or a signature is all about its document."""
    if view.library.kind(view.chunk) in DEFINED_BY_CONTEXT:
        return max(1.0, value.nearness)
    if is_bracketed(view, value):
        return max(BRACKETED_NEAR, value.nearness)
    leading = value.date is not None and leads(view, evidence, value.span)
    return max(LEADING_NEAR, value.nearness) if leading else value.nearness
