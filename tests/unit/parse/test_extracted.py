"""Texts as programs take them out of a PDF or write them as Markdown: what stands on lines of its own."""

from __future__ import annotations

import pytest

from index.guess import from_text
from index.model import Language, UnitKind
from tests.unit.parse.reading import of_kind, read_text, shown

RESOLUTION = """United Nations A/RES/77/312

General Assembly Distr.: General 24 July 2023

Seventy-seventh session Agenda item 23 (b)

Resolution adopted by the General Assembly on 19 July 2023

77/312. Fair recruitment of migrant workers

The General Assembly,

Recalling its resolution 73/195 of 19 December 2018,

1.
Takes note of the report of the Secretary-General;1

2.
Decides to convene a dialogue in Geneva;

__________________

1 A/77/402, annex.
2 A/77/219.

A/RES/77/312 Fair recruitment of migrant workers

2/2 23-14118

3.

Requests the Secretary-General to report thereon.
"""


def test_numbers_on_lines_of_their_own_number_what_is_below() -> None:
    """``1.`` above a paragraph numbers it, and a note that only cites a symbol is a note."""
    document = read_text(RESOLUTION)
    paragraphs = {
        p.locator.key: shown(document, p.locator.key) for p in of_kind(document, UnitKind.PARAGRAPH)
    }
    assert paragraphs == {
        "para-1": "Takes note of the report of the Secretary-General;1",
        "para-2": "Decides to convene a dialogue in Geneva;",
        "para-3": "Requests the Secretary-General to report thereon.",
    }
    assert [shown(document, p.locator.key) for p in of_kind(document, UnitKind.FOOTNOTE)] == [
        "A/77/402, annex.",
        "A/77/219.",
    ]


def test_a_masthead_in_one_line_is_read() -> None:
    """The columns of a masthead may come as one line, and page heads below as another."""
    document = read_text(RESOLUTION)
    assert not any("A/RES" in shown(document, p.locator.key) for p in document.paragraphs)
    guess = from_text(RESOLUTION.replace("Resolution adopted by the General Assembly on 19 July 2023\n", ""))
    assert (guess.symbol, guess.date, guess.body) == ("A/RES/77/312", "2023-07-24", "General Assembly")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1°  Il sera nommé un tuteur ;\n\n2°  Un fichier sera ouvert.", ["1", "2"]),
        ("OP 1. Decides to meet;\n\nOP2bis. Invites States;", ["1", "2bis"]),
        ("١-\nتقرر عقد اجتماع؛\n\n٢-\nتطلب تقريرا.", ["1", "2"]),
        ("1.\n\nПостановляет провести совещание;\n\n2.\n\nПросит доложить.", ["1", "2"]),
    ],
)
def test_paragraphs_numbered_in_other_ways(text: str, values: list[str]) -> None:
    """French decrees, drafts of resolutions, and numbers over a blank line."""
    document = read_text(text)
    keys = [p.locator.key for p in document.paragraphs if p.kind is UnitKind.PARAGRAPH]
    assert [key.removeprefix("para-") for key in keys][:1] == values[:1]
    assert len(document.paragraphs) == len(values)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        (
            "1. It was attended by observers from three organizations.1\n\n1\n    Food and Agriculture Organization.",
            "Food and Agriculture Organization.",
        ),
        (
            (
                "La Conférence a réuni 187 participants venus de 14 pays.\n(1)\n\nElle s’est tenue à Saly.\n\n"
                "(1)\nBénin, Mali et Togo.\n"
            ),
            "Bénin, Mali et Togo.",
        ),
        (
            "Договор регистрируется в межгосударственном реестре.\n*\n\n* Реестр ведет Комитет.",
            "Реестр ведет Комитет.",
        ),
    ],
)
def test_note_marks_on_lines_of_their_own(text: str, note: str) -> None:
    """A raised mark comes out of a PDF below its paragraph, or above its note."""
    document = read_text(text)
    assert [shown(document, p.locator.key) for p in of_kind(document, UnitKind.FOOTNOTE)] == [note]


