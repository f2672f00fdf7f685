"""Questions for whom to write to or to call about a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

NOTE = """# Информационная записка для участников конференции

Лиманск, 15–17 сентября 2026 года

1. Лица, желающие выступить в общих прениях, записываются у г-на Павла Кореньского до 4 сентября 2026 года.

По каким вопросам	Имя и должность	Телефон
Гостиницы и транспорт	г-н Бакыт Осмонов, национальный координатор	+996 312 555 216
Визы	г-жа Жылдыз Абдраева, Департамент консульской службы	+996 312 555 240
"""
PAPER = """# ورقة معلومات أساسية عن اجتماع الموانئ

المنامة، ٢١ تشرين الأول/أكتوبر ٢٠٢٥

١ - تُرسل التعليقات الخطية إلى الأمانة.

٢ - للاستفسار: السيد وائل الحكيم، منسق الاجتماع، harbours@escwa.example.
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over a note with a table of contacts, and one that names somebody to ask."""
    return answerer_of({"note.md": NOTE, "paper.md": PAPER}, tmp_path_factory.mktemp("contacts"))


@pytest.mark.parametrize(
    ("question", "named"),
    [
        pytest.param("Who should I contact about hotels at the conference?", "Осмонов", id="en"),
        pytest.param("С кем связаться по поводу виз?", "Абдраева", id="ru"),
        pytest.param("¿Con quién me pongo en contacto para los visados?", "Абдраева", id="es"),
        pytest.param("Qui contacter pour les hôtels ?", "Осмонов", id="fr"),
        pytest.param("بمن أتصل بشأن الفنادق؟", "Осмонов", id="ar"),
        pytest.param("签证问题找谁？", "Абдраева", id="zh"),
        pytest.param("Who do I contact about the harbours meeting in Manama?", "الحكيم", id="one-to-ask"),
        pytest.param(
            "Who do I write to if I want to speak in the general debate?", "Кореньск", id="sentence"
        ),
    ],
)
def test_a_line_of_contacts_names_whom_to_ask(answerer: DocumentAnswerer, question: str, named: str) -> None:
    """The line that holds what one asks about, the only one of a document, or the sentence that says with whom."""
    assert named in answered(answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Who should I contact about parking?", id="en"),
        pytest.param("Qui contacter pour la traduction ?", id="fr"),
        pytest.param("С кем связаться по поводу оплаты?", id="ru"),
    ],
)
def test_what_no_line_is_about_has_nobody_to_ask(answerer: DocumentAnswerer, question: str) -> None:
    """Somebody who is asked about something else is not named."""
    assert isinstance(answerer.answer(Question(question)), NotFound)
