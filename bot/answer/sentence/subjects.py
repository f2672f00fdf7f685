"""Who a sentence is about: the subject that it leaves to the one before, and how many of many are meant."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.answer.words.column_words import column_words
from bot.answer.words.deed_words import deed_words
from bot.answer.words.tables import read_table
from index.annotate import CONCEPT
from index.model import Language, Span
from index.termbase.model import ConceptKind
from index.text.normalize import fold, fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.answer.sentence.view import SentenceView
    from index.annotate import Term

FARTHEST = 3
"""Sentences before that may name the subject."""
OBJECT_REACH = 6
"""Code points between a verb without a subject and the thing asked about: an article, «أطلس السواحل»."""
LIGHT_REACH = 2
"""Code points between a verb and the noun for what is done: "provides advice"."""
SOME_REACH = 24
"""Code points before a noun that may tell how many of many."""


class _Words(NamedTuple):
    """How a language leaves a subject out; for folded text.

    Attributes:
        before: All that stands before a verb whose subject is a pronoun.
        bare: All that stands before one that has no subject; None where a language needs one.
        some: What ends before a noun and tells how many of many.
    """

    before: re.Pattern[str]
    bare: re.Pattern[str] | None
    some: re.Pattern[str]


def sentences_before(view: SentenceView, *, names: bool) -> Iterator[SentenceView]:
    """Yield the sentences that may name who does what a sentence tells, nearest first; none where it does itself.

    Args:
        view: The sentence.
        names: Whether it names anybody who may have done it.
    """
    if not (leaves_out(view) or (not names and _calls_it(view))):
        return
    for number in range(view.number - 1, max(-1, view.number - 1 - FARTHEST), -1):
        before = type(view)(view.library, view.lens, view.chunk, number, view.annotation, view.text)
        yield before
        if not _goes_on(before):
            return


def leaves_out(view: SentenceView) -> bool:
    """Return whether a sentence tells what was asked of somebody whom it calls "it", or does not name at all."""
    words = _words_of(view)
    units = view.query.units
    if words is None or not units or view.number == 0:
        return False
    behind = view.query.language is Language.CHINESE  # the question's verb
    asked = (units[0].tokens, *(view.lens.deeds if behind else ()))
    return any(_is_left_out(view, words, tokens) for tokens in asked)


def _is_left_out(view: SentenceView, words: _Words, deed: frozenset[str]) -> bool:
    """Return whether a sentence begins with what was done, or with "it" and what it did."""
    verb = next((term for term in view.terms if term.token in deed), None)
    if verb is None or _is_passive(view, verb.start):
        return False
    light = _light_verb(view, verb)
    before = fold_text(view.text[view.sentence.start : (light or verb).start])
    if words.before.fullmatch(before):
        return True
    bare = words.bare is not None and bool(words.bare.fullmatch(before))
    return bare and (light is not None or _has_object(view, words, verb.end))


def _light_verb(view: SentenceView, deed: Term) -> Term | None:
    """Return the verb right before a deed that is told by a noun: «ويسدي المشورة», "provides advice"; else None.

    Nobody stands between the two, so who does it is not named behind the verb.
    """
    kind_of = view.library.termbase.concept
    verbs = [
        term
        for term in view.terms
        if term.token.startswith(CONCEPT)
        and kind_of(term.token.removeprefix(CONCEPT)).kind is ConceptKind.EVENT_VERB
    ]
    if any((verb.start, verb.end) == (deed.start, deed.end) for verb in verbs):
        return None
    light = (verb for verb in verbs if verb.token.removeprefix(CONCEPT) in column_words()["light"])
    return next((verb for verb in light if 0 < deed.start - verb.end <= LIGHT_REACH), None)


def _calls_it(view: SentenceView) -> bool:
    """Return whether a sentence begins with "it", and tells of it what it does."""
    words, text = _words_of(view), fold_text(view.text[view.sentence.start : view.sentence.end])
    begin = words.before.match(text) if words is not None else None
    return begin is not None and not any(
        _is_passive(view, term.start)
        for term in view.mentions
        if term.start - view.sentence.start >= begin.end()
    )


def _goes_on(view: SentenceView) -> bool:
    """Return whether a sentence between may leave its subject out as well."""
    words, text = _words_of(view), fold_text(view.text[view.sentence.start : view.sentence.end])
    return words is not None and (words.bare is not None or words.before.match(text) is not None)


def _has_object(view: SentenceView, words: _Words, end: int) -> bool:
    """Return whether the thing asked about stands right behind a verb: nobody else does.

    What also says that more is done may stand between: «ويدير بالإضافة إلى ذلك الصندوق».
    """
    behind = fold(view.text[end : view.sentence.end])
    also = words.bare.match(behind.text) if words.bare is not None else None
    if also is not None and also.end():
        end += behind.source_span(0, also.end()).end
    # "Which division": one right behind the verb does it.
    doers = {term.start for term in view.mentions if term.token in view.lens.bodies}
    return any(end <= term.start <= end + OBJECT_REACH for term in view.mentions if term.start not in doers)


def _is_passive(view: SentenceView, verb: int) -> bool:
    """Return whether a verb tells what was done to "it"."""
    words = deed_words().get(view.language)
    before = fold_text(view.text[view.sentence.start : verb])
    return words is not None and bool(words.before.search(before) or words.within.match(view.text, verb))


def with_number(view: SentenceView, noun: Span) -> Span:
    """Return a noun with what tells how many of many are meant: «إحدى الدول الأعضاء», 一个会员国."""
    words = _words_of(view)
    start = max(view.sentence.start, noun.start - SOME_REACH)
    before = fold(view.text[start : noun.start])
    found = words.some.search(before.text) if words is not None else None
    return Span(start + before.source_span(*found.span(1)).start, noun.end) if found else noun


def _words_of(view: SentenceView) -> _Words | None:
    return _words().get(view.language)


@lru_cache(maxsize=1)
def _words() -> Mapping[str, _Words]:
    """Return how each language leaves a subject out, from ``bot/answer/data/subjects.toml``."""
    raw = read_table("subjects.toml")
    return {code: _compiled(row, spaced=code != Language.CHINESE) for code, row in raw.items()}


def _compiled(row: Mapping[str, Any], *, spaced: bool) -> _Words:
    pronoun, also, some = (_any_of(row[key], spaced=spaced) for key in ("pronouns", "also", "some"))
    filling = rf"(?:[\s,،;:，；]|{also})*"
    return _Words(
        re.compile(rf"{filling}{pronoun}{filling}"),
        re.compile(filling) if row["bare"] else None,
        re.compile(rf"({some})\s*\Z"),
    )


def _any_of(words: Sequence[str], *, spaced: bool) -> str:
    either = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return rf"(?<!\w)[وف]?(?:{either})(?!\w)" if spaced else f"(?:{either})"
