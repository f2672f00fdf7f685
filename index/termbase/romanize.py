"""Names of people in Arabic, Chinese or Cyrillic script -> Latin letters, for readers of no other script.

What is read is how a name is written, so «لورا» is "Lura": a help to pronounce a name and to look it up, never a
spelling to cite. The letters and the usual spellings of Arabic names are data
(``index/data/romanization.toml``); the syllables of Chinese names are those of ``pinyin.toml``.
"""

from __future__ import annotations

import re
from functools import lru_cache

from index.termbase.transliterate import script_of, surnames
from index.text.tables import read_table

_WORD = re.compile(r"[^\W\d_]+(?:[\u064b-\u0652\u0670][^\W\d_]*)*")
_BETWEEN = "·"
"""What parts the words of a foreign name in Chinese."""
_ARTICLE = "ال"
_UNREAD = re.compile("[ء\u0640\u064b-\u064d\u0651\u0652\u0670]")
"""Hamza alone, lengthening and doubling."""
_VOWEL_SIGNS = re.compile("[\u064e-\u0650]")
_HALF_VOWEL = re.compile("[WY]")
_VOWELS = frozenset("aiue")
_DOUBLED_VOWEL = re.compile(r"([aiu])\1+")


def romanize(name: str) -> str:
    """Return a name in Latin letters, each word with a capital; empty where a word of it cannot be read.

    >>> romanize("كريستينا غالستيان"), romanize("عبد الرحمن الحسن"), romanize("沙祖康"), romanize("Юрий Щербаков")
    ('Kristina Ghalstyan', 'Abd al-Rahman al-Hassan', 'Sha Zukang', 'Yuriy Shcherbakov')
    """
    foreign = _BETWEEN in name
    words = {found: _word(found, foreign=foreign) for found in _WORD.findall(name)}
    if not all(words.values()):
        return ""
    return _WORD.sub(lambda found: words[found.group()], name).replace(_BETWEEN, " ")


@lru_cache(maxsize=1 << 10)
def _word(word: str, *, foreign: bool) -> str:
    match script_of(word):
        case "arabic":
            return _arabic(_UNREAD.sub("", word))
        case "cyrillic":
            letters = _letters("cyrillic")
            return "".join(letters.get(letter, letter) for letter in word.lower()).capitalize()
        case "chinese":
            return _chinese(word, whole=foreign)
    return word


def _arabic(word: str) -> str:
    usual, bare = _letters("arabic_names"), _VOWEL_SIGNS.sub("", word)
    if bare in usual:
        return usual[bare]
    if not word.startswith(_ARTICLE):
        return _spelled(word).capitalize()
    rest = word.removeprefix(_ARTICLE)
    return f"al-{usual.get(rest, '') or _spelled(rest).capitalize()}" if rest else "al"


def _spelled(word: str) -> str:
    """Return an Arabic word letter by letter."""
    letters = _letters("arabic")
    read = "".join(letters[part] for part in _longest_first().findall(word))

    def half_vowel(found: re.Match[str]) -> str:
        before, after = read[found.start() - 1 : found.start()], read[found.end() : found.end() + 1]
        consonant = not found.start() or before in _VOWELS or after in _VOWELS
        return found.group().lower() if consonant else {"W": "u", "Y": "i"}[found.group()]

    return _DOUBLED_VOWEL.sub(r"\1", _HALF_VOWEL.sub(half_vowel, read))


@lru_cache(maxsize=1)
def _longest_first() -> re.Pattern[str]:
    """Return a pattern of the Arabic letters, those that are read together first."""
    return re.compile("|".join(sorted(map(re.escape, _letters("arabic")), key=len, reverse=True)))


def _chinese(word: str, *, whole: bool) -> str:
    """Return a name in Pinyin, a family name apart unless it is whole; empty where a character has no reading."""
    syllables = _syllables()
    read = [syllables.get(character, "") for character in word]
    if not all(read):
        return ""
    begins = len(word) > 1 and not whole and word[0] in surnames()
    family = read[0] if begins else ""
    given = "".join(read[1:] if family else read)
    return " ".join(part.capitalize() for part in (family, given) if part)


@lru_cache(maxsize=1)
def _syllables() -> dict[str, str]:
    table: dict[str, str] = {}
    for syllable, characters in read_table("pinyin.toml")["characters"].items():
        for character in characters:
            table.setdefault(character, syllable)
    return table


@lru_cache(maxsize=4)
def _letters(table: str) -> dict[str, str]:
    return {str(word): str(latin) for word, latin in read_table("romanization.toml")[table].items()}
