"""The embedded engine against rank-bm25 itself, and what only the embedded one does."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np
import pytest
from rank_bm25 import BM25Okapi

from index.bm25 import BM25
from index.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMON = "common"  # in two documents of three: its plain idf is negative


def zipf_documents(count: int, *, seed: int, length: int = 30, terms: int = 20_000) -> list[list[str]]:
    """Return documents whose words are as unevenly frequent as words are."""
    chance = random.Random(seed)
    return [
        [
            *(f"t{int(chance.paretovariate(0.5)) % terms}" for _ in range(chance.randint(1, length))),
            *([COMMON] * (chance.random() < 2 / 3)),
        ]
        for _ in range(count)
    ]


DOCUMENTS = zipf_documents(10_000, seed=7)


@pytest.fixture(scope="module")
def engine() -> BM25:
    """The embedded engine over ten thousand documents."""
    return BM25.build(DOCUMENTS)


@pytest.fixture(scope="module")
def original() -> BM25Okapi:
    """rank-bm25 over the same."""
    return BM25Okapi(DOCUMENTS)


def first_by_sorting(scores: np.ndarray, holders: np.ndarray, k: int) -> list[tuple[int, float]]:
    """Return the best of the documents that hold a term, by sorting them all."""
    order = sorted(np.flatnonzero(holders).tolist(), key=lambda number: (-scores[number], number))
    return [(number, float(scores[number])) for number in order[:k]]


def holders_of(terms: Sequence[str], documents: Sequence[Sequence[str]]) -> np.ndarray:
    """Return, for each document, whether it holds any of the terms."""
    wanted = set(terms)
    return np.array([not wanted.isdisjoint(document) for document in documents])


@pytest.mark.parametrize(
    "terms",
    [
        ["t1"],
        ["t1", "t2", "t7", "t40", "t300", "t9", "t5000", "t12"],
        ["t9", "t9", "t3", "t9"],
        ["t9", "unknown", "", "t17"],
        [COMMON],
        [COMMON, "t77", COMMON, "t5"],
        ["unknown"],
        [],
    ],
    ids=[
        "one",
        "eight",
        "repeated",
        "unknown",
        "negative idf",
        "negative idf among others",
        "none known",
        "none",
    ],
)
def test_scores_are_those_of_rank_bm25_to_the_bit(
    engine: BM25, original: BM25Okapi, terms: list[str]
) -> None:
    """All ten thousand scores equal rank-bm25's with not one bit of difference."""
    expected = original.get_scores(terms)
    assert engine.get_scores(terms).tobytes() == (expected + 0.0).tobytes()
    chosen = [5, 9_999, 0, 123]
    assert engine.get_batch_scores(terms, chosen) == [float(expected[number]) for number in chosen]


def test_random_questions_are_scored_and_ranked_as_by_rank_bm25(engine: BM25, original: BM25Okapi) -> None:
    """Fifty questions, short and long: the same bits, and the ten best of sorting all of them."""
    chance = random.Random(11)
    for length in [2, 8, 8, 31, 33] * 10:
        terms = [f"t{int(chance.paretovariate(0.5)) % 20_000}" for _ in range(length)]
        scores = original.get_scores(terms)
        assert (engine.get_scores(terms) == scores).all()
        found = [(scored.number, scored.score) for scored in engine.search(terms, 10)]
        assert found == first_by_sorting(scores, holders_of(terms, DOCUMENTS), 10)


def test_idf_is_that_of_rank_bm25(engine: BM25, original: BM25Okapi) -> None:
    """Every term's idf, the floored ones' too, equals rank-bm25's."""
    assert engine.average_idf == original.average_idf
    assert original.idf[COMMON] == 0.25 * original.average_idf
    assert all(engine.idf(term) == value for term, value in original.idf.items())


def test_long_questions_of_character_n_grams_lose_nothing() -> None:
    """Two hundred n-grams of a document find the same ten as scoring everything."""
    chance = random.Random(3)
    words = [
        "".join(chance.choices("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", k=chance.randint(3, 8))) for _ in range(3000)
    ]

    def grams(text: Sequence[str]) -> list[str]:
        return [f"_{word}_"[i : i + n] for word in text for n in (3, 4) for i in range(len(word) + 3 - n)]

    texts = [chance.choices(words, weights=[1 / rank for rank in range(1, 3001)], k=15) for _ in range(2000)]
    documents = [grams(text) for text in texts]
    engine = BM25.build(documents)
    for text in texts[:20]:
        terms = grams([*text, *chance.choices(words, k=10)])
        assert len(terms) > 150
        found = [(scored.number, scored.score) for scored in engine.search(terms, 10)]
        assert found == first_by_sorting(engine.get_scores(terms), holders_of(terms, documents), 10)


