"""Who did something, among the names that a sentence holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.render.bidi import without_controls
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer


@pytest.mark.parametrize(
    ("question", "named"),
    [
        pytest.param("مين هيترأس الاجتماع التحضيري في المكسيك؟", "الميسران", id="not-where-it-is-held"),
        pytest.param("مين حيترأس الاجتماع التحضيري بالمكسيك؟", "الميسران", id="spoken-future"),
        pytest.param("Qui finance les activités du Forum mondial ?", "gouvernement", id="governments"),
        pytest.param("谁资助全球论坛的活动？", "政府", id="governments-zh"),
        pytest.param("من يعين الميسرين؟", "رئيس الجمعية العامة", id="not-who-was-appointed"),
        pytest.param("من نظم الاجتماع السابع؟", "المنظمة الدولية للهجرة", id="a-deed-is-no-body"),
        pytest.param("¿Quién nombra a los cofacilitadores?", "Presidente de la Asamblea", id="in-spanish"),
        pytest.param("Who names the two co-facilitators?", "President of the General Assembly", id="two"),
        pytest.param(
            "¿Quién debe preparar el informe con hechos y cifras para el primer borrador del pacto?",
            "Secretario General",
            id="who-is-asked-and-not-who-is-consulted",
        ),
        pytest.param("Who co-chairs the preparatory meeting in Mexico?", "facilitator", id="owned-noun"),
        pytest.param(
            "Who chairs the informal interactive multi-stakeholder hearings?",
            "President of the General Assembly",
            id="an-office-named-at-length",
        ),
        pytest.param("من ترأس الاجتماع العالمي الرابع؟", "بيرو", id="a-country-rather-than-its-government"),
        pytest.param("《国际移徙与发展：对非洲的影响》报告是谁编写的？", "非洲经济委员会", id="by-whom-zh"),
        pytest.param("谁在开幕会议上介绍议程安排", "جيوردانو", id="who-has-a-part-and-not-the-part"),
        pytest.param("لمن يقدم الأونكتاد مشورته الاستراتيجية؟", "مقرري السياسات", id="whom-it-advises"),
    ],
)
def test_who_did_it_is_named(seeds_answerer: DocumentAnswerer, question: str, named: str) -> None:
    """«يُعقد اجتماع تحضيرى في المكسيك … يشترك في رئاسته الميسران», «وتمول أنشطة المنتدى من تبرعات الحكومات»."""
    assert named in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    ("question", "named"),
    [
        pytest.param("Who appoints the secretary-general of the conference?", ": Secretary-General", id="en"),
        pytest.param("من يعين الأمين العام للمؤتمر؟", ": الأمين العام", id="ar"),
        pytest.param(
            "Par qui le secrétaire général de la conférence est-il nommé ?",
            "\u00a0: Secrétaire général",
            id="fr",
        ),
        pytest.param("谁共同主持墨西哥的筹备会议？", "——主席：协调人", id="zh-co-chairs"),
    ],
)
def test_who_is_called_like_the_one_asked_about_did_it(
    seeds_answerer: DocumentAnswerer, question: str, named: str
) -> None:
    """«تطلب إلى الأمين العام أن يعين الأمين العام للمؤتمر»: two of one name."""
    assert named in without_controls(answered(seeds_answerer, question).headline)
