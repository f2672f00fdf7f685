"""When and where a heading says that a meeting is, without a verb: "Third meeting / Nairobi, 18–20 November 2019"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.annotate import Term
    from index.facts.dates import DateMention
    from index.model import Span

_APART = re.compile(r"[\s,،，()（）:：–—-]*")
_STOP = re.compile("[,،，;؛；.。]")


def heads(text: str, name: Span | None, mention: DateMention, sites: Sequence[Term]) -> bool:
    """Return whether a day stands right behind a meeting's name, or behind the place that stands there.

    Args:
        text: The shown text.
        name: Of the meeting; None where the text names none.
        mention: The date.
        sites: The places named in the text.
    """
    if name is None or mention.value.start.day is None or mention.span.start < name.end:
        return False
    between = text[name.end : mention.span.start]
    for site in sites:
        if name.end <= site.start < mention.span.start:
            between = between.replace(text[site.start : site.end], "")
    return bool(_APART.fullmatch(between))


def beside(text: str, name: Span | None, mention: DateMention, site: Term) -> bool:
    """Return whether a place stands between a meeting's name and the date that :func:`heads` it, or behind the date."""
    if name is None or site.start < name.end:
        return False
    return site.start < mention.span.start or bool(_APART.fullmatch(text, mention.span.end, site.start))


def tells(text: str, name: Span | None, cue: Term, mention: DateMention) -> bool:
    """Return whether a verb behind a meeting's name says when it was: "the second meeting, | held in | May 2017"."""
    if name is None or cue.start < name.end or mention.span.start < cue.end:
        return False
    return not _STOP.search(text, cue.end, mention.span.start)
