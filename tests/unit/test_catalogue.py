"""The catalogue: what is stated, what is guessed, and what each mistake in the file is told."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from index.catalogue import Catalogue, StatedEntry, load_catalogue
from index.errors import CatalogueError
from index.model import Language, Source
from index.sources import CATALOGUE_NAME, list_sources, read_source

DOCUMENTS = Path(__file__).parents[1] / "fixtures" / "documents"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a seeds folder of three small documents without a catalogue."""
    for name in ("letter.txt", "report.txt", "resolution.txt"):
        (tmp_path / name).write_text(f"About {name}\n", encoding="utf-8")
    return tmp_path


def write(folder: Path, catalogue: str) -> None:
    """Write the folder's catalogue."""
    (folder / CATALOGUE_NAME).write_text(catalogue, encoding="utf-8")


def problem_of(folder: Path, catalogue: str) -> CatalogueError:
    """Return the error that a catalogue makes, checked to be one clear sentence with a remedy."""
    write(folder, catalogue)
    with pytest.raises(CatalogueError) as raised:
        load_catalogue(folder)
    error = raised.value
    assert str(error).startswith(f"{folder / CATALOGUE_NAME}: ")
    assert "\n" not in str(error)
    assert "pydantic" not in str(error).lower()
    assert error.remedy.endswith(".")
    return error


# --- stated ---


def test_a_folder_without_a_catalogue_states_nothing(folder: Path) -> None:
    """The catalogue is optional: without one every document is guessed."""
    assert load_catalogue(folder) == Catalogue({})


@pytest.mark.parametrize("content", ["", "# only a comment\n", "\ufeff"], ids=["empty", "comment", "bom"])
def test_an_empty_catalogue_states_nothing(folder: Path, content: str) -> None:
    """An empty file, with a byte order mark or without, is a catalogue of nothing."""
    write(folder, content)
    assert load_catalogue(folder).stated == {}


def test_every_key_arrives_in_the_entry(folder: Path) -> None:
    """What is stated is taken as stated, and nothing of it counts as guessed."""
    write(
        folder,
        """
        [[document]]
        file = "letter.txt"
        language = "en"
        kind = "letter"
        symbol = "A/99/7"
        symbol_verified = false
        date = 2013-06-26
        body = "The Permanent Mission"
        session = 99
        meeting = "Fourth Meeting"
        edition_group = "letter"
        short_names = ["the letter", "الرسالة"]
        titles.en = "A letter"
        titles.ar = "رسالة"
        """,
    )
    entry = load_catalogue(folder).entry_for(read_source(folder / "letter.txt"))
    assert (entry.file, entry.language, entry.kind) == ("letter.txt", Language.ENGLISH, "letter")
    assert (entry.symbol, entry.symbol_verified, entry.date) == ("A/99/7", False, "2013-06-26")
    assert (entry.body, entry.session, entry.meeting) == ("The Permanent Mission", 99, "Fourth Meeting")
    assert (entry.edition_group, entry.short_names) == ("letter", ("the letter", "الرسالة"))
    assert entry.titles == {"en": "A letter", "ar": "رسالة"}
    assert entry.guessed == frozenset()


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2013-06-26", "2013-06-26"),
        ('"2013-06-26"', "2013-06-26"),
        ('"2013-06"', "2013-06"),
        ("2013", "2013"),
        ('"2013"', "2013"),
        ('""', None),
    ],
)
def test_a_date_keeps_its_precision(folder: Path, written: str, date: str | None) -> None:
    """A day, a month or a year, as TOML date, number or string; an empty one states that there is none."""
    write(folder, f'[[document]]\nfile = "letter.txt"\ndate = {written}\n')
    assert load_catalogue(folder).entry_for(read_source(folder / "letter.txt")).date == date


def test_an_empty_symbol_states_that_there_is_none() -> None:
    """An operator can say that a symbol guessed from the masthead is not the document's."""
    source = read_source(DOCUMENTS / "resolution.en.txt")
    assert Catalogue({}).entry_for(source).symbol == "A/RES/74/412"
    stated = Catalogue({source.name: StatedEntry(file=source.name, symbol="")}).entry_for(source)
    assert stated.symbol is None
    assert "symbol" not in stated.guessed
    assert stated.edition_group == ""


def test_a_document_of_which_only_short_names_are_stated_is_guessed_otherwise() -> None:
    """A table with one key adds it to the guesses, and the entry tells the two apart."""
    source = read_source(DOCUMENTS / "treaty.en.txt")
    stated = StatedEntry(file=source.name, short_names=("the water treaty",), titles={"fr": "Convention"})
    entry = Catalogue({source.name: stated}).entry_for(source)
    assert entry.short_names == ("the water treaty",)
    assert entry.titles == {
        "fr": "Convention",
        "en": "CONVENTION ON THE EXCHANGE OF WATER-LEVEL RECORDS",
    }
    assert entry.guessed == {"language", "kind", "titles", "date"}


