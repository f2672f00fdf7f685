"""Hits to evidence: which sentence holds what the question asks about, and where the rest of it is found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from index.model import UnitKind
from index.query import NESTED_STRENGTH
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index.annotate import Annotation, Term
    from index.library import Library
    from index.model import Hit, Span
    from index.query import Query, QueryUnit


class Level(StrEnum):
    """How near to a sentence something was found."""

    SENTENCE = "sentence"
    NEIGHBOUR = "neighbour"  # the sentence before or after
    PARAGRAPH = "paragraph"
    NEARBY = "nearby"  # the unit before or after
    CONTEXT = "context"  # headings, a list's introduction, column names
    DOCUMENT = "document"  # the document's titles, short names, date
    NOWHERE = "nowhere"


LEVEL_WEIGHT = {
    Level.SENTENCE: 1.0,
    Level.NEIGHBOUR: 0.8,
    Level.PARAGRAPH: 0.7,
    Level.CONTEXT: 0.6,
    Level.NEARBY: 0.45,
    Level.DOCUMENT: 0.4,
    Level.NOWHERE: 0.0,
}
DEFINED_BY_CONTEXT = frozenset({UnitKind.DATELINE, UnitKind.SIGNATURE, UnitKind.TITLE})
"""Kinds of unit that are what the words around them say: "Chair's summary … 23 May"."""
CONTEXT_OF_DEFINED = 0.85
TOGETHER_SHARE = 0.08
"""What it adds that the two weightiest words of the question stand side by side in the sentence."""
TOGETHER_REACH = 30
LIKELY = 60
"""Sentences, best first, whose words' nearness is looked at."""
HIT_SHARE = 0.2  # of the best hit's score: keeps the order of BM25 among equals
KIND_PENALTY = {UnitKind.HEADING: 0.12, UnitKind.TITLE: 0.08}
BOUND_DISTANCE = 48
"""Code points between an ordinal and what it counts: «الاجتماع العالمي الرابع»."""
NUMBER_DISTANCE = 3
"""The same for a number that ranks: "Global Meeting 5", not the month of its date."""
RANK_DISTANCE = 12
"""Code points within which a rank surely belongs to a thing."""
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


class Finding(NamedTuple):
    """Where one unit of the question was found for one sentence; ordered by worth, of equal ones the nearer last.

    Attributes:
        worth: 0..1, degree and nearness together.
        nearness: 0..1, of the level.
        degree: 0..1, how surely.
        level: How near.
    """

    worth: float
    nearness: float
    degree: float
    level: Level

    @classmethod
    def at(cls, level: Level, degree: float) -> Finding:
        """Return what was found at a level: nothing, nowhere, where the degree is 0."""
        nearness = LEVEL_WEIGHT[level]
        return cls(degree * nearness, nearness, degree, level) if degree else _NOTHING


ORDINAL = "o:"
_NOTHING = Finding(0.0, 0.0, 0.0, Level.NOWHERE)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of a chunk, weighed against a question.

    Attributes:
        chunk: The chunk's number.
        sentence: The sentence's number in the chunk's annotation.
        findings: One for each unit of the query, in its order.
        coverage: 0..1, the share of the question's weight that was found, nearness counted.
        score: What evidence is ordered by; higher is better.
    """

    chunk: int
    sentence: int
    findings: tuple[Finding, ...]
    coverage: float
    score: float


def rank(library: Library, query: Query, hits: Sequence[Hit]) -> tuple[Evidence, ...]:
    """Return every sentence of the hits, best first; ties by chunk, then sentence."""
    weights = [unit.weight for unit in query.units]
    total = sum(weights)
    if not hits or not total:
        return ()
    best = max(hit.score for hit in hits) or 1.0
    sought = _Sought(query)
    found: list[Evidence] = []
    for hit in hits:
        kind = library.paragraph(library.chunks[hit.chunk]).kind
        prior = HIT_SHARE * hit.score / best - KIND_PENALTY.get(kind, 0.0)
        for number, findings in enumerate(_findings(sought, library, hit.chunk)):
            worths = [one.worth for one in findings]
            if kind in DEFINED_BY_CONTEXT:
                for place, one in enumerate(findings):
                    if one.level is Level.CONTEXT:
                        worths[place] = one.degree * CONTEXT_OF_DEFINED
            coverage = sum(map(mul, weights, worths)) / total
            found.append(Evidence(hit.chunk, number, tuple(findings), coverage, coverage + prior))
    found.sort(key=_order)
    likely = [_with_nearness(library, query, one) for one in found[:LIKELY]]
    return (*sorted(likely, key=_order), *found[LIKELY:])


def _order(evidence: Evidence) -> tuple[float, int, int]:
    return (-evidence.score, evidence.chunk, evidence.sentence)


def _with_nearness(library: Library, query: Query, evidence: Evidence) -> Evidence:
    """Return the evidence with what it gains where the question's weightiest words stand side by side."""
    annotation = library.annotation(evidence.chunk)
    sentence = annotation.sentences[evidence.sentence]
    if _together(query, evidence.findings, annotation, sentence):
        return replace(evidence, score=evidence.score + TOGETHER_SHARE)
    return evidence


