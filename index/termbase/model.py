"""The values of the termbase: a concept, its names, and where one was found in a text."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index.model import Language, Span


class ConceptKind(StrEnum):
    """What sort of thing a concept is; the value is what a term file writes in its ``kind`` column."""

    COUNTRY = "country"
    CITY = "city"
    REGION = "region"
    LANGUAGE = "language"
    BODY = "body"
    PROCESS = "process"  # a regional consultative process or an initiative
    SERIES = "series"  # meetings that come again, and meetings with a name of their own
    DOCUMENT = "document"  # a text with a name of its own
    DOCUMENT_KIND = "document_kind"  # resolution, letter, report
    DOCUMENT_PART = "document_part"  # paragraph, annex, footnote
    FUNCTION = "function"  # what a person is: president, special envoy
    TITLE = "title"  # how a person is addressed: Mr, His Excellency
    EVENT = "event"  # what happens at a time and a place: meeting, workshop, panel
    EVENT_VERB = "event_verb"  # host, adopt, sign
    ATTRIBUTE = "attribute"  # a quality: regional, informal, sustainable
    TIME = "time"  # month, year, date, deadline
    VOCABULARY = "vocabulary"  # every other word


PLACES = frozenset({ConceptKind.COUNTRY, ConceptKind.CITY, ConceptKind.REGION})
"""The kinds that answer "where"."""
SITES = PLACES - {ConceptKind.REGION}
"""Kinds of place where a meeting is held."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing and what each language calls it.

    Attributes:
        id: A stable ASCII slug, the same in every release: ``gfmd``, ``country-pe``.
        kind: What sort of thing it is.
        names: Language to names, the preferred one first. A language without a name is absent.
        short: Language to the one of the names by which most readers know it, where the term file marks one.
    """

    id: str
    kind: ConceptKind
    names: Mapping[Language, tuple[str, ...]]
    short: Mapping[Language, str] = field(default_factory=dict)


class Named(NamedTuple):
    """A concept found in a text: what :class:`TermMatch` says, for where every paragraph is looked through.

    Attributes:
        start: Where its name starts, in code points of the text given.
        end: Where it ends.
        concept: The concept's id.
        form: The name or variant of the concept that was recognised, as the term file writes it.
    """

    start: int
    end: int
    concept: str
    form: str


@dataclass(frozen=True, slots=True)
class TermMatch:
    """A concept found in a text.

    Attributes:
        concept: The concept's id.
        span: Where, in code points of the text given.
        form: The name or variant of the concept that was recognised, as the term file writes it.
        score: 1.0 for a name found word by word, less where a letter had to be forgiven.
    """

    concept: str
    span: Span
    form: str
    score: float
