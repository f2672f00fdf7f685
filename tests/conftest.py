"""What many tests ask: the seeds and the invented documents, each indexed once a run.

Property tests draw the same examples in every run, so that a commit that passes keeps passing;
`pytest --hypothesis-profile=search` draws new ones.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from bot.answer.builder import DocumentAnswerer
from bot.answer.messages import Messages
from bot.answer.readiness import settle
from index.ready import open_ready

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.library import Library

TESTS = Path(__file__).parent
SEEDS = TESTS.parent / "seeds"
INVENTED = TESTS / "fixtures" / "documents"
MOST_BYTES = 10_000_000

settings.register_profile("search")
settings.register_profile("fixed", derandomize=True)
settings.load_profile("fixed")


@pytest.fixture(scope="session", autouse=True)
def _shared_lexicons(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Have all indexes of a run keep their lexicons in one folder.

    They are the same whatever the documents are, and to make them takes ten times as long as to index a page.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("index.termbase.kept_lexicons.LEXICONS", str(tmp_path_factory.mktemp("lexicons")))
        yield


@pytest.fixture(scope="session")
def seeds_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of this run's index of the seeds; built by the first that opens it, never changed."""
    return tmp_path_factory.mktemp("seeds-index")


@pytest.fixture(scope="session")
def library(seeds_index: Path) -> Library:
    """Return the seeds' library."""
    opened = open_ready(SEEDS, seeds_index, max_source_bytes=MOST_BYTES)
    opened.read_ahead()
    settle()  # as a bot does: to look through an index for garbage took a third of the run
    return opened


@pytest.fixture(scope="session")
def seeds_answerer(library: Library) -> DocumentAnswerer:
    """Return the answerer over the seeds."""
    return DocumentAnswerer(library, Messages.load())


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return the library of the invented documents, of which no rule, table or name of the code was made."""
    return open_ready(INVENTED, tmp_path_factory.mktemp("invented-index"), max_source_bytes=MOST_BYTES)


@pytest.fixture(scope="session")
def invented_answerer(invented: Library) -> DocumentAnswerer:
    """Return the answerer over the invented documents."""
    return DocumentAnswerer(invented, Messages.load())
