"""Dates for readers in each language's way: «٢٢ و٢٣ أيار/مايو ٢٠١٣», 2013年5月22日, "22 May 2013"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from index.facts.date_value import DateValue, PartialDate, Precision, precision_of
from index.facts.dates import vague_part
from index.model import Language
from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping


def format_date(value: DateValue, language: Language) -> str:
    """Return the date as readers of a language write it; English for a language that is none of the six.

    What the source leaves open stays open: no year is added, and a vague word is said in the reader's
    language. A vague word that no language knows is left out.

    >>> from index.facts.dates import DateValue, PartialDate
    >>> format_date(DateValue(PartialDate(2013, 5, 22), PartialDate(2013, 5, 23)), Language.ENGLISH)
    '22–23 May 2013'
    """
    code = Language.ENGLISH if language is Language.OTHER else language
    style = read_table("dates_styles.toml")[code]
    part = vague_part(value.vague, code) if value.vague else ""
    written = _write(value, code, style, part)
    digits = style.get("digits")
    return written.translate(dict(enumerate(digits, start=ord("0")))) if digits else written


def _write(value: DateValue, language: Language, style: Mapping[str, Any], part: str) -> str:
    if value.precision is Precision.SEASON:
        for kind in ("season", "quarter"):
            if name := _season(value, language, kind):
                return str(style[kind]).format(s=name, y=value.start.year)
    if value.precision is Precision.DECADE and value.start.year is not None:
        return str(style["decade"]).format(y=value.start.year)
    if value.end is not None:
        written = _write_range(value.start, value.end, language, style)
        return _with_vague(written, replace(value, end=None), language, style, part)
    return _with_vague(_write_one(value.start, language, style, alone=not part), value, language, style, part)


def _season(value: DateValue, language: Language, kind: str) -> str:
    """Return the name of the season or of the quarter, whichever is asked for, that begins with a date's month."""
    names = read_table("dates.toml")[kind].get(str(value.start.month), {}).get(language)
    return names[0] if names else ""


def _month(number: int | None, language: Language, *, alone: bool) -> str:
    if number is None:
        return ""
    table = read_table("months.toml")[language]
    if "pairs" in table:
        return "/".join(table["pairs"][number - 1])
    if alone and "alone" in table:
        return str(table["alone"][number - 1])
    return str(table["names"][number - 1][0])


def _fields(
    date: PartialDate, language: Language, style: Mapping[str, Any], *, alone: bool
) -> dict[str, object]:
    day = style["first_day"] if date.day == 1 and "first_day" in style else date.day
    month = _month(date.month, language, alone=alone and date.day is None)
    return {"d": day, "m": month, "n": date.month, "y": date.year}


def _write_one(date: PartialDate, language: Language, style: Mapping[str, Any], *, alone: bool = True) -> str:
    form = precision_of(date).value + ("_open" if date.year is None else "")
    return str(style[form]).format(**_fields(date, language, style, alone=alone))


def _write_range(start: PartialDate, end: PartialDate, language: Language, style: Mapping[str, Any]) -> str:
    same_year, open_year = start.year == end.year, "_open" if start.year is None else ""
    fields = _fields(start, language, style, alone=True)
    fields |= {f"{name}2": field for name, field in _fields(end, language, style, alone=True).items()}
    kinds = {precision_of(start), precision_of(end)}
    if kinds == {Precision.DAY} and same_year and start.month == end.month and start.day and end.day:
        form = "two_days" if end.day - start.day == 1 else "days"
        return str(style[form + open_year]).format(**fields)
    if kinds == {Precision.MONTH} and same_year:
        return str(style["months" + open_year]).format(**fields)
    if kinds == {Precision.YEAR}:
        return str(style["years"]).format(**fields)
    first = replace(start, year=None) if same_year and start.month is not None and language != "zh" else start
    last = replace(end, year=None) if same_year and end.month is not None and language == "zh" else end
    form = "range_days" if kinds == {Precision.DAY} and "range_days" in style else "range"
    written = (_write_one(first, language, style), _write_one(last, language, style))
    return str(style[form]).format(first=written[0], last=written[1])


def _with_vague(
    written: str, value: DateValue, language: Language, style: Mapping[str, Any], part: str
) -> str:
    if not part:
        return written
    word = read_table("dates.toml")["vague"][part][language][0]
    if value.precision is Precision.YEAR and "vague_year" in style:
        word = style.get("vague_year_words", {}).get(part, word)
        return str(style["vague_year"]).format(v=word, date=written, y=value.start.year)
    if word in style.get("vague_hyphen", ()):
        return f"{word}-{written}"
    return str(style["vague"]).format(v=word, date=written)
