"""The people of a sentence, by name or by what they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answer.sentence import actors
from bot.answer.sentence.candidate import Candidate
from bot.answer.sentence.view import gap, holds
from bot.answer.understand.patterns import AnswerKind
from bot.answer.understand.person_words import person_words
from bot.answer.words.column_words import column_words
from index.annotate import CONCEPT
from index.facts.event_names import is_definite
from index.facts.events import event_words
from index.facts.people import PersonRole
from index.model import Language, Span
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answer.sentence.view import SentenceView
    from index.facts.people import PersonMention
    from index.query import QueryUnit

_COMMA = re.compile("[،,;؛:]")
NAME_REACH = 6
"""Code points between a role and the name of who has it: «مدير النقاش: السيد …»."""
NAMES_SHARE = 0.5
"""Share of a question from which the name in it is whom it asks about."""
VERB_BONUS = 0.35
SHARED_BONUS = 0.6
"""For all who have an office together, as they stand in the brackets behind it."""
_OPENED = re.compile(r"[^()（）.。;؛]{0,24}[(（]")
_CLOSED = re.compile("[)）]")
OFFICE_BONUS = 0.8
"""For a person who is told to have the office asked about: no body beside has it."""
OFFICES = frozenset({PersonRole.CHAIR, PersonRole.VICE_CHAIR, PersonRole.RAPPORTEUR})
"""Parts of a meeting of which a person has one."""
NAMED_BONUS = 0.5
"""For the position of the person whose name was asked for."""


def people(view: SentenceView, wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield the names of a sentence, or, where a name was asked about, what that person is."""
    names = [unit for unit in view.query.units if unit.kind == "name"]
    if names and wanted is not AnswerKind.ACTOR and _is_of_person(view):  # "Who is Nurlan …?" asks what he is
        yield from positions(view, wanted)
        return
    asked = view.asked
    roles = [Span(term.start, term.end) for term in view.mentions if term.token in asked]
    offices = {**event_words().roles, **event_words().parts}
    parts = {role.value for concept, role in offices.items() if CONCEPT + concept in asked}
    presiding = _presiding(view)
    persons = view.people
    homes = {
        id(person): Span(person.name.span.start, term.end + 1)
        for term in (view.concepts if persons else ())
        if view.library.termbase.concept(term.token[2:]).kind is ConceptKind.COUNTRY
        and (person := actors.in_whose_brackets(view, Span(term.start, term.end))) is not None
    }
    # Beside "Mr. Quintela as Rapporteur" nobody else is, however near the word "elected" stands to another.
    elected = {id(mention) for mention in persons if mention.role in parts}
    told = elected or {
        id(mention)
        for mention in persons
        if any(gap(mention.name.span, role) <= NAME_REACH for role in roles)
    }
    if not persons:
        yield from _standing_for(view)
        if wanted is AnswerKind.PERSON:
            yield from _by_office(view)
    titles = _titles_asked(view)
    for mention in persons:
        if titles and _is_under(view, mention, titles):
            continue  # an under-secretary-general is no secretary-general
        if _is_called(view, mention, names):
            continue  # "whom did Nurlan invite"
        if elected and id(mention) not in elected and mention.role in OFFICES:
            continue  # "elected Mr. A as Chair and Ms. B as Rapporteur"
        span = homes.get(id(mention), mention.name.span)
        # Beside "Rapporteur: Mr. Echeverry (Colombia)" nobody else is, however near the word stands to the name before.
        doing = actors.doing(view, span) if wanted is AnswerKind.ACTOR and not told else 0.0
        in_office = OFFICE_BONUS * (wanted is AnswerKind.ACTOR and mention.role in presiding)
        yield Candidate(span, (VERB_BONUS if id(mention) in told else doing) + in_office)
    if wanted is AnswerKind.PERSON:
        yield from _sharing(view)


def is_chair(view: SentenceView, span: Span) -> bool:
    """Return whether a span begins with the name of a person who is told to be the chair."""
    return any(one.role is PersonRole.CHAIR and one.name.span.start == span.start for one in view.people)


def _sharing(view: SentenceView) -> Iterator[Candidate]:
    """Yield those together who have an office that several share: "two co-facilitators (Mr. Sha and Ms. Orr) were"."""
    shared = [term for term in view.mentions if term.token[2:] in column_words()["shared_offices"]]
    for term in shared:
        opened = _OPENED.match(view.text, term.end, view.sentence.end)
        closed = _CLOSED.search(view.text, opened.end(), view.sentence.end) if opened else None
        if opened is None or closed is None:
            continue
        names = [one.name.span for one in view.people if opened.end() <= one.name.span.start < closed.start()]
        if len(names) > 1:
            parts = tuple(Candidate(name) for name in names)
            yield Candidate(Span(names[0].start, names[-1].end), SHARED_BONUS, parts=parts)


