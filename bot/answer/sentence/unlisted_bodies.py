"""Bodies that a text names and the termbase does not know: "the Ayala Foundation", «مؤسسة أيالا», 世界旅游基金会."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.words.column_words import column_words
from bot.answer.words.name_writing import either, writings
from index.annotate import CONCEPT, STEM
from index.facts.events import event_words
from index.model import Language, Span, holds
from index.termbase.model import ConceptKind
from index.text.analyze import stop_words
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answer.sentence.view import SentenceView
    from index.annotate import Term

LISTED = frozenset({ConceptKind.BODY, ConceptKind.PROCESS, ConceptKind.SERIES, ConceptKind.COUNTRY})
MOST_WORDS = 4
"""Words behind an Arabic noun that may be the name: «مؤسسة الملك بودوان»."""
LONG_NAME, LONG_WORDS = 6, 3
"""Characters of a long Chinese name, words of any other."""
_ARABIC_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)")
_WORD = re.compile(r"\S+")
MOST_LOWERED = 10
"""Words behind a noun that may be its name, the small ones counted: "Comité permanent … de lutte contre la …"."""
_NEXT_WORD = re.compile(r"[ \u00a0](?:[ld]['’])?([^\W\d_][\w-]*)(['’](?=\w))?")
_HAN_NAME = re.compile(r"[\u3400-\u9fff]{2,10}\Z")


def unlisted_bodies(view: SentenceView) -> Iterator[Span]:
    """Yield where a sentence names a body by a noun for such and a name that the termbase does not hold."""
    words = column_words()
    yield from named_by(view, words["naming"], words["naming_at_length"])


def affairs_nouns() -> frozenset[str]:
    """Return the concepts of what is named for one or several affairs."""
    return column_words()["of_affairs"] | column_words()["ministries"]


def bodies_of_the_asked(view: SentenceView) -> Iterator[Span]:
    """Yield the same for the other nouns that the question asks "which" of: «مكتب تمويل التنمية»."""
    asked = frozenset(token.removeprefix(CONCEPT) for token in view.lens.bodies)
    yield from named_by(view, asked - column_words()["naming"])


def named_by(
    view: SentenceView,
    nouns: frozenset[str],
    at_length: frozenset[str] = frozenset(),
    *,
    asked: frozenset[str] = frozenset(),
) -> Iterator[Span]:
    """Yield where a sentence names something by one of some nouns' concepts and a name that no concept holds.

    Args:
        view: The sentence.
        nouns: The concepts of the nouns.
        at_length: Those that do so only in a name of many words.
        asked: Those that are meant as well where the question speaks of one: "in which building".
    """
    if nouns.isdisjoint(view.named) and at_length.isdisjoint(view.named):
        return
    nouns |= at_length
    places = [term for term in view.terms if term.token.startswith(CONCEPT) and term.token[2:] in nouns]
    listed = [
        Span(term.start, term.end)
        for term, kind in zip(view.concepts, view.kinds, strict=True)
        if kind in LISTED
    ]
    language = view.language
    seen: set[int] = set()
    for term in places:
        if term.start in seen:
            continue
        if any(name.start <= term.start < name.end for name in listed):
            continue
        if any(name.start <= term.start and term.end < name.end for name in view.concepts):
            continue  # a part of another name: «رئيس الجمعية العامة»
        meant = term.token in view.lens.bodies or term.token[2:] in asked
        if not meant and any(one.start <= term.start < one.end for one in view.mentions):
            continue  # "which agency built a network of museums": a museum did not; «تنظيم» is a deed as well
        seen.add(term.start)
        span = _name(view, term, language, listed)
        if span is None or _is_asked(view, span) or _is_meeting(view, span, term, language):
            continue
        if term.token[2:] in at_length and not _is_long(view.text[span.start : span.end], language):
            continue
        if not any(name.start <= span.start < name.end and span.end <= name.end for name in listed):
            yield span


def _is_long(name: str, language: Language) -> bool:
    """Return whether a name has so many words that it is one: «هيئة السلامة البحرية», no «منظمة دولية»."""
    if language is Language.CHINESE:
        return len(name) >= LONG_NAME
    words = name.split()
    if language is Language.ARABIC and not name.startswith("ال") and not words[1].startswith("ال"):
        return False
    return len(words) >= LONG_WORDS


def _is_asked(view: SentenceView, body: Span) -> bool:
    """Return whether a body is the one that the question is about: each of its words is the question's."""
    words = [term for term in view.terms if term.token.startswith(STEM) and holds(body, term)]
    return bool(words) and all(term.token in view.asked for term in words)


