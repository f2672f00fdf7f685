"""Which part in a meeting a question asks for: who hosted it, who chaired it, when and where it was."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answer.understand.patterns import Attribute
from bot.answer.words.column_words import column_words
from bot.answer.words.meeting_verbs import is_meeting_verb
from index.facts.event_names import ANY_MEETING
from index.facts.events import Role, event_words
from index.query import RELATED_STRENGTH
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.answer.understand.understanding import Understanding
    from index.query import Query, QueryUnit

OWN: Mapping[Attribute, Role] = {
    Attribute.DATE: Role.DATE,
    Attribute.PLACE: Role.PLACE,
    Attribute.HOST: Role.HOST,
    Attribute.ORGANISER: Role.ORGANISER,
    Attribute.CHAIR: Role.CHAIR,
    Attribute.MODERATOR: Role.MODERATOR,
    Attribute.THEME: Role.THEME,
}
"""What is asked to the one role that answers it: who hosted a meeting is not who chaired it."""
WHO = frozenset({Attribute.HOST, Attribute.ORGANISER, Attribute.CHAIR, Attribute.MODERATOR})
ANYBODY = frozenset({Attribute.ACTOR, Attribute.PERSON})
"""What asks for somebody, whose part the question's other words tell: "who opened …", "who was rapporteur …"."""
PARTICULAR = (Role.OFFER, Role.VICE_CHAIR, Role.RAPPORTEUR, Role.FACILITATOR)
"""Roles that are meant wherever a question names them: "who offered to host" asks for no host."""


def asked_roles(query: Query, understood: Understanding) -> tuple[Role, ...]:
    """Return the roles that a question asks for, the likeliest first; empty where it asks for none.

    Beside the one that its way of asking names those that its verb may mean as well: 主持 is to chair and to
    moderate, *organizó* to organize and to host.
    """
    attribute = understood.attribute
    own = OWN.get(attribute)
    if own is not None and attribute not in WHO:
        return (own,)
    if own is None and attribute not in ANYBODY:
        return ()
    named = named_roles(query)
    particular = [role for role in (*PARTICULAR, *((Role.OPENER,) if own is None else ())) if role in named]
    if particular:
        return (particular[0],)
    if own is not None:
        return (own, *(role for role in named if role in OWN.values() and role is not own))
    if named or attribute is not Attribute.ACTOR or any(is_deed(unit) for unit in query.units):
        return named
    return (Role.HOST, Role.ORGANISER)


def is_another_part(role: Role, attribute: Attribute) -> bool:
    """Return whether a role that answers is another than the way of asking names: "who offered to host …"."""
    return attribute in WHO and OWN[attribute] is not role


def is_about_a_part(query: Query, understood: Understanding) -> bool:
    """Return whether a question is about a session of a meeting: who moderated it is not who moderated the meeting."""
    words = event_words()
    for unit in query.units:
        ways = unit.own_concepts
        if unit.alternatives[0].concept in words.sessions and ANY_MEETING not in ways:
            return True
        if understood.attribute in WHO and ways & words.ceremonies:
            return True  # "who moderated the opening session"
    return False


def is_deed(unit: QueryUnit) -> bool:
    """Return whether a unit says that something else was done for a meeting than to hold it: "who funded …"."""
    if unit.alternatives[0].concept in column_words()["services"]:
        return True
    return unit.kind == ConceptKind.EVENT_VERB and not is_meeting_verb(unit)


def named_roles(query: Query) -> tuple[Role, ...]:
    """Return the roles that the words of a question may mean, in its order."""
    words = event_words()
    roles = [
        role
        for unit in query.units
        for way in unit.alternatives
        if way.strength > RELATED_STRENGTH
        for role in (words.roles.get(way.concept or ""), words.parts.get(way.concept or ""))
        if role is not None
    ]
    offered = any(
        unit.alternatives[0].concept in words.offering and is_meeting_verb(after)
        for unit, after in pairwise(query.units)
    )  # "proposed to host"
    return tuple(dict.fromkeys([Role.OFFER, *roles] if offered else roles))
