"""Whether a question asks since when, or by when: of a sentence's dates the one that is told so answers."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from bot.answer.understand.patterns import AnswerKind, Attribute, Phrases
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from bot.answer.sentence.view import SentenceView
    from bot.answer.understand.understanding import Understanding
    from index.model import Language, Span

SENSES = ("since", "by")
REACH = 32
"""Code points around a date that tell so."""


def sense_asked(understood: Understanding) -> str:
    """Return "since" or "by" where a question asks so for a date; empty where it does not."""
    if understood.answer is not AnswerKind.DATE:
        return ""
    if understood.attribute is Attribute.DEADLINE:
        return "by"
    folded, language = fold_text(understood.text), understood.written_in or understood.language
    return next((sense for sense in SENSES if _asked(sense, language).find(folded)), "")


def is_so_told(view: SentenceView, date: Span) -> bool:
    """Return whether a sentence tells a date in the sense that the question asks for: "since 2005"."""
    sense, language = view.lens.sense, view.library.chunks[view.chunk].language
    if not sense:
        return False
    before = fold_text(view.text[max(view.sentence.start, date.start - REACH) : date.start])
    behind = fold_text(view.text[date.end : min(view.sentence.end, date.end + REACH)])
    # «منذ عام ٢٠٠٥»: the date may begin with its noun, and hold the word for when in the year.
    first, last = _around(sense, language)
    return first.search(before) is not None or last.match(behind) is not None


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(resources.files("bot.answer.data").joinpath("date_senses.toml").read_text("utf-8"))


@lru_cache(maxsize=16)
def _asked(sense: str, language: Language) -> Phrases:
    rows = _table()[sense]["asked"]
    return Phrases(rows.get(language.value, rows["en"]), language)


@lru_cache(maxsize=16)
def _around(sense: str, language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what stands before a date that is told in a sense, and what behind it."""
    rows = _table()[sense]
    never = "(?!)"
    before, behind = (rows[key].get(language.value, never) for key in ("before", "behind"))
    return re.compile(rf"(?<!\w){before}\s*\Z|[\u3400-\u9fff]{before}\Z"), re.compile(rf"\s*{behind}")
