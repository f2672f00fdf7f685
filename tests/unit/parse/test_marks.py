"""Marks of paragraphs, sub-paragraphs, articles and sections."""

from __future__ import annotations

import pytest

from index.parse.marks import latin_letter, read_article, read_mark
from index.parse.section_marks import read_chapter, read_section
from index.text.numerals import roman


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("١ - لقد مثل الحوار", ["1"]),
        ("١٠- وستقدم هذه الوثيقة", ["10"]),
        ("٧ - ودعمًا لتنفيذ", ["7"]),
        ("1. 移徙问题区域协商进程", ["1"]),
        ("12.\tDecides to convene", ["12"]),
        ("3) Decide convocar", ["3"]),
        ("2.1 Quorum", ["2-1"]),
        ("一、会议开幕", ["1"]),
        ("(أ) تقديم الإسهامات", ["a"]),
        ("(هـ) تعزيز جمع وتحليل", ["e"]),
        ("(غ) الأخير", ["bb"]),
        ("(f) 与会者确认", ["f"]),
        ("（三）其他", ["c"]),
        ("㈡ 分享卫星观测", ["b"]),
        ("(i) By opening", ["i", "i"]),
        ("(ii) By sharing", ["ii", "ii"]),
        ("(c) To exchange", ["c"]),
        ("b) Apoyen las mediciones", ["b"]),
        ("с) обмениваться", ["q", "c"]),
        ("١' حقوق الإنسان", ["i"]),
        ("'٢' معالجة", ["ii"]),
        ("«٣» إطار متابعة", ["iii"]),
        ("<٤> آسيا", ["iv"]),
        ('"١" النظر', ["i"]),
        ("( ٢ ) المبادئ", ["2"]),
        ("③ 第三", ["3"]),
    ],
)
def test_marks_of_every_script(text: str, values: list[str]) -> None:
    """A mark has one value in all languages; one that can be read two ways has both readings."""
    mark = read_mark(text)
    assert mark is not None
    assert [reading.value for reading in mark.readings] == values
    assert text[mark.length :].strip()


@pytest.mark.parametrize(
    "text",
    [
        "2017 was a year",
        "١٩ أيلول/سبتمبر ٢٠١٦",
        "2015 年后发展议程",
        "15 States replied.",
        "١٠-١١ تشرين الأول/أكتوبر ٢٠١٧",
        "10 - 11 October 2017",
        "1.5 per cent",
        "(توقيع) إنريكي رومان موري",
        "(الاتفاق العالمي) بحلول عام ٢٠١٨",
        "(E/ESCWA/SDD/2007/2) أوردت",
        "٢٨٠/٧١ - طرائق المفاوضات",
        "0. nothing",
        "(a)",
        "",
    ],
)
def test_what_is_no_mark(text: str) -> None:
    """Years, dates, quantities, symbols and words in parentheses number nothing."""
    mark = read_mark(text)
    assert mark is None or mark.form == "para-decimal"


@pytest.mark.parametrize(
    ("text", "value", "length"),
    [
        ("Article 12", "12", 10),
        ("ARTICLE XIV", "14", 11),
        ("Article premier", "1", 15),
        ("Artículo 12. Toda persona", "12", 13),
        ("المادة ١٢", "12", 9),
        ("المادة الثانية", "2", 14),
        ("Статья 3", "3", 8),
        ("第十二条 缔约国承认", "12", 5),
        ("第三條", "3", 3),
    ],
)
def test_articles_of_every_language(text: str, value: str, length: int) -> None:
    """An article's mark ends where its title or its text begins."""
    article = read_article(text)
    assert article is not None
    assert (article.readings[0].value, article.length) == (value, length)


@pytest.mark.parametrize(
    ("text", "system", "ordinal"),
    [
        ("أولا - مقدمة", "section", 1),
        ("ثانياً - الحوار", "section", 2),
        ("خامسا - آليات", "section", 5),
        ("هاء - الوكالات", "subsection", 5),
        ("IV. Conclusions", "section", 4),
        ("B. Desalination", "subsection", 2),
        ("二、此前的会议", "section", 2),
        ("(一) 总则", "subsection", 1),
    ],
)
def test_sections_know_their_series(text: str, system: str, ordinal: int) -> None:
    """Enumerated headings tell which series they belong to and where in it they stand."""
    reading = read_section(text)
    assert reading is not None
    assert (reading.system.value, reading.ordinal) == (system, ordinal)


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("CHAPTER II", 2),
        ("الفصل الثاني", 2),
        ("第三章 总则", 3),
        ("Глава I", 1),
        ("Capítulo IV", 4),
        ("Partie B", 2),
    ],
)
def test_chapters_of_every_language(text: str, ordinal: int) -> None:
    """Chapters and parts of treaties are enumerated headings."""
    reading = read_chapter(text)
    assert reading is not None
    assert reading.ordinal == ordinal


def test_letters_and_numerals_run_on() -> None:
    """After z comes aa, and Roman numerals have no gap."""
    assert [latin_letter(n) for n in (1, 26, 27, 28)] == ["a", "z", "aa", "bb"]
    assert [roman(n) for n in range(1, 11)] == ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
