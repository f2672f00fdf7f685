"""What a process that answers many questions does before the first."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Question
from bot.answer.readiness import questions, settle, warm_up
from bot.answer.understand import phrases
from bot.settings import UN_LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answer.builder import DocumentAnswerer


@pytest.fixture
def collector() -> Iterator[None]:
    """Give the garbage collector back as it was."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_it_practises_in_all_languages(seeds_answerer: DocumentAnswerer) -> None:
    """Answered are questions of several kinds, in all six."""
    replies = [seeds_answerer.answer(question) for question in questions()]
    assert {reply.language for reply in replies} == set(UN_LANGUAGES)
    answered = [reply for reply in replies if isinstance(reply, Answer)]
    assert len({reply.intent for reply in answered}) >= 6
    assert {reply.language for reply in answered} == set(UN_LANGUAGES)


def test_no_question_waits_for_a_pattern_afterwards(seeds_answerer: DocumentAnswerer) -> None:
    """Once warm, a way of asking that was not practised is compiled as well."""
    warm_up(seeds_answerer)
    compiled = phrases._compiled.cache_info().misses
    for text in (
        "who proposed the declaration?",
        "¿cuánto costó el fondo?",
        "من موّل المشروع؟",
        "谁提出的宣言？",
    ):
        seeds_answerer.answer(Question(text))
    assert phrases._compiled.cache_info().misses == compiled


@pytest.mark.usefixtures("collector")
def test_what_lives_on_is_out_of_the_collectors_sight(seeds_answerer: DocumentAnswerer) -> None:
    """Settling again frees and freezes again."""
    assert seeds_answerer.library.chunks
    settle()
    assert gc.get_freeze_count() > 100_000
    settle()
    assert gc.get_threshold()[0] > 1000
