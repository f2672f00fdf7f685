"""Which of the sentences found comes first: one that fits what is asked, where it is hardly worse than the best."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.judge.another_meeting import of_another_meeting, rank_first
from bot.answer.judge.confidence import FIGURES
from bot.answer.judge.denied import first_denying
from bot.answer.judge.doing import doing_first, payer_first
from bot.answer.judge.judge import judge, why_unfit, why_unmet
from bot.answer.judge.list_count import of_count_first
from bot.answer.judge.no_meaning import meaning_first
from bot.answer.judge.order import HARDLY_WORSE, moved_first
from bot.answer.judge.valueless import says_where
from bot.answer.model import Intent
from bot.answer.sentence.counting import NUMBERS
from bot.answer.sentence.date_sense import is_closing
from bot.answer.sentence.lens import QuestionLens
from bot.answer.sentence.list_values import asks_languages
from bot.answer.sentence.lists import of_place
from bot.answer.sentence.ranked_meetings import ranked_meetings, tells_ranked
from bot.answer.sentence.view import SentenceView
from bot.answer.understand.patterns import ANYWHERE, AnswerKind, Attribute
from bot.answer.words.meeting_verbs import is_meeting_verb
from index.query import HARD_KINDS, MEETINGS, NAMED_KINDS, NESTED_STRENGTH
from index.rank import TOLD, UNTOLD, Level
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Query

TOLD_OF = TOLD | {Level.CONTEXT}
"""Where a thing is named of which a symbol is told: a note's is told of what the note is set behind."""
THINGS = frozenset({ConceptKind.VOCABULARY, ConceptKind.EVENT, ConceptKind.DOCUMENT_KIND})
"""Kinds of unit that a number is told of."""
HEAVY_SHARE = 0.25
"""Share of a question's weight from which it is about such a thing."""
RETRIED = ("of another thing", "no languages")
"""Why a sentence is refused beside which another of its document may answer."""
RETRIES = 6
"""Sentences, best first, of which one may."""
VALUED = ANYWHERE | FIGURES | {AnswerKind.PERSON}
"""Kinds of value that a sentence beside one which lacks it may tell."""


def fit_first(
    library: Library, understood: Understanding, query: Query, extractions: Sequence[Extraction]
) -> tuple[Extraction, ...]:
    """Return the extractions, the one first that is judged: best first but for what a question forbids or must have."""
    anywhere, dated = (understood.answer is one for one in (AnswerKind.LABEL, AnswerKind.DATE))
    extractions = rank_first(library, understood, query, extractions)
    found = _fitting(library, query, extractions, anywhere=anywhere, dated=dated)
    counted = of_count_first(library, understood, query, found)
    unrefused = _told_of_names(library, understood, query, _unrefused(library, understood, query, counted))
    placed = _told_of_place(library, understood, query, unrefused)
    found = doing_first(understood, query, _told_of_thing(library, understood, query, placed))
    found = meaning_first(library, understood, query, payer_first(library, query, found))

    def answers(one: Extraction) -> bool:
        return not judge(library, understood, query, (one,))

    found = _not_of_another(library, understood, query, found)
    return _in_own_edition(
        library, understood, query, first_denying(library, understood, query, found, answers)
    )


def _not_of_another(
    library: Library, understood: Understanding, query: Query, extractions: Sequence[Extraction]
) -> tuple[Extraction, ...]:
    """Return the extractions, first one that answers where the best is refused as of another thing, or no language.

    One with a value, of the same document: "A taxi costs 35 euros" stands beside "The visa fee is 45 euros".
    """
    if not extractions or not (understood.answer is AnswerKind.AMOUNT or asks_languages(query)):
        return tuple(extractions)
    if not judge(library, understood, query, extractions).startswith(RETRIED):
        return tuple(extractions)
    document = library.chunks[extractions[0].evidence.chunk].document
    for place, one in enumerate(extractions[:RETRIES]):
        same = library.chunks[one.evidence.chunk].document == document and one.value is not None
        if same and not judge(library, understood, query, (one,)):
            return moved_first(extractions, place)
    return tuple(extractions)


def _in_own_edition(
    library: Library, understood: Understanding, query: Query, extractions: Sequence[Extraction]
) -> tuple[Extraction, ...]:
    """Return the extractions, first the one that tells the best's in the edition in the reader's own language.

    One that is hardly worse, and tells a value where the best does; not where the question names a language: "in the
    Chinese edition".
    """
    if not extractions or any(unit.kind == ConceptKind.LANGUAGE for unit in query.units):
        return tuple(extractions)
    best = extractions[0]
    of_best = library.documents[library.chunks[best.evidence.chunk].document].entry
    if not of_best.edition_group or of_best.language is understood.language:
        return tuple(extractions)
    for place, one in enumerate(extractions):
        if one.score < best.score - HARDLY_WORSE:
            break
        entry = library.documents[library.chunks[one.evidence.chunk].document].entry
        own = entry.language is understood.language and entry.edition_group == of_best.edition_group
        tells = (one.value is None) == (best.value is None)
        if own and tells and not judge(library, understood, query, (one,)):
            return moved_first(extractions, place)
    return tuple(extractions)


