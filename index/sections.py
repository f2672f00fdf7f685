"""Headings as places: what stands below which, and which words a quoted heading has.

An unnumbered paragraph is cited by the heading above it and its count there: ``section “Heading”, para. 2``.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING
from weakref import ref

from index.model import Step, StepKind, UnitKind
from index.parse.display import display_text
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from index.model import Document

    Path = tuple[Step, ...]

CUT = "…"
_NOTE_MARK = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾]+")


class Closeness(Enum):
    """How much alike the words of a heading and those that name it must be."""

    SAME = "same"  # but for letter case, forms of letters and quotation marks
    LETTERS = "letters"  # but for all punctuation
    INSIDE = "inside"  # a part of the heading is enough


def same_heading(wanted: str, own: str, closeness: Closeness) -> bool:
    """Whether words name a heading; ones that end in … may go on in it.

    >>> same_heading("main results", "II. Main results", Closeness.INSIDE)
    True
    """
    punctuated = closeness is Closeness.SAME
    key, other = _key(wanted, punctuated=punctuated), _key(own, punctuated=punctuated)
    if not key:
        return False
    if wanted.rstrip().endswith((CUT, "...")):
        return other.startswith(key)
    return key in other if closeness is Closeness.INSIDE else key == other


@lru_cache(maxsize=4096)
def _key(words: str, *, punctuated: bool) -> str:
    folded = fold_text(words.removesuffix("...").removesuffix(CUT))
    if punctuated:
        return " ".join(folded.replace('"', "'").split())
    return "".join(filter(str.isalnum, folded))


_MOST_KNOWN = 16
_known: dict[int, tuple[ref[Document], tuple[Path, ...]]] = {}  # documents have no hash


def cited_paths(document: Document) -> tuple[Path, ...]:
    """Return the paths of a document's units as they are cited, in their order.

    A heading's step has its words for a value; an unnumbered paragraph below a heading of its level is two
    steps: the heading, and the paragraph counted below it. Those of the last few documents are kept.
    """
    known = _known.get(id(document))
    if known is not None and known[0]() is document:
        return known[1]
    paths = _cited_paths(document)
    for oldest in list(_known)[: max(0, len(_known) - _MOST_KNOWN + 1)]:
        _known.pop(oldest, None)
    _known[id(document)] = ref(document), paths
    return paths


def _cited_paths(document: Document) -> tuple[Path, ...]:
    cited: dict[Path, Path] = {}
    counts: dict[tuple[Path, str], int] = {}

    def above(path: Path) -> Path:
        if not path or path in cited:
            return cited.get(path, ())
        return (*above(path[:-1]), path[-1])

    for unit in document.paragraphs:
        *upper, last = unit.locator.steps
        parent = tuple(upper)
        if unit.kind is UnitKind.HEADING:
            words = " ".join(_NOTE_MARK.sub("", display_text(document.text_of(unit))).split())
            counts[parent, words] = 0
            last = Step(StepKind.HEADING, words)
        elif last.kind is StepKind.UNNUMBERED and (below := (parent, (unit.headings or ("",))[-1])) in counts:
            counts[below] += 1
            cited[unit.locator.steps] = (
                *above(parent),
                Step(StepKind.HEADING, below[1]),
                Step(StepKind.UNNUMBERED, str(counts[below])),
            )
            continue
        cited[unit.locator.steps] = (*above(parent), last)
    return tuple(cited[unit.locator.steps] for unit in document.paragraphs)
