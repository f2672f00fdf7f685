"""How many voted for a thing, against it or not at all: what asks for it, and the ways a text tells it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.answer.understand.patterns import AnswerKind
from bot.answer.words.tables import read_table
from index.model import Language, Span
from index.text.normalize import fold, fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.answer.sentence.view import SentenceView
    from bot.answer.understand.understanding import Understanding
    from index.query import Query

SIDES = ("abstained", "against", "for")
"""The sides of a vote, the surest told first: "2 against" stands beside "120 to 2"."""
SOUGHT = ("vote", "abstain")
"""What texts that tell of a vote speak of."""
NUMBER = "#"
"""Stands for the number in a way to tell a side."""
TWO = 2
"""What an Arabic dual is."""


def side_asked(understood: Understanding) -> str:
    """Return which side of a vote a question counts: "for", "against" or "abstained"; empty where none."""
    if understood.answer is not AnswerKind.NUMBER:
        return ""
    language, text = understood.written_in or understood.language, fold_text(understood.text)
    if not re.search(_table()["context"].get(language.value, "(?!)"), text):
        return ""
    asked = _table()["asked"]
    return next((side for side in SIDES if re.search(asked[side].get(language.value, "(?!)"), text)), "")


def without_votes(understood: Understanding, query: Query) -> Query:
    """Return a question for a side of a vote without its words for that: the numbers around them tell which side."""
    if not side_asked(understood):
        return query
    words = frozenset(_table()["words"])
    rest = tuple(unit for unit in query.units if unit.own_concepts.isdisjoint(words))
    return query.seeking(SOUGHT, rest) if rest else query


def votes(view: SentenceView, side: str) -> Iterator[tuple[Span, float]]:
    """Yield how many a sentence tells to have been on a side of a vote, with the words beside: "10 abstentions"."""
    if not re.search(
        _table()["context"].get(view.language.value, "(?!)"),
        fold_text(view.text[view.sentence.start : view.sentence.end]),
    ):
        return
    for span, value in _numbers(view):
        before = fold(view.text[view.sentence.start : span.start]).text
        behind = fold_text(view.text[span.end : view.sentence.end])
        told = next((one for one in SIDES if _is_told(one, view.language, before, behind)), "")
        if told == side:
            yield span, value


def _numbers(view: SentenceView) -> Iterator[tuple[Span, float]]:
    """Yield the numbers of a sentence and its Arabic duals of votes, in its order."""
    found = [(one.span, float(one.value)) for one in view.numbers]
    if view.language is Language.ARABIC:
        duals = re.compile(rf"(?<!\w)(?:{_table()['two']})(?!\w)")
        told = duals.finditer(view.text, view.sentence.start, view.sentence.end)
        found += [(Span(*match.span()), float(TWO)) for match in told]
    yield from sorted(found)


def _is_told(side: str, language: Language, before: str, behind: str) -> bool:
    """Return whether the words around a number tell it as that of a side."""
    return any(first.search(before) and second.match(behind) for first, second in _ways(side, language))


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Any]:
    return read_table("votes.toml")


@lru_cache(maxsize=24)
def _ways(side: str, language: Language) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Return what stands before and behind the number of a side, way by way."""
    ways = (way.partition(NUMBER) for way in _table()["told"][side].get(language.value, ()))
    return tuple((re.compile(rf"(?:{before})\Z"), re.compile(behind)) for before, _, behind in ways)
