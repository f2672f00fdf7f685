"""Sentences that tell of meetings, one after the other: what is said belongs to the meeting it follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.facts.event_clauses import Clause
from index.facts.event_lists import is_sequel, sequels
from index.facts.event_names import anaphor, meeting_names
from index.facts.events import ACTING, EventMention
from index.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.annotate import Annotation
    from index.facts.event_names import MeetingName
    from index.facts.events import EventValue
    from index.model import Language
    from index.termbase import Termbase


def find_mentions(
    text: str,
    annotation: Annotation,
    chunk: int,
    termbase: Termbase,
    language: Language,
    before: MeetingName | None = None,
) -> tuple[tuple[EventMention, ...], MeetingName | None]:
    """Return the meetings that a text names with something said of them, in order, and the last one named.

    Args:
        text: The shown text of a chunk.
        annotation: Of that text.
        chunk: The chunk's number, kept in the values.
        termbase: The one the annotation was made with.
        language: Of the text.
        before: The last meeting named before: in the paragraph with a footnote's mark, or in the one before under
            the same headings.
    """
    found: list[EventMention] = []
    carried = before  # for "the meeting", and "subsequent meetings", in the sentences after it
    for number, sentence in enumerate(annotation.sentences):
        terms = annotation.terms_within(sentence)
        heads = list(meeting_names(text, terms, annotation, sentence, termbase, language, carried))
        if carried is not None and is_sequel(terms):
            later = list(sequels(text, annotation, chunk, number, carried, termbase, language))
            if later:
                found.extend(later)
                continue
        far = False
        if not heads and carried is not None:
            known = anaphor(text, terms, carried, language)
            heads = [known] if known is not None else []
            far = carried is before
        for head, values in _attached(text, annotation, chunk, number, heads, termbase, language):
            # Of a meeting named in another paragraph only who hosted or chaired it is sure enough.
            kept = tuple(value for value in values if not far or value.role in ACTING)
            if kept:
                found.append(EventMention(head.series, head.tokens, head.ordinal, implied=False, values=kept))
        ranked = [head for head in heads if head.ordinal]
        if ranked:
            carried = ranked[-1]
        elif heads and (carried is None or not carried.ordinal):
            carried = heads[-1]
    return tuple(found), carried


def _attached(
    text: str,
    annotation: Annotation,
    chunk: int,
    sentence: int,
    heads: Sequence[MeetingName],
    termbase: Termbase,
    language: Language,
) -> Iterator[tuple[MeetingName, tuple[EventValue, ...]]]:
    """Yield each meeting of a sentence with the values between it and the next, the first one's before it too."""
    whole = annotation.sentences[sentence]
    for position, head in enumerate(heads):
        start = whole.start if position == 0 else head.span.start
        end = heads[position + 1].span.start if position + 1 < len(heads) else whole.end
        if start < end:
            reader = Clause(
                text, annotation, chunk, sentence, Span(start, end), head.span, termbase, language
            )
            yield head, tuple(reader.values())
