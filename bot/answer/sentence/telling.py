"""How well a sentence tells something of what is asked about, where no value but the sentence itself answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.sentence.date_sense import DUE, closes
from bot.answer.sentence.deed_told import (
    BEFORE_SHARE,
    DOING_SHARE,
    ONE_WORD_SHARE,
    by_one_word,
    doing,
)
from bot.answer.sentence.lens import NAMED_SUBJECTS
from bot.answer.sentence.purpose import tells_purpose
from bot.answer.sentence.room_values import ITEMS
from bot.answer.understand.patterns import AnswerKind
from bot.answer.words.column_words import column_words
from index.annotate import CONCEPT, STEM
from index.chunk import COLONS
from index.facts.event_names import is_definite
from index.facts.events import event_words
from index.model import Language, UnitKind, holds
from index.query import HARD_KINDS, NAMED_KINDS, NESTED_STRENGTH, RELATED_STRENGTH
from index.query_words import query_words
from index.rank import BESIDE, LEVEL_WEIGHT, TOLD, Level
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answer.sentence.lens import QuestionLens
    from bot.answer.sentence.view import SentenceView
    from index.annotate import Term
    from index.query import Query, QueryUnit
    from index.rank import Evidence

ROW_SHARE = 0.15
"""What it takes that a sentence is a row of a table: names beside names, nothing told of them."""
ITEMS_SHARE = 0.1
"""What it takes, where it is asked what is said of a subject, that an item of a list or a heading only names it."""
FEW_WORDS = 3
"""Words besides those asked about that a sentence holds at least to say anything."""
CROWD_SHARE = 0.2
"""What it takes that the one thing asked about is named among :data:`CROWD` others of its kind."""
CROWD = 3
LEADING_SHARE = 0.05
"""What it adds that the sentence begins with the one thing asked about: it speaks of it."""
RANKED_SHARE = 0.3
"""What it takes that it tells of one meeting of a series by its rank, where the series is asked about."""
RANK_REACH = 12
"""Code points between a series and the rank of one of its meetings."""
PURPOSE_SHARE = 0.05
"""What it adds that it tells what the one thing asked about is for, where no deed of it is asked: "aims at"."""
TOLD_SHARE = 0.2
"""What it adds that it tells what something is for, where that is asked."""
YIELDED_SHARE = 0.2
"""What it adds that it tells of what came of a meeting, where that is asked: "led to ten recommendations"."""
YIELDED_REACH = 40
"""Code points between what came of it and the word that tells so, at most."""
AIMS_SHARE = 0.12
"""What it adds in that case that the thing asked about stands right beside that it aims at something."""
BESIDE_SHARE = 0.08
"""What it adds that a thing asked about stands right beside what it is asked to do."""
BESIDE_REACH = 2
"""Code points between them at most."""
NEARLY = 0.8
"""Of the weightiest word's weight, what a thing weighs at least that the question is about."""
BEGINNING = 12
"""Code points of a sentence within which it begins with what it tells."""
LEADING = 24
"""Code points within which it begins with it."""
CAPTION_SHARE = 0.5
"""What it adds, where a date is asked for, that the sentence is the caption of the map or table asked about."""
DUE_LEADING_SHARE = 0.1
"""What it adds, where a deadline is asked for, that the sentence begins with what must be done by then."""
ANOTHER_MEETING_SHARE = 0.15
"""What it takes, where a date or a place is asked for, that the sentence names another meeting than was asked about."""
ITEM_SHARE = 0.1
"""What it adds that an item of a list begins with the place asked about: "Group 4 – Asia (room 15: …"."""
VERB_SHARE = 0.1
"""What it adds that the sentence itself holds what the thing is asked to do: "focus on", "recognize"."""
ASPECT_SHARE = 0.08
"""What it adds that all that is asked stands in the sentence, and the things it is asked of before it: "It …"."""
LEAST_ASKED = 0.15
"""Share of a question's weight that what is asked of things has at least, to tell which sentence goes on from them."""
HELD_SHARE = 0.1
"""What it adds that all that is asked about stands in the sentence itself and not around it."""
ACTING = frozenset({AnswerKind.ACTOR, AnswerKind.COUNTRY, AnswerKind.ORGANISATION})
"""Kinds of answer that are who did something."""
WHEN_AND_WHERE = frozenset({AnswerKind.DATE, AnswerKind.PLACE, AnswerKind.CITY})
SAID = frozenset({AnswerKind.TEXT, AnswerKind.LIST})
"""Kinds of answer that are what a sentence says."""
NAMING = frozenset({UnitKind.LIST_ITEM, UnitKind.HEADING, UnitKind.FOOTNOTE})
"""Kinds of unit that may name a thing and tell nothing of it."""
_CARRIED = NAMED_KINDS | HARD_KINDS
_ACTORS = frozenset({ConceptKind.BODY, ConceptKind.PROCESS, ConceptKind.SERIES})
_WITHIN = TOLD | BESIDE
_VERBS = frozenset({ConceptKind.EVENT_VERB})


