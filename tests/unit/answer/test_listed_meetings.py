"""Questions for all meetings of a series, for the last of them and for the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Intent, NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer

RIVERS = """# Report on the river commissions

## Meetings

1. The First Consultative Meeting of the River Commissions was held in Vienna on 4 May 2011.

2. The Second Consultative Meeting of the River Commissions was held in Cairo on 6 June 2013.

3. The Third Consultative Meeting of the River Commissions was held in Lima on 8 July 2015.

4. The Fourth Harbour Conference was held in Manila in 2016.
"""


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        pytest.param("list the global meetings", "Geneva, 2005", "Geneva, 10–11 October 2017", id="en"),
        pytest.param("What global meetings have been held?", "Geneva, 2005", "October 2017", id="en-held"),
        pytest.param("اذكر الاجتماعات العالمية التي عقدت", "جنيف، عام ٢٠٠٥", "٢٠١٧", id="ar"),
        pytest.param("请列出历次全球会议", "日内瓦、2005年", "2017年10月10日至11日", id="zh"),
        pytest.param("Liste des réunions mondiales", "Genève, 2005", "octobre 2017", id="fr"),
        pytest.param("Enumera las reuniones mundiales", "Ginebra, 2005", "octubre de 2017", id="es"),
        pytest.param("Какие глобальные совещания состоялись?", "Женева, 2005", "октября 2017 года", id="ru"),
        pytest.param("Where were the global meetings held?", "Geneva, 2005", "October 2017", id="where"),
        pytest.param(
            "How many global meetings have there been?", "7 (1. Geneva", "October 2017)", id="count"
        ),
        pytest.param("历次全球会议由谁主办？", "泰国、曼谷", "国际移民组织", id="hosts"),
    ],
)
def test_the_meetings_of_a_series_are_listed(
    seeds_answerer: DocumentAnswerer, question: str, first: str, last: str
) -> None:
    """Each with its place and date; the first quotation tells most of them."""
    reply = answered(seeds_answerer, question)
    assert first in reply.headline
    assert last in reply.headline
    assert "٢٠٠٩" in reply.quotations[0].text


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("How often are the global meetings held?", id="how-often"),
        pytest.param("Who organises the International Dialogue on Migration?", id="hosts-not-told"),
        pytest.param("What recommendations did the global meetings make?", id="of-them"),
        pytest.param("全球会议为什么召开？", id="why"),
    ],
)
def test_what_is_asked_of_meetings_is_no_list_of_them(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """Only a question for the meetings themselves is answered with them."""
    reply = seeds_answerer.answer(Question(question))
    assert not isinstance(reply, Answer) or "2. " not in reply.headline


@pytest.mark.parametrize(
    ("question", "value"),
    [
        pytest.param("Where was the last global meeting?", "Geneva, 10–11 October 2017", id="en"),
        pytest.param("when was the most recent global meeting?", "10–11 October 2017", id="recent"),
        pytest.param("أين عقد آخر اجتماع عالمي؟", "جنيف", id="ar"),
        pytest.param("最近一次全球会议在哪里举行？", "日内瓦", id="zh"),
        pytest.param("Où s'est tenue la dernière réunion mondiale ?", "Genève", id="fr"),
        pytest.param("¿Dónde fue la última reunión mundial?", "Ginebra", id="es"),
        pytest.param("Где прошло последнее глобальное совещание?", "Женева", id="ru"),
    ],
)
def test_the_last_meeting_is_the_last_that_is_known(
    seeds_answerer: DocumentAnswerer, question: str, value: str
) -> None:
    """Not one that a document calls the previous one."""
    assert value in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("When is the next global meeting?", id="en"),
        pytest.param("متى الاجتماع العالمي القادم؟", id="ar"),
        pytest.param("下一次全球会议什么时候举行？", id="zh"),
        pytest.param("Quand aura lieu la prochaine réunion mondiale ?", id="fr"),
        pytest.param("¿Cuándo será la próxima reunión mundial?", id="es"),
        pytest.param("Когда следующее глобальное совещание?", id="ru"),
    ],
)
def test_a_meeting_after_all_known_ones_is_not_known(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """The refusal names the ranks that are known."""
    reply = seeds_answerer.answer(Question(question))
    assert isinstance(reply, NotFound)
    assert reply.details["ordinal"] == "8"


def test_a_series_that_no_list_names_is_listed_by_its_words(tmp_path: Path) -> None:
    """Other meetings of the document are left out."""
    reply = answerer_of({"rivers.txt": RIVERS}, tmp_path).answer(Question("List the consultative meetings"))
    assert isinstance(reply, Answer)
    assert reply.intent is Intent.LIST
    assert "1. Vienna, 4 May 2011; 2. Cairo, 6 June 2013; 3. Lima, 8 July 2015" in reply.headline
    assert "Manila" not in reply.headline
    assert len(reply.quotations) == 3


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("When was the Geneva meeting?", id="en"),
        pytest.param("Which global meetings were held in Geneva?", id="en-which"),
        pytest.param("How many global meetings were held in Geneva?", id="en-count"),
        pytest.param("متى عقد اجتماع جنيف؟", id="ar"),
        pytest.param("日内瓦会议是什么时候举行的？", id="zh"),
        pytest.param("Quand a eu lieu la réunion de Genève ?", id="fr"),
        pytest.param("¿Qué reuniones mundiales se celebraron en Ginebra?", id="es"),
        pytest.param("Сколько глобальных совещаний прошло в Женеве?", id="ru"),
    ],
)
def test_the_meetings_at_one_place_are_listed(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Three of the seven met in Geneva; which of them is meant nobody can tell."""
    reply = answered(seeds_answerer, question)
    digits = reply.headline.translate(str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789"))
    assert all(year in digits for year in ("2005", "2016", "2017"))
    assert not any(year in digits for year in ("2009", "2011", "2013", "2015"))


def test_a_meeting_is_where_it_met_and_not_where_its_committee_did(
    seeds_answerer: DocumentAnswerer,
) -> None:
    """The steering group of the forum's second meeting met in Geneva, the forum in Manila."""
    assert (
        "International Organization for Migration"
        in answered(seeds_answerer, "Who hosted the Geneva meeting?").headline
    )


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Which conference centre hosted the seventh global meeting?", id="en"),
        pytest.param("أي مركز مؤتمرات استضاف الاجتماع العالمي السابع؟", id="ar"),
        pytest.param("哪个会议中心承办了第七次全球会议？", id="zh"),
        pytest.param("Quel centre de conférences a accueilli la septième réunion mondiale ?", id="fr"),
        pytest.param("¿Qué centro de conferencias acogió la séptima reunión mundial?", id="es"),
        pytest.param("Какой конференц-центр принимал седьмое глобальное совещание?", id="ru"),
    ],
)
def test_a_building_that_hosts_is_no_host(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """A sentence that names no building answers nothing, however well it tells who hosted the meeting."""
    assert "مركز المؤتمرات الدولي" in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Where were the second and third global meetings held?", id="en"),
        pytest.param("أين عقد الاجتماعان العالميان الثاني والثالث؟", id="ar"),
        pytest.param("第二次和第三次全球会议在哪里举行？", id="zh"),
        pytest.param("Où se sont tenues les deuxième et troisième réunions mondiales ?", id="fr"),
        pytest.param("¿Dónde se celebraron la segunda y la tercera reunión mundial?", id="es"),
        pytest.param("Где проходили второе и третье глобальные совещания?", id="ru"),
    ],
)
def test_two_meetings_of_a_series_are_told_both(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """The last rank named is not the only one."""
    reply = answered(seeds_answerer, question)
    digits = reply.headline.translate(str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789"))
    assert "2009" in digits
    assert "2011" in digits


def test_who_offered_to_host_two_meetings_is_told_of_both(seeds_answerer: DocumentAnswerer) -> None:
    """Greece the third, Argentina the fourth."""
    question = "Which countries offered to host the third and fourth meetings of the Global Forum?"
    reply = answered(seeds_answerer, question)
    assert "Greece" in reply.headline
    assert "Argentina" in reply.headline
