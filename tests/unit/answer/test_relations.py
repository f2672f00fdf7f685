"""On whose behalf, with whose help, at whose request and to whom: who has a part in what another does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

DOCUMENTS = {
    "lighthouse.md": """# Report on lighthouses

1. UNESCO runs the training centre for lighthouse keepers on behalf of the European Commission, jointly with the World
Bank. The International Labour Organization visits the centre each year.

2. The lamp catalogue was published by UNESCO at the request of the World Bank. UNICEF owns two copies of it.

3. The report on remittances was handed by the World Bank to UNICEF. It was printed in Oslo by UNESCO.
""",
    "wells.md": """# تقرير عن الآبار

١ - ويدير البنك الدولي مدرسة الحفارين بالنيابة عن المفوضية الأوروبية وبالاشتراك مع اليونسكو.

٢ - ورسمت اليونسكو خريطة الآبار بدعم من البنك الدولي واليونيسيف. وتحفظ منظمة العمل الدولية نسخة منها.
""",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Answers from the documents above."""
    return answerer_of(DOCUMENTS, tmp_path_factory.mktemp("invented"))


@pytest.mark.parametrize(
    ("question", "named", "other"),
    [
        (
            "On whose behalf does UNESCO run the training centre for lighthouse keepers?",
            "Commission",
            "World Bank",
        ),
        (
            "Au nom de qui l'UNESCO gère-t-elle le centre de formation des gardiens ?",
            "Commission",
            "mondiale",
        ),
        ("¿En nombre de quién organiza la UNESCO el centro de formación?", "Comisión", "Mundial"),
        ("От чьего имени ЮНЕСКО руководит учебным центром?", "комиссия", "банк"),
        ("At whose request did UNESCO publish the lamp catalogue?", "World Bank", "UNICEF"),
        ("По чьей просьбе ЮНЕСКО издала каталог ламп?", "банк", "ЮНИСЕФ"),
        ("To whom was the report on remittances handed?", "UNICEF", "World Bank"),
        ("¿A quién se entregó el informe sobre las remesas?", "Infancia", "Mundial"),
        ("نيابة عن من يدير البنك الدولي مدرسة الحفارين؟", "المفوضية", "اليونسكو"),
        ("世界银行代表谁管理钻井学校？", "委员会", "教科文"),
        ("With whose help did UNESCO draw the map of the wells?", "UNICEF", "Labour"),
    ],
)
def test_who_has_the_part_asked_for(
    answerer: DocumentAnswerer, question: str, named: str, other: str
) -> None:
    """Neither who does it nor who else stands beside it has the part."""
    reply = answered(answerer, question)
    value = reply.headline.rpartition(":")[2] if ":" in reply.headline else reply.headline.rpartition("：")[2]
    value = reply.headline.rpartition("—")[2] if "—" in reply.headline else value
    assert named in value
    assert other not in value


@pytest.mark.parametrize(
    "question",
    ["On whose behalf does UNICEF own the copies?", "By whom was the report on remittances printed?"],
)
def test_who_does_a_thing_is_asked_for_without_a_part(answerer: DocumentAnswerer, question: str) -> None:
    """Where nobody has the part, who does the thing is no answer for it; and who printed it did so himself."""
    reply = answerer.answer(Question(question))
    assert "European Commission" not in reply.headline
