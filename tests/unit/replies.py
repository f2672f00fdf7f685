"""Replies that a test expects to be answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.model import Answer, Question

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.answerer import Answerer


def answered(answerer: Answerer, text: str, history: Sequence[str] = ()) -> Answer:
    """Return the answer to a question; the test fails, with the words of the refusal, where there is none."""
    reply = answerer.answer(Question(text, tuple(history)))
    assert isinstance(reply, Answer), reply.headline
    return reply
