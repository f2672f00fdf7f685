"""What a document is, or is about: its title, in the reader's language where the catalogue has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer

RESOLUTION, REPORT, LETTER = "طرائق المفاوضات", "الهجرة الدولية والتنمية", "رسالة مؤرخة"
TITLED = {
    RESOLUTION: (
        "What is resolution 71/280 about?",
        "Tell me about resolution 71/280",
        "De quoi traite la résolution 71/280 ?",
        "¿Qué es la resolución 71/280?",
        "О чём говорится в резолюции 71/280?",
        "عن شو القرار 71/280؟",
        "71/280号决议讲了什么？",
    ),
    REPORT: (
        "What is the 2008 report about?",
        "De quoi parle le rapport de 2008 ?",
        "título del informe de 2008",
        "О чём доклад 2008 года?",
        "عن شو تقرير الأمين العام؟",
        "秘书长2008年的报告",
    ),
    LETTER: (
        "What is the letter from Peru about?",
        "la lettre du Pérou",
        "¿De qué trata la carta del Perú?",
        "О чём письмо Перу?",
        "عن شو رسالة بيرو؟",
    ),
}


@pytest.mark.parametrize(
    ("title", "question"),
    [pytest.param(title, one, id=one) for title, questions in TITLED.items() for one in questions],
)
def test_its_title_is_quoted(seeds_answerer: DocumentAnswerer, title: str, question: str) -> None:
    """Not who else mentions it, nor the masthead."""
    assert title in answered(seeds_answerer, question).quotations[0].text


def test_the_title_is_told_in_the_readers_language(seeds_answerer: DocumentAnswerer) -> None:
    """The headline has the catalogue's title, the quotation the document's."""
    told = answered(seeds_answerer, "De quoi traite la résolution 71/280 ?").headline
    assert "A/RES/71/280" in told
    assert "Modalités des négociations" in told


@pytest.mark.parametrize(
    "question",
    [
        "What is the 2012 report about?",
        "¿De qué trata la carta de Chile?",
        "عن شو رسالة كولومبيا؟",
        "智利的信是关于什么的？",
        "О чём доклад 2015 года?",
    ],
)
def test_a_document_that_is_not_there_has_no_title(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Another year's report or another country's letter is not told by the one that is there."""
    reply = seeds_answerer.answer(Question(question))
    assert not isinstance(reply, Answer) or not any(
        title in one.text for title in (REPORT, LETTER) for one in reply.quotations[:1]
    )


@pytest.mark.parametrize(
    "question",
    [
        "What documents do you have?",
        "Quels documents avez-vous ?",
        "¿Qué documentos hay?",
        "Какие документы есть?",
        "شو الوثائق الموجودة؟",
        "你有哪些文件？",
    ],
)
def test_all_documents_are_named(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Editions of one are named once, each by a line of its title page."""
    reply = answered(seeds_answerer, question)
    assert "A/RES/71/280" in reply.headline
    assert len(reply.quotations) == 4


@pytest.mark.parametrize(
    "question", ["Which documents were adopted?", "Quels documents ont été adoptés ?", "哪些文件提到移民？"]
)
def test_what_is_asked_of_documents_is_no_list_of_them(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """Only a question for what there is names them all."""
    reply = seeds_answerer.answer(Question(question))
    assert "A/RES/71/280" not in reply.headline


def test_of_many_documents_the_first_are_named(tmp_path: Path) -> None:
    """A folder may hold hundreds; a message holds a dozen, and says that there are more."""
    notes = {f"{number:02}.txt": f"Note on harbour {number}\n\n1. It is open.\n" for number in range(20)}
    reply = answered(answerer_of(notes, tmp_path), "What documents do you have?")
    assert len(reply.quotations) == 12
    assert reply.headline.endswith("…")
