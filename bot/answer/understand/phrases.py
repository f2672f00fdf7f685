"""The notation in which ways of saying something are written as data, compiled to regular expressions.

A phrase is written as people write it; it is folded as the question is (:mod:`index.text.normalize`). The
notation:

- tokens apart by spaces stand in the question with anything but a word between them (Chinese: side by side);
- ``a|b_c`` one of several words, ``_`` for the space between two; ``word*`` any ending, ``*ing`` any beginning;
  ``word?`` may lack (Chinese: the character before it may);
- ``...`` a gap of up to five words (Chinese: twelve characters), ``....`` one of up to twelve (thirty); ``#`` a number;
- ``^`` the beginning of the question, courtesies left out; ``$`` or ``?$`` its end.

An Arabic word may carry the conjunctions, prepositions and the article that are written on to it, and a verb what makes
it the future.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from index.model import Language
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_Needed: TypeAlias = tuple[tuple[str, ...], ...]
_NUMBER = r"\d+"
_CHINESE_NUMBER = r"\s*[\d〇零一二三四五六七八九十百]+\s*"
_ANY_WORD = r"\w{3,60}"  # bounded, for the same reason as what stands between words
_BETWEEN = r"[\W_]{1,12}"  # bounded, or a text of brackets alone takes minutes
# The gaps are the only capturing groups of an expression.
_APART = r"(?:[\W_]{1,12}|[\W_]{1,4} {5,}[\W_]{1,4})"
"""What stands between the words of a gap: marks, or the room that quoted words leave."""
_GAPS = {gap: rf"((?:{_APART}\w{{1,60}}){{0,{words}}}?{_APART})" for gap, words in (("...", 5), ("....", 12))}
_CHINESE_GAPS = {"...": r"([^?!;。\n]{0,12}?)", "....": r"([^?!;。\n]{0,30}?)"}
_ARTICLE = "ال"
_BEGINNING = 3
"""Letters by which it is told whether a text may hold a word: of more, there are too many; of fewer, too many words."""
_VERBAL = "[سهح](?=[يتن])|ا(?=ت)"
"""What is written on to a verb: the future's «س», spoken «ه» or «ح», and the «ا» of «اترأس»."""


class Phrases:
    """Ways to say one thing, each compiled when a question first holds its words.

    A language has some 1,000 phrases; compiling all of all languages takes a second, one question needs a dozen.
    """

    def __init__(self, block: str, language: Language) -> None:
        self._language = language
        # A phrase and the words it needs: for each of its tokens, one of these must stand in the question.
        self._phrases = [(phrase, _needed(phrase)) for phrase in dict.fromkeys(phrases(block))]
        self._among = _all_phrases(language)
        self._number = self._among.add(self._phrases)

    def find(self, folded: str) -> list[tuple[int, int]]:
        """Return where a folded question says it, in any order, not empty, possibly overlapping."""
        if self._number not in self._among.likely(folded):
            return []  # nearly always: a question is looked through for some hundred blocks
        return [match.span() for match in self._matches(folded)]

    def find_in_passage(self, folded: str) -> list[tuple[int, int]]:
        """Return what :meth:`find` does of a text that is looked through for this block alone."""
        likely = (place for place, (_, needed) in enumerate(self._phrases) if _holds(folded, needed))
        return [match.span() for match in self._matches_of(likely, folded)]

    def own_words(self, folded: str) -> list[tuple[int, int]]:
        """Return where the phrases' own words stand: what :meth:`find` finds, without what fills the gaps."""
        stretches = []
        for match in self._matches(folded):
            start = match.start()
            for gap in range(1, len(match.groups()) + 1):
                if match.start(gap) > start:
                    stretches.append((start, match.start(gap)))
                start = match.end(gap)
            if match.end() > start:
                stretches.append((start, match.end()))
        return stretches

    def _matches(self, folded: str) -> Iterator[re.Match[str]]:
        return self._matches_of(self._among.likely(folded).get(self._number, ()), folded)

    def _matches_of(self, places: Iterable[int], folded: str) -> Iterator[re.Match[str]]:
        for place in places:
            for match in _compiled(self._phrases[place][0], self._language).finditer(folded):
                if match.end() > match.start():
                    yield match

    def words(self) -> Iterator[str]:
        """Yield every word of the phrases; a stem with its ``*``."""
        for phrase, _ in self._phrases:
            for word in re.split(r"[\s|_^$?#.]+", phrase):
                if word.removesuffix("*").isalpha():
                    yield word


