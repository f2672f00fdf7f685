"""Which numbers of a sentence count something: those that rank, date and name nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answer.sentence.counting import is_given
from bot.answer.words.number_phrases import is_label
from index.annotate import CONCEPT
from index.model import Span, holds
from index.termbase.model import ConceptKind
from index.text.numerals import NumberKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answer.sentence.view import SentenceView
    from index.text.numerals import NumberMention

PART_REACH = 3
"""Code points between a part of a document and its number: «الفقرة ٢٢» counts nothing."""
_FRACTION = re.compile(r"[.,٫]\d")
_FRACTION_OF = re.compile(r"\d[.,٫]\Z")
_NOTE_MARK = re.compile(r"\S\[")


def cardinals(view: SentenceView, *, labelled: bool = False) -> Iterator[NumberMention]:
    """Yield the numbers of a sentence that rank, date and name nothing and that the question does not give."""
    asked = view.asked
    dated = [mention.span for mention in view.annotation.dates]
    for number in view.numbers:
        span = number.span
        if number.kind is not NumberKind.CARDINAL:
            continue
        if f"n:{number.value}" in asked and is_given(view.terms, view.query, number):
            continue
        if any(holds(taken, span) for taken in dated):
            continue
        if _in_word(view.text, span) or _is_note_mark(view.text, span):
            continue
        if not labelled and is_label(view.text, view.sentence, span):
            continue
        if not _is_named(view, span):
            yield number


def _is_named(view: SentenceView, span: Span) -> bool:
    """Return whether a number stands in a symbol, or behind a part of documents that was not asked for.

    «الفقرة ٢٢» counts nothing.
    """
    termbase = view.library.termbase
    before = (term for term in view.terms if term.start <= span.start <= term.end + PART_REACH)
    for term in before:
        if term.token.startswith("s:"):
            if span.end <= term.end:
                return True
        elif (
            term.end <= span.start
            and term.token.startswith(CONCEPT)
            and term.token not in view.asked
            and termbase.concept(term.token[2:]).kind is ConceptKind.DOCUMENT_PART
        ):
            return True
    return False


def _in_word(text: str, span: Span) -> bool:
    """Return whether digits are part of a word, a name or a longer number: "6Degree.org", "10.7"."""
    after = text[span.end : span.end + 1]
    return (after.isascii() and after.isalpha()) or bool(
        _FRACTION.match(text, span.end) or _FRACTION_OF.search(text, max(0, span.start - 2), span.start)
    )


def _is_note_mark(text: str, span: Span) -> bool:
    """Return whether a number is a footnote's mark: the sea "is rising,[2]", not "[30] days" of a draft."""
    return bool(_NOTE_MARK.match(text, max(0, span.start - 2))) and text[span.end : span.end + 1] == "]"
