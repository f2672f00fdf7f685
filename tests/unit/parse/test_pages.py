"""Text taken out of pages: columns, running heads, broken words, line ends, marks that stand between others."""

from __future__ import annotations

import pytest

from index.model import FurnitureKind, UnitKind
from index.parse.display import display_text
from tests.unit.parse.reading import keys, of_kind, read_text, shown

RESOLUTION = """United Nations                                             A/RES/78/312
General Assembly                                     Distr.: General
                                                     21 March 2024

78/312.   High-level conference on transboundary aquifers

        The General Assembly,

        Welcoming the generous offer of the Government of Senegal,

        1.     Decides to convene in Dakar the Unit-
ed Nations High-level Conference;

        2.     Invites the Food and Agriculture Organization of the United Nations
to assist the secretariat of the Conference, within their

24-04417 (E)   250324
*2404417*                                                    Please recycle

                                                                           1/2
High-level conference on transboundary aquifers                A/RES/78/312

respective mandates, and encourages the regional commissions to hold meetings.

24-04417                                                                   2/2
"""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_pages_in_columns_are_read_with_any_line_end(end: str) -> None:
    """A masthead in two columns and a running head beside a symbol are furniture; paragraph 2 goes on below."""
    document = read_text(RESOLUTION.replace("\n", end))
    assert keys(document, "p") == ["pre-0", "pre-1", "para-1", "para-2"]
    assert shown(document, "para-2").endswith(
        "within their respective mandates, and encourages the regional commissions to hold meetings."
    )
    assert of_kind(document, UnitKind.HEADING) == []
    assert {FurnitureKind.PAGE, FurnitureKind.IMPRINT} <= {piece.kind for piece in document.furniture}


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("convene the Unit-\ned Nations Conference", "convene the United Nations Conference"),
        ("appoint two co-\nchairs", "appoint two co-chairs"),
        ("было обезвре-\r\nжено в полосе", "было обезврежено в полосе"),
        ("un recensement d'habi-\n  tants", "un recensement d'habitants"),
        ("经济及社会\n理事会", "经济及社会理事会"),
        ("从2017-\n2020年", "从2017- 2020年"),
        ("the Asia-\nPacific region", "the Asia- Pacific region"),
    ],
)
def test_a_word_that_a_line_cut_is_shown_whole(raw: str, expected: str) -> None:
    """A hyphen at a line's end goes with the break, but for the word's own; Chinese lines join without a space."""
    assert display_text(raw) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "Статья 2\n\n1. Участники передают данные.\n\n2. Данные передаются.\n\n2 бис. Снимки передаются.\n\n"
            "Статья 5 bis\n\nЦентр учреждается в Бишкеке.",
            ["art-2", "art-2.para-1", "art-2.para-2", "art-2.para-2bis", "art-5bis"],
            id="ru",
        ),
        pytest.param(
            "Article 5\n\n1. Tout drainage est interdit.\n\nArticle 5 ter\n\n1. Un fonds est réservé.",
            ["art-5", "art-5.para-1", "art-5ter", "art-5ter.para-1"],
            id="fr",
        ),
        pytest.param(
            "第三条 许可\n缔约国应建立许可证制度。\n\n第四条 之二 数据交换\n各缔约国应提交数据。",
            ["art-3", "art-4bis"],
            id="zh",
        ),
        pytest.param(
            "29B.1   The Department was established in 2019.\n\n29B.2   The strategy rests on two pillars:\n\n"
            "(a)   Supply;\n\n(b)   Data.",
            [
                "para-29b-1",
                "para-29b-2",
                "para-29b-2.sub-a",
                "para-29b-2.sub-b",
            ],
            id="budget",
        ),
    ],
)
def test_numbers_between_others_and_of_budget_sections_are_kept(text: str, found: list[str]) -> None:
    """``5 bis`` is its own article, ``2 бис`` its own paragraph, ``29B.2`` a paragraph of section 29B."""
    assert [unit.locator.key for unit in read_text(text).paragraphs] == found


