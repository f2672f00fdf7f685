"""``catalogue.toml`` on disk: its form, and one clear sentence for everything that can be wrong with it.

Pydantic checks the form, since the file comes from outside; what takes more than one table is checked after.
"""

from __future__ import annotations

import datetime as dt
import difflib
import re
import tomllib
import unicodedata
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from index.catalogue import StatedEntry, symbol_key
from index.errors import CatalogueError
from index.guess import known_kinds
from index.model import Language
from index.sources import list_sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from pydantic_core import ErrorDetails

# Pydantic's own words are about Python; the operator writes TOML.
_WRONG_TYPES = {
    "string_type": "the value is not a string in double quotes",
    "tuple_type": 'the value is not a list, like ["one name", "another"]',
    "dict_type": 'the value is not a table, like titles.en = "…"',
    "bool_type": "the value is neither true nor false",
    "bool_parsing": "the value is neither true nor false",
    "int_type": "the value is not a whole number",
    "int_parsing": "the value is not a whole number",
    "int_from_float": "the value is not a whole number",
    "greater_than_equal": "the value is below 1",
    "less_than_equal": "the value is above 999",
}

_CODES = tuple(language.value for language in Language)


class _Table(BaseModel):
    """One ``[[document]]`` table. The comment at the head of ``seeds/catalogue.toml`` tells the keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    file: str = Field(min_length=1)
    language: str | None = None
    kind: str | None = None
    titles: dict[str, str] = Field(default_factory=dict)
    symbol: str | None = None
    symbol_verified: bool = True
    date: str | None = None
    body: str | None = None
    session: int | None = Field(default=None, ge=1, le=999)
    meeting: str = ""
    edition_group: str | None = None
    short_names: tuple[str, ...] = ()

    @field_validator("language")
    @classmethod
    def _is_a_language(cls, code: str | None) -> str | None:
        if code is not None:
            _require_language(code)
        return code

    @field_validator("titles")
    @classmethod
    def _are_titles(cls, titles: dict[str, str]) -> dict[str, str]:
        for code, title in titles.items():
            _require_language(code)
            if not title:
                raise ValueError(f"the title in {code!r} is empty")
        return titles

    @field_validator("short_names")
    @classmethod
    def _are_names(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        if "" in names:
            raise ValueError("a short name is empty")
        return names

    @field_validator("kind")
    @classmethod
    def _is_a_kind(cls, kind: str | None) -> str | None:
        if kind is not None and kind not in known_kinds():
            raise ValueError(f"{kind!r} is no kind of document{_nearest(kind, known_kinds())}")
        return kind

    @field_validator("date", mode="before")
    @classmethod
    def _is_a_date(cls, value: object) -> object:
        # TOML has dates and numbers of its own: date = 2013-06-26 and date = 2013 are as good as strings.
        if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
            return value.isoformat()
        written = str(value).strip()
        if written:
            _require_date(written)
        return written

    def stated(self) -> StatedEntry:
        fields = self.model_dump()
        fields["language"] = Language(self.language) if self.language is not None else None
        return StatedEntry(**fields)


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    document: tuple[_Table, ...] = ()


def read_catalogue_file(path: Path) -> tuple[StatedEntry, ...]:
    """Return the catalogue's entries in the order of the file.

    Raises:
        CatalogueError: The file cannot be read or used.
        SeedsFolderError: The folder around it cannot be used.
    """
    tables = _tables(path)
    entries = tuple(table.stated() for table in tables)
    _require_files(path, entries)
    _require_one_symbol_a_document(path, entries)
    return entries


def _tables(path: Path) -> tuple[_Table, ...]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise CatalogueError(
            f"the catalogue cannot be read ({error.strerror or error})",
            remedy="Give this user read permission, or remove the file to do without.",
            path=path,
        ) from error
    except UnicodeDecodeError as error:
        raise CatalogueError(
            f"the catalogue is not UTF-8 (offset {error.start})", remedy="Save it as UTF-8.", path=path
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise CatalogueError(
            f"the catalogue is not TOML: {str(error).rstrip('.')}",
            remedy="Mend that line; strings stand in double quotes.",
            path=path,
        ) from error
    try:
        return _File.model_validate(content).document
    except ValidationError as error:
        raise _form_error(path, content, error.errors(include_url=False)) from error


def _form_error(path: Path, content: Mapping[str, Any], errors: Sequence[ErrorDetails]) -> CatalogueError:
    """Return the first of the errors as a sentence, with the number of the others."""
    first = errors[0]
    where, keys = _place(content, first["loc"])
    field = ".".join(keys)
    more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
    if first["type"] == "extra_forbidden":
        known = tuple(_Table.model_fields) if where else tuple(_File.model_fields)
        return CatalogueError(
            f"{where}unknown key {field!r}{_nearest(field, known)}{more}",
            remedy=f"The keys are {', '.join(known)}." if where else "Documents are [[document]] tables.",
            path=path,
        )
    if first["type"] == "missing":
        return CatalogueError(
            f"{where}the key {field!r} is missing{more}",
            remedy='Name the document the table is about: file = "name.txt".',
            path=path,
        )
    if not field or not where:
        return CatalogueError(
            f"{where or 'document: '}that is no table{more}",
            remedy='Open each document with a line [[document]] and file = "name.txt" below it.',
            path=path,
        )
    said = first.get("ctx", {}).get("error") or _WRONG_TYPES.get(first["type"]) or first["msg"]
    return CatalogueError(
        f"{where}{field}: {said}{more}",
        remedy="Correct the value; the head of seeds/catalogue.toml tells what each key holds.",
        path=path,
    )


def _place(content: Mapping[str, Any], loc: tuple[int | str, ...]) -> tuple[str, tuple[str, ...]]:
    """Return the table an error is in, as a sentence's opening, and the keys below it."""
    match loc:
        case ("document", int(number), *keys):
            file = (
                content["document"][number].get("file")
                if isinstance(content["document"][number], dict)
                else None
            )
            named = f" ({file})" if isinstance(file, str) else ""
            return f"[[document]] {number + 1}{named}: ", tuple(str(key) for key in keys)
        case _:
            return "", tuple(str(key) for key in loc)


