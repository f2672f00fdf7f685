"""Who did what for a meeting: the names beside a verb of its clause, and those joined to them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from index.annotate import CONCEPT, Term
from index.facts.event_agents import agent_of, shares
from index.facts.event_names import is_definite, kind_of
from index.facts.events import event_words
from index.model import Language, Span
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text
from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.termbase import Termbase

VERB_REACH = 40
"""Code points between a verb and who did it."""
SUBJECT_REACH = 12
"""Code points between who did it and the verb behind: "the Government of Peru | has | hosted"."""
ACTORS = frozenset({ConceptKind.COUNTRY, ConceptKind.BODY})
GOVERNMENT = CONCEPT + "government"
STOPS = "؛;。；"
_HAS_OBJECT = re.compile(r"[^\W\d_]{3,}(?:ه|ها|هما)\Z")
"""An Arabic verb with the pronoun of what was named before: «استضافته»; a noun's «ة» is another letter."""


@dataclass(frozen=True, slots=True)
class ClauseActors:
    """Finds who acts in a clause.

    Attributes:
        text: The shown text of a chunk.
        span: The clause, in that text.
        termbase: The one its terms are of.
        language: Of the text.
        dates: Where dates stand in it.
    """

    text: str
    span: Span
    termbase: Termbase
    language: Language
    dates: tuple[Span, ...] = ()

    def of_verb(self, verb: Term, named: Sequence[Term], concepts: Sequence[Term]) -> list[Term]:
        """Return who did what a verb says, and those named with them.

        Behind it in Arabic and in the passive («استضافته حكومة بيرو», "hosted by"), before it in Chinese and in
        the active (由秘鲁政府主持, "the Government of Peru hosted").
        """
        actors = [term for term in named if kind_of(term, self.termbase) in ACTORS]
        after = [term for term in actors if self._is_reached(verb, term) and self._joined(verb, term)]
        ahead = [
            term for term in actors if 0 <= verb.start - term.end <= VERB_REACH and self._joined(term, verb)
        ]
        if self._goes_before(verb, ahead, after):
            return self._together(list(reversed(ahead)), concepts)
        return self._together(after, concepts)

    def unlisted(self, verb: Term, terms: Sequence[Term] = ()) -> Span | None:
        """Return the words of an organization that a verb's form shows to have done it: "organized by the Guild".

        The termbase need not know it. None where the form does not show it, or what follows is no name. An Arabic verb
        may have the meeting between it and who did it: «واستضافت | الدورة | وزارة الثروة السمكية».
        """
        passive = self._is_passive(verb) or has_object(self.text, verb, self.language)
        end = verb.end
        if self.language is Language.ARABIC and not passive:
            objects = [
                term
                for term in terms
                if term.token.removeprefix(CONCEPT) in event_words().meetings
                and 0 < term.start - verb.end <= 1
                and is_definite(self.text, term, self.language)
            ]
            end = max((term.end for term in objects), default=end)
        return agent_of(
            self.text, self.span, Span(verb.start, end), self.language, passive=passive or end > verb.end
        )

    def invitation(self) -> Span | None:
        """Return the words that say that a meeting was held at somebody's invitation; None where none do."""
        way = event_words().inviting.get(self.language.value)
        match = way.search(self.text, self.span.start, self.span.end) if way is not None else None
        return Span(*match.span()) if match is not None else None

    def inviting(self, named: Sequence[Term], concepts: Sequence[Term]) -> list[Term]:
        """Return who invited the meeting that is said to have been held: "at the invitation of | Kenya"."""
        found = self.invitation()
        if found is None:
            return []
        before = Term(found.start, found.end, GOVERNMENT)
        actors = [
            term
            for term in named
            if term.start >= found.end and kind_of(term, self.termbase) in ACTORS | {ConceptKind.CITY}
        ]
        return self._together([before, *actors], concepts)[1:]

    def _is_reached(self, verb: Term, actor: Term) -> bool:
        """Return whether who did it is near behind a verb; dates may stand between: "convened from … to … | by"."""
        between = Span(verb.end, max(actor.start, verb.end + 1))
        dates = (span for span in self.dates if shares(span, between))
        return 0 <= actor.start - verb.end <= VERB_REACH + sum(map(len, dates))

    def _goes_before(self, verb: Term, ahead: Sequence[Term], after: Sequence[Term]) -> bool:
        if not ahead or not after:
            return bool(ahead)
        if self.language in {Language.CHINESE, Language.ARABIC}:
            return self.language is Language.CHINESE
        if self._is_passive(verb):
            return False
        between = self.text[ahead[-1].end : verb.start]
        return len(between) <= SUBJECT_REACH and "," not in between

    def _is_passive(self, verb: Term) -> bool:
        """Return whether who did it is said to follow: "hosted | by", «من قبل»."""
        following = fold_text(self.text[verb.end : verb.end + SUBJECT_REACH]).split()
        return bool(following) and following[0] in event_words().by.get(self.language.value, frozenset())

    def _together(self, actors: Sequence[Term], concepts: Sequence[Term]) -> list[Term]:
        """Return the first actor and those who are joined to them by no more than "and the Government of"."""
        together = list(actors[:1])
        for actor in actors[1:]:
            left, right = sorted((together[-1], actor))
            parts = [left.end]
            for term in concepts:
                if left.end <= term.start and term.end <= right.start and term.token == GOVERNMENT:
                    parts.extend((term.start, term.end))
            parts.append(right.start)
            if not all(
                _between().fullmatch(fold_text(self.text[parts[at] : parts[at + 1]]))
                for at in range(0, len(parts), 2)
            ):
                break
            together.append(actor)
        return together

    def _joined(self, left: Term, right: Term) -> bool:
        """Return whether no stop stands between two terms."""
        return not any(stop in self.text[left.end : right.start] for stop in STOPS)


def has_object(text: str, verb: Term, language: Language) -> bool:
    """Return whether a verb's pronoun means a meeting named before: «استضافته»."""
    return language is Language.ARABIC and bool(_HAS_OBJECT.search(text[verb.start : verb.end]))


@lru_cache(maxsize=1)
def _between() -> re.Pattern[str]:
    """Return what stands between actors who act together, beside the word for a government; for folded text."""
    raw = read_table("events.toml")
    spaced, state, joined = (
        "|".join(word for words in raw[kind].values() for word in words)
        for kind in ("between_actors", "state", "and_joined")
    )
    return re.compile(rf"[\s,،、]*(?:(?:{spaced}|{state})\b[\s'’]*|{joined})*\s*")
