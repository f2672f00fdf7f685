"""A sentence as a search for values sees it: its terms, and where the question's words stand in it."""

from __future__ import annotations

import math
import re
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answer.sentence.counting import held
from bot.answer.sentence.short_names import short_names
from bot.answer.words.column_words import column_words
from bot.answer.words.number_phrases import counting_words, phrase_after, phrase_before
from index.annotate import CONCEPT
from index.model import Language, Span, UnitKind, holds
from index.query import MEETINGS, NAMED_KINDS, RELATED_STRENGTH
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.sentence.lens import QuestionLens
    from index.annotate import Annotation, Term
    from index.facts.people import PersonMention
    from index.library import Library
    from index.query import Query
    from index.termbase.model import ConceptKind
    from index.text.numerals import NumberMention

REACH = 60.0
"""Code points over which a value's nearness to the words asked about falls to 1/e."""
BEFORE_COUNTED = 3
"""Words between an Arabic number and the thing counted, at most."""
ITEM_SHARE = 0.3
_COMMA = re.compile(r"[،,؛;，；]|\s(?=(?:and that|et qu[e'’]|y que|и что|وأن)(?!\w))")
_JOINED = re.compile(r"[،,؛;，；]|\s(?:and|et|y|e|и)\s|\s(?=و[^\W\d_]{3})")
"""What may stand between two things that were done: "signed in May | and entered into force in July"."""


