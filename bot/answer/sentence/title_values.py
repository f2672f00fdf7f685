"""The titles that a sentence gives."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.sentence.candidate import Candidate
from bot.answer.sentence.view import holds
from bot.answer.words.column_words import column_words
from index.model import Span
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answer.sentence.view import SentenceView
    from bot.answer.understand.patterns import AnswerKind

NAMED = frozenset({ConceptKind.PROCESS, ConceptKind.BODY, ConceptKind.SERIES})
"""Kinds of name that may stand in quotation marks and are no title."""
_QUOTED = re.compile(r"«[^»]{3,300}»|“[^”]{3,300}”|「[^」]{3,300}」|《[^》]{3,300}》|\"[^\"]{3,300}\"")


def titles(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield the titles in a sentence, in quotation marks or behind a word that says so."""
    for match in _QUOTED.finditer(view.text, view.sentence.start, view.sentence.end):
        quoted = Span(match.start() + 1, match.end() - 1)
        if not _names_meeting(view, quoted):
            yield Candidate(quoted)
    for match in _unquoted().finditer(view.text, view.sentence.start, view.sentence.end):
        yield Candidate(Span(*match.span("title")))


@lru_cache(maxsize=1)
def _unquoted() -> re.Pattern[str]:
    """Return how a text gives a title without quotation marks: «وعنوانها آليات التشاور …،»."""
    return re.compile(
        rf"(?:{'|'.join(column_words()['entitled'])})\s*(?P<title>[^\s«“「《\"'\W][^،,.;؛。，；]{{8,300}})",
        re.IGNORECASE,
    )


def _names_meeting(view: SentenceView, quoted: Span) -> bool:
    """Return whether quotation marks stand around the name of a process or a body: ("عملية بالي")."""
    kind = view.library.termbase.concept
    return any(
        kind(term.token[2:]).kind in NAMED and holds(Span(term.start, term.end), quoted)
        for term in view.concepts
    )
