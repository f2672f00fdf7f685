"""Several meetings told of at once: "subsequent meetings were held in …", "the third and fourth meetings"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.annotate import CONCEPT
from index.facts.event_clauses import Clause
from index.facts.events import ACTING, EventMention, Role, event_words
from index.model import Language, Span
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.annotate import Annotation, Term
    from index.facts.event_names import MeetingName
    from index.facts.events import EventValue
    from index.termbase import Termbase

HELD = frozenset({Role.DATE, Role.PLACE})
"""What goes one to each of meetings that are counted."""
COUNTRY_ID = "country-"


def is_sequel(terms: Sequence[Term]) -> bool:
    """Return whether a sentence goes on from a first meeting to the later ones: "subsequent meetings were held"."""
    concepts = {term.token[2:] for term in terms if term.token.startswith(CONCEPT)}
    return bool(concepts & event_words().subsequent)


def sequels(
    text: str,
    annotation: Annotation,
    chunk: int,
    sentence: int,
    first: MeetingName,
    termbase: Termbase,
    language: Language,
) -> Iterator[EventMention]:
    """Yield the later meetings of a list, ranked by their order.

    "Subsequent meetings were held in 2009 in Bangkok, hosted by …; in 2011 in Gaborone, …": a new year begins a
    new meeting.
    """
    if not first.ordinal:
        return
    whole = annotation.sentences[sentence]
    starts: list[int] = []
    year = None
    for mention in annotation.dates:
        inside = whole.start <= mention.span.start < whole.end
        if inside and mention.value.has_year and mention.value.start.year != year:
            year = mention.value.start.year
            starts.append(mention.span.start)
    if len(starts) < 2:  # "the next meeting will be held in 2009" is no list
        return
    for position, start in enumerate(starts):
        end = starts[position + 1] if position + 1 < len(starts) else whole.end
        reader = Clause(text, annotation, chunk, sentence, Span(start, end), None, termbase, language)
        values = tuple(reader.values())
        if values:
            rank = first.ordinal + 1 + position
            yield EventMention(first.series, first.tokens, rank, implied=True, values=values)


def shared(
    values: Sequence[EventValue], count: int, text: str, language: Language, *, counted: bool = False
) -> list[tuple[EventValue, ...]]:
    """Return for each of several meetings that share a noun what is said of it.

    With "respectively", or of meetings that are counted ("the first two"), as many values of a role as there are
    meetings go one to each, in their order. Else who did something for the meetings did it for all, and no date or
    place is known to be any one's.
    """
    folded = fold_text(text)
    told = event_words().respectively.get(language.value, ())
    paired = any(fold_text(word) in folded for word in told)
    kept: list[list[EventValue]] = [[] for _ in range(count)]
    for role in Role:
        own = sorted((value for value in values if value.role is role), key=lambda value: value.span)
        whole = [[one for one in own if _is_state(one) is state] for state in (False, True)]
        for one in [own] if len(own) == count else whole:
            if (paired or (counted and role in HELD)) and len(one) == count:
                for place, value in enumerate(one):
                    kept[place].append(value)
            elif role in ACTING and not paired:
                for each in kept:
                    each.extend(one)
    return [tuple(each) for each in kept]


def _is_state(value: EventValue) -> bool:
    """Return whether a place is the country of another: "Tampere (Finland)"."""
    return value.role is Role.PLACE and value.concept.startswith(COUNTRY_ID)
