"""How many parts a document or a paragraph has, and which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

OF_A_PARAGRAPH = (
    "How many sub-paragraphs does paragraph 15 of 71/280 have?",
    "كم عدد الفقرات الفرعية في الفقرة 15 من القرار 71/280؟",
    "第71/280号决议第15段有多少个分段？",
    "Combien d'alinéas compte le paragraphe 15 de la résolution 71/280 ?",
    "¿Cuántos apartados tiene el párrafo 15 de la resolución 71/280?",
    "Сколько подпунктов в пункте 15 резолюции 71/280?",
)
SOMETHING_ELSE = (
    "How many NGOs are in paragraph 6 of 71/280?",
    "كم عدد المنظمات غير الحكومية في الفقرة 6 من القرار 71/280؟",
    "第71/280号决议第6段有多少个非政府组织？",
    "Combien d'ONG dans le paragraphe 6 de la résolution 71/280 ?",
    "¿Cuántas ONG hay en el párrafo 6 de la resolución 71/280?",
    "Сколько НПО в пункте 6 резолюции 71/280?",
)
ANNEXES = (
    ("How many annexes does the {} have?", "IOM report", "resolution 71/280"),
    ("كم عدد مرفقات {}؟", "تقرير المنظمة الدولية للهجرة", "القرار 71/280"),
    ("{}有多少个附件？", "国际移民组织的报告", "第71/280号决议"),
    ("Combien d'annexes comporte {} ?", "le rapport de l'OIM", "la résolution 71/280"),
    ("¿Cuántos anexos tiene {}?", "el informe de la OIM", "la resolución 71/280"),
    ("Сколько приложений у {}?", "доклада МОМ", "резолюции 71/280"),
)
FOOTNOTES = (
    "How many footnotes are there in 71/280?",
    "كم حاشية في القرار 71/280؟",
    "第71/280号决议有几条脚注？",
    "Combien de notes de bas de page dans la résolution 71/280 ?",
    "¿Cuántas notas al pie hay en la resolución 71/280?",
    "Сколько сносок в резолюции 71/280?",
)
PREAMBLE = (
    "How many preambular paragraphs does 71/280 have?",
    "كم فقرة في ديباجة القرار 71/280؟",
    "71/280号决议序言部分有几段？",
    "Combien d'alinéas dans le préambule de la résolution 71/280 ?",
    "¿Cuántos párrafos del preámbulo tiene la resolución 71/280?",
    "Сколько пунктов преамбулы в резолюции 71/280?",
)
LENGTH = (
    "How long is the Secretary-General's report?",
    "كم طول تقرير الأمين العام؟",
    "秘书长的报告有多长？",
    "Quelle est la longueur du rapport du Secrétaire général ?",
    "¿Qué extensión tiene el informe del Secretario General?",
    "Какова длина доклада Генерального секретаря?",
)
SECTIONS = (
    "What are the sections of the Secretary-General's report?",
    "ما هي أقسام تقرير الأمين العام؟",
    "秘书长的报告有哪些章节？",
    "Quelles sont les sections du rapport du Secrétaire général ?",
    "¿Cuáles son las secciones del informe del Secretario General?",
    "Какие разделы в докладе Генерального секретаря?",
)


def _counts(answerer: DocumentAnswerer, question: str, count: int) -> bool:
    told = answered(answerer, question).headline.split("“")[0].split("«")[0]
    return count in [int(one) for one in re.findall(r"\d+", told)]


@pytest.mark.parametrize("question", OF_A_PARAGRAPH)
def test_parts_of_a_paragraph(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """The paragraph is quoted first, then each of its parts."""
    assert _counts(seeds_answerer, question, 3)
    assert len(answered(seeds_answerer, question).quotations) == 4


@pytest.mark.parametrize("question", SOMETHING_ELSE)
def test_what_the_parts_are_about_is_not_counted(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Three sub-paragraphs that speak of organizations are not three organizations."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(("question", "having", "lacking"), ANNEXES)
def test_annexes(seeds_answerer: DocumentAnswerer, question: str, having: str, lacking: str) -> None:
    """Each is quoted by the line with which it begins; a document without one is told to have none."""
    assert _counts(seeds_answerer, question.format(having), 9)
    assert isinstance(seeds_answerer.answer(Question(question.format(lacking))), NotFound)


@pytest.mark.parametrize("question", FOOTNOTES)
def test_footnotes(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Those with a number."""
    assert _counts(seeds_answerer, question, 6)


@pytest.mark.parametrize("question", PREAMBLE)
def test_paragraphs_of_the_preamble(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """They are not among the numbered ones, and the line that opens them is none."""
    assert _counts(seeds_answerer, question, 4)


@pytest.mark.parametrize("question", LENGTH)
def test_the_length_of_a_document(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """It is told by its numbered paragraphs, and never by what some meeting lasted."""
    assert _counts(seeds_answerer, question, 75)


@pytest.mark.parametrize("question", SECTIONS)
def test_sections_by_their_titles(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Those of the first level, in order."""
    reply = answered(seeds_answerer, question)
    assert [one.text.split()[0] for one in reply.quotations[1:3]] == ["أولا", "ثانياً"]
    assert len(reply.quotations) == 7
