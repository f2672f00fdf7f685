"""The values that a sentence holds: dates, places, actors, numbers, rooms, people, positions, titles."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from bot.answer.patterns import AnswerKind
from bot.answer.view import gap, nearness
from index.annotate import CONCEPT, STEM
from index.model import Language, Span
from index.termbase.model import PLACES, ConceptKind
from index.text.numerals import NumberKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from bot.answer.view import SentenceView
    from index.annotate import Term
    from index.facts.dates import DateMention, DateValue
    from index.facts.event_table import ValueGroup

CLAUSE_BONUS = 0.5
"""For a value between the same commas as the year, rank or date that was asked about."""
VERB_REACH = 24
LIST_GAP = 14
"""Code points between two items of a list: a comma, "and the", «وممثلي»."""
NAME_REACH = 6
"""Code points between a role and the name of who has it: «مدير النقاش: السيد …»."""
VERB_BONUS = 0.35
ADJACENT = 3
"""Code points between a verb and its actor that stands right beside it: «وقادت منظمة …»."""
COUNTED_BONUS = 0.4
"""For a number that stands beside the thing whose number was asked."""
ACTORS = frozenset({ConceptKind.COUNTRY, ConceptKind.BODY, ConceptKind.PROCESS, ConceptKind.FUNCTION})
KINDS: Mapping[AnswerKind, frozenset[ConceptKind]] = {
    AnswerKind.ACTOR: ACTORS,
    AnswerKind.COUNTRY: frozenset({ConceptKind.COUNTRY}),
    AnswerKind.ORGANISATION: frozenset({ConceptKind.BODY, ConceptKind.PROCESS}),
    AnswerKind.PLACE: PLACES,
    AnswerKind.CITY: frozenset({ConceptKind.CITY}),
}
DOING = frozenset({ConceptKind.EVENT_VERB, ConceptKind.FUNCTION})
"""Kinds of concept that say what someone did or was: host, sign, chair."""
KIND_BONUS: Mapping[ConceptKind, float] = {
    ConceptKind.CITY: 0.15,
    ConceptKind.FUNCTION: -0.25,
    ConceptKind.PROCESS: -0.45,
}
"""Of two names at one place the likelier answer: a city rather than its country, a body rather than a process."""
_QUOTED = re.compile(r"«[^»]{3,300}»|“[^”]{3,300}”|「[^」]{3,300}」|《[^》]{3,300}》|\"[^\"]{3,300}\"")
NAMED_BONUS = 0.5
"""For the position of the person whose name was asked for."""
ENUMERATION_BONUS = 0.2
_ENUMERATED = re.compile(r"[:：]\s*([^:：.。]{12,600})|[(（]([^()（）]{12,400})[)）]")
_SEPARATOR = re.compile(r"[؛;；、]|[،,]\s")
_OR = ("أو", "or", "ou", "o", "или")
_OR_BEFORE = re.compile(rf"\w+\s+(?:{'|'.join(_OR)})\s+$")
_LETTER = re.compile(r"\s?[(（][^\W\d_]{1,2}[)）]")
_FRACTION = re.compile(r"[.,٫]\d")
_FRACTION_OF = re.compile(r"\d[.,٫]\Z")
_NOTE_MARK = re.compile(r"\S\[")
_WORD_AFTER = re.compile(r"(?:\s[^\W\d_]+){1,2}|[^\W\d_]{1,4}")
_ROOM_NUMBER = re.compile(r"[\s\d٠-٩۰-۹\-–A-Z]{1,8}")


@dataclass(frozen=True, slots=True)
class Value:
    """Words of a passage that answer.

    Attributes:
        span: Where, in the passage's shown text.
        text: The words.
        nearness: How near they stand to what was asked about, 0..1, and more where a verb ties them to it.
        concept: The termbase's concept they name; else empty.
        date: The date they give; else None.
        number: The number they give; else None.
        language: Of the words.
        items: The concepts of a list's items; empty for other values.
        counted: Whether a number stands beside the thing whose number was asked.
    """

    span: Span
    text: str
    nearness: float
    concept: str = ""
    date: DateValue | None = None
    number: float | None = None
    language: Language | None = None
    items: tuple[str, ...] = ()
    counted: bool = False

    @classmethod
    def of_group(cls, group: ValueGroup) -> Value:
        """Return the value of an event as its surest source gives it."""
        source = group.sources[0]
        return cls(source.span, source.text, 1.0, concept=group.concept, date=group.date)


Candidate = tuple[Span, float, str, "DateValue | None", "float | None"]


def values(view: SentenceView, wanted: AnswerKind) -> tuple[Value, ...]:
    """Return the values of the wanted kind that a sentence holds, the question's own left out, nearest first."""
    finder = _FINDERS.get(wanted)
    if finder is None:
        return ()
    candidates = list(finder(view, wanted))
    if not candidates:
        return ()
    anchors = view.anchors
    found = [
        Value(
            span,
            view.text[span.start : span.end],
            nearness(view.text, span, anchors) + bonus + (CLAUSE_BONUS if view.in_hard_clause(span) else 0.0),
            concept="" if wanted is AnswerKind.LIST else concept,
            date=date,
            number=number,
            language=view.library.chunks[view.chunk].language,
            items=tuple(concept.split()) if wanted is AnswerKind.LIST else (),
            counted=number is not None and view.counts(span),
        )
        for span, bonus, concept, date, number in candidates
    ]
    return tuple(sorted(found, key=lambda value: (-value.nearness, value.span)))


