"""The termbase: reading term files, finding terms in six languages, names for the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.errors import TermbaseError
from index.model import Language
from index.termbase import ConceptKind, Termbase
from index.termbase.generate import languages, places
from index.termbase.load import TERMS_FOLDER

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "id\tkind\tar\tzh\ten\tfr\tes\tru\n"


@pytest.fixture(scope="module")
def termbase() -> Termbase:
    """The termbase as it is shipped."""
    return Termbase.load()


@pytest.mark.parametrize(
    ("language", "text", "concept", "words"),
    [
        ("ar", "وبالمنظمة الدولية للهجرة", "iom", "وبالمنظمة الدولية للهجرة"),
        ("ar", "العمليات التشارورية الإقليمية", "rcp", "العمليات التشارورية الإقليمية"),
        ("ar", "حوار ه+ه", "five-plus-five", "حوار ه+ه"),
        ("ar", "للجمعية العامة", "general-assembly", "للجمعية العامة"),
        ("ar", "الوفد السويسري", "country-ch", "السويسري"),
        ("ar", "وفد IOM", "iom", "IOM"),
        ("zh", "國際移徙組織的代表", "iom", "國際移徙組織"),
        ("zh", "移民与发展全球论坛", "gfmd", "移民与发展全球论坛"),
        ("en", "what is the gfmd troika", "gfmd", "gfmd"),
        ("en", "Inter-state consultation mechanisms on migration", "iscm", None),
        ("fr", "l'ANASE et l’Assemblée générale", "general-assembly", "Assemblée générale"),
        ("es", "sesiones de la CEPAL", "eclac", "CEPAL"),
        ("en", "a report of CEPAL", "eclac", "CEPAL"),
        (
            "ru",
            "В Глобальном форуме по миграции и развитию",
            "gfmd",
            "Глобальном форуме по миграции и развитию",
        ),
        ("ru", "Африканским союзом", "african-union", "Африканским союзом"),
    ],
)
def test_a_term_is_found_however_its_language_bends_it(
    termbase: Termbase, language: str, text: str, concept: str, words: str | None
) -> None:
    """A concept is found by any of its names, inflected, with clitics, folded, in any script."""
    matches = {match.concept: match for match in termbase.match(text, Language(language))}
    assert concept in matches
    span = matches[concept].span
    assert text[span.start : span.end] == (words or text)


@pytest.mark.parametrize("text", ["who can host this", "the un-named us", "can we"])
def test_an_acronym_that_is_also_a_word_needs_its_capitals(termbase: Termbase, text: str) -> None:
    """In small letters, "who" is not WHO, "can" no Andean Community, "us" no United States."""
    assert not {"who", "andean-community", "country-us"} & {
        match.concept for match in termbase.match(text, Language.ENGLISH)
    }


def test_no_term_reaches_across_the_end_of_a_sentence(termbase: Termbase) -> None:
    """The words of a name stand in one sentence."""
    assert "general-assembly" not in {
        match.concept for match in termbase.match("It is general. Assembly begins", Language.ENGLISH)
    }


def test_generated_files_are_what_the_generator_writes() -> None:
    """``python -m index.termbase`` was run after the last change to its sources."""
    assert (TERMS_FOLDER / "places.tsv").read_text(encoding="utf-8") == places()
    assert (TERMS_FOLDER / "languages.tsv").read_text(encoding="utf-8") == languages()


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("a\tbody\tب\n", "row 2: 3 fields instead of 8"),
        ("A b\tbody\tب\t\t\t\t\t\n", "row 2: 'A b' is no id"),
        ("a\tthing\tب\t\t\t\t\t\n", "row 2: 'thing' is no kind"),
        ("a\tbody\tب||ت\t\t\t\t\t\n", "row 2: an empty name in column ar"),
        ("a\tbody\t\t\t\t\t\t\n", "row 2: 'a' has no name"),
    ],
    ids=["fields", "id", "kind", "empty name", "no name"],
)
def test_a_broken_row_is_named_with_its_remedy(tmp_path: Path, row: str, problem: str) -> None:
    """A user's broken file says which file, which row and what to do."""
    path = tmp_path / "own.tsv"
    path.write_text(HEADER + row, encoding="utf-8")
    with pytest.raises(TermbaseError) as caught:
        Termbase.load([path])
    assert problem in caught.value.problem
    assert caught.value.path == path
    assert caught.value.remedy.endswith(".")


def test_a_file_beside_adds_names_and_concepts(termbase: Termbase, tmp_path: Path) -> None:
    """A user's row with a known id adds names to it, and one with a new id adds a concept."""
    path = tmp_path / "own.tsv"
    path.write_text(
        HEADER + "# ours\niom\tbody\t\t\tthe migrants' house\t\t\t\nour-body\tbody\t\t\tOur Body\t\t\t\n",
        encoding="utf-8",
    )
    own = Termbase.load([path])
    assert len(own) == len(termbase) + 1
    assert [match.concept for match in own.match("The Migrants' House", Language.ENGLISH)] == ["iom"]
    assert own.name("iom", Language.ENGLISH) == termbase.name("iom", Language.ENGLISH)
    assert own.concept("our-body").kind is ConceptKind.BODY
