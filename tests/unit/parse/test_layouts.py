"""Layouts that are easily misread: contents, captions, decimal marks, HTML tables, parts of a resolution."""

from __future__ import annotations

import pytest

from index.model import UnitKind
from tests.unit.parse.reading import keys, of_kind, read, read_text, shown


@pytest.mark.parametrize(
    ("name", "first", "text"),
    [
        ("report-tables.en", "para-1", "The present report is submitted"),
        ("rules.fr", "art-1.para-1-1", "Le Comité tient deux sessions ordinaires"),
        ("contents.zh", "para-1", "湿地保护区域对话第二次会议于2031年9月8日至10日在昆明举行。"),
    ],
)
def test_contents_end_where_the_text_begins(name: str, first: str, text: str) -> None:
    """After entries with leaders the first line without them is the text's, not an entry."""
    document = read(name)
    assert shown(document, first).startswith(text)
    assert document.by_key[first].headings


def test_a_table_caption_stands_over_its_rows_only() -> None:
    """What follows a table stands under the section's heading again, not under the caption."""
    document = read("report-tables.en")
    assert document.by_key["table-1.row-1"].headings[-1] == "Table 1 Replies by region"
    assert document.by_key["para-4"].headings == ("II. Methods", "A. Survey")
    assert document.by_key["para-5"].headings == ("II. Methods", "B. Visits")


def test_numbers_inside_a_numbered_paragraph_are_its_own() -> None:
    """``1. 2. 3.`` between paragraphs 4 and 5 hang from paragraph 4."""
    assert keys(read("report-tables.en"), "para-4.") == [f"para-4.sub-{number}" for number in (1, 2, 3)]
    assert [p.locator.key for p in of_kind(read("report-tables.en"), UnitKind.PARAGRAPH)][:6] == [
        f"para-{number}" for number in range(1, 7)
    ]


def test_reference_notes_at_the_end_belong_to_their_marks() -> None:
    """``[^2]: …`` behind the annex is the note of the paragraph that bears ``[^2]``."""
    document = read("report-tables.en")
    assert document.by_key["fn-2"].parent == document.by_key["para-5"].locator
    bracketed = read("contents.zh")
    assert bracketed.by_key["fn-1"].parent == bracketed.by_key["para-1"].locator


def test_lettered_decimals_number_paragraphs_and_headings() -> None:
    """``A.1`` over ``A.1.1`` is a heading; ``A.1.1`` and ``B.1`` before a sentence are paragraphs."""
    document = read("experts.es")
    assert keys(document, "para-") == [
        "para-a-1-1",
        "para-a-1-2",
        "para-a-2-1",
        "para-a-2-1.sub-1",
        "para-a-2-1.sub-2",
        "para-a-2-1.sub-3",
        "para-b-1",
        "para-b-1.sub-a",
        "para-b-1.sub-b",
        "para-b-2",
    ]
    assert document.by_key["para-a-1-1"].headings == ("A. ASUNTOS DE ORGANIZACIÓN", "A.1 Apertura")


@pytest.mark.parametrize(
    ("name", "prefix"), [("experts.es", "annex-1.table-1"), ("contents.zh", "annex-1.table-1")]
)
def test_tables_of_tags_and_of_pipes_have_columns(name: str, prefix: str) -> None:
    """Cells of ``<td>`` and of ``|`` are read with their headers; tags and pipes are markup."""
    document = read(name)
    rows = [document.by_key[key] for key in keys(document, prefix)]
    assert len(rows) == 2
    assert all(len(row.cells) == 3 and all(cell.column and cell.span for cell in row.cells) for row in rows)
    assert not any("<" in document.text_of(row) or "|" in document.text_of(row) for row in rows)


def test_pipes_at_the_edges_may_be_missing() -> None:
    """A line of dashes and pipes makes a table of the lines around it, also without pipes at their edges."""
    document = read_text(
        "Tides.\n\nStation | Height\n--- | ---\nBrest | 7.2\nBilbao | 4.1\n\nThe end | of it."
    )
    rows = of_kind(document, UnitKind.TABLE_ROW)
    assert [document.text_of(row) for row in rows] == ["Brest 7.2", "Bilbao 4.1"]
    assert [cell.column for cell in rows[0].cells] == ["Station", "Height"]


