"""Who paid is told by the words around the name, though others stand nearer to the verb, or in another sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from bot.answer.sentence.payers import paid_in
from index.model import Language, Span
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

TEXT = """\
# Report

1. The third Regional Forum on Salt Harvesting was held in Praia from 3 to 5 May 2031. It was organized by the Economic
Commission for Africa with the International Labour Organization, with financial support from the Government of Norway.

2. The lagoon pilot covers Tunisia and Morocco. It is run by the University of Praia and financed by Iceland.
"""


@pytest.mark.parametrize(
    ("language", "text", "payer"),
    [
        ("en", "The study was prepared by UNDP and financed by Norway.", "Norway"),
        ("fr", "Il a été organisé par la CEA, grâce à un concours financier de la Suisse.", "Suisse"),
        ("es", "El taller, financiado por Noruega, fue organizado por la CEPAL.", "Noruega"),
        ("ru", "Семинар был организован МОТ при финансовой поддержке Норвегии.", "Норвегии"),
        (
            "ar",
            "ونظمتها اللجنة الاقتصادية لأفريقيا بالاشتراك مع المنظمة، وبتمويل من حكومة سويسرا",
            "حكومة سويسرا",
        ),
        ("zh", "试点涵盖摩洛哥、突尼斯和加纳三国，由瑞士发展与合作署出资，培训了青年。", "瑞士发展与合作署"),
        ("zh", "日本政府和荷兰政府承担了发展中国家学员的旅费。", "日本政府和荷兰政府"),
    ],
)
def test_the_words_around_a_name_show_who_paid(language: str, text: str, payer: str) -> None:
    """«وبتمويل من حكومة سويسرا»: who organized the workshop did not pay for it."""
    told = paid_in(text, Span(0, len(text)), Language(language))
    assert any(payer in text[span.start : span.end] for span in told)


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """A report in which one State pays for the meeting and another for a pilot."""
    return answerer_of({"salt.md": TEXT}, tmp_path_factory.mktemp("payers"))


@pytest.mark.parametrize(
    ("question", "payer"),
    [
        ("Who financed the third regional forum on salt harvesting?", "Norway"),
        ("Qui a financé le troisième forum régional tenu à Praia ?", "Norvège"),
        ("¿Quién financió el tercer foro regional en Praia?", "Noruega"),
        ("من موّل المنتدى الإقليمي الثالث في برايا؟", "النرويج"),
        ("Who financed the lagoon pilot?", "Iceland"),
    ],
)
def test_who_paid_is_neither_who_organized_nor_who_paid_for_another(
    answerer: DocumentAnswerer, question: str, payer: str
) -> None:
    """Of the forum Norway, of the pilot Iceland."""
    assert payer in answered(answerer, question).headline


def test_who_paid_for_another_meeting_is_not_told(answerer: DocumentAnswerer) -> None:
    """The report says nothing of a fourth forum."""
    assert isinstance(answerer.answer(Question("Who financed the fourth regional forum in Oslo?")), NotFound)
