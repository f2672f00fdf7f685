"""Tests of the dates that texts give for the documents they name."""

from __future__ import annotations

from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.annotate import CONCEPT, annotate, longest
from index.facts.references_to import find_adoption, find_dated_references
from index.model import Language, Span
from index.termbase import Termbase
from index.termbase.model import ConceptKind


@lru_cache(maxsize=1)
def termbase() -> Termbase:
    """Return the shipped termbase."""
    return Termbase.load()


def dated(language: str, text: str, *, note: bool = False) -> list[tuple[str, str, str]]:
    """Return symbol, date and tie of every reference of a text."""
    annotation = annotate(text, Language(language), termbase())
    bodies = [
        Span(term.start, term.end)
        for term in longest(term for term in annotation.terms if term.token.startswith(CONCEPT))
        if termbase().concept(term.token[2:]).kind is ConceptKind.BODY
    ]
    found = find_dated_references(
        text, Language(language), annotation.dates, annotation.sentences, bodies, is_note=note
    )
    return [(one.symbol.canonical, one.date.value.to_iso(), one.tie.value) for one in found]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "ar",
            'إذ تشير إلى قرارها ١/٧١ المؤرخ ١٩ أيلول/سبتمبر ٢٠١٦ بعنوان "إعلان نيويورك من أجل اللاجئين والمهاجرين"،',
            [("A/RES/71/1", "2016-09-19", "dated")],
            id="arabic-dated",
        ),
        pytest.param(
            "ar",
            "وفي ٦ نيسان/أبريل ٢٠١٧، اعتمدت الجمعية العامة القرار ٢٨٠/٧١.",
            [("A/RES/71/280", "2017-04-06", "adopted")],
            id="arabic-adopted-after-its-date",
        ),
        pytest.param(
            "ar",
            "اعتمدت الجمعية العامة في ٦ نيسان/أبريل ٢٠١٧ القرار ٢٨٠/٧١.",
            [("A/RES/71/280", "2017-04-06", "adopted")],
            id="arabic-adopted-before-its-date",
        ),
        pytest.param(
            "zh",
            "大会2010年12月20日第65/170号、2012年12月21日第67/219号决议",
            [("A/RES/65/170", "2010-12-20", "dated"), ("A/RES/67/219", "2012-12-21", "dated")],
            id="chinese-two-in-a-row",
        ),
        pytest.param(
            "zh",
            "2017年4月6日，大会通过了第71/280号决议。",
            [("A/RES/71/280", "2017-04-06", "adopted")],
            id="chinese-adopted",
        ),
        pytest.param(
            "en",
            "resolutions 65/170 of 20 December 2010 and 67/219 of 21 December 2012",
            [("A/RES/65/170", "2010-12-20", "dated"), ("A/RES/67/219", "2012-12-21", "dated")],
            id="english-of",
        ),
        pytest.param(
            "en",
            "resolution 71/280, which was adopted by the General Assembly on 6 April 2017",
            [("A/RES/71/280", "2017-04-06", "adopted")],
            id="english-adopted-by",
        ),
        pytest.param(
            "en",
            "General Assembly resolution 71/280 (6 April 2017) says so.",
            [("A/RES/71/280", "2017-04-06", "bare")],
            id="english-in-parentheses",
        ),
        pytest.param(
            "fr",
            "la résolution 71/1 de l’Assemblée générale, en date du 19 septembre 2016",
            [("A/RES/71/1", "2016-09-19", "dated")],
            id="french",
        ),
        pytest.param(
            "es",
            "Recordando su resolución 71/1, de 19 de septiembre de 2016, titulada",
            [("A/RES/71/1", "2016-09-19", "dated")],
            id="spanish",
        ),
        pytest.param(
            "ru",
            "ссылаясь на свою резолюцию 71/1 от 19 сентября 2016 года",
            [("A/RES/71/1", "2016-09-19", "dated")],
            id="russian",
        ),
        pytest.param(
            "ru",
            "резолюция 71/1 Генеральной Ассамблеи от 19 сентября 2016 года",
            [("A/RES/71/1", "2016-09-19", "dated")],
            id="russian-with-its-body-inflected",
        ),
        pytest.param(
            "en",
            "On 12 December 2017 the Assembly adopted resolution 72/244, which sets the modalities.",
            [("A/RES/72/244", "2017-12-12", "adopted")],
            id="english-body-by-its-short-name",
        ),
    ],
)
def test_a_date_is_tied_to_its_symbol_in_every_language(
    language: str, text: str, expected: list[tuple[str, str, str]]
) -> None:
    """Where only words that tie stand between them, the date is the document's."""
    assert dated(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param(
            "ar",
            "المقرر عقده يومي ٣ و ٤ تشرين الأول/أكتوبر ٢٠١٣، والدعوة التي وجهتها الجمعية العامة إلى الدول الأعضاء "
            "في قرارها ١٧٠/٦٥ و ٢١٩/٦٧، بالإسهام في الحوار",
            id="arabic-day-of-a-dialogue",
        ),
        pytest.param(
            "zh",
            "高级别对话即将在2013年10月3日和4日举行，而且大会第65/170号和第67/第219号决议呼吁会员国",
            id="chinese-day-of-a-dialogue",
        ),
        pytest.param(
            "en",
            "In resolution 71/1, the Assembly recalled the Agenda adopted on 25 September 2015.",
            id="another-thing-adopted",
        ),
        pytest.param("en", "resolution 71/1 welcomed the letter dated 3 May 2016", id="another-thing-dated"),
        pytest.param(
            "en", "In resolution 71/1, 19 September 2016 is called a day of hope.", id="comma-in-prose"
        ),
        pytest.param("en", "Resolution 70/1 is of 2015.", id="year-alone"),
    ],
)
def test_a_date_of_something_else_is_left_alone(language: str, text: str) -> None:
    """A false tie would show as a disagreement of sources, so other words between break it."""
    assert dated(language, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "قرار الجمعية العامة للأمم المتحدة، 280/71/A، ١٧ نيسان/أبريل ٢٠١٧، طرائق المفاوضات",
            ("A/RES/71/280", "2017-04-17", "bare"),
            id="after",
        ),
        pytest.param(
            "قرار الجمعية العامة للأمم المتحدة، 3 تشرين الأول/أكتوبر ٢٠١٦، A/RES/71/1، المرفق الثاني، الفقرة ٢.",
            ("A/RES/71/1", "2016-10-03", "bare"),
            id="before",
        ),
        pytest.param(
            "قرار الجمعية العامة للأمم المتحدة المؤرخ ٣ تشرين الأول/أكتوبر 2016 A/71/1 «إعلان نيويورك»",
            ("A/RES/71/1", "2016-10-03", "dated"),
            id="before-with-its-word",
        ),
        pytest.param(
            "قرار الجمعية العامة للأمم المتحدة A/RES/71/280 «طرائق المفاوضات الحكومية الدولية بشأن الاتفاق العالمي "
            "من أجل الهجرة الآمنة والمنظمة والنظامية، المؤرخ ١٧ نيسان/أبريل ٢٠١٧، متاح على الرابط الآتي",
            ("A/RES/71/280", "2017-04-17", "dated"),
            id="after-a-title-never-closed",
        ),
    ],
)
def test_a_footnote_sets_a_date_beside_its_symbol(text: str, expected: tuple[str, str, str]) -> None:
    """Footnotes cite without verbs: what stands beside the symbol is its date."""
    assert dated("ar", text, note=True) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ar", "قرار اتخذته الجمعية العامة في ٦ نيسان/أبريل ٢٠١٧", "2017-04-06"),
        ("en", "Resolution adopted by the General Assembly on 6 April 2017", "2017-04-06"),
        ("zh", "2017年4月6日大会通过的决议", "2017-04-06"),
        ("fr", "Résolution adoptée par l’Assemblée générale le 6 avril 2017", "2017-04-06"),
        ("es", "Resolución aprobada por la Asamblea General el 6 de abril de 2017", "2017-04-06"),
        ("ru", "Резолюция, принятая Генеральной Ассамблеей 6 апреля 2017 года", "2017-04-06"),
        ("en", "Letter dated 26 June 2013 from the Permanent Representative", None),
        ("en", "Adopted between 6 April 2017 and 7 May 2017", None),
    ],
    ids=["ar", "en", "zh", "fr", "es", "ru", "no-adoption", "two-days"],
)
def test_the_head_of_a_document_says_when_it_was_adopted(
    language: str, text: str, expected: str | None
) -> None:
    """An adoption line has a verb of adopting and one day."""
    found = find_adoption(text, annotate(text, Language(language), termbase()).dates)
    assert (found.value.to_iso() if found else None) == expected


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "القرار",
                "٢٨٠/٧١",
                "المؤرخ",
                "١٩ أيلول/سبتمبر ٢٠١٦",
                "resolution",
                "71/1",
                "of",
                "19 September 2016",
                "(",
                ")",
                '"',
                "،",
                "第71/280号决议",
                "2017年4月6日",
                "通过",
                "adopted on",
                ";",
                ".",
                "A/RES/70/1",
                "he",
            ]
        ),
        max_size=12,
    ),
    st.booleans(),
)
def test_whatever_stands_in_a_text_a_date_is_one_of_its_own(pieces: list[str], note: bool) -> None:
    """No order of symbols, dates and words raises; what is found are symbols and dates that the text holds."""
    text = " ".join(pieces)
    annotation = annotate(text, Language.ARABIC, termbase())
    found = find_dated_references(text, Language.ARABIC, annotation.dates, annotation.sentences, is_note=note)
    for one in found:
        assert one.date in annotation.dates
        assert text[one.symbol_span.start : one.symbol_span.end].strip()
    assert len({one.symbol_span for one in found}) == len(found)
