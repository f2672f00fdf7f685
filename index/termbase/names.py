"""Where a text names a person: the words behind a form of address or a function.

Names of people are not kept in term files, there are too many and they change; titles and functions are.
«السيدة كريمة القري، رئيسة قسم السكان»: the words between the title and the comma are the name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.model import Span
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.model import Language
    from index.termbase.termbase import Termbase

_LONGEST = 5  # words of a name: «خورخي إنريكي مونيوي دي كورسو»
_NAME_WORD = re.compile(r"[ \u00a0]*((?:[^\W\d_]|['’.\-·\u064b-\u0652])+)(?:[ \u00a0]*-[ \u00a0]*(?=\w))?")
_HAN_NAME = re.compile(r"[\u3400-\u9fff]+(?:[·・\-－][\u3400-\u9fff]+)+")


def person_names(text: str, language: Language, termbase: Termbase) -> tuple[Span, ...]:
    """Return where persons are named, in order; empty where no title or function stands before a name.

    A Latin or Cyrillic name ends with its last capitalised word, any name with a mark of punctuation, a
    word the termbase knows, or its fifth word. Chinese names are recognised by the dot or dash between
    their parts (恩里克·罗曼-莫雷); the first word behind a title is the name's, whatever it means
    (كريمة).
    """
    spans = [Span(*match.span()) for match in _HAN_NAME.finditer(text) if _is_foreign_name(match.group())]
    matches = termbase.match(text, language)
    known = {match.span.start for match in matches}
    for match in matches:
        kind = termbase.concept(match.concept).kind
        if kind not in {ConceptKind.TITLE, ConceptKind.FUNCTION}:
            continue
        words = list(_name_words(text, match.span.end, known, certain=kind is ConceptKind.TITLE))
        if words:
            spans.append(Span(words[0][0], words[-1][1]))
    return tuple(sorted(set(spans)))


def _is_foreign_name(run: str) -> bool:
    return "·" in run or "・" in run


def _name_words(text: str, at: int, known: set[int], *, certain: bool) -> Iterator[tuple[int, int]]:
    """Yield the start and end of the words of a name that starts at or after an offset."""
    for count in range(_LONGEST):
        match = _NAME_WORD.match(text, at)
        if match is None:
            return
        start, end = match.span(1)
        word = match.group(1)
        cased = word[0].lower() != word[0].upper()
        if cased and not word[0].isupper():
            return
        if start in known and not (certain and count == 0):
            return
        yield start, end
        at = match.end()
