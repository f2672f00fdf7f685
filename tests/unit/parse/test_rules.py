"""The reader's rules, one by one, on texts made for them."""

from __future__ import annotations

import pytest

from index.model import FurnitureKind, UnitKind
from index.parse.breaks import ends_sentence
from index.parse.contents import read_part_mark
from tests.unit.parse.reading import keys, of_kind, read_text, shown

_PAGES = """\
1.      The Working Group met in Geneva from 3 to 7
September 2018. Delegations noted that
Article 12 of the Covenant had been read with paragraph
8. In the view of many, 25 States had joined by
2017. It took note of:

        (a)     The views of States;

        (b)     Other views, including:

                (i)     Civil society;

                (ii)    Academia;

        (c)     The rest.
_______________________
1 See A/HRC/36/35, para. 12.
2 Resolution 26/9.

GE.18-12345 (E)                                                   3

A/HRC/39/12

2.      The Working Group decided as follows:

1)      To meet again;

2)      To report.

3.      The Chair thanked all
delegations and
A/HRC/39/12
4
closed the session.

Annex I

1.      Peru.

Annex II

1.      Another text.
"""


def test_years_and_quantities_at_line_starts_number_nothing() -> None:
    """A wrapped line that begins with a year, a quantity or an article's number stays in its paragraph."""
    document = read_text(_PAGES)
    numbered = [p.locator.key for p in of_kind(document, UnitKind.PARAGRAPH)]
    assert numbered == ["para-1", "para-2", "para-3", "annex-1.para-1", "annex-2.para-1"]
    assert not of_kind(document, UnitKind.ARTICLE)
    assert "read with paragraph\n8. In the view" in shown(document, "para-1")


def test_page_lines_inside_a_block_are_furniture() -> None:
    """A running symbol and a page number between the lines of a paragraph are not quoted."""
    document = read_text(_PAGES)
    assert shown(document, "para-3") == "The Chair thanked all\ndelegations and closed the session."
    pages = [piece for piece in document.furniture if piece.kind is FurnitureKind.PAGE]
    assert len(pages) >= 3


def test_notes_under_a_rule_are_notes() -> None:
    """Under a rule stand notes, also where the text lost its raised marks."""
    document = read_text(_PAGES)
    assert [p.locator.key for p in of_kind(document, UnitKind.FOOTNOTE)] == ["fn-1", "fn-2"]
    assert shown(document, "fn-2") == "Resolution 26/9."


def test_another_way_of_numbering_is_a_level_below() -> None:
    """``1)`` after paragraph ``2.`` numbers a list inside the paragraph."""
    assert keys(read_text(_PAGES), "para-2.") == ["para-2.sub-1", "para-2.sub-2"]


def test_a_list_inside_a_paragraph_does_not_restart_the_document() -> None:
    """``1. 2.`` after paragraph 2 is a list where paragraph 3 still follows."""
    text = "1. One.\n\n2. Two:\n\n1. first;\n\n2. second;\n\n3. third;\n\n3. Three.\n\n4. Four."
    found = keys(read_text(text), "para-")
    assert "para-4" in found
    assert len([key for key in found if "." not in key]) == 4


def test_numbers_that_restart_get_the_section_before_them() -> None:
    """Where numbers begin again under the next enumerated heading, its place tells the paragraphs apart."""
    text = "A. Principles\n\n1. One is one.\n\n2. Two is two.\n\nB. Practice\n\n1. Each State acts.\n\n2. It reports."
    assert [key for key in keys(read_text(text), "") if "para" in key] == [
        "para-1",
        "para-2",
        "sec-2.para-1",
        "sec-2.para-2",
    ]


def test_letters_and_roman_marks_are_told_apart_by_their_series() -> None:
    """``(i)`` is a letter after ``(h)`` and a Roman one under a letter."""
    letters = "".join(f"({letter}) item;\n\n" for letter in "abcdefghi")
    assert keys(read_text("1. List:\n\n" + letters), "para-1.sub")[-1] == "para-1.sub-i"
    nested = "1. List:\n\n(a) one:\n\n(i) deep;\n\n(ii) deeper;\n\n(b) two."
    assert keys(read_text(nested), "para-1.sub") == [
        "para-1.sub-a",
        "para-1.sub-a.sub-i",
        "para-1.sub-a.sub-ii",
        "para-1.sub-b",
    ]


def test_a_lost_number_costs_only_itself() -> None:
    """A paragraph whose number the scan lost leaves the numbers after it as they are."""
    text = (
        "1. One is one.\n\n2. Two is two.\n\nThree has lost its number to the scan.\n\n4. Four.\n\n5. Five."
    )
    document = read_text(text)
    assert [p.locator.key for p in of_kind(document, UnitKind.PARAGRAPH)] == [
        "para-1",
        "para-2",
        "para-4",
        "para-5",
    ]


def test_a_repeated_number_keeps_both_paragraphs() -> None:
    """Keys stay unique though a document uses one number twice."""
    document = read_text("Article 1\n\nText of it.\n\nArticle 1\n\nText again.")
    assert keys(document, "art-") == ["art-1", "art-1x2"]


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("في نيسان/أبريل ٢٠١٨^(٥)؛", True),
        ("Used solely for national defence; or", True),
        ("专供国防使用的测站；或", True),
        ("«التعاون الدولي والحكم».", True),
        ('المعونة"', False),
        ("شباط/فبراير إلى", False),
        ("成为全球移徙的重要", False),
        ("", False),
    ],
)
def test_where_sentences_end(text: str, ended: bool) -> None:
    """Note marks, closing quotes and the 'and' of a list stand behind the end of a sentence."""
    assert ends_sentence(text) is ended


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("٨-٤ المرفق ٨: استبيان", 8),
        ("مرفق الرسالة المؤرخة", None),
        ("2013年6月26日秘鲁常驻联合国代表给秘书长的信的附件", None),
        ("附件二", 2),
        ("Annexe III", 3),
        ("Anexo II", 2),
        ("Приложение 4", 4),
        ("التذييل ٢ - تعاريف", 2),
    ],
)
def test_parts_are_named_in_every_language(text: str, number: int | None) -> None:
    """Annexes and appendices are known by their word, wherever the language puts it, with their number."""
    part = read_part_mark(text)
    assert part is not None
    assert part.number == number


def test_byte_order_and_direction_marks_hide_no_number() -> None:
    """A mark before a number or a heading that nobody sees changes nothing."""
    document = read_text(
        "\ufeff# Title\n\n\u200f١ - الفقرة الأولى هنا.\n\n\u202b٢ - الفقرة الثانية هنا.\u202c\n"
    )
    assert [p.locator.key for p in document.paragraphs] == ["title-1", "para-1", "para-2"]
    assert shown(document, "para-2") == "الفقرة الثانية هنا."
