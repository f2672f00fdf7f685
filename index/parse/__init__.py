"""Source text to citable units: structure, footnotes, tables.

The reader itself is imported when it is first asked for: every question shows words (:func:`display`), and only a
build reads documents.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from index.parse.display import Displayed, display, display_text

if TYPE_CHECKING:
    from index.parse.structure import read_document

__all__ = ["Displayed", "display", "display_text", "read_document"]


def __getattr__(name: str) -> Any:
    """Return the reader (PEP 562).

    Raises:
        AttributeError: The name is none of this package's.
    """
    if name == "read_document":
        from index.parse.structure import read_document  # noqa: PLC0415 - 0.03 s that a question need not wait

        return read_document
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
