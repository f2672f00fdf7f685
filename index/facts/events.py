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
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index.annotate import Annotation, Term
    from index.facts.dates import DateMention
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
ELLIPTIC_REACH = 12
"""Code points between a rank without its noun and the verb that says it was held: "the Seventh was held"."""
STOPS = "؛;。；"


class Role(StrEnum):
    """What a value is to its event."""

    DATE = "date"
    PLACE = "place"
    HOST = "host"
    ORGANISER = "organiser"
    CHAIR = "chair"
    PARTICIPANTS = "participants"


ACTING = frozenset({Role.HOST, Role.ORGANISER, Role.CHAIR})


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
    offering: frozenset[str]
    definite_words: Mapping[str, frozenset[str]]
    definite_prefixes: Mapping[str, tuple[str, ...]]


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
        frozenset(raw["cues"]["offering"]),
        {language: frozenset(words) for language, words in raw["definite"]["words"].items()},
        {language: tuple(prefixes) for language, prefixes in raw["definite"]["prefixes"].items()},
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
        before: The last meeting named before: in the paragraph with a footnote's mark, or in the one before under
            the same headings.
    """
    found: list[EventMention] = []
    carried = before  # for "the meeting", and "subsequent meetings", in the sentences after it
    for number, sentence in enumerate(annotation.sentences):
        terms = annotation.terms_within(sentence)
        heads = list(_heads(text, terms, annotation, sentence, termbase, language, carried))
        if carried is not None and _is_sequel(terms):
            sequels = list(_sequels(text, annotation, chunk, number, carried, termbase, language))
            if sequels:
                found.extend(sequels)
                continue
        far = False
        if not heads and carried is not None:
            anaphor = _anaphor(text, terms, carried, language)
            heads = [anaphor] if anaphor is not None else []
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


def _heads(
    text: str,
    terms: Sequence[Term],
    annotation: Annotation,
    sentence: Span,
    termbase: Termbase,
    language: Language,
    carried: MeetingName | None,
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
            elliptic = _elliptic(rank, terms, heads[-1] if heads else carried)
            heads.extend([elliptic] if elliptic is not None else [])
            continue
        head = min(near, key=lambda term: (_kind(term, termbase) is not ConceptKind.SERIES, _gap(rank, term)))
        owner = head if head in series else _owner(rank, head, series)
        if owner is not None:
            taken.add(owner)
        start, end = min(rank.start, head.start), max(rank.end, head.end)
        if owner is not None:
            start, end = min(start, owner.start), max(end, owner.end)
        name = Span(start, _name_end(terms, annotation, end, min(sentence.end, end + TITLE_REACH)))
        tokens = frozenset(
            term.token for term in annotation.terms_within(name) if term.token[:2] in {"c:", "w:"}
        )
        if owner is not None:
            identity = owner.token[2:]
        else:
            identity = _split_series(text, rank, head, sentence, termbase, language)
            identity = identity or _owner_named_before(head, meetings, carried, termbase)
        heads.append(MeetingName(Span(start, end), identity, int(float(rank.token[2:])), tokens))
    for term in series:
        if term not in taken and not any(_overlap(term, head.span) for head in heads):
            heads.append(MeetingName(Span(term.start, term.end), term.token[2:], 0, frozenset({term.token})))
    yield from sorted(heads, key=lambda head: head.span)


def _name_end(terms: Sequence[Term], annotation: Annotation, end: int, limit: int) -> int:
    """Return where a meeting's name ends at the latest: before the verb or the date that says what came of it."""
    words = event_words()
    verbs = words.holding | words.roles.keys()
    stops = [term.start for term in terms if term.token.startswith(CONCEPT) and term.token[2:] in verbs]
    stops += [mention.span.start for mention in annotation.dates]
    return min([limit, *(stop for stop in stops if stop > end)])


def _owner(rank: Term, head: Term, series: Sequence[Term]) -> Term | None:
    """Return the series a ranked meeting belongs to: «الاجتماع الثاني للمنتدى», 全球论坛第二次会议."""
    end, start = max(rank.end, head.end), min(rank.start, head.start)
    after = [term for term in series if 0 <= term.start - end <= OF_REACH]
    before = [term for term in series if 0 <= start - term.end <= ADJACENT]
    return next(iter((*before, *after)), None)


def _split_series(
    text: str, rank: Term, head: Term, sentence: Span, termbase: Termbase, language: Language
) -> str:
    """Return the series whose name a rank splits, «الحوار الثاني الرفيع المستوى»; empty where it splits none."""
    start = min(rank.start, head.start)
    name = Span(start, min(sentence.end, max(rank.end, head.end) + TITLE_REACH))
    joined = text[name.start : rank.start] + text[rank.end : name.end].lstrip()
    cut = rank.start - start
    for match in termbase.match(joined, language):
        around = match.span.start < cut < match.span.end
        if around and termbase.concept(match.concept).kind is ConceptKind.SERIES:
            return match.concept
    return ""


def _owner_named_before(
    head: Term, meetings: Sequence[Term], carried: MeetingName | None, termbase: Termbase
) -> str:
    """Return the series named before that a meeting is said to be of; empty where none is.

    "The first meeting of the Global Forum … The second meeting of the forum": «الاجتماع الثاني للمنتدى».
    """
    if carried is None or not carried.series:
        return ""
    after = [term for term in meetings if 0 < term.start - head.end <= OF_REACH]
    names = termbase.concept(carried.series).names
    held = {
        token for language, forms in names.items() for token in termbase.concept_tokens(forms[0], language)
    }
    return carried.series if any(term.token in held for term in after) else ""


