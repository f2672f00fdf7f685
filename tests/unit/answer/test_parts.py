"""Who had which part in a meeting or a session, and for whom people act, over documents dropped into a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.answer.builder import DocumentAnswerer
from bot.answer.messages import Messages
from bot.answer.model import NotFound, Question
from index.facts.events import Role
from index.ready import open_ready
from tests.unit.replies import answered

if TYPE_CHECKING:
    from index.library import Library

FOLDER = Path(__file__).parents[2] / "fixtures" / "meetings"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return the reports of invented meetings, indexed."""
    return open_ready(FOLDER, tmp_path_factory.mktemp("meetings"), max_source_bytes=1_000_000)


@pytest.fixture(scope="module")
def answerer(library: Library) -> DocumentAnswerer:
    """Return the answerer over them."""
    return DocumentAnswerer(library, Messages.load())


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Qui a présidé la sixième Conférence des gardiens de phares ?", "Aïssatou Ndiaye"),
        ("Qui a accueilli la sixième Conférence des gardiens de phares ?", "France"),
        (
            "Qui a organisé la sixième Conférence des gardiens de phares ?",
            "Organisation maritime internationale",
        ),
        ("Qui était rapporteur de la sixième Conférence des gardiens de phares ?", "Rosa Quispe"),
        ("Où s'est tenue la cinquième Conférence des gardiens de phares ?", "Oslo"),
        ("Qui a proposé d'accueillir la septième Conférence des gardiens de phares ?", "Chili"),
        ("À quelle heure commence la deuxième séance sur l'automatisation ?", "11:15"),
        ("¿Quién presidió la tercera Reunión del Foro de Cuencas Hidrográficas?", "Martín Salas"),
        ("¿Quién inauguró la tercera Reunión del Foro de Cuencas Hidrográficas?", "Lucía Andrade"),
        ("¿Dónde se celebró la tercera Reunión del Foro de Cuencas Hidrográficas?", "Quito"),
        ("¿Dónde se celebró la segunda Reunión del Foro de Cuencas Hidrográficas?", "Cuenca"),
        ("¿Quién representó a la Comisión Internacional del Rin?", "Otto Meier"),
        ("Кто был председателем пятого совещания по арктическим маякам?", "Анна Лебедева"),
        ("Когда состоялось четвертое совещание по арктическим маякам?", "5 мая 2021"),
        ("Какую организацию представляет Олаф Бьорк?", "Арктический совет"),
        ("من ترأس الملتقى الرابع لحفاري الآبار؟", "سالم الحارثي"),
        ("من استضاف الملتقى الثالث لحفاري الآبار؟", "المغرب"),
        ("من عرض استضافة الملتقى السادس لحفاري الآبار؟", "موريتانيا"),
        ("متى تبدأ الجلسة الأولى عن تقنيات الحفر؟", "٠٩:٣٠"),
        ("谁担任第二届世界茶农论坛主席？", "格蕾丝·万吉鲁"),
        ("谁主持第二场会议公平贸易？", "约翰·穆托尼"),
        ("哪国提出主办第三届论坛？", "肯尼亚"),
    ],
)
def test_each_part_is_told_by_its_holder(answerer: DocumentAnswerer, question: str, words: str) -> None:
    """Chairs, hosts, organizers, those who opened, offered or moderate: each is found in five languages."""
    assert words in answered(answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "Qui a présidé la cinquième Conférence des gardiens de phares ?",
        "Qui a modéré la troisième séance sur le patrimoine ?",
        "¿Quién moderó la tercera Reunión del Foro de Cuencas Hidrográficas?",
        "Кто открыл пятое совещание по арктическим маякам?",
        "من ترأس الملتقى الثالث لحفاري الآبار؟",
        "谁担任第一届世界茶农论坛主席？",
    ],
)
def test_another_part_is_no_answer(answerer: DocumentAnswerer, question: str) -> None:
    """Where only who hosted is told, who chaired is not found, and nothing is quoted as proof."""
    assert isinstance(answerer.answer(Question(question)), NotFound)


def test_the_other_part_is_named_as_related(answerer: DocumentAnswerer) -> None:
    """The reply names the host where the chair was asked for, says that this was not asked, and points there."""
    reply = answerer.answer(Question("من ترأس الملتقى الثالث لحفاري الآبار؟"))
    assert isinstance(reply, NotFound)
    assert "المغرب" in reply.details["known"]
    assert reply.pointers


def test_a_river_basin_is_no_city(library: Library) -> None:
    """Neither "Foro de Cuencas Hidrográficas" nor "la cuenca del río Napo" names Cuenca; "en Cuenca, Ecuador" does."""
    places = {
        (event.ordinal, group.concept)
        for event in library.events.events
        for group in event.groups.get(Role.PLACE, ())
    }
    assert (2, "cuenca") in places
    assert (3, "cuenca") not in places


def test_the_hours_of_a_programme_read_either_way(library: Library) -> None:
    """«١١/٠٠-٠٩/٣٠» of a right-to-left table and "9 h 30 - 11 h 00" are the same hours."""
    hours = {(item.start, item.end) for item in library.agenda}
    assert ("09:30", "11:00") in hours
    assert all(start < end for start, end in hours)
