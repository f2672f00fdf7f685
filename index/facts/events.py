"""Who met, when, where and hosted by whom, read out of sentences, with the words that say so.

A mention is a meeting named with its rank ("the fourth global meeting", «الاجتماع الثاني للمنتدى العالمي») or with
its series and a year. The dates, places and actors of the sentence belong to the mention they
follow. Mentions of one meeting, wherever they stand, are one event; values that differ are all kept.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from index.annotate import CONCEPT, longest
from index.model import Language, Span
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index.annotate import Annotation, Term
    from index.termbase import Termbase

ADJACENT = 4
"""Code points between a rank and the meeting it ranks: a space and a clitic («القمة العاشرة ل»), 次 between them."""
OF_REACH = 30
"""Code points between "the second meeting" and the series it belongs to."""
TITLE_REACH = 90
"""Code points after a meeting that may hold its name, where the termbase does not know its series."""
VERB_REACH = 40
"""Code points between a verb and who did it."""
ACTORS = frozenset({ConceptKind.COUNTRY, ConceptKind.BODY})
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

    def shifted(self, chunks: int) -> EventMention:
        """Return the mention with its chunks' numbers raised."""
        return replace(
            self, values=tuple(replace(value, chunk=value.chunk + chunks) for value in self.values)
        )


@dataclass(frozen=True, slots=True)
class MeetingName:
    """Where a sentence names a meeting, and which one.

    Attributes:
        span: In the shown text.
        series: The termbase's concept; empty where it knows none.
        ordinal: The rank; 0 where none is given.
        tokens: Of the name.
    """

    span: Span
    series: str
    ordinal: int
    tokens: frozenset[str]


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
        frozenset(raw["cues"]["holding"]),
        frozenset(raw["cues"]["subsequent"]),
        frozenset(raw["cues"]["meetings"]),
        frozenset(raw["cues"]["participants"]),
    )


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
        before: The last meeting named in the text this one belongs to: of a footnote, the paragraph with its mark.
    """
    found: list[EventMention] = []
    carried = before  # for "the meeting", and "subsequent meetings", in the sentences after it
    for number, sentence in enumerate(annotation.sentences):
        terms = annotation.terms_within(sentence)
        heads = list(_heads(terms, annotation, sentence, termbase))
        if carried is not None and _is_sequel(terms):
            sequels = list(_sequels(text, annotation, chunk, number, carried, termbase, language))
            if sequels:
                found.extend(sequels)
                continue
        if not heads and carried is not None and number:
            anaphor = _anaphor(terms, carried)
            heads = [anaphor] if anaphor is not None else []
        for head, values in _attached(text, annotation, chunk, number, heads, termbase, language):
            if values:
                found.append(
                    EventMention(head.series, head.tokens, head.ordinal, implied=False, values=values)
                )
        ranked = [head for head in heads if head.ordinal]
        if ranked or heads:
            carried = (ranked or heads)[-1]
    return tuple(found), carried


def _heads(
    terms: Sequence[Term], annotation: Annotation, sentence: Span, termbase: Termbase
) -> Iterator[MeetingName]:
    """Yield the meetings a sentence names: ranked ones, and series named without a rank."""
    words = event_words()
    ranks = [term for term in terms if term.token.startswith("o:")]
    series = longest(term for term in terms if _kind(term, termbase) is ConceptKind.SERIES)
    meetings = longest(
        term for term in terms if term.token.startswith(CONCEPT) and term.token[2:] in words.meetings
    )
    taken: set[Term] = set()
    heads: list[MeetingName] = []
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
        heads.append(MeetingName(Span(start, end), identity, int(float(rank.token[2:])), tokens))
    for term in series:
        if term not in taken and not any(_overlap(term, head.span) for head in heads):
            heads.append(MeetingName(Span(term.start, term.end), term.token[2:], 0, frozenset({term.token})))
    yield from sorted(heads, key=lambda head: head.span)


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


def _anaphor(terms: Sequence[Term], carried: MeetingName) -> MeetingName | None:
    """Return where a sentence says only "the meeting" of the one named before."""
    meetings = event_words().meetings
    place = next(
        (term for term in terms if term.token.startswith(CONCEPT) and term.token[2:] in meetings), None
    )
    if place is None:
        return None
    return MeetingName(Span(place.start, place.end), carried.series, carried.ordinal, carried.tokens)


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
            reader = _Stretch(
                text, annotation, chunk, sentence, Span(start, end), head.span, termbase, language
            )
            yield head, tuple(reader.values())


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of a sentence that speaks of one meeting."""

    text: str
    annotation: Annotation
    chunk: int
    sentence: int
    span: Span
    name: Span | None
    termbase: Termbase
    language: Language

    def values(self) -> Iterator[EventValue]:
        """Yield the dates, actors and places of the stretch."""
        words = event_words()
        concepts = longest(
            term
            for term in self.annotation.terms_within(self.span)
            if term.token.startswith(CONCEPT) and not (self.name is not None and _overlap(term, self.name))
        )
        verbs = [term for term in concepts if term.token[2:] in words.roles]
        sure = bool(verbs) or any(term.token[2:] in words.holding for term in concepts)
        for mention in self.annotation.dates:
            if self.span.start <= mention.span.start < self.span.end and mention.value.has_year:
                yield self._value(Role.DATE, mention.span, sure=sure, iso=mention.value.to_iso())
        named = [term for term in concepts if _kind(term, self.termbase) in ACTORS | PLACES]
        acting: set[Term] = set()
        for verb in verbs:
            for actor in self._actors_of(verb, [term for term in named if term not in acting]):
                acting.add(actor)
                yield self._value(
                    words.roles[verb.token[2:]],
                    Span(actor.start, actor.end),
                    sure=True,
                    concept=actor.token[2:],
                )
        for term in named:
            if term not in acting and _kind(term, self.termbase) in PLACES:
                yield self._value(Role.PLACE, Span(term.start, term.end), sure=sure, concept=term.token[2:])

    def _actors_of(self, verb: Term, named: Sequence[Term]) -> list[Term]:
        """Return who did what a verb says: the actors after it («استضافته حكومة بيرو», "hosted by"), or before it.

        In Chinese the actor comes first (由秘鲁政府主持). Actors named one after the other act together.
        """
        actors = [term for term in named if _kind(term, self.termbase) in ACTORS]
        after = [
            term for term in actors if 0 <= term.start - verb.end <= VERB_REACH and self._joined(verb, term)
        ]
        ahead = [
            term for term in actors if 0 <= verb.start - term.end <= VERB_REACH and self._joined(term, verb)
        ]
        if self.language is Language.CHINESE:
            return ahead[-1:] or after[:1]
        if not after:
            return ahead[-1:]
        together = after[:1]
        for actor in after[1:]:
            if actor.start - together[-1].end <= ADJACENT:
                together.append(actor)
        return together

    def _joined(self, left: Term, right: Term) -> bool:
        """Return whether no stop stands between two terms."""
        return not any(stop in self.text[left.end : right.start] for stop in STOPS)

    def _value(self, role: Role, span: Span, *, sure: bool, concept: str = "", iso: str = "") -> EventValue:
        text = self.text[span.start : span.end]
        return EventValue(role, text, concept, iso, sure, self.chunk, self.sentence, span)


def _sequels(
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
        reader = _Stretch(text, annotation, chunk, sentence, Span(start, end), None, termbase, language)
        values = tuple(reader.values())
        if values:
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
