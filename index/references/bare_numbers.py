"""Numbers that name a place of a document without the word for its level: 71/280 15 (a), 主席摘要10(d)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from index.model import StepKind
from index.references.pieces import number_at
from index.references.words import Numbered, Piece, either
from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Sequence

_LETTERED_FIRST = re.compile(r"[\W_]*(?=[0-9]{1,3}\s?\([^\W_]{1,3}\))")
_LETTERED = re.compile(r"(?<=[^\W\d_])\s*(?<![a-z])(?=[0-9]{1,3}\s?\([^\W\d_]\))")


def bare_number(folded: str, at: int, taken: Sequence[tuple[int, int]]) -> Piece | None:
    """Return the paragraph of a number alone behind a symbol, ``71/280 15 (a)``; None where it is not."""
    match = re.compile(r"[\s,:#]*(?=[0-9]{1,3}(?![0-9/]))").match(folded, at)
    if match is None:
        return None
    numbered = number_at(folded, match.end(), taken)
    if numbered is None or folded[numbered[1] :].strip(" .?!)"):
        return None
    return Piece(StepKind.PARAGRAPH, (numbered[0],), match.end(), numbered[1])


def lettered_number(folded: str, taken: Sequence[tuple[int, int]]) -> Piece | None:
    """Return the subparagraph that a text tells by nothing but its number and letter; None where it tells none.

    «٢٣ (ج) من قرار الطرائق» and 主席摘要10(d) name one without the word "paragraph"; "12 States" does not. Behind a
    name the mark has but one letter.
    """
    match = _LETTERED_FIRST.match(folded) or _LETTERED.search(folded)
    if match is None:
        return None
    numbered = number_at(folded, match.end(), taken)
    if numbered is None or not numbered[0].subs:
        return None
    return Piece(StepKind.PARAGRAPH, (numbered[0],), match.end(), numbered[1])


def row_of_list(folded: str, pieces: Sequence[Piece]) -> tuple[Piece | tuple[int, int], ...]:
    """Return where a text names a list of people, and the row whose number it gives; empty where it names no row.

    "row 29 of the list of participants", «رقم ٤٨ في قائمة المشاركين», 与会者名单第12号.
    """
    named = _named_list().search(folded)
    if named is None:
        return ()
    if any(piece.kind is StepKind.ROW for piece in pieces):
        return (named.span(),)
    number = _list_number().search(folded) if not pieces else None
    if number is None:
        return ()
    return (Piece(StepKind.ROW, (Numbered(number[1] or number[2]),), *number.span()), named.span())


@lru_cache(maxsize=1)
def _named_list() -> re.Pattern[str]:
    return re.compile(either(read_table("references.toml")["people"]["lists"]))


@lru_cache(maxsize=1)
def _list_number() -> re.Pattern[str]:
    words = either(read_table("references.toml")["number"]["words"])
    return re.compile(
        rf"(?<!\w)(?:ب?ال)?(?:{words})[\s.:]*([0-9]{{1,3}})(?!\d)|第\s?([0-9]{{1,3}})\s?(?:号|位|名|项|行)"
    )
