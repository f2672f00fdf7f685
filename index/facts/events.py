"""Who met, when, where and hosted by whom, read out of sentences, with the words that say so.

A mention is a meeting named with its rank ("the fourth global meeting", «الاجتماع الثاني للمنتدى العالمي»,
第四次全球会议) or its series and a year. The dates, places and actors of the sentence belong to the mention they
follow. Mentions of one meeting, wherever they stand, are one event; values that differ are all kept.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from index.annotate import CONCEPT
from index.model import Span
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from index.annotate import Annotation, Term
    from index.facts.dates import DateValue
    from index.termbase import Termbase

ADJACENT = 4
"""Code points between a rank and the meeting it ranks: a space and a clitic («القمة العاشرة ل»), 次 between them."""
OF_REACH = 30
"""Code points between "the second meeting" and the series it belongs to."""
TITLE_REACH = 90
"""Code points after a meeting that may hold its name, where the termbase does not know its series."""
VERB_REACH = 40
"""Code points between a verb and who did it."""
ACTORS = frozenset({ConceptKind.COUNTRY, ConceptKind.BODY, ConceptKind.PROCESS})
STOPS = "؛;。；"


class Role(StrEnum):
    """What a value is to its event."""

    DATE = "date"
    PLACE = "place"
    HOST = "host"
    ORGANISER = "organiser"
    CHAIR = "chair"
    PARTICIPANTS = "participants"


@dataclass(frozen=True, slots=True)
class EventValue:
    """One thing said of an event.

    Attributes:
        role: What it is.
        text: The source's words, without markup.
        concept: The termbase's concept they name; empty for a date or a number.
        iso: The date as :meth:`index.facts.dates.DateValue.to_iso` writes it; empty for others.
        sure: Whether a verb of meeting or hosting ties it to the event.
        chunk: The chunk that says so.
        sentence: The sentence's number in the chunk.
        span: Where, in the chunk's shown text.
    """

    role: Role
    text: str
    concept: str
    iso: str
    sure: bool
    chunk: int
    sentence: int
    span: Span


@dataclass(frozen=True, slots=True)
class EventMention:
    """A meeting named in a sentence, with what the sentence says of it.

    Attributes:
        series: The termbase's concept of the series; empty where it knows none.
        tokens: The tokens of the meeting's name, for series that the termbase does not know.
        ordinal: Its rank in the series; 0 where none is given.
        implied: Whether the rank was counted from a list ("subsequent meetings were held in …"), not stated.
        values: What is said of it.
    """

    series: str
    tokens: frozenset[str]
    ordinal: int
    implied: bool
    values: tuple[EventValue, ...]


@dataclass(frozen=True, slots=True)
class _Head:
    """Where a sentence names a meeting."""

    span: Span
    series: str
    ordinal: int
    tokens: frozenset[str]
    plural: bool = False


@dataclass(frozen=True, slots=True)
class EventWords:
    """The concepts that tell a value's role (``index/data/events.toml``)."""

    roles: Mapping[str, Role]
    holding: frozenset[str]
    subsequent: frozenset[str]
    meetings: frozenset[str]
    participants: frozenset[str]


@lru_cache(maxsize=1)
def event_words() -> EventWords:
    """Return the concepts that tell roles, read once."""
    raw = tomllib.loads(resources.files("index.data").joinpath("events.toml").read_text("utf-8"))
    roles = {concept: Role(role) for role, concepts in raw["roles"].items() for concept in concepts}
    return EventWords(
        roles,
        frozenset(raw["holding"]),
        frozenset(raw["subsequent"]),
        frozenset(raw["meetings"]),
        frozenset(raw["participants"]),
    )


def find_mentions(
    text: str, annotation: Annotation, chunk: int, termbase: Termbase
) -> tuple[EventMention, ...]:
    """Return the meetings that a text names with something said of them, in order.

    Args:
        text: The shown text of a chunk.
        annotation: Of that text.
        chunk: The chunk's number, kept in the values.
        termbase: The one the annotation was made with.
    """
    found: list[EventMention] = []
    carried: _Head | None = None  # the last meeting named, for "the meeting" in the sentences after it
    for number, sentence in enumerate(annotation.sentences):
        terms = annotation.terms_within(sentence)
        heads = list(_heads(text, terms, annotation, sentence, termbase))
        if carried is not None and _is_sequel(terms):
            found.extend(_sequels(text, annotation, chunk, number, carried, termbase))
            continue
        if not heads and carried is not None:
            anaphor = _anaphor(terms, carried)
            heads = [anaphor] if anaphor is not None else []
        for head, values in _attached(text, annotation, chunk, number, heads, termbase):
            if values:
                found.append(
                    EventMention(head.series, head.tokens, head.ordinal, implied=False, values=values)
                )
        ranked = [head for head in heads if head.ordinal]
        if ranked or heads:
            carried = (ranked or heads)[-1]
    return tuple(found)


