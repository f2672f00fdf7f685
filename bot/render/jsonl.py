"""Answers as JSON lines: the answer contract that programs read."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from bot.answer.model import Answer
from index.model import Language

if TYPE_CHECKING:
    from bot.answer.model import Quotation, Reply

# Isolates, embeddings and marks: they order text on a screen and mean nothing to a program.
_BIDI_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def reply_record(question_id: Any, reply: Reply, *, elapsed_ms: float) -> dict[str, Any]:
    """Return a reply as the object of the answer contract.

    Args:
        question_id: As the question gave it.
        reply: An answer, or why there is none; the latter has no citations.
        elapsed_ms: Milliseconds to answer, start-up excluded; rounded to microseconds.
    """
    answered = isinstance(reply, Answer)
    language = Language.ENGLISH if reply.language is Language.OTHER else reply.language
    return {
        "id": question_id,
        "status": "answered" if answered else "not_found",
        "intent": reply.intent.value,
        "language": language.value,
        "headline": _BIDI_CONTROLS.sub("", reply.headline),
        "citations": [quotation_record(quotation) for quotation in reply.quotations]
        if isinstance(reply, Answer)
        else [],
        "elapsed_ms": round(elapsed_ms, 3),
    }


def quotation_record(quotation: Quotation) -> dict[str, Any]:
    """Return a quotation as a citation of the contract; its words are the source's own, controls and all."""
    citation = quotation.citation
    return {
        "source": citation.source,
        "label": citation.label,
        "locator": citation.locator,
        "quote": quotation.text,
        "spans": [[span.start, span.end] for span in quotation.spans],
        "whole_paragraph": quotation.whole_paragraph,
        "permalink": citation.permalink,
    }


def error_record(problem: str) -> dict[str, Any]:
    """Return what answers a line that is no question: what is wrong with it, in one sentence."""
    return {"id": None, "status": "error", "error": problem}


def json_line(record: dict[str, Any]) -> str:
    """Return a record as one line, without its newline, that any UTF-8 stream can hold.

    Line and paragraph separators of Unicode are escaped, so that a reader who splits lines generously still
    sees one; a lone surrogate, which UTF-8 cannot hold, is replaced.
    """
    line = json.dumps(record, ensure_ascii=False)
    line = line.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\u0085", "\\u0085")
    return line.encode("utf-8", "replace").decode("utf-8")
