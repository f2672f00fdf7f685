"""The seeds folder: what is listed, what is read, and what each file that cannot be read is told."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.errors import (
    IndexingError,
    SeedsFolderError,
    SourceEmpty,
    SourceNotText,
    SourceTooLarge,
    SourceUnreadable,
)
from index.sources import fingerprint, list_sources, read_source

if TYPE_CHECKING:
    from collections.abc import Callable


def assert_one_clear_sentence(error: IndexingError, path: Path) -> None:
    """The message names the file, and ends with a remedy that is a sentence."""
    assert str(error).startswith(f"{path}: ")
    assert error.remedy.endswith(".")
    assert error.remedy[0].isupper()
    assert not error.problem.endswith(".")
    assert "\n" not in str(error)


# --- listing ---


def test_documents_are_text_and_markdown_sorted_by_name(tmp_path: Path) -> None:
    """Hidden files, subfolders, the catalogue, backups and other formats are no documents."""
    for name in ("b.txt", "a.md", "C.TXT", ".hidden.txt", "catalogue.toml", "b.txt~", "report.pdf", "notes"):
        (tmp_path / name).write_text("words", encoding="utf-8")
    (tmp_path / "folder.txt").mkdir()
    assert [path.name for path in list_sources(tmp_path)] == ["C.TXT", "a.md", "b.txt"]


def test_a_link_to_nowhere_is_listed_and_then_named(tmp_path: Path) -> None:
    """A broken link is not passed over in silence: reading it says that the file is not there."""
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (path,) = list_sources(tmp_path)
    with pytest.raises(SourceUnreadable):
        read_source(path)


def test_a_missing_folder_is_named_with_its_remedy(tmp_path: Path) -> None:
    """A folder that does not exist says so, and how to point elsewhere."""
    folder = tmp_path / "seeds"
    with pytest.raises(SeedsFolderError, match="does not exist") as raised:
        list_sources(folder)
    assert_one_clear_sentence(raised.value, folder)
    assert "SEEDS_DIR" in raised.value.remedy


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    """SEEDS_DIR set to a document instead of its folder is told apart from a missing one."""
    path = tmp_path / "a.txt"
    path.write_text("words", encoding="utf-8")
    with pytest.raises(SeedsFolderError, match="a file, not a folder") as raised:
        list_sources(path)
    assert_one_clear_sentence(raised.value, path)


@pytest.mark.parametrize("names", [[], ["catalogue.toml"], ["scan.pdf"]], ids=["empty", "catalogue", "pdf"])
def test_a_folder_without_documents_is_an_error(tmp_path: Path, names: list[str]) -> None:
    """An empty folder is a mistake to be told of, not an empty index."""
    for name in names:
        (tmp_path / name).write_text("x = 1", encoding="utf-8")
    with pytest.raises(SeedsFolderError, match=r"holds no \.txt or \.md document") as raised:
        list_sources(tmp_path)
    assert_one_clear_sentence(raised.value, tmp_path)


def test_a_folder_that_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Missing permission on the folder is not reported as an empty one."""

    def refuse(_: object) -> Any:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(SeedsFolderError, match="Permission denied") as raised:
        list_sources(tmp_path)
    assert_one_clear_sentence(raised.value, tmp_path)


# --- reading ---


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"])).filter(str.strip))
def test_text_is_read_untouched(tmp_path: Path, text: str) -> None:
    """Newlines of every kind, a byte order mark and odd characters come back as they stand in the file."""
    path = tmp_path / "any.txt"
    path.write_bytes(("\ufeffx" + text).encode("utf-8"))
    source = read_source(path)
    assert source.text == "\ufeffx" + text
    assert source.name == "any.txt"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("Assemblée générale".encode("latin-1"), r"not UTF-8 \(byte 0xe9 in line 1, offset 7\)"),
        ("الجمعية العامة".encode("cp1256"), r"not UTF-8 \(byte"),
        ("大会".encode("gb18030"), r"not UTF-8 \(byte"),
        (b"one\ntwo\nthr\xff", r"byte 0xff in line 3, offset 11"),
        ("Resolution".encode("utf-16"), "UTF-16"),
        ("Resolution".encode("utf-32"), "UTF-32"),
        (b"\x7fELF\x02\x00\x00", r"binary, not text \(a zero byte at offset 5\)"),
        (b"%PDF-1.7 text", "a PDF"),
        (b"PK\x03\x04words", "a ZIP or Office file"),
        (b"abc\xed\xa0\x80", r"not UTF-8"),  # a surrogate, which UTF-8 does not hold
    ],
    ids=["latin-1", "cp1256", "gb18030", "third-line", "utf-16", "utf-32", "elf", "pdf", "docx", "surrogate"],
)
def test_what_is_not_utf8_text_is_named(tmp_path: Path, content: bytes, problem: str) -> None:
    """A file in another encoding or of another kind says which it is and where, and how to mend it."""
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    with pytest.raises(SourceNotText, match=problem) as raised:
        read_source(path)
    assert_one_clear_sentence(raised.value, path)


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", "\u3000\u00a0\n".encode()])
def test_an_empty_file_is_called_empty(tmp_path: Path, content: bytes) -> None:
    """Nothing, white space, or a byte order mark alone is no wrong encoding: it is an empty file."""
    path = tmp_path / "empty.txt"
    path.write_bytes(content)
    with pytest.raises(SourceEmpty) as raised:
        read_source(path)
    assert_one_clear_sentence(raised.value, path)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of 100 MB is told its size and the limit without its bytes being loaded."""
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)  # sparse: takes no room on the disk

    def fail(*_: object, **__: object) -> Any:
        raise AssertionError("opened a file that is too large")

    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(SourceTooLarge, match="100,000,000 bytes, and the limit is 20,000,000") as raised:
        read_source(path)
    assert_one_clear_sentence(raised.value, path)


@pytest.mark.parametrize(("size", "fits"), [(10, True), (11, False)])
def test_the_limit_itself_is_allowed(tmp_path: Path, *, size: int, fits: bool) -> None:
    """A file of exactly the limit is read; one byte more is not."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * size)
    if fits:
        assert len(read_source(path, max_bytes=10).text) == size
    else:
        with pytest.raises(SourceTooLarge):
            read_source(path, max_bytes=10)


