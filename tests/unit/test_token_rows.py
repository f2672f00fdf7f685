"""What hits hold of a question, found by numbers, is what their sets of tokens hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.model import Language, Span
from index.query import Alternative, QueryUnit
from index.query_building import build_query
from index.token_rows import degrees_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.library import Library

WORDS = [f"w:{letter}" for letter in "abcdef"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param(Language.ARABIC, "الاجتماع العالمي الرابع في ليما", id="ar"),
        pytest.param(Language.ENGLISH, "resolution 71/280 of the General Assembly on migration", id="en"),
        pytest.param(Language.CHINESE, "第四次全球会议", id="zh"),
    ],
)
def test_sentences_and_the_texts_around_them_hold_what_their_tokens_tell(
    library: Library, language: Language, text: str
) -> None:
    """Every sentence, chunk, introduction, context, neighbourhood and document's name is looked at."""
    tokens = sorted(frozenset().union(*(unit.tokens for unit in build_query(text, language, library).units)))
    chunks = list(range(0, library.size, 3))
    held = library.token_rows.held(chunks, tokens)
    annotations = [library.annotation(chunk) for chunk in chunks]
    sets = [one for annotation in annotations for one in annotation.sentence_tokens]
    assert held.sentences.tolist() == _among(tokens, sets)
    around = [
        [annotation.tokens, *library.tokens_around(chunk)]
        for chunk, annotation in zip(chunks, annotations, strict=True)
    ]
    assert held.around.tolist() == [_among(tokens, texts) for texts in around]
    assert held.sentences.any(axis=1).sum() > 5
    assert held.around.any(axis=(0, 2)).sum() > 2
    terms = [terms for annotation in annotations for terms in annotation.sentence_terms]
    places = zip(held.sentence_of.tolist(), held.place_of.tolist(), strict=True)
    assert [(sentence, terms[sentence][place].token) for sentence, place in places] == [
        (sentence, term.token)
        for sentence, row in enumerate(terms)
        for term in row
        if term.token in held.tokens
    ]


def _among(tokens: Sequence[str], sets: Sequence[frozenset[str]]) -> list[list[bool]]:
    return [[token in one for token in tokens] for one in sets]


alternatives = st.builds(
    Alternative,
    st.frozensets(st.sampled_from(WORDS), min_size=1, max_size=3),
    st.sampled_from([0.4, 0.6, 0.95, 1.0]),
    st.sampled_from([0.5, 0.6, 1.0]),
)


@given(
    st.lists(st.lists(alternatives, min_size=1, max_size=4), min_size=1, max_size=3),
    st.lists(st.frozensets(st.sampled_from(WORDS)), min_size=1, max_size=5),
)
def test_degrees_of_many_sets_are_those_of_each(
    ways: list[list[Alternative]], sets: list[frozenset[str]]
) -> None:
    """To the bit, whatever the strengths, shares and numbers of tokens."""
    units = [
        QueryUnit(
            "x", Span(0, 1), tuple(each), 1.0, "word", True, frozenset().union(*(w.tokens for w in each))
        )
        for each in ways
    ]
    held = np.array(_among(WORDS, sets))
    found = degrees_of(units, {word: place for place, word in enumerate(WORDS)}, held)
    assert found.tolist() == [[unit.degree(one) for unit in units] for one in sets]
