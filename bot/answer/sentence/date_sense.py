"""Whether a question asks since when, until when or by when, and whether a sentence tells a date so."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.understand.phrases import Phrases
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from bot.answer.sentence.view import SentenceView
    from bot.answer.understand.understanding import Understanding
    from index.model import Language, Span

SINCE, UNTIL, BY = "since", "until", "by"
REACH = 32
"""Code points around a date that tell so."""


def sense_asked(understood: Understanding) -> str:
    """Return "since", "until" or "by" where a question asks so for a date; empty where it does not."""
    if understood.answer is not AnswerKind.DATE:
        return ""
    if understood.attribute is Attribute.DEADLINE:
        return BY
    folded, language = fold_text(understood.text), understood.written_in or understood.language
    return next((sense for sense in (SINCE, UNTIL, BY) if _asked(sense, language).find(folded)), "")


def is_so_told(view: SentenceView, date: Span) -> bool:
    """Return whether a sentence tells a date in the sense that the question asks for: "since 2005"."""
    return bool(view.lens.sense) and _is_told(view, date, view.lens.sense)


def is_due(view: SentenceView, date: Span) -> bool:
    """Return whether a sentence says of a date that something is due by then, not that it goes on until then."""
    return _is_told(view, date, BY, lasting=False)


def _is_told(view: SentenceView, date: Span, sense: str, *, lasting: bool = True) -> bool:
    """Return whether the words around a date tell it in a sense; ``lasting``: also those of what goes on until then."""
    first, last = _around(sense, view.library.chunks[view.chunk].language, lasting=lasting)
    before = fold_text(view.text[max(view.sentence.start, date.start - REACH) : date.start])
    behind = fold_text(view.text[date.end : min(view.sentence.end, date.end + REACH)])
    return first.search(before) is not None or last.match(behind) is not None


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(resources.files("bot.answer.data").joinpath("date_senses.toml").read_text("utf-8"))


@lru_cache(maxsize=16)
def _asked(sense: str, language: Language) -> Phrases:
    rows = _table()[sense]["asked"]
    return Phrases(rows.get(language.value, rows["en"]), language)


@lru_cache(maxsize=32)
def _around(sense: str, language: Language, *, lasting: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what stands before a date that is told in a sense, and what behind it."""
    senses = (BY, UNTIL) if lasting and sense == BY else (sense,)
    between, before, behind = (
        "|".join(_table()[one][key].get(language.value, "(?!)") for one in senses)
        for key in ("between", "before", "behind")
    )
    # «منذ عام ٢٠٠٥»: the date may begin with its noun, and hold the word for when in the year.
    return (
        re.compile(rf"(?:(?<!\w)[وف]?|(?<=[\u3400-\u9fff]))(?:{before})(?:\s+(?:{between}))*\s*\Z"),
        re.compile(rf"\s*(?:{behind})"),
    )
