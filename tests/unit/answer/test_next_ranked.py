"""Questions for the next meeting with its rank, and for who did what only one of several sentences says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

REPORT = """# تقرير لجنة مصائد بحر المرجان عن أعمال دورتها الخامسة

رأس النخيل، ١٨-٢٠ تشرين الثاني/نوفمبر ٢٠٢٤

١ - عقدت لجنة مصائد بحر المرجان دورتها الخامسة في رأس النخيل في الفترة من ١٨ إلى ٢٠ تشرين الثاني/نوفمبر ٢٠٢٤.

٢ - قررت اللجنة عقد دورتها السادسة في ميناء اللؤلؤ في الفترة من ١٩ إلى ٢١ تشرين الأول/أكتوبر ٢٠٢٦.

٣ - اعتمدت اللجنة مشروع التقرير في جلستها السادسة المعقودة في ٢٠ تشرين الثاني/نوفمبر ٢٠٢٤.
"""
SURVEY = """# Encuesta mundial sobre enfermería rural

1. La Red de Enfermería Rural pidió a la Secretaría una encuesta sobre el personal de enfermería rural.

2. La encuesta está coordinada por la Sra. Eunice Balbastro, Jefa de Datos de la Secretaría.
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over a report that sets the date of the next session, and a survey."""
    return answerer_of({"report.md": REPORT, "survey.md": SURVEY}, tmp_path_factory.mktemp("next"))


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("When is the next (sixth) session of the Coral Sea fisheries commission?", id="en"),
        pytest.param("متى الدورة القادمة (السادسة) للجنة مصائد بحر المرجان؟", id="ar"),
        pytest.param("когда следующая (шестая) сессия комиссии по рыболовству?", id="ru"),
        pytest.param("quand aura lieu la prochaine (sixième) session de la commission des pêches ?", id="fr"),
        pytest.param("渔业委员会下一届（第六届）会议什么时候开？", id="zh"),
        pytest.param("When is the sixth session of the fisheries commission?", id="rank"),
    ],
)
def test_the_next_meeting_is_known_by_its_rank(answerer: DocumentAnswerer, question: str) -> None:
    """That it comes next need not be said; the sixth sitting of the fifth session is no sixth session."""
    reply = answered(answerer, question)
    assert "2026" in reply.headline or "٢٠٢٦" in reply.headline


def test_another_next_meeting_is_refused(answerer: DocumentAnswerer) -> None:
    """The seventh session is told nowhere, next or not."""
    reply = answerer.answer(
        Question("When is the next (seventh) session of the Coral Sea fisheries commission?")
    )
    assert isinstance(reply, NotFound)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("qui s'occupe de coordonner l'enquête sur les infirmiers ruraux ?", id="fr"),
        pytest.param("Who coordinates the rural nursing survey?", id="en"),
        pytest.param("谁负责协调农村护理调查？", id="zh"),
    ],
)
def test_the_sentence_that_says_the_deed_answers_who_did_it(
    answerer: DocumentAnswerer, question: str
) -> None:
    """Another that only names more of what it was done to is passed over."""
    assert "Balbastro" in answered(answerer, question).headline
