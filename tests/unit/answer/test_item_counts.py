"""How many items a list has, where it says itself what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer


@pytest.mark.parametrize(
    ("question", "count", "introduction"),
    [
        pytest.param(
            "How many conclusions did the fourth global meeting draw to the attention of the General Assembly?",
            "5",
            "以下主要结论",
            id="the-following",
        ),
        pytest.param(
            "كم معيارا للممارسة الجيدة يذكر التقرير؟", "٧", "ومعايير الممارسة الجيدة هي", id="marks-in-a-line"
        ),
        pytest.param("كم هدفا للاجتماع العالمي السابع؟", "٣", "يهدف الاجتماع العالمي السابع", id="verb"),
        pytest.param(
            "How many phases has the preparatory process?", "3", "العملية التحضيرية", id="named-items"
        ),
    ],
)
def test_items_are_counted_where_their_introduction_says_what_they_are(
    seeds_answerer: DocumentAnswerer, question: str, count: str, introduction: str
) -> None:
    """A number that no text gives is that of a complete list, and the introduction is the proof."""
    reply = answered(seeds_answerer, question)
    assert count in reply.headline
    assert introduction in reply.quotations[0].text


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("全球契約一共有多少個目標", id="objectives-of-another"),
        pytest.param("How many States does paragraph 22 call upon?", id="named-along"),
        pytest.param("How many participants did the Lima meeting have?", id="who-tells-what-follows"),
        pytest.param("Сколько участников собрала встреча в Лиме?", id="who-tells-what-follows-ru"),
        pytest.param("How many conclusions did the second global meeting draw?", id="another-meeting"),
    ],
)
def test_items_of_another_list_are_not_counted(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """What is named in an introduction without being what it introduces has no number."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)
