"""The sets of the retrieval benchmark, and the steps from plain words to the project's analysis."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from index.model import Language
from index.text.analyze import Field, analyzer_for, stop_words
from index.text.arabic import arabic_stem, padded_grams
from index.text.chinese import words as chinese_words
from index.text.fields import FieldParameters, field_weights
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence


class CollectionName(StrEnum):
    """The public sets."""

    XQUAD_AR = "xquad-ar"
    XQUAD_ZH = "xquad-zh"
    CMRC = "cmrc-dev"
    XQUAD_EN = "xquad-en"
    XQUAD_ES = "xquad-es"
    XQUAD_RU = "xquad-ru"


@dataclass(frozen=True, slots=True)
class PublicSet:
    """A set's file, its language, and the MRR@10 that issue 3 asks for."""

    file: str
    language: Language
    needed: float


SETS: Mapping[CollectionName, PublicSet] = {
    CollectionName.XQUAD_AR: PublicSet("xquad.ar.json", Language.ARABIC, 0.950),
    CollectionName.XQUAD_ZH: PublicSet("xquad.zh.json", Language.CHINESE, 0.960),
    CollectionName.CMRC: PublicSet("cmrc2018_dev.json", Language.CHINESE, 0.975),
    CollectionName.XQUAD_EN: PublicSet("xquad.en.json", Language.ENGLISH, 0.960),
    CollectionName.XQUAD_ES: PublicSet("xquad.es.json", Language.SPANISH, 0.948),
    CollectionName.XQUAD_RU: PublicSet("xquad.ru.json", Language.RUSSIAN, 0.942),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One way to analyse and weigh.

    Attributes:
        name: What the results call it.
        fields: Field to its BM25 parameters and weight.
        tokens: A text's terms, a field of :attr:`fields` each.
    """

    name: str
    fields: Mapping[str, FieldParameters]
    tokens: Callable[[str], Mapping[str, Sequence[str]]]


_PLAIN = FieldParameters(k1=1.5, b=0.75, weight=1.0)  # rank-bm25's defaults
_WORD = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_HAN = re.compile("[\u3400-\u9fff]+")


def field_step(name: str, language: Language, fields: Iterable[Field]) -> Step:
    """Return the project's analyzer and parameters, cut to some fields."""
    analyzer, parameters = analyzer_for(language), field_weights(language)
    chosen = tuple(fields)

    def tokens(text: str) -> Mapping[str, Sequence[str]]:
        by_field = analyzer.analyze(text).by_field()
        return {field: by_field[field] for field in chosen}

    return Step(name, {field: parameters[field] for field in chosen}, tokens)


def steps_for(language: Language) -> tuple[Step, ...]:
    """Return the steps of a language, from whitespace to what the index uses."""
    first = _plain("split at white space", str.split)
    if language is Language.CHINESE:
        plain = _chinese_steps()
    elif language is Language.ARABIC:
        plain = _arabic_steps()
    else:
        plain = (
            _plain("words", lambda text: _WORD.findall(text.lower())),
            _plain("words, folded", lambda text: _WORD.findall(fold_text(text))),
        )
    grams = "bigrams and characters" if language is Language.CHINESE else "3-4-grams of _word_"
    return (
        first,
        *plain,
        field_step("stem field: words, stems, no stop words", language, (Field.STEM,)),
        field_step(f"gram field: {grams}", language, (Field.GRAM,)),
        field_step("stem + gram", language, (Field.STEM, Field.GRAM)),
        field_step("stem + gram + literal (the index)", language, tuple(Field)),
    )


def _plain(name: str, terms: Callable[[str], Sequence[str]]) -> Step:
    return Step(name, {"words": _PLAIN}, lambda text: {"words": terms(text)})


def _arabic_steps() -> tuple[Step, ...]:
    stop = stop_words(Language.ARABIC)

    def folded(text: str) -> list[str]:
        return _LETTERS.findall(fold_text(text))

    def kept(text: str) -> list[str]:
        return [word for word in folded(text) if word not in stop]

    return (
        _plain("words", _LETTERS.findall),
        _plain("words, folded", folded),
        _plain("light stems, no stop words", lambda text: [arabic_stem(word) for word in kept(text)]),
        _plain(
            "3-4-grams without padding",
            lambda text: [gram for word in kept(text) for gram in padded_grams(word) if "_" not in gram],
        ),
        _plain(
            "3-4-grams of _word_", lambda text: [gram for word in kept(text) for gram in padded_grams(word)]
        ),
    )


def _chinese_steps() -> tuple[Step, ...]:
    def runs(text: str) -> list[str]:
        return _HAN.findall(fold_text(text))

    def bigrams(text: str) -> list[str]:
        return [run[place : place + 2] for run in runs(text) for place in range(max(len(run) - 1, 1))]

    return (
        _plain("characters", lambda text: [character for run in runs(text) for character in run]),
        _plain("bigrams", bigrams),
        _plain(
            "words as rjieba cuts them",
            lambda text: [word for run in runs(text) for word, _ in chinese_words(run)],
        ),
    )
