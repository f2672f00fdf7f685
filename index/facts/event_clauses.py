"""What a clause says of the one meeting it speaks of: when, where, and who did what for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.annotate import CONCEPT, longest
from index.facts.event_names import kind_of, overlaps
from index.facts.events import ADJACENT, EventValue, Role, event_words
from index.model import Language, Span
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.annotate import Annotation, Term
    from index.facts.dates import DateMention
    from index.termbase import Termbase

VERB_REACH = 40
"""Code points between a verb and who did it."""
ACTORS = frozenset({ConceptKind.COUNTRY, ConceptKind.BODY})
STOPS = "؛;。；"


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence that speaks of one meeting."""

    text: str
    annotation: Annotation
    chunk: int
    sentence: int
    span: Span
    name: Span | None
    termbase: Termbase
    language: Language

    def values(self) -> Iterator[EventValue]:
        """Yield the dates, actors and places of the stretch."""
        words = event_words()
        every = [
            term
            for term in self.annotation.terms_within(self.span)
            if term.token.startswith(CONCEPT) and not (self.name is not None and overlaps(term, self.name))
        ]
        concepts = longest(every)
        places = {(term.start, term.end) for term in concepts}
        # «عُقد» is "was held" and "decade": a word says what any concept of its place says.
        said = self._stated([term for term in every if (term.start, term.end) in places])
        verbs = [term for term in concepts if term in said and term.token[2:] in words.roles]
        cues = [
            term
            for term in said
            if term.token[2:] in words.holding
            or words.roles.get(term.token[2:]) in {Role.HOST, Role.ORGANISER}
        ]
        dates = [
            mention
            for mention in self.annotation.dates
            if self.span.start <= mention.span.start < self.span.end and mention.value.has_year
        ]
        other = self._other_meeting(said)
        dated = any(mention.span.start < other for mention in dates)
        held = any(cue.start < other for cue in cues)

        offered = self._offers(every)

        def sure(start: int) -> bool:
            if any(at < start and self._unbroken(at, start) for at in offered):
                return False
            return held and not dated if start > other else bool(cues)

        for mention in dates:
            certain = sure(mention.span.start) or (mention.span.start < other and self._bracketed(mention))
            yield self._value(Role.DATE, mention.span, sure=certain, iso=mention.value.to_iso())
        named = [term for term in concepts if kind_of(term, self.termbase) in ACTORS | PLACES]
        acting: set[Term] = set()
        for verb in verbs:
            for actor in self._actors_of(verb, [term for term in named if term not in acting]):
                acting.add(actor)
                yield self._value(
                    words.roles[verb.token[2:]],
                    Span(actor.start, actor.end),
                    sure=True,
                    concept=actor.token[2:],
                )
        for term in named:
            if term not in acting and kind_of(term, self.termbase) in PLACES:
                yield self._value(
                    Role.PLACE, Span(term.start, term.end), sure=sure(term.start), concept=term.token[2:]
                )

    def _stated(self, terms: Sequence[Term]) -> list[Term]:
        """Return the terms without the verbs of an offer: who offered to host a meeting has not hosted it."""
        words = event_words()
        offers = self._offers(terms)
        return [
            term
            for term in terms
            if term.token[2:] not in words.holding | words.roles.keys()
            or not any(at <= term.start and self._unbroken(at, term.start) for at in offers)
        ]

    def _offers(self, terms: Sequence[Term]) -> list[int]:
        return [term.start for term in terms if term.token[2:] in event_words().offering]

    def _unbroken(self, start: int, end: int) -> bool:
        return not any(stop in self.text[start:end] for stop in STOPS)

    def _other_meeting(self, terms: Sequence[Term]) -> int:
        """Return where the stretch goes on to a meeting of another sort, «… بعد مؤتمر قمة الأمم المتحدة، في …».

        Its end where it does not.
        """
        if self.name is None:
            return self.span.end
        own = {term.token for term in self.annotation.terms_within(self.name)}
        meetings = event_words().meetings
        end = self.name.end
        for term in sorted(terms):
            if term.start < self.name.end or term.token[2:] not in meetings:
                continue
            if term.start - end <= ADJACENT:  # "the Eighth Consultative | Meeting"
                end = max(end, term.end)
            elif term.token not in own:
                return term.start
        return self.span.end

    def _bracketed(self, mention: DateMention) -> bool:
        """Return whether a month or day stands alone in brackets behind the name: (٢٨-٣٠ حزيران / يونيو ٢٠١٧)."""
        before = self.text[: mention.span.start].rstrip()
        after = self.text[mention.span.end :].lstrip()
        alone = before.endswith(("(", "（")) and after.startswith((")", "）"))
        return alone and mention.value.start.month is not None and self.name is not None

    def _actors_of(self, verb: Term, named: Sequence[Term]) -> list[Term]:
        """Return who did what a verb says: the actors after it («استضافته حكومة بيرو», "hosted by"), or before it.

        In Chinese the actor comes first (由秘鲁政府主持). Actors named one after the other act together.
        """
        actors = [term for term in named if kind_of(term, self.termbase) in ACTORS]
        after = [
            term for term in actors if 0 <= term.start - verb.end <= VERB_REACH and self._joined(verb, term)
        ]
        ahead = [
            term for term in actors if 0 <= verb.start - term.end <= VERB_REACH and self._joined(term, verb)
        ]
        if self.language is Language.CHINESE:
            return ahead[-1:] or after[:1]
        if not after:
            return ahead[-1:]
        together = after[:1]
        for actor in after[1:]:
            if actor.start - together[-1].end <= ADJACENT:
                together.append(actor)
        return together

    def _joined(self, left: Term, right: Term) -> bool:
        """Return whether no stop stands between two terms."""
        return not any(stop in self.text[left.end : right.start] for stop in STOPS)

    def _value(self, role: Role, span: Span, *, sure: bool, concept: str = "", iso: str = "") -> EventValue:
        text = self.text[span.start : span.end]
        return EventValue(role, text, concept, iso, sure, self.chunk, self.sentence, span)
