"""How much each field of a language's tokens counts, as data (``index/data/fields.toml``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from index.model import Language
from index.text.analyze import Field
from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class FieldParameters:
    """BM25's parameters for one field, and the field's weight in the sum.

    Attributes:
        k1: How fast repetitions stop counting, >= 0.
        b: How much long chunks pay for their length, 0 to 1.
        weight: What the field's BM25 score is multiplied by before the fields are added.
    """

    k1: float
    b: float
    weight: float


@lru_cache(maxsize=len(Language))
def field_weights(language: Language) -> Mapping[Field, FieldParameters]:
    """Return the parameters of every field of a language; the default ones where it has none."""
    raw = read_table("fields.toml")
    table = raw.get(language.value, raw["default"])
    return {field: FieldParameters(**table[field.value]) for field in Field}
