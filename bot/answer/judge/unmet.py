"""Why a word of a question forbids that a sentence answers it: another year or place, a deed or a name untold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answer.facts.part_date import means
from bot.answer.judge.due import is_closing_elsewhere, is_due_of_others
from bot.answer.judge.named_in_part import is_elsewhere_in_part, is_of_no_bearer
from bot.answer.judge.other_documents import is_of_another_document
from bot.answer.model import Intent
from bot.answer.sentence.values import TYPED
from bot.answer.understand.patterns import ANYWHERE, AnswerKind, Attribute
from bot.answer.understand.person_words import OWNERS, asks_who, behind_who, person_words
from bot.answer.words.column_words import asks_continent, asks_with_whom, column_words
from bot.answer.words.meeting_verbs import is_meeting_verb
from index.annotate import FIRST
from index.facts.events import event_words
from index.model import Language
from index.query import HARD_KINDS, NESTED_STRENGTH, RELATED_STRENGTH
from index.query_words import query_words
from index.rank import BESIDE, TOLD, UNTOLD, Level
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.query import Query, QueryUnit
    from index.rank import Finding

WHO = frozenset({AnswerKind.ACTOR, AnswerKind.PERSON, AnswerKind.COUNTRY, AnswerKind.ORGANISATION})
"""Kinds of value that a sentence may tell in words that name nobody, "a Member State", where it holds the deed."""
BODIES = frozenset({ConceptKind.BODY, ConceptKind.PROCESS})
"""Kinds of name that a sentence leaves out only where something around it has it."""
SYMBOLS = frozenset({AnswerKind.SYMBOL, AnswerKind.SYMBOLS})
SAYING = frozenset({Intent.LIST, Intent.TOPIC})
"""Kinds of question whose answer is what a sentence says."""
NAMING = (
    PLACES
    | HARD_KINDS
    | {ConceptKind.EVENT, ConceptKind.SERIES, ConceptKind.BODY, ConceptKind.FUNCTION, "time", "particle"}
)
"""Kinds of unit that say which meeting is meant, and whose."""
HERE = TOLD | BESIDE
"""Where a deed that is found is one of the same unit."""
_ANY_DAY = re.compile(r"(?<!\w)(?:في|ب|كل|خلال)\s?\Z")
_DEFINITE_BEHIND = re.compile(r"\s(?:ال|لل)\w")
WHERE_MET = frozenset({ConceptKind.CITY, ConceptKind.EVENT})
"""Kinds of unit that name the meeting of a whole document, and nobody who did a thing there."""
TIMES = ("次", "度")
"""Stands in Chinese between a rank and the verb: 首次."""
UNTOLD_SHARE = 0.25
"""Share that what happened may have in a question when it did, and not be told."""
UNFOUNDED_SHARE = 0.2
"""The same of when a thing was founded: another deed of it tells nothing of that."""
ELSEWHERE_SHARE = 0.15
"""The same of where something happened: where a thing is does not tell where it was made."""
DEFINED_SHARE = 0.12
"""Share that a thing may have in a question for what it is, and not be told of: "the telephone number of …"."""
NAMED_SHARE = 0.2
"""Share that a body may have in a question and be named nowhere; and any thing, and be unknown to the documents."""


def is_said(finding: Finding) -> bool:
    """Return whether a sentence, or what introduces it, says a thing itself: neither a part of it nor what is near."""
    return finding.level in TOLD and finding.degree > RELATED_STRENGTH


def unmet(
    understood: Understanding,
    query: Query,
    best: Extraction,
    is_told: Callable[[QueryUnit], bool],
    is_done: Callable[[QueryUnit], bool],
) -> str:
    """Return why one unit of a question forbids that a sentence answers; empty where none does.

    Args:
        understood: The question.
        query: Its units.
        best: The sentence, where each was found for it, and its value.
        is_told: Whether the sentence means a unit by a short form of its name.
        is_done: Whether it tells without its verb that what a unit says was done.
    """
    total = sum(unit.weight for unit in query.units)
    found = list(zip(query.units, best.evidence.findings, strict=True))
    valued = best.value is not None
    elected = any(one.own_concepts & column_words()["electing"] for one in query.units)
    told = any(is_deed(unit) and finding.level in TOLD for unit, finding in found)
    for unit, finding in found:
        first = unit is query.units[0]
        verb = first or behind_who(understood, unit.words)
        undone = not told and _is_undone(understood, unit, finding)
        undone |= (verb and _is_untold(understood, unit, finding)) or _is_no_part(understood, unit, finding)
        if undone and not _only_asks(understood, unit) and not is_done(unit):
            return f"not said to have been done: {unit.words}"
        if unit.kind == "ordinal" and _is_adverb(query, unit):
            continue
        now = "of the moment" if _is_of_the_moment(query, unit) else ""
        why = _why(understood, unit, finding, unit.weight / total, valued=valued)
        if (
            _is_untold_document(understood, query, unit, finding)
            or _is_untold_outcome(understood, unit, found)
            or _is_done_to_another(unit, found)
            or _is_of_others(understood, unit, found)
            or _is_unfounded(understood, unit, finding)
            or is_of_no_bearer(understood, unit, finding, first=first, elected=elected)
            or is_elsewhere_in_part(understood, unit, finding, unit.weight / total)
            or is_of_another_document(understood, query, unit, found)
            or is_due_of_others(understood, unit, found)
            or (
                understood.answer in ANYWHERE
                and asks_continent(query)
                and _is_thing_elsewhere(unit, finding, unit.weight / total)
            )
        ):
            why = f"{unit.kind} not met"
        if now or (
            why and not is_told(unit) and not (understood.answer in ANYWHERE and _is_running(unit, found))
        ):
            return f"{now or why}: {unit.words}"
    return ""


def _why(understood: Understanding, unit: QueryUnit, finding: Finding, share: float, *, valued: bool) -> str:
    """Return why a unit forbids an answer; empty where it does not."""
    begins = finding.level in TOLD and unit.alternatives[0].concept in query_words().beginnings
    far = finding.level in UNTOLD or (finding.degree <= RELATED_STRENGTH and not begins)
    founded = finding.level is Level.NOWHERE and unit.alternatives[0].concept in column_words()["founding"]
    most = UNFOUNDED_SHARE if founded else UNTOLD_SHARE
    untold = far and share > most and _is_what_happened(understood, unit)
    untold |= _is_founded_elsewhere(understood, unit, finding)
    untold |= finding.level in UNTOLD and share > ELSEWHERE_SHARE and _is_done_somewhere(understood, unit)
    if (
        untold
        or _is_unmet(understood, unit, finding)
        or _is_unnamed(understood, unit, finding, share, valued=valued)
        or _is_untitled(understood, unit, finding)
        or is_closing_elsewhere(understood, unit, finding)
    ):
        return f"{unit.kind} not met"
    return ""


def _is_founded_elsewhere(understood: Understanding, unit: QueryUnit, finding: Finding) -> bool:
    """Return whether it is asked when a thing was founded, and only what stands about the text speaks of founding."""
    founding = unit.alternatives[0].concept in column_words()["founding"]
    return founding and understood.intent is Intent.DATE and finding.level in {Level.DOCUMENT, Level.CONTEXT}


def is_deed(unit: QueryUnit) -> bool:
    """Return whether a unit says that something was done."""
    concept = unit.alternatives[0].concept
    own = unit.own_concepts
    if concept in query_words().value_words or own & column_words()["institutions"]:
        return False  # "works on"; "which foundation", though it may be one of something
    return unit.kind == ConceptKind.EVENT_VERB or concept in query_words().tied


def is_asked_deed(understood: Understanding, unit: QueryUnit) -> bool:
    """Return whether a unit says what was done, of a question for who did it; a noun may: "who translated …".

    The termbase may take for a quality what stands behind "who": "succeeded".
    """
    deed, words = is_deed(unit), column_words()
    if understood.attribute is Attribute.ACTOR and unit.kind == ConceptKind.VOCABULARY:
        nouns = words["institutions"] | words["places"] | words["bodies"] | query_words().value_words
        deed |= not unit.own_concepts & nouns
    if understood.attribute is Attribute.ACTOR and unit.kind == ConceptKind.ATTRIBUTE:
        deed |= asks_who(understood) and understood.language is not Language.CHINESE
    return understood.intent is Intent.HOST and deed


def _is_undone(understood: Understanding, unit: QueryUnit, finding: Finding) -> bool:
    """Return whether it is asked who did something, and only the sentence before or after says that it was done."""
    return _asks_doer(understood) and is_deed(unit) and finding.level is Level.NEIGHBOUR


def _is_untold(understood: Understanding, unit: QueryUnit, finding: Finding) -> bool:
    """Return whether it is asked who did something, and neither the sentence nor what stands around it says that."""
    return _asks_doer(understood) and is_asked_deed(understood, unit) and finding.level in UNTOLD


def _is_no_part(understood: Understanding, unit: QueryUnit, finding: Finding) -> bool:
    """Return whether it is asked which person had a part in a meeting, "opened it", and nothing speaks of that part."""
    if understood.intent is not Intent.PERSON or not asks_who(understood):
        return False
    parts = event_words().parts.keys() | event_words().ends | column_words()["addresses"]
    return not unit.own_concepts.isdisjoint(parts) and finding.level in UNTOLD


def _only_asks(understood: Understanding, unit: QueryUnit) -> bool:
    """Return whether a unit says that a thing was asked for of which it is asked with whom: "called for to work with".

    A text that says in any words that it should be done asks for it.
    """
    return unit.alternatives[0].concept in column_words()["asking"] and asks_with_whom(understood.text)


def _asks_doer(understood: Understanding) -> bool:
    """Return whether it is asked who did something, not with whose help or on whose behalf."""
    return understood.intent is Intent.HOST and not understood.relation


def _is_what_happened(understood: Understanding, unit: QueryUnit) -> bool:
    """Return whether a unit says what happened of a question when it did; that it began says no more than that."""
    asked = understood.intent is Intent.DATE and unit.kind == ConceptKind.EVENT_VERB
    return asked and not is_meeting_verb(unit) and unit.alternatives[0].concept not in event_words().bounds


def _is_done_somewhere(understood: Understanding, unit: QueryUnit) -> bool:
    """Return whether a unit says what happened, other than a meeting, of a question where it did: its opening too."""
    ceremony = bool(unit.own_concepts & (event_words().ceremonies | column_words()["receptions"]))
    return understood.answer in ANYWHERE and (ceremony or (is_deed(unit) and not is_meeting_verb(unit)))


def _is_running(unit: QueryUnit, found: Sequence[tuple[QueryUnit, Finding]]) -> bool:
    """Return whether a unit says no more of a programme that a sentence names than that there is one: it runs."""
    if unit.alternatives[0].concept not in column_words()["running"]:
        return False
    run = column_words()["run"]
    return any(one.alternatives[0].concept in run and is_said(finding) for one, finding in found)


def _is_thing_elsewhere(unit: QueryUnit, finding: Finding, share: float) -> bool:
    """Return whether a sentence tells at most a part of a thing of which the continent is asked: domestic *workers*.

    Continents are named everywhere: one that is told with nothing but the programme is that of any.
    """
    apart = finding.level in UNTOLD or finding.degree <= NESTED_STRENGTH
    asked = unit.alternatives[0].concept in query_words().value_words | column_words()["places"]
    return unit.kind == ConceptKind.VOCABULARY and share > UNTOLD_SHARE and apart and not asked


def _is_unmet(understood: Understanding, unit: QueryUnit, finding: Finding) -> bool:
    """Return whether another year, rank or place is told than a unit says, or of another body."""
    if finding.level is Level.NOWHERE:
        language = unit.kind == ConceptKind.LANGUAGE and understood.answer in TYPED
        return unit.kind in HARD_KINDS | PLACES or language
    # 进程 is a part of every process's name.
    ours: frozenset[str] = PLACES | {ConceptKind.PROCESS} if understood.answer in WHO | ANYWHERE else PLACES
    if understood.intent is Intent.NUMBER:
        ours |= {"date"}  # how many days in another month of that year
    hardly = unit.kind in ours and finding.degree <= NESTED_STRENGTH
    # "In January 2018": another month of that year has a number of its own.
    hardly |= unit.kind == "date" and understood.intent is Intent.NUMBER and finding.degree <= NESTED_STRENGTH
    beside = finding.level is Level.NEARBY and (is_one_owner(unit) or unit.kind == ConceptKind.REGION)
    beside |= finding.level is Level.NEARBY and unit.kind in _belonging(understood)
    return (hardly or beside) and understood.answer in TYPED


def _belonging(understood: Understanding) -> frozenset[str]:
    """Return the kinds of unit that a number or a symbol belongs to: another unit has a year, or a city, of its own.

    Not the number by which a thing is called, which the lines of a title page tell together.
    """
    if understood.intent is not Intent.NUMBER or understood.answer is AnswerKind.LABEL:
        return frozenset()
    return PLACES if understood.answer in SYMBOLS else frozenset({"year", "date"})


def _is_untitled(understood: Understanding, unit: QueryUnit, finding: Finding) -> bool:
    """Return whether a title is asked of a kind of text, or of somebody's, that the sentence does not name."""
    if understood.attribute is not Attribute.TITLE:
        return False
    said = finding.level in TOLD and finding.degree > NESTED_STRENGTH
    text = unit.kind == ConceptKind.DOCUMENT_KIND
    return not said and (text or (unit.kind == ConceptKind.BODY and is_one_owner(unit)))


