"""How many items a list has, where its introduction says what they are: "… the following conclusions: (a) … (e) …"."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from bot.answer.sentence.counting import held, of_another
from bot.answer.sentence.lists import introduced_parts
from bot.answer.words.number_phrases import counting_words, is_label
from index.annotate import CONCEPT, longest
from index.chunk import COLONS
from index.model import Language, Span
from index.rank import Level
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answer.sentence.counting import Counted
    from index.annotate import Term
    from index.library import Library
    from index.model import Paragraph
    from index.query import Query
    from index.rank import Evidence

DEPTH = 30
"""Sentences, best first, that are looked at."""
SAID_SHARE = 0.5
"""Share of a question's weight that the introduction itself must hold."""
BESIDE, BESIDE_HAN = 24, 6
"""Code points between the thing counted and "following"; in Chinese."""
HEADING = 40
"""Code points of a heading that introduces what it names: "Recommendations:"."""
BEGINNING = 24
"""Code points of an item that may name it: "Phase I (consultations)"."""
LETTERS = 26
_ITEM_EDGE = " ؛;،,.()（）<>«»'‘’"
NAMES = frozenset({ConceptKind.SERIES, ConceptKind.BODY, ConceptKind.PROCESS, ConceptKind.DOCUMENT})
"""Kinds of concept that have objectives, phases, members."""
_NO_NOUNS = frozenset({ConceptKind.EVENT_VERB, ConceptKind.ATTRIBUTE})


@dataclass(frozen=True, slots=True)
class CountedItems:
    """A list whose items are what was asked for the number of.

    Attributes:
        evidence: Its introduction.
        texts: Its items, in order; at least two.
        parts: The units that are its items; empty where they stand in the introducing sentence.
    """

    evidence: Evidence
    texts: tuple[str, ...]
    parts: tuple[Paragraph, ...] = ()


def counted_items(
    library: Library, query: Query, counted: Counted, evidence: Sequence[Evidence]
) -> CountedItems | None:
    """Return the best complete list of the things counted; None where the documents list them nowhere as such.

    A list is taken only where its introduction names the things, and as what it introduces; where that holds what
    qualifies them and most of the question; and where its items are marked from the first on without a gap.
    """
    for one in islice(evidence, DEPTH):
        found_units = list(zip(query.units, one.findings, strict=True))
        # What only says which document is meant, "the Lima meeting", stands in no introduction.
        total = sum(unit.weight for unit, finding in found_units if finding.level is not Level.DOCUMENT)
        said = sum(
            unit.weight * finding.degree for unit, finding in found_units if finding.level is Level.SENTENCE
        )
        another = of_another(library, query, counted, one.chunk)
        if another is not None and one.findings[query.units.index(another)].level is Level.DOCUMENT:
            another = None
        if said < SAID_SHARE * total or another is not None:
            continue
        found = _of_parts(library, one) or _of_marks(library, one)
        if found is None:
            continue
        items, introduction = found
        if _are_named(library, counted, items) or _introduces(library, query, counted, introduction):
            return items
    return None


def _are_named(library: Library, counted: Counted, items: CountedItems) -> bool:
    """Return whether every item begins with the name of what is counted: «المرحلة الأولى (المشاورات)»."""
    language = library.language_of[items.evidence.chunk]
    return all(
        held(
            counted.heads,
            frozenset(
                CONCEPT + match.concept
                for match in library.termbase.match(text[:BEGINNING], language, nested=True)
            ),
        )
        for text in items.texts
    )


def _of_parts(library: Library, evidence: Evidence) -> tuple[CountedItems, Introduction] | None:
    """Return the parts that a sentence introduces, and what introduces them; None where they are no whole list."""
    parts = introduced_parts(library, evidence)
    if len(parts) < 2 or not _is_complete(part.locator.steps[-1].value for part in parts):
        return None
    document = library.documents[library.document_of[evidence.chunk]]
    sentence = library.annotation(evidence.chunk).sentences[evidence.sentence]
    texts = tuple(document.text_of(part) for part in parts)
    return CountedItems(evidence, texts, tuple(parts)), Introduction(evidence, sentence)


