"""Questions and answers as values that no channel owns: Telegram, the terminal and JSON lines all read these."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index.model import Language, Span


class Intent(StrEnum):
    """What kind of answer a question wants."""

    DATE = "date"
    HOST = "host"
    PLACE = "place"
    NUMBER = "number"
    PERSON = "person"
    LIST = "list"
    DEFINITION = "definition"
    TOPIC = "topic"
    CITATION = "citation"
    COMPARISON = "comparison"
    OTHER = "other"


class Reason(StrEnum):
    """Why nothing was found; each has its own message in ``locales``."""

    EMPTY = "empty"  # nothing to answer: an empty question, only emoji, control characters
    TOO_LONG = "too_long"
    NO_EVIDENCE = "no_evidence"
    CONSTRAINT_UNMET = (
        "constraint_unmet"  # the thing asked about is there, not that year, ordinal, place, person
    )
    NO_SUCH_PARAGRAPH = "no_such_paragraph"
    NO_SUCH_DOCUMENT = "no_such_document"


@dataclass(frozen=True, slots=True)
class Question:
    """What someone asked.

    Attributes:
        text: As written.
        history: The same person's earlier questions, oldest first.
        language: The reply language if the person set one; used only where the text does not tell.
    """

    text: str
    history: tuple[str, ...] = ()
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a quotation stands, ready to write down.

    Attributes:
        source: The file name.
        document: The document as cited: its symbol, or its title and date.
        locator: The rest of the label: ``para. 15 (a)``.
        label: Document and locator as a person writes them.
        permalink: The stable key that reopens the paragraph, of ``A-Za-z0-9_-``, at most 60 characters.
    """

    source: str
    document: str
    locator: str
    label: str
    permalink: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """The source's own words.

    Attributes:
        citation: Where they stand.
        text: The spans' texts joined by one space, not one character changed.
        spans: Where they stand in the source.
        highlights: The words that decide the answer, as spans of the source inside :attr:`spans`.
        whole_paragraph: Whether this is one whole numbered paragraph, sub-paragraph, footnote or table row.
        language: Of the words.
        beside: Whether this was found as well and does not prove the headline: it tells another value, or much less.
    """

    citation: Citation
    text: str
    spans: tuple[Span, ...]
    highlights: tuple[Span, ...] = ()
    whole_paragraph: bool = False
    language: Language | None = None
    beside: bool = False


@dataclass(frozen=True, slots=True)
class GlossTerm:
    """A term of a quotation with its name in the reader's language."""

    term: str
    meaning: str


@dataclass(frozen=True, slots=True)
class DisagreeingValue:
    """One of several values that sources give for one thing.

    Attributes:
        value: In the reader's language.
        quotation: The source that says so.
        why: The locale message id that tells its standing: ``authority-adopting-document``, ``authority-footnote``.
    """

    value: str
    quotation: Quotation
    why: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A found answer.

    Attributes:
        intent: What was asked for.
        language: Of the reply.
        headline: The short answer in the reply language, plain text.
        quotations: The proof, best first, and what was found beside it; never empty.
        gloss: Terms of the first quotation for a reader of another language; empty where it is the reader's own.
        disagreement: Values that sources give where they differ, most authoritative first; empty where they agree.
        related: Permalinks of further results, best first.
        resolved_question: The question as understood with its history, where a follow-up was completed.
    """

    intent: Intent
    language: Language
    headline: str
    quotations: tuple[Quotation, ...]
    gloss: tuple[GlossTerm, ...] = ()
    disagreement: tuple[DisagreeingValue, ...] = ()
    related: tuple[Citation, ...] = ()
    resolved_question: str = ""

    @property
    def proofs(self) -> tuple[Quotation, ...]:
        """The quotations that prove the headline; the first one always does."""
        return tuple(one for place, one in enumerate(self.quotations) if not (place and one.beside))


@dataclass(frozen=True, slots=True)
class NotFound:
    """An honest "the documents do not say".

    Attributes:
        intent: What was asked for.
        language: Of the reply.
        reason: Why.
        headline: The reply's sentence in the reply language: what was looked for and what is missing.
        details: Variables of the message, for faces that word it themselves.
        pointers: At most two places marked as related, never as proof.
        searched: What was looked for, as a line of its own; empty where nothing was.
    """

    intent: Intent
    language: Language
    reason: Reason
    headline: str
    details: Mapping[str, str] = field(default_factory=dict)
    pointers: tuple[Citation, ...] = ()
    searched: str = ""


Reply = Answer | NotFound