def _elliptic(rank: Term, terms: Sequence[Term], before: MeetingName | None) -> MeetingName | None:
    """Return the meeting that a bare rank names: "the First … was held in 2003; the Seventh took place in 2015"."""
    if before is None or not before.ordinal or before.ordinal == int(float(rank.token[2:])):
        return None
    holding = event_words().holding
    verbs = [term for term in terms if term.token.startswith(CONCEPT) and term.token[2:] in holding]
    if not any(0 <= verb.start - rank.end <= ELLIPTIC_REACH for verb in verbs):
        return None
    return MeetingName(Span(rank.start, rank.end), before.series, int(float(rank.token[2:])), before.tokens)


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


def _anaphor(
    text: str, terms: Sequence[Term], carried: MeetingName, language: Language
) -> MeetingName | None:
    """Return where a sentence says only "the meeting" of the one named before; "a dialogue" is another."""
    meetings = event_words().meetings
    place = next(
        (
            term
            for term in terms
            if term.token.startswith(CONCEPT)
            and term.token[2:] in meetings
            and _is_definite(text, term, language)
        ),
        None,
    )
    if place is None:
        return None
    return MeetingName(Span(place.start, place.end), carried.series, carried.ordinal, carried.tokens)


def _is_definite(text: str, term: Term, language: Language) -> bool:
    """Return whether a noun is marked as a known one; true in languages that mark none."""
    words = event_words()
    prefixes = words.definite_prefixes.get(language.value)
    articles = words.definite_words.get(language.value)
    if prefixes is not None:
        own = fold_text(text[term.start : term.end])
        return any(own.startswith(prefix) for prefix in prefixes)
    if articles is not None:
        before = fold_text(text[: term.start]).replace("'", " ").split()
        return bool(before) and before[-1] in articles
    return True


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
        every = [
            term
            for term in self.annotation.terms_within(self.span)
            if term.token.startswith(CONCEPT) and not (self.name is not None and _overlap(term, self.name))
        ]
        concepts = longest(every)
        places = {(term.start, term.end) for term in concepts}
        # «عُقد» is "was held" and "decade": a word says what any concept of its place says.
        said = self._stated([term for term in every if (term.start, term.end) in places])
        verbs = [term for term in concepts if term in said and term.token[2:] in words.roles]
        cues = [
            term
            for term in said
            if term.token[2:] in words.holding
            or words.roles.get(term.token[2:]) in {Role.HOST, Role.ORGANISER}
        ]
        dates = [
            mention
            for mention in self.annotation.dates
            if self.span.start <= mention.span.start < self.span.end and mention.value.has_year
        ]
        other = self._other_meeting(said)
        dated = any(mention.span.start < other for mention in dates)
        held = any(cue.start < other for cue in cues)

        offered = self._offers(every)

        def sure(start: int) -> bool:
            if any(at < start and self._unbroken(at, start) for at in offered):
                return False
            return held and not dated if start > other else bool(cues)

        for mention in dates:
            certain = sure(mention.span.start) or (mention.span.start < other and self._bracketed(mention))
            yield self._value(Role.DATE, mention.span, sure=certain, iso=mention.value.to_iso())
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
                yield self._value(
                    Role.PLACE, Span(term.start, term.end), sure=sure(term.start), concept=term.token[2:]
                )

    def _stated(self, terms: Sequence[Term]) -> list[Term]:
        """Return the terms without the verbs of an offer: who offered to host a meeting has not hosted it."""
        words = event_words()
        offers = self._offers(terms)
        return [
            term
            for term in terms
            if term.token[2:] not in words.holding | words.roles.keys()
            or not any(at <= term.start and self._unbroken(at, term.start) for at in offers)
        ]

    def _offers(self, terms: Sequence[Term]) -> list[int]:
        return [term.start for term in terms if term.token[2:] in event_words().offering]

    def _unbroken(self, start: int, end: int) -> bool:
        return not any(stop in self.text[start:end] for stop in STOPS)

    def _other_meeting(self, terms: Sequence[Term]) -> int:
        """Return where the stretch goes on to a meeting of another sort, «… بعد مؤتمر قمة الأمم المتحدة، في …».

        Its end where it does not.
        """
        if self.name is None:
            return self.span.end
        own = {term.token for term in self.annotation.terms_within(self.name)}
        meetings = event_words().meetings
        end = self.name.end
        for term in sorted(terms):
            if term.start < self.name.end or term.token[2:] not in meetings:
                continue
            if term.start - end <= ADJACENT:  # "the Eighth Consultative | Meeting"
                end = max(end, term.end)
            elif term.token not in own:
                return term.start
        return self.span.end

    def _bracketed(self, mention: DateMention) -> bool:
        """Return whether a month or day stands alone in brackets behind the name: (٢٨-٣٠ حزيران / يونيو ٢٠١٧)."""
        before = self.text[: mention.span.start].rstrip()
        after = self.text[mention.span.end :].lstrip()
        alone = before.endswith(("(", "（")) and after.startswith((")", "）"))
        return alone and mention.value.start.month is not None and self.name is not None

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
