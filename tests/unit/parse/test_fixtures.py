"""Documents of other kinds and languages are read as well as the seeds."""

from __future__ import annotations

import pytest

from index.model import FurnitureKind, UnitKind
from index.parse.report import reading_report
from tests.unit.parse.reading import FIXTURES, keys, of_kind, read, shown


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru"])
def test_a_resolution_is_read_alike_in_every_language(language: str) -> None:
    """Preamble, paragraphs, letters, Roman marks, notes and date have the same keys in all editions."""
    document = read(f"resolution.{language}")
    expected = ["pre-0", "pre-1", "pre-2", "pre-3", "para-1", "para-2", "para-2.sub-a", "para-2.sub-b"]
    expected += ["para-2.sub-b.sub-i", "para-2.sub-b.sub-ii", "para-2.sub-c", "para-3", "para-4"]
    found = [p.locator.key for p in document.paragraphs if p.locator.key.startswith(("pre", "para"))]
    assert found == expected
    assert [p.locator.key for p in of_kind(document, UnitKind.FOOTNOTE)] == ["fn-1", "fn-2"]
    assert document.by_key["pre-2"].footnotes == (document.by_key["fn-1"].locator,)
    assert len(of_kind(document, UnitKind.DATELINE)) == 1
    assert "74/412" in shown(document, keys(document, "title-")[-1])


@pytest.mark.parametrize("language", ["ar", "en", "ru", "zh"])
def test_a_treaty_is_read_alike_in_every_language(language: str) -> None:
    """Articles, paragraphs and letters have the same keys in all editions; parts are in the trail."""
    document = read(f"treaty.{language}")
    expected = [
        "art-1",
        "art-1.sub-a",
        "art-1.sub-b",
        "art-2",
        "art-2.para-1",
        "art-2.para-2",
        "art-2.para-3",
    ]
    expected += [
        "art-2.para-3.sub-a",
        "art-2.para-3.sub-b",
        "art-3",
        "art-12",
        "art-12.para-1",
        "art-12.para-2",
    ]
    expected += ["art-13", "art-14", "art-14.unn-1"]
    assert keys(document, "art-") == expected
    assert len(document.by_key["art-12.para-1"].headings) == 2
    assert len(keys(document, "pre-")) == 4


@pytest.mark.parametrize("language", ["ar", "en", "zh"])
def test_a_meeting_report_and_its_participants(language: str) -> None:
    """Paragraphs run on over enumerated sections; the participants are rows with named columns."""
    document = read(f"meeting.{language}")
    numbered = of_kind(document, UnitKind.PARAGRAPH)
    assert [p.locator.key for p in numbered] == [f"para-{n}" for n in range(1, len(numbered) + 1)]
    assert all(len(p.headings) == 1 for p in numbered)
    rows = of_kind(document, UnitKind.TABLE_ROW)
    assert [row.locator.key for row in rows] == [f"annex-1.row-{n}" for n in range(1, 5)]
    assert all(cell.column for row in rows for cell in row.cells)
    assert document.by_key["fn-1"].parent == document.by_key["para-2"].locator


@pytest.mark.parametrize("name", ["letter.en", "traditional.zh"])
def test_a_letter_has_its_signature_and_its_annex(name: str) -> None:
    """The letter is unnumbered and signed, its annex numbered on its own."""
    document = read(name)
    assert keys(document, "unn-") == ["unn-1", "unn-2", "unn-3"]
    assert keys(document, "sign-") == ["sign-1"]
    subs = [f"annex-1.para-2.sub-{letter}" for letter in "ab"]
    assert keys(document, "annex-1.para") == ["annex-1.para-1", "annex-1.para-2", *subs, "annex-1.para-3"]


def test_text_out_of_a_pdf_is_joined_over_lines_and_pages() -> None:
    """Lines broken in mid-sentence, page lines and a note between the halves of a word cost nothing."""
    document = read("pdf-broken.en")
    numbered = [p.locator.key for p in of_kind(document, UnitKind.PARAGRAPH)]
    assert numbered == [f"para-{n}" for n in range(1, 7)]
    assert "for their coope- ration, and regrets" in shown(document, "para-2").replace("\n", " ")
    assert keys(document, "para-4.sub") == ["para-4.sub-a", "para-4.sub-b"]
    assert "GE.18-12207 " not in "".join(document.text_of(p) for p in document.paragraphs)
    assert document.by_key["para-5"].headings == ("II. Findings", "B. Desalination")


def test_unnumbered_text_is_counted_under_its_headings() -> None:
    """Where nothing is numbered, paragraphs are counted and carry the heading they stand under."""
    document = read("unnumbered.ru")
    assert [p.locator.key for p in of_kind(document, UnitKind.UNNUMBERED)] == [
        f"unn-{n}" for n in range(1, 7)
    ]
    assert document.by_key["unn-4"].headings == ("Причины закрытия",)


def test_markdown_tables_quotes_and_lists() -> None:
    """Pipes make cells, ``>`` is markup, a list under a sentence hangs from it."""
    document = read("markdown")
    rows = of_kind(document, UnitKind.TABLE_ROW)
    assert [[cell.column for cell in row.cells] for row in rows] == [["Matter", "Majority"]] * 3
    assert keys(document, "unn-1.item") == ["unn-1.item-1", "unn-1.item-2", "unn-1.item-3"]
    quoted = [p for p in of_kind(document, UnitKind.UNNUMBERED) if "consensus" in document.text_of(p)]
    assert document.text_of(quoted[0]) == "Decisions are taken by consensus."


def test_figures_under_a_header_with_years() -> None:
    """A header may hold figures, if what stands below it is nothing but figures."""
    rows = of_kind(read("report.es"), UnitKind.TABLE_ROW)
    assert [cell.column for cell in rows[0].cells] == ["Región", "Estaciones en 2010", "Estaciones en 2017"]


@pytest.mark.parametrize("name", FIXTURES)
def test_little_is_left_over(name: str) -> None:
    """Under half a per cent of any document is left over."""
    assert reading_report(read(name)).share(FurnitureKind.LEFT_OVER) < 0.005
