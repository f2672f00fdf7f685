"""How many took part in a meeting, in every place that says so."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from index.annotate import CONCEPT
from index.facts.events import event_words
from index.model import Span
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text
from index.text.numerals import NumberKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index.annotate import Annotation, Term
    from index.facts.event_table import Event
    from index.library import Library
    from index.text.numerals import NumberMention

CHUNKS = 300
"""Chunks that are read for one series, those that name it most."""
LEAST = 5
"""Participants from which a number counts as one of them: "two representatives of each" is none."""
REACH = 15
"""Code points between a number and what it counts."""
BOUND = 48
"""Code points between a rank and the meeting or series it ranks."""
MORE_REACH = 14
"""Code points around a number that may hold "more than"."""


@dataclass(frozen=True, slots=True)
class Participation:
    """A number of participants that a text gives.

    Attributes:
        count: How many.
        more: Whether the text says that there were more than that.
        unit: The message id that counts them: ``unit-state``, ``unit-participant``.
        chunk: Where it is said.
        sentence: The sentence's number in the chunk.
        span: From the number to the thing counted, in the chunk's shown text.
    """

    count: int
    more: bool
    unit: str
    chunk: int
    sentence: int
    span: Span

    @property
    def written(self) -> str:
        """The number in Western digits, with a plus where there were more."""
        return f"{self.count}+" if self.more else str(self.count)


def participations(library: Library, event: Event) -> tuple[Participation, ...]:
    """Return the numbers that texts give for a meeting's participants, in the order of the documents.

    Only sentences count that have one such number beside a verb of taking part, and that name the meeting by
    series and rank or follow one that does. Empty for meetings without series or rank.
    """
    if not (event.series and event.ordinal):
        return ()
    hits = library.index.fields["concept"].search([event.series], CHUNKS)
    found: list[Participation] = []
    for chunk in sorted(one.number for one in hits):
        found.extend(_in_chunk(library, chunk, event))
    return tuple(found)


def _in_chunk(library: Library, chunk: int, event: Event) -> Iterator[Participation]:
    annotation = library.annotation(chunk)
    text = library.passage_text(chunk).text
    carried = False
    for number, terms in enumerate(annotation.sentence_terms):
        concepts = annotation.longest_concepts[number]
        named = _names(library, terms, concepts, event)
        if named or (named is None and carried):
            yield from _counted(text, annotation, chunk, number, concepts)
        carried = bool(named)


def _names(library: Library, terms: Sequence[Term], concepts: Sequence[Term], event: Event) -> bool | None:
    """Return whether a sentence is about the meeting: False where about another one, None where it names none."""
    series = [
        term for term in concepts if library.termbase.concept(term.token[2:]).kind is ConceptKind.SERIES
    ]
    meetings = [term for term in concepts if term.token[2:] in event_words().meetings]
    ranks = {
        term.token
        for term in terms
        if term.token.startswith("o:")
        and any(max(term.start - head.end, head.start - term.end) <= BOUND for head in (*series, *meetings))
    }
    if not series and not ranks:
        return None
    return {term.token for term in series} == {CONCEPT + event.series} and ranks == {f"o:{event.ordinal}"}


def _counted(
    text: str, annotation: Annotation, chunk: int, sentence: int, concepts: Sequence[Term]
) -> Iterator[Participation]:
    words = participation_words()
    if not any(term.token[2:] in words.verbs for term in concepts):
        return
    whole = annotation.sentences[sentence]
    found = []
    for number in annotation.numbers:
        if not whole.start <= number.span.start < whole.end or number.kind is not NumberKind.CARDINAL:
            continue
        unit = next(
            (
                term
                for term in concepts
                if term.token[2:] in words.counted and 0 <= term.start - number.span.end <= REACH
            ),
            None,
        )
        if unit is not None and number.value >= LEAST and number.value == int(number.value):
            found.append((number, unit))
    if len(found) == 1:
        [(number, unit)] = found
        yield Participation(
            int(number.value),
            _is_more(text, number, whole),
            words.counted[unit.token[2:]],
            chunk,
            sentence,
            Span(number.span.start, unit.end),
        )


def _is_more(text: str, number: NumberMention, sentence: Span) -> bool:
    before = fold_text(text[max(sentence.start, number.span.start - MORE_REACH) : number.span.start]).rstrip()
    after = fold_text(text[number.span.end : number.span.end + 1])
    return any(before.endswith(word) for word in participation_words().more) or after in {"多", "余"}


@dataclass(frozen=True, slots=True)
class ParticipationWords:
    """The words of ``bot/answer/data/participation.toml``.

    Attributes:
        verbs: Concepts of taking part.
        counted: Concepts that are counted, to the message that counts them.
        more: Folded words that say "more than".
    """

    verbs: frozenset[str]
    counted: Mapping[str, str]
    more: tuple[str, ...]


@lru_cache(maxsize=1)
def participation_words() -> ParticipationWords:
    """Return the words of taking part, read once."""
    raw = tomllib.loads(resources.files("bot.answer.data").joinpath("participation.toml").read_text("utf-8"))
    more = tuple(fold_text(word) for listed in raw["more"].values() for word in listed)
    return ParticipationWords(frozenset(raw["verbs"]), raw["counted"], more)
