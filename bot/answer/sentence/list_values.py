"""The lists that a sentence holds: what follows a colon or stands in brackets, and runs of names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from bot.answer.sentence.candidate import Candidate
from bot.answer.sentence.unlisted_bodies import unlisted_bodies
from bot.answer.words.column_words import column_words
from bot.answer.words.number_phrases import counting_words
from index.annotate import CONCEPT
from index.model import Span, holds
from index.query import MEETINGS, NAMED_KINDS, NESTED_STRENGTH
from index.termbase.model import PLACES, ConceptKind
from index.text.normalize import fold, fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answer.sentence.view import SentenceView
    from bot.answer.understand.patterns import AnswerKind
    from index.annotate import Term
    from index.query import Query

LIST_GAP = 14
"""Code points between two items of a list: a comma, "and the", «وممثلي»."""
RUN_BONUS = 0.1
ENUMERATION_BONUS = 0.2
BODIES = "bodies"
TONGUES = "languages"
_WHOSE = NAMED_KINDS | PLACES | MEETINGS
"""Kinds of unit that say of which meeting or place something is told; its document may say that once for all."""
GOES_ON = "；"
NAMES = 3
"""Names from which they are a list without commas: «أفريقيا والأمريكتان وأوروبا وآسيا»."""
_ENUMERATED = re.compile(r"[:：]\s*([^:：.。]{6,600})|[(（]([^()（）]{6,400})[)）]")
LEAST_WIDTH = 12
"""Letters of what a sentence enumerates; a Chinese character counts as two."""
_HAN = re.compile("[\u4e00-\u9fff]")
_LAST_ITEM = re.compile("、[^、，；]*[和及与]")
_SEPARATOR = re.compile(r"[؛;；、]|[،,]\s")
_JOINT = re.compile(r"[؛;；、،,/]|(?<!\w)(?:و|and\b|et\b|y\b|e\b|и\b)|[和及与暨]")
_GOES_ON = re.compile(r"\s?(?:、|[؛;；،,]\s?(?:و|and\s|et\s|y\s|и\s|和|以及))")


def enumerations(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield what a sentence enumerates after a colon or in brackets, and runs of two and more names of one kind.

    Runs, as in «بلجيكا والفلبين واليونان», answer only where names of their kind were asked for.
    """
    if asks_languages(view.query):
        if _tells_of_rest(view):
            runs = [run for run in _runs(view, _tongues(view)) if len(run) > 1]
            yield from (_listing(run) for run in runs if not _is_of_another_place(view, run))
        return
    kinds = view.lens.names_asked
    runs = [run for run in _runs(view, _names(view, kinds)) if len(run) > 1]
    for match in _ENUMERATED.finditer(view.text, view.sentence.start, _list_end(view)):
        group = 1 if match[1] is not None else 2
        span = _after_including(view, Span(match.start(group), match.end(group)))
        named = any(len(run) >= NAMES and run[0].start == span.start for run in runs)
        if _holds_outcome(view, span):
            continue
        if (named or lists(view.text[span.start : span.end])) and not _ends_a_title(match[group]):
            yield Candidate(span, ENUMERATION_BONUS)
    for run in runs:
        if run[0].kind in kinds and _tells_of_members(view) and not _is_beside(view, run):
            yield _listing(run)


def _list_end(view: SentenceView) -> int:
    """Return where what a sentence lists ends: a Chinese list goes on behind its ；, which ends a sentence."""
    end = view.sentence.end
    for sentence in view.annotation.sentences[view.number + 1 :]:
        if not view.text[:end].rstrip().endswith(GOES_ON):
            break
        end = sentence.end
    return end


def _listing(run: Sequence[_Name]) -> Candidate:
    """Return a run of names as a list of them."""
    parts = tuple(Candidate(Span(one.start, one.end), concept=one.concept) for one in run)
    return Candidate(Span(run[0].start, run[-1].end), RUN_BONUS, parts=parts)


