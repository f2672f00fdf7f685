"""Tokens -> the ends of dates, and chains of ends -> values.

An *end* is what one side of a range can be: a day, a day and its month, a month, a season, a year. A
chain is ends joined by "to", "and" or a comma. What an end leaves out it takes from its neighbour: in "22 and
23 May 2013" from the right, in "May 22-23" and 2013年5月22日和23日 from the left.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from index.facts.date_value import DateValue, PartialDate, Precision

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.facts.date_tokens import Token

_YEAR = "(?:[,f]?c?(?P<{0}>Y)c?|(?P<{0}zh>y))"
_END = re.compile(
    "|".join(
        [
            "(?P<numeric>T)",
            # 2013年5月22日, 2013年5月初, 5月22-23日 (its first day lacks the unit)
            "(?P<zy>y)?(?P<zm>m)(?:(?P<zd>d)|(?P<zdbare>D)(?=[-&,]d))?(?P<zv>v)?",
            "(?P<zonly>y)(?:(?P<zs>S)|(?P<zdec>s)|(?P<zyv>v))?",
            "(?P<zday>d)",
            "(?P<dv>V)?(?P<d>D)f?(?P<dm>M)" + _YEAR.format("dy") + "?",
            "(?<=i)(?P<di>D)i(?P<dim>M)" + _YEAR.format("diy") + "?",
            "(?P<mm>M)(?P<md>D)" + _YEAR.format("mdy") + "?",
            "(?:(?P<mv>V)[-f]?)?(?P<m>M)" + _YEAR.format("my") + "?",
            "(?:(?P<sv>V)[-f]?)?(?P<s>S)" + _YEAR.format("sy"),
            "(?P<decb>ec?)?(?P<dec>Y)-?(?P<deca>s)",
            "(?P<deconly>ec?)(?P<dec2>Y)",
            "(?:(?P<yv>V)[-f]?)?(?P<yc>c)?(?P<y>Y)(?P<yc2>c)?",
            "(?P<day>D)(?:,?c?(?P<dayy>Y))?",
        ]
    )
)
_DATED = re.compile("[TYyMmDdS]")
"""A kind without which no end of :data:`_END` is made."""
_JOIN = re.compile(r"(?P<join>[-,&]{1,2})n?[fb]?")
_CUED_YEARS = range(1500, 2200)
_PLAIN_YEARS = range(1900, 2100)


class End(NamedTuple):
    """One side of a range.

    Attributes:
        start: Offset of its first token in the folded text.
        end: Offset after its last token.
        year: The year; None where left out.
        month: The month; None where left out.
        day: The day; None where left out.
        precision: What it is.
        vague: Where the vague word stands in the folded text; None where there is none.
        hands_on: Whether ends to its right take month and year from it, as in Chinese and "May 22-23".
        weak: Whether it is a date only beside a day or a year, as "may" and «آب».
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    precision: Precision = Precision.DAY
    vague: tuple[int, int] | None = None
    hands_on: bool = False
    weak: bool = False

    @property
    def is_bare_day(self) -> bool:
        """Whether only the day is given."""
        return self.day is not None and self.month is None


@dataclass(frozen=True, slots=True)
class Found:
    """A date and where it stands in the folded text; :attr:`vague` where its vague word stands."""

    start: int
    end: int
    value: DateValue
    vague: tuple[int, int] | None


def parse_dates(tokens: Sequence[Token]) -> Iterator[Found]:
    """Yield the dates of a text, in order and apart from one another."""
    kinds = "".join([token.kind for token in tokens])
    at = 0 if _DATED.search(kinds) else len(kinds)
    while at < len(tokens):
        if kinds[at] in "x-&,bfincp":
            at += kinds[at] != "c" or not kinds.startswith("Y", at + 1)
            if at >= len(tokens) or kinds[at] != "c":
                continue
        chain, joins, stop = _chain(tokens, kinds, at)
        ends = _complete(chain, joins)
        if not ends:
            # "31 February 2013" is no date, and not February 2013 either.
            unreal = chain and chain[0].month is not None and not _is_real(chain[0])
            after = (i for i, token in enumerate(tokens) if unreal and token.start >= chain[0].end)
            at = next(after, stop) if unreal else at + 1
            continue
        if len(ends) < len(chain):
            stop = next(i for i, token in enumerate(tokens) if token.start >= ends[-1].end)
        between = at > 0 and "b" in kinds[max(0, at - 2) : at]
        yield from _values(ends, joins, between=between)
        at = stop


