"""Question text to hits over the real index."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.errors import StoreError
from index.model import Language
from index.search import index_fields, open_library, search

if TYPE_CHECKING:
    from pathlib import Path

    from index.library import Library


@pytest.mark.parametrize(
    ("words", "language"),
    [
        pytest.param("الاجتماع العالمي الرابع في ليما", Language.ARABIC, id="ar"),
        pytest.param("第四次全球会议 利马", Language.CHINESE, id="zh"),
        pytest.param("第四次全球會議 利馬", Language.CHINESE, id="zh-traditional"),
        pytest.param("fourth global meeting Lima", Language.ENGLISH, id="en"),
        pytest.param("quatrième réunion mondiale à Lima", Language.FRENCH, id="fr"),
        pytest.param("cuarta reunión mundial en Lima", Language.SPANISH, id="es"),
        pytest.param("четвертое глобальное совещание в Лиме", Language.RUSSIAN, id="ru"),
    ],
)
def test_one_thing_is_found_in_every_language(library: Library, words: str, language: Language) -> None:
    """A chunk among the first three names the city and the series, or the rank, whatever language asks."""
    hits = search(library, words, language, limit=3)
    assert any(
        {"c:lima"} < library.annotation(hit.chunk).tokens & {"c:lima", "c:grcp", "o:4"} for hit in hits
    )


def test_hits_are_best_first_and_no_more_than_asked_for(library: Library) -> None:
    """Scores fall, and a longer list begins with the shorter one."""
    long = search(library, "الهجرة الدولية والتنمية", Language.ARABIC, limit=20)
    assert [hit.score for hit in long] == sorted((hit.score for hit in long), reverse=True)
    assert search(library, "الهجرة الدولية والتنمية", Language.ARABIC, limit=5) == long[:5]


@pytest.mark.parametrize("words", ["", "   ", "؟!…", "zzqxj"], ids=["empty", "blank", "marks", "unknown"])
def test_what_matches_nothing_finds_nothing(library: Library, words: str) -> None:
    """No hit has no word of the question."""
    assert search(library, words, Language.ENGLISH, limit=5) == ()


def test_a_folder_without_an_index_is_named(tmp_path: Path) -> None:
    """Opening what is not there is an error of the store."""
    with pytest.raises(StoreError):
        open_library(tmp_path / "nothing")


def test_every_field_is_built(library: Library) -> None:
    """The engines are those that queries look in."""
    assert set(library.index.fields) == set(index_fields())
