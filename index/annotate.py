"""What a text holds, found once at index time: sentences, terms, dates, numbers and their places."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cached_property
from sys import intern
from typing import TYPE_CHECKING, Any, NamedTuple

from index.facts.dates import DateMention, DateValue, Precision, find_dates
from index.model import CASED, Language, Span
from index.termbase.model import PLACES, ConceptKind
from index.termbase.transliterate import spelled_names, transliterate_tokens
from index.text.analyze import analyzer_for
from index.text.literals import literals_in_folded
from index.text.memo import Memo
from index.text.normalize import fold, fold_text
from index.text.numerals import NumberKind, NumberMention, find_numbers, parse_chinese, without_superscripts
from index.text.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from index.serialize import JsonValue
    from index.termbase import Termbase
    from index.termbase.model import Named

STEM = "w:"
CONCEPT = "c:"
NAME = "t:"
ORDINAL = "o:"
FIRST = f"{ORDINAL}1"
PART_OF = {
    ConceptKind.FUNCTION: frozenset(
        {ConceptKind.FUNCTION, ConceptKind.SERIES, ConceptKind.DOCUMENT, ConceptKind.DOCUMENT_KIND}
    ),
    ConceptKind.EVENT_VERB: frozenset({ConceptKind.BODY}),  # 国际移徙组织 organizes nothing
    ConceptKind.COUNTRY: frozenset(
        {ConceptKind.VOCABULARY}
    ),  # who pledged "United States dollars" may be anybody
}
"""Kinds that mean nothing of their own inside a name of these kinds."""
ARTICLES = frozenset({"la", "las", "los", "le", "les"})
"""Words before which no city's name stands, unless they are part of it."""
CONTRACTED = {"au": ("le",), "du": ("le",), "al": ("el",), "del": ("el",), "the": ("the",)}
"""Words that hold the article of a city's name, each with that article."""
_NO_LETTERS = re.compile(r"[\W_]+")
_SIGNS = re.compile("[\u064f\u0651]")
"""The signs by which some Arabic names of places are told apart."""
_COMMA = re.compile(r"\s?[,،]\s")
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
            tuple(longest(term for term in terms if term.token.startswith(CONCEPT)))
            for terms in self.sentence_terms
        )

    @cached_property
    def sentence_concepts(self) -> tuple[frozenset[str], ...]:
        """The termbase's concepts that each sentence names in any way."""
        return tuple(
            frozenset(token[len(CONCEPT) :] for token in tokens if token.startswith(CONCEPT))
            for tokens in self.sentence_tokens
        )

    @cached_property
    def ranks(self) -> tuple[tuple[Term, ...], ...]:
        """For each sentence its ordinals, in order."""
        return tuple(
            tuple(term for term in terms if term.token.startswith(ORDINAL)) for terms in self.sentence_terms
        )

    def sentence_at(self, offset: int) -> int:
        """Return the number of the sentence that holds an offset; the last one where none does."""
        return next(
            (number for number, one in enumerate(self.sentences) if offset < one.end), len(self.sentences) - 1
        )

    @cached_property
    def sentence_terms(self) -> tuple[tuple[Term, ...], ...]:
        """The terms that begin in each sentence."""
        return tuple(self.terms_within(sentence) for sentence in self.sentences)

    @cached_property
    def sentence_tokens(self) -> tuple[frozenset[str], ...]:
        """The tokens of each sentence."""
        return tuple(frozenset(term.token for term in terms) for terms in self.sentence_terms)

    def without(self, tokens: frozenset[str]) -> Annotation:
        """Return the annotation without some tokens."""
        if tokens.isdisjoint(self.tokens):
            return self
        return replace(self, terms=tuple(term for term in self.terms if term.token not in tokens))

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
    folded = fold(without_superscripts(text))
    stems = folded.in_source(analyzer_for(language).stems_in_folded(folded.text))
    # Lists in the order of the text: what is nearly sorted is quickly sorted, and plain tuples are quickly made.
    found = [(start, end, STEM + stem) for start, end, stem in stems]
    literals = folded.in_source(
        [(start, end, token) for token, start, end in literals_in_folded(folded.text, language)]
    )
    dates = find_dates(text, language) if dates is None else dates
    quarters = [mention.span for mention in dates if mention.value.precision is Precision.SEASON]
    found += [one for one in literals if not (one[2].startswith(ORDINAL) and _is_within(one, quarters))]
    names = termbase.named(text, language, nested=True, crossing=language is not Language.CHINESE)
    kinds = [termbase.concept(name.concept).kind for name in names]
    found += [
        (name.start, name.end, CONCEPT + name.concept)
        for name, kind in zip(names, kinds, strict=True)
        if not _is_only_part(name, kind, names, kinds)
        and not (kind is ConceptKind.CITY and _is_city_by_chance(name, text, language, termbase))
        and not (kind is ConceptKind.CITY and _is_its_country(name, text, names, kinds))
        and not (kind in PLACES and _is_vowelled_otherwise(name, text, language, termbase))
        and not (kind is ConceptKind.COUNTRY and _MONEY.search(text[max(0, name.start - 8) : name.start]))
    ]
    if language is Language.CHINESE:
        found += _labels(text, {name.end for name in names})
    for mention in dates:
        span = mention.span
        found += [(span.start, span.end, token) for token in date_tokens(mention.value)]
    counted = {(start, end) for start, end, token in literals if token[:2] in {"n:", "o:"}}
    words = dict.fromkeys((start, end) for start, end, _ in stems if (start, end) not in counted)
    if language is Language.CHINESE:
        taken = ((name.start, name.end) for name in names)
        words.update(dict.fromkeys(spelled_names(folded, taken)))
    for start, end in _unnamed(sorted(words), names, kinds, text):
        found += [(start, end, token) for token in _NAME_TOKENS[text[start:end]]]
    hosts = [Span(*match.span()) for match in _MAIL_HOST.finditer(text)] if "@" in text else []
    if hosts:
        found = [one for one in found if not _is_within(one, hosts)]
    return tuple(map(Term._make, sorted(dict.fromkeys(found))))


