"""Files in which a blank line stands between any two lines: tables, programmes, mastheads and notes among them."""

from __future__ import annotations

import pytest

from index.model import FurnitureKind, UnitKind
from tests.unit.parse.reading import of_kind, read_text, shown


def _apart(*lines: str) -> str:
    return "\n\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        (
            "Port\tBerths\tOpened",
            ("Mombasa\t19\t1896", "Port-Louis\t7\t1736", "Nouakchott\t5\t1986"),
        ),
        (
            "Nom\tFonction\tPays",
            (
                "Mme Awa Diop\tDirectrice de la navigation intérieure et des voies d'eau\tSénégal",
                "M. Luc Arnaud\tCapitaine de port\tBénin",
            ),
        ),
        (
            "Ciudad\tCuota (en dólares EE.UU.)\tMiembros",
            ("Valparaíso\t1 200\t14", "Callao\t950\t9"),
        ),
        (
            "الدورة\tالتاريخ\tالمكان",
            ("الأولى\t٣-٥ أيار/مايو ٢٠١٦\tصور", "الثانية\t٨ أيار/مايو ٢٠١٨\tالعقبة"),
        ),
        ("港口\t泊位\t启用年份", ("宁波\t34\t1991", "汉班托塔\t8\t2010")),
    ],
    ids=["figures", "people", "abbreviation", "dates", "chinese"],
)
def test_rows_apart_are_one_table_under_its_header(header: str, rows: tuple[str, ...]) -> None:
    """The first line names the columns of all rows, as where no blank lines part them."""
    document = read_text(
        _apart("1. The ports are listed below.", header, *rows, "2. The list is not complete.")
    )
    found = of_kind(document, UnitKind.TABLE_ROW)
    assert [[cell.column for cell in row.cells] for row in found] == [header.split("\t")] * len(rows)
    assert [f.kind for f in document.furniture].count(FurnitureKind.TABLE_HEADER) == 1
    assert shown(document, "para-2") == "The list is not complete."


def test_a_programme_parted_by_days_keeps_its_columns() -> None:
    """The names of the columns stand over the days, and hold for the rows of each."""
    document = read_text(
        _apart(
            "Programme",
            "Time\tItem\tRoom",
            "Monday, 6 May 2030",
            "9–10 a.m.\tRegistration of delegations\tHall A",
            "10–11.30 a.m.\tOpening segment with statements\tHall B",
            "Tuesday, 7 May 2030",
            "9–10 a.m.\tPanel 1\tHall C",
        )
    )
    rows = of_kind(document, UnitKind.TABLE_ROW)
    assert len(rows) == 3
    assert {tuple(cell.column for cell in row.cells) for row in rows} == {("Time", "Item", "Room")}
    assert rows[2].headings[-1] == "Tuesday, 7 May 2030"


def test_a_line_that_lacks_its_first_cell_goes_on_with_the_row_above() -> None:
    """Who speaks stands below the hours and the title, one column in: no heading over the next item."""
    document = read_text(
        _apart(
            "附件",
            "上午9时至10时\t开幕式\t主持人：陈静女士",
            "\t致辞：林海先生，港务局局长；周敏女士，船长",
            "上午10时至11时\t专题讨论一：灯塔\t主持人：吴强先生",
        )
    )
    rows = of_kind(document, UnitKind.TABLE_ROW)
    assert len(rows) == 3
    assert rows[1].parent == rows[0].locator
    assert rows[2].headings == rows[0].headings


def test_a_list_in_one_line_below_a_title_is_no_title() -> None:
    """Semicolons part the items of a list, not the words of a heading."""
    document = read_text(_apart("附件三", "网络成员", "塔林(爱沙尼亚)；马耳他；利马索尔(塞浦路斯)"))
    assert document.paragraphs[-1].kind is UnitKind.UNNUMBERED


@pytest.mark.parametrize(
    ("lines", "mast"),
    [
        (("United Nations\tA/99/12", "General Assembly\tDistr.: General", "3 March 2031"), None),
        (("A/99/12", "Distr.: Limited", "3 March 2031", "English", "Original: French"), "3 March 2031"),
        (
            ("A/99/12", "Distr.: Limited", "٣ آذار/مارس ٢٠٣١", "Arabic", "Original: French"),
            "٣ آذار/مارس ٢٠٣١",
        ),
        (("A/99/12", "Distr.: General", "2031年3月3日", "Chinese", "Original: French"), "2031年3月3日"),
    ],
    ids=["columns", "lines", "arabic", "chinese"],
)
def test_a_masthead_line_by_line_is_no_table_and_no_text(lines: tuple[str, ...], mast: str | None) -> None:
    """Its titles stay titles, the day it was distributed can be cited, and the text begins below it."""
    document = read_text(
        _apart(*lines, "Ninety-ninth session", "Report on lighthouses", "I. Introduction", "1. One.")
    )
    kinds = {p.kind for p in document.paragraphs}
    assert UnitKind.TABLE_ROW not in kinds
    titles = [document.text_of(p) for p in of_kind(document, UnitKind.TITLE)]
    assert titles[-2:] == ["Ninety-ninth session", "Report on lighthouses"]
    assert [document.text_of(p) for p in of_kind(document, UnitKind.MASTHEAD)] == ([mast] if mast else [])


def test_notes_whose_marks_lost_their_raised_print() -> None:
    """A figure behind a word is a mark where a line below begins with it; a figure that nothing takes up is none."""
    document = read_text(
        _apart(
            "1. The Council recalled the decisions taken in March 2030,1 and praised the keepers2.",
            "2. Type3 vessels are excluded.",
            "1 Decision 2030/4.",
            "2 See A/99/10, annex.",
            "Annex",
            "1. One.",
        )
    )
    assert [shown(document, key) for key in ("fn-1", "fn-2")] == ["Decision 2030/4.", "See A/99/10, annex."]
    assert [note.key for note in document.by_key["para-1"].footnotes] == ["fn-1", "fn-2"]
    assert not document.by_key["para-2"].footnotes


@pytest.mark.parametrize(
    "line",
    [
        "9 ч 30 мин — 10 ч 00 мин. Заседание 2. Маяки (ведущая: г-жа Анна Кравец)",
        "9 h 30 – 10 h 30 Séance 2. Les phares",
        "9.30–10.30  Session 2. Lighthouses",
    ],
)
def test_a_line_that_opens_with_hours_is_an_item(line: str) -> None:
    """Hours with letters for signs open an item of a programme as well as hours with points."""
    document = read_text(_apart("Annex", "Programme", line, line.replace("9", "8", 1)))
    assert document.paragraphs[-1].kind is UnitKind.UNNUMBERED
