"""Find dates in documents and questions: Arabic, Chinese, English, French, Spanish and Russian.

Fold, tokenize (:mod:`index.facts.date_tokens`), parse (:mod:`index.facts.date_grammar`). General date parsers
read few of these documents' forms; what was measured: ``docs/decisions/0008-dates.md``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.facts.date_grammar import parse_dates
from index.facts.date_tokens import fold_for_dates, tokenize
from index.facts.date_value import DateValue, PartialDate, Precision
from index.facts.date_words import vocabulary
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from index.model import Language, Span

__all__ = ["DateMention", "DateValue", "PartialDate", "Precision", "find_dates", "vague_part"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date of a text and where it stands there, from its first number or name to its last."""

    span: Span
    value: DateValue


def find_dates(text: str, language: Language) -> tuple[DateMention, ...]:
    """Return the dates of a text in order, apart from one another; empty where it has none.

    Days and months may lack their year: "18 December". A bare number is a year from 1900 to 2099 only, unless
    a word beside it says so. "May", «آب» and their like are months only beside a number. Times, symbols and
    resolution numbers are no dates.

    Args:
        text: A text of any length; spans are offsets into it.
        language: Its language; months and years of the other scripts and of English are read as well.

    >>> from index.model import Language
    >>> [mention.value.to_iso() for mention in find_dates("يومي ٢٢ و ٢٣ أيار/مايو ٢٠١٣", Language.ARABIC)]
    ['2013-05-22/2013-05-23']
    """
    folded = fold_for_dates(text)
    mentions = []
    for found in parse_dates(tokenize(folded, language)):
        value = found.value
        if found.vague is not None:
            vague = folded.source_span(*found.vague)
            value = replace(value, vague=text[vague.start : vague.end])
        mentions.append(DateMention(folded.source_span(found.start, found.end), value))
    return tuple(mentions)


def vague_part(word: str, language: Language) -> str:
    """Return early, mid or late for a vague word of any language («أوائل»); empty for a word that is none."""
    return vocabulary(language).vague.get(fold_text(word), "")
