"""Questions as units, each with the ways a document may write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.model import Language
from index.query import NESTED_STRENGTH, OTHER_NUMBER_STRENGTH, RELATED_STRENGTH, Alternative
from index.query_building import MISSPELT_STRENGTH, build_query
from index.query_names import NAME_SHARE, NAME_STRENGTH, NEAR_NAME_STRENGTH, SHORT_NAME_STRENGTH

if TYPE_CHECKING:
    from index.library import Library
    from index.query import QueryUnit


def _units(library: Library, text: str, language: Language, *, about: str = "") -> dict[str, QueryUnit]:
    return {unit.words: unit for unit in build_query(text, language, library, about=about).units}


def _strengths(unit: QueryUnit) -> dict[str, float]:
    return {token: way.strength for way in unit.alternatives for token in way.tokens}


@pytest.mark.parametrize(
    ("text", "language", "token"),
    [
        ("الاجتماع العالمي الرابع", Language.ARABIC, "o:4"),
        ("第四次全球会议", Language.CHINESE, "o:4"),
        ("the fourth global meeting", Language.ENGLISH, "o:4"),
        ("четвертое глобальное совещание", Language.RUSSIAN, "o:4"),
        ("القرار ٢٨٠/٧١", Language.ARABIC, "s:71/280"),
        ("第71/280号决议", Language.CHINESE, "s:71/280"),
        ("A/RES/71/280", Language.ENGLISH, "s:71/280"),
        ("في عام ٢٠١٣", Language.ARABIC, "y:2013"),
        ("مايو ٢٠١٣", Language.ARABIC, "m:2013-05"),
        ("2013年5月", Language.CHINESE, "m:2013-05"),
        ("Lima", Language.ENGLISH, "c:lima"),
        ("利马", Language.CHINESE, "c:lima"),
        ("ليما", Language.ARABIC, "c:lima"),
    ],
)
def test_a_thing_is_one_token_in_every_language(
    library: Library, text: str, language: Language, token: str
) -> None:
    """The surest way to write a unit is the one that all languages share."""
    units = build_query(text, language, library).units
    assert any(token in unit.alternatives[0].tokens for unit in units)


def test_a_rank_may_be_written_as_a_number(library: Library) -> None:
    """The words "session 2" are «الجلسة الثانية», less surely than "session 2"; and the other way round."""
    assert _strengths(_units(library, "session 2", Language.ENGLISH)["2"]) == {
        "n:2": 1.0,
        "o:2": OTHER_NUMBER_STRENGTH,
    }
    fourth = _units(library, "fourth meeting", Language.ENGLISH)["fourth"]
    assert _strengths(fourth) == {"o:4": 1.0, "n:4": OTHER_NUMBER_STRENGTH}
    assert fourth.kind == "ordinal"


def test_a_name_with_numbers_is_not_its_words_alone(library: Library) -> None:
    """The process 5+5对话 is not every 对话."""
    unit = build_query("5+5对话", Language.CHINESE, library).units[0]
    assert unit.degree(frozenset({"c:five-plus-five"})) == 1.0
    assert unit.degree(frozenset({"w:对话"})) == 0.0


def test_a_longer_name_holds_shorter_ones_less_surely(library: Library) -> None:
    """The series "global meeting" is surest, the meeting in it a weak hint."""
    unit = _units(library, "الاجتماع العالمي الرابع", Language.ARABIC)["الاجتماع العالمي"]
    strengths = _strengths(unit)
    assert unit.kind == "series"
    assert strengths["c:grcp"] == 1.0
    assert strengths["c:meeting"] == NESTED_STRENGTH


def test_a_related_word_counts_less(library: Library) -> None:
    """What is "supported" may be written "assisted", less surely (index/data/query.toml)."""
    strengths = _strengths(_units(library, "supported", Language.ENGLISH)["supported"])
    assert strengths["c:support"] == 1.0
    assert strengths["c:assist"] == RELATED_STRENGTH


def test_a_misspelt_word_has_its_neighbours(library: Library) -> None:
    """A word that no document holds may be one that they do, one letter away."""
    unit = _units(library, "التوصيقات", Language.ARABIC)["التوصيقات"]
    assert MISSPELT_STRENGTH in _strengths(unit).values()
    assert unit.known


def test_a_name_is_heard_across_scripts(library: Library) -> None:
    """The name "Korri" sounds as «القري» does; a particle before it hardly counts."""
    units = _units(library, "El Korri", Language.ENGLISH)
    assert units["Korri"].kind == "name"
    assert units["Korri"].known
    assert _strengths(units["Korri"])["t:n:KR"] == SHORT_NAME_STRENGTH  # two consonants: Carr, Kerr, كور
    assert (
        _strengths(_units(library, "Mr. Bergstrom", Language.ENGLISH)["Bergstrom"])["t:n:BRJSTRM"]
        == NAME_STRENGTH
    )
    assert units["El"].weight < units["Korri"].weight / 5
    longer = _units(library, "Mr. Bergstrom", Language.ENGLISH)["Bergstrom"]
    near = [way for way in longer.alternatives if way.strength == NEAR_NAME_STRENGTH]
    assert near
    assert all(way.share == NAME_SHARE for way in near)


def test_what_no_document_holds_is_unknown(library: Library) -> None:
    """Such a word weighs, so that an answer without it can be refused."""
    unit = _units(library, "blockchain meeting", Language.ENGLISH)["blockchain"]
    assert not unit.known
    assert unit.weight > 0


def test_a_month_is_asked_before_its_year(library: Library) -> None:
    """A passage of another month in that year holds little of "May 2013"; a year alone is held wholly."""
    month = _units(library, "May 2013", Language.ENGLISH)["May 2013"]
    assert (month.kind, month.degree(frozenset({"y:2013"}))) == ("date", NESTED_STRENGTH)
    assert month.degree(frozenset({"m:2013-05", "y:2013"})) == 1.0
    year = _units(library, "in 2013", Language.ENGLISH)["2013"]
    assert (year.kind, year.degree(frozenset({"y:2013"}))) == ("year", 1.0)


def test_a_word_for_the_kind_of_value_weighs_less(library: Library) -> None:
    """The word "date" in "date of the Lima meeting" is no word that an answer must hold."""
    units = _units(library, "date of the Lima meeting", Language.ENGLISH)
    assert units["date"].weight < units["Lima"].weight / 2


def test_words_that_say_nothing_are_left_out(library: Library) -> None:
    """The word "yes" is in no unit."""
    assert "yes" not in {words.lower() for words in _units(library, "yes, Lima", Language.ENGLISH)}


@pytest.mark.parametrize(
    ("share", "held", "degree"),
    [(1.0, {"a"}, 0.0), (1.0, {"a", "b"}, 0.9), (0.5, {"a"}, 0.45), (0.5, set(), 0.0)],
    ids=["part-of-all", "all", "half-is-enough", "none"],
)
def test_an_alternative_is_held_by_its_share(share: float, held: set[str], degree: float) -> None:
    """With fewer of its tokens than its share it is not held; with more by as many as are there."""
    assert Alternative(frozenset({"a", "b"}), 0.9, share).degree(frozenset(held)) == pytest.approx(degree)


@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                ["الرابع", "第四次", "Lima", "2013", "71/280", "May", "El", "Korri", "date", "«", "٧٧٪", "2"]
            ),
            st.text(max_size=5),
        ),
        max_size=7,
    ).map(" ".join),
    st.sampled_from(list(Language)),
)
@settings(max_examples=60, deadline=None)
def test_any_text_is_a_query(library: Library, text: str, language: Language) -> None:
    """Units stand in order in the text, weigh something, and have a way to be written."""
    query = build_query(text, language, library)
    assert list(query.units) == sorted(query.units, key=lambda unit: unit.span)
    for unit in query.units:
        assert unit.words == text[unit.span.start : unit.span.end]
        assert unit.weight > 0
        assert unit.alternatives
        assert all(way.tokens and 0 < way.strength <= 1 and 0 < way.share <= 1 for way in unit.alternatives)
        assert unit.degree(unit.tokens) > 0
        assert unit.degree(frozenset()) == 0


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("شو قررو", "decide"),
        ("على شو بيركزو", "focus"),
        ("جاوب عالاستبيان", "questionnaire"),
        ("متى اعتمدو هالقرار", "resolution"),
        ("كم دولة انطلب منها", "request"),
        ("استضافوه", "host"),
    ],
)
def test_what_is_spoken_in_arabic_is_what_is_written(library: Library, text: str, concept: str) -> None:
    """A word that no concept has stands for the one that it is written as."""
    units = build_query(text, Language.ARABIC, library).units
    assert f"c:{concept}" in units[-1].tokens


@pytest.mark.parametrize(
    ("text", "concept"),
    [("عالمية", "world"), ("اتفاق", "agreement"), ("انتخابات", "election"), ("اتحاد", "association")],
)
def test_what_is_written_is_not_taken_for_what_is_spoken(library: Library, text: str, concept: str) -> None:
    """A word that begins or ends as a spoken one does is itself."""
    unit = build_query(text, Language.ARABIC, library).units[-1]
    assert unit.alternatives[0].concept == concept


def test_a_year_before_a_report_makes_it_no_yearbook(library: Library) -> None:
    """2008年报告 is a report of 2008; 2008 年报 would be an annual one."""
    concepts = [
        unit.alternatives[0].concept for unit in build_query("2008年报告", Language.CHINESE, library).units
    ]
    assert "report" in concepts
    assert [unit.words for unit in build_query("2008年报告", Language.CHINESE, library).units][-1] == "报告"


def test_a_country_is_not_put_together_from_scattered_words(library: Library) -> None:
    """«الولايات المتحدة» is not met where «المتحدة» is the Nations' and «ولاية» a mandate."""
    unit = _units(library, "موقف الولايات المتحدة", Language.ARABIC)["الولايات المتحدة"]
    assert all(way.concept for way in unit.alternatives)
