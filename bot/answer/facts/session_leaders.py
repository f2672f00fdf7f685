"""Who leads a session that a text tells of in its sentences: "The second panel was moderated by Ms. …".

The session is named before the person, or behind, or by the heading above: "The session was moderated by …".
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.facts.sessions import HELD, is_of_one, is_told, kinds, opening_tokens, ranks_beside, telling
from index.annotate import ORDINAL, find_terms
from index.facts.people import PersonRole
from index.query import HARD_KINDS
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from bot.answer.facts.sessions import Session
    from index.annotate import Term
    from index.facts.people import PersonMention
    from index.library import Library
    from index.model import Span
    from index.query import Query

APART = 24
"""Code points between two sessions of which each has what is told behind it."""
ENOUGH = 0.7
"""Share of what tells which session is meant that must stand in a unit or around it."""


def leaders_told(
    library: Library, query: Query, named: Session, roles: Collection[PersonRole]
) -> tuple[PersonMention, ...]:
    """Return who leads a session by what sentences say, of the document that tells most of what is asked.

    Args:
        library: The documents.
        query: The question.
        named: The session.
        roles: Parts whose bearers lead.
    """
    found: dict[str, list[PersonMention]] = {}
    shares: dict[str, float] = {}
    for chunk, person, ranks in _all_told(library, named, roles):
        share = _share_around(library, query, chunk, named)
        if share < ENOUGH or named.rank is None or named.rank.degree(ranks) < HELD:
            continue
        document = library.chunks[chunk].document
        if share > shares.get(document, 0.0):
            found[document], shares[document] = [], share
        if share == shares[document]:
            found[document].append(person)
    best = [document for document in found if shares[document] == max(shares.values())]
    chunks = [person.chunk for document in best for person in found[document]]
    if not best or not is_of_one(library, query, chunks):
        return ()
    return tuple(person for document in best for person in found[document])


def ranks_led(
    library: Library, query: Query, named: Session, roles: Collection[PersonRole]
) -> frozenset[int]:
    """Return the ranks of the sessions of the meeting meant of which sentences say who leads them."""
    return frozenset(
        int(float(token[2:]))
        for chunk, _person, ranks in _all_told(library, named, roles)
        if _share_around(library, query, chunk, named) >= ENOUGH
        for token in ranks
    )


def _share_around(library: Library, query: Query, chunk: int, named: Session) -> float:
    """Return how much of what tells which session is meant stands in a unit or around it, by weight; 0 for another."""
    around = library.annotation(chunk).tokens | library.context_tokens(chunk)
    around |= opening_tokens(library, library.chunks[chunk].document)
    total = held = 0.0
    for unit in telling(library, query, named):
        if unit.kind == ConceptKind.EVENT_VERB:
            continue
        total += unit.weight
        if is_told(unit, around):
            held += unit.weight
        elif unit.kind in HARD_KINDS | PLACES:
            return 0.0
    return held / total if total else 1.0


def _all_told(
    library: Library, session: Session, roles: Collection[PersonRole]
) -> Iterator[tuple[int, PersonMention, frozenset[str]]]:
    """Yield who leads sessions by what sentences say, each with its chunk and the ranks that the session has there."""
    nouns = kinds(session.unit)
    for chunk, people in library.people_by_chunk.items():
        if not any(one.role in roles for one in people):
            continue
        for sentence, told in _by_sentence(library, chunk, people):
            above = _ranks_above(library, chunk, nouns)
            ranks = _ranks_of_people(library, chunk, sentence, told, nouns)
            leading = False
            for person, own in zip(told, ranks, strict=True):
                leading |= person.role in roles
                leads = person.role in roles or (leading and person.role is PersonRole.NAMED and bool(own))
                if leads:
                    yield chunk, person, own or above


def _by_sentence(
    library: Library, chunk: int, people: Sequence[PersonMention]
) -> Iterator[tuple[Span, list[PersonMention]]]:
    for sentence in library.annotation(chunk).sentences:
        told = [one for one in people if sentence.start <= one.name.span.start < sentence.end]
        if told:
            yield sentence, told


def _ranks_of_people(
    library: Library, chunk: int, sentence: Span, people: Sequence[PersonMention], nouns: frozenset[str]
) -> list[frozenset[str]]:
    """Return for each person of a sentence the ranks of the session that it tells of them; the last one's holds on.

    They stand before each, or behind each: "Ms. A moderated the first panel and Mr. B the second".
    """
    ends = [max(one.end for one in _spans(person)) for person in people]
    starts = [one.name.span.start for one in people]
    before = list(zip([sentence.start, *ends[:-1]], starts, strict=True))
    behind = list(zip(ends, [*starts[1:], sentence.end], strict=True))
    terms = library.annotation(chunk).terms_within(sentence)
    stretches = before if _ranked(terms, before[0], nouns) else behind
    if stretches is before:
        stretches = [(_last_told(terms, stretch, nouns), stretch[1]) for stretch in before]
    found: list[frozenset[str]] = []
    for stretch in stretches:
        ranks = _ranked(terms, stretch, nouns)
        if not ranks and found and found[-1]:  # "in the second"
            ranks = frozenset(
                term.token for term in terms if _within(term, stretch) and term.token.startswith(ORDINAL)
            )
        found.append(ranks or (found[-1] if found else ranks))
    return found


def _last_told(terms: Sequence[Term], stretch: tuple[int, int], nouns: frozenset[str]) -> int:
    """Return from where on a stretch that leads to a person tells of the last session in it, where several are apart.

    "The third session was held in Tolmer and the fourth session in Ostrevar, chaired by Mr. Andor": of the fourth.
    """
    named = [term for term in terms if _within(term, stretch) and term.token in nouns]
    apart = [one.end for one in named if one.end + APART <= named[-1].start]
    return max(apart, default=stretch[0])


def _ranked(terms: Sequence[Term], stretch: tuple[int, int], nouns: frozenset[str]) -> frozenset[str]:
    return ranks_beside([term for term in terms if _within(term, stretch)], nouns)


def _within(term: Term, stretch: tuple[int, int]) -> bool:
    return stretch[0] <= term.start and term.end <= stretch[1]


def _spans(person: PersonMention) -> list[Span]:
    return [one.span for one in (person.name, person.function, person.organisation) if one is not None]


def _ranks_above(library: Library, chunk: int, nouns: frozenset[str]) -> frozenset[str]:
    """Return the ranks of the session that the nearest heading above a unit names; empty where it names none."""
    headings = library.paragraph(library.chunks[chunk]).headings
    return _ranks_in(library, chunk, headings[-1], nouns) if headings else frozenset()


@lru_cache(maxsize=512)
def _ranks_in(library: Library, chunk: int, heading: str, nouns: frozenset[str]) -> frozenset[str]:
    return ranks_beside(find_terms(heading, library.chunks[chunk].language, library.termbase), nouns)
