"""Questions for a session of a meeting: who leads it, when and where it is, by its programme or by what is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

PROGRAMME = """# Conference on River Harbours

Valdoria, 3 and 4 March 2025

## Programme

Date	Time	Event	Moderator	Room
3 March	9.30	Opening	—	Hall A
3 March	10.15	Thematic session 1: Dredging	Ms. Ana Ruiz, Ministry of Labour	Hall A
3 March	14.30	Thematic session 2: Pilots and their training	Mr. Piet de Wit, Port Authority	Room 7
"""
TOLD = """# Informe del Foro de Ciudades Portuarias

Lindavista, 5 de mayo de 2024

## Deliberaciones

1. El primer panel, dedicado a los muelles, fue moderado por la Sra. Rosa Pardo, de la Universidad del Sur.

2. El segundo panel trató de la vivienda y estuvo moderado por el Sr. Omar Nadal.
"""
LISTED = """# ورقة معلومات عن اجتماع الموانئ

٣ - ستدير المناقشة في الجلسة الأولى السيدة نوال، وفي الثانية السيد حسن المالكي، وفي الجلسة الثالثة السيدة ريم عبود.
"""
HEADED = """# Report of the Quay Workers' Meeting

## B. Session 2: Safety at night

4. The session was moderated by Mr. Javier Solano. Ms. Noor Rahman described a patrol.
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over a programme with hours of beginning only, and over reports that tell who led what."""
    documents = {"programme.md": PROGRAMME, "told.md": TOLD, "listed.md": LISTED, "headed.md": HEADED}
    return answerer_of(documents, tmp_path_factory.mktemp("sessions"))


@pytest.mark.parametrize(
    ("question", "named"),
    [
        pytest.param(
            "Who moderates thematic session 2 of the river harbours conference?", "Piet de Wit", id="en"
        ),
        pytest.param("Кто ведёт тематическое заседание 1?", "Ana Ruiz", id="ru"),
        pytest.param(
            "¿Quién moderó el segundo panel del foro de ciudades portuarias?", "Omar Nadal", id="es"
        ),
        pytest.param("Qui a modéré le premier panel du forum des villes portuaires ?", "Rosa Pardo", id="fr"),
        pytest.param("مين حيدير الجلسة الثالثة في اجتماع الموانئ؟", "ريم عبود", id="ar"),
        pytest.param("من أدار الحلقة الثانية في منتدى المدن؟", "Omar Nadal", id="ar-panel"),
        pytest.param("Who moderated session 2 of the quay workers' meeting?", "Javier Solano", id="heading"),
        pytest.param("At what time is thematic session 2?", "14:30", id="beginning"),
        pytest.param("专题会议2在哪个房间？", "Room 7", id="zh-room"),
        pytest.param("In which room is thematic session 2?", "Room 7", id="room"),
    ],
)
def test_a_session_is_known_by_its_rank(answerer: DocumentAnswerer, question: str, named: str) -> None:
    """The programme answers, where only beginnings are told as well; else the sentence or the heading that ranks it."""
    assert named in answered(answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Who moderates thematic session 3 of the river harbours conference?", id="en"),
        pytest.param("¿Quién moderó el tercer panel del foro de ciudades portuarias?", id="es"),
        pytest.param("من سيدير الجلسة الرابعة في اجتماع الموانئ؟", id="ar"),
        pytest.param("Кто ведёт тематическое заседание 5?", id="ru"),
    ],
)
def test_another_rank_is_refused(answerer: DocumentAnswerer, question: str) -> None:
    """A session that there is not has nobody who leads it."""
    assert isinstance(answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        pytest.param(
            "Who chaired session one on the global processes in October 2017?", "أندرو", id="en-month"
        ),
        pytest.param("Who chaired session 2 at GRCP7?", "تشارلز", id="en"),
        pytest.param("Qui a présidé la deuxième séance de la septième Réunion mondiale ?", "تشارلز", id="fr"),
        pytest.param("من ترأس الجلسة الثالثة في الاجتماع السابع؟", "خافيير", id="ar"),
        pytest.param("谁担任第七次全球会议第二场会议的主席？", "تشارلز", id="zh"),
    ],
)
def test_who_chaired_a_session_is_who_moderated_it(
    seeds_answerer: DocumentAnswerer, question: str, named: str
) -> None:
    """A programme names moderators only; the headline calls them so."""
    assert named in answered(seeds_answerer, question).headline
