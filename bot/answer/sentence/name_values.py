"""The names in a sentence of who may have done it, or of where it was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answer.sentence import actors, person_values
from bot.answer.sentence.agents import agents
from bot.answer.sentence.authored import author_named
from bot.answer.sentence.bodies_of_countries import bodies_of_countries
from bot.answer.sentence.candidate import Candidate
from bot.answer.sentence.room_values import rooms
from bot.answer.sentence.subjects import with_number
from bot.answer.sentence.unlisted_bodies import bodies_of_the_asked, unlisted_bodies
from bot.answer.sentence.unlisted_sites import sites, states
from bot.answer.understand.patterns import WHERE, AnswerKind
from bot.answer.words.column_words import column_words
from index.annotate import CONCEPT
from index.facts.event_agents import shares
from index.model import UN_LANGUAGES, Language, Span, holds
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.answer.sentence.view import SentenceView
    from index.annotate import Term

ACTORS = frozenset({ConceptKind.COUNTRY, ConceptKind.BODY, ConceptKind.PROCESS, ConceptKind.FUNCTION})
KINDS: Mapping[AnswerKind, frozenset[ConceptKind]] = {
    AnswerKind.ACTOR: ACTORS,
    AnswerKind.COUNTRY: frozenset({ConceptKind.COUNTRY}),
    AnswerKind.ORGANISATION: frozenset({ConceptKind.BODY, ConceptKind.PROCESS}),
    AnswerKind.PLACE: PLACES,
    AnswerKind.CITY: frozenset({ConceptKind.CITY}),
}
MEETING = frozenset({ConceptKind.PROCESS, ConceptKind.SERIES, ConceptKind.BODY})
PARTS = frozenset({ConceptKind.DOCUMENT_PART, ConceptKind.DOCUMENT_KIND})
"""Kinds of thing that nobody is, though a word may be somebody's."""
SHORTENED = frozenset({AnswerKind.ACTOR, AnswerKind.ORGANISATION})
"""Kinds of value that a text may name by one word: "the Commission"."""
KIND_BONUS: Mapping[ConceptKind, float] = {
    ConceptKind.CITY: 0.15,
    ConceptKind.FUNCTION: -0.25,
    ConceptKind.PROCESS: -0.45,
    ConceptKind.VOCABULARY: -0.25,
}
"""Of two names at one place the likelier answer: a city rather than its country, a body rather than a process."""
LABEL_REACH = 12
"""Code points between a part and the name of who has it, with an honorific: «مديرة النقاش: السيدة …»."""
PURSE_BONUS = 0.5
"""For a fund where it is asked who pays: that is what it is for."""
SPECIAL_FUND = 4
"""Chinese characters of a fund of which more is told than that it is one: 信托基金."""
VENUE_BONUS = 0.3
"""For a room or a building where it is asked where something else than a meeting is: the passes, the reception."""
ASIDE_SHARE = 0.3
"""What a country loses in the brackets behind a place in it."""
_QUOTED_NAME = re.compile(r"\s?(?:«[^»\n]{2,60}»|“[^”\n]{2,60}”|\"[^\"\n]{2,60}\"|「[^」\n]{2,60}」)")
"""The name of one of many, behind its noun: компания «Хазар»."""
_BRACKETED = re.compile(r"[^\W\d_]\s?[(（]\Z")
AGENT_BONUS = 0.6
"""For whom a text names as the one who did it, right beside the word for that."""
APART = 8
"""Code points between a place and the word for a measure of length."""
PLACED_BONUS = 0.2
"""For a place with "in" before it."""


