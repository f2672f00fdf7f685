"""Documents that say what was asked in another way: another verb, a noun, a date before all, a line before the unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from bot.render.bidi import without_controls
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

DOCUMENTS = {
    "lights.md": """# Report on the Lighthouse Programme

1. UNESCO keeps the register of lighthouses. It provides advice to the keepers of old towers.

2. In 2011, UNICEF announced a campaign of painted buoys for small harbours, meant for children and their teachers.

3. The repair of foghorns is carried out by the ports with support from the World Bank.

4. In 2014 and 2015, the International Labour Organization trained keepers.

5. Older forms had a deadline of 1 May 2010. Ports send the completed form to the World Bank by 3 March 2016.

6. A letter was sent in 2016 by Ann Marlow, Under-Secretary-General for Harbours.

## Answers of the northern ports

- Theme 1: seven respondents.

Care of lamps and lenses, including spare parts.

- Theme 2: four respondents.

Safety of pilots and their boats in fog.
""",
    "manarat.md": """# تقرير عن برنامج المنارات الجنوبية

١ - تحتفظ اليونسكو بسجل المنارات. وتقدم المشورة إلى حراس الأبراج القديمة.

٢ - وافتتح المنتدى البحري للمنارات في عام ٢٠١٢ في طنجة.

٣ - وينفذ البنك الدولي ومكتب ترميم الأبراج التابع لمنظمة العمل الدولية مشروع العدسات.

٤ - وتقيم المنارات صلة بالأمين العام من خلال مبعوثه الخاص الذي يحضر اجتماعات الموانئ.
""",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over the documents."""
    return answerer_of(DOCUMENTS, tmp_path_factory.mktemp("invented"))


@pytest.mark.parametrize(
    ("question", "named"),
    [
        pytest.param("Who advises the keepers of old towers?", "Educational", id="noun-behind-a-verb-en"),
        pytest.param("من ينصح حراس الأبراج القديمة؟", "للتربية", id="noun-behind-a-verb-ar"),
        pytest.param("谁为旧塔楼守塔人提供咨询？", "教育", id="noun-behind-a-verb-zh"),
        pytest.param("When did UNICEF launch its campaign of painted buoys?", "2011", id="announced-en"),
        pytest.param("متى انطلق المنتدى البحري للمنارات؟", "٢٠١٢", id="opened-ar"),
        pytest.param("Quand le Forum maritime des phares a-t-il été lancé ?", "2012", id="opened-fr"),
        pytest.param("Who supports the repair of foghorns?", "World Bank", id="with-support-from"),
        pytest.param("In which two years did the ILO train keepers?", "2014–2015", id="two-years-en"),
        pytest.param("劳工组织在哪两年培训了守塔人？", "2014年至2015年", id="two-years-zh"),
        pytest.param("How many respondents spoke of the safety of pilots?", "four respondents", id="line-en"),
        pytest.param("有几个答复者谈到引航员的安全？", "4", id="line-zh"),
        pytest.param(
            "What was the deadline for sending the completed form to the World Bank?",
            "3 March 2016",
            id="by-en",
        ),
        pytest.param("آخر موعد لإرسال الاستمارة معبأة إلى البنك الدولي؟", "٣ آذار/مارس ٢٠١٦", id="by-ar"),
        pytest.param("填好的表格最迟何时交给世界银行？", "2016年3月3日", id="by-zh"),
        pytest.param("مع أي مكتب ينفذ البنك الدولي مشروع العدسات؟", "مكتب ترميم الأبراج", id="with-ar"),
        pytest.param(
            "With which office does the World Bank carry out the lens project?", "مكتب ترميم", id="with-en"
        ),
        pytest.param("من يمثل الأمين العام في اجتماعات الموانئ؟", "مبعوث", id="envoy-ar"),
        pytest.param("谁代表秘书长出席港口会议？", "特使", id="envoy-zh"),
    ],
)
def test_what_is_said_in_another_way_is_found(answerer: DocumentAnswerer, question: str, named: str) -> None:
    """The verb asked with is seldom the document's, and who did it may stand behind "with support from"."""
    assert named in without_controls(answered(answerer, question).headline)


@pytest.mark.parametrize(
    "question",
    [
        "Who was the Secretary-General in 2016?",
        "من كان الأمين العام في عام ٢٠١٦؟",
        "2016年的秘书长是谁？",
        "Qui était le Secrétaire général en 2016 ?",
    ],
)
def test_who_holds_a_lower_office_does_not_hold_the_one_asked_for(
    answerer: DocumentAnswerer, question: str
) -> None:
    """An under-secretary-general is no secretary-general."""
    assert isinstance(answerer.answer(Question(question)), NotFound)
