"""What always holds for dates."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answer.dates import format_date
from index.facts.dates import DateValue, PartialDate, Precision, find_dates
from index.model import Language

SIX = st.sampled_from([language for language in Language if language is not Language.OTHER])
DAYS = st.dates(date(1901, 1, 1), date(2098, 1, 1))


def _day(day: date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)


@st.composite
def _values(draw: st.DrawFn) -> DateValue:
    first = draw(DAYS)
    near = first + timedelta(days=draw(st.integers(1, 40)))
    month, year = (first.year, first.month), first.year
    vague = draw(st.sampled_from(["", "أوائل", "منتصف", "late", "初"]))
    return draw(
        st.sampled_from(
            [
                DateValue(_day(first)),
                DateValue(_day(first), _day(near)),
                DateValue(PartialDate(None, first.month, first.day)),
                DateValue(PartialDate(*month), None, Precision.MONTH, vague),
                DateValue(PartialDate(*month), PartialDate(near.year, near.month), Precision.MONTH)
                if near.month != first.month
                else DateValue(PartialDate(*month), None, Precision.MONTH),
                DateValue(PartialDate(year), None, Precision.YEAR, "" if year == 2000 else vague),
                DateValue(PartialDate(year), PartialDate(year + 3), Precision.YEAR),
                DateValue(PartialDate(year, 9), PartialDate(year, 11), Precision.SEASON),
                DateValue(PartialDate(year // 10 * 10), PartialDate(year // 10 * 10 + 9), Precision.DECADE),
            ]
        )
    )


@given(value=_values(), language=SIX)
@settings(deadline=None, max_examples=300)
def test_a_date_written_for_readers_is_read_back(value: DateValue, language: Language) -> None:
    """Format in a language's style, find it in a sentence: the same date with the same precision."""
    if value.precision is Precision.YEAR and value.end is None and value.start.year == 2000:
        return  # 2000 alone is more often a count; «عام ٢٠٠٠» is covered by the table
    if not value.has_year and value.start.month in (3, 5, 8) and value.start.day is None:
        return
    text = f"({format_date(value, language)})"
    (mention,) = find_dates(text, language)
    assert (mention.value.to_iso(), mention.value.precision) == (value.to_iso(), value.precision)
    assert bool(mention.value.vague) == bool(value.vague)


@given(text=st.text(max_size=200), language=st.sampled_from(Language))
@settings(deadline=None, max_examples=200)
def test_any_text_can_be_searched(text: str, language: Language) -> None:
    """No text raises; spans lie in the text, in order, apart."""
    end = 0
    for mention in find_dates(text, language):
        assert end <= mention.span.start < mention.span.end <= len(text)
        end = mention.span.end


WORDS = (
    "22 ٢٣ 2013 ٢٠١٧ أيار/مايو كانون الثاني آب و إلى من بين - – / May mid and to 年 月 日 初 мая года s عام"
)
PIECES = st.sampled_from([*WORDS.split(), "spring", "في", "الأول", "31", "ليما", " ", "\n\n", "\t"])


@given(pieces=st.lists(PIECES, max_size=12), language=st.sampled_from(Language))
@settings(deadline=None, max_examples=400)
def test_any_run_of_date_words_can_be_searched(pieces: list[str], language: Language) -> None:
    """Pieces of dates in any order raise nothing and give dates that run forwards."""
    for text in ("".join(pieces), " ".join(pieces)):
        for mention in find_dates(text, language):
            value = mention.value
            assert value.end is None or not value.has_year or value.start.first <= value.end.last


@given(value=_values())
@settings(deadline=None, max_examples=100)
def test_iso_is_read_back(value: DateValue) -> None:
    """``from_iso`` undoes ``to_iso`` but for the vague word and the name of a season or a decade."""
    back = DateValue.from_iso(value.to_iso())
    assert (back.start, back.end) == (value.start, value.end)
