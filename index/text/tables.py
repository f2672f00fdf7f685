"""The data files of ``index/data`` that the text modules read."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent.parent / "data"


def read_table(name: str) -> dict[str, Any]:
    """Return a TOML file of ``index/data`` by its name. Callers keep what they make of it."""
    return tomllib.loads((_DATA / name).read_text("utf-8"))