def test_a_search_leaves_nothing_behind(engine: BM25) -> None:
    """The same question gives the same answer after any other question, in any number of threads."""
    questions = [["t3", "t50"], [COMMON, "t4"], ["t1", "t2", "t3", "t5"], [f"t{n}" for n in range(60)]] * 5
    expected = [BM25.from_arrays(engine.arrays()).search(question, 10) for question in questions]
    assert [engine.search(question, 10) for question in questions] == expected
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda question: engine.search(question, 10), questions)) == expected


def test_opening_copies_nothing(engine: BM25) -> None:
    """An engine over given arrays reads from those arrays, and gives them back."""
    arrays = engine.arrays()
    opened = BM25.from_arrays(arrays)
    for name, values in opened.arrays().items():
        assert name == "parameters" or np.shares_memory(values, arrays[name]), name
        assert np.array_equal(values, arrays[name])


@pytest.mark.parametrize(
    "name", ["offsets", "documents", "frequencies", "impacts", "idf", "maxima", "bounds"]
)
def test_arrays_that_do_not_fit_are_refused(engine: BM25, name: str) -> None:
    """An array of another length, or none at all, is an error at once, not at some later question."""
    arrays = dict(engine.arrays())
    arrays[name] = arrays[name][:-1]
    with pytest.raises(ValueError, match="different numbers"):
        BM25.from_arrays(arrays)
    del arrays[name]
    with pytest.raises(KeyError, match=name):
        BM25.from_arrays(arrays)


def test_parameters_are_kept(engine: BM25) -> None:
    """k1, b and epsilon change the scores and survive the arrays."""
    other = BM25.build(DOCUMENTS[:500], k1=0.9, b=0.4, epsilon=0.1)
    original = BM25Okapi(DOCUMENTS[:500], k1=0.9, b=0.4, epsilon=0.1)
    opened = BM25.from_arrays(other.arrays())
    assert (opened.k1, opened.b, opened.epsilon) == (0.9, 0.4, 0.1)
    terms = ["t1", COMMON, "t30"]
    assert (opened.get_scores(terms) == original.get_scores(terms)).all()
    assert not np.array_equal(opened.get_scores(terms), engine.get_scores(terms)[:500])


def test_a_corpus_is_read_once(engine: BM25) -> None:
    """Documents may come from a generator, and in blocks, without changing the result."""
    assert BM25.build(iter(DOCUMENTS)).search(["t1", "t40"], 10) == engine.search(["t1", "t40"], 10)


def test_blocks_do_not_show(engine: BM25, monkeypatch: pytest.MonkeyPatch) -> None:
    """The corpus sorted in many blocks gives the arrays that it gives in one."""
    monkeypatch.setattr("index.postings._BLOCK_TOKENS", 1000)
    monkeypatch.setattr("index.bm25._IMPACTS_AT_ONCE", 1000)
    for name, values in BM25.build(DOCUMENTS).arrays().items():
        assert np.array_equal(values, engine.arrays()[name]), name


def test_a_term_may_be_very_frequent_in_a_document() -> None:
    """A document that repeats a word seventy thousand times is counted right."""
    documents = [["a"] * 70_000 + ["b"], ["b"], ["c"], ["d"]]
    engine, original = BM25.build(documents), BM25Okapi(documents)
    assert (engine.get_scores(["a", "b"]) == original.get_scores(["a", "b"])).all()


def test_top_n_gives_the_items_found(engine: BM25) -> None:
    """rank-bm25's own way to ask works, finds no document without a term, and counts the items."""
    names = [f"chunk {number}" for number in range(len(DOCUMENTS))]
    assert engine.get_top_n(["t5000"], names, n=2) == [
        names[scored.number] for scored in engine.search(["t5000"], 2)
    ]
    assert engine.get_top_n(["unknown"], names) == []
    with pytest.raises(ValueError, match="1 items for 10000"):
        engine.get_top_n(["t1"], names[:1])


def test_terms_with_one_hash_are_told_apart() -> None:
    """Two terms of equal CRC-32 are two terms."""
    twins = ["plumless", "buckeroo"]
    vocabulary, order = Vocabulary.build([*twins, "الاجتماع"])
    numbers = [vocabulary.number(term) for term in twins]
    assert len(set(numbers)) == 2
    assert [order[number] for number in numbers] == [0, 1]
    assert vocabulary.number("codding") == -1


@pytest.mark.parametrize("size", [0, 1, 2, 3, 1000])
def test_every_term_is_found_and_no_other(size: int) -> None:
    """Each term has its own number, below the size; a term that was not given has none."""
    terms = [f"第{number}次" for number in range(size)]
    vocabulary, order = Vocabulary.build(terms)
    assert [int(order[vocabulary.number(term)]) for term in terms] == list(range(size))
    assert (vocabulary.number("第"), vocabulary.number("")) == (-1, -1)
    assert len(vocabulary) == size
