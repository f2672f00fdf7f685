"""Words to a query: which units a question has, how much each weighs, and the ways a document may write it."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from index.annotate import CONCEPT, NAME, ORDINAL, STEM, date_tokens
from index.called_numbers import called_letters, called_number
from index.facts.dates import find_dates
from index.model import Language, Span, holds
from index.query import (
    HARD_KINDS,
    NAMED_KINDS,
    NAMED_WEIGHT,
    NESTED_STRENGTH,
    SAME_WORDS_STRENGTH,
    Alternative,
    Query,
    QueryUnit,
)
from index.query_dates import apart_from_dates, tells_when
from index.query_names import as_meeting_of, as_spelled, is_named_by_stem, name_ways
from index.query_ways import literal_ways, term_ways
from index.query_words import query_words
from index.termbase.model import ConceptKind
from index.termbase.transliterate import skeletons, spelled_names
from index.text.analyze import Field, analyzer_for
from index.text.normalize import fold, fold_text
from index.text.numerals import find_numbers
from index.text.spoken import spoken_forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from index.termbase import Termbase
    from index.termbase.model import TermMatch

MISSPELT_STRENGTH = 0.85
UNKNOWN_WEIGHT = 0.75  # of the rarest term's weight: a word that no document holds still has to be explained
FOREIGN_WEIGHT = 0.5  # a common word of a language that the documents are not in: the termbase may lack it
PARTICLE_WEIGHT = 0.1
AGAIN_WEIGHT = 0.25  # what the question has named before
VERB_WEIGHT = 1.6  # "focus on": what the answer's sentence does
CUE_WEIGHT = 0.4  # a word that says what kind of value is wanted: "date", "country", «مدينة»
LONG_SOUND = 4
"""Consonants of a name that no other word sounds like by chance."""
_WRITTEN_ON, _STRETCH = frozenset("لبكوف"), "\u0640"
"""Arabic particles that are written on to the next word, and alone before a word of another script."""
_PARTICLE = "ف"
"""The Arabic particle that is written on to the next word and seldom is within a question."""
FEW = frozenset({1, 2})
"""Numbers that a text may tell by its grammar alone, and that, spelled, are no literal: "the two", «ميسرين»."""


class Vocabulary(Protocol):
    """What the index knows of its own terms."""

    @property
    def termbase(self) -> Termbase:
        """The concepts and their names."""

    @property
    def size(self) -> int:
        """How many chunks the index holds."""

    @property
    def languages(self) -> frozenset[Language]:
        """The languages of the documents."""

    def frequency(self, token: str) -> int:
        """Return how many chunks hold a token of :mod:`index.annotate`."""

    def similar_stems(self, stem: str, language: Language) -> Sequence[str]:
        """Return stems of the documents that one wrong letter could have made of this one, itself left out."""


LITERAL_KINDS = {"n:": "number", "y:": "year", ORDINAL: "ordinal", "s:": "symbol"}


def build_query(
    text: str,
    language: Language,
    vocabulary: Vocabulary,
    *,
    about: str = "",
    asks_what: bool = False,
    likely: Iterable[str] = (),
) -> Query:
    """Return a text as units and as terms for each field.

    Args:
        text: The question without its question words, or any few words.
        language: Of the text.
        vocabulary: Of the index that will be searched.
        about: The text without the words that say what kind of value is wanted; those then weigh less.
        asks_what: Whether the question is what something does or is: its verb then weighs more.
        likely: Concepts that the answer's own words may be of: searched for as well, and not asked about.
    """
    termbase = vocabulary.termbase
    found = termbase.match(text, language)
    if language is Language.CHINESE:
        found = tuple(
            as_meeting_of(before, one, termbase) for before, one in zip((None, *found), found, strict=False)
        )
    nested = termbase.match(text, language, nested=True)
    tokens = analyzer_for(language).analyze_spans(text, grams=False)
    stems = [(span, token) for field, token, span in tokens if field is Field.STEM]
    literals = [(span, token) for field, token, span in tokens if field is Field.LITERAL]
    dates = find_dates(text, language)
    units: list[QueryUnit] = []
    matches = [
        match
        for match in apart_from_dates(text, language, found, dates, termbase)
        if not _is_cut_out(match.span, literals)
        and not _is_first_name(text, match, found, vocabulary)
        and not _is_heard_name(text, match, language, vocabulary)
        and not is_named_by_stem(text, match, language, vocabulary)
    ]
    for match in matches:
        if match.concept in query_words().ignored:
            continue
        alternatives = term_ways(match, nested, stems, literals, vocabulary)
        concept_kind = termbase.concept(match.concept).kind
        units.append(_unit(text, match.span, alternatives, concept_kind.value, vocabulary))
    taken = [match.span for match in matches]
    units = [unit for unit in units if not tells_when(unit, dates)]
    for mention in dates:
        ends = frozenset(date_tokens(mention.value))
        if ends:
            months = frozenset(token for token in ends if token.startswith("m:"))
            years = Alternative(ends - months, NESTED_STRENGTH if months else 1.0)
            ways = [Alternative(months), years] if months else [years]
            units.append(_unit(text, mention.span, ways, "date" if months else "year", vocabulary))
            taken.append(mention.span)
    for span, token in literals:
        literal_kind = LITERAL_KINDS.get(token[:2])
        if literal_kind == "ordinal" and any(holds(span, mention.span) for mention in dates):
            continue  # «на 2025-й»
        if literal_kind is not None and not any(holds(span_, span) for span_ in taken):
            units.append(_unit(text, span, literal_ways(token), literal_kind, vocabulary))
            taken.append(span)
    lettered = list(_lettered(text, taken, vocabulary))
    letters = [unit.span for unit in lettered]
    units = [*(unit for unit in units if unit.span not in letters), *lettered]
    taken += letters
    names = list(_spelled(text, taken, stems, vocabulary)) if language is Language.CHINESE else []
    units += names
    taken += [name.span for name in names]
    few = {one.span: int(one.value) for one in find_numbers(text, language) if one.value in FEW}
    meetings = [one.span for one in matches if termbase.concept(one.concept).kind is ConceptKind.EVENT]
    for span, token in _without_particles(text, stems, language):
        if not any(span_.start < span.end and span.start < span_.end for span_ in taken):
            number = called_number(text, span, taken, meetings, few.get(span, 0), language)
            if number:
                units.append(_unit(text, span, literal_ways(number), "number", vocabulary))
                continue
            unit = _spoken(text, span, language, vocabulary) or _word(text, span, token, language, vocabulary)
            units.append(replace(unit, kind="particle") if span in few else unit)
    units = [_weighed(unit, about, asks_what=asks_what) for unit in sorted(units, key=lambda unit: unit.span)]
    units = _once(units)
    return Query(text, language, tuple(units), _fields(text, language, units, likely))


def _lettered(text: str, named: Sequence[Span], vocabulary: Vocabulary) -> Iterator[QueryUnit]:
    """Yield the letters by which a question calls things, where a document has them.

    The U of "element (u)" is no country.
    """
    for span, letters in called_letters(text, named):
        tokens = sorted(STEM + letter for letter in letters)
        if any(map(vocabulary.frequency, tokens)):
            ways = [Alternative(frozenset({token})) for token in tokens]
            yield _unit(text, span, ways, "letter", vocabulary)


def _once(units: Sequence[QueryUnit]) -> list[QueryUnit]:
    """Return the units with less weight for what was named before: "the date … signed on what day"."""
    seen: set[str] = set()
    kept = []
    for unit in units:
        concept = unit.alternatives[0].concept
        kept.append(replace(unit, weight=unit.weight * AGAIN_WEIGHT) if concept in seen else unit)
        if concept:
            seen.add(concept)
    return kept


def _weighed(unit: QueryUnit, about: str, *, asks_what: bool) -> QueryUnit:
    """Return a unit that weighs less where it only says what kind of value is wanted."""
    if unit.kind in HARD_KINDS:
        return unit
    values = query_words().value_words
    named = unit.alternatives[0].concept in values
    if unit.words not in about:  # «تاريخ» is history and date, and the question asks when
        named |= bool(about) and any(
            way.concept in values | query_words().asked_with
            for way in unit.alternatives
            if way.strength >= SAME_WORDS_STRENGTH
        )
    if unit.kind == "particle":  # "El", "de", "van": writers drop them
        return replace(unit, weight=unit.weight * PARTICLE_WEIGHT)
    defining = asks_what and unit.alternatives[0].concept in query_words().defining
    if named or (about and unit.words not in about and (unit.kind == "word" or defining)):
        return replace(unit, weight=unit.weight * CUE_WEIGHT)
    if asks_what and unit.kind == ConceptKind.EVENT_VERB:
        return replace(unit, weight=unit.weight * VERB_WEIGHT)
    if unit.kind in NAMED_KINDS:
        return replace(unit, weight=unit.weight * NAMED_WEIGHT)
    return unit


def _labels_of(units: Iterable[QueryUnit]) -> Iterator[str]:
    """Yield the numbers among some units, as tokens."""
    return (token for unit in units if unit.kind == "number" for token in unit.alternatives[0].tokens)


def _is_cut_out(span: Span, literals: Iterable[tuple[Span, str]]) -> bool:
    """Return whether a term begins in the middle of a number or a rank: 第一次会议 holds no 一次, "31e" no "e"."""
    return any(one.start < span.start < one.end <= span.end for one, _ in literals)


def _without_particles(
    text: str, stems: Iterable[tuple[Span, str]], language: Language
) -> Iterator[tuple[Span, str]]:
    """Yield the words of a question but for an Arabic particle that stands alone: «الاجتماع التاسع لـ RIAM»."""
    for span, token in stems:
        alone = language is Language.ARABIC and text[span.start : span.end].rstrip(_STRETCH) in _WRITTEN_ON
        if not alone:
            yield span, token


def _is_first_name(text: str, match: TermMatch, matches: Sequence[TermMatch], vocabulary: Vocabulary) -> bool:
    """Return whether a city that no document names stands before a family name: "Milan Tai"."""
    if vocabulary.termbase.concept(match.concept).kind is not ConceptKind.CITY:
        return False
    behind = match.span.end + 1
    if not text[behind : behind + 1].isupper() or text[match.span.end] != " ":
        return False
    known = any(other.span.start <= behind < other.span.end for other in matches)
    return not known and not vocabulary.frequency(CONCEPT + match.concept)


def _is_heard_name(text: str, match: TermMatch, language: Language, vocabulary: Vocabulary) -> bool:
    """Return whether an Arabic word is a term only behind a particle written on to it, and whole a name of a document.

    «فالدوريه» is Valdoré, and no sports league.
    """
    word = fold_text(text[match.span.start : match.span.end])
    if language is not Language.ARABIC or " " in word or word[:1] != _PARTICLE:
        return False
    if fold_text(match.form).removeprefix("ال")[:1] == word[:1]:
        return False
    heard = skeletons(word)
    return any(len(one) >= LONG_SOUND and vocabulary.frequency(f"{NAME}n:{one}") for one in heard)


def _word(text: str, span: Span, stem: str, language: Language, vocabulary: Vocabulary) -> QueryUnit:
    alternatives = [Alternative(frozenset({STEM + stem}))]
    if not vocabulary.frequency(STEM + stem):
        alternatives.extend(
            Alternative(frozenset({STEM + other}), MISSPELT_STRENGTH)
            for other in vocabulary.similar_stems(stem, language)
        )
    kind = "word"
    known = vocabulary.frequency(STEM + stem)
    if text[span.start].isupper():
        alternatives.extend(as_spelled(text[span.start : span.end], language, vocabulary))
        sounds = name_ways(text[span.start : span.end])
        alternatives.extend(sounds)
        kind = "name" if sounds or known else "particle"
    elif not known and language is Language.CHINESE and len(span) == 1:
        kind = "particle"  # what segmentation leaves of a longer word
    elif not known:
        alternatives.extend(way for way in name_ways(text[span.start : span.end]) if way.share == 1.0)
    unit = _unit(text, span, alternatives, kind, vocabulary)
    if kind == "word" and language not in vocabulary.languages:
        return replace(unit, weight=unit.weight * FOREIGN_WEIGHT)
    return unit


def _spelled(
    text: str, taken: Sequence[Span], stems: Sequence[tuple[Span, str]], vocabulary: Vocabulary
) -> Iterator[QueryUnit]:
    """Yield the foreign names that a Chinese question spells and a document has, cut into words or not.

    Others may be names of several words: 拉斯加莱拉斯.
    """
    for first, last in spelled_names(fold(text), ((span.start, span.end) for span in taken)):
        span = Span(first, last)
        own = frozenset(STEM + stem for place, stem in stems if holds(span, place))
        ways = [Alternative(own)] if own else []
        unit = _unit(text, span, [*ways, *name_ways(text[first:last])], "name", vocabulary)
        if unit.known:
            yield unit


def _spoken(text: str, span: Span, language: Language, vocabulary: Vocabulary) -> QueryUnit | None:
    """Return a word as the concept of what it stands for in spoken Arabic; None where it stands for none."""
    if language is not Language.ARABIC:
        return None
    termbase = vocabulary.termbase
    for form in spoken_forms(fold_text(text[span.start : span.end])):
        for match in termbase.match(form, language):
            if len(match.span) == len(form):
                ways = term_ways(match, termbase.match(form, language, nested=True), (), (), vocabulary)
                return _unit(text, span, ways, termbase.concept(match.concept).kind.value, vocabulary)
    return None


def meant_unit(concepts: Sequence[str], query: Query, vocabulary: Vocabulary) -> QueryUnit:
    """Return a unit for what a question means and has no word for, in the first of some concepts' names.

    Args:
        concepts: Ways to say it; at least one.
        query: The question; the unit stands behind its end.
        vocabulary: Of the index that will be searched.
    """
    termbase = vocabulary.termbase
    end = Span(len(query.text), len(query.text) + 1)
    ways = [Alternative(frozenset({CONCEPT + concept}), concept=concept) for concept in concepts]
    unit = _unit(query.text, end, ways, termbase.concept(concepts[0]).kind.value, vocabulary)
    return replace(unit, words=termbase.name(concepts[0], query.language))


def _unit(
    text: str, span: Span, alternatives: Iterable[Alternative], kind: str, vocabulary: Vocabulary
) -> QueryUnit:
    ways = tuple(alternatives)
    frequencies = [
        min(vocabulary.frequency(token) for token in way.tokens) if way.share == 1.0 else 0 for way in ways
    ]
    frequency = max(frequencies[: 2 if len(ways) > 1 else 1])
    known = any(frequencies)
    weight = math.log(1 + (vocabulary.size - frequency + 0.5) / (frequency + 0.5))
    if not known:
        weight *= UNKNOWN_WEIGHT
    tokens = frozenset(token for way in ways for token in way.tokens)
    return QueryUnit(text[span.start : span.end], span, ways, weight, kind, known, tokens)


def _fields(
    text: str, language: Language, units: Sequence[QueryUnit], likely: Iterable[str]
) -> Mapping[str, tuple[str, ...]]:
    tokens = analyzer_for(language).analyze(text)
    return {
        "stem": tuple(tokens.stem),
        "gram": tuple(tokens.gram),
        "literal": tuple(dict.fromkeys([*tokens.literal, *_labels_of(units)])),
        "concept": tuple(
            {
                alternative.concept: None
                for unit in units
                for alternative in unit.alternatives
                if alternative.concept
            }
            | dict.fromkeys(likely)
        ),
        "context": (
            *tokens.stem,
            *(
                CONCEPT + alternative.concept
                for unit in units
                for alternative in unit.alternatives
                if alternative.concept and alternative.strength == 1.0
            ),
            *tokens.literal,
        ),
        "name": tuple(
            token.removeprefix(NAME)
            for unit in units
            for alternative in unit.alternatives
            for token in sorted(alternative.tokens)
            if token.startswith(NAME)
        ),
    }
