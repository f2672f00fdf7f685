"""Dates that texts give for a document they name by its symbol, and how they tie the two together.

"Resolution 71/1 of 19 September 2016", «القرار ١/٧١ المؤرخ ١٩ أيلول/سبتمبر ٢٠١٦», 2016年9月19日第71/1号决议: a
date belongs to a symbol only where nothing but such words stands between them. "In resolution 65/170 … the
Dialogue to be held on 3 October 2013" gives none. The words are data (``index/data/symbol_dates.toml``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from index.facts.dates import Precision
from index.facts.symbols import find_symbols
from index.text.normalize import fold_text
from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.facts.dates import DateMention
    from index.facts.symbols import Symbol, SymbolMention
    from index.model import Language, Span

GAP = 260
"""Code points between a symbol and its date, a title in quotation marks between them counted."""
REACH = 70
"""Code points before the first of the two that may hold the word that ties them."""
CLOSING = 12
"""Code points after a date in parentheses that may say what it is: （2017年4月6日通过）."""
_PRECISE = frozenset({Precision.DAY, Precision.MONTH})
_STOPS = re.compile(r"[.;!?。；]\s|\n\n|[;；。؛]")
_TITLE = re.compile(r"\"[^\"]{3,240}\"|《[^》]{3,240}》")
_IDLE = re.compile(r"[\s,()\[\]\":\-'《》（）]+")
_IN_LINK = re.compile(r"[=/?&]\Z")
_PARENTHESES = re.compile(r"\s*\(\s*")
_ARABIC_CLITICS = "[وفبلك]?(?:ال|لل)?"


class Tie(StrEnum):
    """What a text says that the date is to the document."""

    ADOPTED = "adopted"
    DATED = "dated"
    BARE = "bare"  # only set beside it, as footnotes do


@dataclass(frozen=True, slots=True)
class DatedReference:
    """A document's symbol with a date that the text gives for it.

    Attributes:
        symbol: Which document.
        date: The mention of the date; its span is of the text that was read.
        tie: What the date is said to be.
        symbol_span: Where the symbol stands.
    """

    symbol: Symbol
    date: DateMention
    tie: Tie
    symbol_span: Span


def find_dated_references(
    text: str,
    language: Language,
    dates: Sequence[DateMention],
    sentences: Sequence[Span],
    bodies: Sequence[Span] = (),
    *,
    is_note: bool = False,
) -> tuple[DatedReference, ...]:
    """Return the symbols of a text that have a date, in the order of the text, with the date that is tied closest.

    Years alone and ranges are no dates of documents.

    Args:
        text: Of one unit.
        language: Of the text.
        dates: The text's dates.
        sentences: The text's sentences: date and symbol stand in one.
        bodies: Where the text names bodies: "adopted by the General Assembly on".
        is_note: Whether the unit is a footnote, where a date beside a symbol is its date without any word.
    """
    fitting = [
        one for one in dates if one.value.has_year and one.value.precision in _PRECISE and not one.value.end
    ]
    if not fitting:
        return ()
    symbols = [one for one in find_symbols(text, language) if not _IN_LINK.search(text, 0, one.span.start)]
    found = []
    for mention in symbols:
        sentence = next((one for one in sentences if one.start <= mention.span.start < one.end), None)
        if sentence is None:
            continue
        taken = [one.span for one in symbols if one is not mention]
        reader = _Reader(text, sentence, taken, tuple(bodies), is_note=is_note)
        ties = [
            (tie, _distance(mention.span, date.span), date)
            for date in fitting
            if sentence.start <= date.span.start < sentence.end
            and (tie := reader.tie(mention, date)) is not None
        ]
        if ties:
            tie, _length, date = min(ties, key=lambda one: (one[0] is Tie.BARE, one[1]))
            found.append(DatedReference(mention.symbol, date, tie, mention.span))
    return tuple(found)


def find_adoption(text: str, dates: Sequence[DateMention]) -> DateMention | None:
    """Return the day on which a line of a document's head says that it was adopted; None where it does not.

    «قرار اتخذته الجمعية العامة في ٦ نيسان/أبريل ٢٠١٧»: the line has one date only.
    """
    days = [one for one in dates if one.value.has_year and one.value.precision is Precision.DAY]
    if len(days) != 1 or days[0].value.end is not None:
        return None
    return days[0] if words("adopted").search(fold_text(text)) else None


def is_titled(text: str, symbol: Span, title: Span, dates: Sequence[DateMention]) -> bool:
    """Return whether a title beside a symbol is said to be that document's.

    «قرارها ١/٧١ المؤرخ ١٩ أيلول/سبتمبر ٢٠١٦ بعنوان "إعلان نيويورك …"», 题为“…”的2016年9月19日第71/1号决议: between them
    stand its date and words that tie, nothing else.
    """
    first, last = sorted((symbol, title))
    if not 0 <= last.start - first.end <= GAP:
        return False
    gap, at = "", first.end
    for date in dates:
        if at <= date.span.start and date.span.end <= last.start:
            gap += text[at : date.span.start] + " "
            at = date.span.end
    gap = fold_text(gap + text[at : last.start])
    told = '"' in gap or "《" in gap or words("entitled").search(gap) is not None or symbol == first
    return told and not _STOPS.search(gap) and not _left_over(gap)


def _distance(one: Span, other: Span) -> int:
    return max(one.start, other.start) - min(one.end, other.end)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads what stands between a symbol and a date of one sentence."""

    text: str
    sentence: Span
    taken: Sequence[Span]
    bodies: tuple[Span, ...]
    is_note: bool

    def tie(self, mention: SymbolMention, date: DateMention) -> Tie | None:
        """Return how the two are tied; None where they are not."""
        first, last = sorted((mention.span, date.span))
        between = [span for span in self.taken if first.end <= span.start < last.start]
        if between or not 0 <= last.start - first.end <= GAP:
            return None
        gap = self._without_bodies(first.end, last.start)
        rest = self._untitled(gap)
        if _STOPS.search(rest) or _left_over(rest):
            return None
        if words("adopted").search(rest):
            return Tie.ADOPTED
        if words("dated").search(rest):
            return Tie.DATED
        if date.span == first:
            return self._tie_before(first.start, rest)
        return self._tie_beside(date, rest) if rest == gap else None

    def _tie_beside(self, date: DateMention, rest: str) -> Tie | None:
        """Return how a date after its symbol is tied without a word: in parentheses, or in a footnote."""
        if _PARENTHESES.fullmatch(rest):
            closing = fold_text(self.text[date.span.end : date.span.end + CLOSING])
            return Tie.ADOPTED if words("adopted").search(closing.partition(")")[0]) else Tie.BARE
        return Tie.BARE if self.is_note else None

    def _untitled(self, gap: str) -> str:
        """Return a stretch without the titles in it.

        A note may open a title and not close it: «طرائق المفاوضات … والنظامية، المؤرخ ١٧ نيسان/أبريل».
        """
        rest = _TITLE.sub(" ", gap)
        cue = words("dated", at_end=True).search(rest.rstrip())
        if self.is_note and rest.count('"') == 1 and cue:
            return rest[: rest.index('"')] + " " + cue.group()
        return rest

    def _tie_before(self, start: int, rest: str) -> Tie | None:
        """Return how a date before its symbol is tied: by a word before it, or by the number's own 第 and 号."""
        low = max(self.sentence.start, start - REACH)
        before = self._without_bodies(low, start)
        before = _STOPS.split(before)[-1]
        head = _strip_end(before)
        if words("adopted", at_end=True).search(head):
            return Tie.ADOPTED
        if words("dated", at_end=True).search(_IDLE.sub(" ", before).rstrip()):
            return Tie.DATED
        if "第" in rest:
            return Tie.DATED
        return Tie.BARE if self.is_note and words("number").search(fold_text(self.text[low:start])) else None

    def _without_bodies(self, start: int, end: int) -> str:
        """Return a stretch folded, the names of bodies left out."""
        kept, at = [], start
        for body in self.bodies:
            if at <= body.start and body.end <= end:
                kept.append(self.text[at : body.start])
                at = body.end
        kept.append(self.text[at:end])
        return fold_text(" ".join(kept))


