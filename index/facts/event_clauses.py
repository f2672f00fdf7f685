"""What a clause says of the one meeting it speaks of: when, where, and who did what for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.annotate import CONCEPT, Term, longest
from index.facts.event_actors import ACTORS, GOVERNMENT, STOPS, VERB_REACH, ClauseActors, has_object
from index.facts.event_agents import is_body, planned_in, shares
from index.facts.event_anaphors import proceedings_in
from index.facts.event_headers import beside, heads, tells
from index.facts.event_names import is_definite, kind_of, overlaps
from index.facts.events import ADJACENT, PARTS, EventValue, Role, event_words
from index.facts.unlisted_places import sites_in, states_in
from index.model import Language, Span, gap
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from index.annotate import Annotation
    from index.facts.dates import DateMention
    from index.facts.people import PersonMention
    from index.termbase import Termbase

OFFER_REACH = 60
"""Code points between an offer and the verb that says of what."""
OBJECT_REACH = 8
"""Code points between a verb and what was hosted or chaired: "chaired | the | Forum"."""
_PAPERS = frozenset({ConceptKind.DOCUMENT, ConceptKind.DOCUMENT_KIND})
LABEL_REACH = 24
"""Code points between the words for an invitation and whose it was."""
THEME_REACH = 16
"""Code points between a word for the theme and the quotation: "the theme | of which was |", «الموضوع العام»."""
TITLE = CONCEPT + "title"

_QUOTED = re.compile(r"«[^»]{4,300}»|“[^”]{4,300}”|「[^」]{4,300}」|\"[^\"]{4,300}\"")
_BESIDE = re.compile(r"(?:\s|\d|[:：,،\[\]]|</?sup>)*")
_ADJECTIVE = re.compile(r"ال[^\W\d_]+ي(?:ة|ه|ين|ون)?")


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence that speaks of one meeting.

    Attributes:
        text: The shown text of a chunk.
        annotation: Of that text.
        chunk: Its number, kept in the values.
        sentence: The sentence's number.
        span: The stretch.
        name: Where it names the meeting; None where it only goes on about it.
        termbase: The one the annotation was made with.
        language: Of the text.
        people: Whom the text names with a part in the meeting or without one.
        aside: Where it names series that it says nothing of: "governments that chaired the Global Forum".
        held: Whether the clause before says by its verb that this meeting was held as well.
    """

    text: str
    annotation: Annotation
    chunk: int
    sentence: int
    span: Span
    name: Span | None
    termbase: Termbase
    language: Language
    people: tuple[PersonMention, ...] = ()
    aside: tuple[Span, ...] = ()
    held: bool = False

    def values(self) -> Iterator[EventValue]:
        """Yield the dates, actors, places and persons of the stretch."""
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
        cues = [
            term
            for term in said
            if term.token[2:] in words.holding
            or words.roles.get(term.token[2:]) in {Role.HOST, Role.ORGANISER}
        ]
        planned = planned_in(self.text, self.span, self.language)
        every = [term for term in every if planned is None or not overlaps(term, planned)]
        dates = [
            mention
            for mention in self.annotation.dates
            if self.span.start <= mention.span.start < self.span.end and mention.value.has_year
            if planned is None or not shares(mention.span, planned)
        ]
        other = self._other_meeting(said)
        dated = any(mention.span.start < other for mention in dates)
        held = any(cue.start < other for cue in cues)
        offered = self._offers(every)
        told = any(tells(self.text, self.name, cue, mention) for cue in cues for mention in dates)
        sites = [term for term in every if kind_of(term, self.termbase) in PLACES]
        headed = next((one for one in dates if heads(self.text, self.name, one, sites)), None)

        def sure(start: int) -> bool:
            if self.name is not None and start < self.name.start and told:
                return False  # "By October 2019 … at the second meeting, held in September 2017"
            if any(at.start < start and self._unbroken(at.start, start) for at in offered):
                return False
            return held and not dated if start > other else bool(cues) or self.held

        for mention in dates:
            stated = sure(mention.span.start) or (mention.span.start < other and self._bracketed(mention))
            certain = stated or mention is headed
            iso = mention.value.to_iso()
            yield self._value(Role.DATE, mention.span, sure=certain, stated=stated, iso=iso)
        yield from self._themes(every)
        taken = [_whole(person) for person in self.people]
        nouns = {(term.start, term.end) for term in every if term.token[2:] in words.meetings}
        named = [
            term
            for term in every
            if (term.start, term.end) in places - nouns  # "Reunión" is a meeting, not the island
            and kind_of(term, self.termbase) in ACTORS | PLACES
            and not any(overlaps(term, at) for at in taken)
        ]
        persons = list(self._persons(other))
        yield from persons
        told_of = {value.role for value in persons}
        spans = tuple(mention.span for mention in dates)
        who = ClauseActors(self.text, self.span, self.termbase, self.language, spans)
        invited = who.inviting(named, concepts) if cues or self.held else []
        for actor in invited:
            yield self._value(Role.HOST, Span(actor.start, actor.end), sure=True, concept=actor.token[2:])
        if not invited and (cues or self.held):
            inviting = who.invitation()
            host = self._state(inviting, every, LABEL_REACH) if inviting is not None else None
            if host is not None:
                yield self._value(Role.HOST, host, sure=True)
        deeds = [(role, verb) for role, verb in self._deeds(said, every, other) if role not in told_of]
        acting = set(invited)
        yield from self._acts(who, deeds, every, named, concepts, acting)
        yield from self._places(named, acting, cues, every, dated_head=headed, sure=sure)

    def _places(
        self,
        named: Sequence[Term],
        acting: Collection[Term],
        cues: Sequence[Term],
        every: Sequence[Term],
        *,
        dated_head: DateMention | None,
        sure: Callable[[int], bool],
    ) -> Iterator[EventValue]:
        """Yield where the meeting was: places that are named and that nobody acts for, and one that no list has."""
        done = {(term.start, term.end) for term in acting}
        for term in named:
            span = Span(term.start, term.end)
            if (term.start, term.end) in done or kind_of(term, self.termbase) not in PLACES:
                continue
            if self._says_whose(term, every):
                continue
            done.add((term.start, term.end))
            stated = sure(term.start)
            certain = stated or (dated_head is not None and beside(self.text, self.name, dated_head, term))
            yield self._value(Role.PLACE, span, sure=certain, stated=stated, concept=term.token[2:])
        held = [cue.end for cue in cues if cue.token[2:] in event_words().holding]
        site = self._site(min(held), every) if held else None
        if site is not None and sure(site.start):
            yield self._value(Role.PLACE, site, sure=True)

    def _says_whose(self, place: Term, every: Sequence[Term]) -> bool:
        """Return whether a place only says whose something is: "the Government of Oman", «المنظمة العربية»."""
        if any(term.token == GOVERNMENT and 0 <= place.start - term.end <= OBJECT_REACH for term in every):
            return True
        if self.language is not Language.ARABIC:
            return False
        before = self.text[: place.start].split()[-1:]
        adjective = _ADJECTIVE.fullmatch(self.text[place.start : place.end]) is not None
        return adjective and bool(before) and before[0].startswith(("ال", "وال", "بال", "لل"))

    def _site(self, after: int, every: Sequence[Term]) -> Span | None:
        """Return a place that no list of places has, behind the verb: "s'est tenu à | Dori | (Burkina Faso)"."""
        taken = [mention.span for mention in self.annotation.dates]
        taken += [_whole(person) for person in self.people]
        planned = planned_in(self.text, self.span, self.language)
        taken += [planned] if planned is not None else []
        low = self.span.start if self.language is Language.CHINESE else after
        if low >= self.span.end:
            return None
        clause = Span(low, self.span.end)
        for span in sites_in(self.text, clause, self.language, every, self.termbase):
            if not any(shares(one, span) for one in taken):
                return span
        return None

    def _acts(
        self,
        who: ClauseActors,
        deeds: Sequence[tuple[Role, Term]],
        every: Sequence[Term],
        named: Sequence[Term],
        concepts: Sequence[Term],
        acting: set[Term],
    ) -> Iterator[EventValue]:
        """Yield who did what the verbs say; their terms are added to those of who has acted already."""
        for role, verb in deeds:
            unlisted = who.unlisted(verb, every) if role in {Role.HOST, Role.ORGANISER} else None
            if unlisted is not None and self._is_only_listed_by_place(unlisted, every, named):
                acting.update(term for term in named if overlaps(term, unlisted))
                yield self._value(role, unlisted, sure=True)
                continue
            actors = who.of_verb(verb, [term for term in named if term not in acting], concepts)
            if not actors and role in {Role.HOST, Role.ORGANISER}:
                state = self._state(Span(verb.start, verb.end), every, VERB_REACH)
                if state is not None:
                    yield self._value(role, state, sure=True)
            for actor in actors:
                acting.add(actor)
                span = Span(actor.start, actor.end)
                yield self._value(role, span, sure=True, concept=actor.token[2:])

    def _state(self, beside: Span, every: Sequence[Term], reach: int) -> Span | None:
        """Return the State within reach of some words that no list has: "the offer of | Vestoria | to host"."""
        near = [
            (gap(state, beside), state)
            for state in states_in(self.text, self.span, self.language, every, self.termbase)
            if not self._is_where(state)
        ]
        return next((state for distance, state in sorted(near) if distance <= reach), None)

    def _is_where(self, state: Span) -> bool:
        """Return whether a State only tells where a place is: "in Ostrevar, Republic of Damaria", 在洛丹共和国."""
        before = f" {self.text[self.span.start : state.start].lower()}"
        apart = "" if self.language is Language.CHINESE else " "
        where = tuple(f"{apart}{word}" for word in event_words().where.get(self.language.value, ()))
        return before.endswith(where) or before.rstrip().endswith(tuple("(（,،，"))

    def _is_only_listed_by_place(self, name: Span, every: Sequence[Term], named: Sequence[Term]) -> bool:
        """Return whether of a name no list has more than the country in it: "the Institute … of Uruguay"."""
        known = [
            kind_of(term, self.termbase)
            for term in every
            if overlaps(term, name)
            and (
                term.token == GOVERNMENT
                or term in named
                or kind_of(term, self.termbase) is ConceptKind.COUNTRY
            )
        ]
        known = [kind for kind in known if kind not in {ConceptKind.REGION, ConceptKind.CITY}]
        return not known or (ConceptKind.BODY not in known and is_body(name, every))

    def _deeds(self, said: Sequence[Term], every: Sequence[Term], other: int) -> Iterator[tuple[Role, Term]]:
        """Yield the verbs that say who did what for the meeting, with the role they give; offers as such.

        What is said of another meeting behind "preceded by" is not said of this one, nor what is done to a series
        that is only mentioned.
        """
        words = event_words()
        preceding = [term.end for term in every if term.token[2:] in words.preceding]
        asked = [term.start for term in every if term.token[2:] in words.requesting]
        for verb in said:
            role = words.roles.get(verb.token[2:])
            noun = words.nouns.get(self.language.value)
            if role is None or (noun and noun.fullmatch(self.text, verb.start, verb.end)):
                continue
            if other < verb.start and any(end <= other for end in preceding):
                continue
            if any(at < verb.start and self._unbroken(at, verb.start) for at in asked):
                continue  # "requests the President to organize" says not who did
            if not self._is_aside(verb) and not (role is Role.CHAIR and self._is_of_a_group(verb, every)):
                yield role, verb
        for offer in self._offers(every):
            if any(
                offer.start <= term.start <= offer.end + OFFER_REACH
                and words.roles.get(term.token[2:]) in {Role.HOST, Role.ORGANISER}
                and self._unbroken(offer.start, term.start)
                and not self._is_aside(term)
                for term in every
            ):
                yield Role.OFFER, offer

    def _is_of_a_group(self, verb: Term, every: Sequence[Term]) -> bool:
        """Return whether a verb says who leads a group that was set up: "set up a Working Group, | chaired by Chad"."""
        low = self.name.end if self.name is not None else verb.start
        groups = (one for one in every if low <= one.start < verb.start)
        led = self.text[: verb.start].rstrip().endswith(tuple(",，،"))
        return led and any(one.token[2:] in event_words().groups for one in groups)

    def _is_aside(self, verb: Term) -> bool:
        """Return whether a verb speaks of a series that is only mentioned, not of the meeting.

        «ممثلو الحكومات التي ترأست المنتدى العالمي …، وترأسته حكومة بيرو»: the first does, the second's pronoun
        means the meeting.
        """
        if not self.aside or self.name is None:
            return False
        if any(0 <= at.start - verb.end <= OBJECT_REACH for at in self.aside):
            return True
        between = any(self.name.end <= at.start < verb.start for at in self.aside)
        return between and not has_object(self.text, verb, self.language)

    def _themes(self, every: Sequence[Term]) -> Iterator[EventValue]:
        """Yield the words in quotation marks behind the meeting's name, or behind a word for its theme."""
        papers = [term.end for term in every if kind_of(term, self.termbase) in _PAPERS]
        cues = [
            term.end
            for term in every
            if term.token[2:] in event_words().themes and not (term.token == TITLE and _follows(term, papers))
        ]
        for match in _QUOTED.finditer(self.text, self.span.start, self.span.end):
            named = self.name is not None and _BESIDE.fullmatch(self.text, self.name.end, match.start())
            if named or any(0 <= match.start() - cue <= THEME_REACH for cue in cues):
                yield self._value(Role.THEME, Span(match.start() + 1, match.end() - 1), sure=True)
                return

    def _persons(self, other: int) -> Iterator[EventValue]:
        """Yield the persons of the stretch who have a part in the meeting."""
        for person in self.people:
            role = _PART.get(person.role.value)
            if role is not None and self.span.start <= person.name.span.start < min(other, self.span.end):
                yield self._value(role, person.name.span, sure=True)

    def _stated(self, terms: Sequence[Term]) -> list[Term]:
        """Return the terms without the verbs of an offer: who offered to host a meeting has not hosted it."""
        words = event_words()
        offers = self._offers(terms)
        return [
            term
            for term in terms
            if term.token[2:] not in words.holding | words.roles.keys()
            or not any(at.start <= term.start and self._unbroken(at.start, term.start) for at in offers)
        ]

    def _offers(self, terms: Iterable[Term]) -> list[Term]:
        """Return the verbs and nouns of an offer; none where the sentence says that it was accepted."""
        whole = self.annotation.terms_within(self.annotation.sentences[self.sentence])
        if any(term.token[2:] in event_words().accepting for term in whole if term.token.startswith(CONCEPT)):
            return []
        return [term for term in terms if term.token[2:] in event_words().offering]

    def _unbroken(self, start: int, end: int) -> bool:
        return not any(stop in self.text[start:end] for stop in STOPS)

    def _other_meeting(self, terms: Sequence[Term]) -> int:
        """Return where the stretch goes on to another meeting, «… بعد مؤتمر قمة الأمم المتحدة، في …».

        One of another sort, or one that no article marks as the one named before. Its end where it does not.
        """
        if self.name is None:
            return self.span.end
        own = {term.token for term in self.annotation.terms_within(self.name)}
        meetings = event_words().meetings
        end = self.name.end
        own_work = proceedings_in(self.text, self.span, self.language)
        verbs = {(term.start, term.end) for term in terms if term.token[2:] in event_words().holding}
        for term in sorted(terms):
            if term.start < self.name.end or term.token[2:] not in meetings:
                continue
            if own_work is not None and overlaps(term, own_work):  # «وترأس | جلساته»
                continue
            if (term.start, term.end) in verbs:  # "met", «s'est réunie»
                continue
            if term.start - end <= ADJACENT:  # "the Eighth Consultative | Meeting"
                end = max(end, term.end)
            elif term.token not in own or not is_definite(self.text, term, self.language):
                return term.start
        return self.span.end

    def _bracketed(self, mention: DateMention) -> bool:
        """Return whether a month or day stands alone in brackets behind the name: (٢٨-٣٠ حزيران / يونيو ٢٠١٧)."""
        before = self.text[: mention.span.start].rstrip()
        after = self.text[mention.span.end :].lstrip()
        alone = before.endswith(("(", "（")) and after.startswith((")", "）"))
        return alone and mention.value.start.month is not None and self.name is not None

    def _value(
        self, role: Role, span: Span, *, sure: bool, stated: bool = True, concept: str = "", iso: str = ""
    ) -> EventValue:
        text = self.text[span.start : span.end]
        return EventValue(role, text, concept, iso, sure, self.chunk, self.sentence, span, stated)


_PART = {role.value: role for role in PARTS}
"""A person's part, as :class:`index.facts.people.PersonRole` writes it, to the role it is in a meeting."""


def _whole(person: PersonMention) -> Span:
    """Return the stretch from a person's function or name to the end of what is said of them."""
    spans = [one.span for one in (person.name, person.function, person.organisation) if one is not None]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _follows(term: Term, ends: Sequence[int]) -> bool:
    """Return whether a term stands close behind another: "a working paper | entitled …"."""
    return any(0 <= term.start - end <= THEME_REACH for end in ends)
