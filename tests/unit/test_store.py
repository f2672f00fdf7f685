"""The index on disk: whole or not at all, checked, replaced under its readers."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from index.errors import StoreDamaged, StoreError, StoreMissing, StoreOutdated, StoreUnwritable
from index.store import BundleCache, bundle_key, current, manifest, open_index, write_index
from tests.unit.store_samples import contents, document

if TYPE_CHECKING:
    from pathlib import Path


def generation(folder: Path) -> Path:
    """Return the folder of the current generation."""
    return folder / "generations" / current(folder).generation


def test_everything_written_is_read_back(tmp_path: Path) -> None:
    """Documents, chunks, engines, extras and what the index says about itself come back as they went in."""
    wanted = contents("v1")
    info = write_index(tmp_path, wanted, now=lambda: datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC))
    opened = open_index(tmp_path, verify=True)
    assert opened.info == info == current(tmp_path)
    assert (info.created_at, info.analysis_version, info.seeds_folder) == (
        "2026-01-02T03:04:05+00:00",
        "v1",
        "seeds",
    )
    assert info.sources == {"004.txt": wanted.documents[0].source.sha256}
    assert tuple(opened.documents) == ("004.txt",)
    assert opened.entries == (wanted.documents[0].entry,)
    assert opened.documents["004.txt"] == wanted.documents[0]
    assert list(opened.chunks) == list(wanted.chunks)
    assert opened.chunks[-1] == wanted.chunks[1]
    assert dict(opened.extras) == wanted.extras
    for name, engine in wanted.engines.items():
        assert opened.engines[name].search(["v1", "الحوار"], 5) == engine.search(["v1", "الحوار"], 5)


def test_an_index_of_nothing_is_an_index(tmp_path: Path) -> None:
    """No document, no chunk, no engine: written, opened, empty."""
    write_index(tmp_path, type(contents("v1"))(documents=[], chunks=[], engines={}))
    opened = open_index(tmp_path, verify=True)
    assert (len(opened.documents), len(opened.chunks), opened.engines, dict(opened.extras)) == (0, 0, {}, {})


def test_what_the_index_does_not_have_is_a_key_error(tmp_path: Path) -> None:
    """Asking for an unknown document, value or chunk is a mistake of the caller, and said so."""
    write_index(tmp_path, contents("v1"))
    opened = open_index(tmp_path)
    with pytest.raises(KeyError, match=r"005\.txt"):
        opened.documents["005.txt"]
    with pytest.raises(KeyError, match="people"):
        opened.extras["people"]
    with pytest.raises(IndexError, match="2 lines"):
        opened.chunks[2]


@pytest.mark.parametrize("name", ["", "../stem", "stem.gram"], ids=["empty", "a path", "a dot"])
def test_engine_names_are_words(tmp_path: Path, name: str) -> None:
    """An engine's name becomes a file name, so it may not lead elsewhere."""
    wanted = contents("v1")
    with pytest.raises(ValueError, match="plain word"):
        write_index(tmp_path, type(wanted)(wanted.documents, wanted.chunks, {name: wanted.engines["stem"]}))


def test_engines_number_the_chunks(tmp_path: Path) -> None:
    """An engine over another number of documents than there are chunks is refused, and nothing written."""
    wanted = contents("v1")
    with pytest.raises(ValueError, match="2 documents, there are 1 chunks"):
        write_index(tmp_path, type(wanted)(wanted.documents, wanted.chunks[:1], wanted.engines))
    with pytest.raises(StoreMissing):
        open_index(tmp_path)


def test_a_reader_keeps_its_index_when_another_is_published(tmp_path: Path) -> None:
    """An open index answers as before after it was replaced and its files are gone, and knows that it was."""
    write_index(tmp_path, contents("v1"))
    opened = open_index(tmp_path)
    assert opened.is_current()
    old = generation(tmp_path)
    write_index(tmp_path, contents("v2"))
    assert not old.exists()
    assert not opened.is_current()
    assert opened.documents["004.txt"].source.text.endswith("v1")
    assert [chunk.text for chunk in opened.chunks] == ["الحوار v1", "v1"]
    assert opened.extras["report"] == "v1"
    assert len(opened.engines["stem"].search(["v1"], 5)) == 2
    assert open_index(tmp_path).extras["report"] == "v2"


