"""Names that did a thing together: "by Peru, Chile and the Lindqvist Foundation", «بدعم من البنك والصندوق», 甲和乙."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bot.answer.sentence.actors import is_whole_behind
from bot.answer.words.column_words import column_words
from bot.answer.words.tables import read_table
from index.annotate import CONCEPT
from index.model import Language
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.answer.sentence.candidate import Candidate
    from bot.answer.sentence.values import Value
    from bot.answer.sentence.view import SentenceView

LONGEST = 60
"""Code points between two names that may be joined, at most."""
_AND = "و"
_COMMAS = "،,؛;、"
_SHORT_NAME = re.compile(r"\s*[(（][^()（）]{1,30}[)）]")
BRACKET = 3
"""Code points between a name and its short form: "the International Organization for Migration (IOM)"."""


class _Joint(NamedTuple):
    """How a language joins names; for folded text.

    Attributes:
        within: All that may stand between two joined names.
        last: What stands before the last of them.
    """

    within: re.Pattern[str]
    last: re.Pattern[str]


def joined(view: SentenceView, names: Sequence[Value]) -> tuple[Value, ...]:
    """Return the names that are joined to the first one, itself among them, in the text's order.

    Args:
        view: The sentence.
        names: Every name of it that may answer; not empty.
    """
    others = [one for one in names if not any(_is_short_for(one, name) for name in names)]
    one = next((name for name in names if _is_short_for(names[0], name)), names[0])
    run, closed = [one], False
    for side in (-1, 1):
        while True:
            end = run[0] if side < 0 else run[-1]
            near = _next(end, others, side)
            how = joint(view, *((near, end) if side < 0 else (end, near))) if near is not None else None
            if near is None or how is None:
                break
            closed |= how
            run.insert(0 if side < 0 else len(run), near)
    return tuple(run) if closed else (one,)


def _is_short_for(one: Value, name: Value) -> bool:
    """Return whether a name stands behind another one as its short form."""
    return bool(one.concept) and one.concept == name.concept and 0 < one.span.start - name.span.end <= BRACKET


def _next(one: Value, others: Sequence[Value], side: int) -> Value | None:
    """Return the nearest name before or behind another that does not overlap it."""
    if side < 0:
        return max(
            (other for other in others if other.span.end <= one.span.start),
            key=lambda other: (other.span.end, -other.span.start),
            default=None,
        )
    return min(
        (other for other in others if other.span.start >= one.span.end),
        key=lambda other: (other.span.start, -other.span.end),
        default=None,
    )


def joint(view: SentenceView, one: Value | Candidate, other: Value | Candidate) -> bool | None:
    """Return whether two names are the last of a list (true) or stand in it (false); None where nothing joins them."""
    start, end = one.span.end, other.span.start
    if end - start > LONGEST:
        return None
    language = view.language
    words = _joints().get(language.value)
    if words is None or start >= end:
        return None
    between = fold_text(_unnamed(view, start, end))
    if language is Language.ARABIC and view.text[end] == _AND:
        between += _AND
    between = _SHORT_NAME.sub("", between)
    if not words.within.fullmatch(between):
        return None
    if words.last.search(between):
        return True
    return False if any(comma in between for comma in _COMMAS) else None


def _unnamed(view: SentenceView, start: int, end: int) -> str:
    """Return what stands between two names without the word for a government, which either may have.

    Nor does the body stand between of which the first is a part: "the Division of the Secretariat and the Bank".
    """
    text, nameless = view.text[start:end], column_words()["nameless"]
    kind_of = view.library.termbase.concept
    for term in view.concepts:
        owner = start < term.start and term.end <= end and kind_of(term.token[2:]).kind is ConceptKind.BODY
        if owner and is_whole_behind(view, start, term.start):
            text = " " * (term.end - start) + text[term.end - start :]
        if start <= term.start and term.end <= end and term.token.removeprefix(CONCEPT) in nameless:
            left = term.start + (view.text[term.start] == _AND)
            text = text[: left - start] + " " * (term.end - left) + text[term.end - start :]
    return text


@lru_cache(maxsize=1)
def _joints() -> Mapping[str, _Joint]:
    """Return how each language joins names, from ``bot/answer/data/joints.toml``."""
    raw = read_table("joints.toml")
    return {code: _joint(row, spaced=code != Language.CHINESE.value) for code, row in raw.items()}


def _joint(row: Mapping[str, Sequence[str]], *, spaced: bool) -> _Joint:
    last, beside = (
        "|".join(sorted(map(re.escape, row[key]), key=len, reverse=True)) for key in ("and", "beside")
    )
    edges = (r"(?<!\w)", r"(?!\w)") if spaced else ("", "")
    words = rf"{edges[0]}(?:{last}|{beside}){edges[1]}"
    return _Joint(
        re.compile(rf"(?:[\s'’{_COMMAS}]|{words})*"),
        re.compile(rf"{edges[0]}(?:{last}){edges[1]}"),
    )
