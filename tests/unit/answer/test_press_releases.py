"""Questions for the day of a press release or a statement, whatever it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

ARABIC = """بيان

بيان حول الفيضانات في إقليم الواحات

المكتب التنفيذي - رابطة الفلاحين

21 يوليوز 2023

تابع المكتب التنفيذي لرابطة الفلاحين الفيضانات التي شهدها إقليم الواحات يوم 17 يوليوز.
"""
SPANISH = """NOTA DE PRENSA

Asamblea de la Unión de Tranviarios

Puerto Real, 3 de septiembre de 2019

La Unión de Tranviarios celebró su asamblea los días 30 y 31 de agosto de 2019.
"""
CHINESE = """新闻公报

海上救助学会年会闭幕

2016年9月8日

海上救助学会于2016年9月5日至7日在碧湾市举行年会。
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over three press releases."""
    return answerer_of(
        {"a.txt": ARABIC, "b.txt": SPANISH, "c.txt": CHINESE}, tmp_path_factory.mktemp("press")
    )


@pytest.mark.parametrize(
    ("question", "date"),
    [
        pytest.param("تاريخ بيان المكتب التنفيذي حول الفيضانات في الواحات", "٢١ تموز/يوليه ٢٠٢٣", id="ar"),
        pytest.param("متى صدر بيان رابطة الفلاحين؟", "٢١ تموز/يوليه ٢٠٢٣", id="ar-issued"),
        pytest.param("What is the date of the statement on the floods?", "21 July 2023", id="en"),
        pytest.param(
            "¿De qué fecha es el comunicado de la Unión de Tranviarios?", "3 de septiembre", id="es"
        ),
        pytest.param("От какого числа пресс-релиз о собрании союза?", "3 сентября 2019", id="ru"),
        pytest.param("海上救助学会年会的新闻公报是哪天发表的？", "2016年9月8日", id="zh"),
        pytest.param("Quelle est la date du communiqué sur les inondations ?", "21 juillet 2023", id="fr"),
    ],
)
def test_a_statement_is_of_the_day_on_its_top(answerer: DocumentAnswerer, question: str, date: str) -> None:
    """Not of a day that it tells of."""
    assert date in answered(answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("What is the date of the statement on the strike?", id="another-matter"),
        pytest.param("متى صدر بيان رابطة الصيادين؟", id="another-body"),
    ],
)
def test_another_statement_has_another_day(answerer: DocumentAnswerer, question: str) -> None:
    """A statement on another matter or of another body is not there."""
    headline = answerer.answer(Question(question)).headline
    assert "21 July" not in headline
    assert "٢١ تموز" not in headline
