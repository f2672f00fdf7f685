"""People whose office stands right before the name, no comma between: "Prime Minister of Norway Jonas Gahr Støre".

``el ministro de Relaciones Exteriores de México Tomás Riga``; ``Аким Приозёрной области Марат Сабитов``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from index.facts.people import Words
from index.facts.people_words import pattern, words
from index.model import CASED, Language, Span
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from index.annotate import Term

    Concepts = Callable[[int, int, frozenset[ConceptKind] | None], list[Term]]

_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*['’]?")
_END = re.compile(r"[,;:!?()\n«»“”\"]|\.(?=\s|\Z)|\s[-–—]\s")
_ELIDED = re.compile(r"(?:[dDlL]|qu)['’]")
_DEEDS = frozenset({ConceptKind.EVENT_VERB, ConceptKind.EVENT})
_NAMES_TOO = frozenset({ConceptKind.TIME})
"""Kinds of concept whose words are first names as well: "Julio"."""
_REACH = 160
"""Code points between an office and the name of who has it."""
_LONGEST, _SHORTEST = 4, 2
"""Words of a name that no form of address tells."""
_SPLIT = 3
"""Capitalised words behind "of" from which the last two are a name: "the Mayor of Port Ellery Tomas Riga"."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word behind an office, with what kind of word it is."""

    span: Span
    text: str
    link: bool = True
    known: bool = False
    deed: bool = False
    place: bool = False

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def may_be_name(self) -> bool:
        """Whether it is written as a name is, and is no word of the termbase."""
        return self.capital and not (self.known or self.link)


def holders(text: str, concepts: Concepts, language: Language) -> Iterator[tuple[Words, Words]]:
    """Yield each office with the name that stands right behind it, in order; none in Arabic and Chinese.

    Args:
        text: The shown text of a chunk.
        concepts: What the termbase knows between two offsets of it.
        language: Of the text.
    """
    if language not in CASED:
        return
    done = 0
    for match in _offices(language).finditer(text):
        if match.start() < done:
            continue
        name = _name_behind(text, match.end(), concepts, language)
        if name is not None:
            done = name.span.end
            start = _first_word(text, match.start(), language)
            yield Words.at(text, start, name.span.start), name


def office_before(text: str, low: int, at: int, concepts: Concepts, language: Language) -> Words | None:
    """Return the office that ends right before a form of address or a comma: "Deputy Minister of Labour | Dr. Li"."""
    if language not in CASED:
        return None
    low = max(low, at - _REACH, *(match.end() for match in _END.finditer(text, max(0, at - _REACH), at)))
    found = list(_offices(language).finditer(text, low, at))
    if not found:
        return None
    behind = _words_behind(text, found[-1].end(), concepts, language, at)
    if not _is_phrase(behind, language) or (behind and behind[-1].link):
        return None
    first = found.pop()
    while found and _owns(text[found[-1].end() : first.start()], language):
        first = found.pop()  # "Adviser to the | Vice President"
    return Words.at(text, _first_word(text, first.start(), language), at)


def _name_behind(text: str, start: int, concepts: Concepts, language: Language) -> Words | None:
    """Return the name behind an office that ends at an offset; None where another word or office comes first."""
    end = min(len(text), start + _REACH)
    stop = _END.search(text, start, end)
    end = stop.start() if stop else end
    following = _offices(language).search(text, start, end)
    end = following.start() if following else end
    behind = _words_behind(text, start, concepts, language, end)
    for place, word in enumerate(behind):
        before = behind[place - 1] if place else None
        if not word.may_be_name or (before is not None and before.may_be_name):
            continue
        if before is not None and _is_body(before, concepts):
            return None  # «Директор Центра Льва Северина»: the centre's own name
        name = _name_in(behind[place:], before)
        if name:
            between = [one for one in behind if one.span.end <= name[0].span.start]
            whole = Words.at(text, name[0].span.start, name[-1].span.end)
            return whole if _is_phrase(between, language) else None
    return None


def _name_in(rest: Sequence[_Word], before: _Word | None) -> Sequence[_Word]:
    """Return the words of the name that some words begin with; empty where they begin with none.

    Args:
        rest: The first is written as a name is.
        before: What stands before it; None where the office itself does.
    """
    of = before is not None and before.link
    run = list(takewhile(lambda one: one.may_be_name or (not of and _is_particle(one)), rest))
    while run and not run[-1].capital:
        run.pop()
    if len(run) < len(rest) and rest[len(run)].capital:
        if not rest[len(run)].place:
            return ()
        run.append(rest[len(run)])  # "Tomas Riga"
    if of or (before is not None and before.capital and len(run) > _SHORTEST):
        run = run[-_SHORTEST:] if len(run) >= _SPLIT else []
    while len(run) > _SHORTEST and run[0].text.isupper():
        run = run[1:]  # «по делам ЮНЕСКО Анна Петрова»
    named = _SHORTEST <= len(run) <= _LONGEST and run[0].may_be_name and not run[0].text.isupper()
    return run if named else ()


def _words_behind(text: str, start: int, concepts: Concepts, language: Language, end: int) -> Sequence[_Word]:
    """Return the words between two offsets."""
    links = frozenset(words("office_link", language))
    found: list[_Word] = []
    for match in _WORD.finditer(text, start, end):
        elided = _ELIDED.match(match.group())
        begin = match.start() + (elided.end() if elided else 0)
        if elided:
            found.append(_Word(Span(match.start(), begin), elided.group()))
        if begin == match.end():
            continue
        word = text[begin : match.end()]
        last = match.end()
        known = len(concepts(begin, last, None)) > len(concepts(begin, last, _NAMES_TOO))
        deed, place = (bool(known and concepts(begin, last, kinds)) for kinds in (_DEEDS, PLACES))
        found.append(_Word(Span(begin, last), word, word in links, known, deed, place))
    return found


def _is_phrase(between: Sequence[_Word], language: Language) -> bool:
    """Return whether words can belong to the name of an office: none of them says what its holder did."""
    broken = pattern("office_break", language)
    tied = False
    for place, word in enumerate(between):
        if broken.fullmatch(word.text):
            return False
        tied |= word.link
        if word.link or word.capital:
            continue
        if language is Language.RUSSIAN:
            continue
        behind_link = place > 0 and between[place - 1].link
        if word.deed and not behind_link:
            return False
        if not (word.known or behind_link) or (language is Language.ENGLISH and not tied):
            return False
    return True


def _is_body(word: _Word, concepts: Concepts) -> bool:
    """Return whether a word names a kind of body that is called after somebody."""
    bodies = words("named_body")
    return any(term.token[2:] in bodies for term in concepts(word.span.start, word.span.end, None))


def _is_particle(word: _Word) -> bool:
    return word.text in words("particle") and word.text not in {"y", "e"}


def _first_word(text: str, start: int, language: Language) -> int:
    """Return where an office begins whose noun begins at an offset: "National Security | Adviser" in English."""
    while language is Language.ENGLISH:
        before = re.compile(r"([A-Z][\w-]*) \Z").search(text, max(0, start - 40), start)
        if before is None or before[1] in words("office_start", language):
            break
        start = before.start(1)
    return start


def _owns(between: str, language: Language) -> bool:
    """Return whether nothing but what says whose it is stands between two offices: "Adviser | to the | President"."""
    links = words("office_link", language)
    return bool(between.split()) and all(word in links for word in between.split())


@lru_cache(maxsize=8)
def _offices(language: Language) -> re.Pattern[str]:
    """Return the nouns for what one person is."""
    nouns = "|".join(sorted(words("office_noun", language), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{nouns})(?![\w-])")
