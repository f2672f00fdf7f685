"""Concepts that say what kind of name answers: rooms, functions that anybody may have, what lists name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.words.tables import read_table
from index.annotate import CONCEPT
from index.model import Language
from index.query import NESTED_STRENGTH
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.query import Query, QueryUnit
    from index.termbase import Termbase

BETWEEN = 2
"""Words between "which" and the noun: "which | private | foundation"."""
_KINDS = ("places", "bodies")
_QUALIFYING = frozenset({"number", "ordinal", "particle", ConceptKind.ATTRIBUTE})
"""Kinds of unit that say how many or of which kind the things are that are asked for."""


@lru_cache(maxsize=1)
def column_words() -> Mapping[str, frozenset[str]]:
    """Return the concepts of ``columns.toml``, and the words before a place, by what they say."""
    raw = read_table("columns.toml")
    return {key: frozenset(concepts) for key, concepts in raw.items()}


def rooms_and_venues() -> Sequence[str]:
    """Return the concepts of rooms and buildings, sorted."""
    return sorted(column_words()["room"] | column_words()["venue"])


def asks_continent(query: Query) -> bool:
    """Return whether a question for a place asks for a continent; "where on the African continent" asks for less."""
    continents = column_words()["continents"]
    named = any(unit.kind == ConceptKind.REGION for unit in query.units)
    return not named and any(unit.alternatives[0].concept in continents for unit in query.units)


def thing_asked(query: Query) -> QueryUnit | None:
    """Return what a question names first, whatever qualifies it left out; None where it names nothing."""
    return next((unit for unit in query.units if unit.kind not in _QUALIFYING), None)


def outcome_asked(query: Query) -> QueryUnit | None:
    """Return what a question asks for as having come of a meeting: its recommendations; None where it does not.

    In Chinese it comes last, 得出了哪些结论.
    """
    chinese = query.language is Language.CHINESE
    thing = query.units[-1] if query.units and chinese else thing_asked(query)
    yielded = thing is not None and thing.alternatives[0].concept in column_words()["yielded"]
    return thing if yielded else None


def names_asked(query: Query) -> frozenset[str]:
    """Return which names a question asks for: "places", "bodies" (and processes), both or none.

    Where the first word that says so asks for places, no others answer: "which countries form the committee" asks
    for no committees.
    """
    lists = column_words()
    first = outcome_asked(query) or thing_asked(query)
    if first is not None and first.alternatives[0].concept in lists["nobody"]:
        return frozenset()
    asked: list[frozenset[str]] = []
    for unit in query.units:
        near = {way.concept for way in unit.alternatives if way.strength > NESTED_STRENGTH}
        own = unit.own_concepts
        kinds = frozenset(kind for kind in _KINDS if near & lists[kind] or own & lists["both"])
        if kinds:
            asked.append(kinds)
    places_first = asked[:1] == [frozenset({"places"})]
    return asked[0] if places_first else frozenset[str]().union(*asked)


def asks_for_names(query: Query) -> bool:
    """Return whether what is to be listed are places or bodies: "which cities", and not "which round tables in Rome".

    That comes first in a question, but in Chinese: 会议在哪些城市举行. Members are bodies as well.
    """
    lists, thing = column_words(), thing_asked(query)
    if any(unit.alternatives[0].concept in lists["members"] for unit in query.units):
        return True
    classes = lists["places"] | lists["bodies"] | lists["both"]
    if query.language is Language.CHINESE:
        nouns = (unit for unit in query.units if unit.kind == ConceptKind.VOCABULARY)
        return any(unit.own_concepts & classes for unit in nouns)
    return thing is not None and bool(thing.own_concepts & classes)


def bodies_asked(text: str, language: Language, termbase: Termbase) -> frozenset[str]:
    """Return the tokens of the nouns for a body that a question asks "which" of; empty where it does not."""
    folded, nouns = fold_text(text), column_words()["institutions"]
    found: set[str] = set()
    behind_which = _BEHIND_ARABIC if language is Language.ARABIC else _BEHIND
    for asked in _which().finditer(folded):
        behind = behind_which.match(folded, asked.end())
        named = termbase.concept_tokens(behind.group(), language) if behind else ()
        found.update(token for token in named if token.removeprefix(CONCEPT) in nouns)
    if CONCEPT + "ministry" in found:  # one for labour is called by a concept of its own
        found.update(CONCEPT + one for one in column_words()["ministries"])
    return frozenset(found)


def nouns_behind_which(text: str, language: Language, termbase: Termbase) -> list[frozenset[str]]:
    """Return what the words behind each "which" of a question mean, in their order: "which | country's mission"."""
    behind_which = _BEHIND_ARABIC if language is Language.ARABIC else _BEHIND
    folded = fold_text(text)
    found: list[frozenset[str]] = []
    for asked in _which().finditer(folded):
        behind = behind_which.match(folded, asked.end())
        named = termbase.match(behind.group(), language, nested=True) if behind else ()
        places = sorted({one.span.start for one in named})
        found += [frozenset(one.concept for one in named if one.span.start == place) for place in places]
    return found


def is_particular(nouns: frozenset[str]) -> bool:
    """Return whether some nouns' tokens are of a kind that no other body is: "university".

    «مؤسسة» is a foundation, and any institution.
    """
    particular = column_words()["particular"]
    return bool(nouns) and all(noun.removeprefix(CONCEPT) in particular for noun in nouns)


def asks_who_to(text: str, verb: int) -> bool:
    """Return whether the words before an offset of a question ask who does what stands there: "who studies …"."""
    before = fold_text(text[:verb]).strip(" \t¿«\"'")
    now = sorted(column_words()["who_now"], key=len, reverse=True)
    before = next((before.removesuffix(word).rstrip() for word in now if before.endswith(word)), before)
    return before in column_words()["who"]


def asks_which(text: str, thing: str) -> bool:
    """Return whether a question asks which of some things is meant, by the words that name them or their last one."""
    folded, words = fold_text(text), fold_text(thing).split()
    return any(
        re.compile(rf"\W*(?:{'|'.join(map(re.escape, words))})").match(folded, asked.end()) is not None
        for asked in _which().finditer(folded)
    )


def asks_with_whom(text: str) -> bool:
    """Return whether a question asks with whom somebody did a thing."""
    folded = fold_text(text)
    ends = tuple(f" {word}" for word in column_words()["with_whom_end"])
    return folded.rstrip(" ?!.").endswith(ends) or _with_whom().search(folded) is not None


_BEHIND = re.compile(rf"[\u3400-\u9fff]{{1,8}}|(?:\W+[^\W\d_]+){{1,{BETWEEN + 1}}}")


_BEHIND_ARABIC = re.compile(r"\W+(?:(?:من|هي|هو|هم|هما)\W+)?[^\W\d_]+")
"""There the noun stands first: «أي جهة تجمع البيانات», where «تجمع» is a verb, and an association."""


@lru_cache(maxsize=1)
def _which() -> re.Pattern[str]:
    return _any_of("which")


@lru_cache(maxsize=1)
def _with_whom() -> re.Pattern[str]:
    return _any_of("with_whom")


def _any_of(key: str) -> re.Pattern[str]:
    """Return any of some words: whole ones, Chinese ones within others as well."""
    words = sorted(column_words()[key], key=len, reverse=True)
    spaced = "|".join(word for word in words if not _HAN.match(word))
    return re.compile(
        rf"(?<!\w)[وف]?(?:{spaced})(?!\w)|{'|'.join(word for word in words if _HAN.match(word))}"
    )


_HAN = re.compile("[\u3400-\u9fff]")
