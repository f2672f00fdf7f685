"""Of what body or country somebody is: a person by name, or whoever came for a process or is of its secretariat."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param("Which country's mission does Bettina Etter work for?", "Switzerland", id="en-mission"),
        pytest.param("De quel pays vient Bettina Etter ?", "Suisse", id="fr-comes-from"),
        pytest.param("¿En qué país trabaja Nurlan Sherbimov?", "Kirguistán", id="es-works-in"),
        pytest.param("نفاكو سيكونيانا جاي من أي دولة؟", "جنوب أفريقيا", id="ar-spoken"),
        pytest.param("من وين طارق سيسو؟", "المغرب", id="ar-spoken-where-from"),
        pytest.param("لورا سكورييتي تشتغل مع المنظمة في اي بلد", "أوكرانيا", id="ar-name-spelt-otherwise"),
        pytest.param("В каком отделе работает Rachel Velasco?", "شعبة الشراكات الدولية", id="ru-division"),
        pytest.param("Alina Narusova在哪个团队工作", "الفريق الأساسي للاتفاق العالمي", id="zh-team"),
        pytest.param("¿En qué división de la OIM trabaja Timothy Benoit?", "شعبة الشراكات", id="es-division"),
        pytest.param(
            "À quel ministère appartient Michel Latschenko ?", "وزارة خارجية بلجيكا", id="fr-ministry"
        ),
        pytest.param("فيرات بيار كان ممثل أي عملية بجنيف؟", "عملية بودابست", id="ar-name-that-is-verbs"),
        pytest.param("Which organisation does Audrey Jolivel work for?", "ICMPD", id="en-employer"),
        pytest.param("拉迪姆·扎克来自哪个组织？", "国际移徙政策发展中心", id="zh-organization"),
    ],
)
def test_the_part_of_a_row_that_is_asked_for(
    seeds_answerer: DocumentAnswerer, question: str, words: str
) -> None:
    """Of all that a row says of somebody, the country, the ministry, the division or the employer answers."""
    assert words in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param(
            "Abu Dhabi Dialogue secretariat, which ministry?", "وزارة الموارد البشرية والتوطين", id="en"
        ),
        pytest.param("喀土穆进程秘书处是哪家机构派人参会的？", "国际移徙政策发展中心", id="zh"),
        pytest.param("При какой организации работает секретариат Пражского процесса?", "МЦРМП", id="ru"),
        pytest.param(
            "Quelle organisation assure le secrétariat du processus de Budapest ?", "CIDPM", id="fr"
        ),
        pytest.param("代表中部非洲移民对话来开会的人是哪个国家的？", "加蓬", id="zh-country"),
    ],
)
def test_of_what_body_or_country_those_are_who_act_for_a_process(
    seeds_answerer: DocumentAnswerer, question: str, words: str
) -> None:
    """A secretariat is where its people are employed, and a process sends people of its countries."""
    assert words in answered(seeds_answerer, question).headline


def test_a_row_without_a_country_tells_none(seeds_answerer: DocumentAnswerer) -> None:
    """The process that somebody speaks for is no country of theirs."""
    assert isinstance(seeds_answerer.answer(Question("Which country does Radim Zak work in?")), NotFound)


LISTS = {
    "en.txt": (
        "SEED DOCUMENT\n\nList of participants\n\n"
        "Process\tName\tPosition\n"
        "Budapest Process\tMs. Ama Boateng\tHead, Border Management Division, Ministry of Interior of Ghana\n"
        "Secretariat of the Budapest Process\tMr. Ivo Novak\tProgramme Officer, UNICEF\n"
        "Colombo Process\tMs. Rita Silva\tCounsellor, Permanent Mission of Nepal in Geneva\n"
    ),
    "zh.txt": ("与会者名单\n\n机制\t姓名\t职务\n布达佩斯进程秘书处\t陈明先生\t难民署政策司司长\n"),
}


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param("Which division is Ama Boateng in?", "Border Management Division", id="en-division"),
        pytest.param("Из какой страны Ama Boateng?", "Гана", id="ru-country"),
        pytest.param(
            "¿A qué ministerio pertenece Ama Boateng?", "Ministry of Interior of Ghana", id="es-ministry"
        ),
        pytest.param("Quel processus représentait Rita Silva ?", "Colombo", id="fr-process"),
        pytest.param("من أي بلد ممثلة عملية كولومبو؟", "نيبال", id="ar-representative"),
    ],
)
def test_rows_of_other_lists(tmp_path: Path, question: str, words: str) -> None:
    """Lists that nobody has seen are read alike, in the language they are in."""
    reply = answerer_of(LISTS, tmp_path).answer(Question(question))
    assert isinstance(reply, Answer)
    assert words in reply.headline
