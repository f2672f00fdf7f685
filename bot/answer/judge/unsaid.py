"""What a sentence that is to answer by what it says does not say: the reason, the meaning, who, which of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.judge.no_meaning import of_no_meaning
from bot.answer.judge.no_reason import of_no_reason
from bot.answer.judge.no_speaker import of_no_speaker, of_silent_office
from bot.answer.judge.only_named import only_named, untitled
from bot.answer.judge.unmet import HERE, NAMING, is_said
from bot.answer.model import Intent
from bot.answer.sentence.counting import LABEL_REACH, calls, heading_terms
from bot.answer.sentence.defining import is_defined
from bot.answer.sentence.lens import QuestionLens
from bot.answer.sentence.list_values import names_any
from bot.answer.sentence.lists import named_parts
from bot.answer.sentence.ranked_items import is_by_rank
from bot.answer.sentence.values import TYPED
from bot.answer.sentence.view import SentenceView
from bot.answer.understand.measured_sides import Measure, side_questions
from bot.answer.understand.patterns import AnswerKind
from bot.answer.understand.person_words import person_words
from bot.answer.understand.reasons import asks_why
from bot.answer.words.column_words import asks_which, column_words, thing_asked
from index.model import Language, Span, gap, holds
from index.ordinal_binding import RANK_DISTANCE
from index.query import MEETINGS, NAMED_KINDS, NESTED_STRENGTH
from index.query_words import query_words
from index.rank import TOLD, UNTOLD, Level
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.annotate import Term
    from index.library import Library
    from index.query import Query, QueryUnit
    from index.rank import Finding

    Found = Sequence[tuple[QueryUnit, Finding]]

LABELLED = frozenset(
    {
        ConceptKind.VOCABULARY,
        ConceptKind.EVENT_VERB,
        ConceptKind.DOCUMENT_PART,
        ConceptKind.DOCUMENT_KIND,
        ConceptKind.ATTRIBUTE,
        ConceptKind.TIME,
        "word",
    }
)
"""Kinds of unit of which there are several, told apart by number: "objective 8", "the third day"."""
SUBJECTS = NAMED_KINDS | {ConceptKind.DOCUMENT_KIND}
"""Kinds of unit for that of which it is asked whether it is so."""
SPOKEN_OF = frozenset({ConceptKind.VOCABULARY, ConceptKind.EVENT})
"""Kinds of concept that a text speaks of by their own words."""
RANK_FIRST = frozenset({Language.CHINESE, Language.ENGLISH})
"""Languages that set a rank before what it ranks; Arabic sets it behind, the others either way."""
NAMES = frozenset({ConceptKind.BODY, ConceptKind.PROCESS, ConceptKind.DOCUMENT})
"""Kinds of name that a thing may be a part of."""
NAMES_ONLY = NAMING | {ConceptKind.PROCESS, ConceptKind.ATTRIBUTE}
"""Kinds of unit that say whose a list is, or which meeting's."""
UNTOLD_TOPIC = 0.2
"""Share that a thing may have in a question for what came of something on it, and be told of nowhere."""
BESIDE = 3
"""Code points between a city and the country in which it is."""


def unsaid(library: Library, understood: Understanding, query: Query, best: Extraction) -> str:
    """Return what of a question the best sentence does not say that is to answer it; empty where it says all."""
    if understood.answer in TYPED:
        return ""
    found = list(zip(query.units, best.evidence.findings, strict=True))
    view = SentenceView.of(library, QuestionLens(query), best.evidence.chunk, best.evidence.sentence)
    views = _views(library, view, best)
    why = (
        _of_no_bearer(found)
        or of_silent_office(view, found)
        or _of_no_outcome(query, found)
        or _of_place_alone(view, found)
        or ("" if named_parts(view, best.evidence) else _of_no_names(views, understood, query, found))
        or (_of_part_of_name(views, query, found) if not _lists_names(view, understood, best) else "")
        or untitled(view, understood, query, found)
        or (only_named(view, understood, query, found) if best.value is None else "")
        or (_of_names_alone(found, best) if understood.answer is AnswerKind.LIST else "")
    )
    if why or best.value is not None:
        return why
    return (
        _of_nothing_known(library, found)
        or _of_no_such_number(view, query, found)
        or of_no_reason(views, understood, query, found)
        or of_no_meaning(view, understood, query)
        or _of_no_difference(view, understood, query)
        or of_no_speaker(view, found)
        or (_of_no_subject(found) if understood.yes_no else "")
    )


def _of_no_subject(found: Found) -> str:
    """Return that it is asked whether something is so, and only the unit beside names the thing; or nothing.

    "Is the compact binding?" is not told where an interregional forum is said not to be.
    """
    subjects = [(unit, finding) for unit, finding in found if unit.kind in SUBJECTS]
    if subjects and all(finding.level in UNTOLD for _unit, finding in subjects):
        return f"of another thing: {subjects[0][0].words}"
    return ""