def _dates(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    asked = view.asked
    for mention in view.annotation.dates:
        if view.inside(mention.span) and not _repeats(mention, asked):
            yield mention.span, 0.0, "", mention.value, None


def _repeats(mention: DateMention, asked: frozenset[str]) -> bool:
    """Return whether a date says no more than the year that was asked about."""
    start = mention.value.start
    return start.month is None and mention.value.end is None and f"y:{start.year}" in asked


def _numbers(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    asked = view.asked
    dated = [mention.span for mention in view.annotation.dates]
    percentage = CONCEPT + "percentage" in asked
    for number in view.annotation.numbers:
        if number.kind is not NumberKind.CARDINAL or not view.inside(number.span):
            continue
        if number.value == 1 and not view.text[number.span.start : number.span.end].isdecimal():
            continue  # «一», "one", «واحد»: words of every sentence
        if f"n:{number.value}" in asked or any(_holds(span, number.span) for span in dated):
            continue
        if percentage and not _is_percentage(view, number.span):
            continue
        if _in_word(view.text, number.span) or _is_note_mark(view.text, number.span):
            continue
        if _in_symbol(view, number.span) or _numbers_a_part(view, number.span):
            continue
        bonus = COUNTED_BONUS if view.counts(number.span) else 0.0
        yield _counted(view, number.span), bonus, "", None, float(number.value)


def _in_symbol(view: SentenceView, span: Span) -> bool:
    return any(
        term.start <= span.start and span.end <= term.end and term.token.startswith("s:")
        for term in view.terms
    )


def _numbers_a_part(view: SentenceView, span: Span) -> bool:
    """Return whether a number follows a part of documents that was not asked for: «الفقرة ٢٢» counts nothing."""
    concept = view.library.termbase.concept
    return any(
        0 <= span.start - term.end <= ADJACENT
        and term.token.startswith(CONCEPT)
        and term.token not in view.asked
        and concept(term.token[2:]).kind is ConceptKind.DOCUMENT_PART
        for term in view.terms
    )


def _is_percentage(view: SentenceView, span: Span) -> bool:
    return any(
        term.token == CONCEPT + "percentage" and 0 <= term.start - span.end <= ADJACENT for term in view.terms
    ) or view.text[span.end : span.end + 2].strip()[:1] in {"%", "٪", "％"}


def _in_word(text: str, span: Span) -> bool:
    """Return whether digits are part of a word, a name or a longer number: "6Degree.org", "10.7"."""
    after = text[span.end : span.end + 1]
    return (after.isascii() and after.isalpha()) or bool(
        _FRACTION.match(text, span.end) or _FRACTION_OF.search(text, max(0, span.start - 2), span.start)
    )


def _is_note_mark(text: str, span: Span) -> bool:
    """Return whether a number is a footnote's mark: the sea "is rising,[2]", not "[30] days" of a draft."""
    return bool(_NOTE_MARK.match(text, max(0, span.start - 2))) and text[span.end : span.end + 1] == "]"


def _counted(view: SentenceView, span: Span) -> Span:
    """Return a number's span with what belongs to it: «حلقتين أو ثلاث», ``21(e)``, and the word it counts."""
    start, end = span.start, span.end
    before = None
    if view.text[view.sentence.start : start].rstrip().endswith(_OR):
        before = _OR_BEFORE.search(view.text, view.sentence.start, start)
    if before:
        start = before.start()
    letter = _LETTER.match(view.text, end)
    if letter:
        return Span(start, letter.end())
    word = _WORD_AFTER.match(view.text, end)
    if word is None or word.end() > view.sentence.end:
        return Span(start, end)
    # Up to the last word that means something: «٦٤ مندوبا» of «٦٤ مندوبا من ٢١ لجنة»; in Chinese, whose verbs follow
    # at once, up to the first: "81名代表" of "81名代表出席了会议".
    meant = [
        one.end
        for one in view.terms
        if one.token.startswith(STEM) and end <= one.start and one.end <= word.end()
    ]
    if not meant:
        return Span(start, end)
    return Span(
        start, min(meant) if view.library.chunks[view.chunk].language is Language.CHINESE else max(meant)
    )


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _concepts(view: SentenceView, wanted: AnswerKind) -> Iterator[Candidate]:
    termbase = view.library.termbase
    asked = view.asked
    verbs = [
        Span(term.start, term.end)
        for term in view.mentions
        if term.token in asked
        and term.token.startswith(CONCEPT)
        and termbase.concept(term.token[2:]).kind in DOING
    ]
    for term in view.concepts:
        if term.token in asked:
            continue
        kind = termbase.concept(term.token[2:]).kind
        if kind not in KINDS[wanted] or term.token[2:] in people_words()["anybody"]:
            continue
        span = Span(term.start, term.end)
        bonus = 0.0
        if wanted not in {AnswerKind.PLACE, AnswerKind.CITY}:
            bonus += max((_tie(view, span, verb) for verb in verbs), default=0.0)
        bonus += KIND_BONUS.get(kind, 0.0)
        yield span, bonus, term.token[2:], None, None
    if wanted is AnswerKind.ACTOR:
        yield from _people(view, wanted)


def _lists(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield runs of two and more names of one kind: «بلجيكا والفلبين واليونان»."""
    for match in _ENUMERATED.finditer(view.text, view.sentence.start, view.sentence.end):
        group = 1 if match[1] is not None else 2
        if len(_SEPARATOR.findall(match[group])) > 1:
            yield Span(match.start(group), match.end(group)), ENUMERATION_BONUS, "", None, None
    asked = view.asked
    if not asks_for_names(asked):
        return
    named = [term for term in view.concepts if term.token not in asked and _list_kind(view, term)]
    run: list[Term] = []
    for term in [*named, None]:
        joins = (
            term is not None
            and run
            and term.start - run[-1].end <= LIST_GAP
            and _list_kind(view, term) == _list_kind(view, run[-1])
        )
        if joins and term is not None:
            run.append(term)
            continue
        if len(run) > 1 and _is_asked_for(_list_kind(view, run[0]), asked):
            yield Span(run[0].start, run[-1].end), 0.1, " ".join(one.token[2:] for one in run), None, None
        run = [term] if term is not None else []


def asks_for_names(asked: frozenset[str]) -> bool:
    """Return whether tokens of a question ask for places, bodies or processes, which lists name."""
    return _is_asked_for("places", asked) or _is_asked_for("bodies", asked)


def _is_asked_for(kind: str, asked: frozenset[str]) -> bool:
    """Return whether names of a kind can answer: those of States no question for themes."""
    return any(CONCEPT + concept in asked for concept in people_words()[kind])


def _list_kind(view: SentenceView, term: Term) -> str:
    """Return which names can stand in one list: places, or bodies and processes; empty for other concepts."""
    kind = view.library.termbase.concept(term.token[2:]).kind
    if kind in PLACES:
        return "places"
    return "bodies" if kind in {ConceptKind.BODY, ConceptKind.PROCESS} else ""


def _tie(view: SentenceView, span: Span, verb: Span) -> float:
    """Return what it adds that an actor stands beside a verb: in Arabic rather behind it than before."""
    if gap(span, verb) > VERB_REACH:
        return 0.0
    before = span.start < verb.start
    language = view.library.chunks[view.chunk].language
    adjacent = gap(span, verb) <= ADJACENT
    return VERB_BONUS * (1.5 if adjacent else 1.0) * (0.4 if before and language is Language.ARABIC else 1.0)


def _rooms(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    rooms = people_words()["room"]
    for term in view.terms:
        if term.token[2:] in rooms and term.token.startswith(CONCEPT):
            number = _ROOM_NUMBER.match(view.text, term.end)
            if number and number.group().strip():
                end = term.end + len(number.group().rstrip(" -–"))
                yield Span(term.start, end), 0.0, "", None, None


def _titles(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    for match in _QUOTED.finditer(view.text, view.sentence.start, view.sentence.end):
        yield Span(match.start() + 1, match.end() - 1), 0.0, "", None, None


def _people(view: SentenceView, wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield the names of a sentence, or, where a name was asked about, what that person is."""
    if any(unit.kind == "name" for unit in view.query.units):  # "Who is Nurlan …?" asks what he is
        yield from _positions(view, wanted)
        return
    asked = view.asked
    roles = [Span(term.start, term.end) for term in view.mentions if term.token in asked]
    for mention in view.people:
        told = any(gap(mention.name.span, role) <= NAME_REACH for role in roles)
        yield mention.name.span, VERB_BONUS if told else 0.0, "", None, None


def _positions(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield what the persons of a sentence are, surest of the one whose name was asked for."""
    anchors = [anchor for anchor, _weight in view.anchors]
    for mention in view.people:
        if mention.function is None:
            continue
        named = any(_holds(mention.name.span, anchor) for anchor in anchors)
        yield mention.function.span, NAMED_BONUS if named else 0.0, "", None, None


@lru_cache(maxsize=1)
def people_words() -> Mapping[str, frozenset[str]]:
    """Return the concepts that name rooms, and functions that anybody may have (``columns.toml``)."""
    raw = tomllib.loads(resources.files("bot.answer.data").joinpath("columns.toml").read_text("utf-8"))
    return {key: frozenset(concepts) for key, concepts in raw.items()}


_FINDERS: Mapping[AnswerKind, Callable[[SentenceView, AnswerKind], Iterable[Candidate]]] = {
    AnswerKind.DATE: _dates,
    AnswerKind.NUMBER: _numbers,
    AnswerKind.ACTOR: _concepts,
    AnswerKind.COUNTRY: _concepts,
    AnswerKind.ORGANISATION: _concepts,
    AnswerKind.PLACE: _concepts,
    AnswerKind.CITY: _concepts,
    AnswerKind.LIST: _lists,
    AnswerKind.ROOM: _rooms,
    AnswerKind.TITLE: _titles,
    AnswerKind.PERSON: _people,
    AnswerKind.POSITION: _positions,
}

TYPED = frozenset(_FINDERS) - {AnswerKind.LIST, AnswerKind.TITLE}
"""The kinds of value that a sentence either holds or not; other questions are answered by the sentence itself."""
