"""The words that say what a number counts: behind it («١١ كياناً»), or before it («العناصر الأربعة والعشرون»)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.answer.words.tables import read_table
from index.model import Language, Span
from index.termbase.model import ConceptKind
from index.text.analyze import stop_words
from index.text.normalize import fold_text
from index.text.numerals import NumberKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.termbase.model import Concept
    from index.text.numerals import NumberMention

WORDS = 5
"""Words of a phrase behind its number."""
WORDS_BEFORE = 3
WORDS_OF_LABEL = 4
"""Words before a colon: "Delegates at the meeting: 92"."""
HAN_REACH = 12
"""Chinese characters of a phrase."""
_LETTERS = r"(?:[^\W\d_][\u064b-\u0652\u0670]*)+"
_WORD = re.compile(rf"{_LETTERS}(?:[-'\u2019]{_LETTERS})*")
_BREAK = re.compile(r"[,،;؛:：.()（）\[\]。，、；/«»“”\"\n]|\d")
_HAN_COPULA = re.compile("(?:[为達达共]|达到|共有|共计|总计|合计|约为|增至|降至)(?:约|近|超过)?\\s*\\Z")
"""Between what is counted and its number: 登记人数为1 470万."""
_HAN_RUN = re.compile("[\u3400-\u9fff]+\\Z")
_COLON = re.compile(r"[:：]\s*\Z")
_ARTICLE = "ال"
_ARTICLE_APART = re.compile(r"(?<!\w)الـ?\s*\Z")
_OPENED = re.compile(r"[(（<«‹'‘\"“\[]\s?\Z")
_CLOSED = re.compile(r"\s?[)）>»›'’\"”\]]")
_MARK = re.compile(r"\s?[-–—.)]\s")
_PLUS_BEFORE, _PLUS_AFTER = re.compile(r"\+\s?\Z"), re.compile(r"\s?\+")
_NEAR = 3
_DUALS = ("ان", "ين")
_PREFIXES = ("", "و", "ب", "ل", "ف", "ال", "وال", "بال", "لل", "فال")


def phrase_after(
    text: str,
    sentence: Span,
    number: Span,
    numbers: Sequence[NumberMention],
    language: Language,
    *,
    article: bool = False,
) -> Span | None:
    """Return the words behind a number that name what it counts; None where none follow at once.

    They end with the sentence, at punctuation, at another number and at a function word, but for one that stands
    between a number and its thing: "27 of the entities". Arabic words with an article only follow where so told.
    """
    following = [one.span.start for one in numbers if one.span.start >= number.end]
    limit = min([sentence.end, *following])
    if language is Language.CHINESE:
        return _han_phrase(text, number.end, limit)
    stop, between = stop_words(language), counting_words()["partitives"].get(language.value, ())
    end, start, count, partitive = number.end, number.end, 0, False
    for match in _WORD.finditer(text, number.end, limit):
        if _BREAK.search(text, end, match.start()):
            break
        word = fold_text(match.group())
        if word in stop or word in between:
            if count or word not in between:
                break
            end, partitive = match.end(), True
            continue
        if language is Language.ARABIC and word.startswith(_ARTICLE) and not (count or partitive or article):
            break  # «٤ المرفق ٤» of a table of contents
        start, end, count = (match.start() if not count else start), match.end(), count + 1
        if count == WORDS:
            break
    return Span(start, end) if count else None


def _han_phrase(text: str, start: int, limit: int) -> Span | None:
    limit = min(limit, start + HAN_REACH)
    broken = _BREAK.search(text, start, limit)
    limit = broken.start() if broken else limit
    ends = (text.find(word, start, limit) for word in counting_words()["ends"]["zh"])
    end = min([limit, *(end for end in ends if end > start)])
    return Span(start, end) if end > start else None


def phrase_before(
    text: str, sentence: Span, number: NumberMention, numbers: Sequence[NumberMention], language: Language
) -> Span | None:
    """Return the words before a number that name what it counts; None where it counts nothing before it.

    A label counts («المشاركون: ٩٢»), and an Arabic noun with its number as an adjective: «المواضيع الستة»,
    «الدول الأعضاء الـ ١٣٢», «ميسرين اثنين». Digits behind a noun rank it: «القاعة ١٨».
    """
    start = number.span.start
    apart = _ARTICLE_APART.search(text, sentence.start, start)
    if apart:
        start = apart.start()
    if colon := _COLON.search(text, sentence.start, start):
        return _words_before(text, sentence.start, colon.start(), numbers, WORDS_OF_LABEL)
    written = text[number.span.start : number.span.end]
    spelled = not any(character.isdigit() for character in written)
    definite = bool(apart) or (spelled and written.startswith(_ARTICLE))
    if language is Language.CHINESE and (copula := _HAN_COPULA.search(text, sentence.start, start)):
        run = _HAN_RUN.search(text, max(sentence.start, copula.start() - HAN_REACH), copula.start())
        return Span(*run.span()) if run else None
    said = _number_of(language).search(text, sentence.start, start)
    if said is not None and not _BREAK.search(text, said.start(), start):
        return Span(said.start(), start)
    if language is Language.ARABIC and (definite or (spelled and number.value in {1, 2})):
        return _words_before(text, sentence.start, start, numbers, WORDS_BEFORE, stop_words(language))
    return None


@lru_cache(maxsize=8)
def _number_of(language: Language) -> re.Pattern[str]:
    """Return what finds "the number of … is" right before a number, whatever verb is between."""
    words = counting_words()["number_of"].get(language.value, ())
    cue = "|".join(re.escape(word) for word in words)
    return re.compile(rf"(?<!\w)(?:{cue})\s(?:[^\W\d_]+\s+){{2,8}}\Z" if cue else r"(?!)", re.IGNORECASE)


def _words_before(
    text: str,
    start: int,
    end: int,
    numbers: Sequence[NumberMention],
    most: int,
    stop: frozenset[str] = frozenset(),
) -> Span | None:
    start = max([start, *(one.span.end for one in numbers if one.span.end <= end and _is_count(one))])
    words = list(_WORD.finditer(text, start, end))[-most:]
    first, following = end, end
    for match in reversed(words):
        if _BREAK.search(text, match.end(), following) or fold_text(match.group()) in stop:
            break  # «ردودهم على المواضيع الستة»: six themes, not six replies
        first = following = match.start()
    return Span(first, words[-1].end()) if first < end else None


def _is_count(number: NumberMention) -> bool:
    return number.kind is NumberKind.CARDINAL


def is_label(text: str, sentence: Span, number: Span) -> bool:
    """Return whether a number only labels: "(1)" of a list, "5 + 5", the "2." or "1-" that begins an item."""
    if not text[number.start : number.end].isdecimal():
        return False
    if _PLUS_BEFORE.search(text, max(0, number.start - _NEAR), number.start) or _PLUS_AFTER.match(
        text, number.end
    ):
        return True
    if _OPENED.search(text, max(0, number.start - _NEAR), number.start) and _CLOSED.match(text, number.end):
        return True
    begins = not any(character.isalnum() for character in text[sentence.start : number.start])
    return begins and bool(_MARK.match(text, number.end))


def is_dual(word: str, concept: Concept) -> bool:
    """Return whether an Arabic word is two of what a concept names: «نوعان», «يومين», «دورتين».

    «ين» ends the plural of who is counted as well («مشاركين»), and «ان» that of some things («بلدان»).
    """
    bare, ta = fold_text(word), "\u062a"
    stem, ending = bare[:-2], bare[-2:]
    if ending not in _DUALS:
        return False
    names = [fold_text(name.removeprefix("=")) for name in concept.names.get(Language.ARABIC, ())]
    forms = {prefix + name for name in names for prefix in _PREFIXES}
    if bare in forms and concept.kind is not ConceptKind.TIME:
        return False
    if stem.endswith(ta) and stem[:-1] + "\u0647" in forms:
        return True
    adjective = stem.endswith("\u064a")  # «الحكوميين»
    return (
        stem in forms
        and not adjective
        and concept.kind is not ConceptKind.FUNCTION
        and stem + "\u0648\u0646" not in forms
    )


@lru_cache(maxsize=1)
def counting_words() -> Mapping[str, Mapping[str, Any]]:
    """Return the words around what is counted (``counting.toml``), folded."""
    raw = read_table("counting.toml")
    return {
        table: {key: tuple(fold_text(word) for word in words) for key, words in rows.items()}
        for table, rows in raw.items()
    }
