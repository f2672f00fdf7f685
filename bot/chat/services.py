"""What the chat asks of the parts beyond the answerer: events, verification, comparison, documents.

Every method is fast (milliseconds) and never raises on any text. Values are worded already, in the language
asked for, and hold no markup. Where a part is None, its commands say that there is nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.lookups.compare import Comparison
    from bot.answer.lookups.verify import Verification
    from bot.answer.model import Citation, Quotation
    from index.model import Language


@dataclass(frozen=True, slots=True)
class Event:
    """Something that took place, as the documents tell it.

    Attributes:
        name: What, in the reader's language.
        date: When, in the reader's language and with the precision of the document; empty where unknown.
        place: Where, in the reader's language; empty where unknown.
        host: Who received it, in the reader's language; empty where unknown.
        quotation: The words that say so.
    """

    name: str
    date: str
    place: str
    host: str
    quotation: Quotation


class Timeline(Protocol):
    """The events of the documents."""

    def events(self, words: str, *, language: Language) -> Sequence[Event]:
        """Return the events that match some words, in order of date; all for no words."""

    def calendar(self, words: str, *, language: Language) -> bytes:
        """Return the same events as an iCalendar file (RFC 5545); events without a date are left out."""

    def picture(self, words: str, *, language: Language) -> bytes | None:
        """Return the same events as a PNG; None where there is none to show."""


class Verifier(Protocol):
    """Checks quotations."""

    def verify(self, text: str, *, language: Language) -> Verification:
        """Return where a pasted text stands, cited for a reader of a language, and how it differs."""


class Comparer(Protocol):
    """Sets editions side by side."""

    def compare(self, reference: str, *, language: Language | None) -> Comparison | None:
        """Return the editions of the unit a reference names; None where it names none."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A document in the list of documents.

    Attributes:
        title: In the reader's language where it is known, else in its own.
        symbol: As the United Nations writes it; empty where the document states none.
        date: In the reader's language; empty where unknown.
        languages: Of its editions.
        first: Its beginning.
    """

    title: str
    symbol: str
    date: str
    languages: tuple[Language, ...]
    first: Citation


class Library(Protocol):
    """The documents there are."""

    def documents(self, *, language: Language) -> Sequence[Listed]:
        """Return the documents, editions of one together, newest first."""


@dataclass(frozen=True, slots=True)
class Services:
    """The parts that are there; None for those that are not."""

    timeline: Timeline | None = None
    verifier: Verifier | None = None
    comparer: Comparer | None = None
    library: Library | None = None
