"""The meeting that a whole document is about, and where it is: on the title page, or in the sentence that convenes it.

The resolution on the modalities of a conference says once that it "shall be held in Dakar from 12 to 16 April", and
nowhere else; the report of a meeting has place and date below its title.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from index.annotate import CONCEPT, NAME, ORDINAL, STEM
from index.facts.events import EventMention, EventValue, Role, event_words
from index.facts.unlisted_places import sites_in
from index.model import Span, UnitKind, holds
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from index.annotate import Annotation, Term
    from index.model import Language, Paragraph
    from index.termbase import Termbase

TITLE_PAGE = frozenset({UnitKind.TITLE, UnitKind.DATELINE, UnitKind.MASTHEAD})
"""Kinds of unit that tell what their document, or an annex of it, is about."""
COLONS = (":", "\uff1a")
SAME_TOPIC = 0.5
"""Share of the title's topic that a sentence must have to convene the meeting of which the title is."""
SESSION_LINE = 60
"""Code points of a line that says which session it is, and no more than that."""
WEEKDAY_WORDS = 2
"""Words before the date of such a line: "Tuesday,", «يوم الثلاثاء»."""
SITES = frozenset({ConceptKind.CITY, ConceptKind.COUNTRY})
_BEFORE_COUNTRY = re.compile(r"[\s,،(（]{1,3}")
_APART = {ConceptKind.DOCUMENT_KIND, ConceptKind.ATTRIBUTE, ConceptKind.COUNTRY, ConceptKind.FUNCTION}
"""Kinds that say nothing of what a meeting is about."""


