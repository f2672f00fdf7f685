"""What "how many" counts, and whether a sentence is about as much as the question: its region, body and meeting."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answer.sentence.ages import asks_age
from bot.answer.sentence.frequencies import asks_how_often
from bot.answer.sentence.votes import side_asked
from bot.answer.understand.counted_words import own_units
from bot.answer.understand.how_long import asks_how_long
from bot.answer.understand.patterns import AnswerKind, Attribute, patterns_for
from bot.answer.words.column_words import column_words
from bot.answer.words.number_phrases import counting_words
from index.annotate import CONCEPT, ORDINAL, find_terms
from index.model import Language
from index.query import HARD_KINDS, RELATED_STRENGTH
from index.query_words import query_words
from index.rank import Level
from index.termbase.model import PLACES, ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.answer.understand.understanding import Understanding
    from index.annotate import Term
    from index.library import Library
    from index.query import Alternative, Query, QueryUnit
    from index.rank import Evidence
    from index.termbase import Termbase
    from index.text.numerals import NumberMention

COUNTS = frozenset({AnswerKind.NUMBER, AnswerKind.PERCENTAGE})
"""Kinds of answer that count a thing."""
NUMBERS = COUNTS | {AnswerKind.AMOUNT}
"""Kinds of answer that are a number."""
UNCOUNTED = HARD_KINDS | {"number", "word", "name", ConceptKind.COUNTRY, ConceptKind.CITY, ConceptKind.REGION}
"""Kinds of unit that nobody counts."""
UNSIZED = frozenset({ConceptKind.EVENT_VERB, ConceptKind.ATTRIBUTE, "number", "particle"})
"""Kinds of unit that have no size."""
HEAD_LAST = frozenset({Language.ENGLISH, Language.CHINESE})
"""Languages that name the thing counted behind what qualifies it: "regional economic organizations"."""
OWNERS = frozenset({ConceptKind.BODY, ConceptKind.PROCESS})
"""Kinds of unit that have members and send delegates."""
DEEDS = frozenset({ConceptKind.EVENT_VERB, ConceptKind.ATTRIBUTE})
"""Kinds of unit that an Arabic noun stands behind, and not before what it qualifies."""
GIVERS = frozenset({ConceptKind.BODY, ConceptKind.COUNTRY})
"""Kinds of unit that pay and receive."""
WHOSE = PLACES | OWNERS
"""Kinds of unit that say of whom a number is told: of another place or body it is another number."""

SENT = frozenset({"representative", "delegate", "delegation"})
"""Concepts of whom a State sends: «ممثلون عن ١٥٦ دولة»."""
CALLED = frozenset({ConceptKind.VOCABULARY, ConceptKind.EVENT})
"""Kinds of unit that a number behind them calls by it."""
LABEL_REACH = 3
"""Code points between the two in a question: "theme 3", "theme (3"."""
CALLED_REACH = 20
"""The same in a document: «موضوع التعاقد العالمي ٣»."""

ANOTHER_SHARE = 0.3
"""What it takes that the number is told of another place or body than was asked about."""
MISCALLED_SHARE = 0.6
"""What it takes that the number is told of another than the one the question calls by its own: "theme 3"."""
UNDONE_SHARE = 0.15
"""What it takes that the sentence does not say that the counted did what was asked: were asked, answered."""

HEADINGS_KEPT = 4096
"""Headings whose terms are kept: many sentences stand under one."""

Ways = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted.

    Attributes:
        heads: The ways to name it, each as its tokens: those of one must stand beside the number.
        qualifiers: For each word that goes with it («اقتصادية») the same: those of one must stand in the sentence.
        ages: Whether it is somebody's years, which texts tell in ways of their own.
        often: Whether it is how often something happens, the same.
        votes: Which side of a vote it is, the same; else empty.
    """

    heads: Ways
    qualifiers: tuple[Ways, ...] = ()
    ages: bool = False
    often: bool = False
    votes: str = ""


def held(ways: Ways, tokens: frozenset[str]) -> frozenset[str]:
    """Return the tokens of the first way that some tokens hold; empty where they hold none."""
    return next((way for way in ways if way <= tokens), frozenset())


