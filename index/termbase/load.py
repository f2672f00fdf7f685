"""Term files (tab-separated values) -> concepts, with every broken row named.

A term file is UTF-8, its first line the header ``id kind ar zh en fr es ru``, one concept a row, the fields
separated by tabs and the names within a field by ``|``. An empty field means that no name is known. A ``~`` before
a name marks the short one by which readers know the thing, «اليونسكو»; without it, that is the first acronym. A first
name that stands twice is the only one that names the thing to a reader: those behind it are of its family. Lines
that start with ``#`` and empty lines are skipped. Rows are checked by hand, not by pydantic, because importing
pydantic takes longer than reading every row.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import TermbaseError
from index.model import UN_LANGUAGES, Language
from index.termbase.keys import EXACT
from index.termbase.model import Concept, ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

TERMS_FOLDER = Path(__file__).parent.parent / "data" / "terms"
"""The term files that come with the project."""

HEADER = ("id", "kind", *(language.value for language in UN_LANGUAGES))
SHORT = "~"
"""What marks the short name of a thing."""
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_KINDS = {kind.value: kind for kind in ConceptKind}
_UNTIDY = (SHORT, "||", "|\t", "\t|", "| ", " |", "\t ", " \t")
"""What a row holds whose names cannot be taken as they stand between their marks."""


class _Cells(Mapping[Language, tuple[str, ...]]):
    """The names in a tidy row, by language: a cell is divided when it is asked for, and few of a start are."""

    __slots__ = ("_cells",)

    def __init__(self, cells: Sequence[str]) -> None:
        self._cells = {language: cell for language, cell in zip(UN_LANGUAGES, cells, strict=True) if cell}

    def __getitem__(self, language: Language) -> tuple[str, ...]:
        return tuple(self._cells[language].split("|"))

    def __iter__(self) -> Iterator[Language]:
        return iter(self._cells)

    def __len__(self) -> int:
        return len(self._cells)


def read_term_file(path: Path) -> tuple[Concept, ...]:
    """Return the concepts of one term file, in the order of its rows; empty for a file with a header only.

    Raises:
        TermbaseError: The file cannot be read, or a row is broken; the message names the row and the remedy.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise TermbaseError(
            f"cannot be read as UTF-8 text ({error})",
            remedy="Check the path and save it as UTF-8.",
            path=path,
        ) from error
    rows = _rows(lines)
    first = next(rows, (0, ""))
    if tuple(first[1].split("\t")) != HEADER:
        raise TermbaseError(
            f"row {first[0] or 1}: the header is not '{' '.join(HEADER)}'",
            remedy="Write these column names, separated by tabs, as the first line.",
            path=path,
        )
    return tuple(_concept(path, number, line) for number, line in rows)


def merge(shipped: Iterable[Sequence[Concept]], added: Iterable[Sequence[Concept]]) -> dict[str, Concept]:
    """Return every concept by its id; an added row with a known id adds its names behind the known ones.

    Raises:
        TermbaseError: Two shipped rows have one id, or an added row gives a known id another kind.
    """
    concepts: dict[str, Concept] = {}
    for concept in (concept for file in shipped for concept in file):
        if concept.id in concepts:
            raise TermbaseError(f"two rows have the id {concept.id!r}", remedy="Join them into one row.")
        concepts[concept.id] = concept
    for concept in (concept for file in added for concept in file):
        known = concepts.get(concept.id)
        if known is None:
            concepts[concept.id] = concept
            continue
        if known.kind is not concept.kind:
            raise TermbaseError(
                f"the id {concept.id!r} is a {known.kind} already, not a {concept.kind}",
                remedy="Use another id, or the same kind to add names to the known concept.",
            )
        names = {
            language: tuple(dict.fromkeys((*known.names.get(language, ()), *concept.names.get(language, ()))))
            for language in UN_LANGUAGES
            if language in known.names or language in concept.names
        }
        concepts[concept.id] = Concept(concept.id, known.kind, names, {**concept.short, **known.short})
    return concepts


def _rows(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the lines that hold something, each with its number counted from 1."""
    for number, line in enumerate(lines, start=1):
        stripped = line.rstrip("\r")
        if stripped.strip() and not stripped.startswith("#"):
            yield number, stripped


def _concept(path: Path, number: int, line: str) -> Concept:
    fields = line.split("\t")
    if len(fields) != len(HEADER):
        raise TermbaseError(
            f"row {number}: {len(fields)} fields instead of {len(HEADER)}",
            remedy="Separate the fields by one tab each and leave unknown ones empty.",
            path=path,
        )
    identity, kind, *cells = (field.strip() for field in fields)
    if not _ID.fullmatch(identity):
        raise TermbaseError(
            f"row {number}: {identity!r} is no id",
            remedy="Use lower-case Latin letters, digits and single hyphens.",
            path=path,
        )
    if kind not in _KINDS:
        raise TermbaseError(
            f"row {number}: {kind!r} is no kind", remedy=f"Use one of: {', '.join(_KINDS)}.", path=path
        )
    if any(cells) and cells[-1][-1:] != "|" and not any(mark in line for mark in _UNTIDY):
        return Concept(identity, _KINDS[kind], _Cells(cells))
    names: dict[Language, tuple[str, ...]] = {}
    short: dict[Language, str] = {}
    for language, cell in zip(UN_LANGUAGES, cells, strict=True):
        if not cell:
            continue
        forms = tuple(form.strip() for form in cell.split("|"))
        if "" in forms:
            raise TermbaseError(
                f"row {number}: an empty name in column {language.value}",
                remedy="Remove the extra '|'.",
                path=path,
            )
        names[language] = tuple(form.removeprefix(SHORT) for form in forms)
        short.update((language, form.lstrip(SHORT + EXACT)) for form in forms if form.startswith(SHORT))
    if not names:
        raise TermbaseError(
            f"row {number}: {identity!r} has no name", remedy="Give it a name in one language.", path=path
        )
    return Concept(identity, _KINDS[kind], names, short)


@lru_cache(maxsize=1)
def shipped() -> tuple[tuple[Concept, ...], ...]:
    """Return the concepts of the shipped files, file by file in the order of their names."""
    return tuple(read_term_file(path) for path in sorted(TERMS_FOLDER.glob("*.tsv")))
