"""The question sets: which files about which documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.eval.sets import EVAL, OWN_SETS, by_documents, load_sets, set_of

TOML = """[plain]

[apart]
only_measured = true

[dropped]
documents = "folder"
"""


def test_sets_are_read_from_the_file(tmp_path: Path) -> None:
    """A set's file and documents stand beside the file that lists it."""
    listed = tmp_path / "sets.toml"
    listed.write_text(TOML, "utf-8")
    plain, apart, dropped = load_sets(listed)
    assert (plain.path, plain.only_measured, plain.documents) == (
        tmp_path / "questions.plain.jsonl",
        False,
        None,
    )
    assert apart.only_measured
    assert dropped.documents == tmp_path / "folder"
    assert [(folder, len(sets)) for folder, sets in by_documents((plain, dropped, apart))] == [
        (None, 2),
        (tmp_path / "folder", 1),
    ]


def test_a_field_that_there_is_not_is_refused(tmp_path: Path) -> None:
    """A slip of the pen is no set about nothing."""
    listed = tmp_path / "sets.toml"
    listed.write_text('[plain]\ndocument = "folder"\n', "utf-8")
    with pytest.raises(TypeError, match="document"):
        load_sets(listed)


def test_every_file_of_questions_belongs_to_a_set() -> None:
    """No file of questions lies about that nobody measures."""
    assert {one.path for one in OWN_SETS.values()} == set(EVAL.glob("questions.*.jsonl"))


def test_a_file_that_is_no_set_is_about_the_seeds() -> None:
    """A reader may score questions of their own."""
    assert set_of(EVAL / "questions.tune.jsonl") is OWN_SETS["tune"]
    assert set_of(Path("mine.jsonl")).documents is None
    assert not {source.name for source in set_of(Path("mine.jsonl")).sources()} & {
        source.name for source in OWN_SETS["documents"].sources() if source.name.startswith("A_")
    }
