"""Which meeting it was, asked by where or when it was or by who hosted it, in six languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Question
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

THIRD, SECOND = ("Gaborone", "غابورون", "哈博罗内", "Габороне"), ("Manil", "مانيلا", "马尼拉", "Манил")


@pytest.mark.parametrize(
    ("question", "rank", "places"),
    [
        ("Botswana hosted which meeting?", "No. 3", THIRD),
        ("أي اجتماع استضافته بوتسوانا؟", "رقم ٣", THIRD),
        ("博茨瓦纳主办了哪次会议？", "第3次", THIRD),
        ("Le Botswana a accueilli quelle réunion ?", "nº 3", THIRD),
        ("¿Qué reunión acogió Botswana?", "núm. 3", THIRD),
        ("Какое совещание принимала Ботсвана?", "№ 3", THIRD),
        ("Which global meeting was held in Gaborone?", "No. 3", THIRD),
        ("在哈博罗内举行的是第几次全球会议？", "第3次", THIRD),
        ("Which meeting of the Global Forum was in Manila?", "No. 2", SECOND),
        ("أي اجتماع للمنتدى العالمي كان في مانيلا؟", "رقم ٢", SECOND),
        ("¿Qué reunión del Foro Mundial fue en Manila?", "núm. 2", SECOND),
    ],
)
def test_a_meeting_is_named_with_its_rank(
    seeds_answerer: DocumentAnswerer, question: str, rank: str, places: tuple[str, ...]
) -> None:
    """And with where it was; among what is quoted stands what gives its rank."""
    answer = answered(seeds_answerer, question)
    assert rank in answer.headline.replace("\u00a0", " ")
    assert any(place in answer.headline for place in places)
    ranked = ("الثالث", "第三次", "الثاني")
    assert any(word in one.text for one in answer.quotations for word in ranked)


@pytest.mark.parametrize(
    "question",
    [
        "Which meeting was held in Tokyo?",
        "巴西主办了哪次会议？",
        "¿Qué gobierno presidió la reunión de Lima de 2013?",
        "Which session is on smuggling of migrants?",
    ],
)
def test_no_meeting_is_named_where_none_fits_or_another_thing_is_asked(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """Who chaired a meeting is no question for the meeting."""
    reply = seeds_answerer.answer(Question(question))
    assert not (isinstance(reply, Answer) and any(rank in reply.headline for rank in ("No. ", "núm. ", "第")))


@pytest.mark.parametrize(
    "question",
    [
        "الاجتماع العالمي 3 مين استضافه",
        "global meeting 3 who hosted it",
        "全球会议三 主办",
        "réunion mondiale 3 : qui l'a accueillie ?",
        "reunión mundial 3 anfitrión",
        "глобальное совещание 3 кто принимал",
    ],
)
def test_a_bare_number_behind_a_series_is_a_rank(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Where the documents know a meeting of that rank."""
    quoted = answered(seeds_answerer, question).quotations[0].text
    assert any(host in quoted for host in ("بوتسوانا", "博茨瓦纳")), quoted