def test_a_file_that_grows_while_it_is_read_is_still_limited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The limit holds for what is read, not only for what was measured before."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 5)
    original = Path.open

    def grow_then_open(self: Path, *args: Any, **kwargs: Any) -> Any:
        os.truncate(self, 50)
        return original(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", grow_then_open)
    with pytest.raises(SourceTooLarge, match="more than 10"):
        read_source(path, max_bytes=10)


@pytest.mark.parametrize(
    ("error", "problem"),
    [
        (PermissionError(13, "Permission denied"), "may not be read"),
        (FileNotFoundError(2, "No such file"), "not there, or no longer"),
        (OSError(5, "Input/output error"), "Input/output error"),
    ],
    ids=["no-permission", "vanished-on-opening", "bad-disk"],
)
def test_what_stops_the_reading_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, problem: str
) -> None:
    """A file that may not be read, or went away just now, is told apart from one on a broken disk."""
    path = tmp_path / "a.txt"
    path.write_text("words", encoding="utf-8")

    def fail(*_: object, **__: object) -> Any:
        raise error

    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(SourceUnreadable, match=problem) as raised:
        read_source(path)
    assert raised.value.__cause__ is error
    assert_one_clear_sentence(raised.value, path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    """A file whose owner forbade reading it says so."""
    path = tmp_path / "a.txt"
    path.write_text("words", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(SourceUnreadable, match="may not be read"):
        read_source(path)


def test_a_file_that_vanished_after_it_was_listed_is_named(tmp_path: Path) -> None:
    """Between listing and reading a file may go; the others are still read."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    first, second = list_sources(tmp_path)
    first.unlink()
    with pytest.raises(SourceUnreadable, match="not there, or no longer") as raised:
        read_source(first)
    assert_one_clear_sentence(raised.value, first)
    assert read_source(second).text == "b.txt"


def test_a_pipe_is_no_document(tmp_path: Path) -> None:
    """A named pipe would keep the reader waiting for ever: it is refused without being opened."""
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    with pytest.raises(SourceUnreadable, match="not a regular file"):
        read_source(path)


def test_a_name_that_is_not_utf8_makes_a_message_that_can_be_printed(tmp_path: Path) -> None:
    """A file name in another encoding is refused in words that any terminal shows."""
    name = os.fsdecode("résolution.txt".encode("latin-1"))
    try:
        (tmp_path / name).write_text("words", encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    with pytest.raises(SourceUnreadable, match="name is not UTF-8") as raised:
        read_source(list_sources(tmp_path)[0])
    assert str(raised.value).encode("utf-8")


# --- noticing changes ---


def _write(folder: Path) -> None:
    (folder / "a.txt").write_text("changed", encoding="utf-8")


def _touch(folder: Path) -> None:
    os.utime(folder / "a.txt", ns=(1, 1))


def _add(folder: Path) -> None:
    (folder / "c.md").write_text("new", encoding="utf-8")


def _rename(folder: Path) -> None:
    (folder / "a.txt").rename(folder / "d.txt")


def _remove(folder: Path) -> None:
    (folder / "b.txt").unlink()


def _catalogue(folder: Path) -> None:
    (folder / "catalogue.toml").write_text("", encoding="utf-8")


def _elsewhere(folder: Path) -> None:
    (folder / "notes.pdf").write_text("no document", encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "differs"),
    [
        (_write, True),
        (_touch, True),
        (_add, True),
        (_rename, True),
        (_remove, True),
        (_catalogue, True),
        (_elsewhere, False),
    ],
)
def test_changes_of_the_folder_are_noticed(
    tmp_path: Path, change: Callable[[Path], None], *, differs: bool
) -> None:
    """The fingerprint sees every change that matters, and a touched file."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    before = fingerprint(tmp_path)
    assert before == fingerprint(tmp_path)
    change(tmp_path)
    assert (fingerprint(tmp_path) != before) is differs
