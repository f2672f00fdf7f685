"""Questions whose proof is known, and answers as the contract writes them."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.answer.model import Question

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.answer.answerer import Answerer
    from bot.answer.builder import DocumentAnswerer

ROOT = Path(__file__).resolve().parents[2]
"""The repository."""


class MalformedQuestion(ValueError):
    """A line of a question file cannot be used; says which and why."""


@dataclass(frozen=True, slots=True)
class KnownQuestion:
    """A question with its proof.

    Attributes:
        identity: Unique in its file.
        language: Two letters.
        kind: ``date``, ``host`` … or ``unanswerable``.
        text: As asked.
        history: Earlier questions of the same person, oldest first.
        documents: First characters of the names of the files that answer; empty where none does.
        evidence: Passages of those files, any of which proves the answer.
        wordings: What the headline may say, any of which is right.
    """

    identity: str
    language: str
    kind: str
    text: str
    history: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    wordings: tuple[str, ...] = ()

    @property
    def answerable(self) -> bool:
        """Whether the documents hold an answer."""
        return bool(self.documents)


@dataclass(frozen=True, slots=True)
class Source:
    """A document as it stands in its file, newlines untouched."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation of an answer; spans are code points of the source, ``[start, end)``."""

    source: str
    text: str
    spans: tuple[tuple[int, int], ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as the contract writes it.

    Attributes:
        status: ``answered``, ``not_found``, ``error``, or ``missing`` where there is none.
        headline: Plain text.
        quotations: Best first.
    """

    status: str
    headline: str = ""
    quotations: tuple[Quoted, ...] = ()


def load_questions(path: Path) -> tuple[KnownQuestion, ...]:
    """Return the questions of a JSON-lines file, in order; blank lines are skipped.

    Raises:
        MalformedQuestion: A line is no question, or two questions share an id.
    """
    found: dict[str, KnownQuestion] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            documents = (row["doc"], *row.get("also", ())) if row["doc"] is not None else ()
            question = KnownQuestion(
                identity=row["id"],
                language=row["lang"],
                kind=row["kind"],
                text=row["question"],
                history=tuple(row.get("history", ())),
                documents=documents,
                evidence=tuple(row["evidence"]),
                wordings=tuple(row["answer"]),
            )
        except (ValueError, KeyError, TypeError) as error:
            raise MalformedQuestion(f"{path.name}:{number}: {error!r}") from error
        if question.identity in found:
            raise MalformedQuestion(f"{path.name}:{number}: the id {question.identity} is taken")
        found[question.identity] = question
    return tuple(found.values())


def load_sources(folder: Path = ROOT / "seeds") -> tuple[Source, ...]:
    """Return the text documents of a folder, by name."""
    return tuple(
        Source(path.name, path.read_bytes().decode("utf-8"))
        for path in sorted(folder.iterdir())
        if path.suffix in {".txt", ".md"}
    )


def ask(answerer: Answerer, questions: Iterable[KnownQuestion]) -> dict[str, Given]:
    """Return what an answerer says, by the question's identity, read the way a program reads it."""
    from bot.render.jsonl import json_line, reply_record  # noqa: PLC0415

    given = {}
    for question in questions:
        reply = answerer.answer(Question(question.text, question.history))
        given[question.identity] = read_answer(
            json.loads(json_line(reply_record(question.identity, reply, elapsed_ms=0.0)))
        )
    return given


def read_answers(text: str) -> dict[str, Given]:
    """Return the answers in JSON lines by identity; lines without one are left out."""
    rows = [json.loads(line) for line in text.splitlines() if line.strip()]
    return {row["id"]: read_answer(row) for row in rows if row.get("id") is not None}


def read_answer(row: Mapping[str, Any]) -> Given:
    """Return one answer of the contract."""
    quotations = tuple(
        Quoted(
            one["source"],
            one["quote"],
            tuple((start, end) for start, end in one["spans"]),
            bool(one["whole_paragraph"]),
        )
        for one in row.get("citations", ())
    )
    return Given(row["status"], row.get("headline", ""), quotations)


def project_answerer(seeds: Path = ROOT / "seeds", index: Path | None = None) -> DocumentAnswerer:
    """Return the answerer over the repository's own documents or others, whatever the environment points to.

    Args:
        seeds: Folder of documents.
        index: Folder for their index; None for the one that is set.
    """
    from bot.cli import open_answerer  # noqa: PLC0415
    from bot.settings import load_settings  # noqa: PLC0415

    settings = load_settings(None)
    return open_answerer(
        dataclasses.replace(settings, seeds_dir=seeds, index_dir=index or settings.index_dir)
    )
