"""How old somebody is, in the ways press articles of six languages tell it."""

# ruff: noqa: E501 - the lines of the documents

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

ARTICLES = {
    "climbers.txt": """\
Two climbers die on Mount Ferrow

12 July 2022

Two climbers died on Mount Ferrow on Sunday. Ana Pereda, 34, from Portugal, and Joel Nkemba, aged 41, were roped together.

Their guide, Tomasz Wilk, a 52-year-old former soldier, survived. The youngest member of the party, Lena Ford, is 19 years old.
""",
    "opera.txt": """\
著名京剧演员林秋白逝世

2019年4月2日

京剧演员林秋白周一在苏州逝世，享年81岁。他的学生、现年46岁的何静云表示哀悼。
""",
    "painter.txt": """\
وفاة الرسام نعيم الشربيني عن عمر 77 عاما

3 آذار 2021

توفي الرسام نعيم الشربيني يوم الاثنين عن عمر ناهز 77 عاما. وقضى خمس سنوات في السجن.
""",
    "cyclist.txt": """\
Le cycliste Rémy Castan remporte le Tour des Vallons

Le 5 juin 2018

Âgé de 27 ans, Rémy Castan a remporté dimanche le Tour des Vallons devant Ivo Berti (31 ans).
""",
    "poet.txt": """\
Умер поэт Глеб Заречный

8 мая 2017

Поэт Глеб Заречный скончался во вторник в возрасте 68 лет.
""",
    "montanista.txt": """\
Rescatan a una montañista en el cerro Lanín Chico

2 de febrero de 2020

La montañista Berta Solano, de 45 años, fue rescatada el lunes. La acompañaba su hijo Nicolás, que tiene 17 años.
""",
}


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Answer over the articles."""
    return answerer_of(ARTICLES, tmp_path_factory.mktemp("ages"))


@pytest.mark.parametrize(
    ("question", "age"),
    [
        ("How old was Ana Pereda?", "34"),
        ("كم كان عمر جويل نكيمبا؟", "41"),
        ("¿Qué edad tiene el guía Tomasz Wilk?", "52"),
        ("Quel âge a Lena Ford ?", "19"),
        ("林秋白享年多少岁？", "81"),
        ("كم كان عمر الرسام نعيم الشربيني عندما توفي؟", "77"),
        ("Quel est l'âge de Rémy Castan ?", "27"),
        ("Ivo Berti age", "31"),
        ("В каком возрасте умер Глеб Заречный?", "68"),
        ("Quel âge avait le poète Gleb Zaretchny ?", "68"),
        ("¿Qué edad tiene la montañista?", "45"),
        ("cuántos años tiene Nicolás", "17"),
    ],
)
def test_ages(articles: DocumentAnswerer, question: str, age: str) -> None:
    """An age is told beside its bearer, in words of its own in each language."""
    reply = answered(articles, question)
    assert age in f"{reply.headline} {reply.quotations[0].text}"


@pytest.mark.parametrize(
    "question",
    [
        "How old is Mount Ferrow?",
        "How old was Paul Ford?",
        "كم عمر ابن الرسام؟",
        "¿Qué edad tiene la madre de Berta Solano?",
        "何静云的女儿几岁？",
        "Сколько лет жене поэта?",
    ],
)
def test_ages_of_others(articles: DocumentAnswerer, question: str) -> None:
    """A mountain has not the age of those who climbed it, nor a mother her daughter's."""
    assert isinstance(articles.answer(Question(question)), NotFound)
