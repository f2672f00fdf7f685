"""Meetings counted from the first on: "the first three meetings", « les deux premières éditions », 前两届."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.annotate import FIRST, Term
from index.model import Language, holds
from index.text.numerals import NumberKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.annotate import Annotation
    from index.model import Span

MOST_FIRSTS = 12
"""Meetings that one phrase counts from the first on."""
_DUAL = re.compile(r"ال[أا]ول(?:ان|ين|يان|يين)\Z")
_UNRANKED = {
    Language.CHINESE: re.compile(r"[前首头][两二三四五六七八九十]{1,2}[届次屆]"),
    Language.ARABIC: re.compile(r"(?<=\s)ال[أا]ول(?:ان|ين|يان|يين)(?!\w)"),
}
"""What counts from the first on and has no rank: 前两届, «الأولان»."""


def firsts(text: str, rank: Term, annotation: Annotation, language: Language) -> int:
    """Return how many meetings a rank counts from the first on: "the first | three meetings"; 1 for no more."""
    if rank.token != FIRST:
        return 1
    match = _DUAL.search(text, rank.start, rank.end) if language is Language.ARABIC else None
    if match is not None:
        return 2
    for number in annotation.numbers:
        if number.kind is not NumberKind.CARDINAL or not 1 < number.value <= MOST_FIRSTS:
            continue
        span = number.span
        inside = holds(rank, span)
        left, right = sorted(((rank.start, rank.end), (span.start, span.end)))
        if inside or text[left[1] : right[0]].isspace():
            return int(number.value)
    return 1


def first_ranks(text: str, sentence: Span, language: Language) -> Iterator[Term]:
    """Yield what counts meetings from the first on without a rank of its own: 前两届, «الاجتماعان الأولان»."""
    way = _UNRANKED.get(language)
    for match in way.finditer(text, sentence.start, sentence.end) if way is not None else ():
        yield Term(match.start(), match.end(), FIRST)
