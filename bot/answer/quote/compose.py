"""Quotations to an answer, with what a reader of another language needs beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.model import Answer
from bot.answer.quote.editions import in_own_language
from bot.answer.quote.gloss import gloss

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.model import DisagreeingValue, Quotation
    from bot.answer.understand.understanding import Understanding
    from index.library import Library


def composed(
    library: Library,
    understood: Understanding,
    headline: str,
    quotations: Sequence[Quotation],
    *,
    disagreement: tuple[DisagreeingValue, ...] = (),
) -> Answer:
    """Return the answer: after the first quotation its edition in the reader's language, and a gloss."""
    own = in_own_language(library, quotations[0], understood.language)
    if own is not None and all(own.citation != other.citation for other in quotations):
        quotations = [quotations[0], own, *quotations[1:]]
    return Answer(
        understood.intent,
        understood.language,
        headline,
        tuple(quotations),
        gloss=gloss(library, quotations[0], understood.language),
        disagreement=disagreement,
    )
