"""The room of an item of a programme: the cell or the words beside it that name one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.sentence.lens import QuestionLens
from bot.answer.sentence.room_values import rooms
from bot.answer.sentence.view import SentenceView
from bot.answer.understand.patterns import AnswerKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.facts.agenda import AgendaItem
    from index.library import Library
    from index.model import Span
    from index.query import Query


def item_rooms(library: Library, query: Query, items: Sequence[AgendaItem]) -> tuple[tuple[int, Span], ...]:
    """Return where the rooms of some items are named, each with its chunk; empty where one has none or several."""
    found: list[tuple[int, Span]] = []
    for item in items:
        lens = QuestionLens(query)
        sentences = range(len(library.annotation(item.chunk).sentences))
        views = (SentenceView.of(library, lens, item.chunk, number) for number in sentences)
        spans = {one.span for view in views for one in rooms(view, AnswerKind.ROOM)}
        if len(spans) != 1:
            return ()
        found.extend((item.chunk, span) for span in spans)
    return tuple(found)