def test_an_index_whose_pointer_is_lost_is_still_the_best_known(tmp_path: Path) -> None:
    """A bot with an open index goes on with it when the folder is emptied under it."""
    write_index(tmp_path, contents("v1"))
    opened = open_index(tmp_path)
    (tmp_path / "CURRENT").unlink()
    assert opened.is_current()


def test_an_index_replaced_while_it_is_being_opened_gives_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading the pointer and then losing the race to a writer is no damage."""
    write_index(tmp_path, contents("v1"))
    stale = [manifest.read_current(tmp_path)]
    write_index(tmp_path, contents("v2"))

    def once_stale(folder: Path) -> tuple[str, str]:
        return stale.pop() if stale else manifest.read_current(folder)

    monkeypatch.setattr("index.store.reader.read_current", once_stale)
    assert open_index(tmp_path).extras["report"] == "v2"
    assert not stale


# Damage.


def test_no_index_is_missing(tmp_path: Path) -> None:
    """A folder without an index, no folder at all, and a file in its place are told from a damaged index."""
    (tmp_path / "file").touch()
    for folder in (tmp_path, tmp_path / "none", tmp_path / "file"):
        with pytest.raises(StoreMissing, match="python -m bot index"):
            open_index(folder)


FILES = (
    "manifest.json",
    "documents.jsonl",
    "documents.offsets.npy",
    "chunks.jsonl",
    "extras.jsonl",
    "stem.letters.npy",
    "stem.documents.npy",
    "gram.idf.npy",
)


@pytest.mark.parametrize("name", FILES)
def test_a_lost_file_is_damage(tmp_path: Path, name: str) -> None:
    """An index that lacks a file is not opened."""
    write_index(tmp_path, contents("v1"))
    (generation(tmp_path) / name).unlink()
    with pytest.raises(StoreDamaged, match=f"{name}.*gone.*python -m bot index"):
        open_index(tmp_path)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("change", ["shorter", "longer", "empty"])
def test_a_file_of_another_length_is_damage(tmp_path: Path, name: str, change: str) -> None:
    """Every file's length is checked at every opening."""
    write_index(tmp_path, contents("v1"))
    path = generation(tmp_path) / name
    written = path.read_bytes()
    path.write_bytes({"shorter": written[:-1], "longer": written + b"\n", "empty": b""}[change])
    with pytest.raises(StoreDamaged, match="python -m bot index"):
        open_index(tmp_path)


@pytest.mark.parametrize("name", FILES)
def test_one_changed_byte_is_found_when_verified(tmp_path: Path, name: str) -> None:
    """Checksums tell what lengths cannot; they are read on request."""
    write_index(tmp_path, contents("v1"))
    path = generation(tmp_path) / name
    written = bytearray(path.read_bytes())
    written[-1] ^= 1
    path.write_bytes(written)
    with pytest.raises(StoreDamaged, match=f"{name}.*(checksum|bytes|array)"):
        open_index(tmp_path, verify=True)


def test_a_changed_line_is_found_when_it_is_read(tmp_path: Path) -> None:
    """Without checksums too, a line that is no document is damage, not a traceback from the parser."""
    write_index(tmp_path, contents("v1"))
    for name in ("documents", "chunks"):
        path = generation(tmp_path) / f"{name}.jsonl"
        path.write_bytes(b"[" + path.read_bytes()[1:])
    opened = open_index(tmp_path)
    with pytest.raises(StoreDamaged, match="line 1"):
        opened.documents["004.txt"]
    with pytest.raises(StoreDamaged, match="line 1"):
        opened.chunks[0]


