"""Whether a sentence, or a value in it, is told of a meeting of another rank than the one asked for.

The fourth's chair did not chair the third; and who attended the third is not told by the report of the fourth, which
names its own participants and says in passing who hosted the third.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.facts.asked_meeting import rank_of
from bot.answer.facts.participation import names_meeting
from bot.answer.judge.order import HARDLY_WORSE, moved_first
from bot.answer.judge.told_elsewhere import asks_attendance, attended_elsewhere
from bot.answer.model import Intent
from bot.answer.understand.patterns import AnswerKind, Attribute
from index.annotate import CONCEPT, ORDINAL
from index.facts.event_agents import shares
from index.facts.events import Role, event_words
from index.model import gap
from index.rank import Level
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.facts.event_table import Event
    from index.library import Library
    from index.query import Query, QueryUnit

WORSE = 3 * HARDLY_WORSE
"""How much less may tell for a sentence about the meeting asked about than for one about another."""
RIGHT_BEHIND = 2
"""Code points between a word for chairing and the name of what is chaired."""
REACH = 24
"""Code points between a series and the rank asked for: "the third of the global meetings"."""


def of_another_meeting(library: Library, understood: Understanding, query: Query, best: Extraction) -> str:
    """Return that a value is said of a meeting of another rank alone; empty where it is not.

    "The third session was held in Tolmer and the fourth in Ostrevar, chaired by Mr. Andor": he did not chair the third.

    Args:
        library: The documents.
        understood: What is asked; where it is where, what a sentence says of another rank need be no known meeting, and
            a list is told of none.
        query: Its units.
        best: The sentence, and the value that it gives.
    """
    place = understood.intent is Intent.PLACE
    ranked = [unit for unit in query.units if rank_of(unit)]
    if understood.answer is AnswerKind.LIST or best.value is None or best.introduction is not None:
        return ""
    other_series = _is_chair_of_another_series(library, understood, query, best)
    if other_series or len(ranked) != 1:
        return other_series
    if not any(unit.own_concepts & event_words().meetings for unit in query.units):
        return _refusal(ranked[0]) if place and _is_ranked_otherwise(library, query, best, ranked[0]) else ""
    said = best.evidence.chunk, best.evidence.sentence
    told = {
        event.ordinal
        for event, value in library.events.by_place.get(said, ())
        if shares(value.span, best.value.span)
    }
    own = rank_of(ranked[0])
    other = 0 not in told and own not in told if told else _is_of_its_own(library, query, best, ranked[0])
    other = other or (place and _is_ranked_otherwise(library, query, best, ranked[0]))
    return _refusal(ranked[0]) if other else ""


def _is_chair_of_another_series(
    library: Library, understood: Understanding, query: Query, best: Extraction
) -> str:
    """Return that who chairs chairs meetings of another name than the one asked about; empty where that is not said.

    "Requests the President to chair informal hearings in the preparatory process of the conference" is no word of who
    chairs the conference. It is said where such a name stands right behind the word for chairing.
    """
    series = [unit for unit in query.units if unit.kind == ConceptKind.SERIES]
    if understood.attribute not in {Attribute.CHAIR, Attribute.MODERATOR} or not series:
        return ""
    terms = library.annotation(best.evidence.chunk).longest_concepts[best.evidence.sentence]
    chairing = {CONCEPT + one for one, role in event_words().roles.items() if role is Role.CHAIR}
    ends = [term.end for term in terms if term.token in chairing]
    governed = [
        term
        for term in terms
        if library.termbase.kind_of(term.token.removeprefix(CONCEPT)) is ConceptKind.SERIES
        and any(0 <= term.start - end <= RIGHT_BEHIND for end in ends)
    ]
    asked = frozenset[str]().union(*(unit.tokens for unit in series))
    return _refusal(series[0]) if governed and all(one.token not in asked for one in governed) else ""


def _refusal(ranked: QueryUnit) -> str:
    return f"of another meeting: {ranked.words}"


def _is_ranked_otherwise(library: Library, query: Query, best: Extraction, ranked: QueryUnit) -> bool:
    """Return whether a sentence gives what was asked about another rank: "the second Assembly", not "the first"."""
    if any(
        one.level is Level.SENTENCE
        for unit, one in zip(query.units, best.evidence.findings, strict=True)
        if unit is ranked
    ):
        return False
    annotation = library.annotation(best.evidence.chunk)
    terms = annotation.terms_within(annotation.sentences[best.evidence.sentence])
    asked = set[str]().union(*(unit.tokens for unit in query.units if unit is not ranked))
    ranks = [term for term in terms if term.token.startswith(ORDINAL)]
    return any(
        term.token in asked and min(abs(term.start - rank.end), abs(rank.start - term.end)) <= 1
        for rank in ranks
        for term in terms
    )


def _is_of_its_own(library: Library, query: Query, best: Extraction, ranked: QueryUnit) -> bool:
    """Return whether a sentence goes on about the one meeting of its title page, or of the headings above it.

    That is of another rank: the report of the fifth session says once that the fourth was in Tolmer, and then: "64
    delegates attended".
    """
    levels = [
        one.level for unit, one in zip(query.units, best.evidence.findings, strict=True) if unit is ranked
    ]
    chunk = best.evidence.chunk
    title = library.title_page_tokens(library.chunks[chunk].document) | library.context_tokens(chunk)
    nouns = set[str]().union(*(unit.own_concepts for unit in query.units)) & event_words().meetings
    meetings = {CONCEPT + noun for noun in nouns}
    ranks = {token for token in title if token.startswith(ORDINAL)}
    own = f"{ORDINAL}{rank_of(ranked)}"
    return (
        levels == [Level.NEARBY] and len(ranks) == 1 and own not in ranks and not meetings.isdisjoint(title)
    )


def of_another_rank(library: Library, understood: Understanding, query: Query, best: Extraction) -> str:
    """Return that the best sentence tells of another meeting of the series asked about, or of none; else nothing.

    But for who took part a list need not say of which meeting it is: it may call that "the meeting".
    """
    if understood.answer is AnswerKind.LIST and not asks_attendance(query):
        return ""
    return _another_rank(library, query, best)


def _another_rank(library: Library, query: Query, best: Extraction) -> str:
    asked = _asked(query)
    if asked is None:
        return ""
    series, rank = asked
    number = rank_of(rank)
    meant = [one for one in library.events.of_series(series) if one.ordinal == number]
    if not meant:
        return ""  # as :mod:`bot.answer.facts.asked_meeting` tells, or a first one that nobody ranks
    places = {(best.evidence.chunk, best.evidence.sentence)}
    if best.introduction is not None:
        places.add((best.introduction, len(library.annotation(best.introduction).sentences) - 1))
    if any(_tells_of(library, meant, series, chunk, sentence) for chunk, sentence in places):
        return ""
    return f"of another rank: {rank.words}"


def rank_first(
    library: Library, understood: Understanding, query: Query, extractions: Sequence[Extraction]
) -> Sequence[Extraction]:
    """Return the extractions, first one that tells of the meeting asked about, where the best tells of another."""
    if understood.answer is AnswerKind.TEXT or not extractions:
        return extractions
    if not _another_rank(library, query, extractions[0]):
        return extractions
    best = extractions[0]
    least = best.score - WORSE
    for place, one in enumerate(extractions):
        if one.score < least:
            break
        tells = (one.value is None) == (best.value is None) and _is_of_the_same_places(query, best, one)
        if tells and not _another_rank(library, query, one) and not attended_elsewhere(library, query, one):
            return moved_first(extractions, place)
    return extractions


def _is_of_the_same_places(query: Query, best: Extraction, other: Extraction) -> bool:
    """Return whether a sentence names every place of the question that the best does: not all who came are from one."""
    triples = zip(query.units, best.evidence.findings, other.evidence.findings, strict=True)
    return all(
        its.level is Level.SENTENCE
        for unit, own, its in triples
        if unit.kind in PLACES and own.level is Level.SENTENCE
    )


def _asked(query: Query) -> tuple[str, QueryUnit] | None:
    """Return the series and the rank of the one meeting that a question names by both; else None."""
    ranks = [unit for unit in query.units if rank_of(unit)]
    series = [unit for unit in query.units if unit.kind == ConceptKind.SERIES]
    if len(ranks) != 1 or len(series) != 1 or gap(series[0].span, ranks[0].span) > REACH:
        return None
    return series[0].alternatives[0].concept, ranks[0]


def _tells_of(library: Library, meant: list[Event], series: str, chunk: int, sentence: int) -> bool:
    """Return whether a sentence tells of one of some meetings of one rank."""
    annotation = library.annotation(chunk)
    tokens = annotation.sentence_tokens[sentence]
    if {CONCEPT + series, f"{ORDINAL}{meant[0].ordinal}"} <= tokens:
        return True
    named = _named(library, chunk, sentence, meant[0])
    if named or any(_is_source(one, chunk, sentence) for one in meant) or _is_called_short(meant, tokens):
        return True
    document = library.chunks[chunk].document
    title = library.title_page_tokens(document) | library.document_tokens(document)
    if CONCEPT + series in title and any(token.startswith(ORDINAL) for token in title):
        ranked = any(token.startswith(ORDINAL) for token in tokens)
        other = named is False and ranked and CONCEPT + series in tokens
        return f"{ORDINAL}{meant[0].ordinal}" in title and not other
    before = ((chunk, earlier) for earlier in range(sentence))
    around = (
        (above, place)
        for above in library.introducing(chunk)
        for place in range(len(library.annotation(above).sentences))
    )
    return named is None and any(_named(library, *one, meant[0]) for one in (*before, *around))


def _named(library: Library, chunk: int, sentence: int, meeting: Event) -> bool | None:
    """Return whether a sentence names a meeting by series and rank; None where it names none."""
    annotation = library.annotation(chunk)
    terms, concepts = annotation.sentence_terms[sentence], annotation.longest_concepts[sentence]
    return names_meeting(library, terms, concepts, meeting)


def _is_source(event: Event, chunk: int, sentence: int) -> bool:
    """Return whether a sentence is known to say something of a meeting."""
    groups = (group for found in event.groups.values() for group in found)
    return any((one.chunk, one.sentence) == (chunk, sentence) for group in groups for one in group.sources)


def _is_called_short(meant: list[Event], tokens: frozenset[str]) -> bool:
    """Return whether a sentence names where or in which year one of some meetings was."""
    for event in meant:
        cities = {
            CONCEPT + one.concept for one in event.groups.get(Role.PLACE, ()) if one.sure and one.concept
        }
        if not tokens.isdisjoint(cities | {f"y:{year}" for year in event.years}):
            return True
    return False
