"""Where lines may end."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.render.lines import line_ends

TEXTS = st.text(alphabet="ab 利马，。（）“”ا٢ é‘’.😀", max_size=60)


def broken(text: str, width: int) -> list[str]:
    """Return a text's lines, each character being one wide."""
    ends = line_ends(text, lambda start, end: len(text[start:end].rstrip()), width)
    return [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, []),
        ("عقد الاجتماع العالمي الرابع", 14, ["عقد الاجتماع ", "العالمي الرابع"]),
        ("在利马举行，会议的主题", 5, ["在利马举", "行，会议的", "主题"]),
        ("主题是“明确区域协商”。", 4, ["主题是", "“明确区", "域协", "商”。"]),
        ("于2013年5月22日", 5, ["于2013", "年5月22", "日"]),
        ("the State’s duty", 9, ["the ", "State’s ", "duty"]),
        ("A/RES/71/280", 5, ["A/RES", "/71/2", "80"]),
    ],
    ids=["nothing", "words", "no-mark-first", "quotation-marks", "numbers-whole", "apostrophe", "too-long"],
)
def test_lines_end_where_readers_of_the_script_expect(text: str, width: int, expected: list[str]) -> None:
    """Words stay whole, Chinese marks stay with their character, a word wider than a line is cut."""
    assert broken(text, width) == expected


@given(text=TEXTS, width=st.integers(4, 20))
@settings(deadline=None, max_examples=150)
def test_lines_are_the_text_and_fit(text: str, width: int) -> None:
    """Nothing is lost or added, and no line of more than one grapheme is too wide."""
    lines = broken(text, width)
    assert "".join(lines) == text
    assert all(lines)
    assert all(len(line.rstrip()) <= width for line in lines)
