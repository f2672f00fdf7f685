"""The project's own questions: well-formed, provable, spread over languages and kinds."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Intent
from tests.eval.cases import KnownQuestion, MalformedQuestion, load_questions
from tests.eval.scoring import fold
from tests.eval.sets import OWN_SETS

if TYPE_CHECKING:
    from pathlib import Path

FILES = {name: one.questions() for name, one in OWN_SETS.items()}
ALL = [question for questions in FILES.values() for question in questions]
KINDS = {intent.value for intent in Intent} - {"other"} | {"followup", "unanswerable"}
SOURCES = {name: one.sources() for name, one in OWN_SETS.items()}
KEYS = ["id", "lang", "kind", "question", "history", "doc", "also", "evidence", "paragraph", "answer"]


def by_id(question: KnownQuestion) -> str:
    """Return what names a case."""
    return question.identity


@pytest.mark.parametrize("name", FILES)
def test_lines_have_the_fields_of_the_format_in_order(name: str) -> None:
    """A question line has the keys of the format, in its order, and no other."""
    for line in OWN_SETS[name].path.read_text(encoding="utf-8").splitlines():
        keys = list(json.loads(line))
        assert keys == [key for key in KEYS if key in keys or key != "history"]


@pytest.mark.parametrize(
    ("name", "question"),
    [(name, one) for name, questions in FILES.items() for one in questions if one.answerable],
    ids=lambda case: getattr(case, "identity", case),
)
def test_every_passage_of_proof_stands_in_a_document_named(name: str, question: KnownQuestion) -> None:
    """Each proving passage occurs, to the character, in one of the documents, and each document has one."""
    assert question.evidence
    assert question.wordings
    texts = [
        [source.text for source in SOURCES[name] if source.name.startswith(document)]
        for document in question.documents
    ]
    assert all(len(found) == 1 for found in texts), question.documents
    for passage in question.evidence:
        assert any(passage in text for (text,) in texts), passage
    for (text,) in texts:
        assert any(passage in text for passage in question.evidence)


@pytest.mark.parametrize("question", [one for one in ALL if not one.answerable], ids=by_id)
def test_unanswerable_questions_claim_nothing(question: KnownQuestion) -> None:
    """A question without an answer lists neither proof nor wordings, and says so by its kind."""
    assert (question.kind, question.evidence, question.wordings) == ("unanswerable", (), ())


def test_no_question_is_asked_twice() -> None:
    """No two questions of all files are the same words after the same history; no id is used twice."""
    asked = Counter((fold(question.text), question.history) for question in ALL)
    assert [text for text, count in asked.items() if count > 1] == []
    assert len({question.identity for question in ALL}) == len(ALL)


@pytest.mark.parametrize("name", ["tune", "held"])
def test_sets_are_spread_as_users_are(name: str) -> None:
    """Each half has every language and kind, mostly Arabic, and about a third that nothing answers."""
    questions = FILES[name]
    assert len(questions) >= 85
    languages = Counter(question.language for question in questions)
    assert set(languages) == {"ar", "zh", "en", "fr", "es", "ru"}
    assert languages.most_common(1)[0][0] == "ar"
    assert {question.kind for question in questions} == KINDS
    unanswerable = sum(not question.answerable for question in questions)
    assert 0.28 <= unanswerable / len(questions) <= 0.4


def test_the_halves_ask_for_different_passages() -> None:
    """A passage that proves a single answer in one half proves none in the other; else tuning would leak."""
    alone = {
        name: {question.evidence[0] for question in questions if len(question.evidence) == 1}
        for name, questions in FILES.items()
    }
    assert alone["tune"] & alone["held"] == set()


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        ("{", "q.jsonl:1"),
        ('\n{"id": "a"}', "q.jsonl:2"),
        ('["a"]', "q.jsonl:1"),
        (
            '{"id": "a", "lang": "en", "kind": "date", "question": "?", "doc": null, "evidence": [], "answer": []}\n'
            * 2,
            "the id a is taken",
        ),
    ],
    ids=["no-json", "a-key-is-missing", "no-object", "an-id-twice"],
)
def test_malformed_files_are_told_by_line(tmp_path: Path, lines: str, problem: str) -> None:
    """A file that cannot be used is refused with its name and line."""
    path = tmp_path / "q.jsonl"
    path.write_text(lines, encoding="utf-8")
    with pytest.raises(MalformedQuestion, match=problem):
        load_questions(path)
