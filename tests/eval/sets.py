"""The project's question sets and the documents they ask about, from ``sets.toml``."""

from __future__ import annotations

import shutil
import tomllib
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.eval.cases import ROOT, load_questions, load_sources, project_answerer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.answer.builder import DocumentAnswerer
    from tests.eval.cases import KnownQuestion, Source

EVAL = ROOT / "tests" / "eval"


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """One file of questions.

    Attributes:
        name: As in ``thresholds.toml``.
        path: The file.
        only_measured: Whether nobody reads which of its questions went wrong.
        documents: Folder of documents asked about beside those in ``seeds/``; None for the seeds alone.
    """

    name: str
    path: Path
    only_measured: bool = False
    documents: Path | None = None

    def questions(self) -> tuple[KnownQuestion, ...]:
        """Return its questions, in order; see :func:`tests.eval.cases.load_questions`."""
        return load_questions(self.path)

    def sources(self) -> tuple[Source, ...]:
        """Return every document that can be quoted for it."""
        return load_sources() + (load_sources(self.documents) if self.documents else ())


def load_sets(path: Path = EVAL / "sets.toml") -> tuple[QuestionSet, ...]:
    """Return the sets in the order of the file.

    Raises:
        TypeError: A set has a field that there is not.
    """
    sets = []
    for name, fields in tomllib.loads(path.read_text(encoding="utf-8")).items():
        folder = fields.pop("documents", None)
        documents = path.parent / folder if folder else None
        sets.append(QuestionSet(name, path.parent / f"questions.{name}.jsonl", documents=documents, **fields))
    return tuple(sets)


OWN_SETS = {one.name: one for one in load_sets()}


def set_of(path: Path) -> QuestionSet:
    """Return the project's own set that a file holds, or a set of its own about the seeds."""
    own = (one for one in OWN_SETS.values() if one.path == path.resolve())
    return next(own, QuestionSet(path.stem, path))


def by_documents(
    sets: Iterable[QuestionSet] = OWN_SETS.values(),
) -> Iterator[tuple[Path | None, tuple[QuestionSet, ...]]]:
    """Yield the sets that ask about the same documents together; the order is otherwise kept."""
    sets = tuple(sets)
    for documents in dict.fromkeys(one.documents for one in sets):
        yield documents, tuple(one for one in sets if one.documents == documents)


@contextmanager
def answerer_over(documents: Path | None) -> Iterator[DocumentAnswerer]:
    """Yield an answerer over the repository's documents, and those of a folder beside them.

    Whatever the environment points to is left alone. The index of other documents is built anew and thrown away.
    """
    if documents is None:
        yield project_answerer()
        return
    with TemporaryDirectory() as scratch:
        seeds = Path(scratch) / "seeds"
        shutil.copytree(ROOT / "seeds", seeds)
        shutil.copytree(documents, seeds, dirs_exist_ok=True)
        yield project_answerer(seeds, Path(scratch) / "index")
