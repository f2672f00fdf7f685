"""Figures of tables, asked for by the row and the column that cross in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

PORTS = """Nations Unies

Rapport sur les ports

I. Données

1. Les données figurent ci-dessous.

Pays\tPort\tBudget (en dollars)\tPertes (%)\tÉcoles

Malte\tMarsaxlokk\t41 300\t12\t7

Maurice\tPort-Louis\t8 950\t4\t9

Togo\tLomé\t30 600\t21\t2

2. Ces données sont provisoires.
"""


@pytest.fixture(scope="module")
def ports(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over a report with one table."""
    return answerer_of({"ports.txt": PORTS}, tmp_path_factory.mktemp("ports"))


@pytest.mark.parametrize(
    ("question", "value", "row"),
    [
        ("Combien d'écoles compte Malte ?", "7", "Marsaxlokk"),
        ("How many schools are there in Mauritius?", "9", "Port-Louis"),
        ("¿A cuántos dólares asciende el presupuesto de Lomé?", "30", "Togo"),
        ("Сколько долларов составляет бюджет Мальты?", "41", "Marsaxlokk"),
        ("كم تبلغ ميزانية توغو بالدولار؟", "30", "Lomé"),
        ("pertes Maurice", "4", "Port-Louis"),
    ],
)
def test_the_cell_where_row_and_column_cross(
    ports: DocumentAnswerer, question: str, value: str, row: str
) -> None:
    """The question names the row by a whole cell and the column by one of its words."""
    reply = answered(ports, question)
    assert value in reply.headline
    assert row in reply.quotations[0].text


@pytest.mark.parametrize(
    "question", ["Combien de navires compte Malte ?", "Combien d'écoles compte le Kenya ?"]
)
def test_a_row_or_a_column_that_is_not_there(ports: DocumentAnswerer, question: str) -> None:
    """Of several figures none is taken where no column is named, nor another row's."""
    assert isinstance(ports.answer(Question(question)), NotFound)