def test_a_document_without_an_entry_works() -> None:
    """A file nobody described has a title, a language, a kind and a date, all marked as guessed."""
    entry = Catalogue({}).entry_for(read_source(DOCUMENTS / "letter.en.txt"))
    assert (entry.kind, entry.date, entry.symbol) == ("letter", "2019-06-28", None)
    assert entry.titles["en"].startswith("Letter dated 28 June 2019 from the Permanent Representative")
    assert {"language", "kind", "titles", "date", "body"} <= entry.guessed


def test_a_file_called_by_its_symbol_has_it() -> None:
    """A document that does not bear its symbol has that of its file's name, which nobody verified."""
    text = "Distr.: General\n\nReport of the Secretary-General\n\n1. The reefs were counted."
    entry = Catalogue({}).entry_for(Source("A_78_407.md", text))
    assert (entry.symbol, entry.symbol_verified, entry.edition_group) == ("A/78/407", False, "A/78/407")
    borne = Catalogue({}).entry_for(Source("A_78_407.md", f"A/78/408\n\n{text}"))
    assert (borne.symbol, borne.symbol_verified) == ("A/78/408", True)


@pytest.mark.parametrize("text", ["x", "١", "…", "12\n34\n", "\ufeff \u202e", "###", "\x00", "م" * 5000])
def test_the_oddest_text_has_a_title(text: str) -> None:
    """A title is never empty: a text that offers none is called by its file's name."""
    entry = Catalogue({}).entry_for(Source("odd.txt", text))
    assert entry.titles[entry.language.value]


def test_a_decomposed_file_name_finds_its_entry(tmp_path: Path) -> None:
    """Some file systems hand names back decomposed; the catalogue is written by hand, composed."""
    name = "résolution.txt"
    path = tmp_path / unicodedata.normalize("NFD", name)
    path.write_text("words", encoding="utf-8")
    write(tmp_path, f'[[document]]\nfile = "{name}"\nkind = "note"\n')
    assert load_catalogue(tmp_path).entry_for(read_source(list_sources(tmp_path)[0])).kind == "note"


# --- editions ---


def test_documents_with_one_symbol_are_editions_of_one_another() -> None:
    """The four resolutions of the fixtures bear one symbol, so they are one group without any catalogue."""
    names = [f"resolution.{language}.txt" for language in ("en", "es", "fr", "ru")]
    entries = [Catalogue({}).entry_for(read_source(DOCUMENTS / name)) for name in names]
    assert {entry.edition_group for entry in entries} == {"A/RES/74/412"}
    assert [entry.language.value for entry in entries] == ["en", "es", "fr", "ru"]


def test_a_document_joins_the_group_that_the_catalogue_states_for_its_symbol() -> None:
    """An edition dropped in later, without an entry, joins the editions that have one."""
    stated = StatedEntry(file="a.txt", symbol="a/res/74/412", edition_group="deltas")
    entry = Catalogue({"a.txt": stated}).entry_for(read_source(DOCUMENTS / "resolution.fr.txt"))
    assert entry.edition_group == "deltas"


def test_documents_without_a_symbol_are_no_editions() -> None:
    """Likeness is not enough: the four treaties state no symbol, and are grouped by a catalogue only."""
    for language in ("ar", "en", "ru", "zh"):
        assert Catalogue({}).entry_for(read_source(DOCUMENTS / f"treaty.{language}.txt")).edition_group == ""


def test_two_files_of_one_group_may_share_a_symbol(folder: Path) -> None:
    """Editions bear one symbol."""
    write(
        folder,
        """
        [[document]]
        file = "letter.txt"
        symbol = "A/99/7"
        edition_group = "letter"
        [[document]]
        file = "report.txt"
        symbol = "A/99/7"
        edition_group = "letter"
        """,
    )
    assert len(load_catalogue(folder).stated) == 2


def test_a_group_of_one_is_fine(folder: Path) -> None:
    """The other editions may come later."""
    write(folder, '[[document]]\nfile = "letter.txt"\nedition_group = "letter"\n')
    assert load_catalogue(folder).entry_for(read_source(folder / "letter.txt")).edition_group == "letter"


# --- mistakes ---