def does_it(view: SentenceView) -> bool:
    """Return whether a person stands behind what was done as who did it: «ورأس الاجتماع السيد …»."""
    return any(
        deed.end <= mention.name.span.start
        and not _COMMA.search(view.text, deed.end, mention.name.span.start)
        and not actors.is_beside(view, mention.name.span)
        and not actors.is_along(view, mention.name.span)
        and not actors.is_receiver(view, mention.name.span)
        for deed in view.doing
        for mention in view.people
    )


def _presiding(view: SentenceView) -> frozenset[str]:
    """Return the parts that are asked for by what the question says first was done, in Chinese last: "who chaired"."""
    deeds, words = view.lens.deeds, event_words()
    asked = deeds[-1 if view.query.language is Language.CHINESE else 0] if deeds else ()
    parts = (*words.roles.items(), *words.parts.items())
    return frozenset(role.value for concept, role in parts if CONCEPT + concept in asked)


def _is_of_person(view: SentenceView) -> bool:
    """Return whether a name in the question is a person's, not that of the body whose office is asked for.

    "Who is the Executive Secretary of the Sarysai Commission?" names an office, and nobody here is called Sarysai.
    """
    offices = [unit for unit in view.query.units if unit.kind == ConceptKind.FUNCTION]
    names = [unit for unit in view.query.units if unit.kind == "name"]
    if not offices and sum(name.weight for name in names) >= NAMES_SHARE * view.lens.total:
        return True
    if offices and not any(gap(office.span, name.span) <= NAME_REACH for office in offices for name in names):
        return False  # "who became the mediator after Laitinen left"
    return any(_is_called(view, mention, names) for mention in view.people)


def _is_called(view: SentenceView, mention: PersonMention, names: Sequence[QueryUnit]) -> bool:
    """Return whether a person has one of a question's names."""
    tokens = view.annotation.tokens_within(mention.name.span)
    return any(name.degree(tokens) > 0.0 for name in names)


def _titles_asked(view: SentenceView) -> frozenset[str]:
    """Return the offices that the question names and that nothing else stands for."""
    concepts = (unit.alternatives[0].concept for unit in view.query.units)
    return frozenset(concepts) & person_words().titles


def _is_under(view: SentenceView, mention: PersonMention, titles: frozenset[str]) -> bool:
    """Return whether somebody's function names an office only within another's name, and the sentence nowhere else."""
    if mention.function is None or any(term.token[2:] in titles for term in view.concepts):
        return False
    match = view.library.termbase.match
    return any(one.concept in titles for one in match(mention.function.text, mention.language, nested=True))


def _standing_for(view: SentenceView) -> Iterator[Candidate]:
    """Yield by what function a sentence calls whoever stands for another, where it is asked who represents them."""
    representing = CONCEPT + "represent"
    if not any(representing in unit.tokens for unit in view.query.units):
        return
    for term in view.concepts:
        if term.token[2:] in column_words()["envoys"] and term.token not in view.asked:
            yield Candidate(Span(term.start, term.end), VERB_BONUS, term.token[2:])


def _by_office(view: SentenceView) -> Iterator[Candidate]:
    """Yield the offices that one person has at a time, where a sentence names whoever did it by nothing else.

    Whoever has the office that is asked about has a name: none is another's.
    """
    words = column_words()
    acting = person_words().representing | words["speakers"]
    if any(
        unit.kind == ConceptKind.FUNCTION and unit.alternatives[0].concept not in acting
        for unit in view.query.units
    ):
        return
    language = view.library.chunks[view.chunk].language
    for term in view.concepts:
        concept, span = term.token[2:], Span(term.start, term.end)
        if concept not in person_words().titles | words["offices"] or term.token in view.asked:
            continue
        if is_definite(view.text, term, language) and not actors.is_receiver(view, span):
            yield Candidate(span, actors.surest_tie(view, span), concept)


def positions(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield what the persons of a sentence are, surest of the one whose name was asked for."""
    anchors = [anchor for anchor, _weight in view.anchors]
    for mention in view.people:
        if mention.function is None:
            continue
        named = any(holds(mention.name.span, anchor) for anchor in anchors)
        yield Candidate(mention.function.span, NAMED_BONUS if named else 0.0)
