"""What any search engine promises, whichever it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.bm25 import BM25
from index.engine import FieldedIndex, Scored, SearchEngine
from tests.contract.naive_engine import NaiveEngine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Build = Callable[[Sequence[Sequence[str]]], SearchEngine]

DOCUMENTS = [
    line.split()
    for line in (
        "استضافت تايلند الاجتماع العالمي الرابع",
        "第四次 全球 会议 由 泰国 主办",
        "",
        "الاجتماع العالمي الخامس استضافته بيرو بيرو",
        "a/res/71/280 الفقرة 15",
        "a/res/71/280 الفقرة 15",
        "الاجتماع",
        "مذكرة شفوية",
    )
]


def _mapped(documents: Sequence[Sequence[str]]) -> SearchEngine:
    return BM25.from_arrays(BM25.build(documents).arrays())


@pytest.fixture(params=[BM25.build, _mapped, NaiveEngine], ids=["bm25", "bm25 from arrays", "naive"])
def build(request: pytest.FixtureRequest) -> Build:
    """Each engine in turn, as the function that builds it from lists of terms."""
    made: Build = request.param
    return made


def test_the_document_with_the_rarest_shared_terms_is_first(build: Build) -> None:
    """A document that holds the question's rare words is found before one that holds its common ones."""
    found = build(DOCUMENTS).search(["الاجتماع", "بيرو"], 10)
    assert [scored.number for scored in found][:2] == [3, 6]
    assert [scored.score for scored in found] == sorted((scored.score for scored in found), reverse=True)


def test_only_documents_that_share_a_term_are_found(build: Build) -> None:
    """A document without any term of the question is never found, however many are asked for."""
    assert {scored.number for scored in build(DOCUMENTS).search(["الاجتماع"], 100)} == {0, 3, 6}


def test_equal_scores_come_by_number(build: Build) -> None:
    """Two documents of the same words stand in the order in which they were indexed."""
    assert [scored.number for scored in build(DOCUMENTS).search(["15", "الفقرة"], 10)] == [4, 5]
    assert [scored.number for scored in build(DOCUMENTS).search(["15", "الفقرة"], 1)] == [4]


@pytest.mark.parametrize(
    ("terms", "k"),
    [([], 10), (["unbekannt", ""], 10), (["الاجتماع"], 0)],
    ids=["no term", "unknown terms", "none asked for"],
)
def test_nothing_is_found_where_nothing_is_asked(build: Build, terms: list[str], k: int) -> None:
    """An empty question, one of unknown terms, and a result of no length are answered, with nothing."""
    assert build(DOCUMENTS).search(terms, k) == ()


@pytest.mark.parametrize("documents", [[], [[]], [[], []]], ids=["none", "one empty", "two empty"])
def test_a_collection_without_words_is_searched_and_finds_nothing(
    build: Build, documents: list[list[str]]
) -> None:
    """An empty collection, and one of empty documents, can be built and asked."""
    engine = build(documents)
    assert len(engine) == len(documents)
    assert engine.search(["الاجتماع"], 10) == ()
    assert engine.score_documents(["الاجتماع"], range(len(documents))).tolist() == [0.0] * len(documents)
    assert (engine.document_frequency("الاجتماع"), engine.idf("الاجتماع")) == (0, 0.0)


def test_a_repeated_term_counts_as_often_as_it_is_repeated(build: Build) -> None:
    """Saying a word twice doubles what it adds."""
    engine = build(DOCUMENTS)
    once = engine.score_documents(["بيرو"], [3])
    twice = engine.score_documents(["بيرو", "بيرو"], [3])
    assert once[0] > 0
    assert twice[0] == once[0] * 2


def test_scores_of_chosen_documents_are_those_of_the_search(build: Build) -> None:
    """Scoring some documents anew gives what the search gave them, in the order asked, and 0 elsewhere."""
    engine = build(DOCUMENTS)
    terms = ["الاجتماع", "الفقرة", "العالمي"]
    scores = {scored.number: scored.score for scored in engine.search(terms, 10)}
    chosen = [6, 2, 0, 5, 0]
    assert engine.score_documents(terms, chosen).tolist() == [scores.get(number, 0.0) for number in chosen]


def test_a_document_says_which_terms_it_holds(build: Build) -> None:
    """Of the question's terms, those in the document are named; of none, none."""
    engine = build(DOCUMENTS)
    assert engine.matched(0, ["تايلند", "بيرو", "unbekannt", "تايلند"]) == {"تايلند"}
    assert engine.matched(2, ["تايلند"]) == frozenset()


