"""Hours of a programme: ``١١/٣٠-١٠/١٥``, "10–11.30 a.m.", 上午9时30分至10时, «9 ч 30 мин — 10 ч»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from index.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLOCK = (
    r"(?P<before{n}>上午|早上|凌晨|中午|下午|晚上)?\s?(?P<hour{n}>\d{{1,2}})"
    r"(?:\s?(?:[:：٫/.](?P<minute{n}>\d{{2}})|(?P<sign{n}>[时時点點]|[hч](?![^\W\d_][^\W\d_]))\.?\s?"
    r"(?:(?P<past{n}>\d{{2}}|半)(?:\s?(?:分|мин\.?|min\.?))?)?))?(?:\s?(?P<name{n}>hrs?|hs|horas|hours|heures|часов|часа)\b\.?)?"
    r"\s?(?P<half{n}>[ap]\.?\s?m\b\.?|noon|[صم](?![^\W\d_]))?"
)
_LINK = r"\s*(?:-|–|—|~|to|à|a|al|до|по|至|到|إلى)\s*(?:las\s|الساعة\s)?"
_RANGE = re.compile(_CLOCK.format(n=1) + _LINK + _CLOCK.format(n=2), re.IGNORECASE)
_ONE = re.compile(_CLOCK.format(n=1), re.IGNORECASE)
_LEAD = re.compile(r"\W*(?:from|de|du|с|من)?\s*(?:las\s|الساعة\s)?", re.IGNORECASE)
_WITHIN = re.compile(
    rf"(?<![\d.,:/-]){_CLOCK.format(n=1)}(?:{_LINK}{_CLOCK.format(n=2)})?(?![\d/%])", re.IGNORECASE
)
_AT = re.compile(r"(?:\b(?:at|à|a las|в)|الساعة)\s*\Z", re.IGNORECASE)
"""Before an hour of running text."""
_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_LONGEST = 60
_AFTER_NOON = {"下午": True, "晚上": True, "中午": True, "上午": False, "早上": False, "凌晨": False}


class Hours(NamedTuple):
    """From when until when.

    Attributes:
        span: Where they stand in the text.
        start: ``HH:MM``.
        end: ``HH:MM``; empty where only the beginning is told.
    """

    span: Span
    start: str
    end: str


def hours_at_start(text: str, *, whole: bool = False) -> Hours | None:
    """Return the hours that a text begins with; None where it begins otherwise, or with two numbers that are none.

    Args:
        text: A cell, or the words of an item of a programme.
        whole: Whether nothing else may stand there.

    >>> hours_at_start("3–4.30 p.m. Panel 2"), hours_at_start("1.2 to 1.5 per cent")
    (Hours(span=Span(start=0, end=11), start='15:00', end='16:30'), None)
    """
    western = text[:_LONGEST].translate(_WESTERN)
    lead = _LEAD.match(western)
    match = _RANGE.match(western, lead.end() if lead else 0)
    if match is None or not (_is_clock(match, 1) and _is_clock(match, 2)):
        return None
    if whole and western[match.end() :].strip(" .،,"):
        return None
    return _from_until(match)


def _from_until(match: re.Match[str]) -> Hours | None:
    """Return the hours of a match of two; None where they are none."""
    halves = _half(match, 1), _half(match, 2)
    first = _time(match, 1, after_noon=halves[0])
    last = _time(match, 2, after_noon=halves[1])
    if halves[0] is None and halves[1]:  # "3–4.30 p.m.", but "11.30–1 p.m."
        afternoon = _time(match, 1, after_noon=True)
        first = afternoon if afternoon <= last else first
    elif halves[1] is None and halves[0]:  # 下午3时至4时30分
        last = _time(match, 2, after_noon=True)
    if max(first, last) > "24:00" or first[3:] > "59" or last[3:] > "59":
        return None
    return Hours(Span(match.start(), match.end()), *sorted((first, last)))


def hours_within(text: str) -> Iterator[Hours]:
    """Yield the hours of day that running text tells, in order; not how many hours a thing lasts.

    >>> [one[1:] for one in hours_within("At 10 a.m., 13.15 horas, 上午8时至晚上8时; 2 hours long, $3.50")]
    [('10:00', ''), ('13:15', ''), ('08:00', '20:00')]
    """
    western, reach = text.translate(_WESTERN), 0
    for match in _WITHIN.finditer(western):
        if match.start() < reach or not any(_is_surely_clock(match, number) for number in (1, 2)):
            continue
        if match["hour2"]:
            found = _from_until(match)
        else:
            start = _time(match, 1, after_noon=_half(match, 1))
            sound = start < "24:00" and start[3:] <= "59"
            found = Hours(Span(match.start(), match.end()), start, "") if sound else None
        if found is not None:
            reach = match.end()
            yield found


def _is_surely_clock(match: re.Match[str], number: int) -> bool:
    """Return whether an hour of running text can be nothing else: "10 a.m.", "18:30", "at 9.30", 下午6时."""
    if not match[f"hour{number}"]:
        return False
    sign, minute = match[f"sign{number}"], match[f"minute{number}"]
    half = match[f"half{number}"] or ""
    if match[f"before{number}"] or (sign and sign in "时時") or half[:1].lower() in {"a", "p", "n"}:
        return True
    if minute and half:  # «٤/٣٠ م», where «١٥ م» may be metres
        return True
    if minute and match.string[match.start(f"minute{number}") - 1] in ":：":
        return True
    named = match[f"name{number}"] is not None
    at = _AT.search(match.string, 0, match.start())
    if at is None:
        return bool((minute and named) or (sign and match[f"past{number}"]))
    return bool(minute or named or sign or at[0].startswith("ال"))


def hours_of_cell(text: str, *, headed: bool) -> Hours | None:
    """Return the hours that a cell of a programme holds and nothing else; None where it holds none.

    Args:
        text: Of the cell.
        headed: Whether its column is headed as one of hours, where a day may stand before them: ``5 мая, 9.30``.

    >>> hours_of_cell("9.30", headed=True), hours_of_cell("9.30", headed=False)
    (Hours(span=Span(start=0, end=4), start='09:30', end=''), None)
    >>> hours_of_cell("26 de noviembre, 10.00 a 12.00 horas", headed=True).start
    '10:00'
    """
    found = hours_at_start(text, whole=True) or _beginning(text, headed=headed)
    if found is not None or not headed:
        return found
    for comma in re.finditer(r"[,،，、日]\s*", text[:_LONGEST]):
        behind = text[comma.end() :].strip(" .")
        found = hours_at_start(behind, whole=True) or _beginning(behind, headed=True)
        if found is not None:
            return found
    return None


def _beginning(text: str, *, headed: bool) -> Hours | None:
    """Return the hour that a text is; None where it is none."""
    western = text[:_LONGEST].translate(_WESTERN)
    lead = _LEAD.match(western)
    match = _ONE.match(western, lead.end() if lead else 0)
    if match is None or western[match.end() :].strip(" .،,"):
        return None
    told = match["sign1"] or match["half1"] or match["before1"] or (headed and match["minute1"])
    start = _time(match, 1, after_noon=_half(match, 1))
    if not told or start > "24:00" or start[3:] > "59":
        return None
    return Hours(Span(match.start(), match.end()), start, "")


def _is_clock(match: re.Match[str], number: int) -> bool:
    """Return whether an hour is told as one: with minutes, with a sign, or beside one that has its half of the day."""
    return bool(
        match[f"minute{number}"]
        or match[f"sign{number}"]
        or match[f"half{number}"]
        or (number == 1 and match["half2"])
    )


def _half(match: re.Match[str], number: int) -> bool | None:
    """Return whether an hour is told to be after noon; None where it is not told."""
    before, half = match[f"before{number}"], match[f"half{number}"]
    if before:
        return _AFTER_NOON[before]
    return half[0].lower() in "pnم" if half else None


def _time(match: re.Match[str], number: int, *, after_noon: bool | None) -> str:
    hour, past = int(match[f"hour{number}"]), match[f"past{number}"]
    minute = "30" if past == "半" else match[f"minute{number}"] or past or "00"
    if after_noon and hour < 12 and not (match[f"before{number}"] == "中午" and hour == 11):
        hour += 12
    elif after_noon is False and hour == 12:
        hour = 0
    return f"{hour:02}:{minute}"
