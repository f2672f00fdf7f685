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


def by_proceedings(
    text: str, sentence: Span, terms: Sequence[Term], carried: MeetingName, language: Language
) -> MeetingName | None:
    """Return where a sentence means the meeting of its report by what is done there: "chaired the deliberations".

    None where it speaks of another meeting, of a panel or of a group.
    """
    done = proceedings_in(text, sentence, language)
    if done is None or names_other(terms, done):
        return None
    return replace(carried, span=done, others=())


def names_other(terms: Sequence[Term], aside: Span | None = None) -> bool:
    """Return whether some terms name a meeting, a panel or a group; one that overlaps ``aside`` does not count."""
    words = event_words()
    others = words.meetings | words.panels | words.groups | words.sessions
    return any(
        term.token.removeprefix(CONCEPT) in others and (aside is None or not overlaps(term, aside))
        for term in terms
    )


def proceedings_in(text: str, sentence: Span, language: Language) -> Span | None:
    """Return the first words of a sentence for what is done at a meeting; None where there are none."""
    way = event_words().proceedings.get(language.value)
    match = way.search(text, sentence.start, sentence.end) if way is not None else None
    return Span(*match.span()) if match is not None else None
