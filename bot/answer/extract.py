"""Evidence to the words that answer: sentences weighed with the values they hold, and the words to quote."""

from __future__ import annotations

import math
import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from bot.answer.lists import introduced_items
from bot.answer.patterns import AnswerKind
from bot.answer.telling import telling
from bot.answer.values import TYPED, asks_for_names, values
from bot.answer.view import QuestionLens, SentenceView
from index.annotate import STEM
from index.query import NESTED_STRENGTH
from index.rank import DEFINED_BY_CONTEXT
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answer.values import Value
    from index.library import Library
    from index.model import Span
    from index.query import Query
    from index.rank import Evidence

VALUE_SHARE = 0.35
"""What a fitting value near the right words adds to a sentence's score."""
QUOTED_SHARE = 0.3
"""What it adds that a sentence holds the words that the question quotes, as they stand."""
QUOTED_LENGTH = 4
HOPELESS = 0.7
"""How far below the best a sentence is that no value lifts to the top."""
MISSING_SHARE = 0.1
"""What it takes from a sentence's score that it holds no value of the kind that was asked for."""
UNCOUNTED_SHARE = 0.25
"""What it takes that the number counts something else than was asked."""
DEFINITION_SHARE = 0.3
"""What it adds that a sentence says what the thing asked about is."""
BEGINNING = 6
LATER_DEFINITION = 0.6
DEFINED_WIDTH = 24
"""Letters behind "is" or a colon without which nothing is defined: "theme 6: two replies"."""
NOTHING_NEW_SHARE = 0.3
"""What it takes that a sentence only names what was asked about."""
FEW_WORDS = 3
LIST_SHARE = 0.3
"""What it adds, where a list is asked for, that a sentence introduces numbered items."""
NEGATION_SHARE = 0.2
"""What it adds that a sentence denies, where the question asks for what is not, or else takes."""
SAID = frozenset({AnswerKind.TEXT, AnswerKind.LIST})
"""Kinds of answer that are what a sentence says."""
LONG = 320
"""Code points from which a sentence holds many words by its length alone."""
LENGTH_SHARE = 0.08
"""What each doubling of that length takes from a sentence's score."""
QUOTE_LIMIT = 600
"""Code points of a quotation, unless one sentence alone is longer."""
_HAN = re.compile("[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Extraction:
    """A sentence and the value in it, weighed.

    Attributes:
        evidence: The sentence.
        value: What answers; None where the sentence itself does, or where it holds no fitting value.
        score: What extractions are ordered by; higher is better.
        verbatim: Whether the sentence holds words that the question quotes.
    """

    evidence: Evidence
    value: Value | None
    score: float
    verbatim: bool = False


def extract(
    library: Library,
    query: Query,
    evidence: Sequence[Evidence],
    wanted: AnswerKind,
    *,
    defining: bool = False,
    quoted: Sequence[str] = (),
    counted: frozenset[str] = frozenset(),
    negated: Callable[[Library, Evidence], bool] | None = None,
    depth: int = 100,
) -> tuple[Extraction, ...]:
    """Return the best sentences with the best value of each, best first.

    Args:
        library: Where the evidence is from.
        query: What was asked.
        evidence: Best first.
        wanted: The kind of value that answers.
        defining: Whether the question asks what something is.
        quoted: Words that the question has in quotation marks.
        counted: Tokens of the thing whose number is asked.
        negated: Tells whether a sentence denies something; for questions that ask for what is not, else None.
        depth: How many sentences are looked at.
    """
    wording = [fold_text(words) for words in quoted if " " in words.strip() or len(words) >= QUOTED_LENGTH]
    lens = QuestionLens(query, counted)
    names_asked = asks_for_names(lens.asked)
    found = []
    for one in evidence[:depth]:
        if one.score < evidence[0].score - HOPELESS:
            break
        held = values(SentenceView.of(library, lens, one.chunk, one.sentence), wanted)
        value = held[0] if held else None
        score = one.score
        if value is not None:
            score += VALUE_SHARE * (0.2 + 0.8 * min(1.2, _nearness(library, one, value)))
            if counted and not value.counted:
                score -= UNCOUNTED_SHARE
        elif wanted in TYPED:
            score -= MISSING_SHARE
        if wanted in SAID:
            score += _told(library, query, one, wanted, defining=defining)
        if wanted is AnswerKind.LIST and not names_asked and introduced_items(library, one):
            score += LIST_SHARE
        if negated:
            score += NEGATION_SHARE if negated(library, one) else -NEGATION_SHARE
        sentence = library.annotation(one.chunk).sentences[one.sentence]
        verbatim = False
        if wording:
            text = fold_text(library.passage_text(one.chunk).text[sentence.start : sentence.end])
            verbatim = any(words in text for words in wording)
            score += QUOTED_SHARE * verbatim
        if len(sentence) > LONG:
            score -= LENGTH_SHARE * math.log2(len(sentence) / LONG)
        found.append(Extraction(one, value, score, verbatim))
    found.sort(key=lambda one: (-one.score, one.evidence.chunk, one.evidence.sentence))
    return tuple(found)


def _nearness(library: Library, evidence: Evidence, value: Value) -> float:
    """Return how near a value is to what is asked about: a date line or a signature is all about its document."""
    kind = library.paragraph(library.chunks[evidence.chunk]).kind
    return max(1.0, value.nearness) if kind in DEFINED_BY_CONTEXT else value.nearness


def _told(library: Library, query: Query, evidence: Evidence, wanted: AnswerKind, *, defining: bool) -> float:
    """Return what to add to the score of a sentence for what it says of the thing asked about."""
    worth = DEFINITION_SHARE * definition(library, query, evidence) if defining else 0.0
    if wanted is AnswerKind.TEXT:
        worth += telling(library, query, evidence)
    return worth - NOTHING_NEW_SHARE if _says_nothing_new(library, query, evidence) else worth


def definition(library: Library, query: Query, evidence: Evidence) -> float:
    """Return how surely a sentence goes on from a thing asked about to say what it is: 1 where it begins with it."""
    annotation = library.annotation(evidence.chunk)
    sentence = annotation.sentences[evidence.sentence]
    text = library.passage_text(evidence.chunk).text
    tokens = {
        token
        for unit in query.units
        for way in unit.alternatives
        if way.strength > NESTED_STRENGTH
        for token in way.tokens
    }
    for term in annotation.terms_within(sentence):
        cue = definition_cue().match(text, term.end, sentence.end) if term.token in tokens else None
        if cue and _width(text[cue.end() : sentence.end].strip()) >= DEFINED_WIDTH:
            return 1.0 if term.start - sentence.start <= BEGINNING else LATER_DEFINITION
    return 0.0


def _width(text: str) -> int:
    """Return how much a text is, in letters; a Chinese character counts as two."""
    return len(text) + len(_HAN.findall(text))


def _says_nothing_new(library: Library, query: Query, evidence: Evidence) -> bool:
    """Return whether a sentence holds hardly a word besides those asked about: an item of a list, a heading."""
    annotation = library.annotation(evidence.chunk)
    asked = frozenset[str]().union(*(unit.tokens for unit in query.units))
    stems = [
        term
        for term in annotation.terms_within(annotation.sentences[evidence.sentence])
        if term.token[:2] == STEM
    ]
    places = [term for term in annotation.terms if term.token in asked]
    new = [
        term
        for term in stems
        if not any(place.start <= term.start and term.end <= place.end for place in places)
    ]
    return len(new) < FEW_WORDS


@lru_cache(maxsize=1)
def definition_cue() -> re.Pattern[str]:
    """Return what stands between a term and its definition, from ``bot/answer/data/definitions.toml``."""
    raw = tomllib.loads(resources.files("bot.answer.data").joinpath("definitions.toml").read_text("utf-8"))
    spaced = "|".join(re.escape(word) for word in raw["cues"] if not _HAN.match(word))
    chinese = "|".join(re.escape(word) for word in raw["cues"] if _HAN.match(word))
    # Chinese sets no space around a word: "“测站”是指进行记录的任何固定设施".
    return re.compile(
        rf"[^.؟?!。؛;:]{{0,{raw['reach']}}}?(?:\s[-–—]\s|[:：]\s|[\s\W](?:{spaced})(?!\w))|\W{{0,3}}(?:{chinese})",
        re.IGNORECASE,
    )


def quote_spans(library: Library, chunk: int, sentence: int) -> tuple[Span, ...]:
    """Return the source spans of the words to quote around a sentence.

    The whole unit where it fits into :data:`QUOTE_LIMIT`; else the sentence, with the sentences around it as far
    as they fit.
    """
    passage = library.passage_text(chunk)
    paragraph = library.paragraph(library.chunks[chunk])
    if len(passage.joined.text) <= QUOTE_LIMIT:
        return paragraph.spans
    sentences = library.annotation(chunk).sentences
    first = last = sentence
    while True:
        before, after = first, last
        if last + 1 < len(sentences) and sentences[last + 1].end - sentences[first].start <= QUOTE_LIMIT:
            last += 1
        if first > 0 and sentences[last].end - sentences[first - 1].start <= QUOTE_LIMIT:
            first -= 1
        if (first, last) == (before, after):
            break
    if first == 0 and last == len(sentences) - 1:
        return paragraph.spans
    text = passage.text[sentences[first].start : sentences[last].end]
    start = sentences[first].start + len(text) - len(text.lstrip())
    return passage.source_spans(start, start + len(text.strip()))
