"""What is known of each document: what ``catalogue.toml`` states, and guesses where it is silent.

The file's form and its errors are :mod:`index.catalogue_file`; the guesses are :mod:`index.guess`.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from index import guess
from index.model import CatalogueEntry
from index.sources import CATALOGUE_NAME

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from index.model import Language, Source


_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedEntry:
    """One table of the catalogue. None is silence, to be guessed; an empty value states that there is none.

    Attributes:
        file: The file's name.
        titles: Language code to title; empty where silent.

    The others are as in :class:`index.model.CatalogueEntry`.
    """

    file: str
    language: Language | None = None
    kind: str | None = None
    titles: Mapping[str, str] = field(default_factory=dict)
    symbol: str | None = None
    symbol_verified: bool = True
    date: str | None = None
    body: str | None = None
    session: int | None = None
    meeting: str = ""
    edition_group: str | None = None
    short_names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Catalogue:
    """The stated entries of a seeds folder, by file name.

    Attributes:
        stated: File name, in Unicode form NFC, to entry; empty where the folder has no catalogue.
    """

    stated: Mapping[str, StatedEntry]

    def entry_for(self, source: Source) -> CatalogueEntry:
        """Return what is known of the document: the stated fields, and guesses for those left silent.

        Documents that bear one symbol are taken for editions of one another: the group is the one that the
        catalogue states for the symbol, else the symbol itself. A document without an entry works as well.
        """
        stated = self.stated.get(_nfc(source.name)) or StatedEntry(file=source.name)
        guessed = guess.from_text(source.text, language=stated.language)
        fields: set[str] = set()

        def known(name: str, said: _Value | None, otherwise: _Value) -> _Value:
            if said is not None:
                return said
            if otherwise:
                fields.add(name)
            return otherwise

        language = known("language", stated.language, guessed.language)
        titles = dict(stated.titles)
        if language.value not in titles:
            titles[language.value] = guessed.title or source.name
            fields.add("titles")
        named = (
            guess.symbol_in_name(source.name) if stated.symbol is None and guessed.symbol is None else None
        )
        symbol = known("symbol", stated.symbol, guessed.symbol or named) or None
        return CatalogueEntry(
            file=source.name,
            language=language,
            kind=known("kind", stated.kind, guessed.kind),
            titles=MappingProxyType(titles),
            symbol=symbol,
            symbol_verified=stated.symbol_verified and named is None,
            date=known("date", stated.date, guessed.date) or None,
            body=known("body", stated.body, guessed.body),
            session=known("session", stated.session, guessed.session),
            meeting=stated.meeting,
            edition_group=known("edition_group", stated.edition_group, self._group_of(symbol)),
            short_names=stated.short_names,
            guessed=frozenset(fields),
        )

    def _group_of(self, symbol: str | None) -> str:
        if symbol is None:
            return ""
        key = symbol_key(symbol)
        for stated in self.stated.values():
            if stated.symbol and stated.edition_group and symbol_key(stated.symbol) == key:
                return stated.edition_group
        return symbol


def load_catalogue(folder: Path) -> Catalogue:
    """Return the catalogue of a seeds folder; an empty one where it has no ``catalogue.toml``.

    An index that stands is none of its business: a caller that gets an error keeps the index it has.

    Raises:
        CatalogueError: The file cannot be used. The message names the table, the field and the remedy.
        SeedsFolderError: The folder cannot be used.
    """
    path = folder / CATALOGUE_NAME
    if not _is_there(path):
        return Catalogue({})
    from index.catalogue_file import read_catalogue_file  # noqa: PLC0415 - pydantic is slow to import

    entries = read_catalogue_file(path)
    return Catalogue(MappingProxyType({_nfc(entry.file): entry for entry in entries}))


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except PermissionError:  # the folder may not be searched: reading the file will say so
        return True


def symbol_key(symbol: str) -> str:
    """Return a symbol without the spaces and letter case that do not tell symbols apart.

    >>> symbol_key("a/res/71/280") == symbol_key("A/RES/71/280 ")
    True
    """
    return "".join(symbol.split()).upper()


def _nfc(name: str) -> str:
    # Some file systems hand names back decomposed: résolution.txt from the catalogue must find its file.
    return unicodedata.normalize("NFC", name)
