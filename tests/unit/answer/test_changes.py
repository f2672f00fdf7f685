"""By how much something became less or more, where the number itself and others stand beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

DOCUMENTS = {
    "looms.md": "# Looms\n\n1. The number of looms in use was 3,400 in 2031, a decrease of 14 per cent from 2029.\n",
    "moulins.md": "# Moulins\n\n1. Le budget des moulins est de 8 millions d'euros, soit une hausse de 6 %.\n",
    "molinos.md": "# Faros\n\n1. El gasto en faros fue de 2,3 millones de dólares, una reducción del 9 %.\n",
    "bees.md": "# Отчет о пасеках\n\n1. В 2031 году было 5 200 пасек, что на 17 процентов больше, чем в 2029 году.\n",
    "olives.md": "# معاصر الزيتون\n\n١ - بلغ عدد معاصر الزيتون ٤١٠ معاصر في عام ٢٠٣١، أي بانخفاض نسبته ١١ في المائة.\n",
    "kilns.md": "# 窑炉报告\n\n1. 2031年共有窑炉860座，比2029年减少了22%。\n",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over six reports that tell how many there were and by how much more or fewer that is."""
    return answerer_of(DOCUMENTS, tmp_path_factory.mktemp("changes"))


@pytest.mark.parametrize(
    ("question", "share"),
    [
        pytest.param("By how much did the number of looms fall?", "14", id="en"),
        pytest.param("На сколько сократилось число ткацких станков (looms)?", "14", id="ru-of-en"),
        pytest.param("De combien le budget des moulins a-t-il augmenté ?", "6", id="fr"),
        pytest.param("¿En cuánto disminuyó el gasto en faros?", "9", id="es"),
        pytest.param("На сколько больше стало пасек?", "17", id="ru"),
        pytest.param("بكم انخفض عدد معاصر الزيتون؟", "11", id="ar"),
        pytest.param("窑炉减少了多少？", "22", id="zh"),
    ],
)
def test_the_change_is_told_and_not_the_number(answerer: DocumentAnswerer, question: str, share: str) -> None:
    """What stands behind "a decrease of" answers, not how many there were."""
    headline = answered(answerer, question).headline.translate(str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789"))
    assert f"{share} " in f"{headline} ".replace("%", " ").replace("\u00a0", " ")
