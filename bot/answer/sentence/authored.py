"""Who wrote a document by the line that calls it theirs: «موجز أعده رئيس الاجتماع», 主席摘要."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from bot.answer.sentence.actors import AUTHORED
from bot.answer.sentence.candidate import Candidate
from bot.answer.words.column_words import column_words
from index.annotate import CONCEPT
from index.model import Span, UnitKind
from index.query import NESTED_STRENGTH
from index.rank import Level
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from bot.answer.sentence.view import SentenceView
    from index.query import Query
    from index.rank import Evidence

_TO = "给給致"
_CHINESE_LETTER = re.compile(rf"(?:[{_TO}][^，。]{{1,12}})?的?")
"""What stands between who writes and a letter: 给秘书长的."""
LINES = frozenset({UnitKind.TITLE, UnitKind.HEADING})
LONGEST = 60
"""Code points of a line that says no more than whose a document is."""
AUTHORED_BONUS = 0.6
"""For whom a title names as the author, as for whom a text names as the one who did it."""
AUTHORS = frozenset({ConceptKind.FUNCTION, ConceptKind.BODY, ConceptKind.COUNTRY})
"""Kinds of thing that a title may name as the author of a document."""


@cache
def writing_words() -> frozenset[str]:
    """Return the concepts by which it is asked who wrote a document."""
    return column_words()["authoring"] | column_words()["writing"]


def is_of_document(query: Query, evidence: Evidence) -> bool:
    """Return whether a line and the titles of its document hold all that is said of one, who wrote it apart."""
    return all(
        unit.alternatives[0].concept in writing_words()
        or (finding.level is not Level.NOWHERE and finding.degree > NESTED_STRENGTH)
        for unit, finding in zip(query.units, evidence.findings, strict=True)
    )


def author_named(view: SentenceView) -> Candidate | None:
    """Return who a line of a title page or a heading says the document asked about to be by; None where none does.

    The author stands right beside the kind of document, or behind the word for writing it. A "Chair's summary" is one
    term, whose author its other half names.
    """
    start, end = view.sentence.start, view.sentence.end
    if not view.lens.of_a_writer or view.library.kind(view.chunk) not in LINES or end - start > LONGEST:
        return None
    documents = [term for term in view.mentions if _kind(view, term.token) is ConceptKind.DOCUMENT_KIND]
    document = min(documents, key=lambda term: term.end - term.start, default=None)
    if document is None:
        return None
    for first, last in ((document.end, end), (start, document.start)):
        matches = view.library.termbase.match(view.text[first:last], view.language)
        names = [
            one
            for one in matches
            if _kind(view, CONCEPT + one.concept) in AUTHORS
            and view.text[max(0, first + one.span.start - 1)] not in _TO
        ]
        author = max(names, key=lambda one: len(one.span), default=None)
        if author is None:
            continue
        deeds = [one for one in matches if one.concept in writing_words()]
        span = Span(first + author.span.start, first + author.span.end)
        beside = [Span(document.start, document.end), *(_moved(one.span, first) for one in deeds)]
        if any(_adjoin(view, span, one) for one in beside):
            return Candidate(span, AUTHORED_BONUS, author.concept)
    return None


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _adjoin(view: SentenceView, left: Span, right: Span) -> bool:
    """Return whether nothing but small words stands between two stretches of a line."""
    gap = min(left.end, right.end), max(left.start, right.start)
    return any(small.fullmatch(view.text, *gap) is not None for small in (AUTHORED, _CHINESE_LETTER))


def _kind(view: SentenceView, token: str) -> ConceptKind | None:
    concept = token.removeprefix(CONCEPT)
    return view.library.termbase.concept(concept).kind if concept != token else None
