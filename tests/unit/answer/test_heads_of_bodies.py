"""Who heads a body is not told by whoever heads a part of it, is of it, or manages something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

SEMINAR = """# Report on the seminar

## List of participants

| Organization | Name | Position |
|---|---|---|
| World Bank | Ms. Ana Vidal | Head of the Statistics Unit, World Bank |
| UNESCO | Mr. Jon Hale | Director-General, UNESCO |
| UNESCO | Ms. Eva Lind | Director of the Office for Africa, UNESCO |
| UNICEF | Ms. Mia Brandt | Director, UNICEF |
"""


@pytest.fixture(scope="module")
def seminar(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over a list of participants whose bodies the seeds hardly name."""
    return answerer_of({"seminar.md": SEMINAR}, tmp_path_factory.mktemp("invented"))


@pytest.mark.parametrize(
    ("question", "name"),
    [
        pytest.param("Who is the director of UNESCO?", "Hale", id="en-title"),
        pytest.param("Qui dirige l'UNESCO ?", "Hale", id="fr-verb"),
        pytest.param("¿Quién es el director de la UNESCO?", "Hale", id="es-title"),
        pytest.param("谁是联合国教科文组织的负责人？", "Hale", id="zh-title"),
        pytest.param("من هو مدير اليونسكو؟", "Hale", id="ar-title"),
        pytest.param("Кто директор ЮНЕСКО?", "Hale", id="ru-title"),
        pytest.param("Who is the director of UNICEF?", "Brandt", id="en"),
        pytest.param("Who heads the statistics unit of the World Bank?", "Vidal", id="en-part"),
        pytest.param("Who is the head of the statistics unit of the World Bank?", "Vidal", id="en-part-noun"),
    ],
)
def test_who_heads_a_body_or_the_part_that_is_asked_about(
    seminar: DocumentAnswerer, question: str, name: str
) -> None:
    """Whoever heads a whole body is its director whatever their title."""
    assert name in answered(seminar, question).headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Who is the head of the World Bank?", id="en"),
        pytest.param("Qui dirige la Banque mondiale ?", id="fr-verb"),
        pytest.param("¿Quién es el director del Banco Mundial?", id="es"),
        pytest.param("من هو رئيس البنك الدولي؟", id="ar"),
        pytest.param("谁是世界银行的主席？", id="zh"),
        pytest.param("Кто президент Всемирного банка?", id="ru"),
    ],
)
def test_the_head_of_a_part_does_not_head_the_whole(seminar: DocumentAnswerer, question: str) -> None:
    """The head of a unit of a bank is not its president."""
    assert isinstance(seminar.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("من هو رئيس عملية براغ؟", id="ar-coordinator"),
        pytest.param("谁是布拉格进程的主席？", id="zh-coordinator"),
        pytest.param("Who chairs the Almaty Process?", id="en-management"),
        pytest.param("Qui préside le Dialogue d’Abou Dhabi ?", id="fr-director"),
        pytest.param("¿Quién preside el Proceso de Puebla?", id="es-management"),
        pytest.param("Кто председатель Пражского процесса?", id="ru-coordinator"),
    ],
)
def test_who_is_of_a_process_or_manages_something_does_not_chair_it(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """A list names people of a process, and «إدارة الهجرة» is no chair."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)
