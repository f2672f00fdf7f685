"""The language of a document or a question, by script, then by words.

Five of the six UN languages are told by their script alone; English, French and Spanish by the small words no
sentence does without, and by letters. Why no language-identification library: docs/decisions/0005-language-
detection.md.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from index.model import LATIN_SCRIPT, Language
from index.text.normalize import fold_text
from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping

_SAMPLE = 20_000  # characters are enough to tell a document's language

_ONE_LETTER_WORDS = frozenset("ayoeu")
_LONG_WORD = 5
_ENDING = 0.2
"""Votes of a word's ending."""
_SPANISH_VOWEL = 0.05
"""Votes of a long word in -o or -a, where small words leave it open whether a question is in French or in Spanish."""
_LONG_IN_VOWEL = re.compile(r"(?<!\w)[a-zà-ÿ]{4,}[aoó](?!\w)")
"""Spanish words for the most part; with a capital any name may end so."""
_ELISION = re.compile(r"(?<![^\W_])(?:[ldncjs]|qu)'[^\W\d_]{2}")


@dataclass(frozen=True, slots=True)
class DetectedLanguage:
    """A language and how sure its detection is.

    Attributes:
        language: The likeliest language.
        confidence: From 0 (nothing in the text tells, the default was taken) to 1 (its script or many words
        tell).
    """

    language: Language
    confidence: float


class _Evidence(NamedTuple):
    words: Mapping[str, Mapping[Language, float]]
    letters: Mapping[str, Language]
    ending: re.Pattern[str]
    not_arabic: frozenset[str]
    not_russian: frozenset[str]
    other_arabic: frozenset[str]


@lru_cache(maxsize=1)
def _evidence() -> _Evidence:
    raw, stop = read_table("language.toml"), read_table("stopwords.toml")
    votes: dict[str, dict[Language, float]] = {}
    for language in LATIN_SCRIPT:
        for word in {*raw["words"][language.value].split(), *stop[language.value].split()}:
            votes.setdefault(word, {})[language] = 1.0
    for word in set(raw["words_other"]["latin_script"].split()):
        votes.setdefault(fold_text(word), {})[Language.OTHER] = 1.0
    # A word of two languages tells less than a word of one: "date" says little, "quand" says all.
    shared = {word: {key: 1.0 / len(keys) ** 2 for key in keys} for word, keys in votes.items()}
    letters = {letter: language for language in LATIN_SCRIPT[1:] for letter in raw["letters"][language.value]}
    endings = (
        f"(?P<{language.value}>(?:{'|'.join(raw['endings'][language.value])}))" for language in LATIN_SCRIPT
    )
    return _Evidence(
        shared,
        letters,
        re.compile(rf"(?:{'|'.join(endings)})\Z"),
        frozenset(raw["letters"]["not_arabic"]),
        frozenset(raw["letters"]["not_russian"]),
        frozenset(raw["words_other"]["arabic_script"].split()),
    )


@lru_cache(maxsize=4096)
def _script(character: str) -> str:
    """Return ``ARABIC``, ``CJK``, ``CYRILLIC``, ``LATIN``, …; nothing for what is no letter."""
    if not unicodedata.category(character).startswith("L"):
        return ""
    name = unicodedata.name(character, "").split(" ")[0]
    return "LATIN" if name in {"FULLWIDTH", "FEMININE", "MASCULINE"} else name


