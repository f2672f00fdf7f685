"""The values that flow from a file to a hit, one type a stage.

Offsets are code points of the file decoded as UTF-8 with newlines untouched, half-open ``[start, end)``.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


class Language(StrEnum):
    """A language of the United Nations, or another one that is only read."""

    ARABIC = "ar"
    CHINESE = "zh"
    ENGLISH = "en"
    FRENCH = "fr"
    SPANISH = "es"
    RUSSIAN = "ru"
    OTHER = "und"


UN_LANGUAGES: tuple[Language, ...] = tuple(
    language for language in Language if language is not Language.OTHER
)
"""The six of the United Nations, in the order of the columns of a term file."""
LATIN_SCRIPT = (Language.ENGLISH, Language.FRENCH, Language.SPANISH)
"""Those in Latin script, English first: a text of unknown language is read by it."""
CASED = frozenset({*LATIN_SCRIPT, Language.RUSSIAN})
"""Those that write names with capitals."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a source's text: ``source.text[span.start:span.end]``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span is not empty and not negative: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start


class Stretch(Protocol):
    """What stands somewhere in a text: a span, a term, a number."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """One past its last code point."""


def gap(one: Stretch, other: Stretch) -> int:
    """Return how many code points lie between two stretches; 0 where they touch or overlap.

    >>> gap(Span(0, 3), Span(8, 11)), gap(Span(8, 11), Span(0, 9))
    (5, 0)
    """
    return max(0, one.start - other.end, other.start - one.end)


def holds(outer: Stretch, inner: Stretch) -> bool:
    """Return whether one stretch lies in another, or is the same."""
    return outer.start <= inner.start and inner.end <= outer.end


def quote(text: str, spans: Iterable[Span]) -> str:
    """Return the spans' texts joined by one space: the quotation of the contract.

    >>> quote("one (1) two", [Span(0, 3), Span(8, 11)])
    'one two'
    """
    return " ".join(text[span.start : span.end] for span in spans)


@dataclass(frozen=True)
class Source:
    """A file of the seeds folder, read whole.

    Attributes:
        name: The file name, without its folder.
        text: The file decoded as UTF-8, newlines untouched, a byte order mark kept.
    """

    name: str
    text: str

    @cached_property
    def sha256(self) -> str:
        """The SHA-256 of the file's bytes, in hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()


class UnitKind(StrEnum):
    """What a citable unit is in its document."""

    TITLE = "title"
    HEADING = "heading"
    PREAMBLE = "preamble"
    PARAGRAPH = "paragraph"
    SUBPARAGRAPH = "subparagraph"
    ARTICLE = "article"
    UNNUMBERED = "unnumbered"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    FOOTNOTE = "footnote"
    SIGNATURE = "signature"
    DATELINE = "dateline"
    IMPRINT = "imprint"
    MASTHEAD = "masthead"  # when it was distributed, and its languages


NUMBERED = frozenset(
    {UnitKind.PARAGRAPH, UnitKind.SUBPARAGRAPH, UnitKind.ARTICLE, UnitKind.FOOTNOTE, UnitKind.TABLE_ROW}
)
"""The kinds that are cited by a number of their own."""


class StepKind(StrEnum):
    """One level of a locator. The value is how the level is written in a locator's key."""

    PART = "part"  # a part of the document that restarts its numbers: letter, highlights, report, agenda
    ANNEX = "annex"
    APPENDIX = "app"
    CHAPTER = "ch"
    SECTION = "sec"
    ARTICLE = "art"
    PARAGRAPH = "para"
    SUB = "sub"  # any lettered or numbered level below a paragraph: (a), (i), a., 1'
    PREAMBLE = "pre"  # preambular paragraph, counted from 1
    UNNUMBERED = "unn"  # unnumbered paragraph, counted from 1 within its part
    HEADING = "head"
    ITEM = "item"  # list item, counted from 1 within its list
    TABLE = "table"
    ROW = "row"  # the row's own number where it prints one, else counted from 1
    FOOTNOTE = "fn"
    TITLE = "title"
    SIGNATURE = "sign"
    DATELINE = "date"
    IMPRINT = "imp"
    MASTHEAD = "mast"


@dataclass(frozen=True, slots=True)
class Step:
    """One level of a locator: ``Step(StepKind.PARAGRAPH, "15")``, ``Step(StepKind.SUB, "a")``.

    Attributes:
        kind: Which level.
        value: The level's own mark in one form for all languages: Western digits for numbers, Latin letters
            for letters by their order (``أ`` and ``a`` are both ``a``), lower-case Roman for Roman marks
            (``١'`` under ``(أ)`` is ``i``), a lower-case ASCII slug for named parts.
    """

    kind: StepKind
    value: str


