"""That a number is told of another year, country or city than the one asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.sentence.cardinals import cardinals
from bot.answer.sentence.dated import is_of_a_document
from bot.answer.sentence.number_ties import giver_in_order
from bot.answer.words.column_words import column_words
from index.model import Span, gap, holds
from index.query import MEETINGS
from index.rank import BESIDE, TOLD, Level
from index.termbase.model import SITES, ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.extract import Extraction
    from bot.answer.sentence.view import SentenceView
    from index.annotate import Term
    from index.facts.dates import DateMention
    from index.query import QueryUnit
    from index.rank import Finding

    Found = Sequence[tuple[QueryUnit, Finding]]

YEARS = 2
"""Years from the first to the last of a period whose total is that of none of them."""
LISTED = 6
"""Code points between two places of a list: "Dushanbe | and | Thimphu"."""
AROUND = BESIDE | {Level.NEARBY}
"""Where a place is named of which a sentence need not tell."""


def number_of_another(view: SentenceView, found: Found, best: Extraction) -> str:
    """Return of what else the best sentence tells a number; empty where it tells of nothing else."""
    return (
        _of_other_year(view, found, best)
        or _of_other_place(view, found, best)
        or _of_all(view, found, best)
        or _of_other_doer(found)
    )


def _of_all(view: SentenceView, found: Found, best: Extraction) -> str:
    """Return that a sentence tells a number of several places, and the one asked about is one of them; or nothing.

    "The trial runs in Armenia, Kazakhstan and Poland. 46,300 were issued": in Armenia alone were fewer.
    """
    if best.value is None or best.introduction is not None:
        return ""
    kind = view.library.termbase.concept
    for unit, finding in found:
        if unit.kind not in SITES or finding.level not in BESIDE:
            continue
        places = [
            term
            for terms in view.annotation.longest_concepts
            for term in terms
            if kind(term.token[2:]).kind == unit.kind
        ]
        asked = [one for one in places if one.token in unit.tokens]
        others = [one for one in places if one.token not in unit.tokens]
        if asked and all(any(0 < gap(_span(one), _span(it)) <= LISTED for one in others) for it in asked):
            return f"of all: {unit.words}"
    return ""


def _of_other_doer(found: Found) -> str:
    """Return that neither what was done nor by whom stands in a sentence with a number, only beside it; or nothing.

    "The fund has raised 73 million. Germany and Norway announced more" tells nothing of what Germany pledged. Where a
    meeting was held, and who came, a text tells in sentences of their own.
    """
    if any(unit.kind in MEETINGS for unit, _finding in found):
        return ""
    deeds = [finding for unit, finding in found if unit.kind == ConceptKind.EVENT_VERB]
    if not deeds or any(finding.level not in AROUND for finding in deeds):
        return ""
    for unit, finding in found:
        if unit.kind in SITES and finding.level in AROUND:
            return f"of another deed: {unit.words}"
    return ""


def _of_other_year(view: SentenceView, found: Found, best: Extraction) -> str:
    """Return that a sentence tells a number of other years than the one asked about, of which it says nothing.

    "$143,000 in 2018 and $96,500 in 2019" tells nothing of 2020, whatever else does. What a heading or a title is of
    is not the year of a number that has its own.
    """
    asked = [(unit, finding) for unit, finding in found if unit.kind == "year"]
    if not asked or best.value is None or best.introduction is not None:
        return ""
    years = {int(token[2:]) for unit, _finding in asked for token in unit.tokens if token.startswith("y:")}
    same = column_words()["same_year"]
    before = any(words in fold_text(view.text[view.sentence.start : view.sentence.end]) for words in same)
    told = [
        (mention.value.start.year, (mention.value.end or mention.value.start).year or 0)
        for mention in view.annotation.dates
        if view.inside(mention.span)
        and mention.value.start.year
        and not holds(best.value.span, mention.span)
        and not is_of_a_document(view, mention.span)
    ]
    if not told and any(finding.level is Level.NEIGHBOUR for _unit, finding in asked):
        return ""
    compared = _compared_with(view, best)
    if any(mention.value.start.year in years for mention in compared):
        return f"of another year: {asked[0][0].words}"
    title = view.library.title_page_tokens(view.library.chunks[view.chunk].document)
    if compared and len(compared) == len(told) and all(f"y:{year}" in title for year in years):
        return ""  # "43 replied, against 38 in 2019", in the survey of 2024
    fits = any(
        first <= year <= last and (last - first < YEARS or {first, last} <= years)
        for first, last in told
        for year in years
    )
    untold = before and not any(finding.level in TOLD for _unit, finding in asked)
    return f"of another year: {asked[0][0].words}" if (told and not fits) or (untold and not told) else ""


def _compared_with(view: SentenceView, best: Extraction) -> list[DateMention]:
    """Return the dates of the number that a sentence compares its own with: "43, against 38 in 2019"."""
    if best.value is None:
        return []
    end = best.value.span.end
    folded = fold_text(view.text[end : view.sentence.end])
    found = [at for words in column_words()["against"] if (at := folded.find(words)) >= 0]
    start = end + min(found, default=view.sentence.end)
    return [
        mention
        for mention in view.annotation.dates
        if view.inside(mention.span) and any(sign.isdigit() for sign in view.text[start : mention.span.start])
    ]


def _of_other_place(view: SentenceView, found: Found, best: Extraction) -> str:
    """Return that a sentence tells a number of another country or city, and only what is around names the one asked.

    "28 per cent in Tajikistan" tells nothing of Bhutan, of which the next sentence tells.
    """
    if best.value is None or best.introduction is not None:
        return ""
    kind = view.library.termbase.concept
    asked = frozenset(token for unit, _finding in found for token in unit.tokens)
    giving = any(unit.own_concepts & column_words()["pledged"] for unit, _finding in found)
    given = any(unit.kind == ConceptKind.COUNTRY and one.level is Level.SENTENCE for unit, one in found)
    # What the country gives in which the meeting is, the meeting's document does not tell by being of it.
    around = AROUND | {Level.DOCUMENT} if giving and not given else AROUND
    for unit, finding in found:
        if unit.kind not in SITES:
            continue
        others = [
            term
            for term in view.concepts
            if term.token not in asked
            and kind(term.token[2:]).kind == unit.kind
            and not holds(best.value.span, _span(term))
        ]
        here = [_span(term) for term in view.terms if term.token in unit.tokens]
        # "213 were trained in Dakar, Dushanbe and Thimphu": all three together, and none named again with its own.
        joined = bool(here) and all(
            any(0 < gap(_span(term), one) <= LISTED for term in others) for one in here
        )
        giver = giver_in_order(view, best.value.span, list(cardinals(view)))
        if giver is not None and giver.token in unit.tokens:
            continue
        if (finding.level in around and others) or (joined and len(others) > 1):
            return f"of another {unit.kind}: {unit.words}"
    return ""


def _span(term: Term) -> Span:
    return Span(term.start, term.end)
