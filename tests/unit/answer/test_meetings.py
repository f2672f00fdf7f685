"""Plain questions about a meeting, answered from the facts of all documents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, NotFound, Question, Reason
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer


@pytest.mark.parametrize(
    ("rank_ar", "rank_en", "rank_zh", "date", "place"),
    [
        pytest.param("الأول", "first", "一", "2005", "Geneva", id="1"),
        pytest.param("الثاني", "second", "二", "2009", "Bangkok", id="2"),
        pytest.param("الثالث", "third", "三", "2011", "Gaborone", id="3"),
        pytest.param("الرابع", "fourth", "四", "22–23 May 2013", "Lima", id="4"),
        pytest.param("الخامس", "fifth", "五", "2015", "Cairo", id="5"),
        pytest.param("السادس", "sixth", "六", "13 October 2016", "Geneva", id="6"),
        pytest.param("السابع", "seventh", "七", "10–11 October 2017", "Geneva", id="7"),
    ],
)
def test_each_global_meeting_has_its_date_and_place(
    seeds_answerer: DocumentAnswerer, rank_ar: str, rank_en: str, rank_zh: str, date: str, place: str
) -> None:
    """In Arabic and English the same stretch of a document proves it; in Chinese perhaps another edition."""
    when = seeds_answerer.answer(Question(f"When was the {rank_en} global meeting held?"))
    where = seeds_answerer.answer(Question(f"Where was the {rank_en} global meeting held?"))
    assert isinstance(when, Answer)
    assert isinstance(where, Answer)
    assert date in when.headline
    assert place in where.headline
    arabic = answered(seeds_answerer, f"متى عقد الاجتماع العالمي {rank_ar}؟")
    assert arabic.quotations[0].highlights == when.quotations[0].highlights
    chinese = answered(seeds_answerer, f"第{rank_zh}次全球会议何时举行？")
    assert re.findall(r"20\d\d", chinese.headline) == re.findall(r"20\d\d", date)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        pytest.param("全球论坛首届会议在哪里举行？", "布鲁塞尔", id="zh"),
        pytest.param("When was the inaugural meeting of the Global Forum?", "10–11 July 2007", id="en"),
        pytest.param("Où s'est tenue la réunion inaugurale du Forum mondial ?", "Bruxelles", id="fr"),
    ],
)
def test_a_rank_may_be_said_in_other_words(
    seeds_answerer: DocumentAnswerer, question: str, value: str
) -> None:
    """The inaugural meeting is the first."""
    assert value in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    ("question", "details"),
    [
        pytest.param("متى عقد الاجتماع العالمي الثامن؟", {"ordinal": "8"}, id="eighth-ar"),
        pytest.param("第八次全球会议在哪里举行？", {"ordinal": "8"}, id="eighth-zh"),
        pytest.param("Who hosted the twelfth global meeting?", {"ordinal": "12"}, id="twelfth-en"),
        pytest.param("Quand a eu lieu la huitième réunion mondiale ?", {"ordinal": "8"}, id="eighth-fr"),
        pytest.param("Who hosted the fourth global meeting in 2015?", {"year": "2015"}, id="wrong-year-en"),
        pytest.param("من استضاف الاجتماع العالمي الرابع عام ٢٠١٥؟", {"year": "2015"}, id="wrong-year-ar"),
    ],
)
def test_a_meeting_that_is_not_there_is_refused(
    seeds_answerer: DocumentAnswerer, question: str, details: dict[str, str]
) -> None:
    """An unknown rank and a wrong year are told, with what the documents do know, and nothing is quoted."""
    reply = seeds_answerer.answer(Question(question))
    assert isinstance(reply, NotFound)
    assert reply.reason is Reason.CONSTRAINT_UNMET
    assert details.items() <= reply.details.items()
    known = "2013" if "year" in details else "7"
    assert known in reply.details["known"]


@pytest.mark.parametrize(
    ("question", "host"),
    [
        ("Who hosted the second global meeting?", "Thailand"),
        ("Who hosted the third global meeting?", "Botswana"),
        ("Who hosted the fourth global meeting?", "Peru"),
        ("Qui a accueilli la cinquième réunion mondiale ?", "Ligue des États arabes"),
        ("¿Quién organizó la cuarta reunión mundial?", "Perú"),
        ("第四次全球会议由谁主办？", "秘鲁"),
        ("من استضاف الاجتماع العالمي الثالث؟", "بوتسوانا"),
    ],
    ids=["en-2", "en-3", "en-4", "fr-5", "es-4", "zh-4", "ar-3"],
)
def test_a_host_is_named_in_the_readers_language(
    seeds_answerer: DocumentAnswerer, question: str, host: str
) -> None:
    """The termbase names who hosted; the quotation keeps the source's words."""
    reply = answered(seeds_answerer, question)
    assert host in reply.headline
    assert reply.quotations[0].highlights


