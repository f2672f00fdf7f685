"""Citations in the UN's form."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.citation import document_label, label, locator_label, unit_label
from index.model import Language, Locator, UnitKind
from index.references.reading import parse_reference
from index.text.tables import read_table
from tests.unit.seed_documents import seed_documents


@pytest.mark.parametrize(
    ("key", "language", "expected"),
    [
        ("para-15.sub-a.sub-i", "en", "para. 15 (a) (i)"),
        ("para-15.sub-a.sub-i", "ar", "الفقرة ١٥ (أ) ١'"),
        ("para-15.sub-a.sub-i", "zh", "第15段(a)(i)"),
        ("para-15.sub-a.sub-i", "ru", "пункт 15 a) i)"),
        ("para-15.sub-a.sub-i", "fr", "par. 15 a) i)"),
        ("para-15.sub-a.sub-i", "es", "párr. 15 a) i)"),
        ("para-15.sub-a", "de", "para. 15 (a)"),
        ("annex-7.row-56", "fr", "annexe 7, ligne 56"),
        ("annex-7.row-56", "es", "anexo 7, fila 56"),
        ("fn-4", "fr", "note de bas de page 4"),
        ("fn-4", "es", "nota 4"),
        ("fn-star", "fr", "note de bas de page *"),
        ("art-12.sub-2", "fr", "art. 12 (2)"),
        ("art-12.sub-b", "es", "art. 12 b)"),
        ("pre-3", "fr", "préambule, al. 3"),
        ("pre-3", "es", "preámbulo, párr. 3"),
        ("pre-0", "fr", "préambule, début"),
        ("unn-1", "fr", "paragraphe non numéroté 1"),
        ("unn-1", "es", "párrafo sin numerar 1"),
        ("annex-2.unn-1", "es", "anexo 2, párrafo sin numerar 1"),
        ("part-highlights.para-3", "fr", "points saillants, par. 3"),
        ("part-agenda.item-2", "es", "programa, elemento 2"),
        ("para-a-1-2", "en", "para. A.1.2"),
        ("para-29b-3.sub-a", "en", "para. 29B.3 (a)"),
        ("art-5bis.para-2", "fr", "art. 5 bis, par. 2"),
        ("art-2.para-3bis", "ru", "статья 2, пункт 3 bis"),
        ("art-4bis", "zh", "第4条之二"),
        ("art-5ter", "ar", "المادة ٥ مكررا ثانيا"),
        ("art-1.para-1-2.sub-a", "ar", "المادة ١، الفقرة ١.٢ (أ)"),
        ("table-1.row-2", "es", "cuadro 1, fila 2"),
        ("title-1", "fr", "titre"),
        ("sign-1", "es", "firma"),
        ("date-1", "es", "línea de fecha"),
        ("para-6.sub-e", "ar", "الفقرة ٦ (هـ)"),
        ("annex-7.row-56", "en", "annex 7, row 56"),
        ("annex-7.row-56", "zh", "附件7第56行"),
        ("fn-19", "en", "footnote 19"),
        ("fn-star", "en", "footnote *"),
        ("art-12.sub-2", "en", "art. 12 (2)"),
        ("pre-3", "en", "preamble, para. 3"),
        ("part-highlights.para-3", "en", "highlights, para. 3"),
    ],
)
def test_a_locator_is_written_as_the_un_does(key: str, language: str, expected: str) -> None:
    """Levels in order, letters in brackets, in the reader's script and words; English beyond the six languages."""
    assert locator_label(Locator.from_key(key), language) == expected


