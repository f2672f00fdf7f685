"""Text -> tokens, in named fields that are scored apart and added.

``stem``
    Words as stems, stop words left out: precise, few.
``gram``
    Parts of words (padded n-grams; for Chinese, bigrams and characters): many, and robust to a wrong letter.
``literal``
    What is written the same in every language: numbers, years, ordinals, symbols (``index.text.literals``).

A text's language chooses the stop words and the stemmer of its Latin words; every run of letters is analysed
by its own script, so an Arabic name in an English question, or an acronym in a Chinese one, is read as what
it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from index.model import Language, Span
from index.text.arabic import arabic_stem, padded_grams
from index.text.chinese import grams as chinese_grams
from index.text.chinese import words as chinese_words
from index.text.european import snowball_stemmer
from index.text.literals import literals_in_folded
from index.text.memo import Memo
from index.text.normalize import fold
from index.text.numerals import without_superscripts
from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


class Field(StrEnum):
    """The fields a text's tokens fall into."""

    STEM = "stem"
    GRAM = "gram"
    LITERAL = "literal"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text by field, in reading order, repetitions kept; empty for a text without words."""

    stem: tuple[str, ...]
    gram: tuple[str, ...]
    literal: tuple[str, ...]

    def by_field(self) -> Mapping[Field, tuple[str, ...]]:
        """Return the same as a mapping."""
        return {Field.STEM: self.stem, Field.GRAM: self.gram, Field.LITERAL: self.literal}


class SpannedToken(NamedTuple):
    """A token and the stretch of the text it was made of."""

    field: Field
    token: str
    span: Span


class Analyzer(Protocol):
    """Turns texts of one language into tokens; the same for documents and questions. Safe to share."""

    def analyze(self, text: str) -> Tokens:
        """Return the text's tokens; never raises, whatever the text."""

    def analyze_spans(self, text: str, *, grams: bool = True) -> tuple[SpannedToken, ...]:
        """Return the same tokens with their places in the text as given, in reading order. For marking.

        Args:
            text: Any text.
            grams: Whether to give those of that field too: they are nine in ten of all.
        """

    def stems_in_folded(self, folded: str) -> list[tuple[int, int, str]]:
        """Return the stems of text that is folded already, behind start and end of their words, in reading order."""


class _WordTokens(NamedTuple):
    """What a run of letters becomes, and where the stems of a Chinese one begin in it; others have the whole run."""

    stems: tuple[str, ...]
    grams: tuple[str, ...]
    places: tuple[int, ...] = ()


_NOTHING = _WordTokens((), ())
_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# A Han run, an Arabic word, or any other word; digits glued to letters stay with them (grcp7).
_RUNS = re.compile(rf"[{_HAN}]+|[\u0620-\u065f\u066e-\u06d3\u0750-\u077f]+|[^\W_{_HAN}\u0600-\u06ff]+")
_LETTERS = re.compile(r"[^\W\d_]{2,}")


@lru_cache(maxsize=1)
def _stop_words() -> Mapping[str, frozenset[str]]:
    raw = read_table("stopwords.toml")
    return {code: frozenset(words.split()) for code, words in raw.items()}


def stop_words(language: Language) -> frozenset[str]:
    """Return a language's stop words, folded; empty for OTHER."""
    return _stop_words().get(language.value, frozenset())


