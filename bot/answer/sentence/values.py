"""The values that a sentence holds: dates, places, actors, numbers, rooms, people, positions, titles."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.sentence import actors, label_values, number_values
from bot.answer.sentence.candidate import Candidate
from bot.answer.sentence.date_sense import is_so_told
from bot.answer.sentence.dated import is_of_a_document
from bot.answer.sentence.joined import joined, joint
from bot.answer.sentence.list_values import enumerations
from bot.answer.sentence.room_values import rooms
from bot.answer.sentence.short_names import short_names
from bot.answer.sentence.subjects import sentences_before, with_number
from bot.answer.sentence.unlisted_bodies import bodies_of_the_asked, unlisted_bodies
from bot.answer.sentence.view import gap, holds, nearness
from bot.answer.understand.date_precision import is_precise
from bot.answer.understand.patterns import AnswerKind
from bot.answer.understand.person_words import person_words
from bot.answer.understand.relations import has_part
from bot.answer.words.column_words import column_words
from index.annotate import CONCEPT
from index.facts.events import event_words
from index.model import Language, Span
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from bot.answer.sentence.view import SentenceView
    from index.annotate import Term
    from index.facts.dates import DateMention, DateValue
    from index.facts.event_table import ValueGroup
    from index.facts.people import PersonMention

CLAUSE_BONUS = 0.5
"""For a value between the same commas as the year, rank or date that was asked about."""
SUBJECT_BONUS = 0.4
"""For whom a sentence calls "it"."""
SUBJECT_REACH = 40
"""Code points of a sentence's beginning that hold its subject."""
NAME_REACH = 6
"""Code points between a role and the name of who has it: «مدير النقاش: السيد …»."""
VERB_BONUS = 0.35
ACTORS = frozenset({ConceptKind.COUNTRY, ConceptKind.BODY, ConceptKind.PROCESS, ConceptKind.FUNCTION})
KINDS: Mapping[AnswerKind, frozenset[ConceptKind]] = {
    AnswerKind.ACTOR: ACTORS,
    AnswerKind.COUNTRY: frozenset({ConceptKind.COUNTRY}),
    AnswerKind.ORGANISATION: frozenset({ConceptKind.BODY, ConceptKind.PROCESS}),
    AnswerKind.PLACE: PLACES,
    AnswerKind.CITY: frozenset({ConceptKind.CITY}),
}
WHERE = frozenset({AnswerKind.PLACE, AnswerKind.CITY})
"""The same, but where a year or a rank tells of one: "the second and third in Manila and Athens"."""
SHORTENED = frozenset({AnswerKind.ACTOR, AnswerKind.ORGANISATION})
"""Kinds of value that a text may name by one word: "the Commission"."""
TOGETHER = frozenset({AnswerKind.ACTOR, AnswerKind.ORGANISATION, AnswerKind.COUNTRY})
"""Kinds of value of which all that are joined in a sentence answer: "hosted by Peru and Chile"."""
NAMED = frozenset({ConceptKind.PROCESS, ConceptKind.BODY, ConceptKind.SERIES})
"""Kinds of name that may stand in quotation marks and are no title."""
DOING = frozenset({ConceptKind.EVENT_VERB, ConceptKind.FUNCTION})
"""Kinds of concept that say what someone did or was: host, sign, chair."""
KIND_BONUS: Mapping[ConceptKind, float] = {
    ConceptKind.CITY: 0.15,
    ConceptKind.FUNCTION: -0.25,
    ConceptKind.PROCESS: -0.45,
    ConceptKind.VOCABULARY: -0.25,
}
"""Of two names at one place the likelier answer: a city rather than its country, a body rather than a process."""
LANGUAGES = tuple(language for language in Language if language is not Language.OTHER)
_QUOTED = re.compile(r"«[^»]{3,300}»|“[^”]{3,300}”|「[^」]{3,300}」|《[^》]{3,300}》|\"[^\"]{3,300}\"")
PROCLITIC = 1
"""Letters of the «و» before an Arabic name."""
ASKED_BONUS = 0.5
"""For a body of the kind that was asked for: "which foundation"."""
PART_BONUS = 0.5
"""For who has the part in a deed that was asked for: "with the support of"."""
PLACED_BONUS = 0.2
"""For a place with "in" before it."""
NAMED_BONUS = 0.5
"""For the position of the person whose name was asked for."""
SENSE_BONUS = 0.8
"""For a date that is told as it was asked for: "since 2005", "by June"."""
DATED_SHARE = 0.6
"""What it takes that a date is that of a document which the sentence names."""


