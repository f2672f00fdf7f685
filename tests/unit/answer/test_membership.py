"""Who belongs to a body or a process is told by a list of its members, not by one that it stands in itself."""

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
        pytest.param("Which countries are members of the Colombo Process?", id="en"),
        pytest.param("من هي الدول الأعضاء في عملية كولومبو؟", id="ar"),
        pytest.param("科伦坡进程有哪些成员国？", id="zh"),
        pytest.param("Quels pays sont membres du Processus de Prague ?", id="fr"),
        pytest.param("¿Qué países son miembros del Proceso de Colombo?", id="es"),
        pytest.param("Какие страны входят в Процесс Коломбо?", id="ru"),
    ],
)
def test_a_list_that_a_thing_stands_in_is_not_of_its_members(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """The survey's answers name the process beside others."""
    reply = seeds_answerer.answer(Question(question))
    assert isinstance(reply, NotFound)


@pytest.mark.parametrize(
    ("question", "member"),
    [
        pytest.param("Who are the members of the Global Migration Group?", "World Bank", id="body-en"),
        pytest.param("من هم أعضاء الفريق العالمي المعني بالهجرة؟", "البنك الدولي", id="body-ar"),
        pytest.param("三主席团有哪些成员？", "菲律宾", id="troika-zh"),
        pytest.param("Quels sont les membres de la troïka ?", "Belgique", id="troika-fr"),
        pytest.param("¿Quiénes son los miembros del Grupo Mundial sobre Migración?", "OIT", id="body-es"),
        pytest.param("Кто входит в Глобальную группу по миграции?", "МОТ", id="body-ru"),
    ],
)
def test_a_list_of_members_still_answers(
    seeds_answerer: DocumentAnswerer, question: str, member: str
) -> None:
    """A sentence that says of what a body is made."""
    assert member in answered(seeds_answerer, question).headline
