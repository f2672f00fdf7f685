"""What every face asks: the Protocol that Telegram, the terminal and JSON lines are written against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.model import Citation, Question, Quotation, Reply
    from index.model import Language


@dataclass(frozen=True, slots=True)
class Passage:
    """One citable unit opened for reading, with the ways on from it.

    Attributes:
        quotation: The whole unit.
        headings: The heading trail above it, outermost first.
        previous: The unit before it in reading order; None at the start.
        following: The unit after it; None at the end.
        children: Its sub-paragraphs or items, in order.
        footnotes: The notes whose marks stand in it.
        editions: The same unit in the document's other language editions.
    """

    quotation: Quotation
    headings: tuple[str, ...]
    previous: Citation | None
    following: Citation | None
    children: tuple[Quotation, ...] = ()
    footnotes: tuple[Quotation, ...] = ()
    editions: tuple[Quotation, ...] = ()


class Answerer(Protocol):
    """Answers questions and opens passages. Every method is fast (milliseconds) and never raises on any text."""

    def answer(self, question: Question) -> Reply:
        """Return the answer, or the reason why there is none."""

    def search(
        self, text: str, *, language: Language | None, limit: int, offset: int = 0
    ) -> Sequence[Quotation]:
        """Return passages for a few words, best first; empty where nothing matches. No abstaining."""

    def passage(self, permalink: str, *, language: Language | None = None) -> Passage | None:
        """Return the unit of a permalink, cited for a reader of a language, else in its own; None where it is gone."""

    def nearest(self, permalink: str) -> Citation | None:
        """Return the closest unit that still exists for a permalink that is gone; None where nothing is close."""

    def look_up(self, reference: str, *, language: Language | None) -> Reply:
        """Return the paragraph that a written reference names (``A/RES/71/280 para. 15 (a)``, a permalink)."""
