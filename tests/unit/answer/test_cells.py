"""Cells of tables, asked for by column and row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Question

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer


@pytest.mark.parametrize(
    ("question", "cell"),
    [
        pytest.param(
            "Which SDG is linked to migration and health in the ISCM table?", "٣- الصحة الجيدة", id="en"
        ),
        pytest.param("移民与教育对应哪个可持续发展目标？", "٤- جودة التعليم", id="zh"),
        pytest.param("¿Qué ODS corresponde a la migración y la salud?", "٣- الصحة الجيدة", id="es"),
    ],
)
def test_a_cell_is_found_by_its_column_and_another_cell_of_its_row(
    seeds_answerer: DocumentAnswerer, question: str, cell: str
) -> None:
    """The column names what is wanted, the rest of the question one whole cell of the row."""
    reply = seeds_answerer.answer(Question(question))
    assert isinstance(reply, Answer)
    assert cell in reply.headline
    assert cell in reply.quotations[0].text


def test_a_part_of_a_cell_does_not_name_its_row(seeds_answerer: DocumentAnswerer) -> None:
    """«الهجرة والبيئة وتغير المناخ» is more than migration."""
    reply = seeds_answerer.answer(Question("Which SDG is linked to migration?"))
    assert not isinstance(reply, Answer) or "٣- الصحة" not in reply.headline