def _script_counts(text: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    for character in text[:_SAMPLE]:
        script = _script(character)
        if script:
            counts[script] = counts.get(script, 0) + 1
    return counts


def detect(text: str) -> Language:
    """Return the main language of a document or a passage; OTHER where no letter tells.

    >>> detect("移徙问题区域协商进程"), detect("Quand la réunion a-t-elle eu lieu ?")
    (<Language.CHINESE: 'zh'>, <Language.FRENCH: 'fr'>)
    """
    counts = _script_counts(text)
    # A Han character is a word, a letter a fifth of one: an English acronym does not outweigh a Chinese
    # sentence.
    weighted = {script: count * (3 if script == "CJK" else 1) for script, count in counts.items()}
    if not weighted:
        return Language.OTHER
    main = max(weighted, key=lambda script: (weighted[script], script))
    return _of_script(main, text, counts).language


def detect_question(text: str, default: Language = Language.ENGLISH) -> DetectedLanguage:
    """Return the language a question is asked in, also where it quotes another: the reply's language.

    Any Arabic, Chinese or Russian word tells more than Latin letters, which are acronyms and symbols in every
    language (``GRCP4 ليما dates``, ``A/RES/71/280 第15段``), unless the Latin words make the sentence.

    Args:
        text: The question.
        default: What to take where nothing tells (``GRCP7 2017``, only digits): the user's setting.
    """
    counts = _script_counts(text)
    latin = _latin_votes(text) if "LATIN" in counts else {}
    sentence = sum(latin.values())
    others = {script: count for script, count in counts.items() if script != "LATIN"}
    if others:
        main = max(others, key=lambda script: (others[script] * (3 if script == "CJK" else 1), script))
        words = others[main] / (2 if main == "CJK" else 5)
        if sentence <= 1.5 or words >= sentence:
            found = _of_script(main, text, counts)
            share = 1.0 if sentence == 0 else words / (words + sentence)
            return DetectedLanguage(found.language, round(share * found.confidence, 3))
    if not latin:
        return DetectedLanguage(default, 0.0)
    return _latin_winner(latin, default)


def _of_script(script: str, text: str, counts: Mapping[str, int]) -> DetectedLanguage:
    evidence = _evidence()
    sample = text[:_SAMPLE]
    if script == "ARABIC":
        foreign = sum(character in evidence.not_arabic for character in sample)
        words = set(re.findall(r"\w+", sample))
        clear = foreign >= max(2, counts[script] * 0.02) and bool(words & evidence.other_arabic)
        return DetectedLanguage(Language.OTHER if clear else Language.ARABIC, 1.0)
    if script == "CYRILLIC":
        foreign = sum(character in evidence.not_russian for character in sample.lower())
        return DetectedLanguage(
            Language.OTHER if foreign >= max(1, counts[script] * 0.01) else Language.RUSSIAN, 1.0
        )
    if script == "CJK":
        kana = counts.get("HIRAGANA", 0) + counts.get("KATAKANA", 0)
        return DetectedLanguage(Language.OTHER if kana * 5 > counts[script] else Language.CHINESE, 1.0)
    if script == "LATIN":
        return _latin_winner(_latin_votes(sample), Language.OTHER)
    return DetectedLanguage(Language.OTHER, 1.0)


def _latin_votes(text: str) -> dict[Language, float]:
    """Return each language's votes by words and letters; empty where no word is known."""
    evidence = _evidence()
    votes: dict[Language, float] = {}
    for word in re.findall(r"[^\W\d_]+", fold_text(text)):
        if len(word) == 1 and word not in _ONE_LETTER_WORDS:
            continue  # what's, annex d
        for language, weight in evidence.words.get(word, {}).items():
            votes[language] = votes.get(language, 0.0) + weight
        ended = evidence.ending.search(word) if len(word) >= _LONG_WORD else None
        if ended and ended.lastgroup:
            language = Language(ended.lastgroup)
            votes[language] = votes.get(language, 0.0) + _ENDING
    if votes.get(Language.SPANISH):
        vowels = _LONG_IN_VOWEL.findall(text)
        votes[Language.SPANISH] += min(_ENDING, _SPANISH_VOWEL * len(vowels))  # Italian has them as well
    elisions = len(_ELISION.findall(fold_text(text)))
    if elisions:
        votes[Language.FRENCH] = votes.get(Language.FRENCH, 0.0) + elisions
    for character in text[:_SAMPLE].lower():
        marked = evidence.letters.get(character)
        if marked:
            votes[marked] = votes.get(marked, 0.0) + 0.5
    if "é" in text:
        for language in LATIN_SCRIPT[1:]:
            votes[language] = votes.get(language, 0.0) + 0.25
    return votes


def _latin_winner(votes: Mapping[Language, float], default: Language) -> DetectedLanguage:
    if not votes:
        return DetectedLanguage(default, 0.0)
    order = (default, *LATIN_SCRIPT, Language.OTHER)
    winner = max(votes, key=lambda language: (votes[language], -order.index(language)))
    total = sum(votes.values())
    # One vote of evidence is half a proof: "dates" alone may be anything.
    return DetectedLanguage(winner, round(votes[winner] / total * total / (total + 0.5), 3))
