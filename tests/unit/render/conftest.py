"""The five seeds as a library, built once for the tests of pictures and calendars."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from index.ready import open_ready

if TYPE_CHECKING:
    from index.library import Library

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return the seeds' library, its index in a folder of this run."""
    return open_ready(SEEDS, tmp_path_factory.mktemp("index"), max_source_bytes=10_000_000)
