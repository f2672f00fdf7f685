"""Meetings called by the one before or after them, by the city they were in, and where in that city they met."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Question
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

CAIRO = ("Cairo", "القاهرة", "开罗", "Le Caire", "El Cairo", "Каир")
GABORONE = ("Botswana", "Gaborone", "بوتسوانا", "غابورون", "博茨瓦纳", "哈博罗内", "Botswana", "Ботсвана")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("where was the meeting after Lima held?", CAIRO),
        ("أين عقد الاجتماع الذي تلا اجتماع ليما؟", CAIRO),
        ("利马会议之后的会议在哪里举行？", CAIRO),
        ("où s'est tenue la réunion qui a suivi celle de Lima ?", CAIRO),
        ("¿dónde se celebró la reunión posterior a la de Lima?", CAIRO),
        ("где прошло совещание после лимского?", CAIRO),
        ("where was the meeting before the one in Lima?", GABORONE),
        ("مين استضاف الاجتماع اللي قبل اجتماع ليما؟", GABORONE),
        ("第四次全球会议之前的那次会议由谁主办？", GABORONE),
        ("qui a accueilli la réunion précédant la quatrième réunion mondiale ?", GABORONE),
        ("¿quién acogió la reunión anterior a la cuarta reunión mundial?", GABORONE),
        ("кто принимал совещание, предшествовавшее четвёртому глобальному совещанию?", GABORONE),
    ],
)
def test_a_meeting_may_be_called_by_its_neighbour(
    seeds_answerer: DocumentAnswerer, question: str, told: tuple[str, ...]
) -> None:
    """The fifth global meeting was in Cairo in 2015, the third in Gaborone in 2011."""
    headline = answered(seeds_answerer, question).headline
    assert any(name in headline for name in told), headline


@pytest.mark.parametrize(
    "question",
    [
        "when was the global meeting after the seventh?",
        "متى عقد الاجتماع العالمي الذي تلا الاجتماع العالمي السابع؟",
        "第七次全球会议之后的会议何时举行？",
        "quand s'est tenue la réunion mondiale qui a suivi la septième ?",
    ],
)
def test_after_the_last_known_comes_none(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """The documents know seven."""
    assert not isinstance(seeds_answerer.answer(Question(question)), Answer), question


@pytest.mark.parametrize(
    ("question", "city"),
    [
        ("where was the Lima meeting held?", "Lima, 22"),
        ("أين عقد اجتماع ليما؟", "ليما، ٢٢"),
        ("利马会议在哪里举行？", "利马，2013"),
        ("où s'est tenue la réunion de Lima ?", "Lima, 22"),
        ("¿dónde se celebró la reunión de Lima?", "Lima, 22"),
        ("где проходило лимское совещание?", "Лима, 22"),
        ("in which country was the Lima meeting?", "Peru"),
        ("where was the Brussels forum?", "Brussels, 10–11 July 2007"),
    ],
)
def test_a_meeting_called_by_its_city_was_there(
    seeds_answerer: DocumentAnswerer, question: str, city: str
) -> None:
    """And not in another city of the same sentence."""
    assert city in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "what happened in Lima?",
        "ماذا حدث في ليما؟",
        "在利马发生了什么？",
        "que s'est-il passé à Lima ?",
        "¿qué pasó en Lima?",
        "что произошло в Лиме?",
        "ما الاجتماع الذي عقد في ليما؟",
        "利马举行了什么会议？",
    ],
)
def test_what_happened_somewhere_is_the_meeting_there(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """The fourth global meeting, with its days."""
    headline = answered(seeds_answerer, question).headline
    assert "4" in headline or "٤" in headline
    assert "2013" in headline or "٢٠١٣" in headline


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("where in Geneva was the seventh meeting held?", "The seventh meeting"),
        ("أين في جنيف عقد الاجتماع السابع؟", "الاجتماع السابع"),
        ("第七次会议在日内瓦哪里举行？", "第七次会议"),
        ("où à Genève s'est tenue la septième réunion ?", "La septième réunion"),
        ("¿en qué lugar de Ginebra se celebró la séptima reunión?", "la séptima reunión"),
        ("где в Женеве прошло седьмое совещание?", "Седьмое совещание"),
    ],
)
def test_where_in_a_city_asks_for_the_building(
    seeds_answerer: DocumentAnswerer, question: str, label: str
) -> None:
    """Of the seventh meeting the building is known; the country in which the city lies is no answer."""
    headline = answered(seeds_answerer, question).headline
    assert "مركز المؤتمرات الدولي في جنيف" in headline
    assert label.casefold() in headline.casefold().partition("مركز")[0]


@pytest.mark.parametrize(
    "question",
    [
        "where in Lima was the fourth meeting held?",
        "أين في ليما عقد الاجتماع الرابع؟",
        "第四次会议在利马的什么地方召开？",
        "где в Лиме прошло четвёртое совещание?",
    ],
)
def test_where_in_a_city_nobody_told_is_not_known(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """The «مركز» in the fourth meeting's title is no building."""
    assert not isinstance(seeds_answerer.answer(Question(question)), Answer), question