def _require_files(path: Path, entries: Iterable[StatedEntry]) -> None:
    """Check that every entry names a document of the folder, and no two the same one."""
    names = {unicodedata.normalize("NFC", source.name) for source in list_sources(path.parent)}
    seen: set[str] = set()
    for number, entry in enumerate(entries, start=1):
        name = unicodedata.normalize("NFC", entry.file)
        if name not in names:
            raise CatalogueError(
                f"[[document]] {number}: file: there is no document {entry.file!r} in the folder"
                f"{_nearest(name, names)}",
                remedy="Put the file back, correct the name, or delete the table.",
                path=path,
            )
        if name in seen:
            raise CatalogueError(
                f"[[document]] {number}: file: {entry.file!r} has two tables",
                remedy="Make one of them, and delete the other.",
                path=path,
            )
        seen.add(name)


def _require_one_symbol_a_document(path: Path, entries: Iterable[StatedEntry]) -> None:
    """Check that files with one symbol are editions of one another."""
    first_with: dict[str, StatedEntry] = {}
    for entry in entries:
        if not entry.symbol:
            continue
        other = first_with.setdefault(symbol_key(entry.symbol), entry)
        if other is entry or (entry.edition_group and entry.edition_group == other.edition_group):
            continue
        raise CatalogueError(
            f"symbol: {other.file!r} and {entry.file!r} both have the symbol {entry.symbol!r}",
            remedy="If they are language editions of one document, give both the same edition_group; "
            "else correct one symbol.",
            path=path,
        )


def _require_language(code: str) -> None:
    if code not in _CODES:
        raise ValueError(
            f"{code!r} is no language code{_nearest(code, _CODES)}; the codes are {', '.join(_CODES)}"
        )


def _require_date(value: str) -> None:
    """Check an ISO date, whole or cut to the month or the year."""
    match = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", value, flags=re.ASCII)
    wrong = f"{value!r} is no date; write 2013-06-26, 2013-06 or 2013"
    if match is None:
        raise ValueError(wrong)
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        dt.date(year, month, day)
    except ValueError as error:
        raise ValueError(wrong) from error


def _nearest(word: str, known: Iterable[str]) -> str:
    """Return `` (did you mean 'kind'?)`` for a word near a known one, else nothing."""
    near = difflib.get_close_matches(word, tuple(known), n=1, cutoff=0.6)
    return f" (did you mean {near[0]!r}?)" if near else ""
