"""How many took part in a meeting, in every place that says so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.understand.patterns import Attribute
from bot.answer.words.tables import read_table
from index.annotate import CONCEPT, ORDINAL
from index.facts.events import event_words
from index.model import Span, gap
from index.query_building import meant_unit
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text
from index.text.numerals import NumberKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.answer.understand.understanding import Understanding
    from index.annotate import Annotation, Term
    from index.facts.event_table import Event
    from index.library import Library
    from index.query import Query
    from index.text.numerals import NumberMention

CHUNKS = 300
"""Chunks that are read for one series, those that name it most."""
LEAST = 5
"""Participants from which a number counts as one of them: "two representatives of each" is none."""
REACH = 15
"""Code points between a number and what it counts."""
BOUND = 48
"""Code points between a rank and the meeting or series it ranks."""
PER_CENT, HUNDRED = ("في ", "من ", " by "), 100
"""Before a hundred these make it a share."""
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


def with_attendance(library: Library, understood: Understanding, query: Query) -> Query:
    """Return a question how many came to a meeting of a series as one for who took part: "… came to the dialogue"."""
    words = participation_words()
    told = any(not words.asking.isdisjoint(unit.own_concepts - words.counted.keys()) for unit in query.units)
    of_series = any(unit.kind == ConceptKind.SERIES for unit in query.units)
    if understood.attribute is not Attribute.PARTICIPANTS or told or not of_series:
        return query
    meant = meant_unit(words.taking_part, query, library)
    return replace(query, units=(*query.units, replace(meant, kind="word")))


def participations(library: Library, event: Event) -> tuple[Participation, ...]:
    """Return the numbers that texts give for a meeting's participants, in the order of the documents.

    Only sentences count that have such a number beside a verb of taking part, and that name the meeting by series and
    rank or follow one that does; of several numbers of one unit the first, if it is the largest: "92 delegates, among
    them 52 of …". Empty for meetings without series or rank.
    """
    if not (event.series and event.ordinal):
        return ()
    hits = library.index.fields["concept"].search([event.series], CHUNKS)
    found: list[Participation] = []
    for chunk in sorted(one.number for one in hits):
        found.extend(_in_chunk(library, chunk, event))
    return tuple(found)


def units_asked(query: Query, counted: str) -> frozenset[str]:
    """Return the messages that count what a question counts, people or States; empty where it counts others.

    What no unit says is 人: people.

    Args:
        query: The question.
        counted: The words of the thing counted, as the understanding of the question has them.
    """
    messages = participation_words().counted
    known = [
        {messages[way.concept] for way in unit.alternatives if way.concept in messages}
        for unit in query.units
        if unit.words in counted
    ]
    if not known:
        return frozenset({messages["person"]})
    return frozenset().union(*known) if all(known) else frozenset()


def counts_some(query: Query, understood: Understanding) -> bool:
    """Return whether only some of those who took part are counted: those from Africa, «من أفريقيا».

    Regional processes are left out: those who come from them are all that a meeting of processes brings together.
    """
    words = participation_words()
    naming = words.asking | event_words().meetings
    before = (
        fold_text(f" {understood.text.partition(unit.words)[0]}").rstrip()
        for unit in query.units
        if unit.words and unit.kind != ConceptKind.PROCESS and naming.isdisjoint(unit.own_concepts)
    )
    return any(text.endswith(words.origin) for text in before)


def _in_chunk(library: Library, chunk: int, event: Event) -> Iterator[Participation]:
    annotation = library.annotation(chunk)
    text = library.passage_text(chunk).text
    carried = False
    for number, terms in enumerate(annotation.sentence_terms):
        concepts = annotation.longest_concepts[number]
        named = names_meeting(library, terms, concepts, event)
        if named or (named is None and carried):
            yield from counted_in(text, annotation, chunk, number, concepts)
        carried = bool(named)


def names_meeting(
    library: Library, terms: Sequence[Term], concepts: Sequence[Term], event: Event
) -> bool | None:
    """Return whether a sentence is about the meeting: False where about another one, None where it names none."""
    series = [
        term for term in concepts if library.termbase.concept(term.token[2:]).kind is ConceptKind.SERIES
    ]
    meetings = [term for term in concepts if term.token[2:] in event_words().meetings]
    ranks = {
        term.token
        for term in terms
        if term.token.startswith(ORDINAL) and any(gap(term, head) <= BOUND for head in (*series, *meetings))
    }
    if not series and not ranks:
        return None
    named = {CONCEPT + event.series, f"{ORDINAL}{event.ordinal}"}
    return {term.token for term in series} | ranks == named


def counted_in(
    text: str, annotation: Annotation, chunk: int, sentence: int, concepts: Sequence[Term]
) -> Iterator[Participation]:
    """Yield how many a sentence says to have taken part, one number a kind of participant."""
    words = participation_words()
    if not any(term.token[2:] in words.verbs for term in concepts):
        return
    whole = annotation.sentences[sentence]
    most: dict[str, Participation] = {}
    for number in annotation.numbers:
        if not whole.start <= number.span.start < whole.end or number.kind is not NumberKind.CARDINAL:
            continue
        if text[: number.span.start].endswith(PER_CENT) and number.value == HUNDRED:
            continue  # «٤٢ في المائة، يمثلون تسع دول»
        unit = next(
            (
                term
                for term in concepts
                if term.token[2:] in words.counted and 0 <= term.start - number.span.end <= REACH
            ),
            None,
        )
        if unit is None or number.value < LEAST or number.value != int(number.value):
            continue
        message, span = words.counted[unit.token[2:]], Span(number.span.start, unit.end)
        told = Participation(int(number.value), _is_more(text, number, whole), message, chunk, sentence, span)
        if told.count > most.setdefault(message, told).count:
            return  # "12 delegates of the first and 40 of the second": neither is the whole
    yield from most.values()


def _is_more(text: str, number: NumberMention, sentence: Span) -> bool:
    before = fold_text(text[max(sentence.start, number.span.start - MORE_REACH) : number.span.start]).rstrip()
    after = fold_text(text[number.span.end : number.span.end + 1])
    return any(before.endswith(word) for word in participation_words().more) or after in {"多", "余"}


@dataclass(frozen=True, slots=True)
class ParticipationWords:
    """The words of ``bot/answer/data/participation.toml``.

    Attributes:
        taking_part: Concepts of taking part.
        verbs: These, and those of having people take part.
        coming: Concepts by which somebody asks who took part.
        inviting: Concepts of what asks people to, who have not yet.
        present: Language to what a question begins with who was there, folded.
        by_whom: What a question begins with that asks by whom a meeting was attended, folded.
        place: Folded words right before a country in which a meeting is.
        behalf: Folded words right before those for whom somebody came.
        asking: Concepts by which somebody asks how many took part.
        counted: Concepts that are counted, to the message that counts them.
        more: Folded words that say "more than".
        origin: Folded words right before where only some of them came from.
    """

    taking_part: tuple[str, ...]
    verbs: frozenset[str]
    coming: frozenset[str]
    inviting: frozenset[str]
    present: Mapping[str, tuple[str, ...]]
    by_whom: tuple[str, ...]
    place: tuple[str, ...]
    behalf: tuple[str, ...]
    asking: frozenset[str]
    counted: Mapping[str, str]
    more: tuple[str, ...]
    origin: tuple[str, ...]


@lru_cache(maxsize=1)
def participation_words() -> ParticipationWords:
    """Return the words of taking part, read once."""
    raw = read_table("participation.toml")
    more = tuple(fold_text(word) for listed in raw["more"].values() for word in listed)
    verbs = frozenset(raw["verbs"])
    return ParticipationWords(
        tuple(raw["verbs"]),
        verbs | set(raw["gathering"]),
        verbs | set(raw["participants"]),
        frozenset(raw["inviting"]),
        {language: tuple(fold_text(one) for one in listed) for language, listed in raw["present"].items()},
        tuple(fold_text(one) for one in raw["by_whom"]),
        _before(raw["place"]),
        _before(raw["behalf"]),
        verbs | raw["counted"].keys(),
        raw["counted"],
        more,
        _before(raw["origin"]),
    )


def _before(listed: Mapping[str, list[str]]) -> tuple[str, ...]:
    """Return words that stand right before a name, folded, as words of their own but in Chinese."""
    return tuple(
        fold_text(word if language == "zh" else f" {word}")
        for language, words in listed.items()
        for word in words
    )
