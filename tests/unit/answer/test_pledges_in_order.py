"""Of several countries and as many numbers each number is the country's of its place in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

WELLS = """\
# 农村水井登记区域工作组报告

1. 挪威、秘鲁和澳大利亚宣布向水井登记分别认捐80万美元、45万美元和35万澳元。

2. 截至2030年6月30日，本区域已登记的水井为12 500口。
"""
FERRIES = """\
# Report of the Council on River Ferries

1. Chad, Cuba and Fiji pledged $600,000, $450,000 and $150,000 respectively to the ferries fund.

2. The average cost of insuring a ferry fell from 6.9 per cent of its value in 2031 to 5.8 per cent in 2034.

3. The number of places on the field trip is limited to 45.

4. In its decision 6/2, the Council adopted the ferry register; it adopted nine decisions in all.
"""


@pytest.fixture(scope="module")
def pledges(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over two reports that list who pledged what."""
    return answerer_of({"wells.md": WELLS, "ferries.md": FERRIES}, tmp_path_factory.mktemp("invented"))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param("How much did Norway pledge for the wells?", "800,000 US dollars", id="first-zh"),
        pytest.param(
            "How much did Australia pledge for the wells?", "350,000 Australian dollars", id="last-zh"
        ),
        pytest.param("¿Cuánto prometió Cuba al fondo de transbordadores?", "450.000", id="second-es"),
        pytest.param("Combien Fidji a-t-il promis au fonds pour les bacs ?", "150", id="third-fr"),
        pytest.param("How much did it cost to insure a ferry in 2034?", "5.8", id="cost-as-a-share"),
        pytest.param("How many places are there on the field trip?", "45", id="number-of"),
    ],
)
def test_each_country_has_its_own_number(pledges: DocumentAnswerer, question: str, words: str) -> None:
    """Also in another currency, and where a cost is told as a share."""
    assert words in answered(pledges, question).headline


def test_a_country_that_is_not_listed_pledged_nothing(pledges: DocumentAnswerer) -> None:
    """The number of another country is none of its own."""
    assert isinstance(pledges.answer(Question("How much did Kenya pledge for the wells?")), NotFound)