def _left_over(gap: str) -> bool:
    """Return whether words are left of a gap when those that tie are taken out."""
    for kind in ("adopted", "dated", "entitled", "between", "on", "number"):
        gap = words(kind).sub(" ", gap)
    return bool(_IDLE.sub("", gap))


def _strip_end(before: str) -> str:
    """Return a text without the small words at its end: «اعتمدت … في» ends with its verb."""
    while True:
        shorter = _IDLE.sub(" ", before).rstrip()
        for kind in ("on", "between"):
            shorter = words(kind, at_end=True).sub("", shorter).rstrip()
        if shorter == before:
            return shorter
        before = shorter


@lru_cache(maxsize=16)
def words(kind: str, *, at_end: bool = False) -> re.Pattern[str]:
    """Return a pattern for the words of a kind in all languages, for folded text, the longest first."""
    folded = {fold_text(word) for listed in read_table("symbol_dates.toml")[kind].values() for word in listed}
    ways = "|".join(_bounded(word) for word in sorted(folded, key=lambda word: (-len(word), word)))
    return re.compile(rf"(?:{ways})\Z" if at_end else rf"(?:{ways})")


def _bounded(word: str) -> str:
    """Return a word's pattern: Han words have no bounds, Arabic ones may bear clitics."""
    escaped = re.escape(word)
    if "\u3400" <= word[0] <= "\u9fff":
        return escaped
    if "\u0600" <= word[0] <= "\u06ff":
        return rf"(?<!\w){_ARABIC_CLITICS}{escaped}(?!\w)"
    return rf"(?<!\w){escaped}(?!\w)"
