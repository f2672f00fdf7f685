"""A sentence that names a body or a meeting by a short form is about it, where its document tells the full name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

SUMMIT = """# 给秘书长的信

斐济常驻联合国代表向秘书长致意，并随函转递第三次印度洋岛国移民安全首脑会议通过的《苏瓦宣言》。

# 《苏瓦宣言》

1. 第三次印度洋岛国移民安全首脑会议于2019年6月26日和27日在苏瓦举行，8个国家出席。

2. 萨摩亚代表回顾，第一次首脑会议于2015年在阿皮亚举行，第二次首脑会议由汤加政府于2017年8月11日和12日在努库阿洛法主办。

3. 我们接受毛里求斯政府关于在路易港主办第四次首脑会议的提议，会议定于2021年举行。
"""
COMMISSION = """# Informe de la Comisión de Estadísticas Migratorias del Caribe sobre su cuarta reunión

1. La Comisión de Estadísticas Migratorias del Caribe celebró su cuarta reunión del 7 al 9 de junio de 2016 en Kingston.

2. La Comisión aceptó el ofrecimiento del Gobierno de Cuba de acoger su quinta reunión en La Habana en 2018.
"""
COMMITTEE = """تقرير اللجنة المعنية بإحصاءات الهجرة عن دورتها الحادية عشرة

١- عقدت اللجنة المعنية بإحصاءات الهجرة دورتها الحادية عشرة في بيت الأمم المتحدة في بيروت في ٢٤ شباط/فبراير ٢٠١٥.

٢- وكانت اللجنة قد عقدت دورتها العاشرة في الدوحة يومي ١٦ و ١٧ نيسان/أبريل ٢٠١٣.
"""
WORKING_GROUP = """WORKING GROUP ON SEASONAL WORK

Third meeting
Nairobi, 18–20 November 2019

Report of the third meeting of the Working Group on Seasonal Work

1. It was attended by 143 participants from 61 States.

2. The participants were welcomed by Dr Wanjiru Kamau, Cabinet Secretary for Labour of Kenya.

3. Recruiters were asked to register.
"""


@pytest.fixture(scope="module")
def dropped(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over three documents that name in full what they then call by a noun."""
    documents = {
        "summit.md": SUMMIT,
        "commission.md": COMMISSION,
        "committee.txt": COMMITTEE,
        "group.txt": WORKING_GROUP,
    }
    return answerer_of(documents, tmp_path_factory.mktemp("invented"))


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("第四次印度洋岛国首脑会议将由谁主办？", "接受毛里求斯政府"),
        ("第四届印度洋岛国峰会由哪国主办？", "接受毛里求斯政府"),
        ("Who hosted the second summit of Indian Ocean island States?", "由汤加政府"),
        (
            "¿Quién acogerá la quinta reunión de la Comisión de Estadísticas Migratorias del Caribe?",
            "Gobierno de Cuba",
        ),
        (
            "Qui accueillera la cinquième session de la Commission des statistiques migratoires ?",
            "Gobierno de Cuba",
        ),
        ("أين عقدت اللجنة المعنية بإحصاءات الهجرة دورتها العاشرة؟", "في الدوحة"),
        ("Where was the tenth session of the committee on migration statistics held?", "في الدوحة"),
        ("Где состоялась десятая сессия Комитета по миграционной статистике?", "في الدوحة"),
        ("How many participants attended the Nairobi meeting?", "143 participants"),
        ("Who welcomed the participants of the third meeting in Nairobi?", "Wanjiru Kamau"),
        ("Сколько участников было на совещании в Найроби?", "143 participants"),
    ],
)
def test_a_short_name_is_met_where_the_document_tells_the_full_one(
    dropped: DocumentAnswerer, question: str, quoted: str
) -> None:
    """The Commission is that of the sentence before, and 第四次首脑会议 one of the summits of that ocean."""
    assert quoted in answered(dropped, question).quotations[0].text


@pytest.mark.parametrize(
    "question",
    [
        "第四次拉丁美洲首脑会议将由谁主办？",
        "¿Quién acogerá la quinta reunión de la Comisión de Población y Desarrollo?",
        "Who hosted the fifth summit of Indian Ocean island States?",
    ],
)
def test_another_region_body_or_rank_is_not(dropped: DocumentAnswerer, question: str) -> None:
    """Of what no document names nothing is said by a short name either."""
    assert isinstance(dropped.answer(Question(question)), NotFound)
