"""Whether the best evidence is good enough to be shown as proof."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bot.answer.facts.acting_cells import acting_cells
from bot.answer.facts.contacts import tells_no_way
from bot.answer.facts.numbered_parts import of_another_part
from bot.answer.judge.age_of import of_another_age
from bot.answer.judge.another import of_another_thing
from bot.answer.judge.another_field import of_another_field
from bot.answer.judge.another_meeting import of_another_meeting, of_another_rank
from bot.answer.judge.condition import only_a_condition
from bot.answer.judge.confidence import confidence, least
from bot.answer.judge.heard import unheard
from bot.answer.judge.list_count import of_another_count, with_classes_met
from bot.answer.judge.membership import lists_no_members
from bot.answer.judge.named_after import named_after
from bot.answer.judge.named_day import of_another_day
from bot.answer.judge.no_meaning import tells_meaning
from bot.answer.judge.numbered import of_another_label
from bot.answer.judge.other_end import of_other_end
from bot.answer.judge.other_length import of_another_length
from bot.answer.judge.own_symbol import of_another_document
from bot.answer.judge.short_mentions import is_told_before, with_short_names
from bot.answer.judge.told_elsewhere import told_elsewhere
from bot.answer.judge.unmet import unmet
from bot.answer.judge.unsaid import unsaid
from bot.answer.judge.valueless import valueless
from bot.answer.model import Intent
from bot.answer.sentence.actors import is_author
from bot.answer.sentence.authored import author_named, writing_words
from bot.answer.sentence.counting import (
    called_otherwise,
    counted_thing,
    of_another,
    of_another_number,
    sized_thing,
)
from bot.answer.sentence.defining import definition, says_meaning
from bot.answer.sentence.lens import QuestionLens
from bot.answer.sentence.list_values import asks_languages, names_languages
from bot.answer.sentence.lists import listed_items
from bot.answer.sentence.payers import is_shown_payer
from bot.answer.sentence.view import SentenceView
from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.words.column_words import column_words
from bot.answer.words.meeting_verbs import is_meeting_verb
from index.annotate import CONCEPT, NAME, STEM
from index.model import Span, holds
from index.query import HARD_KINDS, NESTED_STRENGTH, RELATED_STRENGTH
from index.rank import CONTEXT_OF_DEFINED, DEFINED_BY_CONTEXT, LEVEL_WEIGHT, Level
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.answer.extract import Extraction
    from bot.answer.sentence.counting import Counted
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Query, QueryUnit
    from index.rank import Finding

OTHERS: Mapping[AnswerKind, str] = {
    AnswerKind.PERSON: "nobody named",
    **dict.fromkeys((AnswerKind.PLACE, AnswerKind.CITY, AnswerKind.COUNTRY), "no place"),
}
"""Kinds of value of which the one that a question gives itself is no answer: "in which Mexican city"."""
LONG, IN_FULL = 6, 0.84
"""Units of a question, and the share of their weight in one sentence, from which that tells what was asked."""
SOUNDS = f"{NAME}s:"
"""Begins the tokens for a piece of a name's sound, which other names have as well."""
CALLED = frozenset({AnswerKind.ROOM, AnswerKind.ACTOR, AnswerKind.PERSON, AnswerKind.ORGANISATION})
"""Kinds of value that are told of a thing called by a number: "the room of group 5", "who moderates session 3"."""


def why_unmet(library: Library, understood: Understanding, query: Query, one: Extraction) -> str:
    """Return why a word of the question forbids an extraction, what it means by a short name apart; else nothing."""
    told = partial(is_told_before, library, query, one.evidence)
    return unmet(
        understood,
        query,
        one,
        lambda unit: (
            told(unit)
            or _is_own_language(library, one, unit)
            or _is_of_title_page(library, query, one, unit)
            or _is_paid(library, one, unit)
            or _is_counted(library, understood, query, one, unit)
        ),
        lambda unit: (
            _is_told_by_its_author(library, query, one, unit)
            or _is_paid(library, one, unit)
            or bool(acting_cells(library, query, understood, one.evidence.chunk))
        ),
    )


def _is_own_language(library: Library, one: Extraction, unit: QueryUnit) -> bool:
    """Return whether a unit names the language that a document is in: "in the Chinese edition"."""
    language = library.chunks[one.evidence.chunk].language
    return unit.kind == ConceptKind.LANGUAGE and f"language-{language.value}" in unit.own_concepts


def _is_paid(library: Library, one: Extraction, unit: QueryUnit) -> bool:
    """Return whether a word of a question says that somebody paid, and a sentence shows who did."""
    return bool(unit.own_concepts & column_words()["paying"]) and is_shown_payer(
        library, one.evidence, one.value.span if one.value else None
    )


