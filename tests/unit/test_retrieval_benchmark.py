"""The retrieval benchmark counts what it says it counts."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING

import pytest

from benchmarks.retrieval import Collection, Quality, measure, misspelt, quality, read_squad
from benchmarks.retrieval_steps import steps_for
from index.model import Language

if TYPE_CHECKING:
    from pathlib import Path


def test_quality_counts_ranks() -> None:
    """MRR@10 is the mean of reciprocal ranks, nothing for what was not found."""
    assert quality([1, 2, None, 10]) == Quality((1 + 0.5 + 0.1) / 4, 0.25, 0.5)


def test_a_squad_file_becomes_contexts_and_questions(tmp_path: Path) -> None:
    """Equal contexts are one, and each question knows its own."""
    paragraphs = [
        {"context": "one", "qas": [{"question": "a"}]},
        {"context": "two", "qas": [{"question": "b"}]},
        {"context": "one", "qas": [{"question": "c"}]},
    ]
    path = tmp_path / "set.json"
    path.write_text(json.dumps({"data": [{"paragraphs": paragraphs}]}), "utf-8")
    assert read_squad(path) == Collection(("one", "two"), (("a", 0), ("b", 1), ("c", 0)))


@pytest.mark.parametrize("content", [None, "", "[]", '{"data": 1}', '{"data": [{"paragraphs": [{}]}]}'])
def test_a_file_that_is_no_squad_file_is_named(tmp_path: Path, content: str | None) -> None:
    """A missing or foreign file ends in one sentence with its name."""
    path = tmp_path / "set.json"
    if content is not None:
        path.write_text(content, "utf-8")
    with pytest.raises(SystemExit, match=r"set\.json: not a readable SQuAD file"):
        read_squad(path)


@pytest.mark.parametrize("language", [Language.ARABIC, Language.CHINESE, Language.ENGLISH, Language.RUSSIAN])
def test_every_step_finds_a_paragraph_by_its_words(language: Language) -> None:
    """Each step of each language runs through the engine, and the last finds what shares words."""
    contexts = {
        Language.ARABIC: ("انعقد الاجتماع في ليما", "ناقش المنتدى الهجرة", "قرار الجمعية العامة"),
        Language.CHINESE: ("会议在利马举行", "论坛讨论了移徙问题", "大会通过决议"),
        Language.RUSSIAN: (
            "Совещание прошло в Лиме",
            "Форум обсудил миграцию",
            "Ассамблея приняла резолюцию",
        ),
    }.get(
        language, ("The meeting was held in Lima", "The forum discussed migration", "The Assembly resolved")
    )
    collection = Collection(contexts, tuple((context, number) for number, context in enumerate(contexts)))
    steps = steps_for(language)
    assert len({step.name for step in steps}) == len(steps)
    assert all(measure(collection, step).mrr_at_10 == 1 for step in steps)


@pytest.mark.parametrize("language", [Language.CHINESE, Language.ENGLISH])
def test_a_misspelt_question_keeps_its_length(language: Language) -> None:
    """Letters are replaced, none is added or lost, and some are other letters."""
    question = {Language.CHINESE: "第四次全球会议在哪里举行"}.get(
        language, "Who hosted the fourth global meeting"
    )
    spoilt = misspelt(question, language, random.Random(1))
    assert len(spoilt) == len(question)
    assert spoilt != question
