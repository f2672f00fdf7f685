"""The same unit in the editions of a document, or two units, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answer.quote.citing import quotation_of
from index.citation import document_label
from index.references.reading import parse_reference
from index.references.resolve import Ambiguous, Found, Unit, resolve
from index.text.language import detect_question

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answer.model import Quotation
    from index.library import Library
    from index.model import Document, Language, Paragraph
    from index.references.reading import Reference

LONGEST_REFERENCE = 500
"""Code points of a reference; a longer text names none."""


@dataclass(frozen=True, slots=True)
class Column:
    """One side of a comparison.

    Attributes:
        document: The document as cited by the reader.
        language: Of its words.
    """

    document: str
    language: Language


@dataclass(frozen=True, slots=True)
class Comparison:
    """Units side by side.

    Attributes:
        columns: The sides, the one asked for first; one alone where the document has no other edition.
        rows: The unit asked for, then the units below it; in each, a quotation for every side, None where that
            side has no counterpart.
        candidates: How many units the reference could mean; this is the first.
        editions: Whether the sides are editions of one unit; False for two different units.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Quotation | None, ...], ...]
    candidates: int = 1
    editions: bool = True


def compare(
    library: Library, reference: str, *, languages: Sequence[Language] = (), language: Language | None = None
) -> Comparison | None:
    """Return the editions of the unit that a reference names; None where it names none that is there.

    A text with two references sets those two units side by side.

    Args:
        library: The documents.
        reference: As someone writes it: ``13-37936 annex, para. 2``, «المرفق الفقرة ٨», a permalink.
        languages: The editions wanted; all where none is given.
        language: Of the reader, where the reference does not tell.
    """
    if len(reference) > LONGEST_REFERENCE:
        return None
    detected = detect_question(reference).language
    reader = language or detected
    documents = list(library.documents.values())
    units: list[Unit] = []
    candidates = 1
    for one in parse_reference(reference, detected):
        found = _units(one, documents)
        if not found:
            continue
        preferred = [unit for unit in found if unit.document.entry.language in languages]
        preferred += [unit for unit in found if unit.document.entry.language is reader]
        unit = (preferred or found)[0]
        candidates = max(candidates, len({_unit_key(other) for other in found}))
        if _unit_key(unit) not in {_unit_key(other) for other in units}:
            units.append(unit)
    if not units:
        return None
    if len(units) > 1:
        return _of_two(units[0], units[1], reader)
    return _of_editions(units[0], documents, languages, reader, candidates)


def _units(reference: Reference, documents: Sequence[Document]) -> tuple[Unit, ...]:
    match resolve(reference, documents):
        case Found(units) | Ambiguous(units):
            return tuple(units)
    return ()


def _unit_key(unit: Unit) -> tuple[str, str]:
    """Return what is the same for a unit in all its editions."""
    entry = unit.document.entry
    return entry.edition_group or entry.file, unit.paragraph.locator.key if unit.paragraph is not None else ""


def _of_two(left: Unit, right: Unit, reader: Language) -> Comparison:
    sides = [list(_below(unit.document, unit.paragraph)) for unit in (left, right)]
    rows = []
    for number in range(max(map(len, sides))):
        cells = []
        for unit, side in zip((left, right), sides, strict=True):
            cells.append(quotation_of(unit.document, side[number], reader) if number < len(side) else None)
        rows.append(tuple(cells))
    return Comparison(
        (_column(left.document, reader), _column(right.document, reader)), tuple(rows), editions=False
    )


def _of_editions(
    unit: Unit,
    documents: Iterable[Document],
    languages: Sequence[Language],
    reader: Language,
    candidates: int,
) -> Comparison:
    group = unit.document.entry.edition_group
    others = [
        document
        for document in documents
        if group and document.entry.edition_group == group and document is not unit.document
    ]
    editions = [
        one for one in (unit.document, *others) if not languages or one.entry.language in languages
    ] or [unit.document]
    keys = _keys(unit, [unit.document, *others])
    rows = []
    for key in keys:
        cells = tuple(
            quotation_of(one, one.by_key[key], reader) if key in one.by_key else None for one in editions
        )
        if any(cell is not None for cell in cells):
            rows.append(cells)
    return Comparison(tuple(_column(one, reader) for one in editions), tuple(rows), candidates)


def _keys(unit: Unit, editions: Sequence[Document]) -> list[str]:
    """Return the keys of a unit and those below it in any edition, each edition's own ones in their place."""
    keys: list[str] = []
    for document in editions:
        at = 0
        for paragraph in _below(document, unit.paragraph):
            key = paragraph.locator.key
            if key in keys:
                at = keys.index(key) + 1
            else:
                keys.insert(at, key)
                at += 1
    return keys


def _below(document: Document, paragraph: Paragraph | None) -> Iterable[Paragraph]:
    """Return a unit and those whose locator begins with its own, in reading order; all for no unit."""
    if paragraph is None:
        return document.paragraphs
    key = paragraph.locator.key
    return [
        one for one in document.paragraphs if one.locator.key == key or one.locator.key.startswith(f"{key}.")
    ]


def _column(document: Document, reader: Language) -> Column:
    return Column(document_label(document, reader), document.entry.language)
