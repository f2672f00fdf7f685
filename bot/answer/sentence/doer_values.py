"""Who did a thing, of all whom a sentence names: who was but consulted did not, nor on whose behalf it was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.sentence import actors, person_values, title_values
from bot.answer.sentence.candidate import Candidate
from bot.answer.sentence.joined import joint
from bot.answer.sentence.name_values import ACTORS, names_of_kind
from bot.answer.sentence.payers import payers_among
from bot.answer.sentence.subjects import sentences_before
from bot.answer.understand.relations import goes_on, has_part, is_only, is_owning
from bot.answer.words.column_words import column_words
from index.annotate import CONCEPT, NAME
from index.model import Span, holds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answer.sentence.view import SentenceView
    from bot.answer.understand.patterns import AnswerKind

SUBJECT_BONUS = 0.4
"""For whom a sentence calls "it"."""
SUBJECT_REACH = 40
"""Code points of a sentence's beginning that hold its subject."""
SOUNDS = f"{NAME}s:"
"""Begins the tokens for a piece of a name's sound, which other names have as well."""
PART_BONUS = 0.5
"""For who has the part in a deed that was asked for: "with the support of"."""


def doers(view: SentenceView, wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield who may have done it, and less likely who was but consulted; these alone where it is asked with whom.

    Nor does it say more of them than of whom they stand behind: "The Bank, in consultation with UNICEF, prepared".
    """
    found: list[tuple[Candidate, bool]] = []
    told, with_whom = False, view.lens.with_whom
    parts = _with_part(view, wanted) if view.lens.relation else ()
    if parts or is_only(view.lens.relation):
        yield from parts
        return
    named = [
        one
        for one in names_of_kind(view, wanted)
        if not actors.is_left_out(view, one.span) and not actors.is_verb(view, one.span)
    ]
    named = payers_among(view, named) or named
    for one in sorted(named, key=lambda one: one.span):
        joins = bool(found) and found[-1][1] and joint(view, found[-1][0], one) is not None
        beside = joins or actors.is_beside(view, one.span) or (with_whom and actors.is_along(view, one.span))
        if beside and not joins and found:
            told |= actors.is_aside(view, found[-1][0].span, one.span)
        if not (found and found[-1][1] and actors.is_whole(view, found[-1][0].span, one.span)):
            found.append((one, beside))
    if with_whom:
        partners = [one for one, beside in found if beside] or _with_the_asked(view, found)
        if partners:
            yield from (one._replace(bonus=one.bonus + PART_BONUS) for one in partners)
            return
    before: Candidate | None = None
    given = view.lens.relation != "recipient"
    appointing = frozenset(map(CONCEPT.__add__, column_words()["appointing"]))
    asks_appointing = not view.asked.isdisjoint(appointing)
    aside = _between_asked_and_task(view, [one for one, _beside in found])
    for one, beside in found:
        whole = before is not None and actors.is_whole(view, before.span, one.span)
        if one.bonus >= person_values.OFFICE_BONUS and person_values.is_chair(view, one.span):
            yield one  # "who was elected Chair": "elected Ms. A as Chair"
        elif not (beside and told) and not whole:
            # Nor is who did it on whose behalf it was done.
            lost = actors.BESIDE_SHARE * (beside or one in aside or bool(view.lens.relation))
            appointed = given and actors.is_appointed(view, one.span)
            if appointed or (given and actors.is_receiver(view, one.span)):
                lost = max(lost, actors.RECEIVER_SHARE)
            if not (appointed and asks_appointing):
                yield one._replace(bonus=one.bonus - lost)
        before = None if one.concept in column_words()["classes"] else one


def _between_asked_and_task(view: SentenceView, found: Sequence[Candidate]) -> frozenset[Candidate]:
    """Return whom a sentence names between those it asks to do a thing and what they are to do.

    "Requests the President, drawing on the expertise of the Bank, to convene": the Bank is asked for nothing.
    """
    aside: list[Candidate] = []
    run: Candidate | None = None
    told = False
    for one in found:
        if actors.is_asked(view, one.span):
            run, told = one, True
        elif run is not None and joint(view, run, one) is not None:
            run = one
        else:
            run = None
            if told and (not view.doing or any(deed.start >= one.span.end for deed in view.doing)):
                aside.append(one)
    return frozenset(aside)


def _with_the_asked(view: SentenceView, found: Sequence[tuple[Candidate, bool]]) -> list[Candidate]:
    """Return who does a thing together with the one that a question names: "UNDP and the Office prepare a report"."""
    named = [
        Candidate(Span(term.start, term.end))
        for term in view.concepts
        if term.token in view.asked and view.library.termbase.concept(term.token[2:]).kind in ACTORS
    ]
    named += [Candidate(span) for span, concept in view.short_names if CONCEPT + concept in view.asked]
    return [
        one
        for one, _beside in found
        if any(joint(view, *sorted((one, other), key=lambda each: each.span)) is not None for other in named)
    ]


def _with_part(view: SentenceView, wanted: AnswerKind) -> list[Candidate]:
    """Return who has the part that is asked for, "on behalf of the Commission and UNICEF"; nobody where none has."""
    language, run, parts = view.language, False, []
    before: Candidate | None = None
    if is_only(view.lens.relation):
        return _with_only_part(view)
    for one in sorted(names_of_kind(view, wanted), key=lambda one: one.span):
        run = (run and before is not None and joint(view, before, one) is not None) or (
            actors.is_owner(view, one.span)
            if is_owning(view.lens.relation)
            else has_part(view.lens.relation, view.text, view.sentence, one.span, language)
        )
        if run:
            parts.append(one._replace(bonus=one.bonus + PART_BONUS))
        before = one
    return parts


def _with_only_part(view: SentenceView) -> list[Candidate]:
    """Return the last who is told to have a part that one person has, and not the person it is asked of."""
    language = view.library.chunks[view.chunk].language
    named = (term for term in view.mentions if not term.token.startswith(SOUNDS))
    asked = [Span(term.start, term.end) for term in named]
    persons = sorted(person_values.persons_named(view), key=lambda one: one.span)
    others = [one for one in persons if not any(holds(one.span, anchor) for anchor in asked)]
    if not asked:
        return []
    relation = view.lens.relation
    if not others and goes_on(relation, view.text, view.sentence, language):
        earlier = type(view)(
            view.library, view.lens, view.chunk, max(0, view.number - 1), view.annotation, view.text
        )
        others = sorted(person_values.persons_named(earlier), key=lambda one: one.span)
        return [one._replace(bonus=one.bonus + PART_BONUS) for one in others[:1]]
    told = [one for one in others if has_part(relation, view.text, view.sentence, one.span, language)]
    return [one._replace(bonus=one.bonus + PART_BONUS) for one in told[-1:]]


def subject_before(view: SentenceView, wanted: AnswerKind, *, names: bool) -> list[Candidate]:
    """Return whom a sentence calls "it", or does not name again: with whom the sentence before begins."""
    for earlier in sentences_before(view, names=names):
        run: list[Candidate] = []
        for one in title_values.outside_titles(
            earlier, sorted(doers(earlier, wanted), key=lambda one: one.span)
        ):
            if run and joint(view, run[-1], one) is None:
                break
            run.append(one._replace(bonus=SUBJECT_BONUS))
        if run:
            return run if run[0].span.start - earlier.sentence.start <= SUBJECT_REACH else []
    return []