def test_lines_of_a_tight_list_are_units_of_their_own() -> None:
    """A list without blank lines parts at each next number, however long its lines are."""
    text = (
        "The Group adopted the following agenda:\n\n1. Opening of the meeting\n2. Review of the noise baseline\n"
        "3. Quiet-ship incentives\n   - port dues\n4. Date and venue of the sixth meeting\n5. Any other business\n"
    )
    document = read_text(text)
    assert [document.text_of(unit) for unit in of_kind(document, UnitKind.PARAGRAPH)] == [
        "Opening of the meeting",
        "Review of the noise baseline",
        "Quiet-ship incentives",
        "Date and venue of the sixth meeting",
        "Any other business",
    ]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            (
                "إن المجلس الاقتصادي والاجتماعي،\nإذ يشير إلى قراره ٢٠١٥/١٠،\n"
                "وإذ يلاحظ أن ٤١ بلدا أدرجت الأسئلة،\n١ - يعلن عقدا؛"
            ),
            "إذ يشير إلى قراره ٢٠١٥/١٠،",
        ),
        ("本公约缔约国，\n认识到河流的价值，\n决心保护河流，\n\n第一条\n用语", "认识到河流的价值，"),
        (
            (
                "Государства — участники настоящей Конвенции,\n\n"
                "сознавая, что ледники тают,\n\nжелая их сохранить,\n\nСтатья 1"
            ),
            "сознавая, что ледники тают,",
        ),
    ],
    ids=["ar", "zh", "ru"],
)
def test_a_preamble_is_parted_line_by_line(text: str, first: str) -> None:
    """Each preambular paragraph is a unit, also where no blank line stands between them."""
    document = read_text(text)
    assert keys(document, "pre-") == ["pre-0", "pre-1", "pre-2"]
    assert shown(document, "pre-1") == first


def test_words_between_stars_are_no_note() -> None:
    """``*Summary*`` is a heading; the star below it, which is escaped, is the note of the one in the title."""
    text = "Item 138 of the preliminary list*\n\n*Summary*\n\nThe present report contains the plan.\n\n\\* A/80/50.\n"
    document = read_text(text)
    assert [document.text_of(note) for note in of_kind(document, UnitKind.FOOTNOTE)] == ["A/80/50."]


def test_a_note_mark_in_plain_brackets_takes_its_note() -> None:
    """A number in brackets that touches the word before it is a mark where a note with that number follows."""
    text = (
        "١ - يدخل إلى المحيطات كل عام أحد عشر مليون طن(١).\n\n٢ - ويُقصد باللدائن الجسيمات.\n\n"
        "(١) انظر UNEP/EA.5/INF/3، الفرع الثاني.\n\n٣ - وبلغ المجموع."
    )
    document = read_text(text)
    assert keys(document, "para-") == ["para-1", "para-2", "para-3"]
    assert document.by_key["fn-1"].parent == document.by_key["para-1"].locator


def test_the_fields_of_a_markdown_file_are_no_text() -> None:
    """What stands between rules at a file's beginning is for programs."""
    document = read_text("---\ntitle: Report\ntags: [sea]\n---\n# Report on noise\n\nNoise is sound.\n")
    assert [document.text_of(unit) for unit in document.paragraphs] == ["Report on noise", "Noise is sound."]


def test_numbers_that_begin_again_are_counted_below_their_heading() -> None:
    """Annotations repeat the agenda's numbers: 'item 2' of either is told apart by the heading."""
    text = (
        "临时议程\n\n1. 会议开幕。\n\n2. 其他事项。\n\n说明\n\n1. 会议开幕\n\n届会将于1月20日上午10时在万国宫举行。\n\n"
        "2. 其他事项\n\n会议将审议其他事项，成员国可提出建议。\n"
    )
    found = keys(read_text(text), "")
    assert [key for key in found if "para" in key] == ["para-1", "para-2", "head-1.para-1", "head-1.para-2"]


def test_arabic_letters_before_a_dash_are_subparagraphs() -> None:
    """``أ -`` under a paragraph letters it; ``ألف -`` spelled out is a heading's."""
    text = (
        "٢ - يحث الدول على ما يلي:\nأ - إدراج الأسئلة القصيرة؛\nب - نشر البيانات؛\n٣ - يقرر أن يستعرض التقدم."
    )
    assert keys(read_text("١ - يعلن عقدا دوليا؛\n" + text), "para") == [
        "para-1",
        "para-2",
        "para-2.sub-a",
        "para-2.sub-b",
        "para-3",
    ]


def test_a_stressed_word_for_a_signature_signs() -> None:
    """Markdown sets the word in italics: ``(*Firmado*)``."""
    text = "Tengo el honor de dirigirme a usted.\n\n(*Firmado*) Laura **Dupuy Lasserre**\nEmbajadora\n"
    (signature,) = of_kind(read_text(text), UnitKind.SIGNATURE)
    assert "Dupuy" in read_text(text).text_of(signature)


def test_a_publishers_address_is_a_unit_of_its_own() -> None:
    """How a publisher is reached can be cited; the masthead and the copyright stay furniture."""
    address = "Ocean Institute\n12 Harbour Road\nP.O. Box 5\nTel: +47 22 00 00 00\nE-mail: post@ocean.example"
    document = read_text(
        f"# Tides\n\n{address}\n\n© 2020 Ocean Institute\n\n1. The tide rises twice a day.\n"
    )
    assert [document.text_of(one) for one in of_kind(document, UnitKind.IMPRINT)] == [address]
    assert keys(document, "p")[-1] == "para-1"
    assert FurnitureKind.IMPRINT in {piece.kind for piece in document.furniture}
