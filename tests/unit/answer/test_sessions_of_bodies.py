"""A body's sessions are told by its title page, by tables of them and by sentences that name it nowhere."""
# ruff: noqa: E501 - the lines of the documents

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

BEEKEEPING = """\
ECA/BEE/2031/INF.1

Distr.: General
4 March 2031

Economic Commission for Africa

Pan-African Forum on Beekeeping and Rural Credit

Fifth session

Kigali, 12–14 May 2031

Annotated programme

## I. General

1. The Pan-African Forum on Beekeeping and Rural Credit was established in Dakar on 3 June 2022 and meets every two years.

2. The fifth session is hosted by the Government of Rwanda.

## II. Programme

Time	Session	Room
9.00–10.30	Session 1. Opening	Hall A
11.00–12.30	Session 2. Smallholders and loans	Hall A
14.00–15.30	Session 3. Honey prices	Hall B
16.00–17.30	Session 4. Closing	Hall B

## III. Sessions of the Forum

Session	Place	Date	Theme
First	Dakar	3 and 4 June 2022	Starting small
Second	Lusaka	11 and 12 July 2024	Loans for hives
Third	Online	9 and 10 March 2026	Hives in drought
Fourth	Cotonou	20 and 21 June 2028	Women in honey
Fifth	Kigali	12–14 May 2031	Credit that stays
"""
GLACIERS = """\
A/87/212

United Nations

General Assembly

Distr.: General
2 August 2032

Eighty-seventh session

Melting glaciers and the insurance of mountain farms

Report of the Secretary-General

## I. The Mountain Exchange on Farm Insurance

1. The first round was hosted by the Government of Nepal in Pokhara on 4 and 5 March 2029, under the theme "Slopes and savings".

2. The second round was hosted by the Government of Peru in Cusco from 7 to 9 October 2030. It was attended by 140 participants.

3. At the close of the second round, the Government of Georgia offered to host the third round of the Mountain Exchange in Batumi. It will be held from 6 to 8 September 2033 under the theme "Ice and risk".
"""
WELLS = """\
ESCAP/WEL/2030/5

Distr.: General
2030年6月3日
Chinese
Original: English

## 农村水井登记区域工作组

第四届会议

2030年5月6日至8日，万象

## 农村水井登记区域工作组第四届会议报告

## 一. 会议的组织

1. 工作组第四届会议于2030年5月6日至8日在万象举行。

2. 第三届会议于2028年9月4日至6日在达卡举行，共通过五项决定，其中一项(第3/4号决定)尚未执行。

## 二. 第五届会议

3. 工作组决定于2032年10月11日至13日在苏瓦举行第五届会议。
"""


@pytest.fixture(scope="module")
def bodies(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over a forum's programme, a report that tells of rounds and the report of a working group."""
    documents = {"forum.md": BEEKEEPING, "report.md": GLACIERS, "group.md": WELLS}
    return answerer_of(documents, tmp_path_factory.mktemp("invented"))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param("When is the beekeeping forum in Kigali?", "12–14 May 2031", id="own-en"),
        pytest.param("متى ينعقد منتدى تربية النحل في كيغالي؟", "٢٠٣١", id="own-ar"),
        pytest.param("¿Dónde fue la segunda sesión del foro de apicultura?", "Lusaka", id="table-es"),
        pytest.param("Quand a eu lieu la deuxième session du forum sur l'apiculture ?", "11", id="table-fr"),
        pytest.param("Какая тема четвертой сессии форума по пчеловодству?", "Women in honey", id="theme-ru"),
        pytest.param("养蜂论坛上一届在哪个城市举行？", "科托努", id="previous-zh"),
        pytest.param("Where was the previous session of the beekeeping forum?", "Cotonou", id="previous-en"),
        pytest.param("Who hosts the fifth session of the beekeeping forum?", "Rwanda", id="host-en"),
        pytest.param("Who will host the third round of the mountain exchange?", "Georgia", id="round-en"),
        pytest.param("When will the third round of the mountain exchange be held?", "2033", id="it-will-be-held"),
        pytest.param("وين كانت الجولة الأولى لتبادل التأمين الجبلي؟", "بوخارا", id="round-ar"),
        pytest.param("农村水井登记工作组下一届什么时候开？", "2032年10月11日", id="next-zh"),
        pytest.param("Où se tiendra la prochaine session du groupe de travail sur les puits ruraux ?", "Suva", id="next-fr"),
        pytest.param("How many decisions did the third session of the wells working group adopt?", "5", id="no-number-of-a-decision"),
    ],
)  # fmt: skip
def test_a_session_is_told_by_what_stands_around_it(
    bodies: DocumentAnswerer, question: str, words: str
) -> None:
    """The body stands on the title page or in a heading, its sessions in a table or in a sentence without its name."""
    assert words in answered(bodies, question).headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("When was the eighth session of the beekeeping forum?", id="rank"),
        pytest.param("Where was the second session of the fisheries forum?", id="another-body"),
        pytest.param("Who hosted the fifth round of the mountain exchange?", id="another-round"),
        pytest.param("¿Dónde fue la sesión de 2025 del foro de apicultura?", id="another-year"),
    ],
)
def test_another_session_than_those_told_of_is_refused(bodies: DocumentAnswerer, question: str) -> None:
    """A rank, a year and the body are compared with what is told."""
    assert isinstance(bodies.answer(Question(question)), NotFound)


def test_a_session_of_the_programme_is_no_session_of_the_body(bodies: DocumentAnswerer) -> None:
    """Session 3 of the programme has an hour, the third session of the forum a day."""
    assert "14:00" in answered(bodies, "When does session 3 of the programme in Kigali start?").headline
