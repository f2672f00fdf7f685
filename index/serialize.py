"""The model's values as JSON and back, each to what it was.

Spans are written ``[start, end]`` and locators as their keys: they are most of what is in a document of
thousands of paragraphs, and documents are read while someone waits.
"""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from index.model import (
    CatalogueEntry,
    Cell,
    Chunk,
    Document,
    Furniture,
    FurnitureKind,
    Language,
    Locator,
    Paragraph,
    Source,
    Span,
    UnitKind,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

JsonValue = None | bool | int | float | str | list[Any] | dict[str, Any]
"""What ``json.loads`` gives."""


def chunk_to_json(chunk: Chunk) -> dict[str, Any]:
    """Return a chunk as a JSON object."""
    return {
        "document": chunk.document,
        "paragraph": chunk.paragraph,
        "text": chunk.text,
        "context": chunk.context,
        "language": chunk.language.value,
    }


def chunk_from_json(value: Mapping[str, Any]) -> Chunk:
    """Return the chunk that :func:`chunk_to_json` was given.

    Raises:
        KeyError: A key is missing.
        ValueError: The language is unknown.
    """
    return Chunk(
        document=value["document"],
        paragraph=value["paragraph"],
        text=value["text"],
        context=value["context"],
        language=Language(value["language"]),
    )


def entry_to_json(entry: CatalogueEntry) -> dict[str, Any]:
    """Return a catalogue entry as a JSON object."""
    values = {item.name: getattr(entry, item.name) for item in fields(entry)}
    return {
        **values,
        "language": entry.language.value,
        "titles": dict(entry.titles),
        "short_names": list(entry.short_names),
        "guessed": sorted(entry.guessed),
    }


def entry_from_json(value: Mapping[str, Any]) -> CatalogueEntry:
    """Return the entry that :func:`entry_to_json` was given.

    Raises:
        KeyError: A key is missing.
        TypeError: A key is one that entries do not have.
        ValueError: The language is unknown.
    """
    return CatalogueEntry(
        **{
            **value,
            "language": Language(value["language"]),
            "short_names": tuple(value["short_names"]),
            "guessed": frozenset(value["guessed"]),
        }
    )


def document_to_json(document: Document) -> dict[str, Any]:
    """Return a document, its source's text included, as a JSON object."""
    return {
        "source": {"name": document.source.name, "text": document.source.text},
        "entry": entry_to_json(document.entry),
        "paragraphs": [_paragraph_to_json(paragraph) for paragraph in document.paragraphs],
        "furniture": [[piece.kind.value, piece.span.start, piece.span.end] for piece in document.furniture],
    }


def document_from_json(value: Mapping[str, Any]) -> Document:
    """Return the document that :func:`document_to_json` was given.

    Raises:
        KeyError: A key is missing.
        TypeError: A value has another shape.
        ValueError: A kind, language, locator or span is impossible.
    """
    source = value["source"]
    return Document(
        source=Source(name=source["name"], text=source["text"]),
        entry=entry_from_json(value["entry"]),
        paragraphs=tuple(map(_paragraph_from_json, value["paragraphs"])),
        furniture=tuple(
            Furniture(FurnitureKind(kind), Span(start, end)) for kind, start, end in value["furniture"]
        ),
    )


def _paragraph_to_json(paragraph: Paragraph) -> dict[str, Any]:
    return {
        "kind": paragraph.kind.value,
        "locator": paragraph.locator.key,
        "mark": _span_to_json(paragraph.mark),
        "spans": [_span_to_json(span) for span in paragraph.spans],
        "headings": list(paragraph.headings),
        "parent": paragraph.parent.key if paragraph.parent else None,
        "footnotes": [locator.key for locator in paragraph.footnotes],
        "cells": [[cell.column, cell.column_number, _span_to_json(cell.span)] for cell in paragraph.cells],
    }


def _paragraph_from_json(value: Mapping[str, Any]) -> Paragraph:
    parent = value["parent"]
    return Paragraph(
        kind=UnitKind(value["kind"]),
        locator=Locator.from_key(value["locator"]),
        mark=_span_from_json(value["mark"]),
        spans=tuple(Span(start, end) for start, end in value["spans"]),
        headings=tuple(value["headings"]),
        parent=Locator.from_key(parent) if parent is not None else None,
        footnotes=tuple(map(Locator.from_key, value["footnotes"])),
        cells=tuple(Cell(column, number, _span_from_json(span)) for column, number, span in value["cells"]),
    )


def _span_to_json(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _span_from_json(value: list[int] | None) -> Span | None:
    return None if value is None else Span(*value)