def _is_within(term: tuple[int, int, str], spans: Iterable[Span]) -> bool:
    """Return whether a term stands in one of some spans: "the first quarter of 2027" is no first meeting."""
    return any(span.start <= term[0] and term[1] <= span.end for span in spans)


def _labels(text: str, ends: Container[int]) -> Iterator[tuple[int, int, str]]:
    """Yield the numerals by which a Chinese text calls what it names right before: 专题讨论二：, 主题三（."""
    for match in _LABEL.finditer(text):
        value = parse_chinese(match[0]) if match.start() in ends else None
        if value:
            yield match.start(), match.end(), f"n:{value}"


_MONEY = re.compile(r"(?<!\w)долл?\.\s*\Z")
"""Before the country whose money it is: "1,85 млн долл. США"."""
_MAIL_HOST = re.compile(r"(?<=\w@)\w+(?:-\w+)+(?:\.[\w-]+)+")
"""The words of an address tell of nothing that they name: "press@xiamen-dialogue.example"."""
_LABEL = re.compile(r"[一二三四五六七八九十]{1,3}(?=[：:，、。；（(“「《\s]|\Z)")
_NAME_PIECES = Memo(NAME.__add__)
_NAME_TOKENS = Memo(lambda word: sorted(map(_NAME_PIECES.__getitem__, transliterate_tokens(word))))


def _is_only_part(
    name: Named, kind: ConceptKind, names: Sequence[Named], kinds: Sequence[ConceptKind]
) -> bool:
    """Return whether a name only helps to make a longer one that means something else.

    The chairs of «لرؤساء وأمانات» chair nothing in that sentence.
    """
    outer_kinds = PART_OF.get(kind)
    if outer_kinds is None:
        return False
    return any(
        other.start <= name.start
        and name.end <= other.end
        and other.end - other.start > name.end - name.start
        and outer_kind in outer_kinds
        for other, outer_kind in zip(names, kinds, strict=True)
    )


def _is_city_by_chance(name: Named, text: str, language: Language, termbase: Termbase) -> bool:
    """Return whether a word only looks like a city's name: "Comisiones de Cuencas", "la cuenca del río".

    In languages with capitals a city is written with one, in no other form than its own, and without an article that
    is not part of it: "La Paz", "au Caire", but not "la Paz".
    """
    if language not in CASED:
        return False
    written = text[name.start : name.end]
    if written[0].islower():
        return True
    before = text[max(0, name.start - 5) : name.start].split()
    article = before[-1] if before else ""
    if language is Language.RUSSIAN:
        return article.lower() in ARTICLES
    forms = {_letters(form) for form in (name.form, *termbase.concept(name.concept).names.get(language, ()))}
    bare = _letters(written)
    if article.lower() in CONTRACTED and any(one + bare in forms for one in CONTRACTED[article.lower()]):
        return False
    if article[:1].isupper() and _letters(article) + bare in forms:
        return False
    return article.lower() in ARTICLES or bare not in forms