class SentenceView:
    """One sentence with what a search for values reads of it.

    Attributes:
        library: The documents.
        lens: The question.
        chunk: The chunk's number.
        number: The sentence's number in it.
        annotation: Of the chunk.
        text: The chunk's shown text.
        sentence: Where the sentence stands in the text.
        terms: The terms of the sentence.
    """

    def __init__(
        self, library: Library, lens: QuestionLens, chunk: int, number: int, annotation: Annotation, text: str
    ) -> None:
        self.library, self.lens, self.chunk, self.number = library, lens, chunk, number
        self.annotation, self.text = annotation, text
        self.sentence = annotation.sentences[number]
        self.terms = annotation.sentence_terms[number]

    @classmethod
    def of(cls, library: Library, lens: QuestionLens, chunk: int, number: int) -> SentenceView:
        """Return the view of a chunk's sentence."""
        return cls(library, lens, chunk, number, library.annotation(chunk), library.passage_text(chunk).text)

    @property
    def query(self) -> Query:
        """The question."""
        return self.lens.query

    @property
    def asked(self) -> frozenset[str]:
        """Every token by which the question may be written."""
        return self.lens.asked

    @property
    def concepts(self) -> tuple[Term, ...]:
        """The concepts of the sentence that no other one holds."""
        return self.annotation.longest_concepts[self.number]

    @property
    def kinds(self) -> Sequence[ConceptKind]:
        """What each of :attr:`concepts` is."""
        return self.library.kinds_named(self.chunk)[self.number]

    @property
    def named(self) -> frozenset[str]:
        """The termbase's concepts that the sentence names in any way."""
        return self.annotation.sentence_concepts[self.number]

    @cached_property
    def numbers(self) -> Sequence[NumberMention]:
        """The numbers of the sentence."""
        return [one for one in self.annotation.numbers if self.inside(one.span)]

    @property
    def language(self) -> Language:
        """The language that the sentence is in."""
        return self.library.language_of[self.chunk]

    @cached_property
    def mentions(self) -> Sequence[Term]:
        """The terms of the sentence that the question asks for in any way."""
        weights = self.lens.weights
        return [term for term in self.terms if term.token in weights]

    @cached_property
    def nouns_asked(self) -> Sequence[Term]:
        """The terms of the sentence that are nouns of which the question asks "which"."""
        return [term for term in self.terms if term.token in self.lens.bodies]

    @cached_property
    def anchors(self) -> Sequence[tuple[Span, float]]:
        """Where the question's words stand in the sentence, each with its weight."""
        weights = self.lens.weights
        return [(Span(term.start, term.end), weights[term.token]) for term in self.mentions]

    def thing_counted(self, number: NumberMention) -> Span | None:
        """Return where the thing stands whose number was asked and this number is; None where it is another's."""
        counted = self.lens.counted
        tokens = self.annotation.sentence_tokens[self.number]
        if counted is None or not held(counted.heads, tokens):
            return None
        # The heading may qualify it: below "Interregional recommendations" ten of them are such.
        if not all(held(ways, tokens) or held(ways, self.above) for ways in counted.qualifiers):
            return None
        language = self.language
        numbers = self.annotation.numbers
        for phrase in (
            phrase_after(self.text, self.sentence, number.span, numbers, language),
            phrase_before(self.text, self.sentence, number, numbers, language),
        ):
            thing = self.named_in(phrase)
            if thing is not None and phrase is not None and self._is_counted(phrase, thing, number.span):
                return thing
        return None

    def _is_counted(self, phrase: Span, thing: Span, number: Span) -> bool:
        """Return whether a thing stands where a number has what it counts: in Arabic soon behind it.

        «عشر نقاط تتعلق بحماية اللاجئين» counts points and no refugees.
        """
        language = self.language
        if language is not Language.ARABIC or number.end > phrase.start:
            return True
        between = fold_text(self.text[phrase.start : thing.start]).split()
        about = counting_words()["about"].get(language.value, ())
        return len(between) <= BEFORE_COUNTED and not any(word in about for word in between)

    def named_in(self, phrase: Span | None) -> Span | None:
        """Return where some words name the thing whose number was asked; None where they do not."""
        counted = self.lens.counted
        if phrase is None or counted is None:
            return None
        terms = [one for one in self.terms if holds(phrase, one)]
        beside = frozenset(one.token for one in terms)
        named = held(counted.heads, beside)
        if not named:
            return None
        named = named.union(*(held(ways, beside) for ways in counted.qualifiers))
        places = [one for one in terms if one.token in named]
        return Span(min(one.start for one in places), max(one.end for one in places))

    def in_hard_clause(self, span: Span) -> bool:
        """Return whether a span stands between the same commas as a hard constraint of the question."""
        return any(clause.start <= span.start < clause.end for clause in self.hard_clauses)

    @cached_property
    def hard_clauses(self) -> tuple[Span, ...]:
        """Where, between commas, the question's years, ranks and dates stand; empty in a sentence of one clause."""
        places = [term.start for term in self.mentions if term.token in self.lens.hard]
        if not places:
            return ()
        commas = _COMMA.finditer(self.text, self.sentence.start, self.sentence.end)
        cuts = [self.sentence.start, *(match.start() for match in commas), self.sentence.end]
        if len(cuts) == 2:
            return ()
        clauses = [Span(a, b) for a, b in pairwise(cuts) if a < b]
        return tuple(
            clause for clause in clauses if any(clause.start <= place < clause.end for place in places)
        )

    def is_done_in(self, span: Span, others: Sequence[Span]) -> bool:
        """Return whether a span stands in one clause with the deed that the question asks about, else with who did it.

        Args:
            span: A date.
            others: All dates of the sentence: what joins the days of one is between no clauses.
        """
        low, high = self.sentence.start, self.sentence.end
        for match in _JOINED.finditer(self.text, low, high):
            if any(one.start < match.start() < one.end for one in others):
                continue
            if match.end() <= span.start:
                low = match.end()
            elif match.start() >= span.end:
                high = match.start()
                break
        done = any(low <= deed.start < high for deed in self.doing or self._named)
        return done and not self._is_of_another_meeting(low, high)

    def _is_of_another_meeting(self, low: int, high: int) -> bool:
        """Return whether a stretch names a meeting that was not asked about, and another one that which was.

        "The sixth meeting, held on 13 October, shortly after the summit, on 19 September": the summit's is the latter.
        """
        asked = [term.start for term in self._meetings if term.token in self.asked]
        here = any(low <= term.start < high for term in self._meetings)
        return here and bool(asked) and not any(low <= start < high for start in asked)

    def tells_of_another_meeting(self) -> bool:
        """Return whether the sentence names meetings, and not the one that the question names.

        "Decides to hold a preparatory meeting in Mexico, to: (a) consider what was left over from the thematic
        sessions" does not tell where the thematic sessions are.
        """
        asked = [unit for unit in self.query.units if unit.kind in MEETINGS]
        strong = {
            token
            for unit in asked
            for way in unit.alternatives
            if way.strength > RELATED_STRENGTH
            for token in way.tokens
        }
        return bool(asked) and bool(self._meetings) and strong.isdisjoint(term.token for term in self.terms)

    @cached_property
    def _meetings(self) -> Sequence[Term]:
        """Where the sentence names meetings."""
        return [term for term, kind in zip(self.concepts, self.kinds, strict=True) if kind in MEETINGS]

    @cached_property
    def _named(self) -> Sequence[Span]:
        """Where the sentence has the countries, bodies and names of the question."""
        names = [unit.tokens for unit in self.query.units if unit.kind in NAMED_KINDS]
        return [
            Span(term.start, term.end)
            for term in self.mentions
            if any(term.token in tokens for tokens in names)
        ]

    @cached_property
    def short_names(self) -> Sequence[tuple[Span, str]]:
        """Where the sentence calls bodies by one word, and which."""
        return list(short_names(self))

    @cached_property
    def doing(self) -> Sequence[Span]:
        """Where the sentence has what it is asked who did; else any other deed or function of the question."""
        deeds = self.lens.deeds
        for tokens in (deeds[:1], deeds[1:]):
            places = [
                Span(term.start, term.end)
                for term in self.mentions
                if any(term.token in deed and term.token.startswith(CONCEPT) for deed in tokens)
            ]
            if places:
                return places
        return ()

    @cached_property
    def requests(self) -> Sequence[int]:
        """Where the words end by which the sentence asks somebody to do something."""
        asking = column_words()["asking"]
        return [
            term.end for term in self.terms if term.token.startswith(CONCEPT) and term.token[2:] in asking
        ]

    @property
    def above(self) -> frozenset[str]:
        """The tokens of the headings that the sentence stands under, and of what introduces its list."""
        return self.library.context_tokens(self.chunk)

    @cached_property
    def people(self) -> Sequence[PersonMention]:
        """The persons that the sentence names; all of the unit's where that is a table row."""
        named = self.library.people_by_chunk.get(self.chunk, ())
        if named and self.library.kind(self.chunk) is UnitKind.TABLE_ROW:
            return named
        return [mention for mention in named if self.inside(mention.name.span)]

    def inside(self, span: Span) -> bool:
        """Return whether a span lies in the sentence."""
        return holds(self.sentence, span)


def nearness(text: str, span: Span, anchors: Sequence[tuple[Span, float]]) -> float:
    """Return 0..1, how near a span stands to weighted places; 0 where there are none.

    A semicolon between two places sets them far apart: the items of a list speak of different things.
    """
    total = sum(weight for _, weight in anchors)
    if not total:
        return 0.0
    near = 0.0
    for place, weight in anchors:
        between = text[min(span.end, place.end) : max(span.start, place.start)]
        near += weight * math.exp(-len(between) / REACH) * ITEM_SHARE ** sum(map(between.count, "؛;；"))
    return near / total
