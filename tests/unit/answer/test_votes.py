"""How many voted for a thing, against it or abstained, as minutes and decisions tell it in six languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

DOCUMENTS = {
    "beacons.md": "# Beacon Council\n\n1. Draft decision 3/7 on beacons was adopted by a recorded vote of 41 to 5, "
    "with 8 abstentions.\n",
    "phares.md": "# Conseil des phares\n\n1. La décision 4/2 sur les phares a été adoptée par 23 voix contre 6, avec 9 "
    "abstentions.\n",
    "norias.md": "# Consejo de las norias\n\n1. La decisión 5/1 sobre las norias se aprobó por 19 votos contra 3 y 7 "
    "abstenciones.\n",
    "mills.md": "# Мельничный совет\n\n1. Решение 6/4 о мельницах принимается 27 голосами против 4 при 11 "
    "воздержавшихся.\n",
    "wells.md": "# مجلس الآبار\n\n١ - اعتمد المجلس المقرر ٧/٣ بشأن الآبار بأغلبية ٣٣ صوتا مقابل صوتين وامتناع ٦ "
    "أعضاء عن التصويت.\n",
    "dikes.md": "# 堤坝理事会\n\n1. 关于堤坝的第8/5号决定以29票对7票、12票弃权获得通过。\n",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over six decisions on which there was a vote."""
    return answerer_of(DOCUMENTS, tmp_path_factory.mktemp("votes"))


@pytest.mark.parametrize(
    ("question", "number"),
    [
        pytest.param("How many voted against decision 3/7 on beacons?", "5", id="en-against"),
        pytest.param("How many votes in favour of decision 3/7 on beacons?", "41", id="en-for"),
        pytest.param("How many abstentions on decision 3/7 on beacons?", "8", id="en-abstained"),
        pytest.param("Combien de voix contre la décision 4/2 sur les phares ?", "6", id="fr-against"),
        pytest.param("Combien d'abstentions pour la décision 4/2 sur les phares ?", "9", id="fr-abstained"),
        pytest.param("¿Cuántos votos en contra tuvo la decisión 5/1 sobre las norias?", "3", id="es-against"),
        pytest.param("¿Cuántos votos a favor tuvo la decisión 5/1 sobre las norias?", "19", id="es-for"),
        pytest.param("Сколько голосов против решения 6/4 о мельницах?", "4", id="ru-against"),
        pytest.param("Сколько воздержалось по решению 6/4 о мельницах?", "11", id="ru-abstained"),
        pytest.param("كم عضوا صوت ضد المقرر ٧/٣ بشأن الآبار؟", "صوتين", id="ar-against"),
        pytest.param("كم عضوا امتنع عن التصويت على المقرر ٧/٣ بشأن الآبار؟", "6", id="ar-abstained"),
        pytest.param("关于堤坝的第8/5号决定有多少票反对？", "7", id="zh-against"),
        pytest.param("关于堤坝的第8/5号决定有多少票弃权？", "12", id="zh-abstained"),
    ],
)
def test_the_side_of_a_vote_is_told(answerer: DocumentAnswerer, question: str, number: str) -> None:
    """Of the numbers of one vote the one of the side asked about is told, not the first."""
    headline = answered(answerer, question).headline.translate(str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789"))
    assert re.search(rf"[:：]\W*{number}(?!\d)", headline), headline


@pytest.mark.parametrize(
    "question",
    [
        "How many voted against decision 3/9 on beacons?",
        "¿Cuántos votos en contra tuvo la decisión 5/6 sobre las norias?",
    ],
)
def test_another_decision_had_another_vote(answerer: DocumentAnswerer, question: str) -> None:
    """A vote is told of the decision that it was on."""
    assert isinstance(answerer.answer(Question(question)), NotFound)
