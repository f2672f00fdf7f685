"""What a question is about, as a label: "the fourth global meeting", not "the fourth global meeting held"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.facts.part_date import behind_line_words
from bot.answer.understand.label_clause import without_clause, without_gap, words_of
from bot.answer.understand.patterns import Attribute
from index.facts.events import event_words
from index.model import CASED, Language, Span
from index.termbase.model import ConceptKind
from index.text.analyze import stop_words
from index.text.normalize import fold, fold_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.messages import Messages
    from bot.answer.understand.understanding import Understanding
    from index.facts.event_table import Event
    from index.query import Query
    from index.termbase import Termbase

LONGEST = 120
"""Code points of a label; a longer one says too much to be one."""
_ADDED = re.compile(
    r"\(([^()?؟？]{4,})\)\s*\Z"
)  # as bot.answer.conversation adds what a follow-up leaves out
_WORD = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+(?:['’\-/.][^\W_]+)*")
_TRIMMED = "… \t\n,;:.?؟،؛？！!-–—\"'«»“”"
_SPOKEN = re.compile(r"(?<!\w)ب[يتن][\w\u064b-\u0652]{3,}(?!\w)")
_OPENED = " (（"
"""What a label does not end with: "Third global meeting (who hosted it?)"."""
_QUOTES = (("“", "”"), ("«", "»"), ("「", "」"), ("『", "』"), ('"', '"'))
_STRAY = re.compile(r"(?:\s*…\s*\S{0,2})+\Z")  # 何时在何地 leaves 时在
_HAN_APART = re.compile(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])")
_PARTICLES = frozenset("的了是在于呢")
_NAMING = frozenset({"ordinal", ConceptKind.SERIES})
_BEFORE = _NAMING | {"year", ConceptKind.CITY, ConceptKind.COUNTRY}


def subject_label(termbase: Termbase, understood: Understanding) -> str:
    """Return the noun phrase that a question is about, in the asker's words; empty where that says little or too much.

    Verbs at either end go with the function words beside them: "celebró la cuarta reunión mundial" is «La cuarta
    reunión mundial». Of a completed follow-up only what was added is kept. A label begins with a capital letter
    where the language has them.
    """
    if understood.label and not understood.text:
        return understood.label
    added = _ADDED.search(understood.text)
    written_in = understood.written_in or understood.language
    if added or not understood.text:
        pieces = (added[1] if added else understood.about).split(" … ")
        words = _HAN_APART.sub("", trimmed(termbase, max(pieces, key=len), written_in))
    else:
        words = _plain(understood.label or understood.about)
        if understood.attribute is Attribute.DATE:
            words = behind_line_words(words, written_in)
        words = _without_lead(termbase, words, written_in)
        words = without_clause(termbase, understood, words, lambda text: _verbs(termbase, text, written_in))
        words = without_gap(understood, trimmed(termbase, words, written_in)).rstrip(_OPENED)
    if not 2 <= len(words) <= LONGEST:
        return ""
    words = _with_both_quotes(words)
    if written_in in CASED and words[:2].islower():
        return words[0].upper() + words[1:]
    return words


def meeting_name(messages: Messages, termbase: Termbase, event: Event, language: Language) -> str:
    """Return what a meeting of a series goes by in a language, with its rank."""
    name = termbase.name(event.series, language)
    if not event.ordinal:
        return name
    return messages.text(language, "event-ranked", series=name, ordinal=event.ordinal)


def called_by_meeting(termbase: Termbase, query: Query, understood: Understanding) -> Understanding:
    """Return a question whose label begins where it names the meeting; as it was where no rank and no series does.

    "How many delegates took part in the seventh global meeting?" is about "the seventh global meeting".
    """
    language, words = understood.written_in or understood.language, subject_label(termbase, understood)
    meetings = event_words().meetings
    naming = [
        place
        for place, unit in enumerate(query.units)
        if unit.kind in _NAMING or unit.alternatives[0].concept in meetings
    ]
    if all(query.units[place].kind not in _NAMING for place in naming):
        return understood
    first = naming[0]
    if language is Language.CHINESE and all(
        unit.kind != ConceptKind.EVENT_VERB for unit in query.units[:first]
    ):
        return understood  # a Chinese phrase has what is said of a thing before its name: 2006年的高级别对话
    while first and query.units[first - 1].kind in _BEFORE:
        if query.text[query.units[first - 1].span.end : query.units[first].span.start].strip():
            break
        first -= 1
    start = words.find(query.units[first].words)
    if start <= 0:
        return understood
    led = words_of("articles", language) | words_of("prepositions", language)
    before = next(reversed(list(_WORD.finditer(words, 0, start))), None)
    if before and fold_text(before.group()) in led:
        start = before.start()
    return understood.called(words[start:], understood.attribute)


def _with_both_quotes(words: str) -> str:
    """Return words with the quotation marks that were cut off at their ends: 公民”项目 is “公民”项目."""
    for opening, closing in _QUOTES:
        odd = (
            words.count(opening) - words.count(closing) if opening != closing else -(words.count(opening) % 2)
        )
        words = opening * -odd + words + closing * odd
    return words


def trimmed(termbase: Termbase, text: str, language: Language) -> str:
    """Return a phrase without the verbs at its ends and without function words there, a first article apart.

    As it was where nothing else would be left.
    """
    text = _plain(text)
    kept = _STRAY.sub("", _without_lead(termbase, text, language))
    kept = _STRAY.sub("", _without_tail(termbase, kept, language).strip(_TRIMMED))
    return kept if len(kept) >= 2 else text


def _plain(text: str) -> str:
    """Return a text in one line without a word said twice."""
    return re.sub(r"\b(\w+)(?: \1\b)+", r"\1", re.sub(r"\s+", " ", text)).strip(_TRIMMED)


def _without_lead(termbase: Termbase, text: str, language: Language) -> str:
    """Return a phrase without a verb at its beginning and the function words before it."""
    verbs = {span.start: span.end for span in _verbs(termbase, text, language)}
    articles, kept = words_of("articles", language), words_of("prepositions", language)
    start = 0
    for word in _WORD.finditer(text):
        end = verbs.get(word.start(), len(text))
        if end < len(text):
            return _without_lead(termbase, text[end:].lstrip(_TRIMMED), language)
        if not _is_small(word.group(), language) or fold_text(word.group()) in kept:
            break
        if fold_text(word.group()) not in articles and start == word.start():
            start = word.end()
            while start < len(text) and text[start] in _TRIMMED:
                start += 1
    return text[start:]


def _without_tail(termbase: Termbase, text: str, language: Language) -> str:
    """Return a phrase without verbs and function words at its end."""
    left = tuple(words_of("trailing", language))
    while True:
        starts = {span.end: span.start for span in _verbs(termbase, text, language)}
        last = next(reversed(list(_WORD.finditer(text))), None)
        adverb = next((word for word in left if text.endswith(word)), "")
        if last is None or last.start() == 0:
            return text
        if adverb and len(text) > len(adverb) + 1:
            text = text.removesuffix(adverb).rstrip(_TRIMMED)
        elif 0 < starts.get(last.end(), 0) <= last.start():  # "co-facilitators" is no verb
            text = text[: starts[last.end()]].rstrip(_TRIMMED)
        elif _is_small(last.group(), language):
            text = text[: last.start()].rstrip(_TRIMMED)
        else:
            return text


def _is_small(word: str, language: Language) -> bool:
    if language is Language.CHINESE:  # 第 is a function word that belongs to its number
        return word in _PARTICLES
    return fold_text(word) in stop_words(language)


@lru_cache(maxsize=16)
def _verbs(termbase: Termbase, text: str, language: Language) -> Sequence[Span]:
    """Return where verbs of meeting, adopting and their like stand in a phrase; asked of one phrase several times."""
    found = [
        Span(name.start, name.end)
        for name in termbase.named(text, language)
        if termbase.concept(name.concept).kind is ConceptKind.EVENT_VERB
    ]
    if language is Language.ARABIC:
        found.extend(_spoken_verbs(termbase, text))
    folded, forms = fold(text), _verb_forms(language)
    if forms is not None:
        found.extend(folded.source_span(*match.span()) for match in forms.finditer(folded.text))
    return tuple(found)


def _spoken_verbs(termbase: Termbase, text: str) -> list[Span]:
    """Return where verbs stand with the «ب» that spoken Arabic writes on to the present: «بيعيّن», «بيمول»."""
    kind = termbase.concept
    found = []
    for match in _SPOKEN.finditer(text):
        whole, bare = (termbase.named(one, Language.ARABIC) for one in (match.group(), match.group()[1:]))
        said = {name.concept for name in bare if name.start == 0}
        alike = any(name.start == 0 and name.concept in said for name in whole)
        if alike or any(kind(one).kind is ConceptKind.EVENT_VERB for one in said):
            found.append(Span(*match.span()))
    return found


@lru_cache(maxsize=8)
def _verb_forms(language: Language) -> re.Pattern[str] | None:
    """Return what finds the verbs that the termbase does not know; None where a language has none."""
    forms = sorted(words_of("verbs", language), key=len, reverse=True)
    bound = "" if language is Language.CHINESE else r"\b"
    return re.compile(bound + "(?:" + "|".join(map(re.escape, forms)) + ")" + bound) if forms else None
