"""Written references -> typed ones: which document, which unit.

``A/RES/71/280 para. 15 (a) (i)``, «الفقرة ٢٢ من تقرير الأمين العام», 附件第8段(c), "footnote 19" and
permalinks are read in any of six languages; :mod:`index.references.resolve` finds the unit.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from index.facts.symbols import find_symbols, same_symbol
from index.model import Step, StepKind
from index.permalinks import PERMALINK
from index.references.bare_numbers import bare_number, lettered_number, row_of_list
from index.references.pieces import find_pieces
from index.references.places import find_quotations, place_at_end
from index.references.words import Numbered, Piece
from index.text.normalize import fold, fold_text
from index.text.numerals import NumberKind, numbers_in_folded
from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.facts.symbols import Symbol
    from index.model import Language, Span
    from index.references.places import Quotations
    from index.text.normalize import Folded

_RANKS = {
    kind: rank
    for rank, kind in enumerate(
        (
            StepKind.PART,
            StepKind.ANNEX,
            StepKind.APPENDIX,
            StepKind.CHAPTER,
            StepKind.SECTION,
            StepKind.TABLE,
            StepKind.ARTICLE,
            StepKind.HEADING,
            StepKind.PREAMBLE,
            StepKind.PARAGRAPH,
            StepKind.UNNUMBERED,
            StepKind.ROW,
            StepKind.FOOTNOTE,
            StepKind.SUB,
            StepKind.ITEM,
            StepKind.TITLE,
            StepKind.SIGNATURE,
            StepKind.DATELINE,
            StepKind.IMPRINT,
            StepKind.MASTHEAD,
        )
    )
}
_TOKEN = re.compile(r"[\u3400-\u9fff〇]+|[^\W_]+")
_YEARS = range(1900, 2100)
_YEAR_OF = re.compile(r"(?<!\d)((?:19|20)\d\d年)的?(?=[\u3400-\u9fff])")
"""2008年秘书长报告 says a year and a name; 2013年6月26日 is one date."""
_NUMBER_OF_NAME = re.compile(
    r"(?<![^\W_])[a-z]{2,}([0-9]{1,3})(?![^\W_])|(?<![0-9/])((?:19|20)[0-9]{2})(?![0-9/])"
)
_ARABIC_PREFIX = re.compile("^[وفبلك]?(?:ال|لل)?(?=..)")


@dataclass(frozen=True, slots=True)
class Reference:
    """A written reference.

    Attributes:
        symbol: The document's symbol; None where it is not given by one.
        permalink: The permalink; empty where it is not given by one.
        words: What else is said of the document, as tokens of folded text: "2008", "report", "peru".
        steps: The unit, outermost level first; a level without a number ("the annex") has an empty value.
            Empty where the whole document is meant.
        language: Of the text it stands in.
        span: Where the document's and the unit's written forms stand in the text, from first to last.
        share: How much of the text's letters and digits the reference and its usual company ("of the", "show
            me") make up, from 0 to 1; the words about the document are not counted.
        numbers: The years and ranks among the words: 2008, the 7 of "GRCP7" and of "seventh meeting".
        named: The words as they are written, articles and all; empty where the unit stands amid them.
    """

    symbol: Symbol | None
    permalink: str
    words: tuple[str, ...]
    steps: tuple[Step, ...]
    language: Language
    span: Span
    share: float
    numbers: frozenset[int] = frozenset()
    named: str = ""


def parse_reference(text: str, language: Language) -> tuple[Reference, ...]:
    """Return the references of a text, in order; empty where it names no unit, no symbol and no permalink.

    >>> from index.model import Language
    >>> [reference] = parse_reference("A/RES/71/280 para. 15 (a) (i)", Language.ENGLISH)
    >>> str(reference.symbol), [step.value for step in reference.steps]
    ('A/RES/71/280', ['15', 'a', 'i'])
    """
    links = list(PERMALINK.finditer(text))
    if links:
        folded = fold(text)
        spans = [folded.source_span(0, len(folded.text))] if folded.text else []
        return tuple(Reference(None, link[0], (), (), language, spans[0], 1.0) for link in links)
    quoted = find_quotations(text)
    text = quoted.without_headings(text)
    folded = fold(text)
    symbols = find_symbols(text, language)
    taken = [_folded_range(folded.offsets, mention.span) for mention in symbols]
    pieces = _pieces(folded, language, taken, quoted)
    if not pieces:
        bare = bare_number(folded.text, taken[0][1], taken) if len(taken) == 1 else None
        bare = bare or lettered_number(folded.text, taken)
        pieces = [bare] if bare else []
    rows = row_of_list(folded.text, pieces)
    pieces = [*pieces, *(one for one in rows if isinstance(one, Piece))]
    if not pieces and not symbols:
        return ()
    stretches = [*taken, *((piece.start, piece.end) for piece in pieces)]
    stretches += [one for one in rows if not isinstance(one, Piece)]
    words, share = _leftover(folded.text, stretches)
    numbers = naming_numbers(_without(folded.text, stretches), language)
    named = _as_written(folded, words, stretches)
    found: list[Reference] = []
    for mention, group in _by_symbol(taken, pieces, [mention.symbol for mention in symbols]):
        where = [
            *([taken[mention]] if mention is not None else []),
            *((piece.start, piece.end) for piece in group),
        ]
        span = folded.source_span(min(start for start, _ in where), max(end for _, end in where))
        symbol = symbols[mention].symbol if mention is not None else None
        found += [
            Reference(symbol, "", words, steps, language, span, share, numbers, named)
            for steps in _locators(group)
        ]
    return tuple(found)


def _pieces(
    folded: Folded, language: Language, taken: Sequence[tuple[int, int]], quoted: Quotations
) -> list[Piece]:
    """Return the pieces of a text whose headings are blanked out, those in quotation marks only alone."""
    headings = [
        Piece(StepKind.HEADING, (Numbered(words),), *_folded_range(folded.offsets, span))
        for span, words in quoted.headings
    ]
    titles = [_folded_range(folded.offsets, span) for span in quoted.others]
    pieces = find_pieces(folded.text, language, [*taken, *titles], headings)
    if titles and not pieces:
        pieces = find_pieces(folded.text, language, taken)
    if place := place_at_end(folded.text, [piece.end for piece in pieces]):
        pieces.append(Piece(place[0], (Numbered(""),), *place[1:]))
    return pieces


def _folded_range(offsets: Sequence[int], span: Span) -> tuple[int, int]:
    inside = [at for at, offset in enumerate(offsets) if span.start <= offset < span.end]
    return inside[0], inside[-1] + 1


def _by_symbol(
    taken: Sequence[tuple[int, int]], pieces: Sequence[Piece], symbols: Sequence[Symbol]
) -> Iterator[tuple[int | None, list[Piece]]]:
    """Yield each symbol with its pieces: those behind it, or before it where the text begins with them."""
    if not taken or all(same_symbol(symbol, symbols[0]) for symbol in symbols):
        yield (0 if taken else None), list(pieces)
        return
    before = bool(pieces) and pieces[0].start < taken[0][0]
    for number, (start, end) in enumerate(taken):
        low = (taken[number - 1][1] if number else 0) if before else end
        following = taken[number + 1][0] if number + 1 < len(taken) else sys.maxsize
        high = start if before else following
        yield number, [piece for piece in pieces if low <= piece.start < high]


def _locators(pieces: Sequence[Piece]) -> Iterator[tuple[Step, ...]]:
    """Yield the locators of pieces, whatever their order: "paragraph 8 of annex II" is annex, para."""
    groups: list[list[Piece]] = [[]]
    for piece in pieces:
        group = groups[-1]
        if any(piece.kind is other.kind for other in group) and not _is_inside(piece, group):
            groups.append([other for other in group if _RANKS[other.kind] < _RANKS[piece.kind]])
        groups[-1].append(piece)
    for group in groups:
        ordered = sorted(_with_preamble(group), key=lambda piece: _RANKS[piece.kind])
        for chosen in product(*(piece.numbers for piece in ordered)):
            yield tuple(
                step for piece, number in zip(ordered, chosen, strict=True) for step in _steps(piece, number)
            )


def _is_inside(piece: Piece, group: Sequence[Piece]) -> bool:
    """Whether an annex or an item stands right behind another one, as in "annex 4, annex 2": it is inside."""
    before = group[-1]
    nested = piece.kind in (StepKind.ANNEX, StepKind.ITEM)
    return nested and piece.kind is before.kind and piece.start - before.end <= len(", ")


def _with_preamble(group: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with "paragraph 3 of the preamble" made one level; «troisième alinéa» is one too."""
    if not any(piece.kind is StepKind.PREAMBLE and not piece.numbers[0].value for piece in group):
        return list(group)
    others = [piece for piece in group if piece.kind is not StepKind.PREAMBLE]
    if any(piece.kind is StepKind.PARAGRAPH for piece in others):
        return [
            replace(piece, kind=StepKind.PREAMBLE) if piece.kind is StepKind.PARAGRAPH else piece
            for piece in others
        ]
    if len(others) == 1 and others[0].kind is StepKind.SUB:
        numbers = (Numbered(number.subs[0], number.subs[1:]) for number in others[0].numbers)
        return [replace(others[0], kind=StepKind.PREAMBLE, numbers=tuple(numbers))]
    return list(group)


