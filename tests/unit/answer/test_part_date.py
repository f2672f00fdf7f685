"""Tests of questions for the date that a summary or a statement within a document bears."""

from __future__ import annotations

import pytest

from bot.answer.builder import DocumentAnswerer
from bot.answer.messages import Messages
from bot.answer.model import Question
from tests.unit.invented import library_of
from tests.unit.replies import answered

DOCUMENTS = {
    "letter.md": """Distr.: General
2 March 2021
English
Original: English

## General Assembly

## Letter dated 24 February 2021 from the Permanent Representative of Malta addressed to the Secretary-General

I have the honour to transmit the outcome of the Third Harbour Forum.

(Signed) Ingrid Dahl

## Annex

## Highlights of the Third Harbour Forum

1. The Third Harbour Forum was held in Valletta on 10 and 11 February 2021.

Valletta, 12 February 2021
""",
    "rapport.md": """# Rapport du Réseau des ports

1. Le Réseau s'est réuni à Accra en juin 2022.

## Annexe I

## Déclaration des travailleurs migrants

1. Les travailleurs demandent des quais plus sûrs.

Accra, 17 juin 2022

## Annexe II

## Programme de travail

1. La séance s'ouvre à 9 heures.
""",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over two documents with dated annexes."""
    library = library_of(DOCUMENTS, tmp_path_factory.mktemp("dated"))
    return DocumentAnswerer(library, Messages.load())


@pytest.mark.parametrize(
    ("question", "date"),
    [
        pytest.param(
            "What date is at the bottom of the highlights of the forum?", "12 February 2021", id="en"
        ),
        pytest.param(
            "On what date were the highlights of the third forum issued?", "12 February", id="issued"
        ),
        pytest.param("第三次论坛要点文件的落款日期是哪天？", "2021年2月12日", id="zh"),
        pytest.param("ما التاريخ في أسفل وثيقة أبرز معالم المنتدى الثالث؟", "١٢ شباط/فبراير ٢٠٢١", id="ar"),
        pytest.param("Какая дата стоит в конце основных итогов форума?", "12 февраля 2021", id="ru"),
        pytest.param(
            "De quelle date est la déclaration des travailleurs migrants ?", "17 juin 2022", id="fr"
        ),
        pytest.param(
            "¿Qué fecha lleva la declaración de los trabajadores migrantes?", "17 de junio de 2022", id="es"
        ),
        pytest.param(
            "When was the letter from Malta distributed?", "2 March 2021", id="its-letter-distributed"
        ),
        pytest.param("What is the date of the letter from Malta?", "24 February 2021", id="its-letter"),
    ],
)
def test_a_part_bears_a_date_of_its_own(answerer: DocumentAnswerer, question: str, date: str) -> None:
    """The annex is dated by its last line, not by the letter around it nor by the forum it tells of."""
    assert date in answered(answerer, question).headline


@pytest.mark.parametrize(
    ("question", "date"),
    [
        pytest.param("What date does the programme of work bear?", "17", id="another-annex"),
        pytest.param(
            "When was the declaration of migrant workers sent to the Bank?", "17", id="another-deed"
        ),
    ],
)
def test_what_bears_no_date_is_not_dated_by_another(
    answerer: DocumentAnswerer, question: str, date: str
) -> None:
    """Only the part that is named, and only when the question asks of the text itself."""
    assert date not in answerer.answer(Question(question)).headline
