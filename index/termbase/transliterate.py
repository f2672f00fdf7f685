"""Names in Arabic, Latin, Cyrillic and Chinese script -> tokens they share: what a name sounds like.

"Karima El Korri" and «كريمة القري» both sound K-R-M and K-R. A word becomes its skeleton of consonant classes, and
the skeleton the padded n-grams by which a near miss is still found (an OCR letter, a vowel letter that is heard as
a consonant). Which letter sounds how is data: ``index/data/transliteration.toml`` and, for Chinese
persons, ``index/data/pinyin.toml``.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from sys import intern
from typing import TYPE_CHECKING

from index.text.normalize import fold_text
from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from index.text.normalize import Folded

_CHINESE_NAMES = (2, 3)  # characters of most Chinese persons' names
_TELLING = 3  # consonants of a given name that is heard on its own
_ARTICLE, _SHORTEST_WITH_ARTICLE = "ال", 4
SHORTEST_SPELLED = 3
_WAYS = 6  # most readings of one word: «ch» in Michele is heard as sh and as k
_PART = re.compile(r"[\u3400-\u9fff]{2,}|[^\W\d_\u3400-\u9fff]+")
_DOUBLED = re.compile(r"(.)\1+")


def transliterate_tokens(text: str) -> list[str]:
    """Return the sound tokens of every word of a name, in order, the same for every script.

    For each reading of a word: ``n:`` and the whole skeleton, then its padded bigrams and trigrams, each once. Empty
    for text without letters. Particles (el, de, van) are left out, and the article «ال» may be: writers drop them.

    >>> set(transliterate_tokens("Korri")) <= set(transliterate_tokens("القري"))
    True
    """
    tokens: list[str] = []
    for match in _PART.finditer(fold_text(text)):
        tokens += _tokens_of(skeletons(match.group()))
    return tokens


@lru_cache(maxsize=1 << 14)
def _tokens_of(heard: tuple[str, ...]) -> dict[str, None]:
    seen: dict[str, None] = {}
    for skeleton in heard:
        padded = f"^{skeleton}$"
        seen["n:" + skeleton] = None
        if len(skeleton) > 1:
            grams = (padded[at : at + size] for size in (2, 3) for at in range(len(padded) - size + 1))
            seen.update((intern("s:" + gram), None) for gram in grams)
    return seen


@lru_cache(maxsize=1 << 14)
def skeletons(word: str) -> tuple[str, ...]:
    """Return the ways in which a folded word may sound, as consonant classes, the likeliest first.

    Empty for a particle and for a word without consonants. A Chinese person's name is heard whole and, behind the
    family name, without it: «شا زوكانغ» and "Sha Zukang" are two words, 沙祖康 is one.
    """
    if word in _particles():
        return ()
    script = script_of(word)
    if script == "arabic" and word.startswith(_ARTICLE) and len(word) > _SHORTEST_WITH_ARTICLE:
        # Folded, «إليوت» begins like «القري»: both may be heard.
        return tuple(dict.fromkeys((*_heard(word[len(_ARTICLE) :], script), *_heard(word, script))))
    return _heard(word, script)


def spelled_names(text: Folded, taken: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield where three characters or more that spell foreign names stand together: 博卡拉 of 在博卡拉举行.

    Words are cut by how common they are, and such names are not: 博 and 卡拉.

    Args:
        text: Chinese.
        taken: The places in the text before it was folded that are known to be something else: 尼泊尔 of 尼泊尔博卡拉.
    """
    known = sorted(taken)
    for match in _spelling().finditer(text.text):
        run = text.source_span(*match.span())
        start = run.start
        for cut, end in (*known, (run.end, run.end)):
            if start < end and cut <= run.end:
                if cut - start >= SHORTEST_SPELLED:
                    yield start, cut
                start = max(start, end)


@lru_cache(maxsize=1)
def _spelling() -> re.Pattern[str]:
    return re.compile(f"[{''.join(_table('chinese')[0])}]{{{SHORTEST_SPELLED},}}")


def _heard(word: str, script: str) -> tuple[str, ...]:
    """Return the ways in which a word without a particle may sound; see :func:`skeletons`."""
    if script != "chinese":
        word = _DOUBLED.sub(r"\1", word)
    table, pattern = _table(script)
    heard = _readings([table[letters] for letters in pattern.findall(word)])
    if script == "chinese" and len(word) in _CHINESE_NAMES and word[0] in surnames():
        spoken = [_syllables().get(character, ()) for character in word]
        if all(spoken):
            heard += _readings(spoken)
            heard += tuple(given for given in _readings(spoken[1:]) if len(given) >= _TELLING)
    return tuple(dict.fromkeys(heard))


def _readings(sounds: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the first few ways to hear letters of which each may be heard in several."""
    try:
        only = "".join([sound for (sound,) in sounds])
    except ValueError:  # a letter of several sounds
        pass
    else:
        return (only,) if only else ()
    ways = itertools.islice(itertools.product(*sounds), _WAYS)
    return tuple("".join(way) for way in ways if any(way))


def script_of(word: str) -> str:
    """Return the script of a word by its first letter: ``arabic``, ``cyrillic``, ``chinese``, else ``latin``."""
    first = word[0]
    if "\u0600" <= first <= "\u06ff":
        return "arabic"
    if "\u0400" <= first <= "\u04ff":
        return "cyrillic"
    return "chinese" if "\u3400" <= first <= "\u9fff" else "latin"


@lru_cache(maxsize=4)
def _table(script: str) -> tuple[dict[str, tuple[str, ...]], re.Pattern[str]]:
    """Return the letters of a script with their sounds, and a pattern that finds the longest first."""
    rows: dict[str, str] = read_table("transliteration.toml")[script]
    if script == "chinese":
        rows = {character: sounds for sounds, characters in rows.items() for character in characters}
    table = {letters: tuple(sounds.replace("-", "").split("/")) for letters, sounds in rows.items()}
    longest_first = sorted(table, key=len, reverse=True)
    return table, re.compile("|".join(map(re.escape, longest_first)))


@lru_cache(maxsize=1)
def _syllables() -> dict[str, tuple[str, ...]]:
    """Return the characters of Chinese names with the sounds of their syllable, the likeliest first."""
    data = read_table("pinyin.toml")
    beginnings, ends = data["beginnings"], data["ends"]
    table: dict[str, tuple[str, ...]] = {}
    for syllable, characters in data["characters"].items():
        first = next((known for known in (syllable[:2], syllable[:1]) if known in beginnings), "")
        last = next((known for known in ends if syllable.endswith(known)), "")
        sounds = [beginnings.get(first, "-").split("/"), ends.get(last, "-").split("/")]
        heard = tuple("".join(way).replace("-", "") for way in itertools.product(*sounds))
        for character in characters:
            table[character] = (*table.get(character, ()), *heard)
    return table


@lru_cache(maxsize=1)
def surnames() -> frozenset[str]:
    """Return the characters that Chinese family names are written with."""
    return frozenset(read_table("pinyin.toml")["surnames"]["words"])


@lru_cache(maxsize=1)
def _particles() -> frozenset[str]:
    return frozenset(str(read_table("transliteration.toml")["particles"]["words"]).split())
