"""Who did a thing stands in the sentence before, over invented documents in six languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

DOCUMENTS = {
    "lights.md": """# Report on the Lighthouse Programme

1. The International Maritime Organization and UNESCO keep the register of lighthouses. They also publish an atlas of
coasts every second year. It was translated by the University of Bergamo.

2. The World Bank opened an office in Lima in 2019. The Bank finances the repair of towers. In addition, it lends lamps
to small islands.

3. UNICEF gave money. It was decided that UNESCO would draw the charts.

4. Civil society organizations paint the buoys.

5. The keepers' school was opened in 2020. It is run by the Oceans University.
""",
    "manarat.md": """# تقرير عن برنامج المنارات

١ - وتحتفظ المنظمة البحرية الدولية بسجل المنارات. كما تصدر أطلس السواحل مرة كل سنتين. وتوفد موظفيها إلى الموانئ.

٢ - وافتتح البنك الدولي مكتبا في ليما في عام ٢٠١٩. وهو يمول ترميم الأبراج. ويعير المصابيح إلى الجزر الصغيرة. ويدير
بالإضافة إلى ذلك صندوق العدسات الذي تموله حكومة بيرو.

٣ - تستضيف إحدى الدول الأعضاء مدرسة الحراس كل سنة. وتصدر وزارة النقل دليل الموانئ.
""",
    "dengta.md": """# 灯塔方案报告

1. 国际海事组织保管灯塔登记册。该组织还每两年出版一次海岸地图集。

2. 世界银行2019年在利马设立了办事处。该行资助塔楼修缮，并向小岛出借灯具。

3. 守塔人学校由一个会员国主办。
""",
    "phares.md": """# Rapport sur le programme des phares

1. L'UNESCO tient le registre des phares. Elle publie aussi un atlas des côtes tous les deux ans.
""",
    "faros.md": """# Informe sobre el programa de faros

1. La Organización Marítima Internacional lleva el registro de faros. También publica un atlas de costas cada dos años.
""",
    "mayaki.md": """# Доклад о программе маяков

1. Всемирный банк ведет реестр маяков. Он также издает атлас побережий каждые два года.
""",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over one document a language."""
    return answerer_of(DOCUMENTS, tmp_path_factory.mktemp("invented"))


@pytest.mark.parametrize(
    ("question", "named", "marked"),
    [
        pytest.param(
            "Who publishes the atlas of coasts?",
            "International Maritime Organization and United Nations Educational",
            "International Maritime Organization and UNESCO",
            id="en-they",
        ),
        pytest.param("Who lends lamps to small islands?", ": World Bank", "Bank", id="en-it-of-a-short-name"),
        pytest.param(
            "Who draws the charts?", "United Nations Educational", "UNESCO", id="en-it-stands-for-nobody"
        ),
        pytest.param(
            "Who runs the keepers' school?", "Oceans University", "Oceans University", id="en-passive"
        ),
        pytest.param("من يصدر أطلس السواحل؟", "المنظمة البحرية الدولية", "المنظمة البحرية الدولية", id="ar"),
        pytest.param(
            "من يعير المصابيح إلى الجزر الصغيرة؟", "البنك الدولي", "البنك الدولي", id="ar-two-before"
        ),
        pytest.param("من يدير صندوق العدسات؟", "البنك الدولي", "البنك الدولي", id="ar-besides"),
        pytest.param("من يمول ترميم الأبراج؟", "البنك الدولي", "البنك الدولي", id="ar-pronoun"),
        pytest.param("من يصدر دليل الموانئ؟", "وزارة النقل", "وزارة النقل", id="ar-a-subject-of-its-own"),
        pytest.param(
            "من يستضيف مدرسة الحراس؟", "إحدى الدول الأعضاء", "إحدى الدول الأعضاء", id="ar-one-of-many"
        ),
        pytest.param("谁出版海岸地图集？", "国际海事组织", "国际海事组织", id="zh"),
        pytest.param("谁向小岛出借灯具？", "世界银行", "世界银行", id="zh-further-behind"),
        pytest.param("守塔人学校由谁主办？", "一个会员国", "一个会员国", id="zh-one-of-many"),
        pytest.param("Qui publie l'atlas des côtes ?", "Nations Unies", "UNESCO", id="fr"),
        pytest.param(
            "¿Quién publica el atlas de costas?",
            "Organización Marítima Internacional",
            "Organización Marítima Internacional",
            id="es",
        ),
        pytest.param("Кто издает атлас побережий?", "Всемирный банк", "Всемирный банк", id="ru"),
    ],
)
def test_who_is_meant_by_it_is_named(
    answerer: DocumentAnswerer, question: str, named: str, marked: str
) -> None:
    """Where the sentence itself names nobody, or calls them "it"; the words that name them are quoted and marked."""
    reply = answered(answerer, question)
    assert named in reply.headline
    quotation = reply.quotations[0]
    text = answerer.library.documents[quotation.citation.source].source.text
    assert [text[mark.start : mark.end] for mark in quotation.highlights] == [marked]
