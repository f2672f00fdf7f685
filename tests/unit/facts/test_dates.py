"""Dates of documents and questions, and their writing for readers."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel import Locale

from bot.answer.dates import format_date
from index.facts.dates import DateValue, PartialDate, Precision, find_dates, vague_part
from index.model import Language
from index.text.tables import read_table

SEEDS = Path(__file__).parents[3] / "seeds"
TABLE = Path(__file__).with_name("seed_dates.tsv")
SIX = [language for language in Language if language is not Language.OTHER]


def _found(text: str, language: str) -> list[str]:
    return [mention.value.to_iso() for mention in find_dates(text, Language(language))]


@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
def test_every_date_of_the_seeds_is_read(name: str) -> None:
    """The dates found in a seed are those of the table that was reviewed by eye: no more, no fewer."""
    path = next(SEEDS.glob(f"{name}_*.txt"))
    text = path.read_bytes().decode("utf-8")
    language = Language.CHINESE if name == "003" else Language.ARABIC
    rows = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines() if line.startswith(path.name)]
    expected = [(int(row[1]), row[2], row[3], row[4], row[5]) for row in rows]
    found = [
        (
            mention.span.start,
            mention.value.to_iso(),
            mention.value.precision.value,
            mention.value.vague,
            text[mention.span.start : mention.span.end].replace("\n", "\\n"),
        )
        for mention in find_dates(text, language)
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ar", "ليما، يومي ٢٢ و ٢٣ أيار/مايو ٢٠١٣، تحت العنوان", ["2013-05-22/2013-05-23"]),
        ("ar", "جنيف، ١١-١٠ تشرين الأول/أكتوبر ٢٠١٧", ["2017-10-10/2017-10-11"]),
        ("ar", "في الفترة من ١٠ إلى ١١ تشرين الأول / أكتوبر ٢٠١٧", ["2017-10-10/2017-10-11"]),
        ("ar", "المؤرخ ٣ تشرين الأول/أكتوبر 2016 A/71/1", ["2016-10-03"]),
        ("ar", "يحتفل به في ١٨ في كانون الأول/ديسمبر، شددت", ["--12-18"]),
        ("ar", "تشرين الثاني/نوفمبر ٢٠١٧ إلى كانون\n\nالثاني/يناير ٢٠١٨؛", ["2017-11/2018-01"]),
        ("ar", "(نيسان/أبريل - أيار/مايو ٢٠١٧)", ["2017-04/2017-05"]),
        ("ar", "ما بين نيسان/أبريل ٢٠١٧ وحزيران/يونيه ٢٠١٨", ["2017-04/2018-06"]),
        ("ar", "وفي عامي ٢٠٠٨ و ٢٠٠٩، سينفذ", ["2008/2009"]),
        ("en", "in 2008 and 2009, and again in 2012", ["2008/2009", "2012"]),
        ("zh", "2008年和2010年", ["2008", "2010"]),
        ("zh", "2013年中国常驻联合国代表在5月初步报告了情况", ["2013", "--05"]),
        ("ar", "ما بين عامي ٢٠٠٨ و ٢٠١٠", ["2008/2010"]),
        ("ar", "٢٢ جويلية 2017 و٣ دجنبر 2018", ["2017-07-22", "2018-12-03"]),
        ("ar", "في آب ٢٠١٣", ["2013-08"]),
        ("ar", "ربيع عام ٢٠١٦", ["2016-03/2016-05"]),
        ("zh", "2013年5月22日和23日", ["2013-05-22/2013-05-23"]),
        ("zh", "2013 年 10 月 3 日和 4 日", ["2013-10-03/2013-10-04"]),
        ("zh", "二〇一三年五月二十二日", ["2013-05-22"]),
        ("zh", "2017年11月至2018年1月", ["2017-11/2018-01"]),
        ("zh", "5月22-23日", ["--05-22/--05-23"]),
        ("en", "22 and 23 May 2013", ["2013-05-22/2013-05-23"]),
        ("en", "May 30 – June 2, 2013", ["2013-05-30/2013-06-02"]),
        ("en", "28 December to 3 January 2017", ["2016-12-28/2017-01-03"]),
        ("en", "14 and 20 May 2013", ["2013-05-14", "2013-05-20"]),
        ("en", "Oct. 3 and spring 2016, the 1990s", ["--10-03", "2016-03/2016-05", "1990/1999"]),
        ("en", "2013-05-22, 22.05.2013, 22/05/2013, 05/22/2013", ["2013-05-22"] * 4),
        ("fr", "1er juillet 2013, du 10 au 11 octobre 2017", ["2013-07-01", "2017-10-10/2017-10-11"]),
        ("fr", "d’avril à novembre 2017", ["2017-04/2017-11"]),
        ("es", "1.º de julio de 2013; 22 y 23 de mayo de 2013", ["2013-07-01", "2013-05-22/2013-05-23"]),
        ("ru", "22–23 мая 2013 года и в мае 2014 года", ["2013-05-22/2013-05-23", "2014-05"]),
        ("ru", "с апреля по ноябрь 2017 года", ["2017-04/2017-11"]),
        ("ar", "خلال الربع الأول من عام ٢٠٢٧، على أن", ["2027-01/2027-03"]),
        ("zh", "定于2034年第二季度举行", ["2034-04/2034-06"]),
        ("en", "in the third quarter of 2033, a quarter of 2026", ["2033-07/2033-09", "2026"]),
        ("fr", "au dernier trimestre de 2026", ["2026-10/2026-12"]),
        ("es", "en el último trimestre de 2026", ["2026-10/2026-12"]),
        ("ru", "в первом квартале 2027 года", ["2027-01/2027-03"]),
    ],
)
def test_each_language_writes_dates_in_its_ways(language: str, text: str, expected: list[str]) -> None:
    """A date is read whatever its order, joining words, digits and line breaks."""
    assert _found(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "التسجيل\t١٠/٠٠-٠٩/٠٠"),
        ("ar", "القرار ٢٨٠/٧١ و ٢٧٠/٦٢"),
        ("ar", "الأسباب والآداب والمآب"),
        ("zh", "特别是在过去15年里，三个月内，第65/170号"),
        ("en", "You may read it on the march; 2000 participants came at 10:30, 12.5 % in all."),
        ("en", "A/RES/71/280, E/ESCWA/SDD/2007/2, 13-37936"),
        ("fr", "la fin du programme sur Mars"),
        ("en", "31 February 2013"),
    ],
)
def test_times_symbols_counts_and_words_are_no_dates(language: str, text: str) -> None:
    """Agenda times, resolution numbers, durations and words that hold a month's name are not dates."""
    assert _found(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "word", "part"),
    [
        ("ar", "في أوائل كانون الأول/ديسمبر ٢٠١٧، يشترك", "أوائل", "early"),
        ("ar", "وفي منتصف عام ٢٠٠٨، كانت", "منتصف", "mid"),
        ("zh", "2017年12月初", "初", "early"),
        ("en", "mid-2008", "mid", "mid"),
        ("es", "a finales de 2017", "finales", "late"),
        ("ru", "в начале декабря 2017 года", "начале", "early"),
    ],
)
def test_a_vague_word_is_kept_and_no_day_is_made_up(language: str, text: str, word: str, part: str) -> None:
    """What the source leaves vague keeps the source's own word, and stays a month or a year."""
    (mention,) = find_dates(text, Language(language))
    assert mention.value.vague == word
    assert vague_part(word, Language(language)) == part
    assert mention.value.precision in (Precision.MONTH, Precision.YEAR)
    assert mention.value.end is None


