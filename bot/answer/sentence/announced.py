"""Parts that a text announces with their number and heads each by its own: "in three phases", then "Phase 1 …"."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from index.model import UnitKind
from index.parse.marks import read_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.library import Library
    from index.model import Paragraph
    from index.rank import Evidence

MOST = 12
"""Parts that are looked for."""
SOON = 3
"""Units behind the announcement among which the first part stands."""
REACH = 60
"""Units behind it among which all of them do."""
NUMBERED_BY = 24
"""Code points of a heading that hold its number: «المرحلة الأولى», "(1)"."""


def announced_parts(library: Library, evidence: Evidence) -> Sequence[Paragraph]:
    """Return the headings that a sentence announces: as many as it says, numbered from the first on; else none.

    Only the last sentence of its unit, or a heading, announces what comes behind it.
    """
    annotation = library.annotation(evidence.chunk)
    if evidence.sentence != len(annotation.sentences) - 1:
        return ()
    sentence = annotation.sentences[evidence.sentence]
    text = library.passage_text(evidence.chunk).text
    begin = next((at for at in range(sentence.start, sentence.end) if text[at].isalpha()), sentence.end)
    said = {
        int(one.value)
        for one in annotation.numbers
        if begin <= one.span.start < sentence.end and 2 <= one.value <= MOST and one.value % 1 == 0
    }
    parts = list(_numbered(library, evidence.chunk)) if said else []
    return parts if len(parts) in said else ()


def _numbered(library: Library, chunk: int) -> Iterator[Paragraph]:
    """Yield the headings behind a unit that are numbered one after the other from one on."""
    document = library.documents[library.document_of[chunk]]
    place = document.positions[library.chunks[chunk].paragraph]
    expected = 1
    for far, unit in enumerate(islice(document.paragraphs, place + 1, place + 1 + REACH)):
        if expected == 1 and far >= SOON:
            return
        if unit.kind is not UnitKind.HEADING:
            continue
        numbers = _numbers(library, document.source.name, unit)
        if expected in numbers:
            expected += 1
            yield unit
        elif numbers and 1 not in numbers:
            return


def _numbers(library: Library, document: str, unit: Paragraph) -> frozenset[int]:
    """Return the numbers by which a heading may begin, "(e)" by five; empty where it has none."""
    chunk = library.chunk_numbers.get((document, unit.locator.key))
    if chunk is None:
        return frozenset()
    mark = read_mark(library.passage_text(chunk).text)
    if mark is not None:
        return frozenset(one.ordinal for one in mark.readings)
    first = next(iter(library.annotation(chunk).numbers), None)
    numbered = first is not None and first.span.start < NUMBERED_BY and first.value % 1 == 0
    return frozenset({int(first.value)}) if first is not None and numbered else frozenset()
