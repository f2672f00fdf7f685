"""How questions ask for people: the words of ``persons.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.words.tables import read_table
from index.model import Language
from index.termbase.model import ConceptKind
from index.text.analyze import stop_words
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.answer.understand.understanding import Understanding

OWNERS = frozenset({ConceptKind.BODY, ConceptKind.COUNTRY, ConceptKind.PROCESS})
"""Kinds of thing for which people act."""


@dataclass(frozen=True, slots=True)
class PersonWords:
    """How questions ask for people (``persons.toml``).

    Attributes:
        representing: Concepts that say that somebody was there for somebody.
        parts: Concepts of what a body has people of its own in: its secretariat.
        titles: Functions that nothing else stands for.
        portfolios: Functions of which a country has several, each for a field of its own.
        others: Concepts of what somebody is to another: their deputy.
        deputies: Function to those that it is made of: of a vice-president the deputy and the chair.
        taking_office: Concepts of how somebody comes to an office or has it: elected, appointed, serving.
        leading: Functions that stand for one another: whoever heads a unit.
        chiefs: Titles of whoever heads a whole body.
        heading: Concepts of what whoever heads a unit does with it.
        units: Concepts of the parts of a body that somebody heads.
        alike_units: Those of them that are called by one another's names.
        ministries: The same of ministries.
        teams: Concepts of those that nobody need head: a team.
        bodies: Concepts of what names any body: an organization, an institution.
        homes: Concepts of what asks for somebody's country.
        processes: Concepts of what asks for a process that somebody speaks for.
        belonging: Concepts of what only says that somebody is of a body or came for it.
        working: Those of them that say that it employs somebody.
        keeping: Concepts of what a body does that has the secretariat of another.
        charged: Concepts of what ties a function to its field: "responsible for", "in charge of".
        places: Concepts that the termbase takes for functions and that nobody is: a ministry.
        groups: Concepts of what a meeting breaks up into.
        leads: Concepts of what is done with those, beside the parts of ``events.toml``.
        speeches: Concepts of what is given there: a report, a statement.
        lastly: Concepts of what says when somebody spoke: last of all.
        spoken_at: Concept of a part of a meeting to that of what is spoken there.
        speaking: Language to how the verbs for speaking to a point begin, folded.
        who: Language to what a question for people begins with, folded.
        acting: Language to what one begins with where its verb may be another word: «من مثل», who represented. Folded.
        only_who: Language to what one begins with that means nothing else, folded: «مين», but not «من», "from".
        allowed: Language to what asks who may do a thing, folded.
        appointed: Language to what says that somebody has been appointed, folded.
        where_from: Language to what asks where somebody is from, folded; Chinese holds it anywhere.
        also_asked: Language to what stands before a second question word, or is one, folded: "and when".
    """

    representing: frozenset[str]
    parts: frozenset[str]
    titles: frozenset[str]
    portfolios: frozenset[str]
    others: frozenset[str]
    deputies: Mapping[str, tuple[str, ...]]
    taking_office: frozenset[str]
    leading: frozenset[str]
    chiefs: frozenset[str]
    heading: frozenset[str]
    units: frozenset[str]
    alike_units: frozenset[str]
    ministries: frozenset[str]
    teams: frozenset[str]
    bodies: frozenset[str]
    homes: frozenset[str]
    processes: frozenset[str]
    belonging: frozenset[str]
    working: frozenset[str]
    keeping: frozenset[str]
    charged: frozenset[str]
    places: frozenset[str]
    groups: frozenset[str]
    leads: frozenset[str]
    speeches: frozenset[str]
    lastly: frozenset[str]
    spoken_at: Mapping[str, str]
    speaking: Mapping[str, tuple[str, ...]]
    who: Mapping[str, tuple[str, ...]]
    acting: Mapping[str, tuple[str, ...]]
    only_who: Mapping[str, tuple[str, ...]]
    allowed: Mapping[str, tuple[str, ...]]
    appointed: Mapping[str, tuple[str, ...]]
    where_from: Mapping[str, tuple[str, ...]]
    also_asked: Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def person_words() -> PersonWords:
    """Return how questions ask for people, read once."""
    raw = read_table("persons.toml")
    return PersonWords(
        frozenset(raw["representing"]),
        frozenset(raw["parts"]),
        frozenset(raw["titles"]),
        frozenset(raw["portfolios"]),
        frozenset(raw["others"]),
        {office: tuple(parts) for office, parts in raw["deputies"].items()},
        frozenset(raw["taking_office"]),
        frozenset(raw["leading"]),
        frozenset(raw["chiefs"]),
        frozenset(raw["heading"]),
        frozenset(raw["units"]),
        frozenset(raw["alike_units"]),
        frozenset(raw["ministries"]),
        frozenset(raw["teams"]),
        frozenset(raw["bodies"]),
        frozenset(raw["homes"]),
        frozenset(raw["processes"]),
        frozenset(raw["belonging"]),
        frozenset(raw["working"]),
        frozenset(raw["keeping"]),
        frozenset(raw["charged"]),
        frozenset(raw["places"]),
        frozenset(raw["groups"]),
        frozenset(raw["leads"]),
        frozenset(raw["speeches"]),
        frozenset(raw["lastly"]),
        raw["spoken_at"],
        _folded(raw["speaking"]),
        _folded(raw["who"]),
        _folded(raw["acting"]),
        _folded(raw["only_who"]),
        _folded(raw["allowed"]),
        _folded(raw["appointed"]),
        _folded(raw["where_from"]),
        _folded(raw["also_asked"]),
    )


def _folded(raw: Mapping[str, list[str]]) -> Mapping[str, tuple[str, ...]]:
    return {language: tuple(fold_text(word) for word in words) for language, words in raw.items()}


def asks_who(understood: Understanding) -> bool:
    """Return whether a question begins as one for people does; a Chinese one may hold the word anywhere."""
    who = person_words().who.get(understood.language.value, ())
    text = fold_text(understood.text).lstrip('¿? «"')
    if understood.language is Language.CHINESE:
        return any(word in text for word in who)
    return text.startswith(who)


def behind_who(understood: Understanding, words: str) -> bool:
    """Return whether a Chinese question asks by whom was done what some of its words say: 由谁|翻译."""
    text, verb = fold_text(understood.text), fold_text(words)
    chinese = understood.language is Language.CHINESE
    return chinese and any(f"由{who}{verb}" in text for who in person_words().who["zh"])


def begins_with_who(text: str, language: Language) -> bool:
    """Return whether a folded question asks who did a thing and nothing else; a Chinese one holds the word anywhere."""
    words = person_words()
    begins = text.strip().lstrip('¿? «"').startswith(words.only_who.get(language.value, ("\0",)))
    who = any(word in text for word in words.who["zh"]) if language is Language.CHINESE else begins
    return who and not any(word in f" {text}" for word in words.also_asked.get(language.value, ()))


def asks_for_whom(understood: Understanding) -> bool:
    """Return whether a question begins with who represented somebody, in words that may mean something else."""
    return fold_text(understood.text).startswith(
        person_words().acting.get(understood.language.value, ("\0",))
    )


def asks_appointed(understood: Understanding) -> bool:
    """Return whether a question asks who has been appointed, not who appoints."""
    text = f" {fold_text(understood.text)}"
    return any(words in text for words in person_words().appointed.get(understood.language.value, ()))


def asks_who_may(understood: Understanding) -> bool:
    """Return whether a question asks who may do a thing, not who did."""
    text = f" {fold_text(understood.text)}"
    return any(words in text for words in person_words().allowed.get(understood.language.value, ()))


def asks_where_from(understood: Understanding) -> bool:
    """Return whether a question asks where somebody is from, in words that name no country."""
    text = f" {fold_text(understood.text).strip(' ?؟？¿«»')} "
    return any(words in text for words in person_words().where_from.get(understood.language.value, ()))


def asks_only_who(understood: Understanding) -> bool:
    """Return whether a question is who its subject is, and nothing that they did: "who are the Friends of …"."""
    if asks_for_whom(understood):
        return False
    language = understood.written_in or understood.language
    rest = list(understood.text)
    for span in understood.subject_spans:
        rest[span.start : span.end] = " " * len(span)
    words = re.findall(r"[\u3400-\u9fff]|[^\W\d_]+", fold_text("".join(rest)))
    return all(word in stop_words(language) for word in words)
