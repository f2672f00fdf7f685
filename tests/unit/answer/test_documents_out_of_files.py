"""Invented documents as files have them: a resolution out of a PDF, a letter, a Markdown report, an agenda."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answer.builder import DocumentAnswerer
from bot.answer.messages import Messages
from bot.answer.model import NotFound, Question
from index.ready import open_ready
from tests.unit.replies import answered

FOLDER = Path(__file__).parents[2] / "fixtures/dropped"


@pytest.fixture(scope="module")
def dropped(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over four documents that are about migration and in no seed."""
    library = open_ready(FOLDER, tmp_path_factory.mktemp("index"), max_source_bytes=1_000_000)
    return DocumentAnswerer(library, Messages.load())


@pytest.mark.parametrize(
    ("question", "value", "quoted"),
    [
        (
            "When will the high-level dialogue on fair recruitment be held?",
            "May 2025",
            "in Geneva on 14",
        ),
        ("How many States have ratified the Private Employment Agencies Convention?", "64", "64 States have"),
        ("What is meant by a recruitment fee?", "any cost incurred", "means any cost incurred"),
        ("متى اتخذت الجمعية العامة القرار ٧٧/٣١٢؟", "١٩ تموز/يوليه ٢٠٢٣", "19 July 2023"),
        ("Combien de participants la Conférence de Saly a-t-elle réunis ?", "187", "réuni 187 participants"),
        (
            "Quels pays ont participé à la Conférence de Saly ?",
            "Sierra Leone",
            "Bénin, Burkina Faso, Cabo Verde",
        ),
        (
            "Which country will host the next ministerial meeting on children on the move?",
            "Togo",
            "Le Togo accueillera",
        ),
        ("须在多少小时内为无人陪伴儿童指定监护人？", "72", "dans les 72 heures"),
        ("¿Quién representó a México en la Mesa de Tegucigalpa?", "Hilario Camacho", "Sr. Hilario Camacho"),
        ("¿Quién representó a Guatemala en la cuarta Mesa?", "Otto Ixchop", "Sr. Otto Ixchop"),
        ("¿Qué es la reintegración sostenible?", "autosuficiencia", "estabilidad social y bienestar"),
        ("Кто выступит с докладом о пенсионных правах трудящихся-мигрантов?", "Аветисян", "Карине Аветисян"),
        ("В котором часу рассматривается пункт 4 повестки дня?", "09:30", "9.30–11.00"),
        ("من يدير المناقشة بشأن عقد العمل الإلكتروني؟", "Нурлан Сеитов (Казахстан)", "Нурлан Сеитов"),
        (
            "Quand le projet pilote sur le contrat de travail électronique a-t-il commencé ?",
            "1",
            "1 июля 2023 года",
        ),
    ],
)
def test_the_words_that_answer_are_quoted(
    dropped: DocumentAnswerer, question: str, value: str, quoted: str
) -> None:
    """Each value stands in the headline, and the first quotation has the words that prove it."""
    reply = answered(dropped, question)
    assert value in reply.headline
    assert quoted in " ".join(reply.quotations[0].text.split())
    assert ">" not in reply.quotations[0].text


@pytest.mark.parametrize(
    "question",
    [
        "公平招聘国际会议第二届会议何时举行？",
        "Combien l'Allemagne versera-t-elle à l'appui de la Déclaration de Saly ?",
        "¿Quién representó a Costa Rica en la cuarta Mesa Directiva Ampliada?",
        "Кто выступит с докладом об утверждении бюджета Совета?",
    ],
)
def test_what_is_not_said_is_not_answered(dropped: DocumentAnswerer, question: str) -> None:
    """A country, a rank or a point of the agenda of which nothing is said has no answer."""
    assert isinstance(dropped.answer(Question(question)), NotFound)
