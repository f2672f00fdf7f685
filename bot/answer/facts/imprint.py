"""What the first page of a document prints: the job number at its foot, and the draft that a resolution was.

``13-37936 (A)`` stands at the foot of a page, ``[without reference to a Main Committee (A/71/L.58)]`` below the head of
a resolution of the General Assembly.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answer.facts.printed import ASKING, ENOUGH, SAYS_LITTLE, PrintedFact, asked_phrases, share_held
from bot.answer.understand.patterns import AnswerKind
from index.facts.symbols import find_symbols
from index.model import FurnitureKind, Span
from index.query import HARD_KINDS
from index.references.reading import content_tokens, kind_words
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.model import Document, Paragraph
    from index.query import Query, QueryUnit

JOB_NUMBER = "job_number"
RESOLUTION = "resolution"
DECISION = "decision"
HEAD = 12
"""Units from a document's beginning among which the line stands that names the draft."""
_JOB = re.compile(r"(?<![\w/.-])\d{2}-\d{5}(?!\d)(?:\s?\([ACEFRS]\))?")
_LIMITED = "/L."
"""What the symbol of a draft has before its number."""
_BRACKETED = re.compile(r"\s*\[.+\]\s*\Z", re.DOTALL)


def imprint_fact(library: Library, query: Query, understood: Understanding) -> PrintedFact | None:
    """Return the job number of a document that a question names, or the symbol of the draft it was; else None."""
    if understood.yes_no:
        return None
    language = understood.written_in or understood.language
    folded = fold_text(understood.text)
    for table, reader in ((JOB_NUMBER, _job_number), ("draft", _draft)):
        said = " ".join(folded[start:end] for start, end in asked_phrases(table, language).find(folded))
        drafted = understood.attribute in ASKING and _names_resolution(query, folded)
        if not said or not (table == JOB_NUMBER or drafted):
            continue  # a question for a job number may look like one for somebody's job
        of = [unit for unit in query.units if unit.kind not in SAYS_LITTLE]
        of = [unit for unit in of if fold_text(unit.words) not in said]
        for document in _named(library, of, understood):
            fact = reader(document)
            if fact is not None:
                return fact
    return None


def _names_resolution(query: Query, folded: str) -> bool:
    """Return whether a question names a resolution or decision: the draft of the global compact is none of one."""
    kinds = {kind_words().get(token) for token in content_tokens(folded)}
    named = any(RESOLUTION in unit.own_concepts or unit.kind == "symbol" for unit in query.units)
    return named or not kinds.isdisjoint({RESOLUTION, DECISION})


def _named(library: Library, units: list[QueryUnit], understood: Understanding) -> Iterator[Document]:
    """Yield the documents that a question names, in the reader's language first."""
    known = [unit for unit in units if unit.known]
    telling = [unit for unit in known if unit.kind in HARD_KINDS] or known
    found = sorted(library.documents.values(), key=lambda one: one.entry.language is not understood.language)
    for document in found:
        if share_held(library, document, telling) >= ENOUGH:
            yield document


def _job_number(document: Document) -> PrintedFact | None:
    """Return the job number that a document's page bears at its foot; None where it bears none."""
    for one in document.furniture:
        if one.kind in {FurnitureKind.IMPRINT, FurnitureKind.PAGE, FurnitureKind.LEFT_OVER}:
            number = _JOB.search(document.source.text, one.span.start, one.span.end)
            if number is not None:
                unit = _before(document, one.span.start)
                value = Span(number.start(), number.end())
                return PrintedFact(
                    document, unit, (one.span,), value, AnswerKind.SYMBOL, document.entry.symbol or ""
                )
    return None


def _before(document: Document, offset: int) -> Paragraph:
    """Return the unit above a line of the source; the first where there is none."""
    above = [one for one in document.paragraphs if one.spans[0].start < offset]
    return above[-1] if above else document.paragraphs[0]


def _draft(document: Document) -> PrintedFact | None:
    """Return the symbol of the draft that a resolution was adopted as; None where its head gives none."""
    for paragraph in document.paragraphs[:HEAD]:
        text, span = document.text_of(paragraph), paragraph.spans[0]
        symbols = [one for one in find_symbols(text, document.entry.language) if _LIMITED in str(one.symbol)]
        if len(paragraph.spans) == 1 and symbols and _BRACKETED.match(text):
            value = Span(span.start + symbols[0].span.start, span.start + symbols[-1].span.end)
            return PrintedFact(
                document, paragraph, paragraph.spans, value, AnswerKind.SYMBOL, document.entry.symbol or ""
            )
    return None
