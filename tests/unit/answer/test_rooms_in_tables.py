"""The rooms of a programme's rows, which their nouns or their columns tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

FRENCH = """\
A/FOR/2024/3

Deuxième Forum des bergers

Yaoundé, 4-6 mars 2024

## Programme

| Heure | Séance | Salle |
|---|---|---|
| 9 heures | Ouverture | Salle Mandara |
| 11 heures | Atelier sur les vaccins du bétail | Salle Adamaoua |
| 15 heures | Atelier sur la laine | Salle Logone |
"""
CHINESE = """\
E/TEA/2023/8

第一届茶农大会

2023年4月2日，昆明

## 日程

| 时间 | 活动 | 地点 |
|---|---|---|
| 9时 | 开幕式 | 滇池厅 |
| 14时 | 青年圆桌会议 | 洱海厅 |
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Return the answerer over both programmes."""
    documents = {"A_FOR_2024_3.md": FRENCH, "E_TEA_2023_8.md": CHINESE}
    return answerer_of(documents, tmp_path_factory.mktemp("rooms"))


@pytest.mark.parametrize(
    ("question", "room"),
    [
        ("In which room was the workshop on wool?", "Salle Logone"),
        ("في أي قاعة كانت ورشة لقاحات الماشية؟", "Salle Adamaoua"),
        ("В каком зале проходил круглый стол молодежи?", "洱海厅"),
        ("¿En qué sala fue la mesa redonda de la juventud?", "洱海厅"),
    ],
)
def test_a_row_tells_its_room(answerer: DocumentAnswerer, question: str, room: str) -> None:
    """A row tells the room of what it names, and not another row's."""
    assert room in answered(answerer, question).headline


def test_no_row_tells_the_room_of_another_meeting(answerer: DocumentAnswerer) -> None:
    """Of a workshop that is in no programme no room is told."""
    assert isinstance(answerer.answer(Question("In which room was the workshop on bees?")), NotFound)