def _together(query: Query, findings: Sequence[Finding], annotation: Annotation, sentence: Span) -> bool:
    """Return whether the two weightiest units that the sentence holds stand side by side in it."""
    held = [
        unit
        for unit, finding in zip(query.units, findings, strict=True)
        if finding.level is Level.SENTENCE and finding.degree > NESTED_STRENGTH
    ]
    if len(held) < 2:
        return False
    held.sort(key=lambda unit: -unit.weight)
    terms = annotation.terms_within(sentence)
    first, second = ([term for term in terms if term.token in unit.tokens] for unit in held[:2])
    return any(
        0 <= max(left.start, right.start) - min(left.end, right.end) <= TOGETHER_REACH
        for left in first
        for right in second
        if left != right
    )


class _Sought:
    """The units of a question, looked for in sets of tokens.

    Sets that hold the same of the question's tokens hold its units alike, and are looked at once.

    Attributes:
        units: In the question's order.
        ranks: Place of a unit to what it ranks; other units are absent.
    """

    def __init__(self, query: Query) -> None:
        self.units = query.units
        self.ranks = {
            place: _Rank.of(unit, query) for place, unit in enumerate(query.units) if unit.kind == "ordinal"
        }
        self._asked = frozenset[str]().union(*(unit.tokens for unit in query.units))
        self._degrees: dict[frozenset[str], Mapping[int, float]] = {}
        self._found: dict[Level, dict[frozenset[str], Mapping[int, Finding]]] = {level: {} for level in Level}

    def held(self, tokens: frozenset[str]) -> frozenset[str]:
        """Return the tokens that the question asks for."""
        return self._asked & tokens

    def improve(self, findings: list[Finding], held: frozenset[str], level: Level) -> None:
        """Put what tokens of a level hold into the place of what is worth less, or as much and farther."""
        if not held:
            return
        found = self._found[level]
        if held not in found:
            degrees = self._degrees_of(held)
            found[held] = {place: Finding.at(level, degree) for place, degree in degrees.items()}
        for place, finding in found[held].items():
            findings[place] = max(findings[place], finding)

    def _degrees_of(self, held: frozenset[str]) -> Mapping[int, float]:
        if held not in self._degrees:
            degrees = ((place, unit.degree(held)) for place, unit in enumerate(self.units))
            self._degrees[held] = {place: degree for place, degree in degrees if degree}
        return self._degrees[held]


def _findings(sought: _Sought, library: Library, chunk: int) -> list[list[Finding]]:
    """Return for each sentence of a chunk where the units are found: where they are worth most."""
    annotation = library.annotation(chunk)
    levels = {
        Level.PARAGRAPH: sought.held(annotation.tokens),
        Level.CONTEXT: sought.held(library.context_tokens(chunk)),
        Level.NEARBY: sought.held(library.nearby_tokens(chunk)),
        Level.DOCUMENT: sought.held(library.document_tokens(library.chunks[chunk].document)),
    }
    around = [_NOTHING] * len(sought.units)
    for level, held in levels.items():
        sought.improve(around, held, level)
    sentences = [sought.held(tokens) for tokens in annotation.sentence_tokens]
    rows = []
    for number, held in enumerate(sentences):
        findings = around.copy()
        sought.improve(findings, held, Level.SENTENCE)
        for beside in sentences[max(0, number - 1) : number] + sentences[number + 1 : number + 2]:
            sought.improve(findings, beside, Level.NEIGHBOUR)
        rows.append(findings)
    for place, rank in sought.ranks.items():
        for findings, finding in zip(rows, rank.findings(annotation, sentences, levels), strict=True):
            findings[place] = finding
    return rows


