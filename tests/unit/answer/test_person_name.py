"""Names of people for readers of another script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer


@pytest.mark.parametrize(
    ("question", "named"),
    [
        (
            "Who gave the closing remarks at the seventh global meeting?",
            "≈ Lura Tumsun Chakun (لورا طومسون تشاكون)",
        ),
        ("Who moderated the breakout group for Africa?", "≈ Mula Milumu (مولا ميلومو)"),
        ("第七次全球会议最后由谁致闭幕词？", "≈ Lura Tumsun Chakun (لورا طومسون تشاكون)"),
        (
            "Кто приехал на встречу 2017 года от Восточноафриканского сообщества?",
            "≈ Kristuf Bazifamu (كريستوف بازيفامو)",
        ),
        ("من ألقى الكلمة الختامية في الاجتماع العالمي السابع؟", ": لورا طومسون تشاكون"),
        ("2013年秘鲁的信由谁签署？", "：恩里克·罗曼-莫雷"),
        ("Karima El Korri is from which body?", "Karima El Korri (كريمة القري)"),
        ("Кем работает Нурлан Шерпиев?", "Нурлан Шерпиев (نورلان شيربيوف)"),
        ("尼科莱塔·焦尔达诺（Nicoletta Giordano）的职务是什么？", "尼科莱塔·焦尔达诺 (نيكوليتا جيوردانو)"),
        (
            "¿Qué cargo tiene Juan José Gómez Camacho?",
            "Juan José Gómez Camacho (خوان خوسيه غوميز كاماتشو)",
        ),
    ],
)
def test_a_name_can_be_read(seeds_answerer: DocumentAnswerer, question: str, named: str) -> None:
    """As the question spells it, else romanised, the documents' own letters behind; alone where they can be read."""
    assert named in answered(seeds_answerer, question).headline
