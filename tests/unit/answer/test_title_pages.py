"""What a document's head tells of it: the item of the agenda, who adopted it, to whom a letter goes, its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

ADOPTED_UNDER = (
    "Under which agenda item was {} adopted?",
    "تحت أي بند من جدول الأعمال اعتمد القرار {}؟",
    "第{}号决议在哪个议程项目下通过？",
    "Au titre de quel point de l'ordre du jour la résolution {} a-t-elle été adoptée ?",
    "¿En relación con qué tema del programa se aprobó la resolución {}?",
    "По какому пункту повестки дня принята резолюция {}?",
)
REPORT_UNDER = (
    "Which agenda item is the report of the Secretary-General under?",
    "秘书长的报告属于哪个议程项目？",
    "À quel point de l'ordre du jour se rapporte le rapport du Secrétaire général ?",
    "¿A qué tema del programa corresponde el informe del Secretario General?",
    "К какому пункту повестки дня относится доклад Генерального секретаря?",
)
ADOPTED_BY = (
    ("Which body adopted {}?", "General Assembly"),
    ("أي هيئة اعتمدت القرار {}؟", "الجمعية العامة"),
    ("哪个机构通过了第{}号决议？", "大会"),
    ("Quel organe a adopté la résolution {} ?", "Assemblée générale"),
    ("¿Qué órgano aprobó la resolución {}?", "Asamblea General"),
    ("Какой орган принял резолюцию {}?", "Генеральная Ассамблея"),
)
LETTER_IN_CHINESE = (
    ("这封信是写给谁的？", "秘书长"),
    ("这封信寄给谁？", "秘书长"),
    ("谁签署了这封信？", "罗曼"),
    ("这封信的原文是什么语言？", "英"),
)
TITLE = (
    ("What is the title of the Secretary-General's report?", "International migration and development"),
    ("ما عنوان تقرير الأمين العام؟", "الهجرة الدولية والتنمية"),
    ("秘书长报告的标题是什么？", "国际移徙与发展"),
    ("Quel est le titre du rapport du Secrétaire général ?", "Migrations internationales et développement"),
    ("¿Cuál es el título del informe del Secretario General?", "Migración internacional y desarrollo"),
    ("Как называется доклад Генерального секретаря?", "Международная миграция и развитие"),
)


@pytest.mark.parametrize("question", ADOPTED_UNDER)
def test_the_agenda_item_of_a_resolution(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """It stands in the head; a resolution that is not there has none."""
    reply = answered(seeds_answerer, question.format("71/280"))
    assert "١٣ و ١١٧" in reply.headline
    assert reply.quotations[0].citation.source.startswith("004")
    assert isinstance(seeds_answerer.answer(Question(question.format("71/279"))), NotFound)


@pytest.mark.parametrize("question", REPORT_UNDER)
def test_the_agenda_item_of_a_report(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """A letter to the Secretary-General is no report of theirs."""
    assert "54" in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(("question", "body"), ADOPTED_BY)
def test_the_body_that_adopted_a_resolution(
    seeds_answerer: DocumentAnswerer, question: str, body: str
) -> None:
    """As its head says; nobody is said to have adopted what is not there."""
    assert body in answered(seeds_answerer, question.format("71/280")).headline
    assert isinstance(seeds_answerer.answer(Question(question.format("71/279"))), NotFound)


@pytest.mark.parametrize(("question", "told"), LETTER_IN_CHINESE)
def test_a_letter_with_its_measure_word(seeds_answerer: DocumentAnswerer, question: str, told: str) -> None:
    """这封信 is the letter: 封 is no part of a name."""
    assert told in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(("question", "title"), TITLE)
def test_the_title_of_a_report(seeds_answerer: DocumentAnswerer, question: str, title: str) -> None:
    """It is no title of the person's, and « rapport » no link between two things."""
    reply = answered(seeds_answerer, question)
    assert title in reply.headline
    assert reply.quotations[0].citation.source.startswith("002")
