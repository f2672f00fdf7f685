"""Numbers by which a Chinese question calls a thing: 主题三."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.model import Language
from index.query_building import build_query

if TYPE_CHECKING:
    from index.library import Library


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("非洲有几个答复者谈主题三", "n:3"),
        ("主题五提出建议", "n:5"),
    ],
)
def test_a_numeral_behind_a_name_is_its_number(library: Library, text: str, number: str) -> None:
    """The number is looked for as a figure is."""
    units = build_query(text, Language.CHINESE, library).units
    found = [
        token for unit in units if unit.kind == "number" for token in unit.tokens if token.startswith("n:")
    ]
    assert found == [number]
