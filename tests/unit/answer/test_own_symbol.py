"""The symbol of a document that is asked about, and not of one that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("What is the symbol of the Secretary-General's report of 2008?", id="en"),
        pytest.param("ما رمز تقرير الأمين العام لعام 2008؟", id="ar"),
        pytest.param("秘书长2008年报告的文号是什么？", id="zh"),
        pytest.param("Quelle est la cote du rapport du Secrétaire général de 2008 ?", id="fr"),
        pytest.param("¿Cuál es la signatura de la carta del Perú?", id="es"),
        pytest.param("Какое обозначение у доклада Генерального секретаря 2008 года?", id="ru"),
    ],
)
def test_a_report_has_not_the_symbol_of_a_resolution(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Neither that of the resolution that asked for it, nor of a report that another body wrote."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    ("question", "symbol"),
    [
        pytest.param("What is the symbol of the ESCWA report of 2007?", "E/ESCWA/SDD/2007/2", id="report"),
        pytest.param("What is the symbol of the modalities resolution?", "A/RES/71/280", id="resolution"),
        pytest.param(
            "En réponse à quelle résolution le rapport du Secrétaire général a-t-il été établi ?",
            "61/208",
            id="which-resolution",
        ),
    ],
)
def test_a_symbol_that_the_text_gives_is_answered(
    seeds_answerer: DocumentAnswerer, question: str, symbol: str
) -> None:
    """Of a report that the text names with its own, and of the resolution that is asked for."""
    assert symbol in answered(seeds_answerer, question).headline
