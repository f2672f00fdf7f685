"""Hits to evidence: which sentence holds what was asked, and how near the rest of it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.model import Language
from index.query_building import build_query
from index.rank import LEVEL_WEIGHT, Level, rank
from index.search import search_query
from tests.unit.invented import library_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.library import Library
    from index.rank import Evidence

NOTE = """Report on wells

I. Wells of the north

1. The third conference on wells was held in Lima. The fourth session of the board followed it.

2. The fourth conference on wells was held in Cairo. Its host was Egypt.

3. Pumps were repaired. The fee is ten dollars. Camels drink at dawn.

4. Taxes are low. Ladders were lent in the following towns:

(a) Luxor;

(b) Cusco.
"""


@pytest.fixture(scope="module")
def wells(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return the library of one invented note."""
    return library_of({"wells.en.txt": NOTE}, tmp_path_factory.mktemp("invented"))


def _ranked(library: Library, text: str) -> Sequence[Evidence]:
    query = build_query(text, Language.ENGLISH, library)
    return rank(library, query, search_query(library, query, limit=50))


def _sentence(library: Library, evidence: Evidence) -> str:
    sentence = library.annotation(evidence.chunk).sentences[evidence.sentence]
    return library.passage_text(evidence.chunk).text[sentence.start : sentence.end].strip()


def _level(library: Library, text: str, sentence: str, word: str) -> Level:
    query = build_query(text, Language.ENGLISH, library)
    place = next(at for at, unit in enumerate(query.units) if unit.words == word)
    one = next(one for one in _ranked(library, text) if _sentence(library, one).startswith(sentence))
    return one.findings[place].level


def test_a_rank_counts_what_it_stands_beside(wells: Library) -> None:
    """The fourth session does not make the third conference the fourth."""
    best = _ranked(wells, "fourth conference")[0]
    assert _sentence(wells, best).startswith("The fourth conference")
    third = next(one for one in _ranked(wells, "fourth conference") if "third" in _sentence(wells, one))
    assert third.score < best.score


@pytest.mark.parametrize(
    ("question", "sentence", "word", "level"),
    [
        pytest.param("conference Cairo", "The fourth conference", "Cairo", Level.SENTENCE, id="sentence"),
        pytest.param("host Cairo", "Its host", "Cairo", Level.NEIGHBOUR, id="neighbour"),
        pytest.param("camels repaired", "Camels", "repaired", Level.PARAGRAPH, id="paragraph"),
        pytest.param("cusco ladders", "Cusco", "ladders", Level.INTRODUCTION, id="introduction"),
        pytest.param("cusco taxes", "Cusco", "taxes", Level.CONTEXT, id="unit-that-introduces"),
        pytest.param("camels north", "Camels", "north", Level.CONTEXT, id="heading"),
        pytest.param("camels Egypt", "Camels", "Egypt", Level.NEARBY, id="unit-before"),
        pytest.param("camels report", "Camels", "report", Level.DOCUMENT, id="title"),
    ],
)
def test_what_is_asked_is_found_near_or_far(
    wells: Library, question: str, sentence: str, word: str, level: Level
) -> None:
    """The nearest place that holds a word is the one that counts."""
    assert _level(wells, question, sentence, word) is level


def test_nearer_is_never_worth_less() -> None:
    """A level's worth falls with its distance, and nowhere is worth nothing."""
    order = [
        Level.SENTENCE,
        Level.INTRODUCTION,
        Level.NEIGHBOUR,
        Level.PARAGRAPH,
        Level.CONTEXT,
        Level.NEARBY,
        Level.DOCUMENT,
        Level.NOWHERE,
    ]
    weights = [LEVEL_WEIGHT[level] for level in order]
    assert weights == sorted(weights, reverse=True)
    assert (weights[0], weights[-1]) == (1.0, 0.0)
    assert set(order) == set(Level)


def test_evidence_is_best_first_and_the_same_each_time(library: Library) -> None:
    """Each sentence of each hit is there once, coverage is a share, and order is certain."""
    query = build_query("الاجتماع العالمي الرابع في ليما", Language.ARABIC, library)
    hits = search_query(library, query, limit=30)
    found = tuple(rank(library, query, hits))
    assert found == tuple(rank(library, query, hits))
    places = [(one.chunk, one.sentence) for one in found]
    assert len(places) == len(set(places))
    assert len(places) == sum(len(library.annotation(hit.chunk).sentences) for hit in hits)
    assert all(0 <= one.coverage <= 1 and len(one.findings) == len(query.units) for one in found)
    assert found[0].score == max(one.score for one in found)


def test_nothing_to_rank_is_nothing(library: Library) -> None:
    """No hits, or a question without a unit, give no evidence."""
    query = build_query("ليما", Language.ARABIC, library)
    assert tuple(rank(library, query, ())) == ()
    empty = build_query("؟", Language.ARABIC, library)
    assert tuple(rank(library, empty, search_query(library, query, limit=3))) == ()
