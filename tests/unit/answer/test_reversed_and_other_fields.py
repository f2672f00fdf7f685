"""What was undone, or is of another field, day or language than the documents tell of, is not told; its likes are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

REPORT = """# Report of the Second Ministerial Conference on Road Safety in the Highlands

A/CONF.999/14

1. The Second Ministerial Conference on Road Safety in the Highlands was held in Cuzco on 3 and 4 March 2021. It was
hosted by the Government of Peru, and 48 delegates took part in it.

2. The Cuzco Compact was signed on 4 March 2021 by eleven mayors. The Andean Road Institute translates the handbook on
road safety into Spanish.

3. The network of rural prosthetists was established in Arequipa on 9 June 2020. Bolivia is responsible for the guide on
surveys of nomadic households.

## Programme

Thursday, 4 March 2021

| Time | Item |
|---|---|
| 10 a.m. | Panel on helmets, moderated by Ms. Rosa Quispe, Highland Drivers' Union |

## Initiatives

| Initiative | Founded | Members |
|---|---|---|
| Puno Initiative | 2011 | 14 |
| Tarija Initiative | 2015 | 6 |
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over one report of a conference."""
    return answerer_of({"report.md": REPORT}, tmp_path_factory.mktemp("reversed"))


@pytest.mark.parametrize(
    "question",
    [
        "When was the Second Ministerial Conference on Road Safety cancelled?",
        "When was the Cuzco Compact terminated?",
        "When was the Cuzco Compact repealed?",
        "Who boycotted the Second Ministerial Conference on Road Safety?",
        "متى ألغي ميثاق كوزكو؟",
        "امتى انلغى المؤتمر الوزاري الثاني للسلامة على الطرق؟",
        "库斯科契约是哪一天废除的？",
        "库斯科契约哪天终止？",
        "Quand le Pacte de Cuzco a-t-il été abrogé ?",
        "Où le réseau des prothésistes ruraux a-t-il été dissous ?",
        "¿Cuándo se derogó el Pacto de Cuzco?",
        "¿Quién boicoteó la segunda conferencia ministerial sobre seguridad vial?",
        "Когда был расторгнут Кусконский договор?",
        "How many members withdrew from the Puno Initiative?",
        "كم عضوا انسحب من مبادرة بونو؟",
        "Combien de membres ont boycotté l'Initiative de Puno ?",
        "Who closed the network of rural prosthetists?",
        "Когда отменили вторую министерскую конференцию по безопасности дорожного движения?",
    ],
)
def test_what_was_undone_is_told_only_where_it_is_said(report: DocumentAnswerer, question: str) -> None:
    """The day on which a thing was signed or held is not that on which it was called off or ended."""
    assert isinstance(report.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    "question",
    [
        "When was the Second Ministerial Conference on Rail Safety held?",
        "¿Cuándo se celebró la segunda conferencia ministerial sobre la seguridad alimentaria?",
        "Où s'est constitué le réseau des infirmiers ruraux ?",
        "Which country is responsible for the guide on surveys of fishing households?",
        "哪个国家负责渔业住户调查指南？",
        "Who translates the handbook on road safety into Russian?",
        "Who moderates the panel on helmets on 9 March?",
    ],
)
def test_of_another_field_language_or_day_nothing_is_told(report: DocumentAnswerer, question: str) -> None:
    """What a thing is on, whom it is for, which language and which day tell it from others."""
    assert isinstance(report.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("When was the Second Ministerial Conference on Road Safety held?", "2021"),
        ("When was the Cuzco Compact signed?", "4 March 2021"),
        ("Where was the network of rural prosthetists established?", "Arequipa"),
        ("Which country is responsible for the guide on surveys of nomadic households?", "Bolivia"),
        ("Who translates the handbook on road safety into Spanish?", "Andean Road Institute"),
        ("Who moderates the panel on helmets on 4 March?", "Quispe"),
        ("How many members does the Puno Initiative have?", "14"),
        ("A/CONF.999/14第1段", "Cuzco"),
    ],
)
def test_what_is_told_is_answered(report: DocumentAnswerer, question: str, value: str) -> None:
    """The same questions about what was done, on the very field, are answered."""
    reply = answered(report, question)
    assert value in reply.headline or value in reply.quotations[0].text


@pytest.mark.parametrize("question", ["A/CONF.998/14第1段", "A/CONF.999/15号文件第1段"])
def test_a_symbol_right_beside_han_letters_is_read(report: DocumentAnswerer, question: str) -> None:
    """Paragraph 1 of another document is not that of the one there is."""
    assert isinstance(report.answer(Question(question)), NotFound)
