"""What an answer must fit, as a question says it: dates, ranks, numbers, symbols, references and quoted words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.model import Span, holds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from index.facts.dates import DateMention
    from index.facts.symbols import SymbolMention
    from index.model import Language
    from index.references.reading import Reference
    from index.text.numerals import NumberMention

_QUOTED = re.compile(
    r"«([^»]+)»|“([^”]+)”|„([^“”]+)[“”]|「([^」]+)」|『([^』]+)』|《([^》]+)》|\"([^\"]+)\"|‹([^›]+)›"
)


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in quotation marks, to be matched as they stand.

    Attributes:
        text: The words without the marks.
        span: Where they stand in the question, without the marks.
    """

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Constraints:
    """What an answer must fit; each empty where the question says nothing of it.

    Attributes:
        dates: Dates, months and years, with their spans.
        years: The years those dates name.
        ordinals: "fourth", «السابع», 第六: with their spans.
        numbers: Cardinal numbers that are part of no date, symbol or reference.
        symbols: Document symbols, as ``index.facts.symbols`` gives them.
        references: Written paragraph references, as ``index.references.reading`` gives them.
        quoted: Words in quotation marks.
    """

    dates: tuple[DateMention, ...] = ()
    years: tuple[int, ...] = ()
    ordinals: tuple[NumberMention, ...] = ()
    numbers: tuple[NumberMention, ...] = ()
    symbols: tuple[SymbolMention, ...] = ()
    references: tuple[Reference, ...] = ()
    quoted: tuple[Quoted, ...] = ()

    def dated(self, span: Span) -> bool:
        """Return whether a stretch of the question is a part of one of its dates."""
        return any(holds(date.span, span) for date in self.dates)


@dataclass(frozen=True, slots=True)
class Readers:
    """What reads dates, numbers, symbols and references out of a question; each may be left out.

    Attributes:
        dates: Text and language to dates with spans.
        numbers: Text and language to numbers with spans.
        symbols: Text and language to symbols with spans.
        references: Text and language to paragraph references.
    """

    dates: Callable[[str, Language], Iterable[DateMention]] | None = None
    numbers: Callable[[str, Language], Iterable[NumberMention]] | None = None
    symbols: Callable[[str, Language], Iterable[SymbolMention]] | None = None
    references: Callable[[str, Language], Iterable[Reference]] | None = None

    @classmethod
    def default(cls) -> Readers:
        """Return the readers of the index."""
        from index.facts.dates import find_dates  # noqa: PLC0415 - its tables are read only when asked
        from index.facts.symbols import find_symbols  # noqa: PLC0415
        from index.references.reading import parse_reference  # noqa: PLC0415
        from index.text.numerals import find_numbers  # noqa: PLC0415

        return cls(find_dates, find_numbers, find_symbols, parse_reference)


def quoted_words(text: str) -> tuple[Quoted, ...]:
    """Return what stands in quotation marks of any kind, in order."""
    found = []
    for match in _QUOTED.finditer(text):
        group = match.lastindex or 1
        if match[group].strip():
            found.append(Quoted(match[group], Span(match.start(group), match.end(group))))
    return tuple(found)


def read_constraints(
    text: str, language: Language, quoted: tuple[Quoted, ...], readers: Readers
) -> Constraints:
    """Return what an answer to a question must fit.

    Args:
        text: The question as written.
        language: In which its dates, numbers and references are read.
        quoted: What it has in quotation marks.
        readers: What reads the rest.
    """
    dates = tuple(readers.dates(text, language)) if readers.dates else ()
    symbols = tuple(readers.symbols(text, language)) if readers.symbols else ()
    references = tuple(readers.references(text, language)) if readers.references else ()
    numbers = tuple(readers.numbers(text, language)) if readers.numbers else ()
    # A reference without a unit is only its symbol, and its span may hold more than that.
    units = [reference.span for reference in references if reference.steps]
    taken = [*(mention.span for mention in dates), *(mention.span for mention in symbols), *units]
    free = [number for number in numbers if not any(_overlap(number.span, span) for span in taken)]
    years = []
    for mention in dates:
        for end in (mention.value.start, mention.value.end):
            if end is not None and end.year is not None and end.year not in years:
                years.append(end.year)
    return Constraints(
        dates,
        tuple(years),
        tuple(number for number in free if number.kind == "ordinal"),
        tuple(number for number in free if number.kind == "cardinal"),
        symbols,
        references,
        quoted,
    )


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
