"""Why a sentence without a value of the kind asked for is no answer: no number, no place, nobody named, no theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.judge.unmet import WHO, is_one_owner, is_said
from bot.answer.sentence.counting import NUMBERS
from bot.answer.sentence.name_values import SHORTENED
from bot.answer.understand.patterns import ANYWHERE, WHERE, AnswerKind, Attribute
from bot.answer.understand.relations import is_only
from bot.answer.words.column_words import bodies_asked, column_words, is_particular
from bot.answer.words.meeting_verbs import is_meeting_verb
from index.annotate import CONCEPT, ORDINAL
from index.facts.events import event_words
from index.model import holds
from index.query import HARD_KINDS, MEETINGS
from index.rank import TOLD, UNTOLD, Level
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Query, QueryUnit
    from index.rank import Finding

NAMED = frozenset({AnswerKind.ACTOR, AnswerKind.PERSON})
"""Kinds of value that a sentence about an office must name: the views of the authors tell no author."""
LACKING: Mapping[AnswerKind, str] = {
    **dict.fromkeys((AnswerKind.SYMBOL, AnswerKind.SYMBOLS), "no symbol"),
    AnswerKind.COUNTRY: "no country",
    **dict.fromkeys(NUMBERS - {AnswerKind.NUMBER} | {AnswerKind.LABEL}, "no number"),
}
"""Kinds of value without which a sentence answers nothing, and how that is told."""

TITLED = PLACES | HARD_KINDS | MEETINGS
"""Kinds of unit that say which meeting is meant, and nothing of its theme."""

HELD_BY = frozenset({ConceptKind.TIME, ConceptKind.FUNCTION, ConceptKind.BODY, "name", "number", "particle"})
"""Kinds besides that say when it was and who held it: a theme is told of that by a word for a theme."""
TIMES = frozenset({"c:day", "c:week", "c:month", "c:year"})
"""Tokens of what is counted where no date can be told."""


def _tells_after(library: Library, best: Extraction) -> bool:
    """Return whether a sentence says after how long: "on the thirtieth day after the fourth ratification"."""
    annotation = library.annotation(best.evidence.chunk)
    tokens = {
        term.token
        for term in annotation.sentence_terms[best.evidence.sentence]
        if not any(holds(mention.span, term) for mention in annotation.dates)
    }
    counted = any(token.startswith(("n:", ORDINAL)) for token in tokens)
    return counted and not TIMES.isdisjoint(tokens)


def valueless(
    library: Library, understood: Understanding, query: Query, best: Extraction, *, counting: bool
) -> str:
    """Return why a sentence without a value of the kind asked for is no answer; empty where it may be one."""
    wanted = understood.answer
    speeches = column_words()["parts_of_any"]
    deeds = [
        one.level
        for unit, one in _found(query, best)
        if unit.kind == ConceptKind.EVENT_VERB or is_meeting_verb(unit) or unit.own_concepts & speeches
    ]
    kinds = {unit.kind for unit in query.units}
    office = ConceptKind.FUNCTION in kinds
    said = ConceptKind.EVENT_VERB in kinds and all(is_said(one) for _unit, one in _found(query, best))
    if is_only(understood.relation) or understood.named or (wanted in NAMED and office and not said):
        return "nobody named"
    if wanted in SHORTENED and is_particular(_bodies(library, understood)):
        return "no such body"
    if wanted in WHO and any(level is not Level.SENTENCE for level in deeds):
        return "nobody told"
    if wanted in {AnswerKind.DATE, AnswerKind.TITLE}:
        date = wanted is AnswerKind.DATE
        told = _tells_after(library, best) if date else _is_thing_said(query, best)
        return "" if told else f"no {wanted.value}"
    if wanted in ANYWHERE:
        asked = understood.attribute in {Attribute.PLACE, Attribute.ROOM}
        return "no place" if asked and not says_where(library, understood, best) else ""
    uncounted = counting or (wanted in NUMBERS and _is_undone(query, best))
    return "no number" if uncounted else LACKING.get(wanted, "")


def says_where(library: Library, understood: Understanding, best: Extraction) -> bool:
    """Return whether a sentence says in so many words where something is: "headquartered in Vigo", 地点在训练场."""
    if understood.answer not in WHERE:
        return False
    terms = library.annotation(best.evidence.chunk).longest_concepts[best.evidence.sentence]
    return any(term.token.removeprefix(CONCEPT) in column_words()["sited"] for term in terms)


def _is_thing_said(query: Query, best: Extraction) -> bool:
    """Return whether a sentence says the thing whose theme is asked for, or that it is the theme of a meeting.

    Who held a meeting, and when, is told apart from its theme.
    """
    told = {unit.kind for unit, finding in _found(query, best) if finding.level in TOLD}
    untold = any(
        unit.own_concepts & event_words().themes and one.level in UNTOLD for unit, one in _found(query, best)
    )
    return not told <= (TITLED | HELD_BY if untold else TITLED)


def _bodies(library: Library, understood: Understanding) -> frozenset[str]:
    language = understood.written_in or understood.language
    return bodies_asked(understood.text, language, library.termbase)


def _is_undone(query: Query, best: Extraction) -> bool:
    """Return whether it is told nowhere that somebody did a thing: "how much did France *pledge*"."""
    doer = any(
        unit.kind == ConceptKind.COUNTRY or (unit.kind == ConceptKind.BODY and is_one_owner(unit))
        for unit in query.units
    )
    return doer and any(
        unit.kind == ConceptKind.EVENT_VERB and one.level is Level.NOWHERE
        for unit, one in _found(query, best)
    )


def _found(query: Query, best: Extraction) -> Iterator[tuple[QueryUnit, Finding]]:
    """Return the units of a question with where they were found."""
    return zip(query.units, best.evidence.findings, strict=True)
