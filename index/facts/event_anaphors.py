"""The meeting that a sentence calls only "the meeting": the one named before it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.annotate import CONCEPT
from index.facts.event_names import ANY_MEETING, is_definite, nouns_of, overlaps
from index.facts.events import event_words
from index.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.annotate import Term
    from index.facts.event_names import MeetingName
    from index.model import Language
    from index.termbase import Termbase


def anaphor(
    text: str,
    terms: Sequence[Term],
    named: Sequence[MeetingName],
    carried: MeetingName,
    termbase: Termbase,
    language: Language,
) -> MeetingName | None:
    """Return where a sentence says only "the meeting" of the one named before; "a dialogue" is another.

    What a sentence says of another meeting first, it says of that one: «وسبق … اجتماع لممثلي المجتمع المدني …».

    Args:
        text: The shown text.
        terms: Of the sentence.
        named: The meetings that the sentence names itself.
        carried: The one named before.
        termbase: The one the terms are of.
        language: Of the text.
    """
    nouns = [
        term
        for term in terms
        if term.token.startswith(CONCEPT)
        and term.token[2:] in event_words().meetings
        and not any(overlaps(term, name.span) for name in named)
    ]
    if not nouns or not is_definite(text, nouns[0], language):
        return None
    first = nouns[0]
    own = {ANY_MEETING, carried.noun, *nouns_of(carried.series, termbase, language)}
    if not any(
        term.token[2:] in own for term in nouns if term.start == first.start
    ):  # 会议 is three concepts
        return None
    return replace(carried, span=Span(first.start, first.end), others=())
