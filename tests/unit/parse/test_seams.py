"""Where lines glued together are parted, and lines torn apart are joined."""

from __future__ import annotations

import pytest

from index.model import UnitKind
from index.parse import display_text
from tests.unit.parse.reading import keys, of_kind, read, read_text


def _unit_that_begins(start: str) -> tuple[str, UnitKind, str]:
    document = read("001")
    found = [p for p in document.paragraphs if document.text_of(p).startswith(start)]
    assert len(found) == 1, start
    return found[0].locator.key, found[0].kind, display_text(document.text_of(found[0]))


def test_a_title_line_without_a_blank_line_below_opens_its_part() -> None:
    """A first line like the titles of its sibling parts is a heading and opens the appendix."""
    title = "لمحة عامة عن نتائج الاستقصاء تحضيراً للاجتماع العالمي السابع (آسيا والمحيط الهادئ والشرق الأوسط)"
    key, kind, shown_title = _unit_that_begins(title)
    assert (key, kind) == ("annex-9.app-4.head-3", UnitKind.HEADING)
    assert shown_title == f"{title}⁵⁶"
    key, kind, body = _unit_that_begins("استبقا لحضور الاجتماع العالمي السابع")
    assert (key, kind) == ("annex-9.app-4.unn-1", UnitKind.UNNUMBERED)
    assert body.endswith("<٤> آسيا والمحيط الهادئ والشرق الأوسط.")
    trail = read("001").by_key[key].headings
    assert any(heading.startswith("لمحة عامة عن نتائج الاستقصاء") for heading in trail)


def test_each_appendix_holds_what_belongs_to_it() -> None:
    """The five appendices of the survey follow one another, each from the heads of its first page."""
    document = read("001")
    firsts = [
        document.text_of(document.by_key[f"annex-9.app-{number}.unn-1"])[:24] for number in (2, 3, 4, 5)
    ]
    assert firsts == [
        "استبقاً للاجتماع العالمي",
        "واستباقاً لحضور المؤتمر ",
        "استبقا لحضور الاجتماع ال",
        "واستباقاً لحضور المؤتمر ",
    ]


@pytest.mark.parametrize(
    ("start", "kind", "end"),
    [
        (
            "سيستند الاتفاق العالمي للهجرة إلى خطة التنمية المستدامة",
            UnitKind.UNNUMBERED,
            "وإعلان الحوار الرفيع المستوى لعام ٢٠١٣ بشأن الهجرة الدولية والتنمية.¹²",
        ),
        (
            "الجمعية العامة للأمم المتحدة، تقرير الأمين العام A/70/59",
            UnitKind.FOOTNOTE,
            "(٣) العمل من أجل التوصل إلى اتفاق عالمي من أجل الهجرة الآمنة والمنظمة والنظامية.",
        ),
        (
            "تبعاً للتوصيات الواردة في تقرير الأمين العام",
            UnitKind.UNNUMBERED,
            "باعتماد الاتفاق العالمي للاجئين في عام ٢٠١٨.",
        ),
        (
            "**6Degree.org**",
            UnitKind.LIST_ITEM,
            "بالبشر الذي أطلق في عام ٢٠١٥ من خلال شراكة بين المنظمة الدولية للهجرة ومايكروسوفت",
        ),
        (
            "إضافة اتفاق للبناء على الحكومة الوطنية",
            UnitKind.LIST_ITEM,
            "في تصميم نموذج أولي لمنصة العمل الرقمية الإقليمية التي تبسط تنقل العمال",
        ),
        (
            "ولم يتلق أي رد من لجنة الأمم المتحدة",
            UnitKind.UNNUMBERED,
            "لجنة الأمم المتحدة الاقتصادية لأفريقيا",
        ),
        (
            "وتشير التوصيات المتكررة إلى حماية حقوق العمل؛",
            UnitKind.UNNUMBERED,
            "والاعتراف بالمؤهلات الأجنبية.",
        ),
    ],
    ids=["sentence", "note", "around-a-note", "item", "item-2", "no-heading", "formula"],
)
def test_torn_lines_are_joined(start: str, kind: UnitKind, end: str) -> None:
    """A sentence, a note or an item that a blank line tears is one unit; a formula always opens one."""
    _, found, text = _unit_that_begins(start)
    assert found is kind
    assert text.endswith(end)


def test_a_list_goes_on_beside_the_item_that_introduced_a_list() -> None:
    """Bullets after a nested list are siblings of the item that introduced it, all of them."""
    items = [key for key in keys(read("001"), "annex-6.head-4.item-") if key.count(".") == 2]
    assert items == [f"annex-6.head-4.item-{number}" for number in range(1, 5)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            """The Committee noted with concern that the members present in the hall

had not been informed of the change.

It adjourned.""",
            [UnitKind.UNNUMBERED, UnitKind.UNNUMBERED],
        ),
        (
            """Scope of the survey¹
Twenty-seven entities replied to the survey that the secretariat sent out in the month of June 2017,
twenty of them intergovernmental bodies, four regional commissions and three organizations.

1. One.""",
            [UnitKind.HEADING, UnitKind.UNNUMBERED, UnitKind.PARAGRAPH],
        ),
    ],
    ids=["lower-case-goes-on", "short-line-under-a-note-mark"],
)
def test_seams_in_other_languages(text: str, kinds: list[UnitKind]) -> None:
    """Lower case continues; a short line that breaks off under a note mark is a title."""
    document = read_text("First words of the document are a paragraph.\n\n" + text)
    assert [p.kind for p in document.paragraphs][-len(kinds) :] == kinds


def test_no_heading_of_the_seeds_is_a_sentence() -> None:
    """No heading of the report ends with a full stop, but those that the file itself marks with ``#``."""
    document = read("001")
    for heading in of_kind(document, UnitKind.HEADING):
        text = display_text(document.text_of(heading)).rstrip("⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾ ")
        line = document.source.text.rfind("\n", 0, heading.spans[0].start) + 1
        assert not text.endswith((".", "؛", "،")) or document.source.text[line] == "#" or "سويسرا" in text
