"""What people see of a quotation."""

from __future__ import annotations

import pytest

from index.parse import display, display_text
from tests.unit.parse.reading import SEEDS, read


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("**تقرر أيضا** أن تتولى", "تقرر أيضا أن تتولى"),
        ("بشأن الهجرة<sup>(١)</sup>، والهيئات", "بشأن الهجرة⁽¹⁾، والهيئات"),
        ("لعام ٢٠٣٠^(١) وخطة", "لعام ٢٠٣٠⁽¹⁾ وخطة"),
        ("المهاجرين<sup>٢٢</sup>.", "المهاجرين²²."),
        ("区域协商进程¹主席", "区域协商进程¹主席"),
        ("<p>الموجز</p> <p>المقررة: السيدة</p>", "الموجز المقررة: السيدة"),
        ('<ul style="list-style-type: none"><li>أولا</li><li>ثانيا</li></ul>', "أولا ثانيا"),
        ("سطر<br>سطر<br/>سطر", "سطر سطر سطر"),
        ("[hq@iom.int](mailto:hq@iom.int)", "hq@iom.int"),
        ("البند ٢١ (هـ) من القائمة الأولية\\*", "البند ٢١ (هـ) من القائمة الأولية*"),
        ("view\\_doc.asp", "view_doc.asp"),
        ("حول الهجرة  \nوالاتفاق", "حول الهجرة والاتفاق"),
        ("*Decide* proclamar", "Decide proclamar"),
        ("暂定项目表* 项目 21(e)", "暂定项目表* 项目 21(e)"),
        ("x < 3 and y > 4, a_b_c, 2 ** 3 ** 4"[:22], "x < 3 and y > 4, a_b_c"),
        ("", ""),
    ],
)
def test_markup_goes_and_words_stay(raw: str, shown: str) -> None:
    """Markup is taken out, note marks are raised, white space is one space, no word is changed."""
    assert display_text(raw) == shown


def test_highlights_are_carried_over() -> None:
    """A stretch of the raw quotation is found again in what is shown."""
    raw = "**تطلب** إلى رئيس الجمعية^(٥) في [نيويورك](http://un.org)"
    result = display(raw)
    for word in ("تطلب", "رئيس", "نيويورك"):
        start = raw.index(word)
        first, last = result.shown(start, start + len(word))
        assert result.text[first:last] == word


@pytest.mark.parametrize("name", SEEDS)
def test_no_markup_is_shown_of_any_unit(name: str) -> None:
    """Of no unit of the seeds does a person see tags, bold stars, carets or backslashes."""
    document = read(name)
    for paragraph in document.paragraphs:
        shown = display_text(document.text_of(paragraph))
        for markup in ("<p>", "<sup>", "<li>", "**", "^(", "\\", "](", "\n"):
            assert markup not in shown, paragraph.locator.key
