"""What the facts say of a meeting: the value of a part in it, and who had it together with somebody."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bot.answer.understand.patterns import AnswerKind
from index.facts.event_agents import shares
from index.facts.events import ACTING, Role
from index.facts.unlisted_places import states_in
from index.model import UnitKind
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index.facts.event_table import Event, ValueGroup
    from index.facts.events import EventValue
    from index.library import Library
    from index.model import Language

KINDS: Mapping[AnswerKind, frozenset[ConceptKind | None]] = {
    AnswerKind.COUNTRY: frozenset({ConceptKind.COUNTRY}),
    AnswerKind.CITY: frozenset({ConceptKind.CITY}),
    AnswerKind.ORGANISATION: frozenset({ConceptKind.BODY}),
    AnswerKind.PERSON: frozenset({None}),
}
"""Kinds of value that a narrower question wants, None for persons; other questions take any."""


def value_of(
    library: Library,
    event: Event,
    roles: Sequence[Role],
    wanted: AnswerKind = AnswerKind.TEXT,
    language: Language | None = None,
) -> ValueGroup | None:
    """Return the best value of the first role that has one; a city before a country.

    For a reader of another language than the text's, what can be translated comes before what no list has.
    """
    for role in roles:
        groups = [group for group in event.groups.get(role, ()) if group.sure]
        if role is not Role.DATE:
            fitting = [group for group in groups if _fits_kind(library, group, wanted)]
            groups = sorted(fitting, key=lambda group: _breadth(library, group, language))
        if groups:
            return groups[0]
    return None


def _breadth(library: Library, group: ValueGroup, language: Language | None) -> int:
    """Return how wide a place is; one that no list has is a city, and for readers of another language comes last."""
    if group.role is Role.PLACE and not group.concept:
        own = language in {None, library.chunks[group.sources[0].chunk].language}
        return 0 if own else 2
    return int(_kind_of(library, group) is not ConceptKind.CITY)


def _kind_of(library: Library, group: ValueGroup) -> ConceptKind | None:
    """Return the kind of the concept that is a value; None for dates and persons."""
    return library.termbase.kind_of(group.concept)


def _fits_kind(library: Library, group: ValueGroup, wanted: AnswerKind) -> bool:
    """Return whether a value is of the kind wanted; a place that no list has is a city, no body a country."""
    kinds, kind = KINDS.get(wanted), _kind_of(library, group)
    if kinds is None or kind in kinds:
        return True
    if kind is not None or group.date is not None:
        return False
    if wanted is AnswerKind.COUNTRY:
        return group.role is Role.HOST and _is_state(library, group)
    return wanted is AnswerKind.CITY and group.role is Role.PLACE


def _is_state(library: Library, group: ValueGroup) -> bool:
    """Return whether the text shows that a name that no list has is a State's: "the Government of Vestoria"."""
    source = group.sources[0]
    chunk, annotation = library.chunks[source.chunk], library.annotation(source.chunk)
    sentence = annotation.sentences[source.sentence]
    around = annotation.terms_within(sentence)
    states = states_in(chunk.text, sentence, chunk.language, around, library.termbase)
    return any(shares(state, source.span) for state in states)


def together_with(
    library: Library, event: Event, group: ValueGroup, wanted: AnswerKind
) -> tuple[ValueGroup, ...]:
    """Return who had a role together with somebody: those whom one sentence names for both."""
    if group.role not in ACTING:
        return ()
    places = {(one.chunk, one.sentence) for one in group.sources if one.sure}
    return tuple(
        other
        for other in event.groups.get(group.role, ())
        if other is not group
        and other.sure
        and _fits_kind(library, other, wanted)
        and any((one.chunk, one.sentence) in places for one in other.sources)
    )


def offered_value(
    library: Library, event: Event, role: Role, wanted: AnswerKind = AnswerKind.TEXT
) -> ValueGroup | None:
    """Return the first date or place beside an offer to host a meeting; for its host, who offered. None without one."""
    offering = event.groups.get(Role.OFFER, ())
    if role is Role.HOST:
        fitting = (group for group in offering if group.sure and _fits_kind(library, group, wanted))
        return next(fitting, None)
    offers = {(one.chunk, one.sentence) for group in offering for one in group.sources}
    found = [
        (min(one.span for one in group.sources if (one.chunk, one.sentence) in offers), place, group)
        for place, group in enumerate(event.groups.get(role, ()))
        if any((one.chunk, one.sentence) in offers for one in group.sources)
        and _fits_kind(library, group, wanted)
        and _kind_of(library, group) is not ConceptKind.COUNTRY  # "Greece and Argentina offered to host"
    ]
    return min(found, key=lambda one: one[:2])[2] if found else None


def telling_most(groups: Sequence[ValueGroup]) -> Iterator[EventValue]:
    """Yield sources that between them give every value; of the sentences, one that gives more of them before others."""
    left = list(groups)
    while left:
        told = Counter(
            place
            for group in left
            for place in {(one.chunk, one.sentence) for one in group.sources if one.sure}
        )
        first = {(one.chunk, one.sentence) for one in left[0].sources}
        best = max(told, key=lambda place: (told[place], place in first))
        given = [group for group in left if any((one.chunk, one.sentence) == best for one in group.sources)]
        yield next(one for one in given[0].sources if (one.chunk, one.sentence) == best)
        left = [group for group in left if group not in given]


def in_language(library: Library, groups: Sequence[ValueGroup], language: Language) -> ValueGroup:
    """Return the wording that a text in a language gives, else any; a numbered paragraph's before others."""
    own = [group for group in groups if library.chunks[group.sources[0].chunk].language is language]
    return max(own or groups, key=lambda group: _is_numbered(library, group))


def _is_numbered(library: Library, group: ValueGroup) -> bool:
    return library.kind(group.sources[0].chunk) is UnitKind.PARAGRAPH
