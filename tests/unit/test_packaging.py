"""A wheel carries everything the program reads."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PATTERNS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["package-data"][
    "*"
]


@pytest.mark.parametrize("package", ["bot", "index"])
def test_every_data_file_is_packaged(package: str) -> None:
    """Each file below a package that is no Python matches a pattern of package data."""
    files = [
        path
        for path in (ROOT / package).rglob("*")
        if path.is_file() and path.suffix not in {".py", ".pyc"} and not path.name.startswith(".")
    ]
    assert files
    assert [path.name for path in files if not any(path.match(pattern) for pattern in PATTERNS)] == []
