"""A turn that wants yes or no is answered with the sentence that says so, whatever was asked before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

CHARTER = """《海上救助宪章》

《海上救助宪章》由海上救助学会于2016年9月通过。

《海上救助宪章》列出15项承诺，但不具有法律约束力。
"""
COMPACT = """The Delta Fishing Compact

The Delta Fishing Compact was concluded in Saint-Aubin on 4 May 2019.

The Delta Fishing Compact sets out 11 principles and is not legally binding.
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over two instruments that bind nobody."""
    return answerer_of({"zh.txt": CHARTER, "en.txt": COMPACT}, tmp_path_factory.mktemp("binding"))


@pytest.mark.parametrize(
    ("before", "turn", "told"),
    [
        pytest.param("《海上救助宪章》列出多少项承诺？", "它有法律效力吗？", "不具有法律约束力", id="zh"),
        pytest.param(
            "How many principles does the Delta Fishing Compact set out?",
            "Is it legally binding?",
            "not legally binding",
            id="en",
        ),
        pytest.param(
            "Combien de principes énonce le Delta Fishing Compact ?",
            "Est-il juridiquement contraignant ?",
            "not legally binding",
            id="fr",
        ),
        pytest.param(
            "¿Cuántos principios tiene el Delta Fishing Compact?",
            "¿Es jurídicamente vinculante?",
            "not legally binding",
            id="es",
        ),
        pytest.param(
            "كم مبدأ في Delta Fishing Compact؟", "هل هو ملزم قانونا؟", "not legally binding", id="ar"
        ),
    ],
)
def test_a_turn_for_yes_or_no_asks_of_itself(
    answerer: DocumentAnswerer, before: str, turn: str, told: str
) -> None:
    """The number that was asked for before is no answer to it."""
    reply = answered(answerer, turn, (before,))
    assert told in reply.quotations[0].text
    assert told in reply.headline
