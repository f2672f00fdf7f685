"""Words of a text -> the keys under which terms are stored, the same for a term file and for a document.

A key is a folded, stemmed word. Terms and texts go through the same function, so a key need not be a good
stem: it has only to be the same for the forms of one word and different for different words. What this adds
to :mod:`index.text.normalize` is particular to looking words up in a list of known terms:

- an Arabic word has several keys, one for each way to take clitics off (``وبالهجرة`` -> ``هجره`` …); the
  one that means something is the one that the termbase knows, so nothing has to be guessed (``وزارة`` keeps
  its ``و``);
- an acronym is kept whole and is told from a word by its capitals (``WHO`` and "who", ``CAN`` and "can").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from index.model import LATIN_SCRIPT, Language
from index.text.analyze import stop_words
from index.text.european import snowball_stemmer
from index.text.memo import Memo
from index.text.normalize import fold, fold_text
from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.text.normalize import Folded

EXACT = "="
"""Begins the key of a word that was not stemmed: an acronym, or a form that a term file marks with ``=``."""

BARE = "=="
"""Begins the key of an Arabic word that stands without an article, and the form that means nothing with one: «مالي» is
Mali, and «المالي» is "financial"."""

SURFACE = "~"
"""Begins the key of a Latin or Cyrillic word as it stands: "position" and "positive" have one stem."""

_PROCLITICS = (
    *(
        "",
        "ال",
        "وال",
        "فال",
        "بال",
        "كال",
        "وبال",
        "لل",
        "ولل",
        "و",
        "ف",
        "ب",
        "ك",
        "ل",
        "وب",
        "ول",
        "فب",
        "فل",
    ),
    *("س", "وس"),
    *("ه", "وه", "ح", "وح"),
    *("ا", "وا"),
)
_FUTURE = frozenset({"س", "وس", "ه", "وه", "ح", "وح"})
"""Written on to a verb of the time to come: «سيترأس», and as people speak «هيترأس», «حيترأس»."""
_SPOKEN = frozenset({"ا", "وا"})
"""Written on to the ت of a verb as people speak: «اترأس» for «ترأس»."""
_BY_LETTER = {
    letter: tuple(clitic for clitic in _PROCLITICS if clitic[:1] in {"", letter})
    for letter in {clitic[:1] for clitic in _PROCLITICS}
}
"""First letter of a word -> the clitics that it may begin with."""
_POSSESSIVES = ("هما", "ها", "هم", "هن", "نا", "كم", "ه")
_PLURALS = ("ات", "ون", "ين", "ان", "وا")
_FEMININE_DUALS = ("تان", "تين")
_SHORTEST_VERB = 3  # letters before an ending: "iba" has none
_LEAST = 3  # letters that must remain of an Arabic word when something is taken off
_WORD = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]|\d+|[^\W\d_\u3400-\u9fff\uf900-\ufaff]+|\+")
_SENTENCE_END = re.compile(r"[;!?。]|\.(?!\w)|\n\s*\n|\t")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text that can be part of a term, in order: lists of one length, there are many words.

    Attributes:
        keys: The keys of each, the least changed one first.
        starts: Where each starts in the folded text.
        ends: Where each ends there.
        breaks: Whether a sentence ends before it, so that no term reaches across.
        folded: The folded text.
    """

    keys: list[tuple[str, ...]]
    starts: list[int]
    ends: list[int]
    breaks: list[bool]
    folded: Folded


@lru_cache(maxsize=8)
def words_of(text: str, language: Language) -> Words:
    """Return the words of a text with their keys, function words left out; none for a text without words.

    Args:
        text: Any text.
        language: Which stemmer and which function words to use for its Latin letters; Arabic, Cyrillic and
            Chinese words are recognised by their script.
    """
    folded = fold(text)
    keys_of, plain, offsets = _keys_for(language), folded.text, folded.offsets
    words = Words([], [], [], [], folded)
    add_keys, add_start = words.keys.append, words.starts.append
    add_end, add_break = words.ends.append, words.breaks.append
    previous = 0
    for match in _WORD.finditer(plain):
        word = match.group()
        start, end = match.span()
        keys = keys_of[word]
        if (
            end - start > 1
            and not text[offsets[start]].islower()
            and (word[0].isascii() or "а" <= word[0] <= "я")
        ):
            first, last = folded.source_bounds(start, end)
            if text[first:last].isupper():
                keys = (EXACT + word, *keys)
        if keys:
            between = plain[previous:start]
            add_keys(keys)
            add_start(start)
            add_end(end)
            add_break(between != " " and _ENDS_SENTENCE[between])
            previous = end
    return words


_ENDS_SENTENCE = Memo(lambda between: _SENTENCE_END.search(between) is not None)
"""Whether a sentence ends in what stands between two words."""


def term_keys(form: str, language: Language) -> tuple[str, ...]:
    """Return the keys of a name, one a word, function words left out; empty for a name without words.

    A name of function words only keeps them. A name that starts with ``=`` is kept as it is but for
    folding, and so are the capitals of an acronym.
    """
    mark = BARE if form.startswith(BARE) else EXACT
    exact = form.startswith(EXACT)
    acronym = form.isupper() and not any("\u3400" <= character <= "\u9fff" for character in form)
    found = _WORD.findall(fold_text(form))
    keys: list[str] = []
    for word in found:
        if exact or (acronym and len(word) > 1 and not word.isdigit()):
            keys.append(mark + word)
        elif _is_arabic(word):
            # A term file writes its words without conjunctions: the article is all that is taken off.
            if word not in skipped_words(Language.ARABIC):
                keys.append(_arabic_stem(word.removeprefix("ال")))
        elif ways := word_keys(word, language):
            keys.append(ways[min(1, len(ways) - 1)])
    return tuple(keys) or tuple(found)