@pytest.mark.parametrize(
    ("language", "value", "expected"),
    [
        ("ar", "2013-05-22/2013-05-23", "٢٢ و٢٣ أيار/مايو ٢٠١٣"),
        ("zh", "2013-05-22/2013-05-23", "2013年5月22日至23日"),
        ("en", "2013-05-22/2013-05-23", "22–23 May 2013"),
        ("fr", "2013-05-22/2013-05-23", "22 et 23 mai 2013"),
        ("fr", "2015-07-13/2015-07-16", "du 13 au 16 juillet 2015"),
        ("es", "2013-05-22/2013-05-23", "22 y 23 de mayo de 2013"),
        ("ru", "2013-05-22/2013-05-23", "22–23 мая 2013 года"),
        ("ru", "2013-05", "май 2013 года"),
        ("en", "2017-04/2017-11", "April–November 2017"),
        ("ar", "--12-18", "١٨ كانون الأول/ديسمبر"),
        ("und", "2008", "2008"),
    ],
)
def test_readers_get_dates_in_their_own_way(language: str, value: str, expected: str) -> None:
    """A date is written with the reader's month names, order and digits."""
    assert format_date(DateValue.from_iso(value), Language(language)) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ar", "الربع الرابع من عام ٢٠٢٦"),
        ("zh", "2026年第四季度"),
        ("en", "fourth quarter of 2026"),
        ("fr", "quatrième trimestre de 2026"),
        ("es", "cuarto trimestre de 2026"),
        ("ru", "четвёртый квартал 2026 года"),
    ],
)
def test_a_quarter_stays_a_quarter(language: str, expected: str) -> None:
    """What is to be in a quarter of a year is not told by its three months."""
    (mention,) = find_dates("en el último trimestre de 2026", Language.SPANISH)
    assert format_date(mention.value, Language(language)) == expected


