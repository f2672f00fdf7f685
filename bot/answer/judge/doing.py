"""Of two sentences of one unit, the one that says what was done before the one that only says to what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.judge.order import HARDLY_WORSE, moved_first
from bot.answer.judge.unmet import is_deed, is_said
from bot.answer.model import Intent
from bot.answer.sentence.payers import is_shown_payer
from bot.answer.words.column_words import column_words
from index.model import Language
from index.query import NESTED_STRENGTH
from index.rank import Level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Query

PAID_SHARE = 0.7
"""Share of what is asked about that stands in the paragraph that shows who paid for it."""


def doing_first(
    understood: Understanding, query: Query, extractions: Sequence[Extraction]
) -> tuple[Extraction, ...]:
    """Return the extractions, first one of the best's unit that says what was done, where the best does not.

    "The pilot insulated 340 flats in Naryn. It was funded by the Union and implemented by the Foundation."
    """
    deeds = [place for place, unit in enumerate(query.units) if is_deed(unit)]
    if understood.intent is not Intent.HOST or not deeds or not extractions:
        return tuple(extractions)
    asked = deeds[-1 if query.language is Language.CHINESE else 0]
    best = extractions[0]
    if best.evidence.findings[asked].level is not Level.NEIGHBOUR:
        return tuple(extractions)
    for place, one in enumerate(extractions):
        if one.score < best.score - HARDLY_WORSE:
            break
        beside = one.evidence.chunk == best.evidence.chunk and one.value is not None
        if beside and is_said(one.evidence.findings[asked]):
            return moved_first(extractions, place)
    return tuple(extractions)


def payer_first(library: Library, query: Query, extractions: Sequence[Extraction]) -> tuple[Extraction, ...]:
    """Return the extractions, where it is asked who pays first one that shows who did, of what is asked about.

    The thing stands in its paragraph: "The third forum was held in Lomé. It was organized with funds from the Agency."
    """
    rest = [
        place for place, unit in enumerate(query.units) if not unit.own_concepts & column_words()["paying"]
    ]
    total = sum(query.units[place].weight for place in rest)
    if len(rest) == len(query.units) or not total:
        return tuple(extractions)
    for place, one in enumerate(extractions):
        tokens = library.annotation(one.evidence.chunk).tokens
        told = sum(query.units[at].weight for at in rest if query.units[at].degree(tokens) > NESTED_STRENGTH)
        if told >= PAID_SHARE * total and is_shown_payer(
            library, one.evidence, one.value.span if one.value else None
        ):
            return moved_first(extractions, place)
    return tuple(extractions)
