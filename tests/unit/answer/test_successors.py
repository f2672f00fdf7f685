"""Who came after somebody in an office, and who won a prize, which texts tell in words of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

DOCUMENTS = {
    "harbours.md": "# Harbour League: note\n\n1. Mr. Tobias Renfield retired on 3 May 2031 and was succeeded by "
    "Ms. Clara Winslow.\n\n2. The Golden Buoy Prize was awarded to Ms. Hester Quill in 2031.\n",
    "bois.md": "# Union des bois\n\n1. M. Étienne Lacaze a été nommé secrétaire général de l'Union des bois. "
    "Il succède à Mme Berthe Dumontier.\n\n2. Mme Solveig Arnal a remporté le prix de la Scie d'or en 2031.\n",
    "minas.md": "# Liga de las minas\n\n1. La Liga nombró Secretaria a la Sra. Pilar Ontaneda, en sustitución "
    "del Sr. Ramiro Zaldívar.\n",
    "rivers.md": "# Речной союз: отчет\n\n1. Г-н Савва Торопов вышел на пенсию, и его сменила г-жа Вера Лапина.\n",
    "ports.md": "# رابطة المناور: تقرير\n\n١ - افتتحت الاجتماع السيدة منى الحداد، مديرة الرابطة، التي حلت محل السيد "
    "كامل الدبس بعد تقاعده.\n",
    "tea.md": "# 茶业联盟：简报\n\n1. 联盟主任由陈可心女士接任，她接替了赵文博先生。\n",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over six notes on who came after whom."""
    return answerer_of(DOCUMENTS, tmp_path_factory.mktemp("successors"))


@pytest.mark.parametrize(
    ("question", "name"),
    [
        pytest.param("Who replaced Tobias Renfield?", "Winslow", id="en"),
        pytest.param("Who took over from Tobias Renfield?", "Winslow", id="en-took-over"),
        pytest.param("Qui a remplacé Tobias Renfield ?", "Winslow", id="fr-of-en"),
        pytest.param("Qui succède à Berthe Dumontier ?", "Lacaze", id="fr-sentence-before"),
        pytest.param("¿Quién sucede a Berthe Dumontier?", "Lacaze", id="es-of-fr"),
        pytest.param("¿Quién sustituyó a Ramiro Zaldívar?", "Ontaneda", id="es"),
        pytest.param("Who succeeded Ramiro Zaldívar?", "Ontaneda", id="en-of-es"),
        pytest.param("Кто сменил Савву Торопова?", "Лапина", id="ru"),
        pytest.param("من حل محل كامل الدبس؟", "منى الحداد", id="ar"),
        pytest.param("مين أخذ مكان كامل الدبس؟", "منى الحداد", id="ar-dialect"),
        pytest.param("Who won the Golden Buoy Prize?", "Quill", id="en-prize"),
        pytest.param("Qui a reçu le prix de la Scie d'or ?", "Arnal", id="fr-prize"),
    ],
)
def test_who_came_after_whom_is_told(answerer: DocumentAnswerer, question: str, name: str) -> None:
    """Whoever is said to have come after somebody is told, in whatever words, or to have been given the prize."""
    assert name in answered(answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "Who replaced Clara Winslow?",
        "Qui remplace Étienne Lacaze ?",
        "¿Quién sustituyó a Pilar Ontaneda?",
        "Кто сменил Веру Лапину?",
        "من حل محل منى الحداد؟",
        "Who won the Golden Buoy Prize in 2029?",
    ],
)
def test_whoever_came_last_is_followed_by_nobody(answerer: DocumentAnswerer, question: str) -> None:
    """Who was replaced is not who replaced somebody, and a prize of another year is another."""
    assert isinstance(answerer.answer(Question(question)), NotFound)
