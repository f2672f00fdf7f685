"""Lists that stand below what introduces them, and how many items they have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

WELLS = """General Assembly

A/RES/80/931

Resolution adopted by the General Assembly on 3 March 2026

United Nations Conference on Village Wells

1. Decides to convene the United Nations Conference on Village Wells in Bamako from 4 to 6 May 2027;

2. Decides that the Conference shall comprise an opening session, three round tables and a closing session;

3. Decides also to hold regional consultations in preparation for the Conference, as follows:

(a) At the United Nations Office at Nairobi: ownership of wells (June 2026);

(b) In Santiago: groundwater law (July 2026);

(c) In Bangkok: training of well diggers (September 2026);

Annex

Themes of the round tables

No.\tTheme\tDuration
1\tClean water for schools and clinics\t3 hours
2\tRepair funds run by villagers\t2 hours
3\tMaps of dry wells\t2 hours

Founding members of the Wells Alliance

Heredia (Costa Rica); Lisbon (Portugal); Busan (Republic of Korea); Maribor (Slovenia)
"""

INSPECTION = """# 裁军谈判会议

CD/9901

关于视察员培训班的报告

1. 培训班于2025年3月3日至7日在维也纳举行，有24名学员参加。

2. 评估发现，学员在模拟视察中最常见的三种错误是：没有记录取样时间；没有征得同意便进入上锁的房间；在社交媒体上发布照片。
"""


@pytest.fixture(scope="module")
def wells(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Return an answerer over a resolution and a report."""
    folder = tmp_path_factory.mktemp("wells")
    return answerer_of({"A_RES_80_931.txt": WELLS, "CD_9901.md": INSPECTION}, folder)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param("What are the three round tables about?", "Repair funds", id="table-en"),
        pytest.param("三个圆桌会议的主题是什么？", "Repair funds", id="table-zh"),
        pytest.param("¿Cuáles son los tres temas de las mesas redondas?", "Repair funds", id="table-es"),
        pytest.param("ما هي مواضيع الموائد المستديرة الثلاث؟", "Repair funds", id="table-ar"),
        pytest.param("Who are the founding members of the Wells Alliance?", "Maribor", id="paragraph-en"),
        pytest.param("In which cities are the regional consultations held?", "Nairobi", id="names-en"),
        pytest.param(
            "Dans quelles villes se tiennent les consultations régionales ?", "Nairobi", id="names-fr"
        ),
        pytest.param("В каких городах пройдут региональные консультации?", "Найроби", id="names-ru"),
        pytest.param("模拟视察中最常见的三种错误是哪些？", "社交媒体", id="han-semicolons"),
    ],
)
def test_what_stands_below_is_the_list(wells: DocumentAnswerer, question: str, words: str) -> None:
    """Numbered rows, one paragraph of items below a heading, places that parts begin with, items behind a ；."""
    assert words in answered(wells, question).headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("What are the seven round tables about?", id="en"),
        pytest.param("¿Cuáles son los siete temas de las mesas redondas?", id="es"),
        pytest.param("ما هي مواضيع الموائد المستديرة السبع؟", id="ar"),
    ],
)
def test_a_list_of_another_count_is_not_meant(wells: DocumentAnswerer, question: str) -> None:
    """Of three round tables nobody may say seven."""
    assert isinstance(wells.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("What are the phases of the preparatory process?", id="en"),
        pytest.param("¿Cuáles son las etapas del proceso preparatorio?", id="es"),
        pytest.param("Quelles sont les phases du processus préparatoire ?", id="fr"),
        pytest.param("Какие этапы у подготовительного процесса?", id="ru"),
    ],
)
def test_one_item_of_a_series_stands_for_all(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """«المرحلة الثالثة (المفاوضات …)» is one of the phases that are asked for: all three are quoted."""
    reply = answered(seeds_answerer, question)
    assert "المشاورات" in reply.headline
    assert [one.text.startswith("المرحلة") for one in reply.quotations[:4]] == [False, True, True, True]


def test_four_phases_are_not_three(seeds_answerer: DocumentAnswerer) -> None:
    """A series of three answers nobody who asks for four."""
    reply = seeds_answerer.answer(Question("What are the four phases of the preparatory process?"))
    assert isinstance(reply, NotFound)
