"""Why nobody is told to have the part of a meeting, or the office, that is asked for: no chair, no such meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.judge.unmet import UNTOLD_SHARE, is_said
from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.understand.person_words import person_words
from index.annotate import CONCEPT
from index.facts.events import Role, event_words
from index.query import HARD_KINDS, RELATED_STRENGTH
from index.query_words import query_words
from index.rank import TOLD, UNTOLD, Level
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.answer.sentence.view import SentenceView
    from bot.answer.understand.understanding import Understanding
    from index.query import QueryUnit
    from index.rank import Finding

    Found = Sequence[tuple[QueryUnit, Finding]]

WHICH_SHARE = 0.12
"""Share that a word beside a meeting may have in a question for who led it, and be told of nowhere."""
PRESIDING: Mapping[Attribute, Role] = {
    Attribute.CHAIR: Role.CHAIR,
    Attribute.MODERATOR: Role.MODERATOR,
}
"""What is asked to the part that must be told of, whoever has it."""
PARTS = frozenset({Role.MODERATOR, Role.RAPPORTEUR, Role.FACILITATOR, Role.VICE_CHAIR})
"""Parts of a meeting of which a person's name has one: whoever stands beside has another."""


def of_no_part(view: SentenceView, understood: Understanding, found: Found) -> str:
    """Return that nothing speaks of a chair, where it is asked who that is, or of a rapporteur; else nothing.

    Whoever moderates the session is no rapporteur. Who led a discussion is told where it is said that somebody led it.
    """
    words, related = event_words(), query_words().related
    role = PRESIDING.get(understood.attribute)
    if role is not None and not _is_told(found) and not _is_headed(found):
        parts = {**words.parts, **words.roles}
        named = [one for one, part in parts.items() if part is role]
        # Whoever directs or manages something else chairs nothing.
        near = (other for one in named for other in related.get(one, ()) if other in parts)
        if all(CONCEPT + one not in view.annotation.tokens for one in (*named, *near)):
            return f"no {role}"
    if understood.answer not in {AnswerKind.PERSON, AnswerKind.ACTOR}:
        return ""
    least = UNTOLD_SHARE * sum(unit.weight for unit, _finding in found)
    for unit, finding in found:
        part = words.parts.get(unit.alternatives[0].concept)
        apart = finding.level in UNTOLD or finding.level is Level.DOCUMENT
        likened = finding.level not in TOLD and finding.degree <= RELATED_STRENGTH
        if part in PARTS and (apart or likened):
            return f"no {part}"
        office = unit.kind == ConceptKind.FUNCTION and (
            unit.weight > least or _is_of_nothing_told(unit, found)
        )
        if office and understood.attribute is Attribute.PERSON and finding.level is Level.NEARBY:
            return f"nobody named: {unit.words}"
    untold = _unheld(found) if understood.attribute in PRESIDING else _unnamed(understood, found)
    return f"nobody named: {untold.words}" if untold is not None else ""


def _unnamed(understood: Understanding, found: Found) -> QueryUnit | None:
    """Return the weightiest word of a question for a person, where it is a name that is told nowhere; else None."""
    heaviest, finding = max(found, key=lambda one: one[0].weight)
    named = heaviest.kind in {"word", "name"} and finding.level is Level.NOWHERE
    return heaviest if named and understood.attribute is Attribute.PERSON else None


def _unheld(found: Found) -> QueryUnit | None:
    """Return the word that says which meeting, where it is told nowhere, and only a like meeting is; else None.

    A meeting of experts is no validation workshop.
    """
    total = sum(unit.weight for unit, _finding in found)
    for place, (unit, finding) in enumerate(found):
        beside = (*found[max(0, place - 1) : place], *found[place + 1 : place + 2])
        likened = any(one.kind == ConceptKind.EVENT and its.degree <= RELATED_STRENGTH for one, its in beside)
        which = unit.kind == ConceptKind.VOCABULARY and unit.weight > WHICH_SHARE * total
        if which and likened and finding.level is Level.NOWHERE:
            return unit
    return None


def _is_of_nothing_told(office: QueryUnit, found: Found) -> bool:
    """Return whether an office begins a question of which a thing stands nowhere: "the Chief Diver of"."""
    return office is found[0][0] and any(
        unit.kind == ConceptKind.VOCABULARY and finding.level is Level.NOWHERE for unit, finding in found
    )


def _is_headed(found: Found) -> bool:
    """Return whether a sentence says who heads the thing asked about, which need be no chair: "will be headed by"."""
    heading = person_words().heading - event_words().roles.keys()
    told = any(is_said(finding) and unit.alternatives[0].concept in heading for unit, finding in found)
    return told and all(finding.level is not Level.NOWHERE for _unit, finding in found)


def _is_told(found: Found) -> bool:
    """Return whether a sentence says what was done, and of what: all but where and when."""
    what = [(unit, finding) for unit, finding in found if unit.kind not in PLACES | HARD_KINDS]
    done = any(unit.kind == ConceptKind.EVENT_VERB for unit, _finding in what)
    return done and len(what) > 1 and all(is_said(finding) for _unit, finding in what)