def _of_marks(library: Library, evidence: Evidence) -> tuple[CountedItems, Introduction] | None:
    """Return the items that a sentence marks itself behind a colon: "… are: (1) …; (2) …"."""
    text = library.passage_text(evidence.chunk).text
    annotation = library.annotation(evidence.chunk)
    sentence = annotation.sentences[evidence.sentence]
    marks = [
        one
        for one in annotation.numbers
        if sentence.start <= one.span.start < sentence.end and is_label(text, sentence, one.span)
    ]
    if len(marks) < 2 or not _is_complete(str(one.value) for one in marks):
        return None
    before = text[sentence.start : marks[0].span.start].rstrip(_ITEM_EDGE)
    if not before.endswith(COLONS):
        return None
    ends = [*(one.span.start for one in marks[1:]), sentence.end]
    texts = (text[one.span.end : end].strip(_ITEM_EDGE) for one, end in zip(marks, ends, strict=True))
    introduced = Introduction(evidence, Span(sentence.start, sentence.start + len(before)))
    return CountedItems(evidence, tuple(texts)), introduced


def _is_complete(marks: Iterable[str]) -> bool:
    """Return whether marks run from the first on without a gap: 1, 2, 3 or a, b, c."""
    values = list(marks)
    numbers = [str(number + 1) for number in range(len(values))]
    letters = [chr(ord("a") + number) for number in range(min(len(values), LETTERS))]
    return values in (numbers, letters)


@dataclass(frozen=True, slots=True)
class Introduction:
    """The words that introduce a list, up to their colon."""

    evidence: Evidence
    span: Span


def _introduces(library: Library, query: Query, counted: Counted, introduction: Introduction) -> bool:
    """Return whether the things counted are what is introduced, not others that are named along with it.

    «أهابت الدول الأعضاء بما يلي: …» introduces no States; "the following conclusions: …" and "The criteria of good
    practice are: …" introduce conclusions and criteria.
    """
    chunk, span = introduction.evidence.chunk, introduction.span
    text, annotation = library.passage_text(chunk).text, library.annotation(chunk)
    terms = annotation.terms_within(span)
    named = held(counted.heads, frozenset(one.token for one in terms))
    if not named or not all(held(ways, annotation.tokens_within(span)) for ways in counted.qualifiers):
        return False
    language = library.language_of[chunk].value
    words, reach = counting_words(), BESIDE_HAN if language == Language.CHINESE else BESIDE
    for head in (one for one in terms if one.token in named):
        if not _is_theirs(library, query, head, terms):
            continue
        following = words["following"].get(language, ())
        before = fold_text(text[max(span.start, head.start - reach) : head.start])
        behind = text[head.end : _deed_behind(library, head, terms, min(span.end, head.end + reach))]
        if any(word in before or word in fold_text(behind) for word in following):
            return True
        kinds = [
            library.termbase.concept(one.token[2:]).kind
            for one in terms
            if one.token.startswith(CONCEPT) and one.end <= head.start
        ]
        if any(kind not in _NO_NOUNS for kind in kinds):
            continue
        tail = fold_text(text[head.end : span.end]).rstrip(" :\n")
        heading = len(span) <= HEADING and _deed_behind(library, head, terms, span.end) == span.end
        if heading or tail.endswith(words["are"].get(language, ())):
            return True
    return False


def _deed_behind(library: Library, head: Term, terms: Sequence[Term], end: int) -> int:
    """Return where a deed begins behind what is named, else an end: 与会者指出了下述要点 introduces no participants."""
    deeds = (
        one.start
        for one in terms
        if head.end <= one.start < end
        and one.token.startswith(CONCEPT)
        and library.termbase.concept(one.token[2:]).kind is ConceptKind.EVENT_VERB
    )
    return min(deeds, default=end)


def _is_theirs(library: Library, query: Query, head: Term, terms: Sequence[Term]) -> bool:
    """Return whether the name nearest to the things counted is one that the question names, if it names any.

    «يهدف الاجتماع العالمي السابع … (الاتفاق العالمي) إلى ما يلي» gives no objectives of the compact.
    """
    asked = frozenset(token for unit in query.units if unit.kind in NAMES for token in unit.tokens)
    named = [
        one
        for one in longest(one for one in terms if one.token.startswith(CONCEPT))
        if library.termbase.concept(one.token[2:]).kind in NAMES
    ]
    if not asked or not named:
        return True
    return min(named, key=lambda one: max(one.start - head.end, head.start - one.end)).token in asked
