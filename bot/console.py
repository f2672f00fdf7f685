"""What the commands share: exit codes, the way to the answerer, the terminal's width and language."""

from __future__ import annotations

import os
import shutil
import sys
from enum import IntEnum
from typing import TYPE_CHECKING

from bot.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from bot.answer.builder import DocumentAnswerer
    from bot.render.terminal import Style
    from bot.settings import Settings
    from index.errors import SourceError
    from index.model import Language


class Exit(IntEnum):
    """What a command's exit code means."""

    OK = 0
    """Done; for a question or a reference: answered."""
    FAILURE = 1
    """Documents, catalogue, index, disk or network are not as they should be; standard error says what to do."""
    USAGE = 2
    """The command line or a setting cannot be used as it stands."""
    NOT_FOUND = 3
    """The command worked, and the documents do not say."""
    INTERRUPTED = 130
    """Stopped by Ctrl-C, as shells count it."""
    BROKEN_PIPE = 141
    """Nobody reads the output any more, as shells count it."""


class CommandError(Exception):
    """A command cannot go on.

    Attributes:
        code: The exit code.
    """

    def __init__(self, problem: str, *, remedy: str, code: Exit = Exit.FAILURE) -> None:
        self.code = code
        super().__init__(f"{problem}. {remedy}")


def say(text: str) -> None:
    """Write a line to standard output, at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def warn(text: str) -> None:
    """Write a line to standard error."""
    sys.stdout.flush()
    sys.stderr.write(f"isnad: {text}\n")
    sys.stderr.flush()


def warn_refused(refused: Iterable[SourceError]) -> None:
    """Name the documents that were left out, each with its remedy, on standard error."""
    for error in refused:
        warn(f"left out: {error}")


def readable(text: str) -> str:
    r"""Return a text that any UTF-8 stream can hold: what a terminal sent that is no character is replaced.

    >>> readable("\ud83d\ude00 \udcff")
    '😀 \ufffd'
    """
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def open_answerer(
    settings: Settings,
    *,
    on_refused: Callable[[Sequence[SourceError]], None] = lambda _refused: None,
) -> DocumentAnswerer:
    """Open the answerer over the settings' documents, their index built first where it must be.

    Args:
        settings: Where the documents and the index are.
        on_refused: Told which documents could not be read, where there are any; the others are answered from.

    Raises:
        IndexingError: There is nothing to answer from; says what to do.
    """
    from bot.answer.builder import DocumentAnswerer  # noqa: PLC0415  # 0.3 s that --help need not pay
    from bot.answer.messages import Messages  # noqa: PLC0415
    from index.ready import open_ready  # noqa: PLC0415

    library = open_ready(
        settings.seeds_dir,
        settings.index_dir,
        max_source_bytes=settings.max_source_bytes,
        on_refused=on_refused,
    )
    return DocumentAnswerer(library, Messages.load(), max_question_chars=settings.max_question_chars)


def opened(language: Language | None = None) -> tuple[DocumentAnswerer, Language]:
    """Return the answerer over the settings' documents, and the language to speak: the one given, else the interface's.

    Documents that cannot be read are named on standard error.

    Raises:
        SettingsError: A setting cannot be used.
        IndexingError: There is nothing to answer from; says what to do.
    """
    settings = load_settings()
    answerer = open_answerer(settings, on_refused=warn_refused)
    return answerer, language or interface_language(settings)


def joined(words: Sequence[str]) -> str:
    """Return the words of a command line as one text; empty where there is none."""
    return readable(" ".join(words)).strip()


def style_of() -> Style:
    """Return how standard output shows text: at most 100 columns, which is what a line is read well in."""
    from bot.render.terminal import Style  # noqa: PLC0415

    columns = min(shutil.get_terminal_size((80, 24)).columns, 100)
    return Style.of(sys.stdout, os.environ, width=columns)


def interface_language(settings: Settings) -> Language:
    """Return the language of what the terminal says around the answers.

    The locale's, where the settings offer it; else the first that they offer. An answer itself follows the
    question.

    Source: POSIX.1-2017, 8.2: ``LC_ALL`` before ``LC_MESSAGES`` before ``LANG``, empty ones not counting.
    """
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        locale = os.environ.get(name)
        if locale:
            code = locale.replace("-", "_").partition("_")[0].partition(".")[0].lower()
            return next((each for each in settings.languages if each == code), settings.languages[0])
    return settings.languages[0]
