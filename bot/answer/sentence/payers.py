"""Who paid by the words around the name: "financed by", « grâce à un concours financier de », 由……出资."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.words.tables import read_table
from index.facts.event_agents import shares
from index.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.sentence.candidate import Candidate
    from bot.answer.sentence.view import SentenceView
    from index.library import Library
    from index.model import Language
    from index.rank import Evidence

PAYER_BONUS = 0.6
"""For whom a sentence names as who paid."""
NEAR = 24
"""Code points of the words that show a payer within which the first name begins: "the Government of"."""


def paid_in(text: str, sentence: Span, language: Language) -> list[Span]:
    """Return the words of a sentence that name who paid; nothing where none are shown to."""
    found = (way.finditer(text, sentence.start, sentence.end) for way in _ways(language.value))
    return [Span(*match.span(1)) for matches in found for match in matches]


def payers_among(view: SentenceView, found: Sequence[Candidate]) -> list[Candidate]:
    """Return those of some names that a sentence shows to have paid, where that is asked; else nobody."""
    if not view.lens.of_a_payer:
        return []
    told = paid_in(view.text, view.sentence, view.language)
    paid: list[Candidate] = []
    for stretch in told:
        inside = [one for one in found if shares(one.span, stretch)]
        if any(one.span.start - stretch.start <= NEAR for one in inside):
            paid += [one._replace(bonus=one.bonus + PAYER_BONUS) for one in inside]
    return paid


def is_shown_payer(library: Library, evidence: Evidence, name: Span | None) -> bool:
    """Return whether a sentence shows by the words around a name that its bearer paid."""
    if name is None:
        return False
    chunk = evidence.chunk
    sentence = library.annotation(chunk).sentences[evidence.sentence]
    told = paid_in(library.passage_text(chunk).text, sentence, library.language_of[chunk])
    return any(shares(name, stretch) for stretch in told)


@lru_cache(maxsize=8)
def _ways(language: str) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, read_table("funding.toml")["payers"].get(language, ())))