def _heads(
    text: str, terms: Sequence[Term], annotation: Annotation, sentence: Span, termbase: Termbase
) -> Iterator[_Head]:
    """Yield the meetings a sentence names: ranked ones, and series named without a rank."""
    words = event_words()
    ranks = [term for term in terms if term.token.startswith("o:")]
    series = _longest(term for term in terms if _kind(term, termbase) is ConceptKind.SERIES)
    meetings = _longest(
        term for term in terms if term.token.startswith(CONCEPT) and term.token[2:] in words.meetings
    )
    taken: set[Term] = set()
    heads: list[_Head] = []
    for rank in ranks:
        near = [term for term in (*series, *meetings) if _gap(rank, term) <= ADJACENT]
        if not near:
            continue
        head = min(near, key=lambda term: (_kind(term, termbase) is not ConceptKind.SERIES, _gap(rank, term)))
        owner = head if head in series else _owner(rank, head, series)
        if owner is not None:
            taken.add(owner)
        start, end = min(rank.start, head.start), max(rank.end, head.end)
        if owner is not None:
            start, end = min(start, owner.start), max(end, owner.end)
        name = Span(start, min(sentence.end, end + TITLE_REACH))
        tokens = frozenset(
            term.token for term in annotation.terms_within(name) if term.token[:2] in {"c:", "w:"}
        )
        identity = owner.token[2:] if owner is not None else ""
        heads.append(_Head(Span(start, end), identity, int(float(rank.token[2:])), tokens))
    for term in series:
        if term not in taken and not any(_overlap(term, head.span) for head in heads):
            heads.append(_Head(Span(term.start, term.end), term.token[2:], 0, frozenset({term.token})))
    yield from sorted(heads, key=lambda head: head.span)


def _longest(terms: Iterable[Term]) -> list[Term]:
    """Return the terms that no other one of them holds, one for each place."""
    kept: list[Term] = []
    for term in sorted(terms, key=lambda one: (one.start - one.end, one.start)):
        if not any(other.start <= term.start and term.end <= other.end for other in kept):
            kept.append(term)
    return sorted(kept)


def _owner(rank: Term, head: Term, series: Sequence[Term]) -> Term | None:
    """Return the series a ranked meeting belongs to: «الاجتماع الثاني للمنتدى», 全球论坛第二次会议."""
    end, start = max(rank.end, head.end), min(rank.start, head.start)
    after = [term for term in series if 0 <= term.start - end <= OF_REACH]
    before = [term for term in series if 0 <= start - term.end <= ADJACENT]
    return next(iter((*before, *after)), None)


def _kind(term: Term, termbase: Termbase) -> ConceptKind | None:
    return termbase.concept(term.token[2:]).kind if term.token.startswith(CONCEPT) else None


def _gap(left: Term, right: Term) -> int:
    return max(0, max(left.start, right.start) - min(left.end, right.end))


def _overlap(term: Term, span: Span) -> bool:
    return term.start < span.end and span.start < term.end


def _is_sequel(terms: Sequence[Term]) -> bool:
    """Return whether a sentence goes on from a first meeting to the later ones: "subsequent meetings were held"."""
    concepts = {term.token[2:] for term in terms if term.token.startswith(CONCEPT)}
    return bool(concepts & event_words().subsequent)


def _anaphor(terms: Sequence[Term], carried: _Head) -> _Head | None:
    """Return where a sentence says only "the meeting" of the one named before."""
    meetings = event_words().meetings
    place = next(
        (term for term in terms if term.token.startswith(CONCEPT) and term.token[2:] in meetings), None
    )
    if place is None:
        return None
    return _Head(Span(place.start, place.end), carried.series, carried.ordinal, carried.tokens)


