"""Who people are and what they do, asked outright and of somebody whom the turn before asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Question

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer


@pytest.mark.parametrize(
    ("before", "turn", "name", "words"),
    [
        pytest.param("who moderated session 3?", "what is his job?", "بالومو", "مدير دائرة البحوث", id="en"),
        pytest.param("من أدار الجلسة الأولى؟", "وشو منصبه؟", "غوليدزينوسكي", "السفير الأسترالي", id="ar"),
        pytest.param("مين أدار الجلسة الثالثة؟", "شو شغلته؟", "بالومو", "مدير دائرة البحوث", id="ar-spoken"),
        pytest.param("谁签署了秘鲁的信？", "他的职务是什么？", "恩里克", "الممثل الدائم لبيرو", id="zh"),
        pytest.param(
            "Qui a animé la séance 3 ?", "quel est son poste ?", "بالومو", "مدير دائرة البحوث", id="fr"
        ),
    ],
)
def test_what_somebody_is_whom_the_turn_before_asked_for(
    seeds_answerer: DocumentAnswerer, before: str, turn: str, name: str, words: str
) -> None:
    """The work that "his job" asks for is that of the person who answers the question before it."""
    reply = seeds_answerer.answer(Question(turn, history=(before,)))
    assert isinstance(reply, Answer)
    assert name in reply.headline
    assert words in reply.headline


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param(
            "من أدار الجلسة الأولى في الاجتماع العالمي السابع؟", "غوليدزينوسكي", id="ar-session-in-verb"
        ),
        pytest.param("كيفين بليفورد شو شغلو؟", "نائب الممثل الدائم لأستراليا", id="ar-spoken-job"),
    ],
)
def test_people_and_their_work_in_other_words(
    seeds_answerer: DocumentAnswerer, question: str, words: str
) -> None:
    """Spoken words for work, and a session named within the verb, are understood."""
    reply = seeds_answerer.answer(Question(question))
    assert isinstance(reply, Answer)
    assert words in reply.headline
