"""Names of people in running text: behind a form of address, behind a label, or before a comma and a function."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from index.annotate import CONCEPT, longest
from index.facts.people import Words
from index.facts.people_appositions import holders, office_before
from index.facts.people_words import ROLES, pattern, words
from index.model import CASED, Language, Span
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.annotate import Annotation, Term
    from index.termbase import Termbase

_LONGEST = 6
"""Words of a name: «خورخي إنريكي مونيوي دي كورسو» and one to spare."""
_WORD = re.compile(
    r"[ \u00a0]*([^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u064b-\u0652]|['’.](?=[^\W\d_]))*(?:\s?[-–]\s?[^\W\d_]+)*)"
)
_INITIAL = re.compile(r"[ \u00a0]*([A-ZÀ-ÝА-Я]\.)")
_FEWEST = 2
"""Words of a name behind which what its bearer is may follow."""
_OFFICE_WORD = 24
"""Code points of the longest word that begins an office."""
_PLACE_REACH = 3
"""Code points before a place: a space and a preposition written on to it."""
_COPULA_REACH = 24
_LABEL_END = re.compile(r"[^:：\n]{0,4}[:：]\s*")
_NAME_END = re.compile(r"\s*(?:[,،;؛.(（\n]|\Z)")
_LONGEST_BARE = 4
"""Words of a name that no form of address tells."""
_OFFICE_REACH = 120
_CAPITALS = r"[A-ZÀ-ÝА-ЯЁ][^\W\d_]+(?:[-'’][^\W\d_]+)*"
_BETWEEN_COMMAS = re.compile(
    rf",\s({_CAPITALS}(?:\s(?:de |del |van |von |al-|bin )?{_CAPITALS}){{1,3}})(?=\s*[,.;(])"
)
"""Two to four words with capitals between a comma and another stop."""
_NO_NAMES = frozenset({ConceptKind.BODY, ConceptKind.COUNTRY, ConceptKind.FUNCTION, ConceptKind.PROCESS})
"""Kinds of concept that no such name holds."""
_ORDINARY = frozenset({ConceptKind.VOCABULARY, ConceptKind.TIME})
"""Kinds of concept whose words are given names as well: Rosa, Julio."""
OWNERS = frozenset({ConceptKind.BODY, ConceptKind.COUNTRY, ConceptKind.PROCESS, ConceptKind.SERIES})


class Named(NamedTuple):
    """A name found.

    Attributes:
        start: Where the name begins, with the form of address or the office before it.
        name: Without these.
        office: What stands right before it, no comma between; None where nothing does.
    """

    start: int
    name: Words
    office: Words | None = None


@dataclass(frozen=True, slots=True)
class NameReader:
    """Finds the names of a text.

    Attributes:
        text: The shown text of a chunk.
        annotation: Of that text.
        termbase: The one the annotation was made with.
        language: Of the text.
        ends: Where the cells of a row end in the text: no name reaches across.
    """

    text: str
    annotation: Annotation
    termbase: Termbase
    language: Language
    ends: tuple[int, ...] = ()

    def all(self) -> list[Named]:
        """Return the names of the text, in order."""
        found = list(self._addressed())
        for office, name in holders(self.text, self.concepts, self.language):
            if not _is_among(name.span, found):
                found.append(Named(office.span.start, name, office))
        for others in (self._labelled_names, self._bare_names, self._names_behind):
            found.extend(Named(start, name) for start, name in others([one.name.span for one in found]))
        return sorted(found)

    def _addressed(self) -> Iterator[Named]:
        """Yield the names behind a form of address."""
        done = 0
        titles = pattern("title", self.language)
        at = 0
        either = pattern("title_or_function", self.language)
        while match := titles.search(self.text, at):
            at = match.end()
            before = self.text[max(0, match.start() - 2) : match.start()]
            if before and (before[-1].isalnum() or before[-1] == "_"):
                continue
            end = match.end()
            if before.strip() in {",", "،"} and either.fullmatch(match.group()):
                continue
            while more := titles.match(self.text, skip(self.text, end)):
                end = more.end()
            name = self._name(self._behind_places(end))
            if name is not None:
                office = office_before(self.text, done, match.start(), self.concepts, self.language)
                yield Named(office.span.start if office else match.start(), name, office)
                at = done = max(at, name.span.end)

    def _behind_places(self, at: int) -> int:
        """Return where an Arabic name begins behind the places of an office: «سفير تونس بالجزائر منصف …»."""
        while self.language is Language.ARABIC:
            places = self.concepts(at, at + _PLACE_REACH, PLACES)
            if not places:
                break
            at = max(term.end for term in places if term.start == places[0].start)
        return at

    def _name(self, at: int) -> Words | None:
        """Return the name that begins at an offset; None where no name does."""
        stops = frozenset(words("name_stop", self.language))
        particles = frozenset(words("particle"))
        titles = pattern("title", self.language)
        run: list[re.Match[str]] = []
        while len(run) < _LONGEST:
            match = _INITIAL.match(self.text, at) or _WORD.match(self.text, at)
            if match is None or match.end() == at:
                break
            if run and any(run[-1].end() <= end < match.end() for end in self.ends):
                break
            word = match[1]
            if len(run) >= _FEWEST and self._begins_office(match.start(1)):
                break
            small = word[0].islower() and re.split(r"[\s-]", word)[0] not in particles
            if small or (word in stops) or (run and titles.match(self.text, match.start(1))):
                break
            run.append(match)
            at = match.end()
        while run and run[-1][1] in particles:
            run.pop()
        if not run:
            return None
        return Words.at(self.text, run[0].start(1), run[-1].end())

    def _begins_office(self, at: int) -> bool:
        """Return whether what somebody is elected to begins at an offset of an Arabic text: «… حسن رئيسا للجمعية»."""
        if self.language is not Language.ARABIC:
            return False
        kinds = frozenset({ConceptKind.FUNCTION, ConceptKind.EVENT})
        return any(at <= term.start <= at + 1 for term in self.concepts(at, at + _OFFICE_WORD, kinds))

    def _labelled_names(self, named: list[Span]) -> Iterator[tuple[int, Words]]:
        """Yield names without a form of address behind the label of a part: «Докладчик: Ольга Ветрова, …»."""
        for role in ROLES:
            for match in pattern(f"role.{role.value}", self.language).finditer(self.text):
                colon = _LABEL_END.match(self.text, match.end())
                name = self._name(colon.end()) if colon else None
                if name is None or any(
                    span.start < name.span.end and name.span.start < span.end for span in named
                ):
                    continue
                whole = 1 < len(name.text.split()) <= _LONGEST_BARE and _NAME_END.match(
                    self.text, name.span.end
                )
                if whole and not self.concepts(
                    name.span.start, name.span.end, OWNERS | {ConceptKind.FUNCTION}
                ):
                    yield name.span.start, name

    def _bare_names(self, named: list[Span]) -> Iterator[tuple[int, Words]]:
        """Yield names without a form of address: unknown words before a comma and a function."""
        for term in longest(self.concepts(0, len(self.text), frozenset({ConceptKind.FUNCTION}))):
            head = self.text[: term.start]
            tail = head[-_COPULA_REACH:]
            copulas = pattern("copula", self.language).pattern
            joined = re.search(rf"(?:\s*[,،]\s*|\s+(?:{copulas})\s*)\Z", tail)
            if joined is None or not is_person(term, self.termbase):
                continue
            end = term.start - (len(tail) - joined.start())
            if any(span.start < end <= span.end for span in named):
                continue
            name = self._name_before(end)
            if name is not None:
                yield name.span.start, name

    def _names_behind(self, named: list[Span]) -> Iterator[tuple[int, Words]]:
        """Yield names without a form of address behind a function and a comma: "the Special Envoy …, Jo Bell, and"."""
        if self.language not in CASED:
            return
        for match in _BETWEEN_COMMAS.finditer(self.text):
            span = Span(*match.span(1))
            if any(one.start < span.end and span.start < one.end for one in named):
                continue
            first = span.start + len(self.text[span.start : span.end].split()[0])
            kinds = {
                self.termbase.concept(term.token[2:]).kind for term in self.concepts(span.start, first, None)
            }
            if kinds - _ORDINARY or self.concepts(span.start, span.end, _NO_NAMES):
                continue  # "Eva Strand": a surname may be a word
            low = max(0, span.start - _OFFICE_REACH)
            low = max(low, *(self.text.rfind(mark, 0, match.start()) + 1 for mark in ".,;:"))
            offices = self.concepts(low, match.start(), frozenset({ConceptKind.FUNCTION}))
            held = office_before(self.text, low, match.start(), self.concepts, self.language)
            if held or any(is_person(term, self.termbase) for term in offices):
                yield span.start, Words.at(self.text, span.start, span.end)

    def offices(self, start: int, end: int) -> list[Term]:
        """Return the functions between two offsets that are what one person is, a minister's of some field too."""
        return [
            term
            for term in self.concepts(start, end, frozenset({ConceptKind.FUNCTION}))
            if is_person(term, self.termbase) or self._is_minister(term)
        ]

    def _is_minister(self, term: Term) -> bool:
        """Return whether a ministry is named by who heads it: "Foreign Minister"."""
        named = self.termbase.match(self.text[term.start : term.end], self.language, nested=True)
        return any(one.concept == "minister" for one in named)

    def _name_before(self, end: int) -> Words | None:
        """Return the two to four words before an offset, where the termbase knows none of them."""
        line = max(self.text.rfind(mark, 0, end) for mark in ".،,:;؛(\n") + 1
        found = list(re.finditer(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*", self.text[line:end]))
        if self.text[line:end].strip() != self.text[line + found[0].start() : end].strip() if found else True:
            return None
        stops = frozenset(words("name_stop", self.language))
        covered = self.concepts(line, end, None)
        run: list[tuple[int, int]] = []
        for match in reversed(found):
            start = line + match.start()
            known = any(term.start <= start < term.end for term in covered)
            cased = match.group()[0].isupper() or match.group() in words("particle")
            arabic = "\u0600" <= match.group()[0] <= "\u06ff"
            if (
                known
                or match.group() in stops
                or not (cased or arabic)
                or (arabic and match.group().startswith("ال"))
            ):
                break
            run.insert(0, (start, line + match.end()))
        if not 2 <= len(run) <= 4:
            return None
        whole = len(run) == len(found)
        led = not whole and found[len(found) - len(run) - 1].group() in stops
        arabic = "\u0600" <= self.text[run[0][0]] <= "\u06ff"
        return Words.at(self.text, run[0][0], run[-1][1]) if led or not arabic else None

    def concepts(self, start: int, end: int, kinds: frozenset[ConceptKind] | None) -> list[Term]:
        """Return the concepts of some kinds, or of any where ``kinds`` is None, between two offsets of the text."""
        if start >= end:
            return []
        return [
            term
            for term in self.annotation.terms_within(Span(start, end))
            if term.token.startswith(CONCEPT)
            and (kinds is None or self.termbase.concept(term.token[2:]).kind in kinds)
        ]


def _is_among(span: Span, found: Sequence[Named]) -> bool:
    return any(one.name.span.start < span.end and span.start < one.name.span.end for one in found)


def skip(text: str, at: int) -> int:
    """Return where a text goes on behind spaces, commas and full stops."""
    while at < len(text) and text[at] in " \u00a0,.":
        at += 1
    return at


def is_person(term: Term, termbase: Termbase) -> bool:
    """Return whether a function is what one person is: "director", and not "ministry" or "participants"."""
    concept = termbase.concept(term.token[2:])
    return concept.kind is ConceptKind.FUNCTION and concept.id not in words("nobody")
