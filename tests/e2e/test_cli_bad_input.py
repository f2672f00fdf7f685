"""Bad input over the real command line: one clear sentence, a meaning exit code, and nothing indexed is lost."""

from __future__ import annotations

import errno
import os
import re
import shutil
from typing import TYPE_CHECKING

import pytest

from bot.console import Exit
from tests.e2e.terminal import SEEDS, Terminal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LETTER = "003_ccfc8e636b231bec.txt"
QUESTION = "第四次全球会议在哪里举行？"
SENTENCE = re.compile(r"isnad: [^\n]+\. [^\n]+\.\n")
AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A seeds folder that holds the shortest of the seeds."""
    folder = tmp_path / "documents"
    folder.mkdir()
    shutil.copy(SEEDS / LETTER, folder)
    return folder


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, seeds: Path) -> Terminal:
    """The command line over that folder."""
    terminal = Terminal(monkeypatch, tmp_path)
    terminal.set(seeds_dir=seeds, index_dir=tmp_path / "index")
    return terminal


def _vanish(path: Path) -> None:
    path.symlink_to(path.parent / "gone")


BAD_FILES = [
    pytest.param(lambda path: path.write_bytes("préambule".encode("latin-1")), "not UTF-8", id="Latin-1"),
    pytest.param(lambda path: path.write_bytes("текст".encode("utf-16")), "UTF-16", id="UTF-16"),
    pytest.param(lambda path: path.write_bytes(b""), "the file is empty", id="empty"),
    pytest.param(lambda path: path.write_bytes(b" \n\t\n"), "nothing but white space", id="blank"),
    pytest.param(lambda path: path.write_bytes(bytes(range(256)) * 9), "binary", id="binary"),
    pytest.param(lambda path: path.write_bytes(b"%PDF-1.7\n"), "a PDF", id="a PDF named .txt"),
    pytest.param(_vanish, "not there, or no longer", id="vanished"),
    pytest.param(lambda path: path.write_bytes(b"a " * 3_000_000), "the limit is", id="too large"),
    pytest.param(os.mkfifo, "not a regular file", id="a pipe"),
]


@pytest.mark.parametrize(("spoil", "problem"), BAD_FILES)
def test_a_bad_document_is_named_and_the_others_are_answered_from(
    cli: Terminal, seeds: Path, spoil: Callable[[Path], object], problem: str
) -> None:
    """One unreadable file costs its own answers only; each command says so, and the doctor and index fail."""
    cli.set(max_source_bytes=5_000_000)
    spoil(seeds / "bad.txt")
    for _ in range(2):  # built with it, and reused with it
        asked = cli.run("ask", QUESTION)
        assert asked.code == Exit.OK
        assert asked.out
        assert SENTENCE.fullmatch(asked.err), asked.err
        assert "bad.txt" in asked.err
        assert problem in asked.err
    built = cli.run("index", "--json")
    assert built.code == Exit.FAILURE
    assert [each["file"] for each in built.json["refused"]] == ["bad.txt"]
    told = cli.run("doctor")
    assert told.code == Exit.FAILURE
    assert problem in told.out


@pytest.mark.skipif(AS_ROOT, reason="permissions do not stop the superuser")
def test_a_document_without_permission_is_read_once_it_has_it(cli: Terminal, seeds: Path) -> None:
    """Giving permission changes neither size nor time of a file, and still it is picked up."""
    locked = seeds / "locked.txt"
    shutil.copy(SEEDS / "004_6bf816ae27e80bd1.txt", locked)
    locked.chmod(0)
    assert "may not be read" in cli.run("index").err
    locked.chmod(0o600)
    assert cli.run("index", "--json").json["documents"] == 2


def test_a_document_refused_for_a_while_is_picked_up(cli: Terminal, seeds: Path) -> None:
    """A limit that is raised lets the document in, though the folder did not change."""
    shutil.copy(SEEDS / "004_6bf816ae27e80bd1.txt", seeds)
    cli.set(max_source_bytes=10_000)
    assert "the limit is 10,000" in cli.run("index").err
    cli.set(max_source_bytes=10_000_000)
    done = cli.run("index", "--json")
    assert (done.code, done.json["documents"], done.json["refused"]) == (Exit.OK, 2, [])


def test_a_new_and_a_removed_document_are_noticed(cli: Terminal, seeds: Path) -> None:
    """The folder as it is now is what questions are answered from."""
    cli.run("index")
    shutil.copy(SEEDS / "004_6bf816ae27e80bd1.txt", seeds)
    assert cli.run("show", "A/RES/71/280", "15").code == Exit.OK
    (seeds / "004_6bf816ae27e80bd1.txt").unlink()
    assert cli.run("show", "A/RES/71/280", "15").code == Exit.NOT_FOUND


FOLDERS = [
    pytest.param(shutil.rmtree, "does not exist", id="missing"),
    pytest.param(lambda folder: (folder / LETTER).unlink(), "holds no .txt or .md document", id="empty"),
    pytest.param(
        lambda folder: (folder / LETTER).write_bytes(b"\xff"),
        "none of its files can be read",
        id="unreadable",
    ),
]


@pytest.mark.parametrize(("spoil", "problem"), FOLDERS)
def test_a_folder_without_documents_is_said(
    cli: Terminal, seeds: Path, spoil: Callable[[Path], object], problem: str
) -> None:
    """Nothing to answer from is one sentence that names the folder, and a failure of every command."""
    spoil(seeds)
    for words in (["ask", QUESTION], ["show", "A/RES/71/280"], ["index"], ["chat"]):
        done = cli.run(*words)
        assert (done.code, done.out) == (Exit.FAILURE, "")
        assert problem in done.err
        assert str(seeds) in done.err
        assert done.err.count("\n") == 1
    assert cli.run("doctor").code == Exit.FAILURE


CATALOGUES = [
    pytest.param('[[document]]\nfile = "missing.txt"\n', "missing.txt", id="a missing file"),
    pytest.param(f'[[document]]\nfile = "{LETTER}"\ncolour = "red"\n', "colour", id="an unknown key"),
    pytest.param(
        f'[[document]]\nfile = "{LETTER}"\nsymbol = "A/1"\n[[document]]\nfile = "b.txt"\nsymbol = "A/1"\n',
        "A/1",
        id="one symbol twice",
    ),
    pytest.param("[[document]\n", "catalogue.toml", id="no TOML"),
    pytest.param(f'[[document]]\nfile = "{LETTER}"\nlanguage = "xx"\n', "language", id="no language"),
]


@pytest.mark.parametrize(("catalogue", "names"), CATALOGUES)
def test_a_catalogue_mistake_is_named_and_the_index_is_kept(
    cli: Terminal, seeds: Path, catalogue: str, names: str
) -> None:
    """A catalogue that cannot be used stops the command with a sentence; mended, the old index still serves."""
    (seeds / "b.txt").write_text("1. The second document has one paragraph.\n", encoding="utf-8")
    before = cli.run("ask", QUESTION)
    assert before.code == Exit.OK
    (seeds / "catalogue.toml").write_text(catalogue, encoding="utf-8")
    for words in (["ask", QUESTION], ["index", "--rebuild"]):
        done = cli.run(*words)
        assert (done.code, done.out) == (Exit.FAILURE, "")
        assert SENTENCE.fullmatch(done.err), done.err
        assert "catalogue.toml" in done.err
        assert names in done.err
    assert names in cli.run("doctor").out
    (seeds / "catalogue.toml").unlink()
    assert cli.run("index", "--json").json["built"] is False
    assert cli.run("ask", QUESTION) == before


def test_a_full_disk_is_said_and_the_index_is_kept(cli: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the new index cannot be written, that is one sentence, and the old one is unchanged."""
    before = cli.run("ask", QUESTION)

    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        done = cli.run("index", "--rebuild")
    assert (done.code, done.out) == (Exit.FAILURE, "")
    assert SENTENCE.fullmatch(done.err), done.err
    assert "No space left on device" in done.err
    assert cli.run("index", "--json").json["built"] is False
    assert cli.run("ask", QUESTION) == before


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and "generations" in path.parts)


