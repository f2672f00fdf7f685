"""Places and States that no list has, told by what stands around them: "held in Port Selwyn, Republic of Damaria, on".

The words are data (``index/data/events.toml``: ``sites``, ``sited``, ``unsited``, ``seats``, ``states``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.annotate import CONCEPT
from index.facts.event_names import overlaps
from index.facts.events import event_words
from index.model import Language, Span, holds
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

    from index.annotate import Term
    from index.termbase import Termbase

COMMON = frozenset(
    {
        ConceptKind.VOCABULARY,
        ConceptKind.ATTRIBUTE,
        ConceptKind.EVENT_VERB,
        ConceptKind.REGION,
        ConceptKind.FUNCTION,
    }
)
"""Kinds of word that a place may be called by: "Port Selwyn", «رأس الفنار»."""
LISTED = frozenset({ConceptKind.COUNTRY, ConceptKind.BODY})
"""Kinds of name of which no part is a State that no list has."""
TOWN_REACH = 24
"""Code points before a name that hold the word for a town."""


def sites_in(
    text: str, clause: Span, language: Language, terms: Sequence[Term], termbase: Termbase
) -> Iterator[Span]:
    """Yield what may be places that no list has, by their capital, the word for a city or what stands around them.

    Args:
        text: The shown text of a chunk.
        clause: Where to look.
        language: Of the text.
        terms: What is named there.
        termbase: The one the terms are of.
    """
    words = event_words()
    around = _Around(text, language, [term for term in terms if term.token.startswith(CONCEPT)], termbase)
    yield from _matches(words.quoted_sites, text, clause, language)
    for span in _matches(words.sites, text, clause, language):
        if around.is_place(span):
            yield span
    held = min((term.end for term in around.terms if term.token[2:] in words.holding), default=clause.end)
    for span in _matches(words.held_in, text, clause, language):
        if held <= span.start and around.is_place(span, sited=True):
            yield span


def seats_in(
    text: str, clause: Span, language: Language, terms: Sequence[Term], termbase: Termbase
) -> Iterator[Span]:
    """Yield what may be places by the words for a seat before them: «مقرها صلالة», 设在奥什; see :func:`sites_in`."""
    around = _Around(text, language, [term for term in terms if term.token.startswith(CONCEPT)], termbase)
    yield from filter(around.is_place, _matches(event_words().seats, text, clause, language))


def states_in(
    text: str, clause: Span, language: Language, terms: Sequence[Term], termbase: Termbase
) -> Iterator[Span]:
    """Yield the States that no list has, by the word for one or for its government: "the Government of Vestoria"."""
    words = event_words()
    concepts = [term for term in terms if term.token.startswith(CONCEPT)]
    known = [term for term in concepts if termbase.concept(term.token[2:]).kind in LISTED]
    for span in _matches(words.states, text, clause, language):
        if not any(overlaps(term, span) for term in known):
            yield span
    for span in _matches(words.perhaps_states, text, clause, language):
        if not any(overlaps(term, span) for term in concepts):
            yield span


def _matches(
    ways: Mapping[str, re.Pattern[str]], text: str, clause: Span, language: Language
) -> Iterator[Span]:
    way = ways.get(language.value)
    for match in way.finditer(text, clause.start, clause.end) if way is not None else ():
        yield Span(*match.span(match.lastindex or 0))


@dataclass(frozen=True, slots=True)
class _Around:
    """A text, the concepts that stand in it, and whether words between them are a place's name."""

    text: str
    language: Language
    terms: Sequence[Term]
    termbase: Termbase

    def is_place(self, span: Span, *, sited: bool = False) -> bool:
        """Return whether words that stand like a place's name are nothing else: not "in Annex", «في الفترة».

        Where they are common words, what stands behind shows it: a State, or when it was.

        Args:
            span: The words.
            sited: Whether that must be shown of them in any case.
        """
        words = event_words()
        first = fold_text(self.text[span.start : span.end]).split()[0]
        if first in words.unsited.get(self.language.value, frozenset()):
            return False
        named = [term for term in self.terms if overlaps(term, span)]
        if any(self._kind(term) not in COMMON or term.token[2:] in words.venues for term in named):
            return False
        if self._is_town(span):
            return not named or self.language is not Language.ARABIC or self._is_sited(span)
        if any(holds(term, span) for term in named):
            return False
        if named and self.language is Language.CHINESE:
            return False  # no spaces tell where a name begins
        covered = {at for term in named for at in range(term.start, term.end)}
        common = all(at in covered or not self.text[at].isalpha() for at in range(span.start, span.end))
        sited |= common or (bool(named) and self.language is Language.ARABIC)
        sited &= first not in words.landforms.get(self.language.value, frozenset())
        return not sited or self._is_sited(span)

    def _is_town(self, span: Span) -> bool:
        """Return whether the word for a town stands right before a name."""
        way = event_words().town_words.get(self.language.value)
        before = fold_text(self.text[max(0, span.start - TOWN_REACH) : span.start]).rstrip()
        return way is not None and way.search(before) is not None

    def _is_sited(self, span: Span) -> bool:
        """Return whether a place's State, or when it was, stands behind its name."""
        way = event_words().sited.get(self.language.value)
        if way is not None and way.match(self.text, span.end):
            return True
        return any(
            self._kind(term) is ConceptKind.COUNTRY
            and span.end < term.start
            and not self.text[span.end : term.start].strip(" (،,（")
            for term in self.terms
        )

    def _kind(self, term: Term) -> ConceptKind:
        return self.termbase.concept(term.token[2:]).kind
