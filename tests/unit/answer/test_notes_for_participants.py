"""What those who travel to a meeting ask of the note for its participants: how far, how much, until when, in what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

NOTE = """# Third Congress of the Lantern Makers' Union

Brackwater, 3 to 5 May 2032

Information note for participants

1. Delegations are requested to register online by 12 March 2032.

2. Brackwater Airport is 31 kilometres from the city centre. A taxi costs about 48 euros.

3. The visa fee is 27 euros.

4. Interpretation will be provided in English, French and Russian.
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over one information note, which says on its title page alone of which meeting."""
    return answerer_of({"note.md": NOTE}, tmp_path_factory.mktemp("note"))


@pytest.mark.parametrize(
    ("question", "value"),
    [
        pytest.param("How far is Brackwater airport from the city centre?", "31", id="far-en"),
        pytest.param("À quelle distance du centre se trouve l'aéroport de Brackwater ?", "31", id="far-fr"),
        pytest.param("¿A qué distancia del centro está el aeropuerto de Brackwater?", "31", id="far-es"),
        pytest.param("На каком расстоянии от центра аэропорт Brackwater?", "31", id="far-ru"),
        pytest.param("كم يبعد مطار Brackwater عن وسط المدينة؟", "31", id="far-ar"),
        pytest.param("Brackwater机场离市中心多远？", "31", id="far-zh"),
        pytest.param("How many euros is the visa for the lantern makers' congress?", "27", id="visa-en"),
        pytest.param(
            "Combien coûte le visa pour le congrès des fabricants de lanternes ?", "27", id="visa-fr"
        ),
        pytest.param(
            "What is the last day to register for the lantern makers' congress?", "12 March", id="day-en"
        ),
        pytest.param(
            "Quel est le dernier jour pour s'inscrire au congrès à Brackwater ?", "12 mars", id="day-fr"
        ),
        pytest.param(
            "¿Cuál es el último día para inscribirse en el congreso de Brackwater?",
            "12 de marzo",
            id="day-es",
        ),
        pytest.param(
            "Into which languages is the Third Congress interpreted?", "English, French", id="languages-en"
        ),
        pytest.param("第三届大会提供哪些语言的口译？", "英文", id="languages-zh"),
    ],
)
def test_what_a_traveller_asks_is_told(answerer: DocumentAnswerer, question: str, value: str) -> None:
    """The words that only say what is asked for need not stand in the note, nor the meeting's name beside each line."""
    headline = answered(answerer, question).headline.translate(str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789"))
    assert value in headline


@pytest.mark.parametrize(
    "question",
    [
        "How far is Brackwater railway station from the city centre?",
        "How many euros is lunch at the lantern makers' congress?",
        "What is the last day to register for the Second Congress of the Lantern Makers' Union?",
    ],
)
def test_what_the_note_does_not_tell_is_not_told(answerer: DocumentAnswerer, question: str) -> None:
    """Another thing's distance or price, and another meeting's day, is none of what was asked about."""
    assert isinstance(answerer.answer(Question(question)), NotFound)