def _chain(tokens: Sequence[Token], kinds: str, at: int) -> tuple[list[End], list[str], int]:
    """Return the longest run of ends from a token on, the words that join them, and the token after it."""
    ends: list[End] = []
    joins: list[str] = []
    join, stop = "", at
    while (match := _END.match(kinds, at)) and (end := _end(match, tokens)):
        if ends:
            joins.append(join)
        ends.append(end)
        stop = match.end()
        joined = _JOIN.match(kinds, stop)
        if joined is None:
            break
        join = "-" if "-" in joined["join"] else "&" if "&" in joined["join"] else ","
        at = joined.end()
    return ends, joins, stop


def _end(match: re.Match[str], tokens: Sequence[Token]) -> End | None:  # noqa: C901, PLR0911 - one case a form
    def value(*names: str) -> int | None:
        for name in names:
            if match[name] is not None:
                return tokens[match.start(name)].value
        return None

    def vague(name: str) -> tuple[int, int] | None:
        if match[name] is None:
            return None
        token = tokens[match.start(name)]
        return token.start, token.end

    first, last = tokens[match.start()], tokens[match.end() - 1]
    where = (first.start, last.end)
    if match["numeric"]:
        return End(*where, first.year, first.value, first.day)
    if match["zm"]:
        day = value("zd", "zdbare")
        precision = Precision.DAY if day else Precision.MONTH
        return End(*where, value("zy"), value("zm"), day, precision, vague("zv"), hands_on=True)
    if match["zonly"]:
        if match["zs"]:
            return End(*where, value("zonly"), value("zs"), None, Precision.SEASON)
        precision = Precision.DECADE if match["zdec"] else Precision.YEAR
        return End(*where, value("zonly"), None, None, precision, vague("zyv"))
    if match["zday"] or match["day"]:
        return End(*where, value("dayy"), None, value("zday", "day"))
    if match["d"] or match["di"]:
        return End(
            *where,
            value("dy", "dyzh", "diy", "diyzh"),
            value("dm", "dim"),
            value("d", "di"),
            Precision.DAY,
            vague("dv"),
        )
    if match["mm"]:
        if not tokens[match.start("mm")].month_first:
            token = tokens[match.start("mm")]
            return End(token.start, token.end, None, token.value, None, Precision.MONTH, weak=token.ambiguous)
        return End(*where, value("mdy", "mdyzh"), value("mm"), value("md"), hands_on=True)
    if match["m"]:
        year = value("my", "myzh")
        weak = tokens[match.start("m")].ambiguous
        return End(*where, year, value("m"), None, Precision.MONTH, vague("mv"), weak=weak)
    if match["s"]:
        return End(*where, value("sy", "syzh"), value("s"), None, Precision.SEASON, vague("sv"))
    if match["dec"] or match["dec2"]:
        return End(*where, value("dec", "dec2"), None, None, Precision.DECADE)
    year = value("y")
    around = match.string[match.end() : match.end() + 2], match.string[: match.start()][-2:]
    cued = bool(match["yc"] or match["yc2"] or match["yv"]) or "-Y" in around or "Y-" in around
    plausible = year in (_CUED_YEARS if cued else _PLAIN_YEARS) and (cued or year != 2000)
    return End(*where, year, None, None, Precision.YEAR, vague("yv")) if plausible else None