def _is_counted(
    library: Library, understood: Understanding, query: Query, one: Extraction, unit: QueryUnit
) -> bool:
    """Return whether a sentence counts what a unit names, as it may be called otherwise: member States as States."""
    if one.value is None or not one.value.counted or unit.kind != ConceptKind.BODY:
        return False
    counted = counted_thing(library, understood, query)
    return counted is not None and any(not head.isdisjoint(unit.tokens) for head in counted.heads)


def _is_told_by_its_author(library: Library, query: Query, one: Extraction, unit: QueryUnit) -> bool:
    """Return whether a word of a question says that a document was published, whose author the answer is."""
    if unit.alternatives[0].concept not in writing_words() or one.value is None or one.introduction:
        return False
    view = SentenceView.of(library, QuestionLens(query), one.evidence.chunk, one.evidence.sentence)
    return is_author(view, one.value.span) or author_named(view) is not None


def _is_of_title_page(library: Library, query: Query, one: Extraction, unit: QueryUnit) -> bool:
    """Return whether a place is on the title page of a document, where the meeting is that it is for; no other is told.

    "The deadline for civil society at the session in Tunis" stands in the note for its participants, which need not
    say again where that is.
    """
    chunk = one.evidence.chunk
    if unit.kind == ConceptKind.DOCUMENT_KIND:
        return _is_of_its_title(library, query, chunk, unit)
    met = unit.kind == ConceptKind.REGION or any(other.kind == ConceptKind.EVENT for other in query.units)
    if unit.kind not in PLACES or not met:
        return False
    least = 1.0 if unit.kind == ConceptKind.REGION else RELATED_STRENGTH
    if unit.degree(library.title_page_tokens(library.chunks[chunk].document)) < least:
        return False
    kind = library.termbase.concept
    tokens = library.annotation(chunk).sentence_tokens[one.evidence.sentence] - unit.tokens
    return not any(
        token.startswith(CONCEPT) and kind(token.removeprefix(CONCEPT)).kind in PLACES for token in tokens
    )


def _is_of_its_title(library: Library, query: Query, chunk: int, kind: QueryUnit) -> bool:
    """Return whether a question names a document by its kind and its place, and its title has both.

    "The Salalah declaration" need not say that it is one.
    """
    title = library.title_page_tokens(library.chunks[chunk].document)
    places = [unit for unit in query.units if unit.kind in PLACES]
    return bool(places) and not any(title.isdisjoint(unit.tokens) for unit in (kind, *places))


def judge(
    library: Library, understood: Understanding, query: Query, extractions: Sequence[Extraction]
) -> str:
    """Return why the best extraction is no answer; empty where it is one."""
    if not extractions:
        return "nothing found"
    best = extractions[0]
    if all(is_meeting_verb(unit) for unit in query.units) and not _is_person_in_office(
        understood, query, best
    ):
        return "nothing named"
    if understood.answer is AnswerKind.LABEL:
        best = _of_its_document(library, query, best)
    if understood.answer is AnswerKind.LIST:
        best = with_classes_met(library, query, best)
    why = (
        _no_way_to_reach(library, understood, query, best)
        or unheard(library, query, best)
        or named_after(library, query, best)
        or why_unmet(library, understood, query, best)
        or _no_languages(library, understood, query, best)
        or why_unfit(library, understood, query, best)
        or lists_no_members(library, understood, query, best)
        or of_another_count(library, understood, query, best)
        or of_another_document(library, understood, query, best)
        or told_elsewhere(library, understood, query, best)
        or of_another_part(library, query, understood, best)
        or of_another_rank(library, understood, query, best)
        or of_another_day(library, understood, query, best)
        or of_another_field(library, understood, query, best)
        or of_other_end(library, understood, best)
        or of_another_label(library, understood, query, best)
        or of_another_meeting(library, understood, query, best)
        or only_a_condition(library, understood, query, best)
        or of_another_thing(library, understood, query, best)
        or unsaid(library, understood, query, best)
    )
    if why or best.verbatim or tells_meaning(library, understood, query, best):
        return why
    best = with_short_names(library, query, best)
    sure = confidence(query, [best, *extractions[1:]], understood.answer)
    return "" if sure >= least() else f"unlikely: {sure:.2f}"


def _no_way_to_reach(library: Library, understood: Understanding, query: Query, best: Extraction) -> str:
    """Return that a sentence does not tell how somebody is reached, where that is asked; else nothing."""
    annotation = library.annotation(best.evidence.chunk)
    sentence = annotation.sentences[best.evidence.sentence]
    text = library.passage_text(best.evidence.chunk).text[sentence.start : sentence.end]
    return "no contact" if tells_no_way(understood, query, text) else ""


