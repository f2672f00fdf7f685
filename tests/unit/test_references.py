"""Written references, and the units they name."""

from __future__ import annotations

import pytest

from index.model import Language
from index.permalinks import MAX_LENGTH, find_permalink, nearest_permalink, permalink
from index.references.document_names import is_pure_reference
from index.references.reading import parse_reference
from index.references.resolve import Ambiguous, Found, NoSuchDocument, NoSuchParagraph, Resolution, resolve
from tests.unit.seed_documents import seed_documents


def _steps(text: str, language: str) -> list[str]:
    return [
        ".".join(f"{step.kind.value}-{step.value}" for step in reference.steps)
        for reference in parse_reference(text, Language(language))
    ]


def _resolved(text: str, language: str, context: tuple[str, ...] = ()) -> Resolution:
    (reference,) = parse_reference(text, Language(language))
    return resolve(reference, seed_documents(), context=context)


def _keys(resolution: Resolution) -> list[str]:
    assert isinstance(resolution, Found | Ambiguous), resolution
    units = resolution.units if isinstance(resolution, Found) else resolution.candidates
    return [
        f"{unit.document.source.name[:3]}:{unit.paragraph.locator.key if unit.paragraph else ''}"
        for unit in units
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "A/RES/71/280 para. 15 (a) (i)", ["para-15.sub-a.sub-i"]),
        ("en", "OP15(a)", ["para-15.sub-a"]),
        ("en", "§ 15", ["para-15"]),
        ("en", "annex 7 row 56", ["annex-7.row-56"]),
        ("en", "row no. 56", ["row-56"]),
        ("en", "annex, para. 8 (c)", ["annex-.para-8.sub-c"]),
        ("en", "paragraph 8 of annex II to resolution 71/1", ["annex-2.para-8"]),
        ("en", "second annex, para 3", ["annex-2.para-3"]),
        ("en", "subparagraph (a) of paragraph 15", ["para-15.sub-a"]),
        ("en", "para 3 of the preamble", ["pre-3"]),
        ("en", "article 12 (2)", ["art-12.sub-2"]),
        ("en", "para. 29B.2 (b)", ["para-29b-2.sub-b"]),
        ("fr", "article 5 bis, paragraphe 2", ["art-5bis.para-2"]),
        ("es", "párrafo 2 bis del anexo", ["annex-.para-2bis"]),
        ("ru", "статья 2, пункт 3 бис", ["art-2.para-3bis"]),
        ("zh", "第四条之二", ["art-4bis"]),
        ("ar", "المادة ٥ مكررا", ["art-5bis"]),
        ("en", "71/280 15 (a)", ["para-15.sub-a"]),
        ("en", "paras. 15 and 16 of 71/280", ["para-15", "para-16"]),
        ("en", "paragraphs 15-18", ["para-15", "para-16", "para-17", "para-18"]),
        ("en", "A/RES/71/280, para. 15 and A/RES/71/1, para. 2", ["para-15", "para-2"]),
        ("en", "highlight 3", ["part-highlights.para-3"]),
        ("ar", "٢٨٠/٧١ الفقرة ١٥ (أ)", ["para-15.sub-a"]),
        ("ar", "الفقرة ١٥ (أ) ١'", ["para-15.sub-a.sub-i"]),
        ("ar", "الفقره ١٨ من قرار الطرائق", ["para-18"]),
        ("ar", "المرفق الثاني الفقرة ٨", ["annex-2.para-8"]),
        ("ar", "في الفقرتين ١٥ و ٢٢ أعلاه", ["para-15", "para-22"]),
        ("ar", "الفقرة الفرعية (ب) من الفقرة ٢٢", ["para-22.sub-b"]),
        ("ar", "الفقرة (أ) من المادة ١٢", ["art-12.sub-a"]),
        ("ar", "الفقرة الخامسة عشرة", ["para-15"]),
        ("zh", "第71/280号决议第15段", ["para-15"]),
        ("zh", "附件第8段(c)", ["annex-.para-8.sub-c"]),
        ("zh", "附件七第56行", ["annex-7.row-56"]),
        ("zh", "第15和16段", ["para-15", "para-16"]),
        ("zh", "第15(a)段", ["para-15.sub-a"]),
        ("zh", "序言部分第3段", ["pre-3"]),
        ("zh", "脚注19", ["fn-19"]),
        ("ar", "الفقرات من ١٥ إلى ١٧", ["para-15", "para-16", "para-17"]),
        ("ar", "فقرة ١٥ أ من قرار الطرائق", ["para-15.sub-a"]),
        ("zh", "主席摘要10(d)讲了什么", ["para-10.sub-d"]),
        ("en", "chair's summary 10(d)", ["para-10.sub-d"]),
        ("ar", "قرار الطرائق ١٥ (ج)", ["para-15.sub-c"]),
        ("en", "the 15th paragraph of resolution 71/280", ["para-15"]),
        ("en", "paragraph fifteen", ["para-15"]),
        ("en", "A/RES/71/280, op 15, sub (a)", ["para-15.sub-a"]),
        ("fr", "résolution 71/280, paragraphe 15 a) i)", ["para-15.sub-a.sub-i"]),
        ("es", "párrafo 15 a) i)", ["para-15.sub-a.sub-i"]),
        ("ru", "пункт 15 a)", ["para-15.sub-a"]),
        ("ru", "приложение, пункт 8 с)", ["annex-.para-8.sub-c"]),
    ],
)
def test_a_locator_is_read_in_every_way_of_writing_it(language: str, text: str, expected: list[str]) -> None:
    """Levels are found whatever their words, digits, letters and order; lists and ranges give one each."""
    assert _steps(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "A/RES/71/280 para. 15 (a) (i)", ["004:para-15.sub-a.sub-i"]),
        ("en", "resolution 71/280, op. 23", ["004:para-23"]),
        ("en", "280/71/A", ["004:"]),
        ("en", "2008 report para. 66", ["002:para-66"]),
        ("en", "footnote 19 of the GRCP7 report", ["001:fn-19"]),
        ("en", "IOM report, highlight 3", ["001:annex-3.para-3"]),
        ("en", "Peru letter annex para 8 (c)", ["000:annex-1.para-8.sub-c", "003:annex-1.para-8.sub-c"]),
        ("ar", "الفقرة 22 من تقرير الأمين العام", ["002:para-22"]),
        ("ar", "الفقره ١٨ من قرار الطرائق 71/280", ["004:para-18"]),
        ("ar", "مرفق رسالة بيرو الفقرة ٨ (ج)", ["000:annex-1.para-8.sub-c", "003:annex-1.para-8.sub-c"]),
        ("zh", "第71/280号决议第15段", ["004:para-15"]),
        ("zh", "附件第8段(c)", ["003:annex-1.para-8.sub-c"]),
        ("zh", "主席摘要第4段", ["003:annex-1.para-4", "000:annex-1.para-4"]),
        ("zh", "秘书长报告第66段", ["002:para-66"]),
        ("fr", "rapport de 2008, par. 66", ["002:para-66"]),
        ("es", "informe de 2008, párrafo 66", ["002:para-66"]),
        ("ru", "доклад 2008 года, пункт 66", ["002:para-66"]),
    ],
)
def test_a_reference_resolves_to_its_unit(language: str, text: str, expected: list[str]) -> None:
    """Symbol, name, kind and year find the document, the locator finds the unit, editions come along."""
    resolution = _resolved(text, language)
    assert isinstance(resolution, Found)
    assert _keys(resolution) == expected


