"""The whole way from a question to its answer, over the real documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.builder import DocumentAnswerer
from bot.answer.messages import Messages
from bot.answer.model import Answer, Intent, NotFound, Question

if TYPE_CHECKING:
    from index.library import Library


@pytest.fixture(scope="module")
def answerer(library: Library) -> DocumentAnswerer:
    return DocumentAnswerer(library, Messages.load())


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        (
            "ما الفرق بين العمليات التشاورية الإقليمية والمنتديات المشتركة بين الأقاليم؟",
            "تركز مخصصة لمناقشة قضايا الهجرة",
            "تربط عادة منطقتين أو أكثر",
        ),
        ("第四次全球会议和第七次全球会议有什么区别？", "在利马举行", "الاجتماع العالمي السابع"),
    ],
)
def test_both_sides_of_a_comparison_are_quoted(
    answerer: DocumentAnswerer, question: str, first: str, second: str
) -> None:
    reply = answerer.answer(Question(question))
    assert isinstance(reply, Answer)
    assert reply.intent is Intent.COMPARISON
    assert first in reply.quotations[0].text
    assert any(second in quotation.text for quotation in reply.quotations[1:])


@pytest.mark.parametrize(
    ("question", "headline"),
    [
        ("Who hosted the third global meeting?", "Botswana (Gaborone, 2011)"),
        ("من استضاف الاجتماع العالمي الرابع؟", "بيرو (ليما، ٢٢ و٢٣ أيار/مايو ٢٠١٣)"),
        ("第四次全球会议在哪里举行？", "利马"),
        ("When was resolution 71/280 adopted?", "6 April 2017"),
        ("Quand la résolution 71/280 a-t-elle été adoptée ?", "6 avril 2017"),
        ("How many States took part in the first meeting of the Global Forum?", "156"),
    ],
)
def test_facts_are_told_in_the_readers_language(
    answerer: DocumentAnswerer, question: str, headline: str
) -> None:
    reply = answerer.answer(Question(question))
    assert isinstance(reply, Answer)
    assert headline in reply.headline.translate({0x2068: None, 0x2069: None})


@pytest.mark.parametrize(
    "question", ["كم دولة صوتت لصالح القرار 280/71؟", "How many States voted for resolution 71/280?"]
)
def test_what_is_not_counted_is_not_answered(answerer: DocumentAnswerer, question: str) -> None:
    assert isinstance(answerer.answer(Question(question)), NotFound)