def _lists_names(view: SentenceView, understood: Understanding, best: Extraction) -> bool:
    """Return whether who did a thing is asked, or names of a kind that a sentence lists: these tell what they are."""
    named = best.value is not None and len(best.value.parts) > 1
    return understood.intent is Intent.HOST or (named and bool(view.lens.names_asked))


def _of_nothing_known(library: Library, found: Found) -> str:
    """Return that no document speaks of a thing, of whose name something else has a part; or nothing.

    "Registration fees" are not told of where somebody registers.
    """
    for unit, finding in found:
        partly = finding.degree <= NESTED_STRENGTH and finding.level not in TOLD
        if unit.kind in SPOKEN_OF and partly and _is_unheard_of(library, unit):
            return f"never told of: {unit.words}"
    return ""


def _is_unheard_of(library: Library, unit: QueryUnit) -> bool:
    """Return whether no document has any of the concepts that a unit names itself."""
    named = [way for way in unit.alternatives if way.strength > NESTED_STRENGTH and way.concept]
    return bool(named) and not any(library.frequency(token) for way in named for token in way.tokens)


def _of_no_such_number(view: SentenceView, query: Query, found: Found) -> str:
    """Return that neither a sentence nor a heading above has a thing by the number that the question calls it by.

    "What does objective 23 say" is not told where something happened on the 23rd.
    """
    dates = [mention.span for mention in view.annotation.dates]
    terms = [term for term in view.terms if not any(holds(date, _span(term)) for date in dates)]
    chunk = view.library.chunks[view.chunk]
    by_rank = [unit for unit, finding in found if is_by_rank(view, unit, finding)]
    for noun, number in _numbered(query):
        if number in by_rank:
            continue
        above = (
            heading_terms(one, chunk.language, view.library.termbase)
            for one in view.library.paragraph(chunk).headings
        )
        if not any(_is_numbered(one, noun, number) for one in (terms, *above)):
            return f"of another number: {noun.words} {number.words}"
    return ""


def _is_numbered(terms: Sequence[Term], noun: QueryUnit, number: QueryUnit) -> bool:
    """Return whether a thing has a number among the terms of a text."""
    if number.kind == "number":
        return calls(terms, noun, number)
    ranks = [_span(term) for term in terms if term.token in number.tokens]
    named = (_span(term) for term in terms if term.token in noun.tokens)
    farthest = LABEL_REACH if number.kind == "letter" else RANK_DISTANCE
    return any(gap(one, rank) <= farthest for one in named for rank in ranks)


def _numbered(query: Query) -> Iterator[tuple[QueryUnit, QueryUnit]]:
    """Yield the things, but meetings, that a question calls by a number, a letter or a rank, each with that."""
    for place, number in enumerate(query.units):
        before, after = _beside(query, place, -1), _beside(query, place, 1)
        noun = None
        joined = before is not None and before.kind in MEETINGS and before.span.end == number.span.start
        if joined and number.words.isdecimal():
            continue  # "the COP28 report" is no 28th report
        if number.kind == "letter" or (number.kind == "number" and number.words.isdecimal()):
            noun = before
        elif number.kind == "ordinal":
            first = query.language in RANK_FIRST
            noun = after if first else before
            if noun is None and query.language is not Language.ARABIC:
                noun = after
            if not first and any(one is not None and one.kind in MEETINGS for one in (before, after)):
                continue
        if noun is not None and noun.kind in LABELLED:
            yield noun, number


def _beside(query: Query, place: int, step: int) -> QueryUnit | None:
    """Return the unit right before or behind another; None where words stand between, or none is there."""
    if not 0 <= place + step < len(query.units):
        return None
    first, second = sorted((query.units[place], query.units[place + step]), key=lambda unit: unit.span.start)
    between = query.text[first.span.end : second.span.start]
    apart = second.span.start < first.span.end or len(between) > LABEL_REACH or any(map(str.isalnum, between))
    return None if apart else query.units[place + step]


def _of_no_difference(view: SentenceView, understood: Understanding, query: Query) -> str:
    """Return that it is asked how two things differ that have no names, and a sentence defines neither; or nothing."""
    if not understood.sides:
        return ""
    measured = any(side_questions(understood, measure) for measure in Measure)
    named = any(unit.kind in NAMED_KINDS for unit in query.units)
    if measured or named or asks_why(understood.text, query.language):
        return ""
    return "" if is_defined(view) else f"not compared: {query.units[0].words}"