@pytest.mark.parametrize(
    "pointer",
    [b"", b"\xff\xfe", b"../../etc 00", b"20260101T000000-00 " + b"0" * 64],
    ids=["empty", "not text", "no checksum", "no such generation"],
)
def test_a_damaged_pointer_is_damage(tmp_path: Path, pointer: bytes) -> None:
    """CURRENT is checked before it is believed."""
    write_index(tmp_path, contents("v1"))
    (tmp_path / "CURRENT").write_bytes(pointer)
    with pytest.raises(StoreDamaged, match="python -m bot index"):
        open_index(tmp_path)


def test_another_format_is_outdated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An index of another format version is told from a damaged one, and can be replaced."""
    monkeypatch.setattr(manifest, "FORMAT_VERSION", 999)
    write_index(tmp_path, contents("v1"))
    monkeypatch.undo()
    with pytest.raises(StoreOutdated, match="format 999"):
        open_index(tmp_path)
    write_index(tmp_path, contents("v2"))
    assert open_index(tmp_path).extras["report"] == "v2"


# What the system refuses.


@pytest.mark.parametrize(
    "code", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO], ids=errno.errorcode.get
)
@pytest.mark.parametrize("call", ["os.fsync", "pathlib.Path.open", "pathlib.Path.replace"])
def test_a_refused_write_leaves_the_old_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, call: str
) -> None:
    """A full disk, a forbidden folder: one clear error that gives the reason, and nothing changed."""
    write_index(tmp_path, contents("v1"))
    before = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*"))

    def refuse(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(call, refuse)
    with pytest.raises(StoreUnwritable, match=f"{os.strerror(code)}.*INDEX_DIR"):
        write_index(tmp_path, contents("v2"))
    monkeypatch.undo()
    assert open_index(tmp_path, verify=True).extras["report"] == "v1"
    assert sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*")) == before


def test_a_folder_below_a_file_is_unwritable(tmp_path: Path) -> None:
    """A path that leads through a file is refused like any other that cannot be written."""
    (tmp_path / "file").touch()
    with pytest.raises(StoreUnwritable, match="Not a directory"):
        write_index(tmp_path / "file" / "index", contents("v1"))


# Killed writers. Each child is ended by SIGKILL, which no handler sees.

KILLED_AT_EVERY_STEP = """
import os, signal, sys
from pathlib import Path
from index.store import open_index, write_index
from tests.unit.store_samples import contents

folder = Path(sys.argv[1])
write_index(folder, contents("old"))
for step in range(1, 10_000):
    child = os.fork()
    if child == 0:
        seen = 0
        def kill(event, args):
            global seen
            # What changes the folder; opening a file to write it too, so that each is left half-written.
            if event in {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "shutil.rmtree"}:
                seen += 1
                if seen == step:
                    os.kill(os.getpid(), signal.SIGKILL)
        sys.addaudithook(kill)
        write_index(folder, contents(f"new{step}"))
        os._exit(0)
    _, status = os.waitpid(child, 0)
    index = open_index(folder, verify=True)
    found = {index.extras["report"], index.extras["facts"][0]["version"], index.info.analysis_version,
             index.chunks[1].text, index.documents["004.txt"].source.text[len(index.chunks[1].text) * -1:]}
    print(step, os.WIFSIGNALED(status), *sorted(found))
    if not os.WIFSIGNALED(status):
        break
