"""Of the places that a sentence names the narrowest answers, also one that no list has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer


GUILD = """# Rapport de la Guilde

1. Le groupe consultatif, présidé par M. Ali Ould Sidi (Mauritanie), s'est réuni la dernière fois à Bonn (Allemagne) les
20 et 21 juin 2031.

2. Le secrétariat de la Guilde des phares est installé à Kaolack (Sénégal).
"""


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("Où le groupe consultatif s'est-il réuni la dernière fois ?", "Bonn"),
        ("Где состоялось последнее совещание консультативной группы?", "Бонн"),
        ("Où est installé le secrétariat de la Guilde des phares ?", "Kaolack"),
    ],
)
def test_the_narrower_place_is_where_it_was(tmp_path: Path, question: str, place: str) -> None:
    """Of a city and the country in its brackets the city answers, whether or not a list has it."""
    reply = answerer_of({"guilde.md": GUILD}, tmp_path).answer(Question(question))
    assert isinstance(reply, Answer)
    assert place in reply.headline


@pytest.mark.parametrize(
    "question",
    [
        "في أي مبنى عُقد الاجتماع العالمي السابع؟",
        "第七次全球会议在哪栋大楼举行？",
        "in which building was the seventh global meeting held?",
        "dans quel bâtiment s'est tenue la septième réunion mondiale ?",
    ],
)
def test_the_building_is_named_where_few_words_of_the_question_stand(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """The heading of a list of participants has it, behind many sentences about the meeting."""
    assert "مركز المؤتمرات الدولي في جنيف" in answered(seeds_answerer, question).headline