def _of_part_of_name(views: Sequence[SentenceView], query: Query, found: Found) -> str:
    """Return that a sentence has the thing asked for only as a part of what something else is called; or nothing.

    "Which penalties" is not told by a protocol to punish trafficking; which body, its name tells.
    """
    thing = thing_asked(query) if query.language is not Language.CHINESE else query.units[-1]
    finding = next((one for unit, one in found if unit is thing), None)
    if thing is None or finding is None or thing.kind != ConceptKind.VOCABULARY:
        return ""
    words = column_words()
    classes = (
        words["places"]
        | words["bodies"]
        | words["institutions"]
        | words["states"]
        | query_words().value_words
    )
    if finding.level is not Level.SENTENCE or not thing.own_concepts.isdisjoint(classes):
        return ""
    kind = views[0].library.termbase.concept
    places = [(view, _span(term)) for view in views for term in view.terms if term.token in thing.tokens]
    for view, place in places:
        named = [one for one in view.concepts if one.token[2:] not in words["anybody"]]
        names = [_span(one) for one in named if kind(one.token[2:]).kind in NAMES]
        if not any(holds(name, place) and name != place for name in names):
            return ""
    return f"only in a name: {thing.words}" if places else ""


def _of_no_outcome(query: Query, found: Found) -> str:
    """Return that it is asked what came of something, and neither that nor of what it came is told; or nothing.

    "What did they recommend on the climate" is not told by recommendations on other things.
    """
    head = found[-1 if query.language is Language.CHINESE else 0]
    outcomes = [unit for unit, _finding in found if unit.alternatives[0].concept in query_words().outcomes]
    if head[0] in outcomes and head[1].level in UNTOLD:
        return f"no outcome: {head[0].words}"
    least = UNTOLD_TOPIC * sum(unit.weight for unit in query.units)
    for unit, finding in found:
        topic = unit.kind == ConceptKind.VOCABULARY and unit.weight > least
        if outcomes and topic and finding.level is Level.NOWHERE:
            return f"no outcome: {unit.words}"
    return ""


def _of_no_bearer(found: Found) -> str:
    """Return that an office which nothing else stands for is met in another's name only; or nothing."""
    for unit, finding in found:
        if unit.alternatives[0].concept in person_words().titles and 0 < finding.degree <= NESTED_STRENGTH:
            return f"nobody named: {unit.words}"
    return ""


def _of_place_alone(view: SentenceView, found: Found) -> str:
    """Return that a country which did something only says where a city is: "in Geneva, Switzerland"; or nothing."""
    if all(finding.level in HERE for unit, finding in found if unit.kind == ConceptKind.EVENT_VERB):
        return ""
    kind = view.library.termbase.concept
    cities = [term for term in view.concepts if kind(term.token[2:]).kind is ConceptKind.CITY]
    for unit, finding in found:
        if unit.kind != ConceptKind.COUNTRY or finding.level is not Level.SENTENCE:
            continue
        places = [term for term in view.terms if term.token in unit.tokens]
        if all(any(0 <= place.start - city.end <= BESIDE for city in cities) for place in places):
            return f"only where: {unit.words}"
    return ""


def _of_names_alone(found: Found, best: Extraction) -> str:
    """Return that of what is to be listed nothing is told, only whose it is and where; or nothing.

    Countries that are named need not be called so: "which countries are co-facilitators".
    """
    named = column_words()["states"] if best.value is not None else frozenset[str]()
    things = [(unit, finding) for unit, finding in found if unit.kind not in NAMES_ONLY]
    untold = bool(things) and all(
        finding.level is Level.NOWHERE and unit.alternatives[0].concept not in named
        for unit, finding in things
    )
    return f"no list: {things[0][0].words}" if untold else ""


def _views(library: Library, view: SentenceView, best: Extraction) -> Sequence[SentenceView]:
    """Return a sentence and those of the note or the introduction that holds its value."""
    if best.introduction is None:
        return (view,)
    numbers = range(len(library.annotation(best.introduction).sentences))
    return (view, *(SentenceView.of(library, view.lens, best.introduction, number) for number in numbers))


def _of_no_names(views: Sequence[SentenceView], understood: Understanding, query: Query, found: Found) -> str:
    """Return that it is asked which of a class did a thing, and a sentence neither names any nor tells it; or nothing.

    "Which countries ratified the convention"; which benefit is told by "developing countries" as well.

    Args:
        views: The sentence, and where its value stands.
        understood: The question.
        query: The same.
        found: Where its words were found.
    """
    words = column_words()
    deeds = [finding for unit, finding in found if unit.kind == ConceptKind.EVENT_VERB]
    listed = understood.answer is AnswerKind.LIST
    if not listed and query.language is Language.ARABIC:
        return ""  # «ما» asks what a thing is as well
    untold = listed and deeds and not all(map(is_said, deeds))
    places = words["states"] if listed else frozenset[str]()
    for unit, finding in found:
        first = untold and unit is query.units[0] and query.language is not Language.CHINESE
        many = any(which + unit.words in understood.text for which in words["which_many"])
        if not (first or many or asks_which(understood.text, unit.words)):
            continue
        for kind, classes in (("places", places), ("bodies", words["sectors"] | words["particular"])):
            if unit.own_concepts & classes and not any(names_any(view, kind) for view in views):
                return f"no names: {unit.words}"
        if listed and unit.own_concepts & words["sectors"] and not is_said(finding):
            return f"no names: {unit.words}"  # the bodies that came need be no NGOs
    return ""


def _span(term: Term) -> Span:
    return Span(term.start, term.end)