def names_of_kind(view: SentenceView, wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield the names of the wanted kind, listed or not, and for whoever did it the people as well."""
    unlisted = _unlisted(view) if wanted in SHORTENED else []
    parts = _parts(view)
    for term, kind in zip(view.concepts, view.kinds, strict=True):
        concept = term.token[2:]
        pays = wanted is AnswerKind.ACTOR and _is_purse(view, term)
        if not (pays or _is_of_kind(concept, kind, wanted)) or _is_in_name(term, kind, unlisted):
            continue
        if (term.start, term.end) in parts or not _may_be_meant(view, term, wanted):
            continue  # «الملحق» is an annex, and an attaché
        span = Span(term.start, term.end)
        bonus = KIND_BONUS.get(kind, 0.0)
        if wanted in WHERE:
            bonus += PLACED_BONUS * actors.says_where(view, span) - ASIDE_SHARE * _is_aside(view, span)
        else:
            bonus += _doer_bonus(view, span) + PURSE_BONUS * pays
        many = term.token[2:] in column_words()["classes"]
        named = _QUOTED_NAME.match(view.text, span.end, view.sentence.end) if many else None
        if named is not None:
            yield Candidate(Span(span.start, named.end()), bonus - KIND_BONUS.get(kind, 0.0))
            continue
        yield Candidate(with_number(view, span) if many else span, bonus, term.token[2:])
    yield from _unlisted_names(view, wanted, unlisted)
    if wanted is AnswerKind.ACTOR:
        yield from person_values.people(view, wanted)
        author = author_named(view)
        if author is not None:
            yield author


def _unlisted_names(view: SentenceView, wanted: AnswerKind, bodies: Sequence[Span]) -> Iterator[Candidate]:
    """Yield the places, States and bodies of a sentence that the termbase does not know, where such are wanted."""
    if wanted in WHERE:
        yield from _unlisted_places(view, wanted)
    if wanted is AnswerKind.COUNTRY:
        yield from (Candidate(span, _doer_bonus(view, span)) for span in states(view))
    if wanted in SHORTENED:
        yield from _unlisted_doers(view, bodies)


def _unlisted_doers(view: SentenceView, bodies: Sequence[Span]) -> Iterator[Candidate]:
    """Yield who may have done it and is in no list, or called by one word only."""
    yield from (Candidate(span, _doer_bonus(view, span)) for span in bodies)
    yield from (Candidate(span, actors.surest_tie(view, span)) for span in bodies_of_the_asked(view))
    for span in agents(view):
        if not any(shares(one, span) for one in bodies):
            yield Candidate(span, AGENT_BONUS)
    for span, concept in view.short_names:
        if CONCEPT + concept not in view.asked:
            yield Candidate(span, actors.doing(view, span), concept)


def _is_purse(view: SentenceView, term: Term) -> bool:
    """Return whether it is asked who pays, and a term is a fund that more is told of than that: "a trust fund"."""
    if not view.lens.of_a_payer or term.token[2:] not in column_words()["purse"]:
        return False
    name = view.text[term.start : term.end]
    return " " in name or (view.language is Language.CHINESE and len(name) >= SPECIAL_FUND)


def _is_far_off(view: SentenceView, place: Term) -> bool:
    """Return whether a place only tells how far away something is: "70 km from Almaty", 距阿拉木图70公里."""
    behind = view.language is Language.CHINESE
    for term in view.terms:
        if term.token.removeprefix(CONCEPT) in column_words()["apart"]:
            apart = term.start - place.end if behind else place.start - term.end
            if 0 <= apart <= APART:
                return True
    return False


def _unlisted(view: SentenceView) -> list[Span]:
    """Return where a sentence names bodies that the termbase does not know."""
    named = list(unlisted_bodies(view))
    return named + [one for one in bodies_of_countries(view) if not any(shares(one, body) for body in named)]


def _doer_bonus(view: SentenceView, span: Span) -> float:
    author = actors.is_author(view, span)
    whose = actors.ASKED_BONUS if author else -actors.AUTHOR_SHARE * actors.is_whose(view, span)
    return whose + actors.doing(view, span)


def _is_in_name(term: Term, kind: ConceptKind, bodies: Sequence[Span]) -> bool:
    """Return whether a term is only part of a body's name.

    «Германское общество по …» is no country, and of «وزارة النقل» the first word is no answer.
    """
    span = Span(term.start, term.end)
    country = kind is ConceptKind.COUNTRY
    return any(
        shares(span, body) if country else body.start == span.start < span.end < body.end for body in bodies
    )


def _unlisted_places(view: SentenceView, wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield the places that no list has: towns, and rooms and buildings of what is no meeting itself."""
    yield from sites(view)
    if wanted is AnswerKind.PLACE and (view.lens.of_a_ceremony or not view.lens.of_a_meeting):
        yield from (one._replace(bonus=VENUE_BONUS) for one in rooms(view, wanted))


def _is_aside(view: SentenceView, place: Span) -> bool:
    """Return whether a place stands in brackets behind a narrower one: "Bonn (Germany)"."""
    return _BRACKETED.search(view.text[view.sentence.start : place.start]) is not None


def _may_be_meant(view: SentenceView, term: Term, wanted: AnswerKind) -> bool:
    """Return whether a name of the wanted kind is nothing that was asked with, and tells more than where or of whom."""
    span = Span(term.start, term.end)
    if wanted is AnswerKind.ACTOR and any(
        one.function and holds(one.function.span, span) for one in view.people
    ):
        return False  # the person has it: "Mr. Sha, Under-Secretary-General"
    if wanted is AnswerKind.ACTOR and any(
        0 <= one.name.span.start - term.end <= LABEL_REACH for one in view.people
    ):
        return False  # "Moderator: Mr. Sha": he is meant
    if term.token in view.asked and not (wanted is AnswerKind.ACTOR and actors.is_namesake(view, term)):
        return False
    if wanted is AnswerKind.ACTOR and span in view.doing and term.token not in view.asked:
        return False  # «dirigée par»: the deed by another name is nobody
    if _is_far_off(view, term) if wanted in WHERE else _is_asked_meeting(view, term):
        return False
    return _may_answer(view, term.token[2:], span, wanted) and not _is_asked_class(view, term)


def _parts(view: SentenceView) -> set[tuple[int, int]]:
    """Return where a sentence has words for what nobody is."""
    parts = view.library.termbase.tokens_of(PARTS) & view.annotation.sentence_tokens[view.number]
    return {(term.start, term.end) for term in view.terms if term.token in parts} if parts else set()


def _is_of_kind(concept: str, kind: ConceptKind, wanted: AnswerKind) -> bool:
    """Return whether a concept is of the kind wanted, or who did it without a name: "member states"."""
    words = column_words()
    return (kind in KINDS[wanted] and concept not in words["duties"]) or (
        wanted is AnswerKind.ACTOR and (concept in words["classes"] or concept in words["nameless"])
    )


def _may_answer(view: SentenceView, concept: str, span: Span, wanted: AnswerKind) -> bool:
    """Return whether a concept of the kind wanted tells more than where or of whom."""
    kind, words = view.library.termbase.concept(concept).kind, column_words()
    if wanted is AnswerKind.ACTOR:
        if concept in words["nameless"]:
            return not actors.is_of_a_country(view, span)
        if kind is ConceptKind.COUNTRY and (
            actors.says_where(view, span)
            or actors.in_whose_brackets(view, span)
            or actors.is_quality(view, span)
        ):
            return False
    if wanted is AnswerKind.PLACE and view.lens.of_continents:
        return kind is ConceptKind.REGION
    if wanted is AnswerKind.PLACE and kind is ConceptKind.REGION and not view.lens.of_areas:
        return False  # "In Africa, the African Union adopted …" tells of whom, not where
    told = view.lens.relation == "recipient" and concept in words["addressed"]
    return told or concept not in words["anybody"]


def _is_asked_class(view: SentenceView, name: Term) -> bool:
    """Return whether a name of many is that of those asked about: "who helps states", and a text has member states."""
    return name.token[2:] in column_words()["classes"] and any(
        term.token in view.asked and term.token.startswith(CONCEPT)
        for term in view.terms
        if holds(name, term)
    )


def _is_asked_meeting(view: SentenceView, name: Term) -> bool:
    """Return whether a name is that of the meeting to which the question says something was done: "held the forum"."""
    held = view.lens.held
    return (
        bool(held)
        and view.library.termbase.concept(name.token[2:]).kind in MEETING
        and any(term.token in held and holds(name, term) for term in view.terms)
    )


def is_such_a_body(view: SentenceView, body: Candidate) -> bool:
    """Return whether a name is that of a body of the sort that is asked for: "which company", "which foundation"."""
    return _is_company(view, body) or _is_so_named(view, body)


def _is_company(view: SentenceView, body: Candidate) -> bool:
    """Return whether a company is asked for, and a body is one by another name."""
    return CONCEPT + "company" in view.lens.bodies and body.concept in column_words()["companies"]


def _is_so_named(view: SentenceView, body: Candidate) -> bool:
    """Return whether a name holds the noun that was asked for.

    A body of the termbase is called by it in most languages: «جامعة الدول العربية» in one.
    """
    if not actors.is_such(view, body.span):
        return False
    if not body.concept:
        return True
    termbase, nouns = view.library.termbase, view.lens.bodies
    names = [(termbase.name(body.concept, language), language) for language in UN_LANGUAGES]
    held = [not nouns.isdisjoint(termbase.concept_tokens(name, language)) for name, language in names]
    return sum(held) > len(held) / 2
