"""What a table says was pledged, cases counted beside words like money, reasons, and rooms of a building in Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

PLEDGES = """# Rapport de la Réunion sur les bibliothèques rurales

## Annexe. Contributions annoncées au Fonds pour les bibliothèques rurales

| Contributeur | Montant | Durée |
|---|---|---|
| Islande | 2,4 millions d'euros | 2030-2033 |
| Pérou | 700 000 dollars | 2031 |
"""
CASES = """# تقرير عن معامل الطوب

## حالات العمل الجبري في معامل الطوب، ٢٠٣١

| البلد | عدد المعامل المفتشة | عدد حالات العمل الجبري |
|---|---|---|
| غانا | ١٧٠ | ٦ |
| فيجي | ٩٠ | ٢ |
"""
DELAYED = """# Отчет о горных мостах

4. Задержка работ в Непале объясняется оползнями, которые разрушили дорогу.
"""
ROOM = """# 灯塔会议纪要

1. 灯塔会议于2031年4月7日在内罗毕联合国总部银杏会议厅举行。
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over two tables, a sentence that explains and one that names a room."""
    documents = {"pledges.md": PLEDGES, "cases.md": CASES, "delayed.md": DELAYED, "room.md": ROOM}
    return answerer_of(documents, tmp_path_factory.mktemp("pledges"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param("Iceland's pledge to the rural library fund", "2,4", id="en-pledge"),
        pytest.param(
            "contribución del Perú al fondo de las bibliotecas rurales", "700 000", id="es-contribution"
        ),
        pytest.param("How many cases of forced labour were there in Ghana in 2031?", "٦", id="no-money"),
        pytest.param("كم حالة عمل جبري في فيجي سنة ٢٠٣١؟", "٢", id="no-money-ar"),
        pytest.param("尼泊尔的工程为什么延误？", "оползнями", id="reason"),
        pytest.param(
            "Dans quelle salle la conférence sur les phares a-t-elle eu lieu ?", "银杏会议厅", id="room"
        ),
    ],
)
def test_tables_reasons_and_rooms_are_read(answerer: DocumentAnswerer, question: str, told: str) -> None:
    """A pledge is the amount of its row, "forced labour" is no currency, and «объясняется» tells why."""
    assert told in answered(answerer, question).headline


@pytest.mark.parametrize("question", ["Spain's pledge to the library fund", "斐济的工程为什么延误？"])
def test_another_country_is_not_answered_for(answerer: DocumentAnswerer, question: str) -> None:
    """What another country pledged, or why it was late elsewhere, is no answer."""
    assert isinstance(answerer.answer(Question(question)), NotFound)