def counted_thing(library: Library, understood: Understanding, query: Query) -> Counted | None:
    """Return what "how many" or "what share of" asks about, and somebody's years for "how old"; None for no thing."""
    if understood.answer not in COUNTS:
        return None
    if asks_how_often(understood):
        return Counted((), often=True)
    side = side_asked(understood)
    if side:
        return Counted((), votes=side)
    return Counted((), ages=True) if asks_age(understood) else _thing(library, understood, query)


def _thing(library: Library, understood: Understanding, query: Query) -> Counted | None:
    """Return the thing that "how many" or "what share of" asks about; None where the question names none.

    "How many States …" counts States; "how much did France pay" names no thing.
    """
    if any(unit.alternatives[0].concept in counting_words()["rates"]["all"] for unit in query.units):
        return None  # a response rate is a share of those who were asked, and counts no replies
    measure = _measure_asked(understood)
    if measure:
        return Counted(tuple(_concepts(_alike(measure))))
    units: list[QueryUnit] = []
    unknown = False
    # «عدد المهاجرين» is one thing, of which the question word takes the first half
    named = [
        unit
        for unit in query.units
        if unit.words in understood.counted
        or (understood.counted and unit.words.endswith(f" {understood.counted}"))
    ]
    named.sort(key=lambda one: understood.counted.find(one.words))
    if _names_giver(named, query.language):
        return None
    for unit in named:
        concept = unit.alternatives[0].concept
        if concept in query_words().uncounted:
            continue
        if unit.kind == ConceptKind.TIME and concept in query_words().value_words:
            # "how many working days": a length, told in whatever unit
            return Counted(_with_alike(unit)) if concept in counting_words()["alike"] else None
        if unit.kind == "word" and not unit.known and not units:
            unknown = True  # «опрошенных структур»
            continue
        # 跨区域建议: behind a mere attribute what could be a verb is the noun it belongs to.
        noun = any(one.kind != ConceptKind.ATTRIBUTE for one in units)
        named_before = noun or unknown or bool(units and query.language not in HEAD_LAST)
        if unit.kind in UNCOUNTED or (named_before and unit.kind == ConceptKind.EVENT_VERB):
            break
        units.append(unit)
    if not units:
        return _asked_with(library, understood)
    nouns = [unit for unit in units if unit.kind != ConceptKind.ATTRIBUTE] or units
    if query.language is Language.ENGLISH:  # "how many pillars group …" counts pillars
        nouns = [unit for unit in nouns if unit.words.endswith("s")] or nouns
        units = units[: units.index(nouns[-1]) + 1]
    adjectives = patterns_for(query.language).counted_adjectives
    if adjectives:  # «цифровых паспортов» are passports
        nouns = [unit for unit in nouns if not fold_text(unit.words).endswith(adjectives)] or nouns
    head = nouns[-1 if query.language in HEAD_LAST else 0]
    # Of a body's own members or delegates only they are counted: "14 countries" beside its name are not they.
    owned = any(unit.kind in OWNERS and unit is not head for unit in query.units)
    heads = (*(_ways(head) if owned else _with_alike(head)), *_by_trade(understood, head))
    rest = [unit for unit in units if unit is not head]
    sent = [unit for unit in rest if _is_represented(unit)] if head.alternatives[0].concept in SENT else []
    heads = tuple(dict.fromkeys((*heads, *(way for unit in sent for way in _ways(unit)))))
    return Counted(heads, tuple(_ways(unit) for unit in rest if unit not in sent))


def _names_giver(units: Sequence[QueryUnit], language: Language) -> bool:
    """Return whether "how much" names first who pays: "combien l'UE versera", «كم تسهم | الكويت»."""
    deed = language is Language.ARABIC and len(units) > 1 and units[0].kind in DEEDS
    if not deed and (len(units) != 1 or not units[0].words[0].isupper()):
        return False
    giver = units[deed]
    return giver.kind in GIVERS and giver.alternatives[0].concept not in counting_words()["alike"]


def _is_represented(unit: QueryUnit) -> bool:
    """Return whether a unit says who sends somebody: 国家代表 are as many as the States."""
    return any(way.concept in column_words()["places"] for way in _ways_of(unit))


