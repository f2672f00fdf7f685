"""The rooms and buildings that a sentence names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.sentence.candidate import Candidate
from bot.answer.sentence.unlisted_bodies import named_by
from bot.answer.words.column_words import column_words
from bot.answer.words.meeting_verbs import is_meeting_verb
from bot.answer.words.name_writing import either
from index.annotate import CONCEPT, find_terms
from index.model import Language, Span, UnitKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answer.sentence.lens import QuestionLens
    from bot.answer.sentence.view import SentenceView
    from bot.answer.understand.patterns import AnswerKind
    from index.library import Library
    from index.rank import Evidence

ITEMS = frozenset({UnitKind.LIST_ITEM, UnitKind.TABLE_ROW, UnitKind.SUBPARAGRAPH})
"""Kinds of unit beside which others of their kind stand, each with a room of its own."""
LINES = frozenset({UnitKind.TITLE, UnitKind.HEADING})
TITLE_DEGREE = 0.8
"""How surely a title says that what it names is held."""
WHOSE_SHARE = 0.6
"""How far the words before a room must hold one of the question's."""
VENUE_REACH = 20
"""Code points between a building and the room in it: "the conference centre, room 5"."""
LONGEST = 40
"""Code points of a cell that names a room, at most."""
_HAN_ROOM = re.compile(r"[A-Z]?\d{1,4}号?室(?:[至、和]\d{1,4}号?室)?")
_ROOM_NUMBER = re.compile(r"(?=[\s\-–]*[\d٠-٩۰-۹A-Z])[\s\d٠-٩۰-۹\-–A-Z]{1,8}(?![^\W\d_])")


def titled(library: Library, lens: QuestionLens, evidence: Evidence) -> Evidence:
    """Return the evidence for a room; of a title with the verb met that it leaves out: "held"."""
    if library.kind(evidence.chunk) not in LINES:
        return evidence
    units = zip(lens.query.units, evidence.findings, strict=True)
    unsaid = [unit for unit, finding in units if finding.worth == 0.0 and unit.known]
    if not all(is_meeting_verb(unit) for unit in unsaid):
        return evidence  # of another meeting
    more = TITLE_DEGREE * sum(unit.weight for unit in unsaid) / lens.total
    return evidence._replace(coverage=evidence.coverage + more, score=evidence.score + more)