def _attached(
    text: str, annotation: Annotation, chunk: int, sentence: int, heads: Sequence[_Head], termbase: Termbase
) -> Iterator[tuple[_Head, tuple[EventValue, ...]]]:
    """Yield each meeting of a sentence with its values: those between it and the next, the first one's before it too."""
    whole = annotation.sentences[sentence]
    for position, head in enumerate(heads):
        start = whole.start if position == 0 else head.span.start
        end = heads[position + 1].span.start if position + 1 < len(heads) else whole.end
        if start < end:
            stretch = Span(start, end)
            yield head, tuple(_values(text, annotation, chunk, sentence, stretch, head.span, termbase))


def _values(
    text: str,
    annotation: Annotation,
    chunk: int,
    sentence: int,
    stretch: Span,
    name: Span | None,
    termbase: Termbase,
) -> Iterator[EventValue]:
    """Yield the dates, places and actors of a stretch."""
    words = event_words()
    terms = annotation.terms_within(stretch)
    verbs = [term for term in terms if term.token[2:] in words.roles and term.token.startswith(CONCEPT)]
    holding = any(term.token.startswith(CONCEPT) and term.token[2:] in words.holding for term in terms)

    def value(
        role: Role, start: int, end: int, *, sure: bool, concept: str = "", iso: str = ""
    ) -> EventValue:
        return EventValue(role, text[start:end], concept, iso, sure, chunk, sentence, Span(start, end))

    for mention in annotation.dates:
        if stretch.start <= mention.span.start < stretch.end and mention.value.has_year:
            start, end = mention.span.start, mention.span.end
            yield value(Role.DATE, start, end, sure=holding or bool(verbs), iso=mention.value.to_iso())
    named = _longest(
        term
        for term in terms
        if (kind := _kind(term, termbase)) is not None
        and (kind in PLACES or kind in ACTORS)
        and not (name is not None and _overlap(term, name))
    )
    for term in named:
        kind = _kind(term, termbase)
        verb = min(verbs, key=lambda one: _gap(one, term), default=None)
        acts = verb is not None and _gap(verb, term) <= VERB_REACH and kind in ACTORS
        if acts and verb is not None:
            yield value(words.roles[verb.token[2:]], term.start, term.end, sure=True, concept=term.token[2:])
        elif kind in PLACES:
            yield value(Role.PLACE, term.start, term.end, sure=holding or bool(verbs), concept=term.token[2:])


def _sequels(
    text: str, annotation: Annotation, chunk: int, sentence: int, first: _Head, termbase: Termbase
) -> Iterator[EventMention]:
    """Yield the later meetings of a list, ranked by their order: "subsequent meetings were held in 2009 in …; in 2011 …"."""
    whole = annotation.sentences[sentence]
    years = [
        mention.span.start for mention in annotation.dates if whole.start <= mention.span.start < whole.end
    ]
    for position, start in enumerate(years):
        end = years[position + 1] if position + 1 < len(years) else whole.end
        values = tuple(_values(text, annotation, chunk, sentence, Span(start, end), None, termbase))
        if values and first.ordinal:
            rank = first.ordinal + 1 + position
            yield EventMention(first.series, first.tokens, rank, implied=True, values=values)


def mention_to_json(mention: EventMention) -> dict[str, Any]:
    """Return the mention as a JSON value."""
    return {
        "series": mention.series,
        "tokens": sorted(mention.tokens),
        "ordinal": mention.ordinal,
        "implied": mention.implied,
        "values": [
            [
                one.role.value,
                one.text,
                one.concept,
                one.iso,
                one.sure,
                one.chunk,
                one.sentence,
                one.span.start,
                one.span.end,
            ]
            for one in mention.values
        ],
    }


def mention_from_json(value: Mapping[str, Any]) -> EventMention:
    """Return the mention that :func:`mention_to_json` wrote."""
    return EventMention(
        value["series"],
        frozenset(value["tokens"]),
        value["ordinal"],
        value["implied"],
        tuple(
            EventValue(Role(role), text, concept, iso, sure, chunk, sentence, Span(start, end))
            for role, text, concept, iso, sure, chunk, sentence, start, end in value["values"]
        ),
    )


def year_of(value: DateValue) -> int | None:
    """Return the year a date begins in; None where it has none."""
    return value.start.year
