"""A thing is defined by the sentence that says as what it was founded, not by one that only shortens its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("What is the Global Forum on Migration and Development?", id="en"),
        pytest.param("ما هو المنتدى العالمي المعني بالهجرة والتنمية؟", id="ar"),
        pytest.param("什么是移徙与发展全球论坛？", id="zh"),
        pytest.param("Qu'est-ce que le Forum mondial sur la migration et le développement ?", id="fr"),
        pytest.param("¿Qué es el Foro Mundial sobre Migración y Desarrollo?", id="es"),
        pytest.param("Что такое Глобальный форум по миграции и развитию?", id="ru"),
    ],
)
def test_what_a_forum_was_opened_as_is_what_it_is(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """«باعتباره عملية استشارية», and not «أي المنتدى العالمي … (غفدم)» in a sentence about others."""
    assert "عملية استشارية طوعية" in answered(seeds_answerer, question).quotations[0].text
