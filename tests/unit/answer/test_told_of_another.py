"""What a text tells of another session, of several places together, or of who only speaks, it tells of no other one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

BELLS_EN = """# Report of the third forum of bell founders

Innsbruck, 4 to 6 May 2024

## Opening

1. The third forum of bell founders was opened by the Mayor of Innsbruck.

## Session 1: bronze

2. The session was moderated by Ms. Greta Lindqvist, of the Guild of Founders.

## Session 2: clappers

3. Mr. Tomas Oberlin spoke on the clappers of village bells.

## Session 3: towers

4. The session was moderated by Mr. Aldo Ferrante, Chief Engineer of the City of Bolzano.

## Money

5. The bell register is kept in Armenia, Georgia and Poland. By the end of 2023, 4,630 entries had been made.

6. The repair fund has raised 7.3 million dollars since 2019. Germany, Latvia and Norway announced new contributions.

7. France did not support the repair fund.

8. The second forum will be remembered for its bells. The fourth forum will be held in Ghent in June 2026. Ms. Ilse
Peeters will preside over the forum. The first forum was held in Kutaisi in 2018.

9. The Guild recalled that the first assembly of ringers was held in Siena in 2016 and that the second assembly of
ringers was held in Bruges in 2020, chaired by Ms. Odile Marchand.

10. The pilot workshop costs 320,000 euros. It was opened in Siena. The Siena Principles were adopted in 2023.
By 1 June 2025, 29 cities had joined the Principles.

11. UNESCO and UNICEF wrote to the forum. In 2019 UNESCO published an atlas of bell towers.

12. The most expensive transport route for bells was that from Ghent to Kutaisi. The largest prize
went to the founders of Poland.
"""
BELLS_ZH = """# 第三次铸钟匠论坛摘要

## 开幕

1. 论坛由因斯布鲁克市长宣布开幕。

## 第一场会议：青铜

2. 会议由铸钟匠协会的林青女士主持。

## 第二场会议：钟楼

3. 会议由博尔扎诺市总工程师罗山先生主持。

4. 马耳他文物局的古德女士说，该国已有152座钟楼安装了电动钟锤。

5. 修缮方案于2024年在赞比亚得到修订。
"""


@pytest.fixture(scope="module")
def bells(tmp_path_factory: pytest.TempPathFactory) -> dict[bool, DocumentAnswerer]:
    """An answerer over a report of a subject that the seeds do not have, and whether over the Chinese one."""
    texts = {False: BELLS_EN, True: BELLS_ZH}
    return {zh: answerer_of({"bells.md": one}, tmp_path_factory.mktemp("bells")) for zh, one in texts.items()}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Who moderated session 1 of the forum of bell founders?", "Lindqvist"),
        ("Who moderated session 3 of the forum of bell founders?", "Ferrante"),
        ("Who chaired the second assembly of ringers?", "Marchand"),
        ("How many cities had joined the Siena Principles by 2025?", "29"),
        ("How much does the pilot workshop cost?", "320,000"),
        ("Which was the most expensive transport route for bells?", "Ghent"),
        ("When did UNESCO publish an atlas of bell towers?", "2019"),
        ("第一场会议由谁主持？", "林青"),
        ("第二场由谁主持？", "罗山"),
        ("How many entries had been made in the bell register by the end of 2023?", "4,630"),
        ("Where will the fourth forum of bell founders be held?", "Ghent"),
        ("Who is the Chief Engineer of the City of Bolzano?", "Ferrante"),
    ],
)
def test_what_is_said_is_answered(bells: dict[bool, DocumentAnswerer], question: str, value: str) -> None:
    """The neighbours of the near misses below."""
    assert value in answered(bells[question[0] >= "一"], question).headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Who moderated session 2 of the forum of bell founders?", id="session-en"),
        pytest.param("Qui a animé la session 2 du forum des fondeurs de cloches ?", id="session-fr"),
        pytest.param("¿Quién moderó la sesión 2 del foro de fundidores de campanas?", id="session-es"),
        pytest.param("Who moderated session 4 of the forum of bell founders?", id="session-beyond"),
        pytest.param("第三场由谁主持？", id="session-zh"),
        pytest.param("How many entries had been made in Armenia?", id="all-en"),
        pytest.param("Combien d'inscriptions ont été faites en Géorgie ?", id="all-fr"),
        pytest.param("Сколько записей было сделано в Польше?", id="all-ru"),
        pytest.param("How much did Latvia contribute to the repair fund?", id="giver-en"),
        pytest.param("How much did Germany announce for the repair fund?", id="doer-en"),
        pytest.param("How much did France pledge to the repair fund?", id="none-given-en"),
        pytest.param("¿Cuánto prometió Francia al fondo de reparación?", id="none-given-es"),
        pytest.param("Who chaired the first assembly of ringers?", id="chair-en"),
        pytest.param("من ترأس الجمعية الأولى لقارعي الأجراس؟", id="chair-ar"),
        pytest.param("Кто председательствовал на первой ассамблее звонарей?", id="chair-ru"),
        pytest.param("How many cities joined the Siena Principles in 2023?", id="year-en"),
        pytest.param("How much does it cost to take part in the forum in Innsbruck?", id="cost-en"),
        pytest.param("¿Cuánto cuesta participar en el foro de Innsbruck?", id="cost-es"),
        pytest.param("When did UNICEF publish an atlas of bell towers?", id="body-en"),
        pytest.param("En quelle année l'UNICEF a-t-il publié un atlas des clochers ?", id="body-fr"),
        pytest.param("В каком году ЮНИСЕФ опубликовал атлас колоколен?", id="body-ru"),
        pytest.param("Which was the cheapest transport route for bells?", id="end-en"),
        pytest.param("Quel était l'itinéraire de transport le moins coûteux pour les cloches ?", id="end-fr"),
        pytest.param("¿Cuál fue la ruta de transporte más barata para las campanas?", id="end-es"),
        pytest.param("Какой был самый дешёвый маршрут перевозки колоколов?", id="end-ru"),
        pytest.param("ما أرخص طريق لنقل الأجراس؟", id="end-ar"),
        pytest.param("马耳他的电动钟锤由谁出资？", id="payer-zh"),
        pytest.param("第三次铸钟匠论坛2024年在哪里举行？", id="year-alone-zh"),
        pytest.param("Who is the Chief Diver of the City of Bolzano?", id="office-en"),
        pytest.param("What was the theme of the fourth forum of bell founders?", id="theme-en"),
        pytest.param("Quel sera le thème du quatrième forum des fondeurs de cloches ?", id="theme-fr"),
    ],
)
def test_what_is_said_of_another_is_not_answered(bells: dict[bool, DocumentAnswerer], question: str) -> None:
    """A session of its own number, a place of its own, a giver who gives, a payer who pays."""
    assert isinstance(bells[question[0] >= "一"].answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Who facilitates group 5 of the seventh global meeting?", id="en"),
        pytest.param("من يسر الفريق 5 في الاجتماع العالمي السابع؟", id="ar"),
        pytest.param("第5组由谁主持？", id="zh"),
        pytest.param("¿Quién modera el grupo 6?", id="es"),
    ],
)
def test_the_number_of_a_room_is_no_group(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Group 2 meets in room 5-6."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


def test_a_group_is_known_by_its_own_number(seeds_answerer: DocumentAnswerer) -> None:
    """Group 3 meets in room 19."""
    headline = answered(seeds_answerer, "من يسر الفريق 3 في الاجتماع العالمي السابع؟").headline
    assert "مونيكا لين" in headline
