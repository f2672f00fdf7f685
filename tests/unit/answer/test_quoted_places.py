"""A town whose name no list has and that stands between quotation marks, as communiqués write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

ARABIC = """بيان حول أعمال العنف في إقليم الواحات

شهدت مدينة “عين الزيتون” في إقليم الواحات أحداثا خطيرة استهدفت العمال الموسميين.
"""
SPANISH = """Pronunciamiento sobre los hechos en la provincia de Almaral

Unos hombres persiguieron a los jornaleros que viven en la localidad de «Cerro Alto» desde hace quince años.
"""
RUSSIAN = """Заявление о нападении на рыбаков

Рыбаки подверглись нападению в городе «Северный Мыс» в области Карвель.
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over three statements."""
    documents = {"ar.txt": ARABIC, "es.txt": SPANISH, "ru.txt": RUSSIAN}
    return answerer_of(documents, tmp_path_factory.mktemp("quoted"))


@pytest.mark.parametrize(
    ("question", "town"),
    [
        pytest.param("في أي مدينة بإقليم الواحات استهدفت الأحداث العمال؟", "عين الزيتون", id="ar"),
        pytest.param("¿En qué localidad viven los jornaleros de Almaral?", "Cerro Alto", id="es"),
        pytest.param("В каком городе рыбаки подверглись нападению?", "Северный Мыс", id="ru"),
    ],
)
def test_a_town_between_quotation_marks_is_a_place(
    answerer: DocumentAnswerer, question: str, town: str
) -> None:
    """The word for a town before the marks shows it, though every word of the name may be a common one."""
    assert town in answered(answerer, question).headline


def test_a_town_of_other_deeds_is_not_given(answerer: DocumentAnswerer) -> None:
    """Where something else happened is not told."""
    assert isinstance(answerer.answer(Question("In which town was the ferry launched?")), NotFound)