def _is_person_in_office(understood: Understanding, query: Query, best: Extraction) -> bool:
    """Return whether it is asked who has an office that one word names, and a person is told: "the facilitators"."""
    office = all(unit.kind == ConceptKind.FUNCTION for unit in query.units)
    person = best.value is not None and not best.value.concept
    return understood.intent is Intent.PERSON and office and person


def _of_its_document(library: Library, query: Query, best: Extraction) -> Extraction:
    """Return an extraction with what its document says of itself weighing more, where it is of a title page.

    The lines beside one of a title page are of the same page: the body above its session.
    """
    if library.kind(best.evidence.chunk) not in DEFINED_BY_CONTEXT:
        return best
    more = sum(
        unit.weight * finding.degree
        for unit, finding in zip(query.units, best.evidence.findings, strict=True)
        if finding.level is Level.DOCUMENT
    ) / sum(unit.weight for unit in query.units)
    more *= CONTEXT_OF_DEFINED - LEVEL_WEIGHT[Level.DOCUMENT]
    evidence = best.evidence
    findings = tuple(
        one._replace(level=Level.CONTEXT) if one.level is Level.NEARBY else one for one in evidence.findings
    )
    return replace(
        best,
        evidence=evidence._replace(
            findings=findings, coverage=evidence.coverage + more, score=evidence.score + more
        ),
        score=best.score + more,
    )


def why_unfit(library: Library, understood: Understanding, query: Query, best: Extraction) -> str:
    """Return why the best extraction names nobody, or another number than was asked; empty where it fits."""
    counted = counted_thing(library, understood, query)
    lists = best.value is not None or listed_items(library, best.evidence)
    if understood.intent is Intent.LIST and not lists and _must_list(query, best):
        # "Who are the Friends of the Forum?" asks what they are
        return "" if definition(_view(library, query, best)) else "no list"
    called = called_otherwise(library, query, best.evidence.chunk, best.evidence.sentence)
    if understood.answer in CALLED and called is not None:
        return f"of another number: {called.words}"
    sized = sized_thing(understood, query)
    if best.value is None or _is_unnumbered_room(understood, query, best):
        # "Who is a 'delegate' for the purposes of the note?" asks what that is
        meant = understood.answer is AnswerKind.PERSON and says_meaning(_view(library, query, best))
        counting = (counted or sized) is not None
        return "" if meant else valueless(library, understood, query, best, counting=counting)
    if understood.answer in OTHERS and _is_asked(library, query, best):
        return OTHERS[understood.answer]
    if sized is not None and not _is_named(best.evidence.findings[query.units.index(sized)]):
        return f"not the size of: {sized.words}"
    return _miscounted(library, understood, query, best, counted) if counted is not None else ""


def _no_languages(library: Library, understood: Understanding, query: Query, best: Extraction) -> str:
    """Return that languages are asked for and a sentence names none; else nothing."""
    asked = understood.answer is AnswerKind.LIST and best.value is None and asks_languages(query)
    return "no languages" if asked and not names_languages(_view(library, query, best)) else ""


def _view(library: Library, query: Query, best: Extraction) -> SentenceView:
    """Return the sentence of an extraction."""
    return SentenceView.of(library, QuestionLens(query), best.evidence.chunk, best.evidence.sentence)


def _is_unnumbered_room(understood: Understanding, query: Query, best: Extraction) -> bool:
    """Return whether a room is not told to be that of the number asked about: a meeting's is not its session 1's."""
    numbers = (one.level for unit, one in _found(query, best) if unit.kind == "number")
    return understood.answer is AnswerKind.ROOM and Level.NOWHERE in numbers


def _is_asked(library: Library, query: Query, best: Extraction) -> bool:
    """Return whether the value is what the question names itself: a place, or word by word a person."""
    value, tokens = best.value, frozenset[str]().union(*(unit.tokens for unit in query.units))
    if value is None:
        return False
    if value.concept:
        ways = (way for unit in query.units for way in unit.alternatives)
        return any(value.concept == way.concept and way.strength > RELATED_STRENGTH for way in ways)
    chunk = best.evidence.chunk if best.introduction is None else best.introduction
    terms = library.annotation(chunk).terms_within(value.span)
    words = [term for term in terms if term.token.startswith(STEM)]
    whole = (term for term in terms if term.token in tokens and not term.token.startswith(SOUNDS))
    asked = [Span(term.start, term.end) for term in whole]
    return bool(words) and all(any(holds(one, word) for one in asked) for word in words)