def test_an_ambiguous_reference_gives_the_newest_context_first() -> None:
    """Where several documents have the unit they are candidates; the context decides, newest first."""
    names = [document.source.name for document in seed_documents()]
    free = _resolved("para 22", "en")
    assert isinstance(free, Ambiguous)
    assert {key[:3] for key in _keys(free)} == {"002", "004"}
    assert _keys(_resolved("para 22", "en", (names[4], names[2]))) == ["004:para-22"]
    assert _keys(_resolved("para 22", "en", (names[2], names[4]))) == ["002:para-22"]
    assert _keys(_resolved("para 22", "en", (names[1], names[4]))) == ["004:para-22"]


@pytest.mark.parametrize(
    ("text", "file", "kind", "existing"),
    [
        ("71/280 para 99", "004", "para", "1–31"),
        ("71/280 para 15 (d)", "004", "sub", "a–c"),
        ("71/280 para 15 (a) (v)", "004", "sub", "i–iii"),
        ("2008 report para 76", "002", "para", "1–75"),
        ("Peru letter, annex, para 12", "000", "para", "1–11"),
        ("2008 report, footnote 5", "002", "fn", "1–3"),
    ],
)
def test_a_paragraph_that_does_not_exist_is_said_not_to(
    text: str, file: str, kind: str, existing: str
) -> None:
    """The answer names the level that fails and the range that exists there."""
    resolution = _resolved(text, "en")
    assert isinstance(resolution, NoSuchParagraph)
    assert (resolution.document.source.name[:3], resolution.kind.value, resolution.range) == (
        file,
        kind,
        existing,
    )