def _steps(piece: Piece, number: Numbered) -> Iterator[Step]:
    if piece.kind is not StepKind.SUB:
        yield Step(piece.kind, number.value)
    for sub in number.subs:
        yield Step(StepKind.SUB, sub)


@lru_cache(maxsize=1)
def _company() -> frozenset[str]:
    table = read_table("references.toml")
    words = {
        fold_text(word)
        for section in ("stop", "list", "number")
        for words in table[section].values()
        for word in words
    }
    return frozenset(words)


@lru_cache(maxsize=1)
def _han_company() -> re.Pattern[str]:
    words = sorted(read_table("references.toml")["stop"]["zh"], key=len, reverse=True)
    return re.compile("|".join(map(fold_text, words)))


def _leftover(folded: str, stretches: Sequence[tuple[int, int]]) -> tuple[tuple[str, ...], float]:
    """Return the tokens outside the stretches that are no usual company, and the share of the rest."""
    tokens = tuple(content_tokens(_without(folded, stretches)))
    total = sum(character.isalnum() for character in folded)
    left = sum(len(token) for token in tokens if token not in kind_words())
    return tokens, 1.0 - min(left / total, 1.0) if total else 0.0


def _without(folded: str, stretches: Sequence[tuple[int, int]]) -> str:
    kept = list(folded)
    for start, end in stretches:
        kept[start:end] = " " * (end - start)
    return "".join(kept)


