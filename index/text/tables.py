"""The data files of ``index/data``."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent.parent / "data"


@cache
def read_table(name: str) -> dict[str, Any]:
    """Return a TOML file of ``index/data`` by its name, read once. Callers change nothing in it."""
    return tomllib.loads((_DATA / name).read_text("utf-8"))