def _is_unnamed(
    understood: Understanding, unit: QueryUnit, finding: Finding, share: float, *, valued: bool
) -> bool:
    """Return whether a name stands nowhere that a sentence may take for granted, not what stands near it.

    A body, a function that nothing else stands for, a series of meetings, the next of them, what happens only where it
    is said; and, where the sentence as a whole must tell of it, what no document speaks of, or whose meaning is asked.
    """
    concept = unit.alternatives[0].concept
    if concept in query_words().exceptional or (
        not finding.degree and _names_any(unit, query_words().exceptional)
    ):
        return finding.level not in (TOLD if understood.intent is Intent.DATE else HERE)
    if unit.kind == ConceptKind.SERIES:
        return finding.degree <= NESTED_STRENGTH and understood.answer in TYPED
    if finding.level is not Level.NOWHERE:
        # Any officer is no chief financial officer.
        office = understood.answer is AnswerKind.PERSON and share > UNTOLD_SHARE
        return office and 0 < finding.degree <= NESTED_STRENGTH
    if unit.kind in BODIES:
        return share > NAMED_SHARE or (understood.intent is Intent.NUMBER and is_one_owner(unit))
    if unit.kind == ConceptKind.VOCABULARY:
        return _is_unknown(understood, unit, share, valued=valued)
    return concept in person_words().titles | event_words().subsequent


