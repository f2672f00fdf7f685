"""Why the best sentence tells of another thing than was asked: another meeting, rank, part, process or opposite."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answer.judge.no_officer import of_no_part
from bot.answer.judge.nothing_told import of_city_beside, of_no_meeting, of_no_thing
from bot.answer.judge.other_numbers import number_of_another
from bot.answer.judge.unmet import (
    UNTOLD_SHARE,
    WHO,
    is_asked_deed,
    is_deed,
    is_one_owner,
    is_said,
)
from bot.answer.model import Intent
from bot.answer.sentence.actors import ADJACENT
from bot.answer.sentence.counting import NUMBERS
from bot.answer.sentence.lens import QuestionLens
from bot.answer.sentence.name_parts import is_only_in_a_process, only_within
from bot.answer.sentence.values import TYPED
from bot.answer.sentence.view import SentenceView
from bot.answer.understand.patterns import AnswerKind
from bot.answer.words.column_words import column_words
from index.annotate import CONCEPT, ORDINAL
from index.facts.event_names import ANY_MEETING, is_definite
from index.facts.events import event_words
from index.model import Language, Span, gap
from index.ordinal_binding import RANK_DISTANCE
from index.query import MEETINGS, NESTED_STRENGTH, RELATED_STRENGTH
from index.query_words import query_words
from index.rank import BESIDE, TOLD, UNTOLD, Level
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.annotate import Term
    from index.library import Library
    from index.query import Query, QueryUnit
    from index.rank import Finding

    Found = Sequence[tuple[QueryUnit, Finding]]

MEETING = frozenset({ConceptKind.PROCESS, ConceptKind.SERIES})
"""Kinds of name of what meets: a sentence that names another tells of that one."""
NAMES = MEETING | {ConceptKind.BODY}
OF_MEETINGS = frozenset({Intent.HOST, Intent.PLACE, Intent.NUMBER, Intent.DATE})
"""Kinds of question whose answer belongs to one meeting."""
AROUND = BESIDE | {Level.NEARBY}
"""Where a meeting or a body is named of which a sentence need not tell."""
_NAME_BETWEEN = re.compile(r"(?:\s[A-ZÀ-ÝА-ЯЁ][\w-]+){0,4}\s")
"""Words with capitals between a rank and the noun of what is ranked."""
_HAN_BETWEEN = re.compile("[届次轮](?:(?![于在由和及与])[\u3400-\u9fff]){1,24}")
"""What a Chinese name has between: 首届|西北太平洋渔具问题区域|讲习班."""
DEFINITE = re.compile("[وف]?(?:[بك]?ال|لل)")
"""Begins an Arabic noun with the article."""
TOLD_OF_DEEDS = NUMBERS | {
    AnswerKind.DATE,
    AnswerKind.SYMBOL,
    AnswerKind.SYMBOLS,
    AnswerKind.PLACE,
    AnswerKind.CITY,
}
"""Kinds of value that tell something of what a body did."""


def of_another_thing(library: Library, understood: Understanding, query: Query, best: Extraction) -> str:
    """Return of what else the best sentence tells than a question asks; empty where it tells of nothing else."""
    found = list(zip(query.units, best.evidence.findings, strict=True))
    view = SentenceView.of(library, QuestionLens(query), best.evidence.chunk, best.evidence.sentence)
    return (
        of_no_part(view, understood, found)
        or _of_opposite(view, found)
        or (_of_part_of_name(view, found) if understood.answer in TYPED else "")
        or (_of_meeting(view, found, best) if understood.intent in OF_MEETINGS else "")
        or (_of_rank(view, found) if understood.answer in TYPED else "")
        or (of_no_meeting(found) if understood.intent is Intent.PLACE and best.value else "")
        or (of_no_thing(view, found) if understood.answer is AnswerKind.AMOUNT and best.value else "")
        or (of_city_beside(found) if understood.answer in WHO and best.value else "")
        or _of_other_city(view, found, best)
        or _of_deed_in_name(view, understood, found)
        or (_of_other_body(view, found) if understood.answer in TOLD_OF_DEEDS else "")
        or (_of_class(found) if best.value and best.value.counted else "")
        or (number_of_another(view, found, best) if understood.answer in NUMBERS else "")
    )


def _of_opposite(view: SentenceView, found: Found) -> str:
    """Return that a sentence tells the opposite of a word that it lacks, who opened and not who closed; or nothing."""
    held = view.annotation.sentence_tokens[view.number]
    for unit, finding in found:
        others = query_words().opposites.get(unit.alternatives[0].concept, ())
        missing = finding.level not in TOLD or finding.degree <= NESTED_STRENGTH
        if missing and any(CONCEPT + other in held for other in others):
            return f"the opposite: {unit.words}"
    return ""


def _of_part_of_name(view: SentenceView, found: Found) -> str:
    """Return that only a part of a name was found, or a place only as a part of another's; or nothing.

    "Consultations on migration" are not those of the Caribbean, and the Bali Process says nothing of a meeting in Bali.
    """
    concept, held = view.library.termbase.concept, view.annotation.sentence_tokens[view.number]
    for unit, finding in found:
        if unit.kind == ConceptKind.PROCESS and is_one_owner(unit) and 0 < finding.degree <= NESTED_STRENGTH:
            parts = (way.concept for way in unit.alternatives[1:] if CONCEPT + way.concept in held)
            if all(concept(part).kind not in PLACES for part in parts):
                return f"of another process: {unit.words}"
        here = unit.kind == ConceptKind.CITY and finding.level is Level.SENTENCE
        if here and is_only_in_a_process(view, unit):
            return f"of another process: {unit.words}"
    return ""


def _of_meeting(view: SentenceView, found: Found, best: Extraction) -> str:
    """Return that a sentence tells a place, a host or a number of another meeting than was asked about, or nothing.

    "The host of the Third Global Meeting, Botswana … The Bali Process and …" says nothing of the latter's seat, and
    "the second meeting of the Forum" is no Global Meeting.
    """
    around = [
        unit
        for unit, finding in found
        if unit.kind in MEETING and finding.level in AROUND and not _is_called_short(view, unit)
    ]
    if not around or best.value is None:
        return ""
    language = view.library.chunks[view.chunk].language
    asked = frozenset(token for unit, _finding in found for token in unit.tokens)
    for term in view.concepts:
        concept = term.token.removeprefix(CONCEPT)
        if concept == best.value.concept:
            continue  # "with the assistance of the troika" names who it is
        kind = view.library.termbase.concept(concept).kind
        other = concept in column_words()["gatherings"] and is_definite(view.text, term, language)
        if (kind in MEETING or other) and term.token not in asked:
            return f"of another {kind}: {around[0].words}"
    return ""


def _is_called_short(view: SentenceView, unit: QueryUnit) -> bool:
    """Return whether a sentence means a meeting by the noun of its name alone: "the Conference"."""
    termbase, language = view.library.termbase, view.library.chunks[view.chunk].language
    name = termbase.name(unit.alternatives[0].concept, language) if unit.alternatives[0].concept else ""
    nouns = event_words().meetings - {ANY_MEETING}
    own = {token for token in termbase.concept_tokens(name, language) if token.removeprefix(CONCEPT) in nouns}
    return any(term.token in own and is_definite(view.text, term, language) for term in view.concepts)


def _of_rank(view: SentenceView, found: Found) -> str:
    """Return that the unit of a sentence ranks another meeting than was asked about, or nothing.

    "The second meeting was held in Quito. It was funded by …" does not tell who funded the first, of which the
    paragraph before tells.
    """
    ranks = [(unit, finding.level) for unit, finding in found if unit.kind == "ordinal"]
    asked = [unit for unit, level in ranks if level in UNTOLD]
    here = view.annotation.sentence_tokens[view.number]
    beside = [unit for unit, level in ranks if level in BESIDE and unit.tokens.isdisjoint(here)]
    if not asked and not beside:
        return ""
    # Of a sentence of the same paragraph, only what ranks what is asked about itself: "the third workshop".
    terms = view.annotation.terms_within(Span(0, view.sentence.end)) if asked else view.terms
    tokens = frozenset(token for unit, _finding in found for token in unit.tokens)
    meetings = [
        term
        for term in terms
        if term.token.removeprefix(CONCEPT) in event_words().meetings and (asked or term.token in tokens)
    ]
    for term in terms:
        if term.token.startswith(ORDINAL) and any(_ranks(view.text, term, one) for one in meetings):
            return f"of another rank: {(asked or beside)[0].words}"
    return ""


def _ranks(text: str, rank: Term, meeting: Term) -> bool:
    """Return whether a rank is a meeting's: close to it, or with it in a name, "the Fourth Ministerial Conference"."""
    if gap(_span(rank), _span(meeting)) <= RANK_DISTANCE:
        return True
    between = (_NAME_BETWEEN, _HAN_BETWEEN)
    return rank.end < meeting.start and any(one.fullmatch(text, rank.end, meeting.start) for one in between)


