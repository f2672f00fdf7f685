"""What a meeting or a body does is told by the sentence after the one that names it, over invented documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

DOCUMENTS = {
    "tides.md": """# Report on the Tide Network

1. The first meeting of the Tide Forum was held in Lisbon on 3 and 4 May 2015. Delegates of thirty ports came, and the
meeting focused on old gauges and on the training of readers. A dinner was given on the eve by the port of Porto.

2. In June 2016 the Secretariat organized the workshop on estuaries in Quito, at the invitation of Ecuador. A plan of
action was drawn up at the workshop for the care of gauges.

3. A whole-of-society approach is important for the safety of pilots. Captains know such an approach, which involves
all crews and offices that work at a quay.

4. Many efforts of the ports are aimed at guests from UNICEF, and goals were sung at the fair.

5. UNICEF aims at fewer collisions of ferries and barges in fog and storms.
""",
    "mawj.md": """# تقرير عن شبكة الأمواج

١ - وعُقد الاجتماع الأول لمنتدى الأمواج في تونس يومي ٧ و ٨ آذار/مارس ٢٠١٦. وحضره مندوبون عن عشرين ميناء، وركز الاجتماع
على صيانة الأرصفة وعلى تدريب القباطنة. وأقيم قبله حفل في صفاقس.
""",
    "chaoxi.md": """# 潮汐网络报告

1. 防波堤论坛第一次会议于2018年4月5日在罗马举行。各港代表与会，会议侧重于码头维修和船长培训。会前在那不勒斯设宴。
""",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Return answers over the invented documents."""
    return answerer_of(DOCUMENTS, tmp_path_factory.mktemp("invented"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param("What did the Lisbon meeting of the Tide Forum focus on?", "gauges", id="en"),
        pytest.param(
            "Sur quoi la réunion de Lisbonne du Tide Forum a-t-elle mis l'accent ?", "gauges", id="fr"
        ),
        pytest.param("¿En qué se centró la reunión de Lisboa del Tide Forum?", "gauges", id="es"),
        pytest.param("На чем сосредоточилось совещание в Лиссабоне?", "gauges", id="ru"),
        pytest.param("على ماذا ركز اجتماع تونس لمنتدى الأمواج؟", "صيانة الأرصفة", id="ar"),
        pytest.param("防波堤论坛罗马会议侧重于什么？", "码头维修", id="zh"),
    ],
)
def test_the_sentence_that_tells_it_comes_before_the_one_that_names_it(
    answerer: DocumentAnswerer, question: str, told: str
) -> None:
    """What was asked of a meeting is shown, not when and where it was."""
    assert told in answered(answerer, question).headline


@pytest.mark.parametrize(
    ("before", "turn"),
    [
        ("Where was the June 2016 workshop on estuaries held?", "And what was drawn up there?"),
        ("¿Dónde se celebró el taller de junio de 2016 sobre los estuarios?", "¿y qué se elaboró allí?"),
    ],
)
def test_a_turn_asks_of_its_own_deed(answerer: DocumentAnswerer, before: str, turn: str) -> None:
    """What the turn before asked was done says nothing of what is asked now."""
    assert "plan of" in answered(answerer, turn, (before,)).headline


@pytest.mark.parametrize(
    "question",
    [
        "What is meant by the whole-of-society approach?",
        "¿En qué consiste el enfoque de toda la sociedad?",
        "ما المقصود بنهج المجتمع بأسره؟",
    ],
)
def test_what_points_back_at_a_thing_defines_it(answerer: DocumentAnswerer, question: str) -> None:
    """The sentence after the one that names it says what "such an approach" involves."""
    assert "all crews" in answered(answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "What does UNICEF aim at?",
        "What is the purpose of UNICEF?",
        "¿Cuál es el objetivo de UNICEF?",
        "Какова цель ЮНИСЕФ?",
    ],
)
def test_what_a_thing_does_stands_beside_it(answerer: DocumentAnswerer, question: str) -> None:
    """What others aim at of the thing asked about is not what it aims at."""
    assert "fewer collisions" in answered(answerer, question).headline