def told(view: SentenceView, evidence: Evidence, wanted: AnswerKind) -> float:
    """Return what to add to the score of a sentence for what it tells, where a kind of answer wants it told."""
    if wanted is AnswerKind.TEXT or (wanted is AnswerKind.LIST and not view.lens.names_asked):
        return telling(view, evidence)
    if wanted in WHEN_AND_WHERE:
        another = ANOTHER_MEETING_SHARE * _tells_of_another_meeting(view, evidence)
        dated = CAPTION_SHARE * _is_caption(view, evidence) + DUE_LEADING_SHARE * _begins_due(view)
        return (dated if wanted is AnswerKind.DATE else 0.0) - another
    return doing(view, evidence) + by_one_word(view, evidence) if wanted in ACTING else 0.0


def most_told(lens: QuestionLens, evidence: Evidence, wanted: AnswerKind) -> float:
    """Return the most that :func:`told` adds, without a look at the sentence."""
    if wanted in SAID:
        verb, held = _verb_and_held(lens.query, evidence)
        if verb:
            held += sum(unit.weight for unit in _carried(lens.query, evidence))
        named = (LEADING_SHARE + PURPOSE_SHARE) * (lens.thing is not None) + TOLD_SHARE * lens.purpose
        named += YIELDED_SHARE * bool(lens.outcomes)
        named += (AIMS_SHARE if lens.purpose else BESIDE_SHARE) * bool(verb)
        named += _asked_of_things(lens, evidence)
        return VERB_SHARE * verb + HELD_SHARE * held / lens.total + named + ITEM_SHARE * lens.asks_of_place
    if wanted is AnswerKind.DATE:
        return CAPTION_SHARE * bool(lens.displays) + DUE_LEADING_SHARE * (lens.sense == DUE)
    return (DOING_SHARE + ONE_WORD_SHARE) * (wanted in ACTING)


def _tells_of_another_meeting(view: SentenceView, evidence: Evidence) -> bool:
    """Return whether the meeting asked about is only named beside a sentence, which names one for the first time.

    After "the ministerial conference … in Morocco" comes «وفي … تم في اجتماع مشترك … عقد في طرابلس».
    """
    if not any(evidence.findings[at].level in BESIDE for at in view.lens.meetings):
        return False
    asked = zip(view.query.units, evidence.findings, strict=True)
    if any(unit.kind in HARD_KINDS | {"city"} and one.level is Level.SENTENCE for unit, one in asked):
        return False
    meetings = event_words().meetings
    language = view.language
    nouns = [term for term in view.concepts if term.token[2:] in meetings]
    return bool(nouns) and not any(is_definite(view.text, term, language) for term in nouns)


def _begins_due(view: SentenceView) -> bool:
    """Return whether a sentence begins with what must be done by the day asked for: "Registration closes on"."""
    if view.lens.sense != DUE or not closes(view.query):
        return False
    deeds = frozenset[str]().union(
        *(unit.tokens for unit in view.query.units if unit.kind == ConceptKind.EVENT_VERB)
    )
    reach = BEGINNING // (3 if view.language is Language.CHINESE else 1)
    return any(term.token in deeds and term.start - view.sentence.start <= reach for term in view.mentions)


def _is_caption(view: SentenceView, evidence: Evidence) -> bool:
    """Return whether a sentence begins with the map or the table whose date is asked: "Map of …, as at 30 June"."""
    units, findings = view.query.units, evidence.findings
    return any(findings[at].level is Level.SENTENCE and _leads(view, units[at]) for at in view.lens.displays)


