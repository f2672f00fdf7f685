"""How well a sentence tells who did something: that it says so itself, and in the active."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.words.deed_words import deed_words
from index.annotate import CONCEPT
from index.query import RELATED_STRENGTH
from index.rank import BESIDE, LEVEL_WEIGHT, Level
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from bot.answer.sentence.view import SentenceView
    from index.query import QueryUnit
    from index.rank import Evidence

BEFORE_SHARE = 0.1
"""What it takes that another sentence of the paragraph says so: "… was opened. It is run by the University"."""
DOING_SHARE = 0.15
"""What it adds, where it is asked who did something, that the sentence says so."""
ONE_WORD_SHARE = 0.1
"""What it adds at most that the sentence names a body asked about by one word, and the paragraph in full."""
PASSIVE_SHARE = 0.1
"""What it takes that it says that a thing was done, and not by whom."""
PASSIVE_REACH = 16
"""Code points before a verb that tell that it is in the passive."""
_DOINGS = frozenset({ConceptKind.EVENT_VERB, ConceptKind.EVENT})


def doing(view: SentenceView, evidence: Evidence) -> float:
    """Return what to add to the score of a sentence that is to name who did something, where it says that one did."""
    first = next(iter(zip(view.query.units, evidence.findings, strict=True)), None)
    if first is None or first[0].kind not in _DOINGS:
        return 0.0
    if first[1].level is not Level.SENTENCE:
        return -BEFORE_SHARE * (first[1].level in BESIDE)
    if first[1].degree <= RELATED_STRENGTH:
        return 0.0
    return -PASSIVE_SHARE if _tells_nobody(view, first[0]) else DOING_SHARE * first[1].degree


def by_one_word(view: SentenceView, evidence: Evidence) -> float:
    """Return what to add to a sentence's score for a body asked about that it names by one word: «البرنامج»."""
    around = [
        unit
        for unit, finding in zip(view.query.units, evidence.findings, strict=True)
        if unit.kind == ConceptKind.BODY and finding.level in BESIDE
    ]
    if not around:
        return 0.0
    meant = {CONCEPT + concept for _span, concept in view.short_names}
    named = sum(unit.weight for unit in around if unit.tokens & meant)
    return min(ONE_WORD_SHARE, (1 - LEVEL_WEIGHT[Level.PARAGRAPH]) * named / view.lens.total)


def _tells_nobody(view: SentenceView, unit: QueryUnit) -> bool:
    """Return whether a sentence says only that a thing was done, and not by whom: "two facilitators were appointed"."""
    words = deed_words().get(view.language)
    if words is None:
        return False
    said = [term for term in view.terms if term.token in unit.tokens]
    start, end = view.sentence.start, view.sentence.end
    return (
        bool(said)
        and all(
            words.before.search(fold_text(view.text[max(start, term.start - PASSIVE_REACH) : term.start]))
            or words.within.match(view.text, term.start)
            for term in said
        )
        and not words.agent.search(fold_text(view.text[start:end]))
    )