@dataclass(frozen=True, slots=True)
class _Rank:
    """An ordinal of the question with what it counts.

    Attributes:
        ordinal: The rank.
        counted: The tokens of what it counts, the nearest thing that can be counted; None where there is none.
        heads: Those of them that name the thing alone.
    """

    ordinal: QueryUnit
    counted: frozenset[str] | None
    heads: frozenset[str]

    @classmethod
    def of(cls, ordinal: QueryUnit, query: Query) -> _Rank:
        """Return an ordinal with what it counts in a question."""
        counted = _counted(ordinal, query)
        if counted is None:
            return cls(ordinal, None, frozenset())
        heads = (token for way in counted.alternatives if len(way.tokens) == 1 for token in way.tokens)
        return cls(ordinal, counted.tokens, frozenset(heads))

    def findings(
        self,
        annotation: Annotation,
        sentences: Sequence[frozenset[str]],
        around: Mapping[Level, frozenset[str]],
    ) -> Iterator[Finding]:
        """Yield where the ordinal is found for each sentence.

        Args:
            annotation: Of the chunk.
            sentences: What the question asks for and each sentence holds.
            around: What the rest holds, from the nearest level on.
        """
        degrees = [
            self.ordinal.degree(held) if self.is_bound(annotation, sentence) else 0.0
            for held, sentence in zip(sentences, annotation.sentences, strict=True)
        ]
        far = max(Finding.at(level, self.degree_around(held)) for level, held in around.items())
        for number, sentence in enumerate(annotation.sentences):
            found = Finding.at(Level.SENTENCE, degrees[number])
            if not self.counts_another(annotation, sentence):
                near = max(
                    degrees[max(0, number - 1) : number] + degrees[number + 1 : number + 2], default=0.0
                )
                found = max(found, Finding.at(Level.NEIGHBOUR, near), far)
            yield found

    def degree_around(self, tokens: frozenset[str]) -> float:
        """Return 0..1: how far tokens around a sentence hold the rank, as a rank and with what it counts."""
        if self.counted is not None and self.counted.isdisjoint(tokens):
            return 0.0
        return self.ordinal.alternatives[0].degree(tokens)

    def is_bound(self, annotation: Annotation, sentence: Span) -> bool:
        """Return whether the ordinal counts the same thing in the sentence.

        "The fourth global meeting" is not held by «الاجتماع العالمي الثالث … الدورة الرابعة»: where the thing
        counted stands in the sentence, its ordinal stands close by. Elsewhere only a rank will do: «ثلاثة أقسام» is
        nothing of the third meeting.
        """
        terms = annotation.terms_within(sentence)
        places = [term for term in terms if term.token in self.heads]
        if not places and self.counted is not None:
            ranked = any(term.token in self.ordinal.alternatives[0].tokens for term in terms)
            return ranked and not self.counted.isdisjoint(annotation.tokens)
        return not places or any(
            _apart(term, place) <= (BOUND_DISTANCE if term.token.startswith(ORDINAL) else NUMBER_DISTANCE)
            for term in terms
            if term.token in self.ordinal.tokens
            for place in places
        )

    def counts_another(self, annotation: Annotation, sentence: Span) -> bool:
        """Return whether every mention of the thing counted has another rank beside it in a sentence.

        What a sentence says of the fourth meeting is nothing that the fifth did, whatever stands around it.
        """
        terms = annotation.terms_within(sentence)
        places = [term for term in terms if term.token in self.heads]
        if not places:
            return False
        ranks = [term for term in terms if term.token.startswith(ORDINAL)]
        if any(term.token in self.ordinal.tokens for term in ranks):
            return False
        return all(any(_apart(term, place) <= RANK_DISTANCE for term in ranks) for place in places)


def _apart(term: Term, place: Term) -> int:
    """Return how many code points lie between two terms; 0 where one holds the other."""
    return max(0, max(term.start, place.start) - min(term.end, place.end))


def _counted(ordinal: QueryUnit, query: Query) -> QueryUnit | None:
    """Return the unit of the question that an ordinal counts: the nearest thing that can be counted."""
    things = [unit for unit in query.units if unit.kind in COUNTED]
    return min(
        things,
        key=lambda unit: min(
            abs(unit.span.start - ordinal.span.end), abs(ordinal.span.start - unit.span.end)
        ),
        default=None,
    )
