"""A question may name the meeting that a whole document is about by its city or country, which stands in one sentence."""
# ruff: noqa: E501 - the lines of the documents

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

PEATLANDS = """\
United Nations

A/RES/82/41

General Assembly

Distr.: General
9 January 2028

Resolution adopted by the General Assembly on 20 December 2027

82/41. Modalities for the United Nations Conference on Peatland Restoration

The General Assembly,

Recalling its resolution 81/112 of 14 December 2026, in which it decided to convene a conference on peatland restoration no later than 2029,

Welcoming the outcome of the regional workshop on peatlands held in Riga from 3 to 5 May 2027,

1. Decides that the United Nations Conference on Peatland Restoration:

(a) Shall be held in Pokhara, Nepal, from 4 to 8 September 2028, at the Phewa Convention Centre;

(b) Shall have as its theme "Wet ground, common ground";

(c) Shall comprise a general debate, five interactive panels and a youth hearing;

2. Welcomes the appointment by the Secretary-General of Ms. Ingrid Halvorsen as Secretary-General of the Conference;

3. Requests the co-facilitators to circulate the zero draft of the outcome document no later than 15 March 2028;

4. Decides that the co-facilitators shall be the Permanent Representatives of Estonia and Indonesia;

5. Invites non-governmental organizations to register by 30 May 2028;

6. Establishes a trust fund, and welcomes the pledges of Canada ($700,000) and Ireland ($250,000);

7. Decides that the official languages of the Conference shall be Arabic, English and Nepali.

71st plenary meeting
20 December 2027
"""
LABOUR = """\
ECE/MIG/2031/INF.2

Distr.: General
12 March 2031

Евразийская конференция по трудовой миграции

Пятая сессия

Бишкек, 15–17 сентября 2031 года

Информационная записка для участников

1. Принимающей стороной выступает Министерство труда, социального обеспечения и миграции Кыргызской Республики.

2. Пропуска выдаются с 8 ч. 30 мин. в дни заседаний.

3. Конференция избрала Председателем г-жу Айнуру Токтосунову (Кыргызстан) и заместителями Председателя — г-на Георгия Меладзе (Грузия) и г-жу Марту Вишневскую (Польша).

4. Под «делегатом» в настоящей записке понимается лицо, включённое в вербальную ноту государства.

5. Приём от имени мэра состоится 16 сентября в Музее изобразительных искусств.
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Return the answerer over a resolution and a note for participants."""
    documents = {"A_RES_82_41.txt": PEATLANDS, "ECE_MIG_2031_INF_2.txt": LABOUR}
    return answerer_of(documents, tmp_path_factory.mktemp("own"))


@pytest.mark.parametrize(
    ("question", "value"),
    [
        pytest.param("How many panels will the Pokhara conference have?", "five", id="number-en"),
        pytest.param("博卡拉会议的主题是什么？", "Wet ground", id="theme-zh"),
        pytest.param("博卡拉会议的零草案最迟什么时候分发？", "2028年3月15日", id="deadline-zh"),
        pytest.param("مين الأمينة العامة لمؤتمر بوخارا؟", "Ingrid Halvorsen", id="person-ar"),
        pytest.param("Когда НПО должны зарегистрироваться на конференцию в Покхаре?", "30 мая", id="date-ru"),
        pytest.param("¿Cuánto prometió Irlanda para la conferencia de Nepal?", "250.000", id="country-es"),
        pytest.param(
            "Quelles sont les langues officielles de la conférence de Pokhara ?", "népalais", id="languages"
        ),
        pytest.param(
            "Which countries are co-facilitators for the Nepal conference?", "Estonia", id="list-en"
        ),
        pytest.param("Кто избран председателем бишкекской конференции?", "Токтосунов", id="adjective"),
        pytest.param("Who was elected Chair of the Bishkek conference?", "Токтосунов", id="elected"),
    ],
)
def test_the_meeting_is_known_by_its_place(answerer: DocumentAnswerer, question: str, value: str) -> None:
    """What is told of the conference elsewhere in its document is told of the one in that city."""
    assert value in answered(answerer, question).headline


@pytest.mark.parametrize(
    ("question", "value"),
    [
        pytest.param(
            "Which ministry hosts the Bishkek conference?", "социального обеспечения", id="ministry"
        ),
        pytest.param("Какое министерство принимает бишкекскую конференцию?", "и миграции", id="ministry-ru"),
        pytest.param("Где будет приём мэра?", "Музее изобразительных искусств", id="reception-ru"),
        pytest.param("招待会在哪里举行？", "Музее изобразительных искусств", id="reception-zh"),
        pytest.param("Кто такой «делегат» по этой записке?", "вербальную ноту", id="meaning-ru"),
        pytest.param("من يعتبر مندوبا؟", "вербальную ноту", id="meaning-ar"),
        pytest.param("Qui est considéré comme délégué ?", "вербальную ноту", id="meaning-fr"),
    ],
)
def test_what_participants_ask(answerer: DocumentAnswerer, question: str, value: str) -> None:
    """A ministry has its whole name, a reception its building, and a word in quotation marks its meaning."""
    assert value in answered(answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("How many panels did the Riga workshop have?", id="another-meeting"),
        pytest.param("Which ministry hosts the Pokhara conference?", id="no-ministry"),
        pytest.param("Where is the closing ceremony of the Bishkek conference?", id="another-ceremony"),
        pytest.param("Who is the treasurer of the Bishkek conference?", id="another-office"),
        pytest.param("Who is the Secretary-General of the Kathmandu conference?", id="another-city"),
        pytest.param(
            "Combien la France a-t-elle promis pour la conférence de Pokhara ?", id="another-country"
        ),
    ],
)
def test_another_meeting_is_refused(answerer: DocumentAnswerer, question: str) -> None:
    """Of a meeting in another city the document tells nothing."""
    reply = answerer.answer(Question(question))
    assert isinstance(reply, NotFound), reply.headline
