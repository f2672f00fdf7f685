"""Words of a question beside its dates: what belongs to a date, and in Chinese what only seems to run on from one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.query_words import query_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.facts.dates import DateMention
    from index.model import Language
    from index.query import QueryUnit
    from index.termbase import Termbase
    from index.termbase.model import TermMatch


AT_ONCE = 4
"""Code points between "mediados" and "2008", at most."""


def apart_from_dates(
    text: str,
    language: Language,
    found: Sequence[TermMatch],
    dates: Iterable[DateMention],
    termbase: Termbase,
) -> Sequence[TermMatch]:
    """Return the terms of a text, read anew without the dates in which one begins that ends behind them.

    2008年报告 is a report, no 年报.

    Args:
        text: A question.
        language: Of the question.
        found: Its terms.
        dates: Its dates.
        termbase: Reads terms.
    """
    cut = [
        date.span
        for date in dates
        if any(date.span.start < term.span.start < date.span.end < term.span.end for term in found)
    ]
    rest = text
    for span in cut:
        rest = rest[: span.start] + " " * len(span) + rest[span.end :]
    return termbase.match(rest, language) if cut else found


def tells_when(unit: QueryUnit, dates: Sequence[DateMention]) -> bool:
    """Return whether a unit only tells a date closer, which holds it or follows at once: "mid-2008"."""
    if unit.alternatives[0].concept not in query_words().of_dates:
        return False
    return any(
        date.span.start - AT_ONCE <= unit.span.end and unit.span.start < date.span.end for date in dates
    )