def _of_other_city(view: SentenceView, found: Found, best: Extraction) -> str:
    """Return that a sentence tells of a meeting in another city, and only the unit beside of the one asked; or nothing.

    The theme of the meeting in Hanoi is not that of the meeting in Quito. A city by which a declaration is called
    stands in the sentence itself, where that tells of it.
    """
    met = any(unit.kind in MEETINGS for unit, _finding in found)
    asked = [
        unit
        for unit, finding in found
        if unit.kind == ConceptKind.CITY
        and (
            (met and finding.level is Level.NEARBY)
            or (finding.level in AROUND and _names_document(unit, found))
        )
    ]
    if not asked:
        return ""
    told = {term.token for term in view.concepts} - {
        token for unit, _finding in found for token in unit.tokens
    }
    if best.value is not None:
        told.discard(CONCEPT + best.value.concept)
    kind = view.library.termbase.concept
    other = any(kind(token[2:]).kind is ConceptKind.CITY for token in told)
    return f"of another city: {asked[0].words}" if other else ""


def _names_document(unit: QueryUnit, found: Found) -> bool:
    """Return whether a city stands beside a kind of document: "the Hanoi declaration"."""
    units = [one for one, _finding in found]
    place = units.index(unit)
    beside = (*units[max(0, place - 1) : place], *units[place + 1 : place + 2])
    return any(one.kind == ConceptKind.DOCUMENT_KIND for one in beside)