def test_rows_of_tags_may_run_over_lines() -> None:
    """A row is what stands between ``<tr>`` and ``</tr>``, blank lines inside or not."""
    document = read_text(
        "Text.\n\n<table>\n<tr><th>A</th>\n<th>B</th></tr>\n\n<tr>\n<td>1\n\n2</td><td>3</td>\n</tr></table>\n\nEnd."
    )
    (row,) = of_kind(document, UnitKind.TABLE_ROW)
    assert [cell.column for cell in row.cells] == ["A", "B"]
    assert document.text_of(row) == "1\n\n2 3"


def test_a_resolution_in_parts_ends_its_preamble_at_the_first() -> None:
    """``I`` alone on a line is the heading of a part, not a preambular paragraph."""
    document = read("parts.ru")
    assert keys(document, "pre-") == ["pre-0", "pre-1", "pre-2"]
    assert keys(document, "para-") == [
        "para-1",
        "para-2",
        "para-2.sub-a",
        "para-2.sub-b",
        "para-2.sub-b.sub-i",
        "para-2.sub-b.sub-ii",
        "para-3",
        "para-4",
    ]
    assert keys(document, "annex-1.para") == ["annex-1.para-1", "annex-1.para-2"]
    assert len(of_kind(document, UnitKind.DATELINE)) == 1


def test_sections_in_parentheses_are_headings_over_numbers() -> None:
    """``(一) 开幕`` over paragraph 3 is a heading; ``(a)`` under paragraph 5 is a sub-paragraph."""
    document = read("contents.zh")
    assert document.by_key["para-3"].headings == ("二、会议情况", "(一) 开幕")
    assert document.by_key["para-4"].headings == ("二、会议情况", "(二) 讨论")
    assert keys(document, "para-5.sub") == ["para-5.sub-a", "para-5.sub-b"]


@pytest.mark.parametrize(
    ("speaker", "first", "second", "declares"),
    [
        ("We, mayors of 40 ports, gathered in Rome,", "Regretting the loss,", "Commending Oman,", "Declare:"),
        ("Nous, maires de 40 ports, réunis à Rotterdam,", "Regrettant la perte,", "Saluant Oman,", "Déclarons :"),
        ("Nosotros, alcaldes de 40 puertos,", "Lamentando la pérdida,", "Encomiando a Omán,", "Declaramos:"),
        ("Мы, мэры 40 портов, собравшись в Роттердаме,", "Сожалея об утрате,", "Высоко оценивая Оман,", "Заявляем:"),
        ("我们，40个港口的市长，", "遗憾地注意到礁石的丧失，", "赞扬阿曼，", "宣布："),
    ],
)  # fmt: skip
def test_a_declaration_has_a_preamble(speaker: str, first: str, second: str, declares: str) -> None:
    """Those who declare open a preamble; each of its paragraphs is one of its own, and a section ends it."""
    text = "\n\n".join((speaker, first, second, declares, "I. Ports", "1. All ports are open.", "II. End"))
    document = read_text(text)
    assert [document.text_of(unit) for unit in of_kind(document, UnitKind.PREAMBLE)] == [
        speaker,
        first,
        second,
        declares,
    ]
    assert document.by_key["para-1"].headings == ("I. Ports",)


def test_lines_with_a_label_each_stand_apart() -> None:
    """``Africa: …`` over ``Americas: …`` are two lines, though neither ends as a sentence; the last is no heading."""
    lines = (
        "Afrique : Mme Salimata Konaté (Mali), Présidente ; M. Kwabena Asante (Ghana)",
        "Asie et Pacifique : M. Arjun Thapa (Népal) ; M. Tevita Fonua (Tonga), Rapporteur",
        "États arabes : Mme Yasmine Belkacem (Algérie)",
    )
    document = read_text("Le Comité se réunit deux fois.\n\n" + "\n\n".join(lines))
    assert [document.text_of(unit) for unit in of_kind(document, UnitKind.UNNUMBERED)][1:] == list(lines)