def telling(view: SentenceView, evidence: Evidence) -> float:
    """Return what to add to the score of a sentence that answers by what it says; below 0 where it tells little."""
    library, units = view.library, view.query.units
    worth = 0.0
    kind = library.kind(evidence.chunk)
    if kind is UnitKind.TABLE_ROW or (kind is UnitKind.LIST_ITEM and view.people):
        worth -= ROW_SHARE
    worth -= ITEMS_SHARE * (kind in NAMING and view.lens.of_a_subject)
    worth += ITEM_SHARE * (kind in ITEMS and _begins_with_place(view))
    thing = view.lens.thing
    if thing is not None:
        if _in_crowd(view, thing):
            worth -= CROWD_SHARE
        elif _leads(view, thing):
            worth += LEADING_SHARE
        worth -= RANKED_SHARE * _is_of_one(view, thing)
        if not view.lens.asks_of_deed:
            worth += PURPOSE_SHARE * any(
                term.token[2:] in column_words()["purposes"] for term in view.concepts
            )
    worth += TOLD_SHARE * (view.lens.purpose and tells_purpose(view))
    worth += YIELDED_SHARE * _tells_outcome(view)
    verb, held = _verb_and_held(view.query, evidence)
    if verb:
        held += _goes_on(view, evidence)
        worth += (AIMS_SHARE if view.lens.purpose else BESIDE_SHARE) * _does(view)
    elif _tells_elsewhere(units, evidence):
        worth -= BEFORE_SHARE
    worth += _carries_on(view, evidence)
    return worth + VERB_SHARE * verb + HELD_SHARE * held / view.lens.total


def _is_of_one(view: SentenceView, thing: QueryUnit) -> bool:
    """Return whether a sentence ranks the meeting that it names first of the series asked about: "the seventh"."""
    if thing.kind != ConceptKind.SERIES or any(unit.kind in HARD_KINDS for unit in view.query.units):
        return False
    ranks = view.annotation.ranks[view.number]
    first = next((term for term in view.concepts if term.token in thing.tokens), None) if ranks else None
    return first is not None and any(
        0 <= max(rank.start - first.end, first.start - rank.end) <= RANK_REACH for rank in ranks
    )


def _tells_outcome(view: SentenceView) -> bool:
    """Return whether a sentence says of what is asked for that it came of a meeting: "adopted the following …"."""
    if not view.lens.outcomes:
        return False
    outcomes = [term for term in view.mentions if term.token in view.lens.outcomes]
    telling = (CONCEPT + concept for concept in column_words()["yielding"] & view.named) if outcomes else ()
    yielding = frozenset(telling) - view.lens.outcomes
    return any(
        0 <= max(one.start - other.end, other.start - one.end) <= YIELDED_REACH
        for one in outcomes
        for other in view.terms
        if other.token in yielding
    )


def _carries_on(view: SentenceView, evidence: Evidence) -> float:
    """Return what to add where a sentence holds what is asked of things that are named right before it.

    0 where it names all of them itself, or another thing of their kinds: it then tells of that.
    """
    most = _asked_of_things(view.lens, evidence)
    if not most:
        return 0.0
    asked = zip(view.query.units, view.lens.named_units, evidence.findings, strict=True)
    apart = [unit for unit, named, finding in asked if named and finding.level in BESIDE]
    before = frozenset[str]().union(*view.annotation.sentence_tokens[: view.number])
    if not all(unit.degree(before) > NESTED_STRENGTH for unit in apart):
        return 0.0
    kind_of = view.library.termbase.concept
    kinds = {unit.kind for unit in view.query.units} & NAMED_SUBJECTS | _ACTORS
    others = (term for term in view.concepts if term.token not in view.asked)
    return 0.0 if any(kind_of(term.token.removeprefix(CONCEPT)).kind in kinds for term in others) else most


def _asked_of_things(lens: QuestionLens, evidence: Evidence) -> float:
    """Return the most that a sentence gains by what it holds of what is asked of things that are named before it.

    As much as if it named them itself, and :data:`ASPECT_SHARE`. 0 where it does, or they are not named in its unit.
    """
    held = asked = apart = unnamed = total = 0.0
    units = zip(lens.query.units, lens.named_units, evidence.findings, strict=True)
    for unit, is_named, (degree, level) in units:
        total += unit.weight
        if not is_named:
            asked += unit.weight
            held += unit.weight * degree * (level is Level.SENTENCE)
        elif level not in _WITHIN:
            return 0.0
        else:
            apart += unit.weight * degree * (level is not Level.SENTENCE)
            unnamed += unit.weight * degree * (1.0 - LEVEL_WEIGHT[level])
    if not apart or asked <= LEAST_ASKED * total:
        return 0.0  # "what does UNFPA do in migration" asks of UNFPA
    if not lens.asks_of_deed:
        unnamed += HELD_SHARE * apart  # else see _goes_on
    return (ASPECT_SHARE + unnamed / total) * held / asked


