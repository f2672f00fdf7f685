"""Tests of where a reader is pointed to when nothing answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.question import understand
from bot.answer.wording.related import LIMIT, pointers, pointers_to_series
from index.model import Language
from index.permalinks import find_permalink
from index.query_building import build_query
from index.rank import rank
from index.search import search_query

if TYPE_CHECKING:
    from bot.answer.model import Citation
    from index.library import Library


def pointed(library: Library, question: str) -> tuple[Citation, ...]:
    """Return the pointers for a question."""
    understood = understand(question)
    query = build_query(
        understood.subject or understood.text, understood.language, library, about=understood.about
    )
    evidence = rank(library, query, search_query(library, query, limit=80))
    return pointers(library, query, evidence, understood.language)


@pytest.mark.parametrize(
    ("question", "word"),
    [
        pytest.param("How many refugees live in Botswana?", "بوتسوانا", id="country"),
        pytest.param("What did the Bali Process decide in 2022?", "عملية بالي", id="process"),
        pytest.param("Quelle est la population du Pérou ?", "بيرو", id="french"),
    ],
)
def test_a_pointer_holds_a_rare_word_of_the_question(library: Library, question: str, word: str) -> None:
    """What is pointed to speaks of the question's rare thing in its own words, twice at most."""
    found = pointed(library, question)
    assert 1 <= len(found) <= LIMIT
    for citation in found:
        unit = find_permalink(citation.permalink, list(library.documents.values()))
        assert unit is not None
        text = unit[0].text_of(unit[1])
        assert word in text or citation.source.startswith("003")


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("第九次全球会议在哪里举行？", id="only-common-words"),
        pytest.param("Who won the World Cup in 1998?", id="nothing-of-it"),
        pytest.param("2013", id="only-a-year"),
    ],
)
def test_common_words_and_years_lead_nowhere(library: Library, question: str) -> None:
    """A passage that shares "meeting" or a year with a question is not related to it."""
    assert pointed(library, question) == ()


def test_an_unknown_meeting_leads_to_the_last_of_its_series(library: Library) -> None:
    """Who asks for an eighth meeting is shown where the seventh is told of."""
    found = pointers_to_series(library, "grcp", Language.ENGLISH)
    assert len(found) == LIMIT
    seventh = next(one for one in library.events.of_series("grcp") if one.ordinal == 7)
    assert seventh.date is not None
    assert found[0].source == library.chunks[seventh.date.sources[0].chunk].document
    assert pointers_to_series(library, "no-such-series", Language.ENGLISH) == ()


def test_two_editions_of_a_unit_are_one_pointer_in_the_readers(library: Library) -> None:
    """A letter in two languages is pointed to once."""
    keys = [citation.permalink.partition("-")[2] for citation in pointed(library, "秘鲁有多少人口？")]
    assert len(keys) == len(set(keys))