class OwnMeetingReader:
    """Reads what tells the place of a document's own meeting, unit by unit in its order.

    Args:
        titles: The tokens of the document's titles.
        termbase: Its concepts.
        language: Of the document.
    """

    def __init__(self, titles: Iterable[str], termbase: Termbase, language: Language) -> None:
        self._termbase, self._language = termbase, language
        concepts = {token.removeprefix(CONCEPT) for token in titles if token.startswith(CONCEPT)}
        self._nouns = {CONCEPT + concept for concept in concepts & event_words().meetings}
        about = concepts - event_words().meetings
        self._topic = {CONCEPT + one for one in about if termbase.concept(one).kind not in _APART}
        self._holding = {CONCEPT + concept for concept in event_words().holding}
        self._introducing: dict[str, frozenset[str]] = {}
        self._on_title_page: set[str] = set()
        self._convened: tuple[float, frozenset[str]] = (0.0, frozenset())
        self._session: tuple[int, EventMention] | None = None
        self.mentions: list[EventMention] = []

    @property
    def tokens(self) -> tuple[str, ...]:
        """The tokens of the places where the meeting is, sorted; none where the document does not say."""
        return tuple(sorted(self._on_title_page | self._convened[1]))

    def read(self, paragraph: Paragraph, text: str, annotation: Annotation, chunk: int) -> None:
        """Read one unit; the meeting that lines of the title page rank and date is added to :attr:`mentions`."""
        if paragraph.kind in TITLE_PAGE or self._ends_title_page(paragraph, text, annotation, chunk):
            self._read_line(text, annotation, chunk)
            if any(date.value.start.day is not None for date in annotation.dates):
                self._on_title_page.update(self._sites(text, annotation, Span(0, len(text))))
            return
        if paragraph.kind is UnitKind.FOOTNOTE or not self._nouns:
            return
        if text.rstrip().endswith(COLONS):
            self._introducing[paragraph.locator.key] = annotation.sentence_tokens[-1]
        above = self._introducing.get(paragraph.parent.key) if paragraph.parent is not None else None
        for sentence, own in zip(annotation.sentences, annotation.sentence_tokens, strict=True):
            share = self._convenes(own | (above or frozenset()), own)
            dated = any(
                sentence.start <= date.span.start < sentence.end and date.value.start.month is not None
                for date in annotation.dates
            )
            if dated and share > self._convened[0]:
                sites = frozenset(self._sites(text, annotation, sentence))
                if sites:
                    self._convened = (share, sites)

    def _ends_title_page(self, paragraph: Paragraph, text: str, annotation: Annotation, chunk: int) -> bool:
        """Return whether a unit is the day below the lines that say which meeting it is: "Tuesday, 18 March 2025"."""
        if paragraph.kind is not UnitKind.UNNUMBERED or self._session is None or not annotation.dates:
            return False
        begins = len(text[: annotation.dates[0].span.start].split()) <= WEEKDAY_WORDS
        return begins and self._session[0] + 1 == chunk and len(text) <= SESSION_LINE

    def _read_line(self, text: str, annotation: Annotation, chunk: int) -> None:
        """Read a line of the title page: "Sixth session", and right below it "Almaty, 3–5 June 2025"."""
        above, self._session = self._session, None
        if above is not None and chunk == above[0] + 1 and not annotation.dates and len(text) <= SESSION_LINE:
            places = [*self._places(text, annotation, chunk)]
            if places:  # "Thirty-first meeting" / "Apia, Samoa" / "18 March 2025"
                self._session = chunk, replace(above[1], values=tuple(places))
                return
        terms = annotation.longest_concepts[0] if annotation.sentences else ()
        nouns = [term for term in terms if term.token[2:] in event_words().meetings]
        ranks = {token for token in annotation.tokens if token.startswith(ORDINAL)}
        if len(ranks) == 1 and nouns and len(text) <= SESSION_LINE and not annotation.dates:
            named = frozenset(token for token in annotation.tokens if token[:2] in {CONCEPT, STEM})
            rank = int(float(ranks.pop()[2:]))
            self._session = chunk, EventMention("", named, rank, implied=False, values=())
            return
        if above is None or chunk != above[0] + 1 or len(annotation.dates) != 1:
            return
        held = annotation.dates[0]
        places = [*above[1].values, *self._places(text, annotation, chunk)]
        if (
            held.value.start.day is None
            or not held.value.has_year
            or not (places or held.value.end is not None)
        ):
            return
        self._on_title_page.update(CONCEPT + place.concept for place in places)
        date = self._value(Role.DATE, held.span, text, chunk, iso=held.value.to_iso())
        self.mentions.append(replace(above[1], values=(date, *places)))

    def _places(self, text: str, annotation: Annotation, chunk: int) -> Iterator[EventValue]:
        """Yield the towns and countries that a line names."""
        for term in annotation.longest_concepts[0] if annotation.sentences else ():
            if self._kind(term) in SITES:
                at = Span(term.start, term.end)
                yield self._value(Role.PLACE, at, text, chunk, concept=term.token[2:])

    @staticmethod
    def _value(
        role: Role, span: Span, text: str, chunk: int, *, concept: str = "", iso: str = ""
    ) -> EventValue:
        shown = text[span.start : span.end]
        return EventValue(
            role, shown, concept, iso, sure=True, chunk=chunk, sentence=0, span=span, stated=False
        )

    def _convenes(self, tokens: frozenset[str], own: frozenset[str]) -> float:
        """Return what share of the title's topic a sentence has that says of its meeting that it is held; else 0."""
        if own.isdisjoint(self._holding) or tokens.isdisjoint(self._nouns):
            return 0.0
        share = len(tokens & self._topic) / len(self._topic) if self._topic else 0.0
        return share if share >= SAME_TOPIC else 0.0

    def _sites(self, text: str, annotation: Annotation, sentence: Span) -> Iterator[str]:
        """Yield the tokens of the places that a sentence names: of the termbase, by a capital, beside a country."""
        terms = annotation.terms_within(sentence)
        concepts = [term for term in terms if term.token.startswith(CONCEPT)]
        places = [one for one in concepts if self._kind(one) in SITES]
        yield from (one.token for one in places)
        named = [*sites_in(text, sentence, self._language, terms, self._termbase)]
        for term in terms:
            if not term.token.startswith((STEM, NAME)):
                continue
            if any(holds(one, term) for one in concepts):
                continue
            if any(holds(span, term) for span in named) or any(
                self._stands_before(text, term, one) for one in places
            ):
                yield term.token

    def _stands_before(self, text: str, term: Term, place: Term) -> bool:
        """Return whether a word is that of a town by the country behind it: "Pokhara (Nepal)", 尼泊尔博卡拉."""
        if self._kind(place) is not ConceptKind.COUNTRY:
            return False
        if term.token.startswith(NAME) and place.end == term.start:
            return True
        return (
            bool(_BEFORE_COUNTRY.fullmatch(text, term.end, place.start)) if term.end < place.start else False
        )

    def _kind(self, term: Term) -> ConceptKind:
        return self._termbase.concept(term.token.removeprefix(CONCEPT)).kind
