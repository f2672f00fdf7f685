"""Bodies that a text names in full once and then by one word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.sentence.short_names import short_names
from index.model import Language
from tests.unit.replies import answered
from tests.unit.views import view_of

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer


def _found(text: str, language: Language) -> list[tuple[str, str]]:
    """Return the short names of the last sentence of a text, each with the body it stands for."""
    view = view_of(text, language, -1)
    return [(text[span.start : span.end], concept) for span, concept in short_names(view)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            "تقوم إدارة الشؤون الاقتصادية والاجتماعية بدور جهة التنسيق من خلال أنشطة شعبة السكان. وعملاً بقرار"
            " الجمعية العامة ٢٠٨/٥٨، تعقد الشعبة اجتماعات تنسيقية سنوية.",
            Language.ARABIC,
            [("الشعبة", "population-division")],
            id="ar",
        ),
        pytest.param(
            "تقوم بذلك شعبة السكان. وتتولى الشعبة الإحصائية مسؤولية تجميع الإحصاءات.",
            Language.ARABIC,
            [],
            id="a-longer-name-is-another-ar",
        ),
        pytest.param(
            "تركز المنظمة الدولية للهجرة على ذلك. وتنظم المنظمة الحوار الدولي بشأن الهجرة.",
            Language.ARABIC,
            [("المنظمة", "iom")],
            id="what-is-no-adjective-of-it-is-another-thing-ar",
        ),
        pytest.param(
            "تركز المنظمة الدولية للهجرة على ذلك. وتنظم المنظمة العالمية ندوة.",
            Language.ARABIC,
            [],
            id="an-adjective-makes-it-another-ar",
        ),
        pytest.param(
            "The Economic Commission for Africa met. In 2006 the Commission signed a memorandum.",
            Language.ENGLISH,
            [("Commission", "eca")],
            id="en",
        ),
        pytest.param(
            "The Economic Commission for Africa met. Then the Commission on Human Rights did.",
            Language.ENGLISH,
            [],
            id="a-longer-name-is-another-en",
        ),
        pytest.param(
            "La Commission économique pour l'Afrique s'est réunie. La Commission a signé un accord.",
            Language.FRENCH,
            [("Commission", "eca")],
            id="fr",
        ),
        pytest.param(
            "Se reunió la Comisión Económica para África. La Comisión firmó un acuerdo.",
            Language.SPANISH,
            [("Comisión", "eca")],
            id="es",
        ),
        pytest.param(
            "Экономическая комиссия для Африки провела заседание. Комиссия подписала меморандум.",
            Language.RUSSIAN,
            [("Комиссия", "eca")],
            id="ru",
        ),
        pytest.param(
            "非洲经济委员会举行了会议。该委员会签署了谅解备忘录。",
            Language.CHINESE,
            [("该委员会", "eca")],
            id="zh",
        ),
    ],
)
def test_one_word_stands_for_the_body_named_before(
    text: str, language: Language, expected: list[tuple[str, str]]
) -> None:
    """Where it stands alone: "the Commission", not "the Commission on Human Rights"."""
    assert _found(text, language) == expected


def test_the_body_is_named_in_full(seeds_answerer: DocumentAnswerer) -> None:
    """«وعملاً بقرار الجمعية العامة ٢٠٨/٥٨، تعقد الشعبة اجتماعات»: the Assembly only wrote the resolution."""
    assert (
        "شعبة السكان"
        in answered(seeds_answerer, "من يعقد اجتماعات تنسيقية سنوية بشأن الهجرة الدولية؟").headline
    )