def sized_thing(understood: Understanding, query: Query) -> QueryUnit | None:
    """Return the thing whose size is asked, "how big is the fund"; None where no size is."""
    if understood.answer not in NUMBERS or understood.counted:
        return None
    if not any(one in fold_text(understood.text) for one in counting_words()["sizes"]["all"]):
        return None
    about = (unit for unit in query.units if unit.words in understood.about)
    return next((unit for unit in about if unit.kind not in UNSIZED), None)


def _measure_asked(understood: Understanding) -> str:
    """Return of what a question asks how long it takes or how far it is, in whatever unit; empty where it does not."""
    if asks_how_long(understood):
        return "last-duration"
    folded = fold_text(understood.text)
    return "apart" if any(words in folded for words in counting_words()["distant"]["all"]) else ""


def _asked_with(library: Library, understood: Understanding) -> Counted | None:
    """Return what the question counts in words it asks with: whoever took part, 多少人, or a counter's own 几页."""
    counted = [match.concept for match in library.termbase.match(understood.counted, understood.language)]
    if understood.attribute is Attribute.PARTICIPANTS and not understood.counted:
        counted.append("participant")
    alike = [one for concept in counted for one in _alike(concept)]
    return (
        Counted(tuple(_concepts([*counted, *alike])))
        if alike or (counted and understood.counted in own_units())
        else None
    )


def _ways_of(unit: QueryUnit) -> Iterator[Alternative]:
    """Yield the ways to name a unit itself: neither a part of it nor something near in meaning."""
    return (way for way in unit.alternatives if way.strength > RELATED_STRENGTH)


def _ways(unit: QueryUnit) -> Ways:
    return tuple(way.tokens for way in _ways_of(unit))


def _with_alike(unit: QueryUnit) -> Ways:
    """Return the ways to name a unit or what is counted for it."""
    alike = _concepts(one for way in _ways_of(unit) for one in _alike(way.concept))
    return tuple(dict.fromkeys((*_ways(unit), *alike)))


def _concepts(concepts: Iterable[str]) -> Iterator[frozenset[str]]:
    return (frozenset({CONCEPT + concept}) for concept in concepts)


def _by_trade(understood: Understanding, head: QueryUnit) -> Iterator[frozenset[str]]:
    """Return by what whoever took part may be counted where people are: "brought together some 70 artisans"."""
    attending = counting_words()["attending"]
    anybody = head.alternatives[0].concept in attending["anybody"]
    attended = understood.attribute is Attribute.PARTICIPANTS and anybody
    return _concepts(attending["people"] if attended else ())


def _alike(concept: str) -> Sequence[str]:
    """Return the concepts that are counted for a concept."""
    alike: tuple[str, ...] = counting_words()["alike"].get(concept, ())
    return alike


def of_another(library: Library, query: Query, counted: Counted, chunk: int) -> QueryUnit | None:
    """Return the place, body or meeting of the question that a chunk is not about; None where it is about all.

    What a whole document is about says of a number neither where nor whose it is, only of which meeting; a city on its
    title page, or where its own meeting is, is where that met.
    """
    document = library.document_of[chunk]
    near, around = library.annotation(chunk).tokens, library.context_tokens(chunk)
    for unit in query.units:
        if unit.kind not in WHOSE and unit.kind != ConceptKind.SERIES:
            continue
        token = CONCEPT + unit.alternatives[0].concept
        if frozenset({token}) in counted.heads or token in near or token in around:
            continue
        met = unit.kind == ConceptKind.CITY and (
            token in library.document_tokens(document) or token in library.meeting_places[document]
        )
        met |= unit.kind == ConceptKind.REGION and _is_in_its_title(library, query, unit, document)
        if unit.kind in WHOSE and not met:
            return unit
        if unit.kind == ConceptKind.SERIES and token not in library.document_tokens(document):
            return unit
    return None


def _is_in_its_title(library: Library, query: Query, region: QueryUnit, document: str) -> bool:
    """Return whether a region is that of the meeting which a document is about: "the Arab *labour* conference"."""
    title = library.title_page_tokens(document)
    behind = [unit for unit in query.units if unit.span.start > region.span.end]
    nouns = [unit for unit in query.units if unit.kind == ConceptKind.EVENT]
    meeting = any(
        not unit.tokens.isdisjoint(title)
        for unit in nouns
        if unit in behind or query.language not in HEAD_LAST
    )
    return meeting and not region.tokens.isdisjoint(title)


