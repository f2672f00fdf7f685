"""Sentences that tell of meetings, one after the other: what is said belongs to the meeting it follows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from index.annotate import CONCEPT
from index.chunk import COLONS
from index.facts.event_actors import SUBJECT_REACH, VERB_REACH, has_object
from index.facts.event_anaphors import anaphor, by_proceedings, names_other
from index.facts.event_clauses import OFFER_REACH, Clause
from index.facts.event_lists import is_sequel, sequels, shared
from index.facts.event_names import kind_of, meeting_names
from index.facts.events import ACTING, PARTS, EventMention, Role, event_words
from index.model import Language, Span
from index.termbase.model import PLACES, ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.annotate import Annotation, Term
    from index.facts.event_names import MeetingName
    from index.facts.events import EventValue
    from index.facts.people import PersonMention
    from index.termbase import Termbase

INTRODUCING_REACH = 60
"""Code points between a meeting and the colon of what introduces a list about it."""
OFFICES = frozenset({Role.CHAIR, Role.VICE_CHAIR, Role.RAPPORTEUR, Role.OPENER})
"""Parts in a whole meeting, which no panel has: told in a paragraph that does not name the meeting."""
AUXILIARIES = 4
"""Spaces before the verb that begins such an item: "(a) shall be | held"."""


def find_mentions(
    text: str,
    annotation: Annotation,
    chunk: int,
    termbase: Termbase,
    language: Language,
    before: MeetingName | None = None,
    *,
    report_of: MeetingName | None = None,
    introduced: MeetingName | None = None,
    people: Sequence[PersonMention] = (),
) -> tuple[tuple[EventMention, ...], MeetingName | None]:
    """Return the meetings that a text names with something said of them, in order, and the last one named.

    Args:
        text: The shown text of a chunk.
        annotation: Of that text.
        chunk: The chunk's number, kept in the values.
        termbase: The one the annotation was made with.
        language: Of the text.
        before: The last meeting named before: in the paragraph with a footnote's mark, or in the one before under
            the same headings.
        report_of: The meeting that the document's title names, which "the Meeting" means where nothing else does.
        introduced: The meeting of which the text, an item of a list, goes on to tell; see :func:`introduced_by`.
        people: Whom the text names.
    """
    prose = _Prose(text, annotation, chunk, termbase, language, tuple(people))
    return prose.mentions(before, report_of, introduced)


def introduced_by(
    text: str, annotation: Annotation, termbase: Termbase, language: Language
) -> MeetingName | None:
    """Return the meeting by whose name a text ends, so that a list tells of it: "Decides that the conference:"."""
    if not annotation.sentences or not text.rstrip().endswith(COLONS):
        return None
    names = meeting_names(text, annotation, annotation.sentences[-1], termbase, language, None)
    if not names:
        return None
    end = names[-1].span.end
    behind = [term for term in annotation.terms_within(annotation.sentences[-1]) if term.start >= end]
    told = any(kind_of(term, termbase) is ConceptKind.EVENT_VERB for term in behind)
    return None if told or len(text.rstrip()) - end > INTRODUCING_REACH else names[-1]


@dataclass(frozen=True, slots=True)
class _Prose:
    text: str
    annotation: Annotation
    chunk: int
    termbase: Termbase
    language: Language
    people: tuple[PersonMention, ...]

    def mentions(
        self, before: MeetingName | None, report_of: MeetingName | None, introduced: MeetingName | None
    ) -> tuple[tuple[EventMention, ...], MeetingName | None]:
        found: list[EventMention] = []
        carried = before  # for "the meeting", and "subsequent meetings", in the sentences after it
        near = False  # whether this text itself names it
        spoken: MeetingName | None = None  # what the sentence before speaks of
        for number, sentence in enumerate(self.annotation.sentences):
            terms = self.annotation.terms_within(sentence)
            if number == 0 and introduced is not None and self._is_held(sentence, terms):
                found.extend(self._said(number, [introduced], named=False))
                spoken = introduced
                continue
            known = carried or report_of
            heads = meeting_names(self.text, self.annotation, sentence, self.termbase, self.language, known)
            # «وكان الاجتماع الأول قد عُقد في نواكشوط، والثاني في العقبة» gives the ranks itself.
            ranks = {head.ordinal for head in heads} - {0, known.ordinal if known is not None else 0}
            if carried is not None and not ranks and is_sequel(terms):
                later = self._sequels(number, carried)
                if later:
                    found.extend(later)
                    continue
            found.extend(self._said(number, heads))
            ranked = [head for head in heads if head.ordinal]
            meant = None
            if known is not None and not ranked:
                meant = anaphor(self.text, terms, heads, known, self.termbase, self.language)
                if meant is None and not heads and spoken is None:
                    meant = by_proceedings(self.text, sentence, terms, known, self.language)
            if meant is not None:
                # Of a meeting named in another paragraph only who hosted or chaired it is sure enough.
                told = ACTING | {Role.THEME} if near else ACTING
                sure = PARTS if carried is None else told if heads or not near else None
                aside = tuple(head.span for head in heads)
                found.extend(self._said(number, [meant], aside=aside, allowed=sure))
                spoken = meant
            elif not heads and (spoken is not None or self._takes_up(number, sentence, terms)):
                # After "Mr. Kralj chaired the Meeting" comes "Ms. Diallo (Senegal) served as rapporteur".
                goes_on = self._goes_on(sentence, terms)
                sure = None if goes_on and self._is_held(sentence, terms) else ACTING | {Role.THEME}
                if not goes_on:
                    named = PARTS if spoken is not None else OFFICES
                    sure = frozenset({Role.HOST}) if self._names_host(sentence) else named
                of = [one for one in (spoken or carried,) if one is not None]
                found.extend(self._said(number, of, allowed=sure, named=False))
            if ranked:
                spoken = carried = ranked[-1].each()[-1]
                near = True
            elif heads and (carried is None or not carried.ordinal):
                carried, near = heads[-1], True
        return tuple(found), carried

    def _goes_on(self, sentence: Span, terms: Sequence[Term]) -> bool:
        """Return whether a sentence begins with a pronoun for a meeting and names no other: "It was hosted by …"."""
        words = event_words()
        if any(term.token.startswith(CONCEPT) and term.token[2:] in words.meetings for term in terms):
            return False
        begins = fold_text(self.text[sentence.start : sentence.start + 24]).lstrip("0123456789.-–—) ")
        return begins.startswith(tuple(map(fold_text, words.pronouns.get(self.language.value, ()))) or "\0")

    def _takes_up(self, number: int, sentence: Span, terms: Sequence[Term]) -> bool:
        """Return whether a paragraph begins with what goes on about the meeting of the one before it."""
        if number or self.language is Language.ARABIC:  # «و» begins most Arabic sentences
            return False
        if self._goes_on(sentence, terms) or self._names_host(sentence):
            return True
        return not names_other(terms) and any(
            person.role.value in OFFICES and sentence.start <= person.name.span.start < sentence.end
            for person in self.people
        )

    def _names_host(self, sentence: Span) -> bool:
        """Return whether a sentence says who the host was, and of no meeting: "The host country was Peru"."""
        way = event_words().as_host.get(self.language.value)
        return way is not None and way.search(self.text, sentence.start, sentence.end) is not None

    def _is_held(self, sentence: Span, terms: Sequence[Term]) -> bool:
        """Return whether a sentence begins with the verb of a meeting that it leaves unnamed: "(a) will be held"."""
        # 于2023年5月3日在瓦莱塔举行: when and where may stand before it.
        when_and_where = PLACES | {ConceptKind.TIME}
        concepts = (term for term in terms if term.token.startswith(CONCEPT))
        first = next((term for term in concepts if kind_of(term, self.termbase) not in when_and_where), None)
        if first is None or self.text[sentence.start : first.start].count(" ") > AUXILIARIES:
            return False
        told = {term.token[2:] for term in terms if term.start == first.start}
        return not told.isdisjoint(event_words().holding)

    def _sequels(self, sentence: int, first: MeetingName) -> list[EventMention]:
        return list(
            sequels(self.text, self.annotation, self.chunk, sentence, first, self.termbase, self.language)
        )

    def _said(
        self,
        sentence: int,
        heads: Sequence[MeetingName],
        *,
        aside: tuple[Span, ...] = (),
        allowed: frozenset[Role] | None = None,
        named: bool = True,
    ) -> Iterator[EventMention]:
        """Yield each meeting of a sentence with the values between it and the next, the first one's before it too.

        Args:
            sentence: Its number.
            heads: The meetings it names.
            aside: Where it names series that it says nothing of.
            allowed: The roles that are sure enough; all where None.
            named: Whether the sentence names the meetings, or only goes on about them.
        """
        whole = self.annotation.sentences[sentence]
        if not heads:
            return
        starts = [whole.start]
        starts.extend(
            _clause_start(self.text, self.annotation, head, left.span.end, self.language)
            for left, head in pairwise(heads)
        )
        for head, start, end in zip(heads, starts, [*starts[1:], whole.end], strict=True):
            if start >= end:
                continue
            name = head.span if named else None
            span = Span(start, end)
            clause = Clause(
                self.text,
                self.annotation,
                self.chunk,
                sentence,
                span,
                name,
                self.termbase,
                self.language,
                self.people,
                aside,
                head.gapped,
            )
            values = [value for value in clause.values() if allowed is None or value.role in allowed]
            for one, own in self._each(head, values, span):
                if own:
                    yield EventMention(one.series, one.tokens, one.ordinal, implied=False, values=own)

    def _each(
        self, head: MeetingName, values: Sequence[EventValue], span: Span
    ) -> Iterator[tuple[MeetingName, tuple[EventValue, ...]]]:
        if not head.others:
            yield head, tuple(values)
            return
        text = self.text[span.start : span.end]
        yield from zip(
            head.each(),
            shared(values, len(head.each()), text, self.language, counted=head.counted),
            strict=True,
        )


def _clause_start(
    text: str, annotation: Annotation, head: MeetingName, earliest: int, language: Language
) -> int:
    """Return where the clause about a meeting begins that is not the first one of its sentence.

    Before its name where a verb stands right before it, the verb's subject included: "… and the League of Arab
    States hosted the fifth"; «… وعرضت حكومتا اليونان والأرجنتين استضافة الاجتماعين الثالث والرابع».

    Args:
        text: The shown text.
        annotation: Of that text.
        head: The meeting's name.
        earliest: Where the name before it ends.
        language: Of the text.
    """
    words = event_words()
    gap = Span(earliest, max(earliest + 1, head.span.start))  # two names may share their noun
    before = [
        term
        for term in annotation.terms_within(gap)
        if term.token.startswith(CONCEPT) and term.end <= head.span.start
    ]
    verbs = [term for term in before if term.token[2:] in words.roles.keys() | words.holding]
    if not verbs:
        return head.span.start
    verb = max(verbs, key=lambda term: term.end)
    between = fold_text(text[verb.end : head.span.start])
    if len(between) > SUBJECT_REACH or re.search(r"[,،;؛.]", between):
        return head.span.start
    if has_object(text, verb, language):
        return head.span.start
    if between.split()[:1] and between.split()[0] in words.by.get(language.value, frozenset()):
        return head.span.start
    start = verb.start
    offers = [term for term in before if term.token[2:] in words.offering and term.end <= verb.end]
    if offers and verb.start - offers[-1].end <= OFFER_REACH:
        start = min(start, offers[-1].start)
    if language is Language.ARABIC:
        return start
    pause = max(text.rfind(mark, earliest, start) for mark in (",", ";", "，", "；", "、"))
    return max(earliest, pause + 1 if pause >= 0 else start - VERB_REACH)