def word_keys(word: str, language: Language) -> tuple[str, ...]:
    """Return the keys of a folded word, the least changed one first; none for a function word.

    >>> word_keys("meetings", Language.ENGLISH)
    ('~meetings', 'meet')
    >>> "هجر" in word_keys("وبالهجره", Language.ARABIC)
    True
    """
    return _keys_for(language)[word]


@lru_cache(maxsize=len(Language))
def _keys_for(language: Language) -> Memo[tuple[str, ...]]:
    return Memo(partial(_keys_of, language=language))


def _keys_of(word: str, language: Language) -> tuple[str, ...]:
    first = word[0]
    if _is_arabic(first):
        return () if word in skipped_words(Language.ARABIC) else _arabic_keys(word)
    if first.isdigit() or first == "+" or "\u3400" <= first <= "\ufaff":
        return (word,)
    if "а" <= first <= "я":
        language = Language.RUSSIAN
    elif language not in LATIN_SCRIPT:
        language = Language.ENGLISH
    if word in skipped_words(language):
        return ()
    stem = snowball_stemmer(language)
    restored = [
        stem(word.removesuffix(ending) + whole)
        for ending, whole in _endings(language)
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_VERB
    ]
    return tuple(dict.fromkeys((SURFACE + word, stem(word), *restored)))


@lru_cache(maxsize=8)
def _endings(language: Language) -> tuple[tuple[str, str], ...]:
    """Return the folded endings of verbs that the stemmer does not know, each with one that it does."""
    return tuple(read_table("endings.toml").get(language.value, {}).items())


@lru_cache(maxsize=8)
def skipped_words(language: Language) -> frozenset[str]:
    """Return the folded words that are left out: stop words, and what joins the parts of a name."""
    table = read_table("fillers.toml")
    fillers, kept = table.get(language.value, ""), table["kept"].get(language.value, "")
    return (stop_words(language) | frozenset(fillers.split())) - frozenset(kept.split())


def _is_arabic(word: str) -> bool:
    return "\u0600" <= word[0] <= "\u06ff"


def _arabic_keys(word: str) -> tuple[str, ...]:
    """Return the keys of a folded Arabic word: with other clitics taken off each time, stemmed or not."""
    keys: list[str] = []
    for clitic in _BY_LETTER.get(word[0], _BY_LETTER[""]):
        if clitic in _FUTURE and word[len(clitic) :][:1] not in {"ي", "ت", "ن"}:
            continue  # «سعادة» is not «س» and «عادة»
        if clitic in _SPOKEN and word[len(clitic) :][:1] != "ت":
            continue
        if word.startswith(clitic) and len(word) - len(clitic) >= (_LEAST - 1 if "ل" in clitic else _LEAST):
            rest = word[len(clitic) :]
            keys.append(EXACT + rest)
            if "ل" not in clitic or clitic == "ل":
                keys.append(BARE + rest)
            keys.append(_arabic_stem(rest))
            if rest.endswith("نا") and len(rest) > _LEAST + 1:
                keys.append(_arabic_stem(rest[:-1]))  # «كيانا» is an accusative, not «كيا» with "our"
            if rest.endswith(_FEMININE_DUALS) and len(rest) > _LEAST + 1:
                keys.append(_arabic_stem(rest[:-3] + "ه"))  # «لغتين» is two of «لغة»
            keys.extend(_owned(rest))
            if clitic in {"لل", "ولل"}:
                keys.append(_arabic_stem("ل" + rest))  # «للجنة» is «ل» and «لجنة», or «ل» and «الجنة»
    return tuple(dict.fromkeys(keys)) or (word,)


def _owned(word: str) -> Iterator[str]:
    """Yield the key of a noun of three letters and ة that somebody has: «دورتها», «لجنته»."""
    for ending in _POSSESSIVES:
        noun = word.removesuffix(ending)
        if noun != word and noun.endswith("ت") and len(noun) == _LEAST + 1:
            yield noun[:-1]


def _arabic_stem(word: str) -> str:
    """Return a folded Arabic word without possessives and regular plurals; the adjective's ``ي`` stays.

    «اجتماعي» (social) must not become «اجتماع» (meeting), so ``ية`` and ``يا`` become ``ي`` and no more.
    """
    whole = word
    if word.endswith("ته") and len(word) > _LEAST + 2:
        word = word[:-2]  # «متابعته»: the t is the ending of «متابعة»
    for ending in _POSSESSIVES if word.endswith(_POSSESSIVES) else ():
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            word = word.removesuffix(ending)
            if ending != "ه" and word.endswith("ت") and len(word) > _LEAST + 1:
                word = word[:-1]  # «دراستها»
            break
    if word.endswith(("اء", "اي", "او")) and len(word) > _LEAST + 1:
        return word[:-2]  # «شركاء», «شركائها», «شركاؤها» have one hamza and three letters for it
    for ending in _PLURALS if word.endswith(_PLURALS) else ():
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            return word.removesuffix(ending)
    if word.endswith("ا") and len(word) > (_LEAST if word == whole else _LEAST + 1):
        return word[:-1]  # «١٥٦ دولة عضوا», but not «أعلاه»
    return word
