"""The words guesses are made with: ``index/data/documents.toml``, folded and compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from index.text.normalize import fold_text
from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

UNKNOWN_KIND = "document"
"""The kind of a document that does not say what it is."""

_PLACES = ("adopted", "itself", "beside")
_HOLES = re.compile(r"(\*|\{\w+\})")


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase that tells a kind.

    Attributes:
        place: Where the title stands: ``itself``, ``beside`` or ``adopted``, as the head of the file tells.
        pattern: Matches folded text whole; a group ``body`` where the phrase names who wrote the document.
        open_start: Whether the phrase begins with any words, and so may be the end of any sentence.
    """

    place: str
    pattern: re.Pattern[str]
    open_start: bool

    @property
    def names_body(self) -> bool:
        """Whether the phrase has a place for who wrote the document."""
        return "body" in self.pattern.groupindex


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document.

    Attributes:
        name: Its id.
        cues: In the order they are tried.
        confirm: Matches a folded line that the document must hold too; None where none is asked for.
    """

    name: str
    cues: tuple[Cue, ...]
    confirm: re.Pattern[str] | None

    def confirmed_by(self, line: str) -> bool:
        """Whether the line is one that the kind asks for."""
        return self.confirm is not None and self.confirm.fullmatch(fold_text(line)) is not None


@dataclass(frozen=True, slots=True)
class Body:
    """A body or officer that issues documents.

    Attributes:
        pattern: Finds its names in folded text.
        series: The form of its resolutions' symbols, with ``{session}``, ``{number}``, ``{year}``; empty
            where it adopts none.
    """

    pattern: re.Pattern[str]
    series: str


@dataclass(frozen=True, slots=True)
class Words:
    """All of the file.

    Attributes:
        kinds: Id to kind, in the order they are tried.
        bodies: Id to body.
        body_names: Folded, for lines that are one and no more.
        masthead: Matches folded lines that stand above a title.
        organ: Matches folded lines that name a committee, a commission, a conference.
        done: Matches folded lines that tell when the document was done.
        council: Matches "Resolution 1325 (2000)"; number and year are its two groups that took part.
        session: Finds the word for session.
    """

    kinds: Mapping[str, Kind]
    bodies: Mapping[str, Body]
    body_names: frozenset[str]
    masthead: re.Pattern[str]
    organ: re.Pattern[str]
    done: re.Pattern[str]
    council: re.Pattern[str]
    session: re.Pattern[str]


@lru_cache(maxsize=1)
def words() -> Words:
    """Return the words, read once."""
    raw = read_table("documents.toml")
    kinds = {
        name: Kind(
            name,
            tuple(
                Cue(place, re.compile(_pattern(phrase)), open_start=phrase.startswith("*"))
                for place in _PLACES
                for phrase in table.get(place, ())
            ),
            _any(table["confirm"]) if "confirm" in table else None,
        )
        for name, table in raw["kinds"].items()
    }
    bodies = {
        name: Body(_found(table["names"]), table.get("series", "")) for name, table in raw["bodies"].items()
    }
    return Words(
        kinds=kinds,
        bodies=bodies,
        body_names=frozenset(fold_text(name) for table in raw["bodies"].values() for name in table["names"]),
        masthead=_any(raw["masthead"]["lines"]),
        organ=_any(raw["organ"]["lines"]),
        done=_any(raw["done"]["cues"]),
        council=_any(raw["number_line"]["council"]),
        session=_found(raw["session"]["words"]),
    )


def _pattern(phrase: str, *, number: int = 0) -> str:
    """Return a phrase as an expression for folded text; holes in one of several phrases are numbered."""
    parts = []
    for part in _HOLES.split(phrase):
        if part == "*":
            parts.append(".*?")
        elif part == "{body}":
            parts.append("(?P<body>.+?)")
        elif part.startswith("{"):
            parts.append(rf"(?P<{part[1:-1]}_{number}>\d{{1,4}})")
        else:
            parts.append(re.escape(fold_text(part)).replace(r"\ ", r"\s*" if _is_han(phrase) else r"\s+"))
    return "".join(parts)


def _any(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(_pattern(phrase, number=number) for number, phrase in enumerate(phrases)))


def _found(names: Iterable[str]) -> re.Pattern[str]:
    """Return an expression that finds names, longest first, as whole words where the script parts words."""
    ordered = sorted(names, key=len, reverse=True)
    return re.compile(
        "|".join(_pattern(n) if _is_han(n) else rf"(?<!\w){_pattern(n)}(?!\w)" for n in ordered)
    )


def _is_han(phrase: str) -> bool:
    return any("\u3400" <= character <= "\u9fff" for character in phrase)
