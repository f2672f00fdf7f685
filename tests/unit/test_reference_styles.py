"""How delegates, the secretariat and researchers write references: each leads to its unit."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from index.model import Language
from index.references import parse_reference
from index.resolve import Ambiguous, Found, NoSuchDocument, NoSuchParagraph, resolve
from index.text.language import detect_question
from tests.unit.seed_documents import seed_documents

if TYPE_CHECKING:
    from index.references import Reference

STYLES = tomllib.loads(Path(__file__).with_name("reference_styles.toml").read_text("utf-8"))["style"]


def _told(reference: Reference) -> list[str]:
    match resolve(reference, seed_documents()):
        case Found(units) | Ambiguous(units):
            return [
                f"{unit.document.source.name[:3]}:{unit.paragraph.locator.key if unit.paragraph else ''}"
                for unit in units
            ]
        case NoSuchParagraph() as missing:
            return [f"no such {missing.kind.value} {missing.range}".strip()]
        case NoSuchDocument():
            return ["no such document"]


@pytest.mark.parametrize("style", STYLES, ids=lambda style: f"{style['language']}-{style['is']}")
def test_every_style_is_read(style: dict[str, Any]) -> None:
    """However a unit is written, the reference leads to it; several in one text all do."""
    expected = [style["is"]] if style["is"].startswith("no such") else style["is"].split()
    for text in style["written"]:
        language = detect_question(text, Language(style["language"])).language
        told = [one for reference in parse_reference(text, language) for one in _told(reference)]
        assert sorted(set(told)) == sorted(expected), text
