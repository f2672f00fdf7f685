"""What holds for every collection and every question."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING
from unittest.mock import patch

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from index.bm25 import BM25
from index.engine import FieldedIndex, SearchEngine
from tests.contract.naive_engine import NaiveEngine

if TYPE_CHECKING:
    from collections.abc import Callable

TERMS = st.sampled_from(["a", "b", "c", "d", "e", "f", "الاجتماع", "会议", "", "\ud83d"])
CORPORA = st.lists(st.lists(TERMS, max_size=12), max_size=25)
QUESTIONS = st.lists(st.one_of(TERMS, st.text(max_size=3)), max_size=40)


@settings(deadline=None, max_examples=150)
@given(CORPORA, QUESTIONS, st.integers(0, 30), st.sampled_from([0.25, 0.0]))
def test_the_engine_agrees_with_the_naive_one(
    documents: list[list[str]], terms: list[str], k: int, epsilon: float
) -> None:
    """Same documents in the same order with the same bits, whatever is indexed and asked."""
    naive, engine = NaiveEngine(documents, epsilon=epsilon), BM25.build(documents, epsilon=epsilon)
    assert engine.search(terms, k) == naive.search(terms, k)
    assert all(engine.idf(term) == naive.idf(term) for term in terms)
    for number in range(len(documents)):
        assert engine.matched(number, terms) == naive.matched(number, terms)


@settings(deadline=None, max_examples=100)
@given(CORPORA.filter(any), QUESTIONS)
def test_scores_are_those_of_rank_bm25(documents: list[list[str]], terms: list[str]) -> None:
    """Where rank-bm25 can be asked at all, every score has its bits."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        expected = BM25Okapi(documents).get_scores(terms)
    assert (BM25.build(documents).get_scores(terms) == expected).all()


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 2**32 - 1), st.integers(1, 60), st.integers(1, 20))
def test_leaving_documents_out_changes_nothing(seed: int, length: int, k: int) -> None:
    """In collections large enough to leave documents out, the best are those of scoring everything."""
    chance = np.random.default_rng(seed)
    numbers = np.minimum(chance.zipf(1.3, 6000), 800)
    documents = [
        [f"t{n}" for n in part] for part in np.split(numbers, np.sort(chance.integers(0, 6000, 600)))
    ]
    terms = [f"t{n}" for n in np.minimum(chance.zipf(1.2, length), 900)]
    engine = BM25.build(documents)
    scores = engine.get_scores(terms)
    wanted = set(terms)
    holders = [number for number, document in enumerate(documents) if not wanted.isdisjoint(document)]
    best = sorted(holders, key=lambda number: (-scores[number], number))[:k]
    assert [(s.number, s.score) for s in engine.search(terms, k)] == [(n, scores[n]) for n in best]


@settings(deadline=None, max_examples=80)
@given(
    st.lists(st.tuples(st.lists(TERMS, max_size=6), st.lists(TERMS, max_size=6)), max_size=25),
    QUESTIONS,
    QUESTIONS,
    st.sampled_from([0.0, 0.3, 1.0, 4.0]),
    st.integers(0, 8),
    st.sampled_from([BM25.build, NaiveEngine]),
    st.sampled_from([0, 1 << 13]),
)
def test_fields_give_the_best_sums(
    documents: list[tuple[list[str], list[str]]],
    left: list[str],
    right: list[str],
    weight: float,
    k: int,
    build: Callable[[list[list[str]]], SearchEngine],
    few: int,
) -> None:
    """Of few documents, through rounded sums and the fields' offers, the result is that of adding up all scores."""
    fields = {"left": [a for a, _ in documents], "right": [b for _, b in documents]}
    fielded = FieldedIndex({name: build(texts) for name, texts in fields.items()}, {"right": weight})
    query = {"left": left, "right": right}
    sums = fielded.score_documents(query, range(len(documents)))
    holders = [
        number
        for number, (a, b) in enumerate(documents)
        if set(left) & set(a) or (weight and set(right) & set(b))
    ]
    best = sorted(holders, key=lambda number: (-sums[number], number))[:k]
    with patch("index.engine._FEW_DOCUMENTS", few):
        found = fielded.search(query, k, depth=1)
    assert [(scored.number, scored.score) for scored in found] == [(n, sums[n]) for n in best]
