"""Places and States of a sentence that no list has, told by what stands around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.sentence.candidate import Candidate
from index.facts.event_agents import shares
from index.facts.events import event_words
from index.facts.unlisted_places import seats_in, sites_in, states_in
from index.model import holds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answer.sentence.view import SentenceView
    from index.model import Span

SITE_BONUS = 0.35
"""For a place that no list has: it is narrower than its country."""


def sites(view: SentenceView) -> Iterator[Candidate]:
    """Yield the places of a sentence that no list has, told by a capital or what stands around them: "à Kaolack"."""
    language, termbase = view.language, view.library.termbase
    taken = [mention.span for mention in view.annotation.dates] + [one.name.span for one in view.people]
    around = (view.text, view.sentence, language, view.terms, termbase)
    if view.lens.of_a_seat:
        yield from (Candidate(span, SITE_BONUS) for span in seats_in(*around))
    if view.lens.of_a_seat and any(term.token[2:] in event_words().holding for term in view.concepts):
        return  # where a meeting was is no seat
    for span in sites_in(*around):
        if not any(shares(one, span) for one in taken):
            yield Candidate(span, 0.0 if view.lens.of_a_seat else SITE_BONUS)


def states(view: SentenceView) -> Iterator[Span]:
    """Yield the States of a sentence that no list has, but for those that the question names."""
    language = view.language
    for span in states_in(view.text, view.sentence, language, view.terms, view.library.termbase):
        own = [term for term in view.terms if holds(span, term)]
        if not own or not all(term.token in view.asked for term in own):
            yield span