def _of_deed_in_name(view: SentenceView, understood: Understanding, found: Found) -> str:
    """Return that what was done stands only in somebody's name, or nothing.

    «إدارة» of the Department of Economic and Social Affairs manages no fund, and «القائمة» is a list.
    """
    names = [term for term in view.concepts if view.library.termbase.concept(term.token[2:]).kind in NAMES]
    if understood.intent is not Intent.HOST:
        return ""
    # A noun tells what was done where a question has its verb: last in Chinese, elsewhere first.
    verb = found[-1 if view.query.language is Language.CHINESE else 0][0]
    heavy = verb.weight > UNTOLD_SHARE * sum(unit.weight for unit in view.query.units)
    verbs = [unit for unit, finding in found if unit.kind == ConceptKind.EVENT_VERB and is_said(finding)]
    if any(not only_within(view, unit, names) for unit in verbs):
        return ""  # "who pays for the preparatory meeting"
    for unit, finding in found:
        if unit.kind == ConceptKind.EVENT_VERB and _is_freely_said(view, unit, finding, names):
            return ""  # "paying for the preparatory meeting": what else is a deed by its looks tells of which
        done = is_deed(unit) or (unit is verb and heavy and is_asked_deed(understood, unit))
        body = unit.alternatives[0].concept in column_words()["institutions"]
        said = finding.level is Level.SENTENCE and finding.degree > RELATED_STRENGTH
        if done and said and not body and (only_within(view, unit, names) or _is_only_thing(view, unit)):
            return f"not said to have been done: {unit.words}"
    return ""


def _is_freely_said(view: SentenceView, unit: QueryUnit, finding: Finding, names: Sequence[Term]) -> bool:
    """Return whether a sentence says a deed itself, and not in names only."""
    said = finding.level is Level.SENTENCE and finding.degree > RELATED_STRENGTH
    return said and not only_within(view, unit, names)


def _is_only_thing(view: SentenceView, unit: QueryUnit) -> bool:
    """Return whether a sentence has a unit only in Arabic nouns with the article that name a thing as well."""
    kind = view.library.termbase.concept
    places: dict[tuple[int, int], list[str]] = {}
    for term in view.terms:
        if term.token.startswith(CONCEPT):
            places.setdefault((term.start, term.end), []).append(term.token)
    held = [place for place, tokens in places.items() if not unit.tokens.isdisjoint(tokens)]
    return bool(held) and all(
        DEFINITE.match(view.text, start)
        and any(kind(token[2:]).kind is not ConceptKind.EVENT_VERB for token in places[start, end])
        for start, end in held
    )


def _of_other_body(view: SentenceView, found: Found) -> str:
    """Return that a sentence tells what another body did, and only the paragraph names the one asked about; or nothing.

    "UNITAR organizes since 2007 …" tells no year of a course of UNFPA, of which the paragraph tells before.
    """
    far = [unit for unit, finding in found if unit.kind == ConceptKind.BODY and _is_far(finding)]
    if not any(is_one_owner(unit) for unit in far):
        return ""
    asked = frozenset(token for unit, _finding in found for token in unit.tokens)
    done = {token for unit, finding in found if is_deed(unit) and is_said(finding) for token in unit.tokens}
    deeds = [
        _span(term)
        for term in view.concepts
        if term.token[2:] in query_words().tied or (term.token.startswith(CONCEPT) and term.token in done)
    ]
    verb_first = view.library.chunks[view.chunk].language is Language.ARABIC
    for term in view.concepts:
        body = _span(term)
        if view.library.termbase.concept(term.token[2:]).kind is not ConceptKind.BODY or term.token in asked:
            continue
        pairs = ((deed, body) if verb_first else (body, deed) for deed in deeds)
        if any(0 <= second.start - first.end <= ADJACENT for first, second in pairs):
            return f"of another body: {far[0].words}"
    return ""


def _is_far(finding: Finding) -> bool:
    """Return whether a body is named around a sentence that need not mean it, or only a part of its name is."""
    return finding.level in AROUND or (
        finding.level is not Level.SENTENCE and finding.degree <= NESTED_STRENGTH
    )


def _of_class(found: Found) -> str:
    """Return that a number is told of all, where a question counts those of one sector; or nothing."""
    for unit, finding in found:
        if unit.alternatives[0].concept in column_words()["sectors"] and finding.level in AROUND:
            return f"of another class: {unit.words}"
    return ""


def _span(term: Term) -> Span:
    return Span(term.start, term.end)