def _after_including(view: SentenceView, items: Span) -> Span:
    """Return where a list begins that a sentence behind a colon introduces: "it was high: 27 replied, including …"."""
    folded = fold(view.text[items.start : items.end])
    words = counting_words()["including"].get(view.language, ())
    ends = [at + len(word) for word in words if (at := folded.text.find(fold_text(word))) >= 0]
    if not ends:
        return items
    rest = folded.source_span(min(ends), len(folded.text))
    text = view.text[items.start + rest.start : items.end]
    begin = items.end - len(text.lstrip())
    return Span(begin, items.end) if lists(text) else items


def _holds_outcome(view: SentenceView, items: Span) -> bool:
    """Return whether recommendations are asked for and an item of a list is these: "practices, recommendations"."""
    return any(
        items.start <= term.start < items.end for term in view.mentions if term.token in view.lens.outcomes
    )


class _Name(NamedTuple):
    """A name that a list may hold: where it stands, the termbase's concept of it or nothing, "places" or "bodies"."""

    start: int
    end: int
    concept: str
    kind: str


def _names(view: SentenceView, kinds: frozenset[str]) -> list[_Name]:
    """Return the names of a sentence but those asked about, in its order."""
    names = [
        _Name(term.start, term.end, term.token.removeprefix(CONCEPT), _kind(view, term))
        for term in view.concepts
        if term.token not in view.asked
    ]
    names = [one for one in names if one.kind]
    if BODIES in kinds and any(one.kind == BODIES for one in names):
        names += [_Name(one.start, one.end, "", BODIES) for one in unlisted_bodies(view)]
    return sorted(names)


def asks_languages(query: Query) -> bool:
    """Return whether a question asks for languages, and nothing else is a list of them."""
    return any(unit.own_concepts & column_words()["languages"] for unit in query.units)


def names_languages(view: SentenceView) -> bool:
    """Return whether a sentence names a language."""
    return bool(_tongues(view))


def _is_of_another_place(view: SentenceView, run: Sequence[_Name]) -> bool:
    """Return whether a list stands behind another place than was asked about, which is named but after it."""
    kind = view.library.termbase.concept
    places = [term for term in view.concepts if kind(term.token.removeprefix(CONCEPT)).kind in PLACES]
    asked = [term for term in places if term.token in view.asked]
    before = [term for term in places if term.end <= run[0].start]
    return bool(asked) and bool(before) and all(term.start > run[-1].end for term in asked)


def _tells_of_rest(view: SentenceView) -> bool:
    """Return whether a sentence has the better part of what a question asks about beside the languages.

    The working languages of the Forum are not those into which a session was interpreted.
    """
    tongues = column_words()["languages"]
    rest = [one for one in view.query.units if one.known and not one.own_concepts & tongues]
    tokens = view.annotation.sentence_tokens[view.number]
    name = view.library.document_of[view.chunk]
    document, title = view.library.document_tokens(name), view.library.title_page_tokens(name)
    held = sum(
        one.weight
        for one in rest
        if one.degree(tokens) > NESTED_STRENGTH
        or (one.kind in _WHOSE and one.degree(document) > NESTED_STRENGTH)
        or one.degree(title) >= 1.0
    )
    return held > sum(one.weight for one in rest) / 2


def _tongues(view: SentenceView) -> list[_Name]:
    """Return the languages that a sentence names, those too that may be a country's adjective: «العربية»."""
    kind = view.library.termbase.concept
    concepts = (term for term in view.terms if term.token.startswith(CONCEPT))
    tongues = [one for one in concepts if kind(one.token.removeprefix(CONCEPT)).kind is ConceptKind.LANGUAGE]
    return sorted(_Name(one.start, one.end, one.token.removeprefix(CONCEPT), TONGUES) for one in tongues)