def _is_unknown(understood: Understanding, unit: QueryUnit, share: float, *, valued: bool) -> bool:
    """Return whether a thing stands nowhere that no document speaks of, or whose meaning is asked."""
    concept = unit.alternatives[0].concept
    if valued and concept in column_words()["places"]:
        return False  # "in which cities": a sentence that names them need not call them so
    if not unit.known and (not valued or share > NAMED_SHARE):
        return True
    # "what kind of body is": the words that ask
    asking = concept in query_words().defining and unit.words not in understood.about
    return not valued and understood.intent is Intent.DEFINITION and share > DEFINED_SHARE and not asking


def is_one_owner(unit: QueryUnit) -> bool:
    """Return whether a unit names one country, body or process, not what many are or have part in: "member states"."""
    words = column_words()
    many = words["places"] | words["bodies"] | words["kinds_of_process"] | words["universal"]
    return unit.kind in OWNERS and unit.alternatives[0].concept not in many


def _is_untold_document(understood: Understanding, query: Query, unit: QueryUnit, finding: Finding) -> bool:
    """Return whether it is asked which document of a kind somebody made, and nothing speaks of such: 什么公约."""
    of_a_kind = unit.kind == ConceptKind.DOCUMENT_KIND and not means(unit, "any_kind")
    if understood.intent is not Intent.TOPIC or not of_a_kind or not unit.known:
        return False
    head = query.units[-1 if query.language is Language.CHINESE else 0]
    return unit is head and len(query.units) > 1 and finding.level is Level.NOWHERE


