"""What the reader must find in the five documents."""

from __future__ import annotations

import re

import pytest

from index.model import FurnitureKind, Span, UnitKind
from index.parse.breaks import ends_sentence
from index.parse.report import reading_report
from tests.unit.parse.reading import SEEDS, keys, load, of_kind, read, read_text, shown

_LETTERS = "abcdef"


@pytest.mark.parametrize(("name", "last"), [("002", 75), ("004", 31)])
def test_each_numbered_paragraph_is_read_once_and_whole(name: str, last: int) -> None:
    """The paragraphs of a report and a resolution are there once each, in order, and end as sentences end."""
    document = read(name)
    paragraphs = of_kind(document, UnitKind.PARAGRAPH)
    assert [p.locator.key for p in paragraphs] == [f"para-{number}" for number in range(1, last + 1)]
    for paragraph in paragraphs:
        assert ends_sentence(document.text_of(paragraph)), paragraph.locator.key
        assert paragraph.mark is not None
        mark = document.source.text[paragraph.mark.start : paragraph.mark.end]
        assert re.fullmatch(r"[٠-٩]+ -", mark), mark


@pytest.mark.parametrize(
    ("name", "key", "seam"),
    [
        ("002", "para-8", "لاعتبارات الأخلاقية في التوظيف في بلدان المقصد"),
        ("002", "para-24", "تجريها الجمعية العامّة أن تأخذ"),
        ("002", "para-26", "الشعبة الإحصائية في إدارة الشؤون الاقتصادية"),
        ("002", "para-32", 'التحديات والفرص" (E/ESCWA/SDD/2007/2)'),
        ("002", "para-35", "بأنه ينبغي إدراج اللاجئين"),
        ("002", "para-38", "بدعم وتعاون من المنظمة"),
        ("002", "para-41", "بالتعاون مع المنظمة الدولية للهجرة، شبكة"),
        ("002", "para-44", "لتحسين الفعالية العامة"),
        ("002", "para-47", "بشكل متزايد على البعدين"),
        ("002", "para-67", "قد يكون لها فوائد إنمائية"),
        ("002", "para-71", "لاستعراض التقدم الذي أحرزته"),
        ("004", "para-12", "إيلاء الاعتبار الواجب للخبرة"),
        ("004", "para-14.sub-b", "٢٠١٧ إلى كانون الثاني/يناير ٢٠١٨؛"),
        ("004", "para-14.sub-c", "شباط/فبراير إلى تموز/يوليه ٢٠١٨؛"),
        ("004", "para-20", "المهاجرين الذين يعانون أوضاعاً"),
        ("000", "annex-1.para-3", "والإجراءات المحددة المتخذة بهذا الصدد"),
        ("000", "annex-1.para-7", "وتنقل العمالة على الصعيدين"),
        ("000", "annex-1.para-9", "بشأن الهجرة الدولية والتنمية المقرر عقده"),
        ("003", "annex-1.para-4", "成为全球移徙的重要 组成部分"),
        ("001", "unn-7", "على أساس منتظم منذ عام ٢٠٠٥"),
        ("001", "unn-9", "وذلك من خلال الاستفادة"),
        ("001", "unn-14", "الاتفاق العالمي من أجل الهجرة. وقد صاغت"),
        ("001", "fn-33", "من أجل الهجرة الآمنة والمنظمة والنظامية، الفقرة ٢٢."),
    ],
)
def test_halves_of_a_broken_paragraph_are_one_unit(name: str, key: str, seam: str) -> None:
    """A page break, with notes or furniture in it, splits a unit's spans but not the unit."""
    document = read(name)
    assert len(document.by_key[key].spans) == 2
    assert seam in shown(document, key)


def test_whole_paragraphs_stay_in_one_span() -> None:
    """Only the paragraphs that a page break cuts have several spans."""
    broken = [p.locator.key for p in of_kind(read("002"), UnitKind.PARAGRAPH) if len(p.spans) > 1]
    assert broken == [f"para-{n}" for n in (8, 24, 26, 32, 35, 38, 41, 44, 47, 67, 71)]


def test_editions_of_a_letter_align_by_locator() -> None:
    """The Arabic and the Chinese edition of one letter give the same keys to the same things."""
    expected = [f"annex-1.para-{number}" for number in range(1, 12)]
    expected[8:8] = [f"annex-1.para-8.sub-{letter}" for letter in _LETTERS]
    expected[-1:-1] = [f"annex-1.para-10.sub-{letter}" for letter in _LETTERS[:5]]
    for name in ("000", "003"):
        document = read(name)
        assert keys(document, "annex-1.para") == expected
        assert [
            key for key in ("unn-1", "unn-2", "sign-1", "fn-star", "fn-1", "fn-2") if key in document.by_key
        ] == [
            "unn-1",
            "unn-2",
            "sign-1",
            "fn-star",
            "fn-1",
            "fn-2",
        ]
    assert "أبو ظبي" in shown(read("000"), "fn-1")
    assert "阿布扎比" in shown(read("003"), "fn-1")
    assert shown(read("003"), "sign-1") == "秘鲁常驻联合国代表 大使 恩里克·罗曼-莫雷(签名)"