def rooms(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield the rooms of a sentence, each with the building that stands before it, and other buildings."""
    cells = list(_cells(view))
    if cells:
        yield from cells
        return
    rooms, houses = column_words()["room"], column_words()["house"]
    housed = any(CONCEPT + house in view.asked for house in houses)
    venues = list(named_by(view, houses if housed else column_words()["venue"], asked=houses))
    beside = view.library.kind(view.chunk) in ITEMS
    for term in view.terms:
        if term.token[2:] in rooms and term.token.startswith(CONCEPT):
            room = _named_room(view, Span(term.start, term.end))
            whose = _whose_room(view, term.start) if beside else 0.0
            if room is not None and (whose or not beside):
                within = [one for one in venues if 0 <= term.start - one.end <= VENUE_REACH]
                venues = [one for one in venues if one not in within]
                if housed and not within:
                    continue  # "in which building" asks for no room
                yield Candidate(Span(min([room.start, *(one.start for one in within)]), room.end), whose)
    yield from map(Candidate, venues)


@lru_cache(maxsize=1)
def _capitals() -> str:
    """Return a name of words with capitals, with the small ones inside it, as part of a regular expression."""
    word = r"[\w'’]*"
    return rf"[A-ZÀ-ÞА-ЯЁ]{word}(?:[ -]{either('small_in_room')}? ?[A-ZÀ-ÞА-ЯЁ\d]{word}){{0,3}}"


@lru_cache(maxsize=1)
def _called() -> re.Pattern[str]:
    """Return the name of a room behind the word for one: зал «Чатыр-Куль», "Sala Tomebamba"."""
    return re.compile(rf"\s*(?:«[^»\n]{{2,40}}»|“[^”\n]{{2,40}}”|\"[^\"\n]{{2,40}}\"|{_capitals()})")


@lru_cache(maxsize=1)
def _called_arabic() -> re.Pattern[str]:
    """Return the same in Arabic, which has no capitals: a word or two before a stop."""
    quoted = r"«[^»\n]{2,40}»|\"[^\"\n]{2,40}\""
    end = rf"(?=\s*(?:[)،.؛(]|\Z)|\s+{either('behind_room')}\s)"
    return re.compile(rf"\s+(?:{quoted}|[^\W\d_]{{3,}}(?:\s+[^\W\d_]{{3,}})?{end})")


@lru_cache(maxsize=1)
def _called_before() -> re.Pattern[str]:
    """Return the name of a room before the word for one: "Tide Hall"."""
    return re.compile(rf"(?<![\w.])(?!{either('no_room')}\b){_capitals()}\s\Z")


@lru_cache(maxsize=1)
def _called_before_han() -> re.Pattern[str]:
    stop = either("before_room")
    return re.compile(rf"(?:\A|[^\u3400-\u9fff·]|{stop})(?P<name>[\u3400-\u9fff·]{{1,6}}?)\Z")


def _named_room(view: SentenceView, noun: Span) -> Span | None:
    """Return a noun for a room with its number or name: "Room 5", зал «Сон-Куль», 滇池厅; None where it has none."""
    number = _ROOM_NUMBER.match(view.text, noun.end, view.sentence.end)
    if number is not None:
        return Span(noun.start, noun.end + len(number.group().rstrip(" -–")))
    if view.language is Language.CHINESE:
        called = _called_before_han().search(view.text, view.sentence.start, noun.start)
        return Span(called.start("name"), noun.end) if called else None
    arabic = view.language is Language.ARABIC
    called = (_called_arabic() if arabic else _called()).match(view.text, noun.end, view.sentence.end)
    if called is not None:
        return Span(noun.start, called.end())
    before = None if arabic else _called_before().search(view.text, view.sentence.start, noun.start)
    return Span(before.start(), noun.end) if before else None


def _cells(view: SentenceView) -> Iterator[Candidate]:
    """Yield the cell of a table's row that names a room, itself or by its column: 地点 above 费瓦厅."""
    if view.library.kind(view.chunk) is not UnitKind.TABLE_ROW:
        return
    whose = _share_named(view, view.annotation.tokens)
    passage = view.library.passage_text(view.chunk)
    for cell in view.library.paragraph(view.library.chunks[view.chunk]).cells if whose else ():
        span = passage.shown(cell.span) if cell.span is not None else None
        if span is None or len(span) > LONGEST:
            continue
        tokens = view.annotation.tokens_within(span)
        called = _tokens_of(view.library, cell.column, view.language) if cell.column else frozenset[str]()
        named = not tokens.isdisjoint(_concepts("room")) or _HAN_ROOM.fullmatch(
            view.text[span.start : span.end]
        )
        if named or not called.isdisjoint(_concepts("room", "place_column")):
            yield Candidate(span, whose)


@lru_cache(maxsize=2)
def _concepts(*lists: str) -> frozenset[str]:
    """Return the tokens of the concepts of some lists of ``columns.toml``."""
    return frozenset(CONCEPT + concept for name in lists for concept in column_words()[name])


@lru_cache(maxsize=256)
def _tokens_of(library: Library, column: str, language: Language) -> frozenset[str]:
    return frozenset(term.token for term in find_terms(column, language, library.termbase))


def _whose_room(view: SentenceView, room: int) -> float:
    """Return 0..1, how much of a question names whose room an item of a list gives: "group 3 – Europe (Room 19"."""
    return _share_named(
        view, view.annotation.tokens_within(Span(view.sentence.start, room)) if room else frozenset()
    )


def _share_named(view: SentenceView, before: frozenset[str]) -> float:
    """Return the share of a question, the room left out, that some tokens name."""
    rooms = column_words()["room"]
    whose = [
        unit
        for unit in view.query.units
        if unit.kind not in {"number", "ordinal"} and unit.alternatives[0].concept not in rooms
    ]
    named = sum(unit.weight for unit in whose if unit.degree(before) >= WHOSE_SHARE)
    return named / sum(unit.weight for unit in whose) if named else 0.0
