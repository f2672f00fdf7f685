"""The engines that the speed benchmark compares: each builds into a folder, opens, searches.

Each peer is used as its documentation says for this case: one thread, whitespace tokens, no stemming, top ten.
"""

# ruff: noqa: PLC0415  # what one engine imports must not weigh on the memory and the start of another

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    Search = Callable[[list[str]], Any]

K = 10


class Contender(Protocol):
    """One engine of the comparison."""

    largest: int
    """Collections above this size take it too long."""
    queries: int
    """How many queries it is asked."""

    def build(self, chunks: Iterable[list[str]], folder: Path) -> None:
        """Index the chunks and leave in the folder what opening needs."""

    def open(self, folder: Path) -> Search:
        """Return the search over what was built."""


class Isnad:
    """This project's engine, its arrays mapped."""

    largest, queries = 10**9, 300

    def build(self, chunks: Iterable[list[str]], folder: Path) -> None:
        """Build, and save each array."""
        from index.bm25 import BM25

        for name, values in BM25.build(chunks).arrays().items():
            np.save(folder / f"{name}.npy", values)

    def open(self, folder: Path) -> Search:
        """Map the arrays."""
        from index.bm25 import BM25

        engine = BM25.from_arrays({path.stem: np.load(path, mmap_mode="r") for path in folder.glob("*.npy")})
        return lambda terms: engine.search(terms, K)


class RankBM25:
    """rank-bm25 as published, which keeps nothing on disk: opening is building."""

    largest, queries = 100_000, 15

    def build(self, chunks: Iterable[list[str]], folder: Path) -> None:
        """Keep the tokens only."""
        with (folder / "tokens.jsonl").open("w") as file:
            file.writelines(f"{json.dumps(chunk)}\n" for chunk in chunks)

    def open(self, folder: Path) -> Search:
        """Build."""
        from rank_bm25 import BM25Okapi

        with (folder / "tokens.jsonl").open() as file:
            engine = BM25Okapi([json.loads(line) for line in file])
        numbers = list(range(engine.corpus_size))
        return lambda terms: engine.get_top_n(terms, numbers, n=K)


class BM25S:
    """bm25s, with either of its backends."""

    largest = 10**9

    def __init__(self, backend: str) -> None:
        self.backend, self.queries = backend, 300 if backend == "numba" else 100

    def build(self, chunks: Iterable[list[str]], folder: Path) -> None:
        """Build and save."""
        import bm25s

        engine = bm25s.BM25(backend=self.backend)
        engine.index(list(chunks), show_progress=False)
        engine.save(folder)

    def open(self, folder: Path) -> Search:
        """Load, and compile where the backend compiles."""
        import bm25s

        engine = bm25s.BM25.load(folder)
        engine.backend = self.backend
        if self.backend == "numba":
            engine.activate_numba_scorer()
        return lambda terms: engine.retrieve([terms], k=K, show_progress=False, n_threads=1)


class Tantivy:
    """tantivy through its Python package; document ids are read for the ten found."""

    largest, queries = 10**9, 300

    def build(self, chunks: Iterable[list[str]], folder: Path) -> None:
        """Index with frequencies, without positions."""
        import tantivy

        schema = tantivy.SchemaBuilder()
        schema.add_integer_field("number", stored=True, indexed=False)
        schema.add_text_field("text", tokenizer_name="whitespace", index_option="freq")
        writer = tantivy.Index(schema.build(), path=str(folder)).writer(256_000_000, 1)
        for number, chunk in enumerate(chunks):
            writer.add_document(tantivy.Document(number=number, text=" ".join(chunk)))
        writer.commit()
        writer.wait_merging_threads()

    def open(self, folder: Path) -> Search:
        """Open the index."""
        import tantivy

        index = tantivy.Index.open(str(folder))
        schema, searcher, should = index.schema, index.searcher(), tantivy.Occur.Should

        def search(terms: list[str]) -> list[int]:
            parts = [
                (should, tantivy.Query.term_query(schema, "text", term, index_option="freq"))
                for term in terms
            ]
            found = searcher.search(tantivy.Query.boolean_query(parts), K, count=False).hits
            return [searcher.doc(address)["number"][0] for _, address in found]

        return search


class FTS5:
    """SQLite's full-text index, contentless."""

    largest, queries = 10**9, 40

    def build(self, chunks: Iterable[list[str]], folder: Path) -> None:
        """Index in one transaction and merge."""
        with sqlite3.connect(folder / "fts.sqlite") as base:
            base.execute("CREATE VIRTUAL TABLE chunk USING fts5(text, content='')")
            rows = ((number, " ".join(chunk)) for number, chunk in enumerate(chunks))
            base.executemany("INSERT INTO chunk(rowid, text) VALUES (?, ?)", rows)
            base.execute("INSERT INTO chunk(chunk) VALUES ('optimize')")

    def open(self, folder: Path) -> Search:
        """Connect."""
        base = sqlite3.connect(folder / "fts.sqlite")
        query = "SELECT rowid FROM chunk WHERE chunk MATCH ? ORDER BY rank LIMIT ?"
        return lambda terms: base.execute(query, (" OR ".join(terms), K)).fetchall()


CONTENDERS: dict[str, Contender] = {
    "isnad": Isnad(),
    "tantivy": Tantivy(),
    "bm25s numba": BM25S("numba"),
    "bm25s NumPy": BM25S("numpy"),
    "SQLite FTS5": FTS5(),
    "rank-bm25": RankBM25(),
}