@pytest.mark.parametrize(
    ("paragraph", "subs"),
    [
        ("1", ["a", "b", "c", "d"]),
        ("6", ["a", "b", "c"]),
        ("14", ["a", "b", "c"]),
        ("15", ["a", "a.sub-i", "a.sub-ii", "a.sub-iii", "b", "b.sub-i", "b.sub-ii", "c"]),
        ("22", ["a", "b", "c"]),
        ("23", ["a", "b", "c"]),
    ],
)
def test_resolution_has_its_subparagraphs(paragraph: str, subs: list[str]) -> None:
    """Letters and Roman marks nest under their paragraph, each with its parent."""
    document = read("004")
    assert keys(document, f"para-{paragraph}.") == [f"para-{paragraph}.sub-{sub}" for sub in subs]
    for sub in subs:
        unit = document.by_key[f"para-{paragraph}.sub-{sub}"]
        assert unit.parent is not None
        assert unit.parent.key == unit.locator.key.rpartition(".")[0]


def test_resolution_has_its_preamble_titles_and_date() -> None:
    """Preambular paragraphs are counted from 1, the opening line is before them, the date closes the text."""
    document = read("004")
    assert keys(document, "pre-") == ["pre-0", "pre-1", "pre-2", "pre-3", "pre-4"]
    assert shown(document, "pre-0") == "إن الجمعية العامة،"
    assert [key.key for key in document.by_key["pre-2"].footnotes] == ["fn-1", "fn-2", "fn-3"]
    assert "٢٨٠/٧١ - طرائق المفاوضات" in shown(document, "title-4")
    assert document.paragraphs[-1].kind is UnitKind.DATELINE
    assert document.text_of(document.paragraphs[-1]) == "٦ نيسان/أبريل ٢٠١٧"


def test_headings_say_where_a_paragraph_stands() -> None:
    """Enumerated headings nest by their series, though ``باء`` has fewer ``#`` than ``ألف``."""
    trail = read("002").by_key["para-21"].headings
    assert [heading[:12] for heading in trail] == ["ثالثا - متاب", "باء - الخيار"]
    assert read("004").by_key["para-23"].headings == ("المرحلة الثانية - التقييم",)


def test_report_has_ten_highlights() -> None:
    """The highlights document is the annex that the contents announce, with its paragraphs 1 to 10."""
    document = read("001")
    numbered = [p.locator.key for p in of_kind(document, UnitKind.PARAGRAPH)]
    assert numbered == [f"annex-3.para-{number}" for number in range(1, 11)]
    assert keys(document, "annex-3.para-6.item") == [f"annex-3.para-6.item-{n}" for n in range(1, 6)]
    assert keys(document, "annex-3.para-8.sub") == [f"annex-3.para-8.sub-{letter}" for letter in "abc"]
    assert "معالم" in document.by_key["annex-3.para-1"].headings[0]


@pytest.mark.parametrize("base", ["annex-4.unn-35", "annex-8.app-1.head-1"])
def test_elements_stand_under_their_themes(base: str) -> None:
    """The 24 lettered elements hang from the six themes, in both places where the list stands."""
    document = read("001")
    themes = [key for key in keys(document, f"{base}.item-") if ".sub-" not in key]
    elements = [key for key in keys(document, f"{base}.item-") if ".sub-" in key]
    assert len(themes) == 6
    assert sorted(key[-1] for key in elements) == list("abcdefghijklmnopqrstuvwx")
    for key in elements:
        parent = document.by_key[key].parent
        assert parent is not None
        assert parent.key in themes
        assert shown(document, key).startswith("العنصر (")
    assert [key.rpartition("-")[2] for key in elements if ".item-6." in key] == ["k", "l"]


def test_agenda_sessions_carry_time_moderator_room_and_speakers() -> None:
    """A session is a row with its time; what follows without a time hangs from it."""
    document = read("001")
    opening = shown(document, "annex-5.table-1.row-2")
    assert "مديرة النقاش: السيدة نيكوليتا جيوردانو" in opening
    assert "١٠/١٥-١٠/٠٠" in opening
    groups = keys(document, "annex-5.table-1.row-6.item")
    assert len(groups) == 5
    for number, room in ((1, "القاعة ١٨"), (2, "القاعة ٥-٦"), (3, "القاعة ١٩"), (4, "القاعة ١٥")):
        assert room in shown(document, f"annex-5.table-1.row-6.item-{number}")
    welcome = document.by_key["annex-5.table-1.row-3"]
    assert welcome.parent == document.by_key["annex-5.table-1.row-2"].locator
    rows = [p for p in document.paragraphs if p.locator.key.startswith("annex-5.table-1.")]
    assert max(len(document.text_of(row)) for row in rows) < 800