print(len(list((folder / "generations").iterdir())), len(list(folder.iterdir())))
"""


def run_script(script: str, *arguments: str) -> str:
    """Return what a Python script prints; it must succeed."""
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_writer_killed_at_any_step_leaves_a_whole_index(tmp_path: Path) -> None:
    """Killed before each of its steps in turn, a writer leaves the old index, or the new one whole."""
    *steps, (generations, files) = (
        line.split() for line in run_script(KILLED_AT_EVERY_STEP, str(tmp_path)).splitlines()
    )
    assert len(steps) > 40
    assert all(len(step) == 3 for step in steps), "one version in all parts of every index"
    killed = [step for step in steps if step[1] == "True"]
    assert len(killed) == len(steps) - 1
    # Until the rename a killed writer publishes nothing; after it, the new index stands though it was killed.
    published = [found == f"new{number}" for number, _, found in killed]
    assert published == sorted(published)
    assert not published[0]
    assert published[-1]
    # CURRENT, LOCK and generations; nothing that a killed writer left.
    assert (int(generations), int(files)) == (1, 3)


def test_a_writer_killed_at_any_moment_leaves_a_whole_index(tmp_path: Path) -> None:
    """Killed from outside in the middle of its work, whenever that is, a writer leaves one version, whole."""
    write_index(tmp_path, contents("old"))
    script = (
        "import sys; from pathlib import Path; from index.store import write_index\n"
        "from tests.unit.store_samples import contents\n"
        "for number in range(10_000):\n"
        "    print(number, flush=True); write_index(Path(sys.argv[1]), contents(f'new{number}'))"
    )
    for rounds in range(1, 7):
        with subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE) as child:
            if child.stdout is None:
                pytest.fail("the child has no output")
            for _ in range(rounds):
                child.stdout.readline()
            child.kill()
        index = open_index(tmp_path, verify=True)
        assert index.extras["report"] == index.info.analysis_version == index.chunks[1].text
    write_index(tmp_path, contents("last"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["CURRENT", "LOCK", "generations"]
    assert len(list((tmp_path / "generations").iterdir())) == 1


# Bundles.


def test_a_bundle_is_kept_by_source_entry_and_version(tmp_path: Path) -> None:
    """The same three give the same key; a change of any gives another."""
    entry = document().entry
    keys = {
        bundle_key("a", entry, "1"),
        bundle_key("b", entry, "1"),
        bundle_key("a", document(name="005.txt").entry, "1"),
        bundle_key("a", entry, "2"),
    }
    assert len(keys) == 4
    assert bundle_key("a", document().entry, "1") in keys
    cache = BundleCache(tmp_path / "bundles")
    assert cache.get(bundle_key("a", entry, "1")) is None
    cache.put(bundle_key("a", entry, "1"), {"tokens": [["الحوار", "\ud83d"]], "facts": None})
    assert cache.get(bundle_key("a", entry, "1")) == {"tokens": [["الحوار", "\ud83d"]], "facts": None}
    assert cache.get(bundle_key("a", entry, "2")) is None


def test_a_damaged_bundle_is_made_anew(tmp_path: Path) -> None:
    """The cache never gives what was not put there."""
    cache = BundleCache(tmp_path)
    cache.put("key", [1, 2, 3])
    (file,) = tmp_path.iterdir()
    for damaged in (b"", file.read_bytes()[:-1], file.read_bytes().replace(b"2", b"4")):
        file.write_bytes(damaged)
        assert cache.get("key") is None
        cache.put("key", [1, 2, 3])
    assert cache.get("key") == [1, 2, 3]


def test_bundles_of_documents_that_are_gone_are_removed(tmp_path: Path) -> None:
    """Only the named bundles stay."""
    cache = BundleCache(tmp_path)
    for key in ("a", "b"):
        cache.put(key, key)
    cache.keep_only(["b", "c"])
    assert (cache.get("a"), cache.get("b")) == (None, "b")
    BundleCache(tmp_path / "none").keep_only([])


def test_a_bundle_that_cannot_be_written_is_said_so(tmp_path: Path) -> None:
    """A cache in an impossible place is an error of the store with a remedy."""
    (tmp_path / "file").touch()
    with pytest.raises(StoreUnwritable, match="INDEX_DIR") as raised:
        BundleCache(tmp_path / "file").put("key", 1)
    assert isinstance(raised.value, StoreError)


def test_the_manifest_is_readable_by_people(tmp_path: Path) -> None:
    """The manifest is JSON that names its format, its sources and every file."""
    write_index(tmp_path, contents("v1"))
    value = json.loads((generation(tmp_path) / "manifest.json").read_text("utf-8"))
    assert value["format"] == manifest.FORMAT_VERSION
    assert {path.name for path in generation(tmp_path).iterdir()} == {*value["files"], "manifest.json"}
