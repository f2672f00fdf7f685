"""What the headline calls a body: its name, the short one readers know, and the document's own of several."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from bot.answer.sentence.values import Value
from bot.answer.wording.value_name import value_name
from index.model import Language, Span
from index.termbase import Termbase

if TYPE_CHECKING:
    from index.library import Library


@pytest.fixture(scope="module")
def library() -> Library:
    """A library of which only the termbase is asked."""
    return cast("Library", SimpleNamespace(termbase=Termbase.load()))


def _value(concept: str, text: str, language: str) -> Value:
    return Value(Span(0, len(text)), text, 1.0, concept=concept, language=Language(language))


@pytest.mark.parametrize(
    ("reader", "name"),
    [
        ("ar", "منظمة الأمم المتحدة للتربية والعلم والثقافة (اليونسكو)"),
        ("zh", "联合国教育、科学及文化组织（教科文组织）"),
        ("en", "United Nations Educational, Scientific and Cultural Organization (UNESCO)"),
        ("fr", "Organisation des Nations Unies pour l'éducation, la science et la culture (UNESCO)"),
        ("es", "Organización de las Naciones Unidas para la Educación, la Ciencia y la Cultura (UNESCO)"),
        ("ru", "Организация Объединенных Наций по вопросам образования, науки и культуры (ЮНЕСКО)"),
    ],
)
def test_a_body_is_shown_with_the_name_readers_know(library: Library, reader: str, name: str) -> None:
    """Whatever the document calls it: who asks for UNESCO shall find it."""
    assert value_name(library, Language(reader), _value("unesco", "اليونسكو", "ar")) == name
    assert value_name(library, Language(reader), _value("unesco", "UNESCO", "en")) == name


@pytest.mark.parametrize(
    ("concept", "text", "language", "name"),
    [
        pytest.param("policymakers", "مقرري السياسات", "ar", "مقرري السياسات", id="another-synonym"),
        pytest.param("policymakers", "لمقرري السياسات", "ar", "مقرري السياسات", id="with-a-clitic"),
        pytest.param("iom", "لمنظمة الهجرة الدولية", "ar", "منظمة الهجرة الدولية", id="ar-body"),
        pytest.param(
            "iom", "للمنظمة الدولية للهجرة", "ar", "المنظمة الدولية للهجرة", id="article-with-clitic"
        ),
        pytest.param(
            "gcim", "للجنة العالمية للهجرة الدولية", "ar", "اللجنة العالمية للهجرة الدولية", id="lam"
        ),
        pytest.param("general-assembly", "الجمعية", "ar", "الجمعية العامة", id="a-word-of-the-name"),
        pytest.param("manila", "مانابلا", "ar", "مانيلا", id="misspelt"),
        pytest.param("iom", "国际移徙组织", "zh", "国际移徙组织", id="zh-body"),
        pytest.param("who", "世卫组织", "zh", "世界卫生组织（世卫组织）", id="zh-short"),
        pytest.param(
            "ece",
            "Европейской экономической комиссии ООН",
            "ru",
            "Европейская экономическая комиссия ООН (ЕЭК)",
            id="ru-case",
        ),
        pytest.param("country-mx", "المكسيكية", "ar", "المكسيك", id="adjective"),
        pytest.param("world-bank", "World Bank", "en", "World Bank", id="no-short-name"),
    ],
)
def test_a_readers_own_document_is_taken_at_its_word(
    library: Library, concept: str, text: str, language: str, name: str
) -> None:
    """Of several names it is the one that stands in the quotation, bare and whole."""
    assert value_name(library, Language(language), _value(concept, text, language)) == name
