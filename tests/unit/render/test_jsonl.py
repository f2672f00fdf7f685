"""An answer as a JSON line is the contract's, key by key."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answer.model import Answer, Citation, Intent, NotFound, Quotation, Reason
from bot.render.jsonl import error_record, json_line, reply_record
from index.model import Language, Span, quote

SEED = Path(__file__).parents[3] / "seeds" / "004_6bf816ae27e80bd1.txt"
KEYS = ["id", "status", "intent", "language", "headline", "citations", "elapsed_ms"]


def _quotation() -> Quotation:
    text = SEED.read_text("utf-8")
    start = text.index("سيعقد في مقر الأمم المتحدة")
    spans = (Span(start, start + 34), Span(start + 36, start + 44))
    citation = Citation(SEED.name, "A/RES/71/280", "para. 1 (a)", "A/RES/71/280, para. 1 (a)", "k1")
    return Quotation(citation, quote(text, spans), spans, whole_paragraph=True, language=Language.ARABIC)


def _answer() -> Answer:
    return Answer(Intent.PLACE, Language.ENGLISH, "Conference: \u2068نيويورك\u2069", (_quotation(),))


def test_an_answer_has_the_keys_of_the_contract() -> None:
    """An answer's record holds each key of the contract, in its order, with the contract's types."""
    record = reply_record("q1", _answer(), elapsed_ms=1.23456)
    assert list(record) == KEYS
    assert (record["id"], record["status"], record["intent"]) == ("q1", "answered", "place")
    assert record["language"] == "en"
    assert record["elapsed_ms"] == 1.235
    citation = record["citations"][0]
    assert list(citation) == ["source", "label", "locator", "quote", "spans", "whole_paragraph", "permalink"]
    assert citation["locator"] == "para. 1 (a)"
    assert citation["whole_paragraph"] is True


def test_a_quotation_stays_verbatim() -> None:
    """The quote of a line equals the seed's text at the line's own spans, read back from JSON."""
    record = json.loads(json_line(reply_record("q1", _answer(), elapsed_ms=0)))
    text = SEED.read_bytes().decode("utf-8")
    for citation in record["citations"]:
        assert citation["quote"] == " ".join(text[start:end] for start, end in citation["spans"])


def test_a_headline_is_plain_text() -> None:
    """A program gets no bidi controls in a headline."""
    assert reply_record("q1", _answer(), elapsed_ms=0)["headline"] == "Conference: نيويورك"


def test_not_found_has_no_citations() -> None:
    """Where nothing was found the status says so and no quotation is given, not even a pointer."""
    pointer = _quotation().citation
    reply = NotFound(Intent.DATE, Language.OTHER, Reason.NO_EVIDENCE, "Nothing.", pointers=(pointer,))
    record = reply_record(7, reply, elapsed_ms=0)
    assert list(record) == KEYS
    assert (record["id"], record["status"], record["citations"]) == (7, "not_found", [])
    assert record["language"] == "en"


def test_a_malformed_line_gets_an_error_record() -> None:
    """What is no question is answered with a null id, the status error and a sentence."""
    assert error_record("not JSON") == {"id": None, "status": "error", "error": "not JSON"}


@pytest.mark.parametrize(
    "headline", ["one\u2028two", "one\u2029two", "one\u0085two", "one\ntwo", "lone \ud800 half", "利马"]
)
def test_a_record_is_one_line_of_utf_8(headline: str) -> None:
    """Whatever a headline holds, its record is one line and can be written as UTF-8."""
    line = json_line(reply_record("q", replace(_answer(), headline=headline), elapsed_ms=0))
    assert len(line.splitlines()) == 1
    assert json.loads(line.encode("utf-8"))["headline"] == headline.replace("\ud800", "?")