def _letters(name: str) -> str:
    """Return a name's folded letters: one city may be written "Dar es Salaam" and "Dar es-Salaam"."""
    return _NO_LETTERS.sub("", fold_text(name))


def _is_vowelled_otherwise(name: Named, text: str, language: Language, termbase: Termbase) -> bool:
    """Return whether an Arabic place has signs that its name is not written with: «عُمان» is not «عمّان»."""
    written = _SIGNS.findall(text, name.start, name.end) if language is Language.ARABIC else []
    spelled = [_SIGNS.findall(form) for form in termbase.concept(name.concept).names.get(language, ())]
    return bool(written) and any(spelled) and written not in spelled


def _is_its_country(name: Named, text: str, names: Sequence[Named], kinds: Sequence[ConceptKind]) -> bool:
    """Return whether a word that a city and a country have stands behind a city and a comma: «مسقط، عمان»."""
    country = any(
        other.start == name.start and other.end == name.end and kind is ConceptKind.COUNTRY
        for other, kind in zip(names, kinds, strict=True)
    )
    return country and any(
        kind is ConceptKind.CITY and _COMMA.fullmatch(text, other.end, name.start)
        for other, kind in zip(names, kinds, strict=True)
        if other.end < name.start
    )


def date_tokens(date: DateValue) -> Iterator[str]:
    """Yield the years of a date (``y:2013``) and, where it gives months, those (``m:2013-05``)."""
    for end in (date.start, date.end):
        if end is not None and end.year is not None:
            yield f"y:{end.year}"
            if end.month is not None:
                yield f"m:{end.year}-{end.month:02}"


def _unnamed(
    words: Sequence[tuple[int, int]], names: Sequence[Named], kinds: Sequence[ConceptKind], text: str
) -> Iterator[tuple[int, int]]:
    """Yield the words of a text that may be a person's or another name of its own.

    They are in no concept, or follow a form of address closely: «السيدة ون لي» is made of common words. Or they stand
    beside one that is in none, both with a capital: "*Puerto* Salmerón".
    """
    covered = bytearray(len(text))
    addressed: set[int] = set()
    for name, kind in zip(names, kinds, strict=True):
        covered[name.start : name.end] = b"\1" * (name.end - name.start)
        if kind is ConceptKind.TITLE:
            addressed.update(range(name.end, name.end + 3))  # a space, or a full stop and a space
    reach = -1
    for place, word in enumerate(words):
        start = word[0]
        if start in addressed:
            reach = start + NAME_REACH
        beside = (*words[max(0, place - 1) : place], *words[place + 1 : place + 2])
        if (
            start < reach
            or not covered[start]
            or (text[start].isupper() and any(_is_one_name(word, other, covered, text) for other in beside))
        ):
            yield word


def _is_one_name(word: tuple[int, int], other: tuple[int, int], covered: bytearray, text: str) -> bool:
    """Return whether a word beside another, which is in no concept and has a capital, is of the same name."""
    first, last = sorted((word, other))
    own = not covered[other[0]] and text[other[0]].isupper() and not text[other[0] : other[1]].isupper()
    return own and text[first[1] : last[0]] in {" ", "-"}


def annotation_to_json(annotation: Annotation) -> dict[str, Any]:
    """Return the annotation as a JSON value, compact: parallel lists, no keys per term."""
    starts, ends, tokens = zip(*annotation.terms, strict=True) if annotation.terms else ((), (), ())
    return {
        "sentences": [[span.start, span.end] for span in annotation.sentences],
        "tokens": " ".join([token.replace(" ", "_") for token in tokens]),
        "starts": list(starts),
        "ends": list(ends),
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
        # Of 80,000 tokens 6,000 differ: kept once each, they are compared by place and stay in the cache.
        terms=tuple(map(Term, row["starts"], row["ends"], map(intern, row["tokens"].split(" "))))
        if row["tokens"]
        else (),
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
    reach = -1
    for term in sorted(terms, key=lambda one: (one.start, -one.end)):
        if term.end > reach:
            kept.append(term)
            reach = term.end
    return kept
