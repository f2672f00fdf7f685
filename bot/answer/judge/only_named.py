"""Whether a sentence only names what a question is about: not what it says or did, or agreed, or what it is called."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.judge.unmet import NAMING, is_deed
from bot.answer.model import Intent
from bot.answer.sentence.title_values import titles
from bot.answer.understand.patterns import AnswerKind
from bot.answer.words.column_words import column_words
from index.facts.events import event_words
from index.model import Language
from index.query import MEETINGS, RELATED_STRENGTH
from index.query_words import query_words
from index.rank import TOLD, UNTOLD
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.sentence.view import SentenceView
    from bot.answer.understand.understanding import Understanding
    from index.query import Query, QueryUnit
    from index.rank import Finding

    Found = Sequence[tuple[QueryUnit, Finding]]

NAMES = NAMING | {
    ConceptKind.PROCESS,
    ConceptKind.DOCUMENT,
    ConceptKind.DOCUMENT_KIND,
    "date",
    "name",
    "number",
    "word",
}
"""Kinds of unit that say whom or what a question is about."""
COUNTING = frozenset({"number", "particle"})
"""Kinds of unit that say how many things are asked about."""
THING_SHARE = 0.15
"""Share that a thing may have in a question for what is said of it, and be told of nowhere."""
DEED_SHARE = 0.2
"""The same of what somebody did."""


def only_named(view: SentenceView, understood: Understanding, query: Query, found: Found) -> str:
    """Return what a sentence does not tell of what it names; empty where it tells more, or the names are asked for."""
    return _of_nothing_but_names(understood, found) or _of_no_agreement(view, query, found)


def _of_nothing_but_names(understood: Understanding, found: Found) -> str:
    """Return that neither a thing nor a deed that is asked about is told of, only whose it is; or nothing.

    That a declaration was adopted tells nothing of what it says on refugees.
    """
    if understood.answer is not AnswerKind.TEXT or understood.intent is Intent.DEFINITION:
        return ""
    if any(_says_more(unit) and _is_around(finding) for unit, finding in found):
        return ""
    total = sum(unit.weight for unit, _finding in found)
    for unit, finding in found:
        thing = unit.kind == ConceptKind.VOCABULARY and unit.weight > THING_SHARE * total
        deed = is_deed(unit) and unit.weight > DEED_SHARE * total
        if (thing or deed) and finding.level in UNTOLD:
            return f"only named: {unit.words}"
    return ""


def _of_no_agreement(view: SentenceView, query: Query, found: Found) -> str:
    """Return that it is asked what was decided at a meeting, and a sentence decides that it is held; or nothing."""
    decided = [unit for unit, _finding in found if unit.own_concepts & column_words()["deciding"]]
    meetings = [unit for unit, _finding in found if unit.kind in MEETINGS]
    if not decided or not any(_is_where(query, unit, decided[0]) for unit in meetings):
        return ""
    rest = [(unit, finding) for unit, finding in found if unit not in decided]
    if any(unit.kind not in NAMES | {ConceptKind.TIME} and _is_told(finding) for unit, finding in rest):
        return ""
    kind = view.library.termbase.concept
    said = {one for term in view.concepts if kind(one := term.token[2:]).kind is ConceptKind.EVENT_VERB}
    of_holding = event_words().holding & said or said <= column_words()["deciding"]
    return f"no outcome: {decided[0].words}" if of_holding else ""


def untitled(view: SentenceView, understood: Understanding, query: Query, found: Found) -> str:
    """Return that the titles of several documents are asked for, and a sentence gives none; or nothing."""
    said = [one for one in found if one[0].kind not in COUNTING]
    if query.language is Language.CHINESE:
        said.reverse()
    works = any(one.kind == ConceptKind.DOCUMENT_KIND for one, _finding in said[1:2])
    if (
        not works
        or said[0][0].alternatives[0].concept not in column_words()["titles"]
        or _is_told(said[0][1])
    ):
        return ""
    return "" if any(titles(view, understood.answer)) else f"no titles: {said[0][0].words}"


def _says_more(unit: QueryUnit) -> bool:
    """Return whether a unit is neither a name nor the word by which it is asked what something says."""
    return unit.kind not in NAMES and unit.alternatives[0].concept not in query_words().saying


def _is_around(finding: Finding) -> bool:
    return finding.level not in UNTOLD and finding.degree > RELATED_STRENGTH


def _is_told(finding: Finding) -> bool:
    return finding.level in TOLD and finding.degree > RELATED_STRENGTH


def _is_where(query: Query, unit: QueryUnit, decided: QueryUnit) -> bool:
    """Return whether a question says that something happened at a meeting, not what was to happen to it."""
    if query.language is Language.CHINESE:
        return unit.span.end <= decided.span.start
    before = fold_text(query.text[: unit.span.start])
    return _at().search(before) is not None


@lru_cache(maxsize=1)
def _at() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(column_words()["at_meeting"], key=len, reverse=True)))
    return re.compile(rf"(?:^|\W)(?:{words})(?:\W+[^\W\d_]+)?\W*$")