def test_a_vague_word_is_said_in_the_readers_language() -> None:
    """«أوائل» is "early" to an English reader and 初 to a Chinese one."""
    value = DateValue(PartialDate(2017, 12), None, Precision.MONTH, "أوائل")
    assert format_date(value, Language.ENGLISH) == "early December 2017"
    assert format_date(value, Language.CHINESE) == "2017年12月初"
    assert format_date(value, Language.RUSSIAN) == "начало декабря 2017 года"


@pytest.mark.parametrize("language", [language for language in SIX if language is not Language.ARABIC])
def test_month_names_are_those_of_cldr(language: Language) -> None:
    """The first name of each month is CLDR's, so that the committed table cannot drift from it."""
    names = Locale.parse(language).months["format"]["wide"]
    table = read_table("months.toml")[language]["names"]
    shown = 1 if language is Language.CHINESE else 0  # digits are shown; CLDR spells them: 五月
    assert [names[number] for number in range(1, 13)] == [forms[shown] for forms in table]


@pytest.mark.parametrize(
    ("locale", "half"), [("ar_SY", 0), ("ar_MA", None), ("ar_TN", None), ("ar_MR", None)]
)
def test_arabic_names_of_all_regions_are_read(locale: str, half: int | None) -> None:
    """The Levant's and the Maghreb's month names, as CLDR has them, are read beside a year."""
    for number, name in Locale.parse(locale).months["format"]["wide"].items():
        assert _found(f"في {name} ٢٠١٧", "ar") == [f"2017-{number:02}"]
        if half is not None:
            assert read_table("months.toml")["ar"]["pairs"][number - 1][half] == name


@pytest.mark.parametrize(
    ("one", "other", "overlap", "contained"),
    [
        ("2013", "2013-05-22/2013-05-23", True, True),
        ("2013-05-22/2013-05-23", "2013", True, False),
        ("2013-05", "2013-06-01", False, False),
        ("--12-18", "2013-12-18", True, True),
        ("--12-18", "2013-12", True, False),
        ("--12-18", "2013-11", False, False),
        ("2016-12/2017-02", "2017-01-31", True, True),
    ],
)
def test_dates_compare_by_the_days_they_cover(one: str, other: str, overlap: bool, contained: bool) -> None:
    """Overlap and containment go by days; an open year fits any."""
    this, that = DateValue.from_iso(one), DateValue.from_iso(other)
    assert this.overlaps(that) is overlap
    assert that.overlaps(this) is overlap
    assert this.contains(that) is contained


@pytest.mark.parametrize("parts", [(2013, 2, 30), (None, None, None), (2013, None, 3), (2013, 13, None)])
def test_the_calendar_has_no_such_date(parts: tuple[int | None, int | None, int | None]) -> None:
    """A day that no month has, a day without a month and an empty date cannot be made."""
    with pytest.raises(ValueError):  # noqa: PT011 - the type is the contract
        PartialDate(*parts)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2013年中国代表团", "2013年"),
        ("2013年中期审查", "2013年"),
        ("2013年中举行", "2013年中"),
        ("2008年年中，论坛", "2008年年中"),
        ("2013年5月初步结论", "2013年5月"),
        ("2013年5月初", "2013年5月初"),
    ],
)
def test_a_word_that_begins_as_a_part_of_a_year_is_none(text: str, date: str) -> None:
    """中 is the middle of a year; 中国 is a country."""
    found = find_dates(text, Language.CHINESE)
    assert [text[one.span.start : one.span.end] for one in found] == [date]
