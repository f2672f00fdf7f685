"""How many people a body has is told by how many members it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

FRENCH = """COMMUNIQUÉ DE PRESSE

Congrès de la Fédération des pêcheurs du Delta

Saint-Aubin, le 7 mars 2014

La Fédération a tenu son sixième congrès à Saint-Aubin les 6 et 7 mars 2014. Le congrès a élu un conseil national \
composé de 35 membres.
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over a press release that tells of a council."""
    return answerer_of({"fr.txt": FRENCH}, tmp_path_factory.mktemp("seats"))


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("How many people sit on the national council of the federation?", id="en"),
        pytest.param("كم شخصا في المجلس الوطني للاتحاد؟", id="ar"),
        pytest.param("Combien de personnes compte le conseil national de la Fédération ?", id="fr"),
        pytest.param("¿Cuántas personas integran el consejo nacional de la Federación?", id="es"),
        pytest.param("Сколько человек в национальном совете Федерации?", id="ru"),
        pytest.param("联合会全国理事会有多少人？", id="zh"),
    ],
)
def test_people_of_a_body_are_its_members(answerer: DocumentAnswerer, question: str) -> None:
    """Whoever asks for people, or for who sits there, is told how many members there are."""
    assert "35" in answered(answerer, question).headline


def test_members_of_a_body_are_not_who_came(answerer: DocumentAnswerer) -> None:
    """How many came to the congress is not told."""
    assert isinstance(
        answerer.answer(Question("How many people attended the congress of the federation?")), NotFound
    )
