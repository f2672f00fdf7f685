"""The files of the seeds folder: which there are, what they hold, and whether they changed."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import SeedsFolderError, SourceEmpty, SourceNotText, SourceTooLarge, SourceUnreadable
from index.model import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

CATALOGUE_NAME = "catalogue.toml"
"""The file of the seeds folder that tells what is known of the others."""

SUFFIXES = frozenset({".txt", ".md"})
"""The file names that are documents, compared in lower case."""

MAX_BYTES = 20_000_000
"""The largest file read unless told otherwise: about 70 times the longest seed."""

# What a file begins with that is not text, though someone renamed it to .txt. The byte order marks of UTF-32
# come before those of UTF-16, which they begin with.
_SIGNATURES = (
    (b"%PDF-", "a PDF", "Take its text out first, for example with pdftotext."),
    (b"PK\x03\x04", "a ZIP or Office file", "Open it and save it as plain text in UTF-8."),
    (b"\xd0\xcf\x11\xe0", "an old Office file", "Open it and save it as plain text in UTF-8."),
    (b"{\\rtf", "an RTF file", "Open it and save it as plain text in UTF-8."),
    (b"\x1f\x8b", "a gzip file", "Unpack it first."),
    (b"\xff\xfe\x00\x00", "UTF-32", "Save it as UTF-8."),
    (b"\x00\x00\xfe\xff", "UTF-32", "Save it as UTF-8."),
    (b"\xff\xfe", "UTF-16", "Save it as UTF-8."),
    (b"\xfe\xff", "UTF-16", "Save it as UTF-8."),
)


def list_sources(folder: Path) -> tuple[Path, ...]:
    """Return the documents of a seeds folder, sorted by name.

    Documents are its ``.txt`` and ``.md`` files. Hidden files, subfolders and everything else, the catalogue
    among them, are left out. A link that leads nowhere is listed, so that reading it can say what is wrong.

    Raises:
        SeedsFolderError: The folder is missing, is not a folder, may not be read, or holds no document.
    """
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if not entry.is_dir())
    except FileNotFoundError as error:
        raise SeedsFolderError(
            "the seeds folder does not exist",
            remedy="Create it and put .txt or .md documents in it, or set SEEDS_DIR to another folder.",
            path=folder,
        ) from error
    except NotADirectoryError as error:
        raise SeedsFolderError(
            "the seeds folder is a file, not a folder",
            remedy="Set SEEDS_DIR to the folder that holds the documents.",
            path=folder,
        ) from error
    except OSError as error:
        raise SeedsFolderError(
            f"the seeds folder cannot be read ({error.strerror or error})",
            remedy="Give this user read permission on it, or set SEEDS_DIR to another folder.",
            path=folder,
        ) from error
    documents = tuple(folder / name for name in names if _names_a_document(name))
    if not documents:
        raise SeedsFolderError(
            "the seeds folder holds no .txt or .md document",
            remedy="Put documents in it as UTF-8 text, or set SEEDS_DIR to another folder.",
            path=folder,
        )
    return documents


def _names_a_document(name: str) -> bool:
    return not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES


def read_source(path: Path, *, max_bytes: int = MAX_BYTES) -> Source:
    """Return the file as text: decoded as UTF-8, newlines and a byte order mark untouched.

    Args:
        path: The file, from :func:`list_sources`; it may have changed or gone since.
        max_bytes: The largest file that is read.

    Raises:
        SourceUnreadable: It is gone, is no file, may not be read, or its name is not UTF-8.
        SourceTooLarge: It has more than ``max_bytes`` bytes.
        SourceNotText: It is binary or in another encoding.
        SourceEmpty: It holds nothing but white space.
    """
    _check_name(path)
    content = _read_bytes(path, max_bytes)
    for signature, what, remedy in _SIGNATURES:
        if content.startswith(signature):
            raise SourceNotText(f"the file is {what}, not UTF-8 text", remedy=remedy, path=path)
    nul = content.find(b"\x00")
    if nul >= 0:
        raise SourceNotText(
            f"the file is binary, not text (a zero byte at offset {nul})",
            remedy="Replace it with its text in UTF-8, or remove it from the folder.",
            path=path,
        )
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise SourceNotText(
            f"the file is not UTF-8 (byte 0x{content[error.start]:02x} in line {line}, offset {error.start})",
            remedy="Save it as UTF-8, for example with iconv -f ITS-ENCODING -t UTF-8.",
            path=path,
        ) from error
    if not text.removeprefix("\ufeff").strip():
        raise SourceEmpty(
            "the file is empty" if not content else "the file holds nothing but white space",
            remedy="Put its text in it, or remove it from the folder.",
            path=path,
        )
    return Source(name=path.name, text=text)


def _check_name(path: Path) -> None:
    try:
        path.name.encode("utf-8")
    except UnicodeEncodeError as error:
        # The message must itself be printable.
        readable = path.with_name(os.fsencode(path.name).decode("utf-8", "replace"))
        raise SourceUnreadable(
            "the file's name is not UTF-8", remedy="Rename it with plain letters.", path=readable
        ) from error


def _read_bytes(path: Path, max_bytes: int) -> bytes:
    """Return the file's bytes, never more than ``max_bytes``, and never waiting on a pipe."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise SourceUnreadable(
                "the path is not a regular file",
                remedy="Replace it with a text file, or remove it.",
                path=path,
            )
        if status.st_size > max_bytes:
            raise _too_large(path, f"{status.st_size:,}", max_bytes)
        with path.open("rb") as file:
            content = file.read(max_bytes + 1)
    except FileNotFoundError as error:
        raise SourceUnreadable(
            "the file is not there, or no longer",
            remedy="Put it back, or build again without it.",
            path=path,
        ) from error
    except PermissionError as error:
        raise SourceUnreadable(
            "the file may not be read",
            remedy="Give this user read permission, for example with chmod u+r.",
            path=path,
        ) from error
    except OSError as error:
        raise SourceUnreadable(
            f"the file cannot be read ({error.strerror or error})",
            remedy="Check the disk and copy the file anew.",
            path=path,
        ) from error
    if len(content) > max_bytes:  # it grew after it was measured
        raise _too_large(path, f"more than {max_bytes:,}", max_bytes)
    return content


def _too_large(path: Path, size: str, max_bytes: int) -> SourceTooLarge:
    return SourceTooLarge(
        f"the file has {size} bytes, and the limit is {max_bytes:,}",
        remedy="Split it into smaller documents, or remove it from the folder.",
        path=path,
    )


def fingerprint(folder: Path) -> str:
    """Return a hash of the names, sizes and times of change of the documents and the catalogue.

    Cheap, since no file is opened: a different fingerprint means that something may have changed. The folder's own
    path is no part of it.

    Raises:
        SeedsFolderError: As :func:`list_sources`.
    """
    digest = hashlib.sha256()
    for path in _watched(folder):
        try:
            status = path.stat()
            state = f"{status.st_size} {status.st_mtime_ns}"
        except OSError:  # vanished or unreachable, which is a state too
            state = "-"
        digest.update(_line(path.name, state))
    return digest.hexdigest()


def _watched(folder: Path) -> Iterator[Path]:
    yield from list_sources(folder)
    yield folder / CATALOGUE_NAME


def _line(name: str, state: str) -> bytes:
    # A zero byte cannot stand in a file name, so no two lists of files give the same bytes.
    return os.fsencode(name) + b"\x00" + state.encode("ascii") + b"\x00"
