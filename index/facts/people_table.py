"""Mentions of people joined into persons across spellings, scripts and documents."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from index.facts.people import PersonRole
from index.termbase.romanize import romanize
from index.termbase.transliterate import script_of, skeletons
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from index.facts.people import PersonMention, Words
    from index.model import Language

_PART = re.compile(r"[\u3400-\u9fff]+|[^\W\d_\u3400-\u9fff]+")
_NAME_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PARTED = re.compile("[,;:()（），、。]")
SAME, LETTER, HEARD, NEAR = 4, 3, 2, 1
"""How well two words of names fit: letter by letter, but for one letter, by their sound, by a near sound."""
_TELLING = 5
"""Consonants that a name needs to be known by its sound alone."""
_SAME_FUNCTION = 0.7
"""Share of the tokens of two functions that are common, from which the functions are one."""
_SHARED_TOKENS = 4
_TOLD_APART = 2
"""Parts of a name by which a person is told from others."""
_FUZZY_FROM = 4
"""Letters of a word from which one may differ."""
_SOUND_FROM = 2
"""Consonants from which words of two scripts may be told to be one by their sound."""


@dataclass(frozen=True)
class Person:
    """One person, with everything that is said of them.

    Attributes:
        mentions: Where the documents name them, in order; never empty.
    """

    mentions: tuple[PersonMention, ...]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every spelling of the name, the most frequent first, the longer of two equals first."""
        counts = Counter(mention.name.text for mention in self.mentions)
        return tuple(sorted(counts, key=lambda name: (-counts[name], -len(name))))

    @cached_property
    def functions(self) -> tuple[tuple[PersonMention, Words], ...]:
        """What they are said to be, each with the mention that says so; tables first, then the longer."""
        said = [(mention, mention.function) for mention in self.mentions if mention.function is not None]
        return tuple(sorted(said, key=_weight))

    @cached_property
    def organisations(self) -> tuple[tuple[PersonMention, Words], ...]:
        """For whom they are said to act, each with the mention that says so; tables first."""
        said = [(m, m.organisation) for m in self.mentions if m.organisation is not None]
        return tuple(sorted(said, key=_weight))

    def name_in(self, language: Language) -> str:
        """Return the name as documents of a language spell it; the most frequent spelling where none does."""
        own = [mention.name.text for mention in self.mentions if mention.language is language]
        return next((name for name in self.names if name in own), self.names[0])

    def called_in(self, text: str) -> str:
        """Return the words by which a text calls them, side by side but for particles; empty for none.

        "Karima El Korri" of "What is Karima El Korri's job?" for «كريمة القري».
        """
        parts = {part for name in self.names for part in name_parts(name)}
        for latin in filter(None, map(romanize, self.names)):
            found = re.search(rf"\b{re.escape(latin)}\b", text, re.IGNORECASE)
            if found is not None:
                return found.group()

        def is_part(word: str) -> bool:
            return any(_likeness(word, part) >= HEARD for part in parts)

        runs: list[list[re.Match[str]]] = [[]]
        for word in _NAME_WORD.finditer(text):
            folded = fold_text(word.group())
            apart = runs[-1] and _PARTED.search(text, runs[-1][-1].end(), word.start())
            if apart or (runs[-1] and skeletons(folded) and not is_part(folded)):
                runs.append([])
            if is_part(folded):
                runs[-1].append(word)
        called = max(runs, key=len)
        return text[called[0].start() : called[-1].end()] if called else ""


def _weight(said: tuple[PersonMention, Words]) -> tuple[bool, int, int]:
    mention, words = said
    return (mention.role is not PersonRole.PARTICIPANT, -len(words.text), mention.chunk)


