"""The numbers that a sentence holds: counts, and amounts of money."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.sentence.ages import ages
from bot.answer.sentence.candidate import Candidate
from bot.answer.sentence.cardinals import cardinals
from bot.answer.sentence.counting import held
from bot.answer.sentence.frequencies import frequencies
from bot.answer.sentence.number_ties import (
    date_bonus,
    did,
    giver_bonus,
    is_one_of_every,
    parts_of_wholes,
    tells_of_counted,
    word_bonus,
)
from bot.answer.sentence.share_values import COUNTED_BONUS, percent_end, shares
from bot.answer.sentence.votes import votes
from bot.answer.words.number_phrases import counting_words, is_dual, phrase_after
from bot.answer.words.tables import read_table
from index.annotate import CONCEPT, STEM
from index.model import Language, Span, gap
from index.text.normalize import fold, fold_text
from index.text.numerals import NumberKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answer.sentence.view import SentenceView
    from bot.answer.understand.patterns import AnswerKind
    from index.text.numerals import NumberMention

PART_BONUS = 0.3
"""For a part of which a question tells more than of its whole."""
BESIDE = 1
"""Code points between "one" and what it counts: «يوم واحد»."""
MONEY_REACH = 16
"""Code points between an amount and its currency: "15 million in euros"."""
_DASHES = frozenset("-–—~")
_PAIR_BEFORE = re.compile(r"\b\w+(?:ان|ين)\s+أو\s+\Z")
AFTER_PAIR = 3
"""The number that an Arabic dual goes with: «حلقتين أو ثلاث»."""
_LETTER = re.compile(r"\s?[(（][^\W\d_]{1,2}[)）]")
_BEHIND_COLON = re.compile(r"[:：]\s*([^\W\d_]+)")
_APART = re.compile(r"[\d٠-٩,،，;；、]")
"""Between a number and a currency that is another number's: 58 400册图书，项目总费用为210万美元."""
_WORD_AFTER = re.compile(r"(?:\s[^\W\d_]+){1,2}|[^\W\d_]{1,4}")
_JOINT = re.compile(r"\s(?:and|or|et|ou|y|e|o|и|или)\s|\sو")
"""Begins what a number does not count: "3.5 million | and New Zealand"."""
_SHORTENED = re.compile(r"\.[ \u00a0]США")
"""Behind the Russian abbreviation: «долл. США»."""
_SIGN_BEFORE = re.compile(r"(?<![^\W\d_])([A-Z]{0,3})([€$£¥])\s?\Z")
SIGN_REACH = 5
"""Characters before a number that hold the sign of its currency."""
_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY"}