@pytest.mark.parametrize(
    ("document", "key", "language", "expected"),
    [
        (4, "para-15.sub-a", "en", "A/RES/71/280, para. 15 (a)"),
        (4, "para-15.sub-a", "ar", "A/RES/71/280، الفقرة ١٥ (أ)"),
        (4, "para-15.sub-a", "zh", "A/RES/71/280，第15段(a)"),
        (
            2,
            "para-12",
            "es",
            (
                "«Migración internacional y desarrollo: informe del Secretario General», "
                "11 de agosto de 2008, párr. 12"
            ),
        ),
        (2, "para-12", "ar", "«الهجرة الدولية والتنمية: تقرير الأمين العام»، ١١ آب/أغسطس ٢٠٠٨، الفقرة ١٢"),
        (4, "para-15.sub-a", "fr", "A/RES/71/280, par. 15 a)"),
        (
            3,
            "annex-1.para-8.sub-c",
            "fr",
            (
                "«\u00a0Lettre datée du 26 juin 2013, adressée au Secrétaire général par le Représentant "
                "permanent du Pérou auprès de l’Organisation des Nations Unies\u00a0», annexe, par. 8 c)"
            ),
        ),
        (3, "annex-1.para-8.sub-c", "zh", "“2013年6月26日秘鲁常驻联合国代表给秘书长的信”，附件第8段(c)"),
    ],
)
def test_a_unit_is_cited_by_symbol_or_title_and_date(
    document: int, key: str, language: str, expected: str
) -> None:
    """The symbol where there is one, else title and date, the date once."""
    read = seed_documents()[document]
    assert label(read, read.by_key[key], language) == expected


def test_a_sole_annex_has_no_number_and_one_of_several_has() -> None:
    """``annex, para. 8 (c)`` of the letter, ``annex 3, para. 8`` of the report."""
    letter, report = seed_documents()[0], seed_documents()[1]
    assert unit_label(letter, letter.by_key["annex-1.para-8.sub-c"]) == "annex, para. 8 (c)"
    assert unit_label(report, report.by_key["annex-3.para-8"]) == "annex 3, para. 8"


def test_what_has_no_number_is_cited_by_its_heading() -> None:
    """An unnumbered paragraph is counted below its heading, whose words are quoted."""
    report = seed_documents()[1]
    unit = next(
        paragraph
        for paragraph in report.paragraphs
        if paragraph.kind is UnitKind.UNNUMBERED and paragraph.headings and len(paragraph.locator.steps) == 1
    )
    written = unit_label(report, unit)
    assert written.startswith("section “")
    assert "para. 1" in written


def test_a_symbol_from_elsewhere_is_not_used() -> None:
    """A symbol that the catalogue marks as unverified is not cited."""
    resolution = seed_documents()[4]
    doubtful = replace(resolution, entry=replace(resolution.entry, symbol_verified=False))
    assert document_label(resolution) == "A/RES/71/280"
    assert "A/RES" not in document_label(doubtful)


@pytest.mark.parametrize("language", ["ar", "zh", "en", "fr", "es", "ru", "und", "de"])
def test_every_unit_of_the_seeds_has_a_label(language: str) -> None:
    """No unit raises, and numbered units of one document have labels of their own."""
    for document in seed_documents():
        numbered = [p for p in document.paragraphs if p.kind in (UnitKind.PARAGRAPH, UnitKind.SUBPARAGRAPH)]
        assert all(label(document, paragraph, language) for paragraph in document.paragraphs)
        assert len({unit_label(document, paragraph, language) for paragraph in numbered}) == len(numbered)


@pytest.mark.parametrize("language", ["ar", "zh", "en", "fr", "es", "ru"])
@pytest.mark.parametrize(
    "key",
    [
        "para-15",
        "para-15.sub-a",
        "para-15.sub-e.sub-ii",
        "annex-7.row-56",
        "annex-2.app-1.para-3",
        "ch-2.sec-1.para-4",
        "art-12.sub-b",
        "pre-3",
        "table-1.row-2",
        "fn-4",
        "fn-star",
        "part-highlights.para-3",
        "part-agenda.para-3",
    ],
)
def test_a_label_is_read_back_as_the_same_place(key: str, language: str) -> None:
    """What is written beside a quotation can be pasted back, in each of the six languages."""
    locator = Locator.from_key(key)
    (reference,) = parse_reference(f"A/RES/71/280, {locator_label(locator, language)}", Language(language))
    assert str(reference.symbol) == "A/RES/71/280"
    assert reference.steps == locator.steps


@pytest.mark.parametrize("language", ["ar", "zh", "fr", "es", "ru"])
def test_each_language_has_every_word_of_the_english_table(language: str) -> None:
    """No reader of the six languages meets an English word."""
    labels = read_table("references.toml")["labels"]
    assert set(labels["en"]) <= set(labels[language])
    assert all(set(names) == {"en", "ar", "zh", "fr", "es", "ru"} for names in labels["parts"].values())
