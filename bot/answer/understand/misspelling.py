"""Misspelt question words, mended to recognise how a question asks; the question itself stays as written."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from index.termbase import shipped
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from index.model import Language

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 4  # of a misspelt word: "wehn" may be "when", "wen" may be anything
_LONGEST = 24
_CHANGED = 2
"""Letters that only one of two words has of which one is one letter off the other, at most."""
_SAFE = 5  # from here on a letter may be too many or wrong; below, one may lack, or two change places


@dataclass(frozen=True, slots=True)
class Shadow:
    """A folded question as it is searched, with the way back.

    Attributes:
        text: What is searched.
        offsets: For each character of :attr:`text` its offset in the folded question; one more at the end.
        dropped: Stretches of the folded question that were blanked out as courtesies.
    """

    text: str
    offsets: tuple[int, ...]
    dropped: tuple[tuple[int, int], ...] = ()

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the folded question that ``text[start:end]`` stands for."""
        return self.offsets[start], max(self.offsets[start] + 1, self.offsets[end])

    def blanked(self, stretches: Iterable[tuple[int, int]]) -> Shadow:
        """Return this with stretches of its text replaced by spaces and listed as dropped."""
        text, dropped = self.text, list(self.dropped)
        for start, end in stretches:
            text = text[:start] + " " * (end - start) + text[end:]
            dropped.append(self.origin(start, end))
        return replace(self, text=text, dropped=tuple(dropped))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that a misspelt word may have been meant for.

    Attributes:
        known: Words that are right as they are.
        stems: Beginnings of words that are right.
        asking: Question words.
        naming: Words that name what is asked for.
        language: Theirs. A word of a name that the shipped termbase has in it is right as well; None for no language.
    """

    known: frozenset[str] = frozenset()
    stems: tuple[str, ...] = ()
    asking: frozenset[str] = frozenset()
    naming: frozenset[str] = frozenset()
    language: Language | None = None


def mended(folded: str, vocabulary: Vocabulary) -> Shadow:
    """Return a folded question with words one letter off a word of the vocabulary replaced by it.

    A word is mended if exactly one word of the vocabulary is that near and begins with the same letter, or
    has its first two letters swapped.

    Where a naming word differs in its last letter, it may be another form of a right word ("themes").

    >>> mended("wehn was it hostd", Vocabulary(asking=frozenset({"when"}), naming=frozenset({"hosted"}))).text
    'when was it hosted'
    """
    pieces: list[str] = []
    offsets: list[int] = []
    last = 0
    for match in _WORD.finditer(folded):
        word = match[0]
        right = _nearest(word, vocabulary) if _SHORTEST <= len(word) <= _LONGEST else word
        if right == word:
            continue
        pieces += folded[last : match.start()], right
        offsets += range(last, match.start())
        offsets += (match.start() + min(index, len(word) - 1) for index in range(len(right)))
        last = match.end()
    pieces.append(folded[last:])
    offsets += range(last, len(folded) + 1)
    return Shadow("".join(pieces), tuple(offsets))


@lru_cache(maxsize=2048)
def _nearest(word: str, vocabulary: Vocabulary) -> str:
    if word in vocabulary.known or word.startswith(vocabulary.stems):
        return word
    likely = _likely(word, vocabulary)
    near_words = _one_off(word).intersection(likely) if likely else ()
    found = {near for near in near_words if near in vocabulary.asking}
    if not found:
        found = {near for near in near_words if near in vocabulary.naming and near[-1] == word[-1]}
    if len(found) != 1 or (vocabulary.language and word in words_of_names(vocabulary.language)):
        return word  # a "summit" is none that was to "submit"
    return found.pop()


def _likely(word: str, vocabulary: Vocabulary) -> list[str]:
    """Return the words of a vocabulary that begin as a word does and are about as long and nearly as spelt."""
    letters, words = set(word), _by_beginning(vocabulary)
    return [
        near
        for first in dict.fromkeys(word[:2])
        for length in (len(word) - 1, len(word), len(word) + 1)
        for near in words.get((first, length), ())
        if _same_beginning(word, near) and len(letters.symmetric_difference(near)) <= _CHANGED
    ]


@lru_cache(maxsize=8)
def _by_beginning(vocabulary: Vocabulary) -> Mapping[tuple[str, int], Sequence[str]]:
    """Return the words that may have been meant by their first letter and length."""
    words: dict[tuple[str, int], list[str]] = {}
    for word in vocabulary.asking | vocabulary.naming:
        words.setdefault((word[0], len(word)), []).append(word)
    return words


@lru_cache(maxsize=8)
def words_of_names(language: Language) -> frozenset[str]:
    """Return the words of the shipped termbase's names in a language, folded."""
    return frozenset(
        word
        for concepts in shipped()
        for concept in concepts
        for name in concept.names.get(language, ())
        for word in _WORD.findall(fold_text(name))
    )


def _same_beginning(word: str, near: str) -> bool:
    return word[0] == near[0] or word[:2] == near[1::-1]


def _one_off(word: str) -> set[str]:
    """Return a word with two letters swapped and, if it is long, with one removed, added or changed."""
    swapped = {
        word[:i] + word[i + 1] + word[i] + word[i + 2 :]
        for i in range(len(word) - 1)
        if word[i] != word[i + 1]
    }
    letters = _alphabet(word)
    removed = {word[:i] + word[i + 1 :] for i in range(1, len(word))}
    added = {word[:i] + letter + word[i:] for i in range(1, len(word) + 1) for letter in letters}
    changed = {word[:i] + letter + word[i + 1 :] for i in range(1, len(word)) for letter in letters}
    if len(word) < _SAFE:
        return swapped | added
    return swapped | {near for near in removed | added | changed if len(near) >= _SAFE}


def _alphabet(word: str) -> str:
    """Return the letters of the word's script, folded."""
    if "\u0400" <= word[0] <= "\u04ff":
        return "абвгдежзийклмнопрстуфхцчшщъыьэюя"
    if "\u0600" <= word[0] <= "\u06ff":
        return "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
    return "abcdefghijklmnopqrstuvwxyz" if word[0].isascii() else ""
