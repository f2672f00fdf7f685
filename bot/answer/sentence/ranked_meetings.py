"""Whether a sentence tells of the meeting whose rank a question gives: "the sixth session", not the sixth sitting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.query import MEETINGS, RELATED_STRENGTH
from index.rank import Level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.query import Query
    from index.rank import Finding


def ranked_meetings(query: Query) -> list[tuple[int, int]]:
    """Return where the ranks of a question stand among its units, each with the meeting that it ranks."""
    nouns = [place for place, unit in enumerate(query.units) if unit.kind in MEETINGS]

    def apart(rank: int, noun: int) -> int:
        one, other = query.units[rank].span, query.units[noun].span
        return max(one.start - other.end, other.start - one.end)

    return [
        (rank, min(nouns, key=lambda noun: apart(rank, noun)))
        for rank, unit in enumerate(query.units)
        if unit.kind == "ordinal" and nouns
    ]


def tells_ranked(findings: Sequence[Finding], ranked: Sequence[tuple[int, int]]) -> bool:
    """Return whether a sentence, or what stands around it, has the ranks and the very meetings they are of.

    What the unit beside has is of another: a footnote behind the sixth session dates something else.
    """
    return all(
        findings[rank].level is not Level.NEARBY
        and findings[noun].level is not Level.NEARBY
        and findings[noun].degree > RELATED_STRENGTH
        for rank, noun in ranked
    )
