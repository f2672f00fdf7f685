"""The seeds folder to an index: what is read anew, kept, refused and published."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from index.build import build_index
from index.bundle import Bundle, make_bundle
from index.errors import SeedsFolderError
from index.search import index_fields, open_library
from index.termbase import Termbase
from tests.conftest import INVENTED
from tests.unit.seed_documents import seed_documents

if TYPE_CHECKING:
    from pathlib import Path

    from index.build import BuildReport

FILES = ("letter.en.txt", "meeting.ar.txt", "meeting.zh.txt")


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """Return a folder with three of the invented documents."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    for name in FILES:
        shutil.copy(INVENTED / name, folder)
    return folder


def _build(seeds: Path, *, version: str = "1", reuse: bool = True) -> BuildReport:
    return build_index(
        seeds,
        seeds.parent / "index",
        analysis_version=version,
        fingerprint="f",
        max_source_bytes=100_000,
        reuse=reuse,
    )


def test_a_first_build_reads_everything_and_says_so(seeds: Path) -> None:
    """Each file is announced with how many are done of how many; all are read, none refused."""
    told: list[tuple[str, int, int]] = []
    report = build_index(
        seeds,
        seeds.parent / "index",
        analysis_version="1",
        fingerprint="f",
        max_source_bytes=100_000,
        progress=lambda name, done, of: told.append((name, done, of)),
    )
    assert told == [(name, at, 3) for at, name in enumerate(FILES)]
    assert (report.read, report.reused, report.refused) == (FILES, (), ())
    library = open_library(seeds.parent / "index")
    assert list(library.documents) == list(FILES)


def test_only_what_changed_is_read_again(seeds: Path) -> None:
    """A changed file, and no other; everything where the analysis changed or nothing may be kept."""
    _build(seeds)
    assert _build(seeds).reused == FILES
    with (seeds / FILES[0]).open("a", encoding="utf-8") as file:
        file.write("\nOne more line.\n")
    assert _build(seeds).read == FILES[:1]
    assert _build(seeds, version="2").read == FILES
    assert _build(seeds, version="2", reuse=False).read == FILES


def test_an_index_of_kept_readings_is_the_same(seeds: Path) -> None:
    """Chunks, annotations, meetings and people are those that a fresh reading gives."""

    def content() -> object:
        library = open_library(seeds.parent / "index")
        return (
            list(library.chunks),
            [library.annotation(number) for number in range(library.size)],
            [(event.series, event.ordinal, event.years) for event in library.events.events],
            library.frequency("c:meeting"),
        )

    _build(seeds)
    fresh = content()
    _build(seeds)
    assert content() == fresh


def test_a_bad_file_is_refused_and_the_others_are_read(seeds: Path) -> None:
    """What is not text, or too large, is reported with its reason; a folder of nothing else is an error."""
    (seeds / "picture.txt").write_bytes(b"\xff\xfe\x00\x01" * 50)
    (seeds / "huge.txt").write_text("a " * 60_000, "utf-8")
    report = _build(seeds)
    assert len(report.refused) == 2
    assert report.read == FILES
    for name in FILES:
        (seeds / name).unlink()
    with pytest.raises(SeedsFolderError):
        _build(seeds)
    assert list(open_library(seeds.parent / "index").documents) == list(FILES)  # the old one stays


def test_a_removed_file_is_gone(seeds: Path) -> None:
    """The next index does not know it."""
    _build(seeds)
    (seeds / FILES[1]).unlink()
    _build(seeds)
    assert FILES[1] not in open_library(seeds.parent / "index").documents


@pytest.mark.parametrize("number", [0, 3], ids=["ar", "zh"])
def test_a_bundle_is_read_back_as_it_was_written(number: int) -> None:
    """Everything found in a document survives its stored form; each field has one list a chunk."""
    bundle = make_bundle(seed_documents()[number], Termbase.load())
    assert Bundle.from_json(bundle.to_json()) == bundle
    assert set(bundle.fields) == set(index_fields())
    assert {len(terms) for terms in bundle.fields.values()} == {len(bundle.chunks)} == {len(bundle.rows)}
