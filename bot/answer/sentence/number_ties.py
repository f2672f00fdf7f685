"""Which number of a sentence is the one asked for: that of the year, of the part, or of the word asked about."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from bot.answer.words.column_words import column_words
from bot.answer.words.number_phrases import counting_words, phrase_after, phrase_before
from index.annotate import CONCEPT
from index.model import Language, Span
from index.query import HARD_KINDS
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.answer.sentence.view import SentenceView
    from bot.answer.understand.understanding import Understanding
    from index.annotate import Term
    from index.query import Query
    from index.text.numerals import NumberMention

YEAR_BONUS = 0.6
"""For a number that is told of the year asked about, in a sentence that tells others of other years."""
OTHER_GIVER_SHARE = 0.5
"""What it takes that an amount is told without the country that is asked what it gave."""
WORD_BONUS = 0.3
"""For a number beside the word that "how many" is asked of, where the termbase does not know it."""
PART_REACH = 90
"""Code points between a whole and the part of it that a sentence counts: "of the 592 aquifers identified, only 6 …"."""
DONE_REACH, DONE_WORDS = 40, 3
"""Code points and words between a number and what so many did: "64 Member States replied"."""
PART_WORDS = 16
"""Code points before a number that say that it is one of every so many."""
_APART = re.compile(r"[\d٠-٩,،，;；、:：.]")
_WORD_BEFORE = re.compile(r"(?:[^\W\d_]+[\s\u00a0]+){1,2}\Z")
_HAN_PART = re.compile(r"[^。；;]*中[，,]?(?:只|仅|已)?有?\Z")
_CLAUSE = re.compile(r"[;؛；]")


class PartOf(NamedTuple):
    """The whole of which a number is a part, and whether a question tells more of the part than of the whole."""

    whole: NumberMention
    told: bool = False


class _Mark(NamedTuple):
    """A year or a number in a sentence, by its place; ``year`` is 0 for a number."""

    start: int
    end: int
    year: int


def year_bonus(view: SentenceView, number: Span, numbers: Sequence[NumberMention]) -> float:
    """Return what it adds that a number is told of the year asked about, not of another of the same sentence.

    "From 800 in 2019 to 1,170 in 2020", 由2019年的800万家增至2020年的1,170万家: where the years follow the numbers,
    each number has the year behind it; where a year comes first, the one before it.

    Args:
        view: The sentence.
        number: Where one of its numbers stands.
        numbers: All that may answer.
    """
    asked = {token[2:] for token in view.asked if token.startswith("y:")}
    years = [
        _Mark(one.span.start, one.span.end, one.value.start.year)
        for one in view.annotation.dates
        if view.inside(one.span) and one.value.start.year is not None
    ]
    told = {str(mark.year) for mark in years}
    if len(told) < 2 or asked.isdisjoint(told):
        return 0.0
    first = min(one.span.start for one in numbers)
    if years[0].start < first:
        own = [mark for mark in years if mark.end <= number.start][-1:]
    else:
        own = [mark for mark in years if mark.start >= number.end][:1]
    return YEAR_BONUS if own and str(own[0].year) in asked else 0.0


def did(view: SentenceView, number: Span) -> bool:
    """Return whether a sentence says right before or behind a number that so many did what is counted.

    «ردت ٦٤ دولة عضوا», "64 States replied": who replied is counted by the replies.
    """
    counted = view.lens.counted
    if counted is None:
        return False
    heads = frozenset[str]().union(*(way for way in counted.heads if len(way) == 1))
    done = heads & {CONCEPT + concept for concept in counting_words()["done"]["concepts"]}
    for deed in (term for term in view.terms if term.token in done):
        between = view.text[min(deed.end, number.end) : max(deed.start, number.start)]
        before = deed.end <= number.start and not between.strip()
        behind = number.end <= deed.start and len(between) <= DONE_REACH and not _APART.search(between)
        if before or (behind and len(between.split()) <= DONE_WORDS):
            return True
    return False


def is_one_of_every(view: SentenceView, number: Span) -> bool:
    """Return whether a number is that of which each time one is told: «واحد من كل ستة», "one in every six"."""
    before = fold_text(view.text[max(view.sentence.start, number.start - PART_WORDS) : number.start]).rstrip()
    return before.endswith(tuple(counting_words()["every"]["all"]))


def giver_bonus(view: SentenceView, number: Span, numbers: Sequence[NumberMention]) -> float:
    """Return what it adds that a number is told of the country asked about, not of another of the same sentence.

    "Oman pledged 1.2 million and Finland 450,000", 挪威捐助了90万美元: where a number comes last, each has its country
    before it; else behind it, "310.000 dólares de Suiza y 95.000 euros de España". What several gave together is of
    none of them: 德国和挪威共认捐1 180万美元，其中挪威认捐450万美元.

    Args:
        view: The sentence.
        number: Where one of its numbers stands.
        numbers: All that may answer.
    """
    countries = _countries(view)
    told = {term.token for term in countries}
    if not told & view.asked and _asks_giver(view.query):
        return -OTHER_GIVER_SHARE
    if len(numbers) < 2 or len(told) < 2 or told.isdisjoint(view.asked) or told <= view.asked:
        return 0.0
    listed = giver_in_order(view, number, numbers)
    if listed is not None:
        return YEAR_BONUS if listed.token in view.asked else 0.0
    if max(one.span.start for one in numbers) > countries[-1].start:
        own = [term for term in countries if term.end <= number.start]
        before = max((one.span.end for one in numbers if one.span.end <= number.start), default=0)
        own = [term for term in own if term.start >= before] or own[-1:]
    else:
        own = [term for term in countries if term.start >= number.end]
        behind = min((one.span.start for one in numbers if one.span.start > number.start), default=None)
        own = [term for term in own if behind is None or term.end <= behind] or own[:1]
    return YEAR_BONUS if own and all(term.token in view.asked for term in own) else 0.0


def _countries(view: SentenceView) -> list[Term]:
    """Return the countries that a sentence names, in its order; of a word with two meanings as well: «تبرع قطر»."""
    concept = view.library.termbase.concept
    found = {
        (term.start, term.end): term
        for term in view.terms
        if term.token.startswith(CONCEPT)
        and concept(term.token.removeprefix(CONCEPT)).kind is ConceptKind.COUNTRY
    }
    return sorted(found.values(), key=lambda term: term.start)


def _asks_giver(query: Query) -> bool:
    """Return whether it is asked what a country gave."""
    given = column_words()["giving"]
    return any(unit.kind == ConceptKind.COUNTRY for unit in query.units) and any(
        not unit.own_concepts.isdisjoint(given) for unit in query.units
    )


def giver_in_order(view: SentenceView, number: Span, numbers: Sequence[NumberMention]) -> Term | None:
    """Return the country of a number where as many countries are listed before as many numbers; None elsewhere.

    "Chad, Cuba and Fiji pledged 600,000, 450,000 and 350,000 respectively", 日本、挪威和秘鲁分别认捐……
    """
    countries = [
        term for term, kind in zip(view.concepts, view.kinds, strict=True) if kind is ConceptKind.COUNTRY
    ]
    starts = sorted(one.span.start for one in numbers)
    if not len(countries) == len(starts) > 1 or countries[-1].end > starts[0]:
        return None
    at = next((place for place, start in enumerate(starts) if number.start <= start < number.end), None)
    return countries[at] if at is not None else None


def tells_of_counted(view: SentenceView) -> bool:
    """Return whether a sentence names the thing whose number is asked, with all that goes with it."""
    counted, tokens = view.lens.counted, view.annotation.sentence_tokens[view.number]
    return counted is not None and all(
        any(way <= tokens for way in ways) for ways in (counted.heads, *counted.qualifiers)
    )


def parts_of_wholes(
    view: SentenceView, numbers: Sequence[NumberMention], given: Sequence[NumberMention] = ()
) -> Mapping[int, PartOf]:
    """Return, by the start of a part, the whole that it is a part of: "of the 592 identified, only 6 are covered".

    A part has no noun of its own, "of the 47 States, 12 organizations" are none of the States; but where the question
    gives the whole, "how many of the 27 entities", or asks for what the part did, it may: "of the 27 entities, only 14
    countries drafted …". So is "92 delegates, among them 52 from …", where the question tells more of the 52.

    Args:
        view: The sentence.
        numbers: Those that may answer.
        given: Those that the question gives.
    """
    language = view.language
    found = {}
    for whole, part in pairwise(sorted((*numbers, *given), key=lambda one: one.span)):
        if part in given:
            continue
        between = view.text[whole.span.end : part.span.start]
        if len(between) > PART_REACH or _CLAUSE.search(between) or not part.value < whole.value:
            continue
        if whole not in given and _is_among(between, language):
            if _tells_of(view, part):
                found[part.span.start] = PartOf(whole, told=True)
        elif language is Language.CHINESE:
            if _HAN_PART.fullmatch(between):
                found[part.span.start] = PartOf(whole)
        elif _is_whole(view.text[view.sentence.start : whole.span.start], language):
            told = _does_as_asked(view, whole, part)
            alone = not phrase_after(view.text, view.sentence, part.span, view.annotation.numbers, language)
            if whole in given or alone or told:
                found[part.span.start] = PartOf(whole, told=told)
    return found


def _does_as_asked(view: SentenceView, whole: NumberMention, part: NumberMention) -> bool:
    """Return whether the question's verb is told of a part and not of its whole.

    In Arabic it stands before the part, «من أصل ٢٧ كياناً مساهماً، صاغ ١٤ بلداً»; elsewhere behind it.
    """
    concept = view.library.termbase.concept
    verbs = [
        term
        for term in view.concepts
        if whole.span.end <= term.start
        and concept(term.token.removeprefix(CONCEPT)).kind is ConceptKind.EVENT_VERB
    ]
    between = [term.token in view.asked for term in verbs if term.end <= part.span.start]
    if view.language is Language.ARABIC:
        return between[-1:] == [True]
    return not any(between) and [term.token in view.asked for term in verbs if term.start > part.span.start][
        :1
    ] == [True]


def _is_among(between: str, language: Language) -> bool:
    """Return whether words between two numbers make the second a part of the first: «٩٢ مندوباً، من بينهم ٥٢»."""
    folded = fold_text(between)
    return any(words in folded for words in counting_words()["among"].get(language.value, ()))


def _tells_of(view: SentenceView, part: NumberMention) -> bool:
    """Return whether a sentence tells more of what a question asks behind a part than before it."""
    before = view.annotation.tokens_within(Span(view.sentence.start, part.span.start))
    behind = view.annotation.tokens_within(Span(part.span.end, view.sentence.end))
    told = [unit for unit in view.query.units if unit.kind not in HARD_KINDS | {ConceptKind.EVENT_VERB}]
    return sum(unit.weight for unit in told if unit.degree(behind) > unit.degree(before)) > sum(
        unit.weight for unit in told if unit.degree(before) > unit.degree(behind)
    )


def _is_whole(before: str, language: Language) -> bool:
    words = _WORD_BEFORE.search(before)
    said = fold_text(words.group()).split() if words else []
    phrases = counting_words()["whole"].get(language.value, ())
    and_ = "و" if language is Language.ARABIC else ""
    return any(
        said[-len(one.split()) :] == one.split() for phrase in phrases for one in (phrase, and_ + phrase)
    )


def word_asked(understood: Understanding, query: Query) -> frozenset[str]:
    """Return the tokens of the word that "how many" is asked of, where no concept is; empty where one is."""
    for unit in query.units:
        if unit.words and understood.counted.startswith(unit.words):
            return unit.tokens if unit.kind == "word" and unit.known else frozenset()
    return frozenset()


def word_bonus(view: SentenceView, number: NumberMention) -> float:
    """Return what it adds that a number stands beside the word that "how many" is asked of: «٣٢٠ قاضيا»."""
    words = view.lens.word
    if not words:
        return 0.0
    language, numbers = view.language, view.annotation.numbers
    for phrase in (
        phrase_after(view.text, view.sentence, number.span, numbers, language),
        phrase_before(view.text, view.sentence, number, numbers, language),
    ):
        if phrase is not None and not words.isdisjoint(view.annotation.tokens_within(phrase)):
            return WORD_BONUS
    return 0.0