def _complete(chain: list[End], joins: list[str]) -> list[End]:
    """Return the ends with what they take from their neighbours; cut before an end that stays a bare day."""
    ends = list(chain)
    for i in range(len(ends) - 2, -1, -1):
        this, after = ends[i], ends[i + 1]
        if this.is_bare_day and after.day is not None and after.month is not None and not after.hands_on:
            ends[i] = this._replace(month=after.month, year=this.year or after.year)
        elif this.month is not None and this.year is None and _shares_year(this, after, joins[i]):
            ends[i] = this._replace(year=_year_before(this, after, joins[i]))
    for i in range(1, len(ends)):
        before, this = ends[i - 1], ends[i]
        if this.is_bare_day and before.hands_on and before.day is not None and before.month is not None:
            ends[i] = this._replace(month=before.month, year=this.year or before.year, hands_on=True)
            if this.year is not None:
                ends[:i] = [end._replace(year=end.year or this.year) for end in ends[:i]]
        elif this.month is not None and this.year is None and before.year is not None and joins[i - 1] == "-":
            later = before.month is None or this.month >= before.month
            ends[i] = this._replace(year=before.year if later else before.year + 1)
        elif this.month is not None and this.year is None and before.hands_on and before.year is not None:
            ends[i] = this._replace(year=before.year)
    kept: list[End] = []
    for i, end in enumerate(ends):
        if end.is_bare_day or (i and joins[i - 1] == "," and not _same_list(kept[-1], end)):
            break
        if not _is_real(end):
            break
        kept.append(end)
    return kept


def _shares_year(this: End, after: End, join: str) -> bool:
    """Whether a month without a year takes that of the next end, as in "April to June 2017"."""
    return join == "-" or (join == "&" and this.precision is after.precision)


def _year_before(this: End, after: End, join: str) -> int | None:
    if after.year is None or after.month is None or this.month is None:
        return None
    return after.year - 1 if join == "-" and this.month > after.month else after.year


def _same_list(before: End, after: End) -> bool:
    return before.day is not None and (before.month, before.year) == (after.month, after.year)


def _is_real(end: End) -> bool:
    try:
        PartialDate(end.year, end.month, end.day)
    except ValueError:
        return False
    return True


def _values(ends: list[End], joins: list[str], *, between: bool) -> Iterator[Found]:
    first = 0
    while first < len(ends):
        last = first
        while last + 1 < len(ends) and _runs_on(ends, joins, last, between=between and last == first):
            last += 1
        found = _range(ends[first], ends[last])
        if found is not None:
            yield found
        first = last + 1


def _runs_on(ends: list[End], joins: list[str], at: int, *, between: bool) -> bool:
    """Whether the end at a place and the next one are the two ends, two days or two years, of one range."""
    this, after = ends[at], ends[at + 1]
    if (this.year is None) != (after.year is None):
        return False
    if joins[at] == "-" or (between and joins[at] == "&"):
        return True
    years = this.precision is after.precision is Precision.YEAR and not (this.vague or after.vague)
    if joins[at] == "&" and years:
        return (after.year or 0) - (this.year or 0) == 1
    same_month = _same_list(this, after) and this.day is not None and after.day is not None
    return same_month and abs((after.day or 0) - (this.day or 0)) == 1


def _range(first: End, last: End) -> Found | None:
    """Return the date of one or two ends; None for a month's name that is more likely another word."""
    if first is last and first.weak and first.year is None and first.day is None:
        return None
    start, stop = (
        PartialDate(first.year, first.month, first.day),
        PartialDate(last.year, last.month, last.day),
    )
    if (
        start.year is not None and start.first > stop.first
    ):  # «١١-١٠ تشرين الأول»: turned round by its direction
        start, stop = stop, start
    elif start.year is None and start.month == stop.month and start.first > stop.first:
        start, stop = stop, start
    whole = _last_of(first) if first is last else None
    until = whole if first is last or stop == start else stop
    precision = max(first.precision, last.precision, key=lambda precision: precision.rank)
    value = DateValue(start, until, precision)
    return Found(first.start, last.end, value, first.vague or last.vague)


def _last_of(end: End) -> PartialDate | None:
    """Return the last month of a season and the last year of a decade; None for the rest."""
    if end.precision is Precision.SEASON and end.year is not None and end.month is not None:
        return PartialDate(end.year + 1, 2) if end.month == 12 else PartialDate(end.year, end.month + 2)
    if end.precision is Precision.DECADE and end.year is not None:
        return PartialDate(end.year + 9)
    return None
