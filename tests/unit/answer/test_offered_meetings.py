"""A meeting that is still to come is told by the offer to host it, and one that was is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

TEXT = """# Third Regional Forum on Salt Harvesting

1. The third Regional Forum on Salt Harvesting was held in Praia from 3 to 5 May 2031.

2. Participants welcomed the offer of the Government of Namibia to host the fourth Regional Forum on Salt Harvesting in
Walvis Bay in May 2034.
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """A report with an offer."""
    return answerer_of({"salt.md": TEXT}, tmp_path_factory.mktemp("salt"))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Who will host the fourth regional forum on salt harvesting?", ["offered", "Namibia"]),
        ("Where will the fourth regional forum on salt harvesting be held?", ["offered in Walvis Bay"]),
        ("Qui accueillera le quatrième forum régional ?", ["offre", "Namibie"]),
        ("¿Dónde se celebrará el cuarto foro regional?", ["ofrecida", "Walvis Bay"]),
        ("Кто примет четвёртый региональный форум?", ["предложение", "Намибия"]),
        ("من سيستضيف المنتدى الإقليمي الرابع؟", ["عرض", "ناميبيا"]),
        ("第四届区域论坛将由谁主办？", ["提议", "纳米比亚"]),
    ],
)
def test_who_offered_to_host_what_is_to_come_is_told_as_such(
    answerer: DocumentAnswerer, question: str, words: list[str]
) -> None:
    """The headline says that it is an offer, and of whom, or where."""
    assert all(word in answered(answerer, question).headline for word in words)


@pytest.mark.parametrize(
    "question",
    [
        "Who hosted the fourth regional forum on salt harvesting?",
        "Who will host the fifth regional forum on salt harvesting?",
        "Who will chair the fourth regional forum on salt harvesting?",
    ],
)
def test_an_offer_tells_nothing_else(answerer: DocumentAnswerer, question: str) -> None:
    """Nobody has hosted the fourth yet, and of the fifth, or of a chair, nothing is said."""
    assert isinstance(answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    "question",
    [
        "Which countries offered to host the forum?",
        "ما الدول التي عرضت استضافة المنتدى؟",
        "哪些国家表示愿意主办论坛？",
        "Quels pays ont proposé d'accueillir le Forum ?",
        "¿Qué países se ofrecieron a acoger el Foro?",
        "Какие страны предложили принять Форум?",
    ],
)
def test_all_who_offered_are_told(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Three countries offered, each for another of the meetings."""
    headline = answered(seeds_answerer, question).headline
    assert all(rank in headline for rank in ("1", "3", "4")) or all(rank in headline for rank in "١٣٤")
