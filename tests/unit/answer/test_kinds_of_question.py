"""What is answered over the five documents, by kind of question: comparisons, facts, counts, numbered lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Intent, NotFound, Question

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer


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
    seeds_answerer: DocumentAnswerer, question: str, first: str, second: str
) -> None:
    """A comparison says what either thing is, each in its own quotation."""
    reply = seeds_answerer.answer(Question(question))
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
    seeds_answerer: DocumentAnswerer, question: str, headline: str
) -> None:
    """Dates, hosts, places and counts stand in the headline in the reader's words."""
    reply = seeds_answerer.answer(Question(question))
    assert isinstance(reply, Answer)
    assert headline in reply.headline.translate({0x2068: None, 0x2069: None})


@pytest.mark.parametrize(
    "question", ["كم دولة صوتت لصالح القرار 280/71؟", "How many States voted for resolution 71/280?"]
)
def test_what_is_not_counted_is_not_answered(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """A number beside something else is no answer."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    ("question", "introduction", "item"),
    [
        ("第四次全球会议有哪些主要结论？", "以下主要结论：", "区域协商进程和新出现的各种"),
        (
            "List the principal conclusions of the Fourth Global Meeting",
            "الاستنتاجات الرئيسية التالية",
            "تشكل العمليات",
        ),
        ("ما مواضيع الجلسات المواضيعية غير الرسمية؟", "على النحو التالي:", "حقوق الإنسان للمهاجرين كافة"),
    ],
)
def test_a_numbered_list_is_quoted_item_by_item(
    seeds_answerer: DocumentAnswerer, question: str, introduction: str, item: str
) -> None:
    """The introduction comes first, then each item with its own citation; the headline says how they begin."""
    reply = seeds_answerer.answer(Question(question))
    assert isinstance(reply, Answer)
    assert introduction in reply.quotations[0].text
    assert any(quotation.text.startswith(item) for quotation in reply.quotations[1:])
    assert item in reply.headline
    assert len({quotation.citation.label for quotation in reply.quotations}) == len(reply.quotations)