class PeopleTable:
    """Everyone the documents name.

    Args:
        people: In the order in which the documents first name them.
    """

    def __init__(self, people: Sequence[Person]) -> None:
        self.people = tuple(people)

    @cached_property
    def spelled(self) -> Mapping[str, Person]:
        """Each spelling of a name, to the character, to whose it is."""
        return {name: person for person in self.people for name in person.names}

    @classmethod
    def of(cls, mentions: Iterable[PersonMention]) -> PeopleTable:
        """Return the persons of some mentions.

        Two names are one person's where every word of the shorter one, two at least, fits another word of the
        longer: «نادر الحبيب» and «الحبيب ندير».
        """
        groups: list[list[PersonMention]] = []
        by_name: dict[str, int] = {}
        for mention in mentions:
            folded = fold_text(mention.name.text)
            if folded not in by_name:
                place = next((at for at, group in enumerate(groups) if _belongs(mention, group)), len(groups))
                if place == len(groups):
                    groups.append([])
                by_name[folded] = place
            groups[by_name[folded]].append(mention)
        return cls([Person(tuple(group)) for group in groups])

    def named(self, words: Sequence[str], language: Language | None = None) -> tuple[Person, ...]:
        """Return the people whose name holds all the words given, of those only the ones that fit best; any script.

        A word fits a part of a name letter by letter, but for one letter, or by its sound; a surname alone is
        enough. Empty for no words, and for words that no name holds.

        Args:
            words: Of a name, forms of address left out.
            language: Prefer people whom documents of this language name, among equals.
        """
        parts = tuple(part for word in words for part in name_parts(word))
        if not parts:
            return ()
        found: list[tuple[int, bool, int, Person]] = []
        for place, person in enumerate(self.people):
            score = max(_asked_fit(parts, name_parts(name)) for name in person.names)
            if score:
                own = language is not None and any(m.language is language for m in person.mentions)
                found.append((-score, not own, place, person))
        found.sort(key=lambda one: one[:3])
        return tuple(person for score, _own, _place, person in found if score == found[0][0])

    def in_text(self, text: str) -> tuple[Person, ...]:
        """Return the people of whose names a text has the most parts, two at least, letter by letter."""
        words = frozenset(name_parts(text))
        found: list[tuple[int, Person]] = []
        for person in self.people:
            held = max(len(words.intersection(name_parts(name))) for name in person.names)
            if held >= _TOLD_APART:
                found.append((held, person))
        most = max((held for held, _person in found), default=0)
        return tuple(person for held, person in found if held == most)


@lru_cache(maxsize=1 << 12)
def name_parts(name: str) -> tuple[str, ...]:
    """Return the folded words of a name, particles that writers drop left out where others are left.

    >>> name_parts("خورخي مارتينيز - بيزارو"), name_parts("恩里克·罗曼-莫雷")
    (('خورخي', 'مارتينيز', 'بيزارو'), ('恩里克', '罗曼', '莫雷'))
    """
    parts = tuple(_PART.findall(fold_text(name)))
    kept = tuple(part for part in parts if skeletons(part) or len(part) > 2)
    return kept or parts


def _belongs(mention: PersonMention, group: Sequence[PersonMention]) -> bool:
    parts = name_parts(mention.name.text)
    spellings = {other.name.text for other in group}
    return any(_one(parts, name_parts(name)) for name in spellings) or any(
        _related(mention, other) for other in group
    )