def _verb_and_held(query: Query, evidence: Evidence) -> tuple[float, float]:
    """Return how surely a sentence holds a verb of the question itself, 0 for hardly, and the weight of all it has."""
    verb = held = 0.0
    for unit, (degree, level) in zip(query.units, evidence.findings, strict=True):
        if level is Level.SENTENCE:
            held += unit.weight * degree
            if unit.kind in _VERBS and degree > max(verb, RELATED_STRENGTH):
                verb = degree
    return verb, held


def _is_telling(unit: QueryUnit) -> bool:
    """Return whether a word says what is done, and more than "do"."""
    return unit.kind in _VERBS and unit.alternatives[0].concept not in query_words().value_words


def _does(view: SentenceView) -> float:
    """Return how surely a thing stands right beside a verb of the question: "the Compact aims at", «يهدف الاتفاق إلى».

    1 where the sentence begins so, half behind other words.
    """
    if view.text[view.sentence.start : view.sentence.end].rstrip().endswith(COLONS):
        return 0.0  # "The Compact aims:" only introduces what it aims at
    units = [unit for unit in view.query.units if unit.kind not in _VERBS]
    least = NEARLY * max((unit.weight for unit in units), default=0.0)
    named = (unit.tokens for unit in units if unit.kind in NAMED_KINDS and unit.weight >= least)
    thing = frozenset[str]().union(*named)
    things = [term for term in view.terms if term.token in thing]
    verbs = frozenset[str]().union(*(unit.tokens for unit in view.query.units if _is_telling(unit)))
    places = [
        min(term.start, one.start)
        for term in view.terms
        if term.token in verbs
        for one in things
        if 0 <= max(term.start - one.end, one.start - term.end) <= BESIDE_REACH
    ]
    if not places:
        return 0.0
    return 1.0 if min(places) - view.sentence.start <= BEGINNING else 0.5


def _carried(query: Query, evidence: Evidence) -> Iterator[QueryUnit]:
    """Yield what a sentence may carry on from the one before it."""
    for unit, finding in zip(query.units, evidence.findings, strict=True):
        if finding.level is Level.NEIGHBOUR and unit.kind in _CARRIED:
            yield unit


def _goes_on(view: SentenceView, evidence: Evidence) -> float:
    """Return the weight of what the sentence before names of what a sentence tells: "… was held. It focused on"."""
    if not view.number:
        return 0.0
    before = view.annotation.sentence_tokens[view.number - 1]
    return sum(unit.weight * unit.degree(before) for unit in _carried(view.query, evidence))


def _tells_elsewhere(units: Sequence[QueryUnit], evidence: Evidence) -> bool:
    """Return whether another sentence of the paragraph says what the thing asked about does."""
    return any(
        _is_telling(unit) and finding.level in BESIDE
        for unit, finding in zip(units, evidence.findings, strict=True)
    )


def _leads(view: SentenceView, unit: QueryUnit) -> bool:
    """Return whether a sentence names a unit at its beginning."""
    for term in view.terms:
        if term.start - view.sentence.start > LEADING:
            return False
        if term.token in unit.tokens:
            return True
    return False


def _begins_with_place(view: SentenceView) -> bool:
    """Return whether a unit begins with a place of the question."""
    places = [unit for unit in view.query.units if unit.kind in PLACES]
    return view.number == 0 and any(_leads(view, place) for place in places)


def _in_crowd(view: SentenceView, unit: QueryUnit) -> bool:
    """Return whether a sentence names :data:`CROWD` or more other things of a unit's kind."""
    alike = view.library.termbase.tokens_of(frozenset({ConceptKind(unit.kind)}))
    return len((view.annotation.sentence_tokens[view.number] & alike) - unit.tokens) >= CROWD


def says_nothing_new(view: SentenceView) -> bool:
    """Return whether a sentence holds hardly a word besides those asked about: an item of a list, a heading.

    Of the one thing asked about, that others are named beside it tells nothing: "Bali Process; Gulf Council".
    """
    known: list[Term] = [*view.mentions]
    if view.lens.thing is not None:
        named = zip(view.concepts, view.kinds, strict=True)
        known += [term for term, kind in named if kind in NAMED_KINDS]
    new = 0
    for term in view.terms:
        if not term.token.startswith(STEM):
            continue
        for place in known:
            if holds(place, term):
                break
        else:
            new += 1
            if new == FEW_WORDS:
                return False
    return True