def _miscounted(
    library: Library, understood: Understanding, query: Query, best: Extraction, counted: Counted
) -> str:
    """Return why the number of the best extraction does not count what was asked; empty where it does."""
    if best.value is None or not (best.value.counted or _is_told_in_full(query, best)):
        return f"not counted: {understood.counted}"
    if understood.attribute is Attribute.PARTICIPANTS and _is_only_of_its_document(query, best):
        return "of no such meeting"
    if counted.often and any(_is_untold_thing(unit, finding) for unit, finding in _found(query, best)):
        return "not how often that is"
    return (
        of_another_age(counted, query, best)
        or ("" if counted.often else of_another_length(library, understood, query, best))
        or _of_another(library, query, counted, best)
    )


def _is_untold_thing(unit: QueryUnit, finding: Finding) -> bool:
    """Return whether a sentence tells nothing of a thing that a question names, other than any meeting or its time."""
    thing = unit.kind in {ConceptKind.VOCABULARY, ConceptKind.EVENT} and not is_meeting_verb(unit)
    return thing and unit.known and finding.level is Level.NOWHERE


def _is_only_of_its_document(query: Query, best: Extraction) -> bool:
    """Return whether of the meeting asked about only a document's title page tells, and a sentence names another.

    A conference that a footnote of the report of a meeting in Geneva counts the chairs of is no seminar in Geneva.
    """
    events = [one for unit, one in _found(query, best) if unit.kind == ConceptKind.EVENT]
    places = [one.level for unit, one in _found(query, best) if unit.kind in PLACES | HARD_KINDS]
    likened = any(one.level is Level.SENTENCE and one.degree <= RELATED_STRENGTH for one in events)
    return likened and bool(places) and all(level in {Level.DOCUMENT, Level.CONTEXT} for level in places)


def _is_told_in_full(query: Query, best: Extraction) -> bool:
    """Return whether one sentence holds nearly all words of a long question: what it counts is called otherwise there.

    "How many migrants died in 2025 according to the Missing Migrants Project?" where a text tells the "toll".
    """
    held = sum(unit.weight * one.degree for unit, one in _found(query, best) if one.level is Level.SENTENCE)
    number = best.value.number if best.value is not None else None
    if number is None or any(f"n:{number:g}" in unit.tokens for unit in query.units):
        return False  # "at round table 3"
    if any(unit.kind in PLACES | HARD_KINDS and not _is_named(one) for unit, one in _found(query, best)):
        return False  # of "those from Africa" all there were say nothing
    return len(query.units) >= LONG and held >= IN_FULL * sum(unit.weight for unit in query.units)


def _of_another(library: Library, query: Query, counted: Counted, best: Extraction) -> str:
    """Return that a number is told of another theme, place or body than was asked about; else nothing."""
    called = of_another_number(library, query, best.evidence.chunk, best.evidence.sentence)
    if called is not None:
        return f"of another number: {called.words}"
    far = (unit for unit, one in _found(query, best) if unit.kind == "name" and one.level is Level.NEARBY)
    elsewhere = next(far, None)
    if elsewhere is not None:
        return f"of another name: {elsewhere.words}"
    another = of_another(library, query, counted, best.evidence.chunk)
    if another is None:
        return ""
    if another.kind == ConceptKind.REGION and _is_of_title_page(library, query, best, another):
        return ""  # of the document's own body: the Green Gulf Ports
    finding = best.evidence.findings[query.units.index(another)]
    told = _is_named(finding) or finding.level is Level.INTRODUCTION
    return "" if told else f"of another {another.kind}: {another.words}"


def _found(query: Query, best: Extraction) -> Iterator[tuple[QueryUnit, Finding]]:
    """Return the units of a question with where they were found."""
    return zip(query.units, best.evidence.findings, strict=True)


def _is_named(finding: Finding) -> bool:
    """Return whether a sentence names a thing itself, in whatever words."""
    return finding.level is Level.SENTENCE and finding.degree > NESTED_STRENGTH


def _must_list(query: Query, best: Extraction) -> bool:
    """Return whether a sentence that lists nothing answers a question for a list in no way.

    It only names the one thing whose parts were asked for, or its members; or the paragraph beside it tells of the
    meeting.
    """
    if len(query.units) == 1:
        return True
    return any(
        unit.alternatives[0].concept in column_words()["members"]
        or (unit.kind == "ordinal" and finding.level is Level.NEARBY)
        for unit, finding in zip(query.units, best.evidence.findings, strict=True)
    )
