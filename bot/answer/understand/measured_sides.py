"""What a comparison asks of either side: how many, of "more from A or from B"; when, of "which came first, A or B"."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from bot.answer.understand.phrases import Phrases
from bot.answer.words.tables import read_table
from index.model import Language
from index.text.normalize import fold, fold_text

if TYPE_CHECKING:
    from bot.answer.understand.understanding import Understanding

_STOPS = " ,،，:："


class Measure(StrEnum):
    """What of the two sides is compared."""

    MORE = "how_many"
    EARLIER = "when"


def side_questions(understood: Understanding, measure: Measure) -> tuple[str, ...]:
    """Return for either side of a comparison the question for a measure of it; empty where that is not compared.

    "Did more ports reply from Africa or from Asia" asks how many ports replied from Africa, and how many from Asia.
    """
    language = understood.written_in or understood.language
    phrases, asks = _phrases(measure, language)
    if not phrases.find(fold_text(understood.text)):
        return ()
    if language is Language.CHINESE:
        one, other = (_without(phrases, side, language) for side in understood.sides)
        # 非洲还是美洲答复的实体更多: things of one kind have names of one length, and what is behind is of both.
        return f"{one}{other[len(one) :]}{asks}？", f"{other}{asks}？"
    arranged = _counted_first if measure is Measure.MORE else _without
    return tuple(f"{asks} {arranged(phrases, side, language)}?" for side in understood.sides)


def without_measures(text: str, language: Language) -> str:
    """Return words of a comparison without those that tell what is compared."""
    for measure in Measure:
        text = _without(_phrases(measure, language)[0], text, language)
    return text


def _counted_first(phrases: Phrases, side: str, language: Language) -> str:
    """Return the words of a side, first what there is more of: "fourth meeting had more guests", «وفود أكثر»."""
    folded = fold(side)
    found = [folded.source_span(*one) for one in phrases.find(folded.text)]
    if not found:
        return side
    before, after = side[: min(found).start].split(), side[max(found).end :].strip(_STOPS)
    if language is Language.ARABIC:
        return " ".join((*before[-1:], *before[:-1], after))
    return " ".join((after, *before))


def _without(phrases: Phrases, text: str, language: Language) -> str:
    folded = fold(text)
    kept, end = "", 0
    for span in sorted(folded.source_span(*found) for found in phrases.find(folded.text)):
        if span.start >= end:
            kept, end = f"{kept}{text[end : span.start].rstrip(_STOPS)} ", span.end
    kept += text[end:].lstrip(_STOPS) if kept else text
    return re.sub(r"\s+", "" if language is Language.CHINESE else " ", kept).strip(_STOPS)


@cache
def _phrases(measure: Measure, language: Language) -> tuple[Phrases, str]:
    """Return the phrases that tell of a measure and the words that ask for it."""
    raw = read_table("comparisons.toml")
    return Phrases(raw[measure.name.lower()][language.value], language), raw[measure.value][language.value]