@dataclass(frozen=True, slots=True)
class Locator:
    """Where a unit stands in its document, the same in every language edition.

    >>> Locator((Step(StepKind.ANNEX, "1"), Step(StepKind.PARAGRAPH, "8"), Step(StepKind.SUB, "c"))).key
    'annex-1.para-8.sub-c'
    """

    steps: tuple[Step, ...]

    @property
    def key(self) -> str:
        """The locator as a stable ASCII key, unique in its document."""
        return ".".join(f"{step.kind.value}-{step.value}" for step in self.steps)

    @classmethod
    def from_key(cls, key: str) -> Locator:
        """Return the locator that a key was made from.

        Raises:
            ValueError: The key is not one that :attr:`key` writes.
        """
        steps = []
        for part in key.split("."):
            kind, dash, value = part.partition("-")
            if not dash or not value:
                raise ValueError(f"not a locator key: {key!r}")
            steps.append(Step(StepKind(kind), value))
        return cls(tuple(steps))


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table row.

    Attributes:
        column: The header's words, cleaned of markup; empty where the table has no header.
        column_number: Counted from 0, in the order of the row.
        span: The cell's words in the source; None where the cell is empty.
    """

    column: str
    column_number: int
    span: Span | None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A citable unit: a numbered paragraph, a footnote, a table row, a heading and the like.

    Attributes:
        kind: What it is.
        locator: Where it stands; unique in its document.
        mark: The number or letter as printed (``١٤ -``), outside :attr:`spans`; None where it has none.
        spans: Its own words, in reading order; several where a page break, furniture or a footnote splits it.
            The words of sub-paragraphs, list items and footnotes are their own units', never repeated here.
        headings: The heading trail above it, outermost first, cleaned of markup.
        parent: The unit it belongs to: the paragraph of a sub-paragraph or a list item, the paragraph that
            bears a footnote's mark; None at the top.
        footnotes: The notes whose marks stand in it.
        cells: A table row's cells; empty for other kinds.
    """

    kind: UnitKind
    locator: Locator
    mark: Span | None
    spans: tuple[Span, ...]
    headings: tuple[str, ...] = ()
    parent: Locator | None = None
    footnotes: tuple[Locator, ...] = ()
    cells: tuple[Cell, ...] = ()


class FurnitureKind(StrEnum):
    """What is left out of quotations, named so that nothing is lost silently."""

    LAYOUT = "layout"  # blank lines, white space between units, cell separators
    MARKUP = "markup"  # '#' of a heading, '**' around a whole line, bullets
    PAGE = "page"  # page numbers, form feeds, document numbers, 'please recycle'
    RUNNING_HEAD = "running_head"
    IMPRINT = "imprint"  # publisher, ISBN, 'Distr.: General', job numbers
    CAPTION = "caption"  # logos, maps
    CONTENTS = "contents"  # a table of contents and its leaders
    TABLE_HEADER = "table_header"
    LEFT_OVER = "left_over"  # what the reader could not place


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch of source that belongs to no unit."""

    kind: FurnitureKind
    span: Span


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """What is known of a document, from ``catalogue.toml`` or guessed from its own text.

    Attributes:
        file: The file's name.
        language: The document's main language.
        kind: resolution, letter, report, treaty, …, a concept id of the termbase's document kinds; "document"
            where nothing says.
        titles: Language code to title. The document's own language is always there.
        symbol: As the UN writes it, ``A/RES/71/280``; None where the document states none.
        symbol_verified: False where someone added the symbol from elsewhere.
        date: ISO date of the document, possibly cut to the month or year; None where unknown.
        body: Who issued it, as the document or the catalogue writes it; empty where unknown.
        meeting: The meeting it reports or belongs to; empty where none.
        edition_group: Documents with one non-empty group are language editions of one another.
        short_names: What people call it, any language.
        guessed: The fields that were guessed, not stated in the catalogue.
        session: The number of the body's session it belongs to; None where unknown.
    """

    file: str
    language: Language
    kind: str
    titles: Mapping[str, str]
    symbol: str | None = None
    symbol_verified: bool = True
    date: str | None = None
    body: str = ""
    meeting: str = ""
    edition_group: str = ""
    short_names: tuple[str, ...] = ()
    guessed: frozenset[str] = frozenset()
    session: int | None = None


@dataclass(frozen=True)
class Document:
    """A source, read: every character is in one paragraph's spans or mark, or in one piece of furniture."""

    source: Source
    entry: CatalogueEntry
    paragraphs: tuple[Paragraph, ...]
    furniture: tuple[Furniture, ...]

    @cached_property
    def by_key(self) -> Mapping[str, Paragraph]:
        """Locator key to paragraph."""
        return {paragraph.locator.key: paragraph for paragraph in self.paragraphs}

    @cached_property
    def parts(self) -> Mapping[str, Sequence[Paragraph]]:
        """Locator key to the paragraphs right below it, notes too, in the reading order; no key for one without."""
        parts: dict[str, list[Paragraph]] = {}
        for paragraph in self.paragraphs:
            if paragraph.parent is not None:
                parts.setdefault(paragraph.parent.key, []).append(paragraph)
        return parts

    @cached_property
    def positions(self) -> Mapping[str, int]:
        """Locator key to place in the reading order, from 0."""
        return {paragraph.locator.key: place for place, paragraph in enumerate(self.paragraphs)}

    def text_of(self, paragraph: Paragraph) -> str:
        """Return the paragraph's quotation: its spans' texts joined by one space."""
        return quote(self.source.text, paragraph.spans)


@dataclass(frozen=True, slots=True)
class Chunk:
    """The unit of retrieval: the words of one paragraph and the words around it that tell what it is about.

    Attributes:
        document: The document's file name.
        paragraph: The paragraph's locator key.
        text: What is searched: the paragraph's own words (for a table row: with its column names).
        context: Headings, titles, the introduction of its list, table headers; searched with less weight.
        language: Of the text.
    """

    document: str
    paragraph: str
    text: str
    context: str
    language: Language


class Hit(NamedTuple):
    """A chunk that a search found.

    Attributes:
        chunk: Its number in the index.
        score: Higher is better; comparable within one search only.
    """

    chunk: int
    score: float