@dataclass(frozen=True, slots=True)
class Value:
    """Words of a passage that answer.

    Attributes:
        span: Where, in the passage's shown text.
        text: The words.
        nearness: How near they stand to what was asked about, 0..1, and more where a verb ties them to it.
        concept: The termbase's concept they name; else empty.
        date: The date they give; else None.
        number: The number they give; else None.
        unit: What the number is a number of, as :class:`~bot.answer.sentence.candidate.Candidate` writes it.
        language: Of the words.
        parts: The names of a list, or of all who did a thing together; empty for other values.
        counted: Whether a number stands beside the thing whose number was asked.
    """

    span: Span
    text: str
    nearness: float
    concept: str = ""
    date: DateValue | None = None
    number: float | None = None
    unit: str = ""
    language: Language | None = None
    parts: tuple[Value, ...] = ()
    counted: bool = False

    @classmethod
    def of_group(cls, group: ValueGroup) -> Value:
        """Return the value of an event as its surest source gives it."""
        source = group.sources[0]
        return cls(source.span, source.text, 1.0, concept=group.concept, date=group.date)


def values(view: SentenceView, wanted: AnswerKind) -> tuple[Value, ...]:
    """Return the values of the wanted kind that a sentence holds, the question's own left out, nearest first."""
    finder = _FINDERS.get(wanted)
    if finder is None:
        return ()
    candidates = list(finder(view, wanted))
    if wanted in TOGETHER and view.number and not (view.lens.relation and candidates):
        candidates = _subject_before(view, wanted, names=bool(candidates)) or candidates
    if view.lens.of_such:
        candidates = [one for one in candidates if _is_company(view, one) or _is_so_named(view, one)]
    if not candidates:
        return ()
    found = sorted(
        (_value(view, one) for one in candidates),
        key=lambda value: (not value.counted, -value.nearness, value.span),
    )
    if wanted in TOGETHER or (wanted in WHERE and not view.lens.hard):
        found[0] = _together(view, found)
    return tuple(found)


def _value(view: SentenceView, one: Candidate) -> Value:
    """Return a candidate weighed by how near it stands to what was asked about."""
    span = one.span
    return Value(
        span,
        view.text[span.start : span.end],
        nearness(view.text, span, view.anchors)
        + one.bonus
        + (CLAUSE_BONUS if view.in_hard_clause(span) else 0.0),
        concept=one.concept,
        date=one.date,
        number=one.number,
        unit=one.unit,
        language=view.library.chunks[view.chunk].language,
        parts=tuple(_value(view, part) for part in one.parts),
        counted=one.counted,
    )


def _together(view: SentenceView, found: Sequence[Value]) -> Value:
    """Return the first name with those that are joined to it; of the kind that "which" asks for, where one is such."""
    names = joined(view, found)
    names = tuple(name for name in names if _is_such(view, name.span)) or names
    first, last = names[0], names[-1]
    if len(names) == 1:
        return first
    span = Span(first.span.start, last.span.end)
    return replace(found[0], span=span, text=view.text[span.start : span.end], concept="", parts=names)


