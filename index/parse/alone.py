"""Marks that stand alone on a line, as text taken out of a PDF has them: ``12.`` and below it the paragraph."""

from __future__ import annotations

import re

from index.parse.marks import DIGIT, read_mark

_LONGEST = 8
_MARK = re.compile(rf"(?:[(（]?(?P<number>[{DIGIT}]{{1,3}})[)）]?|[⁰¹²³⁴-⁹]{{1,3}}|\\?\*{{1,3}})\Z")
_ENDS_WITH = r"[^\W\d_][.,;:!?؟،؛。；：”»\"’]?"
"""What a plain number is a note's mark after: a word, with the punctuation that ends its sentence."""


def is_mark_alone(line: str) -> bool:
    """Return whether a line is the mark of a paragraph or of an item and nothing else.

    >>> is_mark_alone("12."), is_mark_alone("(a)"), is_mark_alone("12"), is_mark_alone("12. Decides")
    (True, True, False, False)
    """
    bare = line.strip()
    if not 1 < len(bare) <= _LONGEST or bare.isalnum():
        return False
    mark = read_mark(f"{bare} -")
    return mark is not None and mark.length == len(bare) + 1


def is_note_mark_alone(line: str) -> bool:
    """Return whether a line is the mark of a note and nothing else: ``(1)``, ``²``, ``*``, ``1``."""
    return _MARK.match(line.strip()) is not None


def is_number_told(text: str, number: int) -> bool:
    """Return whether a text has a plain number where a note's mark stands: ``intergovernmental organizations.1``."""
    return re.search(rf"{_ENDS_WITH}{number}(?![^\s.,;:)”»])", text) is not None
