"""Lexicons kept beside an index: a start reads the names of a language instead of stemming ten thousand anew."""

from __future__ import annotations

import os
from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING

from index.model import UN_LANGUAGES
from index.termbase.lexicon import Lexicon

if TYPE_CHECKING:
    from pathlib import Path

    from index.model import Language


LEXICONS = "lexicons"
"""The folder of an index that they are kept in."""


class KeptLexicons:
    """The lexicons that the folder of an index keeps, for one version of the term files and of the code.

    A folder that cannot be read or written keeps nothing, and nobody need know.

    Args:
        index_folder: Where the index is.
        version: Without line breaks; what another version kept is not read, and is overwritten.
    """

    def __init__(self, index_folder: Path, version: str) -> None:
        self._folder = index_folder / LEXICONS
        self._version = version

    def get(self, language: Language) -> Lexicon | None:
        """Return what is kept of a language; None where nothing is, or not all of it."""
        path = self._path(language)
        try:
            written = path.stat()
            return _read(path, self._version, written.st_mtime_ns, written.st_size)
        except (OSError, UnicodeDecodeError):
            return None

    def put(self, language: Language, lexicon: Lexicon) -> None:
        """Keep the lexicon of a language."""
        lines, path = lexicon.lines(), self._path(language)
        new = path.with_suffix(f".{os.getpid()}.new")
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            new.write_text("\n".join([_head(self._version, len(lines)), *lines]), "utf-8")
            new.replace(path)

    def _path(self, language: Language) -> Path:
        return self._folder / f"{language.value}.txt"


@lru_cache(maxsize=len(UN_LANGUAGES))
def _read(path: Path, version: str, _written_ns: int, _size: int) -> Lexicon | None:
    """Return what a file keeps, read once for all indexes that a process opens beside it, and after each other."""
    head, *lines = path.read_text("utf-8").split("\n")
    return Lexicon.of_lines(lines) if head == _head(version, len(lines)) else None


def _head(version: str, lines: int) -> str:
    return f"{version} {lines}"
