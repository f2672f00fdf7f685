"""What documents print beside their text: pages of their contents, notes of an asterisk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer

REPORT = """Distr.: General

## General Assembly

Sixty-first session

Item 12 of the preliminary list*

## Harbours of the small islands

## Report of the Secretary-General

\\* A/61/50.

## Contents

Page
I. Introduction ..................... 3
II. The fishing fleet ................. 5
A. Safety of fishing crews ........... 6
III. Conclusions .................... 11

## I. Introduction

1. The General Assembly asked for this report in 2006.

## II. The fishing fleet

2. The fleet has nine ships.

### A. Safety of fishing crews

3. Every crew has a radio.

## III. Conclusions

4. More radios are needed.
"""


@pytest.mark.parametrize(
    ("question", "page", "line"),
    [
        pytest.param("بأي صفحة بتبلّش الاستنتاجات بتقرير الأمين العام 2008؟", "٢٣", "٢٣\tسادسا", id="ar"),
        pytest.param("بأي صفحة العمليات الاستشارية الإقليمية بفهرس تقرير 2008؟", "٢٠", "٢٠\tباء", id="noted"),
        pytest.param("2008年报告中关于结论的部分从第几页开始？", "23", "٢٣\tسادسا", id="zh"),
        pytest.param(
            "On what page does the section on regional commissions begin?", "12", "١٢\tباء", id="en"
        ),
        pytest.param("À quelle page commence l'introduction du rapport de 2008 ?", "3", "٣\tأولا", id="fr"),
        pytest.param(
            "¿En qué página empiezan las conclusiones del informe de 2008?", "23", "٢٣\tسادسا", id="es"
        ),
        pytest.param("На какой странице начинаются выводы в докладе 2008 года?", "23", "٢٣\tسادسا", id="ru"),
    ],
)
def test_the_contents_give_the_page_of_a_part(
    seeds_answerer: DocumentAnswerer, question: str, page: str, line: str
) -> None:
    """The line of the contents proves it, and leads to the part itself."""
    reply = answered(seeds_answerer, question)
    assert page in reply.headline
    assert reply.quotations[0].text.startswith(line)


@pytest.mark.parametrize(
    ("question", "symbol"),
    [
        pytest.param(
            "which document does the asterisk on the 2008 report cover refer to", "A/63/150", id="en"
        ),
        pytest.param("Cote du document signalé par l'astérisque sous la lettre du Pérou", "A/68/50", id="fr"),
        pytest.param("symbol of the preliminary list footnoted in the Peru letter", "A/68/50", id="noted"),
        pytest.param("秘鲁信函中的星号指哪份文件？", "A/68/50", id="zh"),
        pytest.param("ما الوثيقة التي تشير إليها النجمة في رسالة بيرو؟", "A/68/50", id="ar"),
        pytest.param("К какому документу отсылает звездочка в письме Перу?", "A/68/50", id="ru"),
        pytest.param("¿A qué documento remite el asterisco de la carta del Perú?", "A/68/50", id="es"),
    ],
)
def test_an_asterisk_stands_for_the_document_in_its_note(
    seeds_answerer: DocumentAnswerer, question: str, symbol: str
) -> None:
    """Of the asterisks of several title pages that one answers whose document is named."""
    reply = answered(seeds_answerer, question)
    assert symbol in reply.headline
    assert symbol in reply.quotations[0].text


@pytest.fixture
def answerer(tmp_path: Path) -> DocumentAnswerer:
    """Return what answers from one invented report."""
    return answerer_of({"report.txt": REPORT}, tmp_path)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("On what page does the part on the fishing fleet begin?", "5"),
        ("На какой странице введение?", "3"),
        ("结论在第几页？", "11"),
        ("What does the asterisk refer to in the report?", "A/61/50"),
    ],
)
def test_another_document_is_read_so_as_well(answerer: DocumentAnswerer, question: str, words: str) -> None:
    """Pages may stand behind leaders as before them."""
    assert words in answered(answerer, question).headline


def test_a_part_that_the_contents_do_not_have_has_no_page(answerer: DocumentAnswerer) -> None:
    """The page of what is no part is not told, nor that of a part of another name."""
    reply = answerer.answer(Question("On what page does the part on lighthouses begin?"))
    assert isinstance(reply, NotFound), reply.headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("What job number is printed at the foot of Peru's letter?", id="en"),
        pytest.param("ما رقم المهمة في رسالة بيرو؟", id="ar"),
        pytest.param("秘鲁信函的工作编号是多少？", id="zh"),
        pytest.param("Quel est le numéro de tâche de la lettre du Pérou ?", id="fr"),
        pytest.param("¿Cuál es el número de trabajo de la carta del Perú?", id="es"),
        pytest.param("Какой номер задания указан на письме Перу?", id="ru"),
    ],
)
def test_a_page_bears_a_job_number_at_its_foot(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """The line at the foot proves it."""
    reply = answered(seeds_answerer, question)
    assert "13-37936 (A)" in reply.headline
    assert reply.quotations[0].text == "110713 100713 13-37936 (A)"


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("symbol of the draft resolution that became 71/280", id="en"),
        pytest.param("ما رمز مشروع القرار ٧١/٢٨٠؟", id="ar"),
        pytest.param("第71/280号决议草案的文号是什么？", id="zh"),
        pytest.param("Cote du projet de résolution 71/280 ?", id="fr"),
        pytest.param("¿Qué signatura tenía el proyecto de resolución 71/280?", id="es"),
        pytest.param("Под каким условным обозначением вышел проект резолюции 71/280?", id="ru"),
    ],
)
def test_the_head_of_a_resolution_names_its_draft(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """It stands in brackets below the date of adoption."""
    reply = answered(seeds_answerer, question)
    assert "A/71/L.58" in reply.headline
    assert reply.quotations[0].text == "[دون الإحالة إلى لجنة رئيسية (A/71/L.58)]"


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("What is the symbol of the draft resolution 71/281?", id="another resolution"),
        pytest.param("symbol of the draft global compact", id="no resolution"),
        pytest.param("What is the job number of resolution 71/280?", id="none printed"),
        pytest.param("What is the job number of the letter from Chile?", id="another country"),
    ],
)
def test_what_no_page_bears_is_not_given(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Neither another document's number, nor one that is not printed."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("في أي دورة اتخذ القرار 71/280؟", id="ar"),
        pytest.param("第71/280号决议是哪届会议通过的？", id="zh"),
        pytest.param("In which session was resolution 71/280 adopted?", id="en"),
        pytest.param("À quelle session la résolution 71/280 a-t-elle été adoptée ?", id="fr"),
        pytest.param("¿En qué período de sesiones se aprobó la resolución 71/280?", id="es"),
        pytest.param("На какой сессии принята резолюция 71/280?", id="ru"),
    ],
)
def test_the_head_of_a_document_names_its_session(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """It is not the one at which the matter is to be taken up again, which a paragraph names."""
    reply = answered(seeds_answerer, question)
    assert "الحادية والسبعون" in reply.headline
    assert reply.quotations[0].text.startswith("الجمعية العامة الدورة")


@pytest.mark.parametrize(
    ("question", "language"),
    [
        pytest.param("ما لغة الرسالة الأصلية؟", "الإنكليزية", id="ar"),
        pytest.param("信的原文是什么语言？", "英文", id="zh"),
        pytest.param("In what language is the original of the letter?", "English", id="en"),
        pytest.param("En quelle langue est l'original de la lettre ?", "anglais", id="fr"),
        pytest.param("¿En qué idioma está el original de la carta?", "inglés", id="es"),
        pytest.param("На каком языке оригинал письма?", "английский", id="ru"),
    ],
)
def test_the_head_of_a_document_names_its_first_language(
    seeds_answerer: DocumentAnswerer, question: str, language: str
) -> None:
    """In the reader's language; an edition that does not print it is told by the one that does."""
    assert language in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("In which session was resolution 72/195 adopted?", id="another resolution"),
        pytest.param("What is the original language of the letter from Chile?", id="another country"),
    ],
)
def test_the_head_of_another_document_tells_nothing(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """What one document prints of itself is told of no other."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("كم فقرة في القرار 71/280؟", id="ar"),
        pytest.param("第71/280号决议有多少段？", id="zh"),
        pytest.param("How many paragraphs does resolution 71/280 have?", id="en"),
        pytest.param("Combien de paragraphes compte la résolution 71/280 ?", id="fr"),
        pytest.param("¿Cuántos párrafos tiene la resolución 71/280?", id="es"),
        pytest.param("Сколько пунктов в резолюции 71/280?", id="ru"),
    ],
)
def test_the_paragraphs_of_a_document_are_counted(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """The last of them is numbered 31."""
    headline = answered(seeds_answerer, question).headline
    assert "31" in headline or "٣١" in headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("How many paragraphs of resolution 71/280 mention Mexico?", id="some"),
        pytest.param("How many paragraphs does resolution 72/195 have?", id="another resolution"),
    ],
)
def test_other_paragraphs_are_not_counted(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Neither some of them, nor those of a document that is not there; those of the preamble are counted apart."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)
