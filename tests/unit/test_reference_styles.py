"""How delegates, the secretariat and researchers write references: each leads to its unit."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from index.model import Language
from index.references.reading import parse_reference
from index.references.resolve import Ambiguous, Found, NoSuchDocument, NoSuchParagraph, resolve
from index.text.language import detect_question
from tests.unit.seed_documents import invented_documents, seed_documents

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.model import Document
    from index.references.reading import Reference

STYLES = tomllib.loads(Path(__file__).with_name("reference_styles.toml").read_text("utf-8"))


def _told(reference: Reference, documents: Sequence[Document]) -> list[str]:
    match resolve(reference, documents):
        case Found(units) | Ambiguous(units):
            keys = [unit.paragraph.locator.key if unit.paragraph else "" for unit in units]
            names = [f"{unit.document.source.name[:3]}:" for unit in units]
            return [name * name[0].isdigit() + key for name, key in zip(names, keys, strict=True)]
        case NoSuchParagraph() as missing:
            return [f"no such {missing.kind.value} {missing.range}".strip()]
        case NoSuchDocument():
            return ["no such document"]


def _check(style: dict[str, Any], documents: Sequence[Document]) -> None:
    expected = [style["is"]] if style["is"].startswith("no such") else style["is"].split()
    for text in style["written"]:
        language = detect_question(text, Language(style["language"])).language
        told = [one for reference in parse_reference(text, language) for one in _told(reference, documents)]
        assert sorted(set(told)) == sorted(expected), text


def _name(style: dict[str, Any]) -> str:
    return f"{style['language']}-{style['is']}"


@pytest.mark.parametrize("style", STYLES["style"], ids=_name)
def test_every_style_is_read(style: dict[str, Any]) -> None:
    """However a unit is written, the reference leads to it; several in one text all do."""
    _check(style, seed_documents())


@pytest.mark.parametrize("style", STYLES["invented"], ids=_name)
def test_every_style_is_read_over_documents_of_other_kinds(style: dict[str, Any]) -> None:
    """Articles, tables, items and numbers of several levels of the invented documents."""
    _check(style, invented_documents())