@pytest.mark.parametrize(
    "suffix", ["chunks.jsonl", "documents.jsonl", "stem.*.npy", "manifest.json"], ids=lambda name: name
)
@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda path: os.truncate(path, path.stat().st_size // 2), id="cut"),
        pytest.param(lambda path: path.unlink(), id="gone"),
        pytest.param(lambda path: path.write_bytes(b""), id="emptied"),
    ],
)
def test_a_damaged_index_is_built_again(
    cli: Terminal, tmp_path: Path, suffix: str, damage: Callable[[Path], object]
) -> None:
    """All that an index holds comes from the documents: a cut or lost file is made anew, quietly."""
    before = cli.run("ask", QUESTION)
    spoiled = next(path for path in _files(tmp_path / "index") if path.match(suffix))
    damage(spoiled)
    assert cli.run("ask", QUESTION) == before
    assert cli.run("doctor", "--json").json["ok"] is True


def test_a_flipped_byte_is_found_by_doctor_and_mended_by_index(cli: Terminal, tmp_path: Path) -> None:
    """What no length betrays, the checksums do; the doctor's remedy then works."""
    cli.run("index")
    spoiled = next(path for path in _files(tmp_path / "index") if path.match("documents.jsonl"))
    content = bytearray(spoiled.read_bytes())
    content[len(content) // 2] ^= 1
    spoiled.write_bytes(bytes(content))
    told = cli.run("doctor")
    assert told.code == Exit.FAILURE
    assert "checksum" in told.out
    assert "python -m bot index" in told.out
    assert cli.run("index").code == Exit.OK
    assert cli.run("doctor").code == Exit.OK


QUESTIONS = [
    pytest.param("", id="empty"),
    pytest.param("   \n\t ", id="white space"),
    pytest.param("😀🎉👨‍👩‍👧", id="emoji"),
    pytest.param("\x07\x1b[31m\x08\x7f", id="control characters"),
    pytest.param("\u202e\u2066\u200f", id="bidi controls"),
    pytest.param("移徙 " * 40_000, id="long"),
    pytest.param("؟" * 1500, id="question marks"),
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_odd_question_gets_an_honest_reply(cli: Terminal, question: str) -> None:
    """What is no question gets a sentence and the exit code of what is not found, and no control character back."""
    done = cli.run("ask", question)
    assert (done.code, done.err) == (Exit.NOT_FOUND, "")
    assert done.out.strip()
    assert len(done.out) < 2000
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f]", done.out)


def test_lone_surrogates_of_a_terminal_are_replaced(cli: Terminal) -> None:
    """Bytes that are no UTF-8 reach the program as lone surrogates, and it still answers."""
    assert cli.run("ask", QUESTION + "\udcff").code == Exit.OK
    assert cli.run("ask", typed=QUESTION.encode() + b"\xff\n").code == Exit.OK


@pytest.mark.skipif(AS_ROOT, reason="permissions do not stop the superuser")
def test_an_index_folder_that_may_not_be_written_is_said(cli: Terminal, tmp_path: Path) -> None:
    """Where no index can be kept, that is one sentence that names INDEX_DIR."""
    (tmp_path / "index").mkdir(mode=0o500)
    done = cli.run("ask", QUESTION)
    assert (done.code, done.out) == (Exit.FAILURE, "")
    assert "INDEX_DIR" in done.err


def test_an_index_folder_that_is_a_file_is_said(cli: Terminal, tmp_path: Path) -> None:
    """A file in the index folder's place is named, with the setting that moves it."""
    (tmp_path / "index").write_text("", encoding="utf-8")
    done = cli.run("ask", QUESTION)
    assert (done.code, done.out) == (Exit.FAILURE, "")
    assert "INDEX_DIR" in done.err


def test_an_interrupt_ends_quietly(cli: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends a command without a traceback, with the shell's exit code for it."""

    def interrupted(*_args: object, **_more: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("index.ready.open_ready", interrupted)
    done = cli.run("ask", QUESTION)
    assert (done.code, done.out, done.err) == (Exit.INTERRUPTED, "", "\n")
