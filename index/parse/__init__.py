"""Source text to citable units: structure, footnotes, tables."""

from __future__ import annotations

from index.parse.display import Displayed, display, display_text
from index.parse.structure import read_document

__all__ = ["Displayed", "display", "display_text", "read_document"]