@pytest.mark.parametrize(
    ("catalogue", "said"),
    [
        pytest.param(
            '[[document]]\nfile = "leter.txt"',
            ["[[document]] 1: file", "no document 'leter.txt'", "did you mean 'letter.txt'?"],
            id="missing-file",
        ),
        pytest.param(
            '[[document]]\nfile = "letter.txt"\ntitel = "x"',
            ["[[document]] 1 (letter.txt)", "unknown key 'titel'", "did you mean 'titles'?", "short_names"],
            id="unknown-key",
        ),
        pytest.param(
            '[[documents]]\nfile = "letter.txt"', ["unknown key 'documents'", "'document'?"], id="table"
        ),
        pytest.param(
            '[[document]]\nfile = "letter.txt"\n[[document]]\nkind = "letter"',
            ["[[document]] 2:", "'file' is missing"],
            id="no-file",
        ),
        pytest.param(
            '[[document]]\nfile = "letter.txt"\n[[document]]\nfile = "letter.txt"',
            ["[[document]] 2: file", "'letter.txt' has two tables"],
            id="file-twice",
        ),
        pytest.param(
            '[[document]]\nfile = "letter.txt"\nsymbol = "A/99/7"\n'
            '[[document]]\nfile = "report.txt"\nsymbol = "a/99/7 "',
            ["symbol", "'letter.txt' and 'report.txt'", "edition_group"],
            id="one-symbol",
        ),
        pytest.param(
            '[[document]]\nfile = "letter.txt"\nsymbol = "A/99/7"\nedition_group = "one"\n'
            '[[document]]\nfile = "report.txt"\nsymbol = "A/99/7"\nedition_group = "two"',
            ["symbol", "'letter.txt' and 'report.txt'"],
            id="one-symbol-two-groups",
        ),
        pytest.param(
            '[[document]]\nfile = "letter.txt"\ndate = "26 June 2013"',
            ["[[document]] 1 (letter.txt): date", "'26 June 2013'", "2013-06-26"],
            id="date",
        ),
        pytest.param(
            '[[document]]\nfile = "letter.txt"\ndate = "2013-02-30"',
            ["date", "'2013-02-30'"],
            id="no-such-day",
        ),
        pytest.param(
            '[[document]]\nfile = "letter.txt"\ndate = true', ["date", "'True' is no date"], id="date-type"
        ),
        pytest.param(
            '[[document]]\nfile = "letter.txt"\nlanguage = "arabic"',
            ["language", "'arabic' is no language code", "ar, zh, en, fr, es, ru"],
            id="language",
        ),
        pytest.param(
            '[[document]]\nfile = "letter.txt"\ntitles.eng = "A"',
            ["titles", "'eng'", "did you mean 'en'?"],
            id="title",
        ),
        pytest.param(
            '[[document]]\nfile = "letter.txt"\nkind = "resolutoin"',
            ["kind", "'resolutoin'", "did you mean 'resolution'?"],
            id="kind",
        ),
        pytest.param(
            '[[document]]\nfile = "letter.txt"\nshort_names = "the letter"',
            ["short_names", "not a list"],
            id="not-a-list",
        ),
        pytest.param(
            '[[document]]\nfile = "letter.txt"\nshort_names = [""]', ["short_names", "empty"], id="empty-name"
        ),
        pytest.param('[[document]]\nfile = "letter.txt"\nsession = 0', ["session", "below 1"], id="session"),
        pytest.param(
            '[[document]]\nfile = "letter.txt"\nsession = "sixty"',
            ["session", "whole number"],
            id="session-type",
        ),
        pytest.param("[[document]]\nfile = 7", ["file", "not a string"], id="file-type"),
        pytest.param('document = "letter.txt"', ["document", "no table"], id="not-tables"),
        pytest.param("document = [1]", ["[[document]] 1", "no table"], id="not-a-table"),
        pytest.param('[[document]\nfile = "letter.txt"', ["not TOML", "line 1"], id="not-toml"),
        pytest.param(
            '[[document]]\nfile = "letter.txt"\ntitel = "x"\nkin = "y"',
            ["'titel'", "(and 1 more)"],
            id="two-mistakes",
        ),
    ],
)
def test_a_mistake_is_told_with_its_table_field_and_remedy(
    folder: Path, catalogue: str, said: list[str]
) -> None:
    """Every mistake names the table by number and file, the field, and what to write instead."""
    message = str(problem_of(folder, catalogue))
    for words in said:
        assert words in message


def test_a_catalogue_that_is_not_utf8_says_so(folder: Path) -> None:
    """The catalogue's encoding is checked as the documents' is."""
    (folder / CATALOGUE_NAME).write_bytes('titre = "résolution"'.encode("latin-1"))
    with pytest.raises(CatalogueError, match="not UTF-8"):
        load_catalogue(folder)


@pytest.mark.parametrize(
    "error", [PermissionError(13, "Permission denied"), FileNotFoundError(2, "No such file")]
)
def test_a_catalogue_that_cannot_be_read_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    """A catalogue that may not be read, or vanished just now, is not taken for an empty one."""
    write(folder, "")

    def fail(*_: object, **__: object) -> str:
        raise error

    monkeypatch.setattr(Path, "read_text", fail)
    with pytest.raises(CatalogueError, match=error.strerror) as raised:
        load_catalogue(folder)
    assert raised.value.__cause__ is error


def test_a_mistake_leaves_the_catalogue_that_was_loaded_as_it_was(folder: Path) -> None:
    """Loading makes a new value or raises: whoever holds the old one keeps it."""
    write(folder, '[[document]]\nfile = "letter.txt"\nkind = "letter"\n')
    before = load_catalogue(folder)
    problem_of(folder, "[[document]]\n")
    assert before.entry_for(read_source(folder / "letter.txt")).kind == "letter"
