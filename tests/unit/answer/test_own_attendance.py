"""Questions how many came to the meeting that a document is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

ARABIC = """# تقرير لجنة مصائد بحر المرجان عن أعمال دورتها الخامسة

١ - عقدت لجنة مصائد بحر المرجان دورتها الخامسة في رأس النخيل في تشرين الثاني/نوفمبر ٢٠٢٤.

٢ - وحضر الدورة ٦٤ مشاركا، من بينهم ٢٧ امرأة (٤٢ في المائة)، يمثلون تسع دول أعضاء.

٣ - وأشار الوزير إلى أن قطاع الصيد يوفر سبل العيش لنحو ٢١٠ ٠٠٠ أسرة.
"""
ENGLISH = """# Report of the Fourth Meeting of Lighthouse Keepers

Lindavista, 3 to 5 June 2025

1. The Fourth Meeting of Lighthouse Keepers was held in Lindavista from 3 to 5 June 2025.

2. The meeting brought together 118 participants from 27 bodies. A workshop was attended by 30 participants.
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over two reports that say how many came without naming the meeting again."""
    return answerer_of({"report.md": ARABIC, "meeting.md": ENGLISH}, tmp_path_factory.mktemp("attendance"))


@pytest.mark.parametrize(
    ("question", "count"),
    [
        pytest.param("How many people came to the fifth session of the fisheries commission?", "64", id="en"),
        pytest.param("كم واحد حضر الدورة الخامسة للجنة مصائد بحر المرجان؟", "٦٤", id="ar"),
        pytest.param("Сколько человек пришло на пятую сессию комиссии по рыболовству?", "64", id="ru"),
        pytest.param(
            "combien de participants à la cinquième session de la commission des pêches ?", "64", id="fr"
        ),
        pytest.param("渔业委员会第五届会议有多少人参加？", "64", id="zh"),
        pytest.param("¿Cuánta gente participó en la reunión de Lindavista?", "118", id="es"),
        pytest.param("How many people attended the Lindavista meeting?", "118", id="another"),
    ],
)
def test_a_report_counts_those_who_came(answerer: DocumentAnswerer, question: str, count: str) -> None:
    """What its first paragraphs count is who came to the meeting of its title; no share, no household, no workshop."""
    assert count in answered(answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("How many people came to the sixth session of the fisheries commission?", id="en"),
        pytest.param("كم واحد حضر الدورة الرابعة للجنة مصائد بحر المرجان؟", id="ar"),
        pytest.param("How many people attended the third meeting of lighthouse keepers?", id="rank"),
    ],
)
def test_another_meeting_is_counted_nowhere(answerer: DocumentAnswerer, question: str) -> None:
    """The report of the fifth session does not count those of the sixth."""
    assert isinstance(answerer.answer(Question(question)), NotFound)
