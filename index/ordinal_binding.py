"""What the rank of a question counts, and whether a text's rank counts the same: "the fourth global meeting"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.annotate import CONCEPT, FIRST, ORDINAL
from index.model import Language, gap
from index.query import MEETINGS, NESTED_STRENGTH
from index.query_words import query_words
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.annotate import Annotation, Term
    from index.query import Query, QueryUnit
    from index.termbase import Termbase

ARTICLE = "ال"
BOUND_DISTANCE = 48
"""Code points between an ordinal and what it counts: «الاجتماع العالمي الرابع»."""
NUMBER_DISTANCE = 3
"""The same for a number that ranks: "Global Meeting 5", not the month of its date."""
RANK_DISTANCE = 12
"""Code points within which a rank surely belongs to a thing."""
MEETING_CLASSIFIERS = frozenset("次届屆场場")
"""What in Chinese stands behind the rank of something that is held."""
COUNTED = frozenset(
    {
        ConceptKind.EVENT,
        ConceptKind.SERIES,
        ConceptKind.PROCESS,
        ConceptKind.BODY,
        ConceptKind.DOCUMENT,
        ConceptKind.DOCUMENT_PART,
        ConceptKind.VOCABULARY,
    }
)


@dataclass(frozen=True, slots=True)
class OrdinalBinding:
    """An ordinal of the question with what it counts.

    Attributes:
        ordinal: The rank.
        counted: What it counts, the nearest thing that can be counted; None where there is none.
        heads: Those of them that name the thing alone.
        termbase: What concepts are.
    """

    ordinal: QueryUnit
    counted: QueryUnit | None
    heads: frozenset[str]
    termbase: Termbase

    @classmethod
    def of(cls, ordinal: QueryUnit, query: Query, termbase: Termbase) -> OrdinalBinding:
        """Return an ordinal with what it counts in a question."""
        counted = _counted(ordinal, query)
        if counted is None:
            return cls(ordinal, None, frozenset(), termbase)
        named = [counted]
        if not counted.own_concepts.isdisjoint(query_words().scopes):  # "the second *global* dialogue"
            meetings = (unit for unit in query.units if unit.kind in MEETINGS)
            named += [unit for unit in meetings if gap(unit.span, counted.span) <= 1]
        heads = (
            token
            for unit in named
            for way in unit.alternatives
            if len(way.tokens) == 1 and way.strength > NESTED_STRENGTH
            for token in way.tokens
        )
        return cls(ordinal, counted, frozenset(heads), termbase)

    @property
    def is_told_around(self) -> bool:
        """Whether what stands around a sentence can tell the rank, as a rank and with what it counts.

        What is counted out, "the third recommendation", is ranked where it is told and nowhere else.
        """
        return self.counted is None or not _is_enumerated(self.counted)

    def is_bound(self, annotation: Annotation, sentence: int) -> bool:
        """Return whether the ordinal counts the same thing in a sentence, told by its number.

        "The fourth global meeting" is not held by «الاجتماع العالمي الثالث … الدورة الرابعة»: where the thing
        counted stands in the sentence, its ordinal stands close by. Elsewhere only a rank will do: «ثلاثة أقسام» is
        nothing of the third meeting.
        """
        terms = annotation.sentence_terms[sentence]
        places = [term for term in terms if term.token in self.heads]
        if not places and self.counted is not None:
            ranked = any(
                term.token in self.ordinal.alternatives[0].tokens and not self._ranks_another(term, terms)
                for term in terms
            )
            return ranked and bool(self.counted.degree(annotation.tokens))
        return not places or any(
            gap(term, place) <= self._reach(term, terms)
            for term in terms
            if term.token in self.ordinal.tokens
            for place in places
        )

    def ranks_only_another(self, annotation: Annotation) -> bool:
        """Return whether a paragraph holds the rank, and only with the names of other meetings."""
        tokens = self.ordinal.alternatives[0].tokens
        if tokens.isdisjoint(annotation.tokens):
            return False
        ranks = [term for term in annotation.terms if term.token in tokens]
        return bool(ranks) and all(self._ranks_another_series(rank, annotation.terms) for rank in ranks)

    def _reach(self, rank: Term, terms: Sequence[Term]) -> int:
        """Return how far from a rank, in code points, what it counts may stand."""
        if not rank.token.startswith(ORDINAL):
            return NUMBER_DISTANCE
        return RANK_DISTANCE if self._ranks_another_series(rank, terms) else BOUND_DISTANCE

    def _ranks_another(self, rank: Term, terms: Sequence[Term]) -> bool:
        """Return whether a rank stands right beside something else: «المرحلة الثالثة» is no third meeting."""
        beside = _beside(rank, terms, 1)
        return bool(beside) and self.counted is not None and self.counted.tokens.isdisjoint(beside)

    def _ranks_another_series(self, rank: Term, terms: Sequence[Term]) -> bool:
        """Return whether a rank touches the name of other meetings: 第四次全球会议 is no fourth dialogue."""
        beside = _beside(rank, terms, 0)
        if self.counted is None or not self.counted.tokens.isdisjoint(beside):
            return False
        return any(self.termbase.concept(token[2:]).kind is ConceptKind.SERIES for token in beside)

    def counts_another(self, annotation: Annotation, sentence: int) -> bool:
        """Return whether every mention of the thing counted has another rank beside it in a sentence.

        What a sentence says of the fourth meeting is nothing that the fifth did, whatever stands around it.
        """
        ranks = annotation.ranks[sentence]
        if not ranks or self.heads.isdisjoint(annotation.sentence_tokens[sentence]):
            return False
        places = [term for term in annotation.sentence_terms[sentence] if term.token in self.heads]
        if any(term.token in self.ordinal.tokens for term in ranks):
            return False
        return all(any(gap(term, place) <= RANK_DISTANCE for term in ranks) for place in places)


def _beside(rank: Term, terms: Sequence[Term], least: int) -> list[str]:
    """Return the concepts at most one code point from a rank, and at least so many."""
    return [
        term.token
        for term in terms
        if rank.start - 1 <= term.end
        and term.start <= rank.end + 1
        and term.token.startswith(CONCEPT)
        and least <= max(term.start - rank.end, rank.start - term.end)
    ]


def _is_enumerated(unit: QueryUnit) -> bool:
    return unit.alternatives[0].concept in query_words().enumerated


def _counted(ordinal: QueryUnit, query: Query) -> QueryUnit | None:
    """Return the unit of the question that an ordinal counts: the nearest thing that can be counted.

    A meeting comes before what it is about: 第四次岛国首脑会议, "the fourth annual experts' meeting"; not before a noun
    right beside the rank: "the third phase of the meeting", "its third recommendation".
    """

    def distance(unit: QueryUnit) -> int:
        return min(abs(unit.span.start - ordinal.span.end), abs(ordinal.span.start - unit.span.end))

    ranked_behind = (
        query.language is not Language.ARABIC
        and any(  # «цели седьмого совещания»: no seventh aim
            unit.kind in MEETINGS and 0 <= unit.span.start - ordinal.span.end <= 1 for unit in query.units
        )
    )
    beside = next(
        (
            unit
            for unit in query.units
            if _is_enumerated(unit)
            and distance(unit) <= 1
            and (not ranked_behind or unit.span.start >= ordinal.span.end)
        ),
        None,
    )
    if beside is not None and FIRST not in ordinal.tokens:  # "who first proposed …" counts nothing
        return beside
    things = [unit for unit in query.units if unit.kind in COUNTED]
    if ranked_behind:  # «открыл седьмое совещание»: no seventh opening
        things = [unit for unit in things if unit.span.start >= ordinal.span.end]
    if query.language is Language.ARABIC and ordinal.words.startswith(ARTICLE):
        # «المؤتمر الوزاري الرابع للملاحة»: a rank with the article stands behind what it counts.
        things = [unit for unit in things if unit.span.start < ordinal.span.start] or things
    if query.language is Language.CHINESE:
        # 筹备进程第二阶段: a rank without a classifier stands right before what it counts.
        things = [unit for unit in things if unit.span.start == ordinal.span.end] or things
    nearest = min(things, key=distance, default=None)
    if nearest is None or nearest.kind != ConceptKind.VOCABULARY:
        return nearest
    classed = query.text[ordinal.span.end : ordinal.span.end + 1] in MEETING_CLASSIFIERS
    if distance(nearest) <= 1 and not classed:
        return nearest
    return min((unit for unit in query.units if unit.kind in MEETINGS), key=distance, default=nearest)