def _as_written(folded: Folded, words: Sequence[str], stretches: Sequence[tuple[int, int]]) -> str:
    """Return the stretch of the source that tokens make up; empty where the unit stands amid them."""
    if not words:
        return ""
    left = _without(folded.text, stretches)
    start, end = left.find(words[0]), left.rfind(words[-1]) + len(words[-1])
    if start < 0 or start >= end or any(start < at < end for at, _ in stretches):
        return ""
    while start > 0 and left[start - 1].isalnum():  # the article: «التقرير»
        start -= 1
    span = folded.source_span(start, end)
    return folded.source[span.start : span.end]


def naming_numbers(folded: str, language: Language) -> frozenset[int]:
    """Return the numbers that tell documents apart: years, ranks, and those within a name (GRCP7)."""
    numbers = {
        int(number.value)
        for number in numbers_in_folded(folded, language)
        if number.kind is NumberKind.ORDINAL or number.value in _YEARS
    }
    return frozenset(numbers | {int(match[1] or match[2]) for match in _NUMBER_OF_NAME.finditer(folded)})


@lru_cache(maxsize=1)
def kind_words() -> dict[str, str]:
    """Return the words for kinds of documents, as tokens, with the catalogue's names of the kinds."""
    kinds = read_table("references.toml")["kinds"]
    return {
        token: kind
        for kind, entry in kinds.items()
        for word in entry["words"]
        for token in content_tokens(fold_text(word))
    }


def content_tokens(folded: str) -> Iterator[str]:
    """Yield the tokens that tell documents apart: no articles, no prepositions, no Arabic clitics."""
    for match in _TOKEN.finditer(_YEAR_OF.sub(r"\1 ", folded)):
        token = match[0]
        if "\u3400" <= token[0] <= "\u9fff":
            yield from (run for run in _han_company().sub(" ", token).split() if run)
        elif token not in _company():
            bare = _ARABIC_PREFIX.sub("", token) if "\u0600" <= token[0] <= "\u06ff" else token
            if bare not in _company():
                yield bare
