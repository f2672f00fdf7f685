"""Where sentences name meetings: by rank, by series, by a bare "the Seventh", or by "the meeting" named before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.annotate import CONCEPT, longest
from index.facts.events import ADJACENT, event_words
from index.model import Language, Span
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.annotate import Annotation, Term
    from index.termbase import Termbase

OF_REACH = 30
"""Code points between "the second meeting" and the series it belongs to."""
TITLE_REACH = 90
"""Code points after a meeting that may hold its name, where the termbase does not know its series."""
ELLIPTIC_REACH = 12
"""Code points between a rank without its noun and the verb that says it was held: "the Seventh was held"."""


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


def meeting_names(
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
    series = longest(term for term in terms if kind_of(term, termbase) is ConceptKind.SERIES)
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
        head = min(
            near, key=lambda term: (kind_of(term, termbase) is not ConceptKind.SERIES, _gap(rank, term))
        )
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
        if term not in taken and not any(overlaps(term, head.span) for head in heads):
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


def kind_of(term: Term, termbase: Termbase) -> ConceptKind | None:
    """Return the kind of the concept a term names; None for other terms."""
    return termbase.concept(term.token[2:]).kind if term.token.startswith(CONCEPT) else None


def _gap(left: Term, right: Term) -> int:
    return max(0, max(left.start, right.start) - min(left.end, right.end))


def overlaps(term: Term, span: Span) -> bool:
    """Return whether a term and a span share a character."""
    return term.start < span.end and span.start < term.end


def anaphor(text: str, terms: Sequence[Term], carried: MeetingName, language: Language) -> MeetingName | None:
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