def of_another_number(library: Library, query: Query, chunk: int, sentence: int) -> QueryUnit | None:
    """Return the number by which the question calls a thing and neither a sentence nor what is above it does.

    "Theme 3": what is told of the fourth theme, or of all six of them, says nothing of it.
    """
    for noun, number in labels(query):
        terms: Sequence[Term] = library.annotation(chunk).sentence_terms[sentence]
        if calls(terms, noun, number):
            continue
        # Where a sentence calls it by a number of its own, no heading tells another.
        language = library.language_of[chunk]
        above = () if any(_called(terms, noun)) else library.paragraph(library.chunks[chunk]).headings
        if not any(calls(heading_terms(one, language, library.termbase), noun, number) for one in above):
            return number
    return None


def called_otherwise(library: Library, query: Query, chunk: int, sentence: int) -> QueryUnit | None:
    """Return the number by which the question calls a thing and a sentence, which has it, calls it by another."""
    terms = library.annotation(chunk).sentence_terms[sentence]
    for noun, number in labels(query):
        if any(_called(terms, noun)) and not calls(terms, noun, number):
            return number
    return None


def miscounting(library: Library, query: Query, counted: Counted, evidence: Evidence) -> float:
    """Return what it takes from a sentence's score that it is not about what the question counts."""
    another = of_another(library, query, counted, evidence.chunk)
    lost = 0.0 if another is None else ANOTHER_SHARE
    if of_another_number(library, query, evidence.chunk, evidence.sentence) is not None:
        lost += MISCALLED_SHARE
    done = [
        finding
        for unit, finding in zip(query.units, evidence.findings, strict=True)
        if unit.kind == ConceptKind.EVENT_VERB
    ]
    if done and not any(finding.level is Level.SENTENCE for finding in done):
        lost += UNDONE_SHARE
    return lost


@lru_cache(maxsize=HEADINGS_KEPT)
def heading_terms(heading: str, language: Language, termbase: Termbase) -> tuple[Term, ...]:
    """Return the terms of a heading."""
    return find_terms(heading, language, termbase)


def calls(terms: Sequence[Term], noun: QueryUnit, number: QueryUnit) -> bool:
    """Return whether a noun and a number stand beside each other among the terms of a text."""
    nouns = [term for term in terms if term.token in noun.tokens]
    return any(
        0 <= named.start - term.end <= LABEL_REACH
        for term in terms
        for named in nouns
        if term.token in number.tokens
    ) or any(term.token in number.tokens for term in _called(terms, noun))


def _called(terms: Sequence[Term], noun: QueryUnit) -> Iterator[Term]:
    """Yield the numbers that stand right behind a noun, none other between: «موضوع التعاقد العالمي ٣»."""
    figures = [term for term in terms if term.token.startswith(("n:", ORDINAL))]
    for named in (term for term in terms if term.token in noun.tokens):
        behind = [one for one in figures if 0 <= one.start - named.end <= CALLED_REACH]
        yield from (one for one in behind if one.start == behind[0].start)


def is_given(terms: Sequence[Term], query: Query, number: NumberMention) -> bool:
    """Return whether a question gives a number itself, and not only calls another thing by it.

    Of "Topic 3: three respondents" it gives only the first: "how many respondents on topic 3?".
    """
    token = f"n:{number.value}"
    given = [unit for unit in query.units if token in unit.tokens]
    called = [noun for noun, unit in labels(query) if unit in given]
    if not given or len(called) < len(given):
        return bool(given)
    return any(one.start == number.span.start for noun in called for one in _called(terms, noun))


def labels(query: Query) -> Iterator[tuple[QueryUnit, QueryUnit]]:
    """Yield the nouns and the numbers by which a question calls them: "theme 3", «الموضوع ٣», not "64 States"."""
    for noun, unit in pairwise(query.units):
        if unit.kind == "number" and noun.kind in CALLED:
            between = query.text[noun.span.end : unit.span.start]
            if len(between) <= LABEL_REACH and not any(map(str.isalnum, between)):
                yield noun, unit