def names_any(view: SentenceView, kind: str) -> bool:
    """Return whether a sentence names a place or a body, by the kind of list, beside those asked about."""
    return any(one.kind == kind for one in _names(view, frozenset({kind})))


def bodies_named(view: SentenceView) -> tuple[Candidate, ...]:
    """Return the bodies and processes that a sentence names beside those asked about, each once, in its order."""
    first: dict[str, _Name] = {}
    for one in _names(view, frozenset({BODIES})):
        if one.kind == BODIES:
            first.setdefault(one.concept or view.text[one.start : one.end], one)
    return tuple(Candidate(Span(one.start, one.end), concept=one.concept) for one in first.values())


def names_asked_in(view: SentenceView) -> list[tuple[int, int, str]]:
    """Return the places or bodies, whichever are asked for, that a sentence names, with the concept of each."""
    kinds = view.lens.names_asked
    return [(one.start, one.end, one.concept) for one in _names(view, kinds) if one.kind in kinds]


def _tells_of_members(view: SentenceView) -> bool:
    """Return whether a sentence names something of the question: of whose members it asks, the body."""
    held = {term.token for term in view.mentions}
    units = view.query.units
    if not any(unit.alternatives[0].concept in column_words()["members"] for unit in units):
        return bool(held)
    return any(not held.isdisjoint(unit.alternatives[0].tokens) for unit in units)


def lists(text: str) -> bool:
    """Return whether a text has more than two items: 经济、社会和环境支柱."""
    wide = len(text) + len(_HAN.findall(text)) >= LEAST_WIDTH
    return wide and len(_SEPARATOR.findall(text)) + bool(_LAST_ITEM.search(text)) > 1


def _ends_a_title(text: str) -> bool:
    """Return whether a colon stood inside quotation marks: «الهجرة وأهداف التنمية: دور آليات التشاور»."""
    return any(text.count(close) > text.count(begin) for begin, close in ("«»", "“”", "「」", "《》"))


def named_runs(view: SentenceView, within: Span) -> list[tuple[int, int, str]]:
    """Return the names that a whole list is made of, with the concept of each; empty where it holds other items."""
    names = _names(view, frozenset({BODIES}))
    runs = list(_runs(view, [one for one in names if holds(within, one)]))
    run = max(runs, key=len)
    if not run or run[0].start != within.start or run[-1].end != within.end:
        return []
    return [(one.start, one.end, one.concept) for one in run]


def _runs(view: SentenceView, names: Sequence[_Name]) -> Iterator[list[_Name]]:
    """Yield the names that stand side by side and are of one kind, in order."""
    run: list[_Name] = []
    for name in names:
        if run and not (_joins(view.text, run[-1], name) and name.kind == run[-1].kind):
            yield run
            run = []
        run.append(name)
    yield run


def _joins(text: str, last: _Name, name: _Name) -> bool:
    """Return whether what stands between two names joins them in one list: a comma, «و», "and the"."""
    return name.start - last.end <= LIST_GAP and bool(_JOINT.search(text, last.end, name.start + 1))


def _is_beside(view: SentenceView, run: Sequence[_Name]) -> bool:
    """Return whether what was asked about is itself an item behind a run: it is not what the run lists.

    «مع المفوضية الأوروبية، ومنظمة التعاون …، والمنظمات الأعضاء في الفريق» names two bodies beside the members of
    the group, "Belgium, Greece and Peru form the troika" names it.
    """
    if any(term.start < run[0].start for term in view.mentions):
        return False
    return bool(_GOES_ON.match(view.text, run[-1].end))


def _kind(view: SentenceView, term: Term) -> str:
    """Return which names can stand in one list: places, or bodies and processes; empty for other concepts."""
    kind = view.library.termbase.concept(term.token.removeprefix(CONCEPT)).kind
    if kind in PLACES:
        return "places"
    return BODIES if kind in {ConceptKind.BODY, ConceptKind.PROCESS} else ""
