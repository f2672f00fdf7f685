"""The model's values survive JSON."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest

from index import serialize
from index.model import Cell, Chunk, Document, Furniture, Language, Paragraph
from tests.unit.store_samples import document


def test_a_document_survives() -> None:
    """A document read back from JSON equals the one that was written, hash and quotations included."""
    written = document()
    read = serialize.document_from_json(json.loads(json.dumps(serialize.document_to_json(written))))
    assert read == written
    assert read.source.sha256 == written.source.sha256


@pytest.mark.parametrize(
    "text", ["\ufeff\r\nالحوار\u200f\x0c", "𠮷", "\u2028"], ids=["marks", "beyond the BMP", "line separator"]
)
def test_odd_characters_survive(text: str) -> None:
    """Nothing of a source's text is normalised on the way."""
    written = dataclasses.replace(document(text=f"{document().source.text}{text}"))
    assert serialize.document_from_json(serialize.document_to_json(written)).source.text.endswith(text)


def test_a_chunk_survives() -> None:
    """A chunk read back from JSON equals the one that was written."""
    chunk = Chunk("004.txt", "para-15", "تقرر", "المرفق", Language.ARABIC)
    assert serialize.chunk_from_json(serialize.chunk_to_json(chunk)) == chunk


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Chunk, serialize.chunk_to_json(Chunk("a", "b", "c", "d", Language.OTHER))),
        (Document, serialize.document_to_json(document())),
        (Paragraph, serialize.document_to_json(document())["paragraphs"][0]),
    ],
    ids=["chunk", "document", "paragraph"],
)
def test_no_field_is_forgotten(kind: Any, value: dict[str, Any]) -> None:
    """A field added to the model is added to its JSON."""
    assert set(value) == {field.name for field in dataclasses.fields(kind)}


def test_short_forms_hold_every_field() -> None:
    """Cells and furniture are written as lists, one item a field (a span is two numbers)."""
    assert len(dataclasses.fields(Cell)) == 3
    assert len(dataclasses.fields(Furniture)) == 2
