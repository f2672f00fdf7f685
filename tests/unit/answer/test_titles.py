"""What a text, a study or a project is called: its title, and neither a person nor another text's title."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.builder import DocumentAnswerer
from bot.answer.messages import Messages
from bot.answer.model import Answer, Question
from index.ready import open_ready
from tests.unit.replies import answered

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = """# Report of the Harbour Conference on Tides

1. The Harbour Conference on Tides met at Bergen on 4 May 2016. Its theme was "Quays for everyone".

2. The World Bank had prepared for the conference a study entitled "Moving sands: a survey of bars". It was presented by
Ms. Ida Lund, director of the Tide Office.

3. UNICEF worked on the schooling of lightkeepers' children.
"""
RUSSIAN = """# Доклад о совещании по колодцам

1. Совещание по колодцам состоялось в Твери 6 июня 2015 года.

2. К совещанию было подготовлено исследование под названием «Глубокая вода».
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Two reports that nobody read before."""
    folder: Path = tmp_path_factory.mktemp("titles")
    (folder / "tides.md").write_text(ENGLISH, "utf-8")
    (folder / "wells.md").write_text(RUSSIAN, "utf-8")
    library = open_ready(folder, folder / "index", max_source_bytes=10**6)
    return DocumentAnswerer(library, Messages.load())


@pytest.mark.parametrize(
    "question",
    [
        "What is the study for the Bergen conference called?",
        "What's the name of the study that the World Bank prepared?",
        "What is the title of the study on bars by the World Bank?",
        "世界银行编写的研究叫什么名字？",
        "شو اسم الدراسة اللي عملها البنك الدولي؟",
        "كيف سميت دراسة البنك الدولي؟",
        "Comment s'appelle l'étude préparée par la Banque mondiale ?",
        "¿Cómo se llama el estudio que preparó el Banco Mundial?",
        "Как называется исследование Всемирного банка?",
    ],
)
def test_the_name_of_a_study_is_its_title(answerer: DocumentAnswerer, question: str) -> None:
    """No person is asked for, in whatever words a language asks for names."""
    assert "Moving sands" in answered(answerer, question).headline


def test_each_text_has_its_own(answerer: DocumentAnswerer) -> None:
    """The theme of the conference stands in quotation marks as well."""
    assert (
        "Глубокая вода"
        in answered(answerer, "Как называется исследование, подготовленное к совещанию по колодцам?").headline
    )


@pytest.mark.parametrize(
    "question",
    [
        "What is the UNICEF report called?",
        "What is the title of the handbook of the World Bank?",
        "Quel est le titre du rapport de l'UNICEF ?",
        "ما عنوان تقرير اليونيسيف؟",
    ],
)
def test_a_title_is_no_other_texts(answerer: DocumentAnswerer, question: str) -> None:
    """Neither another body's study nor a text of another kind is shown for the one asked about."""
    assert not isinstance(answerer.answer(Question(question)), Answer)


def test_who_presented_it_is_still_a_person(answerer: DocumentAnswerer) -> None:
    """The name of the director is hers."""
    assert (
        "Ida Lund" in answered(answerer, "What is the name of the director who presented the study?").headline
    )
