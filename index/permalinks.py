"""Permalinks: a short stable key for every citable unit, and the way back from it.

A permalink is the first eight hexadecimal characters of the source's SHA-256, a dash, and the locator: its
key with the dots as underscores (``3f2a9c1e-para-15_sub-a``), or, where that would be too long or not plain,
``x-`` and a hash of it. The same bytes always give the same permalink; edited bytes give others, and the
nearest unit is found by its locator.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from index.model import Locator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.model import Document, Paragraph

MAX_LENGTH = 60
"""The most characters that a permalink has; a Telegram deep link carries 64."""

_SOURCE_LENGTH = 8
_PLAIN = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*")
PERMALINK = re.compile(
    r"(?<![A-Za-z0-9_-])[0-9a-f]{8}-[a-z][A-Za-z0-9]*-[A-Za-z0-9_-]{1,49}(?![A-Za-z0-9_-])"
)
"""What a permalink looks like inside a text."""


def permalink(document: Document, paragraph: Paragraph) -> str:
    """Return the unit's permalink: at most :data:`MAX_LENGTH` characters of ``A-Za-z0-9_-``."""
    return f"{document.source.sha256[:_SOURCE_LENGTH]}-{_short(paragraph.locator.key)}"


def _short(key: str) -> str:
    plain = key.replace(".", "_")
    if _PLAIN.fullmatch(key) and len(plain) <= MAX_LENGTH - _SOURCE_LENGTH - 1:
        return plain
    return "x-" + hashlib.sha256(key.encode("utf-8")).hexdigest()[:20]


def find_permalink(link: str, documents: Sequence[Document]) -> tuple[Document, Paragraph] | None:
    """Return the unit that a permalink was made of; None where it is gone or was none."""
    source, _, short = link.strip().partition("-")
    for document in documents:
        if source != document.source.sha256[:_SOURCE_LENGTH]:
            continue
        paragraph = document.by_key.get(short.replace("_", "."))
        if paragraph is not None and _short(paragraph.locator.key) == short:
            return document, paragraph
        if short.startswith("x-"):
            for paragraph in document.paragraphs:
                if _short(paragraph.locator.key) == short:
                    return document, paragraph
    return None


def nearest_permalink(link: str, documents: Sequence[Document]) -> tuple[Document, Paragraph] | None:
    """Return the closest unit that still exists; None where nothing is close.

    In the document itself that is the unit above the one that is gone. Where the document's bytes have
    changed, it is the unit of the same locator, if just one document has it.
    """
    if (found := find_permalink(link, documents)) is not None:
        return found
    source, _, short = link.strip().partition("-")
    try:
        steps = Locator.from_key(short.replace("_", ".")).steps
    except ValueError:
        return None
    for document in documents:
        if source == document.source.sha256[:_SOURCE_LENGTH]:
            for length in range(len(steps) - 1, 0, -1):
                paragraph = document.by_key.get(Locator(steps[:length]).key)
                if paragraph is not None:
                    return document, paragraph
            return None
    key = Locator(steps).key
    same = [(document, document.by_key[key]) for document in documents if key in document.by_key]
    return same[0] if len(same) == 1 else None