def test_the_rarer_term_weighs_more(build: Build) -> None:
    """Document frequencies are counted in documents, not in words, and a rarer term has a higher idf."""
    engine = build(DOCUMENTS)
    assert [engine.document_frequency(term) for term in ("بيرو", "الفقرة", "الاجتماع")] == [1, 2, 3]
    assert engine.idf("بيرو") > engine.idf("الفقرة") > engine.idf("الاجتماع")


@pytest.mark.parametrize("number", [-1, len(DOCUMENTS)], ids=["before the first", "after the last"])
def test_a_number_outside_the_collection_is_refused(build: Build, number: int) -> None:
    """Numbers are never taken modulo the collection, nor clipped to it."""
    engine = build(DOCUMENTS)
    with pytest.raises(IndexError):
        engine.score_documents(["بيرو"], [number])
    with pytest.raises(IndexError):
        engine.matched(number, ["بيرو"])


def test_a_negative_length_is_refused(build: Build) -> None:
    """``k`` below zero is a mistake of the caller, not an empty result."""
    with pytest.raises(ValueError, match="-1"):
        build(DOCUMENTS).search(["بيرو"], -1)


def test_half_a_surrogate_pair_is_a_term_like_any_other(build: Build) -> None:
    """A question may hold what is no character at all and is still answered."""
    engine = build([["\ud83d"], ["a"], ["b"]])
    assert [scored.number for scored in engine.search(["\ud83d", "\udc00"], 10)] == [0]


def test_fields_add_up_by_weight(build: Build) -> None:
    """A fielded score is the weighted sum of the fields' scores; one field is enough to be found."""
    words, context = build(DOCUMENTS), build([["الاجتماع"], [], ["ملخص"], [], [], [], [], []])
    fielded = FieldedIndex({"words": words, "context": context}, {"context": 0.5})
    query = {"words": ["بيرو", "الاجتماع"], "context": ["ملخص", "الاجتماع"]}
    expected = words.score_documents(query["words"], range(8)) + 0.5 * context.score_documents(
        query["context"], range(8)
    )
    found = fielded.search(query, 10)
    assert found == tuple(
        sorted(
            (Scored(number, float(expected[number])) for number in (0, 2, 3, 6)),
            key=lambda scored: (-scored.score, scored.number),
        )
    )
    assert fielded.matched(0, query) == {"words": {"الاجتماع"}, "context": {"الاجتماع"}}
    assert fielded.matched(4, query) == {}


def test_a_document_good_in_every_field_beats_one_best_in_a_single_field(build: Build) -> None:
    """The best sum is found even where no field has it among its own first."""
    left = [["x"]] * 3 + [["x", "filler"]] + [["y"]] * 9
    right = [["y"]] * 3 + [["x", "filler"]] + [["x"]] * 3 + [["y"]] * 6
    fielded = FieldedIndex({"left": build(left), "right": build(right)})
    (best,) = fielded.search({"left": ["x"], "right": ["x"]}, 1, depth=1)
    assert best.number == 3


@pytest.mark.parametrize(
    ("weights", "problem"),
    [
        ({"title": 1.0}, "unknown fields"),
        ({"words": -1.0}, "below zero"),
        ({"words": float("nan")}, "below zero"),
    ],
    ids=["no such field", "negative", "not a number"],
)
def test_impossible_weights_are_refused(build: Build, weights: dict[str, float], problem: str) -> None:
    """A weight is 0 or more and belongs to a field."""
    with pytest.raises(ValueError, match=problem):
        FieldedIndex({"words": build(DOCUMENTS)}, weights)


def test_fields_of_different_collections_are_refused(build: Build) -> None:
    """All fields number the same documents."""
    with pytest.raises(ValueError, match="different numbers"):
        FieldedIndex({"words": build(DOCUMENTS), "context": build([])})
    with pytest.raises(ValueError, match="at least one"):
        FieldedIndex({})


def test_a_question_in_a_field_that_is_not_there_is_refused(build: Build) -> None:
    """A misspelt field is an error, not an empty result."""
    with pytest.raises(KeyError, match="titel"):
        FieldedIndex({"words": build(DOCUMENTS)}).search({"titel": ["بيرو"]}, 5)
