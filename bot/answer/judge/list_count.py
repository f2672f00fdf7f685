"""Of what and of how many a list is: not "the seven themes" of a text that has six; of "States" where it names some."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answer.judge.order import moved_first
from bot.answer.sentence.lens import QuestionLens
from bot.answer.sentence.lists import introduced_parts, listed_items, named_parts
from bot.answer.sentence.ranked_items import count_asked
from bot.answer.sentence.view import SentenceView
from bot.answer.understand.patterns import AnswerKind
from bot.answer.words.column_words import column_words
from index.annotate import CONCEPT
from index.model import holds
from index.rank import TOLD, Finding, Level
from index.termbase.model import PLACES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Query

SAID = TOLD | {Level.NEIGHBOUR}
"""Where a text says itself how many there are."""
REACH = 0.6
"""How far below the best a list may be that has as many items as the question says."""
_BETWEEN = re.compile(r"[؛;；]|、|[،,]\s|\s(?:and|et|y|e|и|или|or|ou|o)\s|\sو(?=\w{3})|[和及与]")


def with_classes_met(library: Library, query: Query, best: Extraction) -> Extraction:
    """Return a list of places with what only says that they are places met: "which States", "in which cities"."""
    named = column_words()["place_classes"]
    classes = {at for at, unit in enumerate(query.units) if unit.own_concepts & named}
    untold = [at for at in classes if best.evidence.findings[at].level is not Level.SENTENCE]
    if not untold or len(classes) == len(query.units) or not _lists_places(library, query, best):
        return best
    findings = list(best.evidence.findings)
    lost = sum(query.units[at].weight * (1.0 - findings[at].worth) for at in untold)
    for at in untold:
        findings[at] = Finding(1.0, Level.SENTENCE)
    more = lost / sum(unit.weight for unit in query.units)
    evidence = best.evidence._replace(
        findings=tuple(findings), coverage=best.evidence.coverage + more, score=best.evidence.score + more
    )
    return replace(best, evidence=evidence, score=best.score + more)


def _lists_places(library: Library, query: Query, one: Extraction) -> bool:
    """Return whether a list names more than one place."""
    view = SentenceView.of(library, QuestionLens(query), one.evidence.chunk, one.evidence.sentence)
    kind = library.termbase.concept
    named = [part.concept for part in named_parts(view, one.evidence)]
    if one.value is not None and one.introduction is None:
        span = one.value.span
        inside = (term for term in view.concepts if holds(span, term))
        named += [term.token.removeprefix(CONCEPT) for term in inside]
    return sum(bool(concept) and kind(concept).kind in PLACES for concept in named) > 1


def of_count_first(
    library: Library, understood: Understanding, query: Query, extractions: Sequence[Extraction]
) -> Sequence[Extraction]:
    """Return the extractions, first the list of as many items as a question says, where the best has not as many."""
    if not extractions or not of_another_count(library, understood, query, extractions[0]):
        return extractions
    for place, one in enumerate(extractions):
        if one.score < extractions[0].score - REACH:
            break
        lists = one.value is not None or listed_items(library, one.evidence)
        if lists and not of_another_count(library, understood, query, one):
            return moved_first(extractions, place)
    return extractions


def of_another_count(library: Library, understood: Understanding, query: Query, best: Extraction) -> str:
    """Return that neither a text says the number of things that a question does, nor as many are listed; or nothing."""
    count = count_asked(query)
    if understood.answer is not AnswerKind.LIST or not count:
        return ""
    numbers = [
        (unit, finding)
        for unit, finding in zip(query.units, best.evidence.findings, strict=True)
        if f"n:{count}" in unit.tokens
    ]
    if any(finding.level in SAID for _unit, finding in numbers):
        return ""
    counts = {len(listed_items(library, best.evidence)), len(introduced_parts(library, best.evidence))}
    if best.value is not None:
        counts |= {len(best.value.parts), 1 + len(_BETWEEN.findall(best.value.text))}
    return "" if count in counts else f"of another count: {numbers[0][0].words}"
