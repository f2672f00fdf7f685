"""What a sentence calls something by: the symbols of documents, and numbers that name and count nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answer.candidate import Candidate
from index.annotate import CONCEPT
from index.facts.symbols import ResolutionSymbol, find_symbols
from index.model import Span, StepKind, UnitKind
from index.text.literals import literals_in_folded
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answer.patterns import AnswerKind
    from bot.answer.view import SentenceView

NOTED_BONUS = 0.8
"""For a symbol that is a footnote set right behind what was asked about."""
NOTE_REACH = 120
"""Code points before a note's mark that hold what it is set behind, up to a comma or another mark."""
RESOLUTION = "resolution"
_CLAUSE_END = re.compile("[،,;؛；，⁾⁰¹²³⁴⁵⁶⁷⁸⁹]")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def symbols(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield the document symbols of a sentence that the question does not give; only a resolution's if it asks so."""
    start, end = view.sentence.start, view.sentence.end
    only = CONCEPT + RESOLUTION in view.asked
    for mention in find_symbols(view.text[start:end], view.library.chunks[view.chunk].language):
        span = Span(start + mention.span.start, start + mention.span.end)
        fits = not only or isinstance(mention.symbol, ResolutionSymbol)
        forms = literals_in_folded(fold_text(str(mention.symbol)))
        if fits and not any(form.token in view.asked for form in forms):
            yield Candidate(span, _noted(view))


def _noted(view: SentenceView) -> float:
    """Return what it adds that a symbol is a footnote set right behind what was asked about, or takes if it is not."""
    library, chunk = view.library, view.library.chunks[view.chunk]
    unit = library.paragraph(chunk)
    if unit.kind is not UnitKind.FOOTNOTE:
        return 0.0
    number = next((step.value for step in unit.locator.steps if step.kind is StepKind.FOOTNOTE), "")
    mark = re.search(rf"⁽?{number.translate(_RAISED)}(?![⁰¹²³⁴⁵⁶⁷⁸⁹])", chunk.context)
    own = {term.token for term in view.mentions if term.token.startswith(CONCEPT)} - {CONCEPT + RESOLUTION}
    if not number.isdigit() or mark is None or own:
        return 0.0
    before = _CLAUSE_END.split(chunk.context[max(0, mark.start() - NOTE_REACH) : mark.start()])[-1]
    named = {CONCEPT + one.concept for one in library.termbase.match(before, chunk.language)}
    return NOTED_BONUS if named & view.asked else -NOTED_BONUS