def _fitting(
    library: Library,
    query: Query,
    extractions: Sequence[Extraction],
    *,
    anywhere: bool = False,
    dated: bool = False,
) -> tuple[Extraction, ...]:
    """Return the extractions, first one that holds the years, ranks, symbols and places asked for.

    One of the best's document; or, where the best lacks but the place, or the answer may stand anywhere, one that is
    hardly worse. Where the best holds them, or no such one does, the order stays. For a date, first one
    that tells of the very meeting ranked.
    """
    if not extractions:
        return ()
    best = extractions[0]
    must = [place for place, unit in enumerate(query.units) if unit.kind in HARD_KINDS | PLACES]
    misplaced = anywhere or all(query.units[place].kind in PLACES for place in _missing(best, must))
    ranked = ranked_meetings(query) if dated else []
    for wanted in [ranked, []] if ranked else [[]]:
        for place, one in enumerate(extractions):
            same = library.chunks[one.evidence.chunk].document == library.chunks[best.evidence.chunk].document
            near = misplaced and one.score >= best.score - (2 if anywhere else 1) * HARDLY_WORSE
            lacks = anywhere and one.value is None
            told = tells_ranked(one.evidence.findings, wanted)
            if (same or near) and not lacks and told and not _missing(one, must):
                return moved_first(extractions, place)
    return tuple(extractions)


def _unrefused(
    library: Library, understood: Understanding, query: Query, extractions: Sequence[Extraction]
) -> tuple[Extraction, ...]:
    """Return the extractions, where a word of the question forbids the best first one that is hardly worse.

    Of dates, numbers, places and titles: who did a thing another sentence may seem to tell as well, but for one of the
    same document that holds more of the question.
    """
    extractions = _valued(library, understood, query, extractions)
    if understood.intent is Intent.PLACE and extractions:
        extractions = _of_the_asked_rank(library, understood, query, extractions)
    titled = understood.attribute is Attribute.TITLE
    who = understood.intent is Intent.HOST
    asked = titled or who or understood.intent in {Intent.DATE, Intent.NUMBER, Intent.PLACE}
    why = why_unmet(library, understood, query, extractions[0]) if asked and extractions else ""
    if not why or (understood.intent is Intent.PLACE and not why.startswith(ConceptKind.VOCABULARY)):
        return tuple(extractions)  # what is told of another city or process is told of it elsewhere too
    closing = understood.intent is Intent.DATE and any(map(is_closing, query.units))
    worse = (2 if titled or closing else 1) * HARDLY_WORSE
    for place, one in enumerate(extractions):
        if one.score < extractions[0].score - worse:
            break
        if who and not _is_fuller(library, extractions[0], one):
            continue
        if one.value is not None and not why_unmet(library, understood, query, one):
            return moved_first(extractions, place)
    return tuple(extractions)


def _of_the_asked_rank(
    library: Library, understood: Understanding, query: Query, extractions: Sequence[Extraction]
) -> tuple[Extraction, ...]:
    """Return the extractions, first one of the best's document that tells of no meeting of another rank."""
    if not of_another_meeting(library, understood, query, extractions[0]):
        return tuple(extractions)
    document = library.chunks[extractions[0].evidence.chunk].document
    for place, one in enumerate(extractions):
        same = library.chunks[one.evidence.chunk].document == document
        if same and one.value is not None and not of_another_meeting(library, understood, query, one):
            return moved_first(extractions, place)
    return tuple(extractions)


def _is_fuller(library: Library, best: Extraction, other: Extraction) -> bool:
    """Return whether another sentence of the best one's document holds more of the question."""
    documents = {library.chunks[one.evidence.chunk].document for one in (best, other)}
    return len(documents) == 1 and other.evidence.coverage > best.evidence.coverage


def _valued(
    library: Library, understood: Understanding, query: Query, extractions: Sequence[Extraction]
) -> Sequence[Extraction]:
    """Return the extractions, first one of the best's document that tells a value, where the best lacks one.

    "The exercise was held all day on the 23rd. It took place at the Kapchagay range": where it was is told beside.
    """
    if understood.answer not in VALUED or not extractions or extractions[0].value is not None:
        return extractions
    best = extractions[0]
    if not why_unfit(library, understood, query, best):
        return extractions
    document = library.chunks[best.evidence.chunk].document
    worse = (2 if understood.answer in FIGURES else 1) * HARDLY_WORSE
    for place, one in enumerate(extractions):
        if one.score < best.score - worse:
            break
        same = library.chunks[one.evidence.chunk].document == document and _is_of_the_same(query, best, one)
        if understood.answer in FIGURES and _is_of_document_alone(query, best, one):
            continue
        tells = one.value is not None or says_where(library, understood, one)
        if (
            same
            and tells
            and not (why_unmet(library, understood, query, one) or why_unfit(library, understood, query, one))
        ):
            return moved_first(extractions, place)
    return extractions


