"""Things that are called by a number, bodies that are called by one word, and the sentence that is not forbidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.builder import DocumentAnswerer
from bot.answer.messages import Messages
from bot.answer.model import Answer, NotFound, Question
from index.ready import open_ready

if TYPE_CHECKING:
    from pathlib import Path


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
    reply = seeds_answerer.answer(Question(question))
    assert isinstance(reply, Answer), reply.headline
    assert room in reply.headline


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
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "report.txt").write_text(REPORT, "utf-8")
    library = open_ready(tmp_path / "seeds", tmp_path / "index", max_source_bytes=1_000_000)
    reply = DocumentAnswerer(library, Messages.load()).answer(Question(question))
    assert isinstance(reply, Answer), reply.headline
    assert words in reply.headline


def test_a_date_is_told_where_no_word_of_the_question_forbids_it(seeds_answerer: DocumentAnswerer) -> None:
    """A footnote on another questionnaire speaks of no body; the line that names it gives the day."""
    question = "Avant quelle date fallait-il renvoyer à l'OIM le questionnaire rempli ?"
    reply = seeds_answerer.answer(Question(question))
    assert isinstance(reply, Answer), reply.headline
    assert "26 juin 2017" in reply.headline
