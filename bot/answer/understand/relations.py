"""Who has to do with a thing and does not do it: on whose behalf, with whose help, at whose request, to whom, whose."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.answer.understand.phrases import Phrases
from bot.answer.words.tables import read_table
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index.model import Language, Span

REACH = 40
"""Code points around a name that tell its part."""
FAR = 90
"""Code points behind a name that may tell its part in an apposition: "Ms. A, Director of Ports, who replaced"."""
NOTHING = re.compile("(?!)")


class Relation(NamedTuple):
    """A part that somebody has in what another does; for folded text.

    Attributes:
        before: Language's code to what stands right before the name.
        after: Language's code to what stands right behind it.
        begins: Language's code to how the name itself begins that is written in one word with what tells its part.
        behind: Language's code to what stands behind it where nothing before it tells its part: "Ms. A, who replaced".
        going_on: Language's code to how a sentence begins that tells the part of whom the one before begins with.
    """

    before: Mapping[str, re.Pattern[str]]
    after: Mapping[str, re.Pattern[str]]
    begins: Mapping[str, re.Pattern[str]]
    behind: Mapping[str, re.Pattern[str]]
    going_on: Mapping[str, re.Pattern[str]]


def relation_asked(text: str, language: Language) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return which relation a folded question asks for, and which of its words say only that; nothing where none."""
    for name, phrases in _asked(language, "asks").items():
        found = () if _raw()[name].get("second") else phrases.find(text)
        if found and not _asked(language, "tasks")[name].find(text):
            return name, tuple(found) if _raw()[name].get("light") else ()
    return "", ()


def relation_else(text: str, language: Language) -> str:
    """Return which relation a folded question may ask for where it is not answered as it stands; empty where none."""
    rows = _asked(language, "asks").items()
    return next((name for name, phrases in rows if _raw()[name].get("second") and phrases.find(text)), "")


def is_owning(relation: str) -> bool:
    """Return whether it is asked whose a thing is: the owner stands beside it, whatever is said of them."""
    return bool(relation) and bool(_raw()[relation].get("beside"))


def is_only(relation: str) -> bool:
    """Return whether nobody answers but who is told to have the part: who replaced somebody."""
    return bool(relation) and bool(_raw()[relation].get("only"))


def is_told_otherwise(relation: str) -> bool:
    """Return whether texts tell a part in other words than a question's verb: a prize won was awarded to somebody."""
    return bool(relation) and bool(_raw()[relation].get("told"))


def goes_on(relation: str, text: str, sentence: Span, language: Language) -> bool:
    """Return whether a sentence tells the part of whoever the one before begins with: "She succeeds Mr. B"."""
    told = _relations()[relation].going_on.get(language.value, NOTHING)
    return told.match(fold_text(text[sentence.start : sentence.end]).lstrip()) is not None


def has_part(relation: str, text: str, sentence: Span, name: Span, language: Language) -> bool:
    """Return whether a text says of a name that it has a relation to what is done: "on behalf of the Commission"."""
    part, code = _relations()[relation], language.value
    before = fold_text(text[max(sentence.start, name.start - REACH) : name.start])
    after = fold_text(text[name.end : min(sentence.end, name.end + REACH)])
    after_fits = code not in part.after or part.after[code].search(after) is not None
    if part.begins.get(code, NOTHING).match(fold_text(text[name.start : name.end])):
        return after_fits
    behind = fold_text(text[name.end : min(sentence.end, name.end + FAR)])
    if part.behind.get(code, NOTHING).search(behind) is not None:
        return True
    return after_fits and part.before.get(code, NOTHING).search(before) is not None


@lru_cache(maxsize=1)
def _raw() -> Mapping[str, Any]:
    return read_table("relations.toml")


@cache
def _asked(language: Language, key: str) -> Mapping[str, Phrases]:
    return {name: Phrases(row.get(key, {}).get(language.value, ""), language) for name, row in _raw().items()}


@lru_cache(maxsize=1)
def _relations() -> Mapping[str, Relation]:
    return {
        name: Relation(
            *({code: re.compile(one) for code, one in row.get(key, {}).items()} for key in Relation._fields)
        )
        for name, row in _raw().items()
    }