def _one(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Return whether two names are one person's.

    In one script every word must fit, one at most no better than by a near sound; in two scripts all must sound
    alike and be long enough to be told from others.
    """
    short, long = sorted((left, right), key=len)
    if len(short) < 2:
        return short == long
    if script_of(short[0]) == script_of(long[0]):
        return _fit(short, long) >= LETTER * len(short) - (1 if len(short) == 2 else 2)
    if _sounds(short) & _sounds(long):
        return True
    return _fit(short, long) >= HEARD * len(short) and max(map(len, _sounds(short)), default=0) >= _TELLING


def _related(left: PersonMention, right: PersonMention) -> bool:
    """Return whether two names share a word, and their bearers a function: «يورغ لاوبر», «جيرغ لوبر»."""
    common, either = left.tokens & right.tokens, left.tokens | right.tokens
    if len(common) < _SHARED_TOKENS or len(common) < _SAME_FUNCTION * len(either):
        return False
    mine, theirs = name_parts(left.name.text), name_parts(right.name.text)
    best = max((_likeness(one, other) for one in mine for other in theirs), default=0)
    return best >= LETTER and len(mine) == len(theirs)


def _fit(asked: tuple[str, ...], name: tuple[str, ...]) -> int:
    """Return how well all the words asked for fit different words of a name; 0 where one fits none."""
    free = list(name)
    total = 0
    for word in asked:
        best = max(((_likeness(word, other), -at) for at, other in enumerate(free)), default=(0, 0))
        if not best[0]:
            return 0
        total += best[0]
        del free[-best[1]]
    return total


def _asked_fit(asked: tuple[str, ...], name: tuple[str, ...]) -> int:
    """Return how well a question's words fit a name; 0 where that is too little to speak of the person.

    One word alone must be letter by letter or sound alike with three consonants; of several, one may be near.
    """
    if _is_in_pinyin(asked, name) or _sound_alike(asked, name):
        return HEARD * max(len(asked), len(name)) + 1
    score = _fit(asked, name)
    if len(asked) == 1:
        telling = max(map(len, skeletons(asked[0])), default=0) >= 3
        return score if score >= LETTER or (score == HEARD and telling) else 0
    return score if score >= HEARD * len(asked) - 1 else 0


def _is_in_pinyin(asked: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Return whether some words are a Chinese name in Pinyin, of whose sounds alone too little is left: 何立, He Li."""
    if len(name) != 1 or len(asked) == 1 or script_of(name[0]) != "chinese":
        return False
    return fold_text(romanize(name[0])).split() == list(asked)


def _sound_alike(asked: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Return whether two whole names sound alike; Chinese may leave out a last consonant: 沙祖康, Sha Zukang."""
    mine, theirs = _sounds(asked), _sounds(name)
    if mine & theirs and max(map(len, mine)) > _SOUND_FROM:
        return True
    scripts = {script_of(asked[0]), script_of(name[0])}
    if len(scripts) == 1 or "chinese" not in scripts:
        return False
    return any(
        _one_letter(one, two) and one[0] == two[0]
        for one in mine
        for two in theirs
        if min(len(one), len(two)) >= _FUZZY_FROM
    )


@lru_cache(maxsize=1 << 12)
def _sounds(parts: tuple[str, ...]) -> frozenset[str]:
    """Return the readings of a whole name as consonants: 沙祖康 and «شا زوكانغ» part their words elsewhere."""
    readings = [""]
    for part in parts[:6]:
        readings = [before + own for before in readings[:8] for own in (skeletons(part) or ("",))]
    return frozenset(reading for reading in readings if reading)


@lru_cache(maxsize=1 << 14)
def _likeness(left: str, right: str) -> int:
    """Return how well two words of names fit: :data:`SAME`, …, :data:`NEAR` or 0."""
    if _bare(left) == _bare(right):
        return SAME
    if script_of(left) == script_of(right):
        if min(len(left), len(right)) >= _FUZZY_FROM and _one_letter(_bare(left), _bare(right)):
            return LETTER
        if script_of(left) == "chinese":
            return 0
    heard, other = skeletons(left), skeletons(right)
    shortest = min(max(map(len, heard), default=0), max(map(len, other), default=0))
    if shortest >= _SOUND_FROM and set(heard) & set(other):
        return HEARD
    near = shortest >= _SOUND_FROM + 1 and any(
        _one_letter(one, two) for one in heard for two in other if min(len(one), len(two)) > _SOUND_FROM
    )
    return NEAR if near else 0


def _bare(word: str) -> str:
    """Return an Arabic word without its article, which writers of names drop."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def _one_letter(left: str, right: str) -> bool:
    """Return whether two words differ by one letter put in, left out or written otherwise, or not at all."""
    if left == right:
        return True
    if abs(len(left) - len(right)) > 1:
        return False
    short, long = sorted((left, right), key=len)
    at = next((place for place, letter in enumerate(short) if letter != long[place]), len(short))
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]
