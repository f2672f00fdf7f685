"""Questions for what a thing costs, answered by a table's column of money."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

NOTE = """# Информационная записка для участников

Гостиницы города Лиманск

Гостиница	Категория	Расстояние до центра	Одноместный номер, сом за ночь	Число забронированных номеров
«Достук»	4 звезды	2 км	6 900	60
«Арашан»	3 звезды	3,5 км	3 800	45
"""
PLEDGES = """# Déclaration de Bamako sur la navigation

## Annexe. Annonces de contributions au Fonds pour la navigation intérieure

Contributeur	Montant	Période
Belgique	1,4 million d'euros	2019-2021
Maroc	3 millions de dirhams	2019
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over a table of hotels with prices in a national currency."""
    return answerer_of({"note.md": NOTE, "pledges.md": PLEDGES}, tmp_path_factory.mktemp("prices"))


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        pytest.param("Сколько стоит номер в гостинице «Достук»?", "6 900", id="ru"),
        pytest.param("How much is a room at the Dostuk hotel?", "6 900", id="en"),
        pytest.param("¿Cuánto cuesta la habitación en el hotel Arashan?", "3 800", id="es"),
        pytest.param("Combien coûte une nuit à l'hôtel Arachan ?", "3 800", id="fr"),
        pytest.param("كم سعر الغرفة في فندق أراشان؟", "3 800", id="ar"),
        pytest.param(
            "How much did Belgium pledge to the inland navigation fund?", "1,4 million", id="amount"
        ),
        pytest.param("كم تعهدت بلجيكا لصندوق الملاحة الداخلية؟", "1,4 million", id="ar-amount"),
        pytest.param("How many rooms are reserved at the Arashan?", "45", id="count"),
    ],
)
def test_a_column_of_money_tells_a_price(answerer: DocumentAnswerer, question: str, figure: str) -> None:
    """The column need not say "cost": a currency does; years are no amount, and no price counts rooms."""
    assert figure in answered(answerer, question).headline.replace("\xa0", " ")


@pytest.mark.parametrize(
    "question", ["How much is a room at the Hyatt hotel?", "Сколько стоит ужин в «Достук»?"]
)
def test_another_price_is_refused(answerer: DocumentAnswerer, question: str) -> None:
    """A hotel that there is not has no price."""
    reply = answerer.answer(Question(question))
    assert isinstance(reply, NotFound) or "6 900" not in reply.headline