def _is_untold_outcome(
    understood: Understanding, unit: QueryUnit, found: Sequence[tuple[QueryUnit, Finding]]
) -> bool:
    """Return whether it is asked what came of a meeting that a sentence only names: its conclusions."""
    if understood.intent not in SAYING or unit.alternatives[0].concept not in query_words().outcomes:
        return False
    return all(one.kind in NAMING for one, finding in found if finding.level in HERE | {Level.CONTEXT})


def _is_done_to_another(unit: QueryUnit, found: Sequence[tuple[QueryUnit, Finding]]) -> bool:
    """Return whether what happens only where it is said is said of another thing: who objects to a name."""
    if unit.alternatives[0].concept not in query_words().exceptional:
        return False
    asking = query_words().value_words
    things = [
        finding
        for one, finding in found
        if one is not unit and one.known and asking.isdisjoint(way.concept for way in one.alternatives[:2])
    ]
    return bool(things) and not any(one.level in TOLD and one.degree > NESTED_STRENGTH for one in things)


def _is_of_others(
    understood: Understanding, unit: QueryUnit, found: Sequence[tuple[QueryUnit, Finding]]
) -> bool:
    """Return whether it is asked what a unit did, and others are told to have done it: neither it nor any other thing.

    "What did the Friends decide in Manila?" is not answered by what the Assembly decided.
    """
    if understood.intent is not Intent.TOPIC or is_deed(unit) or not unit.known:
        return False
    others = [(one, finding) for one, finding in found if not is_deed(one) and one.known]
    apart = all(
        finding.level in UNTOLD
        or finding.degree <= NESTED_STRENGTH
        or (finding.level is Level.DOCUMENT and one.kind in WHERE_MET)
        for one, finding in others
    )
    return apart and any(is_deed(one) and is_said(finding) for one, finding in found)