def test_an_offer_makes_nobody_the_host(seeds_answerer: DocumentAnswerer) -> None:
    """«وعرضت حكومتا اليونان والأرجنتين استضافة الاجتماعين الثالث والرابع»: the Philippines' date is not theirs."""
    reply = seeds_answerer.answer(Question("When will Argentina host the Global Forum?"))
    assert "2008" not in reply.headline


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("Qui a proposé d'organiser la première réunion du Forum mondial ?", "Belgique"),
        ("Who proposed to hold the first meeting of the Global Forum?", "Belgium"),
        ("¿Quién propuso celebrar la primera reunión del Foro Mundial?", "Bélgica"),
        ("谁提议主办全球论坛第一次会议？", "比利时"),
    ],
)
def test_who_proposed_to_hold_a_meeting_offered_to(
    seeds_answerer: DocumentAnswerer, question: str, who: str
) -> None:
    """«وعرضت حكومة بلجيكا تنظيم الاجتماع الأول»: to propose to hold a meeting is to offer it."""
    assert who in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param("من استضاف الاجتماع التشاوري التاسع للجان أحواض الأنهار؟", ["ناميبيا"], id="ar-host"),
        pytest.param("متى عقد الاجتماع التشاوري التاسع للجان أحواض الأنهار؟", ["٢٠١٩"], id="ar-date"),
        pytest.param("أين عقد الاجتماع التشاوري التاسع للجان أحواض الأنهار؟", ["ويندهوك"], id="ar-place"),
        pytest.param("第十次协商会议由谁主办？", ["乌拉圭"], id="zh-host"),
        pytest.param("第十次协商会议何时举行？", ["2021年9月7日至9日"], id="zh-date"),
        pytest.param("第十次协商会议在哪里举行？", ["蒙得维的亚"], id="zh-place"),
        pytest.param(
            "Who hosted the Eighth Consultative Meeting of River Basin Commissions?",
            ["Slovenia"],
            id="en-host",
        ),
        pytest.param("When was the Eighth Consultative Meeting held?", ["10–12 October 2017"], id="en-date"),
        pytest.param(
            "When was the Seventh Consultative Meeting held?", ["3–4 November 2015"], id="en-bare-rank"
        ),
        pytest.param("Who hosted the Tenth Consultative Meeting?", ["Uruguay"], id="en-from-chinese"),
        pytest.param(
            "Quand a eu lieu la neuvième réunion consultative ?", ["14", "15 mai 2019"], id="fr-date"
        ),
        pytest.param("Когда состоялось девятое консультативное совещание?", ["мая 2019"], id="ru-date"),
    ],
)
def test_meetings_of_no_known_series_are_answered_too(
    invented_answerer: DocumentAnswerer, question: str, words: list[str]
) -> None:
    """Documents dropped into the folder answer for meetings that no file of the project names."""
    reply = answered(invented_answerer, question)
    assert all(word in reply.headline for word in words), reply.headline


@pytest.mark.parametrize(
    "question",
    [
        "When was the Twelfth Consultative Meeting of River Basin Commissions held?",
        "Who hosted the Eighth Consultative Meeting of River Basin Commissions in 2013?",
        "من استضاف الاجتماع التشاوري الخامس عشر للجان أحواض الأنهار؟",
        "第三十次协商会议在哪里举行？",
    ],
    ids=["rank-en", "year-en", "rank-ar", "rank-zh"],
)
def test_meetings_of_no_known_series_are_refused_too(
    invented_answerer: DocumentAnswerer, question: str
) -> None:
    """A rank or a year that no document gives is no answer there either."""
    assert isinstance(invented_answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Which foundation organised the civil society meeting before the Belgium forum?", id="en"
        ),
        pytest.param(
            "Quelle fondation a organisé la réunion de la société civile avant le forum de Belgique ?",
            id="fr",
        ),
        pytest.param(
            "¿Qué fundación organizó la reunión de la sociedad civil antes del foro de Bélgica?", id="es"
        ),
        pytest.param(
            "Какой фонд организовал встречу гражданского общества перед форумом в Бельгии?", id="ru"
        ),
        pytest.param("اجتماع المجتمع المدني قبل منتدى بلجيكا، أي مؤسسة رتّبته؟", id="ar"),
        pytest.param("比利时论坛之前的民间社会会议由哪个基金会举办？", id="zh"),
    ],
)
def test_a_meeting_called_by_its_host_is_met_where_its_city_is(
    seeds_answerer: DocumentAnswerer, text: str
) -> None:
    """«بروكسل» is where Belgium held its meeting, though the sentence does not name the country."""
    assert "مؤسسة الملك بودوان" in answered(seeds_answerer, text).quotations[0].text