def test_a_document_that_is_not_there_is_said_not_to_be() -> None:
    """A symbol that no document bears, and a permalink that nothing made, name no document."""
    for text in ("A/RES/70/1 para 3", "0123abcd-para-3"):
        assert isinstance(_resolved(text, "en"), NoSuchDocument)


@pytest.mark.parametrize(
    ("language", "text", "pure"),
    [
        ("en", "71/280 para 15", True),
        ("en", "What does paragraph 15 of A/RES/71/280 say?", True),
        ("en", "footnote 19 of the GRCP7 report", True),
        ("ar", "الفقره ١٨ من قرار الطرائق 71/280", True),
        ("zh", "附件第10段(e)", True),
        ("en", "how many days does para 16 of 71/280 allow?", False),
        ("en", "When was resolution 71/280 adopted?", False),
        ("ar", "متى اعتمد القرار ٢٨٠/٧١؟", False),
        ("en", "When did the Organization hold its special session?", False),
    ],
)
def test_a_question_that_mentions_a_reference_is_no_reference(language: str, text: str, pure: bool) -> None:
    """Only what asks for the unit itself is a pure reference."""
    assert is_pure_reference(text, Language(language), seed_documents()) is pure


def test_permalinks_are_short_unique_and_lead_back() -> None:
    """Every unit has one permalink of its own, of plain characters, and it opens that unit."""
    for document in seed_documents():
        links = {permalink(document, paragraph): paragraph for paragraph in document.paragraphs}
        assert len(links) == len(document.paragraphs)
        for link, paragraph in links.items():
            assert len(link) <= MAX_LENGTH
            assert link.replace("-", "").replace("_", "").isascii()
            assert find_permalink(link, seed_documents()) == (document, paragraph)
            (reference,) = parse_reference(f"see {link}", Language.ENGLISH)
            assert reference.permalink == link


def test_a_permalink_that_is_gone_leads_to_the_nearest_unit() -> None:
    """A sub-paragraph that is gone leads to its paragraph, an edited document to the same locator."""
    document = seed_documents()[4]
    own = document.source.sha256[:8]
    assert find_permalink(f"{own}-para-15_sub-z", seed_documents()) is None
    near = nearest_permalink(f"{own}-para-15_sub-z", seed_documents())
    assert near is not None
    assert near[1].locator.key == "para-15"
    moved = nearest_permalink("00000000-para-15_sub-a_sub-i", seed_documents())
    assert moved is not None
    assert moved[1].locator.key == "para-15.sub-a.sub-i"
    assert nearest_permalink("00000000-para-900", seed_documents()) is None
    assert nearest_permalink("nonsense", seed_documents()) is None
