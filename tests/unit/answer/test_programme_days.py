"""Questions for the hours of a programme, with the day and without."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

PROGRAMME = """# Third Harbour Forum

## Programme

Item	Time
Registration	08:30-09:00
Session 1: Safety of quays	09:00-10:30
Coffee break	10:30-11:00
Session 2: Training of captains	11:00-12:30
Registration	08:45-09:15
Session 3: Dredging	09:15-11:00
Closing session	11:00-12:00
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over a programme of two days in one table."""
    return answerer_of({"programme.md": PROGRAMME}, tmp_path_factory.mktemp("days"))


@pytest.mark.parametrize(
    ("question", "hours"),
    [
        pytest.param("When does registration begin on the second day?", "08:45", id="second-day"),
        pytest.param("When does registration begin on the first day?", "08:30", id="first-day"),
        pytest.param("Session 3 timing, day two", "09:15", id="timing"),
        pytest.param("horaire de la session 3, le deuxième jour", "09:15", id="fr"),
        pytest.param("توقيت الجلسة ٣ في اليوم الثاني", "٠٩:١٥", id="ar"),
        pytest.param("第二天第三场会议几点开始？", "09:15", id="zh"),
        pytest.param("What time is session one?", "09:00", id="number-word"),
        pytest.param("¿A qué hora empieza la sesión 3 del segundo día?", "09:15", id="es"),
        pytest.param("Во сколько третья сессия во второй день?", "09:15", id="ru"),
        pytest.param("When does the first day end?", "12:30", id="end-of-a-day"),
        pytest.param("À quelle heure commence la deuxième journée ?", "08:45", id="beginning-of-a-day"),
        pytest.param("Во сколько заканчивается последний день?", "12:00", id="last-day"),
    ],
)
def test_a_day_tells_which_item_is_meant(answerer: DocumentAnswerer, question: str, hours: str) -> None:
    """Where the hours of a programme go back the next day begins; its rank is none of a session's."""
    assert hours in answered(answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "When is the coffee break on day two?",
        "What time does session 3 start on the first day?",
        "متى استراحة القهوة في اليوم الثاني؟",
        "session 4 time",
    ],
)
def test_an_item_of_another_day_is_not_meant(answerer: DocumentAnswerer, question: str) -> None:
    """The break is on the first day, the third session on the second."""
    assert isinstance(answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    "question",
    ["الجلسة الأولى يوم 10 أكتوبر من أي ساعة لأي ساعة؟", "What time on 10 October was session one?"],
)
def test_the_number_of_a_date_ranks_nothing(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Neither is the tenth session meant, nor the first day by the rank of the session before it."""
    assert any(hours in answered(seeds_answerer, question).headline for hours in ("10:15", "١٠:١٥"))


@pytest.mark.parametrize(
    ("question", "hours"),
    [
        pytest.param("第七次全球会议各区域小组讨论是几点到几点？", "11:30", id="zh-part-of-a-title"),
        pytest.param(
            "What time did the breakout groups of the seventh global meeting begin?", "11:30", id="en"
        ),
        pytest.param("من الساعة كم الأفرقة الفرعية في الاجتماع العالمي السابع؟", "١١:٣٠", id="ar"),
        pytest.param("第七次全球会议第一场会议几点开始？", "10:15", id="zh-two-ranks"),
    ],
)
def test_the_rank_of_a_meeting_is_none_of_its_sessions(
    seeds_answerer: DocumentAnswerer, question: str, hours: str
) -> None:
    """The seventh meeting has no seventh session; what stands behind a title's colon is named alone as well."""
    assert hours in answered(seeds_answerer, question).headline
