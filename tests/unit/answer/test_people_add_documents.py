"""Three small documents as people add them, invented: a note in Russian, a report in Spanish, a record in Arabic.

Each is asked in other languages than its own. What it does not tell is refused, however near it comes: another year,
another country, another rank.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer


FOLDER = Path(__file__).parent / "added_documents"


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Return the answerer over the three."""
    documents = {path.name: path.read_text(encoding="utf-8") for path in sorted(FOLDER.iterdir())}
    return answerer_of(documents, tmp_path_factory.mktemp("added"))


TOLD: tuple[tuple[str, str], ...] = (
    # of a table, the column that tells a share or money
    ("What percentage of the wells in Yemen are dry?", "٤٧"),
    ("Combien coûte un mètre carré en Colombie ?", "8,20"),
    ("¿Cuánto cuesta el kilogramo en Tayikistán?", "14"),
    ("جورجيا كم منحل شملها المسح؟", "310"),
    # who did it by its whole name, not the country in it
    (
        "Who hosted the third session of the Working Group on mountain beekeeping?",
        "Ассоциация пасечников Сванетии",
    ),
    ("¿Quién acogió la segunda reunión de perforadores de pozos?", "الهيئة العمانية لصون الأفلاج"),
    ("Кто принимал первое совещание копателей колодцев?", "جمعية أهل البادية"),
    (
        "Qui a organisé la deuxième session sur l'apiculture de montagne ?",
        "Национальная конфедерация фермеров Грузии",
    ),
    # who is told to have an office, not the body beside
    ("¿Quién presidió la segunda reunión de perforadores de pozos?", "سليمان البوسعيدي"),
    ("Qui a présidé la deuxième rencontre de muralistes ?", "Wara Mamani"),
    # who is told to have done it, not who is told of beside
    ("Who implemented the pilot on schools in Potosí?", "Asociación Manos de Barro"),
    ("Qui organise le cours de restauration en mars 2023 ?", "Escuela de Oficios de Cuenca"),
    ("¿Quién es responsable de la exposición de fotografías?", "Biblioteca Luis Ángel Arango"),
    ("谁负责2023年3月的课程？", "Escuela de Oficios de Cuenca"),
    # the year of which a number is told
    ("كم أنفق على المسح في عام 2021؟", "57"),
    ("How many wells were restored in 2020?", "410"),
)
UNTOLD = (
    "How many artists were trained in Lima?",
    "¿Cuántas colmenas perdieron los apicultores en 2021?",
    "Who hosted the first session of the Working Group on mountain beekeeping?",
    "How many wells were restored in 2017?",
    "كم أنفق على المسح في عام 2022؟",
    "How many colonies died of the mite in 2021?",
    "¿Cuántos euros entregó Suiza?",
    "Какой процент мастерских провели женщины в Перу?",
    "Combien de murales ont été enregistrés en 2019 ?",
    "Сколько колодцев зарегистрировано в Ираке?",
)


@pytest.mark.parametrize(("question", "told"), TOLD)
def test_a_headline_names_what_the_document_tells(
    answerer: DocumentAnswerer, question: str, told: str
) -> None:
    """In whatever language the question is asked."""
    assert told in answered(answerer, question).headline


@pytest.mark.parametrize("question", UNTOLD)
def test_what_is_told_of_another_is_no_answer(answerer: DocumentAnswerer, question: str) -> None:
    """However near it comes."""
    reply = answerer.answer(Question(question))
    assert not isinstance(reply, Answer), reply