def _is_unfounded(understood: Understanding, unit: QueryUnit, finding: Finding) -> bool:
    """Return whether it is asked by which document a thing was founded, and a sentence tells only of that thing."""
    founding = unit.alternatives[0].concept in column_words()["founding"]
    return founding and understood.answer in SYMBOLS and not is_said(finding)


def _names_any(unit: QueryUnit, concepts: frozenset[str]) -> bool:
    """Return whether a unit may name one of some things itself: 反对 is "combat" and "oppose"."""
    return not concepts.isdisjoint(unit.own_concepts)


def _is_adverb(query: Query, unit: QueryUnit) -> bool:
    """Return whether a rank says only that something began: "when did it *first* hold", 首次举办.

    Other languages say "for the first time"; «الاجتماع الأول عُقد» has a rank before the verb.
    """
    ranked = query.text[: unit.span.start].casefold().endswith("the ")
    if query.language not in {Language.ENGLISH, Language.CHINESE} or FIRST not in unit.tokens or ranked:
        return False
    end = unit.span.end + (query.text[unit.span.end : unit.span.end + 1] in TIMES)
    return any(0 <= one.span.start - end <= 1 and one.kind == ConceptKind.EVENT_VERB for one in query.units)


def _is_of_the_moment(query: Query, unit: QueryUnit) -> bool:
    """Return whether a unit names the moment of asking: «اليوم», but not «اليوم الأول», «في اليوم», «اليوم الدولي»."""
    if unit.alternatives[0].concept not in query_words().deictic:
        return False
    ranked = any(0 <= one.span.start - unit.span.end <= 1 for one in query.units if one.kind == "ordinal")
    arabic = query.language is Language.ARABIC
    return (
        not ranked
        and not (arabic and _ANY_DAY.search(query.text[: unit.span.start]) is not None)
        and not (arabic and _DEFINITE_BEHIND.match(query.text, unit.span.end) is not None)
    )
