"""What a text holds, found once at index time: sentences, terms, dates, numbers and their places."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from index.facts.dates import DateMention, DateValue, Precision, find_dates
from index.model import Span
from index.termbase.model import ConceptKind
from index.termbase.transliterate import transliterate_tokens
from index.text.analyze import Field, analyzer_for
from index.text.numerals import NumberKind, NumberMention, find_numbers
from index.text.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index.model import Language
    from index.serialize import JsonValue
    from index.termbase import Termbase
    from index.termbase.model import TermMatch

STEM = "w:"
CONCEPT = "c:"
NAME = "t:"
PART_OF = {
    ConceptKind.FUNCTION: frozenset(
        {ConceptKind.FUNCTION, ConceptKind.SERIES, ConceptKind.DOCUMENT, ConceptKind.DOCUMENT_KIND}
    )
}
"""Kinds that mean nothing of their own inside a name of these kinds."""
NAME_REACH = 30
"""Characters after a form of address that hold the name."""


class Term(NamedTuple):
    """A token of a text and where it stands; ordered by start, end, token.

    Attributes:
        start: Code points from the text's beginning.
        end: One past its last code point.
        token: ``w:`` and a stem, ``c:`` and a concept of the termbase, ``t:`` and a piece of a name's
            transliteration, or a literal of :mod:`index.text.literals` (``n:132``, ``o:4``,
            ``s:71/280``), or a month (``m:2013-05``).
    """

    start: int
    end: int
    token: str


@dataclass(frozen=True)
class Annotation:
    """What one text holds. All offsets are into that text.

    Attributes:
        sentences: They cover the text in order.
        terms: Ordered by start.
        dates: Ordered by start.
        numbers: Ordered by start.
    """

    sentences: tuple[Span, ...]
    terms: tuple[Term, ...]
    dates: tuple[DateMention, ...]
    numbers: tuple[NumberMention, ...]

    @cached_property
    def tokens(self) -> frozenset[str]:
        """Every token of the text."""
        return frozenset(term.token for term in self.terms)

    @cached_property
    def _starts(self) -> list[int]:
        return [term.start for term in self.terms]

    @cached_property
    def longest_concepts(self) -> tuple[tuple[Term, ...], ...]:
        """For each sentence its concepts that no other one holds, in order."""
        return tuple(
            tuple(longest(term for term in self.terms_within(sentence) if term.token.startswith(CONCEPT)))
            for sentence in self.sentences
        )

    def sentence_at(self, offset: int) -> int:
        """Return the number of the sentence that holds an offset; the last one where none does."""
        return next(
            (number for number, one in enumerate(self.sentences) if offset < one.end), len(self.sentences) - 1
        )

    @cached_property
    def sentence_tokens(self) -> tuple[frozenset[str], ...]:
        """The tokens of each sentence."""
        return tuple(self.tokens_within(sentence) for sentence in self.sentences)

    def terms_within(self, span: Span) -> tuple[Term, ...]:
        """Return the terms that begin in a span."""
        return self.terms[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def tokens_within(self, span: Span) -> frozenset[str]:
        """Return the tokens that begin in a span."""
        return frozenset(term.token for term in self.terms_within(span))


def annotate(text: str, language: Language, termbase: Termbase) -> Annotation:
    """Return what a text holds."""
    dates = find_dates(text, language)
    return Annotation(
        sentences=split_sentences(text, language),
        terms=find_terms(text, language, termbase, dates=dates),
        dates=dates,
        numbers=find_numbers(text, language),
    )


def find_terms(
    text: str, language: Language, termbase: Termbase, *, dates: Sequence[DateMention] | None = None
) -> tuple[Term, ...]:
    """Return the stems, literals, concepts and name pieces of a text, ordered by start.

    Args:
        text: Any text.
        language: Of the text.
        termbase: The concepts.
        dates: The text's dates, where they are known already; finding them takes a third of the time.
    """
    found: set[Term] = set()
    for field, token, span in analyzer_for(language).analyze_spans(text, grams=False):
        if field is Field.STEM:
            found.add(Term(span.start, span.end, STEM + token))
        elif field is Field.LITERAL:
            found.add(Term(span.start, span.end, token))
    matches = termbase.match(text, language, nested=True)
    for match in matches:
        if not _is_only_part(match, matches, termbase):
            found.add(Term(match.span.start, match.span.end, CONCEPT + match.concept))
    for mention in find_dates(text, language) if dates is None else dates:
        for token in date_tokens(mention.value):
            found.add(Term(mention.span.start, mention.span.end, token))
    words = [term for term in sorted(found) if term.token.startswith(STEM)]
    for term in _unnamed(words, matches, termbase):
        for piece in transliterate_tokens(text[term.start : term.end]):
            found.add(Term(term.start, term.end, NAME + piece))
    return tuple(sorted(found))


def _is_only_part(match: TermMatch, matches: Sequence[TermMatch], termbase: Termbase) -> bool:
    """Return whether a name only helps to make a longer one that means something else.

    The chairs of «لرؤساء وأمانات» chair nothing in that sentence.
    """
    outer_kinds = PART_OF.get(termbase.concept(match.concept).kind)
    if outer_kinds is None:
        return False
    return any(
        other.span.start <= match.span.start
        and match.span.end <= other.span.end
        and len(other.span) > len(match.span)
        and termbase.concept(other.concept).kind in outer_kinds
        for other in matches
    )


def date_tokens(date: DateValue) -> Iterator[str]:
    """Yield the years of a date (``y:2013``) and, where it gives months, those (``m:2013-05``)."""
    for end in (date.start, date.end):
        if end is not None and end.year is not None:
            yield f"y:{end.year}"
            if end.month is not None:
                yield f"m:{end.year}-{end.month:02}"


def _unnamed(words: Sequence[Term], matches: Sequence[TermMatch], termbase: Termbase) -> Iterator[Term]:
    """Yield the words that may be a person's or another name of its own.

    They are in no concept, or follow a form of address closely: «السيدة ون لي» is made of common words.
    """
    covered = bytearray(max((match.span.end for match in matches), default=0))
    addressed = [-1]
    for match in matches:
        covered[match.span.start : match.span.end] = b"\1" * len(match.span)
        if termbase.concept(match.concept).kind is ConceptKind.TITLE:
            addressed.append(match.span.end)
    reach = -1
    for word in words:
        if any(0 <= word.start - end <= 2 for end in addressed[1:]):  # a space, or a full stop and a space
            reach = word.start + NAME_REACH
        if word.start < reach or word.start >= len(covered) or not covered[word.start]:
            yield word


def annotation_to_json(annotation: Annotation) -> dict[str, Any]:
    """Return the annotation as a JSON value, compact: parallel lists, no keys per term."""
    return {
        "sentences": [[span.start, span.end] for span in annotation.sentences],
        "tokens": " ".join(term.token.replace(" ", "_") for term in annotation.terms),
        "starts": [term.start for term in annotation.terms],
        "ends": [term.end for term in annotation.terms],
        "dates": [
            [
                mention.span.start,
                mention.span.end,
                mention.value.to_iso(),
                mention.value.precision.value,
                mention.value.vague,
            ]
            for mention in annotation.dates
        ],
        "numbers": [
            [number.span.start, number.span.end, number.value, number.kind.value]
            for number in annotation.numbers
        ],
    }


def annotation_from_json(value: JsonValue) -> Annotation:
    """Return the annotation that :func:`annotation_to_json` wrote."""
    if not isinstance(value, dict):
        raise TypeError("an annotation is a JSON object")
    row: dict[str, Any] = value
    return Annotation(
        sentences=tuple(Span(start, end) for start, end in row["sentences"]),
        terms=tuple(map(Term, row["starts"], row["ends"], row["tokens"].split(" "))) if row["tokens"] else (),
        dates=tuple(
            DateMention(
                Span(start, end),
                replace(DateValue.from_iso(iso), precision=Precision(precision), vague=vague),
            )
            for start, end, iso, precision, vague in row["dates"]
        ),
        numbers=tuple(
            NumberMention(Span(start, end), number, NumberKind(kind))
            for start, end, number, kind in row["numbers"]
        ),
    )


def longest(terms: Iterable[Term]) -> list[Term]:
    """Return the terms that no other one of them holds, one for each place."""
    kept: list[Term] = []
    for term in sorted(terms, key=lambda one: (one.start - one.end, one.start)):
        if not any(other.start <= term.start and term.end <= other.end for other in kept):
            kept.append(term)
    return sorted(kept)