def _dates(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    asked = view.asked
    for mention in view.annotation.dates:
        if not is_precise(mention.value, view.lens.precision):
            continue
        if view.inside(mention.span) and not _repeats(mention, asked):
            bonus = SENSE_BONUS * is_so_told(view, mention.span)
            bonus -= DATED_SHARE * is_of_a_document(view, mention.span)
            yield Candidate(mention.span, bonus, date=mention.value)


def _repeats(mention: DateMention, asked: frozenset[str]) -> bool:
    """Return whether a date says no more than the year that was asked about."""
    start = mention.value.start
    return start.month is None and mention.value.end is None and f"y:{start.year}" in asked


def _concepts(view: SentenceView, wanted: AnswerKind) -> Iterator[Candidate]:
    kind_of = view.library.termbase.concept
    for term in view.concepts:
        kind = kind_of(term.token[2:]).kind
        if not _is_of_kind(term.token[2:], kind, wanted):
            continue
        if term.token in view.asked and not (wanted is AnswerKind.ACTOR and actors.is_namesake(view, term)):
            continue
        span = Span(term.start, term.end)
        if not _may_answer(view, term.token[2:], span, wanted) or _is_asked_class(view, term):
            continue
        bonus = KIND_BONUS.get(kind, 0.0)
        if wanted in {AnswerKind.PLACE, AnswerKind.CITY}:
            bonus += PLACED_BONUS * actors.says_where(view, span)
        else:
            bonus += _doing(view, span) - actors.AUTHOR_SHARE * actors.is_whose(view, span)
        many = term.token[2:] in column_words()["classes"]
        yield Candidate(with_number(view, span) if many else span, bonus, term.token[2:])
    if wanted in SHORTENED:
        for span in unlisted_bodies(view):
            yield Candidate(span, _doing(view, span))
        for span in bodies_of_the_asked(view):
            yield Candidate(span, _tie(view, span))
        for span, concept in short_names(view):
            if CONCEPT + concept not in view.asked:
                yield Candidate(span, _doing(view, span), concept)
    if wanted is AnswerKind.ACTOR:
        yield from _people(view, wanted)


def _actors(view: SentenceView, wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield who may have done it, and less likely who was but consulted; these alone where it is asked with whom.

    Nor does it say more of them than of whom they stand behind: "The Bank, in consultation with UNICEF, prepared".
    """
    found: list[tuple[Candidate, bool]] = []
    told = False
    parts = _with_part(view, wanted) if view.lens.relation else ()
    if parts:
        yield from parts
        return
    for one in sorted(_concepts(view, wanted), key=lambda one: one.span):
        joins = bool(found) and found[-1][1] and joint(view, found[-1][0], one) is not None
        beside = joins or actors.is_beside(view, one.span)
        if beside and not joins and found:
            told |= actors.is_aside(view, found[-1][0].span, one.span)
        found.append((one, beside))
    if view.lens.with_whom and any(beside for _one, beside in found):
        yield from (one._replace(bonus=one.bonus + PART_BONUS) for one, beside in found if beside)
        return
    before: Candidate | None = None
    for one, beside in found:
        whole = before is not None and actors.is_whole(view, before.span, one.span)
        if not (beside and told) and not whole:
            # Nor is who did it on whose behalf it was done.
            yield one._replace(bonus=one.bonus - actors.BESIDE_SHARE * (beside or bool(view.lens.relation)))
        before = None if one.concept in column_words()["classes"] else one


def _with_part(view: SentenceView, wanted: AnswerKind) -> list[Candidate]:
    """Return who has the part that is asked for, "on behalf of the Commission and UNICEF"; nobody where none has."""
    language, run, parts = view.library.chunks[view.chunk].language, False, []
    before: Candidate | None = None
    for one in sorted(_concepts(view, wanted), key=lambda one: one.span):
        run = (run and before is not None and joint(view, before, one) is not None) or has_part(
            view.lens.relation, view.text, view.sentence, one.span, language
        )
        if run:
            parts.append(one._replace(bonus=one.bonus + PART_BONUS))
        before = one
    return parts


def _subject_before(view: SentenceView, wanted: AnswerKind, *, names: bool) -> list[Candidate]:
    """Return whom a sentence calls "it", or does not name again: with whom the sentence before begins."""
    for earlier in sentences_before(view, names=names):
        run: list[Candidate] = []
        for one in sorted(_actors(earlier, wanted), key=lambda one: one.span):
            if run and joint(view, run[-1], one) is None:
                break
            run.append(one._replace(bonus=SUBJECT_BONUS))
        if run:
            return run if run[0].span.start - earlier.sentence.start <= SUBJECT_REACH else []
    return []


def _is_of_kind(concept: str, kind: ConceptKind, wanted: AnswerKind) -> bool:
    """Return whether a concept is of the kind wanted, or who did it without a name: "member states"."""
    words = column_words()
    return kind in KINDS[wanted] or (
        wanted is AnswerKind.ACTOR and (concept in words["classes"] or concept in words["nameless"])
    )


def _may_answer(view: SentenceView, concept: str, span: Span, wanted: AnswerKind) -> bool:
    """Return whether a concept of the kind wanted tells more than where or of whom."""
    kind, words = view.library.termbase.concept(concept).kind, column_words()
    if wanted is AnswerKind.ACTOR:
        if concept in words["nameless"]:
            return not actors.is_of_a_country(view, span)
        if kind is ConceptKind.COUNTRY and (
            actors.says_where(view, span) or actors.in_whose_brackets(view, span)
        ):
            return False
    if wanted is AnswerKind.PLACE and kind is ConceptKind.REGION and not view.lens.of_areas:
        return False  # "In Africa, the African Union adopted …" tells of whom, not where
    return concept not in words["anybody"]


def _is_asked_class(view: SentenceView, name: Term) -> bool:
    """Return whether a name of many is that of those asked about: "who helps states", and a text has member states."""
    return name.token[2:] in column_words()["classes"] and any(
        term.token in view.asked and term.token.startswith(CONCEPT)
        for term in view.terms
        if name.start <= term.start and term.end <= name.end
    )


def _doing(view: SentenceView, span: Span) -> float:
    """Return what it adds that an actor stands with the verb, and is of the kind that was asked for."""
    return _tie(view, span) + ASKED_BONUS * _is_such(view, span)


def _tie(view: SentenceView, span: Span) -> float:
    """Return what it adds that an actor stands with the verb."""
    return max((actors.tie(view, span, verb) for verb in view.doing), default=0.0)


def _is_such(view: SentenceView, body: Span) -> bool:
    """Return whether a body's name holds the noun that "which" was asked of: a foundation, a division."""
    asked = view.lens.bodies
    return bool(asked) and any(
        term.token in asked and body.start - PROCLITIC <= term.start and term.end <= body.end
        for term in view.terms
    )


def _is_company(view: SentenceView, body: Candidate) -> bool:
    """Return whether a company is asked for, and a body is one by another name."""
    return CONCEPT + "company" in view.lens.bodies and body.concept in column_words()["companies"]


def _is_so_named(view: SentenceView, body: Candidate) -> bool:
    """Return whether a name holds the noun that was asked for.

    A body of the termbase is called by it in most languages: «جامعة الدول العربية» in one.
    """
    if not _is_such(view, body.span):
        return False
    if not body.concept:
        return True
    termbase, nouns = view.library.termbase, view.lens.bodies
    names = [(termbase.name(body.concept, language), language) for language in LANGUAGES]
    held = [not nouns.isdisjoint(termbase.concept_tokens(name, language)) for name, language in names]
    return sum(held) > len(held) / 2


def _titles(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    for match in _QUOTED.finditer(view.text, view.sentence.start, view.sentence.end):
        quoted = Span(match.start() + 1, match.end() - 1)
        if not _names_meeting(view, quoted):
            yield Candidate(quoted)
    for match in _unquoted().finditer(view.text, view.sentence.start, view.sentence.end):
        yield Candidate(Span(*match.span("title")))


@lru_cache(maxsize=1)
def _unquoted() -> re.Pattern[str]:
    """Return how a text gives a title without quotation marks: «وعنوانها آليات التشاور …،»."""
    return re.compile(
        rf"(?:{'|'.join(column_words()['entitled'])})\s*(?P<title>[^\s«“「《\"'\W][^،,.;؛。，；]{{8,300}})",
        re.IGNORECASE,
    )


def _names_meeting(view: SentenceView, quoted: Span) -> bool:
    """Return whether quotation marks stand around the name of a process or a body: ("عملية بالي")."""
    kind = view.library.termbase.concept
    return any(
        kind(term.token[2:]).kind in NAMED and holds(Span(term.start, term.end), quoted)
        for term in view.concepts
    )


def _people(view: SentenceView, wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield the names of a sentence, or, where a name was asked about, what that person is."""
    named = any(unit.kind == "name" for unit in view.query.units)
    if named and wanted is not AnswerKind.ACTOR:  # "Who is Nurlan …?" asks what he is
        yield from _positions(view, wanted)
        return
    asked = view.asked
    roles = [Span(term.start, term.end) for term in view.mentions if term.token in asked]
    parts = {role.value for concept, role in event_words().parts.items() if CONCEPT + concept in asked}
    people = view.people
    homes = {
        id(person): Span(person.name.span.start, term.end + 1)
        for term in (view.concepts if people else ())
        if view.library.termbase.concept(term.token[2:]).kind is ConceptKind.COUNTRY
        and (person := actors.in_whose_brackets(view, Span(term.start, term.end))) is not None
    }
    told = {
        id(mention)
        for mention in people
        if mention.role in parts or any(gap(mention.name.span, role) <= NAME_REACH for role in roles)
    }
    if not people:
        yield from _standing_for(view)
    titles = _titles_asked(view)
    for mention in people:
        if titles and _is_under(view, mention, titles):
            continue  # an under-secretary-general is no secretary-general
        if named and any(holds(mention.name.span, anchor) for anchor, _weight in view.anchors):
            continue  # "whom did Nurlan invite"
        span = homes.get(id(mention), mention.name.span)
        # Beside "Rapporteur: Mr. Echeverry (Colombia)" nobody else is, however near the word stands to the name before.
        doing = _doing(view, span) if wanted is AnswerKind.ACTOR and not told else 0.0
        yield Candidate(span, VERB_BONUS if id(mention) in told else doing)


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


def _positions(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield what the persons of a sentence are, surest of the one whose name was asked for."""
    anchors = [anchor for anchor, _weight in view.anchors]
    for mention in view.people:
        if mention.function is None:
            continue
        named = any(holds(mention.name.span, anchor) for anchor in anchors)
        yield Candidate(mention.function.span, NAMED_BONUS if named else 0.0)


_FINDERS: Mapping[AnswerKind, Callable[[SentenceView, AnswerKind], Iterable[Candidate]]] = {
    AnswerKind.DATE: _dates,
    AnswerKind.NUMBER: number_values.counts,
    AnswerKind.PERCENTAGE: number_values.shares,
    AnswerKind.AMOUNT: number_values.amounts,
    AnswerKind.LABEL: label_values.labels,
    AnswerKind.SYMBOL: label_values.symbols,
    AnswerKind.ACTOR: _actors,
    AnswerKind.COUNTRY: _actors,
    AnswerKind.ORGANISATION: _actors,
    AnswerKind.PLACE: _concepts,
    AnswerKind.CITY: _concepts,
    AnswerKind.LIST: enumerations,
    AnswerKind.ROOM: rooms,
    AnswerKind.TITLE: _titles,
    AnswerKind.PERSON: _people,
    AnswerKind.POSITION: _positions,
}

TYPED = frozenset(_FINDERS) - {AnswerKind.LIST, AnswerKind.TITLE}
"""The kinds of value that a sentence either holds or not; other questions are answered by the sentence itself."""
