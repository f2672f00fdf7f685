"""Question text to hits over the real index."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.errors import StoreError
from index.model import Language
from index.query_building import build_query
from index.search import candidates, index_fields, open_library, search, search_query
from tests.unit.invented import library_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from index.library import Library
    from index.model import Hit


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


def _crowd(title: str, sentence: str) -> str:
    """Return a document whose every paragraph holds the words that people ask about registration in."""
    return "\n\n".join([title, *(f"{number}. {sentence}" for number in range(1, 10))]) + "\n"


ASKED_ABOUT = {
    "crowd.en.txt": _crowd(
        "Report on registration",
        "The registration of participants closes when they are told that registration has closed.",
    ),
    "crowd.es.txt": _crowd(
        "Informe sobre la inscripción",
        "La inscripción de los participantes se cierra cuando se les comunica que se ha cerrado la inscripción.",
    ),
    "crowd.zh.txt": _crowd("登记情况的报告", "与会者的登记何时截止，由秘书处通知与会者登记截止。"),
    "note.ru.txt": (
        "Записка для участников\n\nКонференция по подземным водам\nСалала, Оман, 3–5 марта 2031 года\n\n"
        "1. Регистрация заканчивается 20 февраля.\n\n2. Автобусы отходят в 8 часов.\n"
    ),
    "note.ar.txt": (
        "مذكرة إعلامية للمشاركين\n\nاجتماع الخبراء المعني بالمراعي\nنيامي، ٣-٥ آذار/مارس ٢٠٣١\n\n"
        "١ - يُغلق باب التسجيل في ٢٠ شباط/فبراير.\n\n٢ - تغادر الحافلات في الساعة الثامنة.\n"
    ),
}
"""Documents in three languages that crowd others out, and two in other languages that name the place once."""
LIMIT = 8


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return the library of :data:`ASKED_ABOUT`."""
    return library_of(ASKED_ABOUT, tmp_path_factory.mktemp("crowded"))


def _documents(library: Library, hits: Sequence[Hit]) -> set[str]:
    return {library.chunks[hit.chunk].document for hit in hits}


@pytest.mark.parametrize(
    ("asked", "language", "document"),
    [
        pytest.param(
            "When does registration for participants close in Salalah?",
            Language.ENGLISH,
            "note.ru.txt",
            id="en-ru",
        ),
        pytest.param(
            "When does registration for participants close in Niamey?",
            Language.ENGLISH,
            "note.ar.txt",
            id="en-ar",
        ),
        pytest.param(
            "¿Cuándo se cierra la inscripción en Salalah?", Language.SPANISH, "note.ru.txt", id="es-ru"
        ),
        pytest.param(
            "¿Cuándo se cierra la inscripción en Niamey?", Language.SPANISH, "note.ar.txt", id="es-ar"
        ),
        pytest.param("尼亚美会议的与会者登记何时截止？", Language.CHINESE, "note.ar.txt", id="zh-ar"),
    ],
)
def test_a_document_is_weighed_whole_whose_title_page_names_the_place(
    crowded: Library, asked: str, language: Language, document: str
) -> None:
    """Its units are candidates, whatever language it is in and however many others hold the question's words."""
    query = build_query(asked, language, crowded)
    assert document not in _documents(crowded, search_query(crowded, query, limit=LIMIT))
    found = candidates(crowded, query, LIMIT)
    assert {hit.chunk for hit in found} >= set(crowded.chunks_of(document))
    assert _documents(crowded, found[:LIMIT]).isdisjoint({document})


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        pytest.param("When does registration for participants close in Oman?", Language.ENGLISH, id="en"),
        pytest.param(
            "¿Cuándo se cierra la inscripción de los participantes en Omán?", Language.SPANISH, id="es"
        ),
    ],
)
def test_other_languages_are_looked_at_where_the_questions_own_crowds_them_out(
    crowded: Library, asked: str, language: Language
) -> None:
    """A unit in another language that holds a name of the question is a candidate behind the best hits."""
    query = build_query(asked, language, crowded)
    own = search_query(crowded, query, limit=LIMIT)
    found = candidates(crowded, query, LIMIT)
    assert found[:LIMIT] == own
    assert "note.ru.txt" in _documents(crowded, found) - _documents(crowded, own)


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        pytest.param(
            "Quand se terminent les inscriptions au Kenya ?", Language.FRENCH, id="no-document-in-french"
        ),
        pytest.param(
            "When does registration close in Nairobi?", Language.ENGLISH, id="a-city-that-nobody-names"
        ),
    ],
)
def test_nothing_is_added_to_the_best_hits_without_need(
    crowded: Library, asked: str, language: Language
) -> None:
    """Without documents in the question's language, or one that names its place, the best hits are all."""
    query = build_query(asked, language, crowded)
    assert candidates(crowded, query, LIMIT) == search_query(crowded, query, limit=LIMIT)


def test_what_is_added_is_best_first_and_half_as_many_at_most(crowded: Library) -> None:
    """Few hits are asked for: as many further ones as half of them, the best."""
    query = build_query("When does registration for participants close in Niamey?", Language.ENGLISH, crowded)
    further = candidates(crowded, query, 4)[4:]
    assert len(further) == 2
    assert [hit.score for hit in further] == sorted((hit.score for hit in further), reverse=True)