def _told_of_place(
    library: Library, understood: Understanding, query: Query, extractions: Sequence[Extraction]
) -> Sequence[Extraction]:
    """Return the extractions, first a number told of the place asked about, where the best is told of no place.

    "How many African entities were sent the questionnaire?" is not told by how many entities there were.
    """
    places = [place for place, unit in enumerate(query.units) if unit.kind in PLACES]
    if understood.answer is not AnswerKind.NUMBER or not places or not extractions:
        return extractions
    lens, best = QuestionLens(query), extractions[0]

    def is_of_place(one: Extraction) -> bool:
        if all(one.evidence.findings[place].level in TOLD for place in places):
            return True
        return of_place(SentenceView.of(library, lens, one.evidence.chunk, one.evidence.sentence)) > 0

    if best.value is None or is_of_place(best):
        return extractions
    for place, one in enumerate(extractions):
        if one.score < best.score - 2 * HARDLY_WORSE:
            break
        counted = one.value is not None and one.value.counted >= best.value.counted
        if counted and is_of_place(one) and not judge(library, understood, query, (one,)):
            return moved_first(extractions, place)
    return extractions


def _told_of_thing(
    library: Library, understood: Understanding, query: Query, extractions: Sequence[Extraction]
) -> Sequence[Extraction]:
    """Return the extractions, first a number told of a heavy thing asked about, where the best tells nothing of it.

    "How long is a side event in Xiamen?" is not told by how long an invitation to Xiamen takes.
    """
    total = sum(unit.weight for unit in query.units)
    things = [
        place
        for place, unit in enumerate(query.units)
        if unit.kind in THINGS and unit.known and unit.weight > HEAVY_SHARE * total
    ]
    if understood.answer not in NUMBERS or not things or not extractions:
        return extractions

    def is_told(one: Extraction, levels: frozenset[Level] = TOLD) -> bool:
        found = (one.evidence.findings[place] for place in things)
        return all(finding.level in levels and finding.degree > NESTED_STRENGTH for finding in found)

    best = extractions[0]
    if best.value is None or is_told(best, frozenset(Level) - UNTOLD):
        return extractions
    for place, one in enumerate(extractions):
        if one.score < best.score - 2 * HARDLY_WORSE:
            break
        another = one.value is not None and one.value.number != best.value.number
        counted = one.value is not None and one.value.counted >= best.value.counted
        if another and counted and is_told(one) and not judge(library, understood, query, (one,)):
            return moved_first(extractions, place)
    return extractions


def _told_of_names(
    library: Library, understood: Understanding, query: Query, extractions: Sequence[Extraction]
) -> Sequence[Extraction]:
    """Return the extractions, first a symbol told of all that is named, where the best's document names some of it.

    A report of IOM cites many resolutions that are not on IOM.
    """
    if understood.answer not in {AnswerKind.SYMBOL, AnswerKind.SYMBOLS} or not extractions:
        return extractions
    names = [place for place, unit in enumerate(query.units) if unit.kind in NAMED_KINDS]
    best = extractions[0]

    def is_told(one: Extraction) -> bool:
        found = (one.evidence.findings[place] for place in names)
        return all(finding.level in TOLD_OF and finding.degree > NESTED_STRENGTH for finding in found)

    if is_told(best):
        return extractions
    for place, one in enumerate(extractions):
        if one.score < best.score - 2 * HARDLY_WORSE:
            break
        if one.value is not None and is_told(one) and not judge(library, understood, query, (one,)):
            return moved_first(extractions, place)
    return extractions


def _is_of_the_same(query: Query, best: Extraction, other: Extraction) -> bool:
    """Return whether all of a question but that something was held which is met for one sentence is for another."""
    triples = zip(query.units, best.evidence.findings, other.evidence.findings, strict=True)
    return all(
        its.level is not Level.NOWHERE or own.level is Level.NOWHERE or is_meeting_verb(unit)
        for unit, own, its in triples
    )


def _is_of_document_alone(query: Query, best: Extraction, other: Extraction) -> bool:
    """Return whether of a meeting that one sentence names nothing but its document tells for another.

    What is told of money in a summary of a dialogue is not what the dialogue cost.
    """
    triples = zip(query.units, best.evidence.findings, other.evidence.findings, strict=True)
    return any(
        unit.kind in MEETINGS | {ConceptKind.EVENT} and own.level in TOLD and its.level is Level.DOCUMENT
        for unit, own, its in triples
    )


def _missing(extraction: Extraction, units: Sequence[int]) -> list[int]:
    return [unit for unit in units if extraction.evidence.findings[unit].level is Level.NOWHERE]