def test_quoted_lines_are_shown_without_their_marks() -> None:
    """The ``>`` of a quotation is markup on each of its lines."""
    document = read_text(
        "# Report\n\n> Sustainable reintegration is the\n> situation in which a person\n>\n> 1. is safe;"
    )
    assert [shown(document, p.locator.key) for p in document.paragraphs[1:]] == [
        "Sustainable reintegration is the situation in which a person",
        "is safe;",
    ]


def test_sections_with_a_full_stop_stand_over_letters() -> None:
    """A letter below 二. is no section beside it, nor over 三."""
    text = (
        "一. 概况\n\nA. 开幕\n\n1. 会议开幕。\n\n二. 组织事项\n\nA. 选举\n\n"
        "2. 会议选举了主席。\n\n三. 结论\n\n3. 会议通过了报告。"
    )
    document = read_text(text)
    assert [p.headings for p in of_kind(document, UnitKind.PARAGRAPH)] == [
        ("一. 概况", "A. 开幕"),
        ("二. 组织事项", "A. 选举"),
        ("三. 结论",),
    ]


def test_items_of_a_programme_are_units_below_their_day() -> None:
    """Hours begin a unit, also where lines follow one another without a blank one."""
    text = (
        "ПОВЕСТКА ДНЯ\n\nЧетверг, 14 марта\n\n9.00–9.30     Регистрация\n9.30–10.00    Открытие заседания\n"
        "10.00–11.30   Пункт 1. Признание книжек\n              Докладчик: Ольга Ветрова\n12.30         Закрытие"
    )
    document = read_text(text)
    items = of_kind(document, UnitKind.UNNUMBERED)
    assert [shown(document, p.locator.key).split()[0] for p in items] == [
        "9.00–9.30",
        "9.30–10.00",
        "10.00–11.30",
        "12.30",
    ]
    assert {p.headings for p in items} == {("Четверг, 14 марта",)}


def test_a_table_whose_first_row_is_a_person_has_no_header() -> None:
    """Markdown asks for a header even where a table has none."""
    rows = "| México | Sr. Hilario Camacho | Cónsul |\n|---|---|---|\n| Colombia | Sra. Dalia Perdomo | Directora |\n"
    assert len(of_kind(read_text(rows), UnitKind.TABLE_ROW)) == 2
    headed = "| País | Sr./Sra. | Cargo |\n|---|---|---|\n| Colombia | Dalia Perdomo | Directora |\n"
    assert len(of_kind(read_text(headed), UnitKind.TABLE_ROW)) == 1


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            (
                "WORKING GROUP ON HEALTH            4 December 2019\nON MIGRATION                       ENGLISH ONLY\n"
                "Third meeting\nNairobi, 18–20 November 2019\n\n"
                "Report of the third meeting of the Working Group\n\n1. It met."
            ),
            "Report of the third meeting of the Working Group",
        ),
        (
            (
                "Рабочая группа по миграции\n\nДвенадцатое совещание\nАстана, 24–26 октября 2017 года\n\n"
                "Доклад Рабочей группы о работе ее совещания\n\n1. Совещание состоялось."
            ),
            "Доклад Рабочей группы о работе ее совещания",
        ),
        (
            "---\ntitle: Mesa de Retorno\nsymbol: LC/MDM.4/6\ndate: 2023-10-02\n---\n\n# Informe\n\n1. Se reunió.",
            "Mesa de Retorno",
        ),
        (
            "ПОВЕСТКА ДНЯ\nдевятнадцатого заседания Совета\n\n9.00–9.30  Регистрация",
            "ПОВЕСТКА ДНЯ девятнадцатого заседания Совета",
        ),
    ],
)
def test_a_title_is_no_masthead(text: str, title: str) -> None:
    """Who meets, when and where stands over a title, and beside it."""
    assert from_text(text).title == title


def test_fields_of_a_markdown_file_say_what_it_is() -> None:
    """Symbol and date of a file's fields are the document's."""
    guess = from_text(
        '---\nsymbol: LC/MDM.4/6\ndate: "2023-10-02"\n---\n\n# Informe de la Mesa\n\n1. Se reunió en Lima.'
    )
    assert (guess.symbol, guess.date, guess.language) == ("LC/MDM.4/6", "2023-10-02", Language.SPANISH)
