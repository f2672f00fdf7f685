"""Whether a session is one of a body's, which its documents rank, or one on the programme of a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.facts.asked_meeting import asked_meeting
from bot.answer.facts.meeting_words import telling_documents
from bot.answer.understand.date_precision import precision_asked
from bot.answer.understand.patterns import Attribute
from index.annotate import CONCEPT, ORDINAL
from index.facts.dates import Precision
from index.facts.event_table import Event
from index.facts.events import Role, event_words

if TYPE_CHECKING:
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Query

TOLD = frozenset({Attribute.DATE, Attribute.THEME, Attribute.TITLE, Attribute.TOPIC})
"""What is told of a body's session as well as of one on a programme."""


def is_session_of_body(library: Library, query: Query, understood: Understanding) -> bool:
    """Return whether a question is about a body's session: "when was the fifth session of the Forum on Fisheries".

    On the title page the body's sessions are ranked: "Sixth session", and below it the programme with its session 5.
    """
    sessions = event_words().sessions
    if understood.attribute not in TOLD or precision_asked(understood) is Precision.HOUR:
        return False
    if not any(unit.kind == "ordinal" for unit in query.units):
        return False
    if not any(unit.own_concepts & sessions for unit in query.units):
        return False
    event = asked_meeting(library, query, (Role.DATE,))
    if not isinstance(event, Event) or event.series:
        return False
    nouns = {CONCEPT + session for session in sessions} & event.tokens
    titles = (library.title_page_tokens(document) for document in telling_documents(library, event))
    return any(
        not nouns.isdisjoint(title) and any(token.startswith(ORDINAL) for token in title) for title in titles
    )
