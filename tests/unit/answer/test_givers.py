"""What a country gave, where a sentence or the next one tells of others' amounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

TOGETHER = (
    "4. 风车修复信托基金自2031年设立以来共筹得6 100万美元。秘鲁、肯尼亚和冰岛在会上宣布追加认捐，"
    "总额为900万美元，其中冰岛认捐250万美元。"
)
ONE_BY_ONE = (
    "٥ - تنشئ صندوقا استئمانيا لصون الطواحين، وترحب بتبرع كندا بمبلغ ٥٠٠ ألف يورو "
    "وتبرع قطر بمبلغ ١,١ مليون دولار؛"
)


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over a report and a resolution that tell what several countries gave."""
    documents = {"report.md": f"# 风车会议报告\n\n{TOGETHER}\n", "resolution.md": f"# قرار\n\n{ONE_BY_ONE}\n"}
    return answerer_of(documents, tmp_path_factory.mktemp("givers"))


@pytest.mark.parametrize(
    ("question", "amount"),
    [
        pytest.param("冰岛给风车信托基金认捐了多少？", "250", id="zh"),
        pytest.param("How much did Iceland pledge to the trust fund for windmills?", "2.5 million", id="en"),
        pytest.param("كم تعهدت آيسلندا للصندوق الاستئماني للطواحين؟", "2.5", id="ar"),
        pytest.param("Combien le Qatar a-t-il versé au fonds d'affectation spéciale ?", "1,1", id="fr"),
        pytest.param("¿Cuánto donó Qatar al fondo fiduciario?", "1,1", id="es"),
        pytest.param("Сколько пожертвовал Катар в целевой фонд?", "1,1", id="ru"),
        pytest.param("How much did Canada give to the trust fund?", "500,000", id="en-first"),
    ],
)
def test_an_amount_is_that_of_the_country_asked_about(
    answerer: DocumentAnswerer, question: str, amount: str
) -> None:
    """Of several amounts a country's own is told, not the fund's, another's, or what it gave together with others."""
    assert amount in answered(answerer, question).headline


@pytest.mark.parametrize(
    "question", ["How much did Peru pledge to the trust fund for windmills?", "كم تبرعت الكويت؟"]
)
def test_what_a_country_gave_alone_is_not_guessed(answerer: DocumentAnswerer, question: str) -> None:
    """A total of three countries is no amount of one of them."""
    assert isinstance(answerer.answer(Question(question)), NotFound)