class ScriptAnalyzer:
    """The one analyzer: every run of letters by its script, Latin words by the text's language."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._word = Memo(self._tokens_of_word)
        self._read = lru_cache(maxsize=2)(self._read_folded)
        latin = language if language in {Language.FRENCH, Language.SPANISH} else Language.ENGLISH
        self._latin_stop = stop_words(latin) if language is not Language.OTHER else frozenset()
        self._latin: Callable[[str], str] | None = None
        self._latin_language = latin

    def analyze(self, text: str) -> Tokens:
        """Return the text's tokens; never raises, whatever the text."""
        folded = fold(without_superscripts(text)).text
        stems: list[str] = []
        grams: list[str] = []
        for (of_run_stems, of_run_grams, _), _, _ in self._read(folded):
            stems += of_run_stems
            grams += of_run_grams
        literal = tuple(found.token for found in literals_in_folded(folded, self._language))
        return Tokens(tuple(stems), tuple(grams), literal)

    def analyze_spans(self, text: str, *, grams: bool = True) -> tuple[SpannedToken, ...]:
        """Return the same tokens with their places in the text as given, in reading order."""
        folded = fold(without_superscripts(text))
        found: list[SpannedToken] = []
        for match in _RUNS.finditer(folded.text):
            run, at = match.group(), match.start()
            if _is_han(run[0]):
                for field, token, start, end in self._placed(run, grams=grams):
                    found.append(SpannedToken(field, token, folded.source_span(at + start, at + end)))
                continue
            tokens = self._word[run]
            if tokens.stems or tokens.grams:  # each belongs to the whole word
                span = folded.source_span(at, match.end())
                found.extend(SpannedToken(Field.STEM, token, span) for token in tokens.stems)
                if grams:
                    found.extend(SpannedToken(Field.GRAM, token, span) for token in tokens.grams)
        for literal in literals_in_folded(folded.text, self._language):
            span = folded.source_span(literal.start, literal.end)
            found.append(SpannedToken(Field.LITERAL, literal.token, span))
        found.sort(key=lambda spanned: spanned.span)
        return tuple(found)

    def stems_in_folded(self, folded: str) -> list[tuple[int, int, str]]:
        """Return the stems of text that is folded already, behind start and end of their words, in reading order."""
        read = self._read(folded)
        found = [(at, end, stem) for (stems, _, places), at, end in read if not places for stem in stems]
        chinese = [
            (at + place, at + place + len(stem), stem)
            for (stems, _, places), at, _ in read
            if places
            for stem, place in zip(stems, places, strict=True)
        ]
        return sorted(found + chinese) if found and chinese else found or chinese

    def _read_folded(self, folded: str) -> list[tuple[_WordTokens, int, int]]:
        """Return the tokens of each run of folded text and where it stands."""
        word = self._word
        return [(word[match.group()], *match.span()) for match in _RUNS.finditer(folded)]

    def _of_han(self, run: str) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
        """Return a Chinese run's words and grams with their places, stop words left out."""
        stop = stop_words(Language.CHINESE)
        return (
            [placed for placed in chinese_words(run) if placed[0] not in stop],
            [placed for placed in chinese_grams(run) if placed[0] not in stop],
        )

    def _placed(self, run: str, *, grams: bool) -> Iterator[tuple[Field, str, int, int]]:
        """Yield a Chinese run's tokens with their places in it."""
        words, parts = self._of_han(run)
        for token, place in words:
            yield Field.STEM, token, place, place + len(token)
        for token, place in parts if grams else ():
            yield Field.GRAM, token, place, place + len(token)

    def _tokens_of_word(self, run: str) -> _WordTokens:
        first = run[0]
        if _is_han(first):
            placed_words, placed_grams = self._of_han(run)
            return _WordTokens(
                tuple(word for word, _ in placed_words),
                tuple(gram for gram, _ in placed_grams),
                tuple(place for _, place in placed_words),
            )
        arabic = "\u0600" <= first <= "\u06ff" or "\u0750" <= first <= "\u077f"
        cyrillic = "\u0400" <= first <= "\u04ff"
        stop = self._latin_stop
        if arabic or cyrillic:
            stop = stop_words(Language.ARABIC if arabic else Language.RUSSIAN)
        if run in stop or run.isdigit():  # digits are a literal
            return _NOTHING
        if arabic:
            return _WordTokens((arabic_stem(run),), padded_grams(run))
        if cyrillic:
            return _WordTokens((snowball_stemmer(Language.RUSSIAN)(run),), padded_grams(run))
        return self._tokens_of_latin(run)

    def _tokens_of_latin(self, run: str) -> _WordTokens:
        if self._latin is None:
            self._latin = snowball_stemmer(self._latin_language)
        stems = [self._latin(run)]
        if any(character.isdigit() for character in run):
            # GRCP7 is also a GRCP; its number is a literal.
            stems += [self._latin(part) for part in _LETTERS.findall(run)]
        return _WordTokens(tuple(stems), padded_grams(run))


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff" or character >= "\U00020000"


@lru_cache(maxsize=len(Language))
def analyzer_for(language: Language) -> Analyzer:
    """Return the analyzer of a language, made once; OTHER has one that leaves no Latin word out."""
    return ScriptAnalyzer(language)
