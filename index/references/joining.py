"""Pieces of references that stand side by side -> what they are together.

"Paragraph 5 to paragraph 7" is a range, "subparagraph (i) of subparagraph (a)" one path, "item 2" something
only below another level.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from index.model import StepKind
from index.references.words import Numbered, Piece, reference_words

if TYPE_CHECKING:
    from collections.abc import Sequence

# «البند ١ من الفقرة ٤»: what stands between a level and the one above it; group "of" where that comes behind.
_GAP = re.compile(
    r"[\s,]*(?:(?P<of>(?:of|in|under|to|de|du|del|من|в|из)(?:\s+(?:the|la|le|el))?|de\s+l'|d')\s*)?[\s_]*"
)
_RANGED = frozenset(
    {StepKind.PARAGRAPH, StepKind.ARTICLE, StepKind.ROW, StepKind.FOOTNOTE, StepKind.PREAMBLE}
)


def qualified(piece: Piece, qualifiers: Sequence[tuple[StepKind, int, int]], text: str) -> Piece:
    """Return a paragraph as the kind that a word in it, before it or behind it says: unnumbered, preambular.

    The words are blanked out of the text already.
    """
    for kind, start, end in qualifiers if piece.kind is StepKind.PARAGRAPH else ():
        low, high = min(start, piece.start), max(end, piece.end)
        if not (text[low : piece.start] + text[piece.end : high]).strip(" _"):
            piece = replace(piece, kind=kind, start=low, end=high)
    return piece


def joined_ranges(pieces: Sequence[Piece], text: str, most: int) -> list[Piece]:
    """Return the pieces with "paragraph 5 to paragraph 7" made one."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else piece
        if (
            last is not piece
            and piece.kind is last.kind
            and piece.kind in _RANGED
            and reference_words().range.fullmatch(text, last.end, piece.start)
            and (first := last.numbers[-1].value).isdecimal()
            and (final := piece.numbers[0].value).isdecimal()
        ):
            between = range(int(first) + 1, min(int(final), int(first) + most))
            numbers = (*last.numbers, *(Numbered(str(number)) for number in between), *piece.numbers)
            joined[-1] = replace(last, numbers=numbers, end=piece.end)
        else:
            joined.append(piece)
    return joined


def nested_subs(pieces: Sequence[Piece], text: str) -> list[Piece]:
    """Return the pieces with "(i) of subparagraph (a)" and "subparagraph (a), (i)" made one path each."""
    nested: list[Piece] = []
    for piece in pieces:
        last = nested[-1] if nested else piece
        gap = _GAP.fullmatch(text, last.end, piece.start) if last is not piece else None
        if gap and piece.kind is last.kind is StepKind.SUB:
            of = gap["of"] or reference_words().genitive.match(text, piece.start)
            one, other = (piece, last) if of else (last, piece)
            subs = one.numbers[-1].subs + other.numbers[0].subs
            nested[-1] = replace(last, numbers=(Numbered("", subs),), end=piece.end)
        else:
            nested.append(piece)
    return nested


def hosted(pieces: Sequence[Piece], text: str) -> list[Piece]:
    """Return the pieces; an item that stands beside no other level is what its word means alone, or nothing.

    The agenda goes with its items: "agenda item 21" is no place in a document.
    """
    kept: list[Piece] = []
    for at, piece in enumerate(pieces):
        if piece.kind is not StepKind.ITEM:
            kept.append(piece)
            continue
        before = at and _GAP.fullmatch(text, pieces[at - 1].end, piece.start) and pieces[at - 1]
        behind = (
            at + 1 < len(pieces) and _GAP.fullmatch(text, piece.end, pieces[at + 1].start) and pieces[at + 1]
        )
        if any(beside and beside.kind is not StepKind.PART for beside in (before, behind)):
            kept.append(piece)
        elif before and before.kind is StepKind.PART and kept and kept[-1] is before:
            kept.pop()
        elif piece.alone is not None:
            kept.append(replace(piece, kind=piece.alone))
    return kept
