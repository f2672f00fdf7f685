"""What a sentence calls something by: the symbols of documents, and numbers that name and count nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answer.sentence.candidate import Candidate
from bot.answer.understand.patterns import AnswerKind
from bot.answer.words.number_phrases import counting_words
from index.annotate import CONCEPT
from index.facts.symbols import ResolutionSymbol, find_symbols
from index.model import Language, Span, StepKind, UnitKind, holds
from index.termbase.model import ConceptKind
from index.text.literals import literals_in_folded
from index.text.normalize import fold_text
from index.text.numerals import NumberKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from bot.answer.sentence.view import SentenceView
    from bot.answer.understand.understanding import Understanding
    from index.model import Paragraph
    from index.termbase import Termbase

UNIT = "unit"
"""Unit of a number that is the text's own unit's."""
NAMING = frozenset({UnitKind.HEADING, UnitKind.TITLE})
"""Kinds of unit that say what the part is called that they begin."""
BELOW = frozenset({"sub", "item"})
"""Levels of a locator below the one by which a unit is called."""
MENTIONED = 0.8
"""What it takes that a text only names another unit of the kind that was asked for."""
BESIDE_BONUS = 0.6
"""For a number that stands beside the kind of thing that was asked for."""
NUMBER_REACH = 3
"""Code points between a thing and its number, and between two numbers."""
NOTED_BONUS = 0.8
"""For a symbol that is a footnote set right behind what was asked about."""
NOTE_REACH = 120
"""Code points before a note's mark that hold what it is set behind, up to a comma or another mark."""
RESOLUTION = "resolution"
_LETTER = re.compile(r"\s?[(（][^\W\d_]{1,2}[)）]")
_CLAUSE_END = re.compile("[،,;؛；，⁾⁰¹²³⁴⁵⁶⁷⁸⁹]")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def labels(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield the numbers by which a sentence, or its unit, calls the kind of thing that was asked for.

    «البند ٥٤ (ب)», 第74次全体会议, "annex II"; for "which paragraph …" that of the paragraph itself, where no other
    document's is asked for.
    """
    thing = view.lens.labelled
    if not thing:
        return
    unit = view.library.paragraph(view.library.chunks[view.chunk])
    kinds = counting_words()["labelled"][thing]
    others = _other_documents(view)
    told = not others.isdisjoint(view.annotation.sentence_tokens[view.number])
    for term in view.terms:
        if term.token == CONCEPT + thing:
            span = _numbered(view, Span(term.start, term.end))
            if span is not None:
                own = unit.kind in NAMING or not kinds or told
                yield Candidate(span, BESIDE_BONUS if own else -MENTIONED)
    if others:
        return
    number = next((step.value for step in reversed(unit.locator.steps) if step.kind.value in kinds), "")
    # What is told within an annex tells less of the annex than its headings do.
    if number.isdecimal() and (unit.kind in NAMING or _is_own(unit, kinds)):
        yield Candidate(view.sentence, BESIDE_BONUS, number=float(number), unit=UNIT)


def _other_documents(view: SentenceView) -> frozenset[str]:
    """Return the tokens of the documents that a question names and that are not the one a sentence is of."""
    document = view.library.document_of[view.chunk]
    named = [unit for unit in view.query.units if unit.kind == ConceptKind.DOCUMENT]
    own = view.library.document_tokens(document)
    return frozenset(token for unit in named if not unit.degree(own) for token in unit.tokens)


def _is_own(unit: Paragraph, kinds: Collection[str]) -> bool:
    """Return whether a unit is itself of one of some kinds, or a part of one: para. 6 (a)."""
    last = next((step for step in reversed(unit.locator.steps) if step.kind.value not in BELOW), None)
    return last is not None and last.kind.value in kinds


def labelled_thing(termbase: Termbase, understood: Understanding) -> str:
    """Return the concept of what was asked for that is called by a number; empty where nothing is."""
    if understood.answer is not AnswerKind.LABEL:
        return ""
    language = understood.written_in or understood.language
    things = counting_words()["labelled"]
    found = termbase.match(understood.text, language, nested=True)
    wholes = [match.span for match in found if match.concept in things]
    named = {
        match.concept
        for match in found  # «пункт повестки дня» is an item of the agenda, and no paragraph
        if not any(holds(whole, match.span) and whole != match.span for whole in wholes)
    }
    if language is Language.CHINESE:  # 第几段: the counter is the thing
        text = fold_text(understood.text)
        named |= {
            thing
            for thing in things
            for name in termbase.concept(thing).names.get(language, ())
            if any(f"{asked}{name}" in text for asked in counting_words()["which_number"]["zh"])
        }
    named.update(*(one for many, one in counting_words()["labelled_one"].items() if many in named))
    return next((thing for thing in things if thing in named), "")


def _numbered(view: SentenceView, thing: Span) -> Span | None:
    """Return the numbers beside a thing: «البندان ١٣ و ١١٧», 第74次全体会议; None where there are none."""
    start = end = thing.end
    before = view.language is not Language.ARABIC
    for number in view.annotation.numbers:
        if any(holds(date.span, number.span) for date in view.annotation.dates):
            continue  # «اجتماع عام ٢٠١٠» is no plenary meeting
        if (
            before
            and number.kind is NumberKind.ORDINAL
            and 0 <= thing.start - number.span.end <= NUMBER_REACH
        ):
            return number.span
        if 0 <= number.span.start - end <= NUMBER_REACH:
            start = number.span.start if end == thing.end else start
            letter = _LETTER.match(view.text, number.span.end)
            end = letter.end() if letter else number.span.end
    return Span(start, end) if end > thing.end else None


def symbols(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield the document symbols of a sentence that the question does not give; only a resolution's if it asks so."""
    start, end = view.sentence.start, view.sentence.end
    only = CONCEPT + RESOLUTION in view.asked
    for mention in find_symbols(view.text[start:end], view.language):
        span = Span(start + mention.span.start, start + mention.span.end)
        fits = not only or isinstance(mention.symbol, ResolutionSymbol)
        forms = literals_in_folded(fold_text(str(mention.symbol)))
        if fits and not any(form.token in view.asked for form in forms):
            bonus = _noted(view)
            yield Candidate(span, bonus, counted=bonus > 0)


def all_symbols(view: SentenceView, wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield the symbols of a sentence as one value, where several are asked for: "which resolutions"."""
    found = sorted(symbols(view, wanted), key=lambda one: one.span)
    if found:
        span = Span(found[0].span.start, found[-1].span.end)
        counted = any(one.counted for one in found)
        yield Candidate(span, max(one.bonus for one in found), parts=tuple(found), counted=counted)


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