def _is_meeting(view: SentenceView, body: Span, noun: Term, language: Language) -> bool:
    """Return whether a name is a meeting's by its own noun: "Encuentro de Muralistas Comunitarios".

    It stands before the noun for a body, in English and Chinese behind it.
    """
    last = language in {Language.ENGLISH, Language.CHINESE}
    low, high = (noun.end, body.end) if last else (body.start, noun.start)
    return any(
        low <= term.start and term.end <= high and term.token.removeprefix(CONCEPT) in event_words().meetings
        for term in view.terms
    )


def _name(view: SentenceView, noun: Term, language: Language, listed: Sequence[Span]) -> Span | None:
    """Return a noun with the name that it is part of; None where no name stands beside it.

    What is listed is no part of it: "the European Commission and the Lindqvist Foundation".
    """
    if language is Language.ARABIC:
        return _arabic(view, noun)
    if language is Language.CHINESE:
        return _chinese(view, noun)
    lowered = _lowered(view, noun, language) if writings("links", language) else None
    if lowered is not None:
        return lowered
    begin = max((name.end for name in listed if name.end <= noun.start), default=view.sentence.start)
    end = min((name.start for name in listed if name.start >= noun.end), default=view.sentence.end)
    for match in _capitals().finditer(view.text, begin, end):
        if match.start() <= noun.start and noun.end <= match.end():
            cuts = [one.end() for one in _and_the().finditer(view.text, match.start(), match.end())]
            first = max((cut for cut in cuts if cut <= noun.start), default=match.start())
            last = min((cut for cut in cuts if cut > noun.start), default=match.end())
            words = list(_WORD.finditer(view.text, first, last))
            while words and words[-1].group()[0].islower():
                words.pop()
            if words and fold_text(words[0].group()) in stop_words(language):  # "The Bank"
                words.pop(0)
            return Span(words[0].start(), words[-1].end()) if len(words) > 1 else None
    return None


def _lowered(view: SentenceView, noun: Term, language: Language) -> Span | None:
    """Return a name that only begins with a capital: "l'Institut national de technologie agricole"; None for others."""
    before = _before_noun().search(view.text, view.sentence.start, noun.start)
    start = before.start() if before else noun.start
    if not view.text[start].isupper():
        return None
    verbs = {
        term.start
        for term in view.concepts
        if view.library.termbase.concept(term.token[2:]).kind is ConceptKind.EVENT_VERB
    }
    links, joining, stops = _written("links", language), _written("joining", language), stop_words(language)
    affairs = _written("affairs", language) if noun.token[2:] in affairs_nouns() else None
    end = last = noun.end
    linked = False
    for _ in range(MOST_LOWERED):
        joined = joining.match(view.text, end, view.sentence.end)
        comma = affairs.match(view.text, end, view.sentence.end) if affairs else None
        begin = joined.end() - 1 if joined else comma.end() if comma else end
        match = _NEXT_WORD.match(view.text, begin, view.sentence.end)
        if match is None:
            break
        word = match[1]
        end = match.end()
        if links.fullmatch(word):
            linked = True
            continue
        deed = match.start(1) in verbs and not linked and affairs is None
        if word[0].islower() and (fold_text(word) in stops or deed):
            break
        last, linked = end, False
    return Span(start, last) if last > noun.end else None


def _arabic(view: SentenceView, noun: Term) -> Span | None:
    """Return «مؤسسة» with the words behind it up to a function word, a stop or a joined word; «المجلس الأعلى»."""
    written = fold_text(view.text[noun.start : noun.end])
    if written.endswith(writings("somebodys")):
        return None
    tokens = view.library.termbase.concept_tokens
    joined = written.startswith("و") and noun.token in tokens(written[1:], Language.ARABIC)  # not «وزارة»
    if written[joined:].startswith(("ال", "لل", "بال")):
        return _definite(view, noun, joined + written[joined:].startswith("ب"))
    plural = written.endswith("ات") or written[joined:].removeprefix("ب") in column_words()["many"]
    if plural and view.lens.bodies:
        return None  # «شركات تحويل الأموال» are no answer to "which company"
    stops, end = stop_words(Language.ARABIC), noun.end
    asked = {term.start for term in view.mentions if term.start > noun.start}
    verbs = {term.start for term in view.concepts if _written("verb").match(view.text, term.start)}
    for _ in range(MOST_WORDS):
        match = _ARABIC_WORD.match(view.text, end, view.sentence.end)
        if match is None or fold_text(match[1]) in stops or _written("begins_another").match(match[1]):
            end = _affairs_end(view, noun, end, match) if match is not None else end
            break
        if end > noun.end and fold_text(match[1]) in column_words()["pointing"]:
            break
        if end > noun.end and match.start(1) in asked and not _is_bound(view, end, match[1]):
            break  # «وزارة النقل | دليل الموانئ», but not «شركات تحويل | الأموال»
        if match.start(1) in verbs:
            break
        end = match.end()
    return Span(noun.start + joined, end) if end > noun.end else None


