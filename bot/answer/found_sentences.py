"""The sentences that a search finds for a question and what answers in them."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from bot.answer.extract import FEW_UNITS, extract
from bot.answer.model import Intent
from bot.answer.sentence.changes import asks_change
from bot.answer.sentence.counting import counted_thing
from bot.answer.sentence.date_sense import sense_asked
from bot.answer.sentence.denying import DOERS, denies
from bot.answer.sentence.label_values import labelled_thing
from bot.answer.sentence.lens import QuestionLens
from bot.answer.sentence.meeting_places import with_meeting_places
from bot.answer.sentence.name_values import SHORTENED
from bot.answer.sentence.number_ties import word_asked
from bot.answer.understand.date_precision import precision_asked
from bot.answer.understand.long_form import asks_long_form
from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.understand.purpose import purpose_asked
from bot.answer.understand.said_of import texts_asked
from bot.answer.words.column_words import asks_with_whom, bodies_asked, column_words
from index.rank import rank
from index.search import candidates, naming, title_pages
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Query
    from index.rank import Evidence, Ranking

CANDIDATES = 64
"""Chunks whose sentences are weighed."""
DEPTH = 160
"""Sentences, best first, that are looked at for what answers."""
_OF_THE_WHOLE = frozenset({Intent.LIST, Intent.TOPIC, Intent.OTHER})
"""Intents of a question that names one thing and no more."""
DEFINABLE = frozenset({ConceptKind.BODY, ConceptKind.PROCESS, ConceptKind.SERIES, ConceptKind.DOCUMENT})
"""Kinds of thing of which it is told what they are where nothing more is asked of them."""
OF_THINGS = frozenset(
    {AnswerKind.LIST, AnswerKind.PLACE, AnswerKind.CITY, AnswerKind.ROOM, AnswerKind.NUMBER}
)
"""Kinds of answer that a long sentence may give of a thing which it names as one of many."""
OF_TEXT_SHARE = 0.3
"""What it adds that a sentence is one of the text that is asked what it says."""
DEFINED_REACH = 4
"""How many times as many, where of at most :data:`FEW_UNITS` words is asked what they are, what for or how many.

And where it is asked who did not do a thing."""


def heaviest_things(query: Query) -> frozenset[str]:
    """Return the concepts of the weightiest thing of a question, which a long sentence names as one of many."""
    things = [unit for unit in query.units if unit.known and unit.own_concepts]
    heaviest = max(things, key=lambda unit: unit.weight, default=None)
    return heaviest.own_concepts if heaviest is not None else frozenset()


def found_sentences(
    library: Library, understood: Understanding, query: Query
) -> tuple[Ranking, tuple[Extraction, ...]]:
    """Return the sentences that a search finds and what answers in them, each best first."""
    purpose = purpose_asked(understood, query)
    # "Who are the Friends of the Forum?" may ask for a list, or what they are; so may "what does the Group do?".
    alone = len(query.units) == 1 and query.units[0].kind in DEFINABLE and not purpose
    one = understood.intent in _OF_THE_WHOLE and alone
    # "What is it not starting from?" asks for no definition.
    defining = (one or understood.intent is Intent.DEFINITION) and not understood.negated
    counted = counted_thing(library, understood, query)
    # What is named everywhere is defined in one place, or counted, and nothing but that tells which.
    few = len(query.units) <= FEW_UNITS
    denying = understood.negated and understood.answer in DOERS  # told in one short sentence
    wide = DEFINED_REACH if denying or (few and (defining or purpose or counted is not None)) else 1
    hits = candidates(library, query, wide * CANDIDATES)
    titles: frozenset[int] = frozenset()
    if understood.answer is AnswerKind.LABEL or QuestionLens(query).of_a_writer:
        known, pages = {hit.chunk for hit in hits}, title_pages(library, query)
        hits = (*hits, *(hit for hit in pages if hit.chunk not in known))
        titles = frozenset(hit.chunk for hit in pages)
    named = heaviest_things(query) if understood.answer in OF_THINGS else frozenset[str]()
    if understood.answer is AnswerKind.ROOM:
        named |= column_words()["room"] | column_words()["venue"]
    if named:
        hits = (*hits, *naming(library, query, named, frozenset(hit.chunk for hit in hits)))
    evidence = rank(library, query, hits)
    weighed = partial(
        extract,
        library,
        query,
        wanted=understood.answer,
        defining=defining,
        depth=wide * DEPTH,
        quoted=tuple(one.text for one in understood.constraints.quoted),
        counted=counted,
        bodies=bodies_asked(understood.text, understood.written_in or understood.language, library.termbase)
        if understood.answer in SHORTENED
        else frozenset(),
        labelled=labelled_thing(library.termbase, understood),
        precision=precision_asked(understood),
        with_whom=asks_with_whom(understood.text),
        relation=understood.relation,
        purpose=purpose,
        theme=understood.attribute is Attribute.THEME,
        change=asks_change(understood),
        sense=sense_asked(understood),
        word=word_asked(understood, query),
        long_form=asks_long_form(understood),
        negated=understood.negated,
    )
    same = with_meeting_places(library, query, evidence, wide * DEPTH)
    texts = texts_asked(library, understood, query)
    if texts:
        same = _of_texts_first(library, list(islice(same, wide * DEPTH)), texts)
    extractions: tuple[Extraction, ...] = weighed(evidence=same)
    if titles and understood.answer in DOERS:  # a title page holds few of the question's words
        lines = [one for one in _others(evidence, extractions) if one.chunk in titles]
        extractions = tuple(sorted((*extractions, *weighed(evidence=lines)), key=lambda one: -one.score))
    if denying:  # better ones may tell of those who did
        rest = [one for one in _others(evidence, extractions) if denies(library, one.chunk, one.sentence)]
        extractions = (*extractions, *weighed(evidence=rest))
    return evidence, extractions


def _others(ranking: Ranking, extractions: Sequence[Extraction]) -> Iterator[Evidence]:
    """Yield the sentences that nothing was extracted from."""
    known = {one.evidence for one in extractions}
    return (one for one in ranking if one not in known)


def _of_texts_first(
    library: Library, evidence: Sequence[Evidence], texts: frozenset[str]
) -> Sequence[Evidence]:
    """Return sentences, those of the documents that are asked what they say raised above others that say as much."""
    raised = (
        one._replace(score=one.score + OF_TEXT_SHARE * (library.document_of[one.chunk] in texts))
        for one in evidence
    )
    return sorted(raised, key=lambda one: -one.score)