def test_all_participants_are_rows_with_named_columns() -> None:
    """Each of the 92 is a row under its printed number, with mechanism or organisation, name and function."""
    document = read("001")
    rows = [p for p in of_kind(document, UnitKind.TABLE_ROW) if p.locator.key.startswith("annex-7.")]
    assert [row.locator.key for row in rows] == [f"annex-7.row-{number}" for number in range(1, 93)]
    for row in rows:
        columns = [cell.column for cell in row.cells]
        assert columns[0] in {"آلية التشاور بين الدول بشأن الهجرة", "المنظمة"}
        assert columns[1:] == ["الاسم", "المنصب"]
        assert all(cell.span for cell in row.cells)
        assert row.mark is not None
    row = document.by_key["annex-7.row-56"]
    cells = {
        cell.column: document.source.text[cell.span.start : cell.span.end] for cell in row.cells if cell.span
    }
    assert cells == {
        "المنظمة": "جماعة شرق أفريقيا",
        "الاسم": "فخامة السيد كريستوف بازيفامو",
        "المنصب": "نائب الأمين العام لجماعة شرق أفريقيا المعني بالقطاعات الإنتاجية والاجتماعية",
    }


def test_columns_are_named_by_the_header_that_governs_the_row() -> None:
    """A header that comes back with its columns in another order renames the columns below it."""
    document = read("001")
    first = document.by_key["annex-4.annex-2.table-1.row-1"]
    fourth = document.by_key["annex-4.annex-2.table-1.row-4"]
    names = ["مجال التركيز", "أهداف التنمية المستدامة", "موضوع الاتفاق العالمي", "آلية التشاور"]
    assert [cell.column for cell in first.cells] == names
    assert [cell.column for cell in fourth.cells] == names[::-1]


def test_every_footnote_whose_mark_survived_is_read() -> None:
    """Notes that kept their number, and 6, 7 and 26 that lost it, are tied to the text with their mark."""
    document = read("001")
    notes = {int(p.locator.key[3:]): p for p in of_kind(document, UnitKind.FOOTNOTE)}
    lost_bodies = {10, 11, 40, 41, 42, 47, 48, 53, 54, 55, 56, 57}
    assert sorted(notes) == [number for number in range(1, 58) if number not in lost_bodies]
    lost_marks = {4, 5, 39}
    assert {number for number, note in notes.items() if note.parent is None} == lost_marks
    for number in (6, 7, 26):
        assert notes[number].mark is None
    assert "A/RES/71/280" in shown(document, "fn-7")
    assert "4/68/A" in shown(document, "fn-26")
    assert notes[14].parent is not None
    assert notes[14].parent.key == "annex-2.head-1"


@pytest.mark.parametrize("name", SEEDS)
def test_every_character_is_in_one_place(name: str) -> None:
    """Units and furniture cover a source exactly, without gap or overlap, and little is left over."""
    document = read(name)
    claimed: list[Span] = [piece.span for piece in document.furniture]
    for paragraph in document.paragraphs:
        claimed += [*paragraph.spans, *([paragraph.mark] if paragraph.mark else [])]
    position = 0
    for span in sorted(claimed):
        assert span.start == position
        position = span.end
    assert position == len(document.source.text)
    assert reading_report(document).share(FurnitureKind.LEFT_OVER) < 0.005


@pytest.mark.parametrize("name", SEEDS)
def test_locators_are_unique_short_and_stable(name: str) -> None:
    """A key names one unit, fits a link, and comes out the same whenever the same bytes are read."""
    document = read(name)
    found = [paragraph.locator.key for paragraph in document.paragraphs]
    assert len(set(found)) == len(found)
    assert all(key.isascii() and len(key) <= 60 for key in found)
    again = read_text(load(name), name)
    assert [p.locator.key for p in again.paragraphs] == found
    assert again.paragraphs == document.paragraphs


@pytest.mark.parametrize("name", SEEDS)
def test_no_quotation_holds_furniture(name: str) -> None:
    """Job numbers and 'please recycle' stand in no unit."""
    document = read(name)
    everything = "\n".join(document.text_of(paragraph) for paragraph in document.paragraphs)
    for line in ("الرجاء إعادة استعمال الورق", "13-37936"):
        assert line not in everything


@pytest.mark.parametrize(
    ("name", "date"),
    [("000_ac72eff6ec191031.txt", "28 June 2013"), ("002_916bd2e89087eacb.txt", "11 August 2008")],
)
def test_a_masthead_says_when_a_document_was_distributed(name: str, date: str) -> None:
    """``Distr.: General / 28 June 2013 / Arabic / Original: English`` is one unit."""
    document = read(name)
    (masthead,) = (paragraph for paragraph in document.paragraphs if paragraph.kind is UnitKind.MASTHEAD)
    assert document.text_of(masthead).split() == f"Distr.: General {date} Arabic Original: English".split()