def _is_bound(view: SentenceView, end: int, following: str) -> bool:
    """Return whether a noun without the article ends at an offset, which one with it goes on: «تحويل الأموال»."""
    before = next((term for term in view.concepts if term.end >= end > term.start), None)
    if before is None or not following.startswith("ال"):
        return False
    if fold_text(following).endswith("يه"):  # «وزارة الثروة | السمكية»
        return True
    return not view.text[before.start : before.end].startswith(("ال", "وال", "لل", "بال"))


def _affairs_end(view: SentenceView, noun: Term, end: int, joined: re.Match[str]) -> int:
    """Return where the name of a ministry ends, where a last joined word adds an affair: «… البشرية والتوطين»."""
    stops = view.text[joined.end() : joined.end() + 1].strip(" \u00a0") or joined.end() >= view.sentence.end
    stops = stops or view.text[joined.end() + 1 : joined.end() + 3] == "ال"  # «والموارد | البحرية»
    other = any(term.start <= joined.start(1) + 1 and term.end >= joined.end() for term in view.concepts)
    last = noun.token[2:] in column_words()["of_affairs"] and end > noun.end and stops and not other
    if not last or not joined[1].startswith("وال"):
        return end
    adjective = _ARABIC_WORD.match(view.text, joined.end(), view.sentence.end)
    more = adjective is not None and adjective[1].startswith("ال")
    return adjective.end() if adjective is not None and more else joined.end()


def _definite(view: SentenceView, noun: Term, before: int) -> Span | None:
    """Return «المركز الديمغرافي لأمريكا اللاتينية»: the noun, its adjectives and what it is for; not «المجلس» alone.

    An adjective that does not agree tells that the noun is one: «المراكز الإقليمية».
    """
    name = _written("definite").match(view.text, noun.end, view.sentence.end)
    if name is None or view.text[noun.end - 1] == "ت" or name[1].endswith(writings("many")):
        return None
    if fold_text(name[1]) in column_words()["pointing"]:
        return None
    if name[1].endswith("ة") != view.text[: noun.end].endswith("ة"):
        return None
    return Span(noun.start + before, name.end())


def _chinese(view: SentenceView, noun: Term) -> Span | None:
    """Return 基金会 with the characters before it up to a particle or a stop; 处 alone is no such noun, nor is 机构."""
    written = view.text[noun.start : noun.end]
    if len(written) == 1 or written in column_words()["unnaming"]:
        return None
    match = _HAN_NAME.search(view.text, view.sentence.start, noun.start)
    if match is None:
        return None
    start = match.start()
    for stop in _han_stop().finditer(view.text, start, noun.start):
        start = stop.end()
    start = min((term.start for term in view.concepts if term.start < start < term.end), default=start)
    return Span(start, noun.end) if noun.start - start >= 2 else None


@lru_cache(maxsize=1)
def _capitals() -> re.Pattern[str]:
    """Return words with capitals, and the small ones inside a name."""
    small = either("small", "small_elsewhere")
    return re.compile(rf"(?:(?:[A-ZÀ-ÞА-ЯЁ][\w'’-]*)(?:\s+{small}\b){{0,2}}\s*)+")


@lru_cache(maxsize=1)
def _and_the() -> re.Pattern[str]:
    return re.compile(rf"\s{either('and_the')}(?!\w)")


@lru_cache(maxsize=1)
def _before_noun() -> re.Pattern[str]:
    """Return Russian adjectives before the noun, the first with a capital."""
    end = either("adjective_end")
    return re.compile(rf"[А-ЯЁ][\w-]+{end} (?:[а-яё-]+{end} ){{0,2}}\Z")


@lru_cache(maxsize=32)
def _written(kind: str, language: Language | None = None) -> re.Pattern[str]:
    return re.compile(either(kind, language=language))


@lru_cache(maxsize=1)
def _han_stop() -> re.Pattern[str]:
    return re.compile(either("stop", "stop_before_noun"))
