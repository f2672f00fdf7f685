"""Lexicons kept beside an index: a start reads the names of a language instead of stemming ten thousand anew."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

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
        try:
            head, *lines = self._path(language).read_text("utf-8").split("\n")
        except (OSError, UnicodeDecodeError):
            return None
        return Lexicon.of_lines(lines) if head == self._head(len(lines)) else None

    def put(self, language: Language, lexicon: Lexicon) -> None:
        """Keep the lexicon of a language."""
        lines, path = lexicon.lines(), self._path(language)
        new = path.with_suffix(f".{os.getpid()}.new")
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            new.write_text("\n".join([self._head(len(lines)), *lines]), "utf-8")
            new.replace(path)

    def _path(self, language: Language) -> Path:
        return self._folder / f"{language.value}.txt"

    def _head(self, lines: int) -> str:
        return f"{self._version} {lines}"
