"""Where the money for a thing comes from is told by who pays for it, over the seeds and over an invented document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, NotFound, Question
from tests.unit.invented import answerer_of

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer


@pytest.mark.parametrize(
    ("question", "payer"),
    [
        ("منين بتيجي فلوس المنتدى العالمي", "الحكومات"),
        ("全球论坛的活动经费从哪儿来？", "政府"),
        ("Where does the Global Forum get its money from?", "government"),
        ("D'où vient l'argent du Forum mondial ?", "gouvernement"),
        ("¿De dónde salen los fondos del Foro Mundial?", "gobierno"),
        ("Откуда берутся средства на деятельность Глобального форума?", "правительство"),
    ],
)
def test_where_money_comes_from_is_who_pays(
    seeds_answerer: DocumentAnswerer, question: str, payer: str
) -> None:
    """«وتمول أنشطة المنتدى من تبرعات الحكومات»: neither a place nor who is host."""
    reply = seeds_answerer.answer(Question(question))
    assert isinstance(reply, Answer), reply.headline
    assert payer in reply.headline.lower()


@pytest.mark.parametrize(
    "question", ["منين فلوس عملية براغ؟", "Where does the Bali Process get its money from?"]
)
def test_nobody_pays_for_what_is_not_said_to_be_paid_for(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """Who pays for something else is no answer."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


def test_who_pays_for_an_archive(tmp_path: Path) -> None:
    """The place that the document names as well is not where money comes from."""
    text = "# Report\n\n1. The Lamp Archive opened in Oslo in 2011. The Lamp Archive is funded by Norway.\n"
    reply = answerer_of({"lamps.en.txt": text}, tmp_path).answer(
        Question("Where does the Lamp Archive get its money from?")
    )
    assert isinstance(reply, Answer)
    assert "Norway" in reply.headline
