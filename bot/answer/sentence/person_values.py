"""The people of a sentence, by name or by what they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answer.sentence import actors
from bot.answer.sentence.candidate import Candidate
from bot.answer.understand.patterns import AnswerKind
from bot.answer.understand.person_words import person_words
from bot.answer.words.column_words import column_words
from index.annotate import CONCEPT, STEM
from index.facts.event_names import is_definite
from index.facts.events import event_words
from index.facts.people import PersonRole
from index.model import Language, Span, gap, holds
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
BYSTANDER_SHARE = 0.5
"""What it takes that a person is near what was asked only by the office before the name, and did something else."""
HELD = 0.6
"""How far a function must hold the office asked about."""
OWNER_REACH = 8
"""Code points between an office and the country that it is of: "Mexico's foreign minister"."""
OWNERS = frozenset({ConceptKind.COUNTRY, "name", "word"})
"""Kinds of unit that say of which country, listed or not, an office is."""
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
        if any(
            gap(mention.name.span, role) <= NAME_REACH
            and not (wanted is AnswerKind.ACTOR and mention.function and holds(mention.function.span, role))
            for role in roles
        )
    }
    if not persons:
        yield from _standing_for(view)
        if wanted is AnswerKind.PERSON:
            yield from _by_office(view)
    titles = _titles_asked(view)
    for mention in _in_the_office(view, persons):
        if titles and _is_under(view, mention, titles):
            continue  # an under-secretary-general is no secretary-general
        if _is_called(view, mention, names):
            continue  # "whom did Nurlan invite"
        if elected and id(mention) not in elected and mention.role in OFFICES:
            continue  # "elected Mr. A as Chair and Ms. B as Rapporteur"
        span = homes.get(id(mention), mention.name.span)
        # Beside "Rapporteur: Mr. Echeverry (Colombia)" nobody else is, however near the word stands to the name before.
        doing = _doing(view, mention, span) if wanted is AnswerKind.ACTOR and not told else 0.0
        in_office = OFFICE_BONUS * (wanted is AnswerKind.ACTOR and mention.role in presiding)
        yield Candidate(span, (VERB_BONUS if id(mention) in told else doing) + in_office)
    if wanted is AnswerKind.PERSON:
        yield from _sharing(view)


def _doing(view: SentenceView, mention: PersonMention, span: Span) -> float:
    """Return what it adds that a person stands with the verb; that only the office before the name is near takes."""
    office = mention.function
    if office is None or office.span.end > span.start:
        return actors.doing(view, span)
    doing = actors.doing(view, Span(office.span.start, span.end))
    return doing if doing or not view.doing else -BYSTANDER_SHARE


def _in_the_office(view: SentenceView, persons: Sequence[PersonMention]) -> Sequence[PersonMention]:
    """Return those of a sentence who have the office that is asked about, of the country it is asked of; else all.

    Beside "the Foreign Minister of Peru Ana Ruiz" neither the mayor is meant, nor is she the foreign minister of Chile.
    """
    words, events = person_words(), event_words()
    parts = words.representing | words.places | events.roles.keys() | events.parts.keys()
    units = view.query.units
    for office in units:
        if office.kind != ConceptKind.FUNCTION:
            continue
        if office.alternatives[0].concept in parts and not _is_minister(office):
            continue
        holding = [one for one in persons if one.function and office.degree(one.tokens) >= HELD]
        beside = [unit for unit in units if unit is not office and gap(unit.span, office.span) <= OWNER_REACH]
        owners = [unit for unit in beside if unit.kind in OWNERS and unit.known]
        whose = [one for one in holding if not _is_of_others(view, one, owners)]
        if not holding and _is_minister(office):
            return [one for one in persons if one.function is None]
        if holding:
            return [one for one in whose if not _is_of_another_portfolio(view, one, office)]
    return persons


def _is_minister(office: QueryUnit) -> bool:
    """Return whether an office is a minister's, of whatever: "foreign minister"."""
    return any(way.concept in person_words().portfolios for way in office.alternatives)


def _is_of_another_portfolio(view: SentenceView, mention: PersonMention, office: QueryUnit) -> bool:
    """Return whether somebody is told to be minister of one thing, and it is asked who is of another."""
    if mention.function is None or office.alternatives[0].concept not in person_words().portfolios:
        return False  # a foreign minister's is told
    behind = [unit for unit in view.query.units if 0 <= unit.span.start - office.span.end <= OWNER_REACH]
    of = [unit for unit in behind if unit.kind == ConceptKind.VOCABULARY]
    kind = view.library.termbase.concept
    told = view.annotation.tokens_within(mention.function.span)
    own = [kind(token.removeprefix(CONCEPT)).kind for token in told if token.startswith(CONCEPT)]
    more = _has_unknown_name(view, mention.function.span) or any(
        one not in {ConceptKind.FUNCTION, ConceptKind.COUNTRY} for one in own
    )
    return bool(of) and more and all(unit.degree(mention.tokens) < HELD for unit in of)


def _is_of_others(view: SentenceView, mention: PersonMention, owners: Sequence[QueryUnit]) -> bool:
    """Return whether somebody's function names a country, and none of those that the question names beside it."""
    if mention.function is None or not owners:
        return False
    tokens = view.annotation.tokens_within(mention.function.span)
    if any(owner.degree(tokens) >= HELD for owner in owners):
        return False
    known = view.library.termbase.concept
    return any(
        token.startswith(CONCEPT) and known(token.removeprefix(CONCEPT)).kind is ConceptKind.COUNTRY
        for token in tokens
    ) or _has_unknown_name(view, mention.function.span)


def _has_unknown_name(view: SentenceView, span: Span) -> bool:
    """Return whether a function holds a word with a capital besides its first that the termbase does not know."""
    return any(
        term.token.startswith(STEM)
        and term.start > span.start
        and view.text[term.start].isupper()
        and not any(one.start <= term.start < one.end for one in view.concepts)
        for term in view.annotation.terms_within(span)
    )


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
    language = view.language
    for term in view.concepts:
        concept, span = term.token[2:], Span(term.start, term.end)
        if concept not in person_words().titles | words["offices"] or term.token in view.asked:
            continue
        if is_definite(view.text, term, language) and not actors.is_receiver(view, span):
            yield Candidate(span, actors.surest_tie(view, span), concept)


def persons_named(view: SentenceView) -> Iterator[Candidate]:
    """Yield the persons whom a sentence names, whatever they did."""
    yield from (Candidate(mention.name.span) for mention in view.people)


def positions(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield what the persons of a sentence are, surest of the one whose name was asked for."""
    anchors = [anchor for anchor, _weight in view.anchors]
    for mention in view.people:
        if mention.function is None:
            continue
        named = any(holds(mention.name.span, anchor) for anchor in anchors)
        yield Candidate(mention.function.span, NAMED_BONUS if named else 0.0)
