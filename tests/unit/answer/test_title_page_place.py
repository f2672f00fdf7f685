"""Where a meeting is, its note for participants says on the title page and need not say again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from pathlib import Path

NOTE = """الأمم المتحدة

E/ESCWA/C.9/2031/INF.2

لجنة الموانئ

الدورة الثالثة

تونس، ٧-٩ نيسان/أبريل ٢٠٣١

مذكرة إعلامية للمشاركين

أولا - مقدمة

١ - تعقد اللجنة دورتها الثالثة بدعوة من الحكومة.

٢ - وعلى منظمات المجتمع المدني أن تسجل نفسها قبل ١٠ آذار/مارس ٢٠٣١.
"""


def test_the_deadline_of_the_session_in_a_city(tmp_path: Path) -> None:
    """A sentence that names no other place is of the session on the title page; of another city nothing is said."""
    answerer = answerer_of({"note.txt": NOTE}, tmp_path)
    reply = answered(answerer, "آخر موعد لتسجيل منظمات المجتمع المدني بدورة تونس")
    assert "١٠ آذار/مارس ٢٠٣١" in reply.headline
    assert isinstance(
        answerer.answer(Question("آخر موعد لتسجيل منظمات المجتمع المدني بدورة القاهرة")), NotFound
    )
