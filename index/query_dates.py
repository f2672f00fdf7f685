"""Terms of a question beside its dates, in a language that parts no words: 2008年报告 is a report, no 年报."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.facts.dates import DateMention
    from index.model import Language
    from index.termbase import Termbase
    from index.termbase.model import TermMatch


def apart_from_dates(
    text: str,
    language: Language,
    found: Sequence[TermMatch],
    dates: Iterable[DateMention],
    termbase: Termbase,
) -> Sequence[TermMatch]:
    """Return the terms of a text, read anew without the dates in which one begins that ends behind them.

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
