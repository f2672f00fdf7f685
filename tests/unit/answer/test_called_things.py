"""Things that are called by a number, bodies that are called by one word, and the sentence that is not forbidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, NotFound, Question
from index.model import Language
from index.query_building import build_query
from index.search import title_pages
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer
    from index.library import Library


@pytest.mark.parametrize(
    ("question", "room"),
    [
        pytest.param("Room for breakout group 2 at the Geneva meeting", "٥-٦", id="en"),
        pytest.param("Salle du groupe 3 ?", "١٩", id="fr"),
        pytest.param("в каком зале группа 1?", "١٨", id="ru"),
    ],
)
def test_a_group_is_called_by_its_number(seeds_answerer: DocumentAnswerer, question: str, room: str) -> None:
    """«الفريق ٢ - الأمريكتان (القاعة ٥-٦: …»."""
    assert room in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "Room for breakout group 5 at the Geneva meeting",
        "¿En qué sala se reúne el grupo 7?",
        "第9组在哪个会议室？",
    ],
)
def test_the_room_of_another_group_is_no_answer(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """There is no group 5, though room 5-6 is in the line of group 2."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


REPORT = """1. The Harbour Programme of the United Nations Development Programme has its seat in Oslo.

2. The United Nations Development Programme prepared a guide with the World Bank. The Programme and UNICEF are \
preparing a report on fishing villages.
"""


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param("Who is UNDP preparing the report on fishing villages with?", "UNICEF", id="stranded"),
        pytest.param("With whom did UNDP prepare a guide?", "World Bank", id="before"),
    ],
)
def test_a_body_may_be_called_by_one_word(tmp_path: Path, question: str, words: str) -> None:
    """Here "the Programme" is the one that the sentence before names in full."""
    reply = answerer_of({"report.txt": REPORT}, tmp_path).answer(Question(question))
    assert isinstance(reply, Answer), reply.headline
    assert words in reply.headline


def test_a_date_is_told_where_no_word_of_the_question_forbids_it(seeds_answerer: DocumentAnswerer) -> None:
    """A footnote on another questionnaire speaks of no body; the line that names it gives the day."""
    question = "Avant quelle date fallait-il renvoyer à l'OIM le questionnaire rempli ?"
    assert "26 juin 2017" in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "For which session of the General Assembly was the 2008 report prepared?",
        "Pour quelle session de l'Assemblée générale le rapport de 2008 a-t-il été établi ?",
        "¿Para qué período de sesiones de la Asamblea General era el informe de 2008 del Secretario General?",
        "К какой сессии Генеральной Ассамблеи подготовлен доклад 2008 года?",
        "تقرير 2008 لأي دورة من دورات الجمعية العامة؟",
        "2008年报告是提交大会第几届会议的？",
    ],
)
def test_a_session_is_called_by_its_rank(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """«الدورة الثالثة والستون» of the title page, «في دورتها الثالثة والستين» of a paragraph."""
    assert "الثالثة والست" in answered(seeds_answerer, question).headline


def test_title_pages_are_of_the_documents_whose_kind_and_year_are_named(library: Library) -> None:
    """The session stands alone on a title page; without a kind of document no page is meant."""
    named = build_query("the report of 2008", Language.ENGLISH, library)
    texts = [library.chunks[hit.chunk].text for hit in title_pages(library, named)]
    assert "الدورة الثالثة والستون" in texts
    assert title_pages(library, build_query("migration in 2008", Language.ENGLISH, library)) == ()


OF_ANOTHER = """# Report of the Harbour Forum

1. The Harbour Forum met in Oslo on 3 May 2016.

2. Mussels may be farmed in every harbour, and the Harbour Forum encouraged the farming of mussels.

3. The Harbour Forum recalled that mussels may be farmed (New York Declaration, paragraph 54).
"""


@pytest.mark.parametrize(
    ("question", "paragraph"),
    [
        ("Which paragraph of the New York Declaration says that mussels may be farmed?", ": 54"),
        ("Qué párrafo de la Declaración de Nueva York recuerda el Harbour Forum?", ": 54"),
        ("Which paragraph says that the Harbour Forum encouraged the farming of mussels?", ": 2"),
    ],
)
def test_a_paragraph_is_of_the_document_that_was_asked_about(
    tmp_path: Path, question: str, paragraph: str
) -> None:
    """A report's own paragraph is none of the declaration that it cites."""
    reply = answerer_of({"report.txt": OF_ANOTHER}, tmp_path).answer(Question(question))
    assert isinstance(reply, Answer), reply.headline
    assert paragraph in reply.headline.replace("\u00a0", " "), reply.headline


TWO_RESOLUTIONS = """# Report of the Harbour Forum

1. The Harbour Forum met in Oslo on 3 May 2016.

2. The present report on mussels was prepared in response to General Assembly resolutions 61/208 and 62/270.

3. In its resolution 64/71, the Assembly had called for a study of oysters.
"""


@pytest.mark.parametrize(
    "question",
    [
        "Which resolutions was the report on mussels prepared in response to?",
        "En réponse à quelles résolutions le rapport sur les moules a-t-il été préparé ?",
        "¿En respuesta a qué resoluciones se preparó el informe sobre mejillones?",
        "В ответ на какие резолюции был подготовлен доклад о мидиях?",
        "报告是根据哪两项决议编写的？",
        "استجابة لأي قرارين أعد التقرير؟",
    ],
)
def test_where_resolutions_are_asked_for_all_are_named(tmp_path: Path, question: str) -> None:
    """Those that a sentence tells together, and not only the nearest of them."""
    reply = answerer_of({"report.txt": TWO_RESOLUTIONS}, tmp_path).answer(Question(question))
    assert isinstance(reply, Answer), reply.headline
    assert "61/208" in reply.headline
    assert "62/270" in reply.headline
    assert "64/71" not in reply.headline


def test_where_one_resolution_is_asked_for_one_is_named(tmp_path: Path) -> None:
    """The one that tells of it."""
    reply = answerer_of({"report.txt": TWO_RESOLUTIONS}, tmp_path).answer(
        Question("Which resolution called for a study of oysters?")
    )
    assert isinstance(reply, Answer), reply.headline
    assert "64/71" in reply.headline
    assert "62/270" not in reply.headline
