"""The ways in which a document may write a term or a number of the question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.annotate import CONCEPT, ORDINAL, STEM
from index.model import holds
from index.query import (
    NAMED_KINDS,
    NESTED_STRENGTH,
    OTHER_NUMBER_STRENGTH,
    RELATED_STRENGTH,
    SAME_WORDS_STRENGTH,
    Alternative,
)
from index.query_words import query_words
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.model import Span
    from index.query_building import Vocabulary
    from index.termbase import Termbase
    from index.termbase.model import TermMatch

ALIKE_STRENGTH = 0.8  # "agreed" where the document says "adopted"
PARTS_STRENGTH = 0.8
"""Of a dialogue about the challenges of protection, for the dialogue on protection challenges."""
WHOLE_NAMES = frozenset({ConceptKind.COUNTRY, ConceptKind.CITY, ConceptKind.BODY})
"""Kinds of which a part of the name says nothing."""


def term_ways(
    match: TermMatch,
    nested: Sequence[TermMatch],
    stems: Sequence[tuple[Span, str]],
    literals: Sequence[tuple[Span, str]],
    vocabulary: Vocabulary,
) -> list[Alternative]:
    """Return the ways to write a term of the question: its concept, its own words, its parts, what is near to it."""
    termbase = vocabulary.termbase
    likeliest = {one.span: one for one in reversed(nested)}
    within = frozenset(STEM + token for span, token in stems if holds(match.span, span))
    if within:  # 5+5对话 is not 对话
        within |= {token for span, token in literals if token.startswith("n:") and holds(match.span, span)}
    ways = [Alternative(frozenset({CONCEPT + match.concept}), concept=match.concept)]
    scattered = len(within) > 1 and termbase.concept(match.concept).kind is ConceptKind.COUNTRY
    if within and not scattered:  # "the United Nations … the states" are not the United States
        ways.append(Alternative(within))
    ways.extend(
        Alternative(
            frozenset({CONCEPT + inner.concept}),
            SAME_WORDS_STRENGTH if inner.span == match.span else NESTED_STRENGTH,
            concept=inner.concept,
        )
        for inner in nested
        if inner.concept != match.concept
        and holds(match.span, inner.span)
        and (inner.span == match.span or not _says_nothing(termbase, match.concept, inner.concept))
        and not (inner.span != match.span and _another_meeting(termbase, likeliest[inner.span], inner))
    )
    if not vocabulary.frequency(CONCEPT + match.concept):
        ways.extend(_in_parts(match, nested, [span for span, _ in stems]))
    rank = query_words().ranks.get(match.concept)
    if rank is not None:
        ways.append(Alternative(frozenset({f"{ORDINAL}{rank}"}), OTHER_NUMBER_STRENGTH))
    ways.extend(
        Alternative(frozenset({CONCEPT + other}), ALIKE_STRENGTH, concept=other)
        for other in query_words().alike.get(match.concept, ())
    )
    ways.extend(
        Alternative(frozenset({CONCEPT + other}), RELATED_STRENGTH, concept=other)
        for other in query_words().related.get(match.concept, ())
    )
    return ways


def literal_ways(token: str) -> list[Alternative]:
    """Return the ways to write a number or a rank: "session 2" is «الجلسة الثانية»."""
    ways = [Alternative(frozenset({token}))]
    other = {"n:": ORDINAL, ORDINAL: "n:"}.get(token[:2])
    if other is not None:
        ways.append(Alternative(frozenset({other + token[2:]}), OTHER_NUMBER_STRENGTH))
    return ways


def _in_parts(match: TermMatch, nested: Sequence[TermMatch], words: Sequence[Span]) -> Iterator[Alternative]:
    """Yield the way to say by all its parts what no document names: "a meeting of civil society".

    Nothing where a word is no part.
    """
    inner = [one for one in nested if holds(match.span, one.span) and one.span != match.span]
    parts = {
        one.span: one.concept
        for one in reversed(inner)  # of an ambiguous part the likeliest concept comes first
        if not any(holds(other.span, one.span) and other.span != one.span for other in inner)
    }
    own = [word for word in words if holds(match.span, word)]
    whole = all(any(holds(part, word) for part in parts) for word in own)
    if len(parts) > 1 and whole and query_words().value_words.isdisjoint(parts.values()):
        yield Alternative(frozenset(CONCEPT + concept for concept in parts.values()), PARTS_STRENGTH)


def _says_nothing(termbase: Termbase, concept: str, part: str) -> bool:
    """Return whether a part of a concept's name says nothing of it: "world" of the World Bank, "day" of a day."""
    return part in query_words().value_words or (
        termbase.concept(concept).kind in WHOLE_NAMES and termbase.concept(part).kind not in NAMED_KINDS
    )


def _another_meeting(termbase: Termbase, likeliest: TermMatch, part: TermMatch) -> bool:
    """Return whether a part of a name means a meeting, and likelier another: 全球会议 are no sittings of one."""
    kinds = {termbase.concept(one.concept).kind for one in (likeliest, part)}
    return part.concept != likeliest.concept and kinds == {ConceptKind.EVENT}