class _AllPhrases:
    """All phrases of a language by their words, of which few stand in a question: looked for in it once for all.

    Attributes:
        likely: Returns for a text the places of the phrases whose words it holds, by the number of their block.
    """

    def __init__(self) -> None:
        self._blocks: list[Sequence[tuple[str, _Needed]]] = []
        self._by_beginning: dict[str, set[str]] = {"": {""}}  # by up to three letters
        # The words of a phrase's most telling token to its block and place, and the words that its other tokens need:
        # what none leads to is not looked at.
        self._leads: dict[str, list[tuple[int, int, _Needed]]] = {}
        self.likely = lru_cache(maxsize=64)(self._likely)

    def __iter__(self) -> Iterator[str]:
        return (phrase for block in self._blocks for phrase, _needed in block)

    def add(self, block: Sequence[tuple[str, _Needed]]) -> int:
        """Add the phrases of a block, each with the words it needs; return the block's number."""
        number = len(self._blocks)
        self._blocks.append(block)
        for place, (_phrase, needed) in enumerate(block):
            lead = max(needed, key=lambda words: len(min(words, key=len)), default=("",))
            others = tuple(words for words in needed if words is not lead)
            for word in lead:
                self._leads.setdefault(word, []).append((number, place, others))
            for word in chain.from_iterable(needed):
                self._by_beginning.setdefault(word[:_BEGINNING], set()).add(word)
        self.likely.cache_clear()
        return number

    def _likely(self, text: str) -> Mapping[int, Sequence[int]]:
        held: set[str] = set()
        for size in range(_BEGINNING + 1):
            for at in range(len(text) - size + 1 if size else 1):
                for word in self._by_beginning.get(text[at : at + size], ()):
                    if size < _BEGINNING or word in text:
                        held.add(word)
        found: dict[int, set[int]] = {}
        for word in held:
            for number, place, others in self._leads.get(word, ()):
                for words in others:
                    if held.isdisjoint(words):
                        break
                else:
                    found.setdefault(number, set()).add(place)
        return {number: sorted(places) for number, places in found.items()}


@cache
def _all_phrases(_language: Language) -> _AllPhrases:
    return _AllPhrases()


def compile_all() -> None:
    """Compile every phrase read so far, where more questions are to come than one."""
    for language in Language:
        for phrase in _all_phrases(language):
            _compiled(phrase, language)


def phrases(block: str) -> list[str]:
    """Return the phrases of a block: one a line or between semicolons, folded."""
    lines = fold_text(block.replace(";", "\n")).split("\n")
    return [phrase for phrase in (line.strip() for line in lines) if phrase]


def _holds(folded: str, needed: _Needed) -> bool:
    """Return whether a text holds a word for each token; loops, since thousands of passages are asked."""
    for words in needed:
        for word in words:
            if word in folded:
                break
        else:
            return False
    return True


def _needed(phrase: str) -> _Needed:
    """Return for each token of a phrase that may not lack the words of which one must be there."""
    needed = []
    for part in phrase.strip("^$").split():
        if part in _GAPS or part.endswith("?"):
            continue
        words = tuple(
            max(re.split(r"[*?#\W_]", word), key=len).removeprefix(_ARTICLE)
            for word in part.split("|")
            if word
        )
        if all(words):
            needed.append(words)
    return tuple(needed)


@cache
def _compiled(phrase: str, language: Language) -> re.Pattern[str]:
    write = _chinese_expression if language is Language.CHINESE else _spaced_expression
    return re.compile(write(phrase, language))


def _spaced_expression(phrase: str, language: Language) -> str:
    """Return the expression for a phrase of a language that puts spaces between words."""
    begins, ends, phrase = _anchors(phrase)
    expression, between = "", ""
    for part in phrase.split():
        if part in _GAPS:
            between = _GAPS[part]
            continue
        optional = part.endswith("?")
        word = _token_expression(part.removesuffix("?"), language)
        if not expression:
            expression = rf"(?:{word}{_BETWEEN})?" if optional else word
            between = "" if optional else _BETWEEN
        else:
            expression += rf"(?:{between or ''}{word})?" if optional else f"{between}{word}"
            between = _BETWEEN
    start = r"\A[\W_]*" if begins else r"(?<!\w)"
    end = r"[\W_]*\Z" if ends else r"(?!\w)"
    return f"{start}{expression}{end}"


def _token_expression(part: str, language: Language) -> str:
    forms = [_word_expression(word, language) for word in part.split("|") if word]
    return forms[0] if len(forms) == 1 else f"(?:{'|'.join(forms)})"


def _word_expression(word: str, language: Language) -> str:
    if word == "#":
        return _NUMBER
    if word == "*":
        return _ANY_WORD
    any_ending = word.endswith("*")
    beginning = r"\w{3,}" if word.startswith("*") else ""
    stem = word.removesuffix("*").removeprefix("*")
    ending = r"\w*" if any_ending else ""
    # "don't" and "qu'est-ce" are written with whatever stands for their marks.
    escaped = "".join(character if character.isalnum() else r"[\W_]{1,3}" for character in stem)
    if language is not Language.ARABIC:
        return beginning + escaped + ending
    if len(stem) < 3:
        return rf"[وف]?{escaped}{ending}"
    if stem.startswith(_ARTICLE):
        return rf"[وف]?(?:[بك]?{_ARTICLE}|لل){escaped[len(_ARTICLE) :]}{ending}"
    return rf"[وف]?(?:بال|كال|لل|{_ARTICLE}|[بلك]|{_VERBAL})?{escaped}{ending}"


def _chinese_expression(phrase: str, _language: Language) -> str:
    begins, ends, phrase = _anchors(phrase)
    expression = ""
    for part in phrase.split():
        if part in _CHINESE_GAPS:
            expression += _CHINESE_GAPS[part]
            continue
        forms = [
            form.replace("*", ".{0,6}?").replace("#", _CHINESE_NUMBER) for form in part.split("|") if form
        ]
        expression += forms[0] if len(forms) == 1 else f"(?:{'|'.join(forms)})"
    return (r"\A\W*" if begins else "") + expression + (r"\W*\Z" if ends else "")


def _anchors(phrase: str) -> tuple[bool, bool, str]:
    """Return whether a phrase begins and ends the question, and the phrase without those marks."""
    begins, ends = phrase.startswith("^"), phrase.endswith("$")
    return begins, ends, phrase.removeprefix("^").removesuffix("$").removesuffix("?" if ends else "").strip()