def counts(view: SentenceView, _wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield the numbers of a sentence that count something, surest those of what was asked."""
    if view.lens.counted is not None and view.lens.counted.ages:
        yield from (Candidate(span, COUNTED_BONUS, number=age, counted=True) for span, age in ages(view))
        return
    if view.lens.counted is not None and view.lens.counted.often:
        yield from (Candidate(span, COUNTED_BONUS, counted=True) for span in frequencies(view))
        return
    if view.lens.counted is not None and view.lens.counted.votes:
        side = view.lens.counted.votes
        yield from (
            Candidate(span, COUNTED_BONUS, number=many, counted=True) for span, many in votes(view, side)
        )
        return
    language = view.language
    numbers = [one for one in cardinals(view) if percent_end(view, one.span, language) is None]
    given = [one for one in view.numbers if f"n:{one.value}" in view.asked] if numbers else []
    parts = parts_of_wholes(view, numbers, given)
    wholes = {one.whole.span.start for one in parts.values()}
    for number in numbers:
        own = date_bonus(view, number.span, numbers)
        # «الهدف ١٠,٧ من أهداف …» is the name of a target: nothing is counted in fractions.
        thing = view.thing_counted(number) if number.value == int(number.value) else None
        one = number.value == 1 and not view.text[number.span.start : number.span.end].isdecimal()
        if one and (thing is None or gap(number.span, thing) > BESIDE):
            continue  # «一», "one", «واحد», "one of the States": words of every sentence
        if is_one_of_every(view, number.span):
            continue
        span, value = _with_word(view, number.span), float(number.value)
        part = parts.get(number.span.start)
        whole = part.whole if part is not None else None
        if part is not None and view.thing_counted(part.whole) is not None:
            told = PART_BONUS if part.told else 0.0
            yield Candidate(number.span, COUNTED_BONUS + own + told, number=value, counted=True)
            continue
        if thing is None:
            named = 0.0 if number.span.start in wholes else word_bonus(view, whole or number)
            counted = own > 0 and tells_of_counted(view)  # "traders … rose from 800 in 2019 to 1,170 in 2020"
            money = _money(view, number)  # "how big is the fund"
            unit = money[1] if money is not None else ""
            own += giver_bonus(view, number.span, numbers) if money is not None else 0.0
            span = money[0] if money is not None else span
            if money is None and did(view, number.span):
                counted, named = True, COUNTED_BONUS
            yield Candidate(span, own + named, number=value, unit=unit, counted=counted)
            continue
        joined = Span(min(span.start, thing.start), max(number.span.end, thing.end))
        start, least = _from(view, number)
        unit = f"{least:g}..{value:g}" if least is not None else ""
        joined = Span(min(joined.start, start), joined.end)
        beside = 0.0 if number.span.start in wholes else COUNTED_BONUS
        yield Candidate(joined, beside + own, number=value, unit=unit, counted=True)
    yield from _pairs(view)
    yield from _one_of(view)


def _one_of(view: SentenceView) -> Iterator[Candidate]:
    """Yield the one that stands alone behind a colon: «الموضوع ١: أحد المستجيبين»."""
    language = view.language
    words = counting_words()["one"].get(language.value)
    if view.lens.counted is None or not words:
        return
    for match in _BEHIND_COLON.finditer(view.text, view.sentence.start, view.sentence.end):
        first = Span(*match.span(1))
        if fold_text(match[1]) in words:
            thing = view.named_in(phrase_after(view.text, view.sentence, first, (), language, article=True))
            if thing is not None:
                yield Candidate(Span(first.start, thing.end), COUNTED_BONUS, number=1.0, counted=True)


def _from(view: SentenceView, number: NumberMention) -> tuple[int, float | None]:
    """Return where the range begins that a number ends, and with what: "between 20 and 30".

    Where it ends none: its own start, and None.
    """
    language = view.language
    pair = _PAIR_BEFORE.search(view.text, view.sentence.start, number.span.start)
    if pair and language is Language.ARABIC and number.value == AFTER_PAIR:
        return pair.start(), 2.0
    least = next(
        (one for one in reversed(view.annotation.numbers) if one.span.end <= number.span.start), None
    )
    if least is None or least.kind is not NumberKind.CARDINAL or not 0 < least.value < number.value:
        return number.span.start, None
    start = _range_start(view, least.span, number.span.start, language) if view.inside(least.span) else None
    return (number.span.start, None) if start is None else (start, float(least.value))


def _range_start(view: SentenceView, least: Span, end: int, language: Language) -> int | None:
    """Return where a range begins whose least number stands before its other end; None where it is no range."""
    joint = fold_text(view.text[least.end : end]).strip()
    if joint in _DASHES or joint in counting_words()["to"].get(language.value, ()):
        return least.start
    if joint not in counting_words()["and"].get(language.value, ()):
        return None
    before = fold(view.text[view.sentence.start : least.start])
    for words in counting_words()["between"].get(language.value, ()):
        found = re.search(rf"(?<!\w){re.escape(words)}\s*\Z", before.text)
        if found:
            return view.sentence.start + before.source_span(*found.span()).start
    return None


def _pairs(view: SentenceView) -> Iterator[Candidate]:
    """Yield the Arabic duals of what was counted: «نوعان», «دورتين»."""
    counted = view.lens.counted
    if counted is None or view.language is not Language.ARABIC:
        return
    heads = {next(iter(way)) for way in counted.heads if len(way) == 1}
    tokens = view.annotation.sentence_tokens[view.number]
    if heads.isdisjoint(tokens):
        return
    for term in view.terms:
        if not term.token.startswith(CONCEPT) or term.token not in heads:
            continue
        if all(held(ways, tokens) for ways in counted.qualifiers):
            concept = view.library.termbase.concept(term.token.removeprefix(CONCEPT))
            if is_dual(view.text[term.start : term.end], concept):
                yield Candidate(Span(term.start, term.end), COUNTED_BONUS, number=2.0, counted=True)


def amounts(view: SentenceView, wanted: AnswerKind) -> Iterator[Candidate]:
    """Yield the amounts of money of a sentence, with their currency; of a cost that is told as a share, the shares."""
    numbers = list(cardinals(view))
    paid = False
    for number in numbers:
        money = _money(view, number)
        if money is not None:
            span, unit = money
            paid = True
            own = date_bonus(view, number.span, numbers) + giver_bonus(view, number.span, numbers)
            yield Candidate(span, own, number=float(number.value), unit=unit)
    priced = {CONCEPT + concept for concept in counting_words()["priced"]["concepts"]}
    if not paid and any(term.token in priced and term.token in view.asked for term in view.terms):
        for share in shares(view, wanted):  # "the cost fell from 6.9 per cent of the sum to 5.8"
            yield share._replace(bonus=share.bonus + date_bonus(view, share.span, numbers))


def _money(view: SentenceView, number: NumberMention) -> tuple[Span, str] | None:
    """Return a number with its currency, and that one's code, empty for one of many; None for no amount of money."""
    sign = _SIGN_BEFORE.search(view.text, max(0, number.span.start - SIGN_REACH), number.span.start)
    if sign:
        own = sign[1] in {"", "US"}  # "A$40 million" are Australian
        return Span(sign.start(), number.span.end), _SIGNS[sign[2]] if own else ""
    written = counting_words()["money_behind"].get(view.language.value, ())
    ended = next((word for word in written if view.text.startswith(word, number.span.end)), "")
    if ended:
        return Span(number.span.start, number.span.end + len(ended)), ""
    currencies = counting_words()["currencies"]
    near = (term for term in view.terms if 0 <= term.start - number.span.end <= MONEY_REACH)
    for term in sorted(near, key=lambda term: (term.start, -term.end)):  # «دولار أسترالي» is no US dollar
        code = currencies.get(term.token.removeprefix(CONCEPT))
        if code and not _APART.search(view.text, number.span.end, term.start):
            end = _SHORTENED.match(view.text, term.end)
            return Span(number.span.start, end.end() if end else term.end), code[0].upper()
    return None


@lru_cache(maxsize=1)
def _either() -> tuple[str, ...]:
    """Return the words between two numbers of which either is meant."""
    return tuple(word for words in read_table("counting.toml")["either"].values() for word in words)


@lru_cache(maxsize=1)
def _either_before() -> re.Pattern[str]:
    return re.compile(rf"\w+\s+(?:{'|'.join(_either())})\s+$")


def _with_word(view: SentenceView, span: Span) -> Span:
    """Return a number's span with what belongs to it: «حلقتين أو ثلاث», ``21(e)``, and the word it counts."""
    start, end = span.start, span.end
    before = None
    if view.text[view.sentence.start : start].rstrip().endswith(_either()):
        before = _either_before().search(view.text, view.sentence.start, start)
    if before:
        start = before.start()
    letter = _LETTER.match(view.text, end)
    if letter:
        return Span(start, letter.end())
    word = None if _JOINT.match(view.text, end) else _WORD_AFTER.match(view.text, end)
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
    return Span(start, min(meant) if view.language is Language.CHINESE else max(meant))
