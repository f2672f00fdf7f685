"""Why a sentence tells of a thing of another number than asked about: of session 4, not 3; of the last one ranked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.facts.sessions import ranks_beside
from bot.answer.sentence.counting import heading_terms, labels
from bot.answer.understand.patterns import AnswerKind, Attribute
from index.annotate import ORDINAL
from index.model import gap
from index.query import MEETINGS, RELATED_STRENGTH
from index.rank import BESIDE, TOLD, Level
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.annotate import Term
    from index.library import Library
    from index.query import Query, QueryUnit
    from index.rank import Finding

    Numbered = tuple[QueryUnit, QueryUnit]

OF_ONE = frozenset({AnswerKind.ACTOR, AnswerKind.PERSON, AnswerKind.ORGANISATION, AnswerKind.COUNTRY})
"""Kinds of value that are told of one of several numbered things, and of the others too."""
PRESIDING = frozenset({Attribute.CHAIR, Attribute.MODERATOR})
ELSEWHERE = frozenset({Level.PARAGRAPH, Level.NEARBY})
"""Where a rank is told of what a sentence does not name."""
APART = 24
"""Code points between two things of which each has what is told behind it."""
REACH = 3
"""Code points between a rank and what it ranks."""


def of_another_label(library: Library, understood: Understanding, query: Query, best: Extraction) -> str:
    """Return that who did a thing is told of one of another number or rank than asked about; empty where it is not.

    A heading above says of which session a sentence is, and of "the session" a sentence goes on that is ranked last.
    """
    if understood.answer not in OF_ONE or best.value is None or best.introduction is not None:
        return ""
    presiding = understood.attribute in PRESIDING
    for noun, number in _numbered(query):
        finding = best.evidence.findings[query.units.index(number)]
        if (
            _is_headed_otherwise(library, best, noun, number)
            or (number.kind == "ordinal" and _is_ranked_before(library, best, noun, number, finding))
            or (presiding and _is_of_the_last(library, best, noun, number))
            or (presiding and _is_told_of_none(library, query, best, (noun, number)))
        ):
            return f"of another number: {number.words}"
    return ""


def _numbered(query: Query) -> Iterator[Numbered]:
    """Yield what a question calls by a number or a rank, each with that: "session 3", «الدورة الثالثة», 第三场会议."""
    yield from ((noun, number) for noun, number in labels(query) if noun.kind != ConceptKind.TIME)
    for place, rank in enumerate(query.units):
        if rank.kind != "ordinal":
            continue
        beside = [*query.units[place + 1 : place + 2], *query.units[max(0, place - 1) : place]]
        for noun in beside:
            counted = noun.kind in MEETINGS | {ConceptKind.BODY, ConceptKind.DOCUMENT_PART}
            if counted and gap(noun.span, rank.span) <= REACH:
                yield noun, rank
                break


def _own(noun: QueryUnit) -> frozenset[str]:
    """Return the tokens by which a thing itself is named, not what is only like it."""
    return frozenset(
        token for way in noun.alternatives if way.strength > RELATED_STRENGTH for token in way.tokens
    )


def _is_headed_otherwise(library: Library, best: Extraction, noun: QueryUnit, number: QueryUnit) -> bool:
    """Return whether the nearest heading that numbers such a thing gives it another number, and no sentence its own."""
    annotation, chunk = library.annotation(best.evidence.chunk), library.chunks[best.evidence.chunk]
    nouns = _own(noun)
    if number.tokens & ranks_beside(annotation.sentence_terms[best.evidence.sentence], noun.tokens):
        return False
    for heading in reversed(library.paragraph(chunk).headings):
        ranks = ranks_beside(heading_terms(heading, chunk.language, library.termbase), nouns)
        if ranks:
            return ranks.isdisjoint(number.tokens)
    return False


def _is_of_the_last(library: Library, best: Extraction, noun: QueryUnit, number: QueryUnit) -> bool:
    """Return whether a name stands behind another of several things ranked apart: "… and the second, chaired by"."""
    if best.value is None:
        return False
    terms = library.annotation(best.evidence.chunk).sentence_terms[best.evidence.sentence]
    named = [one for one in terms if one.token in noun.tokens and one.end <= best.value.span.start]
    apart = [one.end for one in named if one.end + APART <= named[-1].start]
    ranks = ranks_beside([one for one in terms if one.start >= max(apart, default=0)], noun.tokens)
    return bool(apart) and bool(ranks) and ranks.isdisjoint(number.tokens)


def _is_ranked_before(
    library: Library, best: Extraction, noun: QueryUnit, rank: QueryUnit, finding: Finding
) -> bool:
    """Return whether a sentence goes on about a thing that the text ranks otherwise before it.

    "The second Assembly will be held in Tolmer. Mr. Andor will preside over the Assembly. The first was in Ostrevar."
    """
    annotation = library.annotation(best.evidence.chunk)
    nouns = _own(noun)
    held = annotation.sentence_tokens[best.evidence.sentence]
    if finding.level not in BESIDE or nouns.isdisjoint(held):
        return False
    for sentence in range(best.evidence.sentence, -1, -1):
        ranks = _ranks(annotation.sentence_terms[sentence], nouns)
        if ranks:
            return ranks.isdisjoint(rank.tokens)
    return False


def _ranks(terms: Sequence[Term], nouns: frozenset[str]) -> frozenset[str]:
    return frozenset(token for token in ranks_beside(terms, nouns) if token.startswith(ORDINAL))


def _is_told_of_none(library: Library, query: Query, best: Extraction, numbered: Numbered) -> bool:
    """Return whether a number is found, but as none of the thing: of three minutes, or of the meeting as a whole."""
    noun, number = numbered
    findings = best.evidence.findings
    named, found = (findings[query.units.index(unit)] for unit in (noun, number))
    if number.kind == "ordinal":
        return found.level in ELSEWHERE and named.level not in TOLD
    annotation, chunk = library.annotation(best.evidence.chunk), library.chunks[best.evidence.chunk]
    texts = [annotation.sentence_terms[best.evidence.sentence]]
    texts += [
        heading_terms(one, chunk.language, library.termbase) for one in library.paragraph(chunk).headings
    ]
    if any(number.tokens & ranks_beside(text, noun.tokens) for text in texts):
        return False
    if found.level in TOLD:
        return True
    return found.level is Level.DOCUMENT and found.degree < 1 and named.level in TOLD
