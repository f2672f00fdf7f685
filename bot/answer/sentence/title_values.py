"""The titles that a sentence gives."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.sentence.candidate import Candidate
from bot.answer.understand.patterns import AnswerKind
from bot.answer.words.column_words import column_words
from index.model import Span, holds
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answer.sentence.view import SentenceView

NAMED = frozenset({ConceptKind.PROCESS, ConceptKind.BODY, ConceptKind.SERIES})
"""Kinds of name that may stand in quotation marks and are no title."""
THEME_REACH = 50
"""Code points before a theme that hold the word for one: «الموضوع العام للمؤتمر "…"»."""
TITLE_MORE = 2
"""Code points by which a title is longer than a name in it, and so no more than that name with its article."""
THEMED_BONUS = 0.5
_QUOTED = re.compile(r"«[^»]{3,300}»|“[^”]{3,300}”|「[^」]{3,300}」|《[^》]{3,300}》|\"[^\"]{3,300}\"")


def titles(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield the titles in a sentence, in quotation marks or behind a word that says so."""
    for match in _QUOTED.finditer(view.text, view.sentence.start, view.sentence.end):
        quoted = Span(match.start() + 1, match.end() - 1)
        if not _names_meeting(view, quoted):
            yield Candidate(quoted, THEMED_BONUS * (view.lens.theme and is_themed(view, quoted)))
    for match in _unquoted().finditer(view.text, view.sentence.start, view.sentence.end):
        yield Candidate(Span(*match.span("title")))


def outside_titles(view: SentenceView, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return those that no title names that is longer: who a study is about did not write it."""
    named = [title.span for title in titles(view, AnswerKind.TITLE)]
    return [
        one
        for one in candidates
        if not any(holds(title, one.span) and len(title) > len(one.span) + TITLE_MORE for title in named)
    ]


@lru_cache(maxsize=1)
def _unquoted() -> re.Pattern[str]:
    """Return how a text gives a title without quotation marks: «وعنوانها آليات التشاور …،»."""
    return re.compile(
        rf"(?:{'|'.join(column_words()['entitled'])})\s*(?P<title>[^\s«“「《\"'\W][^،,.;؛。，；]{{8,300}})",
        re.IGNORECASE,
    )


def is_themed(view: SentenceView, title: Span) -> bool:
    """Return whether a sentence says of a title that it is a theme: «تحت شعار "…"», not «"إعلان نزوى …"»."""
    before = view.text[max(view.sentence.start, title.start - THEME_REACH) : title.start]
    return _themed().search(fold_text(before)) is not None


@lru_cache(maxsize=1)
def _themed() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(column_words()['themed'])})[^«»“”「」《》\"]*\S?\Z")


def _names_meeting(view: SentenceView, quoted: Span) -> bool:
    """Return whether quotation marks stand around the name of a process or a body: ("عملية بالي")."""
    kind = view.library.termbase.concept
    return any(kind(term.token[2:]).kind in NAMED and holds(term, quoted) for term in view.concepts)
